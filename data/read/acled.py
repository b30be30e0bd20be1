"""ACLED's event tables, as its export tool and its API have written them over the years: each row an event, its notes the text.

The types and precisions are those of the ACLED Codebook (2023); the types of before 2019 are read as today's.
"""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256

from data.read.coding import SYRIA, CellError, find_code, name_actors, read_count, read_day, read_point
from data.read.compose import find_language
from data.read.outcome import Outcome, ReadEvents, Rejection
from data.read.table import Row, Table
from data.records import EVENT_TYPES, Article, DatePrecision, Event, PlacePrecision, derive_article_id

FORMAT = "acled"
ACLED_COLUMNS = frozenset({"event_date", "event_type", "actor1"})
_TIME_PRECISIONS: dict[int, DatePrecision] = {1: "day", 2: "week", 3: "month"}
_PLACE_PRECISIONS: dict[int, PlacePrecision] = {1: "town", 2: "district", 3: "province"}
# Event types of before 2019 -> today's type and sub-event type; the row's own sub-event type comes first where it has one.
_OLD_TYPES: dict[str, tuple[str, str | None]] = {
    "battle-no change of territory": ("Battles", "Armed clash"),
    "battle-government regains territory": ("Battles", "Government regains territory"),
    "battle-non-state actor overtakes territory": ("Battles", "Non-state actor overtakes territory"),
    "remote violence": ("Explosions/Remote violence", None),
    "riots/protests": ("Protests", None),
    "strategic development": ("Strategic developments", None),
    "headquarters or base established": ("Strategic developments", "Headquarters or base established"),
    "non-violent transfer of territory": ("Strategic developments", "Non-violent transfer of territory"),
}
_TYPE_BY_LOWER = {name.lower(): name for name in EVENT_TYPES}
_SUB_TYPE_BY_LOWER = {sub.lower(): (kind, sub) for kind, subs in EVENT_TYPES.items() for sub in subs}


def read_acled(table: Table) -> Iterator[Outcome]:
    """Yield an article and its event for each row: the notes are the text, the row's id the reference and the incident."""
    for row in table.rows:
        if isinstance(row, Rejection):
            yield row
            continue
        try:
            yield _read_event(row)
        except CellError as error:
            yield Rejection(place=row.place, reason=str(error))


def _read_event(row: Row) -> ReadEvents:
    """Read a row. Raises CellError for a cell that is not what its column holds."""
    cells = row.cells
    day = read_day(cells, "event_date")
    if day is None:
        raise CellError("event_date: expected a day such as 2016-02-24, found a blank")
    event_type, sub_event_type = _find_type(cells)
    ref = cells.get("event_id_cnty") or cells.get("data_id")
    notes = cells.get("notes")
    title = None if notes else f"{sub_event_type or event_type}, {cells.get('location', 'place unknown')}"
    source = cells.get("source")
    precision = _TIME_PRECISIONS.get(read_count(cells, "time_precision") or 1, "unknown")
    first, last = _find_days(day, precision)
    latitude, longitude = read_point(cells)
    is_syrian = cells.get("country", SYRIA).lower().startswith(SYRIA)
    article_id = derive_article_id(ref, title, notes, source, None, None)
    article = Article(
        article_id=article_id,
        article_ref=ref,
        title=title,
        text=notes,
        source=source,
        origin=row.place,
        language=find_language(notes or ""),
        sha256=sha256(row.raw).hexdigest(),
        format=FORMAT,
    )
    names = (cells.get(name, "") for name in ("actor1", "assoc_actor_1", "actor2", "assoc_actor_2"))
    event = Event(
        event_id=f"{article_id}-1",
        article_id=article_id,
        article_ref=ref,
        rank=1,
        incident_id=f"acled-{ref}" if ref else None,
        date_start=first,
        date_end=last,
        date_precision=precision,
        date_basis="stated",
        event_type=event_type,
        sub_event_type=sub_event_type,
        provinces=find_code(cells.get("admin1"), latitude, longitude) if is_syrian else (),
        place=cells.get("location"),
        latitude=latitude,
        longitude=longitude,
        place_precision=_PLACE_PRECISIONS.get(read_count(cells, "geo_precision") or 0, "unknown"),
        actors=name_actors(name for several in names for name in several.split(";")),
        killed=read_count(cells, "fatalities"),
        title=title,
        sentence=notes,
        source=source,
    )
    return ReadEvents(article=article, events=(event,))


def _find_type(cells: dict[str, str]) -> tuple[str, str | None]:
    """The event type and sub-event type of a row. Raises CellError for a type ACLED never had."""
    given, given_sub = cells.get("event_type", ""), cells.get("sub_event_type", "").lower()
    event_type, sub_event_type = _OLD_TYPES.get(given.lower(), (_TYPE_BY_LOWER.get(given.lower()), None))
    if event_type is None:
        raise CellError(
            f"event_type: expected one of ACLED's, such as {', '.join(list(EVENT_TYPES)[:3])}; found {given!r}"
        )
    of_type, known_sub = _SUB_TYPE_BY_LOWER.get(given_sub, (None, None))
    # "Riots/Protests" of before 2019 held both; its sub-event type tells which.
    if of_type and (of_type == event_type or given.lower() == "riots/protests"):
        return of_type, known_sub
    return event_type, sub_event_type


def _find_days(day: date, precision: DatePrecision) -> tuple[date, date]:
    """The first and last day an event may have been on: ACLED writes the middle day of a week it knows no better."""
    if precision == "week":
        return day - timedelta(days=3), day + timedelta(days=3)
    if precision == "month":
        return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return day, day
