"""RSS and Atom files: one article an entry, with as much text as the feed carries."""

import io
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime

import feedparser

from data.read.address import find_source, join_address
from data.read.compose import compose_article
from data.read.encoding import UndecodableError, decode
from data.read.markup import strip_markup
from data.read.outcome import Limits, Outcome, Rejection
from data.read.source import Source, read_whole

FORMAT = "feed"
_ENCODING = re.compile(rb"<\?xml[^>]*\bencoding\s*=")
_HEAD = 1_000
# What feedparser lets through for a file that is damaged where it does not expect it.
PARSER_FAILURES = (ValueError, LookupError, TypeError, AttributeError, RecursionError)


def read_feed(source: Source, limits: Limits) -> Iterator[Outcome]:
    """Yield the article of each entry of a feed; an entry with neither title nor text is a rejection with its number."""
    raw = read_whole(source, limit=limits.record_bytes, what="a feed")
    try:
        feed = feedparser.parse(io.BytesIO(_make_readable(raw)), sanitize_html=False, resolve_relative_uris=False)
    except PARSER_FAILURES as error:
        reason = f"XML that cannot be parsed ({type(error).__name__}: {error}); expected RSS or Atom"
        yield Rejection(place=source.place, reason=" ".join(reason.split()))
        return
    if not feed.entries:
        reason = "XML with no entry of a feed in it; expected RSS or Atom"
        if feed.bozo and isinstance(feed.get("bozo_exception"), Exception):
            reason += f" ({feed.bozo_exception})"
        yield Rejection(place=source.place, reason=" ".join(reason.split()))
        return
    outlet = feed.feed.get("title")
    for number, entry in enumerate(feed.entries, start=1):
        place = f"{source.place}:{number}"
        title = strip_markup(entry.get("title") or "").strip() or None
        text = strip_markup(_find_longest_text(entry)).strip() or None
        if not title and not text:
            yield Rejection(place=place, reason=f"an entry with neither title nor text; found {sorted(entry)[:20]}")
            continue
        address = join_address(feed.feed.get("link"), entry.get("link") or "")
        url = address if entry.get("link") and address.startswith("http") else None
        named = entry.get("source")
        yield from compose_article(
            place=place,
            format=FORMAT,
            raw=raw,
            title=title,
            text=text,
            ref=entry.get("id") or None,
            source=(named.get("title") if isinstance(named, dict) else None) or outlet or find_source(url),
            url=url,
            metadata=_find_moment(entry.get("published") or entry.get("updated")),
            language=_find_language(entry.get("language") or feed.feed.get("language")),
        )
    if feed.bozo and not isinstance(feed.bozo_exception, feedparser.CharacterEncodingOverride):
        found = " ".join(str(feed.bozo_exception).split())
        reason = f"not well-formed XML: {found}; the entries that could be read ({len(feed.entries)}) are kept"
        yield Rejection(place=source.place, reason=reason, kept=True)


def _make_readable(raw: bytes) -> bytes:
    """A feed that does not name its encoding, in UTF-8; as it is where it names one, or is text in none that is known."""
    if _ENCODING.search(raw[:_HEAD]):
        return raw
    try:
        return decode(raw).text.encode("utf-8", "surrogatepass")
    except UndecodableError:
        return raw


def _find_longest_text(entry: feedparser.FeedParserDict) -> str:
    """The fullest text of an entry: its content (content:encoded in RSS), else its summary; "" without either."""
    texts = [content.get("value") or "" for content in entry.get("content", ())]
    return max([*texts, entry.get("summary") or ""], key=len)


def _find_moment(stamp: str | None) -> str | None:
    """An RFC 822 stamp, as RSS has it, as ISO 8601 with its offset; any other as it is."""
    if not stamp:
        return None
    try:
        return parsedate_to_datetime(stamp).isoformat()
    except (ValueError, TypeError):
        return stamp


def _find_language(tag: str | None) -> str | None:
    return tag.split("-")[0].lower() if tag else None
