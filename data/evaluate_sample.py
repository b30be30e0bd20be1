"""How right every event of the bundled sample is read, field by field, against its hand-made labels."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from data.evaluate import Score, rates, wilson
from data.extract import extract_events
from data.extract.arabic import is_arabic
from data.read import read_articles
from data.records import Article, Event
from data.sample import load_gold, sample_paths

Label = Mapping[str, Any]
Pair = tuple[Label, Event]

# What must agree at least for an event to be taken for the one a label speaks of; the parts below add up to 10.
_LEAST_LIKENESS = 4.0


def evaluate_sample() -> list[Score]:
    """Score all events of the sample: which are found, and of those found each field. We wrote the sample ourselves: it flatters.

    "Events" counts those found among the labelled, and those labelled among the found. A field's precision is over the found events that
    have it, its recall over the labelled ones. Types and tolls, which are not read in Arabic yet, are scored on the other articles.
    """
    labels = {label["title"]: label["events"] for label in load_gold()}
    found, labelled = 0, 0
    pairs: list[Pair] = []
    typed: list[Pair] = []
    for article in read_articles(sample_paths()):
        if isinstance(article, Article) and article.title in labels:
            events = extract_events(article)
            found += len(events)
            labelled += len(labels[article.title])
            paired = align(labels[article.title], events)
            pairs += paired
            typed += [] if is_arabic(article) else paired
    scores = [_score("events", len(pairs), found, labelled)]
    scores += [_score_field(name, pairs, gold, read) for name, gold, read in _FIELDS]
    return scores + [_score_field(name, typed, gold, read) for name, gold, read in _TYPED_FIELDS]


def align(labels: Sequence[Label], events: Sequence[Event]) -> list[Pair]:
    """Pair labels with the events most like them, each used once; what is like nothing is left out."""
    ranked = sorted(
        ((_likeness(label, event), -i, -j) for i, label in enumerate(labels) for j, event in enumerate(events)),
        reverse=True,
    )
    pairs: list[Pair] = []
    used_labels: set[int] = set()
    used_events: set[int] = set()
    for likeness, i, j in ranked:
        if likeness >= _LEAST_LIKENESS and -i not in used_labels and -j not in used_events:
            used_labels.add(-i)
            used_events.add(-j)
            pairs.append((labels[-i], events[-j]))
    return pairs


def _likeness(label: Label, event: Event) -> float:
    if event.status != label["status"]:
        return 0.0
    likeness = 2.0 * (event.event_type == label["event_type"]) + (event.sub_event_type == label["sub_event_type"])
    likeness += 2.0 * (set(event.provinces) == set(label["provinces"]))
    likeness += 2.0 * (_day(event) == label["date_start"])
    return likeness + 3.0 * (label["sentence"] in (event.sentence or ""))


def _day(event: Event) -> str | None:
    return event.date_start.isoformat() if event.date_start else None


_Field = tuple[str, Callable[[Label], Any], Callable[[Event], Any]]

_FIELDS: tuple[_Field, ...] = (
    ("first day", lambda label: label["date_start"], _day),
    ("provinces", lambda label: tuple(label["provinces"]) or None, lambda event: event.provinces or None),
)
_TYPED_FIELDS: tuple[_Field, ...] = (
    ("type", lambda label: label["event_type"], lambda event: event.event_type),
    ("sub-event type", lambda label: label["sub_event_type"], lambda event: event.sub_event_type),
    ("killed", lambda label: label["killed"], lambda event: event.killed),
    ("injured", lambda label: label["injured"], lambda event: event.injured),
)


def _score_field(name: str, pairs: Sequence[Pair], gold: Callable[[Label], Any], read: Callable[[Event], Any]) -> Score:
    answered = sum(read(event) is not None for _, event in pairs)
    labelled = sum(gold(label) is not None for label, _ in pairs)
    right = sum(read(event) is not None and read(event) == gold(label) for label, event in pairs)
    return _score(name, right, answered, labelled)


def _score(what: str, right: int, answered: int, labelled: int) -> Score:
    low, high = wilson(right, labelled)
    return Score(what=what, n=labelled, low=low, high=high, **rates(right, answered, labelled))
