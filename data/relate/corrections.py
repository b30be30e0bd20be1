"""What users corrected: events split from or joined to an incident, links rejected. Append-only, apart from the data, replayed over it."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Literal, get_args

Action = Literal["split", "join", "not_related", "related"]
ACTIONS: tuple[Action, ...] = get_args(Action)


class CorrectionError(ValueError):
    """A correction that cannot be read: says where, what was found and what was expected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One thing a user corrected, on a day and for a reason.

    split: event `first` is not the happening of incident `second`, whose other events were `others`. join: events `first` and `second` are
    one happening; `others` are the incident ids they had. not_related: articles `first` and `second` tell no one story; related: they do
    after all.
    """

    day: date
    action: Action
    first: str
    second: str
    others: tuple[str, ...] = ()
    reason: str = ""

    def __post_init__(self) -> None:
        if self.action not in ACTIONS:
            raise CorrectionError(f"action: expected one of {', '.join(ACTIONS)}; found {self.action!r}")
        if not self.first or not self.second:
            raise CorrectionError(f"{self.action}: expected two ids, found {self.first!r} and {self.second!r}")
        if self.first == self.second:
            raise CorrectionError(f"{self.action}: {self.first} with itself")
        if self.action == "split" and not self.others:
            raise CorrectionError("split: 'others' is empty; expected the other events of the incident")


@dataclass(frozen=True, slots=True)
class Corrections:
    """Corrections in the order they were made, and what holds after the last of them."""

    made: tuple[Correction, ...] = ()

    @property
    def rejected(self) -> frozenset[frozenset[str]]:
        """Pairs of article ids that a user said tell no one story."""
        pairs: dict[frozenset[str], bool] = {}
        for each in self.made:
            if each.action in ("not_related", "related"):
                pairs[frozenset((each.first, each.second))] = each.action == "not_related"
        return frozenset(pair for pair, is_rejected in pairs.items() if is_rejected)

    @property
    def apart(self) -> frozenset[frozenset[str]]:
        """Pairs of event ids that are not one happening."""
        return frozenset(pair for pair, is_one in self._verdicts().items() if not is_one)

    @property
    def together(self) -> frozenset[frozenset[str]]:
        """Pairs of event ids that are one happening."""
        return frozenset(pair for pair, is_one in self._verdicts().items() if is_one)

    def _verdicts(self) -> dict[frozenset[str], bool]:
        verdicts: dict[frozenset[str], bool] = {}
        for each in self.made:
            if each.action == "join":
                verdicts[frozenset((each.first, each.second))] = True
            elif each.action == "split":
                verdicts.update({frozenset((each.first, other)): False for other in each.others if other != each.first})
        return verdicts


NO_CORRECTIONS = Corrections()

_SCHEMA = """
CREATE TABLE IF NOT EXISTS corrections (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  day TEXT NOT NULL, action TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL, others TEXT NOT NULL, reason TEXT NOT NULL
)"""


def corrections_path(store: Path) -> Path:
    """Where the corrections of a store are kept: beside it."""
    return store.with_suffix(".corrections.sqlite")


def append_corrections(path: Path, corrections: Iterable[Correction]) -> None:
    """Append corrections to a file, made when absent; safe for many processes at once. Raises sqlite3.OperationalError when it is not writable."""
    rows = [_to_row(each) for each in corrections]
    with closing(_connect(path)) as connection, connection:
        connection.execute(_SCHEMA)
        connection.executemany(
            "INSERT INTO corrections (day, action, first, second, others, reason) VALUES (?, ?, ?, ?, ?, ?)", rows
        )


def read_corrections(path: Path) -> Corrections:
    """The corrections kept in a file, in the order they were made; none when there is no file."""
    if not path.exists():
        return NO_CORRECTIONS
    with closing(_connect(path)) as connection:
        connection.execute(_SCHEMA)
        rows = connection.execute(
            "SELECT day, action, first, second, others, reason FROM corrections ORDER BY number"
        ).fetchall()
    return Corrections(tuple(_from_row(*row) for row in rows))


def write_corrections(corrections: Corrections, path: Path) -> None:
    """Write corrections as JSON Lines, one a line, in the order they were made."""
    lines = []
    for each in corrections.made:
        values = asdict(each) | {"day": each.day.isoformat(), "others": list(each.others)}
        lines.append(json.dumps(values, ensure_ascii=False) + "\n")
    path.write_text("".join(lines), encoding="utf-8")


def read_corrections_file(path: Path) -> Corrections:
    """Read corrections written by `write_corrections`. Raises CorrectionError naming the line that is not one."""
    return Corrections(tuple(_read_lines(path)))


def import_corrections(path: Path, corrections: Corrections) -> int:
    """Append to a corrections file those it does not have yet; returns how many."""
    known = set(read_corrections(path).made)
    fresh = [each for each in corrections.made if each not in known]
    if fresh:
        append_corrections(path, fresh)
    return len(fresh)


def _read_lines(path: Path) -> Iterator[Correction]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            values = json.loads(line)
            yield Correction(
                day=date.fromisoformat(values["day"]),
                action=values["action"],
                first=values["first"],
                second=values["second"],
                others=tuple(values.get("others") or ()),
                reason=values.get("reason") or "",
            )
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise CorrectionError(f"{path}:{number}: not a correction ({error})") from error


def _connect(path: Path) -> sqlite3.Connection:
    # Not in WAL mode: many processes that switch a new file to it at once are told that it is locked, whatever the timeout.
    return sqlite3.connect(path, timeout=30)


def _to_row(each: Correction) -> tuple[str, str, str, str, str, str]:
    return each.day.isoformat(), each.action, each.first, each.second, json.dumps(each.others), each.reason


def _from_row(day: str, action: Action, first: str, second: str, others: str, reason: str) -> Correction:
    return Correction(
        day=date.fromisoformat(day),
        action=action,
        first=first,
        second=second,
        others=tuple(json.loads(others)),
        reason=reason,
    )
