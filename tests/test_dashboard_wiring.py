"""The wiring: what callbacks speak of is on the page, and the page speaks of nothing else."""

import json
from dataclasses import replace
from datetime import date

import pytest
from dash import Dash
from dash.development.base_component import Component
from fastapi.testclient import TestClient

from dashboard import ids
from dashboard.app import create_app
from dashboard.callbacks.answer import PARTS, show_parts
from dashboard.callbacks.asked import Asked, Part
from dashboard.callbacks.selection import decide, gather_acts, read_brush, read_mark_click, show_controls, show_fields
from dashboard.callbacks.shelf import Shelf
from dashboard.callbacks.views import _drawn_or_said
from dashboard.figures import Look
from dashboard.figures.calendar import Window
from dashboard.layout import build_layout
from dashboard.settings import UPLOADS, Settings
from dashboard.state import DEFAULT_WEAKEST
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


def test_the_sentence_is_never_empty(store):
    (sentence,) = (each for each in build_layout(store, "en")._traverse() if getattr(each, "id", None) == ids.SENTENCE)
    assert sentence.children == "Loading…"


def test_no_table_goes_into_a_store(store):
    layout = build_layout(store, "en")
    stores = [child for child in layout._traverse() if type(child).__name__ == "Store"]
    held = {each.id: getattr(each, "data", None) for each in stores if each.id != ids.SHAPES}
    assert all(data in (None, 0, False, "en") for data in held.values())


def test_a_click_on_a_bar_keeps_its_days():
    hit = {"customdata": ["24 February: 3", "2016-02-24", "2016-02-24"]}
    assert read_mark_click(hit) == {"do": "days", "value": ["2016-02-24", "2016-02-24"]}


def test_a_brush_keeps_the_days_it_touches():
    assert read_brush(["2016-02-20 14:02:11.5", "2016-02-27 03:00"]) == {
        "do": "days",
        "value": ["2016-02-20", "2016-02-27"],
    }


def test_a_brush_drawn_from_right_to_left_is_the_same():
    assert read_brush(["2016-02-27 03:00", "2016-02-20 14:02"])["value"] == [
        "2016-02-20",
        "2016-02-27",
    ]


def test_a_slip_of_the_hand_is_no_brush():
    assert read_brush(["2016-02-20 14:02", "2016-02-20 14:30"]) == {}


WINDOW = Window(first=date(2016, 2, 1), last=date(2016, 2, 29))


SHOWN = show_controls({})


def test_controls_that_hold_what_is_shown_are_no_acts():
    assert gather_acts(None, 0, SHOWN, SHOWN) == []


def test_acts_already_taken_up_are_not_taken_up_again():
    acts = [{"do": "clear", "n": 1}, {"do": "drop", "word": "q", "n": 2}]
    assert [act["n"] for act in gather_acts(acts, 1, SHOWN, SHOWN)] == [2]


def test_what_was_clicked_and_what_was_switched_before_an_answer_came_are_both_done():
    acts = [{"do": "toggle", "word": "province", "value": "SY-LA", "n": 1}]
    words, view = decide({}, {}, acts, 0, ["killed", *SHOWN[1:]])
    assert (words, view) == ({"province": ["SY-LA"]}, {"measure": ["killed"]})


def test_controls_show_what_the_words_say():
    words = {"from": ["2016-02-10"], "q": ["truce"]}
    assert show_controls({"measure": ["killed"]}) == [
        "killed",
        False,
        "five",
        True,
        False,
        int(DEFAULT_WEAKEST),
        list(EDGE_KINDS),
    ]
    assert show_fields(words, WINDOW) == ["truce", "2016-02-10", "", "", [9, 28]]


def test_a_slider_over_a_single_day_spans_it():
    assert [0, 1] in show_fields({}, Window(first=date(2016, 2, 1), last=date(2016, 2, 1)))


def test_a_chart_that_cannot_be_drawn_says_so_in_its_place():
    def fail():
        raise ZeroDivisionError

    figure = _drawn_or_said(fail, Look())
    assert "could not be drawn" in figure["layout"]["annotations"][0]["text"]


def ask(store: EventStore, language: str = "en", **words: list[str]) -> Asked:
    device = {"theme": "light", "narrow": False}
    return Asked(words=words, view={}, shelf=Shelf(store), language=language, device=device)


def test_the_first_answer_shows_all_parts(store):
    shown = show_parts(PARTS, None, ask(store))
    assert shown.keys() == {"timeline", "map", "overview", "words", "card", "link"}


def test_what_would_show_the_same_is_not_shown_again(store):
    assert show_parts(PARTS, ask(store), ask(store)) == {}


def test_days_leave_the_overview_as_it_is(store):
    shown = show_parts(PARTS, ask(store), ask(store, **{"from": ["2016-02-21"]}))
    assert "timeline" in shown
    assert "overview" not in shown


def test_a_chosen_event_leaves_the_counts_as_they_are(store):
    before = ask(store)
    shown = show_parts(PARTS, before, replace(before, view={"event": ["a1-1"]}))
    assert shown.keys() == {"timeline", "map", "card"}


def test_a_part_that_fails_is_told_of_and_the_others_live_on(
    store,
):
    def fail(asked):
        raise ZeroDivisionError

    told: list[Exception] = []
    shown = show_parts([Part(show=fail), *PARTS], None, ask(store), told.append)
    assert [type(error) for error in told] == [ZeroDivisionError]
    assert shown.keys() == {"timeline", "map", "overview", "words", "card", "link"}


def test_the_answer_to_a_click_travels_compressed(store):
    app = create_app(store)
    (wiring,) = (each for each in app._callback_list if f"{ids.TIMELINE}.figure" in each["output"])
    held = {ids.ADDRESS: "", ids.DEVICE: {"theme": "light"}, ids.LANGUAGE: "en"}
    inputs, state = ([{**each, "value": held.get(each["id"])} for each in wiring[kind]] for kind in ("inputs", "state"))
    outputs = [
        dict(zip(("id", "property"), part.split("."), strict=True)) for part in wiring["output"][2:-2].split("...")
    ]
    question = {"output": wiring["output"], "outputs": outputs, "inputs": inputs, "state": state}
    with TestClient(app.server) as client:
        answer = client.post("/_dash-update-component", json=question | {"changedPropIds": [f"{ids.ADDRESS}.search"]})
    assert answer.status_code == 200
    assert answer.json()["response"][ids.TIMELINE]["figure"]["data"]
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers.get("Content-Encoding")
