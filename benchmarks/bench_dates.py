"""Measure how many articles of 2 KB a second one core reads for dates.

python -m benchmarks.bench_dates
"""

import time
from datetime import date

from benchmarks.score_dates import FOLDER, read_documents
from data.extract.dates import find_dates
from data.extract.published import find_published

ARTICLE_CHARACTERS = 2_000
ARTICLES = 500


def build_articles() -> list[str]:
    """Articles of 2,000 characters, one date in about 40 words as in the news: labelled sentences with plain ones between them."""
    filler = (
        "The governor told reporters that the road to the north had been cut and that the families who lived beside it were "
        "waiting for flour, fuel and medicine while the two sides went on accusing each other of breaking the agreement. "
    )
    sentences = [
        document.text + " " + filler for path in sorted(FOLDER.glob("*.tsv")) for document in read_documents(path)
    ]
    articles = []
    for number in range(ARTICLES):
        words = ""
        while len(words) < ARTICLE_CHARACTERS:
            words += sentences[(number * 7 + len(words)) % len(sentences)]
        articles.append(words[:ARTICLE_CHARACTERS])
    return articles


def main() -> None:
    """Print articles a second for dates and for the publication day, and the time for a million characters on one line."""
    articles = build_articles()
    start = time.process_time()
    mentions = sum(len(find_dates(article, published=date(2016, 2, 24))) for article in articles)
    seconds = time.process_time() - start
    print(
        f"find_dates: {len(articles) / seconds:,.0f} articles of 2 KB a second ({mentions / len(articles):.1f} mentions in each)"
    )
    start = time.process_time()
    for article in articles:
        find_published(title=None, text=article, url="https://example.org/2016/02/24/story", metadata=None)
    print(f"find_published: {len(articles) / (time.process_time() - start):,.0f} articles a second")
    long_line = "".join(articles)[:1_000_000]
    start = time.process_time()
    find_dates(long_line, published=date(2016, 2, 24))
    print(f"one line of {len(long_line):,} characters: {time.process_time() - start:.2f} s")


if __name__ == "__main__":
    main()
