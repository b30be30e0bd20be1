"""Records as Arrow tables and back: the one place that says how each column is stored."""

import json
from collections.abc import Iterable
from dataclasses import fields
from typing import Any

import pandas as pd
import pyarrow as pa

from data.records import (
    ARTICLE_COLUMNS,
    EDGE_COLUMNS,
    EVENT_COLUMNS,
    Article,
    Edge,
    Event,
)

_STRINGS = pa.list_(pa.string())
_TYPES: dict[str, pa.DataType] = {
    "is_stub": pa.bool_(),
    "rank": pa.int32(),
    "date_start": pa.date32(),
    "date_end": pa.date32(),
    "provinces": _STRINGS,
    "actors": _STRINGS,
    "latitude": pa.float64(),
    "longitude": pa.float64(),
    "score": pa.float64(),
    **{f"{toll}{bound}": pa.int32() for toll in ("killed", "injured") for bound in ("", "_low", "_high")},
}
# Kept as JSON text in the store: their shape is a record's own, nothing is ever asked of their inside.
JSON_COLUMNS = ("evidence", "reasons")


def schema_of(columns: Iterable[str]) -> pa.Schema:
    """The Arrow schema of a table with these columns; what has no type of its own is text."""
    return pa.schema([(column, _TYPES.get(column, pa.string())) for column in columns])


ARTICLE_SCHEMA, EVENT_SCHEMA, EDGE_SCHEMA = map(schema_of, (ARTICLE_COLUMNS, EVENT_COLUMNS, EDGE_COLUMNS))


def articles_to_table(articles: Iterable[Article]) -> pa.Table:
    """Articles as a table with ARTICLE_COLUMNS; the stories they list are left to the edges."""
    return _to_table(articles, ARTICLE_SCHEMA)


def events_to_table(events: Iterable[Event]) -> pa.Table:
    """Events as a table with EVENT_COLUMNS, their evidence as JSON."""
    return _to_table(events, EVENT_SCHEMA)


def edges_to_table(edges: Iterable[Edge]) -> pa.Table:
    """Edges as a table with EDGE_COLUMNS, their reasons as JSON."""
    return _to_table(edges, EDGE_SCHEMA)


def table_to_frame(table: pa.Table, *, read_json: bool = True) -> pd.DataFrame:
    """A frame a reader can use: days are `date`, lists are tuples, JSON is what it says, whole numbers stay whole, unknown is None or NA.

    Without `read_json` JSON stays text, and a frame of many events is half as large.
    """
    columns = {name: _to_series(table.schema.field(name), table[name], read_json) for name in table.column_names}
    return pd.DataFrame(columns, index=pd.RangeIndex(table.num_rows), copy=False)


def _to_series(field: pa.Field, values: pa.ChunkedArray, read_json: bool) -> pd.Series:
    # Column by column: pyarrow's way to a whole frame, and pandas' from its strings to objects, take three times as long.
    if read_json and field.name in JSON_COLUMNS:
        return pd.Series([json.loads(text) for text in values.to_pylist()], dtype=object)
    if pa.types.is_list(field.type):
        return pd.Series(list(map(tuple, values.to_pylist())), dtype=object)
    if pa.types.is_string(field.type):
        return pd.Series(values.to_numpy(zero_copy_only=False), dtype=object)
    return values.to_pandas(types_mapper=_WHOLE.get)


_WHOLE = {pa.int32(): pd.Int32Dtype(), pa.int64(): pd.Int64Dtype()}


def articles_to_frame(articles: Iterable[Article]) -> pd.DataFrame:
    """Articles as a frame with ARTICLE_COLUMNS."""
    return table_to_frame(articles_to_table(articles))


def events_to_frame(events: Iterable[Event]) -> pd.DataFrame:
    """Events as a frame with EVENT_COLUMNS."""
    return table_to_frame(events_to_table(events))


def edges_to_frame(edges: Iterable[Edge]) -> pd.DataFrame:
    """Edges as a frame with EDGE_COLUMNS."""
    return table_to_frame(edges_to_table(edges))


def _to_table(records: Iterable[Any], schema: pa.Schema) -> pa.Table:
    rows = list(records)
    columns = []
    for column in schema:
        values = [getattr(record, column.name) for record in rows]
        if column.name in JSON_COLUMNS:
            values = list(map(to_json, values))
        columns.append(pa.array(values, column.type))
    return pa.table(columns, schema=schema)


def to_json(value: Any) -> str:
    """A record's own structure (evidence, reasons) as JSON text."""
    return _encode(value)


def _to_dict(record: Any) -> dict[str, Any]:
    # As dataclasses.asdict does for records that hold no others, without copying: a fifth of the time.
    return {each.name: getattr(record, each.name) for each in fields(record)}


_encode = json.JSONEncoder(default=_to_dict, ensure_ascii=False, separators=(",", ":")).encode


def frame_to_rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """A frame's rows as plain Python values, unknown as None."""
    columns = [[None if is_missing(value) else value for value in frame[column].tolist()] for column in frame.columns]
    return [dict(zip(frame.columns, row, strict=True)) for row in zip(*columns, strict=True)]


def is_missing(value: Any) -> bool:
    """Whether a value out of a frame says that it is unknown."""
    return value is None or (not isinstance(value, (tuple, list, dict)) and bool(pd.isna(value)))
