"""Score related stories on mixed news, undated and not about Syria: are the nearest shown of the same story, and has each article a link?

Run: python -m benchmarks.score_mixed [LEE]. The bundled articles were written for this: invented, in stories that are easily taken for one
another. LEE is `lee_background.cor`, 300 articles of Australia's ABC (Lee, Pincombe and Welsh 2005) that the package gensim carries in
test/test_data; `lee_stories.json` tells by their numbers which follow one story, as we read them, the others are of none. Some of its lines are two
articles run together (cricket, then Gaza), which are of the stories of both. Asked are the articles of stories of four or more. `n` is printed
beside each score, and TF-IDF's below it.
"""

import csv
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from benchmarks.score_related import rank_by_tfidf, rank_neighbours
from data.extract import extract_events
from data.records import Article
from data.relate import DEFAULT_MIN_SCORE, relate
from data.tables import articles_to_frame, events_to_frame

HERE = Path(__file__).parent
SHOWN = 3
# An article of a smaller story has not so many to show.
LEAST_STORY = SHOWN + 1
# The stories of each article by its id.
Stories = Mapping[str, frozenset[str]]


def read_mixed() -> tuple[list[Article], Stories]:
    """The bundled articles, and the story of each."""
    with (HERE / "mixed_news.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    articles = [
        Article(article_id=f"{number:04}", title=row["title"], text=row["text"]) for number, row in enumerate(rows)
    ]
    return articles, {
        article.article_id: frozenset({row["story"]}) for article, row in zip(articles, rows, strict=True)
    }


def read_lee(path: Path) -> tuple[list[Article], Stories]:
    """Lee's background articles, one a line, and the stories of those that follow one."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    articles = [Article(article_id=f"{number:04}", text=line) for number, line in enumerate(lines, start=1)]
    named = json.loads((HERE / "lee_stories.json").read_text(encoding="utf-8"))
    stories: dict[str, frozenset[str]] = {}
    for name, numbers in named.items():
        for each in (f"{number:04}" for number in numbers):
            stories[each] = stories.get(each, frozenset()) | {name}
    return articles, stories


def find_asked(stories: Stories) -> list[str]:
    """The articles of larger stories, of which enough others could be shown."""
    sizes = Counter(name for names in stories.values() for name in names)
    return sorted(each for each, names in stories.items() if max(sizes[name] for name in names) >= LEAST_STORY)


def share_of_same(ranked: Mapping[str, Sequence[str]], stories: Stories) -> float:
    """Of the first few neighbours of the articles of larger stories, the share that are of a story of the article's own."""
    shown = [
        bool(stories[each] & stories.get(other, frozenset()))
        for each in find_asked(stories)
        for other in ranked.get(each, ())[:SHOWN]
    ]
    return float(np.mean(shown)) if shown else 0.0


def rank_shown(articles: Sequence[Article], min_score: float = DEFAULT_MIN_SCORE) -> dict[str, list[str]]:
    """The neighbours of each article at the default threshold, strongest first; an article without a link is left out."""
    events = [event for article in articles for event in extract_events(article)]
    edges = relate(articles_to_frame(articles), events_to_frame(events)).edges
    return dict(rank_neighbours(edge for edge in edges if edge.score >= min_score))


def print_score(name: str, articles: list[Article], stories: Stories) -> None:
    """Print both figures, and TF-IDF's."""
    ranked = rank_shown(articles)
    print(f"{name}: {len(articles)} articles, n = {len(find_asked(stories))} of stories of {LEAST_STORY} or more")
    print(f"  of the {SHOWN} nearest shown, of the same story: {share_of_same(ranked, stories):.3f}")
    print(f"  articles with a link at all: {len(ranked) / len(articles):.3f}")
    tfidf = rank_by_tfidf(articles, [article.article_id for article in articles])
    print(f"  TF-IDF: {share_of_same(tfidf, stories):.3f}")


if __name__ == "__main__":
    print_score("written for this", *read_mixed())
    for path in map(Path, sys.argv[1:]):
        print_score(path.name, *read_lee(path))
