"""A part of an article (its title or its text) read once: its sentences and everything found in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol, TypeVar

from data.extract.actors import ActorMention, find_actors
from data.extract.dates import DateMention, find_dates
from data.extract.sentences import Span, fold, split_sentences
from data.extract.types import Trigger, find_triggers
from geo.find import PlaceMention, find_places
from geo.gazetteer import Gazetteer

Part = Literal["title", "text"]


class HasPlace(Protocol):
    """Anything that stands at characters [start, end)."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Found = TypeVar("Found", bound=HasPlace)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, characters [start, end) of its part, and what was found in it, each in order."""

    part: Part
    number: int
    start: int
    end: int
    triggers: tuple[Trigger, ...]
    actors: tuple[ActorMention, ...]
    dates: tuple[DateMention, ...]
    places: tuple[PlaceMention, ...]


@dataclass(frozen=True, slots=True)
class PartReading:
    """A part, its folded text and its sentences."""

    part: Part
    text: str
    folded: str
    sentences: tuple[Sentence, ...]


def read_part(part: Part, text: str, *, published: date | None, gazetteer: Gazetteer | None) -> PartReading:
    """Read a part sentence by sentence."""
    folded = fold(text)
    actors = find_actors(text, folded)
    dates = find_dates(text, published=published)
    places = find_places(text, gazetteer)
    spans = [Span(0, len(text))] if part == "title" else split_sentences(text)
    sentences = tuple(
        Sentence(
            part=part,
            number=number,
            start=span.start,
            end=span.end,
            triggers=tuple(find_triggers(folded, span.start, span.end)),
            actors=_within(actors, span),
            dates=_within(dates, span),
            places=_within(places, span),
        )
        for number, span in enumerate(spans)
    )
    return PartReading(part=part, text=text, folded=folded, sentences=sentences)


def _within(found: Sequence[Found], span: Span) -> tuple[Found, ...]:
    return tuple(one for one in found if span.start <= one.start and one.end <= span.end)
