"""The one callback that decides what the page shows: from the address, the controls and the clicks to the words, and back to them."""

from datetime import date, timedelta
from typing import Any

from dash import Dash, Input, Output, State, ctx, no_update

from dashboard import ids
from dashboard.callbacks.shelf import Shelves
from dashboard.callbacks.threads import in_thread
from dashboard.figures.calendar import Window
from dashboard.state import (
    DEFAULT_WEAKEST,
    Words,
    apply_act,
    read_address,
    read_links,
    read_selection,
    write_address,
    write_kinds,
)

_CONTROLS = (
    (ids.SEARCH, "value"),
    (ids.DAYS_FROM, "value"),
    (ids.DAYS_TO, "value"),
    (ids.MIN_KILLED, "value"),
    (ids.MEASURE, "value"),
    (ids.RATE, "checked"),
    (ids.SCOPE, "value"),
    (ids.LINKS, "checked"),
    (ids.PATTERNS, "checked"),
    (ids.WEAKEST, "value"),
    (ids.KINDS, "value"),
    (ids.BRUSH, "value"),
)


def register(app: Dash, shelves: Shelves) -> None:
    """Wire the address, the controls and the clicks to the words of the page."""

    @app.callback(
        output=[
            Output(ids.SELECTION, "data"),
            Output(ids.VIEW, "data"),
            Output(ids.ADDRESS, "search"),
            Output(ids.ACTS_DONE, "data"),
            Output(ids.TIMELINE, "clickData"),
            Output(ids.TIMELINE, "selectedData"),
            [Output(*control) for control in _CONTROLS],
        ],
        inputs={
            "search": Input(ids.ADDRESS, "search"),
            "acts": Input(ids.ACTS, "data"),
            "mark_click": Input(ids.TIMELINE, "clickData"),
            "brushed": Input(ids.TIMELINE, "selectedData"),
            "controls": [Input(*control) for control in _CONTROLS],
        },
        state={
            "selection": State(ids.SELECTION, "data"),
            "view": State(ids.VIEW, "data"),
            "done": State(ids.ACTS_DONE, "data"),
        },
    )
    @in_thread
    def decide(search, acts, mark_click, brushed, controls, selection, view, done):
        if search is None:  # the address has not been read yet
            return [no_update] * 6 + [[no_update] * len(_CONTROLS)]
        triggered = {each["prop_id"] for each in ctx.triggered}
        before = (selection, view)
        is_read_anew = selection is None or f"{ids.ADDRESS}.search" in triggered
        if is_read_anew:
            selection, view, trouble = read_address(search)
            view |= {"trouble": [trouble]} if trouble else {}
        else:
            view = {word: values for word, values in (view or {}).items() if word not in ("trouble", "gone")}
        shelf = shelves.find(view)
        window = shelf.window() if shelf else None
        if shelf is None:
            view |= {"gone": ["1"]}
        elif not is_read_anew:
            for act in gather_acts(triggered, acts, done or 0, mark_click, brushed, controls, window):
                selection, view = apply_act(selection, view, act)
        done = max([done or 0, *(act["n"] for act in acts or [])])
        address = write_address(selection, view)
        return [
            no_update if selection == before[0] else selection,
            no_update if view == before[1] else view,
            no_update if address == search or "trouble" in view else address,
            done,
            None,
            None,
            [
                no_update if value == held else value
                for value, held in zip(show_controls(selection, view, window), controls, strict=True)
            ],
        ]


def gather_acts(
    triggered: set[str],
    acts: list[dict[str, Any]] | None,
    done: int,
    mark_click: dict[str, Any] | None,
    brushed: dict[str, Any] | None,
    controls: list[Any],
    window: Window | None,
) -> list[dict[str, Any]]:
    """What was done, as acts, in order: a control says its whole value, a click what it hit, a brush its days."""
    gathered = [act for act in acts or [] if act.get("n", 0) > done]
    if f"{ids.TIMELINE}.clickData" in triggered and mark_click:
        gathered.append(read_mark_click(mark_click))
    if f"{ids.TIMELINE}.selectedData" in triggered and brushed:
        gathered.append(read_brush(brushed))
    for (control, name), value in zip(_CONTROLS, controls, strict=True):
        if f"{control}.{name}" in triggered:
            gathered.append(read_control(control, value, window))
    return gathered


def read_control(control: str, value: Any, window: Window | None) -> dict[str, Any]:
    """The act of a control that has a new value."""
    words = {ids.SEARCH: "q", ids.DAYS_FROM: "from", ids.DAYS_TO: "to", ids.MIN_KILLED: "min-killed"}
    if control in words:
        return {"do": "set", "word": words[control], "value": "" if value is None else str(value).strip()}
    if control == ids.BRUSH:
        return {"do": "days", "value": _to_days(value, window)} if window and value else {}
    views = {
        ids.MEASURE: ("measure", None if value == "events" else value),
        ids.RATE: ("rate", "1" if value else None),
        ids.SCOPE: ("scope", None if value == "five" else value),
        ids.LINKS: ("links", None if value else "chosen"),
        ids.PATTERNS: ("patterns", "1" if value else None),
        ids.WEAKEST: ("weakest", None if str(value) == DEFAULT_WEAKEST else value),
        ids.KINDS: ("kinds", write_kinds(value) if control == ids.KINDS else None),
    }
    word, shown = views[control]
    return {"do": "view", "word": word, "value": shown}


def show_controls(selection: Words, view: Words, window: Window | None) -> list[Any]:
    """The value of each control, in the order of the controls, for the words of the page."""
    first = {word: (selection.get(word) or [""])[0] for word in ("q", "from", "to", "min-killed")}
    shown = {
        ids.SEARCH: first["q"],
        ids.DAYS_FROM: first["from"],
        ids.DAYS_TO: first["to"],
        ids.MIN_KILLED: int(first["min-killed"]) if first["min-killed"] else "",
        ids.MEASURE: (view.get("measure") or ["events"])[0],
        ids.RATE: "rate" in view,
        ids.SCOPE: (view.get("scope") or ["five"])[0],
        ids.LINKS: "links" not in view,
        ids.PATTERNS: "patterns" in view,
        ids.WEAKEST: int((view.get("weakest") or [DEFAULT_WEAKEST])[0]),
        ids.KINDS: list(read_links(view)[1]),
        ids.BRUSH: _to_brush(selection, window),
    }
    return [shown[control] for control, _ in _CONTROLS]


def read_mark_click(click: dict[str, Any]) -> dict[str, Any]:
    """A click on a mark opens its event, one on a link its reasons; one on a bar, which carries the days it counts, keeps to these days."""
    point = (click.get("points") or [{}])[0]
    if "~" in str(point.get("id", "")):
        return {"do": "view", "word": "link", "value": point["id"]}
    hit = point.get("customdata")
    if isinstance(hit, list) and len(hit) == 3:
        return {"do": "days", "value": hit[1:]}
    return {"do": "view", "word": "event", "value": hit} if isinstance(hit, str) else {}


def read_brush(brushed: dict[str, Any]) -> dict[str, Any]:
    """A brush keeps the days it touches; one narrower than half a day is a click that slipped."""
    ends = (brushed.get("range") or {}).get("x")
    if not ends or len(ends) != 2:
        return {}
    first, last = sorted(str(end) for end in ends)
    if first[:13] == last[:13]:
        return {}
    return {"do": "days", "value": [first[:10], last[:10]]}


def _to_days(value: list[int], window: Window) -> list[str]:
    """The days of the slider's ends; none at the ends of all there is, where the slider narrows nothing."""
    low, high = value
    first = "" if low <= 0 else (window.first + timedelta(days=low)).isoformat()
    last = "" if high >= window.days - 1 else (window.first + timedelta(days=high)).isoformat()
    return [first, last]


def _to_brush(selection: Words, window: Window | None) -> list[int]:
    if window is None or window.days == 1:  # there is nothing to narrow
        return [0, 1]
    chosen = read_selection(selection)
    return [_position(chosen.first or window.first, window), _position(chosen.last or window.last, window)]


def _position(day: date, window: Window) -> int:
    return min(max((day - window.first).days, 0), window.days - 1)
