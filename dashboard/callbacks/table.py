"""The table's rows: the browser asks for those in sight, sorted and narrowed by the columns; and for where the chosen event's row is."""

from typing import Any

from dash import ClientsideFunction, Dash, Input
from fastapi import HTTPException
from pydantic import BaseModel, Field

from dashboard import ids
from dashboard.api import Rows, Selected
from dashboard.callbacks.shelf import Shelves
from dashboard.layout.table import PAGE, list_rows
from dashboard.rows import read_narrowings, read_orders
from dashboard.stores import ARTICLES
from dashboard.text import Language, count, say, write_number
from data.rows import count_rows, find_row, read_rows


class Asked(BaseModel):
    """Rows `start` to before `end`, in the table's own words for sorting and narrowing; or where the event `find` stands among them."""

    start: int = Field(0, ge=0)
    end: int = Field(PAGE, ge=0)
    sort: list[dict[str, Any]] = []
    filter: dict[str, dict[str, Any]] = {}
    find: str | None = None
    language: Language = "en"


def register(app: Dash, shelves: Shelves) -> None:
    """Give the table its rows; assets/table.js asks for them."""

    @app.server.post("/page/rows", include_in_schema=False)
    def answer_rows(selection: Selected, asked: Asked, articles: str | None = None) -> Rows:
        shelf = shelves.find({ARTICLES: [articles]} if articles else None)
        if shelf is None:
            raise HTTPException(404, "these articles are gone")
        facets = shelf.facets(selection) if "actors" in asked.filter else {}
        actors = facets["actors"]["value"] if facets else ()
        narrowings = read_narrowings(asked.filter, actors, asked.language)
        orders = read_orders(asked.sort, asked.language)
        if asked.find:
            return Rows({"at": find_row(shelf.store, selection, asked.find, narrowings, orders)})
        found = shelf.tally(count_rows, selection, narrowings)
        note = count(asked.language, found, "event")
        if narrowings:
            everything = count(asked.language, shelf.tally(count_rows, selection), "of event")
            note = say(asked.language, "table narrowed", shown=write_number(asked.language, found), all=everything)
        limit = min(asked.end - asked.start, PAGE)
        events = read_rows(shelf.store, selection, narrowings, orders, limit=limit, offset=asked.start)
        return Rows({"rows": list_rows(events, asked.language), "count": found, "note": note})

    app.clientside_callback(
        ClientsideFunction("page", "showRows"),
        Input(ids.SELECTION, "data"),
        Input(ids.VIEW, "data"),
        Input(ids.TABLE, "getRowsRequest"),
        prevent_initial_call=True,
    )
