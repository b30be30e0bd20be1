"""What months and their weeks mean: "March", "last March", "March of that year", "the second week of March"."""

from datetime import timedelta

from data.extract.dates.days import read_day
from data.extract.dates.meaning import BACK, COUNTED_FROM, STEPS, Found, OtherReading, certain
from data.extract.dates.scene import Scene
from data.extract.dates.spans import Span, day_span, month_span, week_span
from data.extract.dates.years import read_quarter


def read_month(found: Found, scene: Scene) -> Span | None:
    """Read "March 2015"; without its year "last March", "next March", or the nearest by the tense."""
    month, which = found["month"], found.get("which")
    if "year" in found:
        return certain(month_span(found["year"], month))
    if which is None:
        return scene.nearest_month(month)
    if scene.published is None:
        return None
    year, now = scene.published.year, scene.published.month
    if which in ("last", "past"):
        return month_span(year - (month >= now), month)
    if which in ("next", "coming", "upcoming"):
        return month_span(year + (month <= now), month)
    return month_span(year, month)


def read_month_range(found: Found, scene: Scene) -> Span | None:
    """Read "July-September" so that it ends in the month that is nearest by the tense; the year, where it is said, is the last month's."""
    last = read_month({"month": found["last_month"], **({"year": found["year"]} if "year" in found else {})}, scene)
    if last is None:
        return None
    months = (found["last_month"] - found["month"]) % 12 + 1
    return month_span(last.first.year, found["last_month"] - months + 1, months)


def read_quarter_of_month(found: Found, scene: Scene) -> Span | None:
    """Read "the September quarter", in Australia's and companies' reports: the three months that end with September."""
    if found["month"] % 3:
        raise OtherReading
    return read_quarter({"quarter": found["month"] // 3}, scene)


def read_month_of_last_year(found: Found, scene: Scene) -> Span | None:
    """Read "March last year"."""
    if found["unit"] != "year":
        raise OtherReading
    return month_span(scene.published.year + STEPS[found["which"]], found["month"]) if scene.published else None


def read_month_of_that_year(found: Found, scene: Scene) -> Span | None:
    """Read "March of that year", "5 March that year"."""
    if found["unit"] != "year":
        raise OtherReading
    reference = scene.reference(*COUNTED_FROM["year"])
    if reference is None:
        return None
    year = reference.first.year
    step = -1 if found["way"] in BACK else 0 if found["way"] in ("same", "that") else 1
    return (
        day_span(year + step, found["month"], found["day"])
        if "day" in found
        else month_span(year + step, found["month"])
    )


def read_week_of_month(found: Found, scene: Scene) -> Span | None:
    """Read "the second week of March" as its 8th to 14th, the last week as its last seven days."""
    if found["unit"] != "week":
        raise OtherReading
    month = read_month({name: value for name, value in found.items() if name in ("month", "year")}, scene)
    if month is None:
        return None
    if found["part"] == "last":
        return Span(month.last - timedelta(days=6), month.last, "week")
    if found["part"] > 4:
        raise OtherReading
    first = month.first + timedelta(days=7 * (found["part"] - 1))
    return Span(first, first + timedelta(days=6), "week")


def read_part_of_month(found: Found, scene: Scene) -> Span | None:
    """Read "the last day of March", "the first ten days of March", "the last two weeks of March"."""
    month = read_month({name: value for name, value in found.items() if name in ("month", "year")}, scene)
    days = found.get("count", 1) * (7 if found["unit"] == "week" else 1)
    if found["unit"] not in ("day", "week") or days > 28 or found["part"] not in (1, "last"):
        raise OtherReading
    if month is None:
        return None
    if found["part"] == "last":
        return Span(month.last - timedelta(days=days - 1), month.last, "day")
    return Span(month.first, month.first + timedelta(days=days - 1), "day")


def read_month_of(found: Found, scene: Scene) -> Span | None:
    """Read "the month of March"."""
    if found["unit"] != "month":
        raise OtherReading
    return read_month(found, scene)


def read_week_of_day(found: Found, scene: Scene) -> Span | None:
    """Read "the week of February 10"."""
    if found["unit"] != "week":
        raise OtherReading
    day = read_day(found, scene)
    return week_span(day.first) if day else None
