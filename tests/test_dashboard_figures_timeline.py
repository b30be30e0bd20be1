"""The timeline and the overview, checked on their traces."""

from datetime import date

import pandas as pd
import pytest

from dashboard.figures import Look, draw_overview, draw_timeline
from dashboard.figures.bars import count_by_type
from dashboard.figures.calendar import Window, bin_end, bin_start, choose_grain, find_window, middle
from dashboard.figures.timeline import MOST_MARKS, draw_counts
from dashboard.theme import DARK
from data.records import Edge, Event
from data.tables import edges_to_frame, events_to_frame


def tell(event_id: str, **told) -> Event:
    day = told.pop("date_start", date(2016, 2, 24))
    known = {
        "article_id": event_id.split("-")[0],
        "rank": 1,
        "date_start": day,
        "date_end": day,
        "date_precision": "day",
        "event_type": "Battles",
        "provinces": ("SY-LA",),
        "title": "Headline",
    }
    return Event(event_id=event_id, **(known | told))


@pytest.fixture
def events() -> pd.DataFrame:
    return events_to_frame(
        [
            tell("a-1"),
            tell("a-2", provinces=("SY-HI", "SY-HM"), event_type="Diplomacy"),
            tell("b-1", date_start=date(2016, 2, 27), status="planned"),
            tell("b-2", date_start=date(2016, 2, 26), status="denied"),
            tell("c-1", date_start=date(2016, 2, 25), date_end=date(2016, 2, 28)),
            tell("c-2", date_start=None, date_end=None, date_precision="unknown"),
        ]
    )


@pytest.fixture
def edges() -> pd.DataFrame:
    ends = {"source_article_id": "a", "target_article_id": "b", "source_event_id": "a-1", "target_event_id": "b-1"}
    return edges_to_frame([Edge(**ends, kind="related", score=0.6, reasons=())])


@pytest.fixture
def no_edges() -> pd.DataFrame:
    return edges_to_frame([])


def marks_of(figure, **properties):
    return [
        trace
        for trace in figure.data
        if trace.type == "scatter"
        and trace.mode == "markers"
        and trace.customdata is not None
        and all(getattr(trace, name) == value for name, value in properties.items())
    ]


def test_each_dated_event_has_a_mark_in_each_of_its_provinces(events, no_edges):
    figure = draw_timeline(events, no_edges)
    drawn = sorted(event_id for trace in marks_of(figure) for event_id in trace.customdata)
    assert drawn == ["a-1", "a-2", "a-2", "b-1", "b-2", "c-1"]


def test_bars_count_events_that_occurred_by_day_and_type(events):
    counted = [(str(day), kind, int(many)) for day, kind, many in count_by_type(events, "day").itertuples(index=False)]
    assert counted == [("2016-02-24", "Battles", 1), ("2016-02-24", "Diplomacy", 1), ("2016-02-25", "Battles", 1)]


def test_an_event_of_which_the_month_is_known_is_not_counted_on_a_day():
    events = events_to_frame(
        [tell("a-1", date_precision="month", date_start=date(2016, 2, 1), date_end=date(2016, 2, 29))]
    )
    assert count_by_type(events, "day").empty
    assert list(count_by_type(events, "month")["events"]) == [1]


def test_a_bar_stands_at_the_middle_of_its_day(events, no_edges):
    bars = {trace.legendgroup: trace for trace in draw_timeline(events, no_edges).data if trace.type == "bar"}
    assert list(bars["Battles"].x) == ["2016-02-24T12:00", "2016-02-25T12:00"]
    assert list(bars["Battles"].y) == [1, 1]


def test_planned_events_are_hollow_and_denied_ones_crossed_out(events, no_edges):
    shapes = {
        event_id: symbol
        for trace in marks_of(draw_timeline(events, no_edges))
        for event_id, symbol in zip(trace.customdata, trace.marker.symbol, strict=True)
    }
    assert shapes["a-1"] == "circle"
    assert shapes["b-1"] == "circle-open"
    assert shapes["b-2"] == "x-thin-open"


def test_a_date_not_exact_to_the_day_is_pale(no_edges):
    events = events_to_frame([tell("a-1"), tell("b-1", date_precision="week")])
    (trace,) = marks_of(draw_timeline(events, no_edges))
    assert list(trace.marker.opacity) == [1.0, 0.5]


def test_marks_of_one_lane_and_day_do_not_hide_each_other(no_edges):
    events = events_to_frame([tell(f"a-{number}") for number in range(1, 6)])
    (trace,) = marks_of(draw_timeline(events, no_edges))
    assert len(set(zip(trace.x, trace.y, strict=True))) == 5


def test_marks_stay_inside_their_lane(no_edges):
    events = events_to_frame([tell(f"a-{number}", provinces=("SY-HM",)) for number in range(1, 60)])
    figure = draw_timeline(events, no_edges)
    (trace,) = marks_of(figure)
    first_lane = figure.layout.shapes[0]
    assert first_lane.y0 < min(trace.y)
    assert max(trace.y) < first_lane.y1


def test_a_lane_is_as_high_as_its_fullest_day_needs(no_edges):
    crowded = [tell(f"a-{number}", provinces=("SY-HM",)) for number in range(1, 5)]
    shapes = draw_timeline(events_to_frame([*crowded, tell("b-1")]), no_edges).layout.shapes
    hama, latakia = shapes[0], shapes[1]
    assert hama.y1 - hama.y0 > latakia.y1 - latakia.y0


def test_the_five_provinces_always_have_a_lane(no_edges):
    figure = draw_timeline(events_to_frame([tell("a-1")]), no_edges)
    assert list(figure.layout.yaxis2.ticktext) == ["Hama", "Homs", "Latakia", "Damascus", "Daraa"]


def test_the_nine_others_share_a_lane_until_all_are_asked_for(no_edges):
    events = events_to_frame([tell("a-1", provinces=("SY-HL",)), tell("b-1", provinces=("SY-ID",))])
    assert list(draw_timeline(events, no_edges).layout.yaxis2.ticktext)[5:] == ["Other provinces"]
    assert list(draw_timeline(events, no_edges, scope="all").layout.yaxis2.ticktext)[5:] == ["Aleppo", "Idlib"]


def test_events_without_a_province_have_lanes_of_their_own(no_edges):
    events = events_to_frame([tell("a-1", provinces=(), place="Geneva"), tell("b-1", provinces=())])
    assert list(draw_timeline(events, no_edges).layout.yaxis2.ticktext)[5:] == ["Country, abroad", "Place unknown"]


def dotted_lines(figure):
    return [trace for trace in figure.data if trace.type == "scatter" and trace.line.dash == "dot"]


def test_the_links_of_the_chosen_event_are_drawn_strong(events, edges):
    (strong,) = dotted_lines(draw_timeline(events, edges, chosen="a-1"))
    (faint,) = dotted_lines(draw_timeline(events, edges))
    assert strong.opacity == 0.95
    assert faint.opacity < 0.5


def test_other_links_can_be_left_out(events, edges):
    assert not dotted_lines(draw_timeline(events, edges, all_links=False))


def test_beyond_the_most_marks_lanes_show_counts(no_edges):
    events = events_to_frame([tell(f"a-{number}") for number in range(MOST_MARKS + 1)])
    figure = draw_timeline(events, no_edges)
    (disc,) = marks_of(figure)
    ((label, first, last),) = disc.customdata
    assert "901" in label
    assert first == last == "2016-02-24"


def test_words_of_an_article_are_never_read_as_markup(no_edges):
    events = events_to_frame([tell("a-1", title="<img src=x onerror=alert(1)> & <b>bold</b>")])
    (trace,) = marks_of(draw_timeline(events, no_edges))
    assert "<img" not in trace.text[0]
    assert "&lt;img src=x" in trace.text[0]


def test_an_empty_frame_gives_a_sentence(no_edges):
    figure = draw_timeline(events_to_frame([]), no_edges)
    assert not figure.data
    assert "No event matches" in figure.layout.annotations[0].text


def test_drawing_leaves_its_input_alone(events, edges):
    before = events.copy(deep=True), edges.copy(deep=True)
    draw_timeline(events, edges, chosen="a-1", look=Look(theme=DARK, patterned=True))
    pd.testing.assert_frame_equal(events, before[0])
    pd.testing.assert_frame_equal(edges, before[1])


def test_the_grain_follows_the_length_of_the_window():
    first = date(2016, 1, 1)
    assert choose_grain(Window(first=first, last=date(2016, 3, 31))) == "day"
    assert choose_grain(Window(first=first, last=date(2017, 3, 31))) == "week"
    assert choose_grain(Window(first=first, last=date(2023, 3, 31))) == "month"


def test_weeks_begin_on_monday_and_months_end_on_their_last_day():
    assert bin_start(date(2016, 2, 24), "week") == date(2016, 2, 22)
    assert bin_end(date(2016, 2, 1), "month") == date(2016, 2, 29)
    assert middle(date(2016, 2, 24), date(2016, 2, 25)) == "2016-02-25T00:00"


def test_a_few_far_days_do_not_stretch_the_overview():
    days = [date(2011, 1, 1), *(date(2016, 2, day) for day in range(1, 29)), date(2016, 12, 31)]
    window = find_window(pd.DataFrame({"day": days, "events": [1] + [10] * 28 + [1]}))
    assert window == Window(first=date(2016, 2, 1), last=date(2016, 2, 28))


def test_the_overview_sums_what_it_is_given_by_day():
    counts = pd.DataFrame({"day": [date(2016, 2, 24)] * 2 + [date(2016, 2, 25)], "events": [2, 3, 1]})
    figure = draw_overview(counts, window=Window(first=date(2016, 2, 1), last=date(2016, 3, 1)))
    assert list(figure.data[0].y) == [5, 1]


def test_marks_stand_side_by_side_when_there_is_room(no_edges):
    events = events_to_frame([tell(f"a-{number}") for number in range(1, 13)])
    window = Window(first=date(2016, 2, 20), last=date(2016, 2, 28))
    (trace,) = marks_of(draw_timeline(events, no_edges, window=window))
    spots = set(zip(trace.x, trace.y, strict=True))
    assert len(spots) == 12
    assert len(set(trace.x)) > 1
    assert all(instant.startswith("2016-02-24") for instant in trace.x)


def test_a_lane_of_many_events_is_no_solid_bar_beside_one_of_few():
    days = [date(2016, 2, 1), date(2016, 2, 2)]
    rows = [(days[0], "SY-HM", 1), (days[1], "SY-HM", 2), (days[0], "others", 100), (days[1], "others", 200)]
    lanes = pd.DataFrame(rows, columns=["day", "province", "events"])
    figure = draw_counts(
        pd.DataFrame(columns=["day", "event_type", "events"]),
        lanes,
        window=Window(first=days[0], last=date(2016, 2, 20)),
    )
    few, more, hundred, most = (trace := figure.data[-1]).marker.size
    assert (few, more) == (hundred, most)
    assert trace.marker.opacity[1] < trace.marker.opacity[3]
