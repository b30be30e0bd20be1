"""Whether the reasons of a link hold: names, words and tolls in both texts, days in the records."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.records import Edge, Reason
from data.relate.documents import Document, gather_documents
from data.relate.words import stands_in

# The writings of the one and of the other article, where they differ.
BETWEEN_WRITINGS = " / "

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_APART = re.compile(r"(\d+) days? apart")


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A reason of a link that does not hold, and why."""

    edge: Edge
    reason: Reason
    why: str


def verify_edges(edges: Iterable[Edge], articles: pd.DataFrame, events: pd.DataFrame) -> list[Doubt]:
    """The reasons that do not hold, of related and same_incident links; [] when every one can be checked."""
    documents = {document.article_id: document for document in gather_documents(articles, events)}
    return [doubt for edge in edges for doubt in _verify_edge(edge, documents)]


def find_writing(reason: Reason, source_text: str, target_text: str) -> tuple[str, str] | None:
    """How the source and the target write what a reason names, as it stands in each; None where one does not have it.

    A word may be the beginning of the words they have: "attack" is found as "attack" and "attacks".
    """
    written = reason.what.casefold()
    for ours, theirs in ((written, written), *_split_writings(written)):
        if stands_in(ours, source_text.casefold()) and stands_in(theirs, target_text.casefold()):
            return ours, theirs
    if reason.kind == "words":
        begun = [re.search(rf"(?<!\w){re.escape(written)}\w*", text.casefold()) for text in (source_text, target_text)]
        if begun[0] and begun[1]:
            return begun[0].group(), begun[1].group()
    return None


def _verify_edge(edge: Edge, documents: Mapping[str, Document]) -> Iterable[Doubt]:
    source, target = documents[edge.source_article_id], documents[edge.target_article_id]
    for reason in edge.reasons:
        if reason.kind == "days":
            why = _doubt_days(reason.what, edge, source, target)
        elif reason.kind == "listed":
            why = None
        else:
            both = find_writing(reason, f"{source.title}\n{source.text}", f"{target.title}\n{target.text}")
            why = None if both else "not in both texts"
        if why:
            yield Doubt(edge=edge, reason=reason, why=why)
    if abs(sum(reason.weight for reason in edge.reasons) - edge.score) > 1e-9:
        yield Doubt(edge=edge, reason=edge.reasons[0], why="the weights do not add up to the score")


def _doubt_days(what: str, edge: Edge, source: Document, target: Document) -> str | None:
    named = [date.fromisoformat(day).toordinal() for day in _DAY.findall(what)]
    if len(named) == 1:
        named *= 2
    is_one = edge.kind == "same_incident"
    ours = _days_meant(what, source, edge.source_event_id if is_one else None)
    theirs = _days_meant(what, target, edge.target_event_id if is_one else None)
    if named and not (named[0] in ours and named[1] in theirs):
        return "not days of the records"
    apart = _APART.search(what)
    if apart and named and abs(named[0] - named[1]) != int(apart.group(1)):
        return "the days are not so far apart"
    if apart and not named and int(apart.group(1)) not in {abs(one - other) for one in ours for other in theirs}:
        return "no days of the records are so far apart"
    return None


def _days_meant(what: str, document: Document, event_id: str | None) -> set[int]:
    """The days a reason can be about: that of publication, that of the event which carries the link, or those of what the article tells of."""
    if "published" in what:
        return set() if document.day is None else {document.day}
    if event_id is None:
        return set(document.told_days)
    return {event.first for event in document.events if event.event_id == event_id and event.first is not None}


def _split_writings(written: str) -> list[tuple[str, str]]:
    parts = written.split(BETWEEN_WRITINGS)
    return [
        (BETWEEN_WRITINGS.join(parts[:middle]), BETWEEN_WRITINGS.join(parts[middle:]))
        for middle in range(1, len(parts))
    ]
