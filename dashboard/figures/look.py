"""How a figure is to look: its colours, its language, whether shapes tell types apart besides colours, and whether room is scarce."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from html import escape
from typing import Any, ParamSpec

import plotly.graph_objects as go

from dashboard.text import Language, say
from dashboard.theme import FONT, LIGHT, Theme

Sketch = dict[str, Any]  # a figure's traces and layout, as plotly's JSON has them: {"data": [...], "layout": {...}}
Given = ParamSpec("Given")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The reader's choices, the same for every figure."""

    theme: Theme = LIGHT
    language: Language = "en"
    patterned: bool = False
    narrow: bool = False

    def say(self, key: str, **values: object) -> str:
        """A phrase in the reader's language."""
        return say(self.language, key, **values)


def base_layout(look: Look) -> dict[str, Any]:
    """The layout every figure begins with: our letters, our colours, nothing that moves by itself."""
    theme = look.theme
    return {
        "font": {"family": FONT, "size": 12, "color": theme.ink},
        "paper_bgcolor": theme.panel,
        "plot_bgcolor": theme.panel,
        "hoverlabel": {
            "bgcolor": theme.panel,
            "bordercolor": theme.border,
            "font": {"family": FONT, "size": 13, "color": theme.ink},
            "align": "right" if look.language == "ar" else "left",
        },
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "showlegend": False,
    }


def as_figure(sketch: Callable[Given, Sketch]) -> Callable[Given, go.Figure]:
    """The same as a figure of plotly's.

    The page sends sketches as they are: to copy and check every value again took longer than drawing them. That plotly takes them is tested
    (test_dashboard_figures_valid.py).
    """

    @wraps(sketch)
    def draw(*values: Given.args, **named: Given.kwargs) -> go.Figure:
        drawn = sketch(*values, **named)
        return make_figure(drawn["data"], drawn["layout"])

    return draw


def make_figure(traces: list[dict[str, Any]], layout: dict[str, Any]) -> go.Figure:
    """A figure of traces and a layout that plotly knows to be right."""
    return go.Figure(data=traces, layout=layout, _validate=False)


def sketch_nothing(look: Look, sentence: str) -> Sketch:
    """An empty figure with a sentence that says why."""
    layout = base_layout(look)
    layout["xaxis"] = layout["yaxis"] = {"visible": False, "fixedrange": True}
    layout["annotations"] = [
        {
            "text": sentence,
            "x": 0.5,
            "y": 0.5,
            "xref": "paper",
            "yref": "paper",
            "showarrow": False,
            "font": {"size": 14, "color": look.theme.quiet},
        }
    ]
    return {"data": [], "layout": layout}


draw_nothing = as_figure(sketch_nothing)


def plain(text: object, limit: int = 90) -> str:
    """Text from an article, made safe for plotly (which reads some HTML in labels) and cut at a word to `limit` characters."""
    words = " ".join(str(text).split())
    if len(words) > limit:
        words = words[:limit].rsplit(" ", 1)[0] + "…"
    return escape(words, quote=False)
