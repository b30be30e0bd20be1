"""Selection: what the user is looking at. The same words in the address bar, the controls, the command line and the API."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Self
from urllib.parse import parse_qs, urlencode

from data.records import DATE_PRECISIONS, EVENT_TYPES, PLACE_PRECISIONS, STATUSES
from geo.provinces import find_province

UNKNOWN = "unknown"  # nothing says which
ELSEWHERE = "elsewhere"  # a place is named, but none of the provinces: the whole country, or abroad
SUB_EVENT_TYPES = tuple(sub for subs in EVENT_TYPES.values() for sub in subs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which days and which events are looked at; a field left empty leaves everything in.

    `first` and `last` are inclusive; an event is in the window when any of its days is. Values of one field are alternatives, fields
    narrow each other. "unknown" is a value of `provinces`, `event_types` and `sources`, "elsewhere" of `provinces`;
    `undated` asks for the events without a date.
    """

    first: date | None = None
    last: date | None = None
    undated: bool = False
    provinces: frozenset[str] = frozenset()
    event_types: frozenset[str] = frozenset()
    sub_event_types: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    text: str = ""
    min_killed: int | None = None
    precisions: frozenset[str] = frozenset()
    place_precisions: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    full_articles_only: bool = False

    def __post_init__(self) -> None:
        if self.first and self.last and self.first > self.last:
            raise ValueError(f"first day {self.first} is after last day {self.last}")
        if self.min_killed is not None and self.min_killed < 0:
            raise ValueError(f"min-killed: expected 0 or more, found {self.min_killed}")

    def without(self, *names: str) -> Self:
        """The same selection with the named fields narrowing nothing."""
        everything = type(self)()
        return replace(self, **{name: getattr(everything, name) for name in names})

    @property
    def is_empty(self) -> bool:
        """Whether nothing is narrowed."""
        return self == type(self)()


# Address word -> field. The command line has the same words with dashes (--from, --sub-type, --text for q).
WORDS: dict[str, str] = {
    "from": "first",
    "to": "last",
    "undated": "undated",
    "province": "provinces",
    "type": "event_types",
    "sub-type": "sub_event_types",
    "actor": "actors",
    "source": "sources",
    "q": "text",
    "min-killed": "min_killed",
    "precision": "precisions",
    "place-precision": "place_precisions",
    "status": "statuses",
    "full-only": "full_articles_only",
}


def selection_from_words(words: Mapping[str, Iterable[str]]) -> Selection:
    """Build a Selection from address words and their values, as a person types them; unknown words are left alone.

    Provinces may be named or coded, types are matched without regard to case. Raises ValueError naming the word, what was found and
    what was expected.
    """
    values: dict[str, Any] = {}
    for word, name in WORDS.items():
        found = [value.strip() for value in words.get(word, ()) if value.strip()]
        if found:
            values[name] = _READERS.get(word, _read_any)(word, found)
    return Selection(**values)


def selection_from_query(query: str) -> Selection:
    """Read the selection an address carries ("?from=2016-02-20&province=SY-LA"). Raises ValueError as `selection_from_words` does."""
    return selection_from_words(parse_qs(query.lstrip("?")))


def selection_to_words(selection: Selection) -> list[tuple[str, str]]:
    """The address words of a selection, in a fixed order; [] when it narrows nothing."""
    pairs: list[tuple[str, str]] = []
    for word, name in WORDS.items():
        value = getattr(selection, name)
        if isinstance(value, frozenset):
            pairs += [(word, each) for each in sorted(value)]
        elif value is True:
            pairs.append((word, "1"))
        elif value is not None and value is not False and value != "":
            pairs.append((word, value.isoformat() if isinstance(value, date) else str(value)))
    return pairs


def selection_to_query(selection: Selection) -> str:
    """The query string of a selection, without the question mark; "" when it narrows nothing."""
    return urlencode(selection_to_words(selection))


def _read_day(word: str, found: list[str]) -> date:
    try:
        return date.fromisoformat(found[-1])
    except ValueError:
        raise ValueError(f"{word}: expected a day such as 2016-02-24, found {found[-1]!r}") from None


def _read_flag(word: str, found: list[str]) -> bool:
    return found[-1].lower() not in {"0", "false", "no"}


def _read_text(word: str, found: list[str]) -> str:
    return " ".join(found)


def _read_number(word: str, found: list[str]) -> int:
    if not found[-1].isdecimal():
        raise ValueError(f"{word}: expected a whole number, found {found[-1]!r}")
    return int(found[-1])


def _read_provinces(word: str, found: list[str]) -> frozenset[str]:
    codes = set()
    for value in found:
        province = find_province(value)
        if province is None and value.lower() not in (UNKNOWN, ELSEWHERE):
            raise ValueError(
                f"{word}: expected a province of Syria by name or code (Latakia, SY-LA), {UNKNOWN} or {ELSEWHERE}; found {value!r}"
            )
        codes.add(province.code if province else value.lower())
    return frozenset(codes)


def _read_any(word: str, found: list[str]) -> frozenset[str]:
    return frozenset(found)


def _read_one_of(allowed: Iterable[str]) -> Callable[[str, list[str]], frozenset[str]]:
    by_lower = {value.lower(): value for value in allowed}

    def read(word: str, found: list[str]) -> frozenset[str]:
        for value in found:
            if value.lower() not in by_lower:
                raise ValueError(f"{word}: expected one of {', '.join(by_lower.values())}; found {value!r}")
        return frozenset(by_lower[value.lower()] for value in found)

    return read


_READERS: dict[str, Callable[[str, list[str]], Any]] = {
    "from": _read_day,
    "to": _read_day,
    "undated": _read_flag,
    "province": _read_provinces,
    "type": _read_one_of((*EVENT_TYPES, UNKNOWN)),
    "sub-type": _read_one_of(SUB_EVENT_TYPES),
    "q": _read_text,
    "min-killed": _read_number,
    "precision": _read_one_of(DATE_PRECISIONS),
    "place-precision": _read_one_of(PLACE_PRECISIONS),
    "status": _read_one_of(STATUSES),
    "full-only": _read_flag,
}
