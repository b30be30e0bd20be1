"""A visitor's own articles in a real browser: handed over, reported, shown, removed; and what is refused, said."""

import csv
import io
import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import serve_app
from playwright.sync_api import Page, expect

from dashboard.app import create_app
from dashboard.settings import Settings

pytestmark = pytest.mark.browser

ARTICLES = [
    {
        "title": "Three killed by shelling in Daraa",
        "text": "DARAA, Syria - Shelling killed three people in Daraa on Monday, a monitoring group said.",
        "published": "2016-02-15",
        "source": "South Wire",
    },
    {
        "title": "Car bomb kills two in Homs",
        "text": "HOMS, Syria - A car bomb killed two people in Homs on Monday, residents said.",
        "published": "2016-03-01",
        "source": "North Wire",
    },
]
MARKUP = "<img src=x onerror=document.title='broken'> Three killed by shelling in Daraa"


@pytest.fixture(scope="module")
def site(sample, tmp_path_factory):
    """A server of the sample that takes 200 kB of articles for a visit; `open_page` opens it."""
    settings = Settings(uploads="visit", upload_bytes=200_000, workspaces=tmp_path_factory.mktemp("workspaces"))
    with serve_app(create_app(sample, settings).server) as address:
        yield address


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    contents = {
        "mine.jsonl": "\n".join(map(json.dumps, ARTICLES)).encode(),
        "markup.json": json.dumps({**ARTICLES[0], "title": MARKUP}).encode(),
        "undated.txt": b"Shelling kills five in Hama\n\nShelling killed five people in Hama, residents said.\n",
        "empty.txt": b"",
        "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
        "large.txt": b"A long story. " * 20_000,
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    return {name: tmp_path / name for name in contents}


def hand_over(page: Page, *paths: Path) -> None:
    if not page.locator("#upload").is_visible():
        page.locator("#upload-button").click()
    with page.expect_file_chooser() as chosen:
        page.locator("#upload [data-do='upload-choose']:visible").first.click()
    chosen.value.set_files(paths)


def show(page: Page) -> None:
    page.get_by_role("link", name="Show them").click()
    page.wait_for_selector(".own-badge")
    page.wait_for_selector("#timeline .main-svg")


def test_articles_are_reported_shown_filtered_exported_and_removed(open_page, files):
    page = open_page()
    hand_over(page, files["mine.jsonl"], files["empty.txt"], files["picture.png"])
    report = page.locator("#upload-report")
    expect(report.locator(".upload-done")).to_have_text("2 articles read, 2 events found")
    expect(report.locator(".upload-done")).to_be_focused()
    expect(report.locator(".upload-rejected li")).to_have_text(
        ["empty.txtan empty file; expected an article", "picture.pnga PNG picture; expected an article"]
    )
    expect(report.locator(".upload-preview tbody tr")).to_have_count(2)
    expect(report.locator(".upload-preview tbody tr").first).to_contain_text("Three killed by shelling in Daraa")

    show(page)
    expect(page.locator("#badge")).to_contain_text("Your articles · kept until")
    expect(page.locator(".sample-badge")).to_have_count(0)
    expect(page.locator("#sentence .sentence-count")).to_contain_text("2 events")
    page.locator("#facet-province .facet-value", has_text="Daraa").click()
    expect(page.locator("#sentence .sentence-count")).to_contain_text("1 event")
    assert "articles=" in page.url
    with page.expect_download() as waited:
        page.evaluate("window.dash_clientside.page.saveFile('events.csv')")
    rows = list(csv.DictReader(io.StringIO(Path(waited.value.path()).read_text("utf-8-sig"))))
    assert [row["title"] for row in rows] == [ARTICLES[0]["title"]]

    gone = page.url
    page.locator(".own-remove").click()
    expect(page.get_by_role("button", name="Remove them now").last).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".sample-badge")).to_be_visible()
    page.goto(gone)
    expect(page.locator("#notice")).to_contain_text("These articles are gone")
    page.get_by_role("link", name="Show what is served here").click()
    expect(page.locator(".sample-badge")).to_be_visible()
    expect(page.locator("#sentence .sentence-count")).to_contain_text("articles")


def test_more_files_join_those_that_are_shown(open_page, files):
    page = open_page()
    hand_over(page, files["markup.json"])
    show(page)
    hand_over(page, files["mine.jsonl"])
    expect(page.locator(".upload-done")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#sentence .sentence-count")).to_contain_text("3 articles")


def test_articles_removed_elsewhere_are_said_to_be_gone_at_the_next_click(open_page, files):
    page = open_page()
    hand_over(page, files["mine.jsonl"])
    show(page)
    expect(page.locator("#sentence .sentence-count")).to_contain_text("2 events")
    base, name = page.url.split("?articles=")
    page.request.delete(f"{base}api/workspaces/{name}")
    page.locator("#facet-province .facet-value", has_text="Daraa").click()
    expect(page.locator("#notice")).to_contain_text("These articles are gone")
    page.get_by_role("button", name="Hand them over again").click()
    hand_over(page, files["mine.jsonl"])
    expect(page.locator(".upload-done")).to_have_text("2 articles read, 2 events found")


def test_articles_handed_over_are_found_again_within_the_visit(open_page, files):
    page = open_page()
    hand_over(page, files["mine.jsonl"])
    expect(page.locator(".upload-done")).to_be_visible()
    page.reload()
    page.wait_for_selector(".facet-value")
    page.locator("#upload-button").click()
    expect(page.locator("#upload-report")).to_contain_text("Handed over before: 2 articles, 2 events")
    show(page)


def test_files_dropped_anywhere_on_the_page_are_taken(open_page):
    page = open_page()
    carried = page.evaluate_handle(
        """(text) => {
            const carried = new DataTransfer();
            carried.items.add(new File([text], "dropped.json", { type: "application/json" }));
            return carried;
        }""",
        json.dumps(ARTICLES[1]),
    )
    page.dispatch_event("#map", "drop", {"dataTransfer": carried})
    expect(page.locator(".upload-done")).to_have_text("1 article read, 1 event found")


def test_what_a_file_says_is_text_and_never_markup(open_page, files):
    page = open_page()
    hand_over(page, files["markup.json"])
    expect(page.locator(".upload-preview")).to_contain_text(MARKUP)
    show(page)
    expect(page.locator("#sentence .sentence-count")).to_contain_text("1 event")
    assert page.locator("img[src='x']").count() == 0
    assert page.title() != "broken"


def test_articles_without_a_day_are_shown_with_a_sentence_in_place_of_the_timeline(open_page, files):
    page = open_page()
    hand_over(page, files["undated.txt"])
    show(page)
    expect(page.locator("#timeline")).to_contain_text("has no date")
    page.locator("#step-on").click()
    expect(page.locator("#table")).to_contain_text("Shelling kills five in Hama")


def test_too_much_at_once_is_refused_with_the_limit(open_page, files):
    page = open_page()
    hand_over(page, files["large.txt"])
    expect(page.locator("#upload-trouble")).to_contain_text("0.3 MB; at most 0.2 MB")


def test_nothing_readable_offers_to_try_again(open_page, files):
    page = open_page()
    hand_over(page, files["empty.txt"])
    expect(page.locator(".upload-done")).to_have_text("No article could be read")
    expect(page.get_by_role("link", name="Show them")).to_have_count(0)
    hand_over(page, files["mine.jsonl"])
    expect(page.locator(".upload-done")).to_have_text("2 articles read, 2 events found")


def test_sending_can_be_stopped(open_page, files):
    page = open_page()
    page.route("**/api/workspaces", lambda route: None)  # never answered
    hand_over(page, files["mine.jsonl"])
    page.get_by_role("button", name="Stop", exact=True).click()
    expect(page.locator("#upload-trouble")).to_have_text("Stopped. Nothing was kept.")


def test_the_dialog_is_worked_by_keys_alone(open_page):
    page = open_page()
    page.locator("#upload-button").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#upload-choose")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate(
        "!document.activeElement || document.activeElement === document.body || "
        "document.activeElement.closest('#upload') !== null"
    )
    page.keyboard.press("Escape")
    expect(page.locator("#upload")).not_to_be_visible()
    expect(page.locator("#upload-button")).to_be_focused()


def test_the_dialog_speaks_arabic(open_page, files):
    page = open_page("?lang=ar")
    hand_over(page, files["mine.jsonl"])
    expect(page.locator(".upload-done")).to_have_text("المقروء: مقالان، والموجود: حدثان")


def test_the_header_with_the_badge_fits_the_narrowest_phone(open_page, files):
    page = open_page(viewport={"width": 360, "height": 740})
    hand_over(page, files["mine.jsonl"])
    show(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.mark.parametrize(
    ("query", "context"),
    [
        ("", {"color_scheme": "light"}),
        ("", {"color_scheme": "dark"}),
        ("?lang=ar", {"color_scheme": "light"}),
        ("", {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}),
    ],
    ids=["light", "dark", "arabic", "phone"],
)
def test_axe_finds_no_violation_in_dialog_report_and_badge(open_page, files, query, context):
    page = open_page(query, **context)
    page.locator("#upload-button").click()
    assert violations(page) == []
    hand_over(page, files["mine.jsonl"], files["empty.txt"])
    expect(page.locator(".upload-done")).to_be_visible()
    assert violations(page) == []
    page.locator(".upload-ways a.primary").click()
    page.wait_for_selector(".own-badge")
    assert violations(page) == []
    page.goto(f"{page.url.split('?')[0]}?articles={'x' * 22}")
    expect(page.locator(".gone")).to_be_visible()
    assert violations(page) == []


def violations(page: Page) -> list[tuple[str, str]]:
    found = Axe().run(page, options=RULES)
    return [(each["id"], each["nodes"][0]["html"]) for each in found.response["violations"]]
