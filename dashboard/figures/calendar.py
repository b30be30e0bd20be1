"""Days gathered into bins: days, weeks (from Monday) or months, by how much time there is to show."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import pandas as pd

Grain = Literal["day", "week", "month"]

MOST_DAYS = 190
MOST_WEEK_DAYS = 1_400
# Days at either end of all there is that hold few events and lie far from the rest (a year named in passing, a typing error) do not stretch
# the overview: they are reached by the filters and counted in its note.
_STRAY_SHARE = 0.06
_STRAY_GAP = timedelta(days=75)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The days a timeline shows, both ends included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1


def choose_grain(window: Window) -> Grain:
    """Days up to half a year, weeks up to some four years, months beyond."""
    if window.days <= MOST_DAYS:
        return "day"
    return "week" if window.days <= MOST_WEEK_DAYS else "month"


def bin_start(day: date, grain: Grain) -> date:
    """The first day of the bin a day falls in."""
    if grain == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if grain == "month" else day


def bin_end(start: date, grain: Grain) -> date:
    """The last day of the bin that starts on a day."""
    if grain == "week":
        return start + timedelta(days=6)
    if grain == "month":
        return (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return start


def count_bins(window: Window, grain: Grain) -> int:
    """How many bins a window touches."""
    if grain == "month":
        return (window.last.year - window.first.year) * 12 + window.last.month - window.first.month + 1
    return (bin_start(window.last, grain) - bin_start(window.first, grain)).days // (7 if grain == "week" else 1) + 1


def middle(first: date, last: date) -> str:
    """The instant halfway through a span of days, as plotly writes time: noon of a single day."""
    half_days = (last - first).days + 1
    return f"{first + timedelta(days=half_days // 2)}T{'12' if half_days % 2 else '00'}:00"


def find_window(cube: pd.DataFrame) -> Window | None:
    """The days from the first to the last event, without the strays at either end; None where there are none."""
    counts = cube.groupby("day")["events"].sum()
    days = list(counts.index)
    if not days:
        return None
    allowed = int(counts.sum()) * _STRAY_SHARE
    first = _skip_strays(days, [int(each) for each in counts], allowed)
    last = _skip_strays(days[::-1], [int(each) for each in counts][::-1], allowed)
    return Window(first=min(first, last), last=max(first, last))


def _skip_strays(days: list[date], counts: list[int], allowed: float) -> date:
    """The day to begin at, coming from one end: past the last wide gap that has few enough events before it."""
    begin, passed = days[0], 0
    for day, following, events in zip(days, days[1:], counts, strict=False):
        passed += events
        if passed > allowed:
            break
        if abs(following - day) > _STRAY_GAP:
            begin = following
    return begin
