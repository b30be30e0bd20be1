"""Charts as files: .png, .svg and .pdf through a Chrome or Chromium on this machine, .html and .json without one."""

from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import kaleido
import plotly.graph_objects as go
from kaleido.errors import ChromeNotFoundError

from dashboard.figures.map import count_links, count_places, draw_map
from dashboard.figures.timeline import draw_timeline
from data.relate import DEFAULT_MIN_SCORE
from data.selection import Selection, selection_to_words
from data.store import EventStore, Summary

PICTURES = (".png", ".svg", ".pdf")
CHART_ENDINGS = (*PICTURES, ".html", ".json")

_TOPOJSON = Path(__file__).parent.parent / "figures" / "topojson"
_SECONDS = 60
_CAPTION_ROOM = 72  # pixels above the chart


class NoBrowserError(Exception):
    """A picture was asked for where no Chrome or Chromium is found; the message says what else there is."""


def draw_timeline_of(store: EventStore, selection: Selection) -> go.Figure:
    """The timeline of a selection, captioned, 1280 by 720 pixels."""
    events, edges = store.events(selection), store.edges(selection, min_score=DEFAULT_MIN_SCORE, limit=200)
    return _caption(draw_timeline(events, edges), "Events by day", store, selection, width=1280, height=720)


def draw_map_of(store: EventStore, selection: Selection) -> go.Figure:
    """The map of a selection, all 14 provinces, captioned, 960 by 800 pixels."""
    events, edges = store.events(selection), store.edges(selection, min_score=DEFAULT_MIN_SCORE, limit=500)
    figure = draw_map(store.measures(selection), count_places(events), count_links(edges, events), scope="all")
    return _caption(figure, "Events by province", store, selection, width=960, height=800)


CHARTS: dict[str, Callable[[EventStore, Selection], go.Figure]] = {"timeline": draw_timeline_of, "map": draw_map_of}


def write_figure(figure: go.Figure, ending: str) -> bytes:
    """A figure as the content of a file with this ending, one of CHART_ENDINGS.

    Raises NoBrowserError for a picture where there is no browser to draw it, TimeoutError when the browser does not answer in a minute.
    """
    if ending == ".html":
        return _to_html(figure)
    if ending == ".json":
        return figure.to_json().encode()
    return _draw_picture(figure, ending)


def _draw_picture(figure: go.Figure, ending: str) -> bytes:
    size = {"width": figure.layout.width, "height": figure.layout.height, "scale": 2 if ending == ".png" else 1}
    try:
        return kaleido.calc_fig_sync(
            figure,
            opts={"format": ending[1:], **size},
            topojson=_TOPOJSON.as_uri() + "/",
            # Kaleido asks a far host for MathJax unless told not to.
            kopts={"mathjax": False, "timeout": _SECONDS},
        )
    except ChromeNotFoundError:
        raise NoBrowserError(
            f"{ending} needs a Chrome or Chromium on this machine (Debian, Ubuntu: apt install chromium); "
            "without one there are .html and .json, and the page's own export buttons"
        ) from None


def _to_html(figure: go.Figure) -> bytes:
    """One page with everything in it: it asks no other host for anything."""
    world = (_TOPOJSON / "world_110m.json").read_text(encoding="utf-8")
    page = figure.to_html(include_plotlyjs=True, config={"displaylogo": False, "responsive": True})
    assets = f"<script>window.PlotlyGeoAssets = {{topojson: {{world_110m: {world}}}}};</script>"
    return page.replace("<head>", f"<head>{assets}", 1).encode()


def _caption(figure: go.Figure, title: str, store: EventStore, selection: Selection, **size: Any) -> go.Figure:
    """The figure with what it shows written above it, so that it can be read away from the page."""
    summary = store.summary(selection)
    chosen = ", ".join(f"{word} {value}" for word, value in selection_to_words(selection)) or "everything"
    subtitle = f"{_count(summary)}; shown: {chosen}"
    if store.meta.get("is_sample"):
        subtitle += ". A demonstration sample"
    figure = go.Figure(figure)
    figure.update_layout(
        **size,
        title={
            "text": f"<b>{title}</b><br><sub>{escape(subtitle)}</sub>",
            "x": 0.01,
            "xanchor": "left",
            "y": 1,
            "yanchor": "top",
            "pad": {"t": 12},
        },
        margin_t=(figure.layout.margin.t or 0) + _CAPTION_ROOM,
    )
    return figure


def _count(summary: Summary) -> str:
    days = f", {summary.first} to {summary.last}" if summary.first else ""
    return f"{summary.events:,} events in {summary.articles:,} articles{days}"
