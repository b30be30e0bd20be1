"""Saved web pages: the text by trafilatura, the publication day by htmldate, the rest from what the page says of itself.

A page is parsed once; both libraries are given the tree.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date

from htmldate import find_date
from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction, baseline
from trafilatura.settings import Extractor
from trafilatura.utils import load_html

from data.extract.published import find_dateline, find_day_in_path, find_day_in_url, read_stamp
from data.read.address import find_source
from data.read.byline import find_byline_stamp
from data.read.compose import compose_article
from data.read.encoding import UndecodableError, decode
from data.read.frontpage import find_front_page
from data.read.markup import find_text, strip_markup
from data.read.outcome import Limits, Outcome, Rejection
from data.read.pagehead import PageHead, read_page_head
from data.read.pagelinks import find_related_links
from data.read.source import Source, read_whole
from data.records import ListedStory, PublishedBasis

FORMAT = "html"
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_ROOT = re.compile(r"<(?:html|body)[\s>]", re.IGNORECASE)
# A line reads as prose when it is long enough for a sentence and ends like one, or is as long as a paragraph.
_SHORTEST_SENTENCE = 40
_SHORTEST_PARAGRAPH = 120
_LONGEST_SMALL_PRINT = 300
_ENOUGH_OWN_TEXT = 400
_LONG_ENOUGH = 500
_SENTENCE_END = tuple('.!?…"”’»)؟:')
_LINES_OF_HEAD = 5
_LONGEST_LINK = 160
_FULL_STOP = (".", "!", "؟", "。")
# What a page ends with, within so many characters.
_LAST_TAGS = ("</html", "</body")
_FOOT = 5000
# A line of bars and dots, or of markup that is broken, holds no words.
_WORDS = re.compile(r"^(?!<(?:a|img|script|iframe)\s).*\w", re.DOTALL)
_COPYRIGHT = re.compile(r"\W*(?:©|\(c\)|copyright\b|all rights reserved)", re.IGNORECASE)
_SMALL_PRINT = re.compile(
    r"all rights reserved|copyright|©|\bcookies?\b|privacy policy|terms of (?:use|service)|subscribe|sign up|javascript|جميع الحقوق",
    re.IGNORECASE,
)


# Meta tags that say when a page was changed, not when it was published.
_UTC_CLOCK = re.compile(r"T(\d\d):\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]00:?00)$")
_CHANGED = re.compile("modified|updated|revis", re.IGNORECASE)

# What readers, reviewers and sources wrote has days of its own.
_BESIDE = (
    "//*[contains(@itemtype, '/Review') or contains(@itemtype, '/Comment') or contains(concat(' ', @class, ' '), ' reference') "
    "or @id='footer' or @role='contentinfo' or @id='comments' or contains(concat(' ', @class, ' '), ' comments ') or contains(concat(' ', @class, ' '), ' comment ')]"
    "[not(descendant::h1)]"
)

# What readers say, and what is asked of them, where a page marks it so.
_OF_READERS = re.compile(
    "comment[_-](?:text|content|list)|commentlist|comments-(?:list|area)|disqus|subscribe-|subscription|newsletter|cookie"
)

# What the libraries let through for a page that is damaged where they do not expect it.
PARSER_FAILURES = (ValueError, LookupError, TypeError, AttributeError, RecursionError, etree.LxmlError)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageParts:
    """What makes a page's article: what it says of itself, its text, its day and what that rests on, and the stories it lists."""

    head: PageHead
    text: str
    dated: tuple[str, PublishedBasis] | None
    listed: tuple[ListedStory, ...]


def read_webpage(source: Source, limits: Limits) -> Iterator[Outcome]:
    """Yield the article of a saved page, or the reason why it holds none."""
    raw = read_whole(source, limit=limits.page_bytes, what="a web page")
    yield from read_page(raw, place=source.place, name=source.name)


def read_page(
    raw: bytes,
    *,
    place: str,
    name: str | None = None,
    url: str | None = None,
    charset: str | None = None,
    retrieved: str | None = None,
) -> Iterator[Outcome]:
    """Yield the article of a page's bytes; `url`, `charset` and `retrieved` are what its transfer said of it."""
    page = decode_page(raw, charset)
    try:
        found = _take_apart(page, url, retrieved)
    except PARSER_FAILURES as error:
        reason = f"HTML that cannot be parsed ({type(error).__name__}: {error}); expected a web page"
        yield Rejection(place=place, reason=" ".join(reason.split()))
        return
    if isinstance(found, str):
        yield Rejection(place=place, reason=found)
        return
    yield from compose_article(
        place=place,
        format=FORMAT,
        raw=raw,
        title=found.head.title,
        text=found.text or None,
        source=found.head.source or find_source(found.head.url),
        url=found.head.url,
        dated=found.dated,
        language=found.head.language,
        retrieved=retrieved,
        name=name,
        listed=found.listed,
    )
    if not found.text:
        reason = f"a page without its article's text; its headline is kept ({_say_where_text_is(page)})"
        yield Rejection(place=place, reason=reason, kept=True)


def _take_apart(page: str, url: str | None, retrieved: str | None) -> PageParts | str:
    """The parts of a page's article, or the reason why it holds none."""
    tree = _parse(page)
    if tree is None:
        return "HTML that cannot be parsed; expected a web page"
    head = read_page_head(tree, page=page, url=url)
    links = frozenset(text for link in tree.iter("a") if (text := find_text(link)))
    text = extract_text(tree)
    if head.body and len(text) < _LONG_ENOUGH and len(head.body) > 2 * len(text):
        text = strip_markup(head.body)
    if 2 * sum(len(line) for line in text.split("\n") if line in links) > len(text):
        text = find_marked_text(tree) or text
    if not has_prose(text, links):
        text = find_marked_text(tree) or extract_all_text(page, links)
    if front_page := find_front_page(tree, head, text):
        return f"{front_page}, no article of its own; expected an article"
    if not text and not (head.is_story and head.title):
        if not links:
            return f"a page without text; expected an article ({_say_where_text_is(page)})"
        return f"a page that is only navigation ({len(links)} links, no paragraph of prose); expected an article"
    dated = find_page_date(tree, head, text, retrieved)
    return PageParts(
        head=head,
        text=_keep_story(text, head.title, links) or text,
        dated=dated,
        listed=find_related_links(tree, head.url),
    )


def _say_where_text_is(page: str) -> str:
    """Where the text of a page without any may be: behind where it is cut off, or where a script fetches it from."""
    is_whole = any(tag in page[-_FOOT:].lower() for tag in _LAST_TAGS) or not _ROOT.search(page)
    if not is_whole:
        return "the page breaks off before its end: save it again"
    return "where a script fetches the text, save the page as the browser shows it"


def _parse(page: str) -> HtmlElement | None:
    """The tree of a page. A fragment without <html> and <body> is taken for a page once it has them, and so is what its head does not name HTML."""
    whole = page if _ROOT.search(page) else f"<html><body>{page}</body></html>"
    tree = load_html(whole)
    return load_html(f"<html>{whole}") if tree is None else tree


def decode_page(raw: bytes, charset: str | None = None) -> str:
    """The page as text: by its bytes, what its transfer says, what its own head says; else with U+FFFD for each byte that is none."""
    declared = _CHARSET.search(raw[:4096])
    try:
        return decode(raw, charset or (declared[1].decode("ascii", "replace") if declared else None)).text
    except UndecodableError:
        return raw.decode("utf-8", "replace")


def extract_text(tree: HtmlElement) -> str:
    """The main text of a page, its paragraphs apart by a blank line; "" when there is none. The tree stays as it is.

    trafilatura's second opinions cost a quarter of its time. They replace its first one where that is short or missed most of the page's
    paragraphs (`compare_extraction` in its external.py), and are asked only there.
    """
    beside = _find_paths_of_readers(tree)
    text = _extract(tree, beside, fast=True)
    paragraphs = sum(len(paragraph.text_content()) for paragraph in tree.iter("p"))
    if len(text) < max(_LONG_ENOUGH, paragraphs / 2):
        text = _extract(tree, beside, fast=False)
    return "\n\n".join(line.strip() for line in text.split("\n") if line.strip())


def _extract(tree: HtmlElement, beside: list[str], *, fast: bool) -> str:
    options = Extractor(output_format="python", comments=False, fast=fast)
    document = bare_extraction(tree, options=options, prune_xpath=beside or None)
    return getattr(document, "text", None) or ""


def _find_paths_of_readers(tree: HtmlElement) -> list[str]:
    """The paths of what readers say and are asked for, by its classes and ids; nothing that holds a headline."""
    marks: dict[tuple[str, str], HtmlElement] = {}
    for element in tree.iter("div", "section", "ol", "ul", "p", "li", "aside"):
        for attribute in ("class", "id"):
            value = element.get(attribute)
            if value and '"' not in value and _OF_READERS.search(value):
                marks.setdefault((attribute, value), element)
    return [
        f'//*[@{attribute}="{value}"]'
        for (attribute, value), element in marks.items()
        if element.find(".//h1") is None and element.find(".//article") is None
    ]


def extract_all_text(page: str, links: frozenset[str]) -> str:
    """The text of a page in which trafilatura finds no article, by its simplest means; "" where that is mostly the page's links."""
    tree = load_html(page)
    text = baseline(tree)[1] if tree is not None else ""
    own = len(text) - sum(map(len, links))
    return text.strip() if own >= _ENOUGH_OWN_TEXT and 2 * own >= len(text) else ""


def find_marked_text(tree: HtmlElement) -> str:
    """The text of the element a page marks as its article's body; "" where it marks none, or one without a paragraph."""
    bodies = [find_text(body) for body in tree.xpath("//*[@itemprop='articleBody']")]
    text = max(bodies, key=len, default="")
    return text if len(text) >= _SHORTEST_PARAGRAPH else ""


def has_prose(text: str, links: frozenset[str]) -> bool:
    """Whether a text has a line that reads as prose, or many short ones, besides the page's links and its small print."""
    own = 0
    of_links = {word for link in links for word in link.split()}
    for line in text.split("\n"):
        line = line.strip().removeprefix("- ")
        if not line or line in links or (len(line) < _LONGEST_SMALL_PRINT and _SMALL_PRINT.search(line)):
            continue
        if not any(stop in line for stop in _FULL_STOP) and of_links.issuperset(line.split()):
            continue  # a row of links
        own += len(line)
        if (
            own >= _ENOUGH_OWN_TEXT
            or len(line) >= _SHORTEST_PARAGRAPH
            or (len(line) >= _SHORTEST_SENTENCE and line.endswith(_SENTENCE_END))
        ):
            return True
    return False


def find_page_date(
    tree: HtmlElement, head: PageHead, text: str, retrieved: str | None
) -> tuple[str, PublishedBasis] | None:
    """The publication day of a page and what it rests on; None without a day of the calendar.

    What the page tells machines comes first, then its address, then what it shows its readers, then what htmldate finds in the page without its
    margins. htmldate is not let search all of the text: there it takes a year of the small print, or a day the story tells of, for the
    publication. No page is newer than the day it was fetched; without that day today is the last one.
    """
    latest = retrieved[:10] if retrieved else date.today().isoformat()
    in_url = find_day_in_url(head.url) if head.url else None
    told = next((stamp for stamp in head.stamps if (day := _read_stamp(stamp)) and day <= latest), None)
    if told:
        return _settle(told, tree, head, text)
    if in_url:
        return in_url.isoformat(), "url"
    if (shown := _find_byline(tree, head, text)) and shown[:10] <= latest:
        return shown, "dateline"
    body = _without_margins(tree, head.stamps)
    day = find_date(body, original_date=True, extensive_search=False, max_date=latest)
    if not day:
        stamp = find_dateline(text)
        return (stamp, "dateline") if stamp and stamp[:10] <= latest else None
    marked = any(
        day in (element.get("content") or element.get("datetime") or "") for element in body.iter("meta", "time")
    )
    # Of a year alone htmldate makes its first day.
    return (day, "metadata" if marked else "dateline") if marked or not day.endswith("-01-01") else None


def _settle(told: str, tree: HtmlElement, head: PageHead, text: str) -> tuple[str, PublishedBasis]:
    """The day a page tells machines, unless its address has an earlier one, or it is told in UTC and the page shows its readers the day there.

    A story that is changed and dated anew keeps its address.
    """
    day = _read_stamp(told) or ""
    in_path = find_day_in_path(head.url) if head.url else None
    if in_path and in_path.isoformat() < day:
        return in_path.isoformat(), "url"
    if in_utc := _UTC_CLOCK.search(told):
        shown = _find_byline(tree, head, text)
        apart = (date.fromisoformat(shown[:10]) - date.fromisoformat(day)).days if shown else 0
        # Local clocks are up to 14 hours before and 12 behind.
        if shown and ((apart == 1 and int(in_utc[1]) >= 10) or (apart == -1 and int(in_utc[1]) < 12)):
            return shown, "dateline"
    same = [other for other in head.stamps if other.startswith(day)]
    return max(same, key=len, default=day), "metadata"


def _find_byline(tree: HtmlElement, head: PageHead, text: str) -> str | None:
    return find_byline_stamp(tree, head.title, text, month_first=head.is_american)


def _read_stamp(stamp: str) -> str | None:
    """The day of a publication time as a page tells it to machines, in ISO form; None when it is none of the calendar."""
    try:
        return date.fromisoformat(stamp[:10]).isoformat()
    except ValueError:
        return found[:10] if (found := read_stamp(stamp)) else None


def _without_margins(tree: HtmlElement, judged: tuple[str, ...]) -> HtmlElement:
    """A copy of a page without what stands beside its article, the times of its later changes, and the stamps already judged to be no day."""
    body = deepcopy(tree)
    for element in [*body.iter("aside", "nav", "footer", "script", "pre", "code", "cite"), *body.xpath(_BESIDE)]:
        if element.getparent() is not None:
            element.drop_tree()
    for meta in list(body.iter("meta")):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if _CHANGED.search(name) or (meta.get("content") or "").strip() in judged:
            meta.drop_tree()
    return body


def _keep_story(text: str, title: str | None, links: frozenset[str]) -> str:
    """The text without the headline that is repeated at its head, lines that are no more than a link to elsewhere, lines
    without words, and a copyright line."""
    lines = text.split("\n\n")
    wanted = (title or "").casefold()
    kept = [
        line
        for number, line in enumerate(lines)
        if not (number < _LINES_OF_HEAD and line.strip().casefold() == wanted)
        and not _is_link_alone(line.strip().removeprefix("- "), links)
        and not (len(line) < _SHORTEST_PARAGRAPH and _COPYRIGHT.match(line))
        and _WORDS.search(line)
    ]
    return "\n\n".join(kept).strip()


def _is_link_alone(line: str, links: frozenset[str]) -> bool:
    return line in links and len(line) < _LONGEST_LINK and not line.endswith(_FULL_STOP)
