"""The top of the page: its name, the search, what goes for the whole page; and the sentence that says what is shown."""

import dash_mantine_components as dmc
from dash import html

from dashboard import ids
from dashboard.layout.icons import icon
from dashboard.layout.upload import build_upload_button
from dashboard.text import Language, say


def build_header(language: Language, *, is_sample: bool, can_upload: bool) -> html.Header:
    """The header; on a demonstration sample it says so, and where visitors may hand over articles it has the button for it."""
    sample = html.Span(say(language, "sample"), className="sample-badge", title=say(language, "sample long"))
    other: Language = "en" if language == "ar" else "ar"
    return html.Header(
        [
            html.H1(say(language, "title"), className="page-title"),
            html.Div([sample] if is_sample else [], id=ids.BADGE, className="badge"),
            dmc.TextInput(
                id=ids.SEARCH,
                placeholder=say(language, "search"),
                leftSection=icon("search"),
                inputProps={"type": "search"},
                className="search",
                **{"aria-label": say(language, "search")},
            ),
            html.Div(
                [
                    html.A(
                        say(language, "other language"),
                        id=ids.LANGUAGE_LINK,
                        href=f"?lang={other}",
                        className="header-button",
                        lang=other,
                    ),
                    html.Button(
                        [icon("sun"), icon("moon")],
                        id=ids.THEME_BUTTON,
                        className="header-button icon-only",
                        title=say(language, "theme"),
                        **{"aria-label": say(language, "theme")},
                    ),
                    html.Button(
                        [icon("link"), html.Span(say(language, "share"))],
                        id=ids.SHARE,
                        className="header-button",
                        title=say(language, "share long"),
                        **{"data-do": "share", "data-done": say(language, "shared")},
                    ),
                    _build_exports(language),
                    *([build_upload_button(language)] if can_upload else []),
                ],
                className="header-buttons",
            ),
        ],
        className="page-header",
    )


def build_sentence_bar(language: Language) -> html.Div:
    """The sentence that says what is shown, each part of it with an x; and the same for those who listen."""
    return html.Div(
        [
            html.Button(
                [icon("filter"), html.Span(say(language, "filters"))],
                id=ids.FILTERS_BUTTON,
                className="header-button filters-button",
                **{"aria-expanded": "false", "aria-controls": ids.FILTERS, "data-do": "filters"},
            ),
            html.Div(say(language, "loading"), id=ids.SENTENCE, className="sentence"),
            html.Div(id=ids.SPOKEN, className="visually-hidden", role="status", **{"aria-live": "polite"}),
        ],
        className="sentence-bar",
    )


def _build_exports(language: Language) -> html.Details:
    def picture(item_id: str, chart: str, ending: str) -> html.Button:
        what = {"data-do": "picture", "data-chart": chart, "data-ending": ending}
        return html.Button(say(language, f"export {chart} {ending}"), id=item_id, type="button", **what)

    def file(item_id: str, what: str, ending: str) -> html.Button:
        act = {"data-do": "file", "data-file": f"{what}.{ending}"}
        return html.Button(say(language, f"export {what} {ending}"), id=item_id, type="button", **act)

    return html.Details(
        [
            html.Summary(
                [icon("download"), html.Span(say(language, "export"))], className="header-button primary", role="button"
            ),
            html.Div(
                [
                    html.P(say(language, "export tables")),
                    file(ids.EXPORT_EVENTS, "events", "csv"),
                    file(ids.EXPORT_EVENTS_XLSX, "events", "xlsx"),
                    file(ids.EXPORT_EDGES, "edges", "csv"),
                    file(ids.EXPORT_NETWORK_HTML, "network", "html"),
                    file(ids.EXPORT_NETWORK_GRAPHML, "network", "graphml"),
                    html.Button(
                        say(language, "export corrections"),
                        id=ids.EXPORT_CORRECTIONS,
                        type="button",
                        **{"data-do": "file", "data-file": "corrections.jsonl"},
                    ),
                    html.P(say(language, "export pictures")),
                    picture(ids.EXPORT_TIMELINE_PNG, ids.TIMELINE, "png"),
                    picture(ids.EXPORT_TIMELINE_SVG, ids.TIMELINE, "svg"),
                    picture(ids.EXPORT_MAP_PNG, ids.MAP, "png"),
                    picture(ids.EXPORT_MAP_SVG, ids.MAP, "svg"),
                ],
                className="menu-items",
            ),
        ],
        className="menu",
    )
