"""From files to articles and the events they tell, one after another; nothing is kept."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from data.extract import extract_events
from data.listed import Shelf, link_listed
from data.read import ReadEvents, Rejection, read_articles
from data.records import Article, Event
from geo.gazetteer import Gazetteer, load_gazetteer
from geo.place_files import read_places


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """An article and the events it tells, rank 1 first."""

    article: Article
    events: tuple[Event, ...]


def parse_articles(paths: Iterable[str | Path], *, gazetteer: str | Path | None = None) -> Iterator[Parsed | Rejection]:
    """Read articles and extract their events, each article followed by the stories it lists; nothing is kept.

    A story is given once, in full where it is among the input before it is listed.
    """
    places = find_gazetteer(gazetteer)
    shelf = Shelf()
    for item in read_articles(paths):
        if isinstance(item, Rejection):
            yield item
            continue
        parsed = parse_article(item, gazetteer=places)
        shelf.put(parsed.article)
        yield parsed
        for stub in link_listed(parsed.article, shelf)[0]:
            yield parse_article(stub, gazetteer=places)


def parse_article(item: Article | ReadEvents, *, gazetteer: Gazetteer | None = None) -> Parsed:
    """The events of one article; an imported one brings its own."""
    if isinstance(item, ReadEvents):
        return Parsed(article=item.article, events=tuple(item.events))
    return Parsed(article=item, events=tuple(extract_events(item, gazetteer=gazetteer)))


_loaded: dict[str, Gazetteer] = {}


def find_gazetteer(path: str | Path | None) -> Gazetteer:
    """The shipped gazetteer, with the places of `path` where one is given; loaded once in a process. Raises GazetteerError."""
    key = str(path or "")
    if key not in _loaded:
        _loaded[key] = load_gazetteer().with_places(read_places(path)) if path else load_gazetteer()
    return _loaded[key]
