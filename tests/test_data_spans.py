"""Counting by spans: any window of days has as many events as the store itself counts in it."""

from datetime import date, timedelta

import pytest

from data.selection import Selection
from data.spans import count_spans

FIRST, LAST = date(2016, 2, 10), date(2016, 3, 10)  # some of the sample lies before, some after
DAYS = (LAST - FIRST).days + 1


def count(each: dict, low: int, high: int) -> int:
    return sum(events for begun, ended, events in each["spans"] if begun <= high and ended >= low)


@pytest.mark.parametrize(("low", "high"), [(0, 0), (0, DAYS - 1), (5, 12), (DAYS - 1, DAYS - 1)])
@pytest.mark.parametrize(
    "others", [{}, {"provinces": frozenset({"SY-LA", "unknown"})}, {"statuses": frozenset({"denied"})}]
)
def test_a_window_has_as_many_events_as_the_store_counts(sample, low, high, others):
    selection = Selection(**others)
    window = Selection(first=FIRST + timedelta(days=low), last=FIRST + timedelta(days=high), **others)
    everything = count_spans(sample, selection, None, FIRST, LAST)[""]
    assert count(everything, low, high) == sample.summary(window).events
    for field in ("provinces", "event_types"):
        counted = count_spans(sample, selection.without(field), field, FIRST, LAST)
        facet = sample.facets(window)[field]
        told = dict(zip(facet["value"], facet["events"], strict=True))
        assert {value: number for value, each in counted.items() if (number := count(each, low, high))} == told


def test_the_undated_are_counted_apart(sample):
    assert (
        count_spans(sample, Selection(), None, FIRST, LAST)[""]["undated"] == sample.summary(Selection()).date_unknown
    )


def test_where_nothing_is_all_there_is_is_nothing(sample):
    assert count_spans(sample, Selection(text="zzzz"), None, FIRST, LAST) == {"": {"spans": [], "undated": 0}}
