"""Where an event took place: the finest places its sentence names, or else what the article names around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from data.records import PlacePrecision
from geo.find import PlaceMention

_FINENESS: dict[str, int] = {"site": 5, "town": 4, "district": 3, "province": 2, "country": 1, "unknown": 0}


@dataclass(frozen=True, slots=True)
class Place:
    """The places of one event: province codes, sorted; the finest named place and its point; the mentions it was read from."""

    provinces: tuple[str, ...] = ()
    name: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: PlacePrecision = "unknown"
    mentions: tuple[PlaceMention, ...] = ()
    part: str = "text"
    inherited: bool = False


NOWHERE = Place()


def choose_place(mentions: Sequence[PlaceMention], part: str) -> Place:
    """Put the mentions of one sentence together: all their provinces, and the finest of them (the first of equals)."""
    syrian = [mention for mention in mentions if mention.country == "SY"]
    inside = [mention for mention in syrian if mention.provinces]
    if not inside:
        country = [mention for mention in syrian if mention.precision == "country"]
        return Place(name="Syria", precision="country", mentions=(country[0],), part=part) if country else NOWHERE
    # Several provinces and nothing finer are one event in all of them, with no point of its own.
    provinces = sorted({code for mention in inside for code in mention.provinces})
    finest = max(inside, key=lambda mention: (_FINENESS[mention.precision], -mention.start))
    if finest.precision == "province" and len(provinces) > 1:
        return Place(provinces=tuple(provinces), precision="province", mentions=tuple(inside), part=part)
    return Place(
        provinces=tuple(provinces),
        name=finest.name,
        latitude=finest.latitude,
        longitude=finest.longitude,
        precision=finest.precision,
        mentions=tuple(inside),
        part=part,
    )
