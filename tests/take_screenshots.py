"""The pictures of the page that README.md shows: python tests/take_screenshots.py writes docs/*.png from the bundled sample."""

import socket
import sys
import threading
import time
from pathlib import Path
from typing import Any

import uvicorn
from browser import NONE_FOUND, find_browser
from playwright.sync_api import Browser, sync_playwright

from dashboard.app import create_app
from dashboard.sample import open_sample
from data.selection import Selection

DOCS = Path(__file__).parent.parent / "docs"
LAPTOP: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 800},
    "is_mobile": True,
    "has_touch": True,
    "device_scale_factor": 2,
}
# Name -> the address's words besides the chosen event, and the reader's device.
PICTURES: dict[str, tuple[str, dict[str, Any]]] = {
    "light": ("", {**LAPTOP, "color_scheme": "light"}),
    "dark": ("&province=SY-HI&province=SY-LA&links=chosen", {**LAPTOP, "color_scheme": "dark"}),
    "arabic": ("&lang=ar&from=2016-02-10&to=2016-03-05&scope=all", {**LAPTOP, "color_scheme": "light"}),
    "phone": ("", {**PHONE, "color_scheme": "light"}),
}


def take_screenshots() -> None:
    """Serve the sample, take each picture, and write it; the same sample gives the same pictures."""
    path = find_browser()
    if path is None:
        sys.exit(NONE_FOUND)
    store = open_sample()
    events = store.events(Selection())
    told = events[(events["killed_low"].fillna(events["killed"]) > 0) & (events["provinces"].str.len() > 0)]
    event_id = told.sort_values(["rank", "event_id"])["event_id"].iloc[0]
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create_app(store).server, port=port, log_level="warning"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    DOCS.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        for name, (words, device) in PICTURES.items():
            _take(browser, f"http://127.0.0.1:{port}/?event={event_id}{words}", device, DOCS / f"{name}.png")
        browser.close()
    server.should_exit = True


def _take(browser: Browser, address: str, device: dict[str, Any], out: Path) -> None:
    page = browser.new_context(**device).new_page()
    page.goto(address)
    page.wait_for_selector("#timeline .scatterlayer .point", state="attached")
    page.wait_for_selector("#map .choropleth path", state="attached")
    page.wait_for_selector("#card .card-title")
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(1500)
    page.screenshot(path=out)
    page.context.close()
    print(f"{out.relative_to(DOCS.parent)}")


if __name__ == "__main__":
    take_screenshots()
