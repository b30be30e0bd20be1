"""From what is done on the page, by controls and by clicks, to its words; and from the words back to the controls."""

from datetime import date
from typing import Any

from dashboard import ids
from dashboard.figures.calendar import Window
from dashboard.state import (
    DEFAULT_WEAKEST,
    Words,
    apply_act,
    read_links,
    read_selection,
    read_word,
    write_kinds,
)

# What is typed or brushed comes as acts (assets/acts.js, assets/brush.js), these come as what they hold; all of them show the words.
CONTROLS = (
    (ids.MEASURE, "value"),
    (ids.RATE, "checked"),
    (ids.SCOPE, "value"),
    (ids.LINKS, "checked"),
    (ids.PATTERNS, "checked"),
    (ids.WEAKEST, "value"),
    (ids.KINDS, "value"),
)
FIELDS = (
    (ids.SEARCH, "value"),
    (ids.DAYS_FROM, "value"),
    (ids.DAYS_TO, "value"),
    (ids.MIN_KILLED, "value"),
    (ids.BRUSH, "value"),
)


def decide(
    selection: Words,
    view: Words,
    acts: list[dict[str, Any]] | None,
    done: int,
    controls: list[Any],
) -> tuple[Words, Words]:
    """The words of the page after what was done since they were shown."""
    for act in gather_acts(acts, done, controls, show_controls(view)):
        selection, view = apply_act(selection, view, act)
    return selection, view


def gather_acts(
    acts: list[dict[str, Any]] | None, done: int, controls: list[Any], shown: list[Any]
) -> list[dict[str, Any]]:
    """What was done, as acts: those numbered beyond `done`, in order; then a control that holds something else than is shown says its whole value.

    What a control holds is compared, not when it changed: whoever does two things while an answer is on its way has done both.
    """
    gathered = [_read_hit(act) for act in acts or [] if act.get("n", 0) > done]
    for (control, _), value, known in zip(CONTROLS, controls, shown, strict=True):
        if value != known:
            gathered.append(read_control(control, value))
    return gathered


def _read_hit(act: dict[str, Any]) -> dict[str, Any]:
    if act.get("do") == "hit":
        return read_mark_click(act.get("value") or {})
    if act.get("do") == "brush":
        return read_brush(act.get("value"))
    return act


def read_control(control: str, value: Any) -> dict[str, Any]:
    """The act of a control that has a new value."""
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


def show_controls(view: Words) -> list[Any]:
    """The value of each control, in the order of CONTROLS, for the words of the page."""
    shown = {
        ids.MEASURE: (view.get("measure") or ["events"])[0],
        ids.RATE: "rate" in view,
        ids.SCOPE: (view.get("scope") or ["five"])[0],
        ids.LINKS: "links" not in view,
        ids.PATTERNS: "patterns" in view,
        ids.WEAKEST: int((view.get("weakest") or [DEFAULT_WEAKEST])[0]),
        ids.KINDS: list(read_links(view)[1]),
    }
    return [shown[control] for control, _ in CONTROLS]


def show_fields(selection: Words, window: Window | None) -> list[Any]:
    """The value of each field, in the order of FIELDS, for the words of the page."""
    text, first, last, killed = (read_word(selection, word) or "" for word in ("q", "from", "to", "min-killed"))
    return [text, first, last, int(killed) if killed else "", _to_brush(selection, window)]


def read_mark_click(hit: dict[str, Any]) -> dict[str, Any]:
    """A click on a mark opens its event, one on a link its reasons; one on a bar, which carries the days it counts, keeps to these days."""
    if "~" in str(hit.get("id", "")):
        return {"do": "view", "word": "link", "value": hit["id"]}
    carried = hit.get("customdata")
    if isinstance(carried, list) and len(carried) == 3:
        return {"do": "days", "value": carried[1:]}
    return {"do": "view", "word": "event", "value": carried} if isinstance(carried, str) else {}


def read_brush(ends: Any) -> dict[str, Any]:
    """A brush keeps the days it touches; one narrower than half a day is a click that slipped."""
    if not isinstance(ends, list) or len(ends) != 2:
        return {}
    first, last = sorted(str(end) for end in ends)
    if first[:13] == last[:13]:
        return {}
    return {"do": "days", "value": [first[:10], last[:10]]}


def _to_brush(selection: Words, window: Window | None) -> list[int]:
    if window is None or window.days == 1:  # there is nothing to narrow
        return [0, 1]
    chosen = read_selection(selection)
    return [_position(chosen.first or window.first, window), _position(chosen.last or window.last, window)]


def _position(day: date, window: Window) -> int:
    return min(max((day - window.first).days, 0), window.days - 1)
