"""MHTML, the single file in which browsers save a page: its first HTML part is the page."""

from collections.abc import Iterator
from email import message_from_bytes, policy

from data.read.outcome import Limits, Outcome, Rejection
from data.read.source import Source, read_whole
from data.read.webpage import read_page


def read_mhtml(source: Source, limits: Limits) -> Iterator[Outcome]:
    """Yield the article of a page saved as MHTML."""
    raw = read_whole(source, limit=limits.page_bytes, what="a saved web page")
    message = message_from_bytes(raw, policy=policy.compat32)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            body = part.get_payload(decode=True)
            url = part.get("Content-Location") or message.get("Snapshot-Content-Location")
            if isinstance(body, bytes):
                yield from read_page(
                    body, place=source.place, name=source.name, url=url, charset=part.get_content_charset()
                )
                return
    yield Rejection(place=source.place, reason="an MHTML file without an HTML part; expected a saved web page")
