"""What a date is read against: the publication day, the tense around it, and the days named before it in the text."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from data.extract.dates.spans import Span, day_span, month_span, unit_span
from data.extract.dates.tense import Tense

# How far past the publication day a day without a year, in a clause with no future sign, may lie before it is taken for last year's.
DAYS_AHEAD = 45


@dataclass(frozen=True, slots=True)
class Scene:
    """The surroundings of one mention. `earlier` are the spans already read from the text that it may refer back to, the last one last."""

    published: date | None
    find_tense: Callable[[], Tense | None]
    earlier: list[Span]

    def reference(self, *grains: str) -> Span | None:
        """The last span before this one with one of the grains; the publication day where there is none; None where that is unknown."""
        for span in reversed(self.earlier):
            if span.grain in grains:
                return span
        return Span(self.published, self.published, "day") if self.published else None

    def nearest_day(self, month: int, day: int) -> Span | None:
        """The day of a month without a year: the last one in the past tense, the next one in the future, else the nearest."""
        if self.published is None:
            return None
        year, tense = self.published.year, self.find_tense()
        spans = [span for span in (day_span(year + step, month, day) for step in range(-4, 5)) if span]
        if not spans:
            return None
        if tense == "future":
            return min((span for span in spans if span.first >= self.published), default=None)
        ahead = timedelta(days=0 if tense == "past" else DAYS_AHEAD)
        return max((span for span in spans if span.first <= self.published + ahead), default=None)

    def nearest_month(self, month: int) -> Span | None:
        """A month without a year, the month of publication included: the next one in the future tense, else the last one."""
        if self.published is None:
            return None
        if self.find_tense() == "future":
            return month_span(self.published.year + (month < self.published.month), month)
        return month_span(self.published.year - (month > self.published.month), month)

    def nearest_weekday(self, weekday: int) -> Span | None:
        """A weekday alone, the day of publication included: the next one in the future tense, else the last one."""
        if self.published is None:
            return None
        if self.find_tense() == "future":
            return unit_span(self.published, "day", (weekday - self.published.weekday()) % 7)
        return unit_span(self.published, "day", -((self.published.weekday() - weekday) % 7))
