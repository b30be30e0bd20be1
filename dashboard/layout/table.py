"""The table of events."""

from collections.abc import Mapping
from typing import Any

import dash_ag_grid as dag
import pandas as pd

from dashboard import ids
from dashboard.figures.lanes import name_province
from dashboard.figures.look import Look
from dashboard.text import Language, grid_words, join, name_place, name_value, say, write_days, write_month, write_year
from data.selection import ELSEWHERE, UNKNOWN

PAGE = 200  # rows the browser asks for at once
_WIDTHS = {
    "when": 124,
    "title": 300,
    "where": 150,
    "type": 150,
    "killed": 86,
    "injured": 98,
    "actors": 150,
    "source": 132,
}
_RUNS = {
    "runs-ltr": "/^[^\u0600-\u06ff]*[A-Za-z]/.test(params.value)",
    "runs-rtl": "/^[^A-Za-z]*[\u0600-\u06ff]/.test(params.value)",
}
_NUMBERS = ("killed", "injured")
# What a column can be asked, by AG Grid's names; data.rows answers.
_KINDS = {"when": "Date", "killed": "Number", "injured": "Number"}
_COMPARED = ["equals", "lessThan", "greaterThan", "inRange", "blank", "notBlank"]
_FILTERS = {"Text": ["contains", "notContains", "blank", "notBlank"], "Number": _COMPARED, "Date": _COMPARED}


def build_table(language: Language) -> dag.AgGrid:
    """The empty table. Its rows come from the server as they come into sight; a click on a row, or Space, chooses the event."""
    columns: list[dict[str, Any]] = [
        {
            "field": name,
            "headerName": say(language, f"column {name}"),
            "width": width,
            "filter": f"ag{kind}ColumnFilter",
            "filterParams": {"filterOptions": _FILTERS[kind], "maxNumConditions": 1, "buttons": ["reset"]},
            **({"type": "rightAligned"} if name in _NUMBERS else {}),
            **({"tooltipField": name} if name == "title" else {}),
            # A headline runs its own way, whichever way the page does.
            **({"cellClassRules": _RUNS} if name in ("title", "source") else {}),
            **({"flex": 1, "minWidth": 240} if name == "title" else {}),
        }
        for name, width in _WIDTHS.items()
        for kind in [_KINDS.get(name, "Text")]
    ]
    return dag.AgGrid(
        id=ids.TABLE,
        columnDefs=columns,
        rowModelType="infinite",
        getRowId="params.data.event_id",
        defaultColDef={"sortable": True, "resizable": True, "filter": True},
        dashGridOptions={
            "theme": {"function": "pageTheme(themeQuartz)"},
            "rowSelection": {"mode": "singleRow", "checkboxes": False, "enableClickSelection": True},
            "rowHeight": 34,
            "headerHeight": 36,
            "animateRows": False,
            "enableRtl": language == "ar",
            "suppressCellFocus": False,
            "tooltipShowDelay": 400,
            "ensureDomOrder": True,
            "cacheBlockSize": PAGE,
            "maxBlocksInCache": 20,
            "infiniteInitialRowCount": 1,
            "localeText": grid_words(language),
        },
        className="event-table",
        style={"height": "440px", "width": "100%"},
    )


def list_rows(events: pd.DataFrame, language: Language) -> list[dict[str, Any]]:
    """The rows of the table, in the reader's words."""
    look = Look(language=language)
    rows = []
    for event in events.to_dict("records"):
        codes = list(event["provinces"]) or [ELSEWHERE if event["place"] else UNKNOWN]
        names = [name_province(code, look) for code in codes]
        place = name_place(language, event["place"]) if event["place"] else None
        rows.append(
            {
                "event_id": event["event_id"],
                "when": _write_when(event, language),
                "type": name_value(language, event["event_type"] or UNKNOWN),
                "where": join(language, ([place] if place and place not in names else []) + names),
                "title": event["title"] or event["sentence"] or "",
                "actors": join(language, (name_value(language, actor) for actor in event["actors"])),
                "killed": _to_number(event["killed"], event["killed_low"]),
                "injured": _to_number(event["injured"], event["injured_low"]),
                "source": event["source"] or "",
            }
        )
    return rows


def _write_when(event: Mapping[Any, Any], language: Language) -> str:
    """The event's days, or the month or year of which no more is known."""
    first, last = event["date_start"], event["date_end"]
    if pd.isna(first):
        return say(language, "date unknown")
    if event["date_precision"] == "month" and first.month == last.month:
        return write_month(language, first, short=True)
    if event["date_precision"] == "year":
        return write_year(language, first.year)
    return write_days(language, first, last, short=True)


def _to_number(best: Any, low: Any) -> int | None:
    value = low if pd.isna(best) else best
    return None if pd.isna(value) else int(value)
