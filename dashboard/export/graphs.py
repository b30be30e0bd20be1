"""Networks as files that Gephi, Cytoscape and other graph programs open: .graphml and .gexf."""

import io
from collections.abc import Callable
from typing import Any, cast

import networkx as nx
import pandas as pd

from dashboard.export.tables import to_plain
from data.network import Network

GraphWriter = Callable[[Network], bytes]


def to_graphml(network: Network) -> bytes:
    """GraphML: a node an incident, an edge a pair of linked ones, `weight` its score; what is unknown has no attribute."""
    out = io.BytesIO()
    nx.write_graphml_xml(_to_graph(network), out)
    return out.getvalue()


def to_gexf(network: Network) -> bytes:
    """GEXF 1.2, the same graph."""
    out = io.BytesIO()
    nx.write_gexf(_to_graph(network), out)
    return out.getvalue()


GRAPH_WRITERS: dict[str, GraphWriter] = {".graphml": to_graphml, ".gexf": to_gexf}


def _to_graph(network: Network) -> nx.Graph:
    graph = nx.Graph()
    for node in _rows(network.nodes):
        graph.add_node(node["incident_id"], label=node["title"] or node["incident_id"], **_known(node))
    for link in _rows(network.links):
        graph.add_edge(link.pop("source"), link.pop("target"), weight=link.pop("score"), **_known(link))
    return graph


def _rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    return cast(list[dict[str, Any]], table.to_dict("records"))


def _known(record: dict[str, Any]) -> dict[str, Any]:
    return {name: to_plain(value) for name, value in record.items() if value is not None and value != ()}
