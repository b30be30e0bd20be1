"""What the table was asked for, in AG Grid's words, as the narrowings and orders of data.rows: names are looked up as the reader has them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, cast, get_args

from dashboard.figures.lanes import name_province
from dashboard.figures.look import Look
from dashboard.text import Language, name_value
from dashboard.text.places import find_places
from data.records import EVENT_TYPES
from data.rows import Column, How, Narrowing, Order
from data.selection import ELSEWHERE, UNKNOWN
from geo.provinces import PROVINCES

_HOWS: Mapping[str, How] = {
    "contains": "has",
    "notContains": "lacks",
    "equals": "is",
    "lessThan": "below",
    "greaterThan": "above",
    "inRange": "between",
    "blank": "empty",
    "notBlank": "filled",
}
_COLUMNS: frozenset[str] = frozenset(get_args(Column))
_PLACES = (*(each.code for each in PROVINCES), ELSEWHERE, UNKNOWN)
_TYPES = (*EVENT_TYPES, UNKNOWN)


def read_narrowings(
    filters: Mapping[str, Mapping[str, Any]], actors: Iterable[str], language: Language
) -> tuple[Narrowing, ...]:
    """AG Grid's filter model; `actors` are those that the selection has. What makes no sense narrows nothing."""
    narrowings = []
    for column, asked in filters.items():
        how = _HOWS.get(asked.get("type", ""))
        if column not in _COLUMNS or how is None:
            continue
        value, upper = (_read_value(asked, name) for name in (("dateFrom", "filter"), ("dateTo", "filterTo")))
        if value is None and how not in ("empty", "filled"):
            continue
        named = _find_named(column, str(value), actors, language) if how in ("has", "lacks") else frozenset()
        narrowings.append(
            Narrowing(column=cast(Column, column), how=how, value=value, upper=cast(Any, upper), named=named)
        )
    return tuple(narrowings)


def read_orders(sorting: Sequence[Mapping[str, Any]], language: Language) -> tuple[Order, ...]:
    """AG Grid's sort model; the values of the vocabulary are in the order of the reader's alphabet."""
    return tuple(
        Order(
            column=cast(Column, each["colId"]),
            descending=each.get("sort") == "desc",
            ranked=_rank(each["colId"], language),
        )
        for each in sorting
        if each.get("colId") in _COLUMNS
    )


def _read_value(asked: Mapping[str, Any], names: tuple[str, str]) -> str | float | date | None:
    day, value = (asked.get(name) for name in names)
    if not day:
        return value if value not in ("", None) else None
    try:
        return date.fromisoformat(str(day)[:10])
    except ValueError:
        return None


def _find_named(column: str, words: str, actors: Iterable[str], language: Language) -> frozenset[str]:
    """The stored values of a column whose names have the words."""
    named = {"type": _TYPES, "where": _PLACES, "actors": tuple(actors)}.get(column, ())
    found = frozenset(value for value in named if words.casefold() in _name(column, value, language).casefold())
    return found | find_places(words) if column == "where" and language == "ar" else found


def _rank(column: str, language: Language) -> tuple[str, ...]:
    values = {"type": _TYPES, "where": _PLACES}.get(column, ())
    return tuple(sorted(values, key=lambda value: _name(column, value, language).casefold()))


def _name(column: str, value: str, language: Language) -> str:
    return name_province(value, Look(language=language)) if column == "where" else name_value(language, value)
