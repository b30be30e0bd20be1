"""What quarters, seasons, years, decades and centuries mean."""

from datetime import timedelta

from data.extract.dates.meaning import BACK, COUNTED_FROM, STEPS, Found, OtherReading, certain, whole_year
from data.extract.dates.scene import Scene
from data.extract.dates.spans import Span, century_span, month_span, quarter_span, season_span, year_span


def read_part_of_year(found: Found, scene: Scene) -> Span | None:
    """Read "the first nine months of 2015"."""
    months = found["count"]
    if found["unit"] != "month" or not 1 < months < 12 or found["part"] not in (1, "last"):
        raise OtherReading
    if "year" not in found and scene.published is None:
        return None
    year: int = found["year"] if "year" in found else scene.published.year + STEPS[found["which"]]  # type: ignore[union-attr]
    return month_span(year, 1 if found["part"] == 1 else 13 - months, months)


def read_quarter(found: Found, scene: Scene) -> Span | None:
    """Read "the third quarter of 2015", "the third quarter", "last year's third quarter"."""
    number = 4 if found["quarter"] == "last" else found["quarter"]
    if number > 4:
        raise OtherReading
    if "year" in found:
        return certain(quarter_span(found["year"], number))
    if scene.published is None:
        return None
    if "which" in found:
        return quarter_span(scene.published.year + STEPS[found["which"]], number)
    # The quarter just over is the one reported on, whatever the tense; of others the last one that has begun, or the next one ahead.
    now = (scene.published.month + 2) // 3
    if (now - number) % 4 == 1:
        return quarter_span(scene.published.year - (number > now), number)
    if scene.tense() == "future":
        return quarter_span(scene.published.year + (number < now), number)
    return quarter_span(scene.published.year - (number > now), number)


def read_half(found: Found, scene: Scene) -> Span | None:
    """Read "the first half of 2015", "the second half of last year"."""
    number = found["quarter"]
    if number > 2:
        raise OtherReading
    if "year" in found:
        return certain(month_span(found["year"], number * 6 - 5, 6, "half"))
    if scene.published is None:
        return None
    now = 1 if scene.published.month < 7 else 2
    year = scene.published.year + STEPS[found.get("which", "this")]
    if "which" not in found and number > now and scene.tense() != "future":
        year -= 1
    return month_span(year, number * 6 - 5, 6, "half")


def read_season(found: Found, scene: Scene) -> Span | None:
    """Read "the spring of 2015", "last summer", "in the fall"."""
    season, which = found["season"], found.get("which")
    if "year" in found:
        return certain(season_span(whole_year(found["year"]), season))
    if which is None and (scene.published is None or scene.story.is_history):
        return _next_season(scene, season)
    if scene.published is None:
        return None
    today = scene.published
    spans = [span for span in (season_span(today.year + step, season) for step in (-2, -1, 0, 1, 2)) if span]
    if which in ("next", "coming", "upcoming"):
        return min((span for span in spans if span.first > today), default=None)
    if which is None and scene.tense() == "future":
        return min((span for span in spans if span.last > today), default=None)
    if which in ("this", "current"):
        return min(spans, key=lambda span: abs(span.first + timedelta(days=45) - today), default=None)
    if which in ("last", "past"):
        return max((span for span in spans if span.last < today), default=None)
    return max((span for span in spans if span.first <= today), default=None)


def _next_season(scene: Scene, season: str) -> Span | None:
    """The season of the year told, or the one that the day or month told lies in or before."""
    told = scene.reference("day", "month", "season", "year")
    if told is None or told.grain == "year":
        return season_span(told.first.year, season) if told else None
    spans = (season_span(told.first.year + step, season) for step in (-1, 0, 1))
    return next((span for span in spans if span and span.last >= told.first), None)


def read_season_of_year(found: Found, scene: Scene) -> Span | None:
    """Read "the summer of last year", "the summer of that year"."""
    if found["unit"] != "year":
        raise OtherReading
    if "which" in found:
        return season_span(scene.published.year + STEPS[found["which"]], found["season"]) if scene.published else None
    reference = scene.reference(*COUNTED_FROM["year"])
    if reference is None:
        return None
    step = -1 if found["way"] in BACK else 0 if found["way"] in ("same", "that") else 1
    return season_span(reference.first.year + step, found["season"])


def read_following_season(found: Found, scene: Scene) -> Span | None:
    """Read "the following spring", "the previous winter"."""
    reference = scene.reference("day", "week", "month", "season", "year")
    if reference is None:
        return None
    year = reference.first.year
    spans = [span for span in (season_span(year + step, found["season"]) for step in (-2, -1, 0, 1, 2)) if span]
    if found["way"] in ("same", "that"):
        return next(
            (span for span in spans if span.first <= reference.first <= span.last), season_span(year, found["season"])
        )
    if found["way"] in BACK:
        return max((span for span in spans if span.last < reference.first), default=None)
    return min((span for span in spans if span.first > reference.last), default=None)


def read_year(found: Found, scene: Scene) -> Span | None:
    """Read "2015", "'69"."""
    return certain(year_span(whole_year(found["year"])))


def read_the_year(found: Found, scene: Scene) -> Span | None:
    """Read "the year 2000"."""
    if found["unit"] != "year":
        raise OtherReading
    return read_year(found, scene)


def read_year_range(found: Found, scene: Scene) -> Span | None:
    """Read "2011-2014", "1914-18"."""
    first, last = found["year"], found["last"]
    if last < 100:
        last += first // 100 * 100
    if not first < last <= first + 100:
        raise OtherReading
    return year_span(first, last - first + 1)


def read_decade(found: Found, scene: Scene) -> Span | None:
    """Read "the 1980s", "the '80s", "the eighties"; "the 1700s" are a century (as in TIDES, Ferro et al. 2005), "the 2000s" have been a decade."""
    decade: int = found["decade"]
    if decade % 100 == 0 and 1000 <= decade < 2000:
        return century_span(decade // 100 + 1)
    return certain(year_span(decade if decade >= 100 else 1900 + decade, 10, "decade"))


def read_century(found: Found, scene: Scene) -> Span | None:
    """Read "the 19th century"."""
    if found["unit"] != "century":
        raise OtherReading
    return certain(century_span(found["century"]))
