"""Headlines: a subject and "to" without another verb is a plan; a purpose, a direction or a number is none."""

import pytest

from data.extract import extract_events
from data.records import Article


def statuses(title: str) -> set[str]:
    return {
        event.status
        for event in extract_events(Article(article_id="a", title=title, published="2016-01-18", source="s"))
    }


@pytest.mark.parametrize(
    "title",
    [
        "Fighters to leave Waer",
        "Rebels to withdraw from Zabadani",
        "UN to deliver aid to Madaya",
        "Astana talks to open without rebels",
        "Evacuation of Waer to start on Saturday",
        "Kerry to meet Lavrov in Zurich on Syria",
        "Turkey to send troops into Idlib",
        "Syria: Aid convoy to enter Madaya",
    ],
)
def test_a_subject_that_is_to_do_something_tells_of_a_plan(title):
    assert statuses(title) == {"planned"}


@pytest.mark.parametrize(
    "title",
    [
        "Russia uses planes to bomb Aleppo",
        "Protesters take to streets of Idlib",
        "Rebels begin to leave Waer",
        "Death toll in Aleppo strikes climbs to 40",
        "Russia Sends Troops To Bolster Assad In Latakia",
        "Aid convoys to Madaya arrive",
        "Evacuated rebels to Idlib arrive",
        "Air strikes push residents to flee Aleppo",
    ],
)
def test_a_purpose_a_direction_or_a_number_is_no_plan(title):
    assert statuses(title) == {"occurred"}
