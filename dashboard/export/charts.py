"""Charts as files: .png, .svg and .pdf through a Chrome or Chromium on this machine, .html and .json without one."""

from collections.abc import Callable
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

import kaleido
import plotly.graph_objects as go
from kaleido.errors import ChromeNotFoundError

from dashboard.figures.calendar import Window, choose_grain, find_window
from dashboard.figures.lanes import OTHERS
from dashboard.figures.map import MOST_PLACES, count_links, draw_map
from dashboard.figures.network import MOST_LINKS, MOST_STORIES, draw_network
from dashboard.figures.timeline import MOST_MARKS, draw_counts, draw_timeline
from data.network import Network, find_network
from data.relate import DEFAULT_MIN_SCORE
from data.selection import Selection, selection_to_words
from data.store import EventStore, Summary
from data.tallies import count_by_lane, count_by_type, count_events, count_places, find_provinces

PICTURES = (".png", ".svg", ".pdf")
CHART_ENDINGS = (*PICTURES, ".html", ".json")

_TOPOJSON = Path(__file__).parent.parent / "figures" / "topojson"
_SECONDS = 60
_CAPTION_ROOM = 100  # pixels above the chart
_MOST_ARCS = 200


class NoBrowserError(Exception):
    """A picture was asked for where no Chrome or Chromium is found; the message says what else there is."""


def draw_timeline_of(store: EventStore, selection: Selection) -> go.Figure:
    """The timeline of a selection, all 14 provinces, captioned, 1280 by 900 pixels; counts alone where there are too many events for marks."""
    window = _find_days(store, selection)
    if window is None or count_events(store, selection) <= MOST_MARKS:
        edges = store.edges(selection, min_score=DEFAULT_MIN_SCORE, limit=_MOST_ARCS)
        figure = draw_timeline(store.events(selection, limit=MOST_MARKS), edges, window=window, scope="all")
    else:
        grain = choose_grain(window)
        counts, lanes = count_by_type(store, selection, grain), count_by_lane(store, selection, grain, (), OTHERS)
        figure = draw_counts(counts, lanes, window=window, scope="all")
    return _caption(figure, "Events by day", store, selection, width=1280, height=900)


def draw_map_of(store: EventStore, selection: Selection) -> go.Figure:
    """The map of a selection, all 14 provinces, captioned, 960 by 800 pixels."""
    edges = store.edges(selection, min_score=DEFAULT_MIN_SCORE, limit=_MOST_ARCS)
    ends = {each for end in ("source_event_id", "target_event_id") for each in edges[end] if each}
    figure = draw_map(
        store.measures(selection),
        count_places(store, selection, MOST_PLACES),
        count_links(edges, find_provinces(store, ends)),
        scope="all",
    )
    return _caption(figure, "Events by province", store, selection, width=960, height=800)


def find_network_of(store: EventStore, selection: Selection) -> Network:
    """The linked incidents of a selection, joined by its edges at the default threshold."""
    return find_network(store.events(selection), store.edges(selection, min_score=DEFAULT_MIN_SCORE))


def draw_network_of(store: EventStore, selection: Selection) -> go.Figure:
    """The network of a selection's stories, captioned, 1280 pixels wide and as high as its stories need."""
    network = find_network_of(store, selection)
    figure = draw_network(network)
    nodes = network.nodes
    stories = int(nodes["story"].max()) if len(nodes) else 0
    title = f"{len(nodes):,} linked incidents of {stories:,} stories, {len(network.links):,} links"
    left = [
        f"{count:,} {what}"
        for count, what in (
            (stories - MOST_STORIES, "smaller stories"),
            (int(nodes["day"].isna().sum()), "undated incidents"),
            (len(network.links) - MOST_LINKS, "weaker links"),
        )
        if count > 0
    ]
    title += f" ({', '.join(left)} not drawn)" * bool(left)
    height = (figure.layout.height or 400) + _CAPTION_ROOM
    return _caption(figure, title, store, selection, width=1280, height=height)


def _find_days(store: EventStore, selection: Selection) -> Window | None:
    """The days asked for, else those the selection's exactly dated events span, without strays."""
    exact = selection if selection.precisions else replace(selection, precisions=frozenset({"day"}))
    found = find_window(store.cube(exact))
    first, last = selection.first or (found and found.first), selection.last or (found and found.last)
    return Window(first=min(first, last), last=max(first, last)) if first and last else None


CHARTS: dict[str, Callable[[EventStore, Selection], go.Figure]] = {
    "timeline": draw_timeline_of,
    "map": draw_map_of,
    "network": draw_network_of,
}


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
    subtitle = f"{_count(summary, _find_days(store, selection), is_found=not (selection.first or selection.last))}; shown: {chosen}"
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
            "pad": {"t": 30},
        },
        margin_t=(figure.layout.margin.t or 0) + _CAPTION_ROOM,
    )
    return figure


def _count(summary: Summary, days: Window | None, *, is_found: bool) -> str:
    span = f", {days.first} to {days.last}" if days else ""
    if days and is_found and ((summary.first or days.first) < days.first or (summary.last or days.last) > days.last):
        span = span.replace(", ", ", mostly ")
    return f"{summary.events:,} events in {summary.articles:,} articles{span}"
