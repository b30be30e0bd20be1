"""The states of the page that nobody hopes for: no events, an event that is gone, a store that is gone; each says so and offers a way out."""

import socket
import threading
import time
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Page, expect

from dashboard.app import create_app
from data.store import EventStore, update_store

pytestmark = pytest.mark.browser


@pytest.fixture
def serve(tmp_path):
    """Serve a store of no articles; the address and the store's path."""
    path = tmp_path / "store.duckdb"
    with update_store(path):
        pass
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create_app(EventStore(path)).server, port=port, log_level="critical"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}/", path
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture
def page(chromium):
    page = chromium.new_context(viewport={"width": 1440, "height": 900}).new_page()
    yield page
    page.context.close()


def test_a_store_without_events_says_so(serve: tuple[str, Path], page: Page):
    page.goto(serve[0])
    expect(page.locator("#timeline .annotation-text")).to_contain_text("No event")
    expect(page.locator(".sentence-count")).to_contain_text("0 events")
    expect(page.locator("#map .choropleth path").first).to_be_attached()


def test_a_store_that_is_gone_is_told_and_there_is_a_way_back(serve: tuple[str, Path], page: Page):
    address, path = serve
    page.goto(address)
    expect(page.locator(".sentence-count")).to_contain_text("0 events")
    path.rename(path.with_suffix(".away"))
    page.locator("#facet-province .facet-value").first.click()
    expect(page.locator("#trouble")).to_contain_text("store")
    path.with_suffix(".away").rename(path)
    page.locator("#trouble a").click()
    expect(page.locator(".sentence-count")).to_contain_text("0 events")


def test_an_event_that_is_not_there_is_said_to_be_gone(open_page):
    page = open_page("?event=nobody-1")
    expect(page.locator("#card .card-hint")).to_have_text("This event is not in these articles")


def test_what_is_not_answered_yet_is_loading_without_axes_or_white(serve: tuple[str, Path], page: Page):
    page.route("**/_dash-update-component*", lambda route: None)
    page.emulate_media(color_scheme="dark")
    page.goto(serve[0])
    for chart in ("timeline", "map"):
        expect(page.locator(f"#{chart} .main-svg").first).to_be_attached()
        expect(page.locator(f"#{chart}-frame")).to_have_attribute("aria-label", "Loading…")
        expect(page.locator(f"#{chart} .xtick")).to_have_count(0)
        assert page.evaluate(f"getComputedStyle(document.querySelector('#{chart} .main-svg')).backgroundColor") == (
            "rgba(0, 0, 0, 0)"
        )


def test_what_an_element_is_to_say_waits_until_the_element_is_there(open_page):
    page = open_page()
    page.evaluate("() => window.dash_clientside.page.paint({ late: 'told' })")
    page.evaluate("() => document.body.append(Object.assign(document.createElement('p'), { id: 'late' }))")
    expect(page.locator("#late")).to_have_text("told")
