"""From sentences to happenings: what each sentence tells of, when, where and how many, before the article's mentions are merged."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from data.extract.actors import ActorMention
from data.extract.attribution import Attribution, find_attribution
from data.extract.clauses import find_event_end, find_relative_clause, find_scene, split_clauses
from data.extract.means import VAGUE_WEIGHT, find_means
from data.extract.modes import Mode, find_modes
from data.extract.places import NOWHERE, Place, choose_place
from data.extract.reading import PartReading, Sentence
from data.extract.tolls import Toll, find_bare_toll, find_tolls
from data.extract.types import TYPE_OF, VIOLENT, Trigger
from data.extract.when import When, choose_when

_HARMFUL = VIOLENT | {"Protests", "Riots"}
_GOVERNMENT = frozenset(
    ["Syrian Armed Forces", "Syrian government", "Pro-government militias", "Hezbollah", "Russian Armed Forces", "Russia", "National Defence Forces"]
)  # fmt: skip
# Below this weight a word is too common to stand for an event by itself.
_LEAST_WEIGHT = 4.1
# A weapon named alone ("warplanes") tells the means of violence told beside it, and none by itself.
_HINT_WEIGHT = 3.2
_STATEMENT_WEIGHT = 1.0
_MEMORY = 5  # sentences back in which "it" finds its name
_MOST_OTHERS = 2
_GROUND_WON = frozenset({"Government regains territory", "Non-state actor overtakes territory"})
# From this weight on, violence is news even where it is only spoken of ("accused of using chemical weapons").
_UNMISTAKABLE = 6.5
# What is planned may be named alone: "the truce", "the talks".
_PLANNED_BY_NAME = frozenset({"Agreement", "Negotiation"})
# Further down than this, a mention counts only with a day, a place or a toll of its own.
_LEAD = 2

# The war itself, told as background: no event of the day.
_WAR = r"(?:war|conflict|crisis|uprising|rebellion|revolt|revolution|unrest|bloodshed)"
_BACKGROUND = re.compile(
    rf"\bsince (?:the )?(?:start|beginning|outbreak|eruption) of (?:[\w'-]+ ){{0,4}}?{_WAR}\b|\bsince (?:[\w'-]+ ){{0,4}}?{_WAR}\b|"
    rf"\bsince (?:[\w'-]+ ){{0,3}}?20[01]\d\b|"
    rf"\b{_WAR} (?:\w+ ){{0,3}}?(?:has|have|had) (?:\w+ )?(?:killed|claimed|left|cost|displaced)|"
    rf"\b\d{{3}}[,\d]* ?(?:\d{{3}})? people (?:\w+ ){{0,3}}?(?:in|during|since) (?:the|syrias|syria's) (?:[\w'-]+ )*?{_WAR}|"
    rf"\b(?:second|third|fourth|fifth|sixth|seventh|[\w]+-year)[- ](?:year )?(?:long )?(?:civil )?{_WAR}\b"
)


_BACKGROUND_HINTS = ("since", *_WAR[3:-1].split("|"))


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that one sentence tells of. `scene` is where the sentence's backdrop is, for want of a place of its own."""

    reading: PartReading
    sentence: Sentence
    trigger: Trigger
    sub_event_type: str
    weight: float
    mode: Mode
    when: When
    place: Place
    scene: Place
    means: frozenset[str]
    tolls: tuple[Toll, ...]
    actors: tuple[ActorMention, ...]
    attribution: Attribution | None

    @property
    def event_type(self) -> str:
        return TYPE_OF[self.sub_event_type]

    @property
    def is_violent(self) -> bool:
        return self.event_type in VIOLENT

    @property
    def is_vague(self) -> bool:
        """Whether the words tell of harm and not of the means."""
        return self.is_violent and self.weight <= VAGUE_WEIGHT


Moded = tuple[Trigger, Mode]


def find_happenings(reading: PartReading, *, published: date | None, named: Sequence[ActorMention]) -> list[Happening]:
    """Find what a part tells of, sentence by sentence; [] when nothing. `named` are the actors the whole article names."""
    happenings: list[Happening] = []
    for told in reading.sentences:
        sentence = _hear_headline(reading.folded, told)
        if sentence.triggers and not _is_question(reading.folded, sentence):
            for clause in split_clauses(reading.folded, sentence):
                happenings += _read_clause(reading, clause, published, named)
    return happenings


def _read_clause(
    reading: PartReading, sentence: Sentence, published: date | None, named: Sequence[ActorMention]
) -> list[Happening]:
    folded, start, end = reading.folded, sentence.clause_start, sentence.clause_end
    modes = find_modes(folded, sentence.triggers, sentence.cues, start, end)
    moded: list[Moded] = [
        (trigger, mode) for trigger, mode in zip(sentence.triggers, modes, strict=True) if mode != "unreal"
    ]
    moded = [(trigger, _plan(trigger, mode, sentence, published)) for trigger, mode in moded]
    event_end = find_event_end(folded, start, end)
    chosen = _choose(moded, event_end)
    statement = next((pair for pair in moded if pair[0].sub_event_type == "Statement"), None)
    if (not chosen and statement is None) or _is_background(folded, start, end):
        return []
    attribution = find_attribution(folded, sentence.said, sentence.actors, named)
    if not chosen and statement and _is_statement(sentence, attribution):
        chosen = [statement]
    is_harmful = any(_is_harmful(trigger) for trigger, _ in chosen)
    tolls = tuple(find_tolls(folded, start, end)) if is_harmful else ()
    if is_harmful and not tolls and sentence.left_start is not None:
        tolls = tuple(find_bare_toll(folded, start, end, left=sentence.left_start))
    if any(toll.of_the_war for toll in tolls):
        return []
    if tolls:
        chosen = _prefer_the_deadly(moded, chosen)
    elif sentence.part == "text" and not _provinces(sentence) and (about := _talk_of_violence(moded, chosen)):
        chosen = about
    happenings = []
    for trigger, mode in chosen:
        event_type = TYPE_OF[trigger.sub_event_type]
        place, scene = _choose_places(folded, sentence, trigger, event_type)
        cut = event_end if trigger.start < event_end else end
        happenings.append(
            Happening(
                reading=reading,
                sentence=sentence,
                trigger=trigger,
                sub_event_type=_settle(trigger, reading, sentence),
                weight=trigger.weight,
                mode=mode,
                when=choose_when(folded, sentence, trigger, mode, published),
                place=place,
                scene=scene,
                means=find_means(folded, trigger, sentence.triggers),
                tolls=tuple(toll for toll in tolls if toll.start < cut) if _is_harmful(trigger) else (),
                actors=sentence.actors,
                attribution=attribution,
            )
        )
    return [happening for happening in happenings if not _says_little(happening)]


def _is_background(folded: str, start: int, end: int) -> bool:
    """Whether the clause speaks of the war as a whole."""
    clause = folded[start:end]
    return any(word in clause for word in _BACKGROUND_HINTS) and bool(_BACKGROUND.search(clause))


def _is_harmful(trigger: Trigger) -> bool:
    return TYPE_OF[trigger.sub_event_type] in _HARMFUL or trigger.sub_event_type == "Other"


def _plan(trigger: Trigger, mode: Mode, sentence: Sentence, published: date | None) -> Mode:
    """A truce, talks or the like whose only day is still to come is planned, in whatever tense."""
    if mode != "occurred" or published is None or TYPE_OF[trigger.sub_event_type] in VIOLENT:
        return mode
    days = [mention.first for mention in sentence.dates if mention.first is not None]
    return "planned" if days and min(days) > published else mode


def _says_little(happening: Happening) -> bool:
    """Whether a mention far down tells neither when nor where nor how many: it speaks of what is known."""
    if happening.sentence.part == "title" or happening.sentence.number <= _LEAD:
        return False
    if happening.tolls or happening.mode == "denied":
        return False
    return happening.when.mention is None and not happening.place.provinces


def _choose(moded: Sequence[Moded], event_end: int) -> list[Moded]:
    """The triggers that stand for events: the weightiest of violence, and up to two of other kinds."""
    violent = [pair for pair in moded if TYPE_OF[pair[0].sub_event_type] in VIOLENT]
    violent = [pair for pair in violent if pair[0].start < event_end] or violent
    chosen: list[Moded] = []
    if any(trigger.weight != _HINT_WEIGHT for trigger, _ in violent):
        chosen.append(max(violent, key=lambda pair: (pair[0].weight, -pair[0].start)))
    others: dict[tuple[str, Mode], Moded] = {}
    for trigger, mode in moded:
        event_type = TYPE_OF[trigger.sub_event_type]
        if event_type in VIOLENT or trigger.sub_event_type == "Statement" or (chosen and event_type == "Diplomacy"):
            continue
        is_planned = trigger.sub_event_type in _PLANNED_BY_NAME and mode == "planned"
        if trigger.weight < _LEAST_WEIGHT and not is_planned:
            continue
        key = (trigger.sub_event_type, mode)
        if key not in others or others[key][0].weight < trigger.weight:
            others[key] = (trigger, mode)
    return chosen + sorted(others.values(), key=lambda pair: -pair[0].weight)[:_MOST_OTHERS]


def _provinces(sentence: Sentence) -> bool:
    return any(mention.country == "SY" and mention.provinces for mention in sentence.places)


def _prefer_the_deadly(moded: Sequence[Moded], chosen: Sequence[Moded]) -> list[Moded]:
    """Where people died, what killed them is told before what ground was won: "seven killed in shelling as rebels take a village"."""
    won = [pair for pair in chosen if pair[0].sub_event_type in _GROUND_WON]
    deadly = [
        pair
        for pair in moded
        if TYPE_OF[pair[0].sub_event_type] in VIOLENT
        and pair[0].sub_event_type not in _GROUND_WON
        and pair[0].weight > _HINT_WEIGHT
    ]
    if not won or not deadly:
        return list(chosen)
    best = max(deadly, key=lambda pair: (pair[0].weight, -pair[0].start))
    return [best, *(pair for pair in chosen if pair[0] is not won[0][0])]


def _talk_of_violence(moded: Sequence[Moded], chosen: Sequence[Moded]) -> list[Moded]:
    """The diplomacy a sentence tells of when the violence in it is only what is spoken of ("condemned the attacks"); [] when it is not."""
    violence = [
        trigger
        for trigger, _ in chosen
        if TYPE_OF[trigger.sub_event_type] in VIOLENT and trigger.weight < _UNMISTAKABLE
    ]
    talk = [
        (trigger, mode)
        for trigger, mode in moded
        if TYPE_OF[trigger.sub_event_type] == "Diplomacy" and trigger.weight >= _LEAST_WEIGHT
    ]
    if violence and talk and talk[0][0].start < violence[0].start:
        return [talk[0], *(pair for pair in chosen if pair[0] is not violence[0])]
    return []


def _choose_places(folded: str, sentence: Sentence, trigger: Trigger, event_type: str) -> tuple[Place, Place]:
    """The place of a trigger, and that of the scene behind it. Talks may be held abroad; violence abroad has no place here."""
    if event_type in VIOLENT:
        scene = find_scene(folded, trigger.end, sentence.clause_end)
        place = choose_place([mention for mention in sentence.places if mention.start < scene], sentence.part)
        return place, choose_place([mention for mention in sentence.places if mention.start >= scene], sentence.part)
    told_of = find_relative_clause(folded, trigger.end, sentence.clause_end)
    own = [mention for mention in sentence.places if mention.start < told_of]
    place = choose_place(own, sentence.part, abroad=True)
    return (place if place != NOWHERE else choose_place(sentence.places, sentence.part, abroad=True)), NOWHERE


def _hear_headline(folded: str, sentence: Sentence) -> Sentence:
    """A headline that begins with its speaker and a colon ("Erdogan: ...") is a statement, if nothing else."""
    if sentence.part != "title" or not sentence.actors or not folded.startswith(":", sentence.actors[0].end):
        return sentence
    speaker = sentence.actors[0]
    spoken = Trigger(speaker.start, speaker.end + 1, "Statement", _STATEMENT_WEIGHT)
    return replace(sentence, triggers=(spoken, *sentence.triggers))


def _is_question(folded: str, sentence: Sentence) -> bool:
    """Whether the sentence asks, and tells nothing."""
    return folded[sentence.start : sentence.end].rstrip("\"')").endswith("?")


def _is_statement(sentence: Sentence, attribution: Attribution | None) -> bool:
    """Whether the sentence is news because somebody who counts says it: a state, a person or an organisation."""
    weighty = {"state", "person", "organisation"}
    if sentence.part == "title":
        return any(actor.kind in weighty for actor in sentence.actors)
    speakers = {actor.kind for actor in sentence.actors if attribution and actor.start == attribution.start}
    return bool(speakers & weighty) and (sentence.number < 2 or bool(sentence.dates) or _provinces(sentence))


def _settle(trigger: Trigger, reading: PartReading, here: Sentence) -> str:
    """Territory changes hands by who takes it, the actor named last before: the government regains, anybody else overtakes."""
    if trigger.sub_event_type not in _GROUND_WON:
        return trigger.sub_event_type
    taker = next(
        (
            actor
            for sentence in reversed(reading.sentences[max(0, here.number - _MEMORY) : here.number + 1])
            for actor in reversed(sentence.actors)
            if actor.end <= trigger.start and actor.kind in {"state", "armed"}
        ),
        None,
    )
    if taker is None:
        return trigger.sub_event_type
    return "Government regains territory" if taker.name in _GOVERNMENT else "Non-state actor overtakes territory"
