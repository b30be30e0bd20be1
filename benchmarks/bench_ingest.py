"""Articles a second of each stage of `ingest`, on made-up articles of 2 KB, and of the whole with one worker and with two.

python -m benchmarks.bench_ingest [ARTICLES]
"""

import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from data.ingest import ingest_articles
from data.parse import find_gazetteer, parse_article
from data.read import Rejection, read_articles
from data.relate import relate
from data.store import update_store
from data.tables import articles_to_frame, articles_to_table, events_to_frame, events_to_table
from geo.gazetteer import load_gazetteer

FIRST_DAY = date(2016, 1, 1)
_SENTENCES = (
    "At least {n} people were killed and {m} wounded when shells fell on a market in {place} on {weekday}, residents said.",
    "Government forces and rebels clashed near {place} for a second day, a monitor said on {weekday}.",
    "An air strike hit a hospital in {place} on {weekday}, killing {n} civilians, according to aid workers.",
    "Hundreds of families left {place} after the fighting, and buses took them to {other}.",
    "The United Nations said that a convoy with food for {m} people reached {place} early on {weekday}.",
    "Negotiators will meet in Geneva next week to speak of the truce and of prisoners.",
    "Islamic State fighters attacked a checkpoint on the road from {place} to {other}, leaving {n} soldiers dead.",
    "Prices of bread and fuel had doubled within a month, a shopkeeper told a reporter by telephone.",
    "Protesters gathered in {place} after prayers and called for the release of those who had been detained.",
    "The defence ministry in Moscow denied that its aircraft had been over {other} that day.",
)
_HEADLINES = (
    "Shells kill {n} in {place}",
    "Clashes near {place}",
    "Convoy reaches {place}",
    "Air strike on {place} kills {n}",
)


def make_articles(count: int) -> list[dict[str, Any]]:
    """So many articles of some 2 KB over a year, from a few sentences and the towns of the gazetteer: nothing that happened."""
    rng = random.Random(7)
    towns = [place.name for place in load_gazetteer().places if place.province and place.kind == "town"]
    articles = []
    for number in range(count):
        day = FIRST_DAY + timedelta(days=rng.randrange(365))
        told = {"n": rng.randint(2, 60), "m": rng.randint(10, 900), "weekday": (day - timedelta(days=1)).strftime("%A")}
        sentences: list[str] = []
        while sum(map(len, sentences)) < 2000:
            places = {"place": rng.choice(towns), "other": rng.choice(towns)}
            sentences.append(rng.choice(_SENTENCES).format(**told, **places))
        headline = rng.choice(_HEADLINES).format(**told, place=rng.choice(towns))
        articles.append(
            {
                "id": str(number),
                "title": headline,
                "text": " ".join(sentences),
                "published": day.isoformat(),
                "source": f"Outlet {number % 12}",
            }
        )
    return articles


def main(count: int) -> None:
    """Print a line a stage, then the whole."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("\n".join(map(json.dumps, make_articles(count))), encoding="utf-8")
        print(f"{count:,} articles, {path.stat().st_size / 1e6:.1f} MB")
        places = find_gazetteer(None)
        articles = _time(
            "read", count, lambda: [each for each in read_articles([path]) if not isinstance(each, Rejection)]
        )
        parsed = _time("extract", count, lambda: [parse_article(each, gazetteer=places) for each in articles])
        events = [event for each in parsed for event in each.events]

        def store() -> None:
            with update_store(Path(folder) / "stages.duckdb") as writer:
                writer.add("articles", articles_to_table(each.article for each in parsed))
                writer.add("events", events_to_table(events))

        _time("tables", count, lambda: (articles_to_table(each.article for each in parsed), events_to_table(events)))
        _time("tables, store", count, store)
        frames = _time(
            "frames", count, lambda: (articles_to_frame(each.article for each in parsed), events_to_frame(events))
        )
        _time("relate", count, lambda: relate(*frames))
        for workers in (1, 2):
            into = Path(folder) / f"{workers}.duckdb"
            report = _time(
                f"ingest, {workers} worker{'s' * (workers > 1)}",
                count,
                lambda into=into, workers=workers: ingest_articles([path], into, workers=workers),
            )
        _time("the same again", count, lambda: ingest_articles([path], into))
        print(f"{report.events:,} events, {report.edges:,} links")
        print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB")


def _time(stage: str, count: int, do: Callable[[], Any]) -> Any:
    start, used = time.perf_counter(), time.process_time()
    answer = do()
    seconds, used = time.perf_counter() - start, time.process_time() - used
    print(
        f"{stage:18} {seconds:6.2f} s, {count / seconds:7.0f} articles a second ({used:.2f} s of processor)", flush=True
    )
    return answer


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
