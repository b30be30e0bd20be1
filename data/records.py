"""Article, Event and Edge: the vocabulary of the whole project, and the columns of its tables.

Unknown is None, never 0, "" or today's date. Days are dates, both ends inclusive. Coordinates are WGS 84 degrees.
"""

from dataclasses import dataclass, field, fields
from datetime import date
from hashlib import sha256
from typing import Literal

PublishedBasis = Literal["metadata", "dateline", "url", "file", "unknown"]
DatePrecision = Literal["day", "week", "month", "year", "unknown"]
DateBasis = Literal["stated", "relative", "published"]
Status = Literal["occurred", "planned", "denied"]
PlacePrecision = Literal["site", "town", "district", "province", "country", "unknown"]
EdgeKind = Literal["listed", "same_incident", "related"]
ReasonKind = Literal["actor", "place", "days", "words", "toll", "listed"]

DATE_PRECISIONS: tuple[DatePrecision, ...] = ("day", "week", "month", "year", "unknown")
STATUSES: tuple[Status, ...] = ("occurred", "planned", "denied")
PLACE_PRECISIONS: tuple[PlacePrecision, ...] = ("site", "town", "district", "province", "country", "unknown")
EDGE_KINDS: tuple[EdgeKind, ...] = ("listed", "same_incident", "related")

# ACLED Codebook (2023), event and sub-event types; Diplomacy and Humanitarian are ours: news carries them, ACLED does not code them.
EVENT_TYPES: dict[str, tuple[str, ...]] = {
    "Battles": ("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
    "Explosions/Remote violence": (
        "Air/drone strike",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Suicide bomb",
        "Grenade",
        "Chemical weapon",
    ),
    "Violence against civilians": ("Attack", "Abduction/forced disappearance", "Sexual violence"),
    "Protests": ("Peaceful protest", "Protest with intervention", "Excessive force against protesters"),
    "Riots": ("Violent demonstration", "Mob violence"),
    "Strategic developments": (
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    ),
    "Diplomacy": ("Negotiation", "Statement", "Accusation", "Visit/Call", "Sanction", "Vote"),
    "Humanitarian": ("Aid delivery", "Displacement", "Evacuation", "Siege"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedStory:
    """A story that an article lists as related: its headline, and what else the list says of it."""

    title: str
    ref: str | None = None
    url: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it was read; a stub when all we have is its headline in another article's list.

    `published` is ISO 8601 as precise as the source gives it: "2016-02-24", "2016-02-24T22:09:20" or "2016-02-24T22:09:20+03:00".
    `listed` is not a column: the store keeps it as edges of kind "listed".
    """

    article_id: str
    article_ref: str | None = None
    title: str | None = None
    text: str | None = None
    source: str | None = None
    url: str | None = None
    origin: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = "unknown"
    language: str | None = None
    sha256: str | None = None
    retrieved: str | None = None
    format: str | None = None
    is_stub: bool = False
    listed: tuple[ListedStory, ...] = field(default=())

    @property
    def published_day(self) -> date | None:
        """The publication day as the source's own clock has it; None when unknown."""
        return date.fromisoformat(self.published[:10]) if self.published else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Characters [start, end) of an article's title or text that a field was read from, and the rule that read them."""

    part: Literal["title", "text"]
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that one article says happened, or will. The fields are the columns of every exported table, in this order."""

    event_id: str
    article_id: str
    article_ref: str | None = None
    rank: int
    incident_id: str | None = None
    date_start: date | None = None
    date_end: date | None = None
    date_precision: DatePrecision = "unknown"
    date_basis: DateBasis | None = None
    status: Status = "occurred"
    event_type: str | None = None
    sub_event_type: str | None = None
    provinces: tuple[str, ...] = ()
    place: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    place_precision: PlacePrecision = "unknown"
    actors: tuple[str, ...] = ()
    killed: int | None = None
    killed_low: int | None = None
    killed_high: int | None = None
    injured: int | None = None
    injured_low: int | None = None
    injured_high: int | None = None
    attributed_to: str | None = None
    title: str | None = None
    sentence: str | None = None
    evidence: dict[str, tuple[Evidence, ...]] = field(default_factory=dict)
    source: str | None = None
    url: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One thing a link stands on, that a person can check, and its part of the link's score."""

    kind: ReasonKind
    what: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A link from one article to another, with the events that carry it and its reasons; the weights add up to the score."""

    source_article_id: str
    target_article_id: str
    source_event_id: str | None = None
    target_event_id: str | None = None
    kind: EdgeKind
    score: float
    reasons: tuple[Reason, ...]


ARTICLE_COLUMNS: tuple[str, ...] = tuple(column.name for column in fields(Article) if column.name != "listed")
EVENT_COLUMNS: tuple[str, ...] = tuple(column.name for column in fields(Event))
EDGE_COLUMNS: tuple[str, ...] = tuple(column.name for column in fields(Edge))


def derive_article_id(*parts: str | None) -> str:
    """Derive an article's id from what identifies it (ref, title, text, source, address, publication): 16 hex digits.

    The same parts give the same id on every machine; an absent part differs from an empty one.
    """
    joined = "\x1f".join("\x00" if part is None else part for part in parts)
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]
