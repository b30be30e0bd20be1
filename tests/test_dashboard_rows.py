"""The table's own words for sorting and narrowing, read as what the store is asked."""

from datetime import date

from fastapi.testclient import TestClient

from dashboard.app import create_app
from dashboard.rows import read_narrowings, read_orders
from data.records import EVENT_TYPES


def test_words_are_looked_up_in_the_readers_names():
    asked = {"type": {"filterType": "text", "type": "contains", "filter": "معارك"}}
    assert read_narrowings(asked, (), "ar")[0].named == {"Battles"}
    asked = {"where": {"filterType": "text", "type": "contains", "filter": "lata"}}
    assert read_narrowings(asked, (), "en")[0].named == {"SY-LA"}


def test_days_and_numbers_are_read():
    day = {"filterType": "date", "type": "inRange", "dateFrom": "2016-02-24 00:00:00", "dateTo": "2016-02-27 00:00:00"}
    number = {"filterType": "number", "type": "greaterThan", "filter": 5}
    when, killed = read_narrowings({"when": day, "killed": number}, (), "en")
    assert (when.how, when.value, when.upper) == ("between", date(2016, 2, 24), date(2016, 2, 27))
    assert (killed.how, killed.value) == ("above", 5)


def test_what_makes_no_sense_narrows_and_sorts_nothing():
    assert read_narrowings({"event_id; drop": {"type": "contains", "filter": "x"}}, (), "en") == ()
    assert read_narrowings({"when": {"type": "equals", "dateFrom": "soon"}}, (), "en") == ()
    assert read_orders([{"colId": "nothing", "sort": "asc"}], "en") == ()


def test_types_are_ranked_by_the_readers_alphabet():
    english, arabic = (read_orders([{"colId": "type", "sort": "asc"}], language)[0].ranked for language in ("en", "ar"))
    assert set(english) == set(arabic) == {*EVENT_TYPES, "unknown"}
    assert english != arabic


def test_the_page_is_answered_with_rows_in_its_language(store):
    asked = {"language": "ar", "filter": {"title": {"type": "contains", "filter": "clash"}}}
    with TestClient(create_app(store).server) as client:
        answer = client.post("/page/rows?province=SY-LA", json=asked).json()
        at = client.post("/page/rows", json={"find": "a3-1"}).json()
        refused = client.post("/page/rows?province=Atlantis", json={})
        gone = client.post("/page/rows?articles=nobody", json={})
    assert [row["event_id"] for row in answer["rows"]] == ["a1-1"]
    assert answer["rows"][0]["type"] == "معارك"
    assert answer["count"] == 1
    assert at == {"at": 3}
    assert (refused.status_code, gone.status_code) == (422, 404)
