"""Delimited tables: rows by the names in their header, one row in hand at a time, and the kind of table told by those names."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

from data.read.encoding import UndecodableError, decode, find_code_page, find_marked_encoding
from data.read.lines import Line, make_utf8, read_lines
from data.read.outcome import Limits, Rejection
from data.read.sniff import SEPARATOR_LINE, find_delimiter
from data.read.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: the place it starts at, its cells by column name in lower case (blank ones left out), and its bytes."""

    place: str
    cells: dict[str, str]
    raw: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table's column names in lower case, and its rows, or the reason why one cannot be read."""

    columns: tuple[str, ...]
    rows: Iterator[Row | Rejection]


class _Lines:
    """The lines of a table as text for the csv reader, and what was taken since it was last asked."""

    def __init__(self, lines: Iterator[Line], code_page: str | None) -> None:
        self._lines = lines
        self._code_page = code_page
        self.first = 1
        self.raw = b""
        self.problem: str | None = None

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            if not self.raw and not self.problem:
                self.first = line.number
            text = self._read(line).replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
            if "\n" not in text:
                yield f"{text}\n"
                continue
            # Old spreadsheets end their lines with a carriage return: such a table is one line to us, and many rows.
            self.raw = self.raw.removesuffix(line.data or b"")
            for row in text.split("\n"):
                self.raw += f"{row}\n".encode("utf-8", "surrogatepass")
                yield f"{row}\n"

    def _read(self, line: Line) -> str:
        if line.data is None:
            self.problem = "a line that is longer than an article may be"
            return "\n"
        self.raw += line.data
        try:
            return decode(line.data, self._code_page).text
        except UndecodableError as error:
            self.problem = self.problem or str(error)
            return line.data.decode("utf-8", "replace")

    def take(self) -> tuple[int, bytes, str | None]:
        taken = self.first, self.raw, self.problem
        self.raw, self.problem = b"", None
        return taken


def read_table(source: Source, limits: Limits) -> Table:
    """Read a table's header, and its rows as they are asked for. Raises csv.Error for a header that is none."""
    # The field limit is the csv module's one global; a longer article would be an error of its own.
    csv.field_size_limit(max(csv.field_size_limit(), limits.article_bytes))
    code_page = None if find_marked_encoding(source.head) else find_code_page(source.head)
    lines = _Lines(read_lines(make_utf8(source), limit=limits.article_bytes), code_page)
    delimiter = find_delimiter(_first_line(source))
    reader = csv.reader(iter(lines), delimiter=delimiter)
    header = next((row for row in reader if any(cell.strip() for cell in row) and not _is_separator(row)), [])
    lines.take()
    columns = tuple(cell.strip().strip("\ufeff").lower() for cell in header)
    return Table(columns=columns, rows=_read_rows(reader, lines, columns, source.place))


def _first_line(source: Source) -> str:
    text = source.head.decode(find_marked_encoding(source.head) or "utf-8", "replace")
    return re.split(r"[\r\n]", SEPARATOR_LINE.sub("", text.lstrip("\ufeff\r\n")), maxsplit=1)[0]


def _is_separator(row: list[str]) -> bool:
    return row[0].lstrip("\ufeff").lower().startswith("sep=") and not any(row[1:])


def _read_rows(reader, lines: _Lines, columns: tuple[str, ...], place: str) -> Iterator[Row | Rejection]:
    while True:
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            first, _, _ = lines.take()
            yield Rejection(place=f"{place}:{first}", reason=f"not a row of a table: {error}")
            continue
        first, raw, problem = lines.take()
        here = f"{place}:{first}"
        if problem:
            yield Rejection(place=here, reason=problem)
        elif not any(value.strip() for value in values):
            continue
        elif len(values) > len(columns) and any(value.strip() for value in values[len(columns) :]):
            yield Rejection(
                place=here, reason=f"a row of {len(values)} cells; expected {len(columns)}, as the header has"
            )
        elif raw.count(b"\n") > 1 and raw.count(b'"') % 2:
            # Only the last row can end inside a quotation: it has swallowed every row after the mark.
            yield Rejection(
                place=here, reason="a quotation mark that is never closed; the rest of the table is lost in it"
            )
        else:
            cells = {name: value.strip() for name, value in zip(columns, values, strict=False) if value.strip()}
            yield Row(place=here, cells=cells, raw=raw.strip(b"\r\n"))
