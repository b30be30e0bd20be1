"""A part of an article (its title or its text) read once: its sentences and everything found in them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple, Protocol, TypeVar, cast

from data.extract import attribution, modes, types
from data.extract.actors import ActorMention, find_actors
from data.extract.attribution import Said
from data.extract.datelines import is_dateline, is_named_by_dateline
from data.extract.dates import DateMention, find_dates
from data.extract.headline_plans import find_plan
from data.extract.hints import share_hints
from data.extract.modes import Cue, CueKind
from data.extract.phrases import PhraseTable
from data.extract.places import Part
from data.extract.sentences import LONGEST_SENTENCE, Span, fold, split_sentences
from data.extract.type_words import QuietPattern, TypePattern
from data.extract.types import Trigger
from geo.find import PlaceMention, find_places
from geo.gazetteer import Gazetteer


class HasPlace(Protocol):
    """Anything that stands at characters [start, end)."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Found = TypeVar("Found", bound=HasPlace)


class Sentence(NamedTuple):
    """One sentence, characters [start, end) of its part, and what was found in it, each in order.

    Where a sentence tells of two things in two places, it is read clause by clause: `clause_start` and `clause_end` bound what counts; the `hints` are of the whole.
    A clause that has its verb from the clause before it says where that one begins (`left_start`).
    """

    part: Part
    number: int
    start: int
    end: int
    clause_start: int
    clause_end: int
    triggers: tuple[Trigger, ...]
    cues: tuple[Cue, ...]
    said: tuple[Said, ...]
    actors: tuple[ActorMention, ...]
    dates: tuple[DateMention, ...]
    places: tuple[PlaceMention, ...]
    hints: int
    left_start: int | None = None


class PartReading(NamedTuple):
    """A part, its folded text and its sentences."""

    part: Part
    text: str
    folded: str
    sentences: tuple[Sentence, ...]


# All phrases the rules look for, found in one pass.
find_phrases = PhraseTable[Any]([*types.ROWS, *modes.ROWS, *attribution.ROWS]).find


def read_part(part: Part, text: str, *, published: date | None, gazetteer: Gazetteer | None) -> PartReading:
    """Read a part sentence by sentence."""
    folded = fold(text)
    actors = [actor for actor in find_actors(text, folded) if not is_named_by_dateline(text, actor)]
    dates = find_dates(text, published=published)
    places = _settle_places(find_places(text, gazetteer), actors, text, folded)
    place_starts = {place.start for place in places if place.country == "SY" and place.provinces}
    triggers: list[Trigger] = []
    cues: list[Cue] = []
    said: list[Said] = []
    silent_to: dict[str, int] = {}
    for start, end, meaning in find_phrases(folded):
        if isinstance(meaning, TypePattern):
            is_silenced = start < silent_to.get(meaning.sub_event_type, 0)
            if not is_silenced and (not meaning.needs_place or end in place_starts):
                triggers.append(Trigger(start, end, meaning.sub_event_type, meaning.weight))
        elif isinstance(meaning, QuietPattern):
            silent_to[meaning.sub_event_type] = end
        elif isinstance(meaning, str):
            cues.append(Cue(start, end, cast(CueKind, meaning)))
        else:
            said.append(Said(start, end, meaning))
    is_headline = part == "title" and len(text) <= LONGEST_SENTENCE
    if is_headline and (plan := find_plan(text, folded, actors, places)):
        cues = sorted([*cues, plan])
    spans = [(0, len(text))] if is_headline else split_sentences(text)
    shares = zip(
        *(_share(found, spans) for found in (triggers, cues, said, actors, dates, places)),
        share_hints(folded, spans),
        strict=True,
    )
    sentences = tuple(
        Sentence(part, number, *span, *span, *share)
        for number, (span, share) in enumerate(zip(spans, shares, strict=True))
    )
    return PartReading(part=part, text=text, folded=folded, sentences=sentences)


# A place's name inside one of these is a part of the name ("Sham Legion", "SANA"), not a place.
_NAMED_AFTER_PLACES = frozenset({"armed", "person", "organisation", "monitor", "media"})
_SYRIA = re.compile(r"syria(?<![\w-]syria)(?:'?s)?(?![\w-])")


def _settle_places(
    places: Sequence[PlaceMention], actors: Sequence[ActorMention], text: str, folded: str
) -> list[PlaceMention]:
    """Leave out places within an actor's name and those of datelines, and add Syria itself, in order."""
    names = [actor for actor in actors if actor.kind in _NAMED_AFTER_PLACES]
    name_starts = [name.start for name in names]

    def is_in_a_name(place: PlaceMention) -> bool:
        before = bisect_right(name_starts, place.start)
        return before > 0 and place.start < names[before - 1].end

    kept = [
        place
        for place in places
        if not is_in_a_name(place)
        and not folded.startswith(" time", place.end)
        and not is_dateline(text, place, places)
    ]
    kept = _leave_out_tags(kept, text)
    named = list(_SYRIA.finditer(folded))
    if not named:
        return kept
    taken = {place.start for place in kept}
    kept += [
        PlaceMention(
            start=match.start(),
            end=match.end(),
            name="Syria",
            provinces=(),
            latitude=None,
            longitude=None,
            precision="country",
            country="SY",
            rule="country",
            kind="country",
        )
        for match in named
        if match.start() not in taken
    ]
    return sorted(kept, key=lambda place: place.start)


# A page's own list of what it is about, whose text has run together with the prose: "Tags Syria Aleppo Idlib school At least six ...".
_HEADS_OF_TAGS = ("Tags", "Keywords", "Topics")
_TAGS = re.compile(rf"(?:(?<=[.\n] )|(?<=\n)|^)(?:{'|'.join(_HEADS_OF_TAGS)}):? ")
_LONGEST_TAGS = 200


def _leave_out_tags(places: list[PlaceMention], text: str) -> list[PlaceMention]:
    """The places without those in a list of tags: the one at its head, and those that stand side by side with nothing between."""
    if not any(head in text for head in _HEADS_OF_TAGS):
        return places
    for tags in _TAGS.finditer(text):
        end = tags.end()
        listed = [place for place in places if end <= place.start < end + _LONGEST_TAGS]
        starts, ends = {place.start - 1 for place in listed}, {place.end + 1 for place in listed}
        dropped = {
            place.start
            for place in listed
            if place.start in ends or place.end in starts or text[end : place.start] in ("", "Syria ")
        }
        places = [place for place in places if place.start not in dropped]
    return places


def _share(found: list[Found], spans: list[Span]) -> list[tuple[Found, ...]]:
    """What was found in each of the spans, both in order. What lies across two is in none."""
    shares: list[tuple[Found, ...]] = [()] * len(spans)
    number = 0
    for one in found:
        first = one.start
        while number < len(spans) and spans[number][1] <= first:
            number += 1
        if number == len(spans):
            break
        start, end = spans[number]
        if start <= first and one.end <= end:
            shares[number] += (one,)
    return shares
