"""The links between two provinces, which the map draws as one line: each with its two ends, and a way to its reasons."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from dash import html

from dashboard.figures.arcs import name_link
from dashboard.figures.lanes import name_province
from dashboard.figures.look import Look
from dashboard.text import Language, join, say, write_day, write_number

MOST_LISTED = 60


def build_pair(
    provinces: tuple[str, str],
    edges: Sequence[Mapping[str, Any]],
    events: Mapping[str, Mapping[str, Any]],
    language: Language,
) -> list[Any]:
    """The list, the strongest first; `events` has those that the links join, by id."""
    look = Look(language=language)
    a, b = (name_province(code, look) for code in provinces)
    shown = edges[:MOST_LISTED]
    blocks: list[Any] = [
        html.P(say(language, "links between", a=a, b=b, n=write_number(language, len(edges))), className="pair-head"),
        html.Ul([_build_link(edge, events, look) for edge in shown], className="pair-links"),
    ]
    if len(edges) > len(shown):
        more = write_number(language, len(edges) - len(shown))
        blocks.append(html.P(say(language, "links between more", n=more), className="aside"))
    return blocks


def _build_link(edge: Mapping[str, Any], events: Mapping[str, Mapping[str, Any]], look: Look) -> html.Li:
    ends = [events[edge[f"{end}_event_id"]] for end in ("source", "target")]
    titles = [end["title"] or end["sentence"] or "" for end in ends]
    why = html.Button(
        say(look.language, "link why"),
        className="why-link",
        type="button",
        **{"data-do": "view", "data-word": "link", "data-value": name_link(edge)},
        **{"aria-label": say(look.language, "link why long", title=" / ".join(titles))},
    )
    kind = html.Span(say(look.language, f"link {edge['kind']}"), className=f"link-kind link-{edge['kind']}")
    strength = html.Span(write_number(look.language, edge["score"], digits=2), className="story-meta")
    return html.Li([*map(_build_end, ends, titles, [look] * 2), html.Div([kind, strength, why], className="reasons")])


def _build_end(event: Mapping[str, Any], title: str, look: Look) -> html.Div:
    day = event["date_start"]
    when = say(look.language, "date unknown") if pd.isna(day) else write_day(look.language, day, short=True)
    where = join(look.language, (name_province(code, look) for code in event["provinces"]))
    act = {"data-do": "view", "data-word": "event", "data-value": event["event_id"]}
    headline = html.Button(title, className="follow", type="button", dir="auto", **act)
    return html.Div([headline, html.Span(f"{when} · {where}", className="pair-meta")], className="pair-end")
