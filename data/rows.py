"""The rows of a long table: a page of a selection's events, narrowed and sorted by what its columns show, in the store.

No more events leave the store than a page has, however many there are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pandas as pd

from data.records import EVENT_COLUMNS
from data.selection import UNKNOWN, Selection
from data.store import PROVINCES_OR_NOT, EventStore

Column = Literal["when", "title", "where", "type", "killed", "injured", "actors", "source"]
How = Literal["has", "lacks", "is", "below", "above", "between", "empty", "filled"]

_TEXTS: dict[str, str] = {
    "title": "coalesce(title, sentence, '')",
    "where": "coalesce(place, '')",
    "type": "''",
    "actors": "array_to_string(actors, ' ')",
    "source": "coalesce(source, '')",
}
# The values of the vocabulary that a column shows, by the names they have in the reader's language.
_NAMED: dict[str, str] = {
    "where": f"list_append({PROVINCES_OR_NOT}, coalesce(place, ''))",
    "type": f"[coalesce(event_type, '{UNKNOWN}')]",
    "actors": "actors",
}
_NUMBERS: dict[str, str] = {toll: f"coalesce({toll}, {toll}_low)" for toll in ("killed", "injured")}
_EMPTY: dict[str, str] = {
    "when": "date_start IS NULL",
    "where": "len(provinces) = 0 AND place IS NULL",
    "type": "event_type IS NULL",
    "actors": "len(actors) = 0",
    "title": "coalesce(title, sentence) IS NULL",
    "source": "source IS NULL",
    **{name: f"{number} IS NULL" for name, number in _NUMBERS.items()},
}
_SORTED: dict[str, str] = {
    "when": "date_start",
    "title": "lower(coalesce(title, sentence))",
    "where": "place",
    "type": "event_type",
    "actors": "actors[1]",
    "source": "source",
    **_NUMBERS,
}
# Columns of the vocabulary are sorted by the order in which the reader's language has their values.
_RANKED: dict[str, str] = {
    "type": "list_position(?, event_type)",
    "where": f"list_position(?, {PROVINCES_OR_NOT}[1])",
}
_EVENT = ", ".join(EVENT_COLUMNS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What a column is asked to show only: words it has or lacks, a number or a day it is, is below, above or between (both included).

    `named` are the stored values (types, provinces, places, actors) whose name in the reader's language has the words.
    """

    column: Column
    how: How
    value: str | float | date | None = None
    upper: float | date | None = None
    named: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A column to sort by, the empty last either way; `ranked` is the order of its values where it is not that of their letters."""

    column: Column
    descending: bool = False
    ranked: tuple[str, ...] = ()


def count_rows(store: EventStore, selection: Selection, narrowings: Sequence[Narrowing] = ()) -> int:
    """How many rows there are."""
    where, values = _where(narrowings)
    return int(store.ask(selection, f"SELECT count(*) AS rows FROM chosen WHERE {where}", *values)["rows"][0])


def read_rows(
    store: EventStore,
    selection: Selection,
    narrowings: Sequence[Narrowing] = (),
    orders: Sequence[Order] = (),
    *,
    limit: int,
    offset: int = 0,
) -> pd.DataFrame:
    """A page of the rows; EVENT_COLUMNS. Rows that are sorted alike, or not sorted at all, come by first day and id, the undated last."""
    where, values = _where(narrowings)
    order, ranks = _order(orders)
    query = f"SELECT {_EVENT} FROM chosen WHERE {where} ORDER BY {order} LIMIT {int(limit)} OFFSET {int(offset)}"
    return store.ask(selection, query, *values, *ranks)


def find_row(
    store: EventStore,
    selection: Selection,
    event_id: str,
    narrowings: Sequence[Narrowing] = (),
    orders: Sequence[Order] = (),
) -> int | None:
    """At which row an event stands, from 0; None when it is in none."""
    where, values = _where(narrowings)
    order, ranks = _order(orders)
    numbered = f"SELECT event_id, row_number() OVER (ORDER BY {order}) - 1 AS position FROM chosen WHERE {where}"
    # The order's values stand before those of the condition in this query.
    found = store.ask(selection, f"SELECT position FROM ({numbered}) WHERE event_id = ?", *ranks, *values, event_id)
    return None if found.empty else int(found["position"][0])


def _order(orders: Sequence[Order]) -> tuple[str, list[Any]]:
    parts, values = [], []
    for each in orders:
        way = "DESC" if each.descending else "ASC"
        if each.ranked and each.column in _RANKED:
            parts.append(f"{_RANKED[each.column]} {way} NULLS LAST")
            values.append(list(each.ranked))
        if not (each.ranked and each.column == "type"):
            parts.append(f"{_SORTED[each.column]} {way} NULLS LAST")
    return ", ".join([*parts, "date_start NULLS LAST", "event_id"]), values


def _where(narrowings: Sequence[Narrowing]) -> tuple[str, list[Any]]:
    conditions, values = ["true"], []
    for each in narrowings:
        condition, inside = _narrow(each)
        conditions.append(f"({condition})")
        values += inside
    return " AND ".join(conditions), values


def _narrow(each: Narrowing) -> tuple[str, list[Any]]:
    if each.how in ("empty", "filled"):
        return f"{'NOT ' if each.how == 'filled' else ''}({_EMPTY[each.column]})", []
    if each.column == "when":
        return _compare("date_start", "date_end", each)
    if each.column in _NUMBERS:
        return _compare(_NUMBERS[each.column], _NUMBERS[each.column], each)
    text = f"contains(strip_accents(lower({_TEXTS[each.column]})), strip_accents(lower(?)))"
    values: list[Any] = [str(each.value)]
    if each.column in _NAMED:
        text += f" OR list_has_any({_NAMED[each.column]}, ?)"
        values.append(sorted(each.named))
    return (f"NOT ({text})" if each.how == "lacks" else text), values


def _compare(first: str, last: str, each: Narrowing) -> tuple[str, list[Any]]:
    """What lies between `first` and `last` compared with a value: an event is of each of its days."""
    if each.how == "below":
        return f"{first} < ?", [each.value]
    if each.how == "above":
        return f"{last} > ?", [each.value]
    upper = each.upper if each.how == "between" else each.value
    return f"{first} <= ? AND {last} >= ?", [upper, each.value]
