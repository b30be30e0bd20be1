"""How many plain-text articles of 2 KB a second one core reads into events, which part takes how long, and what stands before 1,000.

No two articles are alike, and nothing that reading remembers outlives an article but single words.

python -m benchmarks.bench_extract
PYTHONPATH=build/compiled:. python -P -m benchmarks.bench_extract   # the same, compiled (`make wheel`)
"""

import json
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import cast

from data.extract import events, extract_events
from data.extract.actors import find_actors
from data.extract.dates import find_dates
from data.extract.places import Part
from data.extract.reading import find_phrases, read_part
from data.extract.sentences import fold, split_sentences
from data.read import read_articles
from data.records import Article
from data.sample import sample_paths
from geo.find import find_places

ARTICLES = 300
CHARACTERS = 2_000
ROUNDS = 7
AIM = 1_000  # articles a second
_ALL, _NAMED = "all", "all that it names"


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


def time_each(runs: dict[str, Callable[[Article], object]], articles: list[Article]) -> dict[str, float]:
    """Milliseconds an article for each, the best of a few rounds of all: what a core does when nothing else wants it."""
    best = dict.fromkeys(runs, float("inf"))
    for _ in range(ROUNDS):
        for name, run in runs.items():
            start = time.process_time()
            for article in articles:
                run(article)
            best[name] = min(best[name], (time.process_time() - start) * 1000 / len(articles))
    return best


def main() -> None:
    """Print articles a second from file to events, milliseconds an article for each part, and which parts stand before the aim."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(json.dumps(record) + "\n" for record in build_records()), encoding="utf-8")
        reading = min(_time_reading(path) for _ in range(ROUNDS))
        articles = [item for item in read_articles([path]) if isinstance(item, Article)]
    folded = {article.article_id: fold(article.text or "") for article in articles}
    parts = time_each(
        {
            _ALL: extract_events,
            _NAMED: _read_parts,
            "the places it names": lambda article: find_places(article.text or ""),
            "the days it names": lambda article: find_dates(article.text or "", published=article.published_day),
            "its words of events, doubt and saying": lambda article: find_phrases(folded[article.article_id]),
            "the actors it names": lambda article: find_actors(article.text or "", folded[article.article_id]),
            "where its sentences end": lambda article: split_sentences(article.text or ""),
        },
        articles,
    )
    extracting, naming = parts.pop(_ALL), parts.pop(_NAMED)
    parts["putting these together by sentence, and the headline"] = naming - sum(parts.values())
    parts["what each sentence tells, and the events of all"] = extracting - naming
    parts["reading the file"] = reading
    total = reading + extracting
    made = "in plain Python" if events.__file__.endswith(".py") else "compiled by mypyc"
    print(f"{1000 / total:,.0f} articles of 2 KB a second of CPU time on one core, from file to events, {made}")
    print(f"{total:.2f} ms an article; {AIM:,} a second would leave {1000 / AIM:.2f}. Before that stand:")
    for name, taken in sorted(parts.items(), key=lambda part: -part[1]):
        print(f"  {taken:5.2f} ms {taken / total:4.0%}  {name}")


def _read_parts(article: Article) -> None:
    """All that an article names, in its headline and its text."""
    for part, text in (("title", article.title), ("text", article.text)):
        read_part(cast(Part, part), text or "", published=article.published_day, gazetteer=None)


def _time_reading(path: Path) -> float:
    start = time.process_time()
    count = sum(1 for _ in read_articles([path]))
    return (time.process_time() - start) * 1000 / count


if __name__ == "__main__":
    main()
