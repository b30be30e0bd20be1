"""Links in a real browser: which are drawn, why two reports are linked, and what a reader corrects."""

import shutil
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import serve_app
from playwright.sync_api import Page, expect
from pointing import words

from data.selection import Selection
from data.store import EventStore

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def own_store(sample: EventStore, tmp_path_factory: pytest.TempPathFactory) -> EventStore:
    """The sample in a place of its own: what is corrected here is corrected nowhere else."""
    path = tmp_path_factory.mktemp("links") / "store.duckdb"
    shutil.copy(sample.path, path)
    return EventStore(path)


@pytest.fixture(scope="module")
def site(own_store: EventStore) -> Iterator[str]:
    from dashboard.app import create_app

    with serve_app(create_app(own_store).server) as address:
        yield address


def drawn_links(page: Page) -> list[str]:
    """The names of the links that are drawn on the timeline, sorted."""
    return page.evaluate(
        """() => [...new Set(document.querySelector("#timeline .js-plotly-plot")._fullData
            .flatMap((trace) => (trace.ids ? Array.from(trace.ids) : [])))].sort()"""
    )


def wait_for_links(page: Page, wanted: Callable[[set[str]], bool]) -> list[str]:
    """Wait until the names of the drawn links are as wanted, and answer them."""
    for _ in range(60):
        names = drawn_links(page)
        if wanted(set(names)):
            return names
        page.wait_for_timeout(200)
    pytest.fail(f"{len(names)} links drawn: {names[:3]}")


def click_link(page: Page) -> None:
    """Click the arc that is farthest from any mark on the timeline."""
    x, y = page.evaluate(
        """() => {
            const plot = document.querySelector("#timeline .js-plotly-plot");
            const { xaxis, yaxis2 } = plot._fullLayout;
            const place = (trace) => Array.from(trace.x).map((x, n) => [xaxis.d2p(x), yaxis2.d2p(trace.y[n])]);
            const marks = plot._fullData.filter(({ type, customdata }) => type === "scatter" && customdata).flatMap(place);
            const far = ([x, y]) => Math.min(...marks.map(([east, up]) => Math.hypot(east - x, up - y)));
            const links = plot._fullData.filter(({ ids }) => ids).flatMap(place).sort((one, other) => far(other) - far(one));
            const box = plot.getBoundingClientRect();
            return [box.x + xaxis._offset + links[0][0], box.y + yaxis2._offset + links[0][1]];
        }"""
    )
    page.mouse.move(x, y)
    page.wait_for_timeout(250)
    page.mouse.click(x, y)


def count_incidents(page: Page) -> str:
    return page.locator("#sentence").inner_text().split("\n")[0]


def a_report(store: EventStore) -> dict:
    """A report of an incident of three or more of which one at least gives a toll: the last of them."""
    events = store.events(Selection())
    for _, reports in events.groupby("incident_id"):
        if len(reports) >= 3 and reports["killed"].notna().any():
            return store.incident(reports["incident_id"].iloc[0]).iloc[-1].to_dict()
    pytest.fail("no incident of the sample has three reports and a toll")


def test_the_slider_and_the_kinds_decide_which_links_are_drawn(open_page):
    page = open_page()
    everything = wait_for_links(page, lambda names: len(names) > 50)
    assert {name.rsplit("~", 1)[1] for name in everything} == {"listed", "same_incident", "related"}

    page.locator(".link-menu summary").click()
    page.locator(".link-menu").get_by_text("listed by the article").click()
    page.locator(".link-menu").get_by_text("same incident").click()
    related = wait_for_links(page, lambda names: {name.rsplit("~", 1)[1] for name in names} == {"related"})
    assert words(page)["kinds"] == ["related"]

    slider = page.locator("#weakest [role=slider]")
    slider.focus()
    slider.press("End")
    strongest = wait_for_links(page, lambda names: len(names) < len(related))
    assert set(strongest) < set(related)
    assert words(page)["weakest"] == ["99"]

    again = open_page("?" + page.url.split("?", 1)[1])
    assert drawn_links(again) == strongest


def test_a_link_shows_its_reasons_and_both_sentences(open_page, own_store):
    edge = next(
        edge
        for edge in own_store.edges(Selection(), kinds=["same_incident"]).to_dict("records")
        if any(reason["kind"] == "words" for reason in edge["reasons"])
    )
    page = open_page(f"?event={edge['source_event_id']}")
    name = f"{edge['source_event_id']}~{edge['target_event_id']}~same_incident"
    page.goto(f"{page.url}&link={name}")
    dialog = page.locator("#link")
    expect(dialog).to_be_visible()
    expect(dialog.locator(".weights li")).to_have_count(len(edge["reasons"]))
    parts = [float(text) for text in dialog.locator(".weight-number").all_inner_texts()]
    assert sum(parts) == pytest.approx(edge["score"], abs=0.01 * len(parts))
    expect(dialog.locator(".link-end")).to_have_count(2)
    for end in dialog.locator(".link-end").all():
        expect(end.locator("mark").first).to_be_visible()
    dialog.get_by_role("button", name="Not the same happening").click()
    assert Axe().run(page, "#link").violations_count == 0
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert "link" not in words(page)


def test_a_click_on_an_arc_opens_a_link(open_page):
    page = open_page("?kinds=related&weakest=50")
    names = wait_for_links(page, bool)
    click_link(page)
    expect(page.locator("#link")).to_be_visible()
    expect(page.locator("#link .link-end")).to_have_count(2)
    assert words(page)["link"][0] in names


def test_a_rejected_link_is_gone_here_and_after_a_reload_until_it_is_taken_back(open_page):
    page = open_page("?kinds=related")
    name = wait_for_links(page, bool)[0]
    page.goto(f"{page.url}&link={name}")
    dialog = page.locator("#link")
    dialog.get_by_role("button", name="Not related").click()
    dialog.get_by_label("Reason").fill("another convoy")
    dialog.get_by_role("button", name="Take the link away").click()
    expect(dialog).to_be_hidden()
    wait_for_links(page, lambda names: bool(names) and name not in names)
    expect(page.locator("#correcting")).to_contain_text("Link taken away.")

    page.reload()
    page.wait_for_selector("#timeline .main-svg")
    wait_for_links(page, lambda names: bool(names) and name not in names)

    event = name.split("~")[0]
    page.goto(page.url.split("?")[0] + f"?kinds=related&event={event}")
    rejected = page.locator("#card .corrected li")
    expect(rejected).to_contain_text("Not related to")
    rejected.get_by_role("button", name="Undo").click()
    wait_for_links(page, lambda names: name in names)
    expect(page.locator("#card .corrected")).to_have_count(0)


def test_a_split_changes_the_toll_in_the_card_and_the_counts(open_page, own_store):
    report = a_report(own_store)
    reports = len(own_store.incident(report["incident_id"]))
    page = open_page(f"?event={report['event_id']}")
    rows = page.locator("#card .report")
    expect(rows).to_have_count(reports)
    toll, counted = page.locator("#card .incident-toll").inner_text(), count_incidents(page)

    own = page.locator("#card .report.is-this")
    own.get_by_role("button", name="Not the same happening").click()
    own.get_by_label("Reason").fill("the day before")
    own.get_by_role("button", name="Split it off").click()
    expect(rows).to_have_count(0)
    expect(page.locator("#card .corrected li")).to_have_count(reports - 1)
    page.wait_for_function(
        "(before) => document.getElementById('sentence').innerText.split('\\n')[0] !== before", arg=counted
    )

    page.locator("#correcting").get_by_role("button", name="Undo").click()
    expect(rows).to_have_count(reports)
    expect(page.locator("#card .incident-toll")).to_have_text(toll)
    page.wait_for_function(
        "(before) => document.getElementById('sentence').innerText.split('\\n')[0] === before", arg=counted
    )


def test_a_join_with_an_event_opened_before_changes_the_toll_in_the_card_and_the_counts(open_page, own_store):
    report = a_report(own_store)
    events = own_store.events(Selection())
    many = events.groupby("incident_id")["event_id"].transform("size")
    alone = events[(many == 1) & (events["date_precision"] == "day") & (events["status"] == "occurred")]
    other = next(event for event in alone.to_dict("records") if event["article_id"] != report["article_id"])
    reports = len(own_store.incident(report["incident_id"]))

    day = other["date_start"]
    page = open_page(f"?event={report['event_id']}&from={day}&to={day}")
    expect(page.locator("#card .report")).to_have_count(reports)
    toll = page.locator("#card .incident-toll").inner_text()
    page.locator(f".event-table .ag-row[row-id='{other['event_id']}'] .ag-cell").first.click()
    expect(page.locator("#card .report")).to_have_count(0)
    expect(page.locator("#card .incident-toll")).to_have_count(0)
    page.get_by_role("button", name="Clear all").click()
    page.wait_for_function("() => !new URLSearchParams(location.search).has('from')")
    expect(page.locator("#sentence .part")).to_have_count(0)
    counted = count_incidents(page)

    join = page.locator("#card > .correct")
    join.get_by_role("button", name="The same happening as").click()
    join.locator("select").select_option(value=report["event_id"])
    join.get_by_role("button", name="Join them").click()
    expect(page.locator("#card .report")).to_have_count(reports + 1)
    expect(page.locator("#card .incident-toll")).to_have_text(toll)
    page.wait_for_function(
        "(before) => document.getElementById('sentence').innerText.split('\\n')[0] !== before", arg=counted
    )

    # Taken back from the card, as one can on another day.
    page.reload()
    page.locator("#card .corrected li").first.get_by_role("button", name="Undo").click()
    expect(page.locator("#card .report")).to_have_count(0)
    page.wait_for_function(
        "(before) => document.getElementById('sentence').innerText.split('\\n')[0] === before", arg=counted
    )


def test_the_story_can_be_followed_from_report_to_report(open_page, own_store):
    page = open_page(f"?event={a_report(own_store)['event_id']}")
    expect(page.locator("#card .step-here")).to_be_visible()
    step = page.locator("#card .step:not(.step-here) .follow").first
    headline = step.inner_text()
    step.click()
    expect(page.locator("#card .card-title")).to_have_text(headline)


def test_key_dates_are_labelled_and_a_click_keeps_to_one(open_page):
    page = open_page()
    labels = page.locator("#timeline .annotation-text")
    expect(labels.first).to_be_visible()
    day = page.locator("#key-dates button").first
    day.click()
    page.wait_for_function("() => new URLSearchParams(location.search).has('from')")
    assert words(page)["from"] == words(page)["to"]
