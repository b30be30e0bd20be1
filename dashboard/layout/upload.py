"""A visitor's own articles: the dialog that takes them, the report of what was read, and the badge while they are shown."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pandas as pd
from dash import html

from dashboard import ids
from dashboard.layout.icons import icon
from dashboard.layout.table import list_rows
from dashboard.settings import Settings
from dashboard.stores import ARTICLES
from dashboard.text import Language, count, put_message, say, write_number

MOST_FILES = 1000  # in one request, as the server's own form reader has it
MOST_PREVIEWED = 6
_PREVIEW_COLUMNS = ("when", "type", "where", "title")
# What a report counts -> the phrase it is counted under; what is 0 and no news is left out.
_COUNTED = ("known", "stubs", "edges", "undated", "without_event")


def build_upload_button(language: Language) -> html.Button:
    """The button in the header that opens the dialog."""
    return html.Button(
        [icon("upload"), html.Span(say(language, "your articles"))],
        id=ids.UPLOAD_BUTTON,
        className="header-button",
        type="button",
        **{"aria-haspopup": "dialog", "data-do": "upload"},
    )


def build_upload_dialog(settings: Settings, language: Language) -> html.Dialog:
    """The dialog; assets/upload.js opens it and moves it on, with the words it carries."""
    megabytes = write_number(language, settings.upload_bytes / 1e6)
    words = {
        f"data-{name.replace(' ', '-')}": say(language, f"upload {name}")
        for name in (
            "sending",
            "reading",
            "too large",
            "too many",
            "unreachable",
            "refused",
            "refused plainly",
            "stopped",
            "removed",
        )
    }
    return html.Dialog(
        [
            html.Div(
                [
                    html.H2(say(language, "your articles"), id="upload-heading"),
                    html.Button(
                        icon("close"),
                        className="icon-button",
                        type="button",
                        **{"aria-label": say(language, "close"), "data-do": "upload-close"},
                    ),
                ],
                className="upload-head",
            ),
            html.P(say(language, f"upload lead {settings.uploads}"), className="upload-lead"),
            html.P(id=ids.UPLOAD_TROUBLE, className="upload-trouble", role="alert"),
            html.Div(
                [
                    html.P(say(language, "upload drop"), className="upload-drop"),
                    html.Button(
                        say(language, "upload choose"),
                        id=ids.UPLOAD_CHOOSE,
                        className="header-button primary",
                        type="button",
                        **{"data-do": "upload-choose", "aria-describedby": "upload-formats"},
                    ),
                    html.P(
                        say(language, "upload formats", most=megabytes), id="upload-formats", className="upload-formats"
                    ),
                ],
                className="upload-zone",
            ),
            html.Div(
                [
                    html.Progress(id=ids.UPLOAD_PROGRESS, max="100", **{"aria-labelledby": ids.UPLOAD_PROGRESS_WORDS}),
                    html.Span(id=ids.UPLOAD_PROGRESS_WORDS, className="upload-progress-words"),
                    html.Button(
                        say(language, "upload stop"),
                        className="header-button",
                        type="button",
                        **{"data-do": "upload-stop"},
                    ),
                ],
                className="upload-progress",
            ),
            html.Div(id=ids.UPLOAD_SPOKEN, className="visually-hidden", role="status", **{"aria-live": "polite"}),
            html.Div(id=ids.UPLOAD_REPORT, className="upload-report"),
        ],
        id=ids.UPLOAD,
        className="upload",
        **{"aria-labelledby": "upload-heading"},
        **{"data-into": settings.uploads, "data-most-bytes": settings.upload_bytes, "data-most-files": MOST_FILES},
        **words,
    )


def build_report(
    report: Mapping[str, Any], events: pd.DataFrame, until: datetime | None, language: Language
) -> list[Any]:
    """What became of the files: what was read, what was not and why, and the first of the events.

    `report` is the API's last line; `events` are those to show first, and `until` is when a workspace goes, None for the store.
    """
    read = report["articles"] + report["known"]
    name = report.get("workspace")
    return [
        html.H3(_head(report, language), tabIndex=-1, className="upload-done", **{"data-focus": "1"}),
        *([_build_counts(report, language)] if read else []),
        *_build_rejections(report, language),
        *([_build_preview(events, language)] if len(events) else []),
        _build_ways_on(name, until, language, has_articles=bool(read)),
    ]


def build_held(
    name: str, articles: int, events: int, until: datetime | None, language: Language, *, is_shown: bool
) -> list[Any]:
    """What the dialog says of a workspace that was handed over earlier, whether the page shows it or not."""
    told = say(
        language,
        "upload shown" if is_shown else "upload held",
        articles=count(language, articles, "article"),
        events=count(language, events, "event"),
    )
    return [html.H3(told), _build_ways_on(name, until, language, has_articles=True, is_shown=is_shown)]


def build_badge(until: datetime | None, language: Language) -> list[Any]:
    """The badge of a page that shows a workspace: what it is, until when, and the way to remove it."""
    return [
        html.Span(
            [
                html.Span(say(language, "own articles")),
                *(
                    [html.Span([" · ", *_build_until("kept until", until, language)], className="own-until")]
                    if until
                    else []
                ),
            ],
            className="own-badge",
        ),
        html.Button(
            icon("close"),
            className="own-remove",
            type="button",
            title=say(language, "upload remove"),
            **{"aria-label": say(language, "upload remove"), "data-do": "upload-ask"},
        ),
    ]


def build_gone(language: Language, *, can_upload: bool) -> list[Any]:
    """What the page says in place of everything when its address names a workspace that is gone."""
    again = html.Button(
        say(language, "gone again"), className="header-button primary", type="button", **{"data-do": "upload"}
    )
    return [
        html.Div(
            [
                html.H2(say(language, "gone")),
                html.P(say(language, "gone long")),
                html.Div(
                    [
                        *([again] if can_upload else []),
                        html.A(say(language, "gone back"), href="?", className="header-button"),
                    ],
                    className="upload-ways",
                ),
            ],
            className="gone",
        )
    ]


def _head(report: Mapping[str, Any], language: Language) -> str:
    if not report["articles"]:
        return say(language, "upload all known" if report["known"] else "upload nothing")
    return say(
        language,
        "upload done",
        articles=count(language, report["articles"], "article"),
        events=count(language, report["events"], "event"),
    )


def _build_counts(report: Mapping[str, Any], language: Language) -> html.Dl:
    return html.Dl(
        [
            html.Div(
                [html.Dt(say(language, f"upload {name}")), html.Dd(write_number(language, report[name]))],
                className="trust-number",
            )
            for name in _COUNTED
            if report[name]
        ],
        className="upload-counts",
    )


def _build_rejections(report: Mapping[str, Any], language: Language) -> list[Any]:
    if not report["rejections"]:
        return []
    unnamed = report["rejections"] - len(report["rejected"])
    rows = [
        html.Li(
            [
                html.Span(each["place"], className="upload-place", dir="auto"),
                html.Span(put_message(language, each["reason"]), className="upload-reason", dir="auto"),
            ]
        )
        for each in report["rejected"]
    ]
    if unnamed > 0:
        rows.append(html.Li(say(language, "upload more rejected", n=write_number(language, unnamed))))
    heading = say(language, "upload rejected", n=write_number(language, report["rejections"]))
    return [
        html.H4(heading),
        html.Ul(rows, className="upload-rejected", tabIndex=0, **{"aria-label": heading}),
    ]


def _build_preview(events: pd.DataFrame, language: Language) -> html.Div:
    rows = list_rows(events.head(MOST_PREVIEWED), language)
    return html.Div(
        html.Table(
            [
                html.Caption(say(language, "upload preview")),
                html.Thead(
                    html.Tr(
                        [
                            html.Th(say(language, f"column {name}"), scope="col", **{"data-name": name})
                            for name in _PREVIEW_COLUMNS
                        ]
                    )
                ),
                html.Tbody(
                    [
                        html.Tr([html.Td(row[name], dir="auto", **{"data-name": name}) for name in _PREVIEW_COLUMNS])
                        for row in rows
                    ]
                ),
            ]
        ),
        className="upload-preview",
        role="region",
        tabIndex=0,
        **{"aria-label": say(language, "upload preview")},
    )


def _build_ways_on(
    name: str | None, until: datetime | None, language: Language, *, has_articles: bool, is_shown: bool = False
) -> html.Div:
    """What can be done next; without articles only to try again."""
    more = html.Button(
        say(language, "upload more" if has_articles else "upload others"),
        className="header-button",
        type="button",
        **{"data-do": "upload-choose"},
    )
    if not has_articles:
        return html.Div(more, className="upload-ways")
    show = html.A(
        say(language, "upload show"), href=f"?{ARTICLES}={name}" if name else "?", className="header-button primary"
    )
    back = html.A(say(language, "gone back"), href="?", className="header-button")
    remove = html.Button(
        say(language, "upload remove"),
        className="header-button",
        type="button",
        **{"data-do": "upload-remove", "data-value": name or ""},
    )
    return html.Div(
        [
            *([html.P(_build_until("upload kept", until, language), className="upload-kept")] if until else []),
            html.Div(
                [*([] if is_shown else [show]), more, *([remove] if name else []), *([back] if is_shown else [])],
                className="upload-ways",
            ),
        ]
    )


def _build_until(key: str, until: datetime, language: Language) -> list[Any]:
    """A phrase with a time in it; the browser writes the time, for it knows the reader's clock."""
    before, _, after = say(language, key).partition("{until}")
    return [before, html.Time(**{"data-time": until.isoformat(timespec="seconds")}), after]
