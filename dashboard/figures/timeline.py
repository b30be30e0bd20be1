"""The timeline: events counted by type, and below, each province's lane with the events as marks, their spans and their links."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pandas as pd

from dashboard.figures.arcs import choose_arcs, draw_arcs
from dashboard.figures.bars import count_by_lane, count_by_type, count_days, draw_bars, draw_tallies
from dashboard.figures.calendar import Grain, Window, choose_grain, find_window
from dashboard.figures.keydates import draw_key_dates
from dashboard.figures.lanes import Lane, Scope, arrange_lanes, count_most, stand_in_lanes
from dashboard.figures.look import Look, Sketch, as_figure, base_layout, sketch_nothing
from dashboard.figures.marks import (
    count_columns,
    draw_hairlines,
    draw_marks,
    draw_ring,
    draw_spans,
    place_marks,
    size_marks,
)
from dashboard.figures.ticks import tick_days, tick_numbers
from data.tallies import KeyDate

MOST_MARKS = 900  # beyond this many a lane shows counts, and marks come back when there are fewer to show
_BARS = (0.73, 1.0)
_BARS_BELOW_LABELS = (0.73, 0.91)
_LANES = (0.0, 0.69)


def sketch_timeline(
    events: pd.DataFrame,
    edges: pd.DataFrame,
    *,
    window: Window | None = None,
    scope: Scope = "five",
    chosen: str | None = None,
    story: frozenset[str] = frozenset(),
    all_links: bool = True,
    key_dates: Sequence[KeyDate] = (),
    look: Look | None = None,
) -> Sketch:
    """Draw counts by type over lanes of marks, on one axis of days.

    `events` has EVENT_COLUMNS, `edges` EDGE_COLUMNS. `window` is the days shown; by default those the events span, without strays.
    `chosen` is the id of an event to mark with its links, `story` the names of the links that its story follows; the other links are drawn
    faint, or not at all without `all_links`. `key_dates` are picked out by a line and a label.
    """
    look = look or Look()
    dated = events[events["date_start"].notna()].reset_index(drop=True)
    window = window or find_window(count_days(dated))
    if window is None or events.empty:
        return sketch_nothing(look, look.say("no events"))
    grain = choose_grain(window)
    standings = stand_in_lanes(events, scope)
    counts = count_by_type(dated, grain)
    if len(standings) > MOST_MARKS:
        return sketch_counts(
            counts, count_by_lane(standings), window=window, scope=scope, key_dates=key_dates, look=look
        )
    lanes = arrange_lanes(count_most(standings, count_columns(window)), scope, look)
    marks = place_marks(events, standings, lanes, window)
    traces = draw_bars(counts, grain, look)
    traces += draw_hairlines(marks, look)
    traces += draw_spans(marks, look)
    traces += draw_arcs(choose_arcs(marks, edges, chosen, story, all_links), look)
    size = size_marks(window, lanes, look)
    traces += draw_marks(marks, size, look)
    traces += draw_ring(marks, chosen, size, look)
    return _put_together(traces, lanes, window, grain, key_dates, look)


def sketch_counts(
    counts: pd.DataFrame,
    lane_counts: pd.DataFrame,
    *,
    window: Window,
    scope: Scope = "five",
    key_dates: Sequence[KeyDate] = (),
    look: Look | None = None,
) -> Sketch:
    """Draw a timeline of more events than can be marks: counts by type over a disc a lane and bin, the larger the more events.

    `counts` has (day, event_type, events), `lane_counts` (day, province, events): its provinces are lanes of the scope, and what is undated
    has no day. A day is any of its bin.
    """
    look = look or Look()
    grain = choose_grain(window)
    lanes = arrange_lanes(dict.fromkeys(lane_counts["province"], 1), scope, look)
    traces = draw_bars(counts, grain, look)
    traces += draw_tallies(lane_counts[lane_counts["day"].notna()], lanes, window, grain, look)
    return _put_together(traces, lanes, window, grain, key_dates, look)


draw_timeline, draw_counts = as_figure(sketch_timeline), as_figure(sketch_counts)


def _put_together(
    traces: list[dict[str, Any]],
    lanes: list[Lane],
    window: Window,
    grain: Grain,
    key_dates: Sequence[KeyDate],
    look: Look,
) -> Sketch:
    layout = _lay_out(window, grain, lanes, _find_top(traces), look)
    lines, labels = draw_key_dates(key_dates, window, look)
    layout["shapes"] += lines
    layout["annotations"] = labels
    if labels:
        layout["yaxis"]["domain"] = _BARS_BELOW_LABELS
    return {"data": traces, "layout": layout}


def _lay_out(window: Window, grain: Grain, lanes: list[Lane], top: int, look: Look) -> dict[str, Any]:
    theme = look.theme
    ticks = {
        "tickfont": {"color": theme.quiet, "size": 12},
        "fixedrange": True,
        "zeroline": False,
        "ticks": "",
        "automargin": True,
    }
    side = "right" if look.language == "ar" else "left"
    layout = base_layout(look)
    layout |= {
        "barmode": "stack",
        "bargap": 0,
        "hovermode": "closest",
        "clickmode": "event",
        "dragmode": False if look.narrow else "select",
        "selectdirection": "h",
        "activeselection": {"opacity": 0.2, "fillcolor": theme.accent},
        "newselection": {"line": {"color": theme.accent, "width": 1, "dash": "solid"}},
        "showlegend": True,
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": 1.015,
            "xanchor": "left",
            "yanchor": "bottom",
            "font": {"size": 12, "color": theme.ink},
            "itemclick": False,
            "itemdoubleclick": False,
            "itemwidth": 30,
            "traceorder": "normal",
        },
        "xaxis": {
            **ticks,
            "type": "date",
            "anchor": "y2",
            "range": _pad(window),
            "showgrid": True,
            "gridcolor": theme.line,
            **tick_days(window, look),
        },
        "yaxis": {
            **ticks,
            "domain": _BARS,
            "anchor": "x",
            "side": side,
            "rangemode": "tozero",
            "showgrid": True,
            "gridcolor": theme.line,
            **tick_numbers(top, look),
            "title": {
                "text": look.say(f"events a {grain}"),
                "font": {"size": 11, "color": theme.quiet},
                "standoff": 15,
            },
        },
        "yaxis2": {
            **ticks,
            "domain": _LANES,
            "anchor": "x",
            "side": side,
            "range": [lanes[-1].middle - lanes[-1].height / 2, 0],
            "tickmode": "array",
            "tickvals": [lane.middle for lane in lanes],
            "ticktext": [lane.label for lane in lanes],
            "tickfont": {"color": theme.ink, "size": 12},
            "showgrid": False,
        },
        "shapes": [
            {
                "type": "rect",
                "layer": "below",
                "xref": "paper",
                "x0": 0,
                "x1": 1,
                "yref": "y2",
                "y0": lane.middle - lane.height / 2,
                "y1": lane.middle + lane.height / 2,
                "fillcolor": theme.band,
                "line": {"width": 0},
            }
            for lane in lanes[::2]
        ],
    }
    lane_room = 92 if look.narrow else 128
    layout["margin"] = (
        {"l": 12, "r": lane_room, "t": 6, "b": 26} if side == "right" else {"l": lane_room, "r": 12, "t": 6, "b": 26}
    )
    # A narrow page has a legend of its own beside the chart.
    layout["showlegend"] = not look.narrow
    return layout


def _find_top(traces: list[dict[str, Any]]) -> int:
    """How high the highest stack of bars is."""
    stacks: Counter[str] = Counter()
    for trace in traces:
        if trace["type"] == "bar":
            stacks.update(dict(zip(trace["x"], trace["y"], strict=True)))
    return max(stacks.values(), default=0)


def _pad(window: Window) -> list[str]:
    """The axis from a little before the window to a little after, so that marks on its first and last day are whole."""
    hours = max(6, window.days * 24 // 75)
    start = pd.Timestamp(window.first) - pd.Timedelta(hours=hours)
    end = pd.Timestamp(window.last) + pd.Timedelta(hours=24 + hours)
    return [start.isoformat(timespec="minutes"), end.isoformat(timespec="minutes")]
