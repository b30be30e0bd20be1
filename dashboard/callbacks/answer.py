"""The one answer to whatever is done: what the page shows now, and every part of it that this changes.

A click is one question and one answer: the browser waits once, and draws once.
"""

from collections.abc import Callable, Iterable
from typing import Any

from dash import Dash, Input, Output, State, no_update

from dashboard import ids
from dashboard.callbacks import card, links, views
from dashboard.callbacks.asked import Asked, Part
from dashboard.callbacks.selection import CONTROLS, FIELDS, decide, show_controls, show_fields
from dashboard.callbacks.shelf import Shelves
from dashboard.callbacks.threads import in_thread
from dashboard.callbacks.trouble import tell_trouble
from dashboard.state import read_address, write_address

PARTS = (*views.PARTS, *card.PARTS, *links.PARTS)
_FIGURES = {"timeline": ids.TIMELINE, "map": ids.MAP, "overview": ids.OVERVIEW}
_PAINTED = {"words": ids.PAINTED_WORDS, "card": ids.PAINTED_CARD, "link": ids.PAINTED_LINK}
_WHOLE = ("selection", "view", "address", "answered", *_FIGURES, *_PAINTED)


def register(app: Dash, shelves: Shelves) -> None:
    """Wire the address, the controls and the clicks to the words of the page, and these to all that shows them."""

    @app.callback(
        output={
            "selection": Output(ids.SELECTION, "data"),
            "view": Output(ids.VIEW, "data"),
            "address": Output(ids.ADDRESS, "search"),
            "answered": Output(ids.ANSWERED, "data"),
            "controls": [Output(*control) for control in CONTROLS],
            "fields": [Output(*field) for field in FIELDS],
            **{name: Output(painted, "data") for name, painted in _PAINTED.items()},
            **{name: Output(chart, "figure") for name, chart in _FIGURES.items()},
        },
        inputs={
            "search": Input(ids.ADDRESS, "search"),
            "acts": Input(ids.ACTS, "data"),
            "controls": [Input(*control) for control in CONTROLS],
            "device": Input(ids.DEVICE, "data"),
        },
        state={
            "selection": State(ids.SELECTION, "data"),
            "view": State(ids.VIEW, "data"),
            "fields": [State(*field) for field in FIELDS],
            # What the last answer took up: the address, the last act's number, the device it was drawn for.
            "answered": State(ids.ANSWERED, "data"),
            "language": State(ids.LANGUAGE, "data"),
        },
    )
    @in_thread
    def answer(search, acts, controls, device, selection, view, fields, answered, language):
        shown = dict.fromkeys(_WHOLE, no_update)
        shown |= {"controls": [no_update] * len(controls), "fields": [no_update] * len(fields)}
        if search is None or device is None:  # the browser has not said yet
            return shown
        before = None
        if answered and (was_on := shelves.find(view)):
            before = Asked(words=selection, view=view, shelf=was_on, language=language, device=answered["device"])
        is_read_anew = answered is None or search != answered["address"]
        held = (selection, view)
        if is_read_anew:
            selection, view, trouble = read_address(search)
            view |= {"trouble": trouble} if trouble else {}
        else:
            view = {word: values for word, values in view.items() if word not in ("trouble", "gone")}
        shelf = shelves.find(view)
        window = shelf.window() if shelf else None
        if shelf is None:
            view |= {"gone": ["1"]}
        elif not is_read_anew:
            selection, view = decide(selection, view, acts, answered["acts"], controls)
            shelf = shelves.find(view)
        address = search if "trouble" in view else write_address(selection, view)
        done = max((act["n"] for act in acts or ()), default=0)
        shown |= {
            "selection": no_update if selection == held[0] else selection,
            "view": no_update if view == held[1] else view,
            "address": no_update if address == search else address,
            "answered": {"address": address, "acts": done, "device": device},
            "controls": _find_new(show_controls(view), controls),
            "fields": _find_new(show_fields(selection, window), fields),
        }
        if shelf is None:  # what is on the page stays, for the page says itself that its articles are gone
            return shown
        now = Asked(words=selection, view=view, shelf=shelf, language=language, device=device)
        return shown | show_parts(PARTS, before, now)


def _find_new(shown: list[Any], held: list[Any]) -> list[Any]:
    return [no_update if value == known else value for value, known in zip(shown, held, strict=True)]


def show_parts(
    parts: Iterable[Part], before: Asked | None, now: Asked, tell: Callable[[Exception], None] = tell_trouble
) -> dict[str, Any]:
    """What the parts that show something else than before show now; one that fails is told of, stays as it was, and the others live on."""
    shown: dict[str, Any] = {}
    for part in parts:
        if not part.is_as_before(before, now):
            try:
                shown |= part.show(now)
            except Exception as error:
                tell(error)
    return shown
