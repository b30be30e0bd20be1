"""The panels: map, card, timeline with its overview, and the tabs under them."""

from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from dashboard import ids
from dashboard.figures.calendar import Window
from dashboard.figures.map import MEASURES
from dashboard.layout.icons import icon
from dashboard.layout.links import build_link_controls
from dashboard.layout.table import build_table
from dashboard.text import Language, name_value, say, write_number
from data.records import EVENT_TYPES

# The buttons of plotly's own bar are not needed: brush, reset and export have their places on the page.
_GRAPH: dict[str, Any] = {"displayModeBar": False, "displaylogo": False, "responsive": True, "doubleClick": False}
# Until the first answer plotly would draw the axes of nothing, 0 to 6 by 0 to 4, on white.
_EMPTY: dict[str, Any] = {
    "data": [],
    "layout": {
        "xaxis": {"visible": False, "fixedrange": True},
        "yaxis": {"visible": False, "fixedrange": True},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
    },
}
SPEEDS = ("1", "2", "4", "8")


def build_map_panel(language: Language) -> html.Section:
    """The map with its measure, its rate and its scope."""
    return html.Section(
        [
            html.Div(
                [
                    html.H2(say(language, "map"), id="map-heading"),
                    dmc.Select(
                        id=ids.MEASURE,
                        data=[{"value": name, "label": say(language, f"measure {name}")} for name in MEASURES],
                        value="events",
                        allowDeselect=False,
                        size="xs",
                        className="measure",
                        **{"aria-label": say(language, "measure")},
                    ),
                    dmc.Switch(id=ids.RATE, label=say(language, "rate"), size="xs", checked=False),
                    dmc.SegmentedControl(
                        id=ids.SCOPE,
                        data=[
                            {"value": "five", "label": say(language, "scope five")},
                            {"value": "all", "label": say(language, "scope all")},
                        ],
                        value="five",
                        size="xs",
                        className="scope",
                        **{"aria-label": say(language, "scope")},
                    ),
                ],
                className="panel-head",
            ),
            _build_graph(ids.MAP, "map-figure", language),
            _build_hint(ids.MAP, language),
            html.P(id=ids.MAP_NOTE, className="panel-note"),
        ],
        className="panel map-panel",
        **{"aria-labelledby": "map-heading"},
    )


def build_card_panel(language: Language) -> html.Section:
    """The card of the chosen event."""
    return html.Section(
        [html.Div(id=ids.CARD, className="card", tabIndex=0, role="group", **{"aria-label": say(language, "card")})],
        className="panel card-panel",
        **{"aria-label": say(language, "card")},
    )


def build_timeline_panel(window: Window | None, language: Language) -> html.Section:
    """The timeline, and below it the overview with its brush and the player."""
    return html.Section(
        [
            html.Div(
                [
                    html.H2(say(language, "timeline"), id="timeline-heading"),
                    html.Div(
                        [
                            html.Span([html.Span(className=f"key key-{name}"), say(language, f"key {name}")])
                            for name in ("planned", "denied", "inexact", "span")
                        ],
                        className="keys",
                    ),
                    build_link_controls(language),
                    dmc.Switch(id=ids.LINKS, label=say(language, "links"), size="xs", checked=True),
                    dmc.Switch(id=ids.PATTERNS, label=say(language, "patterns"), size="xs", checked=False),
                    html.Button(
                        say(language, "reset days"),
                        id=ids.RESET_DAYS,
                        className="small-button",
                        disabled=True,
                        **{"data-do": "days", "data-value": '["",""]'},
                    ),
                ],
                className="panel-head",
            ),
            _build_graph(ids.TIMELINE, "timeline-figure", language),
            _build_hint(ids.TIMELINE, language),
            html.Ul(
                [
                    html.Li([html.Span(className="swatch", **{"data-type": name}), name_value(language, name)])
                    for name in EVENT_TYPES
                ],
                className="type-legend",
                **{"aria-label": say(language, "legend")},
            ),
            html.Div([_build_player(language), _build_overview(window, language)], className="overview-row"),
            html.Div(
                [
                    html.P(id=ids.KEY_DATES, className="panel-note"),
                    html.P(id=ids.TIMELINE_NOTE, className="panel-note"),
                ],
                className="timeline-notes",
            ),
        ],
        className="panel timeline-panel",
        **{"aria-labelledby": "timeline-heading"},
    )


def build_tabs(language: Language) -> html.Section:
    """The table, and what is known of the data's quality."""
    return html.Section(
        dmc.Tabs(
            [
                dmc.TabsList(
                    [
                        dmc.TabsTab(say(language, "table"), value="table"),
                        dmc.TabsTab(say(language, "trust"), value="trust"),
                    ],
                    **{"aria-label": say(language, "tabs")},
                ),
                dmc.TabsPanel(
                    [html.P(id=ids.TABLE_NOTE, className="panel-note"), build_table(language)], value="table"
                ),
                dmc.TabsPanel(html.Div(id=ids.TRUST, className="trust"), value="trust"),
            ],
            id=ids.TABS,
            value="table",
            keepMounted=True,
        ),
        className="panel tabs-panel",
        **{"aria-label": say(language, "tabs")},
    )


def _build_graph(graph_id: str, class_name: str, language: Language) -> html.Div:
    # No dcc.Loading: a chart that blinks at every click tires the eye; the old one stays until the new one is there.
    return html.Div(
        dcc.Graph(
            id=graph_id,
            figure=_EMPTY,
            config=_GRAPH,
            responsive=True,
            clear_on_unhover=True,
            style={"height": "100%", "width": "100%"},
        ),
        id=f"{graph_id}-frame",
        className=class_name,
        role="application",
        tabIndex=0,
        dir="ltr",
        # Ends in an ellipsis, by which page.css knows to show it; the first answer says something else.
        **{"aria-label": say(language, "loading"), "aria-roledescription": say(language, "chart")},
        **{"aria-describedby": f"{graph_id}-keys"},
    )


def _build_hint(graph_id: str, language: Language) -> html.P:
    """What the keys do on a chart; seen while the chart has the focus."""
    return html.P(say(language, f"{graph_id} keys"), id=f"{graph_id}-keys", className="chart-keys")


def _build_player(language: Language) -> html.Div:
    def button(button_id: str, name: str, key: str) -> html.Button:
        return html.Button(
            icon(name),
            id=button_id,
            className="icon-button",
            title=say(language, key),
            **{"aria-label": say(language, key)},
        )

    return html.Div(
        [
            button(ids.STEP_BACK, "back", "step back"),
            button(ids.PLAY, "play", "play"),
            button(ids.STEP_ON, "on", "step on"),
            dmc.Select(
                id=ids.SPEED,
                data=[{"value": speed, "label": f"{write_number(language, int(speed))}×"} for speed in SPEEDS],
                value="2",
                allowDeselect=False,
                size="xs",
                className="speed",
                **{"aria-label": say(language, "speed")},
            ),
        ],
        className="player",
        role="group",
        dir="ltr",
        **{"aria-label": say(language, "player")},
    )


def count_brush_steps(window: Window | None) -> int:
    """How far the brush goes: from the first day to the last, at least a step."""
    return max(window.days - 1, 1) if window else 1


def _build_overview(window: Window | None, language: Language) -> html.Div:
    steps = count_brush_steps(window)
    return html.Div(
        [
            dcc.Graph(
                id=ids.OVERVIEW,
                figure=_EMPTY,
                config=_GRAPH | {"staticPlot": True},
                responsive=True,
                style={"height": "100%", "width": "100%"},
            ),
            dmc.RangeSlider(
                id=ids.BRUSH,
                min=0,
                max=steps,
                step=1,
                minRange=0,
                value=[0, steps],
                className="brush",
                thumbSize=24,
                thumbFromLabel=say(language, "brush from"),
                thumbToLabel=say(language, "brush to"),
                label={"function": "nameDay"},
                updatemode="mouseup",
            ),
        ],
        id=ids.OVERVIEW_DAYS,
        className="overview",
        dir="ltr",
        **{"data-first": str(window.first) if window else "", "data-last": str(window.last) if window else ""},
    )
