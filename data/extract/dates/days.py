"""What days of a month mean: "22 February 2016", "Feb. 15-27", "the 27th", "Christmas Eve"."""

import re
from itertools import pairwise

from data.extract.dates.meaning import STEPS, Found, NotADate, OtherReading, certain, whole_year
from data.extract.dates.scene import Scene
from data.extract.dates.spans import Span, day_span, month_span


def read_iso(found: Found, scene: Scene) -> Span | None:
    """Read "2016-02-22"."""
    return certain(day_span(*found["iso"]))


def read_numeric(found: Found, scene: Scene) -> Span | None:
    """Day first, as most of the world writes it, unless only month first is a day or is far nearer to the publication."""
    first, second, year, sign = found["numeric"]
    day_first, month_first = day_span(whole_year(year), second, first), day_span(whole_year(year), first, second)
    if sign != "/" or month_first is None:
        return certain(day_first)
    if day_first is None or scene.published is None:
        return day_first or month_first
    near = scene.published
    return min(day_first, month_first, key=lambda span: abs(span.first - near))


_TERROR_ATTACKS = re.compile(r"[\s,]*(?:terror|attacks?\b|hijack|suicide hijack|strikes on New York)", re.IGNORECASE)


def read_day(found: Found, scene: Scene) -> Span | None:
    """Read "22 February 2016"; without its year the nearest, by tense and weekday. "Sept. 11" of the attacks is of 2001."""
    month: int = found["month"]
    day: int = found["day"]
    year: int | None = found.get("year")
    certain(day_span(2000, month, day))
    if year is not None:
        return certain(day_span(year, month, day))
    if (month, day) == (9, 11) and _TERROR_ATTACKS.match(scene.text, scene.end):
        return day_span(2001, 9, 11)
    return scene.nearest_day(month, day, weekday=found.get("weekday"))


def read_day_of_last_year(found: Found, scene: Scene) -> Span | None:
    """Read "March 3 last year"."""
    if found["unit"] != "year":
        raise OtherReading
    if scene.published is None:
        return None
    return certain(day_span(scene.published.year + STEPS[found["which"]], found["month"], found["day"]))


def read_day_range(found: Found, scene: Scene) -> Span | None:
    """Two days of one month, or of two ("Feb. 28-March 3"); the year belongs to the last."""
    month: int = found["month"]
    last_month: int = found.get("last_month", month)
    certain(day_span(2000, month, found["day"]))
    certain(day_span(2000, last_month, found["last"]))
    if month == last_month and found["day"] >= found["last"]:
        raise OtherReading
    if "year" in found:
        first = certain(day_span(found["year"] - (last_month < month), month, found["day"]))
    else:
        near = scene.nearest_day(month, found["day"])
        if near is None:
            return None
        first = near
    last = certain(day_span(first.first.year + (last_month < month), last_month, found["last"]))
    return Span(first.first, last.last, "day")


def read_days_listed(found: Found, scene: Scene) -> Span | None:
    """Days one after the other ("22 and 23 February") are one span; others are read one by one."""
    days = [found[name] for name in ("day", "second", "last") if name in found]
    if any(after - before != 1 for before, after in pairwise(days)):
        raise OtherReading
    return read_day_range(found, scene)


def read_anniversary(found: Found, scene: Scene) -> Span | None:
    """Read "five years to the day after 16 March 2011": 16 March 2016."""
    if found["unit"] != "year":
        raise OtherReading
    if "year" in found:
        return certain(day_span(found["year"] + found["count"], found["month"], found["day"]))
    return scene.nearest_day(found["month"], found["day"])


def read_day_number(found: Found, scene: Scene) -> Span | None:
    """Read "the 27th" of the month last spoken of, else the nearest one."""
    for span in reversed(scene.story.told):
        if span.grain in ("day", "month"):
            return certain(day_span(span.first.year, span.first.month, found["day"]))
    if scene.published is None:
        return None
    year, month, step = scene.published.year, scene.published.month, 1 if scene.tense() == "future" else -1
    for count in range(3):
        begin = certain(month_span(year, month + step * count)).first
        day = day_span(begin.year, begin.month, found["day"])
        if day and (day.first >= scene.published if step > 0 else day.first <= scene.published):
            return day
    raise NotADate


def read_feast(found: Found, scene: Scene) -> Span | None:
    """Read "Christmas Eve", "New Year's Day 2016"."""
    month, day = found["feast"]
    return certain(day_span(found["year"], month, day)) if "year" in found else scene.nearest_day(month, day)


def read_last_feast(found: Found, scene: Scene) -> Span | None:
    """Read "last Christmas", "next Christmas"; "this Christmas" is the nearest."""
    if scene.published is None:
        return None
    month, day = found["feast"]
    spans = [span for span in (day_span(scene.published.year + step, month, day) for step in (-1, 0, 1)) if span]
    today = scene.published
    if STEPS[found["which"]] < 0:
        return max(span for span in spans if span.first < today)
    if STEPS[found["which"]] > 0:
        return min(span for span in spans if span.first > today)
    return min(spans, key=lambda span: abs(span.first - today))
