"""Moving through time: from the end, from an open end, and where there are no days to move through."""

import pytest
from playwright.sync_api import Page, expect
from pointing import words

from data.selection import Selection

pytestmark = pytest.mark.browser


def days(page: Page) -> list[str]:
    """The ends of the days there are."""
    return page.evaluate(
        "() => { const { first, last } = document.querySelector('.overview').dataset; return [first, last]; }"
    )


def wait_for_days(page: Page, first: str, last: str) -> None:
    page.wait_for_function(
        """([first, last]) => {
            const words = new URLSearchParams(location.search);
            return words.get("from") === first && words.get("to") === last;
        }""",
        arg=[first, last],
    )


def test_playing_at_the_end_begins_anew_with_the_first_week_and_goes_on(open_page):
    page = open_page("?from=2016-04-08&to=2016-04-14")
    first, last = days(page)
    assert last == "2016-04-14"
    page.locator("#play").click()
    page.wait_for_function(
        "(first) => { const from = new URLSearchParams(location.search).get('from'); return from > first && from < '2016-03-01'; }",
        arg=first,
    )
    page.locator("#play").click()
    expect(page.locator("#play")).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize(
    ("query", "button", "first", "last"),
    [
        ("?from=2016-03-01", "#step-on", "2016-03-01", "2016-03-07"),
        ("?from=2016-03-01", "#step-back", "2016-04-08", "2016-04-14"),
        ("?to=2016-03-01", "#step-on", "2016-01-12", "2016-01-18"),
        ("?to=2016-03-01", "#step-back", "2016-02-24", "2016-03-01"),
    ],
)
def test_a_step_from_an_open_end_keeps_to_a_week_of_the_days_shown(open_page, query, button, first, last):
    page = open_page(query)
    page.locator(button).click()
    wait_for_days(page, first, last)


def test_playing_from_an_open_end_begins_with_the_days_shown(open_page):
    page = open_page("?from=2016-03-01")
    page.locator("#play").click()
    wait_for_days(page, "2016-03-03", "2016-03-09")
    page.locator("#play").click()


def test_events_without_a_date_are_said_to_have_none_and_the_table_has_them(open_page, sample):
    undated = sample.summary(Selection()).date_unknown
    page = open_page("?from=2016-03-01")
    page.get_by_role("button", name="Date unknown").click()
    page.wait_for_url("**undated=1**")
    assert "from" not in words(page)
    expect(page.locator("#timeline .annotation-text")).to_have_text(f"These {undated} events have no date")
    expect(page.locator("#map .infolayer .cbtitle")).to_contain_text("without a date")
    page.get_by_role("button", name="See them in the table").click()
    expect(page.get_by_role("tab", name="Table")).to_be_focused()
    expect(page.locator("#table .ag-center-cols-container .ag-row")).to_have_count(undated)
