"""The timeline: events counted by type, and below, each province's lane with the events as marks, their spans and their links."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.calendar import Grain, Window, bin_end, bin_start, choose_grain, find_window, middle
from dashboard.figures.lanes import Lane, Scope, arrange_lanes, name_province, place_marks
from dashboard.figures.look import Look, base_layout, draw_nothing, plain
from dashboard.text import name_value, write_day, write_days, write_month, write_number
from dashboard.theme import PATTERNS, SYMBOLS, UNTYPED
from data.records import EDGE_KINDS, EVENT_TYPES
from data.selection import UNKNOWN

MOST_MARKS = 900  # beyond this many a lane shows counts, and marks come back when there are fewer to show
MOST_ARCS = 120
_BARS = (0.73, 1.0)
_LANES = (0.0, 0.69)
_TYPES = (*EVENT_TYPES, UNTYPED)
_DASHES = {"listed": "dash", "same_incident": "solid", "related": "dot"}
_EXACT_ENOUGH: dict[Grain, tuple[str, ...]] = {
    "day": ("day",),
    "week": ("day", "week"),
    "month": ("day", "week", "month"),
}
_COUNT_COLUMNS = ["day", "event_type", "events"]


def draw_timeline(
    events: pd.DataFrame,
    edges: pd.DataFrame,
    *,
    counts: pd.DataFrame | None = None,
    lane_counts: pd.DataFrame | None = None,
    window: Window | None = None,
    scope: Scope = "five",
    chosen: str | None = None,
    all_links: bool = True,
    look: Look | None = None,
) -> go.Figure:
    """Draw counts by type over lanes of marks, on one axis of days.

    `events` has EVENT_COLUMNS, `edges` EDGE_COLUMNS. `counts` (day, event_type, events) and `lane_counts` (day, province, events) stand in
    for events too many to be handed over; without them they are counted here. `window` is the days shown, all of them by default.
    `chosen` is the id of an event to mark with its links; the other links are drawn faint, or not at all without `all_links`.
    """
    look = look or Look()
    dated = events[events["date_start"].notna()].reset_index(drop=True)
    window = window or find_window(_count_days(dated) if counts is None else counts)
    if window is None or (dated.empty and counts is None):
        return draw_nothing(look, look.say("no events"))
    grain = choose_grain(window)
    counts = count_by_type(dated, grain) if counts is None else counts
    lanes = arrange_lanes(events, scope, look)
    traces = _draw_bars(counts, grain, look)
    if len(dated) > MOST_MARKS or lane_counts is not None:
        tallied = count_by_lane(dated, lanes, scope) if lane_counts is None else lane_counts
        traces += _draw_tallies(tallied, lanes, grain, look)
    else:
        dated = _cut_to(dated, window)
        marks = place_marks(dated, lanes, scope)
        traces += _draw_hairlines(dated, marks, look)
        traces += _draw_spans(dated, marks, look)
        traces += _draw_arcs(dated, marks, edges, chosen, all_links, look)
        traces += _draw_marks(dated, marks, window, look)
        traces += _draw_chosen(dated, marks, chosen, window, look)
    return go.Figure(data=traces, layout=_lay_out(counts, window, grain, lanes, look))


def count_by_type(events: pd.DataFrame, grain: Grain) -> pd.DataFrame:
    """Events that occurred, by first day and type: (day, event_type, events).

    Only those dated as exactly as the grain asks: an event of which the month is known is no event of the month's first day.
    """
    exact = events["date_precision"].isin(_EXACT_ENOUGH[grain])
    counted = events[(events["status"] == "occurred") & events["date_start"].notna() & exact]
    types = counted["event_type"].where(counted["event_type"].notna(), UNKNOWN)
    return (
        pd.DataFrame({"day": counted["date_start"], "event_type": types})
        .groupby(["day", "event_type"], sort=True)
        .size()
        .reset_index(name="events")
        .reindex(columns=_COUNT_COLUMNS)
    )


def _count_days(events: pd.DataFrame) -> pd.DataFrame:
    """Events of any status by first day, for the window: those known to the day, or all where none is."""
    exact = events[events["date_precision"] == "day"]
    days = (events if exact.empty else exact)["date_start"]
    return days.value_counts().rename_axis("day").reset_index(name="events")


def count_by_lane(events: pd.DataFrame, lanes: list[Lane], scope: Scope) -> pd.DataFrame:
    """Dated events that occurred or may have, by first day and lane: (day, province, events)."""
    marks = place_marks(events[events["status"] != "denied"].reset_index(drop=True), lanes, scope)
    return marks.groupby(["day", "lane"]).size().reset_index(name="events").rename(columns={"lane": "province"})


def _draw_bars(counts: pd.DataFrame, grain: Grain, look: Look) -> list[dict[str, Any]]:
    binned = counts.assign(start=[bin_start(day, grain) for day in counts["day"]])
    binned["event_type"] = binned["event_type"].where(binned["event_type"].isin(EVENT_TYPES), UNTYPED)
    traces = []
    for name in _TYPES:
        sums = binned[binned["event_type"] == name].groupby("start")["events"].sum()
        if sums.empty and name == UNTYPED:
            continue
        ends = [bin_end(start, grain) for start in sums.index]
        label = name_value(look.language, name)
        traces.append(
            {
                "type": "bar",
                "name": label,
                "legendgroup": name,
                "x": [middle(start, end) for start, end in zip(sums.index, ends, strict=True)],
                "y": [int(each) for each in sums],
                "width": [
                    ((end - start).days + 1) * 86_400_000 * 0.86 for start, end in zip(sums.index, ends, strict=True)
                ],
                "marker": {
                    "color": look.theme.types[name],
                    "line": {"width": 0},
                    **({"pattern": {"shape": PATTERNS[name], "solidity": 0.4}} if look.patterned else {}),
                },
                # What a click on the bar keeps to: its label, its first day and its last.
                "customdata": [
                    [
                        f"{_name_bin(start, grain, look)} · {label}: {write_number(look.language, int(each))}",
                        start.isoformat(),
                        end.isoformat(),
                    ]
                    for (start, each), end in zip(sums.items(), ends, strict=True)
                ],
                "hovertemplate": "%{customdata[0]}<extra></extra>",
                "xaxis": "x",
                "yaxis": "y",
                # Nothing dims while a hand brushes: the brush itself shows what it takes.
                "selected": {"marker": {"opacity": 1}},
                "unselected": {"marker": {"opacity": 0.35}},
            }
        )
    return traces


def _draw_tallies(tallied: pd.DataFrame, lanes: list[Lane], grain: Grain, look: Look) -> list[dict[str, Any]]:
    """One square a lane and bin, the darker the more events, in the place of marks."""
    order = {lane.key: lane.middle for lane in lanes}
    known = tallied[tallied["province"].isin(order)]
    starts = [bin_start(day, grain) for day in known["day"]]
    sums = known.assign(start=starts).groupby(["province", "start"])["events"].sum()
    most = max(sums, default=1)
    rows = list(sums.items())
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "name": "",
            "showlegend": False,
            "x": [middle(start, bin_end(start, grain)) for (_, start), _ in rows],
            "y": [order[key] for (key, _), _ in rows],
            "marker": {
                "symbol": "circle",
                "size": [round(4 + 20 * (int(events) / most) ** 0.5, 1) for _, events in rows],
                "color": look.theme.accent,
                "opacity": 0.75,
                "line": {"width": 0},
            },
            "text": [
                f"{_name_bin(start, grain, look)} · {name_province(key, look)}: {write_number(look.language, int(events))}"
                for (key, start), events in rows
            ],
            "hovertemplate": "%{text}<extra></extra>",
            "xaxis": "x",
            "yaxis": "y2",
        }
    ]


def _draw_marks(events: pd.DataFrame, marks: pd.DataFrame, window: Window, look: Look) -> list[dict[str, Any]]:
    shown = events.loc[marks["event"]].reset_index(drop=True)
    shown["y"] = marks["y"].to_numpy()
    shown["shape"] = [
        _shape(status, _type_of(kind), look) for status, kind in zip(shown["status"], shown["event_type"], strict=True)
    ]
    traces = []
    for name in _TYPES:
        rows = shown[[_type_of(kind) == name for kind in shown["event_type"]]]
        if rows.empty:
            continue
        traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "name": name_value(look.language, name),
                "legendgroup": name,
                "showlegend": False,
                "x": _instants(rows),
                "y": [round(each, 3) for each in rows["y"]],
                "marker": {
                    "symbol": list(rows["shape"]),
                    "size": _mark_size(window, look),
                    "color": look.theme.types[name],
                    "opacity": [1.0 if precision == "day" else 0.5 for precision in rows["date_precision"]],
                    "line": {"width": [1 if shape in _FILLED else 2 for shape in rows["shape"]], "color": _edge(look)},
                },
                "customdata": list(rows["event_id"]),
                "text": [_describe(row, look) for row in rows.to_dict("records")],
                "hovertemplate": "%{text}<extra></extra>",
                "xaxis": "x",
                "yaxis": "y2",
                "selected": {"marker": {"opacity": 1}},
                "unselected": {"marker": {"opacity": 0.35}},
            }
        )
    return traces


def _draw_spans(events: pd.DataFrame, marks: pd.DataFrame, look: Look) -> list[dict[str, Any]]:
    """Events of several days as bars from the morning of the first to the evening of the last: two traces a type, exact and not."""
    traces = []
    shown = events.loc[marks["event"]].assign(y=marks["y"].to_numpy())
    long = shown[[first != last for first, last in zip(shown["date_start"], shown["date_end"], strict=True)]]
    for name in _TYPES:
        for exact in (True, False):
            rows = long[
                [
                    _type_of(kind) == name and (precision == "day") is exact
                    for kind, precision in zip(long["event_type"], long["date_precision"], strict=True)
                ]
            ]
            if rows.empty:
                continue
            x: list[str | None] = []
            y: list[float | None] = []
            for first, last, height in zip(rows["date_start"], rows["date_end"], rows["y"], strict=True):
                x += [f"{first}T02:00", f"{last}T22:00", None]
                y += [round(height, 3), round(height, 3), None]
            traces.append(_line(x, y, look.theme.types[name], width=5 if exact else 3, opacity=0.45 if exact else 0.16))
    return traces


def _draw_hairlines(events: pd.DataFrame, marks: pd.DataFrame, look: Look) -> list[dict[str, Any]]:
    """A thin upright line through the marks of an event that stands in several lanes."""
    x: list[str | None] = []
    y: list[float | None] = []
    for number, heights in marks.groupby("event")["y"]:
        if len(heights) > 1:
            instant = _instants(events.loc[[number]])[0]
            x += [instant, instant, None]
            y += [heights.max(), heights.min(), None]
    return [_line(x, y, look.theme.border, width=1, opacity=0.7)] if x else []


def _draw_arcs(
    events: pd.DataFrame, marks: pd.DataFrame, edges: pd.DataFrame, chosen: str | None, all_links: bool, look: Look
) -> list[dict[str, Any]]:
    """Links as arcs between marks: those of the chosen event strong, the strongest of the others faint; one trace a kind."""
    spots = _find_spots(events, marks)
    arcs: dict[tuple[str, bool], list[tuple[tuple[str, float], tuple[str, float]]]] = {}
    drawn = 0
    for kind, source, target, source_article, target_article in zip(
        edges["kind"],
        edges["source_event_id"],
        edges["target_event_id"],
        edges["source_article_id"],
        edges["target_article_id"],
        strict=True,
    ):
        start, end = spots.get(source or source_article), spots.get(target or target_article)
        if start is None or end is None or start == end:
            continue
        touches = chosen is not None and chosen in (source, target)
        if not touches and (not all_links or drawn >= MOST_ARCS):
            continue
        drawn += not touches
        arcs.setdefault((kind, touches), []).append((start, end))
    traces = []
    for touches in (False, True):
        for kind in EDGE_KINDS:
            x: list[str | None] = []
            y: list[float | None] = []
            for start, end in arcs.get((kind, touches), []):
                for instant, height in (start, _bend(start, end), end):
                    x.append(instant)
                    y.append(round(height, 3))
                x.append(None)
                y.append(None)
            if x:
                colour = look.theme.accent if touches else look.theme.quiet
                trace = _line(x, y, colour, width=2 if touches else 1, opacity=0.95 if touches else 0.28)
                trace["line"] |= {"dash": _DASHES[kind], "shape": "spline", "smoothing": 1.3}
                traces.append(trace)
    return traces


def _draw_chosen(
    events: pd.DataFrame, marks: pd.DataFrame, chosen: str | None, window: Window, look: Look
) -> list[dict[str, Any]]:
    rows = marks[(events.loc[marks["event"], "event_id"] == chosen).to_numpy()]
    if rows.empty:
        return []
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "showlegend": False,
            "hoverinfo": "skip",
            "x": _instants(events.loc[rows["event"]]),
            "y": [round(each, 3) for each in rows["y"]],
            "marker": {
                "symbol": "circle-open",
                "size": _mark_size(window, look) + 9,
                "color": look.theme.accent,
                "line": {"width": 2.5},
            },
            "xaxis": "x",
            "yaxis": "y2",
        }
    ]


def _line(x: list[str | None], y: list[float | None], colour: str, *, width: float, opacity: float) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "showlegend": False,
        "hoverinfo": "skip",
        "x": x,
        "y": y,
        "line": {"color": colour, "width": width},
        "opacity": opacity,
        "xaxis": "x",
        "yaxis": "y2",
    }


def _lay_out(counts: pd.DataFrame, window: Window, grain: Grain, lanes: list[Lane], look: Look) -> dict[str, Any]:
    theme = look.theme
    ticks = {"tickfont": {"color": theme.quiet, "size": 12}, "fixedrange": True, "zeroline": False}
    side = "right" if look.language == "ar" else "left"
    layout = base_layout(look)
    layout |= {
        "barmode": "stack",
        "bargap": 0,
        "hovermode": "closest",
        "clickmode": "event",
        "dragmode": False if look.narrow else "select",
        "selectdirection": "h",
        "selections": [],
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
            "tickformatstops": [
                {"dtickrange": [None, 86_400_000 * 6.9], "value": "%-d %b"},
                {"dtickrange": [86_400_000 * 6.9, "M1"], "value": "%-d %b"},
                {"dtickrange": ["M1", None], "value": "%b %Y"},
            ],
            "dtick": 86_400_000 if window.days <= 12 else None,
            "nticks": 5 if look.narrow else 16,
            "hoverformat": "%-d %B %Y",
        },
        "yaxis": {
            **ticks,
            "domain": _BARS,
            "anchor": "x",
            "side": side,
            "rangemode": "tozero",
            "showgrid": True,
            "gridcolor": theme.line,
            "nticks": 4,
            "tickformat": ",d",
            "title": {"text": look.say(f"events a {grain}"), "font": {"size": 11, "color": theme.quiet}},
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
    if look.narrow:
        layout["legend"] |= {"y": -0.08, "yanchor": "top", "font": {"size": 11, "color": theme.ink}}
        layout["margin"] |= {"t": 8, "b": 110}
    return layout


_FILLED = frozenset(SYMBOLS.values())


def _shape(status: str, kind: str, look: Look) -> str:
    symbol = SYMBOLS[kind] if look.patterned else "circle"
    return {"planned": f"{symbol}-open", "denied": "x-thin-open"}.get(status, symbol)


def _type_of(kind: object) -> str:
    return kind if isinstance(kind, str) and kind in EVENT_TYPES else UNTYPED


def _edge(look: Look) -> str:
    return look.theme.panel


def _cut_to(events: pd.DataFrame, window: Window) -> pd.DataFrame:
    """The events in the window; of one known to the month or year the part in the window, so that its mark is in sight."""
    inside = events[(events["date_end"] >= window.first) & (events["date_start"] <= window.last)].reset_index(drop=True)
    vague = ~inside["date_precision"].isin(("day", "week"))
    return inside.assign(
        said_start=inside["date_start"],
        said_end=inside["date_end"],
        date_start=inside["date_start"].where(~vague | (inside["date_start"] > window.first), window.first),
        date_end=inside["date_end"].where(~vague | (inside["date_end"] < window.last), window.last),
    )


def _pad(window: Window) -> list[str]:
    """The axis from a little before the window to a little after, so that marks on its first and last day are whole."""
    hours = max(6, window.days * 24 // 75)
    start = pd.Timestamp(window.first) - pd.Timedelta(hours=hours)
    end = pd.Timestamp(window.last) + pd.Timedelta(hours=24 + hours)
    return [start.isoformat(timespec="minutes"), end.isoformat(timespec="minutes")]


def _mark_size(window: Window, look: Look) -> int:
    if look.narrow:
        return 9
    return 11 if window.days <= 62 else 8


def _instants(events: pd.DataFrame) -> list[str]:
    return [middle(first, last) for first, last in zip(events["date_start"], events["date_end"], strict=True)]


def _find_spots(events: pd.DataFrame, marks: pd.DataFrame) -> dict[str, tuple[str, float]]:
    """Where a link to an event, or to an article as a whole, ends: its first mark."""
    spots: dict[str, tuple[str, float]] = {}
    for number, height in zip(marks["event"], marks["y"], strict=True):
        row = events.loc[number]
        spot = (middle(row["date_start"], row["date_end"]), float(height))
        spots.setdefault(row["event_id"], spot)
        spots.setdefault(row["article_id"], spot)
    return spots


def _bend(start: tuple[str, float], end: tuple[str, float]) -> tuple[str, float]:
    """The top of the arc between two spots, a little above both."""
    (first, low), (last, high) = sorted((start, end))
    between = pd.Timestamp(first) + (pd.Timestamp(last) - pd.Timestamp(first)) / 2
    days_apart = (pd.Timestamp(last) - pd.Timestamp(first)).days
    return between.isoformat(timespec="minutes"), (low + high) / 2 + min(0.15 + days_apart * 0.02, 0.6)


def _name_bin(start: date, grain: Grain, look: Look) -> str:
    if grain == "month":
        return write_month(look.language, start)
    written = write_day(look.language, start)
    return look.say("week of", day=written) if grain == "week" else written


def _describe(row: dict[str, Any], look: Look) -> str:
    """The label of a mark: when and where, what, and what to beware of."""
    when = write_days(look.language, row["said_start"], row["said_end"], short=True)
    names = [name_province(code, look) for code in row["provinces"]]
    place = plain(row["place"], 40) if row["place"] else ""
    where = _join((*([place] if place and place not in names else []), *names), look)
    caveats = [look.say(f"hover {row['status']}")] if row["status"] != "occurred" else []
    if row["date_precision"] != "day":
        caveats.append(look.say("hover inexact"))
    head = " · ".join(part for part in (when, where, *caveats) if part)
    return f"<b>{head}</b><br>{plain(row['title'] or row['sentence'] or '')}"


def _join(names: Iterable[str], look: Look) -> str:
    return ("، " if look.language == "ar" else ", ").join(dict.fromkeys(names))
