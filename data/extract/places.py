"""Where an event took place: the finest places its sentence names, or else what the article names around it."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from data.records import PlacePrecision
from geo.find import PlaceMention
from geo.provinces import PROVINCES

Part = Literal["title", "text"]

_FINENESS: dict[str, int] = {"site": 6, "town": 5, "district": 4, "province": 2, "country": 1, "unknown": 0}
_TOWN = _FINENESS["town"]
_IN_PROVINCE = _FINENESS["province"]
# "In Idlib" may be the city or the province: a name of both is no finer than a district.
_CITY_OR_PROVINCE = 3
PROVINCE_NAMES = frozenset(province.name_en for province in PROVINCES)


class Place(NamedTuple):
    """The places of one event: province codes, sorted; the finest named place and its point; the mentions it was read from."""

    provinces: tuple[str, ...] = ()
    name: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: PlacePrecision = "unknown"
    mentions: tuple[tuple[Part, PlaceMention], ...] = ()
    inherited: bool = False

    @property
    def fineness(self) -> int:
        """How fine the place is: the greater, the finer."""
        return measure_fineness(self.precision, self.name)

    @property
    def is_abroad(self) -> bool:
        """Whether the place lies outside Syria."""
        return not self.provinces and any(mention.country != "SY" for _, mention in self.mentions)

    @property
    def is_fine(self) -> bool:
        """Whether the place is a town or a site, and no other place of its province can be meant."""
        return self.fineness >= _TOWN


NOWHERE = Place()


def measure_fineness(precision: PlacePrecision, name: str | None) -> int:
    """How fine a place of this precision and name is: the greater, the finer."""
    if precision == "town" and name in PROVINCE_NAMES:
        return _CITY_OR_PROVINCE
    return _FINENESS[precision]


def choose_place(
    mentions: Sequence[PlaceMention], part: Part, *, abroad: bool = False, whole_countries: bool = False
) -> Place:
    """Put the mentions of one sentence together: all their provinces, and the finest of them (the first of equals).

    With no place in a province it is a place abroad (or a country, if whole countries count), where that may be, or Syria as a whole;
    NOWHERE when the sentence names none.
    """
    if not mentions:
        return NOWHERE
    inside = [mention for mention in mentions if mention.country == "SY" and mention.provinces]
    if not inside:
        outside = (
            mention
            for mention in mentions
            if (whole_countries or _FINENESS[mention.precision] > _IN_PROVINCE)
            and mention.country != "SY"
            and mention.rule != "metonym"
        )
        country = (mention for mention in mentions if mention.precision == "country" and mention.country == "SY")
        told = (next(outside, None) if abroad else None) or next(country, None)
        return NOWHERE if told is None else _place((), told, [told], part)
    if len(inside) == 1 and len(inside[0].provinces) == 1:
        return _place(inside[0].provinces, inside[0], inside, part)
    provinces = tuple(sorted({code for mention in inside for code in mention.provinces}))
    fineness = [measure_fineness(mention.precision, mention.name) for mention in inside]
    best = max(fineness)
    finest = [mention for mention, fine in zip(inside, fineness, strict=True) if fine == best]
    if len(provinces) > 1 and len({code for mention in finest for code in mention.provinces}) > 1:
        # Several provinces and nothing finer: one event in all of them, with no point of its own.
        return Place(provinces=provinces, precision="province", mentions=tuple([(part, mention) for mention in inside]))
    return _place(provinces, min(finest, key=lambda mention: mention.start), inside, part)


def _place(provinces: tuple[str, ...], finest: PlaceMention, mentions: Sequence[PlaceMention], part: Part) -> Place:
    return Place(
        provinces=provinces,
        name=finest.name,
        latitude=finest.latitude,
        longitude=finest.longitude,
        precision=finest.precision,
        mentions=tuple([(part, mention) for mention in mentions]),
    )
