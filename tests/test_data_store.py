"""The store: what a selection holds, how it is counted, and that a change is all or nothing."""

import multiprocessing
import os
import resource
import signal
from dataclasses import replace
from datetime import date

import pytest

from data.records import EDGE_COLUMNS, EVENT_COLUMNS
from data.relate.corrections import Correction, append_corrections, corrections_path
from data.selection import ELSEWHERE, UNKNOWN, Selection
from data.store import EventStore, StoreError, update_store
from data.tables import events_to_table
from tests.conftest import an_event

ALL = Selection()


def ids(frame):
    return list(frame["event_id"])


def test_events_have_the_columns_of_the_contract_and_undated_ones_come_last(store):
    events = store.events(ALL)
    assert tuple(events.columns) == EVENT_COLUMNS
    assert ids(events) == ["a2-3", "a1-1", "a2-1", "a3-1", "a2-2"]


def test_values_come_back_as_they_went_in(store):
    event = store.event("a1-1")
    assert event["date_start"] == date(2016, 2, 24)
    assert event["provinces"] == ("SY-LA",)
    assert (event["killed"], event["injured"]) == (10, None)
    assert event["evidence"] == {}
    assert event["url"] is None


def test_a_window_takes_every_event_with_a_day_in_it(store):
    assert ids(store.events(Selection(first=date(2016, 2, 21), last=date(2016, 2, 24)))) == ["a1-1", "a2-1"]


@pytest.mark.parametrize(
    ("selection", "found"),
    [
        (Selection(provinces=frozenset({"SY-HI"})), ["a3-1"]),
        (Selection(provinces=frozenset({UNKNOWN})), ["a2-2"]),
        (Selection(provinces=frozenset({ELSEWHERE})), ["a2-3"]),
        (Selection(event_types=frozenset({"Battles"}), sources=frozenset({"North Wire"})), ["a1-1"]),
        (Selection(sources=frozenset({UNKNOWN})), ["a2-3", "a3-1", "a2-2"]),
        (Selection(actors=frozenset({"Islamic State"})), ["a1-1"]),
        (Selection(text="TWELVE died"), ["a2-1"]),
        (Selection(text="100%' OR 1=1"), []),
        (Selection(min_killed=11), ["a2-1", "a3-1"]),
        (Selection(statuses=frozenset({"denied"})), ["a2-2"]),
        (Selection(undated=True), ["a2-2"]),
        (Selection(full_articles_only=True), ["a2-3", "a1-1", "a2-1", "a2-2"]),
    ],
)
def test_each_part_of_a_selection_narrows(store, selection, found):
    assert ids(store.events(selection)) == found


def test_tolls_count_an_incident_once_by_its_latest_report_and_leave_planned_events_out(store):
    summary = store.summary(ALL)
    assert (summary.killed, summary.injured) == (12, 3)
    assert (summary.events, summary.incidents, summary.articles) == (4, 3, 3)
    assert (summary.planned, summary.denied) == (1, 1)


def test_denied_events_are_counted_when_asked_for(store):
    assert store.summary(Selection(statuses=frozenset({"denied"}))).events == 1


def test_unknown_places_and_dates_are_counts_of_their_own(store):
    summary = store.summary(Selection(statuses=frozenset({"denied"})))
    assert (summary.place_unknown, summary.date_unknown) == (1, 1)


def test_an_empty_selection_of_events_has_no_first_day_and_no_toll(store):
    summary = store.summary(Selection(text="nowhere to be found"))
    assert (summary.events, summary.first, summary.killed) == (0, None, None)


def test_a_facet_is_counted_under_everything_but_its_own_filter(store):
    facets = store.facets(Selection(event_types=frozenset({"Battles"}), provinces=frozenset({"SY-HI"})))
    assert dict(facets["provinces"].values) == {"SY-LA": 2}
    assert dict(facets["event_types"].values) == {"Strategic developments": 1}


def test_an_event_in_two_provinces_counts_once_in_each(store):
    measures = store.measures(ALL)
    assert dict(measures["events"]) == {"SY-HI": 1, "SY-LA": 3}


def test_a_toll_that_no_report_gives_is_unknown_and_not_none(store):
    measures = store.measures(ALL)
    assert measures["killed"]["SY-LA"] == 12
    assert measures["killed"].isna()["SY-HI"]
    assert store.summary(Selection(event_types=frozenset({"Diplomacy"}))).killed is None


def test_the_cube_counts_days_provinces_and_types(store):
    cells = {(cell.day, cell.province, cell.event_type): cell.events for cell in store.cube(ALL).itertuples()}
    assert cells[date(2016, 2, 24), "SY-LA", "Battles"] == 2
    assert cells[date(2016, 2, 20), ELSEWHERE, "Diplomacy"] == 1


def test_edges_come_strongest_first_with_their_reasons(store):
    edges = store.edges(ALL)
    assert tuple(edges.columns) == EDGE_COLUMNS
    assert list(edges["kind"]) == ["listed", "same_incident"]
    assert edges["reasons"][1] == [{"kind": "place", "what": "Salma", "weight": 0.75}]


def test_an_edge_is_in_the_selection_when_both_its_events_are(store):
    assert list(store.edges(Selection(event_types=frozenset({"Battles"})))["kind"]) == ["same_incident"]


def test_an_edge_that_no_event_carries_is_in_the_selection_when_both_its_articles_are(records, write_store):
    articles, events, edges = records
    loose = replace(edges[0], kind="related", source_event_id=None, target_event_id=None)
    half = replace(edges[1], kind="related", target_event_id=None)
    store = EventStore(write_store(articles, events, [loose, half]))
    battles = store.edges(Selection(event_types=frozenset({"Battles"})))
    assert list(zip(battles["source_article_id"], battles["target_article_id"], strict=True)) == [("a1", "a2")]
    assert len(store.edges(Selection(provinces=frozenset({"SY-LA"})))) == 2
    assert len(store.edges(ALL)) == 2
    assert store.edges(Selection(event_types=frozenset({"Protests"}))).empty


def test_all_edges_of_one_event_are_found_whatever_is_selected(store):
    assert len(store.edges(Selection(event_types=frozenset({"Protests"})), touching="a1-1")) == 2


def test_a_missing_store_says_how_to_make_one(tmp_path):
    with pytest.raises(StoreError, match="conflict-timeline ingest"):
        EventStore(tmp_path / "none.duckdb")


def test_a_file_that_is_no_store_is_named(tmp_path):
    (tmp_path / "notes.txt").write_text("not a database, but long enough to be looked at as one" * 100)
    with pytest.raises(StoreError, match=r"notes\.txt: not a store"):
        EventStore(tmp_path / "notes.txt")


def test_a_store_of_another_version_is_refused_with_both_versions(store):
    with update_store(store.path) as writer:
        writer.set_meta("schema", "0")
    with pytest.raises(StoreError, match="version 0, expected version 1"):
        EventStore(store.path)


def _change_and_fail(path):
    with update_store(path) as writer:
        writer.take_out_articles(["a1"])
        raise RuntimeError("the power went")


def test_a_change_that_fails_leaves_the_store_as_it_was(store):
    before = store.path.read_bytes()
    with pytest.raises(RuntimeError):
        _change_and_fail(store.path)
    assert store.path.read_bytes() == before
    assert [each.name for each in store.path.parent.glob(".store.duckdb.next*")] == []


def test_a_reader_takes_up_the_next_version_with_its_next_question(store):
    assert store.summary(ALL).events == 4
    with update_store(store.path) as writer:
        writer.add("events", events_to_table([an_event(9, "a1")]))
    assert store.summary(ALL).events == 5


def test_a_second_writer_is_told_to_wait(store):
    with (
        update_store(store.path),
        pytest.raises(StoreError, match="another process is writing"),
        update_store(store.path),
    ):
        pass


def test_a_disk_that_is_full_leaves_the_store_as_it_was_and_says_so(store):
    before = store.path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) // 2, hard))
    try:
        with pytest.raises(StoreError, match="it is as it was before"), update_store(store.path):
            pass
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert store.path.read_bytes() == before
    assert [path.name for path in store.path.parent.iterdir() if ".next" in path.name] == []


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path):
    (tmp_path / "file").touch()
    with (
        pytest.raises(StoreError, match=r"file/s\.duckdb: cannot be written"),
        update_store(tmp_path / "file" / "s.duckdb"),
    ):
        pass


def _die_while_writing(path):
    with update_store(path) as writer:
        writer.take_out_articles(["a1"])
        os.kill(os.getpid(), signal.SIGKILL)


def test_a_writer_killed_in_the_middle_leaves_the_store_whole_and_free(store):
    writer = multiprocessing.get_context("spawn").Process(target=_die_while_writing, args=(store.path,))
    writer.start()
    writer.join()
    assert writer.exitcode == -signal.SIGKILL
    with update_store(store.path) as next_writer:
        next_writer.add("events", events_to_table([an_event(9, "a1")]))
    assert store.summary(ALL).events == 5


def correct(store, *corrections):
    append_corrections(corrections_path(store.path), corrections)


def test_a_split_event_is_an_incident_of_its_own_with_the_next_question(store):
    assert store.summary(ALL).killed == 12
    correct(store, Correction(day=date(2016, 5, 1), action="split", first="a2-1", second="i-a1-1", others=("a1-1",)))
    assert store.event("a2-1")["incident_id"] == "i-a2-1"
    assert store.summary(ALL).killed == 22
    assert "same_incident" not in set(store.edges(ALL)["kind"])


def test_a_rejected_link_is_gone_in_both_directions_and_the_file_keeps_it(store):
    before = store.path.read_bytes()
    correct(store, Correction(day=date(2016, 5, 1), action="not_related", first="a3", second="a1", reason="other town"))
    assert list(store.edges(ALL)["kind"]) == ["same_incident"]
    assert store.path.read_bytes() == before
    correct(store, Correction(day=date(2016, 5, 2), action="related", first="a1", second="a3"))
    assert list(store.edges(ALL)["kind"]) == ["listed", "same_incident"]
