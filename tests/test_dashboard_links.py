"""Links on the page: which are drawn, what they stand on, the story they tell, and what readers correct."""

import json
from datetime import date
from types import SimpleNamespace

import pandas as pd
import pytest
from conftest import an_event
from fastapi import FastAPI
from fastapi.testclient import TestClient
from plotly.utils import PlotlyJSONEncoder

from dashboard import corrections
from dashboard.corrections import READ_ONLY, part, plan, unite
from dashboard.figures.arcs import MOST_ARCS, choose_arcs, name_link
from dashboard.figures.calendar import Window
from dashboard.figures.keydates import draw_key_dates
from dashboard.figures.look import Look
from dashboard.figures.marks import Mark
from dashboard.layout.incident import Corrected, build_incident, write_said
from dashboard.layout.link import find_shared, mark_shared
from dashboard.layout.reasons import write_reason
from dashboard.layout.story import arrange_branches
from dashboard.state import read_address, read_links, write_address, write_kinds
from dashboard.stores import Stores
from dashboard.story import find_story
from data.records import EDGE_COLUMNS, EDGE_KINDS, Article, Edge, Reason
from data.relate.corrections import CorrectionError, Corrections, append_corrections, corrections_path, read_corrections
from data.relate.replay import correct_incidents
from data.selection import Selection
from data.tallies import KeyDate

TODAY = date(2016, 5, 1)


def a_mark(event_id: str, day: int) -> Mark:
    when = date(2016, 2, day)
    event = {"event_id": event_id, "article_id": event_id.split("-")[0], "event_type": "Battles"}
    return Mark(event=event, y=-1.0, aside=0.0, first=when, last=when)


def an_edge(source: str, target: str, kind: str = "related", score: float = 0.5) -> tuple:
    return source.split("-")[0], target.split("-")[0], source, target, kind, score, ()


def frame_of(*edges: tuple) -> pd.DataFrame:
    return pd.DataFrame(edges, columns=list(EDGE_COLUMNS))


# Which links


def test_the_address_carries_the_weakest_link_and_the_kinds():
    view = read_address("?weakest=60&kinds=listed.related")[1]
    assert read_links(view) == (0.6, ("listed", "related"))
    assert write_address({}, view) == "?weakest=60&kinds=listed.related"


def test_by_default_all_kinds_are_shown():
    assert read_links({})[1] == EDGE_KINDS
    assert write_kinds(reversed(EDGE_KINDS)) is None


def test_no_kind_at_all_is_not_taken_for_the_default():
    assert write_kinds([]) == "none"
    assert read_links({"kinds": ["none"]})[1] == ()


@pytest.mark.parametrize("query", ["?weakest=1000", "?weakest=x", "?kinds=all", "?kinds=related.listed"])
def test_what_no_control_can_say_is_left_out_of_the_view(query):
    assert read_address(query)[1] == {}


def test_of_each_kind_the_strongest_are_drawn_and_all_of_the_chosen_event():
    marks = [a_mark("a-1", 1), a_mark("b-1", 5), a_mark("c-1", 9)]
    edges = frame_of(*[an_edge("a-1", "b-1", "listed")] * 300, *[an_edge("b-1", "c-1")] * 2)
    drawn = [arc.edge["kind"] for arc in choose_arcs(marks, edges, None, frozenset(), True)]
    assert drawn.count("listed") == MOST_ARCS
    assert drawn.count("related") == 2
    assert len(choose_arcs(marks, edges, "a-1", frozenset(), False)) == 300


def test_the_links_of_the_story_are_drawn_without_the_others():
    marks = [a_mark("a-1", 1), a_mark("b-1", 5), a_mark("c-1", 9)]
    edges = frame_of(an_edge("a-1", "b-1"), an_edge("b-1", "c-1"))
    arcs = choose_arcs(marks, edges, None, frozenset({"b-1~c-1~related"}), False)
    assert [(name_link(arc.edge), arc.strength) for arc in arcs] == [("b-1~c-1~related", "story")]


# What a link stands on


def test_shared_words_are_marked_as_each_article_writes_them():
    reasons = [
        {"kind": "actor", "what": "Daesh / ISIS", "weight": 0.2},
        {"kind": "words", "what": "cement", "weight": 0.1},
        {"kind": "days", "what": "both tell of 2016-04-04", "weight": 0.3},
    ]
    ours, theirs = find_shared(reasons, "Daesh took cement workers", "ISIS freed the Cement workers")
    assert mark_shared("Daesh took cement", ours) == [("Daesh", "actor"), (" took ", None), ("cement", "words")]
    assert [piece for piece in mark_shared("ISIS freed the Cement workers", theirs) if piece[1]] == [
        ("ISIS", "actor"),
        ("Cement", "words"),
    ]


def test_a_word_inside_another_is_not_marked():
    assert mark_shared("ambassador Assad", {"assad": "actor"}) == [("ambassador ", None), ("Assad", "actor")]


def test_markup_in_a_sentence_stays_words():
    assert mark_shared("<b>Homs</b>", {"homs": "place"}) == [("<b>", None), ("Homs", "place"), ("</b>", None)]


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("both tell of 2016-02-17", "كلاهما عن يوم ١٧ شباط ٢٠١٦"),
        ("what they tell of is 1 day apart", "بين ما يرويانه يوم واحد"),
        ("3 days apart: 2016-02-14 and 2016-02-17", "بينهما ٣ أيام: ١٤ شباط ٢٠١٦ و١٧ شباط ٢٠١٦"),
    ],
)
def test_days_are_said_in_the_readers_words(what, said):
    assert write_reason({"kind": "days", "what": what}, "ar") == said


def test_days_said_in_a_way_not_known_here_stay_as_they_are():
    assert write_reason({"kind": "days", "what": "the same week"}, "ar") == "the same week"


def test_every_reason_of_days_in_the_sample_has_its_words(sample):
    said = {
        reason["what"]
        for reasons in sample.edges(Selection())["reasons"]
        for reason in reasons
        if reason["kind"] == "days"
    }
    assert said
    assert [what for what in said if write_reason({"kind": "days", "what": what}, "ar") == what] == []


# Stories and key dates


def step(article_id: str, from_article_id: str, strength: float, depth: int) -> SimpleNamespace:
    return SimpleNamespace(article_id=article_id, from_article_id=from_article_id, strength=strength, depth=depth)


def test_the_strongest_way_on_stays_in_its_column_and_a_branch_moves_in():
    steps = [step("b", "a", 0.9, 1), step("c", "b", 0.8, 2), step("d", "b", 0.4, 2), step("e", "d", 0.2, 3)]
    assert arrange_branches(steps) == {"b": 0, "c": 0, "d": 1, "e": 1}


def test_a_story_is_followed_through_the_store(write_store):
    names = [("a", 20), ("b", 22), ("c", 25)]
    articles = [Article(article_id=name, title=name, published=f"2016-02-{day}") for name, day in names]
    events = [an_event(1, name, day=date(2016, 2, day)) for name, day in names]
    reason = (Reason(kind="words", what="truce", weight=0.5),)
    edges = [
        Edge(source_article_id=one, target_article_id=other, source_event_id=f"{one}-1", target_event_id=f"{other}-1",
             kind="related", score=0.5, reasons=reason)
        for one, other in (("a", "b"), ("b", "c"))
    ]  # fmt: skip
    from data.store import EventStore

    store = EventStore(write_store(articles, events, edges))
    found = find_story(store, store.event("a-1"), 0.14, EDGE_KINDS)
    assert [each.article_id for each in found.story.after] == ["b", "c"]
    assert find_story(store, store.event("a-1"), 0.6, EDGE_KINDS).steps == ()
    assert find_story(store, store.event("a-1"), 0.14, ("listed",)).steps == ()


def test_key_dates_outside_of_the_window_are_not_drawn():
    window = Window(first=date(2016, 2, 1), last=date(2016, 2, 29))
    days = [
        KeyDate(day=date(2016, 2, 22), articles=6, title="<i>Truce</i>"),
        KeyDate(day=date(2016, 3, 3), articles=3, title=None),
    ]
    lines, labels = draw_key_dates(days, window, Look())
    assert [line["x0"] for line in lines] == ["2016-02-22T12:00"]
    assert "&lt;i&gt;" in labels[0]["text"]


# The incident


@pytest.mark.parametrize(
    ("toll", "said"),
    [
        ((10, 12, 14), "10 to 14, most often 12"),
        ((12, 12, 12), "12"),
        ((24, None, None), "24"),
        ((None, None, None), None),
    ],
)
def test_a_toll_is_said_from_low_to_high(toll, said):
    assert write_said(toll, "en") == said


def test_where_nothing_may_be_written_a_sentence_stands_in_place_of_the_buttons(store):
    event = store.event("a1-1")
    for can_correct, said in ((True, False), (False, True)):
        shown = json.dumps(
            build_incident(event, store.incident("i-a1-1"), [], Corrected(), "en", can_correct=can_correct),
            cls=PlotlyJSONEncoder,
        )
        assert ("nothing can be corrected here" in shown) is said
        assert ("data-intent" in shown) is not said
        assert shown.count("Corrections are kept apart") == int(can_correct)


# Corrections


def incidents_after(judged: dict[str, str], *made) -> list[set[str]]:
    after = correct_incidents(judged, Corrections(tuple(each for some in made for each in some)))
    return sorted(({event for event in after if after[event] == name} for name in set(after.values())), key=sorted)


def test_joined_incidents_part_again_as_they_were():
    judged = {"a": "i-a", "b": "i-a", "c": "i-c", "d": "i-c"}
    joined = unite(["a", "b"], ["c", "d"], ("i-a", "i-c"), today=TODAY)
    assert incidents_after(judged, joined) == [{"a", "b", "c", "d"}]
    parted = part(["c", "d"], ["a", "b"], "i-a", today=TODAY)
    assert incidents_after(judged, joined, parted) == [{"a", "b"}, {"c", "d"}]


def test_the_report_an_incident_is_named_after_can_leave_it_and_come_back():
    judged = {"a": "i-a", "b": "i-a", "c": "i-a"}
    left = part(["a"], ["b", "c"], "i-a", today=TODAY)
    assert incidents_after(judged, left) == [{"a"}, {"b", "c"}]
    back = unite(["b", "c"], ["a"], ("i-b", "i-a"), today=TODAY)
    assert incidents_after(judged, left, back) == [{"a", "b", "c"}]


def test_a_split_changes_the_incident_and_undo_changes_it_back(store):
    made, undo = plan(store, "apart", "a2-1", None, reason="another day", today=TODAY)
    append_corrections(corrections_path(store.path), made)
    assert store.incident("i-a1-1")["event_id"].tolist() == ["a1-1"]
    assert store.edges(Selection(), kinds=["same_incident"]).empty
    append_corrections(corrections_path(store.path), undo)
    assert store.event("a1-1")["incident_id"] == store.event("a2-1")["incident_id"]
    assert len(store.edges(Selection(), kinds=["same_incident"])) == 1


def test_a_join_counts_a_toll_once(store):
    before = store.summary(Selection())
    plan_made, undo = plan(store, "together", "a2-3", "a1-1", today=TODAY)
    append_corrections(corrections_path(store.path), plan_made)
    assert store.summary(Selection()).incidents == before.incidents - 1
    append_corrections(corrections_path(store.path), undo)
    assert store.summary(Selection()) == before


def test_there_is_nothing_to_split_off_a_single_report(store):
    with pytest.raises(CorrectionError, match="only report"):
        plan(store, "apart", "a2-3", None, today=TODAY)


@pytest.fixture
def client(store) -> TestClient:
    server = FastAPI()
    corrections.register(server, Stores(store))
    return TestClient(server)


def test_a_rejected_link_is_gone_for_every_reader_and_comes_back(client, store):
    answer = client.post("/api/corrections/unrelated", json={"first": "a1", "second": "a3", "reason": "other truce"})
    assert answer.status_code == 200
    assert set(store.edges(Selection())["kind"]) == {"same_incident"}
    assert client.post("/api/corrections", json=answer.json()["undo"]).status_code == 204
    assert set(store.edges(Selection())["kind"]) == {"same_incident", "listed"}


def test_the_data_stay_as_they_are(client, store):
    before = store.path.read_bytes()
    client.post("/api/corrections/apart", json={"first": "a2-1"})
    assert store.path.read_bytes() == before


def test_corrections_can_be_taken_away_as_lines(client):
    client.post("/api/corrections/apart", json={"first": "a2-1", "reason": "another day"})
    lines = [json.loads(line) for line in client.get("/api/export/corrections.jsonl").text.splitlines()]
    assert [(line["action"], line["first"], line["others"], line["reason"]) for line in lines] == [
        ("split", "a2-1", ["a1-1"], "another day")
    ]


def test_another_site_cannot_correct_in_the_readers_name(client, store):
    headers = {"Origin": "https://elsewhere.example"}
    for path, content in (("/unrelated", {"first": "a1", "second": "a3"}), ("", [])):
        assert client.post(f"/api/corrections{path}", json=content, headers=headers).status_code == 403
    assert read_corrections(corrections_path(store.path)).made == ()


@pytest.mark.parametrize(
    ("path", "content", "status"),
    [
        ("/apart", {"first": "nothing"}, 404),
        ("/unrelated", {"first": "a1", "second": "nothing"}, 404),
        ("/unrelated", {"first": "a1"}, 404),
        ("/unrelated", {"first": "a1", "second": "a1"}, 409),
        ("/together", {"first": "a1-1", "second": "a2-1"}, 409),
        ("/unjoined", {"first": "a1-1"}, 409),
        ("/apart", {}, 422),
        ("/apart", {"first": "a2-1", "reason": "x" * 501}, 422),
        ("/delete", {"first": "a2-1"}, 422),
        ("", [{"action": "join", "first": "a", "second": "a"}], 422),
        ("", [{"action": "drop", "first": "a", "second": "b"}], 422),
    ],
)
def test_a_correction_that_makes_no_sense_is_refused(client, store, path, content, status):
    assert client.post(f"/api/corrections{path}", json=content).status_code == status
    assert read_corrections(corrections_path(store.path)).made == ()


def test_a_store_that_may_not_be_written_beside_says_so(client, monkeypatch):
    import sqlite3

    def refuse(*_):
        raise sqlite3.OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(corrections, "append_corrections", refuse)
    answer = client.post("/api/corrections/apart", json={"first": "a2-1"})
    assert (answer.status_code, answer.json()["detail"]) == (403, READ_ONLY)
