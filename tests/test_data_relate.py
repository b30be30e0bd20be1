"""Relating articles: which are linked, and the promises every link keeps."""

import pandas as pd

from data.records import ARTICLE_COLUMNS, EVENT_COLUMNS
from data.relate import relate


def make_articles(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(ARTICLE_COLUMNS))


def make_events(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(EVENT_COLUMNS))


def test_an_empty_corpus_has_no_links():
    relations = relate(make_articles(), make_events())
    assert (relations.incidents, relations.edges) == ({}, [])


def test_two_articles_that_share_rare_words_are_linked_the_earlier_first():
    articles = make_articles(
        {"article_id": "b", "title": "Convoy reaches Madaya with flour", "published": "2016-02-18"},
        {"article_id": "a", "title": "Flour convoy waits outside Madaya", "published": "2016-02-17"},
        {"article_id": "c", "title": "Parliament votes on a bridge in Norway", "published": "2016-02-17"},
    )
    edges = relate(articles, make_events()).edges
    assert [(edge.source_article_id, edge.target_article_id) for edge in edges] == [("a", "b")]
