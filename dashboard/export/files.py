"""What can be exported, and how an export becomes a file: whole, or not at all."""

import os
from datetime import date
from pathlib import Path

from dashboard.export.bundle import to_bundle
from dashboard.export.charts import CHART_ENDINGS, CHARTS, find_network_of, write_figure
from dashboard.export.graphs import GRAPH_WRITERS
from dashboard.export.tables import EVENT_WRITERS, TABLE_WRITERS
from data.relate import DEFAULT_MIN_SCORE
from data.selection import Selection
from data.store import EventStore

ENDINGS: dict[str, tuple[str, ...]] = {
    "events": tuple(EVENT_WRITERS),
    "edges": tuple(TABLE_WRITERS),
    "articles": tuple(TABLE_WRITERS),
    **dict.fromkeys(CHARTS, CHART_ENDINGS),
    "network": (*CHART_ENDINGS, *GRAPH_WRITERS),
    "bundle": (".zip",),
}
MEDIA_TYPES = {
    ".csv": "text/csv; charset=utf-8",
    ".jsonl": "application/x-ndjson",
    ".json": "application/json",
    ".geojson": "application/geo+json",
    ".parquet": "application/vnd.apache.parquet",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".pdf": "application/pdf",
    ".html": "text/html; charset=utf-8",
    ".graphml": "application/graphml+xml",
    ".gexf": "application/gexf+xml",
    ".zip": "application/zip",
}


def export(store: EventStore, selection: Selection, what: str, ending: str, *, today: date) -> bytes:
    """The content of a file with the selection's events, edges, articles, timeline, map or network, or of a bundle of all of them.

    Edges are those at the default threshold. Raises ValueError for an ending that `what` has not, naming those it has.
    """
    if ending not in ENDINGS[what]:
        raise ValueError(f"{what}: expected a file ending in {', '.join(ENDINGS[what])}; found {ending or 'none'!r}")
    if ending in GRAPH_WRITERS:
        return GRAPH_WRITERS[ending](find_network_of(store, selection))
    if what in CHARTS:
        return write_figure(CHARTS[what](store, selection), ending)
    if what == "bundle":
        return to_bundle(store, selection, today=today)
    if what == "events":
        return EVENT_WRITERS[ending](store.events(selection))
    if what == "edges":
        return TABLE_WRITERS[ending](store.edges(selection, min_score=DEFAULT_MIN_SCORE))
    return TABLE_WRITERS[ending](store.articles(selection))


def write_file(content: bytes, out: Path) -> None:
    """Write a file whole: what stood there before stays until the new content is complete."""
    following = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        following.write_bytes(content)
        os.replace(following, out)
    finally:
        following.unlink(missing_ok=True)
