"""WARC and WARC.gz, as CC-NEWS publishes them: the page of each response, with the address and the time it was fetched."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO, cast

from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader, WarcReader
from fastwarc.warc import ArchiveIterator, HeaderMap, WarcRecord, WarcRecordType

from data.read.address import find_source
from data.read.compose import compose_article
from data.read.encoding import UndecodableError, decode
from data.read.outcome import Limits, Outcome, Rejection
from data.read.source import Source, read_up_to
from data.read.webpage import read_page

_KINDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
_PAGES = ("text/html", "application/xhtml+xml")
_TEXT = "text/plain"
_CODINGS: dict[str, Callable[[BinaryIO], WarcReader]] = {
    "gzip": GzipReader,
    "x-gzip": GzipReader,
    "deflate": partial(GzipReader, zlib=True),
    "br": BrotliReader,
}
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A page as it was sent; `is_whole` is False where the file ends before the page does."""

    url: str | None
    retrieved: str | None
    charset: str | None
    is_text: bool
    is_whole: bool
    body: bytes


def read_warc(source: Source, limits: Limits) -> Iterator[Outcome]:
    """Yield the article of each page; other records are passed over. A file cut off keeps the pages before the cut."""
    watched = _Watched(source.stream)
    pages = 0
    lost = ""
    try:
        # FastWARC unpacks bodies, too, but the first that is not packed as its header says would end the whole file.
        for record in ArchiveIterator(cast(BinaryIO, watched), record_types=_KINDS, stream_detect=False):
            page = _find_page(record, limits)
            if page and not page.is_whole:
                lost = f" in the page {page.url}"
            elif page:
                pages += 1
                yield from _read_page(page, source, limits)
    except (OSError, ValueError, KeyError) as error:
        reason = f"a damaged WARC: {str(error) or type(error).__name__}; {_count(pages)} before it kept"
        yield Rejection(place=source.place, reason=reason)
        return
    if lost or watched.is_cut:
        yield Rejection(place=source.place, reason=f"a WARC cut off{lost}; {_count(pages)} before it kept")
    elif not pages:
        yield Rejection(place=source.place, reason="a WARC without a web page; expected responses of text/html")


def _count(pages: int) -> str:
    return "1 page" if pages == 1 else f"{pages} pages"


def _find_page(record: WarcRecord, limits: Limits) -> _Page | None:
    """The page of a record; None for a redirect, an error, a picture or whatever else is no page."""
    content_type = (record.http_content_type or record.headers.get("Content-Type") or "").split(";")[0].strip().lower()
    is_text = record.record_type == WarcRecordType.conversion and content_type == _TEXT
    headers = record.http_headers if record.is_http and record.is_http_parsed else None
    status = headers.status_code if headers else None
    if not (content_type in _PAGES or is_text) or (status is not None and status != 200):
        return None
    stamp = record.record_date
    length = record.content_length
    body = read_up_to(cast(BinaryIO, record.reader), limits.page_bytes + 1)
    is_whole = len(body) >= min(length, limits.page_bytes + 1)
    return _Page(
        url=(record.headers.get("WARC-Target-URI") or "").strip("<> ") or None,
        retrieved=stamp.isoformat() if stamp else None,
        charset=record.http_charset,
        is_text=is_text,
        is_whole=is_whole,
        body=unpack_body(body, headers, limit=limits.page_bytes + 1) if headers and is_whole else body,
    )


def unpack_body(body: bytes, headers: HeaderMap, *, limit: int) -> bytes:
    """A body as it was before it was sent, `limit` bytes of it; as it is where it is not packed as its headers say.

    Crawlers keep the headers of a packed body beside the unpacked one.
    """
    readers: list[Callable[[BinaryIO], WarcReader]] = []
    if "chunked" in (headers.get("Transfer-Encoding") or "").lower():
        readers.append(ChunkedReader)
    for coding in (headers.get("Content-Encoding") or "").lower().split(","):
        if coding.strip() in _CODINGS:
            readers.append(_CODINGS[coding.strip()])
    for reader in readers:
        try:
            unpacked = read_up_to(cast(BinaryIO, reader(io.BytesIO(body))), limit)
        except (OSError, ValueError):
            continue
        body = unpacked or body
    return body


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
