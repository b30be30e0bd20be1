"""How well related stories and incidents are found, scored on mixed news and on the sample's labels; the floors only rise."""

from benchmarks.score_incidents import score_labelled, score_whole_way
from benchmarks.score_mixed import rank_shown, read_mixed, share_of_same


def test_nearest_shown_of_mixed_news_are_of_the_same_story_and_hardly_an_article_stands_alone():
    articles, stories = read_mixed()
    ranked = rank_shown(articles)
    assert share_of_same(ranked, stories) >= 0.98
    assert len(ranked) / len(articles) >= 0.97


def test_labelled_reports_of_one_happening_are_found_and_hardly_any_other_is_merged_with_them():
    score = score_labelled()
    assert (score.precision or 0) >= 0.98
    assert (score.recall or 0) >= 0.92


def test_reports_of_one_happening_are_found_from_article_to_incident():
    score = score_whole_way()
    assert (score.precision or 0) >= 0.95
    assert (score.recall or 0) >= 0.82
