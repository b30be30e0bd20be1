"""The links that are shown, the reasons of the one that was chosen, and the days that later reports come back to."""

from typing import Any, cast

import pandas as pd
from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from dashboard import ids
from dashboard.callbacks.shelf import Shelf, Shelves
from dashboard.callbacks.threads import in_thread
from dashboard.corrections import can_correct
from dashboard.figures.arcs import name_link
from dashboard.layout.keydates import list_key_dates
from dashboard.layout.link import build_link, build_no_link
from dashboard.state import Words, read_links, read_selection, read_word
from data.records import EDGE_COLUMNS
from data.selection import Selection
from data.store import EventStore
from data.tallies import find_key_dates

MOST_CHOSEN = 100
LINK_IDENTITY = [name for name in EDGE_COLUMNS if name not in ("score", "reasons")]


def register(app: Dash, shelves: Shelves) -> None:
    """Wire the chosen link to the dialog that gives its reasons, and the selection to its key dates."""

    @app.callback(
        Output(ids.PAINTED_LINK, "data"),
        Input(ids.VIEW, "data"),
        State(ids.LANGUAGE, "data"),
        prevent_initial_call=True,
    )
    @in_thread
    def show_link(view, language):
        name = read_word(view, "link")
        if name is None:
            return {ids.LINK_CONTENT: []}
        store = shelves.pick(view).store
        edge = find_link(store, name)
        if edge is None:
            return {ids.LINK_CONTENT: build_no_link(language)}
        articles = [store.article(edge[f"{end}_article_id"]) for end in ("source", "target")]
        events = [store.event(edge[f"{end}_event_id"] or "") for end in ("source", "target")]
        return {ids.LINK_CONTENT: build_link(edge, articles, events, language, can_correct=can_correct(store))}

    @app.callback(
        Output(ids.KEY_DATES, "children"),
        Input(ids.SELECTION, "data"),
        State(ids.VIEW, "data"),
        State(ids.LANGUAGE, "data"),
        prevent_initial_call=True,
    )
    @in_thread
    def show_key_dates(words, view, language):
        if words is None:
            return no_update
        return list_key_dates(shelves.pick(view).tally(find_key_dates, read_selection(words)), language)

    app.clientside_callback(ClientsideFunction("page", "showLink"), Input(ids.VIEW, "data"), prevent_initial_call=True)


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
