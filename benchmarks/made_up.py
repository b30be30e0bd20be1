"""Made-up events and links for benchmarks, as many as are wanted: nothing that happened."""

import json
from datetime import date

import numpy as np
import pyarrow as pa

from data.records import EVENT_TYPES
from data.tables import ARTICLE_SCHEMA, EDGE_SCHEMA, EVENT_SCHEMA
from geo.gazetteer import load_gazetteer

FIRST_DAY = date(2011, 3, 15)
DAYS = 5000
ACTORS, OUTLETS, EVENTS_AN_ARTICLE, REPORTS_AN_INCIDENT = 200, 30, 5, 2

_TYPES = np.array([(name, sub) for name, subs in EVENT_TYPES.items() for sub in subs])
_EVIDENCE = json.dumps(
    {
        field: [{"part": "title", "start": start, "end": start + 6, "rule": f"{field}: named in the sentence"}]
        for start, field in enumerate(("date_start", "event_type", "place", "actors", "killed"))
    }
)
_REASONS = json.dumps(
    [{"kind": "place", "what": "the same town", "weight": 0.3}, {"kind": "words", "what": "convoy", "weight": 0.2}]
)


def make_events(first: int, count: int) -> pa.Table:
    """Events numbered from `first`, five to an article and two to an incident, over 5,000 days and all provinces."""
    rng = np.random.default_rng(first)
    places = [place for place in load_gazetteer().places if place.province and place.kind == "town"]
    numbers = np.arange(first, first + count)
    days = _days_of(numbers // EVENTS_AN_ARTICLE) - rng.integers(3, size=count)
    spans = np.where(rng.random(count) < 0.1, rng.integers(1, 8, size=count), 0)
    types = _TYPES[rng.integers(len(_TYPES), size=count)]
    towns = [places[index] for index in rng.integers(len(places), size=count)]
    is_town = rng.random(count) < 0.6
    groups = rng.integers(ACTORS, size=count)
    has_killed = rng.random(count) < 0.3
    killed = pa.array(rng.integers(20, size=count), pa.int32(), mask=~has_killed)
    columns = {
        "event_id": [f"{number // EVENTS_AN_ARTICLE:08}-{number % EVENTS_AN_ARTICLE + 1}" for number in numbers],
        "article_id": [f"{number // EVENTS_AN_ARTICLE:08}" for number in numbers],
        "rank": numbers % EVENTS_AN_ARTICLE + 1,
        "incident_id": [f"i-{number // REPORTS_AN_INCIDENT:08}" for number in numbers],
        "date_start": days,
        "date_end": days + spans,
        "date_precision": ["week" if span else "day" for span in spans],
        "date_basis": ["stated"] * count,
        "status": np.array(["occurred", "planned", "denied"])[np.searchsorted([0.93, 0.98], rng.random(count))],
        "event_type": types[:, 0],
        "sub_event_type": types[:, 1],
        "provinces": [[town.province] for town in towns],
        "place": [town.name if exact else None for town, exact in zip(towns, is_town, strict=True)],
        "latitude": [town.latitude if exact else None for town, exact in zip(towns, is_town, strict=True)],
        "longitude": [town.longitude if exact else None for town, exact in zip(towns, is_town, strict=True)],
        "place_precision": ["town" if exact else "province" for exact in is_town],
        "actors": [[f"Group {group}"] for group in groups],
        "killed": killed,
        "killed_low": killed,
        "killed_high": killed,
        "title": [
            f"Convoy number {number // EVENTS_AN_ARTICLE} of group {number % ACTORS} halted" for number in numbers
        ],
        "sentence": [
            f"A convoy of group {group} that was on the road near {town.name} halted, and the men who led it said that"
            f" they would wait for word from the others before going on."
            for group, town in zip(groups, towns, strict=True)
        ],
        "evidence": [_EVIDENCE] * count,
        "source": [f"Outlet {number // EVENTS_AN_ARTICLE % OUTLETS}" for number in numbers],
        "published": _days_of(numbers // EVENTS_AN_ARTICLE).astype(str),
    }
    return _fill(columns, EVENT_SCHEMA, count)


def make_edges(first: int, count: int, events: int) -> pa.Table:
    """Links numbered from `first` between any two of so many events."""
    rng = np.random.default_rng(first)
    ends = {name: rng.integers(events, size=count) for name in ("source", "target")}
    columns = {
        f"{name}_event_id": [f"{n // EVENTS_AN_ARTICLE:08}-{n % EVENTS_AN_ARTICLE + 1}" for n in numbers]
        for name, numbers in ends.items()
    }
    columns |= {
        f"{name}_article_id": [f"{n // EVENTS_AN_ARTICLE:08}" for n in numbers] for name, numbers in ends.items()
    }
    columns |= {"kind": ["related"] * count, "score": rng.random(count).round(3), "reasons": [_REASONS] * count}
    return _fill(columns, EDGE_SCHEMA, count)


def _days_of(articles: np.ndarray) -> np.ndarray:
    """The day on which each article, by its number, was published: all over the 5,000."""
    return np.datetime64(FIRST_DAY) + articles * 7919 % DAYS


def _fill(columns: dict, schema: pa.Schema, count: int) -> pa.Table:
    """A table of the schema; what there is no column for is null."""
    arrays = [
        pa.nulls(count, column.type)
        if column.name not in columns
        else columns[column.name]
        if isinstance(columns[column.name], pa.Array)
        else pa.array(columns[column.name], column.type)
        for column in schema
    ]
    return pa.table(arrays, schema=schema)


def make_articles(first: int, events: int) -> pa.Table:
    """The articles that tell so many made-up events, numbered from `first` event; only headlines, one in fifty a stub."""
    numbers = range(first // EVENTS_AN_ARTICLE, -(-(first + events) // EVENTS_AN_ARTICLE))
    columns = {
        "article_id": [f"{number:08}" for number in numbers],
        "title": [f"Convoy number {number} of group {number % ACTORS} halted" for number in numbers],
        "source": [f"Outlet {number % OUTLETS}" for number in numbers],
        "published": _days_of(np.array(numbers)).astype(str),
        "published_basis": ["metadata"] * len(numbers),
        "is_stub": [number % 50 == 0 for number in numbers],
    }
    return _fill(columns, ARTICLE_SCHEMA, len(numbers))
