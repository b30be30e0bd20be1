"""The page over the bundled sample, in a real browser: what a first visit loads and waits for, and how long a click takes to redraw all views.

Aims (issue Explore): usable in under 4 s, at most 3 MB compressed, a click redrawn in under 300 ms (median), figures under 300 kB an update.
"""

import json
import socket
import statistics
import subprocess
import sys
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, Response, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from browser import ARGUMENTS, NONE_FOUND, find_browser

from benchmarks.serving import cpu_seconds, wait_for
from dashboard import ids

VISITS = 3
CLICKS = 40
# Resolves with the milliseconds from a click on a filter until the last chart is drawn and the counts of the filters are written, once
# nothing has been drawn for a while.
_CLICK = """(row) => new Promise((resolve) => {
  const began = performance.now();
  let last = null, timer = null;
  const plots = ["timeline", "map", "overview"].map((id) => document.querySelector(`#${id} .js-plotly-plot`));
  const drawn = () => {
    last = performance.now() - began;
    clearTimeout(timer);
    timer = setTimeout(() => {
      plots.forEach((plot) => plot.removeListener("plotly_afterplot", drawn));
      written.disconnect();
      resolve(last);
    }, 700);
  };
  const written = new MutationObserver(drawn);
  for (const facet of document.querySelectorAll(".facet")) written.observe(facet, { childList: true });
  plots.forEach((plot) => plot.on("plotly_afterplot", drawn));
  document.querySelectorAll("#facet-province .facet-value, #facet-type .facet-value")[row].click();
})"""


def main() -> None:
    """Serve the sample, visit it, click through its filters, and print what was measured."""
    path = find_browser()
    if path is None:
        sys.exit(NONE_FOUND)
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    server = subprocess.Popen(
        [sys.executable, "-m", "dashboard.cli", "serve", "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(f"{address}/healthz")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
            measure_visits(browser, address)
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            visit(page, address)
            page.wait_for_timeout(2000)
            measure_clicks(page, server.pid)
            measure_figures(page)
            browser.close()
    finally:
        server.terminate()
        server.wait()


def visit(page: Page, address: str) -> float:
    """Open the page and wait for its charts and counts; the seconds that took."""
    began = time.perf_counter()
    page.goto(address)
    page.wait_for_selector("#timeline .scatterlayer .point", state="attached")
    page.wait_for_selector("#map .choropleth path", state="attached")
    page.wait_for_selector("#facet-province .facet-value")
    return time.perf_counter() - began


def measure_visits(browser: Browser, address: str) -> None:
    """Print how long a first visit takes until its charts are drawn, and how many bytes come over the wire."""
    for number in range(VISITS):
        page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
        wire = page.context.new_cdp_session(page)
        wire.send("Network.enable")
        loaded: list[int] = []
        wire.on("Network.loadingFinished", lambda event, loaded=loaded: loaded.append(event["encodedDataLength"]))
        seconds = visit(page, address)
        page.wait_for_timeout(2000)
        print(f"first visit {number + 1}: usable after {seconds:.1f} s, {sum(loaded) / 1e6:.2f} MB over the wire")
        page.context.close()


def measure_clicks(page: Page, server: int) -> None:
    """Print the median and the spread of the times from a click on a filter to all redrawn, and what a click costs the server."""
    used = cpu_seconds(server)
    times = sorted(page.evaluate(_CLICK, click % 10) for click in range(CLICKS))
    used = cpu_seconds(server) - used
    late = times[int(0.9 * CLICKS)]
    print(f"click to redraw: median {statistics.median(times):.0f} ms, one in ten above {late:.0f} ms, n = {CLICKS}")
    print(f"server: {used / CLICKS * 1000:.0f} ms of processor a click")


def measure_figures(page: Page) -> None:
    """Print the size of the figures of an answer, all of them together: the largest, of a visit or a click; and that of a whole answer."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer) if "update-component" in answer.url else None)
    visit(page, page.url.split("?")[0])
    page.wait_for_timeout(1000)
    for click in range(9):
        page.evaluate(_CLICK, click)
    figures, whole = [], []
    for answer in answers:
        body = answer.body()
        shown = json.loads(body)["response"]
        parts = [shown[chart]["figure"] for chart in (ids.TIMELINE, ids.MAP, ids.OVERVIEW) if chart in shown]
        figures.append(sum(len(json.dumps(part, separators=(",", ":"), ensure_ascii=False)) for part in parts))
        whole.append(len(body))
    print(f"figures' JSON: at most {max(figures) / 1000:.0f} kB a click, all figures together", end="; ")
    print(f"the whole answer at most {max(whole) / 1000:.0f} kB, {len(answers) / 10:.1f} answers a click")


if __name__ == "__main__":
    main()
