"""The day a page shows its readers: a stamp beside the headline, or one that says "published" further down.

Read are short blocks only: a day in a paragraph is what the story tells of. What stands beside an article has days of its own (other
stories, comments, a masthead with today's), and is left out.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from data.extract.published import BARE, PUBLISHED, UPDATED, find_stamps, is_publication_label
from data.read.markup import BLOCKS, UNSEEN, squeeze

# A byline, in characters; a paragraph is longer.
_LONGEST_BYLINE = 140
_PARAGRAPH = 200
# How far from the headline its byline stands: blocks before it, blocks after it, paragraphs after it (the summary, the first of the story).
_BLOCKS_BEFORE = 2
_BLOCKS_AFTER = 20
_PARAGRAPHS_AFTER = 2
_LONGEST_BEFORE = 60
_MOST_BLOCKS = 5_000
_LINES_OF_TEXT = 4
_SHORTEST_TITLE = 8
# A first-level heading that is no more than this is the outlet's name.
_SHORTEST_HEADLINE = 16

_NO_PROSE = frozenset({"pre", "code", "form", "select", "button", "svg", "blockquote"})
_MARGINS = _NO_PROSE | {"aside", "nav", "footer"}
_COMMENT_MARKS = "comments?|commentlist|respond|replies|disqus"
_COMMENTS = re.compile(rf"(?:^|[\s_-])(?:{_COMMENT_MARKS})(?:$|[\s_-])", re.IGNORECASE)
_REVIEWS = re.compile(r"/(?:Review|Comment|UserComments)$")
_BESIDE = re.compile(
    rf"(?:^|[\s_-])(?:{_COMMENT_MARKS}|related|recommended|sidebar|footer|most[_-]?(?:read|popular)|breaking|ticker|widget|cookie)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"updat|modif|revis", re.IGNORECASE)
_PUBLISHED_CLASS = re.compile(r"publi|entry-date|post-date", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NO_PUBLICATION = re.compile(
    r"print|gedruckt|imprim|access|retriev|abgerufen|copyright|©|\bevent\b|expire", re.IGNORECASE
)
# "Von Christian am 03.05.2013": the preposition of a byline is none of prose.
_BY = re.compile(
    r"(\b(?:by|von|par|por|autor|author|posted|submitted|gespeichert)\b.{0,60}?) (?:on|am|le|el|il)\s+(?=[^\W_])",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(r"(?<![\d./-])(\d\d?)([./])(\d\d?)\2(\d\d)(?![\d./-])")
_AMERICAN_CLOCK = re.compile(r"\b[ECMP][SD]?T\b")
_AMERICAN = re.compile(r"(?<![\d./-])(0?[1-9]|1[0-2])/([0-3]?\d)/(?=(?:19|20)\d\d(?!\d))")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    text: str
    is_headline: bool


def find_byline_stamp(tree: HtmlElement, title: str | None, text: str, *, month_first: bool = False) -> str | None:
    """The stamp a page shows beside its headline or at the head of its `text`, else the only one it says or shows below; None without one.

    `month_first` reads 05/08/2019 as the press of the United States writes it; without it the day comes first.
    """
    blocks = _read_blocks(tree, title)
    at = next((number for number, block in enumerate(blocks) if block.is_headline), None)
    lines = [block.text for block in blocks]
    below: list[str] = []
    if at is not None and any(len(line) > _PARAGRAPH for line in lines[at:]):
        before = [line for line in lines[max(0, at - _BLOCKS_BEFORE) : at] if len(line) <= _LONGEST_BEFORE]
        for near in (_take_near(lines[at:]), reversed(before)):
            if stamps := _find_stamps_in_lines(near, month_first):
                return stamps[min(stamps)][0]
        lines = below = lines[at:]
    head = [line for line in text.split("\n", _LINES_OF_TEXT)[:_LINES_OF_TEXT] if not line.startswith("|")]
    if stamps := _find_stamps_in_lines(head, month_first):
        return stamps[min(stamps)][0]
    everywhere = [block.text for block in _read_blocks(tree, title, margins=True)]
    for candidates, rank in ((lines, PUBLISHED), (everywhere, PUBLISHED), (below, BARE)):
        stamps = _find_stamps_in_lines(candidates, month_first)
        if len({stamp[:10] for stamp in stamps.get(rank, ())}) == 1:
            return stamps[rank][0]
    return None


def _find_stamps_in_lines(lines: Iterable[str], month_first: bool) -> dict[int, list[str]]:
    """The stamps in lines no longer than a byline by how well they date the page; a label may stand in the line before."""
    found: dict[int, list[str]] = {}
    before = ""
    for line in lines:
        if len(line) <= _LONGEST_BYLINE and any(map(str.isdigit, line)) and not _NO_PUBLICATION.search(line):
            labelled = f"{before}: {line}" if is_publication_label(before) else line
            for _, rank, stamp in sorted(find_stamps(_spell_out(labelled, month_first))):
                if rank != UPDATED:
                    found.setdefault(rank, []).append(stamp)
        before = line
    return found


def _spell_out(line: str, month_first: bool) -> str:
    """A line with years of two digits written in four, and its days as the rest of the world orders them."""
    line = _BY.sub(r"\1, ", _SHORT_YEAR.sub(r"\1\g<2>\3\g<2>20\4", line))
    return _AMERICAN.sub(r"\2/\1/", line) if month_first or _AMERICAN_CLOCK.search(line) else line


def _take_near(texts: list[str]) -> Iterator[str]:
    paragraphs = 0
    for text in texts[: _BLOCKS_AFTER + 1]:
        paragraphs += len(text) > _PARAGRAPH
        if paragraphs > _PARAGRAPHS_AFTER:
            return
        yield text


def _read_blocks(tree: HtmlElement, title: str | None, *, margins: bool = False) -> list[_Block]:
    """The page's blocks of text in order, the headline marked; what stands beside the article is left out, or only the comments with `margins`."""
    headline = _find_headline(tree, title)
    blocks: list[_Block] = []
    pieces: list[str] = []
    in_headline = False

    def end_block() -> None:
        if line := squeeze("".join(pieces)):
            blocks.append(_Block(text=line, is_headline=in_headline))
        pieces.clear()

    walker = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for action, element in walker:
        if len(blocks) > _MOST_BLOCKS:
            break
        if action == "start":
            if element.tag in BLOCKS or element is headline:
                end_block()
                in_headline = element is headline
            if _is_beside(element, headline, margins=margins):
                walker.skip_subtree()
            elif element.tag == "time" and not _YEAR.search("".join(element.itertext())):
                pieces.append(f" {_says_changed(element)}{element.get('datetime') or ''} ")
            else:
                pieces.append(f"{_says_changed(element)}{element.text or ''}")
            continue
        if action == "end" and (element.tag in BLOCKS or element is headline):
            end_block()
            in_headline = False
        if element is not tree:
            # What is marked as a later change ends with its element.
            pieces.append(f"{' ' if action == 'end' and _says_changed(element) else ''}{element.tail or ''}")
    end_block()
    return blocks


def _find_headline(tree: HtmlElement, title: str | None) -> HtmlElement | None:
    """The heading that is the page's title, else one that the title starts with, else one that starts with the title, else the only first-level one."""
    wanted = squeeze((title or "").casefold())
    firsts = list(tree.iter("h1"))
    headings = [(squeeze(each.text_content().casefold()), each) for each in (*firsts, *tree.iter("h2", "h3"))]
    headings = [(text, each) for text, each in headings if len(text) >= _SHORTEST_TITLE]
    for is_title in (
        str.__eq__,
        lambda text, title: title.startswith(text),
        lambda text, title: bool(title) and text.startswith(title),
    ):
        for text, each in headings:
            if is_title(text, wanted):
                return each
    if len(firsts) == 1 and len(squeeze(firsts[0].text_content())) >= _SHORTEST_HEADLINE:
        return firsts[0] if not any(above.tag in _MARGINS for above in firsts[0].iterancestors()) else None
    return None


def _is_beside(element: HtmlElement, headline: HtmlElement | None, *, margins: bool) -> bool:
    """Whether an element is no part of the article: unseen, a margin, or a block marked as something beside it, without the headline in it."""
    if element.tag in UNSEEN or element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    marks = f"{element.get('class') or ''} {element.get('id') or ''}"
    if _REVIEWS.search(element.get("itemtype") or ""):
        return True
    is_marked = len(marks) > 1 and element.tag != "body" and (_COMMENTS if margins else _BESIDE).search(marks)
    if is_marked or element.tag in (_NO_PROSE if margins else _MARGINS):
        return headline is None or element not in headline.iterancestors()
    return False


def _says_changed(element: HtmlElement) -> str:
    marks = element.get("class") or element.get("itemprop") or ""
    return " Updated: " if marks and _CHANGED.search(marks) and not _PUBLISHED_CLASS.search(marks) else ""
