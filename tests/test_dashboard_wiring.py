"""The wiring: what callbacks speak of is on the page, and the page speaks of nothing else."""

import json
from datetime import date

import pytest
from dash import Dash
from dash.development.base_component import Component
from fastapi.testclient import TestClient

from dashboard import ids
from dashboard.app import create_app
from dashboard.callbacks.selection import gather_acts, read_brush, read_mark_click, show_controls
from dashboard.callbacks.views import _drawn_or_said
from dashboard.figures import Look
from dashboard.figures.calendar import Window
from dashboard.layout import build_layout
from dashboard.settings import UPLOADS, Settings
from dashboard.text import LANGUAGES
from data.records import EDGE_KINDS
from data.store import EventStore


@pytest.fixture
def app(store: EventStore) -> Dash:
    return create_app(store)


def ids_of(component: Component) -> set[str]:
    found = {component.id} if isinstance(getattr(component, "id", None), str) else set()
    for child in component._traverse():
        found_id = getattr(child, "id", None)
        if isinstance(found_id, str):
            found.add(found_id)
        elif isinstance(found_id, dict):
            found.add(json.dumps(found_id, sort_keys=True, separators=(",", ":")))
    return found


@pytest.mark.parametrize("uploads", UPLOADS)
def test_every_id_in_a_callback_is_in_the_layout(store, uploads):
    app = create_app(store, Settings(uploads=uploads))
    present = ids_of(build_layout(store, "en", settings=Settings(uploads=uploads)))
    asked = {
        each["id"]
        for callback in app._callback_list
        for each in (*callback["inputs"], *callback["state"])
        if not each["id"].startswith("_")
    }
    assert asked - present == set()


def test_every_id_of_the_page_is_on_it(store):
    present = ids_of(build_layout(store, "en", settings=Settings(uploads="visit")))
    named = {
        value
        for name, value in vars(ids).items()
        if name.isupper() and isinstance(value, str) and name != "SHAPES_NAME"
    }
    assert named - present == set()


def test_an_app_may_be_made_twice(store):
    first, second = create_app(store), create_app(store)
    assert first.callback_map.keys() == second.callback_map.keys()
    assert first.callback_map


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_can_be_built_in_each_language(store, language):
    assert ids.TIMELINE in ids_of(build_layout(store, language))


def test_no_table_goes_into_a_store(store):
    layout = build_layout(store, "en")
    stores = [child for child in layout._traverse() if type(child).__name__ == "Store"]
    held = {each.id: getattr(each, "data", None) for each in stores if each.id != ids.SHAPES}
    assert all(data in (None, 0, False, "en") for data in held.values())


def test_a_click_on_a_bar_keeps_its_days():
    click = {"points": [{"customdata": ["24 February: 3", "2016-02-24", "2016-02-24"]}]}
    assert read_mark_click(click) == {"do": "days", "value": ["2016-02-24", "2016-02-24"]}


def test_a_brush_keeps_the_days_it_touches():
    brushed = {"range": {"x": ["2016-02-20 14:02:11.5", "2016-02-27 03:00"]}, "points": []}
    assert read_brush(brushed) == {"do": "days", "value": ["2016-02-20", "2016-02-27"]}


def test_a_brush_drawn_from_right_to_left_is_the_same():
    assert read_brush({"range": {"x": ["2016-02-27 03:00", "2016-02-20 14:02"]}})["value"] == [
        "2016-02-20",
        "2016-02-27",
    ]


def test_a_slip_of_the_hand_is_no_brush():
    assert read_brush({"range": {"x": ["2016-02-20 14:02", "2016-02-20 14:30"]}}) == {}


WINDOW = Window(first=date(2016, 2, 1), last=date(2016, 2, 29))


def test_the_slider_at_both_ends_narrows_nothing():
    acts = gather_acts({f"{ids.BRUSH}.value"}, None, 0, None, None, [""] * 11 + [[0, 28]], WINDOW)
    assert acts == [{"do": "days", "value": ["", ""]}]


def test_the_slider_counts_days_from_the_first():
    acts = gather_acts({f"{ids.BRUSH}.value"}, None, 0, None, None, [""] * 11 + [[1, 10]], WINDOW)
    assert acts == [{"do": "days", "value": ["2016-02-02", "2016-02-11"]}]


def test_acts_already_taken_up_are_not_taken_up_again():
    acts = [{"do": "clear", "n": 1}, {"do": "drop", "word": "q", "n": 2}]
    assert [act["n"] for act in gather_acts({f"{ids.ACTS}.data"}, acts, 1, None, None, [""] * 12, WINDOW)] == [2]


def test_controls_show_what_the_words_say():
    shown = show_controls({"from": ["2016-02-10"], "q": ["truce"]}, {"measure": ["killed"]}, WINDOW)
    assert shown == ["truce", "2016-02-10", "", "", "killed", False, "five", True, False, 14, list(EDGE_KINDS), [9, 28]]


def test_a_slider_over_a_single_day_spans_it():
    shown = show_controls({}, {}, Window(first=date(2016, 2, 1), last=date(2016, 2, 1)))
    assert [0, 1] in shown


def test_a_chart_that_cannot_be_drawn_says_so_in_its_place():
    def fail():
        raise ZeroDivisionError

    figure = _drawn_or_said(fail, Look())
    assert "could not be drawn" in figure.layout.annotations[0].text


def test_the_answers_to_a_click_travel_compressed(store):
    part = {"id": "overview", "property": "figure"}
    values = {"selection": {}, "device": {"theme": "light"}, "view": {}, "language": "en"}
    inputs, state = (
        [{"id": name, "property": "data", "value": values[name]} for name in names]
        for names in (("selection", "device"), ("view", "language"))
    )
    question = {"output": "overview.figure", "outputs": part, "inputs": inputs, "state": state}
    client = TestClient(create_app(store).server)
    with client:
        answer = client.post("/_dash-update-component", json=question | {"changedPropIds": ["selection.data"]})
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers.get("Content-Encoding")
