"""What is known of the data's quality: how right the reading is, how days and places were found, and how much each outlet was heard from."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any

import pandas as pd
from dash import html

from dashboard.figures.calendar import Grain, bin_start
from dashboard.figures.lanes import NINE, OTHERS, name_province
from dashboard.figures.look import Look
from dashboard.text import Language, name_value, say, write_day, write_month, write_number
from data.evaluate import Score, evaluate
from data.sample import gold_path
from data.selection import Selection
from data.store import EventStore
from data.tallies import count_articles, count_days, find_published, tally
from geo.provinces import FIVE

_COLUMNS = (
    ("date_basis", ("stated", "relative", "published")),
    ("date_precision", ("day", "week", "month", "year", "unknown")),
    ("place_precision", ("site", "town", "district", "province", "country", "unknown")),
)
MOST_OUTLETS = 12
MOST_BINS = 20
_LANES = (*FIVE, OTHERS)
_EXACT_ENOUGH = frozenset({"day", "week"})  # dates that belong to a week


def build_trust(store: EventStore, selection: Selection, language: Language, scores: Sequence[Score] = ()) -> list[Any]:
    """The panel for the events of a selection; `scores` is what was measured of the reading."""
    lead = html.P(say(language, "trust lead"), className="trust-lead")
    blocks: list[Any] = [lead, _build_reading(store.meta, language)]
    if scores:
        blocks.append(_build_scores(scores, language))
    for column, values in _COLUMNS:
        counts = _tally(store, selection, column)
        present = [value for value in dict.fromkeys((*values, "unknown")) if counts.get(value, 0)]
        rows = [(name_value(language, f"{column} {value}"), counts[value]) for value in present]
        blocks.append(_build_bars(say(language, f"trust {column}"), rows, language))
    outlets = list(_tally(store, selection, "source", say(language, "outlet unknown")).items())
    blocks.append(_build_bars(say(language, "trust outlets"), outlets[:MOST_OUTLETS], language, "trust-outlets"))
    return [html.Div(blocks, className="trust-grid"), *_build_coverage(store, selection, language)]


def _tally(store: EventStore, selection: Selection, column: str, unknown: str = "unknown") -> Counter[str]:
    counts: Counter[str] = Counter()
    found = tally(store, selection, column)
    for value, events in zip(found["value"], found["events"], strict=True):
        counts[value or unknown] += int(events)
    return counts


@cache
def measure_reading() -> tuple[Score, ...]:
    """How right the rules read the bundled labels; measured once a process."""
    return tuple(evaluate(gold_path()))


def count_coverage(
    store: EventStore, selection: Selection
) -> tuple[Grain, list[date], dict[str, dict[str, dict[date, int]]]]:
    """How many articles spoke, by when they were published: the grain, its bins in order, and {rows: {row: {bin: articles}}}.

    The rows are "outlet" and "province" (an article counts once in each province it tells of), and "all" with "articles" and "events"; events
    are counted by their own first day. At most MOST_BINS bins, the last ones; an article without a publication day is in none.
    """
    published = find_published(store, selection)
    if published is None:
        return "week", [], {}
    grain: Grain = "week" if (published[1] - published[0]).days <= 7 * MOST_BINS else "month"
    bins = _list_bins(*published, grain)[-MOST_BINS:]
    events: Counter[date] = Counter()
    if exact := (selection.precisions or _EXACT_ENOUGH) & _EXACT_ENOUGH:
        days = count_days(store, replace(selection, precisions=exact))
        for day, number in zip(days["day"], days["events"], strict=True):
            events[bin_start(day, grain)] += int(number)
    all_told = _by_row(count_articles(store, selection, grain, "nothing").assign(value="articles"), bins)
    counted: dict[str, dict[str, dict[date, int]]] = {
        "outlet": _by_row(count_articles(store, selection, grain, "source"), bins),
        "province": _by_row(count_articles(store, selection, grain, "province", NINE, OTHERS), bins),
        "all": all_told | {"events": {start: events[start] for start in bins if start in events}},
    }
    return grain, bins, counted


def _by_row(articles: pd.DataFrame, bins: list[date]) -> dict[str, dict[date, int]]:
    rows: dict[str, dict[date, int]] = {}
    for value, day, number in zip(articles["value"], articles["day"], articles["articles"], strict=True):
        if day >= bins[0]:
            rows.setdefault(value or "", {})[day] = int(number)
    return rows


def _list_bins(first: date, last: date, grain: Grain) -> list[date]:
    bins = [bin_start(first, grain)]
    while bins[-1] < bin_start(last, grain):
        bins.append(bin_start(bins[-1] + timedelta(days=7 if grain == "week" else 31), grain))
    return bins


def _build_coverage(store: EventStore, selection: Selection, language: Language) -> list[Any]:
    grain, bins, counted = count_coverage(store, selection)
    if not bins:
        return []
    look = Look(language=language)
    outlets = sorted(counted["outlet"], key=lambda name: -sum(counted["outlet"][name].values()))[:MOST_OUTLETS]
    groups = [
        (
            say(language, "coverage all"),
            [(say(language, f"coverage {row}"), counted["all"].get(row, {})) for row in ("articles", "events")],
        ),
        (
            say(language, "coverage outlets"),
            [(name or say(language, "outlet unknown"), counted["outlet"][name]) for name in outlets],
        ),
        (
            say(language, "coverage provinces"),
            [(name_province(key, look), counted["province"].get(key, {})) for key in _LANES],
        ),
    ]
    heads = [
        write_day(language, start, year=False, short=True)
        if grain == "week"
        else write_month(language, start, short=True)
        for start in bins
    ]
    rows: list[Any] = []
    for title, members in groups:
        name_class = "coverage-outlet" if title == say(language, "coverage outlets") else ""
        most = max((n for _, by_bin in members for n in by_bin.values()), default=0) or 1
        rows.append(html.Tr(html.Th(title, colSpan=len(bins) + 1, scope="colgroup", className="coverage-group")))
        rows += [
            html.Tr(
                [
                    html.Th(name, scope="row", dir="auto", className=name_class),
                    *(_build_cell(by_bin.get(start, 0), most, language) for start in bins),
                ]
            )
            for name, by_bin in members
        ]
    return [
        html.Section(
            [
                html.H3(say(language, "coverage")),
                html.P(say(language, f"coverage by {grain}"), className="trust-lead"),
                html.Div(
                    html.Table(
                        [
                            html.Thead(html.Tr([html.Td(""), *(html.Th(head, scope="col") for head in heads)])),
                            html.Tbody(rows),
                        ],
                        className="coverage",
                    ),
                    className="coverage-frame",
                    tabIndex=0,
                    role="group",
                    **{"aria-label": say(language, "coverage")},
                ),
            ],
            className="trust-block",
        )
    ]


def _build_cell(number: int, most: int, language: Language) -> html.Td:
    level = 0 if not number else 1 + min(3, 4 * number // (most + 1))
    return html.Td(write_number(language, number) if number else "·", className=f"level-{level}")


def _build_scores(scores: Sequence[Score], language: Language) -> html.Section:
    def percent(share: float | None) -> str:
        return "" if share is None else f"{write_number(language, 100 * share)}%"

    items = []
    for score in scores:
        found = [
            f"{say(language, f'score {name}')} {percent(share)}"
            for name, share in (("precision", score.precision), ("recall", score.recall), ("accuracy", score.accuracy))
            if share is not None
        ]
        if found:
            within = (
                say(language, "score within", low=percent(score.low), high=percent(score.high))
                if score.low is not None and score.high is not None
                else ""
            )
            n = say(language, "score n", n=write_number(language, score.n))
            items.append(
                html.Li(
                    [
                        html.Span(name_value(language, score.what), className="trust-name"),
                        html.Span(", ".join(found), className="trust-score"),
                        html.Span(" ".join(part for part in (n, within) if part), className="aside"),
                    ]
                )
            )
    return html.Section(
        [
            html.H3(say(language, "trust scores")),
            html.Ul(items, className="scores"),
            html.P(
                [
                    say(language, "trust scores note"),
                    " ",
                    html.Code("conflict-timeline evaluate", className="trust-command"),
                ],
                className="aside",
            ),
        ],
        className="trust-block",
    )


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


def _build_bars(title: str, rows: list[tuple[str, int]], language: Language, name: str = "") -> html.Section:
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
        className=f"trust-block {name}".strip(),
    )
