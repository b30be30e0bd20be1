"""A bundle: the tables and charts of a selection with what is needed to cite and to check them, in one .zip."""

import io
import json
import zipfile
from datetime import date
from importlib.metadata import version

from dashboard.export.charts import CHARTS, NoBrowserError, find_network_of, write_figure
from dashboard.export.graphs import to_graphml
from dashboard.export.tables import to_csv, to_geojson
from data.relate import DEFAULT_MIN_SCORE
from data.selection import Selection, selection_to_query, selection_to_words
from data.store import EventStore

# Members carry this time, so that the same selection of the same store gives the same bytes.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def to_bundle(store: EventStore, selection: Selection, *, today: date) -> bytes:
    """A .zip with events, edges and articles (.csv), events (.geojson), timeline, map and network (.svg, or .html without a browser), network.graphml, query.json and CITATION.txt."""
    events = store.events(selection)
    members = {
        "events.csv": to_csv(events),
        "events.geojson": to_geojson(events),
        "edges.csv": to_csv(store.edges(selection, min_score=DEFAULT_MIN_SCORE)),
        "articles.csv": to_csv(store.articles(selection)),
        "network.graphml": to_graphml(find_network_of(store, selection)),
        **_draw(store, selection),
        "query.json": json.dumps(selection_to_words(selection), ensure_ascii=False, indent=1).encode(),
        "CITATION.txt": _cite(store, selection, today).encode(),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, content in members.items():
            bundle.writestr(zipfile.ZipInfo(f"conflict-timeline/{name}", _NO_TIME), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _draw(store: EventStore, selection: Selection) -> dict[str, bytes]:
    figures = {name: draw(store, selection) for name, draw in CHARTS.items()}
    try:
        return {f"{name}.svg": write_figure(figure, ".svg") for name, figure in figures.items()}
    except NoBrowserError:
        return {f"{name}.html": write_figure(figure, ".html") for name, figure in figures.items()}


def _cite(store: EventStore, selection: Selection, today: date) -> str:
    summary, meta = store.summary(selection), store.meta
    outlets = sorted(source for source in store.articles(selection)["source"].dropna().unique())
    sample = (
        "This is the demonstration sample: its articles were written for the program, its outlets are fictional.\n"
        * bool(meta.get("is_sample"))
    )
    return (
        f"Conflict Timeline {version('conflict-timeline')}, exported {today.isoformat()}.\n{sample}"
        f"Selection: {selection_to_query(selection) or 'everything'}\n"
        f"{summary.events} events ({summary.planned} of them planned; {summary.denied} denied ones besides) of {summary.incidents} incidents "
        f"in {summary.articles} articles, {summary.first or 'no day'} to {summary.last or 'no day'}.\n"
        f"Place unknown: {summary.place_unknown}. Date unknown: {summary.date_unknown}.\n"
        "Events were read by rules from the articles; each row's evidence gives the characters it was read from. Check before you cite.\n"
        f"Outlets: {'; '.join(outlets) or 'unknown'}\n"
        f"SHA-256 of all events in the store: {store.fingerprint}\n"
        "Boundaries: Natural Earth. Place names: GeoNames (CC BY 4.0) and the project's own gazetteer.\n"
    )
