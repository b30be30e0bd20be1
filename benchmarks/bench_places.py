"""Measure finding places: articles of 2 KB a second on one core, and the time of one text of a million characters.

python benchmarks/bench_places.py
"""

import json
from pathlib import Path
from time import process_time

from geo.find import find_places
from geo.gazetteer import load_gazetteer

SAMPLE = Path(__file__).parents[1] / "data" / "sample" / "articles" / "articles.jsonl"
SIZE = 2_000  # characters of one article
PASSES = 30  # the best of them is printed: others share the core


def main() -> None:
    """Print the figures."""
    start = process_time()
    places = len(load_gazetteer().places)
    print(f"gazetteer: {places:,} places, loaded in {process_time() - start:.2f} s")
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    text = "\n".join(f"{each.get('title', '')}\n{each.get('text', '')}" for each in map(json.loads, lines))
    articles = [text[at : at + SIZE] for at in range(0, len(text) - SIZE, SIZE)]
    best = min(_time_all(articles) for _ in range(PASSES))
    mentions = sum(len(find_places(article)) for article in articles)
    print(f"articles of 2 KB: {len(articles) / best:,.0f} a second ({mentions / len(articles):.1f} mentions each)")
    for size in (250_000, 1_000_000):
        long = (text * (size // len(text) + 1))[:size]
        start = process_time()
        find_places(long)
        print(f"one text of {size:,} characters: {process_time() - start:.2f} s")


def _time_all(articles: list[str]) -> float:
    start = process_time()
    for article in articles:
        find_places(article)
    return process_time() - start


if __name__ == "__main__":
    main()
