"""Parts to an Article: the publication day and its basis, the language, the hash and the id, the same way for every format."""

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256

from data.extract.published import find_day_in_url, find_published, read_stamp
from data.read.outcome import Outcome, Rejection
from data.records import Article, ListedStory, PublishedBasis, derive_article_id

_ARABIC = re.compile(r"[\u0620-\u064a\u0671-\u06d3]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_LANGUAGE_SAMPLE = 500
_FEWEST_WORDS = 30
_ENGLISH = frozenset("the of and to that with from for by said has were was is are at".split())
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


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
    title, text = clean_line(title), clean_text(text)
    ref, source, url, place = clean_line(ref), clean_line(source), clean_line(url), clean_line(place) or ""
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
        language=language or find_language(f"{title or ''}\n{text or ''}"),
        sha256=sha256(raw).hexdigest(),
        retrieved=retrieved,
        format=format,
        listed=tuple(_clean_story(story) for story in listed),
    )
    if metadata and not dated and basis != "metadata":
        instead = f"dated {published} by its {basis}" if published else "undated"
        yield Rejection(
            place=place,
            reason=f"publication date {metadata[:60]!r} is no day; expected one such as 2016-02-24; the article is kept, {instead}",
            kept=True,
        )


def find_language(text: str) -> str | None:
    """The language by the letters that outnumber the others at the beginning, ar or en; None for a text of neither, or too short to say.

    A text in Latin letters of some length is English only with the words that make up a sixth of any English text.
    """
    text = text[:_LANGUAGE_SAMPLE]
    arabic, latin = len(_ARABIC.findall(text)), len(_LATIN.findall(text))
    others = sum(map(str.isalpha, text)) - arabic - latin
    if arabic + latin < 10 or others > arabic + latin:
        return None
    if arabic > 2 * latin:
        return "ar"
    words = text.lower().split()
    is_english = len(words) < _FEWEST_WORDS or 20 * sum(word in _ENGLISH for word in words) >= len(words)
    return "en" if latin > 2 * arabic and is_english else None


def clean_text(text: str | None) -> str | None:
    """The text with one kind of line end, no blank edges and no control characters; None when nothing is left.

    Half a surrogate pair, which JSON can write and no file can hold, becomes U+FFFD.
    """
    if text is None:
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROLS.sub("", _SURROGATES.sub("\ufffd", text)).strip() or None


def clean_line(text: str | None) -> str | None:
    """The text cleaned and on one line, each run of blanks a space; None when nothing is left."""
    text = clean_text(text)
    return " ".join(text.split()) or None if text else None


def _clean_story(story: ListedStory) -> ListedStory:
    return ListedStory(
        title=clean_line(story.title) or story.title,
        ref=clean_line(story.ref),
        url=clean_line(story.url),
        published=read_stamp(story.published) if story.published else None,
    )
