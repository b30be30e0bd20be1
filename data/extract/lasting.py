"""Days that a sentence counts from the day it was told: "over the past 24 hours", "in three days of shelling", "since Sunday"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from data.extract.dates import DateMention
from data.extract.dates.spans import shift
from data.extract.hints import make_hint
from data.records import DatePrecision

_NUMBERS = {word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_COUNT = rf"(?P<count>{'|'.join(_NUMBERS)}|\d{{1,2}})"
_FIRE = r"(?:bombardments?|bombings?|shelling|(?:air ?|missile |rocket )?(?:strikes?|raids?)|fighting|clashes|battles?|attacks|violence|assaults?)"
_PAST = re.compile(
    rf"\b(?:over|in|during|within|for|throughout) (?:the )?(?:past|last|previous|preceding) (?:{_COUNT} )?(?P<unit>hours?|days?|weeks?|months?)\b(?! (?:of|before)\b)"
)
_OF_FIRE = re.compile(
    rf"\b(?:in|over|during) (?:the )?(?:past |last )?{_COUNT} (?:straight |consecutive |successive )?(?P<unit>hours|days?|weeks?)"
    rf"(?: of (?:[\w'-]+ ){{0,4}}?{_FIRE}\b|(?=\s*(?:$|[.,:;]|, )))"
)
_NEXT = re.compile(
    rf"\b(?:over|in|during|within) (?:the )?(?:next|coming|following) (?:{_COUNT} )?(?P<unit>hours?|days?|weeks?)\b"
)
_HINTS = make_hint(" hour", " day", " week", " month")
_LONGEST_SINCE = timedelta(days=45)  # "since" a day further back tells of the war, and dates nothing


def find_past_days(
    folded: str, start: int, end: int, hints: int, dates: Sequence[DateMention], told: date | None, event: int
) -> DateMention | None:
    """The days up to the one on which the clause [start, end) was told, as it counts them; None where it counts none.

    "The past two days" are that day and the one before; 24 hours reach into the day before, a week seven days back and a month thirty.
    "Since Sunday" counts for the event at character `event` at the head of the clause or behind the event.
    """
    if told is None:
        return None
    if hints & _HINTS and (match := _PAST.search(folded, start, end) or _OF_FIRE.search(folded, start, end)):
        days = _count_days(match)
        return None if days is None else _span(match, shift(told, -days), told)
    since = (
        next((each for each in dates if each.modifier == "since" and each.precision == "day"), None) if dates else None
    )
    if since is None or start + len("since ") < since.start < event:
        return None  # "The truce that has held since Saturday was broken when shells fell"
    if since.first is None or not timedelta(0) < told - since.first <= _LONGEST_SINCE:
        return None
    return replace(since, last=told, rule=f"{since.rule}, since")


def find_coming_days(folded: str, start: int, end: int, hints: int, told: date | None) -> DateMention | None:
    """The days from the one on which the clause [start, end) was told that something is to happen in ("within the next two days")."""
    if told is None or not hints & _HINTS:
        return None
    match = _NEXT.search(folded, start, end)
    if match is None or (match["count"] is None and match["unit"] in ("days", "hours")):
        return None  # "in the coming days" tells no day
    number = _NUMBERS.get(match["count"] or "one") or int(match["count"])
    days = number * 7 if match["unit"].startswith("week") else number // 24 if "hour" in match["unit"] else number
    return _span(match, told, shift(told, days))


def _count_days(match: re.Match[str]) -> int | None:
    """How many days before the last the first is; None for hours of one day and for "the past days", which are not counted."""
    counted, unit = match["count"], match["unit"]
    number = _NUMBERS.get(counted) or int(counted) if counted else 1
    if unit.startswith(("week", "month")):
        return (7 if unit.startswith("week") else 30) * number
    if unit.startswith("hour"):
        return -(-number // 24) if counted and number >= 24 else None
    if unit == "day":
        return 1 if number == 1 else None
    return number - 1 if counted and number > 0 else None


def _span(match: re.Match[str], first: date | None, last: date | None) -> DateMention | None:
    if first is None or last is None:
        return None
    unit = match["unit"].rstrip("s")
    precision: DatePrecision = "week" if unit == "week" else "month" if unit == "month" else "day"
    return DateMention(
        start=match.start(),
        end=match.end(),
        first=first,
        last=last,
        precision=precision,
        basis="relative",
        rule="days counted",
    )
