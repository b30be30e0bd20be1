"""The links that are shown, and the reasons of the one that was chosen."""

import re
from typing import Any, cast

import pandas as pd

from dashboard import ids
from dashboard.callbacks.asked import Asked, Part
from dashboard.callbacks.shelf import Shelf
from dashboard.corrections import can_correct
from dashboard.figures.arcs import name_link
from dashboard.layout.link import build_link, build_no_link
from dashboard.layout.pair import build_pair
from dashboard.state import Words, read_links, read_word
from data.records import EDGE_COLUMNS
from data.selection import Selection
from data.store import EventStore
from data.tables import frame_to_rows

MOST_CHOSEN = 100
_PAIR = re.compile(r"(SY-[A-Z]{2})~(SY-[A-Z]{2})")
LINK_IDENTITY = [name for name in EDGE_COLUMNS if name not in ("score", "reasons")]


def show_link(asked: Asked) -> dict[str, Any]:
    """The dialog that gives the reasons of the chosen link, or lists those between two provinces."""
    name = read_word(asked.view, "link")
    if name is None:
        return {"link": {ids.LINK_CONTENT: []}}
    store = asked.shelf.store
    if pair := _PAIR.fullmatch(name):
        provinces = (pair[1], pair[2])
        edges, joined = find_between(asked, provinces)
        return {"link": {ids.LINK_CONTENT: build_pair(provinces, edges, joined, asked.language)}}
    edge = find_link(store, name)
    if edge is None:
        return {"link": {ids.LINK_CONTENT: build_no_link(asked.language)}}
    articles = [store.article(edge[f"{end}_article_id"]) for end in ("source", "target")]
    events = [store.event(edge[f"{end}_event_id"] or "") for end in ("source", "target")]
    content = build_link(edge, articles, events, asked.language, can_correct=can_correct(store))
    return {"link": {ids.LINK_CONTENT: content}}


PARTS = (Part(show=show_link, ignores=None, views=("link",)),)


def choose_links(shelf: Shelf, selection: Selection, view: Words) -> pd.DataFrame:
    """The links to draw: the strongest of the selection and all of the chosen event; only the latter where the reader wants no others."""
    weakest, kinds = read_links(view)
    edges = shelf.links(selection, weakest, kinds)
    chosen = read_word(view, "event")
    if chosen is None:
        return edges.head(0) if "links" in view else edges
    own = shelf.store.edges(Selection(), min_score=weakest, kinds=kinds, touching=chosen, limit=MOST_CHOSEN)
    if "links" in view:
        return own
    return pd.concat([edges, own], ignore_index=True).drop_duplicates(LINK_IDENTITY, ignore_index=True)


def find_between(asked: Asked, provinces: tuple[str, str]) -> tuple[list[dict[str, Any]], dict[str, dict[str, Any]]]:
    """The links that the map draws between two provinces, the strongest first, and the events they join, by id."""
    edges = choose_links(asked.shelf, asked.selection, asked.view)
    joining = edges[edges["source_event_id"].notna() & edges["target_event_id"].notna()]
    ends = {*joining["source_event_id"], *joining["target_event_id"]}
    events = {row["event_id"]: row for row in frame_to_rows(asked.shelf.store.find_events(ends))}
    a, b = provinces
    found = []
    for edge in cast(list[dict[str, Any]], joining.sort_values("score", ascending=False).to_dict("records")):
        source, target = (events.get(edge[f"{end}_event_id"], {}).get("provinces", ()) for end in ("source", "target"))
        if (a in source and b in target) or (b in source and a in target):
            found.append(edge)
    return found, events


def find_link(store: EventStore, name: str) -> dict[str, Any] | None:
    """The link of a name that `name_link` gave; None when there is none, or no more."""
    end = name.split("~", 1)[0]
    edges = cast(list[dict[str, Any]], store.edges(Selection(), touching=end).to_dict("records"))
    return next((edge for edge in edges if name_link(edge) == name), None)
