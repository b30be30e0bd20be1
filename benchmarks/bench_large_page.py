"""How long the server takes to answer one click of the page on a large store, a million made-up events or as many as are named.

python -m benchmarks.bench_large_page [EVENTS] [--store FILE]   FILE is made once and used again

For each filter the question that the page asks on arriving with it in its address is sent as the browser sends it, and all the page is
answered. Each filter is asked once, so that nothing is remembered of it.
"""

import argparse
import gzip
import json
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from benchmarks.made_up import make_articles, make_edges, make_events
from benchmarks.serving import cpu_seconds, wait_for
from dashboard import ids
from data.store import update_store

PART = 100_000
# A reader starts from all there is, narrows it in one way or another, and takes it back.
FILTERS: dict[str, dict[str, list[str]]] = {
    "everything": {},
    "a year": {"from": ["2015-01-01"], "to": ["2015-12-31"]},
    "three months": {"from": ["2016-02-01"], "to": ["2016-04-30"]},
    "a province": {"province": ["SY-LA"]},
    "a type": {"type": ["Battles"]},
    "an actor": {"actor": ["Group 7"]},
    "a word": {"q": ["Zabadani"]},
    "a week, a province": {"from": ["2016-02-22"], "to": ["2016-02-28"], "province": ["SY-LA"]},
}


def make_store(path: Path, events: int) -> None:
    """A store of so many events and as many links."""
    with update_store(path) as writer:
        for first in range(0, events, PART):
            number = min(PART, events - first)
            writer.add("articles", make_articles(first, number))
            writer.add("events", make_events(first, number))
            writer.add("edges", make_edges(first, number, events))


def ask(address: str, question: dict[str, Any], page: dict[str, Any]) -> tuple[int, int]:
    """Send one question as the browser does; the bytes of the answer, and as they came, compressed."""
    body = {
        "output": question["output"],
        "outputs": _list_outputs(question["output"]),
        "inputs": [_fill(each, page) for each in question["inputs"]],
        "state": [_fill(each, page) for each in question["state"]],
        "changedPropIds": [f"{ids.ADDRESS}.search"],
    }
    headers = {"Content-Type": "application/json", "Accept-Encoding": "gzip"}
    with urlopen(Request(f"{address}/_dash-update-component", json.dumps(body).encode(), headers)) as answer:
        received = answer.read()
        is_packed = answer.headers.get("Content-Encoding") == "gzip"
        return len(gzip.decompress(received) if is_packed else received), len(received)


def _fill(part: dict[str, Any], page: dict[str, Any]) -> dict[str, Any]:
    return {"id": part["id"], "property": part["property"], "value": page.get(part["id"])}


def _list_outputs(output: str) -> Any:
    if not output.startswith(".."):
        return dict(zip(("id", "property"), output.rsplit(".", 1), strict=True))
    return [dict(zip(("id", "property"), each.rsplit(".", 1), strict=True)) for each in output.strip(".").split("...")]


def main(events: int, path: Path) -> None:
    """Make the store where there is none, serve it, and print a line a filter."""
    if not path.exists():
        make_store(path, events)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    server = subprocess.Popen(
        [sys.executable, "-m", "dashboard.cli", "serve", "--store", str(path), "--port", str(port)],
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(f"{address}/healthz")
        with urlopen(f"{address}/_dash-dependencies") as answer:
            (question,) = (each for each in json.load(answer) if f"{ids.SELECTION}.data" in each["output"])
        page = {ids.DEVICE: {"theme": "light", "narrow": False}, ids.LANGUAGE: "en"}
        print(f"{path.stat().st_size / 1e6:.0f} MB of store")
        for name, words in FILTERS.items():
            start, used = time.perf_counter(), cpu_seconds(server.pid)
            whole, received = ask(address, question, page | {ids.ADDRESS: f"?{urlencode(words, doseq=True)}"})
            seconds, used = time.perf_counter() - start, cpu_seconds(server.pid) - used
            print(
                f"{name:20} {seconds * 1000:6.0f} ms to the answer, {used * 1000:6.0f} ms of processor,"
                f" {whole / 1000:6.0f} kB, {received / 1000:4.0f} kB as it came"
            )
        print(f"memory of the server at most {_peak_megabytes(server.pid):.0f} MB")
    finally:
        server.terminate()
        server.wait()


def _peak_megabytes(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1000


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("events", nargs="?", type=int, default=1_000_000, metavar="EVENTS")
    parser.add_argument("--store", type=Path, metavar="FILE")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        main(given.events, given.store or Path(folder) / "large.duckdb")
