"""The controls of the links: how weak a link may be, and which kinds are shown."""

import dash_mantine_components as dmc
from dash import html

from dashboard import ids
from dashboard.state import DEFAULT_WEAKEST, WEAKEST
from dashboard.text import Language, say, write_number
from data.records import EDGE_KINDS


def build_link_controls(language: Language) -> html.Details:
    """A menu with the slider of the weakest link shown and a tick for each kind, drawn as the kind's arcs are."""
    return html.Details(
        [
            html.Summary(say(language, "link controls"), className="small-button", role="button"),
            html.Div(
                [
                    html.P(say(language, "weakest link"), id="weakest-label"),
                    dmc.Slider(
                        id=ids.WEAKEST,
                        min=int(WEAKEST[0]),
                        max=int(WEAKEST[-1]),
                        step=1,
                        value=int(DEFAULT_WEAKEST),
                        marks=[
                            {"value": each, "label": write_number(language, each / 100, digits=2)}
                            for each in (5, 50, 99)
                        ],
                        label={"function": "writeScore"},
                        thumbLabel=say(language, "weakest link"),
                        thumbSize=24,
                        updatemode="mouseup",
                        size="sm",
                        className="weakest",
                    ),
                    dmc.CheckboxGroup(
                        [
                            dmc.Checkbox(
                                label=html.Span(
                                    [html.Span(className=f"arc-key arc-{kind}"), say(language, f"link {kind}")],
                                    className="kind",
                                ),
                                value=kind,
                                size="xs",
                            )
                            for kind in EDGE_KINDS
                        ],
                        id=ids.KINDS,
                        value=list(EDGE_KINDS),
                        label=say(language, "link kinds"),
                        size="xs",
                        className="kinds",
                    ),
                ],
                className="menu-items link-controls",
            ),
        ],
        className="menu link-menu",
    )
