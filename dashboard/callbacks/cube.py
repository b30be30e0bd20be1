"""The counts that the browser answers from while a hand drags the brush: asked for when the hand comes near, for the words beside the days."""

from typing import Any

from dash import Dash
from fastapi import HTTPException

from dashboard.api import Rows, Selected
from dashboard.callbacks.shelf import Shelves
from dashboard.stores import ARTICLES
from dashboard.text import Language, count_forms
from data.spans import count_spans


def register(app: Dash, shelves: Shelves) -> None:
    """Give the brush its counts; assets/brush.js asks for them."""

    @app.server.get("/page/cube", include_in_schema=False)
    def answer_cube(selection: Selected, articles: str | None = None, language: Language = "en") -> Rows:
        shelf = shelves.find({ARTICLES: [articles]} if articles else None)
        window = shelf.window() if shelf else None
        if shelf is None or window is None:
            raise HTTPException(404, "no days to count")
        whole = selection.without("first", "last")
        groups: dict[str, Any] = {
            name: shelf.tally(count_spans, whole.without(field) if field else whole, field, window.first, window.last)
            for name, field in (("all", None), ("province", "provinces"), ("type", "event_types"))
        }
        return Rows({"days": window.days, "forms": count_forms(language, "event"), **groups})
