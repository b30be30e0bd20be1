"""The journey of a first visit, in a real browser, from the map to a copied address."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pointing import brush_days, click_mark, click_province, marks, words

pytestmark = pytest.mark.browser


def wait_for_words(page: Page, **wanted: str) -> None:
    page.wait_for_function(
        """(wanted) => Object.entries(wanted).every(([word, value]) =>
            new URLSearchParams(location.search).getAll(word.replace("_", "")).includes(value))""",
        arg=wanted,
    )


def read_download(page: Page, trigger) -> tuple[str, bytes]:
    with page.expect_download() as waited:
        trigger()
    download = waited.value
    return download.suggested_filename, Path(download.path()).read_bytes()


def test_from_the_map_to_a_copied_address(open_page):
    page = open_page()
    everything = marks(page)

    click_province(page, "SY-LA")
    wait_for_words(page, province="SY-LA")
    page.wait_for_function(
        "(before) => document.querySelectorAll('.facet-value[aria-checked=true]').length === 1", arg=0
    )
    expect(page.locator("#sentence .part")).to_have_text("Latakia")
    page.wait_for_timeout(600)
    in_latakia = marks(page)
    assert 0 < len(in_latakia) < len(everything)

    brush_days(page, "2016-02-14", "2016-03-03")
    wait_for_words(page, from_="2016-02-14", to="2016-03-03")
    expect(page.locator("#sentence .part").first).to_contain_text("14 February to 3 March 2016")
    page.wait_for_timeout(600)
    shown = marks(page)
    assert set(shown) < set(in_latakia)

    click_mark(page, shown[0])
    wait_for_words(page, event=shown[0])
    expect(page.locator("#card .card-title")).to_be_visible()
    headline = page.locator("#card .card-title").inner_text()

    page.locator("#card .follow").first.click()
    expect(page.locator("#card .card-title")).not_to_have_text(headline)
    assert words(page)["event"] != [shown[0]]
    page.go_back()
    expect(page.locator("#card .card-title")).to_have_text(headline)

    page.locator(".page-header .menu summary").click()
    name, picture = read_download(page, lambda: page.locator("#export-timeline-svg").click())
    assert name == "conflict-timeline-timeline.svg"
    assert b"<svg" in picture
    page.locator(".page-header .menu summary").click()
    name, table = read_download(page, lambda: page.locator("#export-events").click())
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    assert name == "conflict-timeline-events.csv"
    assert rows
    assert all("SY-LA" in row["provinces"] for row in rows)

    again = open_page("?" + page.url.split("?", 1)[1])
    expect(again.locator("#card .card-title")).to_have_text(headline)
    assert marks(again) == shown
    assert again.locator("#sentence").inner_text() == page.locator("#sentence").inner_text()
