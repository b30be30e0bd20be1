"""What the event tables of coders share: days, numbers, coordinates, provinces and the names of actors."""

import math
import re
from collections.abc import Iterable, Mapping
from datetime import date

from data.extract.actors import find_actors
from data.extract.published import read_stamp
from geo.provinces import find_province

SYRIA = "syria"
# More than any toll or code: what is larger is a slip of the pen.
_LARGEST_COUNT = 100_000_000
# What may stand beside the name of a state or group in a coder's name for its forces.
_RANK = re.compile(
    r"\b(?:government|governments|military|police|armed|security|forces?|of|the|state|republic|arab)\b|\(.*?\)|^[A-Z]{2,5}:|[\s.,-]",
    re.IGNORECASE,
)
# As spreadsheets of half the world write a fraction.
_DECIMAL_COMMA = re.compile(r"^(-?\d{1,3}),(\d+)$")
_PARENTHESIS = re.compile(r"\s*\([^)]*\)")


class CellError(ValueError):
    """A cell that is not what its column holds; the message names the column, what was found and what was expected."""


def read_day(cells: Mapping[str, str], name: str) -> date | None:
    """The day of a cell; None for a blank one. Raises CellError for one that is no day."""
    value = cells.get(name)
    if not value:
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        stamp = read_stamp(value)
        if stamp is None:
            raise CellError(f"{name}: expected a day such as 2016-02-24, found {value[:40]!r}") from None
        return date.fromisoformat(stamp[:10])


def read_count(cells: Mapping[str, str], *names: str) -> int | None:
    """The whole number of the first of the named cells that is filled ("12", "12.0"); None for none. Raises CellError."""
    for name in names:
        value = cells.get(name)
        if not value:
            continue
        try:
            number = float(value)
        except ValueError:
            number = math.nan
        if not 0 <= number <= _LARGEST_COUNT or not number.is_integer():
            raise CellError(f"{name}: expected a whole number of 0 or more, found {value[:40]!r}")
        return int(number)
    return None


def read_point(cells: Mapping[str, str]) -> tuple[float | None, float | None]:
    """Latitude and longitude in degrees; (None, None) where a cell is blank. Raises CellError for what is no coordinate."""
    point = []
    for name, limit in (("latitude", 90.0), ("longitude", 180.0)):
        value = cells.get(name)
        if not value:
            return None, None
        try:
            degrees = float(_DECIMAL_COMMA.sub(r"\1.\2", value))
        except ValueError:
            degrees = math.nan
        if not abs(degrees) <= limit:
            raise CellError(f"{name}: expected degrees of at most {limit:.0f}, found {value[:40]!r}")
        point.append(degrees)
    return point[0], point[1]


def find_code(name: str | None, latitude: float | None, longitude: float | None) -> tuple[str, ...]:
    """The province of a first-level area by its name, else by a point in it; () when neither is in Syria."""
    province = find_province(name) if name else None
    if province:
        return (province.code,)
    if latitude is None or longitude is None or name:
        return ()
    # The polygons take a second to load, and a table with its areas named never needs them.
    from geo.boundaries import province_at

    code = province_at(longitude, latitude)
    return (code,) if code else ()


def name_actors(names: Iterable[str]) -> tuple[str, ...]:
    """The canonical names of a coder's actors, each once, in order; civilians are no actor, and an unknown group keeps its name."""
    found: dict[str, None] = {}
    for given in names:
        name = _PARENTHESIS.sub("", given).strip()
        if name and not name.lower().startswith("civilians"):
            found[_find_canonical(name)] = None
    return tuple(found)


def _find_canonical(name: str) -> str:
    mentions = find_actors(name)
    if len({mention.name for mention in mentions}) != 1:
        return name
    rest = name
    for mention in reversed(mentions):
        rest = rest[: mention.start] + rest[mention.end :]
    return mentions[0].name if not _RANK.sub("", rest) else name
