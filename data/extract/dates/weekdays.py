"""What weekdays mean: "Friday", "last Friday", "Friday last week", "the following Friday", "the first Friday of May"."""

from datetime import timedelta

from data.extract.dates.meaning import BACK, STEPS, Found, NotADate, OtherReading, certain, shift_published
from data.extract.dates.months import read_month
from data.extract.dates.scene import Scene
from data.extract.dates.spans import Span, day_span, month_span, unit_span, week_span


def read_weekday_number(found: Found, scene: Scene) -> Span | None:
    """Read "Wednesday the 24th": the nearest month whose 24th is a Wednesday."""
    if scene.published is None:
        return None
    for count in (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6):
        begin = certain(month_span(scene.published.year, scene.published.month + count)).first
        span = day_span(begin.year, begin.month, found["day"])
        if span and span.first.weekday() == found["weekday"]:
            return span
    raise NotADate


def read_weekday(found: Found, scene: Scene) -> Span | None:
    """Read "Friday", "last Friday", "this Friday", "next Friday"."""
    which = found.get("which")
    if which is None:
        return scene.nearest_weekday(found["weekday"])
    if scene.published is None:
        return None
    back = (scene.published.weekday() - found["weekday"]) % 7
    if which in ("last", "past"):
        return shift_published(scene, "day", -(back or 7))
    if which in ("next", "coming", "upcoming"):
        return shift_published(scene, "day", 7 - back)
    days = found["weekday"] - scene.published.weekday()
    # On a Friday "will open this Monday" is of the week to come.
    return shift_published(scene, "day", days + 7 if days < 0 and scene.tense() == "future" else days)


def read_first_weekday(found: Found, scene: Scene) -> Span | None:
    """Read "Monday" of "from Monday through Thursday": never later than the Thursday of what is past."""
    first, last = scene.nearest_weekday(found["weekday"]), scene.nearest_weekday(found["last"])
    if first is None or last is None or first.first <= last.first or scene.tense() == "future":
        return first
    return unit_span(last.first, "day", -((found["last"] - found["weekday"]) % 7))


def read_weekday_of_week(found: Found, scene: Scene) -> Span | None:
    """Read "Friday last week"."""
    if found["unit"] != "week":
        raise OtherReading
    week = week_span(scene.published, STEPS[found["which"]]) if scene.published else None
    return unit_span(week.first, "day", found["weekday"]) if week else None


def read_weekday_from_reference(found: Found, scene: Scene) -> Span | None:
    """Read "the following Friday", "the previous Friday", "that Friday"."""
    reference = scene.reference("day")
    if reference is None:
        return None
    ahead = (found["weekday"] - reference.first.weekday()) % 7
    if found["which"] in BACK:
        return unit_span(reference.first, "day", (ahead or 7) - 7 if ahead else -7)
    if found["which"] in ("same", "that"):
        return unit_span(reference.first, "day", found["weekday"] - reference.first.weekday())
    return unit_span(reference.last, "day", ahead or 7)


def read_weekday_of_month(found: Found, scene: Scene) -> Span | None:
    """Read "the first Tuesday in November", "the last Friday of May"."""
    month = read_month({name: value for name, value in found.items() if name in ("month", "year")}, scene)
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
