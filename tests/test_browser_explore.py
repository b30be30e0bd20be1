"""Exploring: filters that count each other, a sentence to take apart, a history to go back in, days to brush, step and play."""

import re

import pytest
from playwright.sync_api import Page, expect
from pointing import brush_days, click_province, marks, wait_for_outlines, words

from data.selection import Selection

pytestmark = pytest.mark.browser


def count_of(page: Page, word: str, name: str) -> int:
    row = page.locator(f"#facet-{word} .facet-value", has=page.get_by_text(name, exact=True))
    return int(row.locator(".facet-count").inner_text().replace(",", ""))


def events_said(page: Page) -> int:
    return int(re.match(r"[\d,]+", page.locator(".sentence-count").inner_text())[0].replace(",", ""))


def test_each_filter_counts_under_the_others_but_not_under_itself(open_page):
    page = open_page()
    homs = count_of(page, "province", "Homs")
    battles = count_of(page, "type", "Battles")
    page.locator("#facet-province .facet-value", has_text="Latakia").click()
    page.wait_for_url("**province=SY-LA**")
    expect(page.locator("#sentence .part")).to_have_text("Latakia")
    assert count_of(page, "province", "Homs") == homs
    assert count_of(page, "type", "Battles") < battles
    assert events_said(page) == count_of(page, "province", "Latakia")


def test_each_part_of_the_sentence_can_be_taken_away(open_page):
    page = open_page("?province=SY-LA&province=SY-HI&type=Battles&from=2016-02-01&q=army")
    parts = page.locator("#sentence .part")
    expect(parts).to_have_count(5)
    parts.filter(has_text="Latakia").click()
    expect(parts).to_have_count(4)
    assert words(page)["province"] == ["SY-HI"]
    page.locator("#sentence .clear").click()
    expect(parts).to_have_count(0)
    page.wait_for_function("() => location.search === ''")


def test_back_undoes_and_forward_does_again(open_page):
    page = open_page()
    page.locator("#facet-province .facet-value", has_text="Homs").click()
    page.wait_for_url("**province=SY-HI**")
    page.locator("#facet-type .facet-value", has_text="Diplomacy").click()
    page.wait_for_url("**type=Diplomacy**")
    page.go_back()
    expect(page.locator("#sentence .part")).to_have_count(1)
    page.go_back()
    expect(page.locator("#sentence .part")).to_have_count(0)
    page.go_forward()
    expect(page.locator("#sentence .part")).to_have_text("Homs")


def test_quick_clicks_are_all_taken_up(open_page):
    page = open_page()
    page.evaluate(
        """() => [...document.querySelectorAll("#facet-province .facet-value")].slice(0, 4).forEach((row) => row.click())"""
    )
    expect(page.locator("#sentence .part")).to_have_count(4)
    assert len(words(page)["province"]) == 4


def test_words_are_searched_for_in_headlines_and_sentences(open_page):
    page = open_page()
    everything = events_said(page)
    page.locator("#search").fill("ceasefire")
    page.wait_for_url("**q=ceasefire**")
    expect(page.locator("#sentence .part")).to_contain_text("ceasefire")
    assert 0 < events_said(page) < everything


def test_shift_joins_provinces_on_the_map(open_page):
    page = open_page()
    click_province(page, "SY-LA")
    wait_for_outlines(page, 1)
    page.keyboard.down("Shift")
    click_province(page, "SY-HM")
    page.keyboard.up("Shift")
    expect(page.locator("#sentence .part")).to_have_count(2)
    wait_for_outlines(page, 2)
    click_province(page, "SY-HI")
    expect(page.locator("#sentence .part")).to_have_count(1)
    expect(page.locator("#sentence .part")).to_have_text("Homs")


def test_the_days_brushed_can_be_put_back(open_page):
    page = open_page()
    before = marks(page)
    brush_days(page, "2016-02-20", "2016-02-28")
    page.wait_for_url("**from=2016-02-20&to=2016-02-28**")
    page.locator("#reset-days").click()
    page.wait_for_function("() => location.search === ''")
    expect(page.locator("#reset-days")).to_be_disabled()
    page.wait_for_timeout(700)
    assert marks(page) == before


def test_time_plays_and_stops(open_page):
    page = open_page("?from=2016-02-20&to=2016-02-22")
    entries = page.evaluate("history.length")
    page.locator("#play").click()
    page.wait_for_function("() => new URLSearchParams(location.search).get('from') >= '2016-02-22'")
    page.locator("#play").click()
    page.wait_for_timeout(800)
    stopped = words(page)["from"]
    page.wait_for_timeout(1200)
    assert words(page)["from"] == stopped
    # One visit's history is not filled by what played.
    assert page.evaluate("history.length") <= entries + 1


def test_what_is_not_known_is_counted_and_a_click_away(open_page):
    page = open_page()
    unknown = page.locator("#sentence .unknown").first
    number = int(re.search(r"\d+", unknown.inner_text())[0])
    unknown.click()
    page.wait_for_url("**province=unknown**")
    expect(page.locator("#sentence .part")).to_have_text("Place unknown")
    assert events_said(page) == number


def test_what_is_not_known_is_counted_whatever_province_or_day_is_chosen(open_page, sample):
    page = open_page("?province=SY-HI&province=SY-LA")
    nowhere = count_of(page, "province", "Place unknown")
    expect(page.locator("#sentence .unknown", has_text="Place unknown")).to_have_text(f"Place unknown: {nowhere}")
    assert nowhere > 0
    page = open_page("?from=2016-02-20&to=2016-03-01")
    expect(page.locator("#sentence .unknown", has_text="Date unknown")).to_have_text(
        f"Date unknown: {sample.summary(Selection()).date_unknown}"
    )


def test_the_map_shows_a_rate_with_its_year(open_page):
    page = open_page("?measure=killed&rate=1&scope=all")
    title = page.locator("#map .infolayer").text_content()
    assert "2011" in title
    assert "100,000" in title


def test_the_table_and_the_charts_choose_the_same_event(open_page):
    page = open_page()
    page.locator("#table .ag-row").nth(3).click()
    page.wait_for_url("**event=**")
    chosen = words(page)["event"][0]
    expect(page.locator(f'#table .ag-row-selected[row-id="{chosen}"]')).to_have_count(1)
    expect(page.locator("#card .card-title")).to_be_visible()


def test_an_empty_selection_says_so_and_offers_a_way_out(open_page):
    page = open_page("?province=SY-LA")
    page.locator("#search").fill("zzzz")
    page.wait_for_url("**q=zzzz**")
    expect(page.locator("#timeline .annotation-text")).to_contain_text("No event matches")
    page.locator("#sentence .clear").click()
    page.wait_for_selector("#timeline .scatterlayer .point", state="attached")


def test_an_address_that_makes_no_sense_is_answered_with_a_sentence(open_page):
    page = open_page("?from=yesterday")
    expect(page.locator("#sentence .trouble")).to_contain_text("yesterday")


def test_the_skip_link_leads_to_a_chart(open_page):
    page = open_page()
    page.locator(".skip-link").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#map-frame")).to_be_focused()


def test_an_address_decides_the_language_of_its_own_view_and_the_switch_that_of_later_visits(open_page, site):
    page = open_page("?lang=ar")
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    page.goto(site)
    expect(page.locator(".sentence-count")).to_contain_text("events")
    page.locator("#language-link").click()
    page.wait_for_url("**lang=ar**")
    page.goto(site)
    expect(page.locator(".sentence-count")).to_contain_text("حدث")


def test_corrections_are_not_exported_while_there_are_none(open_page):
    page = open_page()
    page.locator("details.menu summary", has_text="Export").click()
    button = page.get_by_role("button", name="Corrections: none were made")
    expect(button).to_be_disabled()


def test_an_address_of_an_event_brings_its_row_into_sight_without_a_warning(open_page, sample, site):
    event = sample.events(Selection())["event_id"].iloc[60]
    page, said = open_page(), []
    page.on("console", lambda message: said.append(message.text) if message.type in ("warning", "error") else None)
    page.goto(f"{site}/?event={event}")
    expect(page.locator(f'#table .ag-row[row-id="{event}"]')).to_have_class(re.compile("ag-row-selected"))
    assert said == []


def test_with_shapes_on_the_dots_of_the_types_have_the_shapes_of_the_marks(open_page):
    page = open_page("?patterns=1")
    page.wait_for_function("() => document.documentElement.classList.contains('shows-shapes')")
    dots = page.locator("#facet-type .swatch, .facet .swatch")
    assert len({dot.evaluate("(dot) => getComputedStyle(dot).clipPath") for dot in dots.all()}) >= 8


def test_a_switch_can_be_hit_where_it_is_24_pixels_high(open_page):
    page = open_page("")
    track = page.locator(".mantine-Switch-track").first
    box = track.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 + 11)
    page.wait_for_function("() => location.search !== ''")
