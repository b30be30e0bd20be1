"""The card of the chosen event: what was said, its incident, its story, and the other links it has."""

from collections.abc import Iterable, Mapping
from datetime import date
from math import inf
from typing import Any

import pandas as pd

from dashboard import ids
from dashboard.callbacks.asked import Asked, Part
from dashboard.corrections import can_correct
from dashboard.layout.card import build_card, build_no_card
from dashboard.layout.incident import Corrected, build_incident
from dashboard.layout.story import build_story
from dashboard.state import read_links, read_word
from data.relate.corrections import corrections_path, read_corrections
from data.selection import Selection
from data.store import EventStore
from data.tables import frame_to_rows

MOST_LINKS = 60
MOST_MORE = 12


def show_card(asked: Asked) -> dict[str, Any]:
    """The card of the chosen event."""
    store, language = asked.shelf.store, asked.language
    event_id = read_word(asked.view, "event")
    event = store.event(event_id) if event_id else None
    if event is None:
        return {"card": {ids.CARD: build_no_card(language, is_gone=event_id is not None)}}
    weakest, kinds = read_links(asked.view)
    links = find_links(store, event, weakest, kinds)
    found = asked.shelf.story(event_id, weakest, kinds)
    told = {step.article_id for step in found.steps}
    more = [link for link in links if link["article_id"] not in told][:MOST_MORE]
    nearest = sorted(links, key=lambda link: abs(count_days_apart(event, link["day"])))
    choices = [(link["event_id"], link["title"]) for link in nearest if link["event_id"]]
    reports = store.incident(event["incident_id"]) if event["incident_id"] else pd.DataFrame()
    corrected = find_corrected(store, event, reports)
    may = can_correct(store)
    around = [
        *build_incident(event, reports, choices, corrected, language, can_correct=may),
        *build_story(found, more, language),
    ]
    return {"card": {ids.CARD: build_card(event, store.article(event["article_id"]), around, language)}}


PARTS = (Part(show=show_card, ignores=None, views=("event", "weakest", "kinds")),)


def find_links(
    store: EventStore, event: Mapping[str, Any], weakest: float, kinds: tuple[str, ...]
) -> list[dict[str, Any]]:
    """What an event or its article is linked to, strongest first, each article once: event_id, article_id, title, day, source and edge.

    Reports of the same incident are left out: they are listed as such.
    """
    edges = store.edges(
        Selection(),
        min_score=weakest,
        kinds=[kind for kind in kinds if kind != "same_incident"],
        touching=[event["event_id"], event["article_id"]],
        limit=MOST_LINKS,
    )
    ends: dict[str, tuple[str | None, dict[str, Any]]] = {}
    for edge in frame_to_rows(edges):
        here, there = "source", "target"
        if edge["target_article_id"] == event["article_id"]:
            here, there = there, here
        # A link that another event of the same article carries is not this event's.
        if edge["kind"] != "listed" and edge[f"{here}_event_id"] not in (None, event["event_id"]):
            continue
        ends.setdefault(edge[f"{there}_article_id"], (edge[f"{there}_event_id"], edge))
    ends.pop(event["article_id"], None)
    articles = {row["article_id"]: row for row in frame_to_rows(store.find_articles(ends))}
    events = {
        row["event_id"]: row for row in frame_to_rows(store.find_events(each for each, _ in ends.values() if each))
    }
    links = []
    for article_id, (event_id, edge) in ends.items():
        article, told = articles.get(article_id), events.get(event_id or "")
        if article is None:
            continue
        day = told["date_start"] if told and told["date_start"] is not None else article["published"]
        links.append(
            {
                "event_id": event_id if told else None,
                "article_id": article_id,
                "title": article["title"] or (told or {}).get("sentence") or article_id,
                "day": str(day) if day else None,
                "source": article["source"],
                "edge": edge,
            }
        )
    return links


def count_days_apart(event: Mapping[str, Any], day: str | None) -> float:
    """How many days an event is before (below 0) or after a day; infinity where either is unknown."""
    if event["date_start"] is None or not day:
        return inf
    return float((event["date_start"] - date.fromisoformat(day[:10])).days)


def find_corrected(store: EventStore, event: Mapping[str, Any], reports: pd.DataFrame) -> Corrected:
    """What was corrected about an event: how its incident differs from the one judged, and links of its article that were rejected."""
    corrections = read_corrections(corrections_path(store.path))
    if not corrections.made:
        return Corrected()
    judged = set(store.judged_together(event["event_id"]))
    now = {event["event_id"], *(reports["event_id"] if len(reports) else ())}
    article_id = event["article_id"]
    unrelated = {each for pair in corrections.rejected if article_id in pair for each in pair - {article_id}}
    return Corrected(
        apart=_title(store.find_events(judged - now), "event_id"),
        together=_title(store.find_events(now - judged), "event_id"),
        unrelated=_title(store.find_articles(unrelated), "article_id"),
    )


def _title(records: pd.DataFrame, key: str) -> tuple[tuple[str, str], ...]:
    rows: Iterable[dict[str, Any]] = frame_to_rows(records)
    return tuple((row[key], row["title"] or row.get("sentence") or row[key]) for row in rows)
