"""The card of the chosen event, and the table's part in choosing it."""

from typing import Any

import pandas as pd
from dash import Dash, Input, Output, State

from dashboard import ids
from dashboard.callbacks.shelf import Shelves
from dashboard.layout.card import Story, build_card, build_no_card
from data.relate import DEFAULT_MIN_SCORE
from data.selection import Selection
from data.store import EventStore

MOST_LINKS = 60


def register(app: Dash, shelves: Shelves) -> None:
    """Wire the chosen event to its card."""

    @app.callback(
        Output(ids.PAINTED_CARD, "data"),
        Input(ids.VIEW, "data"),
        State(ids.LANGUAGE, "data"),
        prevent_initial_call=True,
    )
    def show_card(view, language):
        store = shelves.pick(view).store
        event_id = ((view or {}).get("event") or [None])[0]
        event = store.event(event_id) if event_id else None
        if event is None:
            return {ids.CARD: build_no_card(language)}
        incident = event["incident_id"]
        reports = store.incident(incident) if incident else pd.DataFrame()
        article, stories = store.article(event["article_id"]), find_stories(store, event)
        return {ids.CARD: build_card(event, article, reports, stories, language)}


def find_stories(store: EventStore, event: dict[str, Any]) -> list[Story]:
    """The stories linked to an event or to its article, strongest first; each article once."""
    edges = pd.concat(
        [
            store.edges(Selection(), min_score=DEFAULT_MIN_SCORE, touching=each, limit=MOST_LINKS)
            for each in (event["event_id"], event["article_id"])
        ],
        ignore_index=True,
    )
    stories: dict[str, Story] = {}
    for edge in edges.to_dict("records"):
        here = "source" if edge["source_article_id"] == event["article_id"] else "target"
        # A link that another event of the same article carries is not this event's.
        if edge["kind"] != "listed" and edge[f"{here}_event_id"] not in (None, event["event_id"]):
            continue
        there = "target" if here == "source" else "source"
        article_id = edge[f"{there}_article_id"]
        if article_id in stories or article_id == event["article_id"] or edge["kind"] == "same_incident":
            continue
        story = _find_story(store, edge, there)
        if story is not None:
            stories[article_id] = story
    return list(stories.values())


def _find_story(store: EventStore, edge: dict[str, Any], there: str) -> Story | None:
    article = store.article(edge[f"{there}_article_id"])
    if article is None:
        return None
    event_id = edge[f"{there}_event_id"]
    event = store.event(event_id) if event_id else None
    day = event["date_start"].isoformat() if event and event["date_start"] is not None else article["published"]
    return Story(
        event_id=event_id if event else None,
        title=article["title"] or (event or {}).get("sentence") or article["article_id"],
        day=day,
        source=article["source"],
        kind=edge["kind"],
        score=edge["score"],
        reasons=tuple(edge["reasons"]),
    )
