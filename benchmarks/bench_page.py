"""How fast the page is on the sample, in a real browser: first load, and from a click to all views redrawn.

python benchmarks/bench_page.py
"""

import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright

from tests.browser import ARGUMENTS, NONE_FOUND, find_browser

CLICKS = 15

# Counts the page's questions to the server, and notes when a chart was last drawn.
_WATCH = """() => {
    const watch = (window.watch = { asking: 0, asked: 0, drawn: 0, bytes: 0 });
    const ask = window.fetch;
    window.fetch = async (...given) => {
        if (!String(given[0]?.url ?? given[0]).includes("_dash-update-component")) return ask(...given);
        watch.asking += 1; watch.asked += 1;
        try {
            const answer = await ask(...given);
            answer.clone().arrayBuffer().then((body) => { watch.bytes += body.byteLength; });
            return answer;
        } finally { watch.asking -= 1; }
    };
    for (const plot of document.querySelectorAll(".js-plotly-plot"))
        plot.on("plotly_afterplot", () => { watch.drawn = performance.now(); });
}"""
_CLICK = """async (index) => {
    const { watch } = window;
    Object.assign(watch, { asked: 0, drawn: 0, bytes: 0 });
    const start = performance.now();
    document.querySelectorAll("#filters .facet-value")[index].click();
    let quiet = performance.now();
    while (watch.asked === 0 || watch.drawn === 0 || performance.now() - quiet < 250) {
        if (watch.asking > 0 || watch.asked === 0) quiet = performance.now();
        if (performance.now() - start > 10000) throw new Error("nothing was redrawn in ten seconds");
        await new Promise((done) => setTimeout(done, 5));
    }
    return [watch.drawn - start, watch.bytes];
}"""


@contextmanager
def serve_sample() -> Iterator[str]:
    """Serve the sample in a process of its own; the address, once it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    server = subprocess.Popen(
        [sys.executable, "-m", "dashboard.cli", "serve", "--port", str(port)], stderr=subprocess.DEVNULL
    )
    try:
        for _ in range(600):
            try:
                urlopen(f"{address}/healthz").close()
                break
            except OSError:
                time.sleep(0.1)
        yield address
    finally:
        server.terminate()
        server.wait()


def load_page(page: Page, address: str) -> tuple[float, int]:
    """Seconds until both charts are drawn, and bytes received, compressed as they came."""
    received = 0

    def count(finished: dict) -> None:
        nonlocal received
        received += finished["encodedDataLength"]

    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", count)
    start = time.perf_counter()
    page.goto(address)
    page.wait_for_selector("#map .choroplethlayer path")
    page.wait_for_selector("#timeline .points path, #timeline .bars path")
    seconds = time.perf_counter() - start
    page.wait_for_timeout(2000)  # for what comes after the charts
    return seconds, received


def main() -> None:
    """Print first load (a browser with an empty cache, a server just started, then again) and the clicks."""
    browser = find_browser() or sys.exit(NONE_FOUND)
    with serve_sample() as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=list(ARGUMENTS))
        for which in ("first visitor", "next visitor"):
            page = chromium.new_context(viewport={"width": 1440, "height": 900}).new_page()
            seconds, received = load_page(page, address)
            print(f"{which}: usable in {seconds:.2f} s, {received / 1e6:.2f} MB received")
        page.evaluate(_WATCH)
        clicks = [page.evaluate(_CLICK, index % 5) for index in range(CLICKS)]
        times, sizes = zip(*clicks, strict=True)
        print(
            f"click to all views redrawn, {CLICKS} clicks: median {statistics.median(times):.0f} ms, "
            f"slowest {max(times):.0f} ms; answers of one update {max(sizes) / 1000:.0f} kB at most, uncompressed"
        )
        chromium.close()


if __name__ == "__main__":
    main()
