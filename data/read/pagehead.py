"""What a web page says of itself: JSON-LD, OpenGraph and meta tags, its canonical address, its language."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

from lxml.html import HtmlElement

from data.read.address import find_source, join_address, split_address
from data.read.headline import find_headline, strip_to_letters
from data.read.markup import find_text, squeeze

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S+)", re.IGNORECASE)
_LANGUAGE = re.compile(r"\s*([A-Za-z]{2,3})(?![A-Za-z])")
_ARTICLE_TYPE = re.compile(r"(?:^|/)(?:\w*Article|\w*BlogPosting|Report|WebPage)$")
_ARTICLE_ONLY = re.compile(r"(?:^|/)(?:\w*Article|\w*BlogPosting|Report)$")
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
    """What a page says of itself; None and () for what it does not say. `stamps` are its publication times, the surest first.

    `is_american` says that it is written as in the United States, the month of a day first; `is_story` that it calls itself an article;
    `is_front_door` that its address is its outlet's own; `body` is the text of the article as it is told to machines.
    """

    title: str | None
    source: str | None
    url: str | None
    language: str | None
    stamps: tuple[str, ...]
    is_american: bool = False
    is_story: bool = False
    is_front_door: bool = False
    body: str | None = None


def read_page_head(tree: HtmlElement, *, page: str, url: str | None) -> PageHead:
    """Read what a page says of itself; `url` is where it was fetched from, when that is known."""
    metas = _read_metas(tree)
    address = _find_address(tree, metas, url, page)
    linked_data = _choose_own(_read_linked_data(tree), tree, metas, address)
    stamps = [value for entry in linked_data if isinstance(value := entry.get("datePublished"), str)]
    at_the_door = _stands_at_front_door(tree, metas, url)
    return PageHead(
        title=find_headline(tree, metas, linked_data, address),
        source=_find_outlet(metas, linked_data, address),
        url=address,
        language=_find_language(tree),
        stamps=tuple(stamp.strip() for stamp in [*stamps, *_read_microdata(tree, metas)]),
        is_american=(metas.get("og:locale") or _find_root_language(tree)).lower().replace("_", "-") == "en-us",
        is_story=any(_is_article(entry) for entry in linked_data)
        or (metas.get("og:type") == "article" and not at_the_door),
        is_front_door=at_the_door,
        body=next(
            (body for entry in linked_data if isinstance(body := entry.get("articleBody"), str) and body.strip()), None
        ),
    )


_OF_ANOTHER = "ancestor::*[contains(@itemtype,'Review') or contains(@itemtype,'Comment') or @itemprop='review' or @itemprop='comment']"


def _read_metas(tree: HtmlElement) -> dict[str, str]:
    """The page's meta tags, name, property or itemprop in lower case to content, the first of each."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = (meta.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop"):
            if content and (value := meta.get(attribute)) and not (attribute == "itemprop" and meta.xpath(_OF_ANOTHER)):
                metas.setdefault(value.lower(), content)
    return metas


def _read_microdata(tree: HtmlElement, metas: Mapping[str, str]) -> list[str]:
    """The publication times in the page's meta tags, then the first that an element of its body is marked with."""
    found = [metas[name] for name in _TIMES if name in metas]
    for element in tree.xpath(
        f"//body//*[@itemprop='datePublished'][not(ancestor::aside or ancestor::nav)][not({_OF_ANOTHER})]"
    )[:1]:
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


def _choose_own(
    entries: list[Mapping[str, object]], tree: HtmlElement, metas: Mapping[str, str], address: str | None
) -> list[Mapping[str, object]]:
    """The objects of the page's own article first; none of several articles of which none is the page's: it lists them."""
    own = [entry for entry in entries if _is_of_page(entry, tree, metas, address)]
    others = [entry for entry in entries if entry not in own]
    if not own and len({str(entry.get("headline")) for entry in entries if _is_article(entry)}) > 1:
        others = [entry for entry in entries if not _is_article(entry)]
    return own + others


def _is_article(entry: Mapping[str, object]) -> bool:
    return any(_ARTICLE_ONLY.search(str(kind)) for kind in _as_list(entry.get("@type")))


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


_ADDRESS_AS_NAME = re.compile(r"^\s*(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)/?\s*$", re.IGNORECASE)
_FRONT_DOOR = re.compile(r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|home|default)(?:\.\w+)?/?)?", re.IGNORECASE)


def _stands_at_front_door(tree: HtmlElement, metas: Mapping[str, str], url: str | None) -> bool:
    """Whether every address the page has is its outlet's own."""
    canonical = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    known = [address.strip() for address in (*canonical, metas.get("og:url"), url) if address and address.strip()]
    return bool(known) and all(_is_front_door(address) for address in known)


def _is_front_door(address: str) -> bool:
    parts = split_address(address)
    return parts is not None and bool(_FRONT_DOOR.fullmatch(parts.path)) and not parts.query


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
    return next((known for known in (fetched, shared) if known and _is_story_address(known)), fetched)


def _is_story_address(address: str) -> bool:
    """Whether an address leads to a page of an outlet, and not to its front door, as careless canonical links do."""
    parts = split_address(address)
    return parts is not None and parts.scheme in ("http", "https") and not _is_front_door(address)


def _find_outlet(metas: Mapping[str, str], linked_data: list[Mapping[str, object]], address: str | None) -> str | None:
    """The outlet's name as the page tells it; of several the first that its host is named after, such as Reuters before U.S."""
    names: list[str] = []
    if site := metas.get("og:site_name"):
        # A bar divides a name and its motto.
        names += [squeeze(_ADDRESS_AS_NAME.sub(r"\1", site)), *map(squeeze, site.split("|"))]
    for entry in linked_data:
        for publisher in _as_list(entry.get("publisher")):
            name = publisher.get("name") if isinstance(publisher, dict) else publisher
            if isinstance(name, str) and name.strip():
                names.append(squeeze(unescape(name)))
    host = strip_to_letters(find_source(address or metas.get("og:url")) or "")
    named_after = (name for name in names[1:] if len(plain := strip_to_letters(name)) > 2 and plain in host)
    if names and strip_to_letters(names[0]) not in host:
        return next(named_after, names[0])
    return names[0] if names else None


def _find_language(tree: HtmlElement) -> str | None:
    found = _LANGUAGE.match(_find_root_language(tree))
    return found[1].lower() if found else None


def _find_root_language(tree: HtmlElement) -> str:
    """The language the page is marked with, as it stands there; "" without a mark."""
    root = tree if tree.tag == "html" else next(tree.iter("html"), None)
    return (root.get("lang") or root.get("xml:lang") or "").strip() if root is not None else ""


def _as_list(value: object) -> list:
    return value if isinstance(value, list) else [] if value is None else [value]
