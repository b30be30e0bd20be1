"""Days counted from the day of telling, and what they are the days of."""

from datetime import date

import pytest

from data.extract import extract_events
from data.records import Article


def days(text: str, published: str | None = "2016-03-17") -> tuple[date | None, date | None, str]:
    event = extract_events(Article(article_id="a", title=None, text=text, published=published))[0]
    return event.date_start, event.date_end, event.date_precision


@pytest.mark.parametrize(
    ("text", "first", "precision"),
    [
        ("Raids killed 29 people in Raqqa over the past 24 hours, activists said.", 16, "day"),
        ("Raids killed 29 people in Raqqa over the last two days.", 16, "day"),
        ("At least 70 people have been killed in Aleppo in three days of Russian bombardment.", 15, "day"),
        ("Thirty people died in four days of shelling on Douma, medics said on Thursday.", 14, "day"),
        ("In the past week, 120 people were killed by air raids in Idlib.", 10, "week"),
        ("Since Sunday, 30 people have been killed by shelling in Eastern Ghouta.", 13, "day"),
        ("At least 40 people were killed in 48 hours of bombing in Douma.", 15, "day"),
        ("Clashes have raged in Nubl since Sunday, killing 20 fighters.", 13, "day"),
        ("The truce that has held since Saturday was broken when shells killed two people in Homs.", 17, "day"),
        ("Raids killed nine people in Raqqa in the past few hours.", 17, "day"),
        ("After three days of fighting rebels captured Salma.", 17, "day"),
        ("Raids killed 29 people in Raqqa on Tuesday, as many as in the past week.", 15, "day"),
    ],
)
def test_days_counted_back_reach_to_the_day_of_telling(text, first, precision):
    assert days(text)[0::2] == (date(2016, 3, first), precision)


def test_days_are_counted_from_the_day_somebody_said_so():
    assert days("Raids killed 29 people in Raqqa over the past two days, activists said on Tuesday.")[:2] == (
        date(2016, 3, 14),
        date(2016, 3, 15),
    )


def test_days_counted_ahead_begin_on_the_day_of_telling():
    text = "The army plans to launch an offensive on Khan Sheikhoun within the next two days, a source said."
    assert days(text)[:2] == (date(2016, 3, 17), date(2016, 3, 19))


def test_a_month_counted_back_is_as_coarse_as_a_month():
    assert days("In the past month, 300 people were killed in Idlib.") == (
        date(2016, 2, 16),
        date(2016, 3, 17),
        "month",
    )


def test_days_counted_from_no_day_are_unknown():
    assert days("Raids killed 29 people in Raqqa over the past two days.", None) == (None, None, "unknown")


def test_the_day_a_report_is_published_is_not_that_of_what_it_tells():
    assert days("A study published on Tuesday said jets bombed a school in Hass in January, killing 21 people.") == (
        date(2016, 1, 1),
        date(2016, 1, 31),
        "month",
    )
