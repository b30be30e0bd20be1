"""How many plain-text articles of 2 KB a second one core reads into events, and which part takes how long.

python -m benchmarks.bench_extract
"""

import json
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from data.extract import extract_events
from data.extract.actors import find_actors
from data.extract.dates import find_dates
from data.extract.reading import read_part
from data.read import read_articles
from data.records import Article
from data.sample import sample_paths
from geo.find import find_places

ARTICLES = 300
CHARACTERS = 2_000
RUNS = 3


def build_records() -> list[dict[str, str]]:
    """Articles of 2,000 characters: the sample's own sentences, begun at another sentence each time, under its own headlines."""
    sample = [
        item for item in read_articles(sample_paths()) if isinstance(item, Article) and (item.title or "").isascii()
    ]
    sentences = [sentence for article in sample for sentence in (article.text or "").replace("\n", " ").split(". ")]

    def text_from(number: int) -> str:
        following = (sentences[(number * 11 + step) % len(sentences)] for step in range(len(sentences)))
        return ". ".join(islice(following, 60))[:CHARACTERS]

    return [
        {
            "id": str(number),
            "title": sample[number % len(sample)].title or "",
            "text": text_from(number),
            "published": sample[number % len(sample)].published or "",
        }
        for number in range(ARTICLES)
    ]


def time_each(run: Callable[[Article], object], articles: list[Article]) -> float:
    """Milliseconds an article, the best of a few runs: what a core does when nothing else wants it."""

    def seconds() -> Iterator[float]:
        for _ in range(RUNS):
            start = time.process_time()
            for article in articles:
                run(article)
            yield time.process_time() - start

    return min(seconds()) * 1000 / len(articles)


def main() -> None:
    """Print articles a second from file to events, and milliseconds an article for each part."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(json.dumps(record) + "\n" for record in build_records()), encoding="utf-8")
        reading = min(_time_reading(path) for _ in range(RUNS))
        articles = [item for item in read_articles([path]) if isinstance(item, Article)]
    extracting = time_each(extract_events, articles)
    day = articles[0].published_day
    parts: dict[str, Callable[[Article], object]] = {
        "places": lambda article: find_places(article.text or ""),
        "dates": lambda article: find_dates(article.text or "", published=day),
        "actors": lambda article: find_actors(article.text or ""),
        "all a text names": lambda article: read_part("text", article.text or "", published=day, gazetteer=None),
    }
    print(
        f"{1000 / (reading + extracting):,.0f} articles of 2 KB a second of CPU time on one core, from file to events"
    )
    print(f"reading the file {reading:.2f} ms an article, extracting {extracting:.2f} ms; of that, alone:")
    for name, run in parts.items():
        print(f"  {name:18} {time_each(run, articles):.2f} ms")


def _time_reading(path: Path) -> float:
    start = time.process_time()
    count = sum(1 for _ in read_articles([path]))
    return (time.process_time() - start) * 1000 / count


if __name__ == "__main__":
    main()
