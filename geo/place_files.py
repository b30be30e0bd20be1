"""Places from a user's file: a GeoNames dump, or any CSV with name, latitude, longitude and perhaps province."""

import csv
import io
import math
import re
from collections.abc import Iterator
from pathlib import Path

from geo.boundaries import province_at
from geo.gazetteer import Place
from geo.names import is_arabic
from geo.provinces import PROVINCES, find_province

# Column names a table may have, ours first; UCDP's and ACLED's own event tables can be read as they are.
COLUMNS: dict[str, tuple[str, ...]] = {
    "name": ("name", "place", "location", "where_coordinates"),
    "latitude": ("latitude", "lat"),
    "longitude": ("longitude", "lon", "lng", "long"),
    "province": ("province", "admin1", "adm_1", "governorate"),
    "name_ar": ("name_ar", "arabic"),
    "kind": ("kind",),
    "spellings": ("spellings", "alternatenames"),
    "population": ("population",),
    "country": ("country_code", "country"),
    "needs_context": ("needs_context",),
}
NEEDED = ("name", "latitude", "longitude")

GEONAMES_COLUMNS = 19
# GeoNames' feature codes of what this tool calls a place; populated places (class P) are taken whole.
_KIND_OF_FEATURE = {
    "AIRB": "airbase", "AIRF": "airbase", "AIRP": "airbase", "DAM": "dam", "OILF": "oilfield", "GASF": "oilfield", "CSTM": "crossing",
    "MT": "mountain", "MTS": "mountain", "HLL": "hill", "CMPRF": "camp",
}  # fmt: skip
_PROVINCE_OF_ADMIN1 = {each.geonames: each.code for each in PROVINCES}

# A village so small, in a dump that has every hamlet, counts only beside words of place: many are also words or persons' names.
SMALL = 1_000
BORDER = 0.03  # degrees a point may lie outside the coarse polygons and still be of the province, about 3 km
FIRST_FAULTS = 3
MOST_BYTES = 100_000_000  # GeoNames' dump of Syria has 3 million

# "Tabqa town", "Shaddadi city": the kind, not the name, in UCDP's places. Whole provinces and districts are no places of their own.
_KIND_WORD = re.compile(
    r"\s+(town|village|city|suburb|camp|dam|hill|mountain|airport|airbase|checkpoint)$", re.IGNORECASE
)
_DECIMAL_COMMA = re.compile(r"^(-?\d{1,3}),(\d+)$")
_NO_PLACE = re.compile(r"\b(?:governorate|province|district|subdistrict|border|Syria)$", re.IGNORECASE)
_KIND_OF_WORD = {"city": "town", "suburb": "town", "airport": "airbase", "checkpoint": "site"}


class GazetteerError(ValueError):
    """A file of places cannot be used; the message is one line that names the file, what was found and what was expected."""


def read_places(path: str | Path) -> list[Place]:
    """Read the places of a GeoNames dump (SY.txt) or of a CSV (comma, semicolon or tab) with name, latitude, longitude.

    A province that is not said is that of the polygon the point lies in. Raises GazetteerError, one line naming the file, for a file that
    cannot be read, for missing columns (those expected and those found), and for faulty rows (their lines); then no row is taken.
    """
    path = Path(path)
    text = _read_text(path).lstrip("\r\n")
    first, second = (*text.split("\n", 2), "")[:2]
    if not first.strip():
        raise GazetteerError(f"{path}: the gazetteer is empty")
    faults: list[str] = []
    is_dump = _is_dump(first) or _is_dump(second)
    places = list(_from_dump(text, faults) if is_dump else _from_table(path, text, faults))
    if faults:
        more = f" (and {len(faults) - FIRST_FAULTS} rows more)" if len(faults) > FIRST_FAULTS else ""
        raise GazetteerError(f"{path}: " + "; ".join(faults[:FIRST_FAULTS]) + more)
    if not places:
        raise GazetteerError(f"{path}: no places in it")
    return places


def _read_text(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise GazetteerError(f"{path}: expected at most {MOST_BYTES:,} bytes, found {path.stat().st_size:,}")
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise GazetteerError(
            f"{path}: expected UTF-8 text, found byte {error.object[error.start]:#04x} at {error.start}"
        ) from None
    except OSError as error:
        raise GazetteerError(f"{path}: {error.strerror or error}") from None


def _is_dump(line: str) -> bool:
    cells = line.split("\t")
    return len(cells) == GEONAMES_COLUMNS and cells[0].isdecimal()


def _from_dump(text: str, faults: list[str]) -> Iterator[Place]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        cells = line.split("\t")
        if number == 1 and not cells[0].isdecimal():
            continue  # the names of the columns, which some programs write above them
        if len(cells) != GEONAMES_COLUMNS:
            faults.append(f"line {number}: expected GeoNames' {GEONAMES_COLUMNS} columns, found {len(cells)}")
            continue
        kind = "town" if cells[6] == "P" else _KIND_OF_FEATURE.get(cells[7])
        if kind is None:
            continue
        try:
            latitude, longitude = _point(cells[4], cells[5])
            population = int(cells[14] or 0)
        except ValueError as error:
            faults.append(f"line {number}: {error}")
            continue
        names = [name for name in dict.fromkeys((cells[1], cells[2], *cells[3].split(","))) if _is_readable(name)]
        if not names:
            continue
        country = cells[8] or "SY"
        province = (
            (_PROVINCE_OF_ADMIN1.get(cells[10]) or province_at(longitude, latitude, near=BORDER))
            if country == "SY"
            else None
        )
        yield Place(
            name=names[0],
            name_ar=next((name for name in names[1:] if is_arabic(name)), None),
            province=province,
            latitude=latitude,
            longitude=longitude,
            kind="village" if kind == "town" and population < SMALL else kind,
            spellings=tuple(names[1:]),
            population=population,
            country=country,
            needs_context=kind == "town" and population < SMALL,
        )


def _is_readable(name: str) -> bool:
    """Whether a name is in Latin or Arabic letters and no code: dumps have airports' codes, links and other scripts among the names."""
    return (
        len(name) > 2
        and not name.isupper()
        and re.fullmatch(r"[\u0621-\u064a ]+|[A-Za-zÀ-ɏḀ-ỿ'’‘`ʿʾ. -]+", name) is not None
    )


def _from_table(path: Path, text: str, faults: list[str]) -> Iterator[Place]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=text.partition("\n")[0].count))
    header = [cell.strip().casefold() for cell in next(rows)]
    column = {
        field: next((header.index(name) for name in names if name in header), None) for field, names in COLUMNS.items()
    }
    if any(column[field] is None for field in NEEDED):
        raise GazetteerError(
            f"{path}: expected the columns {', '.join(NEEDED)} (and perhaps province), or a GeoNames dump of {GEONAMES_COLUMNS} columns;"
            f" found {', '.join(header)[:200]}"
        )
    seen: set[tuple[str, str, str]] = set()
    try:
        for row in rows:
            if not any(cell.strip() for cell in row):
                continue
            cells = {field: row[at].strip() if at is not None and at < len(row) else "" for field, at in column.items()}
            identity = (cells["name"], cells["latitude"], cells["longitude"])
            if identity in seen or _NO_PLACE.search(cells["name"]):
                continue
            seen.add(identity)
            try:
                yield _to_place(cells)
            except ValueError as error:
                faults.append(f"line {rows.line_num}: {error}")
    except csv.Error as error:
        raise GazetteerError(f"{path}: line {rows.line_num}: {error}") from None


def _to_place(cells: dict[str, str]) -> Place:
    """The place of one row. Raises ValueError saying which column, what was expected and what found."""
    if not cells["name"]:
        raise ValueError("name: expected a name, found nothing")
    latitude, longitude = _point(cells["latitude"], cells["longitude"])
    if cells["population"] and not cells["population"].isdecimal():
        raise ValueError(f"population: expected a whole number, found {cells['population']!r}")
    said = re.sub(r"\s+governorate$", "", cells["province"], flags=re.IGNORECASE)
    known = find_province(said) if said else None
    country = _country(cells["country"])
    if said and known is None and country in ("", "SY"):
        raise ValueError(f"province: expected a province of Syria by name or code, found {said!r}")
    inside = known.code if known else province_at(longitude, latitude, near=BORDER)
    is_syrian = country == "SY" or (not country and inside is not None)
    word = _KIND_WORD.search(cells["name"])
    name, *others = (cells["name"][: word.start()] if word else cells["name"]).split("/")  # UCDP: "Palmyra/Tadmur"
    return Place(
        name=name.strip(),
        name_ar=cells["name_ar"] or None,
        province=inside if is_syrian else None,
        latitude=latitude,
        longitude=longitude,
        kind=cells["kind"] or (_KIND_OF_WORD.get(word[1].lower(), word[1].lower()) if word else "town"),
        spellings=tuple(each.strip() for each in (*others, *re.split(r"[|;]", cells["spellings"])) if each.strip()),
        population=int(cells["population"] or 0),
        country="SY" if is_syrian else country or ELSEWHERE,
        needs_context=cells["needs_context"] in ("1", "true", "yes"),
    )


ELSEWHERE = "ZZ"  # ISO 3166's code for a country that is not known: a point outside Syria, and no column says where


def _country(cell: str) -> str:
    if cell.casefold() in ("", "sy", "syr", "syria"):
        return "SY" if cell else ""
    return cell.upper() if len(cell) == 2 else ELSEWHERE


def _point(latitude: str, longitude: str) -> tuple[float, float]:
    return _degrees("latitude", latitude, 90), _degrees("longitude", longitude, 180)


def _degrees(column: str, cell: str, most: int) -> float:
    try:
        degrees = float(_DECIMAL_COMMA.sub(r"\1.\2", cell))
    except ValueError:
        degrees = math.nan
    if not -most <= degrees <= most:
        raise ValueError(f"{column}: expected degrees from -{most} to {most}, found {cell!r}")
    return degrees
