"""Visitors' own articles: read, kept apart for a day, gone on request, and nothing else of the machine touched."""

import io
import json
import os
import threading
from pathlib import Path

import pytest
from fastapi import FastAPI, UploadFile
from fastapi.testclient import TestClient

from dashboard import uploads
from dashboard.settings import Settings, SettingsError
from dashboard.workspaces import KEPT_SECONDS, Upload, Workspaces, ingest_uploads
from data.selection import Selection

ARTICLE = {
    "title": "Three killed by shelling in Daraa",
    "text": "Shelling killed three people in Daraa on Monday, a monitoring group said.",
    "published": "2016-02-15",
}
LINE = json.dumps(ARTICLE).encode()


def client_of(store, folder: Path, **settings) -> TestClient:
    server = FastAPI()
    uploads.register(server, store, Settings(workspaces=folder, **settings))
    return TestClient(server)


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "workspaces"


@pytest.fixture
def client(store, folder) -> TestClient:
    return client_of(store, folder, uploads="visit")


def send(client: TestClient, *files: tuple[str, bytes], to: str = "/api/workspaces", **options):
    return client.post(to, files=[("files", file) for file in files], **options)


def report_of(answer) -> dict:
    return json.loads(answer.text.splitlines()[-1])


def test_articles_handed_over_are_in_a_workspace_of_their_own(client, folder, store):
    before = store.path.read_bytes()
    report = report_of(send(client, ("mine.jsonl", LINE)))
    assert (report["articles"], report["events"], report["rejected"]) == (1, 1, [])
    kept = Workspaces(folder).open(report["workspace"])
    assert list(kept.events(Selection())["killed"]) == [3]
    assert store.path.read_bytes() == before


def test_a_rejection_names_the_file_as_the_visitor_knows_it(client):
    report = report_of(send(client, ("mine.jsonl", LINE), ("../../etc/passwd", b"")))
    assert report["articles"] == 1
    assert report["rejected"] == [{"place": "../../etc/passwd", "reason": "an empty file; expected an article"}]


def test_a_report_names_the_first_articles_to_look_at(client, folder):
    report = report_of(send(client, ("mine.jsonl", LINE)))
    assert report["first"] == list(Workspaces(folder).open(report["workspace"]).articles()["article_id"])


def test_more_articles_join_a_workspace(client, folder):
    name = report_of(send(client, ("one.jsonl", LINE)))["workspace"]
    other = json.dumps(
        {**ARTICLE, "title": "Two killed in Homs", "text": "A bomb killed two people in Homs on Monday."}
    )
    send(client, ("two.jsonl", other.encode()), to=f"/api/workspaces/{name}")
    assert len(Workspaces(folder).open(name).articles()) == 2


def test_a_workspace_is_gone_on_request(client, folder):
    name = report_of(send(client, ("one.jsonl", LINE)))["workspace"]
    assert client.delete(f"/api/workspaces/{name}").status_code == 204
    assert list(folder.iterdir()) == []
    assert client.delete(f"/api/workspaces/{name}").status_code == 404


def test_the_store_of_a_removed_workspace_is_let_go(store, folder):
    server, forgotten = FastAPI(), []
    settings = Settings(workspaces=folder, uploads="visit")
    uploads.register(server, store, settings, forget=forgotten.append)
    client = TestClient(server)
    name = report_of(send(client, ("one.jsonl", LINE)))["workspace"]
    client.delete(f"/api/workspaces/{name}")
    assert forgotten == [name]


def test_nothing_is_kept_when_the_visitor_goes_away_while_it_reads(folder):
    workspaces = Workspaces(folder)
    name = workspaces.create()
    lines = b"\n".join(json.dumps({**ARTICLE, "text": f"{ARTICLE['text']} {n}."}).encode() for n in range(400))
    file = UploadFile(io.BytesIO(lines), filename="many.jsonl", size=len(lines))
    before = set(threading.enumerate())
    told = uploads._ingest([file], workspaces.path(name), {}, lambda: workspaces.remove(name))
    assert json.loads(next(told)) == {"read": 10}
    told.close()
    for reading in set(threading.enumerate()) - before:
        reading.join(timeout=30)
    assert list(folder.iterdir()) == []


def test_a_workspace_outlives_its_day_by_nothing(folder):
    name = Workspaces(folder).create()
    now = (folder / name).stat().st_mtime
    assert Workspaces(folder, clock=lambda: now + KEPT_SECONDS - 1).path(name)
    late = Workspaces(folder, clock=lambda: now + KEPT_SECONDS + 1)
    assert late.path(name) is None
    late.create()
    assert not (folder / name).exists()


def test_a_server_that_starts_takes_the_outlived_away(store, folder):
    name = Workspaces(folder).create()
    os.utime(folder / name, times=(0, 0))
    with client_of(store, folder, uploads="visit"):
        assert list(folder.iterdir()) == []


@pytest.mark.parametrize("name", ["", "..", "../store", "a" * 21, "a" * 22 + "/..", "a" * 22])
def test_a_name_that_is_no_workspace_opens_nothing(folder, name):
    Workspaces(folder).create()
    assert Workspaces(folder).path(name) is None


def test_only_this_user_may_read_a_workspace(folder):
    name = Workspaces(folder).create()
    assert (folder / name).stat().st_mode & 0o077 == 0


def test_too_much_at_once_is_refused_with_the_limit(store, folder):
    small = client_of(store, folder, uploads="visit", upload_bytes=10)
    answer = send(small, ("big.txt", b"x" * 1_100_000))
    assert answer.status_code == 413
    assert "at most 10 at once" in answer.json()["detail"]


def test_another_site_cannot_hand_over_in_the_visitors_name(client):
    answer = send(client, ("mine.jsonl", LINE), headers={"Origin": "https://elsewhere.example"})
    assert answer.status_code == 403


def test_there_is_no_way_in_unless_it_is_switched_on(store, folder):
    assert send(client_of(store, folder), ("mine.jsonl", LINE)).status_code == 404
    assert send(client_of(store, folder, uploads="visit"), ("m", LINE), to="/api/articles").status_code == 404


def test_articles_go_into_the_store_where_the_operator_allows_it(store, folder):
    report = report_of(send(client_of(store, folder, uploads="store"), ("mine.jsonl", LINE), to="/api/articles"))
    assert report["articles"] == 1
    assert len(store.articles()) == 4


def test_settings_that_make_no_sense_are_named():
    with pytest.raises(SettingsError, match="UPLOADS: expected one of off, visit, store; found 'yes'"):
        Settings.from_environment({"UPLOADS": "yes"})
    with pytest.raises(SettingsError, match="UPLOAD_MB"):
        Settings.from_environment({"UPLOAD_MB": "many"})


def test_nothing_is_kept_of_files_that_hold_no_article(folder):
    path = Workspaces(folder).path(Workspaces(folder).create())
    report = ingest_uploads([Upload(name="empty", stream=io.BytesIO(b""), size=0)], path)
    assert (report.articles, len(report.rejected)) == (0, 1)
    assert not path.exists()
