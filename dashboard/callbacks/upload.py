"""Visitors' own articles on the page: what was read of them, and whose articles are shown."""

from typing import Any

import pandas as pd
from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from dashboard import ids
from dashboard.callbacks.shelf import Shelves
from dashboard.callbacks.threads import in_thread
from dashboard.layout.panels import count_brush_steps
from dashboard.layout.upload import MOST_PREVIEWED, build_badge, build_gone, build_held, build_report
from dashboard.settings import Settings
from dashboard.stores import ARTICLES, NoWorkspaceError, Stores
from data.selection import Selection
from data.store import EventStore

MOST_ASKED = 20  # articles, to find a preview's events


def register(app: Dash, stores: Stores, shelves: Shelves, settings: Settings) -> None:
    """Wire the page to the workspace it shows, and the dialog to its report; assets/upload.js does the sending."""
    # Says the workspace once a visit, not at every click.
    app.clientside_callback(
        ClientsideFunction("page", "readWorkspace"),
        Output(ids.WORKSPACE, "data"),
        Input(ids.VIEW, "data"),
        State(ids.WORKSPACE, "data"),
        prevent_initial_call=True,
    )

    @app.callback(
        Output(ids.PAINTED_WORKSPACE, "data"),
        Output(ids.BRUSH, "max"),
        Output(ids.OVERVIEW_DAYS, "data-first"),
        Output(ids.OVERVIEW_DAYS, "data-last"),
        Input(ids.WORKSPACE, "data"),
        State(ids.LANGUAGE, "data"),
        prevent_initial_call=True,
    )
    @in_thread
    def show_workspace(workspace, language):
        name = workspace["name"]
        shelf = shelves.find({ARTICLES: [name]})
        if shelf is None:
            gone = build_gone(language, can_upload=settings.uploads == "visit")
            return {ids.BADGE: [], ids.NOTICE: gone, ids.UPLOAD_REPORT: []}, no_update, no_update, no_update
        until, summary, window = stores.kept_until(name), shelf.summary(Selection()), shelf.window()
        painted: dict[str, Any] = {ids.BADGE: build_badge(until, language), ids.NOTICE: []}
        if settings.uploads == "visit":
            articles = count_articles(shelf.store, summary.articles)
            painted[ids.UPLOAD_REPORT] = build_held(name, articles, summary.events, until, language, is_shown=True)
        first, last = (str(window.first), str(window.last)) if window else ("", "")
        return painted, count_brush_steps(window), first, last

    if settings.uploads == "off":
        return

    @app.callback(
        Output(ids.PAINTED_REPORT, "data"),
        Input(ids.UPLOADED, "data"),
        State(ids.LANGUAGE, "data"),
        prevent_initial_call=True,
    )
    @in_thread
    def show_report(report, language):
        name = report.get("workspace")
        until = stores.kept_until(name) if name else None
        if not report.get("is_held"):
            return {
                ids.UPLOAD_REPORT: build_report(report, find_preview(stores, name, report["first"]), until, language)
            }
        shelf = shelves.find({ARTICLES: [name]})
        if shelf is None:
            return {}
        summary = shelf.summary(Selection())
        articles = count_articles(shelf.store, summary.articles)
        return {
            ids.UPLOAD_REPORT: build_held(name, articles, summary.events, until, language, is_shown=report["is_shown"])
        }


def count_articles(store: EventStore, telling: int) -> int:
    """The full articles of a store, those that tell no event too; `telling` is how many do, where the store does not say."""
    return int(store.meta.get("articles", telling))


def find_preview(stores: Stores, name: str | None, article_ids: list[str]) -> pd.DataFrame:
    """The first events that these articles tell, in a workspace or in the store being served; empty where there are none."""
    try:
        store = stores.pick(name)
    except NoWorkspaceError:  # of these files nothing could be read
        return pd.DataFrame()
    found: list[pd.DataFrame] = []
    for article_id in article_ids[:MOST_ASKED]:
        found.append(store.article_events(article_id))
        if sum(map(len, found)) >= MOST_PREVIEWED:
            break
    return pd.concat(found, ignore_index=True).head(MOST_PREVIEWED) if found else pd.DataFrame()
