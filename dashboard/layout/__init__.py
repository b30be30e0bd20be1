"""What stands where on the page, before any data is in it."""

import dash
import dash_mantine_components as dmc
from dash import dcc, html

from dashboard import ids
from dashboard.figures.calendar import find_window
from dashboard.figures.map import load_shapes
from dashboard.layout.correct import build_correcting
from dashboard.layout.filters import build_filters
from dashboard.layout.header import build_header, build_sentence_bar
from dashboard.layout.link import build_link_dialog
from dashboard.layout.panels import build_card_panel, build_map_panel, build_tabs, build_timeline_panel
from dashboard.layout.upload import build_upload_dialog
from dashboard.settings import Settings
from dashboard.text import Language, read_language, say
from dashboard.theme import FONT
from data.selection import Selection
from data.store import EventStore

LANGUAGE_COOKIE = "language"  # the language the reader chose
SHOWN_LANGUAGE_COOKIE = "shown-language"  # that of the view opened last, which its address may decide


def build_layout(
    store: EventStore, language: Language | None = None, *, settings: Settings | None = None
) -> dmc.MantineProvider:
    """The page in a language; by default in the one that the reader's cookies ask for."""
    settings = settings or Settings()
    language = language or find_language()
    meta = store.meta
    window = find_window(store.cube(Selection(precisions=frozenset({"day"}))))
    page = html.Div(
        [
            *_build_stores(language),
            html.A(say(language, "skip to content"), href=f"#{ids.MAP}-frame", className="skip-link"),
            build_header(language, is_sample=bool(meta.get("is_sample")), can_upload=settings.uploads != "off"),
            html.Div(id=ids.NOTICE, role="alert"),
            html.Div(id=ids.TROUBLE, role="alert", className="trouble-bar"),
            build_sentence_bar(language),
            html.Main(
                [
                    build_filters(language),
                    build_map_panel(language),
                    build_card_panel(language),
                    build_timeline_panel(window, language),
                    build_tabs(language),
                ],
                id="content",
                className="page-grid",
            ),
            html.P(
                className="print-caption",
                **{"data-words": say(language, "print caption"), "data-cut": say(language, "table cut")},
            ),
            html.Div(id=ids.CHART_SPOKEN, className="visually-hidden", role="status", **{"aria-live": "polite"}),
            build_link_dialog(language),
            build_correcting(language),
            *([build_upload_dialog(settings, language)] if settings.uploads != "off" else []),
        ],
        className="page",
    )
    theme = {
        "fontFamily": FONT,
        "headings": {"fontFamily": FONT},
        "primaryColor": "ink",
        "primaryShade": {"light": 7, "dark": 3},
        "defaultRadius": "sm",
        "respectReducedMotion": True,
        "colors": {
            "ink": [
                "#E9F2FB",
                "#CFE2F5",
                "#A5CAEE",
                "#7FB5F0",
                "#5A9BE0",
                "#3C83CC",
                "#2069B5",
                "#0B5CAD",
                "#0A4A8A",
                "#083A6C",
            ]
        },
    }
    # No DirectionProvider: assets/0-early.js gives the document its direction, and time runs from left to right in either.
    return dmc.MantineProvider(
        page,
        id=ids.PROVIDER,
        theme=theme,
        defaultColorScheme="auto",
    )


def find_language() -> Language:
    """The language of the view that is asked for, or else the one the reader chose; English outside a request."""
    app = dash.get_app()
    if not app.backend.has_request_context():
        return "en"
    cookies = app.backend.request_adapter().cookies
    return read_language(cookies.get(SHOWN_LANGUAGE_COOKIE) or cookies.get(LANGUAGE_COOKIE))


def _build_stores(language: Language) -> list:
    return [
        dcc.Location(id=ids.ADDRESS, refresh=False),
        dcc.Store(id=ids.SELECTION),
        dcc.Store(id=ids.VIEW),
        # What was done on the page, numbered, and how far that has been answered.
        dcc.Store(id=ids.ACTS),
        dcc.Store(id=ids.ANSWERED),
        dcc.Store(id=ids.DEVICE),
        dcc.Store(id=ids.LANGUAGE, data=language),
        *(dcc.Store(id=painted) for painted in ids.PAINTED),
        dcc.Store(id=ids.TRUST_ASKED),
        dcc.Store(id=ids.WORKSPACE),
        dcc.Store(id=ids.UPLOADED),
        # The shapes of the provinces, sent once: the map's figures only name them.
        dcc.Store(id=ids.SHAPES, data=load_shapes()),
    ]
