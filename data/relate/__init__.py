"""From events to incidents and links: which reports tell of one happening, which stories follow one another, and why we think so."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.records import Edge
from data.relate.corpus import Corpus, build_corpus
from data.relate.corrections import NO_CORRECTIONS, Corrections
from data.relate.documents import Document, EventView, gather_documents
from data.relate.evidence import DEFAULT_MIN_SCORE
from data.relate.incidents import group_events
from data.relate.links import LINKS_ACROSS, keep_strongest, link, link_incidents, score_pairs
from data.relate.matching import LATE_DAYS, Match, find_meeting_points, match_events
from data.relate.nearby import select_near
from data.relate.neighbours import find_candidates, pair_sharing, tell_near_days
from data.relate.replay import apply_corrections, correct_incidents

__all__ = ["DEFAULT_MIN_SCORE", "NO_CORRECTIONS", "Corrections", "Relations", "apply_corrections", "relate"]


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
    if new is not None:
        articles, events = select_near(articles, events, new)
    documents = gather_documents(articles, events)
    if not documents:
        return Relations(incidents={}, edges=[])
    _settle_incidents(documents, new, corrections)
    corpus = build_corpus(documents)
    wanted = None if new is None else np.array([document.article_id in new for document in documents])
    first, second = _find_pairs(corpus, wanted)
    matches = _match_pairs(corpus, *_with_those_told_together(corpus, first, second, wanted))
    incidents = group_events(documents, matches, corrections)
    edges = _collect_edges(corpus, first, second, incidents, new, corrections)
    if new is not None:
        changed = {event.event_id for document in documents for event in document.events if event.incident_id is None}
        incidents = {event_id: name for event_id, name in incidents.items() if event_id in changed}
    return Relations(incidents=incidents, edges=edges)


def _settle_incidents(documents: Sequence[Document], new: frozenset[str] | None, corrections: Corrections) -> None:
    """Leave old events in the incidents they carry, as users corrected them; new ones are in none yet."""
    old = {}
    for document in documents:
        for event in document.events:
            if new is None or event.article_id in new:
                event.incident_id = None
            elif event.incident_id is not None:
                old[event.event_id] = event.incident_id
    corrected = correct_incidents(old, corrections)
    for document in documents:
        for event in document.events:
            event.incident_id = corrected.get(event.event_id)


def _find_pairs(corpus: Corpus, wanted: np.ndarray | None) -> tuple[np.ndarray, np.ndarray]:
    """The pairs of articles that are alike; those of two languages, which share no words, by what both name."""
    first, second = find_candidates(corpus.features, corpus.window_days, wanted)
    if not corpus.is_of_many_languages or not corpus.named:
        return first, second
    ours, theirs = find_candidates(corpus.entities_by_day, corpus.window_days, wanted, languages=corpus.languages)
    return _join_pairs(len(corpus.documents), (first, second), (ours, theirs))


def _join_pairs(rows: int, *pairs: tuple[np.ndarray, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Pairs of rows, each once, in order."""
    keys = np.unique(np.concatenate([first * rows + second for first, second in pairs]))
    return keys // rows, keys % rows


def _with_those_told_together(
    corpus: Corpus, first: np.ndarray, second: np.ndarray, wanted: np.ndarray | None
) -> tuple[np.ndarray, np.ndarray]:
    """The pairs of articles, and those that tell of one town or agreement on one day besides."""
    points = [
        [point for event in document.events for point in find_meeting_points(event)] for document in corpus.documents
    ]
    return _join_pairs(len(corpus.documents), (first, second), pair_sharing(points, wanted))


def _match_pairs(corpus: Corpus, first: np.ndarray, second: np.ndarray) -> list[Match]:
    """The pairs of events judged one happening, among the articles that are alike or tell of one day and town."""
    likeness = corpus.likeness(first, second)
    told = [
        sorted({day for event in document.events if event.days_are_known for day in event.each_day()})
        for document in corpus.documents
    ]
    close = np.flatnonzero(tell_near_days(told, first, second, LATE_DAYS))
    found = []
    for one, other, alike in zip(first[close].tolist(), second[close].tolist(), likeness[close].tolist(), strict=True):
        weigher = _PairWeigher(corpus, one, other, alike)
        for event in corpus.documents[one].events:
            for candidate in corpus.documents[other].events:
                match = match_events(event, candidate, weigher)
                if match is not None:
                    found.append(match)
    return found


@dataclass(frozen=True, slots=True)
class _PairWeigher:
    """Weighs events of two articles whose words are so much alike."""

    corpus: Corpus
    first: int  # rows
    second: int
    alike: float

    def likeness(self, one: EventView, other: EventView) -> float:
        sentences = self.corpus.likeness_of_sentences(one.sentence, other.sentence)
        return sentences if one.rank + other.rank > 3 else max(self.alike, sentences)

    def likeness_beside_names(self) -> float:
        rows = np.array([self.first]), np.array([self.second])
        return self.alike * float(self.corpus.likeness_beside_names(*rows)[0])

    def rarity(self, place: str) -> float:
        return self.corpus.rarity.get(("place", place), 1.0)


def _collect_edges(
    corpus: Corpus,
    first: np.ndarray,
    second: np.ndarray,
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
    told = [{incidents[event.event_id]: event for event in document.events} for document in corpus.documents]
    scores, held = score_pairs(corpus, first, second)
    kept = keep_strongest(first, second, scores, len(corpus.documents))
    if corpus.is_of_many_languages:
        across = np.flatnonzero(corpus.are_of_two_languages(first, second))
        kept[across] |= keep_strongest(
            first[across], second[across], scores[across], len(corpus.documents), most=LINKS_ACROSS
        )
    for one, other, part in zip(first[kept].tolist(), second[kept].tolist(), held[kept].tolist(), strict=True):
        pair = frozenset((corpus.documents[one].article_id, corpus.documents[other].article_id))
        if pair in edges or pair in rejected:
            continue
        # Of a much reported happening not every pair was linked above; those most alike are linked here.
        shared = min(told[one].keys() & told[other].keys(), default=None)
        found = link(corpus, one, other, shared and (told[one][shared], told[other][shared]), part)
        if found is not None:
            edges[pair] = found
    return sorted(edges.values(), key=lambda edge: (-edge.score, edge.source_article_id, edge.target_article_id))
