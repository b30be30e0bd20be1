"""Tables as files: what a reader of each format gets back."""

import csv
import io
import json

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest

from dashboard.export.tables import EVENT_WRITERS, to_csv, to_geojson, to_jsonl, to_parquet, to_xlsx
from data.records import EDGE_COLUMNS, EVENT_COLUMNS, Evidence
from data.selection import Selection
from data.tables import events_to_frame
from tests.conftest import an_event

ALL = Selection()
FORMULAS = ("=HYPERLINK(1)", "+1", "-1+2", "@SUM(A1)", "\t=1", " =1")


def read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_csv_has_the_columns_of_the_contract_in_their_order(store):
    assert tuple(read_csv(to_csv(store.events(ALL)))[0]) == EVENT_COLUMNS


def test_csv_joins_lists_and_leaves_the_unknown_empty(store):
    rows = {row["event_id"]: row for row in read_csv(to_csv(store.events(ALL)))}
    assert rows["a3-1"]["provinces"] == "SY-HI; SY-LA"
    assert rows["a1-1"]["killed"] == "10"
    assert rows["a1-1"]["injured"] == ""
    assert rows["a2-2"]["date_start"] == ""


@pytest.mark.parametrize("text", FORMULAS)
def test_text_that_begins_like_a_formula_stays_text_in_a_spreadsheet(text):
    events = events_to_frame([an_event(1, title=text)])
    assert read_csv(to_csv(events))[0]["title"] == "'" + text
    sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx(events))).active
    cell = sheet.cell(2, EVENT_COLUMNS.index("title") + 1)
    assert (cell.value, cell.data_type) == (text, "s")


def test_numbers_below_zero_are_no_formula():
    assert read_csv(to_csv(events_to_frame([an_event(1, longitude=-0.5)])))[0]["longitude"] == "-0.5"


def test_json_lines_keep_lists_objects_and_null(store):
    rows = [json.loads(line) for line in to_jsonl(store.events(ALL)).splitlines()]
    battle = next(row for row in rows if row["event_id"] == "a1-1")
    assert battle["provinces"] == ["SY-LA"]
    assert battle["date_start"] == "2016-02-24"
    assert battle["evidence"] == {}
    assert battle["injured"] is None


def test_parquet_keeps_lists_days_and_evidence():
    evidence = {"killed": (Evidence(part="text", start=3, end=9, rule="toll"),)}
    events = events_to_frame([an_event(1, provinces=("SY-HI", "SY-LA"), evidence=evidence, killed=3)])
    (row,) = pq.read_table(io.BytesIO(to_parquet(events))).to_pylist()
    assert row["provinces"] == ["SY-HI", "SY-LA"]
    assert row["date_start"].isoformat() == "2016-02-24"
    assert dict(row["evidence"])["killed"] == [{"part": "text", "start": 3, "end": 9, "rule": "toll"}]


def test_geojson_gives_a_point_where_one_is_known_and_none_where_not():
    events = events_to_frame([an_event(1, latitude=35.4, longitude=35.9), an_event(2)])
    features = json.loads(to_geojson(events))["features"]
    assert features[0]["geometry"] == {"type": "Point", "coordinates": [35.9, 35.4]}
    assert features[1]["geometry"] is None


def test_edges_carry_their_reasons_in_every_format(store):
    edges = store.edges(ALL)
    row = read_csv(to_csv(edges))[1]
    assert tuple(row) == EDGE_COLUMNS
    assert json.loads(row["reasons"]) == [{"kind": "place", "what": "Salma", "weight": 0.75}]
    assert pq.read_table(io.BytesIO(to_parquet(edges))).to_pylist()[1]["reasons"][0]["what"] == "Salma"


@pytest.mark.parametrize("ending", EVENT_WRITERS)
def test_an_empty_table_is_a_whole_file(ending):
    content = EVENT_WRITERS[ending](events_to_frame([]))
    assert content or ending == ".jsonl"


def test_characters_that_a_workbook_cannot_hold_are_replaced():
    events = events_to_frame([an_event(1, title="a\x00b\x0b", sentence="x" * 40_000)])
    sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx(events))).active
    assert sheet.cell(2, EVENT_COLUMNS.index("title") + 1).value == "a\ufffdb\ufffd"
    assert len(sheet.cell(2, EVENT_COLUMNS.index("sentence") + 1).value) == 32_767


def test_writing_leaves_the_table_alone(store):
    events = store.events(ALL)
    before = events.copy(deep=True)
    for write in EVENT_WRITERS.values():
        write(events)
    pd.testing.assert_frame_equal(events, before)
