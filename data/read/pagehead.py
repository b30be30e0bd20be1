"""What a web page says of itself: JSON-LD, OpenGraph and meta tags, its canonical address, its language."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S+)", re.IGNORECASE)
_LANGUAGE = re.compile(r"\s*([A-Za-z]{2,3})(?![A-Za-z])")
_ARTICLE_TYPE = re.compile(r"(?:^|/)(?:\w*Article|\w*BlogPosting|Report|WebPage)$")
# The separators that stand between a headline and the outlet's name in a page's title.
_SEPARATOR = re.compile(r"\s+[|–—»:·-]\s+")
_TIMES: tuple[str, ...] = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "pubdate",
    "publish-date",
    "date",
    "dc.date.issued",
    "dcterms.created",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHead:
    """What a page says of itself; None and () for what it does not say. `stamps` are its publication times, the surest first."""

    title: str | None
    source: str | None
    url: str | None
    language: str | None
    stamps: tuple[str, ...]


def read_page_head(tree: HtmlElement, *, page: str, url: str | None) -> PageHead:
    """Read what a page says of itself; `url` is where it was fetched from, when that is known."""
    metas = _read_metas(tree)
    address = _find_address(tree, metas, url, page)
    linked_data = sorted(_read_linked_data(tree), key=lambda entry: not _is_of_page(entry, tree, metas, address))
    stamps = [value for entry in linked_data if isinstance(value := entry.get("datePublished"), str)]
    return PageHead(
        title=_find_title(tree, metas, linked_data),
        source=_find_outlet(metas, linked_data),
        url=address,
        language=_find_language(tree),
        stamps=tuple(stamp.strip() for stamp in [*stamps, *_read_microdata(tree, metas)]),
    )


def find_text(element: HtmlElement) -> str:
    """The text of an element and all in it, on one line."""
    return " ".join(element.text_content().split())


def squeeze(text: str) -> str:
    """The text with every run of blanks as one space."""
    return " ".join(text.split())


def join_address(base: str | None, href: str) -> str:
    """The address a link on a page leads to; the link as it stands when it makes none."""
    try:
        return urljoin(base or "", href)
    except ValueError:
        return href


def _read_metas(tree: HtmlElement) -> dict[str, str]:
    """The page's meta tags, name, property or itemprop in lower case to content, the first of each."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = (meta.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop"):
            if content and (value := meta.get(attribute)):
                metas.setdefault(value.lower(), content)
    return metas


def _read_microdata(tree: HtmlElement, metas: Mapping[str, str]) -> list[str]:
    """The publication times in the page's meta tags, then the first that an element of its body is marked with."""
    found = [metas[name] for name in _TIMES if name in metas]
    for element in tree.xpath("//body//*[@itemprop='datePublished'][not(ancestor::aside or ancestor::nav)]")[:1]:
        found.append(element.get("content") or element.get("datetime") or find_text(element))
    return found


def _read_linked_data(tree: HtmlElement) -> list[Mapping[str, object]]:
    """The page's JSON-LD objects that describe an article, those in an @graph too; what is no JSON is passed over."""
    entries: list[Mapping[str, object]] = []
    for script in tree.iter("script"):
        if script.get("type") != "application/ld+json" or not script.text:
            continue
        try:
            found = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for candidate in _as_list(found):
            graph = candidate.get("@graph") if isinstance(candidate, dict) else None
            entries += [entry for entry in _as_list(graph or candidate) if isinstance(entry, dict)]
    articles = [
        entry for entry in entries if any(_ARTICLE_TYPE.search(str(kind)) for kind in _as_list(entry.get("@type")))
    ]
    return sorted(articles, key=lambda entry: "WebPage" in _as_list(entry.get("@type")))


def _is_of_page(entry: Mapping[str, object], tree: HtmlElement, metas: Mapping[str, str], address: str | None) -> bool:
    """Whether a JSON-LD object is the page's own article, by its headline or its address, and not one of those it lists."""
    headline = entry.get("headline")
    if isinstance(headline, str) and headline.strip():
        titles = [metas.get("og:title") or "", *(find_text(element) for element in tree.iter("h1", "title"))]
        if any(title.casefold().startswith(squeeze(unescape(headline)).casefold()) for title in titles):
            return True
    own = entry.get("mainEntityOfPage")
    named = [entry.get("url"), entry.get("@id"), own.get("@id") if isinstance(own, dict) else own]
    return address is not None and address in named


def _find_title(tree: HtmlElement, metas: Mapping[str, str], linked_data: list[Mapping[str, object]]) -> str | None:
    """The headline: as the page tells machines, else its only first-level heading, else its title without the outlet's name."""
    for entry in linked_data:
        headline = entry.get("headline")
        if isinstance(headline, str) and headline.strip():
            return squeeze(unescape(headline))
    shared = metas.get("og:title") or metas.get("twitter:title")
    if shared:
        return _without_outlet(squeeze(shared), metas.get("og:site_name"))
    headings = [text for heading in tree.iter("h1") if (text := find_text(heading))]
    if len(headings) == 1:
        return headings[0]
    title = next((text for element in tree.iter("title") if (text := find_text(element))), None)
    if title:
        return _without_outlet(title, metas.get("og:site_name"))
    return headings[0] if headings else None


def _without_outlet(title: str, outlet: str | None) -> str:
    separators = list(_SEPARATOR.finditer(title))
    if not separators:
        return title
    last = separators[-1]
    is_outlet = bool(outlet) and title[last.end() :].casefold() == str(outlet).casefold()
    # A bar divides nothing but headline and outlet; a dash or a colon may stand in the headline itself.
    is_bar = "|" in last[0] and len(title) - last.end() <= 40 and last.start() >= 20
    return title[: last.start()] if is_outlet or is_bar else title


def _find_address(tree: HtmlElement, metas: Mapping[str, str], url: str | None, page: str) -> str | None:
    """The page's address: its canonical one, where it was fetched or saved from, what it shares; None when nothing tells."""
    saved = _SAVED_FROM.search(page[:2000])
    fetched = url or (saved[1] if saved else None)
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            canonical = join_address(fetched, link.get("href").strip())
            if _is_story_address(canonical):
                return canonical
    shared = metas.get("og:url")
    return fetched or (shared if shared and _is_story_address(shared) else None)


def _is_story_address(address: str) -> bool:
    """Whether an address leads to a page of an outlet, and not to its front door, as careless canonical links do."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and (parts.path not in ("", "/") or bool(parts.query))


def _find_outlet(metas: Mapping[str, str], linked_data: list[Mapping[str, object]]) -> str | None:
    if site := metas.get("og:site_name"):
        return squeeze(site)
    for entry in linked_data:
        for publisher in _as_list(entry.get("publisher")):
            name = publisher.get("name") if isinstance(publisher, dict) else publisher
            if isinstance(name, str) and name.strip():
                return squeeze(unescape(name))
    return None


def _find_language(tree: HtmlElement) -> str | None:
    root = tree if tree.tag == "html" else next(tree.iter("html"), None)
    found = _LANGUAGE.match(root.get("lang") or root.get("xml:lang") or "") if root is not None else None
    return found[1].lower() if found else None


def _as_list(value: object) -> list:
    return value if isinstance(value, list) else [] if value is None else [value]
