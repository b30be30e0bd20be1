"""Links between articles, each with the events that carry it and the reasons it stands on."""

from collections.abc import Iterable
from datetime import date
from math import fsum

import numpy as np
from scipy.sparse import csr_matrix

from data.records import Edge
from data.relate import evidence
from data.relate.corpus import Corpus, shared_columns
from data.relate.documents import MAIN_EVENTS, Entity, EventView
from data.relate.evidence import Ground
from data.relate.neighbours import multiply_rows
from data.relate.words import stands_in

# Links kept of each article: its strongest.
LINKS_AN_ARTICLE = 8
# And so many besides to articles in other languages: words would always outweigh them.
LINKS_ACROSS = 3
# Words named as reasons: the weightiest that both share.
WORDS_NAMED = 6


def score_pairs(corpus: Corpus, first: np.ndarray, second: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The score of each pair, as `link` gives it but for the rounding of its reasons, and the part of its evidence that counts (`link`'s `held`).

    The score is 0 for a pair that shares too little to be linked.
    """
    lengths = np.minimum(corpus.lengths[first], corpus.lengths[second])
    likeness = corpus.likeness(first, second)
    named = evidence.weigh_named(multiply_rows(corpus.entities, first, second), likeness, lengths)
    if corpus.is_of_many_languages:
        apart = np.flatnonzero(corpus.are_of_two_languages(first, second))
        shared = multiply_rows(corpus.entities_by_day, first[apart], second[apart])
        named[apart] = evidence.ACROSS_LANGUAGES * shared
    apart, are_dated = corpus.days_apart(first, second), corpus.is_dated[first] & corpus.is_dated[second]
    others = evidence.WORDS * likeness + named
    beside = evidence.WORDS * likeness * corpus.likeness_beside_names(first, second)
    held = evidence.hold_down_lone(others, corpus.weigh_lone(first, second) + beside, apart, are_dated)
    others = others * held * evidence.weigh_beside_days(apart, are_dated)
    others = np.where(corpus.share_enough(first, second), others, 0.0)
    return evidence.to_score(others + evidence.weigh_days(apart, others, are_dated)), held


def keep_strongest(
    first: np.ndarray, second: np.ndarray, scores: np.ndarray, rows: int, *, most: int = LINKS_AN_ARTICLE
) -> np.ndarray:
    """Which pairs are among the so many strongest of either of their articles, and strong enough to be kept at all."""
    kept = np.zeros(len(first), bool)
    both = np.concatenate([first, second])
    numbers = np.concatenate([np.arange(len(first))] * 2)
    order = np.lexsort((numbers, -scores[numbers], both))
    starts = np.searchsorted(both[order], np.arange(rows))
    rank = np.arange(len(order)) - starts[both[order]]
    kept[numbers[order[rank < most]]] = True
    return kept & (scores >= evidence.LEAST_SCORE)


def link(
    corpus: Corpus, one: int, other: int, events: tuple[EventView, EventView] | None = None, held: float = 1.0
) -> Edge | None:
    """The link between two articles, the earlier first, with its reasons; None when nothing checkable ties them.

    With `events` these are one happening, and the link is a same_incident one; without, it is a related one, of whose evidence the part `held`
    counts.
    """
    if corpus.documents[other].order < corpus.documents[one].order:
        one, other = other, one
        events = events and (events[1], events[0])
    length = min(corpus.lengths[one], corpus.lengths[other])
    likeness, grounds = _find_words(corpus, one, other)
    is_across = not events and bool(corpus.are_of_two_languages(np.array([one]), np.array([other]))[0])
    named = _find_named(corpus, one, other, corpus.entities_by_day if is_across else corpus.entities)
    if is_across:
        named = [(kind, what, evidence.ACROSS_LANGUAGES * weight) for kind, what, weight in named]
    elif not events:
        named = [(kind, what, float(evidence.weigh_named(weight, likeness, length))) for kind, what, weight in named]
    grounds = _fold_words(corpus, grounds, named)
    days = _find_days(corpus, one, other, events)
    are_dated = bool(corpus.is_dated[one] and corpus.is_dated[other])
    if not events:
        beside = float(evidence.weigh_beside_days(days[0] if days else np.nan, are_dated))
        grounds = [(kind, what, weight * beside * held) for kind, what, weight in grounds]
    if days:
        others = sum(ground[2] for ground in grounds)
        if events:
            weight = min(evidence.INCIDENT_DAYS * float(evidence.weigh_nearness(days[0])), others)
        else:
            weight = float(evidence.weigh_days(days[0], others, are_dated))
        grounds.append(("days", days[1], weight))
    if events:
        telling = evidence.weigh_ranks(events[0].rank, events[1].rank)
        grounds = [(ground[0], ground[1], ground[2] * telling) for ground in grounds]
    score, reasons = evidence.share_out(grounds)
    if not reasons:
        return None
    carriers = events or _choose_events(corpus, one, other, days[1] if days else "")
    return Edge(
        source_article_id=corpus.documents[one].article_id,
        target_article_id=corpus.documents[other].article_id,
        source_event_id=carriers[0].event_id if carriers[0] else None,
        target_event_id=carriers[1].event_id if carriers[1] else None,
        kind="same_incident" if events else "related",
        score=score,
        reasons=reasons,
    )


def _find_named(corpus: Corpus, one: int, other: int, entities: csr_matrix) -> list[Ground]:
    """Shared places, actors and tolls, each with its evidence."""
    ours, theirs = corpus.documents[one].entities, corpus.documents[other].entities
    grounds: list[Ground] = []
    for column, weight in zip(*map(np.ndarray.tolist, shared_columns(entities, one, other)), strict=True):
        entity = corpus.named[column]
        grounds.append(
            (entity[0], _name_both(corpus, one, other, ours[entity].writing, theirs[entity].writing), weight)
        )
    return grounds


def _fold_words(corpus: Corpus, words: list[Ground], named: list[Ground]) -> list[Ground]:
    """The grounds with each word that only repeats a shared place or actor ("madaya" of Madaya) counted with that: one thing is one reason."""
    keys = [
        frozenset(corpus.folder.keys(what)) if kind in ("place", "actor") else frozenset() for kind, what, _ in named
    ]
    weights = [weight for _, _, weight in named]
    kept = []
    for ground in words:
        written = corpus.folder.keys(ground[1])
        at = next((at for at, each in enumerate(keys) if written and each.issuperset(written)), None)
        if at is None:
            kept.append(ground)
        else:
            weights[at] += ground[2]
    return kept + [(kind, what, weight) for (kind, what, _), weight in zip(named, weights, strict=True)]


def _find_words(corpus: Corpus, one: int, other: int) -> tuple[float, list[Ground]]:
    """How alike the words of two articles are, and the shared words that weigh most, each with its evidence."""
    shared, parts = shared_columns(corpus.words, one, other)
    likeness = corpus.likeness_of_pair(one, other, float(parts.sum()))
    found = []
    for position in np.argsort(-parts, kind="stable")[: 3 * WORDS_NAMED]:
        word = corpus.folder.shared_writing(
            corpus.keys[shared[position]], corpus.folded_texts[one], corpus.folded_texts[other]
        )
        if word:
            found.append((word, float(parts[position])))
        if len(found) == WORDS_NAMED:
            break
    whole = sum(part for _, part in found)
    # The words found stand for all that are shared: the rest, lighter than they, are counted with them.
    return likeness, [("words", word, evidence.WORDS * likeness * part / whole) for word, part in found]


def _name_both(corpus: Corpus, one: int, other: int, ours: str, theirs: str) -> str:
    """How both articles write a name: one writing that stands in both, else each one's own ("Daesh / ISIS")."""
    if ours.casefold() == theirs.casefold() or stands_in(ours.casefold(), corpus.folded_texts[other]):
        return ours
    return theirs if stands_in(theirs.casefold(), corpus.folded_texts[one]) else f"{ours} / {theirs}"


def _find_days(
    corpus: Corpus, one: int, other: int, events: tuple[EventView, EventView] | None
) -> tuple[float, str] | None:
    """How many days apart, and in words which days of the records say so; None when one has no day, or a happening only its month."""
    if events and not (events[0].day_is_known and events[1].day_is_known):
        return None
    if events and events[0].first is not None and events[1].first is not None:
        apart = abs(events[0].first - events[1].first)
        return apart, _say_days(apart, events[0].first, "both tell of {day}", "what they tell of is {days} apart")
    ours, theirs = corpus.documents[one], corpus.documents[other]
    # Like is compared with like: a publication with a publication, what is told of with what is told of.
    told = min(((abs(a - b), a, b) for a in ours.told_days for b in theirs.told_days), default=None)
    day, there = ours.published_day, theirs.published_day
    if day is not None and there is not None and (told is None or abs(day - there) <= told[0]):
        apart = abs(day - there)
        return apart, _say_days(apart, day, "both published on {day}", "published {days} apart")
    if told is None:
        return None
    return told[0], _say_days(told[0], told[1], "both tell of {day}", "what they tell of is {days} apart")


def _say_days(apart: float, day: int, same: str, apart_words: str) -> str:
    if apart == 0:
        return same.format(day=date.fromordinal(day).isoformat())
    return apart_words.format(days="1 day" if apart == 1 else f"{apart:.0f} days")


def _choose_events(corpus: Corpus, one: int, other: int, days: str) -> tuple[EventView | None, EventView | None]:
    """The two events that carry a link: those that share most of what ties the articles; None where no two share anything of it.

    Where one article has no event, that which the other is mainly about.
    """
    ours, theirs = corpus.documents[one].events[:MAIN_EVENTS], corpus.documents[other].events[:MAIN_EVENTS]
    if not ours or not theirs:
        return (ours[0] if ours else None), (theirs[0] if theirs else None)
    columns, weights = shared_columns(corpus.entities, one, other)
    shared = {corpus.named[column]: float(weight) for column, weight in zip(columns, weights, strict=True)}
    pairs = [(mine, yours) for mine in ours for yours in theirs]
    weighed = [(_weigh_shared(corpus, mine, yours, shared, days), -mine.rank - yours.rank) for mine, yours in pairs]
    best = max(range(len(pairs)), key=weighed.__getitem__)
    return pairs[best] if weighed[best][0] > 0 else (None, None)


def _weigh_shared(corpus: Corpus, one: EventView, other: EventView, shared: dict[Entity, float], days: str) -> float:
    """How much of what ties two articles two of their events share: the places, actors and tolls named, and their kind of happening.

    The same day, or the same words, of two unlike happenings of two provinces tie nothing.
    """
    both = one.mentions.keys() & other.mentions.keys()
    places = bool(one.provinces & other.provinces) or (one.place is not None and one.place == other.place)
    kind = one.event_type is not None and one.event_type == other.event_type
    if not places and not kind:
        return 0.0
    found = fsum(shared.get(entity, 0.0) for entity in both) + 0.3 * places + 0.2 * kind
    found += 0.2 * (kind and one.sub_type is not None and one.sub_type == other.sub_type)
    found += 0.5 * corpus.likeness_of_sentences(one.sentence, other.sentence)
    told = [day for day in (one.first, other.first) if day is not None]
    words = ("both tell of {day}", "what they tell of is {days} apart")
    named = len(told) == 2 and days == _say_days(abs(told[0] - told[1]), told[0], *words)
    return found + 0.2 * named


def link_incidents(corpus: Corpus, incidents: dict[str, str], wanted: frozenset[str] | None) -> Iterable[Edge]:
    """A link between the reports of each incident: all of a few, of many each with the first and with the one before it."""
    rows = {document.article_id: row for row, document in enumerate(corpus.documents)}
    members: dict[str, list[EventView]] = {}
    for document in sorted(corpus.documents, key=lambda document: document.order):
        for event in document.events:
            members.setdefault(incidents.get(event.event_id, event.event_id), []).append(event)
    for events in members.values():
        for later in range(1, len(events)):
            earlier = range(later) if len(events) <= LINKS_AN_ARTICLE else sorted({0, later - 1})
            for first in earlier:
                pair = events[first], events[later]
                if wanted is None or pair[0].article_id in wanted or pair[1].article_id in wanted:
                    edge = link(corpus, rows[pair[0].article_id], rows[pair[1].article_id], pair)
                    if edge is not None:
                        yield edge
