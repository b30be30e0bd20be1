"""Stories that articles list as related: a stub article for each, joined to the article itself once that arrives."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from data.records import Article, Edge, ListedStory, Reason, derive_article_id

# A headline alone is the same story only near in time: outlets use headlines such as "Syria: what we know" again.
HEADLINE_DAYS = 7
# A list is made anew for days after its article; a listed day beyond so many is not believed.
FUTURE_DAYS = 30


def stub_of(story: ListedStory, lister: Article) -> Article:
    """The stub of a story that `lister` lists: its headline and what the list says of it; its outlet is the lister's.

    A day of the future, seen from the lister's publication (or from when an undated one was fetched), is none: the stub is undated then.
    """
    published = None if _is_of_the_future(story.published, lister) else story.published
    return Article(
        article_id=derive_article_id(story.ref, story.title, None, lister.source, story.url, story.published),
        article_ref=story.ref,
        title=story.title,
        source=lister.source,
        url=story.url,
        origin=lister.origin,
        published=published,
        published_basis="metadata" if published else "unknown",
        language=lister.language,
        sha256=lister.sha256,
        format="listed",
        is_stub=True,
    )


def find_future_stories(lister: Article) -> list[ListedStory]:
    """The stories of a list that are dated well after its article; [] where nothing tells when that was there."""
    return [story for story in lister.listed if _is_of_the_future(story.published, lister)]


def _is_of_the_future(published: str | None, lister: Article) -> bool:
    """Whether a day is well after the lister's publication, or after it was fetched: lists are read again, and name what came a little later."""
    listed, seen = _read_day(published), lister.published_day or _read_day(lister.retrieved)
    return listed is not None and seen is not None and (listed - seen).days > FUTURE_DAYS


def _read_day(stamp: str | None) -> date | None:
    try:
        return date.fromisoformat(stamp[:10]) if stamp else None
    except ValueError:
        return None


@dataclass(slots=True)
class Shelf:
    """Articles found again by reference, address or headline, as another article's list would name them."""

    articles: dict[str, Article] = field(default_factory=dict)
    _by_key: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def put(self, article: Article) -> None:
        """Add an article, or the newer form of one with the same id."""
        self.articles[article.article_id] = article
        for key in _keys(article.article_ref, article.url, article.title):
            self._by_key.setdefault(key, []).append(article.article_id)

    def take_out(self, article_id: str) -> None:
        """Forget an article."""
        self.articles.pop(article_id, None)

    def find(self, wanted: Article) -> Article | None:
        """The article that is the same story as `wanted`: same address, else same reference, else same headline within a week.

        A reference is an outlet's own number: of another outlet's article it counts only where the headline is the same, too. A full
        article goes before a stub.
        """
        for key in _keys(wanted.article_ref, wanted.url, wanted.title):
            found = [self.articles[each] for each in self._by_key.get(key, ()) if each in self.articles]
            if key[0] == "ref":
                found = [each for each in found if _same_outlet(each, wanted) or _same_headline(each, wanted)]
            elif key[0] == "headline":
                found = [each for each in found if _same_outlet(each, wanted) and _same_week(each, wanted)]
            if found:
                return min(found, key=lambda each: (each.is_stub, each.article_id))
        return None


def link_listed(lister: Article, shelf: Shelf) -> tuple[list[Article], list[Edge]]:
    """The stubs that `lister`'s list calls for, put on the shelf, and an edge to each story, in the list's order.

    One edge a story, none from an article to itself, nor to another of its own headline. The edges name articles only; their events are known once all are read.
    """
    stubs: list[Article] = []
    edges: dict[str, Edge] = {}
    for story in lister.listed:
        if _words(story.title) == _words(lister.title) != "":
            continue  # an article that lists itself
        stub = stub_of(story, lister)
        target = shelf.find(stub)
        if target is None:
            target = stub
            shelf.put(stub)
            stubs.append(stub)
        if target.article_id != lister.article_id:
            edges.setdefault(target.article_id, _listed_edge(lister.article_id, target.article_id, story.title))
    return stubs, list(edges.values())


def _listed_edge(source_id: str, target_id: str, title: str) -> Edge:
    reason = Reason(kind="listed", what=title, weight=1.0)
    return Edge(source_article_id=source_id, target_article_id=target_id, kind="listed", score=1.0, reasons=(reason,))


def _keys(ref: str | None, url: str | None, title: str | None) -> Iterable[tuple[str, str]]:
    if url:
        yield "url", re.sub(r"^https?://(www\.)?|/$", "", url.strip().lower())
    if ref:
        yield "ref", ref
    if headline := _words(title):
        yield "headline", headline


def _words(title: str | None) -> str:
    return " ".join(re.findall(r"\w+", (title or "").casefold()))


def _same_outlet(one: Article, other: Article) -> bool:
    return one.source is None or other.source is None or one.source == other.source


def _same_headline(one: Article, other: Article) -> bool:
    return _words(one.title) == _words(other.title) != ""


def _same_week(one: Article, other: Article) -> bool:
    days = one.published_day, other.published_day
    return days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= HEADLINE_DAYS
