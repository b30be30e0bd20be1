"""Stories: what led to a report and what followed."""

from datetime import date

import pandas as pd

from data.records import EDGE_COLUMNS
from data.relate.stories import follow_story

DAYS = {name: date(2016, 2, number) for number, name in enumerate("abcdef", start=1)}


def make_edges(*rows: tuple[str, str, float]) -> pd.DataFrame:
    full = [(source, target, f"{source}-1", f"{target}-1", "related", score, ()) for source, target, score in rows]
    return pd.DataFrame(full, columns=list(EDGE_COLUMNS))


def test_a_chain_runs_before_and_after_the_report_it_starts_from():
    story = follow_story(make_edges(("a", "b", 0.5), ("b", "c", 0.5), ("c", "d", 0.5)), DAYS, "b")
    assert [step.article_id for step in story.before] == ["a"]
    assert [step.article_id for step in story.after] == ["c", "d"]


def test_a_story_branches_where_two_reports_follow_one():
    story = follow_story(make_edges(("a", "b", 0.5), ("a", "c", 0.5), ("b", "d", 0.5)), DAYS, "a")
    assert [(step.from_article_id, step.article_id) for step in story.after] == [("a", "b"), ("a", "c"), ("b", "d")]


def test_each_report_comes_once_by_its_strongest_way():
    story = follow_story(make_edges(("a", "b", 0.9), ("b", "c", 0.9), ("a", "c", 0.1)), DAYS, "a")
    assert [(step.from_article_id, step.article_id, step.depth) for step in story.after] == [
        ("a", "b", 1),
        ("b", "c", 2),
    ]


def test_a_chain_never_turns_back_in_time():
    story = follow_story(make_edges(("a", "c", 0.5), ("b", "c", 0.5)), DAYS, "a")
    assert [step.article_id for step in story.after] == ["c"]
    assert story.before == ()


def test_a_chain_from_an_event_takes_the_links_that_event_carries():
    edges = make_edges(("a", "b", 0.5), ("a", "c", 0.5))
    edges.loc[1, "source_event_id"] = "a-2"
    assert [step.article_id for step in follow_story(edges, DAYS, "a", "a-2").after] == ["c"]


def test_weak_links_and_undated_reports_are_left_out():
    edges = make_edges(("a", "b", 0.1), ("a", "x", 0.9))
    assert follow_story(edges, DAYS, "a", min_score=0.2).after == ()
    assert follow_story(edges, DAYS, "x").after == ()


def test_a_step_names_the_link_it_goes_by():
    (step,) = follow_story(make_edges(("a", "b", 0.5)), DAYS, "a").after
    assert (step.edge, step.event_id, step.from_event_id, step.score) == (0, "b-1", "a-1", 0.5)


def test_two_links_alike_between_two_reports_are_followed_once():
    days = {"a": date(2016, 2, 20), "b": date(2016, 2, 22)}
    links = pd.DataFrame(
        [("a", "b", "a-1", "b-1", "related", 0.5, ()), ("a", "b", "a-1", "b-2", "related", 0.5, ())],
        columns=list(EDGE_COLUMNS),
    )
    assert [step.article_id for step in follow_story(links, days, "a").after] == ["b"]
