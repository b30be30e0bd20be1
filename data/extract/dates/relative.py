"""What words that count from another day mean: from the publication ("yesterday", "last week", "a year ago") or from a day told before
("a day earlier", "the following year", "that month")."""

from data.extract.dates.meaning import BACK, COUNTED_FROM, STEPS, Found, OtherReading, shift_published
from data.extract.dates.scene import Scene
from data.extract.dates.spans import Span, unit_span, weekend_span


def read_today(found: Found, scene: Scene) -> Span | None:
    """Read "today", "yesterday", "tomorrow"."""
    return shift_published(scene, "day", found["today"])


def read_two_days_off(found: Found, scene: Scene) -> Span | None:
    """Read "the day before yesterday", "the day after tomorrow"."""
    if found["today"] == 0:
        raise OtherReading
    return shift_published(scene, "day", 2 * found["today"])


def read_last_night(found: Found, scene: Scene) -> Span | None:
    """Read "last night" as yesterday, "this morning" as today."""
    return shift_published(scene, "day", STEPS[found["which"]])


def read_last_unit(found: Found, scene: Scene) -> Span | None:
    """Read "last week", "this month", "next year"."""
    return shift_published(scene, found["unit"], STEPS[found["which"]])


def read_last_century(found: Found, scene: Scene) -> Span | None:
    """Read "the last century" as the one before this; "the last decade" is no date: the ten years up to now."""
    if found["unit"] != "century":
        raise OtherReading
    return read_last_unit(found, scene)


def read_this_unit(found: Found, scene: Scene) -> Span | None:
    """Read "the end of the year", "earlier in the week": of the publication, in a history of the day last spoken of, as "earlier in the day" always."""
    if found["unit"] == "day":
        return scene.reference("day")
    if scene.published is None or scene.story.is_history:
        reference = scene.reference(*COUNTED_FROM[found["unit"]])
        return unit_span(reference.first, found["unit"], 0) if reference else None
    return shift_published(scene, found["unit"], 0)


def read_weekend(found: Found, scene: Scene) -> Span | None:
    """Read "the weekend" as the last one, or the coming one where the clause looks ahead."""
    if scene.published is None:
        return None
    if "which" in found:
        return weekend_span(scene.published, STEPS[found["which"]])
    return weekend_span(scene.published, 0 if scene.published.weekday() >= 5 or scene.tense() == "future" else -1)


def read_ago(found: Found, scene: Scene) -> Span | None:
    """Read "two days ago"; the unit is the grain: "a year ago" is that calendar year."""
    return shift_published(scene, found["unit"], -_count(found))


def read_before_last(found: Found, scene: Scene) -> Span | None:
    """Read "the week before last", "the year after next"."""
    return shift_published(scene, found["unit"], -2 if found["way"] == "before" else 2)


def _count(found: Found) -> int:
    """How many units: "twenty-five" is two words; "a" is one."""
    count: int = found.get("count", 1)
    tens: int = found.get("tens", 0)
    return count + tens if tens >= 20 else count


def read_counted(found: Found, scene: Scene) -> Span | None:
    """So many units before or after the day, week, month or year last spoken of."""
    unit = found["unit"]
    reference = scene.reference(*COUNTED_FROM[unit])
    if reference is None:
        return None
    if found["way"] in BACK:
        return unit_span(reference.first, unit, -_count(found))
    return unit_span(reference.last, unit, _count(found))


def read_same(found: Found, scene: Scene) -> Span | None:
    """Read "that month", "the same year"."""
    reference = scene.reference(*COUNTED_FROM[found["unit"]])
    return unit_span(reference.first, found["unit"], 0) if reference else None


def read_next_morning(found: Found, scene: Scene) -> Span | None:
    """Read "the following morning", "that night"."""
    reference = scene.reference("day")
    if reference is None:
        return None
    return unit_span(
        reference.first, "day", -1 if found["way"] in BACK else 0 if found["way"] in ("same", "that") else 1
    )


def read_last_quarter(found: Found, scene: Scene) -> Span | None:
    """Read "last quarter", "the current quarter"."""
    return shift_published(scene, "quarter", STEPS[found["which"]])


def read_year_ago(found: Found, scene: Scene) -> Span | None:
    """Read "the year-ago quarter", "year-earlier"."""
    return shift_published(scene, found["unit"], -1)
