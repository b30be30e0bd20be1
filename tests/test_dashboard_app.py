"""The server as an operator starts it: what it answers when its store is not there, and what strangers may do."""

from fastapi.testclient import TestClient

from dashboard.app import create_app, make_server
from dashboard.settings import Settings


def test_a_server_without_its_store_says_so_and_stays_up(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("STORE", str(tmp_path / "none.duckdb"))
    answer = TestClient(make_server()).get("/healthz")
    assert answer.status_code == 503
    assert "no store there" in answer.json()["detail"]
    assert "no store there" in capsys.readouterr().err


def test_settings_that_make_no_sense_are_said_to_whoever_asks(monkeypatch):
    monkeypatch.setenv("UPLOADS", "everybody")
    assert "UPLOADS: expected one of" in TestClient(make_server()).get("/").json()["detail"]


def test_strangers_correct_nothing_unless_that_is_switched_on():
    assert Settings.from_environment({}).corrections is False
    assert Settings.from_environment({"CORRECTIONS": "on"}).corrections is True
    assert Settings.from_environment({}, is_private=True).corrections is True


def test_a_store_that_takes_no_corrections_refuses_them(store):
    wish = {"first": "a1", "second": "a2"}
    closed = TestClient(create_app(store, Settings(corrections=False)).server)
    assert closed.post("/api/corrections/unrelated", json=wish).status_code == 403
    assert not list(store.path.parent.glob("*corrections*"))
    opened = TestClient(create_app(store, Settings(corrections=True)).server)
    assert opened.post("/api/corrections/unrelated", json=wish).status_code == 200


def test_an_address_that_is_nothing_is_not_the_page(store):
    client = TestClient(create_app(store).server)
    with client:
        assert client.get("/nope").status_code == 404
        assert client.get("/").status_code == 200


def test_a_server_that_cannot_serve_says_why_on_a_page_in_the_readers_language(monkeypatch, tmp_path):
    monkeypatch.setenv("STORE", str(tmp_path / "none.duckdb"))
    client = TestClient(make_server(), headers={"Accept": "text/html"})
    answer = client.get("/")
    assert answer.status_code == 503
    assert "no store there" in answer.text
    client.cookies.set("language", "ar")
    assert 'dir="rtl"' in client.get("/").text
