"""Score related stories on the headlines that coders cite for one event (UCDP GED, Syria 2017): is a partner among the first neighbours?

Run: python -m benchmarks.score_related [CSV]; without CSV it reads ../shared/dev/ucdp_ged_syria_2017.csv. Every headline with its day of
publication is an article; headlines cited for one event are partners; those with a partner are asked for. `n` is printed beside each score.
"""

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from time import perf_counter

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from data.extract import extract_events
from data.records import Article, Edge
from data.relate import relate
from data.tables import articles_to_table, events_to_table, table_to_frame

DEFAULT = Path(__file__).parents[2] / "shared" / "dev" / "ucdp_ged_syria_2017.csv"
FIRST = 5
_CITED = re.compile(r'"([^"]*)"')


def read_headlines(path: Path) -> tuple[list[Article], dict[str, set[str]]]:
    """The headlines cited, each once, and for each the ids of those cited with it for one event."""
    known: dict[tuple[str, ...], Article] = {}
    partners: dict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            cited = set()
            for citation in _CITED.findall(row["source_article"]):
                parts = [part.strip() for part in citation.split(",", 2)]
                if len(parts) == 3 and parts[2]:
                    article = known.setdefault(tuple(parts), _to_article(len(known), *parts))
                    cited.add(article.article_id)
            for each in cited:
                partners[each] |= cited - {each}
    return list(known.values()), {each: others for each, others in partners.items() if others}


def _to_article(number: int, source: str, day: str, title: str) -> Article:
    try:
        published = date.fromisoformat(day).isoformat()
    except ValueError:
        published = None
    return Article(
        article_id=f"{number:06}", title=title, source=source, published=published, published_basis="metadata"
    )


def rank_neighbours(edges: Iterable[Edge]) -> dict[str, list[str]]:
    """The neighbours of each article, each once, the strongest link first."""
    ranked: dict[str, list[str]] = defaultdict(list)
    for edge in sorted(edges, key=lambda edge: -edge.score):
        for one, other in (
            (edge.source_article_id, edge.target_article_id),
            (edge.target_article_id, edge.source_article_id),
        ):
            if other not in ranked[one]:
                ranked[one].append(other)
    return ranked


def score_first(ranked: dict[str, list[str]], partners: dict[str, set[str]]) -> float:
    """The share of the articles with partners that have one among their first neighbours."""
    return float(np.mean([bool(partners[each] & set(ranked.get(each, ())[:FIRST])) for each in sorted(partners)]))


def rank_by_tfidf(articles: list[Article], asked: Iterable[str], days: int | None = None) -> dict[str, list[str]]:
    """The baseline: scikit-learn's TF-IDF and cosine, over all or within so many days."""
    weights = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(
        [f"{each.title or ''} {each.text or ''}" for each in articles]
    )
    day = np.array([np.nan if each.published is None else each.published_day.toordinal() for each in articles])
    numbers = {each.article_id: number for number, each in enumerate(articles)}
    ranked = {}
    for each in asked:
        row = numbers[each]
        likeness = (weights @ weights[row].T).toarray().ravel()
        likeness[row] = -1
        if days is not None:
            likeness[~(np.abs(day - day[row]) <= days)] = -1
        ranked[each] = [articles[other].article_id for other in np.argsort(-likeness, kind="stable")[:FIRST]]
    return ranked


def main(path: Path) -> None:
    """Print the score of relating, and of the baselines."""
    articles, partners = read_headlines(path)
    events = [event for article in articles for event in extract_events(article)]
    began = perf_counter()
    edges = relate(table_to_frame(articles_to_table(articles)), table_to_frame(events_to_table(events))).edges
    took = perf_counter() - began
    print(
        f"{len(articles)} headlines, n = {len(partners)} with a partner; {len(events)} events; {len(edges)} links in {took:.1f} s"
    )
    print(f"partner among the first {FIRST}: {score_first(rank_neighbours(edges), partners):.3f}")
    print(f"  TF-IDF, all:            {score_first(rank_by_tfidf(articles, partners), partners):.3f}")
    print(f"  TF-IDF, within 14 days: {score_first(rank_by_tfidf(articles, partners, 14), partners):.3f}")


if __name__ == "__main__":
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    if not source.exists():
        sys.exit(f"{source}: not here; expected UCDP GED's events with their 'source_article'")
    main(source)
