"""The marks on the axes, in the reader's own months and figures."""

from datetime import date, timedelta
from math import floor, log10
from typing import Any

from dashboard.figures.calendar import Window
from dashboard.figures.look import Look
from dashboard.text import write_day, write_month, write_number

_STEPS_OF_DAYS = (1, 2, 7, 14)
_STEPS_OF_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120)


def tick_days(window: Window, look: Look) -> dict[str, Any]:
    """The axis marks of a span of days: Mondays or single days while there are few, first days of months beyond."""
    most = 4 if look.narrow else 14
    step = next((step for step in _STEPS_OF_DAYS if window.days / step <= most), None)
    if step is not None:
        days = _every(window, step)
        text = [write_day(look.language, day, year=False, short=True) for day in days]
    else:
        months = (window.last.year - window.first.year) * 12 + window.last.month - window.first.month + 1
        by = next((step for step in _STEPS_OF_MONTHS if months / step <= most), _STEPS_OF_MONTHS[-1])
        days = _every_month(window, by)
        text = [write_month(look.language, day, short=True) for day in days]
    if step is not None and days and window.first.year != window.last.year:
        text = [write_day(look.language, day, short=True) for day in days]
    # A mark stands at the noon of its day, where the day's bar and events stand.
    return {"tickmode": "array", "tickvals": [f"{day}T12:00" for day in days], "ticktext": text}


def tick_numbers(top: float, look: Look, *, most: int = 4) -> dict[str, Any]:
    """The axis marks from 0 to about `top`, at round numbers, at most `most` above 0."""
    if top <= 0:
        return {"tickmode": "array", "tickvals": [0], "ticktext": [write_number(look.language, 0)]}
    size = 10.0 ** floor(log10(top / most)) if top / most > 0 else 1.0
    step = next(size * each for each in (1, 2, 5, 10) if top / (size * each) <= most)
    if top >= 1:
        step = max(step, 1.0)
    values = [step * number for number in range(int(top / step + 1e-9) + 1)]
    digits = 0 if step >= 1 else 1
    return {
        "tickmode": "array",
        "tickvals": values,
        "ticktext": [write_number(look.language, value, digits=digits) for value in values],
    }


def _every(window: Window, step: int) -> list[date]:
    first = window.first
    if step >= 7:
        first += timedelta(days=-first.weekday() % 7)
    return [first + timedelta(days=number) for number in range(0, (window.last - first).days + 1, step)]


def _every_month(window: Window, by: int) -> list[date]:
    number = window.first.year * 12 + window.first.month - 1
    number += window.first.day > 1
    number += -number % by
    last = window.last.year * 12 + window.last.month - 1
    return [date(each // 12, each % 12 + 1, 1) for each in range(number, last + 1, by)]
