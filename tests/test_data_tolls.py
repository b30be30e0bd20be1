"""Tolls: what counts as killed and injured, and what never does."""

import pytest

from data.extract.sentences import fold
from data.extract.tolls import find_tolls


def killed(sentence: str) -> list[tuple[int | None, int | None, int | None]]:
    return [(t.best, t.low, t.high) for t in find_tolls(fold(sentence)) if t.harm == "killed"]


def injured(sentence: str) -> list[tuple[int | None, int | None, int | None]]:
    return [(t.best, t.low, t.high) for t in find_tolls(fold(sentence)) if t.harm == "injured"]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Shells killed 7 people in the market.", 7),
        ("Seven people were killed in the market.", 7),
        ("The strike left nine dead.", 9),
        ("The raid claimed the lives of eleven residents.", 11),
        ("A blast kills 15, including 4 children", 15),
        ("The bodies of 21 men were found.", 21),
        ("Twenty-three fighters lost their lives, the death toll standing at 23.", 23),
        ("A gunman shot and killed a teacher.", 1),
        ("A 12-year-old girl was killed.", 1),
        ("The rocket killed five women and a child.", 6),
        ("Four soldiers and nine militiamen were killed.", 13),
        ("1,250 people were killed.", 1250),
        ("At least 30 of the dead were civilians; more than 80 people died.", 80),
    ],
)
def test_a_count_of_the_dead_is_read(sentence, count):
    assert killed(sentence)[0][0] == count


def test_at_least_is_a_lower_bound():
    assert killed("At least 12 people were killed.") == [(12, 12, None)]


def test_up_to_is_an_upper_bound():
    assert killed("Up to 12 people were killed.") == [(12, None, 12)]


def test_between_gives_both_bounds_and_no_best():
    assert killed("Between 10 and 15 people died.") == [(None, 10, 15)]


@pytest.mark.parametrize(("word", "low"), [("dozens", 24), ("scores", 40), ("hundreds", 200)])
def test_a_vague_number_is_a_lower_bound_only(word, low):
    assert killed(f"{word.capitalize()} of people were killed.") == [(None, low, None)]


def test_killed_and_injured_are_told_apart():
    sentence = "12 Killed, 19 Injured in Rocket Attacks"
    assert (killed(sentence), injured(sentence)) == ([(12, 12, 12)], [(19, 19, 19)])


def test_a_verb_belongs_to_the_count_after_it():
    sentence = "The army killed 28 and wounded 30 terror group militants."
    assert (killed(sentence), injured(sentence)) == ([(28, 28, 28)], [(30, 30, 30)])


def test_a_part_is_not_added_to_the_whole():
    assert killed("At least 11 civilians, including three children, were killed.") == [(11, 11, None)]
    assert killed("The death toll rose to 86, 30 of them children.") == [(86, 86, 86)]


def test_an_earlier_toll_is_not_the_latest():
    assert killed("126 people were killed, the group said, updating a previous toll of 112.") == [(126, 126, 126)]


def test_a_running_total_is_marked():
    toll = find_tolls(fold("The deaths bring to 45 the number killed in the blast."))[0]
    assert (toll.best, toll.total) == (45, True)


def test_a_total_over_days_is_not_the_events_own():
    toll = find_tolls(fold("The death toll over the whole weekend was 45."))[0]
    assert (toll.best, toll.total, toll.further) == (45, False, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Five tanks were destroyed and a town was taken.",
        "The clashes killed nobody in 2016.",
        "Resolution 2254 was adopted.",
        "The strikes hit a post 40 kilometres from the city and killed nobody.",
        "The 45-year-old doctor lives there.",
        "No casualties were reported.",
        "Two hospitals in rebel territory were hit.",
    ],
)
def test_what_is_not_a_count_of_people_is_no_toll(sentence):
    assert killed(sentence) == []


def test_the_day_of_a_month_is_no_toll():
    assert killed("4 April 2017 At least 72 people were killed.") == [(72, 72, None)]


def test_a_count_of_tens_of_thousands_is_the_wars():
    assert find_tolls(fold("The war has left more than 250,000 people dead."))[0].of_the_war


def test_killed_and_injured_counted_together_are_neither():
    for sentence in (
        "The raids killed and injured about 20 civilians.",
        "Some 80 people killed and wounded in a week.",
    ):
        assert (killed(sentence), injured(sentence)) == ([], [])


def test_one_of_the_is_no_count():
    assert [best for best, _, _ in killed("In one of the last villages 14 bodies were found.")] == [14]
