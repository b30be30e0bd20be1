"""What relating needs of an article and its events, taken out of the tables once: days, places, actors and tolls, and where its words say so."""

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property, lru_cache
from typing import Any, Literal

import pandas as pd

from data.extract.actors import find_actors
from data.extract.datelines import find_datelines
from data.extract.dates import find_dates
from data.read.compose import find_language
from data.relate.particulars import tells_of_a_later_one
from data.relate.words import LEAD, stands_in
from geo.contexts import AFTER_CITY, BEFORE_CITY
from geo.find import find_places
from geo.gazetteer import load_gazetteer
from geo.names import name_key
from geo.provinces import PROVINCES

Toll = tuple[int | None, int | None, int | None]  # low, best, high
Entity = tuple[Literal["actor", "place", "toll"], str]  # with its canonical name; of a toll "57 killed"


@dataclass(frozen=True, slots=True)
class Mention:
    """How an article writes an entity, and how prominently it does: headline, lead or further down."""

    writing: str
    prominence: float


IN_HEADLINE, IN_LEAD, IN_TEXT = 1.0, 0.8, 0.5


@dataclass(slots=True, kw_only=True)
class EventView:
    """One event, its days as ordinals; None and empty are unknown."""

    event_id: str
    article_id: str
    rank: int
    incident_id: str | None
    first: int | None
    last: int | None
    precision: str
    basis: str | None
    status: str
    event_type: str | None
    sub_type: str | None
    provinces: frozenset[str]
    place: str | None
    place_precision: str
    point: tuple[float, float] | None
    actors: frozenset[str]
    killed: Toll
    injured: Toll
    sentence: str
    mentions: dict[Entity, str] = field(default_factory=dict)
    follows_another: bool = False
    towns: frozenset[str] = frozenset()  # the keys of all places below a province that its words name
    may_be_province: bool = False  # "in Idlib" is in the city, or somewhere in the province
    is_placed_by_sentence: bool = True  # its place stands in its own sentence, not only around it

    @property
    def is_abroad(self) -> bool:
        """Whether the event took place at a place of its own outside Syria's provinces."""
        return self.point is not None and not self.provinces and self.place not in (None, "Syria")

    @property
    def day_is_known(self) -> bool:
        """Whether the event has its day (or a few): a week, month or year says too little to tell happenings apart."""
        return self.first is not None and self.precision == "day"

    @property
    def is_of_a_town(self) -> bool:
        """Whether the event has a town, or a site, and its days."""
        return self.place_precision in ("site", "town") and self.place is not None and self.days_are_known

    @property
    def days_are_known(self) -> bool:
        """Whether the event has its day, or the week or month it is of."""
        return self.first is not None and self.precision in ("day", "week", "month")

    @property
    def span(self) -> tuple[int, int]:
        """First and last day of an event whose day is known."""
        if self.first is None:
            raise ValueError(f"{self.event_id}: the day is not known")
        return self.first, self.first if self.last is None else self.last

    def each_day(self) -> range:
        """The days of an event whose day is known; of a long one the first few."""
        first, last = self.span
        return range(first, min(last, first + MOST_DAYS_OF_AN_EVENT) + 1)


@dataclass(kw_only=True)
class Document:
    """One article with its events by rank; `entities` has the writing of each in the article's own words."""

    article_id: str
    title: str
    text: str
    published: str
    day: int | None
    source: str = ""
    marked_language: str = ""
    events: list[EventView] = field(default_factory=list)
    named: dict[Entity, Mention] = field(default_factory=dict)
    headline_days: tuple[int, ...] = ()
    datelines: tuple[tuple[int, int], ...] = ()

    @property
    def told_days(self) -> tuple[int, ...]:
        """The days of what the article is mainly about, in the order of rank; what it looks back at is none of them.

        An article mainly about a day long before its publication belongs to that day alone: archives publish a year's entries at once.
        """
        told = self._days_told(MAIN_RANKS)
        if self.day is not None:
            current = [day for day in told if self.day - day <= LOOKING_BACK_DAYS]
            told = current or told
        return tuple(day for day in told if abs(day - told[0]) <= BACKGROUND_DAYS)

    @property
    def published_day(self) -> int | None:
        """The day of publication; None where that is unknown or the article only looks back to days long before."""
        told = self.told_days
        looks_back = self.day is not None and bool(told) and self.day - told[0] > LOOKING_BACK_DAYS
        return None if looks_back else self.day

    @property
    def placed_day(self) -> int | None:
        """The day that an article of no known publication belongs to: that of its main event, where its beginning tells it as occurred on a stated day.

        Without events the day its headline names. None for an article with a publication, and where nothing so places it.
        """
        if self.day is not None:
            return None
        if not self.events:
            return self.headline_days[0] if self.headline_days else None
        main = self.events[0]
        is_told_first = self.text.find(main.sentence) < LEAD
        is_stated = main.day_is_known and main.basis == "stated" and main.status == "occurred"
        return main.first if is_stated and is_told_first else None

    @property
    def is_placed_in_time(self) -> bool:
        """Whether its publication is known, or the day that stands for it."""
        return self.day is not None or self.placed_day is not None

    @property
    def days(self) -> tuple[int, ...]:
        """Days the article belongs to: its publication, and the days of the things it is mainly about; () when it has none."""
        published = self.published_day
        return tuple(dict.fromkeys((*(() if published is None else (published,)), *self.told_days)))

    def _days_told(self, ranks: int) -> list[int]:
        told = [event.span[0] for event in self.events[:ranks] if event.day_is_known]
        return list(dict.fromkeys(told or self.headline_days))[: max(ranks, MOST_DAYS)]

    def without_source(self, text: str) -> str:
        """A text with blanks for the outlet's own name ("(Orontes Wire) -"): it says nothing of what the article is about."""
        name = self.source.split("(")[0].strip()
        return re.sub(re.escape(name), _blank, text, flags=re.IGNORECASE) if len(name) > 2 else text

    @property
    def telling_parts(self) -> tuple[str, str]:
        """Headline and text with blanks for what says nothing of what the article is about: the outlet, who passed it on, where it was written."""
        text = self.text
        for start, end in self.datelines:
            text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
        title, text = (_PASSED_ON.sub(_blank, self.without_source(part)) for part in (self.title, text))
        return title, text

    @property
    def window_days(self) -> tuple[int, ...]:
        """The days it is looked for under, those of what it only mentions too: others may report it.

        An article of no known publication is looked for under the day of its main event alone, or () without one: what else it mentions may
        be long before its story.
        """
        if self.day is None:
            return () if self.placed_day is None else (self.placed_day,)
        return tuple(dict.fromkeys((*self.days, *self._days_told(len(self.events)))))[:MOST_DAYS]

    @cached_property
    def language(self) -> str:
        """The language it is marked with ("en" of "en-GB"), where its letters do not say otherwise; "" when nothing tells it."""
        marked, found = self.marked_language.partition("-")[0].casefold(), find_language(f"{self.title}\n{self.text}")
        return (found or "") if not marked or {marked, found} == {"en", "ar"} else marked

    @cached_property
    def is_of_syria(self) -> bool:
        """Whether the article names Syria or one of its provinces, or is too short to tell."""
        return len(self.text) <= LEAD or _SYRIA.search(f"{self.title}\n{self.text}") is not None

    def may_name(self, place: str) -> bool:
        """Whether a place found in it can be meant: what is written like a village of Syria is none in a long article not of Syria."""
        return ("place", place) not in find_villages() or self.is_of_syria

    @cached_property
    def entities(self) -> dict[Entity, Mention]:
        """The actors, places and tolls of its main events and of its lead, each with a writing of it in the article."""
        told = {
            entity: Mention(writing, IN_TEXT)
            for event in self.events[:MAIN_EVENTS]
            for entity, writing in event.mentions.items()
        }
        return told | self.named

    @property
    def order(self) -> tuple[str, str]:
        """Earlier articles first; undated ones last."""
        return (self.published or "9999", self.article_id)


_PROVINCE_NAMES = frozenset(province.name_en for province in PROVINCES)
_SYRIA = re.compile(
    r"\bsyria|سوري|"
    + "|".join(
        rf"\b{prefixes}{re.escape(name)}\b"
        for each in PROVINCES
        for name in (each.name_en, each.name_ar, *each.spellings)
        for prefixes in ("" if name.isascii() else "[وف]?[بلك]?",)
    ),
    re.IGNORECASE,
)
# Who passes on nearly all news of this war, and what is heard of them in it.
_PASSERS_ON = frozenset(
    {"SOHR", "Local Coordination Committees", "Violations Documentation Center", "Raqqa is Being Slaughtered Silently"}
)
_PASSED_ON = re.compile(
    r"\b(?:Rami (?:Abdel|Abdul)[ -]?Rahman|Abdel Rahman(?= (?:said|says|told|added))|Rahman(?= (?:said|says|told|added))"
    r"|(?:Syrian? )?Observatory for Human Rights|Local Coordination Committees)\b"
    r"|المرصد السوري(?: لحقوق الإنسان)?|رامي عبد الرحمن",
    re.IGNORECASE,
)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


# What lies further back than this is background beside something newer.
LOOKING_BACK_DAYS = 14
# Of two things an article is about, the one so far from the first is background.
BACKGROUND_DAYS = 7
# "at least two hundred" is a number in words; longer evidence says it otherwise ("executed the pilot").
WORDS_OF_A_NUMBER = 3
MOST_DAYS_OF_AN_EVENT = 31
# Days an article is looked for under.
MOST_DAYS = 4
# An article is mainly about the first few of its events; what it tells beyond some more is beside the point.
MAIN_RANKS = 2
MAIN_EVENTS = 4
# A place of fewer people is as a village.
FEW_PEOPLE = 10_000


def gather_documents(articles: pd.DataFrame, events: pd.DataFrame) -> list[Document]:
    """The articles with their events, earlier articles first; an article listed twice counts once."""
    documents: dict[str, Document] = {}
    columns = [_column(articles, name) for name in ("article_id", "title", "text", "published", "source", "language")]
    for article_id, title, text, published, source, language in zip(*columns, strict=True):
        stamp = published if isinstance(published, str) else ""
        documents.setdefault(
            article_id,
            Document(
                article_id=article_id,
                title=_text(title),
                text=_text(text),
                published=stamp,
                day=_read_day(stamp),
                source=_text(source),
                marked_language=_text(language),
            ),
        )
    for event, evidence in _view_events(events):
        document = documents.get(event.article_id)
        if document is not None:
            spans = _read_evidence(evidence)
            event.mentions = find_entities(event, spans, document)
            _place_by_words(event, spans, document)
            document.events.append(event)
    for document in documents.values():
        document.named = find_named(document)
        if not document.events:
            document.headline_days = find_headline_days(document)
        document.events.sort(key=lambda event: (event.rank, event.event_id))
        for event in document.events:
            event.follows_another = tells_of_a_later_one(event.sentence) and _has_like(document, event)
    return sorted(documents.values(), key=lambda document: document.order)


def _has_like(document: Document, event: EventView) -> bool:
    """Whether the article tells of another event of the kind, at the place and on the day of this one."""
    told = (event.sub_type, event.place, event.first)
    return any(each is not event and (each.sub_type, each.place, each.first) == told for each in document.events)


def view_events(events: pd.DataFrame) -> list[EventView]:
    """The rows of an events table, without their mentions."""
    return [event for event, _ in _view_events(events)]


def _view_events(events: pd.DataFrame) -> Iterator[tuple[EventView, Any]]:
    seen: set[str] = set()
    names: tuple[str, ...] = (
        "event_id",
        "article_id",
        "rank",
        "incident_id",
        "date_start",
        "date_end",
        "date_precision",
        "date_basis",
        "status",
    )
    names += (
        "event_type",
        "sub_event_type",
        "provinces",
        "place",
        "place_precision",
        "latitude",
        "longitude",
        "actors",
    )
    names += ("killed", "killed_low", "killed_high", "injured", "injured_low", "injured_high", "sentence", "evidence")
    for row in zip(*(_column(events, name) for name in names), strict=True):
        cell = dict(zip(names, row, strict=True))
        if cell["event_id"] in seen:
            continue
        seen.add(cell["event_id"])
        latitude, longitude = _number(cell["latitude"]), _number(cell["longitude"])
        yield (
            EventView(
                event_id=cell["event_id"],
                article_id=cell["article_id"],
                rank=int(_number(cell["rank"]) or 0),
                incident_id=_text(cell["incident_id"]) or None,
                first=_ordinal(cell["date_start"]),
                last=_ordinal(cell["date_end"]),
                precision=_text(cell["date_precision"]) or "unknown",
                basis=_text(cell["date_basis"]) or None,
                status=_text(cell["status"]) or "occurred",
                event_type=_text(cell["event_type"]) or None,
                sub_type=_text(cell["sub_event_type"]) or None,
                provinces=frozenset(_list(cell["provinces"])),
                place=_text(cell["place"]) or None,
                place_precision=_text(cell["place_precision"]) or "unknown",
                point=None if latitude is None or longitude is None else (latitude, longitude),
                actors=frozenset(_list(cell["actors"])),
                killed=(_count(cell["killed_low"]), _count(cell["killed"]), _count(cell["killed_high"])),
                injured=(_count(cell["injured_low"]), _count(cell["injured"]), _count(cell["injured_high"])),
                sentence=_text(cell["sentence"]),
            ),
            cell["evidence"],
        )


def find_named(document: Document) -> dict[Entity, Mention]:
    """The places and actors that the headline and the lead name, each as it is written there.

    Places abroad are left to the words: that two articles are both from London says little. So is where it was written, and
    who passes on news.
    """
    found: dict[Entity, Mention] = {}
    for part, prominence in ((document.title, IN_HEADLINE), (document.text[:LEAD], IN_LEAD)):
        part = document.without_source(part)
        places = find_places(part)
        datelines = find_datelines(part, places)
        if prominence == IN_LEAD:
            document.datelines = tuple(datelines)
        for place in places:
            if not document.may_name(place.name) or any(place.start == start for start, _ in datelines):
                continue
            if place.country == "SY" and place.precision != "country" and place.rule != "metonym":
                writing = _whole_words(part, place.start, place.end)
                found.setdefault(("place", place.name), Mention(writing, prominence))
        for actor in find_actors(part):
            if actor.kind == "media" or actor.name in _PASSERS_ON:
                continue
            writing = _whole_words(part, actor.start, actor.end)
            found.setdefault(("actor", actor.name), Mention(writing, prominence))
    return found


def find_headline_days(document: Document) -> tuple[int, ...]:
    """The days that the headline names, for an article in which no event was found ("January 7th 2017: Khisham, Deir Ezzor")."""
    published = None if document.day is None else date.fromordinal(document.day)
    mentions = find_dates(document.title, published=published)
    return tuple(mention.first.toordinal() for mention in mentions if mention.first and mention.precision == "day")


def _place_by_words(event: EventView, spans: Mapping[str, Sequence[tuple[str, int, int]]], document: Document) -> None:
    """Tell what the words that the event was read from say of its place, beyond which place was chosen."""
    written = (name_key(_slice(document, *span)) for span in spans.get("provinces", ()))
    event.towns = frozenset(key for key in written if key not in _province_keys())
    places = spans.get("place", ())
    if event.place in _PROVINCE_NAMES and event.place_precision == "town":
        event.may_be_province = bool(places) and not any(_says_city(document, *span) for span in places)
    if places and "sentence" in spans:
        own_words = event.sentence.casefold()
        # The evidence may be in the headline, though the sentence names the place, too.
        event.is_placed_by_sentence = any(
            any(part == told and first <= start < last for told, first, last in spans["sentence"])
            or stands_in(_slice(document, part, start, end).casefold(), own_words)
            for part, start, end in places
        )


def _says_city(document: Document, part: str, start: int, end: int) -> bool:
    text = document.title if part == "title" else document.text
    before, after = text[max(0, start - 30) : start], text[end : end + 30]
    return bool(AFTER_CITY.match(after) or BEFORE_CITY.pattern.search(before) or before.endswith("مدينة "))


@cache
def find_villages() -> frozenset[Entity]:
    """The places that are villages, or known to have few people."""
    places = [place for place in load_gazetteer().places if place.country == "SY"]
    small = {each.name for each in places if each.kind == "village" or 0 < each.population < FEW_PEOPLE}
    large = {each.name for each in places if each.kind != "village" and not 0 < each.population < FEW_PEOPLE}
    return frozenset(("place", name) for name in small - large)


@cache
def _province_keys() -> frozenset[str]:
    """The keys of all names of the provinces, in Latin letters and in Arabic."""
    names = (name for each in PROVINCES for name in (each.name_en, each.name_ar, *each.spellings))
    return frozenset(map(name_key, names))


def find_entities(
    event: EventView, spans: Mapping[str, Sequence[tuple[str, int, int]]], document: Document
) -> dict[Entity, str]:
    """The event's actors, place and tolls, each with the words of the article that say it; those without such words are left out."""
    written = {name: [_slice(document, *span) for span in places] for name, places in spans.items()}
    found: dict[Entity, str] = {}
    for name in sorted(event.actors):
        mention = _find_actor(name, written.get("actors", []))
        if mention:
            found[("actor", name)] = mention
    if event.place and event.provinces and event.place_precision != "country" and document.may_name(event.place):
        mention = _find_writing(event.place, written.get("place", []), document)
        if mention:
            found[("place", event.place)] = mention
    for what, (_, best, _) in (("killed", event.killed), ("injured", event.injured)):
        mention = _find_number(best, written.get(what, [])) if best else None
        if mention:
            found[("toll", f"{best} {what}")] = mention
    return found


def _find_actor(name: str, written: Sequence[str]) -> str | None:
    """The first of the writings that means the actor: a span may be of another actor of the event."""
    return next(
        (writing for writing in written if name in _actors_in(writing) or writing.casefold() == name.casefold()), None
    )


@lru_cache(maxsize=10_000)
def _actors_in(writing: str) -> frozenset[str]:
    return frozenset(actor.name for actor in find_actors(writing))


def _find_writing(name: str, written: Sequence[str], document: Document) -> str | None:
    """The name itself where it stands in the article, else the words its evidence points at."""
    folded = name.casefold()
    if stands_in(folded, document.title.casefold()) or stands_in(folded, document.text.casefold()):
        return name
    return next((writing for writing in written if writing), None)


def _find_number(number: int, written: Sequence[str]) -> str | None:
    """The number in digits where the writing has it so, else the words for it ("at least eight"); None where they say it otherwise."""
    for writing in written:
        if re.search(rf"(?<!\d){number}(?!\d)", writing):
            return str(number)
        if not re.search(r"\d", writing) and len(writing.split()) <= WORDS_OF_A_NUMBER:
            return writing
    return None


def _slice(document: Document, part: str, start: int, end: int) -> str:
    return _whole_words(document.title if part == "title" else document.text, start, end)


def _whole_words(text: str, start: int, end: int) -> str:
    """The characters [start, end), and the rest of the words they begin or end in ("Assads")."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return text[start:end].strip()


def _read_evidence(evidence: Any) -> dict[str, list[tuple[str, int, int]]]:
    """The spans of each field, whether the store gives them as JSON, dicts or Evidence."""
    if isinstance(evidence, str):
        evidence = json.loads(evidence)
    if not isinstance(evidence, Mapping):
        return {}
    found = {}
    for name, spans in evidence.items():
        if spans is None:
            continue
        found[name] = [
            (span["part"], span["start"], span["end"])
            if isinstance(span, Mapping)
            else (span.part, span.start, span.end)
            for span in spans
        ]
    return found


def _column(table: pd.DataFrame, name: str) -> list[Any]:
    return table[name].tolist() if name in table.columns else [None] * len(table)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _number(value: Any) -> float | None:
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    number = float(value)
    return None if math.isnan(number) else number


def _count(value: Any) -> int | None:
    number = _number(value)
    return None if number is None else int(number)


def _list(value: Any) -> list[str]:
    if value is None or isinstance(value, float | str):
        return [value] if isinstance(value, str) and value else []
    return [each for each in value if each]


def _ordinal(value: Any) -> int | None:
    if value is None or value is pd.NaT or value is pd.NA or isinstance(value, float):
        return None
    if isinstance(value, str):
        return _read_day(value)
    return value.toordinal() if isinstance(value, date) else pd.Timestamp(value).toordinal()


def _read_day(stamp: str) -> int | None:
    try:
        return date.fromisoformat(stamp[:10]).toordinal()
    except ValueError:
        return None
