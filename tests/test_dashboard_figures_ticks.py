"""The marks on the axes."""

from datetime import date

from dashboard.figures import Look
from dashboard.figures.calendar import Window
from dashboard.figures.ticks import tick_days, tick_numbers


def test_few_days_are_marked_one_by_one():
    ticks = tick_days(Window(first=date(2016, 2, 24), last=date(2016, 2, 26)), Look())
    assert ticks["ticktext"] == ["24 Feb", "25 Feb", "26 Feb"]
    assert ticks["tickvals"][0] == "2016-02-24T12:00"


def test_a_quarter_is_marked_on_mondays():
    ticks = tick_days(Window(first=date(2016, 2, 2), last=date(2016, 4, 14)), Look())
    assert ticks["ticktext"][:2] == ["8 Feb", "15 Feb"]


def test_years_are_marked_on_first_days_of_months():
    ticks = tick_days(Window(first=date(2015, 1, 5), last=date(2016, 12, 31)), Look())
    assert ticks["ticktext"][:2] == ["Mar 2015", "May 2015"]


def test_marks_are_in_the_readers_months_and_figures():
    ticks = tick_days(Window(first=date(2016, 2, 24), last=date(2016, 2, 26)), Look(language="ar"))
    assert ticks["ticktext"][0] == "٢٤ شباط"
    assert tick_numbers(10, Look(language="ar"))["ticktext"][-1] == "١٠"


def test_numbers_are_marked_at_round_ones():
    assert tick_numbers(13, Look())["tickvals"] == [0, 5, 10]
    assert tick_numbers(3, Look())["tickvals"] == [0, 1, 2, 3]
    assert tick_numbers(0, Look())["tickvals"] == [0]
    assert tick_numbers(0.8, Look())["ticktext"] == ["0.0", "0.2", "0.4", "0.6", "0.8"]
