"""The page on paper: white even from the dark, charts inside the page, the table's rows, and what it is from."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def prepare(page: Page) -> None:
    expect(page.locator("#table .ag-row").first).to_be_visible()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")


def test_the_dark_is_printed_on_white_with_the_filter_and_where_it_is_from(open_page):
    page = open_page("?province=SY-LA&q=army", color_scheme="dark")
    prepare(page)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    expect(page.locator("#sentence")).to_contain_text("Latakia")
    expect(page.locator(".print-caption")).to_contain_text("province=SY-LA")
    expect(page.locator(".header-buttons")).to_be_hidden()


def test_the_rows_that_are_listed_are_printed_and_the_rest_is_counted(open_page):
    page = open_page()
    prepare(page)
    rows = page.locator(".print-table tbody tr")
    listed = page.evaluate("dash_ag_grid.getApi('table').getDisplayedRowCount()")
    assert rows.count() == min(listed, 200)
    expect(page.locator(".print-table caption")).to_have_count(int(listed > 200))
    expect(page.locator(".event-table")).to_be_hidden()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".print-table")).to_have_count(0)


def test_charts_are_as_wide_as_the_paper(open_page):
    page = open_page()
    prepare(page)
    page.set_viewport_size({"width": 700, "height": 1000})
    for chart in ("map", "timeline"):
        box = page.locator(f"#{chart} .main-svg").first.bounding_box()
        assert 0 < box["x"] + box["width"] <= 700


def test_a_print_can_be_made(open_page):
    page = open_page()
    expect(page.locator("#table .ag-row").first).to_be_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
