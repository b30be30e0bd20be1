"""The charts by keyboard alone: stepped through, spoken of, opened, and left again."""

import re

import pytest
from playwright.sync_api import Page, expect
from pointing import marks, words

pytestmark = pytest.mark.browser


def spoken(page: Page) -> str:
    return page.locator("#chart-spoken").inner_text()


def test_marks_are_stepped_through_opened_and_left_by_key(open_page):
    page = open_page("?province=SY-LA&province=SY-HI")
    frame = page.locator("#timeline-frame")
    frame.focus()
    expect(page.locator("#timeline-keys")).to_be_visible()
    page.keyboard.press("ArrowRight")
    first = spoken(page)
    expect(page.locator("#timeline-frame .chart-focus")).to_be_visible()
    page.keyboard.press("ArrowRight")
    assert spoken(page) != first
    page.keyboard.press("ArrowLeft")
    assert spoken(page) == first
    page.keyboard.press("ArrowUp")
    above = spoken(page)
    assert above != first
    page.keyboard.press("Enter")
    page.wait_for_url("**event=**")
    assert words(page)["event"][0] in marks(page)
    expect(page.locator("#card")).to_be_focused()
    assert page.locator("#card .card-title").inner_text()[:20] in above
    page.keyboard.press("Escape")
    page.wait_for_function("() => !location.search.includes('event=')")
    expect(frame).to_be_focused()


def test_provinces_are_stepped_through_chosen_and_joined_by_key(open_page):
    page = open_page()
    page.locator("#map-frame").focus()
    page.keyboard.press("Home")
    first = spoken(page).split(".")[0]
    page.keyboard.press("Enter")
    expect(page.locator("#sentence .part")).to_have_text(first)
    page.keyboard.press("ArrowRight")
    second = spoken(page).split(".")[0]
    assert second != first
    page.keyboard.press("Shift+Enter")
    expect(page.locator("#sentence .part")).to_have_count(2)
    expect(page.locator("#map-frame")).to_be_focused()


def test_escape_closes_the_card_wherever_the_hand_is_but_in_a_field(open_page):
    page = open_page()
    page.locator("#table .ag-row .ag-cell").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**event=**")
    page.locator("#search").focus()
    page.keyboard.press("Escape")
    page.wait_for_timeout(400)
    assert "event" in words(page)
    page.locator("#table .ag-row .ag-cell").first.focus()
    page.keyboard.press("Escape")
    page.wait_for_function("() => !location.search.includes('event=')")


def test_all_that_is_done_by_hand_is_reached_by_tab(open_page):
    page = open_page("?province=SY-LA")
    reached = set()
    for _ in range(70):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.className"))
    names = " ".join(map(str, reached))
    for needed in ("skip-link", "search", "part", "facet-value", "map-frame", "card", "timeline-frame"):
        assert re.search(rf"(^| ){needed}", names), needed
