"""Records and a store made by hand, small enough to check with the eye."""

import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from browser import NONE_FOUND, find_browser
from hypothesis import settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

from data.records import Article, Edge, Event, Reason
from data.store import EventStore, update_store
from data.tables import articles_to_table, edges_to_table, events_to_table

# How long an example takes is for the benchmarks to say. What CI tries is the same for the same change.
settings.register_profile("ours", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("ours")


def an_event(number: int, article_id: str = "a1", **fields: Any) -> Event:
    """An event of 24 February 2016, with what the test says of it."""
    day = fields.pop("day", date(2016, 2, 24))
    known: dict[str, Any] = {
        "event_id": f"{article_id}-{number}",
        "article_id": article_id,
        "rank": number,
        "date_start": day,
        "date_end": day,
        "date_precision": "day" if day else "unknown",
        "date_basis": "stated" if day else None,
    }
    return Event(**{**known, **fields})


@pytest.fixture
def make_store(tmp_path: Path) -> Callable[..., EventStore]:
    """A store of the events given."""

    def make(*events: Event) -> EventStore:
        with update_store(tmp_path / "store.duckdb") as writer:
            writer.add("events", events_to_table(events))
        return EventStore(tmp_path / "store.duckdb")

    return make


@pytest.fixture
def records() -> tuple[list[Article], list[Event], list[Edge]]:
    """Two reports of one battle in Latakia with different tolls, a planned truce in two provinces, and a denied claim without a place."""
    articles = [
        Article(
            article_id="a1", title="Clash near Salma", text="Ten died.", source="North Wire", published="2016-02-24"
        ),
        Article(article_id="a2", title="Twelve dead", text="Twelve died.", source="South Wire", published="2016-02-25"),
        Article(article_id="a3", title="A truce is to begin", is_stub=True),
    ]
    battle = {
        "event_type": "Battles",
        "sub_event_type": "Armed clash",
        "provinces": ("SY-LA",),
        "incident_id": "i-a1-1",
    }
    events = [
        an_event(
            1,
            "a1",
            **battle,
            place="Salma",
            killed=10,
            actors=("Islamic State",),
            published="2016-02-24",
            source="North Wire",
            title="Clash near Salma",
        ),
        an_event(
            1,
            "a2",
            **battle,
            place="Salma",
            killed=12,
            injured=3,
            published="2016-02-25",
            source="South Wire",
            sentence="Twelve died.",
        ),
        an_event(
            1,
            "a3",
            day=date(2016, 2, 27),
            status="planned",
            event_type="Strategic developments",
            sub_event_type="Agreement",
            provinces=("SY-HI", "SY-LA"),
            killed=99,
        ),
        an_event(2, "a2", day=None, status="denied", event_type="Diplomacy", sub_event_type="Statement"),
        an_event(
            3,
            "a2",
            day=date(2016, 2, 20),
            event_type="Diplomacy",
            sub_event_type="Negotiation",
            place="Geneva",
            place_precision="country",
        ),
    ]
    reason = Reason(kind="place", what="Salma", weight=0.75)
    edges = [
        Edge(
            source_article_id="a1",
            target_article_id="a2",
            source_event_id="a1-1",
            target_event_id="a2-1",
            kind="same_incident",
            score=0.75,
            reasons=(reason,),
        ),
        Edge(
            source_article_id="a1",
            target_article_id="a3",
            source_event_id="a1-1",
            target_event_id="a3-1",
            kind="listed",
            score=1.0,
            reasons=(Reason(kind="listed", what="A truce is to begin", weight=1.0),),
        ),
    ]
    return articles, events, edges


@pytest.fixture
def write_store(tmp_path: Path) -> Callable[..., Path]:
    """Write records into a new store and answer its path."""

    def write(articles: list[Article], events: list[Event], edges: list[Edge]) -> Path:
        path = tmp_path / "store.duckdb"
        with update_store(path) as writer:
            writer.add("articles", articles_to_table(articles))
            writer.add("events", events_to_table(events))
            writer.add("edges", edges_to_table(edges))
        return path

    return write


@pytest.fixture
def store(records: tuple, write_store: Callable[..., Path]) -> EventStore:
    return EventStore(write_store(*records))


@pytest.fixture(scope="session")
def sample() -> EventStore:
    """The bundled sample as a store."""
    from dashboard.sample import open_sample

    return open_sample()


@pytest.fixture(scope="session")
def site(sample: EventStore) -> Iterator[str]:
    """The address of a server of the bundled sample."""
    from dashboard.app import create_app

    with serve_app(create_app(sample).server) as address:
        yield address


@contextmanager
def serve_app(app: Any) -> Iterator[str]:
    """Serve an app on a free port of this machine; answers its address."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A Chrome or Chromium without a window; a plain sentence where there is none."""
    path = find_browser()
    if path is None:
        pytest.fail(NONE_FOUND, pytrace=False)
    expect.set_options(timeout=20_000)  # a busy machine is no failure
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """Open an address of the page, by its query, and wait until it is drawn. At the end: no console error, no request off the host."""
    pages: list[Page] = []
    trouble: list[str] = []

    def open_at(query: str = "", **context: Any) -> Page:
        settings = {"viewport": {"width": 1440, "height": 900}, "accept_downloads": True, **context}
        page = chromium.new_context(**settings).new_page()
        page.on("console", lambda said: trouble.append(f"console: {said.text}") if said.type == "error" else None)
        page.on("pageerror", lambda error: trouble.append(f"page: {error}"))
        page.on("requestfinished", lambda asked: trouble.extend(_off_host(asked.url, site)))
        page.on("requestfailed", lambda asked: trouble.extend(_off_host(asked.url, site)))
        page.goto(site + "/" + query)
        page.wait_for_selector("#timeline .scatterlayer .point", state="attached")
        page.wait_for_selector("#map .choropleth path", state="attached")
        page.wait_for_selector(".facet-value", state="attached")
        _wait_until_still(page)
        pages.append(page)
        return page

    yield open_at
    for page in pages:
        page.context.close()
    assert not trouble


def _wait_until_still(page: Page) -> None:
    """Wait until the charts no longer change their size or the map its scale: what comes after the first drawing moves them on a busy machine."""
    before, now = None, page.evaluate(_SIZES)
    while before != now:
        page.wait_for_timeout(250)
        before, now = now, page.evaluate(_SIZES)


_SIZES = """() => ["timeline", "map"].map((chart) => {
    const plot = document.querySelector(`#${chart} .js-plotly-plot`);
    const { x, y, width, height } = plot.getBoundingClientRect();
    return [x, y, width, height, plot._fullLayout?.width, plot._fullLayout?.height, plot._fullLayout?.geo?._subplot?.projection?.scale()];
})"""


def _off_host(address: str, site: str) -> list[str]:
    is_here = address.startswith((site, site.replace("http", "ws"), "data:", "blob:", "about:"))
    return [] if is_here else [f"asked another host: {address}"]
