"""The timeline's links: arcs between marks, those of the chosen event and its story strong, the strongest of the others faint."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, cast

import pandas as pd

from dashboard.figures.look import Look, plain
from dashboard.figures.marks import Mark
from dashboard.text import join, name_place, name_value, write_number
from data.records import EDGE_KINDS

MOST_ARCS = 80  # of the others, of each kind: more would be a tangle
_DASHES = {"listed": "dash", "same_incident": "solid", "related": "dot"}
_POINTS = 9  # of a curve: more cannot be told apart at this size
_SHARES = tuple(number / (_POINTS - 1) for number in range(_POINTS))
_WEIGHTS = tuple(((1 - share) ** 2, 2 * share * (1 - share), share**2) for share in _SHARES)
_DAY, _CLOSE, _ASIDE = 24 * 60, 6 * 60, 14 * 60  # minutes
_SEEN, _UNSEEN = (4,), (3, 5)  # the points of a curve that answer to the pointer: near its top, away from the marks
_REASONS_SHOWN = 3
_NAMED = {
    "place": name_place,
    "actor": name_value,
}  # by the kind of a reason; the others are told as the articles write them

Spot = tuple[str, float]  # where on the chart: an instant, a height
Strength = Literal["faint", "story", "chosen"]
_STROKES: Mapping[Strength, tuple[float, float]] = {"faint": (1, 0.28), "story": (1.8, 0.75), "chosen": (2, 0.95)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """A link between two marks and how strongly it is drawn."""

    edge: Mapping[str, Any]
    start: Mark
    end: Mark
    strength: Strength


def name_link(edge: Mapping[str, Any]) -> str:
    """The name of a link in the address: what it joins and its kind, "a1-1~a2-1~related"; an article where it tells of no event."""
    ends = [edge[f"{end}_event_id"] or edge[f"{end}_article_id"] for end in ("source", "target")]
    return "~".join([*ends, edge["kind"]])


def choose_arcs(
    marks: list[Mark], edges: pd.DataFrame, chosen: str | None, story: frozenset[str], all_links: bool
) -> list[Arc]:
    """The links to draw between marks: all of the chosen event, those named in its story, and of the others the first MOST_ARCS of each kind."""
    spots: dict[str, Mark] = {}
    for mark in marks:
        spots.setdefault(mark.event["event_id"], mark)
        spots.setdefault(mark.event["article_id"], mark)
    arcs: list[Arc] = []
    faint: Counter[str] = Counter()
    for edge in cast(list[dict[str, Any]], edges.to_dict("records")):
        source, target = edge["source_event_id"], edge["target_event_id"]
        start, end = spots.get(source or edge["source_article_id"]), spots.get(target or edge["target_article_id"])
        if start is None or end is None or start is end:
            continue
        strength: Strength = "faint"
        if chosen is not None and chosen in (source, target):
            strength = "chosen"
        elif name_link(edge) in story:
            strength = "story"
        elif not all_links or faint[edge["kind"]] >= MOST_ARCS:
            continue
        else:
            faint[edge["kind"]] += 1
        arcs.append(Arc(edge=edge, start=start, end=end, strength=strength))
    return arcs


def draw_arcs(arcs: list[Arc], look: Look) -> list[dict[str, Any]]:
    """The curves, one trace for each strength and kind, and near the top of each what answers to the pointer, with its link's name as id."""
    curves: dict[tuple[Strength, str], tuple[list[str | None], list[float | None]]] = defaultdict(lambda: ([], []))
    bends = list(map(_bend, arcs))
    for arc, bend in zip(arcs, bends, strict=True):
        x, y = curves[arc.strength, arc.edge["kind"]]
        for east, up in bend:
            x.append(east)
            y.append(up)
        x.append(None)
        y.append(None)
    traces: list[dict[str, Any]] = []
    for strength, (width, opacity) in _STROKES.items():
        for kind in EDGE_KINDS:
            if (strength, kind) in curves:
                x, y = curves[strength, kind]
                colour = look.theme.quiet if strength == "faint" else look.theme.accent
                line = {"color": colour, "width": width, "dash": _DASHES[kind]}
                traces.append(_trace("lines", x, y) | {"hoverinfo": "skip", "line": line, "opacity": opacity})
    return [*traces, *_draw_handles(arcs, bends, look)]


def _draw_handles(arcs: list[Arc], bends: list[list[Spot]], look: Look) -> Iterator[dict[str, Any]]:
    """Points on each curve to hover and to click: a small dot at the top of the strong links, two that are not seen on the others."""
    for is_seen in (False, True):
        chosen = [
            (name_link(arc.edge), _describe(arc.edge, look), bend)
            for arc, bend in zip(arcs, bends, strict=True)
            if (arc.strength != "faint") is is_seen
        ]
        if not chosen:
            continue
        numbers = _SEEN if is_seen else _UNSEEN
        spots = [(name, text, *bend[number]) for name, text, bend in chosen for number in numbers]
        yield _trace("markers", [east for *_, east, _ in spots], [up for *_, up in spots]) | {
            "marker": {
                "size": 8,
                "color": look.theme.panel,
                "opacity": int(is_seen),
                "line": {"color": look.theme.accent, "width": 1.6},
            },
            "ids": [name for name, *_ in spots],
            "text": [text for _, text, *_ in spots],
            "hovertemplate": "%{text}<extra></extra>",
            "selected": {"marker": {"opacity": int(is_seen)}},
            "unselected": {"marker": {"opacity": int(is_seen)}},
        }


def _trace(mode: str, x: list[Any], y: list[Any]) -> dict[str, Any]:
    return {"type": "scatter", "mode": mode, "showlegend": False, "x": x, "y": y, "xaxis": "x", "yaxis": "y2"}


def _describe(edge: Mapping[str, Any], look: Look) -> str:
    reasons = sorted(edge["reasons"], key=lambda reason: -reason["weight"])
    named = {
        reason["what"].casefold(): _NAMED.get(reason["kind"], _as_written)(look.language, reason["what"])
        for reason in reasons
        if reason["kind"] not in ("days", "listed")
    }
    kind = look.say(f"link {edge['kind']}")
    lines = [f"<b>{kind}</b> {write_number(look.language, edge['score'], digits=2)}"]
    if named:
        lines.append(join(look.language, (plain(what, 40) for what in list(named.values())[:_REASONS_SHOWN])))
    return "<br>".join([*lines, look.say("link open")])


def _as_written(language: str, what: str) -> str:
    return what


def _bend(arc: Arc) -> list[Spot]:
    """The points of the curve between two marks, which rises above both the more they are apart."""
    start, low, high = datetime.fromisoformat(arc.start.x), arc.start.y, arc.end.y
    span = (datetime.fromisoformat(arc.end.x) - start) / timedelta(minutes=1)
    top = (low + high) / 2 + min(0.4 + abs(span) / _DAY * 0.06, 1.8)
    # A link between two marks of one day swings out to the side: drawn straight it would hide behind what is between them.
    middle = span / 2 + (_ASIDE if abs(span) < _CLOSE else 0)
    return [
        (
            (start + timedelta(minutes=near * middle + far * span)).isoformat(timespec="minutes"),
            round(here * low + near * top + far * high, 3),
        )
        for here, near, far in _WEIGHTS
    ]
