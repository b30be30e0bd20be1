"""The bundle: everything needed to cite a selection and to check it, the same bytes for the same selection."""

import io
import json
import zipfile
from datetime import date

import pytest

from dashboard.export import bundle
from dashboard.export.bundle import to_bundle
from dashboard.export.charts import NoBrowserError, write_figure
from data.selection import Selection

TODAY = date(2016, 5, 1)


@pytest.fixture
def no_browser(monkeypatch):
    def write(figure, ending):
        if ending == ".svg":
            raise NoBrowserError("none here")
        return write_figure(figure, ending)

    monkeypatch.setattr(bundle, "write_figure", write)


def open_bundle(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as members:
        return {name.rpartition("/")[2]: members.read(name).decode("utf-8-sig") for name in members.namelist()}


def test_a_bundle_holds_tables_charts_query_and_citation(store, no_browser):
    members = open_bundle(to_bundle(store, Selection(provinces=frozenset({"SY-LA"})), today=TODAY))
    assert set(members) == {
        "events.csv", "events.geojson", "edges.csv", "articles.csv", "timeline.html", "map.html", "network.html",
        "network.graphml", "query.json", "CITATION.txt",
    }  # fmt: skip
    assert json.loads(members["query.json"]) == [["province", "SY-LA"]]
    assert len(members["events.csv"].splitlines()) == 4
    assert store.fingerprint in members["CITATION.txt"]
    assert "exported 2016-05-01" in members["CITATION.txt"]


def test_the_same_selection_gives_the_same_tables(store, no_browser):
    one, other = (open_bundle(to_bundle(store, Selection(), today=TODAY)) for _ in range(2))
    for name in ("events.csv", "edges.csv", "CITATION.txt"):
        assert one[name] == other[name]
