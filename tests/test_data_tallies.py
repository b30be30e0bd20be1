"""What is counted in the store is what would be counted of its events, one by one."""

from collections import Counter
from datetime import date
from itertools import pairwise

from data.selection import ELSEWHERE, UNKNOWN, Selection
from data.tallies import (
    count_articles,
    count_by_lane,
    count_by_type,
    count_days,
    count_events,
    count_outside,
    count_places,
    count_undated,
    find_key_dates,
    find_published,
    tally,
)
from tests.conftest import an_event

ALL = Selection()
DAY = date(2016, 2, 12)


def rows(frame):
    return [tuple(row) for row in frame.itertuples(index=False)]


def test_all_events_are_counted_and_days_leave_denied_and_undated_ones_out(store):
    events = store.events(ALL)
    assert count_events(store, ALL) == len(events)
    dated = events[events["date_start"].notna() & (events["status"] != "denied")]
    assert dict(rows(count_days(store, ALL))) == Counter(dated["date_start"])


def test_types_are_counted_of_what_occurred_and_is_dated_exactly_enough(make_store):
    store = make_store(
        an_event(1, event_type="Battles"),
        an_event(2),
        an_event(3, event_type="Battles", status="planned"),
        an_event(4, event_type="Battles", date_precision="week"),
    )
    assert rows(count_by_type(store, ALL, "day")) == [
        (date(2016, 2, 24), "Battles", 1),
        (date(2016, 2, 24), UNKNOWN, 1),
    ]
    assert rows(count_by_type(store, ALL, "week"))[0] == (date(2016, 2, 22), "Battles", 2)
    assert rows(count_by_type(store, ALL, "month"))[0] == (date(2016, 2, 1), "Battles", 2)


def test_provinces_taken_together_count_an_event_once(make_store):
    store = make_store(
        an_event(1, provinces=("SY-HL", "SY-ID", "SY-LA")),
        an_event(2, place="Moscow"),
        an_event(3, day=None),
    )
    lanes = {province: events for _, province, events in rows(count_by_lane(store, ALL, "day"))}
    assert lanes == {"SY-HL": 1, "SY-ID": 1, "SY-LA": 1, ELSEWHERE: 1, UNKNOWN: 1}
    together = count_by_lane(store, ALL, "day", ("SY-HL", "SY-ID"), "others")
    assert {province: events for _, province, events in rows(together)} == {
        "others": 1,
        "SY-LA": 1,
        ELSEWHERE: 1,
        UNKNOWN: 1,
    }
    assert [day is None for day, province, _ in rows(together) if province == UNKNOWN] == [True]


def test_only_towns_and_sites_are_points(make_store):
    salma = {"place": "Salma", "latitude": 35.7, "longitude": 36.1, "provinces": ("SY-LA",)}
    store = make_store(
        an_event(1, **salma, place_precision="town"),
        an_event(2, **salma, place_precision="town", day=date(2016, 2, 25)),
        an_event(3, **(salma | {"place": "Latakia"}), place_precision="province"),
        an_event(4, **salma, place_precision="town", status="denied"),
        an_event(5, **(salma | {"place": "Geneva", "provinces": ()}), place_precision="town"),
    )
    assert rows(count_places(store, ALL, 9)) == [("Salma", 35.7, 36.1, 2, "a1-2")]


def test_what_lies_outside_of_some_days_is_counted_at_either_end(make_store):
    store = make_store(*(an_event(number, day=date(2016, 2, number)) for number in (1, 2, 3, 9)))
    assert count_outside(store, ALL, date(2016, 2, 2), date(2016, 2, 4)) == (1, 1)
    assert count_outside(make_store(), Selection(text="nothing"), DAY, DAY) == (0, 0)


def test_values_are_tallied_most_first_and_unknown_is_one_of_them(make_store):
    store = make_store(an_event(1), an_event(2), an_event(3, day=None))
    assert rows(tally(store, ALL, "date_basis")) == [("stated", 2), (None, 1)]


def test_a_day_that_later_articles_refer_to_is_a_key_date(make_store):
    published = {"a": "2016-02-12", "b": "2016-02-13", "c": "2016-02-15", "d": "2016-02-20"}
    store = make_store(
        *(an_event(1, name, day=DAY, published=day, title=f"Title of {name}") for name, day in published.items())
    )
    (key,) = find_key_dates(store, ALL)
    assert (key.day, key.articles, key.title) == (DAY, 3, "Title of a")


def test_reports_of_the_day_itself_make_no_key_date(make_store):
    assert (
        find_key_dates(make_store(*(an_event(1, name, day=DAY, published="2016-02-12") for name in "abcdef")), ALL)
        == []
    )


def test_articles_are_counted_once_by_when_they_were_published(make_store):
    store = make_store(
        an_event(1, published="2016-02-24", source="Wire", provinces=("SY-HL",)),
        an_event(2, published="2016-02-24", source="Wire", provinces=("SY-ID",)),
        an_event(1, "a2", published="2016-03-01T10:00:00", provinces=("SY-LA",)),
    )
    assert find_published(store, ALL) == (date(2016, 2, 24), date(2016, 3, 1))
    assert rows(count_articles(store, ALL, "month", "source")) == [
        ("Wire", date(2016, 2, 1), 1),
        (None, date(2016, 3, 1), 1),
    ]
    by_province = count_articles(store, ALL, "month", "province", ("SY-HL", "SY-ID"), "others")
    assert rows(by_province) == [("SY-LA", date(2016, 3, 1), 1), ("others", date(2016, 2, 1), 1)]
    assert find_published(make_store(), Selection(text="nothing")) is None


def test_words_are_found_again_and_again_and_many_searches_do_not_pile_up(store):
    texts = ["twelve", "truce", *(f"word{number}" for number in range(20)), "twelve"]
    found = [count_events(store, Selection(text=text)) for text in texts]
    assert found[0] == found[-1] == len(store.events(Selection(text="twelve"))) > 0
    assert all(day < later for day, later in pairwise(count_days(store, ALL)["day"]))


def test_the_undated_are_counted_without_the_denied_unless_these_are_asked_for(store):
    assert count_undated(store, Selection()) == 0
    assert count_undated(store, Selection(statuses=frozenset({"denied"}))) == 1
