"""Spans of days: what a day, week, month, quarter, season, year, decade or century covers on the calendar.

Every function answers None for what the calendar does not have (31 February, the year 0, a day past 9999).
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from data.records import DatePrecision


class Span(NamedTuple):
    """The first and last day, and the grain of the words: day, weekend, week, month, quarter, season, year, decade, century."""

    first: date
    last: date
    grain: str


PRECISIONS: dict[str, DatePrecision] = {
    "day": "day",
    "weekend": "day",
    "week": "week",
    "fortnight": "week",
    "month": "month",
    "quarter": "month",
    "half": "month",
    "season": "month",
    "year": "year",
    "decade": "year",
    "century": "year",
}

# Meteorological seasons of the northern hemisphere; winter begins in the December of the year before the one it mostly lies in.
SEASON_FIRST_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def day_span(year: int, month: int, day: int) -> Span | None:
    """One day."""
    try:
        only = date(year, month, day)
    except ValueError:
        return None
    return Span(only, only, "day")


def month_span(year: int, month: int, months: int = 1, grain: str = "month") -> Span | None:
    """`months` whole months from `month` of `year`; a month below 1 or above 12 runs into the year before or after."""
    first, last = year * 12 + month - 1, year * 12 + month - 2 + months
    try:
        end_year, end_month = last // 12, last % 12 + 1
        return Span(
            date(first // 12, first % 12 + 1, 1), date(end_year, end_month, monthrange(end_year, end_month)[1]), grain
        )
    except ValueError:
        return None


def year_span(year: int, years: int = 1, grain: str = "year") -> Span | None:
    """`years` whole years from `year`."""
    try:
        return Span(date(year, 1, 1), date(year + years - 1, 12, 31), grain)
    except ValueError:
        return None


def century_span(number: int) -> Span | None:
    """A century as ISO 8601 counts: the 19th is 1800 to 1899; the first begins with the year 1."""
    return year_span(1, 99, "century") if number == 1 else year_span((number - 1) * 100, 100, "century")


def quarter_span(year: int, quarter: int) -> Span | None:
    """A quarter of the calendar year; quarter 0 is the last of the year before."""
    return month_span(year, quarter * 3 - 2, 3, "quarter")


def season_span(year: int, season: str) -> Span | None:
    """A season by the year it begins in."""
    return month_span(year, SEASON_FIRST_MONTHS[season], 3, "season")


def week_span(day: date, weeks: int = 0) -> Span | None:
    """The week, Monday to Sunday (ISO 8601), `weeks` after the one the day lies in."""
    monday = shift(day, weeks * 7 - day.weekday())
    sunday = shift(monday, 6) if monday else None
    return Span(monday, sunday, "week") if monday and sunday else None


def weekend_span(day: date, weeks: int = 0) -> Span | None:
    """Saturday and Sunday of the week `weeks` after the one the day lies in."""
    week = week_span(day, weeks)
    return Span(week.last - timedelta(days=1), week.last, "weekend") if week else None


def shift(day: date, days: int) -> date | None:
    """The day `days` later; None past the calendar's ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def unit_span(day: date, unit: str, count: int) -> Span | None:
    """The unit (day, week, month, ...) that lies `count` units after the one the day lies in."""
    if abs(count) > 100_000:
        return None
    if unit == "day":
        moved = shift(day, count)
        return Span(moved, moved, "day") if moved else None
    if unit == "week":
        return week_span(day, count)
    if unit == "fortnight":
        return week_span(day, 2 * count)
    if unit == "weekend":
        return weekend_span(day, count)
    if unit == "month":
        return month_span(day.year, day.month + count)
    if unit == "quarter":
        return quarter_span(day.year, (day.month + 2) // 3 + count)
    if unit == "year":
        return year_span(day.year + count)
    if unit == "decade":
        return year_span(day.year // 10 * 10 + 10 * count, 10, "decade")
    return century_span(day.year // 100 + 1 + count)
