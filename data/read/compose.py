"""Parts to an Article: the publication day and its basis, the language, the hash and the id, the same way for every format."""

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from urllib.parse import urlsplit

from data.extract.published import find_day_in_url, find_published
from data.read.outcome import Outcome, Rejection
from data.records import Article, ListedStory, PublishedBasis, derive_article_id

_ARABIC = re.compile(r"[\u0620-\u064a\u0671-\u06d3]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_LANGUAGE_SAMPLE = 2000


def compose_article(
    *,
    place: str,
    format: str,
    raw: bytes,
    title: str | None,
    text: str | None,
    ref: str | None = None,
    source: str | None = None,
    url: str | None = None,
    metadata: str | None = None,
    dateline: str | None = None,
    dated: tuple[str, PublishedBasis] | None = None,
    language: str | None = None,
    retrieved: str | None = None,
    name: str | None = None,
    listed: Sequence[ListedStory] = (),
) -> Iterator[Outcome]:
    """Yield the article these parts make, and a line for a publication date that is none; the article is kept all the same.

    `metadata` is what the record says its date is; `dated` a date already found and what it rests on; `dateline` a line of the page
    that the text no longer holds; `name` the name of the file where it holds this article alone, which may carry a day.
    """
    title, text = _clean(title), _clean(text)
    published, basis = find_published(
        metadata=dated[0] if dated else metadata,
        title=title,
        text=f"{dateline}\n{text or ''}" if dateline else text,
        url=url,
        file_day=find_day_in_url(name) if name else None,
    )
    if dated and basis == "metadata":
        basis = dated[1]
    yield Article(
        article_id=derive_article_id(ref, title, text, source, url, published),
        article_ref=ref,
        title=title,
        text=text,
        source=source,
        url=url,
        origin=place,
        published=published,
        published_basis=basis,
        language=language or find_language(f"{title or ''}\n{(text or '')[:_LANGUAGE_SAMPLE]}"),
        sha256=sha256(raw).hexdigest(),
        retrieved=retrieved,
        format=format,
        listed=tuple(listed),
    )
    if metadata and not dated and basis != "metadata":
        instead = f"dated {published} by its {basis}" if published else "undated"
        yield Rejection(
            place=place,
            reason=f"publication date {metadata[:60]!r} is no day; expected one such as 2016-02-24; the article is kept, {instead}",
            kept=True,
        )


def find_language(text: str) -> str | None:
    """ "ar" or "en" by the letters that outnumber the others; None for a text of neither, or too short to say."""
    arabic, latin = len(_ARABIC.findall(text)), len(_LATIN.findall(text))
    if arabic + latin < 10:
        return None
    if arabic > 2 * latin:
        return "ar"
    return "en" if latin > 2 * arabic else None


def find_source(url: str | None) -> str | None:
    """The outlet as the host of an address without its "www."; None without an address."""
    if not url:
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _clean(text: str | None) -> str | None:
    """The text with one kind of line end and no blank edges; None when nothing is left."""
    if text is None:
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n").strip() or None
