"""What a file holds, told from its first bytes and never from its ending."""

import csv
import json
import re
from dataclasses import dataclass
from typing import Literal

from data.read.encoding import find_code_page, find_marked_encoding

Kind = Literal["empty", "gzip", "zip", "tar", "warc", "html", "mhtml", "feed", "json", "jsonl", "csv", "text", "binary"]

# What else people hand in by mistake, so that the message can name it.
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a media file"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"SQLite format 3", "an SQLite database"),
    (b"PAR1", "a Parquet table"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "a Rich Text document"),
)
_FEED = re.compile(r"<(?:\w+:)?(rss|feed|rdf:RDF|RDF)[\s>]", re.IGNORECASE)
_PAGE = re.compile(r"<!doctype\s+html|<(?:html|head|body|article|main|section|div|p|h1|title|meta)[\s>]", re.IGNORECASE)
_PAGE_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|[a-z][a-z0-9]*[\s/>])", re.IGNORECASE | re.DOTALL
)
# The end of a line is told in one way only: a second way would be tried for every line of a long header.
_MHTML = re.compile(
    rb"^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?Content-Type:\s*multipart/related", re.IGNORECASE
)
_HEADER_CELL = re.compile(r"[\w .:/()#%-]{0,60}")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
DELIMITERS = ",;\t|"
# "sep=;" above the header tells spreadsheets what divides the cells.
SEPARATOR_LINE = re.compile(r'^"?sep=."?[ \r]*\n', re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sniffed:
    """The kind of a file, and what it looks like in words when it cannot be read."""

    kind: Kind
    what: str = ""


def sniff(head: bytes, name: str | None = None) -> Sniffed:
    """Tell what a file holds from its first bytes; its name only settles whether a single comma-separated line is a table."""
    if not head:
        return Sniffed(kind="empty", what="an empty file")
    if head.startswith(b"\x1f\x8b"):
        return Sniffed(kind="gzip")
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Sniffed(kind="zip")
    if head[257:262] == b"ustar":
        return Sniffed(kind="tar")
    if head.startswith(b"WARC/"):
        return Sniffed(kind="warc")
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            return Sniffed(kind="binary", what=what)
    marked = find_marked_encoding(head)
    text = head.decode(marked or _guess_encoding(head), "replace").removeprefix("\ufeff")
    if len(_CONTROLS.findall(text)) > 0.02 * len(text):
        return Sniffed(kind="binary", what="binary data (control characters)")
    if not text.strip():
        return Sniffed(kind="empty", what="a file of blanks" if len(head) < 65_536 else "more than 64 KB of blanks")
    return Sniffed(kind=_sniff_text(text, head, name))


def _sniff_text(text: str, head: bytes, name: str | None) -> Kind:
    start = text.lstrip()
    if start.startswith("<"):
        if _FEED.search(text[:4096]) and not re.search(r"<html[\s>]", text[:2048], re.IGNORECASE):
            return "feed"
        if _PAGE_START.match(text) and (_PAGE.search(text) or not start.startswith("<?xml")):
            return "html"
        if start.startswith("<?xml"):
            return "feed"
    if _MHTML.match(head.lstrip()):
        return "mhtml"
    if start.startswith("["):
        # "[Reuters] Damascus" opens a text, "[1, 2]" only a file that says it is JSON.
        return "json" if re.match(r"\[\s*(?:[\[{\]]|$)", start) or (name or "").lower().endswith(".json") else "text"
    if start.startswith("{"):
        return _sniff_json(start)
    lines = [line.strip() for line in start.split("\n")[:20] if line.strip()]
    objects = sum(line.startswith("{") and line.endswith("}") for line in lines)
    if len(lines) > 1 and objects * 2 >= len(lines):
        return "jsonl"
    return "csv" if is_table(start, name) else "text"


def _sniff_json(start: str) -> Kind:
    first, _, rest = start.partition("\n")
    first = first.strip()
    if not rest.strip():
        # One line, or one so long that its end is not in sight: either reader takes it, line by line is the cheaper.
        return "jsonl" if '"articles"' not in first[:2000] and '"items"' not in first[:5000] else "json"
    try:
        json.loads(first)
    except ValueError:
        return "jsonl" if first.endswith("}") and rest.lstrip().startswith("{") else "json"
    return "jsonl"


def is_table(text: str, name: str | None = None) -> bool:
    """Whether a text is a delimited table: a first row of short names, and rows of as many cells after it."""
    rows = read_first_rows(SEPARATOR_LINE.sub("", text))
    if not rows:
        return False
    header = [cell.strip() for cell in rows[0]]
    if not all(_HEADER_CELL.fullmatch(cell) for cell in header):
        return False
    says_so = (name or "").lower().endswith((".csv", ".tsv"))
    if len(header) < 2:
        # A line that says "Title" opens many a text.
        return says_so and header[0].lower() in {"title", "text", "headline"}
    if says_so:
        return True
    return (
        len(rows) > 1
        and all(len(row) == len(header) for row in rows[1:])
        and all(cell.count(" ") < 4 for cell in header)
    )


def find_delimiter(first_line: str) -> str:
    """The delimiter of a table by its first line: the one that stands in it most often; a comma when none does."""
    return max(DELIMITERS, key=first_line.count)


def read_first_rows(text: str, count: int = 4) -> list[list[str]]:
    """The first rows of a delimited table, without a last one that the text may cut short; [] for a text that is none."""
    first_line = text.split("\n", 1)[0]
    rows: list[list[str]] = []
    try:
        reader = csv.reader(text.splitlines(keepends=True), delimiter=find_delimiter(first_line))
        for row in reader:
            if row:
                rows.append(row)
            if len(rows) == count + 1:
                break
    except csv.Error:
        pass
    return rows[:-1] if len(rows) > 2 else rows


def _guess_encoding(head: bytes) -> str:
    try:
        head[:-4].decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(head) - 8:
            return find_code_page(head) or "utf-8"
    return "utf-8"
