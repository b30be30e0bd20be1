"""How fast a large store answers the page: a million synthetic events (or as many as are named), every question of one click timed.

python -m benchmarks.bench_store [EVENTS]
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from benchmarks.made_up import make_events
from data.selection import Selection
from data.store import EventStore, update_store

RUNS = 5


def time_median(ask: Callable[[], object]) -> float:
    """The median seconds of RUNS calls, after one that is not counted."""
    ask()
    seconds = []
    for _ in range(RUNS):
        start = time.perf_counter()
        ask()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def main(count: int) -> None:
    """Build the store and print the median of each question, for everything and for a narrow selection."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.duckdb"
        with update_store(path) as writer:
            for part in range(0, count, 100_000):
                writer.add("events", make_events(part, min(100_000, count - part)))
        store = EventStore(path)
        print(f"{count:,} events, {path.stat().st_size / 1e6:.0f} MB, median of {RUNS} runs in milliseconds")
        narrow = Selection(
            first=date(2016, 2, 1), last=date(2016, 4, 30), provinces=frozenset({"SY-LA", "SY-HI"}), text="group 7"
        )
        for name in ("summary", "facets", "cube", "measures"):
            everything, narrowed = (
                time_median(lambda name=name, each=each: getattr(store, name)(each)) for each in (Selection(), narrow)
            )
            print(
                f"{name:10} everything {everything * 1000:7.0f}   three months, two provinces, words {narrowed * 1000:7.0f}"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
