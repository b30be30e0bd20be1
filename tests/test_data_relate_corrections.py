"""Corrections: kept apart, appended by many at once, carried over as a file, replayed."""

from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data.records import EDGE_COLUMNS, EVENT_COLUMNS
from data.relate.corrections import (
    NO_CORRECTIONS,
    Correction,
    CorrectionError,
    Corrections,
    append_corrections,
    corrections_path,
    import_corrections,
    read_corrections,
    read_corrections_file,
    write_corrections,
)
from data.relate.replay import apply_corrections, correct_incidents

DAY = date(2026, 3, 1)
SPLIT = Correction(day=DAY, action="split", first="b-1", second="i-a-1", others=("a-1", "c-1"), reason="another bomb")
JOIN = Correction(day=DAY, action="join", first="a-1", second="d-1", others=("i-a-1", "i-d-1"))
NOT_RELATED = Correction(day=DAY, action="not_related", first="a", second="b", reason="other towns")
RELATED = Correction(day=DAY, action="related", first="b", second="a")
JUDGED = {"a-1": "i-a-1", "b-1": "i-a-1", "c-1": "i-a-1", "d-1": "i-d-1", "e-1": "i-d-1"}


def test_corrections_are_kept_beside_the_store():
    assert corrections_path(Path("out/store.duckdb")) == Path("out/store.corrections.sqlite")


def test_no_file_means_no_corrections(tmp_path):
    assert read_corrections(tmp_path / "none.sqlite") == NO_CORRECTIONS
    assert not (tmp_path / "none.sqlite").exists()


def test_what_was_appended_is_read_in_its_order(tmp_path):
    append_corrections(tmp_path / "c.sqlite", [SPLIT])
    append_corrections(tmp_path / "c.sqlite", [JOIN, NOT_RELATED])
    assert read_corrections(tmp_path / "c.sqlite").made == (SPLIT, JOIN, NOT_RELATED)


def append_twenty(path: Path) -> None:
    for _ in range(20):
        append_corrections(path, [SPLIT])


def test_many_processes_append_at_once_and_nothing_is_lost(tmp_path):
    path = tmp_path / "c.sqlite"
    with ProcessPoolExecutor(4) as pool:
        list(pool.map(append_twenty, [path] * 4))
    assert len(read_corrections(path).made) == 80


def test_corrections_survive_the_way_through_a_file(tmp_path):
    made = Corrections((SPLIT, JOIN, NOT_RELATED))
    write_corrections(made, tmp_path / "c.jsonl")
    assert read_corrections_file(tmp_path / "c.jsonl") == made


def test_importing_twice_adds_nothing(tmp_path):
    path = tmp_path / "c.sqlite"
    assert import_corrections(path, Corrections((SPLIT, JOIN))) == 2
    assert import_corrections(path, Corrections((SPLIT, JOIN))) == 0
    assert len(read_corrections(path).made) == 2


def test_a_line_that_is_no_correction_is_named(tmp_path):
    (tmp_path / "c.jsonl").write_text('{"day": "2026-03-01"}\n')
    with pytest.raises(CorrectionError, match=r"c\.jsonl:1"):
        read_corrections_file(tmp_path / "c.jsonl")


@pytest.mark.parametrize(
    "values",
    [
        {"action": "merge", "first": "a", "second": "b"},
        {"action": "join", "first": "a", "second": "a"},
        {"action": "join", "first": "", "second": "a"},
        {"action": "split", "first": "a-1", "second": "i-a-1"},
    ],
)
def test_a_correction_that_says_nothing_is_refused(values):
    with pytest.raises(CorrectionError):
        Correction(day=DAY, **values)


def test_a_split_event_is_an_incident_of_its_own_and_the_rest_stay():
    assert correct_incidents(JUDGED, Corrections((SPLIT,))) == JUDGED | {"b-1": "i-b-1"}


def test_splitting_the_event_an_incident_is_named_after_renames_the_rest():
    split = Correction(day=DAY, action="split", first="a-1", second="i-a-1", others=("b-1", "c-1"))
    assert correct_incidents(JUDGED, Corrections((split,))) == JUDGED | {"b-1": "i-b-1", "c-1": "i-b-1"}


def test_joining_two_events_joins_their_incidents():
    assert set(correct_incidents(JUDGED, Corrections((JOIN,))).values()) == {"i-a-1"}


def test_a_part_of_the_events_is_corrected_as_the_whole_would_be():
    corrections = Corrections((SPLIT, JOIN))
    whole = correct_incidents(JUDGED, corrections)
    for event_id, incident_id in JUDGED.items():
        assert correct_incidents({event_id: incident_id}, corrections) == {event_id: whole[event_id]}


def test_replaying_twice_changes_nothing_more():
    corrections = Corrections((SPLIT, JOIN))
    once = correct_incidents(JUDGED, corrections)
    assert correct_incidents(once, corrections) == once


def test_a_pair_called_not_related_and_then_related_is_related():
    assert Corrections((NOT_RELATED,)).rejected == {frozenset("ab")}
    assert Corrections((NOT_RELATED, RELATED)).rejected == frozenset()


def test_rejected_links_and_those_of_split_events_are_left_out_and_the_tables_stay():
    events = pd.DataFrame(
        [{"event_id": key, "incident_id": value} for key, value in JUDGED.items()], columns=list(EVENT_COLUMNS)
    )
    edges = pd.DataFrame(
        [
            ("a", "b", "a-1", "b-1", "same_incident"),
            ("a", "c", "a-1", "c-1", "same_incident"),
            ("b", "c", None, None, "related"),
        ],
        columns=list(EDGE_COLUMNS[:5]),
    )
    rejected = Correction(day=DAY, action="not_related", first="c", second="b")
    corrected, kept = apply_corrections(events, edges, Corrections((SPLIT, rejected)))
    assert corrected.set_index("event_id")["incident_id"]["b-1"] == "i-b-1"
    assert list(zip(kept["source_article_id"], kept["target_article_id"], strict=True)) == [("a", "c")]
    assert len(edges) == 3
    assert events["incident_id"].tolist() == list(JUDGED.values())
