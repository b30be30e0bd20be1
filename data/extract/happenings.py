"""From sentences to happenings: what each sentence tells of, when, where and how many, before the article's mentions are merged."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from data.extract.actors import ActorMention
from data.extract.attribution import Attribution, find_attribution
from data.extract.dates import DateMention
from data.extract.places import Place, choose_place
from data.extract.reading import PartReading, Sentence
from data.extract.tolls import Toll, find_tolls
from data.extract.types import TYPE_OF, Mode, Trigger, find_mode
from data.records import DateBasis, DatePrecision

VIOLENT = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})
# Below these weights a word is too common to stand for an event by itself.
_LEAST_WEIGHT = 4.1
# A weapon named alone ("warplanes") tells the means of violence told beside it, and none by itself.
HINT_WEIGHT = 3.2
_BACKGROUND = re.compile(
    r"\bsince (?:the )?(?:\w+ ){0,4}?(?:20[01]\d|war|conflict|uprising|crisis|revolt|revolution|start|began|beginning|outbreak)\b|"
    r"\b(?:war|conflict|civil war|crisis|uprising|rebellion|revolt|bloodshed) (?:\w+ ){0,3}?(?:has|have|had) (?:\w+ )?(?:killed|claimed|left|cost|displaced)|"
    r"\b(?:more than|over|nearly|almost|about|some|an estimated)? ?\d{3}[,\d]* ?(?:\d{3})? people (?:\w+ ){0,3}?(?:in|during|since) (?:the|syrias|syria's) (?:\w+ )*?(?:war|conflict|crisis|rebellion|revolt|uprising)|"
    r"\b(?:second|third|fourth|fifth|sixth|seventh|\w+-year)[- ](?:year )?(?:long )?(?:civil )?(?:war|conflict)\b"
)
_SAID_BEFORE = re.compile(
    r"\b(?:said|says|reported|announced|told \w+|stated|confirmed|statement|declared|reports?)(?: (?:in a statement|late|early))?(?: on)?\s*(?:a\s)?$"
)
_DAY_AFTER = re.compile(r"\b(?:came|comes|coming) (?:just |only )?(?:a|one|(?P<days>two|three)) (?:days?) after\b")
_SINCE = frozenset({"since", "until", "till", "before", "by"})


@dataclass(frozen=True, slots=True)
class When:
    """The days of an event and how they were read; `mention` is None when the publication day stands in."""

    first: date | None
    last: date | None
    precision: DatePrecision
    basis: DateBasis | None
    mention: DateMention | None = None
    part: str = "text"
    rule: str = ""
    is_saying: bool = False

    @property
    def is_weak(self) -> bool:
        """Whether the day is only that of the report: nobody says when it happened."""
        return self.basis == "published" or self.is_saying


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that one sentence tells of."""

    reading: PartReading
    sentence: Sentence
    trigger: Trigger
    sub_event_type: str
    weight: float
    mode: Mode
    when: When
    place: Place
    tolls: tuple[Toll, ...]
    actors: tuple[ActorMention, ...]
    attribution: Attribution | None

    @property
    def event_type(self) -> str:
        return TYPE_OF[self.sub_event_type]

    @property
    def is_violent(self) -> bool:
        return self.event_type in VIOLENT


def find_happenings(reading: PartReading, *, published: date | None, named: Sequence[ActorMention]) -> list[Happening]:
    """Find what a part tells of, sentence by sentence; [] when nothing. `named` are the actors the whole article names, for "the ministry"."""
    happenings: list[Happening] = []
    for sentence in reading.sentences:
        happenings += _read_sentence(reading, sentence, published, named)
    return happenings


def _read_sentence(
    reading: PartReading, sentence: Sentence, published: date | None, named: Sequence[ActorMention]
) -> list[Happening]:
    folded, start, end = reading.folded, sentence.start, sentence.end
    if not sentence.triggers or _is_question(folded, sentence):
        return []
    background = bool(_BACKGROUND.search(folded, start, end))
    moded = [(trigger, find_mode(folded, trigger, start, end)) for trigger in sentence.triggers]
    moded = [(trigger, mode) for trigger, mode in moded if mode != "unreal"]
    tolls = tuple(find_tolls(folded, start, end))
    violent = [pair for pair in moded if TYPE_OF[pair[0].sub_event_type] in VIOLENT]
    if all(trigger.weight == HINT_WEIGHT for trigger, _ in violent) or any(toll.of_the_war for toll in tolls):
        violent = []
    chosen: list[tuple[Trigger, Mode]] = []
    if violent and not background:
        chosen.append(max(violent, key=lambda pair: (pair[0].weight, -pair[0].start)))
    others: dict[tuple[str, Mode], tuple[Trigger, Mode]] = {}
    for trigger, mode in moded:
        event_type = TYPE_OF[trigger.sub_event_type]
        if event_type in VIOLENT or trigger.sub_event_type == "Statement":
            continue
        if trigger.weight < _LEAST_WEIGHT and not (trigger.sub_event_type == "Agreement" and mode == "planned"):
            continue
        if chosen and TYPE_OF[chosen[0][0].sub_event_type] in VIOLENT and event_type == "Diplomacy":
            continue
        key = (trigger.sub_event_type, mode)
        if key not in others or others[key][0].weight < trigger.weight:
            others[key] = (trigger, mode)
    if not background:
        chosen += sorted(others.values(), key=lambda pair: -pair[0].weight)[:2]
    attribution = find_attribution(folded, start, end, sentence.actors, named)
    if not chosen and _is_statement(sentence, attribution, moded):
        chosen = [next(pair for pair in moded if pair[0].sub_event_type == "Statement")]
    place = choose_place(sentence.places, reading.part)
    actors = tuple(sentence.actors)
    return [
        Happening(
            reading=reading,
            sentence=sentence,
            trigger=trigger,
            sub_event_type=_settle(trigger, sentence, folded),
            weight=trigger.weight,
            mode=mode,
            when=_choose_when(folded, sentence, trigger, mode, published),
            place=place,
            tolls=tolls if TYPE_OF[trigger.sub_event_type] in VIOLENT | {"Protests", "Riots"} else (),
            actors=actors,
            attribution=attribution,
        )
        for trigger, mode in chosen
    ]


def _is_question(folded: str, sentence: Sentence) -> bool:
    """Whether the sentence asks, and tells nothing."""
    return folded[sentence.start : sentence.end].rstrip("\"')").endswith("?")


def _is_statement(sentence: Sentence, attribution: Attribution | None, moded: Sequence[tuple[Trigger, Mode]]) -> bool:
    """Whether the sentence is news because somebody who counts says it: a state, a person or an organisation."""
    if not any(trigger.sub_event_type == "Statement" for trigger, _ in moded):
        return False
    speakers = {actor.kind for actor in sentence.actors if attribution and actor.start == attribution.start}
    if sentence.part == "title":
        return any(actor.kind in {"state", "person", "organisation"} for actor in sentence.actors)
    return bool(speakers & {"state", "person", "organisation"}) and bool(
        sentence.number < 2 or sentence.dates or sentence.places
    )


def _settle(trigger: Trigger, sentence: Sentence, folded: str) -> str:
    """Territory changes hands by who takes it: the government regains, anybody else overtakes."""
    if trigger.sub_event_type not in {"Government regains territory", "Non-state actor overtakes territory"}:
        return trigger.sub_event_type
    before = [actor for actor in sentence.actors if actor.end <= trigger.start and actor.kind in {"state", "armed"}]
    if not before:
        return trigger.sub_event_type
    is_government = before[-1].name in {
        "Syrian Armed Forces",
        "Syrian government",
        "Pro-government militias",
        "Hezbollah",
        "Russian Armed Forces",
        "Russia",
        "National Defence Forces",
    }
    return "Government regains territory" if is_government else "Non-state actor overtakes territory"


def _choose_when(folded: str, sentence: Sentence, trigger: Trigger, mode: Mode, published: date | None) -> When:
    """The day of a trigger: the nearest the sentence names for it; the day of saying so if there is no other; else the publication day."""
    usable = [
        d
        for d in sentence.dates
        if d.first is not None and d.modifier not in _SINCE and not _is_dateline(folded, sentence, d, published)
    ]
    after = _DAY_AFTER.search(folded, sentence.start, sentence.end)
    if after and published and trigger.start > after.end():
        days = {"two": 2, "three": 3}.get(after["days"] or "", 1)
        day = published - timedelta(days=days)
        covering = next((d for d in sentence.dates if d.start < after.end() and d.end > after.start()), None)
        if covering is None or covering.start >= after.start():
            return When(day, day, "day", "relative", covering, sentence.part, f"came {days} day(s) after")
    if mode == "planned":
        ahead = [d for d in usable if published is None or (d.last and d.last > published)] or [
            d for d in usable if d.start > trigger.start and not _is_saying(folded, d)
        ]
        if ahead:
            return _when(min(ahead, key=lambda d: abs(d.start - trigger.start)), sentence.part)
        return When(None, None, "unknown", None, None, sentence.part)
    past = [d for d in usable if published is None or (d.first and d.first <= published)]
    told = [d for d in past if not _is_saying(folded, d)]
    if told:
        return _when(min(told, key=lambda d: _distance(d, trigger)), sentence.part)
    if past:
        said = _when(min(past, key=lambda d: _distance(d, trigger)), sentence.part)
        return replace(said, is_saying=True)
    return publication_day(published)


_HEAD = 200
_IN_PROSE = re.compile(r"\b(?:on|in|by|of|late|early|since|until|from|before|after)\s(?:[a-z]+day,?\s)?$")


def _is_dateline(folded: str, sentence: Sentence, mention: DateMention, published: date | None) -> bool:
    """Whether the day is the page's own, at the head of the text ("Thursday 7 Jul 2015 ...", "Last updated at Apr 152017")."""
    if (
        sentence.part == "title"
        or mention.start > _HEAD
        or mention.basis != "stated"
        and not re.match(r"\s?\d{5,6}\b", folded[mention.end : mention.end + 8])
    ):
        return False
    if re.match(r"\s?\d{5,6}\b", folded[mention.end : mention.end + 8]):
        return True
    return (
        mention.first == published
        and mention.precision == "day"
        and not _IN_PROSE.search(folded, max(0, mention.start - 20), mention.start)
    )


def publication_day(published: date | None) -> When:
    """The publication day standing in for a day that nobody names."""
    if published is None:
        return When(None, None, "unknown", None)
    return When(published, published, "day", "published")


def _when(mention: DateMention, part: str) -> When:
    return When(mention.first, mention.last, mention.precision, mention.basis, mention, part, mention.rule)


def _is_saying(folded: str, mention: DateMention) -> bool:
    return (
        bool(_SAID_BEFORE.search(folded, max(0, mention.start - 40), mention.start))
        or folded[mention.end : mention.end + 10] == " statement"
    )


def _distance(mention: DateMention, trigger: Trigger) -> int:
    return min(abs(mention.start - trigger.end), abs(trigger.start - mention.end))
