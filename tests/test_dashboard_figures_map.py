"""The map, checked on its traces."""

from datetime import date
from itertools import pairwise

import pandas as pd
import pytest

from dashboard.figures import Look, draw_map
from dashboard.figures.map import count_links, count_weeks, find_values, load_shapes
from data.records import Edge, Event
from data.tables import edges_to_frame, events_to_frame
from geo.provinces import FIVE


@pytest.fixture
def measures() -> pd.DataFrame:
    rows = {"SY-LA": (4, 3, 12, 5, 2), "SY-DI": (2, 2, 0, 0, 2), "SY-HL": (1, 1, 7, 0, 1)}
    columns = ["events", "incidents", "killed", "injured", "articles"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns)


@pytest.fixture
def nothing() -> dict[str, pd.DataFrame]:
    events = events_to_frame([])
    points = pd.DataFrame(columns=["place", "latitude", "longitude", "events", "event_id"])
    return {"points": points, "links": count_links(edges_to_frame([]), events)}


def by_type(figure, kind):
    return [trace for trace in figure.data if trace.type == kind]


def test_five_provinces_are_coloured_and_nine_are_context(measures, nothing):
    context, coloured = by_type(draw_map(measures, **nothing), "choropleth")
    assert set(coloured.locations) == set(FIVE)
    assert len(context.locations) == 9
    assert dict(zip(coloured.locations, coloured.z, strict=True))["SY-LA"] == 4


def test_all_fourteen_are_coloured_when_asked(measures, nothing):
    (coloured,) = by_type(draw_map(measures, **nothing, scope="all"), "choropleth")
    assert len(coloured.locations) == 14


def test_a_province_without_events_counts_none_and_has_no_toll(measures):
    assert find_values(measures, "events", per_100k=False)["SY-TA"] == 0
    assert find_values(measures, "killed", per_100k=False)["SY-TA"] is None


@pytest.mark.parametrize(("language", "words"), [("en", "no figure reported"), ("ar", "لم يُذكر عدد")])
def test_an_unknown_toll_is_drawn_apart_from_none_and_said_in_words(measures, nothing, language, words):
    measures = measures.astype("Int64")
    measures.loc["SY-HL", "killed"] = pd.NA
    look = Look(language=language)
    figure = draw_map(measures, **nothing, measure="killed", per_100k=True, scope="all", look=look)
    coloured, apart = by_type(figure, "choropleth")
    assert "SY-DI" in coloured.locations
    assert "SY-HL" in apart.locations
    assert apart.colorscale[0][1] == look.theme.missing
    assert words in dict(zip(apart.locations, apart.text, strict=True))["SY-HL"]
    assert words in figure.layout.coloraxis.colorbar.title.text
    (names,) = (trace for trace in by_type(figure, "scattergeo") if trace.mode == "text")
    assert names.text[names.meta.index("SY-HL")].endswith(" –")


def test_the_disc_of_damascus_without_a_figure_is_off_the_scale(measures, nothing):
    figure = draw_map(measures.drop("SY-DI"), **nothing, measure="injured")
    (disc,) = [trace for trace in figure.data if trace.name == "SY-DI"]
    assert disc.marker.color == Look().theme.missing
    assert disc.marker.coloraxis is None


def test_a_rate_is_per_hundred_thousand_inhabitants_of_2011(measures):
    assert find_values(measures, "killed", per_100k=True)["SY-LA"] == pytest.approx(12 / 10.08)


def test_selected_provinces_are_outlined(measures, nothing):
    outline = by_type(draw_map(measures, **nothing, selected=frozenset({"SY-LA"})), "choropleth")[-1]
    assert list(outline.locations) == ["SY-LA"]
    assert outline.marker.line.width == 3


def test_damascus_has_a_target_a_finger_can_hit(measures, nothing):
    (disc,) = [trace for trace in draw_map(measures, **nothing).data if trace.name == "SY-DI"]
    assert disc.marker.size >= 24
    assert list(disc.customdata) == ["SY-DI"]
    assert list(disc.marker.color) == [2]


def test_the_legend_says_what_and_when(measures, nothing):
    bar = draw_map(measures, **nothing, measure="killed", days="1 to 3 March 2016").layout.coloraxis.colorbar
    assert bar.title.text.startswith("People reported killed<br>1 to 3 March 2016")


def test_the_legend_of_a_rate_names_the_year_of_the_population(measures, nothing):
    assert "2011" in draw_map(measures, **nothing, per_100k=True).layout.coloraxis.colorbar.title.text


def test_names_are_in_the_readers_language(measures, nothing):
    drawn = by_type(draw_map(measures, **nothing, look=Look(language="ar")), "scattergeo")
    (names,) = (trace for trace in drawn if trace.mode == "text")
    assert any("اللاذقية" in text for text in names.text)


def test_a_link_joins_each_pair_of_provinces_of_its_events_once():
    events = events_to_frame(
        [
            Event(event_id="a-1", article_id="a", rank=1, provinces=("SY-HI", "SY-LA")),
            Event(event_id="b-1", article_id="b", rank=1, provinces=("SY-HI",)),
        ]
    )
    ends = {"source_article_id": "a", "target_article_id": "b", "source_event_id": "a-1", "target_event_id": "b-1"}
    links = count_links(edges_to_frame([Edge(**ends, kind="related", score=1, reasons=())]), events)
    assert [tuple(row) for row in links.itertuples(index=False)] == [("SY-HI", "SY-LA", 1)]


def test_rings_run_clockwise_or_the_colour_floods_the_world():
    for feature in load_shapes()["features"]:
        parts = feature["geometry"]["coordinates"]
        rings = [parts[0]] if feature["geometry"]["type"] == "Polygon" else [part[0] for part in parts]
        for ring in rings:
            area = sum((x2 - x1) * (y2 + y1) for (x1, y1), (x2, y2) in pairwise(ring))
            assert area > 0, feature["id"]


def test_drawing_leaves_its_input_alone(measures, nothing):
    before = measures.copy(deep=True)
    draw_map(measures, **nothing, per_100k=True)
    pd.testing.assert_frame_equal(measures, before)


def test_weeks_are_counted_back_from_the_last_day():
    cube = pd.DataFrame(
        {
            "day": [date(2016, 4, 14), date(2016, 4, 8), date(2016, 4, 7), date(2015, 1, 1)],
            "province": ["SY-LA"] * 4,
            "events": [2, 1, 5, 9],
        }
    )
    assert count_weeks(cube, date(2016, 4, 14)) == {"SY-LA": [0, 0, 0, 0, 0, 0, 5, 3]}


def test_the_label_of_a_province_shows_its_last_weeks_with_their_days_and_the_highest(measures, nothing):
    figure = draw_map(measures, **nothing, weeks={"SY-LA": [0, 0, 0, 0, 0, 0, 1, 8]}, weeks_until=date(2016, 4, 14))
    label = dict(zip(figure.data[1].locations, figure.data[1].text, strict=True))["SY-LA"]
    assert "······▁█" in label
    assert "at most 8" in label
    assert "19 Feb to 14 Apr 2016" in label


def test_of_many_towns_those_of_the_most_events_are_drawn(measures, nothing):
    rows = [(f"Town {number}", 34 + number / 500, 37.5, 500 - number, f"a-{number}") for number in range(300)]
    points = pd.DataFrame(rows, columns=["place", "latitude", "longitude", "events", "event_id"])
    drawn = by_type(draw_map(measures, points, nothing["links"]), "scattergeo")
    (towns,) = (trace for trace in drawn if trace.customdata and trace.customdata[0] == "a-0")
    assert 12 < len(towns.customdata) <= 48
    assert towns.marker.opacity < 1


def test_the_names_of_small_provinces_stand_beside_the_country(measures, nothing):
    drawn = by_type(draw_map(measures, **nothing, scope="all"), "scattergeo")
    (names,) = (trace for trace in drawn if trace.mode == "text")
    beside = {code for code, where in zip(names.meta, names.textposition, strict=True) if where == "middle left"}
    assert {"SY-ID", "SY-LA", "SY-TA", "SY-DR", "SY-QU"} <= beside
