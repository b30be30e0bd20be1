"""The network of stories as a chart and as files of graph programs."""

import io
import json
from datetime import date

import networkx as nx
import plotly.graph_objects as go
import pytest
from plotly.io.json import to_json_plotly

from dashboard.export.charts import CHARTS, find_network_of
from dashboard.export.files import export
from dashboard.figures.look import Look
from dashboard.figures.network import draw_network
from dashboard.theme import DARK
from data.selection import Selection


@pytest.fixture(params=[Look(), Look(theme=DARK, language="ar")], ids=["light", "arabic"])
def look(request) -> Look:
    return request.param


def test_every_dated_incident_of_the_sample_is_a_disc_and_each_story_a_band(sample, look):
    network = find_network_of(sample, Selection())
    figure = draw_network(network, look=look)
    discs = sum(len(trace["x"]) for trace in figure.data if trace["mode"] == "markers")
    assert discs == network.nodes["day"].notna().sum() > 20
    assert len(figure.layout.yaxis.ticktext) == network.nodes["story"].nunique()


def test_no_two_discs_stand_on_each_other(sample):
    figure = draw_network(find_network_of(sample, Selection()))
    spots = [
        spot for trace in figure.data if trace["mode"] == "markers" for spot in zip(trace["x"], trace["y"], strict=True)
    ]
    assert len(spots) == len(set(spots))


def test_plotly_finds_nothing_wrong_with_the_network(sample, look):
    figure = draw_network(find_network_of(sample, Selection()), look=look)
    assert json.loads(to_json_plotly(figure)) == json.loads(to_json_plotly(go.Figure(figure.to_dict())))


def test_a_selection_without_links_says_so(sample):
    figure = CHARTS["network"](sample, Selection(text="nothing-of-that-name"))
    assert "No event of a known day is linked" in figure.layout.annotations[0].text


@pytest.mark.parametrize(("ending", "read"), [(".graphml", nx.read_graphml), (".gexf", nx.read_gexf)])
def test_graph_programs_read_the_same_incidents_and_links(sample, ending, read):
    network = find_network_of(sample, Selection())
    graph = read(io.BytesIO(export(sample, Selection(), "network", ending, today=date(2016, 5, 1))))
    assert set(graph.nodes) == set(network.nodes["incident_id"])
    assert graph.number_of_edges() == len(network.links)
    link = network.links.iloc[0]
    assert graph.edges[link["source"], link["target"]]["weight"] == pytest.approx(link["score"])
    assert all(node["label"] for _, node in graph.nodes(data=True))


def test_the_same_selection_gives_the_same_graph(sample):
    one, other = (export(sample, Selection(), "network", ".graphml", today=date(2016, 5, 1)) for _ in range(2))
    assert one == other
