"""CSV: a table of articles in our column names or the ones other tools use, or an event table of UCDP or ACLED."""

import csv
import json
from collections.abc import Iterator

from data.read.acled import ACLED_COLUMNS, read_acled
from data.read.jsonlines import NAMES, read_record
from data.read.outcome import Limits, Outcome, Rejection
from data.read.source import Source
from data.read.table import Table, read_table
from data.read.ucdp import UCDP_COLUMNS, read_ucdp

FORMAT = "csv"
_BY_LOWER = {name.lower(): name for names in NAMES.values() for name in names}


def read_csv(source: Source, limits: Limits) -> Iterator[Outcome]:
    """Yield what each row of a table tells, by the kind of table its columns say it is."""
    try:
        table = read_table(source, limits)
    except csv.Error as error:
        yield Rejection(place=source.place, reason=f"a table whose header cannot be read: {error}")
        return
    columns = set(table.columns)
    if columns >= UCDP_COLUMNS:
        yield from read_ucdp(table, source.place)
    elif columns >= ACLED_COLUMNS:
        yield from read_acled(table)
    elif "event_id" in columns and "incident_id" in columns:
        reason = "a table of events exported from a store, not of articles; export and read its articles instead"
        yield Rejection(place=source.place, reason=reason)
    elif columns & {name.lower() for part in ("title", "text") for name in NAMES[part]}:
        yield from _read_articles(table)
    else:
        found = ", ".join(table.columns[:30])
        yield Rejection(
            place=source.place,
            reason="a table with the wrong columns: expected 'title' or 'text' (articles), "
            f"{_list(UCDP_COLUMNS)} (UCDP GED) or {_list(ACLED_COLUMNS)} (ACLED); found {found}",
        )


def _read_articles(table: Table) -> Iterator[Outcome]:
    for row in table.rows:
        if isinstance(row, Rejection):
            yield row
            continue
        record: dict[str, object] = {_BY_LOWER.get(name, name): value for name, value in row.cells.items()}
        if not {"title", "text"} & record.keys() and not any(
            name in record for part in ("title", "text") for name in NAMES[part]
        ):
            yield Rejection(place=row.place, reason="a row with neither title nor text; expected one of them")
            continue
        problem = None
        if "related" in row.cells:
            try:
                record["related"] = json.loads(row.cells["related"])
            except ValueError:
                problem = Rejection(
                    place=row.place,
                    reason="related: expected a JSON list of objects with a 'title'; the article is kept",
                    kept=True,
                )
                del record["related"]
        yield from read_record(record, raw=row.raw, place=row.place, format=FORMAT)
        if problem:
            yield problem


def _list(names: frozenset[str]) -> str:
    return ", ".join(repr(name) for name in sorted(names))
