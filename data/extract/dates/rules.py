"""The rules that read dates: each a pattern over the letters of `lexicon`, and the days it names.

A rule's named groups carry the values of their words to its resolver, which answers the days; None when the words are a date but
nothing says which (no publication day, no year told). It raises NotADate when the calendar has no such day, so that the words are passed over, and
OtherReading when the words fit the pattern but not the meaning, so that the next rule is tried.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import Any

from data.extract.dates.mention import MentionBasis
from data.extract.dates.scene import Scene
from data.extract.dates.spans import (
    Span,
    century_span,
    day_span,
    month_span,
    quarter_span,
    season_span,
    unit_span,
    week_span,
    weekend_span,
    year_span,
)

Found = dict[str, Any]
Resolver = Callable[[Found, Scene], Span | None]


class NotADate(Exception):
    """The words look like a date and the calendar has no such day."""


class OtherReading(Exception):
    """The words fit a rule's pattern but not its meaning."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over letters, and what it means. `basis` is "relative" when the days follow from another day."""

    name: str
    pattern: re.Pattern[str]
    resolve: Resolver
    basis: MentionBasis


_STEPS = {"last": -1, "past": -1, "this": 0, "current": 0, "the": 0, "next": 1, "coming": 1, "upcoming": 1}
_BACK = frozenset({"earlier", "before", "previous", "preceding", "prior"})
# What a unit "earlier", "later" or "that" is counted from: the nearest span before it that is no longer than itself.
_COUNTED_FROM: dict[str, tuple[str, ...]] = {
    "day": ("day",),
    "week": ("day", "week", "weekend"),
    "fortnight": ("day", "week", "weekend"),
    "month": ("day", "week", "weekend", "month"),
    "year": ("day", "week", "weekend", "month", "quarter", "half", "season", "year"),
    "decade": ("day", "week", "month", "quarter", "half", "season", "year", "decade"),
    "century": ("day", "month", "season", "year", "decade", "century"),
}


def _certain(span: Span | None) -> Span:
    if span is None:
        raise NotADate
    return span


def _whole_year(year: int) -> int:
    """The year that two digits stand for: 40 to 99 are the last century's."""
    if year >= 100:
        return year
    return year + (1900 if year >= 40 else 2000)


def _published_shift(scene: Scene, unit: str, count: int) -> Span | None:
    return unit_span(scene.published, unit, count) if scene.published else None


# Days of a month


def _iso(found: Found, scene: Scene) -> Span | None:
    return _certain(day_span(*found["iso"]))


def _numeric(found: Found, scene: Scene) -> Span | None:
    """Day first, as most of the world writes it, unless only month first is a day or is far nearer to the publication."""
    first, second, year, sign = found["numeric"]
    day_first, month_first = day_span(_whole_year(year), second, first), day_span(_whole_year(year), first, second)
    if sign != "/" or month_first is None:
        return _certain(day_first)
    if day_first is None or scene.published is None:
        return day_first or month_first
    near = scene.published
    return min(day_first, month_first, key=lambda span: abs(span.first - near))


_TERROR_ATTACKS = re.compile(r"[\s,]*(?:terror|attacks?\b|hijack|suicide hijack|strikes on New York)", re.IGNORECASE)


def _day(found: Found, scene: Scene) -> Span | None:
    month: int = found["month"]
    day: int = found["day"]
    year: int | None = found.get("year")
    _certain(day_span(2000, month, day))
    if year is not None:
        return _certain(day_span(year, month, day))
    if (month, day) == (9, 11) and _TERROR_ATTACKS.match(scene.text, scene.end):
        return day_span(2001, 9, 11)
    return scene.nearest_day(month, day, weekday=found.get("weekday"))


def _day_of_last_year(found: Found, scene: Scene) -> Span | None:
    if found["unit"] != "year":
        raise OtherReading
    if scene.published is None:
        return None
    return _certain(day_span(scene.published.year + _STEPS[found["which"]], found["month"], found["day"]))


def _day_range(found: Found, scene: Scene) -> Span | None:
    """Two days of one month, or of two ("Feb. 28-March 3"); the year belongs to the last."""
    month: int = found["month"]
    last_month: int = found.get("last_month", month)
    _certain(day_span(2000, month, found["day"]))
    _certain(day_span(2000, last_month, found["last"]))
    if month == last_month and found["day"] >= found["last"]:
        raise OtherReading
    if "year" in found:
        first = _certain(day_span(found["year"] - (last_month < month), month, found["day"]))
    else:
        near = scene.nearest_day(month, found["day"])
        if near is None:
            return None
        first = near
    last = _certain(day_span(first.first.year + (last_month < month), last_month, found["last"]))
    return Span(first.first, last.last, "day")


def _days_listed(found: Found, scene: Scene) -> Span | None:
    """Days one after the other ("22 and 23 February") are one span; others are read one by one."""
    days = [found[name] for name in ("day", "second", "last") if name in found]
    if any(after - before != 1 for before, after in pairwise(days)):
        raise OtherReading
    return _day_range(found, scene)


def _day_number(found: Found, scene: Scene) -> Span | None:
    """ "The 27th" of the month last spoken of, else the nearest one."""
    for span in reversed(scene.story.told):
        if span.grain in ("day", "month"):
            return _certain(day_span(span.first.year, span.first.month, found["day"]))
    if scene.published is None:
        return None
    year, month, step = scene.published.year, scene.published.month, 1 if scene.tense() == "future" else -1
    for count in range(3):
        begin = _certain(month_span(year, month + step * count)).first
        day = day_span(begin.year, begin.month, found["day"])
        if day and (day.first >= scene.published if step > 0 else day.first <= scene.published):
            return day
    raise NotADate


def _weekday_number(found: Found, scene: Scene) -> Span | None:
    """ "Wednesday the 24th": the nearest month whose 24th is a Wednesday."""
    if scene.published is None:
        return None
    for count in (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6):
        begin = _certain(month_span(scene.published.year, scene.published.month + count)).first
        span = day_span(begin.year, begin.month, found["day"])
        if span and span.first.weekday() == found["weekday"]:
            return span
    raise NotADate


def _feast(found: Found, scene: Scene) -> Span | None:
    month, day = found["feast"]
    return _certain(day_span(found["year"], month, day)) if "year" in found else scene.nearest_day(month, day)


# Weekdays


def _weekday(found: Found, scene: Scene) -> Span | None:
    which = found.get("which")
    if which is None:
        return scene.nearest_weekday(found["weekday"])
    if scene.published is None:
        return None
    back = (scene.published.weekday() - found["weekday"]) % 7
    if which in ("last", "past"):
        return _published_shift(scene, "day", -(back or 7))
    if which in ("next", "coming", "upcoming"):
        return _published_shift(scene, "day", 7 - back)
    return _published_shift(scene, "day", found["weekday"] - scene.published.weekday())


def _weekday_of_week(found: Found, scene: Scene) -> Span | None:
    if found["unit"] != "week":
        raise OtherReading
    week = week_span(scene.published, _STEPS[found["which"]]) if scene.published else None
    return unit_span(week.first, "day", found["weekday"]) if week else None


def _weekday_from_reference(found: Found, scene: Scene) -> Span | None:
    reference = scene.reference("day")
    if reference is None:
        return None
    ahead = (found["weekday"] - reference.first.weekday()) % 7
    if found["which"] in _BACK:
        return unit_span(reference.first, "day", (ahead or 7) - 7 if ahead else -7)
    if found["which"] in ("same", "that"):
        return unit_span(reference.first, "day", found["weekday"] - reference.first.weekday())
    return unit_span(reference.last, "day", ahead or 7)


# Days counted from the publication


def _today(found: Found, scene: Scene) -> Span | None:
    return _published_shift(scene, "day", found["today"])


def _two_days_off(found: Found, scene: Scene) -> Span | None:
    if found["today"] == 0:
        raise OtherReading
    return _published_shift(scene, "day", 2 * found["today"])


def _last_night(found: Found, scene: Scene) -> Span | None:
    return _published_shift(scene, "day", _STEPS[found["which"]])


def _last_unit(found: Found, scene: Scene) -> Span | None:
    return _published_shift(scene, found["unit"], _STEPS[found["which"]])


def _last_century(found: Found, scene: Scene) -> Span | None:
    """ "The last century" is the twentieth; "the last decade" the ten years up to now: a duration."""
    if found["unit"] != "century":
        raise OtherReading
    return _last_unit(found, scene)


def _this_unit(found: Found, scene: Scene) -> Span | None:
    """ "The end of the year", "earlier in the week": of the publication; "earlier in the day": of the day last spoken of."""
    if found["unit"] == "day":
        return scene.reference("day")
    return _published_shift(scene, found["unit"], 0)


def _weekend(found: Found, scene: Scene) -> Span | None:
    if scene.published is None:
        return None
    if "which" in found:
        return weekend_span(scene.published, _STEPS[found["which"]])
    return weekend_span(scene.published, 0 if scene.published.weekday() >= 5 or scene.tense() == "future" else -1)


def _ago(found: Found, scene: Scene) -> Span | None:
    return _published_shift(scene, found["unit"], -_count(found))


def _before_last(found: Found, scene: Scene) -> Span | None:
    """ "The week before last", "the year after next"."""
    return _published_shift(scene, found["unit"], -2 if found["way"] == "before" else 2)


def _count(found: Found) -> int:
    """How many units: "twenty-five" is two words; "a" is one."""
    count: int = found.get("count", 1)
    tens: int = found.get("tens", 0)
    return count + tens if tens >= 20 else count


# Days counted from a day told before


def _counted(found: Found, scene: Scene) -> Span | None:
    """So many units before or after the day, week, month or year last spoken of."""
    unit = found["unit"]
    reference = scene.reference(*_COUNTED_FROM[unit])
    if reference is None:
        return None
    if found["way"] in _BACK:
        return unit_span(reference.first, unit, -_count(found))
    return unit_span(reference.last, unit, _count(found))


def _same(found: Found, scene: Scene) -> Span | None:
    reference = scene.reference(*_COUNTED_FROM[found["unit"]])
    return unit_span(reference.first, found["unit"], 0) if reference else None


def _next_morning(found: Found, scene: Scene) -> Span | None:
    reference = scene.reference("day")
    if reference is None:
        return None
    return unit_span(
        reference.first, "day", -1 if found["way"] in _BACK else 0 if found["way"] in ("same", "that") else 1
    )


# Months and longer


def _month(found: Found, scene: Scene) -> Span | None:
    month, which = found["month"], found.get("which")
    if "year" in found:
        return _certain(month_span(found["year"], month))
    if scene.published is None:
        return None
    year, now = scene.published.year, scene.published.month
    if which in ("last", "past"):
        return month_span(year - (month >= now), month)
    if which in ("next", "coming", "upcoming"):
        return month_span(year + (month <= now), month)
    if which:
        return month_span(year, month)
    return scene.nearest_month(month)


def _month_range(found: Found, scene: Scene) -> Span | None:
    """ "July-September" ends in the month that is nearest by the tense; the year, where it is said, is the last month's."""
    last = _month({"month": found["last_month"], **({"year": found["year"]} if "year" in found else {})}, scene)
    if last is None:
        return None
    months = (found["last_month"] - found["month"]) % 12 + 1
    return month_span(last.first.year, found["last_month"] - months + 1, months)


def _month_of_last_year(found: Found, scene: Scene) -> Span | None:
    if found["unit"] != "year":
        raise OtherReading
    return month_span(scene.published.year + _STEPS[found["which"]], found["month"]) if scene.published else None


def _month_of_that_year(found: Found, scene: Scene) -> Span | None:
    if found["unit"] != "year":
        raise OtherReading
    reference = scene.reference(*_COUNTED_FROM["year"])
    if reference is None:
        return None
    year = reference.first.year
    step = -1 if found["way"] in _BACK else 0 if found["way"] in ("same", "that") else 1
    return (
        day_span(year + step, found["month"], found["day"])
        if "day" in found
        else month_span(year + step, found["month"])
    )


def _week_of_month(found: Found, scene: Scene) -> Span | None:
    """ "The second week of March" is its 8th to 14th; the last week its last seven days."""
    if found["unit"] != "week":
        raise OtherReading
    month = _month({name: value for name, value in found.items() if name in ("month", "year")}, scene)
    if month is None:
        return None
    if found["part"] == "last":
        return Span(month.last - timedelta(days=6), month.last, "week")
    if found["part"] > 4:
        raise OtherReading
    first = month.first + timedelta(days=7 * (found["part"] - 1))
    return Span(first, first + timedelta(days=6), "week")


def _part_of_month(found: Found, scene: Scene) -> Span | None:
    """ "The last day of March", "the first ten days of March", "the last two weeks of March"."""
    month = _month({name: value for name, value in found.items() if name in ("month", "year")}, scene)
    days = found.get("count", 1) * (7 if found["unit"] == "week" else 1)
    if found["unit"] not in ("day", "week") or days > 28 or found["part"] not in (1, "last"):
        raise OtherReading
    if month is None:
        return None
    if found["part"] == "last":
        return Span(month.last - timedelta(days=days - 1), month.last, "day")
    return Span(month.first, month.first + timedelta(days=days - 1), "day")


def _part_of_year(found: Found, scene: Scene) -> Span | None:
    """ "The first nine months of 2015"."""
    months = found["count"]
    if found["unit"] != "month" or not 1 < months < 12 or found["part"] not in (1, "last"):
        raise OtherReading
    if "year" not in found and scene.published is None:
        return None
    year: int = found["year"] if "year" in found else scene.published.year + _STEPS[found["which"]]  # type: ignore[union-attr]
    return month_span(year, 1 if found["part"] == 1 else 13 - months, months)


def _month_of(found: Found, scene: Scene) -> Span | None:
    if found["unit"] != "month":
        raise OtherReading
    return _month(found, scene)


def _weekday_of_month(found: Found, scene: Scene) -> Span | None:
    """ "The first Tuesday in November", "the last Friday of May"."""
    month = _month({name: value for name, value in found.items() if name in ("month", "year")}, scene)
    if month is None:
        return None
    ahead = (found["weekday"] - month.first.weekday()) % 7
    if found["part"] == "last":
        back = (month.last.weekday() - found["weekday"]) % 7
        return unit_span(month.last, "day", -back)
    day = month.first + timedelta(days=ahead + 7 * (found["part"] - 1))
    if day > month.last:
        raise NotADate
    return Span(day, day, "day")


def _week_of_day(found: Found, scene: Scene) -> Span | None:
    if found["unit"] != "week":
        raise OtherReading
    day = _day(found, scene)
    return week_span(day.first) if day else None


def _quarter(found: Found, scene: Scene) -> Span | None:
    number = 4 if found["quarter"] == "last" else found["quarter"]
    if number > 4:
        raise OtherReading
    if "year" in found:
        return _certain(quarter_span(found["year"], number))
    if scene.published is None:
        return None
    if "which" in found:
        return quarter_span(scene.published.year + _STEPS[found["which"]], number)
    # The quarter just over is the one reported on, whatever the tense; of others the last one that has begun, or the next one ahead.
    now = (scene.published.month + 2) // 3
    if (now - number) % 4 == 1:
        return quarter_span(scene.published.year - (number > now), number)
    if scene.tense() == "future":
        return quarter_span(scene.published.year + (number < now), number)
    return quarter_span(scene.published.year - (number > now), number)


def _half(found: Found, scene: Scene) -> Span | None:
    number = found["quarter"]
    if number > 2:
        raise OtherReading
    if "year" in found:
        return _certain(month_span(found["year"], number * 6 - 5, 6, "half"))
    if scene.published is None:
        return None
    now = 1 if scene.published.month < 7 else 2
    year = scene.published.year + _STEPS[found.get("which", "this")]
    if "which" not in found and number > now and scene.tense() != "future":
        year -= 1
    return month_span(year, number * 6 - 5, 6, "half")


def _last_quarter(found: Found, scene: Scene) -> Span | None:
    return _published_shift(scene, "quarter", _STEPS[found["which"]])


def _season(found: Found, scene: Scene) -> Span | None:
    season, which = found["season"], found.get("which")
    if "year" in found:
        return _certain(season_span(_whole_year(found["year"]), season))
    if scene.published is None:
        return None
    today = scene.published
    spans = [span for span in (season_span(today.year + step, season) for step in (-2, -1, 0, 1, 2)) if span]
    if which in ("next", "coming", "upcoming") or (which is None and scene.tense() == "future"):
        return min((span for span in spans if span.first > today), default=None)
    if which in ("this", "current"):
        return min(spans, key=lambda span: abs(span.first + timedelta(days=45) - today), default=None)
    if which in ("last", "past"):
        return max((span for span in spans if span.last < today), default=None)
    return max((span for span in spans if span.first <= today), default=None)


def _season_of_year(found: Found, scene: Scene) -> Span | None:
    if found["unit"] != "year":
        raise OtherReading
    if "which" in found:
        return season_span(scene.published.year + _STEPS[found["which"]], found["season"]) if scene.published else None
    reference = scene.reference(*_COUNTED_FROM["year"])
    if reference is None:
        return None
    step = -1 if found["way"] in _BACK else 0 if found["way"] in ("same", "that") else 1
    return season_span(reference.first.year + step, found["season"])


def _following_season(found: Found, scene: Scene) -> Span | None:
    reference = scene.reference("day", "week", "month", "season", "year")
    if reference is None:
        return None
    year = reference.first.year
    spans = [span for span in (season_span(year + step, found["season"]) for step in (-2, -1, 0, 1, 2)) if span]
    if found["way"] in ("same", "that"):
        return next(
            (span for span in spans if span.first <= reference.first <= span.last), season_span(year, found["season"])
        )
    if found["way"] in _BACK:
        return max((span for span in spans if span.last < reference.first), default=None)
    return min((span for span in spans if span.first > reference.last), default=None)


def _year(found: Found, scene: Scene) -> Span | None:
    return _certain(year_span(_whole_year(found["year"])))


def _the_year(found: Found, scene: Scene) -> Span | None:
    if found["unit"] != "year":
        raise OtherReading
    return _year(found, scene)


def _year_range(found: Found, scene: Scene) -> Span | None:
    first, last = found["year"], found["last"]
    if last < 100:
        last += first // 100 * 100
    if not first < last <= first + 100:
        raise OtherReading
    return year_span(first, last - first + 1)


def _year_ago(found: Found, scene: Scene) -> Span | None:
    return _published_shift(scene, found["unit"], -1)


def _decade(found: Found, scene: Scene) -> Span | None:
    decade = found["decade"]
    return _certain(year_span(decade if decade >= 100 else 1900 + decade, 10, "decade"))


def _century(found: Found, scene: Scene) -> Span | None:
    if found["unit"] != "century":
        raise OtherReading
    return _certain(century_span(found["century"]))


_WEEKDAY_FIRST = r"(?:(?P<weekday>[Dd]),?)?"
_MONTH = r"(?P<month>[Mm])(?:/[Mm])?"
_DAY = r"(?P<day>[#o])"
_YEAR = r"(?:,?f?(?P<year>Y))?"
# A year said once for two days or two months ("between July and September 2014").
_YEAR_OF_BOTH = r"(?:,?f?(?P<year>Y)|(?=[>&-][Mm]t?[#o],?(?P<year_>Y))|(?=[>&-]t?[#o]f?[Mm],?(?P<year__>Y)))?"
_COUNT = r"(?:(?:a|(?P<tens>n)-)?(?P<count>[n#N])|a)"

# Tried in this order at each word; the first that fits and means something takes the words.
# A name ending in "_" is the same group again: `re` wants each name once.
_TABLE: tuple[tuple[str, str, Resolver, MentionBasis], ...] = (
    # Days of a month
    ("iso", r"(?P<iso>K)", _iso, "stated"),
    ("numeric", rf"{_WEEKDAY_FIRST}(?P<numeric>R)", _numeric, "stated"),
    ("days listed", rf"{_DAY},(?P<second>[#o]),?&(?P<last>[#o])f?{_MONTH}{_YEAR}", _days_listed, "stated"),
    ("days listed", rf"{_DAY}[&/](?P<last>[#o])f?{_MONTH}{_YEAR}", _days_listed, "stated"),
    ("days listed", rf"{_MONTH}{_DAY},(?P<second>[#o]),?&(?P<last>[#o])(?![V_#]){_YEAR}", _days_listed, "stated"),
    ("days listed", rf"{_MONTH}{_DAY}[&/](?P<last>[#o])(?![V#fMm]){_YEAR}", _days_listed, "stated"),
    ("day range", rf"t?{_DAY}[->]t?(?P<last>[#o])f?{_MONTH}{_YEAR}", _day_range, "stated"),
    ("day range", rf"{_MONTH}t?{_DAY}[->]t?(?P<last>[#o])(?![V#mM]|f[mM]){_YEAR}", _day_range, "stated"),
    ("day range", rf"{_MONTH}{_DAY}-(?P<last_month>[Mm])(?P<last>[#o]){_YEAR}", _day_range, "stated"),
    ("day range", rf"{_DAY}f?{_MONTH}-(?P<last>[#o])f?(?P<last_month>[Mm]){_YEAR}", _day_range, "stated"),
    ("day of last year", rf"{_WEEKDAY_FIRST}{_MONTH}{_DAY},?f?(?P<which>[lxh])(?P<unit>U)", _day_of_last_year, "relative"),
    ("day of last year", rf"{_WEEKDAY_FIRST}{_DAY}f?{_MONTH},?f?(?P<which>[lxh])(?P<unit>U)", _day_of_last_year, "relative"),
    ("day of that year", rf"{_MONTH}{_DAY},?f?t?(?P<way>[syv])(?P<unit>U)", _month_of_that_year, "relative"),
    ("day of that year", rf"{_DAY}f?{_MONTH},?f?t?(?P<way>[syv])(?P<unit>U)", _month_of_that_year, "relative"),
    ("day, month", rf"{_WEEKDAY_FIRST}t?{_DAY}-?f?{_MONTH}-?{_YEAR_OF_BOTH}", _day, "stated"),
    ("month, day", rf"{_WEEKDAY_FIRST}{_MONTH}-?t?{_DAY}(?!V){_YEAR_OF_BOTH}", _day, "stated"),
    ("day word of month", rf"t(?P<day>O)(?:Zf|f){_MONTH}{_YEAR}", _day, "stated"),
    ("weekday, number", r"(?P<weekday>D),?(?:t(?P<day>o)|(?P<day_>o)(?![_-]))", _weekday_number, "stated"),
    ("day number", r"t(?P<day>o)(?:f[hst]U)?", _day_number, "stated"),
    ("feast", r"(?P<feast>J),?(?P<year>Y)?", _feast, "stated"),
    # Weeks of a month, months
    ("week of day", rf"t(?P<unit>U)f{_MONTH}{_DAY}{_YEAR}", _week_of_day, "stated"),
    ("week of day", rf"t(?P<unit>U)f{_DAY}{_MONTH}{_YEAR}", _week_of_day, "stated"),
    ("week of month", rf"t(?P<part>[Ool])(?P<unit>U)f{_MONTH}{_YEAR}", _week_of_month, "stated"),
    ("last day of month", rf"t(?P<part>l)(?P<unit>Z)f{_MONTH}{_YEAR}", _part_of_month, "stated"),
    ("first days of month", rf"t(?P<part>[Ool])(?P<count>[n#])(?P<unit>V)f{_MONTH}{_YEAR}", _part_of_month, "stated"),
    ("first months of year", r"t(?P<part>[Ool])(?P<count>[n#])(?P<unit>V)f(?P<year>Y)", _part_of_year, "stated"),
    ("first months of year", r"t(?P<part>[Ool])(?P<count>[n#])(?P<unit>V)f(?P<which>[lht])U", _part_of_year, "relative"),
    ("month of last year", rf"{_MONTH},?f?(?P<which>[lxh])(?P<unit>U)", _month_of_last_year, "relative"),
    ("month of that year", rf"{_MONTH},?f?t?(?P<way>[syv])(?P<unit>U)", _month_of_that_year, "relative"),
    ("month range", r"(?P<month>[Mm])[-/](?P<last_month>[Mm])(?:,?f?(?P<year>Y))?(?![#o])", _month_range, "stated"),
    ("month, year", rf"{_MONTH},?f?-?(?P<year>Y)", _month, "stated"),
    ("month, year", rf"{_MONTH}(?=[>&-][Mm],?f?(?P<year>Y))", _month, "stated"),
    ("month last", rf"{_MONTH}(?P<which>[lx])(?![UDMmPQSW])", _month, "relative"),
    ("last month by name", rf"(?:[ht](?P<which>r)|(?P<which_>[lxhc])){_MONTH}(?![#oY])", _month, "relative"),
    ("month of", rf"t(?P<unit>U)f{_MONTH}{_YEAR}", _month_of, "relative"),
    # Weekdays
    ("weekday of month", rf"t(?P<part>[Ool])(?P<weekday>D)[fi]{_MONTH}{_YEAR}", _weekday_of_month, "stated"),
    ("weekday of last week", r"(?P<weekday>D),?f?(?P<which>[lxh])(?P<unit>U)", _weekday_of_week, "relative"),
    ("weekday last", r"(?P<weekday>D)(?P<which>[lx])(?![UDMmPQSW])", _weekday, "relative"),
    ("last weekday", r"(?:h(?P<which>[rc])|t(?P<which_>[rc])|(?<!t)(?P<which__>[lxh]))(?P<weekday>D)", _weekday, "relative"),
    ("following weekday", r"(?:t(?P<which>[yxv])|(?P<which_>[vs]))(?P<weekday>D)", _weekday_from_reference, "relative"),
    ("weekday of day", r"(?P<weekday>D)(?=P?,?[(]?(?P<month>[Mm])(?P<day>[#o])(?:,?(?P<year>Y))?)", _day, "relative"),
    ("weekday of day", r"(?P<weekday>D)(?=P?,?[(]?t?(?P<day>[#o])f?(?P<month>[Mm])(?:,?(?P<year>Y))?)", _day, "relative"),
    ("weekday", r"(?P<weekday>D)", _weekday, "relative"),
    # Counted from the publication
    ("last year's quarter", r"(?P<which>[lxh])U'_(?P<quarter>[Oo])-?z?Q", _quarter, "relative"),
    ("day before yesterday", r"tZ[bk](?P<today>T)", _two_days_off, "relative"),
    ("today", r"(?P<today>T)", _today, "relative"),
    ("last night", r"(?<!t)(?P<which>[lh])P", _last_night, "relative"),
    ("ago", rf"{_COUNT}(?P<unit>[ZUVB])A", _ago, "relative"),
    ("week before last", r"t(?P<unit>U)(?:(?P<way>b)l|(?P<way_>k)x)(?![UZ])", _before_last, "relative"),
    ("year-ago", r"(?P<unit>U)-[AE]", _year_ago, "relative"),
    ("last week", r"(?<!t)(?P<which>[lx])z?(?P<unit>[UB])", _last_unit, "relative"),
    ("last week", r"t?(?P<which>h)z?(?P<unit>[UB])(?!-)", _last_unit, "relative"),
    ("last week in Arabic", r"(?P<unit>g)(?P<which>[lxh])", _last_unit, "relative"),
    ("last century", r"(?<=t)(?P<which>[lx])(?P<unit>B)", _last_century, "relative"),
    ("weekend", r"(?:[th]?(?P<which>[lxhr])|t)W", _weekend, "relative"),
    ("end of the year", r"(?<=ef)t(?P<unit>[UQ])|(?<=[EL]i)t(?P<unit_>[ZU])", _this_unit, "relative"),
    ("year-end", r"(?P<unit>U)(?:-|'_)e", _this_unit, "relative"),
    # Counted from a day told before
    ("earlier", rf"{_COUNT}(?P<unit>[ZUVB])(?P<way>[EL])(?!j)", _counted, "relative"),
    ("the day before", r"[ta](?P<unit>[ZU])(?P<way>[bk])(?![_taDMm#Y'nsvyxhlT])", _counted, "relative"),
    ("the day before", rf"{_COUNT}(?P<unit>[ZUV])(?P<way>b)(?=[.,)|]|$)", _counted, "relative"),
    ("the day before", r"t(?P<unit>U)(?P<way>E)(?!j)", _counted, "relative"),
    ("the following day", r"t(?P<way>[vy])(?P<unit>[ZUB])(?!-)", _counted, "relative"),
    ("the next day", r"t?(?P<way>x)(?P<unit>Z)", _counted, "relative"),
    ("the following day", r"(?P<way>[vy])(?P<unit>[ZU])(?!-)", _counted, "relative"),
    ("the next morning", r"t?(?P<way>[vyxs])P", _next_morning, "relative"),
    ("the same day", r"[ts]?(?P<way>s)(?P<unit>[ZUB])(?!-)", _same, "relative"),
    # Longer than a month
    ("quarter", r"t(?P<quarter>l)z?Qf(?:(?P<year>Y)|(?P<which>[lht])z?U)", _quarter, "stated"),
    ("quarter", r"t?z?(?P<year>Y)(?:'_)?(?P<quarter>[Oo])-?Q", _quarter, "stated"),
    ("half", r"t?z?(?P<year>Y)(?:'_)?(?P<quarter>[Oo])-?H", _half, "stated"),
    ("quarter", r"t?z?(?P<quarter>[Oo])-?z?Q(?:f?z?U?(?P<year>Y)|f?(?P<which>[lhxt])z?U)?", _quarter, "stated"),
    ("quarter", r"(?P<quarter>q)f?z?(?P<year>Y)?", _quarter, "stated"),
    ("half", r"t?(?P<quarter>[Oo])-?H(?:f?z?U?(?P<year>Y)|f?(?P<which>[lhxt])z?U)", _half, "stated"),
    ("half reported on", r"t?z?(?P<quarter>[Oo])-?z?H", _half, "stated"),
    ("last quarter", r"(?:(?P<which>[lx])|t?(?P<which_>h))z?Q", _last_quarter, "relative"),
    ("season of year", r"t?(?P<season>[SF])f?(?P<year>Y)(?:[-/][#NY])?", _season, "stated"),
    ("season of year", r"t?(?P<season>[SF])f?'(?P<year>[N#])", _season, "stated"),
    ("season of last year", r"t?(?P<season>[SF])f?(?P<which>[lxh])(?P<unit>U)", _season_of_year, "relative"),
    ("season of that year", r"t?(?P<season>[SF])f?t?(?P<way>[syv])(?P<unit>U)", _season_of_year, "relative"),
    ("last season", r"(?:[ht](?P<which>r)|(?P<which_>[lxhr]))(?P<season>[SF])", _season, "relative"),
    ("the following season", r"t?(?P<way>[vys])(?P<season>[SF])", _following_season, "relative"),
    ("season", r"(?<=[ip>])t(?P<season>S)(?!f_)|(?<=i)t(?P<season_>F)(?!f)", _season, "stated"),
    ("fiscal year", r"t?zU?(?P<year>Y)", _year, "stated"),
    ("the year", r"t(?P<unit>U)(?P<year>Y)", _the_year, "stated"),
    ("short year", r"(?<=[ipf])'(?P<year>[N#])", _year, "stated"),
    ("year range", r"(?P<year>Y)[-/](?P<last>[Y#N])", _year_range, "stated"),
    ("year", r"(?P<year>Y)", _year, "stated"),
    ("decade", r"t?'?(?P<decade>G)", _decade, "stated"),
    ("century", r"t?(?P<century>[oO])-?(?P<unit>B)", _century, "stated"),
    ("month", r"(?P<month>[Mm])", _month, "stated"),
)  # fmt: skip

RULES: tuple[Rule, ...] = tuple(
    Rule(name, re.compile(pattern), resolve, basis) for name, pattern, resolve, basis in _TABLE
)
