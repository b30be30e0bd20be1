"""From events to incidents and links: which reports tell of one happening, which stories follow one another, and why we think so."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.records import Edge
from data.relate.corrections import NO_CORRECTIONS, Corrections
from data.relate.documents import EventView, gather_documents
from data.relate.evidence import DEFAULT_MIN_SCORE
from data.relate.incidents import Match, group_events, match_events
from data.relate.links import Corpus, build_corpus, find_pairs, keep_strongest, link, link_incidents, score_pairs
from data.relate.neighbours import days_apart

__all__ = ["DEFAULT_MIN_SCORE", "NO_CORRECTIONS", "Corrections", "Relations", "relate"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """The incident of each event, by event id, and the links between articles, strongest first; listed stories are not among them."""

    incidents: dict[str, str]
    edges: list[Edge]


def relate(
    articles: pd.DataFrame,
    events: pd.DataFrame,
    *,
    new: frozenset[str] | None = None,
    corrections: Corrections = NO_CORRECTIONS,
) -> Relations:
    """Relate articles: group their events into incidents and link those that tell one story.

    With `new`, only those articles are related, to one another and to the old ones, whose events keep the incidents they carry; the answer
    has the events and links of the new articles. Without it all are new. What a user corrected holds.
    """
    documents = gather_documents(articles, events)
    if new is None:
        for document in documents:
            for event in document.events:
                event.incident_id = None
    if not documents:
        return Relations(incidents={}, edges=[])
    corpus = build_corpus(documents)
    wanted = None if new is None else np.array([document.article_id in new for document in documents])
    first, second = find_pairs(corpus, wanted)
    likeness = corpus.likeness(first, second)
    matches = _match_pairs(corpus, first, second, likeness)
    incidents = group_events(documents, matches, corrections)
    edges = _collect_edges(corpus, first, second, likeness, incidents, new, corrections)
    if new is not None:
        changed = {event.event_id for document in documents for event in document.events if event.incident_id is None}
        incidents = {event_id: name for event_id, name in incidents.items() if event_id in changed}
    return Relations(incidents=incidents, edges=edges)


def _match_pairs(corpus: Corpus, first: np.ndarray, second: np.ndarray, likeness: np.ndarray) -> list[Match]:
    """The pairs of events judged one happening, among the articles that are alike."""
    told = [
        sorted({day for event in document.events if event.day_is_known for day in (event.first, event.last) if day})
        for document in corpus.documents
    ]
    close = np.flatnonzero(days_apart(told, first, second) <= 1)
    found = []
    for one, other, alike in zip(first[close].tolist(), second[close].tolist(), likeness[close].tolist(), strict=True):

        def tell(_one: EventView, _other: EventView, alike: float = alike) -> float:
            return alike

        for event in corpus.documents[one].events:
            for candidate in corpus.documents[other].events:
                match = match_events(event, candidate, tell)
                if match is not None:
                    found.append(match)
    return found


def _collect_edges(
    corpus: Corpus,
    first: np.ndarray,
    second: np.ndarray,
    likeness: np.ndarray,
    incidents: dict[str, str],
    new: frozenset[str] | None,
    corrections: Corrections,
) -> list[Edge]:
    rejected = corrections.rejected
    edges: dict[frozenset[str], Edge] = {}
    for edge in link_incidents(corpus, incidents, new):
        pair = frozenset((edge.source_article_id, edge.target_article_id))
        if len(pair) == 2 and pair not in rejected and (pair not in edges or edges[pair].score < edge.score):
            edges[pair] = edge
    scores = score_pairs(corpus, first, second, likeness)
    kept = keep_strongest(first, second, scores, len(corpus.documents))
    for one, other in zip(first[kept].tolist(), second[kept].tolist(), strict=True):
        pair = frozenset((corpus.documents[one].article_id, corpus.documents[other].article_id))
        if pair in edges or pair in rejected:
            continue
        related = link(corpus, one, other, "related")
        if related is not None:
            edges[pair] = related
    return sorted(edges.values(), key=lambda edge: (-edge.score, edge.source_article_id, edge.target_article_id))
