"""Charts drawn by a real browser with no network: whole, vector, captioned."""

import pytest

from dashboard.export.charts import CHARTS, write_figure
from data.selection import Selection
from tests.browser import find_browser

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def browser(monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", find_browser() or "")


def test_the_map_as_svg_is_vector_with_every_province_named(store):
    svg = write_figure(CHARTS["map"](store, Selection()), ".svg").decode()
    assert "<image" not in svg
    for name in ("Latakia", "Homs", "Hama", "Damascus", "Daraa", "Hasakah"):
        assert name in svg
    assert svg.count('class="choroplethlocation') >= 14


def test_the_timeline_as_svg_says_what_it_shows(store):
    svg = write_figure(CHARTS["timeline"](store, Selection(provinces=frozenset({"SY-LA"}))), ".svg").decode()
    assert "Events by day" in svg
    assert "province SY-LA" in svg


@pytest.mark.parametrize(("ending", "begins"), [(".png", b"\x89PNG"), (".pdf", b"%PDF")])
def test_other_pictures_are_what_their_ending_says(store, ending, begins):
    assert write_figure(CHARTS["timeline"](store, Selection()), ending).startswith(begins)


def test_a_chart_as_html_asks_no_other_host_for_anything(store, tmp_path, chromium):
    page_file = tmp_path / "map.html"
    page_file.write_bytes(write_figure(CHARTS["map"](store, Selection()), ".html"))
    asked: list[str] = []
    page = chromium.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page_file.as_uri())
    page.wait_for_selector(".choroplethlayer path", state="attached")
    page.close()
    assert asked
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
