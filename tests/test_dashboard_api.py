"""The API: the same words as the address bar, answers that a program can rely on, and one sentence for a mistake."""

import io
import json

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from dashboard import api
from dashboard.stores import Stores
from dashboard.workspaces import Upload, Workspaces, ingest_uploads
from data.records import EVENT_COLUMNS


@pytest.fixture
def client(store):
    server = FastAPI()
    api.register(server, Stores(store))
    return TestClient(server)


def test_events_come_with_their_columns_and_a_summary(client):
    answer = client.get("/api/events?province=Latakia&type=battles").json()
    assert [event["event_id"] for event in answer["events"]] == ["a1-1", "a2-1"]
    assert tuple(answer["events"][0]) == EVENT_COLUMNS
    assert answer["events"][0]["date_start"] == "2016-02-24"
    assert answer["events"][0]["injured"] is None
    assert (answer["summary"]["events"], answer["summary"]["killed"]) == (2, 12)


def test_a_page_of_events_begins_where_it_is_told(client):
    answer = client.get("/api/events?limit=1&offset=1").json()
    assert [event["event_id"] for event in answer["events"]] == ["a1-1"]
    assert answer["summary"]["events"] == 4


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("/api/events?province=Ankara", "found 'Ankara'"),
        ("/api/timeline?from=yesterday", "expected a day such as 2016-02-24"),
        ("/api/edges?kind=friendly", "kind: expected one of listed, same_incident, related; found 'friendly'"),
        ("/api/export/events.csv?min-killed=few", "expected a whole number"),
    ],
)
def test_a_word_that_makes_no_sense_is_refused_with_a_sentence(client, address, message):
    answer = client.get(address)
    assert answer.status_code == 422
    assert message in answer.json()["detail"]


@pytest.mark.parametrize(
    "address", ["/api/events/none", "/api/articles/none", "/api/export/events.doc", "/api/nothing"]
)
def test_what_is_not_there_is_said_to_be_so(client, address):
    answer = client.get(address)
    assert answer.status_code == 404
    assert answer.json()["detail"]


def test_an_article_comes_with_the_events_it_tells(client):
    answer = client.get("/api/articles/a2").json()
    assert answer["title"] == "Twelve dead"
    assert {event["event_id"] for event in answer["events"]} == {"a2-1", "a2-2", "a2-3"}


def test_edges_come_with_their_reasons(client):
    answer = client.get("/api/edges?kind=same_incident").json()
    assert answer["edges"][0]["reasons"] == [{"kind": "place", "what": "Salma", "weight": 0.75}]


def test_counts_by_day_and_by_province(client):
    assert {"day": "2016-02-24", "province": "SY-LA", "event_type": "Battles", "events": 2} in client.get(
        "/api/timeline"
    ).json()["counts"]
    assert client.get("/api/provinces").json()["provinces"][0]["province"] == "SY-HI"


def test_a_file_is_named_typed_and_filtered(client):
    answer = client.get("/api/export/events.csv?type=Battles")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="conflict-timeline-events.csv"'
    assert len(answer.text.splitlines()) == 3
    assert len(json.loads(client.get("/api/export/events.geojson").content)["features"]) == 5


def test_health_is_the_stores_answer(client, store):
    assert client.get("/healthz").json()["status"] == "ok"
    store.path.unlink()
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert "no store there" in answer.json()["detail"]


def test_the_description_names_every_address_word(client):
    described = client.get("/openapi.json").json()["paths"]["/api/events"]["get"]["parameters"]
    assert {"from", "to", "province", "q", "limit"} <= {each["name"] for each in described}


def test_a_workspace_answers_in_place_of_the_store_and_a_missing_one_says_so(store, tmp_path):
    workspaces = Workspaces(tmp_path / "workspaces")
    name = workspaces.create()
    line = b'{"title": "Bomb kills two in Homs", "published": "2016-02-15"}'
    ingest_uploads([Upload(name="a.jsonl", stream=io.BytesIO(line), size=len(line))], workspaces.path(name))
    server = FastAPI()
    api.register(server, Stores(store, workspaces))
    client = TestClient(server)
    assert client.get(f"/api/events?articles={name}").json()["summary"]["killed"] == 2
    workspaces.remove(name)
    answer = client.get(f"/api/events?articles={name}")
    assert answer.status_code == 404
    assert "kept for a day" in answer.json()["detail"]
