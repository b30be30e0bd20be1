"""The timeline's marks: one for each event and lane, its span as a bar."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, cast

import pandas as pd

from dashboard.figures.bars import TYPES
from dashboard.figures.calendar import Window, middle
from dashboard.figures.lanes import STEP, Lane, Standing, name_province, spread
from dashboard.figures.look import Look, plain
from dashboard.text import join, name_place, name_value, write_days
from dashboard.theme import SYMBOLS, UNTYPED
from data.records import EVENT_TYPES

# A laptop's timeline has room for some ninety marks side by side.
_DAYS_IN_A_ROW = 90
_MOST_COLUMNS = 6
# Pixels from the first lane to the last on a laptop and on a phone, about; and the smallest mark that a hand can hit.
_LANES_ROOM, _LANES_ROOM_ALL, _LANES_ROOM_NARROW = 200, 290, 280
_FEW_LANES = 8  # of the five provinces and what is not in them; with all fourteen the chart is higher
_LEAST_SIZE = 7
_FILLED = frozenset(SYMBOLS.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An event in a lane: at height `y`, from `first` to `last` (both days inside the window), `aside` parts of a day from their middle."""

    event: Mapping[str, Any]
    y: float
    aside: float
    first: date
    last: date

    @property
    def x(self) -> str:
        """The middle of its days, a little aside where others stand there too."""
        if not self.aside:
            return middle(self.first, self.last)
        noon = datetime.fromisoformat(middle(self.first, self.last))
        return (noon + timedelta(days=self.aside)).isoformat(timespec="minutes")

    @property
    def kind(self) -> str:
        """Its event type, or UNTYPED."""
        kind = self.event["event_type"]
        return kind if kind in EVENT_TYPES else UNTYPED

    @property
    def is_exact(self) -> bool:
        """Whether its date is known to the day."""
        return self.event["date_precision"] == "day"


def count_columns(window: Window) -> int:
    """How many marks of one day have room side by side."""
    return max(1, min(_MOST_COLUMNS, _DAYS_IN_A_ROW // window.days))


def place_marks(events: pd.DataFrame, standings: list[Standing], lanes: list[Lane], window: Window) -> list[Mark]:
    """The marks of the events in the window.

    Of an event of which only the month or the year is known the part in the window is drawn, so that its mark is in sight.
    """
    rows = cast(list[dict[str, Any]], events.to_dict("records"))
    columns = count_columns(window)
    marks = []
    for standing, (aside, y) in zip(standings, spread(standings, lanes, columns), strict=True):
        event = rows[standing.event]
        if standing.day is None:
            continue
        first, last = event["date_start"], event["date_end"]
        if last < window.first or first > window.last:
            continue
        if event["date_precision"] not in ("day", "week"):
            first, last = max(first, window.first), min(last, window.last)
        marks.append(Mark(event=event, y=y, aside=aside, first=first, last=last))
    return marks


def draw_marks(marks: list[Mark], size: int, look: Look) -> list[dict[str, Any]]:
    """A trace a type: filled for what occurred, hollow for what is planned, crossed out for what is denied, pale where the date is not exact."""
    traces = []
    for name in TYPES:
        chosen = [mark for mark in marks if mark.kind == name]
        if not chosen:
            continue
        shapes = [_shape(mark, look) for mark in chosen]
        traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "name": name_value(look.language, name),
                "legendgroup": name,
                "showlegend": False,
                "x": [mark.x for mark in chosen],
                "y": [mark.y for mark in chosen],
                "marker": {
                    "symbol": shapes,
                    "size": size,
                    "color": look.theme.types[name],
                    "opacity": [1.0 if mark.is_exact else 0.5 for mark in chosen],
                    "line": {"width": [1 if shape in _FILLED else 2 for shape in shapes], "color": look.theme.panel},
                },
                "customdata": [mark.event["event_id"] for mark in chosen],
                "text": [_describe(mark.event, look) for mark in chosen],
                "hovertemplate": "%{text}<extra></extra>",
                "xaxis": "x",
                "yaxis": "y2",
                "selected": {"marker": {"opacity": 1}},
                "unselected": {"marker": {"opacity": 0.35}},
            }
        )
    return traces


def draw_spans(marks: list[Mark], look: Look) -> list[dict[str, Any]]:
    """Events of several days as bars from the morning of the first to the evening of the last: two traces a type, exact and not."""
    lines: dict[tuple[str, bool], tuple[list[str | None], list[float | None]]] = {}
    for mark in marks:
        if mark.first != mark.last:
            x, y = lines.setdefault((mark.kind, mark.is_exact), ([], []))
            x += [f"{mark.first}T02:00", f"{mark.last}T22:00", None]
            y += [mark.y, mark.y, None]
    return [
        _line(x, y, look.theme.types[kind], width=5 if exact else 3, opacity=0.45 if exact else 0.16)
        for (kind, exact), (x, y) in sorted(lines.items())
    ]


def draw_hairlines(marks: list[Mark], look: Look) -> list[dict[str, Any]]:
    """A thin upright line through the marks of an event that stands in several lanes."""
    by_event: dict[str, list[Mark]] = {}
    for mark in marks:
        by_event.setdefault(mark.event["event_id"], []).append(mark)
    x: list[str | None] = []
    y: list[float | None] = []
    for same in by_event.values():
        if len(same) > 1:
            x += [same[0].x, same[0].x, None]
            y += [max(mark.y for mark in same), min(mark.y for mark in same), None]
    return [_line(x, y, look.theme.border, width=1, opacity=0.7)] if x else []


def draw_ring(marks: list[Mark], chosen: str | None, size: int, look: Look) -> list[dict[str, Any]]:
    """A ring around each mark of the chosen event."""
    rings = [mark for mark in marks if mark.event["event_id"] == chosen]
    if not rings:
        return []
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "showlegend": False,
            "hoverinfo": "skip",
            "x": [mark.x for mark in rings],
            "y": [mark.y for mark in rings],
            "marker": {
                "symbol": "circle-open",
                "size": size + 9,
                "color": look.theme.accent,
                "line": {"width": 2.5},
            },
            "xaxis": "x",
            "yaxis": "y2",
        }
    ]


def size_marks(window: Window, lanes: list[Lane], look: Look) -> int:
    """How wide a mark is, in pixels: smaller where lanes are many or high, so that marks above each other stay apart and inside their lane."""
    wide = _LANES_ROOM if len(lanes) <= _FEW_LANES else _LANES_ROOM_ALL
    room = (_LANES_ROOM_NARROW if look.narrow else wide) / sum(lane.height for lane in lanes)
    widest = 9 if look.narrow or window.days > 62 else 11
    return max(_LEAST_SIZE, min(widest, round(room * STEP + 1)))


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


def _shape(mark: Mark, look: Look) -> str:
    symbol = SYMBOLS[mark.kind] if look.patterned else "circle"
    return {"planned": f"{symbol}-open", "denied": "x-thin-open"}.get(mark.event["status"], symbol)


def _describe(event: Mapping[str, Any], look: Look) -> str:
    """The label of a mark: when and where, what, and what to beware of."""
    when = write_days(look.language, event["date_start"], event["date_end"], short=True)
    names = [name_province(code, look) for code in event["provinces"]]
    place = plain(name_place(look.language, event["place"]), 40) if event["place"] else ""
    where = join(look.language, dict.fromkeys((*([place] if place and place not in names else []), *names)))
    caveats = [look.say(f"hover {event['status']}")] if event["status"] != "occurred" else []
    if event["date_precision"] != "day":
        caveats.append(look.say("hover inexact"))
    head = " · ".join(part for part in (when, where, *caveats) if part)
    return f"<b>{head}</b><br>{plain(event['title'] or event['sentence'] or '')}"
