"""Datelines: the city a report was written in says nothing of who did what it tells of."""

import pytest

from data.extract import extract_events
from data.records import Article


def read_actors(text: str) -> list[tuple[str, ...]]:
    return [event.actors for event in extract_events(Article(article_id="a", text=text, published="2016-02-23"))]


@pytest.mark.parametrize(
    "dateline",
    [
        "WASHINGTON - ",
        "ANKARA (Anadolu) - ",
        "LONDON, Feb 22 (Reuters) - ",
        "MOSCOW, Russia (AP) -- ",
        "Moscow (TASS) - ",
        "By Ann Field\nTEHRAN (Reuters) - ",
        "Get short URL MOSCOW (Sputnik) ",
        "Photo by Ann Field MOSCOW, February 22 (TASS) ",
    ],
)
def test_the_capital_of_a_dateline_is_no_actor(dateline):
    assert read_actors(f"{dateline}Rockets killed six people in Aleppo on Monday.") == [()]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Washington bombed Raqqa on Monday.", ("United States",)),
        ("MOSCOW accused rebels of shelling Aleppo on Monday.", ("Russia", "Syrian rebels")),
        ("Moscow: Rebels shelled Aleppo on Monday.", ("Russia", "Syrian rebels")),
        ("On Monday MOSCOW (and Tehran) bombed Aleppo.", ("Russia", "Iran")),
    ],
)
def test_a_capital_that_acts_or_speaks_is_an_actor(text, actors):
    assert read_actors(text)[0] == actors


@pytest.mark.parametrize(
    "text",
    [
        "WASHINGTON - A panel of engineers said on Monday that the bridge was safe.",
        "ANKARA (Anadolu) - Metro drivers went on strike on Monday.",
    ],
)
def test_what_is_told_under_the_dateline_of_a_capital_is_not_said_or_done_by_its_state(text):
    assert read_actors(text) == []


@pytest.mark.parametrize(
    ("text", "provinces"),
    [
        ("HOMS - Shells killed two people on Monday.", ("SY-HI",)),
        ("AZAZ, Feb 23 - Shells killed two people.", ("SY-HL",)),
        ("HOMS - Shells killed two people in Idlib on Monday.", ("SY-ID",)),
        ("DAMASCUS - Shells killed two people on Monday.", ()),
    ],
)
def test_a_town_of_a_dateline_is_where_it_was_for_want_of_another_place(text, provinces):
    (event,) = extract_events(Article(article_id="a", text=text, published="2016-02-23"))
    assert event.provinces == provinces
