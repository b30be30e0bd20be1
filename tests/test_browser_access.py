"""The page for everyone: no violation found by axe-core, every control by keyboard, no sideways scrolling on a phone, no movement unasked."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from pointing import marks, words

pytestmark = pytest.mark.browser

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
PHONE = {"viewport": {"width": 360, "height": 800}, "has_touch": True, "is_mobile": True}


@pytest.mark.parametrize(
    ("query", "context"),
    [
        ("?province=SY-LA", {"color_scheme": "light"}),
        ("?province=SY-LA", {"color_scheme": "dark"}),
        ("?province=SY-LA&lang=ar", {"color_scheme": "light"}),
        ("?province=SY-LA", PHONE),
    ],
    ids=["light", "dark", "arabic", "phone"],
)
def test_axe_finds_no_violation(open_page, query, context):
    page = open_page(query, **context)
    page.evaluate("document.querySelector('#table .ag-row')?.click()")
    expect(page.locator("#card .card-title")).to_be_visible()
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    found = Axe().run(page, options=RULES)
    assert [(each["id"], each["nodes"][0]["html"]) for each in found.response["violations"]] == []


def test_the_quality_panel_has_no_violation_either(open_page):
    page = open_page()
    page.get_by_role("tab", name="Quality and coverage").click()
    expect(page.locator(".trust-grid")).to_be_visible()
    assert Axe().run(page, "#trust", options=RULES).violations_count == 0


def test_nothing_scrolls_sideways_on_a_phone(open_page):
    page = open_page(**PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_dashboard_is_on_one_laptop_screen_down_to_the_timeline(open_page):
    page = open_page()
    bottom = page.evaluate("document.querySelector('.timeline-panel').getBoundingClientRect().bottom")
    assert bottom <= 900


def test_filters_on_a_phone_are_a_sheet_that_closes_with_escape(open_page):
    page = open_page(**PHONE)
    filters = page.locator("#filters")
    expect(filters).to_be_hidden()
    page.locator("#filters-button").click()
    expect(filters).to_be_visible()
    page.keyboard.press("Escape")
    expect(filters).to_be_hidden()
    expect(page.locator("#filters-button")).to_be_focused()


def test_an_event_is_found_filtered_and_opened_by_keyboard_alone(open_page):
    page = open_page()
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    page.locator("#facet-province .facet-value", has_text="Latakia").focus()
    page.keyboard.press("Space")
    page.wait_for_url("**province=SY-LA**")
    expect(page.locator("#facet-province .facet-value", has_text="Latakia")).to_have_attribute("aria-checked", "true")
    # What was painted anew keeps the focus where it was.
    expect(page.locator("#facet-province .facet-value", has_text="Latakia")).to_be_focused()
    page.locator("#table .ag-row .ag-cell").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**event=**")
    expect(page.locator("#card .card-title")).to_be_visible()


def test_the_days_can_be_stepped_and_narrowed_by_keyboard(open_page):
    page = open_page("?from=2016-02-20&to=2016-02-26")
    page.locator("#sentence .part").first.focus()
    page.keyboard.press("]")
    page.wait_for_url("**from=2016-02-21&to=2016-02-27**")
    page.locator(".brush [role=slider]").first.focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**from=2016-02-20&to=2016-02-27**")


def test_a_change_of_the_filter_is_spoken(open_page):
    page = open_page()
    before = page.locator("#spoken").inner_text()
    page.locator("#facet-province .facet-value", has_text="Homs").click()
    expect(page.locator("#spoken")).to_contain_text("Homs")
    assert page.locator("#spoken").inner_text() != before
    expect(page.locator("#timeline-frame")).to_have_attribute("aria-label", re.compile("Homs"))


def test_arabic_is_right_to_left_with_its_own_figures(open_page):
    page = open_page("?lang=ar")
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"]
    expect(page.locator("#facet-province")).to_contain_text("اللاذقية")
    assert not any(each in page.locator("#sentence").inner_text() for each in "0123456789")


def test_the_language_switch_keeps_what_is_shown(open_page):
    page = open_page("?province=SY-LA")
    page.locator("#language-link").click()
    page.wait_for_selector("#facet-province .facet-value")
    assert words(page)["province"] == ["SY-LA"]
    expect(page.locator("#sentence .part")).to_have_text("اللاذقية")


def test_the_theme_is_kept_for_the_next_visit(open_page):
    page = open_page(color_scheme="light")
    page.locator("#theme-button").click()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    page.reload()
    page.wait_for_selector("#timeline .scatterlayer .point", state="attached")
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")


def test_marks_can_differ_by_shape_besides_colour(open_page):
    page = open_page("?patterns=1")
    shapes = page.evaluate(
        """() => new Set(document.querySelector("#timeline .js-plotly-plot")._fullData
            .filter((trace) => trace.type === "scatter" && trace.customdata)
            .map((trace) => String(trace.marker.symbol).replace(/-open/g, ""))).size"""
    )
    assert marks(page)
    assert shapes > 2
