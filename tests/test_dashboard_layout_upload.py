"""What the page says of a visitor's own articles, and when it offers to take any."""

from datetime import UTC, datetime

import pandas as pd
import pytest
from dash.development.base_component import Component

from dashboard import ids
from dashboard.layout import build_layout
from dashboard.layout.upload import build_badge, build_gone, build_held, build_report, build_upload_dialog
from dashboard.settings import Settings
from dashboard.text import LANGUAGES
from data.selection import Selection

NOTHING = {
    "articles": 0,
    "known": 0,
    "stubs": 0,
    "events": 0,
    "edges": 0,
    "undated": 0,
    "without_event": 0,
    "rejected": [],
    "rejections": 0,
}
READ = {**NOTHING, "articles": 3, "events": 5, "undated": 1}
UNTIL = datetime(2016, 3, 1, 12, tzinfo=UTC)
NO_EVENTS = pd.DataFrame()


def texts(tree: object) -> str:
    if tree is None or isinstance(tree, str | int | float):
        return str(tree or "")
    if isinstance(tree, list | tuple):
        return " ".join(texts(each) for each in tree)
    return texts(getattr(tree, "children", None))


def acts(tree: list) -> list[str]:
    found = [child for each in tree for child in (each, *each._traverse()) if isinstance(child, Component)]
    return [child.to_plotly_json()["props"].get("data-do") or child.href for child in found if _leads_on(child)]


def _leads_on(child: Component) -> bool:
    return "data-do" in child.to_plotly_json()["props"] or hasattr(child, "href")


@pytest.mark.parametrize(("uploads", "is_there"), [("off", False), ("visit", True), ("store", True)])
def test_the_page_takes_articles_only_where_that_is_switched_on(store, uploads, is_there):
    layout = build_layout(store, "en", settings=Settings(uploads=uploads))
    present = {getattr(child, "id", None) for child in layout._traverse()}
    assert (ids.UPLOAD in present) == (ids.UPLOAD_BUTTON in present) == is_there


@pytest.mark.parametrize("uploads", ["visit", "store"])
def test_the_dialog_says_the_limit(uploads):
    dialog = build_upload_dialog(Settings(uploads=uploads, upload_bytes=12_000_000), "en")
    assert "At most 12 MB" in texts(dialog)


def test_a_report_counts_what_was_read_and_leaves_out_what_is_no_news():
    said = texts(build_report({**READ, "workspace": "w"}, NO_EVENTS, UNTIL, "en"))
    assert "3 articles read, 5 events found" in said
    assert "Without a publication day 1" in said
    assert "Links" not in said


def test_a_report_names_each_rejection_and_counts_the_rest():
    rejected = [{"place": "a.zip!b.txt", "reason": "an empty file; expected an article"}]
    said = texts(build_report({**READ, "rejected": rejected, "rejections": 41}, NO_EVENTS, None, "en"))
    assert "Not read: 41" in said
    assert "a.zip!b.txt an empty file; expected an article" in said
    assert "and 40 more" in said


def test_a_report_previews_the_first_events(store):
    said = texts(build_report({**READ, "workspace": "w"}, store.events(Selection(), limit=6), UNTIL, "en"))
    assert "Clash near Salma" in said


def test_a_report_leads_to_the_articles_to_more_and_to_their_removal():
    report = build_report({**READ, "workspace": "w"}, NO_EVENTS, UNTIL, "en")
    assert acts(report) == ["?articles=w", "upload-choose", "upload-remove"]


def test_what_is_in_the_store_is_not_removed_from_the_page():
    assert acts(build_report(READ, NO_EVENTS, None, "en")) == ["?", "upload-choose"]


def test_without_an_article_one_can_only_try_again():
    report = build_report({**NOTHING, "workspace": "w"}, NO_EVENTS, UNTIL, "en")
    assert acts(report) == ["upload-choose"]


def test_articles_that_are_all_known_are_no_failure():
    report = build_report({**NOTHING, "known": 2, "workspace": "w"}, NO_EVENTS, UNTIL, "en")
    assert "already" in texts(report)
    assert "?articles=w" in acts(report)


def test_a_shown_workspace_leads_back_to_what_is_served():
    assert acts(build_held("w", 3, 5, UNTIL, "en", is_shown=True)) == ["upload-choose", "upload-remove", "?"]


def test_articles_that_are_gone_can_be_handed_over_again_only_where_any_are_taken():
    assert acts(build_gone("en", can_upload=True)) == ["upload", "?"]
    assert acts(build_gone("en", can_upload=False)) == ["?"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_has_its_words_in_each_language(store, language):
    for uploads in ("visit", "store"):
        assert texts(build_upload_dialog(Settings(uploads=uploads), language))
    report = {**dict.fromkeys(NOTHING, 2), "workspace": "w", "rejected": []}
    assert texts(build_report(report, store.events(Selection()), UNTIL, language))
    assert texts(build_badge(UNTIL, language))
    assert texts(build_held("w", 1, 1, UNTIL, language, is_shown=False))
