"""JSON Lines and JSON: one object an article, in our names or the ones other tools use for the same."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from math import isfinite
from typing import Any

from data.read.compose import compose_article
from data.read.encoding import UndecodableError, decode, find_code_page
from data.read.lines import make_utf8, read_lines
from data.read.listed import read_listed_story
from data.read.markup import has_markup, strip_markup
from data.read.outcome import Limits, Outcome, Rejection
from data.read.source import Source

FORMAT = "jsonl"
# Our name first, then those of NewsAPI, news-please, JSON Feed, schema.org, trafilatura and our own exported articles.
NAMES: dict[str, tuple[str, ...]] = {
    "ref": ("id", "article_id", "guid", "identifier"),
    "title": ("title", "headline"),
    "text": ("text", "body", "content_text", "maintext", "articleBody", "content", "content_html", "description"),
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


def read_jsonlines(source: Source, limits: Limits) -> Iterator[Outcome]:
    """Yield the article of each line; a line that is none gives its number and the reason, and the rest goes on."""
    code_page = find_code_page(source.head)
    for line in read_lines(make_utf8(source), limit=limits.article_bytes):
        here = f"{source.place}:{line.number}"
        if line.data is None:
            yield Rejection(
                place=here, reason=f"a line of more than {limits.article_bytes:,} bytes; an article has at most that"
            )
            continue
        raw = line.data.strip()
        if not raw:
            continue
        try:
            record = json.loads(decode(raw, code_page).text)
        except UndecodableError as error:
            yield Rejection(place=here, reason=str(error))
            continue
        except (ValueError, RecursionError) as error:
            found = "nested too deeply" if isinstance(error, RecursionError) else str(error)
            yield Rejection(place=here, reason=f"not JSON: {found}; expected one object a line")
            continue
        yield from read_record(record, raw=raw, place=here, format=FORMAT)


def read_record(record: object, *, raw: bytes, place: str, format: str) -> Iterator[Outcome]:
    """Yield the article of one JSON object, or the reason why it is none."""
    if not isinstance(record, Mapping):
        yield Rejection(place=place, reason=f"expected a JSON object, found {type(record).__name__}")
        return
    parts: dict[str, Any] = {part: _find_text(record, names) for part, names in NAMES.items() if part != "related"}
    if not parts["title"] and not parts["text"]:
        yield Rejection(place=place, reason=f"neither 'title' nor 'text'; found keys {sorted(map(str, record))[:20]}")
        return
    if "article_ref" in record:
        # An article exported by us: its id is derived again, and comes out the same.
        parts["ref"] = _find_text(record, ("article_ref",))
    parts["metadata"] = _find_moment(parts["metadata"])
    if parts["text"] and has_markup(parts["text"]):
        parts["text"] = strip_markup(parts["text"])
    related = record.get("related")
    listed = [read_listed_story(entry) for entry in related] if isinstance(related, list) else []
    yield from compose_article(place=place, format=format, raw=raw, listed=[s for s in listed if s], **parts)
    if None in listed or not isinstance(related, list | None):
        yield Rejection(
            place=place, reason="related: expected a list of objects with a 'title'; the article is kept", kept=True
        )


def _find_text(record: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    for name in names:
        value = record.get(name)
        if isinstance(value, Mapping):
            # schema.org names its outlets so, WordPress holds its texts as a page shows them.
            shown = value.get("rendered")
            value = strip_markup(shown) if isinstance(shown, str) else value.get("name")
        if isinstance(value, list) and all(isinstance(each, str) for each in value):
            value = "\n\n".join(value)
        if isinstance(value, float) and not isfinite(value):
            continue
        if isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip():
            return str(value).strip()
    return None


def _find_moment(stamp: str | None) -> str | None:
    """A publication stamp with seconds, or thousandths of one, since 1970 written as a time in UTC; any other as it is."""
    if not stamp or not re.fullmatch(r"\d{9,10}(?:\.\d+)?|\d{12,13}", stamp):
        return stamp
    seconds = float(stamp) / (1000 if len(stamp) > 11 and "." not in stamp else 1)
    return datetime.fromtimestamp(int(seconds), UTC).isoformat()
