"""The filters: each field's values with how many events each would leave, counted under everything else that is chosen."""

from collections.abc import Mapping
from typing import Any

import dash_mantine_components as dmc
import pandas as pd
from dash import html

from dashboard import ids
from dashboard.figures.lanes import name_province
from dashboard.figures.look import Look
from dashboard.layout.icons import icon
from dashboard.state import Words
from dashboard.text import Language, name_value, say, write_number
from data.records import DATE_PRECISIONS, EVENT_TYPES, PLACE_PRECISIONS, STATUSES
from data.selection import ELSEWHERE, UNKNOWN, WORDS
from geo.provinces import FIVE, PROVINCES

# Address word -> whether its values stand open when the page does.
FACETS: Mapping[str, bool] = {
    "province": True,
    "type": True,
    "sub-type": False,
    "actor": False,
    "source": False,
    "status": False,
    "precision": False,
    "place-precision": False,
}
# The order of the values where it is not that of their counts.
_ORDER: Mapping[str, tuple[str, ...]] = {
    "province": (*FIVE, *(each.code for each in PROVINCES if each.code not in FIVE), ELSEWHERE, UNKNOWN),
    "type": (*EVENT_TYPES, UNKNOWN),
    "status": STATUSES,
    "precision": DATE_PRECISIONS,
    "place-precision": PLACE_PRECISIONS,
}
# Always shown, even where nothing is left of them: the reader knows where to find them.
_ALWAYS: Mapping[str, tuple[str, ...]] = {"province": FIVE, "type": tuple(EVENT_TYPES)}
MOST_VALUES = 30


def build_filters(language: Language) -> html.Aside:
    """The column of filters; on a narrow screen a sheet over the page."""
    return html.Aside(
        [
            html.Div(
                [
                    html.H2(say(language, "filters")),
                    html.Button(
                        icon("close"),
                        id=ids.FILTERS_CLOSE,
                        className="icon-button filters-close",
                        **{"aria-label": say(language, "close"), "data-do": "filters"},
                    ),
                ],
                className="panel-head",
            ),
            html.Div(
                [
                    _build_days(language),
                    html.Div(
                        [_build_facet(word, is_open, language) for word, is_open in FACETS.items()], id=ids.FACETS
                    ),
                    _build_others(language),
                ],
                className="filters-body",
                tabIndex=0,
                role="group",
                **{"aria-label": say(language, "filters")},
            ),
        ],
        id=ids.FILTERS,
        className="panel filters",
        **{"aria-label": say(language, "filters")},
    )


def list_facet(word: str, counts: pd.DataFrame, chosen: Words, language: Language) -> list[Any]:
    """The values of one facet as toggles; `counts` is (value, events). A chosen value is always listed, with 0 where nothing is left."""
    events = dict(zip(counts["value"], counts["events"], strict=True))
    held = chosen.get(word, [])
    values = _sort_values(word, events, held)
    most = max((int(events.get(value, 0)) for value in values), default=0) or 1
    if not values:
        return [html.P(say(language, "facet empty"), className="facet-empty")]
    return [_build_value(word, value, int(events.get(value, 0)), most, value in held, language) for value in values]


def name_facet_value(word: str, value: str, language: Language) -> str:
    """A value as the reader reads it."""
    if word == "province":
        return name_province(value, Look(language=language))
    if value == UNKNOWN:
        return say(language, f"facet unknown {word}") if word in ("type", "source") else name_value(language, value)
    return name_value(language, value)


def _sort_values(word: str, events: Mapping[str, int], held: list[str]) -> list[str]:
    present = {*events, *held, *_ALWAYS.get(word, ())}
    if order := _ORDER.get(word):
        return [value for value in order if value in present]
    ranked = sorted(present, key=lambda value: (-int(events.get(value, 0)), value))
    return ranked[:MOST_VALUES] + [value for value in ranked[MOST_VALUES:] if value in held]


def _build_value(word: str, value: str, events: int, most: int, is_chosen: bool, language: Language) -> html.Button:
    name = name_facet_value(word, value, language)
    swatch = [html.Span(className="swatch", **{"data-type": value})] if word == "type" else []
    return html.Button(
        [
            html.Span(className="tick", **{"aria-hidden": "true"}),
            *swatch,
            html.Span(name, className="facet-name"),
            html.Span(write_number(language, events), className="facet-count"),
            html.Span(className="facet-bar", style={"width": f"{100 * events / most:.0f}%"}),
        ],
        className="facet-value" + ("" if events else " is-empty"),
        role="checkbox",
        type="button",
        **{"aria-checked": "true" if is_chosen else "false"},
        **_act("toggle", word, value),
    )


def _build_facet(word: str, is_open: bool, language: Language) -> html.Details:
    return html.Details(
        [
            html.Summary(say(language, f"facet {word}")),
            html.Div(
                id=ids.facet(word),
                className="facet",
                role="group",
                **{"aria-label": say(language, f"facet {word}")},
            ),
        ],
        open=is_open,
        className="facet-box",
    )


def _build_days(language: Language) -> html.Div:
    def day(input_id: str, key: str) -> dmc.TextInput:
        return dmc.TextInput(id=input_id, inputProps={"type": "date"}, label=say(language, key), size="xs")

    return html.Div([day(ids.DAYS_FROM, "days from"), day(ids.DAYS_TO, "days to")], className="days-inputs")


def _build_others(language: Language) -> html.Div:
    return html.Div(
        [
            dmc.NumberInput(
                id=ids.MIN_KILLED,
                label=say(language, "facet min-killed"),
                min=0,
                step=1,
                allowDecimal=False,
                allowNegative=False,
                size="xs",
                hideControls=True,
            ),
            html.Button(
                [
                    html.Span(className="tick", **{"aria-hidden": "true"}),
                    html.Span(say(language, "full only"), className="facet-name"),
                ],
                id=ids.FULL_ONLY,
                className="facet-value",
                role="checkbox",
                type="button",
                **{"aria-checked": "false"},
                **_act("toggle", "full-only", "1"),
            ),
        ],
        className="facet-others",
    )


def _act(do: str, word: str, value: str) -> dict[str, str]:
    return {"data-do": do, "data-word": word, "data-value": value}


FIELD_OF_WORD: Mapping[str, str] = {word: WORDS[word] for word in FACETS}
