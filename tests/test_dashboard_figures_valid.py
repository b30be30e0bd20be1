"""The figures are put together unchecked, for that is fast; here plotly checks them over the sample."""

import json

import plotly.graph_objects as go
import pytest
from plotly.io.json import to_json_plotly

from dashboard.callbacks.shelf import Shelf
from dashboard.callbacks.views import _map, _timeline
from dashboard.figures import Look, sketch_overview
from dashboard.figures.look import Sketch, sketch_nothing
from dashboard.sample import open_sample
from dashboard.state import read_address, read_selection
from dashboard.theme import DARK
from data.tallies import count_days

ADDRESSES = (
    "",
    "?province=SY-HI&links=chosen&patterns=1",
    "?measure=killed&rate=1&scope=all",
    "?from=2016-02-20&to=2016-02-28",
    "?q=nothing-of-that-name",
)


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return Shelf(open_sample())


@pytest.fixture(params=[Look(), Look(theme=DARK, language="ar", patterned=True, narrow=True)], ids=["light", "arabic"])
def look(request) -> Look:
    return request.param


def check(figure: Sketch) -> None:
    """Plotly takes every value of a figure, and as it is."""
    drawn = json.loads(to_json_plotly(figure))
    checked = json.loads(to_json_plotly(go.Figure(figure)))
    del checked["layout"]["template"]  # what goes without saying, and is not sent
    assert drawn == checked


@pytest.mark.parametrize("address", ADDRESSES)
def test_plotly_finds_nothing_wrong_with_timeline_and_map(address, shelf, look):
    words, view, _ = read_address(address)
    check(_timeline(shelf, read_selection(words), view, look))
    check(_map(shelf, read_selection(words), view, look))


def test_plotly_finds_nothing_wrong_with_the_overview_or_with_nothing(shelf, look):
    check(sketch_overview(shelf.tally(count_days, read_selection({})), window=shelf.window(), look=look))
    check(sketch_nothing(look, "nothing"))
