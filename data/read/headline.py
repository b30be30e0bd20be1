"""A page's headline, without the outlet's name that its title carries before or behind it."""

import re
from collections.abc import Iterable, Mapping
from html import unescape

from lxml.html import HtmlElement

from data.read.address import find_source, split_address
from data.read.markup import find_text, squeeze

# The separators that stand between a headline and the outlet's name in a page's title.
_SEPARATOR = re.compile(r"\s+[|–—»«:·•-]\s+|\s*\|\s*|(?<=[^\W\d_]):\s+|(?<=[\u3040-\u9fff])[-_–](?=[\u3040-\u9fff])")
_SHORTEST_HEADLINE = 8
_LONGEST_OUTLET = 40
_NO_LETTERS = re.compile(r"[\W_]+")


def find_headline(
    tree: HtmlElement, metas: Mapping[str, str], linked_data: Iterable[Mapping[str, object]], address: str | None
) -> str | None:
    """The headline: as the page tells machines where its readers see the like, else its only first-level heading, else its title."""
    headings = [
        text for heading in tree.iter("h1") if (text := find_text(heading)) and not _leads_home(heading, address)
    ]
    page_title = next((text for element in tree.iter("title") if (text := find_text(element))), None)
    shared = squeeze(metas.get("og:title") or metas.get("twitter:title") or "")
    shown = [each for each in (shared, *headings, page_title) if each]
    for entry in linked_data:
        headline = entry.get("headline")
        told = squeeze(unescape(headline)) if isinstance(headline, str) else ""
        if told and (not shown or any(_are_alike(told, each) for each in shown)):
            return told
    outlets = _find_outlet_names(metas, linked_data, address)
    if shared and strip_to_letters(shared) not in outlets:
        return strip_outlet(shared, tree, outlets)
    headings = [each for each in headings if strip_to_letters(each) not in outlets]
    if len(headings) == 1:
        return strip_outlet(headings[0], tree, outlets)
    if page_title:
        return strip_outlet(page_title, tree, outlets)
    return headings[0] if headings else shared or None


def strip_outlet(title: str, tree: HtmlElement, outlets: frozenset[str] = frozenset()) -> str:
    """A title without the outlet's name before or behind its separators: the name as the page tells it, or what is left of a heading of the page.

    Behind a bar a short last part is taken for the outlet's name: a dash or a colon may stand in the headline itself.
    """
    separators = list(_SEPARATOR.finditer(title))
    if not separators:
        return title
    for each in separators:
        if strip_to_letters(title[each.end() :]) in outlets and each.start() >= _SHORTEST_HEADLINE:
            return strip_outlet(title[: each.start()], tree, outlets)
        if strip_to_letters(title[: each.start()]) in outlets and len(title) - each.end() >= _SHORTEST_HEADLINE:
            return strip_outlet(title[each.end() :], tree, outlets)
    shown = {find_text(heading).casefold() for heading in tree.iter("h1", "h2", "h3")}
    parts = [part for each in separators for part in (title[: each.start()], title[each.end() :])]
    if heading := max((part for part in parts if len(part) >= 16 and part.casefold() in shown), key=len, default=None):
        return heading
    last = separators[-1]
    is_bar = "|" in last[0] and len(title) - last.end() <= _LONGEST_OUTLET and last.start() >= 20
    return title[: last.start()] if is_bar else title


def _find_outlet_names(
    metas: Mapping[str, str], linked_data: Iterable[Mapping[str, object]], address: str | None
) -> frozenset[str]:
    """The outlet's names in letters and digits alone: as the page tells them, and its host with and without its ending."""
    names = [metas.get("og:site_name"), metas.get("application-name")]
    for entry in linked_data:
        publisher = entry.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        names.append(name if isinstance(name, str) else None)
    if host := find_source(address or metas.get("og:url")):
        names += [host, host.rsplit(".", 1)[0], *host.split(".")[-2:-1]]
    return frozenset(plain for name in names if name and (plain := strip_to_letters(unescape(name))))


def _leads_home(heading: HtmlElement, address: str | None) -> bool:
    """Whether a heading is the outlet's name, linked to its front page."""
    for link in heading.iter("a"):
        parts = split_address(link.get("href"))
        if (
            parts
            and parts.path in ("", "/")
            and not parts.query
            and not parts.fragment
            and (parts.path or parts.netloc)
        ):
            own = split_address(address)
            return own is None or parts.netloc in ("", own.netloc)
    return False


def _are_alike(told: str, shown: str) -> bool:
    """Whether two headlines share a word of some length, or one begins the other."""
    one, other = told.casefold(), shown.casefold()
    if one.startswith(other) or other.startswith(one):
        return True
    return bool({word for word in one.split() if len(word) > 3} & set(other.split()))


def strip_to_letters(text: str) -> str:
    """The letters and digits of a name alone, in lower case."""
    return _NO_LETTERS.sub("", text.casefold())
