"""UCDP GED (Georeferenced Event Dataset): each row an event with the reports it was coded from.

A report (outlet, day, headline) becomes one article with the events coded from it; several reports of one row share its incident.
The codes are those of the UCDP GED Codebook, version 23.1.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import NamedTuple

from data.extract.published import read_stamp
from data.read.coding import SYRIA, CellError, find_code, name_actors, read_count, read_day, read_point
from data.read.compose import find_language
from data.read.outcome import Outcome, ReadEvents, Rejection
from data.read.table import Row, Table
from data.records import Article, DatePrecision, Event, PlacePrecision, derive_article_id

FORMAT = "ucdp"
UCDP_COLUMNS = frozenset({"id", "type_of_violence", "date_start", "where_prec", "date_prec"})
# 1 exact day; 2 within two to six days; 3 within a week; 4 within a month; 5 within a year.
_DATE_PRECISIONS: dict[int, DatePrecision] = {1: "day", 2: "week", 3: "week", 4: "month", 5: "year"}
# 1 exact place; 2 within 25 km of it; 3 district; 4 province; 5 part of a region; 6 country; 7 sea or air.
_PLACE_PRECISIONS: dict[int, PlacePrecision] = {
    1: "town",
    2: "district",
    3: "district",
    4: "province",
    5: "province",
    6: "country",
    7: "unknown",
}
# 1 state-based and 2 non-state conflict are fights between armed actors; 3 is one-sided violence.
_TYPES = {1: ("Battles", "Armed clash"), 2: ("Battles", "Armed clash"), 3: ("Violence against civilians", "Attack")}
_REPORT = re.compile(r"\s*(.*?),\s*(\d{4}-\d\d-\d\d)[^,]*,\s*(.*)", re.DOTALL)
# The first day that UCDP's database can hold stands for none.
_NO_DAY = "1753-01-01"
_RANK_OF_PLACE = re.compile(r"\s+(?:town|village|city)$")


class _Report(NamedTuple):
    """A report as UCDP cites it: outlet, day as it is written, headline."""

    source: str | None
    dated: str | None
    title: str

    @property
    def published(self) -> str | None:
        """The day as ISO 8601; None for one that is none of the calendar."""
        stamp = read_stamp(self.dated) if self.dated else None
        return stamp[:10] if stamp else None


@dataclass(slots=True)
class _Gathered:
    """The events coded from one report, and the row that cited it first."""

    place: str
    sha256: str
    events: list[Event] = field(default_factory=list)


def read_ucdp(table: Table, place: str) -> Iterator[Outcome]:
    """Yield each report with its events, after the last row was read: a report may be cited by any of them.

    The rows' events are held until then, about 1 KB each.
    """
    gathered: dict[_Report, _Gathered] = {}
    for row in table.rows:
        if isinstance(row, Rejection):
            yield row
            continue
        try:
            _gather(row, gathered)
        except CellError as error:
            yield Rejection(place=row.place, reason=str(error))
    if not gathered:
        yield Rejection(place=place, reason="a UCDP table without an event; expected rows below its header")
    for report in list(gathered):
        place = gathered[report].place
        yield _make_article(report, gathered.pop(report))
        if report.dated and not report.published and not report.dated.startswith(_NO_DAY):
            reason = f"publication date {report.dated[:60]!r} is no day; expected one such as 2016-02-24; the article is kept, undated"
            yield Rejection(place=place, reason=reason, kept=True)


def _gather(row: Row, gathered: dict[_Report, _Gathered]) -> None:
    """Read the event of a row for each report it cites. Raises CellError."""
    cells = row.cells
    day = read_day(cells, "date_start")
    if day is None:
        raise CellError("date_start: expected a day such as 2016-02-24, found a blank")
    last = read_day(cells, "date_end") or day
    if last < day:
        raise CellError(f"date_end: expected no day before date_start, {day}; found {last}")
    latitude, longitude = read_point(cells)
    where = read_count(cells, "where_prec") or 7
    is_syrian = cells.get("country", SYRIA).lower().startswith(SYRIA)
    event_type, sub_event_type = _TYPES.get(read_count(cells, "type_of_violence") or 0, (None, None))
    for report in find_reports(cells):
        events = gathered[report].events if report in gathered else []
        article_id = derive_article_id(None, report.title, None, report.source, None, report.dated)
        event = Event(
            event_id=f"{article_id}-{len(events) + 1}",
            article_id=article_id,
            rank=len(events) + 1,
            incident_id=f"ucdp-{cells['id'].removesuffix('.0')}" if "id" in cells else None,
            date_start=day,
            date_end=last,
            date_precision=_DATE_PRECISIONS.get(read_count(cells, "date_prec") or 0, "unknown"),
            date_basis="stated",
            event_type=event_type,
            sub_event_type=sub_event_type,
            provinces=find_code(cells.get("adm_1"), latitude, longitude) if is_syrian and where <= 5 else (),
            place=_find_place(cells),
            latitude=latitude if where < 6 else None,
            longitude=longitude if where < 6 else None,
            place_precision=_PLACE_PRECISIONS.get(where, "unknown"),
            actors=name_actors(name for side in ("side_a", "side_b") for name in cells.get(side, "").split(", ")),
            killed=read_count(cells, "best", "best_est"),
            killed_low=read_count(cells, "low", "low_est"),
            killed_high=read_count(cells, "high", "high_est"),
            attributed_to=cells.get("source_original"),
            title=report.title,
            sentence=report.title,
            source=report.source,
            published=report.published,
        )
        if report not in gathered:
            gathered[report] = _Gathered(row.place, sha256(row.raw).hexdigest())
        gathered[report].events.append(event)


def find_reports(cells: dict[str, str]) -> tuple[_Report, ...]:
    """The reports a row cites, each once; one made of the row's own names when it cites none that can be told apart.

    `source_article` quotes each report ("outlet,day,headline";...), so that a semicolon in a headline divides nothing.
    """
    reports: dict[_Report, None] = {}
    cited = next(csv.reader([cells.get("source_article", "").replace("\n", " ")], delimiter=";"), [])
    for words in cited:
        found = _REPORT.fullmatch(words)
        if found and found[3].strip():
            reports[_Report(found[1].strip() or None, found[2], found[3].strip())] = None
    if not reports and (headline := cells.get("source_headline")):
        reports[_Report(cells.get("source_office"), cells.get("source_date"), headline)] = None
    if not reports:
        sides = " and ".join(cells[side] for side in ("side_a", "side_b") if side in cells)
        number = cells.get("id", "").removesuffix(".0")
        title = f"UCDP event {number}: {sides}, {_find_place(cells) or 'place unknown'}"
        reports[_Report("UCDP GED", None, title)] = None
    return tuple(reports)


def _find_place(cells: dict[str, str]) -> str | None:
    """The place of a row without the rank UCDP adds to its name ("Ar Raqqah town")."""
    return _RANK_OF_PLACE.sub("", cells.get("where_coordinates", "")) or None


def _make_article(report: _Report, gathered: _Gathered) -> ReadEvents:
    article = Article(
        article_id=gathered.events[0].article_id,
        title=report.title,
        source=report.source,
        origin=gathered.place,
        published=report.published,
        published_basis="metadata" if report.published else "unknown",
        language=find_language(report.title),
        sha256=gathered.sha256,
        format=FORMAT,
    )
    return ReadEvents(article=article, events=tuple(gathered.events))
