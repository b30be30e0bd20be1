"""The overview's brush: it follows the hand from the cube, and the answer that comes when the hand lets go says the same."""

import re

import pytest
from playwright.sync_api import Page, expect
from pointing import words

pytestmark = pytest.mark.browser

_SHOWN = """() => ({
  events: parseInt(document.querySelector(".sentence-count").textContent.replace(/\\D.*/, "")),
  facets: [...document.querySelectorAll("#facet-province .facet-value, #facet-type .facet-value")]
    .map((row) => [row.dataset.value, row.querySelector(".facet-count").textContent]).filter(([, count]) => count !== "0"),
  map: document.querySelector("#map .js-plotly-plot")._fullData
    .filter((trace) => trace.type === "choropleth" && trace.coloraxis).map((trace) => [...trace.z])[0],
})"""


def drag(page: Page, start: float, end: float) -> None:
    """Press the hand on the track at one share of it and draw it to another, without letting go."""
    box = page.locator("#brush .mantine-RangeSlider-track").bounding_box()
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * start, middle)
    page.wait_for_timeout(500)  # the hand rests, and the counts come
    page.mouse.down()
    for share in (0.3, 0.6, 0.9, 1):
        page.mouse.move(box["x"] + box["width"] * (start + (end - start) * share), middle)
        page.wait_for_timeout(50)
    page.wait_for_timeout(200)


def test_from_the_whole_span_a_hand_draws_a_new_window_which_the_page_follows(open_page):
    page = open_page("?type=Battles")
    drag(page, 0.35, 0.6)
    assert "from" not in words(page)
    followed = page.evaluate(_SHOWN)
    page.mouse.up()
    page.wait_for_url(re.compile("from="))
    expect(page.locator("#days-to")).to_have_value(words(page)["to"][0])
    expect(page.locator("#sentence .sentence-count")).to_contain_text("article")
    page.wait_for_timeout(500)
    assert page.evaluate(_SHOWN) == followed
    assert sum(followed["map"]) > 0


def test_a_window_drawn_past_the_end_ends_there(open_page):
    page = open_page()
    drag(page, 0.7, 1.3)
    page.mouse.up()
    page.wait_for_url(re.compile("from="))
    assert "to" not in words(page)


def test_a_press_that_moves_nothing_changes_nothing(open_page):
    page = open_page()
    before = page.evaluate(_SHOWN)
    drag(page, 0.5, 0.5)
    page.mouse.up()
    page.wait_for_timeout(500)
    assert page.evaluate(_SHOWN) == before
    assert "from" not in words(page)


def test_keys_move_an_end_of_the_window(open_page):
    page = open_page()
    page.locator("#brush [role=slider]").first.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.wait_for_url(re.compile("from="))
    expect(page.locator("#days-from")).to_have_value(words(page)["from"][0])
