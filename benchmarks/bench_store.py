"""How fast a large store answers the page: a million synthetic events (or as many as are named), every question of one click timed.

python benchmarks/bench_store.py [EVENTS]
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pyarrow as pa

from data.records import EVENT_TYPES
from data.selection import Selection
from data.store import EventStore, update_store
from data.tables import EVENT_SCHEMA
from geo.provinces import PROVINCES

RUNS = 5
FIRST_DAY = date(2011, 3, 15)


def make_events(first: int, count: int) -> pa.Table:
    """Synthetic events, numbered from `first`, five to an article and two to an incident: nothing that happened."""
    rng = random.Random(first)
    types = [(name, sub) for name, subs in EVENT_TYPES.items() for sub in subs]
    rows = []
    for number in range(first, first + count):
        day = FIRST_DAY + timedelta(days=rng.randrange(5000))
        event_type, sub_event_type = rng.choice(types)
        rows.append(
            {
                "event_id": f"{number // 5:08}-{number % 5 + 1}",
                "article_id": f"{number // 5:08}",
                "rank": number % 5 + 1,
                "incident_id": f"i-{number // 2:08}",
                "date_start": day,
                "date_end": day,
                "date_precision": "day",
                "date_basis": "stated",
                "status": "occurred",
                "event_type": event_type,
                "sub_event_type": sub_event_type,
                "provinces": [rng.choice(PROVINCES).code],
                "place_precision": "province",
                "actors": [f"Group {rng.randrange(200)}"],
                "killed": rng.randrange(20) if rng.random() < 0.3 else None,
                "title": f"Report {number // 5} of group {rng.randrange(200)}",
                "sentence": f"Something happened in place {rng.randrange(5000)}.",
                "evidence": "{}",
                "source": f"Outlet {rng.randrange(30)}",
                "published": day.isoformat(),
            }
        )
    return pa.Table.from_pylist(rows, schema=EVENT_SCHEMA)


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
