"""The selection: its words in an address, and what it says of words it does not understand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.records import DATE_PRECISIONS, EVENT_TYPES, PLACE_PRECISIONS, STATUSES
from data.selection import (
    SUB_EVENT_TYPES,
    WORDS,
    Selection,
    selection_from_query,
    selection_from_words,
    selection_to_query,
)
from geo.provinces import PROVINCES


def test_an_address_reads_as_a_selection():
    query = "?from=2016-02-20&to=2016-03-05&province=SY-LA&province=SY-HI&q=truce"
    assert selection_from_query(query) == Selection(
        first=date(2016, 2, 20), last=date(2016, 3, 5), provinces=frozenset({"SY-LA", "SY-HI"}), text="truce"
    )


def test_provinces_may_be_named_in_any_spelling():
    assert selection_from_query("province=Lattakia&province=حمص").provinces == {"SY-LA", "SY-HI"}


def test_words_of_others_in_the_address_are_left_alone():
    assert selection_from_query("event=a1-1&theme=dark") == Selection()


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("from=yesterday", "from: expected a day such as 2016-02-24, found 'yesterday'"),
        ("province=Ankara", "province: expected a province of Syria .* found 'Ankara'"),
        ("type=War", "type: expected one of Battles, .* found 'War'"),
        ("min-killed=-1", "min-killed: expected a whole number, found '-1'"),
        ("from=2016-03-01&to=2016-02-01", "first day 2016-03-01 is after last day 2016-02-01"),
    ],
)
def test_a_word_that_makes_no_sense_is_named_with_what_was_expected(query, message):
    with pytest.raises(ValueError, match=message):
        selection_from_query(query)


def test_every_field_has_an_address_word():
    assert set(WORDS.values()) == set(Selection.__dataclass_fields__)


def some_of(values):
    return st.frozensets(st.sampled_from(sorted(values)), max_size=3)


words = st.frozensets(st.text(min_size=1, max_size=8).map(str.strip).filter(bool), max_size=2)
selections = st.builds(
    Selection,
    first=st.none() | st.dates(max_value=date(2016, 1, 1)),
    last=st.none() | st.dates(min_value=date(2016, 1, 1)),
    undated=st.booleans(),
    provinces=some_of([each.code for each in PROVINCES] + ["unknown", "elsewhere"]),
    event_types=some_of([*EVENT_TYPES, "unknown"]),
    sub_event_types=some_of(SUB_EVENT_TYPES),
    actors=words,
    sources=words,
    text=st.text(max_size=20).map(str.strip),
    min_killed=st.none() | st.integers(0, 10**6),
    precisions=some_of(DATE_PRECISIONS),
    place_precisions=some_of(PLACE_PRECISIONS),
    statuses=some_of(STATUSES),
    full_articles_only=st.booleans(),
)


@given(selections)
def test_any_selection_survives_the_address_bar(selection):
    assert selection_from_query(selection_to_query(selection)) == selection


def test_a_field_can_be_set_free():
    narrowed = selection_from_words({"province": ["Homs"], "q": ["truce"]})
    assert narrowed.without("provinces") == Selection(text="truce")
    assert narrowed.without("provinces", "text").is_empty
