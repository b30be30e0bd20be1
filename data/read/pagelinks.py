"""The stories a web page lists as related: links in blocks it marks so, or under a heading that says so."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from data.extract.published import find_day_in_url, read_stamp
from data.read.address import join_address, split_address
from data.read.markup import find_text
from data.records import ListedStory

_SHORTEST_HEADLINE = 16
_MOST_STORIES = 50
_MOST_LINKS = 2_000
_BLOCKS = ("div", "section", "aside", "ul", "ol")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "strong", "b", "p", "dt")
_LONGEST_HEADING = 40
_MARK = re.compile(
    r"(?:^|[\s_-])(?:related|recommended|similar|read[_-]?(?:more|also|next)|see[_-]?also|also[_-]?read|more[_-]?(?:on|stories|news))(?:$|[\s_-])"
    r"|(?:related|recommended|similar|more)(?:articles?|stories|posts?|news|content|links)",
    re.IGNORECASE,
)
_HEADLINE_MARK = re.compile(r"title|headline|heading", re.IGNORECASE)
_HEADING = re.compile(
    r"\W*(?:related\b.{0,30}|see also|read (?:more|also|next)|also read|more on (?:this|the) .{0,20}|more (?:stories|news|on this)|"
    r"you (?:may|might) also like|recommended.{0,20}|اقرأ (?:أيضا|أيضاً|أيضًا|المزيد)|(?:مواضيع|أخبار|مقالات|موضوعات) ذات صلة|ذات صلة)\s*:?",
    re.IGNORECASE,
)
# "More in Business...", "All stories": links to lists.
_MORE = re.compile(
    r"(?:(?:read |see )?more (?:in|on|from)|(?:see|view) all|all (?:stories|news|articles)|mehr (?:zu|aus|von)|plus (?:de|d')|المزيد)\b.{0,24}$",
    re.IGNORECASE,
)
_STAMP_BEHIND = re.compile(r"\s\(?(\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)\)?$")
_NO_STORY_FOLDER = re.compile(
    r"/(?:tags?|topics?|themen?|category|categories|section|authors?|auteurs?|users?|people|profiles?|search|login|jobs?|newsletters?|subscribe)(?:/|$)",
    re.IGNORECASE,
)
_NO_STORY_HOST = re.compile(r"(?:topics|jobs?|shop|store|search)\.|(?:\w+\.)?\w*jobs\.", re.IGNORECASE)
_NO_STORY = ("#", "javascript:", "mailto:", "tel:")


def find_related_links(tree: HtmlElement, url: str | None) -> tuple[ListedStory, ...]:
    """The stories a page lists as related, each once, in the page's order, the page itself left out; () when it lists none.

    A story's day is the one its address carries.
    """
    stories: dict[str, ListedStory] = {}
    addresses = {url.split("#")[0]} if url else set()
    links = (link for block in _find_related_blocks(tree) for link in block.iter("a"))
    for link in islice(links, _MOST_LINKS):
        href = (link.get("href") or "").strip()
        title, stamp = _split_stamp(_find_headline(link))
        if len(title) < _SHORTEST_HEADLINE or _MORE.match(title) or not href or href.startswith(_NO_STORY):
            continue
        address = join_address(url, href)
        if address.split("#")[0] in addresses or title in stories or not _leads_to_story(address):
            continue
        addresses.add(address.split("#")[0])
        day = find_day_in_url(address)
        stories[title] = ListedStory(title=title, url=address, published=day.isoformat() if day else stamp)
        if len(stories) == _MOST_STORIES:
            break
    return tuple(stories.values())


def _split_stamp(title: str) -> tuple[str, str | None]:
    """A headline without the day that stands behind it, and that day; the headline and None without one."""
    found = _STAMP_BEHIND.search(title)
    stamp = read_stamp(found[1]) if found else None
    return (title[: found.start()].rstrip(" |,–—-"), stamp) if found and stamp else (title, None)


def _leads_to_story(address: str) -> bool:
    """Whether an address is not that of a tag, a topic, an author, a job or a search, which pages list among their stories."""
    parts = split_address(address)
    if parts is None:
        return False
    return not _NO_STORY_FOLDER.search(parts.path) and not _NO_STORY_HOST.match(parts.hostname or "")


def _find_headline(link: HtmlElement) -> str:
    """The headline in a link: what the page marks as one in it, else all its text; a card's date and summary are no part of it."""
    for element in link.iterdescendants("h2", "h3", "h4", "h5", "h6", "span", "div", "p", "strong"):
        is_heading = element.tag[0] == "h" or _HEADLINE_MARK.search(element.get("class") or "")
        if is_heading and len(text := find_text(element)) >= _SHORTEST_HEADLINE:
            return text
    return find_text(link)


def _find_related_blocks(tree: HtmlElement) -> Iterator[HtmlElement]:
    for element in tree.iter(*_BLOCKS):
        marks = f"{element.get('class') or ''} {element.get('id') or ''}"
        if len(marks) > 1 and _MARK.search(marks) and _is_mostly_links(element):
            yield element
    for heading in tree.iter(*_HEADINGS):
        words = _find_short_text(heading)
        if words and _HEADING.fullmatch(words):
            following = heading.getnext()
            if following is None and heading.getparent() is not None:
                following = heading.getparent().getnext()
            if following is not None and isinstance(following.tag, str):
                yield following


def _is_mostly_links(block: HtmlElement) -> bool:
    """Whether links make up a good part of a block's text: an article with its related stories in one block is no list of them."""
    linked = sum(len(link.text_content()) for link in block.iter("a"))
    return 3 * linked >= len(block.text_content())


def _find_short_text(element: HtmlElement) -> str | None:
    """The text of an element that is no longer than a heading; None for a longer one, without reading it to its end."""
    found = ""
    for piece in element.itertext():
        found += piece
        if len(found) > 2 * _LONGEST_HEADING:
            return None
    found = " ".join(found.split())
    return found if len(found) <= _LONGEST_HEADING else None
