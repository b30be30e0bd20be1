"""The card and the table: what was read is marked where it was read, what is not exact is said so, what came from outside stays text."""

import json
from datetime import date

import pytest
from plotly.utils import PlotlyJSONEncoder

from dashboard.layout.card import (
    build_card,
    is_safe_address,
    split_at_evidence,
    write_place,
    write_precision,
    write_toll,
)
from dashboard.layout.table import list_rows
from data.records import Event
from data.tables import events_to_frame

SENTENCE = "At least 12 people were killed in Salma on Tuesday."


def tell(**told) -> dict:
    day = told.pop("day", date(2016, 2, 23))
    known = {"event_id": "a-1", "article_id": "a", "rank": 1, "date_start": day, "date_end": day}
    return events_to_frame([Event(**({"date_precision": "day"} | known | told))]).iloc[0].to_dict()


def span(start: int, end: int, rule: str = "a rule", part: str = "text") -> dict:
    return {"part": part, "start": start, "end": end, "rule": rule}


def test_evidence_is_marked_where_it_was_read():
    evidence = {"killed": [span(100, 111)], "place": [span(134, 139)], "date_start": [span(143, 150)]}
    pieces = split_at_evidence(SENTENCE, "text", 100, evidence)
    assert [(words, mark[0]) for words, mark in pieces if mark] == [
        ("At least 12", "toll"),
        ("Salma", "place"),
        ("Tuesday", "date"),
    ]
    assert "".join(words for words, _ in pieces) == SENTENCE


def test_evidence_of_another_part_or_another_sentence_is_not_marked_here():
    evidence = {"place": [span(134, 139, part="title"), span(0, 5), span(148, 190)]}
    assert split_at_evidence(SENTENCE, "text", 100, evidence) == [(SENTENCE, None)]


def test_of_overlapping_evidence_the_first_stands():
    evidence = {"killed": [span(0, 11)], "actors": [span(9, 18)]}
    assert [mark[0] for _, mark in split_at_evidence(SENTENCE, "text", 0, evidence) if mark] == ["toll"]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//host/x", "http:", "ftp://host/x", None, ""]
)
def test_only_an_address_of_the_web_is_a_link(address):
    assert not is_safe_address(address)


def test_an_address_of_the_web_is_a_link():
    assert is_safe_address("https://example.org/a?b=c")


def test_the_date_is_said_as_exactly_as_it_is_known():
    assert write_precision(tell(), "en") == "On 23 February 2016"
    month = tell(day=date(2016, 2, 1), date_end=date(2016, 2, 29), date_precision="month")
    assert write_precision(month, "en") == "In February 2016, the day is not known"
    year = tell(day=date(2016, 1, 1), date_end=date(2016, 12, 31), date_precision="year")
    assert write_precision(year, "en") == "In 2016, the day is not known"
    assert write_precision(year, "ar") == "في عام ٢٠١٦، واليوم غير معروف"
    assert write_precision(tell(day=None, date_precision="unknown"), "en") == "On a day that is not known"


def test_the_place_is_said_as_exactly_as_it_is_known():
    assert (
        write_place(tell(provinces=("SY-LA",), place="Latakia", place_precision="province"), "en")
        == "Somewhere in Latakia"
    )
    town = tell(provinces=("SY-LA",), place="Salma", place_precision="town")
    assert write_place(town, "en") == "In or near Salma, Latakia"
    assert write_place(tell(provinces=("SY-HI", "SY-LA")), "en") == "In Homs, Latakia"
    assert write_place(tell(place="Geneva", place_precision="country"), "en") == "Geneva, in no single province"
    assert write_place(tell(), "en") == "In a place that is not named"


def test_a_toll_is_said_with_its_bounds():
    assert write_toll(tell(killed=12, killed_low=12, killed_high=12), "killed", "en") == "12 killed"
    assert write_toll(tell(killed=12, killed_low=12), "killed", "en") == "At least 12 killed"
    assert write_toll(tell(killed_low=24), "killed", "en") == "At least 24 killed"
    assert write_toll(tell(killed_low=24, killed_high=30), "killed", "en") == "24 to 30 killed"
    assert write_toll(tell(killed_high=30), "killed", "en") == "At most 30 killed"
    assert write_toll(tell(), "killed", "en") is None


def test_a_row_of_the_table_says_no_more_of_the_date_than_is_known():
    month = Event(
        event_id="a-1",
        article_id="a",
        rank=1,
        date_start=date(2015, 5, 1),
        date_end=date(2015, 5, 31),
        date_precision="month",
        killed_low=3,
    )
    undated = Event(event_id="a-2", article_id="a", rank=2)
    rows = list_rows(events_to_frame([month, undated]), "en")
    assert [row["when"] for row in rows] == ["May 2015", "Date unknown"]
    assert [row["killed"] for row in rows] == [3, None]
    assert rows[0]["where"] == "Place unknown"


TEXT = "Car bombs went off in Homs on Sunday. The dead were at least 57, the governor said. Homs is a city."


def read_card(evidence: dict, language: str = "en") -> str:
    told = tell(title="Car bombs in Homs", sentence=TEXT[:37], evidence={"sentence": [span(0, 37)]} | evidence)
    return json.dumps(build_card(told, {"text": TEXT}, [], language), cls=PlotlyJSONEncoder, ensure_ascii=False)


def test_a_fact_read_from_another_sentence_alone_is_in_sight():
    card = read_card({"killed": [span(61, 63)]})
    assert "quote-elsewhere" in card
    assert "bombs went off in Homs on Sunday. The dead were at least " in card
    assert "elsewhere-box" not in card


def test_a_fact_that_the_quote_tells_has_its_other_words_folded_away():
    card = read_card({"place": [span(22, 26), span(83, 87)]})
    assert "elsewhere-box" in card
    assert "quote-elsewhere" not in card


def test_the_legend_names_what_is_marked_and_no_more():
    legend = read_card({"place": [span(22, 26)], "killed": [span(990, 999)]}).partition("evidence-legend")[0]
    assert "evidence evidence-place" in legend
    assert "evidence-toll" not in legend


def test_the_rule_of_words_read_elsewhere_is_named_in_arabic():
    card = read_card({"killed": [span(61, 63, "verb before the count, at least")]}, "ar")
    assert "verb before" not in card
    assert "فعل قبل العدد" in card
