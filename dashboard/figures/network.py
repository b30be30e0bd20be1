"""The network: each story a band of its own, its incidents as discs by day, and the links between them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import sqrt
from typing import Any, cast

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.bars import TYPES
from dashboard.figures.calendar import Window
from dashboard.figures.look import Look, base_layout, draw_nothing, make_figure, plain
from dashboard.figures.ticks import tick_days
from dashboard.text import count, name_value, write_day
from dashboard.theme import UNTYPED
from data.network import Network
from data.records import EVENT_TYPES

MOST_STORIES = 14
MOST_LINKS = 400
_WITHIN = ((0.5, 2.2, 0.85), (0.25, 1.5, 0.7), (0.0, 0.9, 0.6))  # from this score on: pixels wide, opacity
_BETWEEN = (0.0, 0.8, 0.35)
_COLUMNS = 48  # discs that have room side by side
_TITLE = 34  # letters on a line of a story's name
_PIXELS = 26  # a row is high


@dataclass(frozen=True, slots=True, kw_only=True)
class _Disc:
    node: Mapping[str, Any]
    x: datetime
    y: float


def draw_network(network: Network, *, look: Look | None = None) -> go.Figure:
    """Draw a network's stories in the order of their first days, above each other: days from left to right, a disc an incident, the larger the more reports.

    The MOST_STORIES largest stories and the MOST_LINKS strongest links are drawn, and of incidents those whose day is known. A story is named after its
    most linked incident. Its height in pixels is in the layout, by the rows it needs.
    """
    look = look or Look()
    nodes = [node for node in cast(list[dict[str, Any]], network.nodes.to_dict("records")) if node["day"]]
    stories: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for node in nodes:
        if node["story"] <= MOST_STORIES:
            stories[node["story"]].append(node)
    if not stories:
        return draw_nothing(look, look.say("no links"))
    days = [node["day"] for story in stories.values() for node in story]
    window = Window(first=min(days), last=max(days))
    discs: dict[str, _Disc] = {}
    bands: list[tuple[float, float, str]] = []
    bottom = 0.0
    for story in sorted(stories.values(), key=lambda story: min((node["day"], node["incident_id"]) for node in story)):
        top, bottom = bottom, _place(story, bottom, window, discs)
        bands.append((top, bottom, _name(story)))
    traces = [*_draw_links(network.links, discs, look), *_draw_discs(discs, look)]
    return make_figure(traces, _lay_out(bands, window, look))


def _place(story: list[dict[str, Any]], top: float, window: Window, discs: dict[str, _Disc]) -> float:
    """Put a story's discs in the first row that has room for each; answers the bottom of its band."""
    apart = timedelta(days=window.days / _COLUMNS)
    ends: list[datetime] = []
    for node in sorted(story, key=lambda node: (node["day"], node["incident_id"])):
        noon = datetime.combine(node["day"], time(12))
        row = next((number for number, end in enumerate(ends) if noon - end >= apart), len(ends))
        ends[row : row + 1] = [noon]
        discs[node["incident_id"]] = _Disc(node=node, x=noon, y=-(top + row + 1))
    # Two rows at least: a story's name takes two lines.
    return top + max(len(ends), 2) + 1


def _name(story: list[dict[str, Any]]) -> str:
    chief = max(story, key=lambda node: (node["links"], node["reports"], node["incident_id"]))
    lines = [""]
    for word in str(chief["title"] or "").split():
        if lines[-1] and len(lines[-1]) + len(word) >= _TITLE:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    shown = lines[:2]
    if len(lines) > 2:
        shown[-1] += " …"
    return "<br>".join(plain(line, _TITLE + 20) for line in shown)


def _draw_links(links: pd.DataFrame, discs: Mapping[str, _Disc], look: Look) -> Iterator[dict[str, Any]]:
    """A trace a weight: inside a story the thicker the stronger, faint between stories; one of a row or a day bends around what stands between."""
    drawn: dict[tuple[float, float, float], tuple[list[str | None], list[float | None]]] = defaultdict(lambda: ([], []))
    number = 0
    for link in cast(list[dict[str, Any]], links.to_dict("records")):
        start, end = discs.get(link["source"]), discs.get(link["target"])
        if start is None or end is None:
            continue
        if number == MOST_LINKS:
            break
        number += 1
        is_within = start.node["story"] == end.node["story"]
        x, y = drawn[next(weight for weight in _WITHIN if link["score"] >= weight[0]) if is_within else _BETWEEN]
        for east, up in _bend(start, end):
            x.append(east)
            y.append(up)
        x.append(None)
        y.append(None)
    for (_, width, opacity), (x, y) in sorted(drawn.items(), key=lambda each: each[0][1]):
        yield {
            "type": "scatter",
            "mode": "lines",
            "x": x,
            "y": y,
            "hoverinfo": "skip",
            "showlegend": False,
            "line": {"color": look.theme.border, "width": width},
            "opacity": opacity,
        }


def _bend(start: _Disc, end: _Disc) -> Iterator[tuple[str, float]]:
    rise = 0.45 if start.y == end.y else 0.0
    aside = timedelta() if start.x != end.x else timedelta(hours=10)
    for step in range(9):
        share = step / 8
        bulge = 4 * share * (1 - share)
        x = start.x + (end.x - start.x) * share + aside * bulge
        yield x.isoformat(timespec="minutes"), round(start.y + (end.y - start.y) * share + rise * bulge, 3)


def _draw_discs(discs: Mapping[str, _Disc], look: Look) -> Iterator[dict[str, Any]]:
    for kind in TYPES:
        chosen = [disc for disc in discs.values() if _kind(disc.node) == kind]
        if chosen:
            yield {
                "type": "scatter",
                "mode": "markers",
                "name": name_value(look.language, kind),
                "x": [disc.x.isoformat(timespec="minutes") for disc in chosen],
                "y": [disc.y for disc in chosen],
                "marker": {
                    "size": [min(8 + 4 * sqrt(disc.node["reports"] - 1), 24) for disc in chosen],
                    "color": look.theme.types[kind],
                    "line": {"color": look.theme.panel, "width": 1},
                },
                "text": [_describe(disc.node, look) for disc in chosen],
                "hovertemplate": "%{text}<extra></extra>",
            }


def _kind(node: Mapping[str, Any]) -> str:
    return node["event_type"] if node["event_type"] in EVENT_TYPES else UNTYPED


def _describe(node: Mapping[str, Any], look: Look) -> str:
    day: date = node["day"]
    lines = [f"<b>{plain(node['title'] or '')}</b>", write_day(look.language, day)]
    return "<br>".join([*lines, count(look.language, node["reports"], "article")])


def _lay_out(bands: list[tuple[float, float, str]], window: Window, look: Look) -> dict[str, Any]:
    theme, bottom = look.theme, bands[-1][1]
    room = max(timedelta(days=window.days / _COLUMNS), timedelta(hours=18))
    first, last = (datetime.combine(day, time(12)) for day in (window.first, window.last))
    side = "right" if look.language == "ar" else "left"
    layout = base_layout(look)
    return layout | {
        "height": int(bottom * _PIXELS) + 80,
        "hovermode": "closest",
        "showlegend": True,
        "legend": {
            "orientation": "h",
            "x": 0,
            "xanchor": "left",
            "y": 1,
            "yanchor": "bottom",
            "itemsizing": "constant",
        },
        "margin": {"l": 12, "r": 12, "t": 40, "b": 30} | {side[0]: 250},
        "xaxis": {
            "type": "date",
            "range": [(first - room).isoformat(timespec="minutes"), (last + room).isoformat(timespec="minutes")],
            "gridcolor": theme.line,
            "zeroline": False,
            "tickfont": {"color": theme.quiet},
            **tick_days(window, look),
        },
        "yaxis": {
            "side": side,
            "range": [-bottom, 0],
            "showgrid": False,
            "zeroline": False,
            "tickmode": "array",
            "tickvals": [-(top + low) / 2 for top, low, _ in bands],
            "ticktext": [name for *_, name in bands],
            "tickfont": {"color": theme.ink, "size": 12},
        },
        "shapes": [
            {
                "type": "rect",
                "layer": "below",
                "xref": "paper",
                "x0": 0,
                "x1": 1,
                "y0": -low,
                "y1": -top,
                "fillcolor": theme.band,
                "line": {"width": 0},
            }
            for top, low, _ in bands[::2]
        ],
    }
