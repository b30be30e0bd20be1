"""Accuracy on labelled articles: floors that only rise. `conflict-timeline evaluate` prints the figures themselves."""

from pathlib import Path

import pytest

from data.evaluate import Score, evaluate, load_gold, wilson
from data.evaluate_sample import align, evaluate_sample
from data.records import Event
from data.sample import gold_path

DEV = Path(__file__).parents[2] / "shared" / "dev" / "articles_dev.csv"


def by_name(scores: list[Score]) -> dict[str, float]:
    """The one figure of each score that its floor is about: F1 where there is one, else accuracy."""
    return {score.what: score.f1 if score.f1 is not None else (score.accuracy or 0.0) for score in scores}


@pytest.mark.parametrize(
    ("what", "floor"),
    [
        ("publication day", 0.98),
        ("province of the main event", 0.94),
        ("killed, exact", 0.857),
        ("type of the main event", 0.93),
        ("type of the main event, macro", 0.905),
    ],
)
def test_real_articles_are_read_at_least_as_well_as_before(what, floor, dev_scores):
    assert dev_scores[what] >= floor


@pytest.fixture(scope="module")
def dev_scores():
    if not DEV.exists():
        pytest.skip("../shared/dev is not here: only the project's own checkout has it")
    return by_name(evaluate(DEV))


@pytest.mark.parametrize(
    ("what", "floor"),
    [
        ("events", 0.83),
        ("first day", 0.83),
        ("provinces", 0.94),
        ("type", 0.96),
        ("sub-event type", 0.92),
        ("killed", 1.0),
    ],
)
def test_the_events_of_the_sample_are_read_at_least_as_well_as_before(what, floor, sample_scores):
    assert sample_scores[what] >= floor


@pytest.fixture(scope="module")
def sample_scores():
    return by_name(evaluate_sample())


def test_the_bundled_table_is_scored_without_any_file_named():
    scores = by_name(evaluate(gold_path()))
    assert scores["province of the main event"] >= 0.88
    assert scores["type of the main event"] >= 0.75


def test_a_label_with_two_provinces_accepts_either():
    rows = [{"title": "Shelling kills two in Douma", "text": "", "gold_province": "SY-DI|SY-RD"}]
    (score,) = evaluate(rows)
    assert (score.what, score.n, score.recall) == ("province of the main event", 1, 1.0)


def test_an_unknown_label_is_not_scored():
    assert evaluate([{"title": "Shelling kills two in Douma", "gold_type": "unknown", "gold_province": ""}]) == []


def test_civilians_and_fighters_are_added_up():
    row = {"title": "Shelling kills five in Douma", "gold_killed_civilians": "3", "gold_killed_noncivilians": "2"}
    (score,) = evaluate([row])
    assert (score.what, score.accuracy) == ("killed, exact", 1.0)


def test_an_interval_is_wide_where_few_were_counted():
    low, high = wilson(9, 10)
    assert low is not None
    assert high is not None
    assert (round(low, 2), round(high, 2)) == (0.60, 0.98)
    assert wilson(0, 0) == (None, None)


def test_a_file_without_labels_is_refused_by_name(tmp_path):
    path = tmp_path / "plain.csv"
    path.write_text("id,title\n1,Shelling in Homs\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"plain\.csv: expected columns .* found id, title"):
        load_gold(path)


def test_each_label_takes_one_event_and_each_event_one_label():
    label = {
        "status": "occurred",
        "event_type": "Battles",
        "sub_event_type": "Armed clash",
        "provinces": ["SY-HI"],
        "date_start": None,
        "sentence": "Clashes",
    }
    events = [
        Event(event_id=f"a-{rank}", article_id="a", rank=rank, event_type="Battles", provinces=("SY-HI",))
        for rank in (1, 2)
    ]
    assert [event.rank for _, event in align([label], events)] == [1]
