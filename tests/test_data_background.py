"""The war as a whole, and what a report measures the day against, beside what happened on the day."""

from datetime import date

import pytest

from data.extract import extract_events
from data.records import Article, Event


def read(text: str, published: str = "2016-02-23") -> list[Event]:
    return extract_events(Article(article_id="a", text=text, published=published))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A truck bomb killed 31 people in Qamishli on Sunday, the deadliest blast in Qamishli since the war began.", 31),
        ("Shells killed two people in Tartus on Sunday, the first such attack there since 2012.", 2),
        ("Two car bombs killed 17 people in Jableh on Sunday, the highest toll in the city since the uprising began.", 17),
        ("The deadliest raid in the past five years of war killed 12 people in Homs on Sunday.", 12),
        ("Air raids killed nine people in Saraqib on Sunday in a war that has claimed more than 250,000 lives.", 9),
    ],
)  # fmt: skip
def test_what_is_measured_against_the_whole_war_is_of_the_day(text, killed):
    (event,) = read(text)
    assert (event.killed, event.date_start) == (killed, date(2016, 2, 21))


@pytest.mark.parametrize(
    "text",
    [
        "More than 250,000 people have been killed in Homs and elsewhere since the start of the war.",
        "The blast was the latest in a war that has killed more than 250,000 people.",
        "Some 5,000 people, most of them civilians, have been killed in Aleppo since 2012.",
        "The city of Homs has taken in many families who left their homes throughout the war.",
        "In the past six years some 550 teachers have died in the war in Syria.",
        "At least 700 doctors have been killed in the conflict, a charity in Homs says.",
    ],
)
def test_what_the_war_has_cost_is_no_event(text):
    assert read(text) == []


def test_the_dead_of_an_offensive_did_not_die_in_the_raid_that_is_part_of_it():
    (event,) = read("Warplanes struck Douma on Monday, part of an offensive that has killed 400 civilians in a month.")
    assert (event.provinces, event.killed) == (("SY-RD",), None)


def test_since_when_nothing_was_as_heavy_is_no_day_of_the_event():
    (event,) = read("Rockets hit Nubl on Sunday, the heaviest fire since the offensive began in February, killing six.")
    assert (event.killed, event.date_start, event.date_end) == (6, date(2016, 2, 21), date(2016, 2, 21))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The worst bombardment since the siege began in January killed 14 people in Daraya on Sunday.", 14),
        ("The deadliest raid since the war began left 45 dead in Aleppo on Sunday.", 45),
        ("The heaviest barrage since the offensive started struck Douma on Sunday, killing 12 people.", 12),
        ("Shells killed six in the fiercest fire since fighting erupted in Homs on Sunday.", 6),
        ("Nine people died in the biggest blast since the campaign started on Friday hit Homs on Sunday.", 9),
    ],
)
def test_since_when_ends_where_what_happened_or_its_own_day_begins(text, killed):
    (event,) = read(text)
    assert (event.killed, event.date_start, event.date_end) == (killed, date(2016, 2, 21), date(2016, 2, 21))
