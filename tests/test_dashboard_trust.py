"""The quality panel: coverage counts articles, not events, so that silence is seen."""

from datetime import date

from dashboard.layout.trust import build_trust, count_coverage, measure_reading
from data.records import Event
from data.selection import Selection

ALL = Selection()


def tell(event_id: str, published: str | None, **told) -> Event:
    day = date(2016, 2, 24)
    known = {
        "article_id": event_id.split("-")[0],
        "rank": 1,
        "provinces": ("SY-LA",),
        "source": "Wire",
        "published": published,
        "date_start": day,
        "date_end": day,
        "date_precision": "day",
    }
    return Event(event_id=event_id, **(known | told))


def test_an_article_with_two_events_is_one_article(make_store):
    store = make_store(tell("a-1", "2016-02-24"), tell("a-2", "2016-02-24"))
    grain, bins, counted = count_coverage(store, ALL)
    assert (grain, bins) == ("week", [date(2016, 2, 22)])
    assert counted["outlet"] == {"Wire": {date(2016, 2, 22): 1}}
    assert counted["all"]["events"] == {date(2016, 2, 22): 2}


def test_a_week_in_which_no_one_wrote_is_there_and_empty(make_store):
    store = make_store(tell("a-1", "2016-02-24"), tell("b-1", "2016-03-10"))
    _, bins, counted = count_coverage(store, ALL)
    assert bins == [date(2016, 2, 22), date(2016, 2, 29), date(2016, 3, 7)]
    assert date(2016, 2, 29) not in counted["outlet"]["Wire"]


def test_long_spans_are_counted_by_month(make_store):
    store = make_store(tell("a-1", "2014-02-24"), tell("b-1", "2016-03-10"))
    grain, bins, _ = count_coverage(store, ALL)
    assert grain == "month"
    assert len(bins) == 20
    assert bins[-1] == date(2016, 3, 1)


def test_articles_without_a_publication_day_are_in_no_week(make_store):
    assert count_coverage(make_store(tell("a-1", None)), ALL)[1] == []


def test_the_panel_can_be_built_of_nothing(make_store):
    assert build_trust(make_store(), ALL, "en")


def test_the_reading_is_measured_with_its_n():
    assert all(score.n > 0 for score in measure_reading())
