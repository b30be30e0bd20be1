"""The network of a selection: incidents are its nodes, the strongest link of two its edges, its stories what hangs together."""

from datetime import date

import pandas as pd
from conftest import an_event

from data.network import LINK_COLUMNS, NODE_COLUMNS, find_network
from data.records import EDGE_COLUMNS, EVENT_COLUMNS, Edge, Reason
from data.tables import edges_to_frame, events_to_frame


def a_link(source: str, target: str, score: float, kind: str = "related", what: str = "Salma") -> Edge:
    return Edge(
        source_article_id=source,
        target_article_id=target,
        source_event_id=f"{source}-1",
        target_event_id=f"{target}-1",
        kind=kind,
        score=score,
        reasons=(Reason(kind="place", what=what, weight=score),),
    )


def tell(article_id: str, incident: str, day: int | None, **fields) -> object:
    days = {"day": date(2016, 2, day) if day else None}
    return an_event(1, article_id, incident_id=incident, title=f"Report {article_id}", **days, **fields)


def test_reports_of_one_incident_are_one_node_and_their_links_one_edge():
    events = [
        tell("a", "i1", 3, provinces=("SY-LA",), event_type="Battles"),
        tell("b", "i1", 2, provinces=("SY-HM",), event_type="Battles"),
        tell("c", "i2", 5),
    ]
    edges = [a_link("a", "b", 0.9, "same_incident"), a_link("a", "c", 0.3), a_link("b", "c", 0.5, "listed", "a list")]
    network = find_network(events_to_frame(events), edges_to_frame(edges))
    first, second = network.nodes.to_dict("records")
    assert first == {
        "incident_id": "i1", "title": "Report a", "day": date(2016, 2, 2), "event_type": "Battles",
        "provinces": ("SY-HM", "SY-LA"), "reports": 2, "links": 1, "story": 1,
    }  # fmt: skip
    assert (second["incident_id"], second["event_type"], second["reports"]) == ("i2", None, 1)
    (link,) = network.links.to_dict("records")
    assert link == {
        "source": "i1",
        "target": "i2",
        "score": 0.5,
        "kinds": ("listed", "related"),
        "reasons": ("a list",),
    }


def test_what_nothing_joins_is_left_out_and_stories_are_numbered_from_the_largest():
    events = [tell(name, f"i-{name}", day) for day, name in enumerate("abcdef", 1)]
    edges = [a_link("a", "b", 0.4), a_link("c", "d", 0.4), a_link("d", "e", 0.4)]
    nodes = find_network(events_to_frame(events), edges_to_frame(edges)).nodes
    assert dict(zip(nodes["incident_id"], nodes["story"], strict=True)) == {
        "i-c": 1, "i-d": 1, "i-e": 1, "i-a": 2, "i-b": 2,
    }  # fmt: skip


def test_an_incident_of_an_unknown_day_has_none_and_stands_last():
    events = [tell("a", "i-a", None), tell("b", "i-b", 9)]
    nodes = find_network(events_to_frame(events), edges_to_frame([a_link("a", "b", 0.4)])).nodes
    assert list(nodes["day"]) == [date(2016, 2, 9), None]


def test_a_link_of_an_article_that_told_of_no_event_joins_nothing():
    edge = Edge(
        source_article_id="a",
        target_article_id="b",
        source_event_id="a-1",
        target_event_id=None,
        kind="related",
        score=0.5,
        reasons=(Reason(kind="words", what="truce", weight=0.5),),
    )
    network = find_network(events_to_frame([tell("a", "i-a", 1)]), edges_to_frame([edge]))
    assert network.nodes.empty
    assert network.links.empty


def test_an_empty_selection_gives_an_empty_network_with_all_columns():
    network = find_network(pd.DataFrame(columns=EVENT_COLUMNS), pd.DataFrame(columns=EDGE_COLUMNS))
    assert tuple(network.nodes.columns) == NODE_COLUMNS
    assert tuple(network.links.columns) == LINK_COLUMNS
