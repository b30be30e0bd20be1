"""Incidents: events of different articles that are one happening, judged from day, place, type, actors, tolls and words together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians
from typing import Protocol

from data.relate.corrections import NO_CORRECTIONS, Corrections
from data.relate.documents import Document, EventView
from data.relate.particulars import count_differing

# Two events are one happening at this much evidence or more.
ENOUGH = 3.3
# Times the likeness of their words, 0 to 1.
WORDS = 5.0
# What is said and agreed has no place to tell it by: its words must be alike by themselves.
LIKE_WORDS = 0.15
# Towns whose points are nearer than this are one place to a reporter.
NEAR_KM = 5.0
# What it counts against one happening that the reports name other sites, other times of day or another manner of killing, each.
OTHER_PARTICULARS = 2.8
# The same for exact tolls that are twice as high or more: later reports correct a toll, but seldom so far.
OTHER_TOLL = 1.6
_FINE = frozenset({"site", "town"})
# Types that outlets use for one and the same happening.
_KINDRED = (
    frozenset({"Battles", "Explosions/Remote violence"}),
    frozenset({"Explosions/Remote violence", "Violence against civilians"}),
)
_KINDRED_SUB_TYPES = frozenset(
    frozenset(pair)
    for pair in (
        ("Air/drone strike", "Shelling/artillery/missile attack"),
        ("Air/drone strike", "Chemical weapon"),
        ("Chemical weapon", "Shelling/artillery/missile attack"),
        ("Remote explosive/landmine/IED", "Suicide bomb"),
        ("Armed clash", "Government regains territory"),
        ("Armed clash", "Non-state actor overtakes territory"),
    )
)
# A place taken and taken back on one day is two happenings.
_OPPOSITE_SUB_TYPES = frozenset({"Government regains territory", "Non-state actor overtakes territory"})
_SPOKEN = frozenset({"Diplomacy", "Strategic developments"})


class Weigher(Protocol):
    """What the articles at hand say of words and places."""

    def likeness(self, one: EventView, other: EventView) -> float:
        """How alike the words that tell of two events are, 0 to 1."""

    def rarity(self, place: str) -> float:
        """How rarely a place is told of, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Two events judged to be one happening, by their ids, with the evidence for it."""

    first: str
    second: str
    evidence: float


def match_events(one: EventView, other: EventView, weigher: Weigher) -> Match | None:
    """Judge whether two events of different articles are one happening; None when not."""
    if one.article_id == other.article_id or not may_be_one(one, other):
        return None
    alike = weigher.likeness(one, other)
    if one.event_type in _SPOKEN and alike < LIKE_WORDS:
        return None
    parts = (
        _weigh_days(one, other),
        _weigh_place(one, other, weigher),
        _weigh_type(one, other),
        _weigh_tolls(one, other),
    )
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    differing = 0 if one.event_type in _SPOKEN else count_differing(one.sentence, other.sentence)
    # Reports of two like attacks share most of their words: these say less beside particulars that differ.
    evidence = sum(known) + _weigh_actors(one, other) + WORDS * alike / (1 + differing) - OTHER_PARTICULARS * differing
    return Match(first=one.event_id, second=other.event_id, evidence=evidence) if evidence >= ENOUGH else None


def may_be_one(one: EventView, other: EventView) -> bool:
    """Whether nothing known of two events forbids that they are one happening.

    They have one status and known days: the same, or one apart where an article gives no day but that of its publication. They share a
    province where both name one (violence abroad shares none), and the place does not change hands in the one way here and in the other there.
    """
    if one.status != other.status or not (one.day_is_known and other.day_is_known):
        return False
    if _days_between(one, other) > (1 if "published" in (one.basis, other.basis) else 0):
        return False
    if {one.sub_type, other.sub_type} == _OPPOSITE_SUB_TYPES:
        return False
    if one.provinces and other.provinces and not one.provinces & other.provinces:
        return False
    if one.event_type not in _SPOKEN and ((one.is_abroad and other.provinces) or (other.is_abroad and one.provinces)):
        return False
    if len(one.provinces) > 1 and len(other.provinces) > 1:
        return True  # told of several places, each article picks another of them
    if one.place_precision in _FINE and other.place_precision in _FINE and one.place != other.place:
        return one.point is not None and other.point is not None and distance_km(one.point, other.point) <= NEAR_KM
    return True


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
        # A large incident is compared by its first members: the cost of a thousand copies stays bounded.
        return all(may_be_one(self._events[a], self._events[b]) for a in left[:20] for b in right[:20])

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


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two (latitude, longitude), as good as needed within a country."""
    north = (one[0] - other[0]) * 111.2
    east = (one[1] - other[1]) * 111.2 * cos(radians((one[0] + other[0]) / 2))
    return hypot(north, east)


def _weigh_days(one: EventView, other: EventView) -> float | None:
    """The same day speaks for one happening; a day apart (`may_be_one` has seen that one is that of publication) says nothing of violence."""
    if _days_between(one, other) == 0:
        return 0.7
    if one.event_type in _SPOKEN or not (one.place or other.place):
        return None
    return 0.0


def _days_between(one: EventView, other: EventView) -> int:
    """Days from the end of the earlier to the start of the later; 0 when they overlap."""
    return max(0, max(one.span[0], other.span[0]) - min(one.span[1], other.span[1]))


def _weigh_place(one: EventView, other: EventView, weigher: Weigher) -> float:
    if len(one.provinces) > 1 and one.provinces == other.provinces:
        return 1.2
    if one.place_precision in _FINE and other.place_precision in _FINE:
        return 1.0 + 1.4 * weigher.rarity(one.place or "")  # may_be_one has seen that they are near
    if one.place and one.place == other.place and one.place_precision != "province":
        return 0.8
    return 0.4 if one.provinces & other.provinces else 0.0


def _weigh_type(one: EventView, other: EventView) -> float | None:
    if one.event_type is None or other.event_type is None:
        return -0.5
    if one.event_type == other.event_type:
        if one.sub_type == other.sub_type:
            return 1.0
        if one.sub_type is None or other.sub_type is None:
            return 0.2
        return 0.2 if frozenset((one.sub_type, other.sub_type)) in _KINDRED_SUB_TYPES else -0.8
    return -0.5 if frozenset((one.event_type, other.event_type)) in _KINDRED else None


def _weigh_actors(one: EventView, other: EventView) -> float:
    if one.actors & other.actors:
        return 0.8 if one.actors & other.actors == one.actors | other.actors else 0.5
    return -0.8 if one.actors and other.actors else 0.0


def _weigh_tolls(one: EventView, other: EventView) -> float | None:
    """Tolls that agree speak for one happening, those far apart forbid it, unknown ones say nothing."""
    total = 0.0
    for ours, theirs in ((one.killed, other.killed), (one.injured, other.injured)):
        mine, yours = _toll_of(ours), _toll_of(theirs)
        if mine is None or yours is None:
            continue
        low, high = sorted((mine, yours))
        if low == high:
            total += 0.4 + min(low, 10) * 0.1
        elif high > 3 * low and high - low > 5:
            return None
        elif high >= 2 * low and high - low > 2:
            total -= OTHER_TOLL if ours[1] is not None and theirs[1] is not None else 0.7
    return total


def _toll_of(toll: tuple[int | None, int | None, int | None]) -> int | None:
    low, best, high = toll
    return best if best is not None else low if low is not None else high
