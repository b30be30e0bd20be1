"""The incident in the card: its reports, what each says of the toll and on whose word, and what was corrected of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import pandas as pd
from dash import html

from dashboard.layout.correct import build_choice, build_correction, build_kept, build_read_only, build_undo
from dashboard.text import Language, join, name_value, say, write_number
from data.relate.documents import Toll
from data.relate.tolls import Report, summarise_incident

MOST_CHOICES = 12
TOLLS = ("killed", "injured")


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """What was corrected about an event and its article: (id, headline) of the reports said to be another happening, of those said to be the
    same one, and of the articles said to be unrelated."""

    apart: Sequence[tuple[str, str]] = ()
    together: Sequence[tuple[str, str]] = ()
    unrelated: Sequence[tuple[str, str]] = ()


def build_incident(
    event: Mapping[str, Any],
    reports: pd.DataFrame,
    linked: Sequence[tuple[str, str]],
    corrected: Corrected,
    language: Language,
    *,
    can_correct: bool,
) -> list[Any]:
    """The reports of an event's incident, the event among them, with its tolls from low to high. `linked` are the (id, headline) it may be joined with."""
    blocks: list[Any] = []
    others = (
        {row["event_id"]: row for row in cast(list[dict[str, Any]], reports.to_dict("records"))}
        if len(reports) > 1
        else {}
    )
    if others:
        summary = summarise_incident(reports)
        blocks.append(html.H4(say(language, "incident", n=write_number(language, len(summary.reports)))))
        tells = any(number is not None for number in (*summary.killed, *summary.injured))
        if tells:
            blocks.append(_build_tolls(summary, language))
        items = [
            _build_report(
                report,
                others[report.event_id],
                language,
                is_this=report.event_id == event["event_id"],
                tells=tells,
                can_correct=can_correct,
            )
            for report in summary.reports
        ]
        blocks.append(html.Ul(items, className="reports"))
    choices = [(event_id, title) for event_id, title in linked if event_id not in others][:MOST_CHOICES]
    if can_correct:
        blocks += [build_choice(event["event_id"], choices, language), build_kept(language)]
    else:
        blocks.append(build_read_only(language))
    return blocks + _build_corrected(event, corrected, language, can_correct)


def write_said(toll: Toll, language: Language) -> str | None:
    """Low to high, with the best between: "10 to 14, most often 12"; None when nobody says."""
    low, best, high = toll
    known = [number for number in (low, high) if number is not None]
    if not known:
        return write_number(language, best) if best is not None else None
    if low is None or high is None or low == high:
        return write_number(language, known[0])
    said = say(language, "incident said", low=write_number(language, low), high=write_number(language, high))
    if best is None:
        return said
    return join(language, [said, say(language, "incident best", best=write_number(language, best))])


def _build_tolls(summary: Any, language: Language) -> html.P:
    parts: list[Any] = []
    for name in TOLLS:
        said = write_said(getattr(summary, name), language)
        if said is not None:
            parts += [html.Span([say(language, f"incident {name}"), " ", html.B(said)], className=f"said said-{name}")]
    return html.P(parts, className="incident-toll")


def _build_report(
    report: Report, row: Mapping[str, Any], language: Language, *, is_this: bool, tells: bool, can_correct: bool
) -> html.Li:
    """One report: its headline, its outlet and whom it cites, its toll (that it gives none, where others `tell` one)."""
    title = row["title"] or row["sentence"] or ""
    act = {"data-do": "view", "data-word": "event", "data-value": report.event_id}
    who = [report.source or say(language, "outlet unknown")]
    if report.attributed_to:
        who.append(say(language, "citing", who=name_value(language, report.attributed_to)))
    tolls = [
        f"{say(language, f'incident {name}')} {said}"
        for name in TOLLS
        if (said := write_said(getattr(report, name), language)) is not None
    ]
    return html.Li(
        [
            html.Span(say(language, "this report"), className="this-report")
            if is_this
            else html.Button(title, className="follow", type="button", dir="auto", **act),
            html.Span(
                " · ".join([join(language, who), *(tolls or ([say(language, "no toll")] if tells else []))]),
                className="story-meta",
            ),
            *([build_correction("apart", report.event_id, None, language)] if can_correct else []),
        ],
        className="report is-this" if is_this else "report",
    )


def _build_corrected(
    event: Mapping[str, Any], corrected: Corrected, language: Language, can_correct: bool
) -> list[Any]:
    """What was corrected, each with a way back."""
    article_id, event_id = event["article_id"], event["event_id"]
    rows = [
        *(("apart", title, ("together", other, event_id)) for other, title in corrected.apart),
        *(("together", title, ("unjoined", other, None)) for other, title in corrected.together),
        *(("unrelated", title, ("related", article_id, other)) for other, title in corrected.unrelated),
    ]
    if not rows:
        return []
    return [
        html.H4(say(language, "corrected here")),
        html.Ul(
            [
                html.Li(
                    [
                        html.Span(
                            [say(language, f"said {what}"), " ", html.Span(title, dir="auto", className="said-of")]
                        ),
                        *([build_undo(*back, language)] if can_correct else []),
                    ]
                )
                for what, title, back in rows
            ],
            className="corrected",
        ),
    ]
