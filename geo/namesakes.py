"""Tell namesakes apart by the provinces that the text names around them."""

from bisect import bisect_right

from geo.around import SENTENCE_END
from geo.gazetteer import Place
from geo.names import plain
from geo.reading import Reading, find_provinces, is_open

_NEAR = 60  # characters within which a province named in the same sentence makes an unlikely namesake the one meant


def tell_namesakes_apart(text: str, readings: list[Reading]) -> None:
    """Choose among namesakes by the province the text names nearest, in the same sentence first; leave all where it names none."""
    open_readings = [reading for reading in readings if is_open(reading)]
    if not open_readings:
        return
    sure: dict[str, list[tuple[int, int]]] = {}
    for reading in readings:
        if reading.country == "SY" and reading.rule not in ("metonym", "road") and not is_open(reading):
            for named in find_provinces(reading):
                sure.setdefault(named, []).append((reading.start, reading.end))
    votes = [_nearest_vote(text, reading, sure) for reading in open_readings]
    told = _find_told(open_readings, votes)
    for reading, vote in zip(open_readings, votes, strict=True):
        likely = _most_likely(reading.places)
        province = told.get(_namesakes(reading))
        if province and (vote is None or vote[:2] > (False, _NEAR)):
            reading.places = [place for place in reading.places if place.province == province]
            reading.rule = "nearby"
        elif vote is not None and (likely is None or vote[2] == likely.province or vote[:2] <= (False, _NEAR)):
            reading.places = [place for place in reading.places if place.province == vote[2]]
            reading.rule = "nearby"
        elif likely is not None:
            reading.places = [likely]
        elif len(spelled := _spelled_so(reading)) == 1:
            reading.places = spelled
        else:
            reading.provinces = tuple(sorted({place.province for place in reading.places if place.province}))
            reading.rule = "ambiguous"


def _namesakes(reading: Reading) -> tuple[str, ...]:
    return tuple(f"{place.name} {place.province}" for place in reading.places)


def _spelled_so(reading: Reading) -> list[Place]:
    """The towns among namesakes whose own name, and no other spelling, is letter for letter the one the text has."""
    return [each for each in reading.places if each.kind == "town" and plain(each.name) == plain(reading.name)]


def _find_told(readings: list[Reading], votes: list[tuple[bool, int, str] | None]) -> dict[tuple[str, ...], str]:
    """The province of the namesakes a text tells apart once, right beside the name: it means the same one wherever it names it."""
    told: dict[tuple[str, ...], set[str]] = {}
    for reading, vote in zip(readings, votes, strict=True):
        if vote is not None and vote[:2] <= (False, _NEAR):
            told.setdefault(_namesakes(reading), set()).add(vote[2])
    return {names: next(iter(provinces)) for names, provinces in told.items() if len(provinces) == 1}


def _nearest_vote(text: str, reading: Reading, sure: dict[str, list[tuple[int, int]]]) -> tuple[bool, int, str] | None:
    """(in another sentence, characters away, province) of the nearest mention of a province that one of the namesakes lies in."""
    candidates = {place.province for place in reading.places if place.province}
    best = None
    for named in candidates | ({"SY-DI"} if "SY-RD" in candidates else set()):
        spans = sure.get(named, [])
        after = bisect_right(spans, (reading.start, reading.end))
        for start, end in spans[max(0, after - 1) : after + 1]:
            away = start - reading.end if start >= reading.end else reading.start - end
            is_elsewhere = SENTENCE_END.search(text, min(start, reading.start), max(start, reading.start)) is not None
            vote = (is_elsewhere, away, named if named in candidates else "SY-RD")
            best = vote if best is None else min(best, vote)
    return best


def _most_likely(places: list[Place]) -> Place | None:
    """The one namesake that needs no context, or is ten times as large as the others; None where no one stands out."""
    sure = [place for place in places if not place.needs_context]
    if len(sure) == 1:
        return sure[0]
    ranked = sorted(places, key=lambda place: -place.population)
    if ranked[0].population >= 5_000 and ranked[0].population >= 10 * ranked[1].population:
        return ranked[0]
    return None
