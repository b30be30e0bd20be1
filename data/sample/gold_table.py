"""The table that `conflict-timeline evaluate` takes, made of the sample's articles and the main event of their labels.

`python -m data.sample.gold_table` writes it anew after an article or a label was changed.
"""

import csv

from data.read import read_articles
from data.records import Article
from data.sample import gold_path, load_gold, sample_paths

COLUMNS = (
    "id",
    "title",
    "text",
    "published",
    "source",
    "url",
    "gold_province",
    "gold_type",
    "gold_killed_civilians",
    "gold_killed_noncivilians",
)


def build_gold_rows() -> list[dict[str, str]]:
    """One row an article, in the order of the labels; an empty text where something is unknown.

    The whole toll stands under civilians, since the record does not divide it. Publication is given, not scored: `published` is what a
    reader finds in the file.
    """
    articles = {item.title: item for item in read_articles(sample_paths()) if isinstance(item, Article)}
    return [_build_row(labels, articles[labels["title"]]) for labels in load_gold()]


def _build_row(labels: dict, article: Article) -> dict[str, str]:
    main = labels["events"][0]
    values = {
        "id": labels["id"],
        "title": article.title,
        "text": article.text,
        "published": article.published,
        "source": article.source,
        "url": article.url,
        "gold_province": "|".join(main["provinces"]),
        "gold_type": main["event_type"],
        "gold_killed_civilians": main["killed"],
    }
    return {column: "" if values.get(column) is None else str(values[column]) for column in COLUMNS}


def write_gold_table() -> None:
    """Write gold.csv beside the articles."""
    with gold_path().open("w", encoding="utf-8", newline="") as table:
        writer = csv.DictWriter(table, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(build_gold_rows())


if __name__ == "__main__":
    write_gold_table()
