"""WARC and WARC.gz, as CC-NEWS publishes them: the page of each response, with the address and the time it was fetched."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, cast

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from data.read.compose import compose_article, find_source
from data.read.encoding import UndecodableError, decode
from data.read.outcome import Limits, Outcome, Rejection
from data.read.source import Source, read_up_to
from data.read.webpage import read_page

_KINDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
_PAGES = ("text/html", "application/xhtml+xml")
_TEXT = "text/plain"
# Every whole record ends with two line ends (ISO 28500, "block CRLF CRLF").
_RECORD_END = b"\r\n\r\n"


class _Watched(io.RawIOBase):
    """A stream that remembers how it ended."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._given = 0
        self.tail = b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        chunk = self._stream.read(size)
        self._given += len(chunk)
        self.tail = (self.tail + chunk)[-len(_RECORD_END) :]
        return chunk

    def tell(self) -> int:
        return self._given

    @property
    def is_cut(self) -> bool:
        """Whether the last record is not whole."""
        return self.tail != _RECORD_END

    def has_given(self, position: int) -> bool:
        """Whether the stream went on to a position, in bytes from its start."""
        return self._given >= position


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    url: str | None
    retrieved: str | None
    charset: str | None
    is_text: bool
    body: bytes
    end: int


def read_warc(source: Source, limits: Limits) -> Iterator[Outcome]:
    """Yield the article of each page; other records are passed over. A file cut off keeps the pages before the cut."""
    watched = _Watched(source.stream)
    # A page is handed on when the next record shows that it is whole, or the file ends as it should.
    waiting: _Page | None = None
    pages = 0
    try:
        for record in ArchiveIterator(
            cast(BinaryIO, watched), record_types=_KINDS, auto_decode="all", stream_detect=False
        ):
            if waiting:
                yield from _read_page(waiting, source, limits)
                waiting = None
            if waiting := _find_page(record, limits):
                pages += 1
    except (OSError, ValueError, KeyError) as error:
        if waiting:
            yield from _read_page(waiting, source, limits)
        reason = f"a damaged WARC: {str(error) or type(error).__name__}; {_count(pages)} before it kept"
        yield Rejection(place=source.place, reason=reason)
        return
    # The cut may also lie in the head of the next record, which is then never seen.
    if waiting and (not watched.is_cut or watched.has_given(waiting.end)):
        yield from _read_page(waiting, source, limits)
        waiting = None
    if watched.is_cut:
        lost = f" in the page {waiting.url}" if waiting and waiting.url else ""
        kept = pages - 1 if waiting else pages
        reason = f"a WARC cut off{lost}; {_count(kept)} before it kept"
        yield Rejection(place=source.place, reason=reason)
    elif not pages:
        yield Rejection(place=source.place, reason="a WARC without a web page; expected responses of text/html")


def _count(pages: int) -> str:
    return "1 page" if pages == 1 else f"{pages} pages"


def _find_page(record: WarcRecord, limits: Limits) -> _Page | None:
    """The page of a record; None for a redirect, an error, a picture or whatever else is no page."""
    content_type = (record.http_content_type or record.headers.get("Content-Type") or "").split(";")[0].strip().lower()
    is_text = record.record_type == WarcRecordType.conversion and content_type == _TEXT
    status = record.http_headers.status_code if record.is_http and record.is_http_parsed else None
    if not (content_type in _PAGES or is_text) or (status is not None and status != 200):
        return None
    stamp = record.record_date
    return _Page(
        url=(record.headers.get("WARC-Target-URI") or "").strip("<> ") or None,
        retrieved=stamp.isoformat() if stamp else None,
        charset=record.http_charset,
        is_text=is_text,
        body=read_up_to(cast(BinaryIO, record.reader), limits.page_bytes + 1),
        end=_find_end(record),
    )


def _find_end(record: WarcRecord) -> int:
    """Where a record ends in its stream: after its version line, its header lines, its block and the two line ends."""
    lines = [len(name) + len(value) + len(": \r\n") for name, value in record.headers.items_bytes()]
    head = len("WARC/1.0\r\n") + sum(lines) + len("\r\n")
    return record.stream_pos + head + int(record.headers.get("Content-Length") or 0) + len(_RECORD_END)


def _read_page(page: _Page, source: Source, limits: Limits) -> Iterator[Outcome]:
    place = f"{source.place}!{page.url}" if page.url else source.place
    if len(page.body) > limits.page_bytes:
        yield Rejection(place=place, reason=f"more than {limits.page_bytes:,} bytes; a web page has at most that")
    elif page.is_text:
        yield from _read_converted(page, place)
    else:
        yield from read_page(page.body, place=place, url=page.url, charset=page.charset, retrieved=page.retrieved)


def _read_converted(page: _Page, place: str) -> Iterator[Outcome]:
    """Read a page that was turned into text already (Common Crawl's WET files): its first line is its title."""
    try:
        text = decode(page.body, page.charset).text
    except UndecodableError as error:
        yield Rejection(place=place, reason=str(error))
        return
    title, _, body = text.strip().partition("\n")
    yield from compose_article(
        place=place,
        format="warc",
        raw=page.body,
        title=title,
        text=body,
        source=find_source(page.url),
        url=page.url,
        retrieved=page.retrieved,
    )
