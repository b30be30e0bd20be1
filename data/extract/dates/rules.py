"""The rules that read dates: each a pattern over the letters of `lexicon`, and the days it names."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from data.extract.dates.mention import MentionBasis
from data.extract.dates.scene import Scene
from data.extract.dates.spans import (
    Span,
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


class NotADate(Exception):
    """The words looked like a date and are none: no such day on the calendar."""


# A resolver answers None when the words are a date but nothing says which (no publication day).
Resolver = Callable[[Found, Scene], Span | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over letters whose named groups carry the values the resolver reads."""

    name: str
    pattern: re.Pattern[str]
    resolve: Resolver
    basis: MentionBasis


def _must(span: Span | None) -> Span:
    if span is None:
        raise NotADate
    return span


def _full_year(year: int) -> int:
    """The year two digits stand for: 70 to 99 are the last century's."""
    if year >= 100:
        return year
    return year + (1900 if year >= 70 else 2000)


def _day(found: Found, scene: Scene) -> Span | None:
    if "year" in found:
        return _must(day_span(_full_year(found["year"]), found["month"], found["day"]))
    _must(day_span(2000, found["month"], found["day"]))
    return scene.nearest_day(found["month"], found["day"])


def _day_range(found: Found, scene: Scene) -> Span | None:
    last_month = found.get("last_month", found["month"])
    _must(day_span(2000, found["month"], found["day"]))
    _must(day_span(2000, last_month, found["last"]))
    if "year" in found:
        last = _must(day_span(found["year"], last_month, found["last"]))
        first = _must(day_span(found["year"] - (last_month < found["month"]), found["month"], found["day"]))
    else:
        near = scene.nearest_day(found["month"], found["day"])
        if near is None:
            return None
        first = near
        last = _must(day_span(first.first.year + (last_month < found["month"]), last_month, found["last"]))
    if last.last < first.first:
        raise NotADate
    return Span(first.first, last.last, "day")


def _iso(found: Found, scene: Scene) -> Span | None:
    return _must(day_span(*found["iso"]))


def _numeric(found: Found, scene: Scene) -> Span | None:
    first, second, year, digits, sign = found["numeric"]
    if digits == 2:
        year = _full_year(year)
    day_first, month_first = day_span(year, second, first), day_span(year, first, second)
    if sign != "/" or month_first is None:
        return _must(day_first)
    if day_first is None:
        return month_first
    if scene.published is None:
        return day_first
    return min(day_first, month_first, key=lambda span: abs(span.first - scene.published))  # type: ignore[operator]


def _month(found: Found, scene: Scene) -> Span | None:
    if "year" in found:
        return _must(month_span(found["year"], found["month"]))
    which = found.get("which")
    if scene.published is None:
        return None
    if which in ("last", "past"):
        return month_span(scene.published.year - (found["month"] >= scene.published.month), found["month"])
    if which == "next":
        return month_span(scene.published.year + (found["month"] <= scene.published.month), found["month"])
    if which == "this":
        return month_span(scene.published.year, found["month"])
    return scene.nearest_month(found["month"])


_STEPS = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1}


def _month_of_year(found: Found, scene: Scene) -> Span | None:
    if scene.published is None:
        return None
    return month_span(scene.published.year + _STEPS[found["which"]], found["month"])


def _weekday(found: Found, scene: Scene) -> Span | None:
    which = found.get("which")
    if which is None:
        return scene.nearest_weekday(found["weekday"])
    if scene.published is None:
        return None
    back = (scene.published.weekday() - found["weekday"]) % 7
    if which in ("last", "past"):
        return unit_span(scene.published, "day", -(back or 7))
    if which in ("next", "coming"):
        return unit_span(scene.published, "day", 7 - back)
    return unit_span(scene.published, "day", found["weekday"] - scene.published.weekday())


def _weekday_of_week(found: Found, scene: Scene) -> Span | None:
    if scene.published is None:
        return None
    week = week_span(scene.published, _STEPS[found["which"]])
    return unit_span(week.first, "day", found["weekday"]) if week else None


def _weekday_from_reference(found: Found, scene: Scene) -> Span | None:
    reference = scene.reference("day")
    if reference is None:
        return None
    ahead = (found["weekday"] - reference.first.weekday()) % 7
    if found["which"] in ("previous", "preceding", "prior"):
        return unit_span(reference.first, "day", ahead - 7)
    if found["which"] in ("same", "that"):
        return unit_span(reference.first, "day", found["weekday"] - reference.first.weekday())
    return unit_span(reference.first, "day", ahead or 7)


def _today(found: Found, scene: Scene) -> Span | None:
    return unit_span(scene.published, "day", found["today"]) if scene.published else None


def _two_days(found: Found, scene: Scene) -> Span | None:
    return unit_span(scene.published, "day", 2 * found["today"]) if scene.published else None


def _last_night(found: Found, scene: Scene) -> Span | None:
    return unit_span(scene.published, "day", _STEPS[found["which"]]) if scene.published else None


def _unit_near(found: Found, scene: Scene) -> Span | None:
    return unit_span(scene.published, found["unit"], _STEPS[found.get("which", "this")]) if scene.published else None


def _weekend(found: Found, scene: Scene) -> Span | None:
    if scene.published is None:
        return None
    if "which" in found:
        return weekend_span(scene.published, _STEPS[found["which"]])
    return weekend_span(scene.published, 0 if scene.find_tense() == "future" or scene.published.weekday() >= 5 else -1)


def _ago(found: Found, scene: Scene) -> Span | None:
    return unit_span(scene.published, found["unit"], -_count(found)) if scene.published else None


def _count(found: Found) -> int:
    count = found.get("count", 1)
    return count if isinstance(count, int) else 1


def _shifted(found: Found, scene: Scene) -> Span | None:
    """So many units before or after the day, week, month or year the text last spoke of."""
    unit = found["unit"]
    reference = scene.reference(*_GRAINS_FOR[unit])
    if reference is None:
        return None
    back = found["way"] in ("earlier", "before", "previous", "preceding", "prior")
    return unit_span(reference.first if back else reference.last, unit, -_count(found) if back else _count(found))


_GRAINS_FOR: dict[str, tuple[str, ...]] = {
    "day": ("day",),
    "week": ("day", "week", "weekend"),
    "fortnight": ("day", "week", "weekend"),
    "month": ("day", "week", "weekend", "month"),
    "year": ("day", "week", "weekend", "month", "quarter", "season", "year"),
    "decade": ("day", "week", "month", "quarter", "season", "year", "decade"),
    "century": ("day", "month", "year", "decade", "century"),
}


def _same(found: Found, scene: Scene) -> Span | None:
    reference = scene.reference(*_GRAINS_FOR[found["unit"]])
    return unit_span(reference.first, found["unit"], 0) if reference else None


def _year(found: Found, scene: Scene) -> Span | None:
    return _must(year_span(found["year"]))


def _year_range(found: Found, scene: Scene) -> Span | None:
    first, last = found["year"], found["last"]
    if last < 100:
        last += first // 100 * 100
    if not first < last <= first + 100:
        raise NotADate
    return year_span(first, last - first + 1)


def _decade(found: Found, scene: Scene) -> Span | None:
    return _must(year_span(found["decade"] if found["decade"] >= 100 else 1900 + found["decade"], 10, "decade"))


def _century(found: Found, scene: Scene) -> Span | None:
    return _must(year_span(max(1, (found["century"] - 1) * 100), 100, "century"))


def _quarter(found: Found, scene: Scene) -> Span | None:
    number = found["quarter"]
    if number > 4:
        raise NotADate
    if "year" in found:
        return quarter_span(found["year"], number)
    if scene.published is None:
        return None
    if "which" in found:
        return quarter_span(scene.published.year + _STEPS[found["which"]], number)
    now = (scene.published.month + 2) // 3
    ahead = scene.find_tense() == "future"
    year = scene.published.year + (1 if ahead and number < now else -1 if not ahead and number > now else 0)
    return quarter_span(year, number)


def _half(found: Found, scene: Scene) -> Span | None:
    number = found["quarter"]
    if number > 2:
        raise NotADate
    if "year" in found:
        return month_span(found["year"], number * 6 - 5, 6, "half")
    if scene.published is None:
        return None
    return month_span(scene.published.year + _STEPS[found.get("which", "this")], number * 6 - 5, 6, "half")


def _quarter_near(found: Found, scene: Scene) -> Span | None:
    return unit_span(scene.published, "quarter", _STEPS[found["which"]]) if scene.published else None


def _season(found: Found, scene: Scene) -> Span | None:
    season = found["season"]
    if "year" in found:
        return season_span(found["year"], season)
    if scene.published is None:
        return None
    which, today = found.get("which"), scene.published
    spans = [span for span in (season_span(today.year + step, season) for step in (-2, -1, 0, 1, 2)) if span]
    if which in ("next", "coming") or (which is None and scene.find_tense() == "future"):
        return min((span for span in spans if span.first > today), default=None)
    if which == "this":
        return min(spans, key=lambda span: abs((span.first + timedelta(days=45)) - today))
    if which in ("last", "past"):
        return max((span for span in spans if span.last < today), default=None)
    return max((span for span in spans if span.first <= today), default=None)


def _ordinal_day(found: Found, scene: Scene) -> Span | None:
    """ "The 27th" of the month last spoken of, or of the month of publication."""
    reference = scene.reference("day", "month")
    if reference is None:
        return None
    return _must(day_span(reference.first.year, reference.first.month, found["day"]))


def _rule(name: str, pattern: str, resolve: Resolver, basis: MentionBasis) -> Rule:
    return Rule(name, re.compile(pattern), resolve, basis)


# Tried in this order at each word; the first that fits takes the words.
_WD = r"(?:[Dd]\.?,?)?"
_MONTH = r"(?P<month>M)\.?"
RULES: tuple[Rule, ...] = (
    _rule("iso", r"(?P<iso>K)", _iso, "stated"),
    _rule("numeric", rf"{_WD}(?P<numeric>R)", _numeric, "stated"),
    _rule("day range, month last", rf"(?P<day>[#o])[->&](?P<last>[#o])f?{_MONTH}(?:,?(?P<year>Y))?", _day_range, "stated"),
    _rule("day range, two months", rf"{_MONTH}(?P<day>[#o])[->](?P<last_month>M)\.?(?P<last>[#o])(?:,?(?P<year>Y))?", _day_range, "stated"),
    _rule("day range, month first", rf"{_MONTH}(?P<day>[#o])[->&](?P<last>[#o])(?![VMU])(?:,?(?P<year>Y))?", _day_range, "stated"),
    _rule("day, month", rf"{_WD}t?(?P<day>[#o])-?f?{_MONTH}(?:[,-]?(?P<year>Y))?", _day, "stated"),
    _rule("month, day", rf"{_WD}{_MONTH}t?(?P<day>[#o])(?![V])(?:,?(?P<year>Y))?", _day, "stated"),
    _rule("day word of month", rf"t(?P<day>O)f{_MONTH}(?:,?(?P<year>Y))?", _day, "stated"),
    _rule("month, year", rf"{_MONTH},?f?/?(?P<year>Y)", _month, "stated"),
    _rule("month of last year", rf"{_MONTH},?f?(?P<which>[lxh])(?P<unit>U)", _month_of_year, "relative"),
    _rule("last month by name", rf"h?(?P<which>[lxhr])M(?<=(?P<month>M))", _month, "relative"),
    _rule("quarter of year", r"t?(?P<quarter>[Oo])-?Qf?(?:(?P<year>Y)|(?P<which>[lhx])U)?", _quarter, "stated"),
    _rule("half of year", r"t?(?P<quarter>[Oo])-?Hf(?:(?P<year>Y)|(?P<which>[lhxt])U)", _half, "stated"),
    _rule("last quarter", r"(?P<which>[lhx])Q", _quarter_near, "relative"),
    _rule("century", r"t?(?P<century>[oO])-?B(?<!UB)", _century, "stated"),
    _rule("decade", r"t?'?(?P<decade>G)", _decade, "stated"),
    _rule("season of year", r"t?(?P<season>S)f?(?P<year>Y)", _season, "stated"),
    _rule("last season", r"(?P<which>[lhx])r?(?P<season>S)", _season, "relative"),
    _rule("year range", r"(?P<year>Y)[-/](?P<last>[Y#N])", _year_range, "stated"),
    _rule("weekday of last week", r"(?P<weekday>D)f?(?P<which>[lxh])U", _weekday_of_week, "relative"),
    _rule("last weekday", r"h?(?P<which>[lxhrc])(?P<weekday>D)", _weekday, "relative"),
    _rule("following weekday", r"t(?P<which>[vysx])(?P<weekday>D)", _weekday_from_reference, "relative"),
    _rule("day before yesterday", r"tU[bk](?P<today>T)", _two_days, "relative"),
    _rule("ago", r"(?:(?P<count>[n#N])[UV]|a[UB])A(?<=(?P<unit>[UVB])A)", _ago, "relative"),
    _rule("earlier", r"(?:(?P<count>[n#N])[UV]|a[UB])[ELb](?<=(?P<unit>[UVB])(?P<way>[ELb]))(?![_tDM#aYn])", _shifted, "relative"),
    _rule("the day before", r"t(?P<unit>U)(?P<way>[bk])(?![_tDM#aYn])", _shifted, "relative"),
    _rule("the following day", r"t(?P<way>[vyx])(?P<unit>[UB])", _shifted, "relative"),
    _rule("next day", r"(?P<way>[x])(?P<unit>U)(?<=U)", _shifted, "relative"),
    _rule("same day", r"t?(?P<way>s)(?P<unit>[UB])", _same, "relative"),
    _rule("last week", r"(?P<which>[lxhc])(?P<unit>[UB])", _unit_near, "relative"),
    _rule("last weekend", r"(?:t|h?(?P<which>[lxhrc]))W", _weekend, "relative"),
    _rule("this morning", r"(?P<which>[lh])P", _last_night, "relative"),
    _rule("today", r"(?P<today>T)", _today, "relative"),
    _rule("weekday", r"(?P<weekday>D)", _weekday, "relative"),
    _rule("month", rf"(?P<month>M)", _month, "relative"),
    _rule("year", r"(?P<year>Y)", _year, "stated"),
)  # fmt: skip

# One pattern that finds where any rule fits; the name of the group that matched leads to the rule.
ANY_RULE = re.compile(
    "|".join(f"(?P<rule_{number}>{re.sub(r'[(][?]P<[a-z_]+>', '(?:', rule.pattern.pattern)})" for number, rule in enumerate(RULES))
)
