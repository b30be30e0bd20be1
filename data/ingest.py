"""The pipeline: read -> extract -> relate -> store, on one core, many, or a cluster. One run is all or nothing."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import pandas as pd

from data.listed import Shelf, find_future_stories, link_listed
from data.packed import Head, Packed, without_text
from data.parse import Parsed, find_gazetteer, parse_article
from data.read import Outcome, ReadEvents, Rejection, read_articles
from data.records import Article, Edge, ListedStory
from data.relate import DEFAULT_MIN_SCORE, Corrections, relate
from data.relate.corrections import corrections_path, read_corrections
from data.relate.neighbours import WINDOW_DAYS
from data.store import EventStore, StoreWriter, update_store
from data.tables import articles_to_table, edges_to_table, events_to_table

# Articles handed to a worker at once: enough that passing them costs little, few enough that progress is seen.
CHUNK = 64

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What one run of `ingest_articles` did. `known` articles were in the store before, or twice in the input.

    `event_tables` are where the imported events stood.
    """

    articles: int
    known: int
    stubs: int
    events: int
    edges: int
    undated: int
    without_event: int
    rejected: tuple[Rejection, ...]
    event_tables: tuple[str, ...]


def ingest_articles(paths: Iterable[str | Path], store: str | Path, **options: Any) -> Report:
    """Read the articles of `paths` ("-" is standard input) into `store`; the options, and what it does, are those of `ingest_outcomes`."""
    return ingest_outcomes(read_articles(paths), store, **options)


def ingest_outcomes(
    outcomes: Iterable[Outcome],
    store: str | Path,
    *,
    workers: int = 1,
    dask: str | None = None,
    gazetteer: str | Path | None = None,
    is_sample: bool = False,
    progress: Progress = lambda articles: None,
) -> Report:
    """Bring articles that were read, and their events, into `store`, all or nothing; what the store knows already changes nothing.

    `workers` processes extract side by side, or those of the dask cluster at the address `dask`. `progress` is told the number of
    articles done. Raises StoreError when the store cannot be written.
    """
    known = EventStore(store).article_ids() if Path(store).exists() else set()
    seen: set[str] = set()
    by_ref: dict[str, Article] = {}
    listing: list[Article] = []  # known articles, without their texts: their lists may have grown since
    rejected: list[Rejection] = []
    event_tables: dict[str, None] = {}
    count = 0

    def fresh() -> Iterator[Article | ReadEvents]:
        nonlocal count
        for item in outcomes:
            if isinstance(item, Rejection):
                rejected.append(item)
                continue
            count += 1
            article = item.article if isinstance(item, ReadEvents) else item
            if isinstance(item, ReadEvents):
                event_tables[(article.origin or "").rpartition(":")[0]] = None
            rejected.extend(_say_future_day(article, story) for story in find_future_stories(article))
            if article.listed and (article.article_id in known or article.article_id in seen):
                listing.append(without_text(article))
            if article.article_id not in known and article.article_id not in seen:
                seen.add(article.article_id)
                if article.article_ref:
                    before = by_ref.get(article.article_ref)
                    if before is None:
                        by_ref[article.article_ref] = without_text(article)
                    elif before.source == article.source or None in (before.source, article.source):
                        rejected.append(_say_one_reference(before, article))
                yield item

    packed = Packed()
    with _extractors(workers, dask, gazetteer) as parse_all:
        for parsed in parse_all(fresh()):
            packed.put(parsed)
            progress(1)
    heads: list[Head] = []
    stubs: list[Parsed] = []
    edges = 0
    if packed.heads or listing:
        with update_store(store) as writer:
            # Another run may have brought some of them while this one was reading.
            known = writer.article_ids()
            heads = [head for head in packed.heads if head.article.article_id not in known]
            shelf = Shelf()
            for article in writer.read_headlines():
                shelf.put(article)
            for articles, events in packed.take_tables({head.article.article_id for head in heads}):
                writer.add("articles", articles)
                writer.add("events", events)
            corrections = read_corrections(corrections_path(Path(store)))
            parse_stub = partial(parse_article, gazetteer=find_gazetteer(gazetteer))
            stubs, edges = _link(heads, listing, shelf, writer, parse_stub, corrections)
            if is_sample:
                writer.set_meta("is_sample", "1")
    return Report(
        articles=len(heads),
        known=count - len(heads),
        stubs=len(stubs),
        events=sum(head.events for head in heads) + sum(len(each.events) for each in stubs),
        edges=edges,
        undated=sum(head.article.published is None for head in heads),
        without_event=sum(not head.events for head in heads),
        rejected=tuple(rejected),
        event_tables=tuple(event_tables),
    )


def _say_one_reference(one: Article, other: Article) -> Rejection:
    """The line that says that two different articles came with one reference."""
    both = " and ".join(f'"{each.title or (each.text or "")[:60]}" ({each.article_id})' for each in (one, other))
    return Rejection(
        place=other.origin or "input",
        reason=f"two articles have the reference {other.article_ref}: {both}; both are kept, told apart by their article ids",
        kept=True,
    )


def _say_future_day(lister: Article, story: ListedStory) -> Rejection:
    """The line that says that a list names a story of a day in its article's future."""
    return Rejection(
        place=lister.origin or "input",
        reason=f'the list names a day in the future, {story.published}, for "{story.title}"; kept, undated',
        kept=True,
    )


def remove_articles(names: Iterable[str], store: str | Path) -> int:
    """Take articles (by id, reference or address) out of the store, with their events, edges, and stubs that only they listed.

    Returns the number of articles taken out. Raises LookupError naming what the store does not know, or knows of several articles; then nothing is removed.
    """
    with update_store(store) as writer:
        articles = writer.read("articles")
        wanted: set[str] = set()
        unknown, ambiguous = [], []
        for name in names:
            found = articles.loc[(articles[["article_id", "article_ref", "url"]] == name).any(axis=1), "article_id"]
            wanted |= set(found)
            if found.empty:
                unknown.append(name)
            if len(found) > 1:
                ambiguous.append(f"{name} (article ids {', '.join(sorted(found))})")
        if unknown:
            raise LookupError(
                f"{store}: no article with the id, reference or address {', '.join(unknown)}; nothing removed"
            )
        if ambiguous:
            raise LookupError(
                f"{store}: several articles are meant by {'; '.join(ambiguous)}; give an article id; nothing removed"
            )
        wanted |= _orphans(wanted, articles, writer.read("edges"))
        writer.take_out_articles(wanted)
    return len(wanted)


def _orphans(removed: set[str], articles: pd.DataFrame, edges: pd.DataFrame) -> set[str]:
    """The stubs that only the removed articles listed."""
    listed = edges[edges["kind"] == "listed"]
    by_removed = set(listed.loc[listed["source_article_id"].isin(removed), "target_article_id"])
    by_others = set(listed.loc[~listed["source_article_id"].isin(removed), "target_article_id"])
    stubs = set(articles.loc[articles["is_stub"], "article_id"])
    return (by_removed - by_others) & stubs


def _link(
    heads: Sequence[Head],
    listing: Sequence[Article],
    shelf: Shelf,
    writer: StoreWriter,
    parse_stub: Callable[[Article], Parsed],
    corrections: Corrections,
) -> tuple[list[Parsed], int]:
    """Add the stubs that new articles list, and the edges of both; and what the known articles in `listing` list besides.

    `shelf` holds the articles that were in the store before.
    Returns the stubs added, and the number of edges added that are strong enough to be shown.
    """
    main_event = {head.article.article_id: head.main_event for head in heads if head.main_event}
    for head in heads:
        before = shelf.find(head.article)
        if before is not None and before.is_stub:
            shelf.take_out(before.article_id)
            writer.replace_stub(before.article_id, head.article.article_id, head.main_event)
        shelf.put(head.article)
    stubs: list[Parsed] = []
    listed: dict[tuple[str, str], Edge] = {}
    for article in (*(head.article for head in heads), *listing):
        new_stubs, edges = link_listed(article, shelf)
        stubs += map(parse_stub, new_stubs)
        listed |= {(edge.source_article_id, edge.target_article_id): edge for edge in edges}
    for pair in writer.listed_pairs({article.article_id for article in listing}):
        listed.pop(pair, None)
    if not heads and not stubs and not listed:
        return [], 0
    main_event |= {each.article.article_id: each.events[0].event_id for each in stubs if each.events}
    main_event |= writer.main_events({article_id for pair in listed for article_id in pair} - main_event.keys())
    writer.add("articles", articles_to_table(each.article for each in stubs))
    writer.add("events", events_to_table(event for each in stubs for event in each.events))
    new = frozenset(article.article_id for article in (*(h.article for h in heads), *(s.article for s in stubs)))
    relations = relate(*writer.read_near(new, WINDOW_DAYS), new=new, corrections=corrections)
    writer.set_incidents(relations.incidents)
    edges = [
        replace(
            edge,
            source_event_id=main_event.get(edge.source_article_id),
            target_event_id=main_event.get(edge.target_article_id),
        )
        for edge in listed.values()
    ]
    edges += relations.edges
    writer.add("edges", edges_to_table(edges))
    return stubs, sum(edge.score >= DEFAULT_MIN_SCORE for edge in edges)


@contextmanager
def _extractors(
    workers: int, dask: str | None, gazetteer: str | Path | None
) -> Iterator[Callable[[Iterable[Article | ReadEvents]], Iterator[Parsed]]]:
    """What extracts many articles, in their order: this process, `workers` processes, or a dask cluster."""
    work = partial(_parse_chunk, gazetteer=gazetteer)
    if dask is not None:
        from distributed import Client

        with Client(dask) as client:
            cores = max(1, sum(client.ncores().values()))
            yield lambda items: _in_flight(lambda chunk: client.submit(work, chunk, pure=False), items, 4 * cores)
    elif workers > 1:
        with ProcessPoolExecutor(workers) as pool:
            yield lambda items: _in_flight(lambda chunk: pool.submit(work, chunk), items, 4 * workers)
    else:
        places = find_gazetteer(gazetteer)
        yield lambda items: (parse_article(item, gazetteer=places) for item in items)


def _in_flight(submit: Callable, items: Iterable[Article | ReadEvents], most: int) -> Iterator[Parsed]:
    """Answers in order, with at most `most` chunks handed out: an archive of any size is never in memory whole."""
    waiting: deque = deque()
    for chunk in _chunks(items):
        waiting.append(submit(chunk))
        if len(waiting) >= most:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _chunks(items: Iterable[Article | ReadEvents]) -> Iterator[list[Article | ReadEvents]]:
    items = iter(items)
    while chunk := list(islice(items, CHUNK)):
        yield chunk


def _parse_chunk(items: list[Article | ReadEvents], *, gazetteer: str | Path | None) -> list[Parsed]:
    places = find_gazetteer(gazetteer)
    return [parse_article(item, gazetteer=places) for item in items]
