"""DateMention: the words of a text that name days, and the days they name."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from data.records import DatePrecision

MentionBasis = Literal["stated", "relative"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """Characters [start, end) that name days, and the first and last of those days, inclusive.

    `first` and `last` are None together, and the precision is "unknown", when the words need a publication day (or a year) that nobody gave.
    A quarter or season has month precision, a decade or century year precision. `basis` is "stated" when the words name the day by
    the calendar ("22 February"), "relative" when it follows from another day ("on Tuesday", "a day earlier"). `modifier` is
    what stands before ("since", "until", "early", "late", "about"): it does not change the days. `rule` names the rule that read it.
    """

    start: int
    end: int
    first: date | None
    last: date | None
    precision: DatePrecision
    basis: MentionBasis
    modifier: str | None = None
    rule: str = ""
