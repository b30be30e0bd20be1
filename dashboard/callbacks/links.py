"""The links that are shown, and the reasons of the one that was chosen."""

from typing import Any, cast

import pandas as pd

from dashboard import ids
from dashboard.callbacks.asked import Asked, Part
from dashboard.callbacks.shelf import Shelf
from dashboard.corrections import can_correct
from dashboard.figures.arcs import name_link
from dashboard.layout.link import build_link, build_no_link
from dashboard.state import Words, read_links, read_word
from data.records import EDGE_COLUMNS
from data.selection import Selection
from data.store import EventStore

MOST_CHOSEN = 100
LINK_IDENTITY = [name for name in EDGE_COLUMNS if name not in ("score", "reasons")]


def show_link(asked: Asked) -> dict[str, Any]:
    """The dialog that gives the reasons of the chosen link."""
    name = read_word(asked.view, "link")
    if name is None:
        return {"link": {ids.LINK_CONTENT: []}}
    store = asked.shelf.store
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


def find_link(store: EventStore, name: str) -> dict[str, Any] | None:
    """The link of a name that `name_link` gave; None when there is none, or no more."""
    end = name.split("~", 1)[0]
    edges = cast(list[dict[str, Any]], store.edges(Selection(), touching=end).to_dict("records"))
    return next((edge for edge in edges if name_link(edge) == name), None)
