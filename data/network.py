"""The network of a selection: its incidents, the links between them, and the stories they gather into."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

import networkx as nx
import pandas as pd

NODE_COLUMNS = ("incident_id", "title", "day", "event_type", "provinces", "reports", "links", "story")
LINK_COLUMNS = ("source", "target", "score", "kinds", "reasons")


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """`nodes` has NODE_COLUMNS, an incident a row; `links` has LINK_COLUMNS, a pair of linked incidents a row."""

    nodes: pd.DataFrame
    links: pd.DataFrame


def find_network(events: pd.DataFrame, edges: pd.DataFrame) -> Network:
    """The incidents that links join, by story and day, and those links, strongest first; incidents that nothing joins are left out.

    `events` has EVENT_COLUMNS, `edges` EDGE_COLUMNS. Of several links between two incidents the strongest speaks, with the kinds of all. A title is
    that of an incident's first report that has the event highest up, its day the first known of its reports (None where none is), its type the one most reports
    give. `reports` counts articles, `links` the incidents it is joined to. Stories are the communities of the links by their scores (Louvain; Blondel
    et al. 2008), numbered from 1, the largest first; the same selection of the same store gives the same stories.
    """
    incidents = _gather(events)
    incident_of = {event["event_id"]: key for key, reports in incidents.items() for event in reports}
    links = _join(edges, incident_of)
    graph = nx.Graph()
    for (source, target), link in sorted(links.items()):
        graph.add_edge(source, target, weight=link["score"])
    communities = nx.community.louvain_communities(graph, seed=0) if graph else []
    stories = sorted(communities, key=lambda story: (-len(story), min(story)))
    nodes = [
        {**_describe(key, incidents[key]), "links": graph.degree[key], "story": number}
        for number, story in enumerate(stories, 1)
        for key in story
    ]
    # Incidents of an unknown day come last in their story.
    nodes.sort(key=lambda node: (node["story"], str(node["day"] or "9999"), node["incident_id"]))
    rows = sorted(links.values(), key=lambda link: (-link["score"], link["source"], link["target"]))
    return Network(
        nodes=pd.DataFrame(nodes, columns=NODE_COLUMNS, dtype=object),
        links=pd.DataFrame(rows, columns=LINK_COLUMNS, dtype=object),
    )


def _gather(events: pd.DataFrame) -> dict[str, list[dict[str, Any]]]:
    incidents: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for event in cast(list[dict[str, Any]], events.to_dict("records")):
        incidents[event["incident_id"] or event["event_id"]].append(event)
    return incidents


def _join(edges: pd.DataFrame, incident_of: Mapping[str, str]) -> dict[tuple[str, str], dict[str, Any]]:
    """The strongest link of each pair of incidents, named in the order of their ids."""
    links: dict[tuple[str, str], dict[str, Any]] = {}
    for edge in cast(
        list[dict[str, Any]], edges.sort_values("score", ascending=False, kind="stable").to_dict("records")
    ):
        ends = [incident_of.get(edge[f"{end}_event_id"] or "") for end in ("source", "target")]
        if None in ends or ends[0] == ends[1]:
            continue
        source, target = sorted(cast(list[str], ends))
        why = [reason["what"] for reason in sorted(edge["reasons"], key=lambda reason: -reason["weight"])]
        new = {"source": source, "target": target, "score": edge["score"], "kinds": (), "reasons": tuple(why)}
        link = links.setdefault((source, target), new)
        link["kinds"] = tuple(sorted({*link["kinds"], edge["kind"]}))
    return links


def _describe(incident_id: str, reports: list[dict[str, Any]]) -> dict[str, Any]:
    lead = min(reports, key=lambda event: (event["rank"], event["published"] or "9999", event["event_id"]))
    days = [event["date_start"] for event in reports if event["date_start"]]
    types = [event["event_type"] for event in reports if event["event_type"]]
    return {
        "incident_id": incident_id,
        "title": lead["title"] or lead["sentence"],
        "day": min(days, default=None),
        "event_type": max(sorted(set(types)), key=types.count, default=None),
        "provinces": tuple(sorted({province for event in reports for province in event["provinces"]})),
        "reports": len({event["article_id"] for event in reports}),
    }
