"""What the meanings of dates share: how a rule answers, and the words that step from one unit to the next.

A meaning is a function from the values of a rule's words and their scene to the days they name; None when the words are a date but
nothing says which (no publication day, no year told).
"""

from collections.abc import Callable
from typing import Any

from data.extract.dates.scene import Scene
from data.extract.dates.spans import Span, unit_span

Found = dict[str, Any]
Meaning = Callable[[Found, Scene], Span | None]


class NotADate(Exception):
    """The words look like a date and the calendar has no such day: they are passed over."""


class OtherReading(Exception):
    """The words fit a rule's pattern but not its meaning: the next rule is tried."""


STEPS = {"last": -1, "past": -1, "this": 0, "current": 0, "the": 0, "next": 1, "coming": 1, "upcoming": 1}
BACK = frozenset({"earlier", "before", "previous", "preceding", "prior"})
# What a unit "earlier", "later" or "that" is counted from: the nearest span before it that is no longer than itself.
COUNTED_FROM: dict[str, tuple[str, ...]] = {
    "day": ("day",),
    "week": ("day", "week", "weekend"),
    "fortnight": ("day", "week", "weekend"),
    "month": ("day", "week", "weekend", "month"),
    "year": ("day", "week", "weekend", "month", "quarter", "half", "season", "year"),
    "decade": ("day", "week", "month", "quarter", "half", "season", "year", "decade"),
    "century": ("day", "month", "season", "year", "decade", "century"),
}


def certain(span: Span | None) -> Span:
    if span is None:
        raise NotADate
    return span


def whole_year(year: int) -> int:
    """The year that two digits stand for: 40 to 99 are the last century's."""
    if year >= 100:
        return year
    return year + (1900 if year >= 40 else 2000)


def shift_published(scene: Scene, unit: str, count: int) -> Span | None:
    return unit_span(scene.published, unit, count) if scene.published else None
