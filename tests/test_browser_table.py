"""The table of more rows than a browser would like to hold: all of them are reached, sorted and narrowed, and the chosen one is found."""

import pytest
from conftest import an_event, serve_app
from playwright.sync_api import Page, expect

from dashboard.app import create_app
from data.records import Article
from data.store import EventStore

pytestmark = pytest.mark.browser
MANY = 1_250


@pytest.fixture
def page(chromium, write_store):
    events = [
        an_event(number, provinces=("SY-LA",), killed=number, event_type="Battles", title=f"Report {number}")
        for number in range(1, MANY + 1)
    ]
    store = EventStore(write_store([Article(article_id="a1", title="Many")], events, []))
    with serve_app(create_app(store).server) as address:
        page = chromium.new_context(viewport={"width": 1440, "height": 900}).new_page()
        page.goto(address)
        expect(page.locator("#table-note")).to_have_text("1,250 events")
        yield page
        page.context.close()


def killed(page: Page) -> list[str]:
    cells = page.locator("#table .ag-row [col-id=killed]").all()
    return sorted((each.inner_text() for each in cells), key=lambda text: int(text or 0))


def test_the_last_row_is_reached_without_paging(page: Page):
    page.evaluate("dash_ag_grid.getApi('table').ensureIndexVisible(1249)")
    expect(page.locator("#table .ag-row[row-index='1249'] [col-id=killed]")).not_to_be_empty()


def test_all_rows_are_sorted_not_only_those_in_sight(page: Page):
    header = page.locator("#table .ag-header-cell[col-id=killed] .ag-header-cell-label")
    header.click()
    expect(page.locator("#table .ag-row[row-index='0'] [col-id=killed]")).to_have_text("1")
    header.click()
    expect(page.locator("#table .ag-row[row-index='0'] [col-id=killed]")).to_have_text("1250")


def test_a_column_narrows_all_rows(page: Page):
    asked = "{killed: {filterType: 'number', type: 'greaterThan', filter: 1240}}"
    page.evaluate(f"dash_ag_grid.getApi('table').setFilterModel({asked})")
    expect(page.locator("#table-note")).to_have_text("10 of 1,250 events")
    assert killed(page) == [str(number) for number in range(1241, 1251)]


def test_an_event_chosen_elsewhere_is_brought_into_sight(page: Page):
    page.evaluate("window.dash_clientside.page.add({ do: 'view', word: 'event', value: 'a1-999' })")
    expect(page.locator("#table .ag-row-selected [col-id=killed]")).to_have_text("999")
    page.locator("#card .card-close").click()
    expect(page.locator("#table .ag-row-selected")).to_have_count(0)


def test_other_words_bring_other_rows(page: Page):
    page.locator("#search").fill("Report 77")
    expect(page.locator("#table-note")).to_have_text("21 events")
    expect(page.locator("#table .ag-row[row-index='0'] [col-id=killed]")).to_have_text("1077")
    page.locator("#search").fill("nowhere")
    expect(page.locator("#table-note")).to_have_text("0 events")
    expect(page.locator("#table .ag-overlay")).to_contain_text("No event matches")
