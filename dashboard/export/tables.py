"""Tables as files: .csv, .jsonl, .json, .parquet, .xlsx, and .geojson for events.

In CSV and Excel, lists are joined by "; " and objects are JSON, and text never becomes a formula; elsewhere they are what they are.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from openpyxl.cell import WriteOnlyCell

from data.tables import frame_to_rows, schema_of, to_json

Writer = Callable[[pd.DataFrame], bytes]

# A spreadsheet takes text that begins so for a formula (OWASP, CSV Injection); a leading apostrophe makes it text again.
_FORMULA = re.compile(r"^[\s'\"]*[=+\-@\t\r]")
# XML 1.0 has no place for these, so a workbook cannot hold them.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_EXCEL_CELL = 32_767

_SPAN = pa.struct([("part", pa.string()), ("start", pa.int32()), ("end", pa.int32()), ("rule", pa.string())])
_REASON = pa.struct([("kind", pa.string()), ("what", pa.string()), ("weight", pa.float64())])
_PARQUET = {"evidence": pa.map_(pa.string(), pa.list_(_SPAN)), "reasons": pa.list_(_REASON)}


def to_csv(table: pd.DataFrame) -> bytes:
    """UTF-8 with a byte-order mark, which Excel needs to read Arabic; RFC 4180."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(table.columns)
    writer.writerows(to_csv_rows(table))
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def to_csv_rows(table: pd.DataFrame) -> Iterator[list[Any]]:
    """The rows of a CSV file, their cells safe to open in a spreadsheet."""
    for row in frame_to_rows(table):
        yield [_to_cell(value) for value in row.values()]


def to_jsonl(table: pd.DataFrame) -> bytes:
    """One JSON object a line."""
    return "".join(_dump(row) + "\n" for row in frame_to_rows(table)).encode("utf-8", "replace")


def to_json_array(table: pd.DataFrame) -> bytes:
    """One JSON array of objects."""
    return ("[" + ",\n".join(map(_dump, frame_to_rows(table))) + "]\n").encode("utf-8", "replace")


def to_geojson(events: pd.DataFrame) -> bytes:
    """RFC 7946: a feature an event, its point where one is known and no geometry where none is."""
    features = [
        {
            "type": "Feature",
            "id": row["event_id"],
            "geometry": None
            if row["longitude"] is None or row["latitude"] is None
            else {"type": "Point", "coordinates": [row["longitude"], row["latitude"]]},
            "properties": row,
        }
        for row in frame_to_rows(events)
    ]
    return _dump({"type": "FeatureCollection", "features": features}).encode("utf-8", "replace")


def to_parquet(table: pd.DataFrame) -> bytes:
    """Parquet with typed columns: lists of text, days, whole numbers; evidence as a map, reasons as structs."""
    schema = pa.schema([(column.name, _PARQUET.get(column.name, column.type)) for column in schema_of(table.columns)])
    rows = frame_to_rows(table)
    for row in rows:
        if row.get("evidence") is not None:
            row["evidence"] = list(row["evidence"].items())
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema=schema), out, compression="zstd")
    return out.getvalue()


def to_xlsx(table: pd.DataFrame) -> bytes:
    """An Excel workbook of one sheet; text longer than a cell holds is cut and ends in an ellipsis."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.freeze_panes = "A2"
    sheet.append(list(table.columns))
    for row in frame_to_rows(table):
        sheet.append([_to_excel_cell(sheet, value) for value in row.values()])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


TABLE_WRITERS: dict[str, Writer] = {
    ".csv": to_csv,
    ".jsonl": to_jsonl,
    ".json": to_json_array,
    ".parquet": to_parquet,
    ".xlsx": to_xlsx,
}
EVENT_WRITERS: dict[str, Writer] = TABLE_WRITERS | {".geojson": to_geojson}


def to_plain(value: Any) -> Any:
    """A cell's value without lists and objects: lists joined by "; ", objects as JSON, days as ISO 8601."""
    if isinstance(value, dict) or (isinstance(value, list) and value and isinstance(value[0], dict)):
        return to_json(value)
    if isinstance(value, (tuple, list)):
        return "; ".join(map(str, value))
    return value.isoformat() if isinstance(value, date) else value


def _to_cell(value: Any) -> Any:
    value = to_plain(value)
    return "'" + value if isinstance(value, str) and _FORMULA.match(value) else value


def _to_excel_cell(sheet: Any, value: Any) -> Any:
    value = to_plain(value)
    if not isinstance(value, str):
        return value
    value = _NOT_IN_XML.sub("\ufffd", value)
    if len(value) > _EXCEL_CELL:
        value = value[: _EXCEL_CELL - 1] + "…"
    cell = WriteOnlyCell(sheet, value=value)
    cell.data_type = "s"  # as text even where it begins like a formula
    return cell


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_to_json_value)


def _to_json_value(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} in a table; expected text, numbers, days, lists and objects")
