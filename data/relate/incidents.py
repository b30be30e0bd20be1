"""Incidents: groups of events of different articles that were judged to be one happening."""

from collections.abc import Iterable, Mapping, Sequence

from data.relate.corrections import NO_CORRECTIONS, Corrections
from data.relate.documents import Document, EventView
from data.relate.matching import Match, are_told_apart, may_be_one

# A large incident is compared by its first members: the cost of a thousand copies stays bounded.
MOST_COMPARED = 20


def group_events(
    documents: Sequence[Document], matches: Iterable[Match], corrections: Corrections = NO_CORRECTIONS
) -> dict[str, str]:
    """Give every event its incident: strongest matches first, never two events of one article in one incident, nor two that may not be one.

    Events that carry an incident id keep it, and two such incidents are not run together, but for a user's correction. A new incident is
    named after its first event, in the order of the articles.
    """
    events = {event.event_id: event for document in documents for event in document.events}
    order = {
        event.event_id: (*document.order, event.rank, event.event_id)
        for document in documents
        for event in document.events
    }
    clusters = _Clusters(events)
    for pair in sorted(corrections.together, key=sorted):
        one, other = sorted(pair)
        if one in events and other in events:
            clusters.join(one, other)
    apart = corrections.apart
    for match in sorted(matches, key=lambda match: (-match.evidence, match.first, match.second)):
        if clusters.may_join(match.first, match.second, apart):
            clusters.join(match.first, match.second)
    incidents = {}
    for members in clusters.members():
        kept = sorted({events[member].incident_id or "" for member in members} - {""})
        name = kept[0] if kept else "i-" + min(members, key=order.__getitem__)
        incidents.update(dict.fromkeys(members, name))
    return incidents


class _Clusters:
    """Groups of events that only grow, each with its members."""

    def __init__(self, events: Mapping[str, EventView]) -> None:
        self._events = events
        self._group = {event_id: event_id for event_id in events}
        self._members = {event_id: [event_id] for event_id in events}
        for event_id, event in events.items():
            if event.incident_id is not None:
                group = f"incident {event.incident_id}"  # apart from the ids of events
                self._members.setdefault(group, []).append(event_id)
                del self._members[event_id]
                self._group[event_id] = group

    def may_join(self, one: str, other: str, apart: frozenset[frozenset[str]]) -> bool:
        ours, theirs = self._group[one], self._group[other]
        if ours == theirs:
            return False
        left, right = self._members[ours], self._members[theirs]
        if self._is_old(left) and self._is_old(right):
            return False
        articles = {self._events[member].article_id for member in left}
        if any(self._events[member].article_id in articles for member in right):
            return False
        if any(frozenset((a, b)) in apart for a in left for b in right) if apart else False:
            return False
        # Each with each: a chain of reports must not end at another happening.
        pairs = ((self._events[a], self._events[b]) for a in left[:MOST_COMPARED] for b in right[:MOST_COMPARED])
        return all(
            may_be_one(a, b) and not (are_told_apart(a, b) and {a.event_id, b.event_id} != {one, other})
            for a, b in pairs
        )

    def join(self, one: str, other: str) -> None:
        ours, theirs = self._group[one], self._group[other]
        if ours == theirs:
            return
        if len(self._members[ours]) < len(self._members[theirs]):
            ours, theirs = theirs, ours
        moved = self._members.pop(theirs)
        self._members[ours] += moved
        for member in moved:
            self._group[member] = ours

    def members(self) -> list[list[str]]:
        return list(self._members.values())

    def _is_old(self, members: Sequence[str]) -> bool:
        return any(self._events[member].incident_id is not None for member in members)
