"""JSON Lines and JSON: one object an article, in our names or the ones other tools use for the same."""

import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from data.read.compose import compose_article
from data.read.encoding import UndecodableError, decode
from data.read.lines import read_lines
from data.read.outcome import Limits, Outcome, Rejection
from data.read.plaintext import read_listed_story

FORMAT = "jsonl"
# Our name first, then those of NewsAPI, news-please, JSON Feed, schema.org, trafilatura and our own exported articles.
NAMES: dict[str, tuple[str, ...]] = {
    "ref": ("id", "article_ref", "article_id", "guid", "identifier"),
    "title": ("title", "headline"),
    "text": ("text", "body", "content_text", "maintext", "articleBody", "content", "description"),
    "metadata": (
        "published",
        "date",
        "published_at",
        "publishedAt",
        "date_publish",
        "date_published",
        "datePublished",
        "pubDate",
    ),
    "source": ("source", "outlet", "publisher", "source_domain", "sitename", "source-hostname"),
    "url": ("url", "link", "source_url"),
    "language": ("language", "lang"),
    "retrieved": ("retrieved", "date_download"),
    "related": ("related",),
}


def read_jsonlines(stream: BinaryIO, *, place: str, limits: Limits, name: str | None = None) -> Iterator[Outcome]:
    """Yield the article of each line; a line that is none gives its number and the reason, and the rest goes on."""
    for line in read_lines(stream, limit=limits.article_bytes):
        here = f"{place}:{line.number}"
        if line.data is None:
            yield Rejection(
                place=here, reason=f"a line of more than {limits.article_bytes:,} bytes; an article has at most that"
            )
            continue
        raw = line.data.strip()
        if not raw:
            continue
        try:
            record = json.loads(decode(raw).text)
        except UndecodableError as error:
            yield Rejection(place=here, reason=str(error))
            continue
        except ValueError as error:
            yield Rejection(place=here, reason=f"not JSON: {error}; expected one object a line")
            continue
        yield from read_record(record, raw=raw, place=here, format=FORMAT, name=name)


def read_record(record: object, *, raw: bytes, place: str, format: str, name: str | None = None) -> Iterator[Outcome]:
    """Yield the article of one JSON object, or the reason why it is none."""
    if not isinstance(record, Mapping):
        yield Rejection(place=place, reason=f"expected a JSON object, found {type(record).__name__}")
        return
    parts = {part: _find_text(record, names) for part, names in NAMES.items() if part != "related"}
    if not parts["title"] and not parts["text"]:
        yield Rejection(place=place, reason=f"neither 'title' nor 'text'; found keys {sorted(map(str, record))[:20]}")
        return
    related = record.get("related")
    listed = [read_listed_story(entry) for entry in related] if isinstance(related, list) else []
    yield from compose_article(place=place, format=format, raw=raw, name=name, listed=[s for s in listed if s], **parts)
    if None in listed or not isinstance(related, list | None):
        yield Rejection(
            place=place, reason="related: expected a list of objects with a 'title'; the article is kept", kept=True
        )


def _find_text(record: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    for name in names:
        value = record.get(name)
        if isinstance(value, Mapping):
            value = value.get("name")
        if isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip():
            return str(value).strip()
    return None
