"""What is known of the data's quality: how days and places were found, and how much each outlet and week was heard from."""

from typing import Any

import pandas as pd
from dash import html

from dashboard.text import Language, name_value, say, write_number

_COLUMNS = (
    ("date_basis", ("stated", "relative", "published")),
    ("date_precision", ("day", "week", "month", "year", "unknown")),
    ("place_precision", ("site", "town", "district", "province", "country", "unknown")),
)
MOST_OUTLETS = 12


def build_trust(events: pd.DataFrame, meta: dict[str, str], language: Language) -> list[Any]:
    """The panel for the events of a selection; `meta` is the store's."""
    blocks: list[Any] = [html.P(say(language, "trust lead"), className="trust-lead")]
    blocks.append(_build_reading(meta, language))
    for column, values in _COLUMNS:
        counts = events[column].fillna("unknown").value_counts()
        present = [value for value in dict.fromkeys((*values, "unknown")) if counts.get(value, 0)]
        blocks.append(
            _build_bars(
                say(language, f"trust {column}"),
                [(name_value(language, f"{column} {value}"), int(counts[value])) for value in present],
                language,
            )
        )
    outlets = events["source"].fillna(say(language, "outlet unknown")).value_counts().head(MOST_OUTLETS)
    blocks.append(
        _build_bars(
            say(language, "trust outlets"), [(str(name), int(many)) for name, many in outlets.items()], language
        )
    )
    return [html.Div(blocks, className="trust-grid")]


def _build_reading(meta: dict[str, str], language: Language) -> html.Section:
    rows = [
        (say(language, f"trust {key}"), int(meta.get(key, 0)))
        for key in ("articles", "stubs", "articles_undated", "articles_without_event", "events", "edges")
    ]
    return html.Section(
        [
            html.H3(say(language, "trust store")),
            html.Dl(
                [
                    html.Div([html.Dt(name), html.Dd(write_number(language, number))], className="trust-number")
                    for name, number in rows
                ]
            ),
        ],
        className="trust-block",
    )


def _build_bars(title: str, rows: list[tuple[str, int]], language: Language) -> html.Section:
    total = sum(number for _, number in rows) or 1
    return html.Section(
        [
            html.H3(title),
            html.Ul(
                [
                    html.Li(
                        [
                            html.Span(name, className="trust-name", dir="auto"),
                            html.Span(
                                html.Span(className="trust-fill", style={"width": f"{100 * number / total:.1f}%"}),
                                className="trust-bar",
                            ),
                            html.Span(write_number(language, number), className="trust-count"),
                        ]
                    )
                    for name, number in rows
                ],
                className="trust-bars",
            ),
        ],
        className="trust-block",
    )
