"""The sentence above the charts, and the filters' values."""

from dataclasses import replace
from datetime import date

import pandas as pd
from dash.development.base_component import Component

from dashboard.figures.calendar import Window
from dashboard.layout.filters import MOST_VALUES, list_facet
from dashboard.layout.sentence import speak_summary, write_sentence
from data.store import Summary

SUMMARY = Summary(
    events=214,
    incidents=96,
    articles=80,
    denied=1,
    planned=3,
    first=date(2011, 1, 1),
    last=date(2016, 4, 15),
    killed=315,
    injured=0,
    place_unknown=7,
    date_unknown=2,
)
DAYS = Window(first=date(2016, 2, 15), last=date(2016, 4, 15))


def text_of(piece) -> str:
    if isinstance(piece, Component):
        return text_of(getattr(piece, "children", None))
    if isinstance(piece, (list, tuple)):
        return " ".join(filter(None, map(text_of, piece)))
    return "" if piece is None else str(piece)


def buttons_of(pieces) -> list[dict]:
    return [piece.to_plotly_json()["props"] for piece in pieces if type(piece).__name__ == "Button"]


def test_the_sentence_says_what_is_shown():
    said = text_of(write_sentence(SUMMARY, DAYS, {}, [], "en"))
    assert said.startswith("214 events in 80 articles, 96 incidents mostly 15 February to 15 April 2016")


def test_days_that_hold_every_event_are_said_as_they_are():
    within = replace(SUMMARY, first=DAYS.first)
    assert "incidents 15 February to 15 April 2016" in text_of(write_sentence(within, DAYS, {}, [], "en"))
    assert "mostly" not in speak_summary(within, DAYS, {}, "en")
    assert "mostly 15 February" in speak_summary(SUMMARY, DAYS, {}, "en")


def test_each_part_of_the_filter_has_an_x_that_takes_it_away():
    words = {"province": ["SY-LA"], "type": ["Battles"], "from": ["2016-02-20"]}
    parts = [each for each in buttons_of(write_sentence(SUMMARY, DAYS, words, [], "en")) if each["className"] == "part"]
    assert [(each["data-do"], each.get("data-word"), each["data-value"]) for each in parts] == [
        ("days", None, '["",""]'),
        ("toggle", "province", "SY-LA"),
        ("toggle", "type", "Battles"),
    ]


def test_what_is_not_known_is_always_counted():
    said = text_of(write_sentence(SUMMARY, DAYS, {}, [], "en"))
    assert "Place unknown: 7" in said
    assert "Date unknown: 2" in said


def test_the_spoken_summary_names_the_filter_and_the_toll():
    said = speak_summary(SUMMARY, DAYS, {"province": ["SY-LA"]}, "en")
    assert "in Latakia" in said
    assert "315 killed" in said


def test_the_five_provinces_are_always_listed_even_with_nothing_left():
    rows = list_facet("province", pd.DataFrame({"value": ["SY-LA"], "events": [3]}), {}, "en")
    assert [text_of(row).split()[0] for row in rows] == ["Hama", "Homs", "Latakia", "Damascus", "Daraa"]


def test_a_chosen_value_stays_listed_where_nothing_is_left_of_it():
    rows = list_facet("actor", pd.DataFrame({"value": [], "events": []}), {"actor": ["Russia"]}, "en")
    (row,) = [each.to_plotly_json()["props"] for each in rows]
    assert row["aria-checked"] == "true"
    assert "is-empty" in row["className"]


def test_of_many_values_the_most_told_are_listed():
    counts = pd.DataFrame({"value": [f"Actor {number:02}" for number in range(60)], "events": range(60, 0, -1)})
    rows = list_facet("actor", counts, {"actor": ["Actor 59"]}, "en")
    assert len(rows) == MOST_VALUES + 1
    assert "Actor 59" in text_of(rows[-1])
