"""The page over the bundled sample, in a real browser: what a first visit loads and waits for, and how long a click takes to redraw all views.

Aims (issue Explore): usable in under 4 s, at most 3 MB compressed, a click redrawn in under 300 ms (median), figures under 300 kB an update.
"""

import socket
import statistics
import sys
import threading
import time
from pathlib import Path

import uvicorn
from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from browser import NONE_FOUND, find_browser

from dashboard.app import create_app
from dashboard.sample import open_sample

CLICKS = 20
# Resolves with the milliseconds from a click on a filter to the last chart drawn, once nothing has been drawn for a while.
_CLICK = """(row) => new Promise((resolve) => {
  const began = performance.now();
  let last = null, timer = null;
  const drawn = () => {
    last = performance.now() - began;
    clearTimeout(timer);
    timer = setTimeout(() => { plots.forEach((plot) => plot.removeListener("plotly_afterplot", drawn)); resolve(last); }, 1000);
  };
  const plots = ["timeline", "map", "overview"].map((id) => document.querySelector(`#${id} .js-plotly-plot`));
  plots.forEach((plot) => plot.on("plotly_afterplot", drawn));
  document.querySelectorAll("#facet-province .facet-value, #facet-type .facet-value")[row].click();
})"""


def main() -> None:
    """Serve the sample, visit it once, click through its filters, and print what was measured."""
    path = find_browser()
    if path is None:
        sys.exit(NONE_FOUND)
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create_app(open_sample()).server, port=port, log_level="warning"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        measure_visit(page, f"http://127.0.0.1:{port}/")
        measure_clicks(page)
        browser.close()
    server.should_exit = True


def measure_visit(page: Page, address: str) -> None:
    """Print how long a first visit takes until its charts are drawn, and how many bytes come over the wire."""
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    loaded: list[int] = []
    wire.on("Network.loadingFinished", lambda event: loaded.append(event["encodedDataLength"]))
    began = time.perf_counter()
    page.goto(address)
    page.wait_for_selector("#timeline .scatterlayer .point", state="attached")
    page.wait_for_selector("#map .choropleth path", state="attached")
    page.wait_for_selector("#facet-province .facet-value")
    print(f"first visit: usable after {time.perf_counter() - began:.1f} s")
    page.wait_for_timeout(2000)
    print(f"first visit: {sum(loaded) / 1e6:.2f} MB over the wire")


def measure_clicks(page: Page) -> None:
    """Print the median of the times from a click on a filter to all charts redrawn, and the largest update of the figures."""
    sizes: list[int] = []
    page.on(
        "response",
        lambda answer: sizes.append(len(answer.body())) if "figure" in (answer.request.post_data or "")[:200] else None,
    )
    times = [page.evaluate(_CLICK, click % 10) for click in range(CLICKS)]
    print(f"click to redraw: median {statistics.median(times):.0f} ms, worst {max(times):.0f} ms, n = {CLICKS}")
    print(f"figures' JSON: at most {max(sizes) / 1000:.0f} kB each")


if __name__ == "__main__":
    main()
