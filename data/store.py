"""EventStore: a store of articles, events and edges in one DuckDB file. The only code that knows the database.

A store is read by any number of processes at once and never changed in place: `update_store` builds the next version beside it and
swaps it in whole, and a reader takes up the new version with its next question.
"""

import fcntl
import os
import re
import threading
import warnings
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import count, permutations
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from data.records import EDGE_KINDS, EVENT_COLUMNS, Article
from data.relate.corrections import Corrections, corrections_path, read_corrections
from data.relate.replay import correct_incidents
from data.selection import ELSEWHERE, UNKNOWN, Selection
from data.tables import ARTICLE_SCHEMA, EDGE_SCHEMA, EVENT_SCHEMA, frame_to_rows, table_to_frame

SCHEMA_VERSION = "1"

# A relation makes no copy, but is planned twice: of what a page asks, which is small, planning is what takes time.
warnings.filterwarnings("ignore", message="Arrow output on a DB-API result")

_SETTINGS: dict[str, Any] = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
_TYPES = {pa.string(): "VARCHAR", pa.bool_(): "BOOLEAN", pa.int32(): "INTEGER", pa.float64(): "DOUBLE"}
_TYPES |= {pa.date32(): "DATE", pa.list_(pa.string()): "VARCHAR[]"}
_TABLES = {"articles": ARTICLE_SCHEMA, "events": EVENT_SCHEMA, "edges": EDGE_SCHEMA}
# The view of events that readers ask has a column more: `row`, the event's number in the file.
_EVENT = ", ".join(EVENT_COLUMNS)
_NAME = re.compile(r"\w+")
_BATCH = 10_000  # rows
_MOST_SEARCHES = 16  # whose rows are kept


class StoreError(Exception):
    """A store that cannot be opened or written; the message says which, why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a selection holds. Events leave the denied out, tolls take occurred incidents once and are None where no report gives any; first and last are None without a dated event."""

    events: int
    incidents: int
    articles: int
    denied: int
    planned: int
    first: date | None
    last: date | None
    killed: int | None
    injured: int | None
    place_unknown: int
    date_unknown: int


class EventStore:
    """Reads a store. Every method takes a Selection and answers a frame with the columns of data.records; safe to use from threads."""

    def __init__(self, path: str | Path) -> None:
        """Open the store at `path`. Raises StoreError when there is none, or one of another version."""
        self.path = Path(path)
        self.takes_corrections = True  # a server that others reach may decide otherwise
        self._lock = threading.Lock()
        self._opened: _Opened | None = None
        self._version: tuple[object, ...] | None = None
        self._connect()

    def events(self, selection: Selection, *, limit: int | None = None, offset: int = 0) -> pd.DataFrame:
        """The events of a selection, denied ones too, by first day and id; EVENT_COLUMNS. Undated events come last."""
        page = f" LIMIT {int(limit)}" if limit is not None else ""
        page += f" OFFSET {int(offset)}" if offset else ""
        return self.ask(selection, f"SELECT {_EVENT} FROM chosen ORDER BY date_start NULLS LAST, event_id{page}")

    def event(self, event_id: str) -> dict[str, Any] | None:
        """One event by its id, as a dict with EVENT_COLUMNS; None when the store has none."""
        return _first_row(self._ask(f"SELECT {_EVENT} FROM events WHERE event_id = ?", [event_id]))

    def article(self, article_id: str) -> dict[str, Any] | None:
        """One article by its id, as a dict with ARTICLE_COLUMNS; None when the store has none."""
        return _first_row(self._ask("SELECT * FROM articles WHERE article_id = ?", [article_id]))

    def find_events(self, event_ids: Iterable[str]) -> pd.DataFrame:
        """The events of these ids that the store has, by first day and id; EVENT_COLUMNS."""
        query = (
            f"SELECT {_EVENT} FROM events WHERE event_id IN (SELECT unnest(?)) ORDER BY date_start NULLS LAST, event_id"
        )
        return self._ask(query, [sorted(event_ids)])

    def find_articles(self, article_ids: Iterable[str]) -> pd.DataFrame:
        """The articles of these ids that the store has, by publication and id; ARTICLE_COLUMNS."""
        query = (
            "SELECT * FROM articles WHERE article_id IN (SELECT unnest(?)) ORDER BY published NULLS LAST, article_id"
        )
        return self._ask(query, [sorted(article_ids)])

    def article_ids(self) -> set[str]:
        """The ids of all articles."""
        return set(self._ask("SELECT article_id FROM articles", [])["article_id"])

    def articles(self, selection: Selection | None = None) -> pd.DataFrame:
        """The articles that tell an event of the selection, or all of them; ARTICLE_COLUMNS, by publication and id."""
        if selection is None or selection.is_empty:
            return self._ask("SELECT * FROM articles ORDER BY published NULLS LAST, article_id", [])
        told = "article_id IN (SELECT article_id FROM chosen)"
        return self.ask(selection, f"SELECT * FROM articles WHERE {told} ORDER BY published NULLS LAST, article_id")

    def article_events(self, article_id: str) -> pd.DataFrame:
        """The events one article tells, by rank; EVENT_COLUMNS."""
        return self._ask(f"SELECT {_EVENT} FROM events WHERE article_id = ? ORDER BY rank", [article_id])

    def incident(self, incident_id: str) -> pd.DataFrame:
        """The reports of one incident, by publication; EVENT_COLUMNS."""
        return self._ask(
            f"SELECT {_EVENT} FROM events WHERE incident_id = ? ORDER BY published NULLS LAST, event_id", [incident_id]
        )

    def judged_together(self, event_id: str) -> list[str]:
        """The ids of the events judged one happening with this one, itself among them, before anything was corrected; by id."""
        found = self._ask(
            """
            SELECT event_id FROM store.events WHERE event_id = $1 OR incident_id =
            (SELECT incident_id FROM store.events WHERE event_id = $1) ORDER BY event_id
            """,
            [event_id],
        )
        return found["event_id"].tolist()

    def edges(
        self,
        selection: Selection,
        *,
        min_score: float = 0.0,
        kinds: Iterable[str] = EDGE_KINDS,
        limit: int | None = None,
        limit_of_kind: int | None = None,
        touching: str | Iterable[str] | None = None,
    ) -> pd.DataFrame:
        """The edges of a selection, strongest first; EDGE_COLUMNS. At most `limit` of them, and `limit_of_kind` of each kind.

        Both events of an edge are in the selection, or where none carries it, its article is: one of its events is selected, or nothing is.
        `touching` (an event's or an article's id, or several) asks instead for all the edges of these, whatever is selected.
        """
        conditions, values = ["score >= ?", "list_contains(?, kind)"], [min_score, list(kinds)]
        if touching is not None:
            wanted = [touching] if isinstance(touching, str) else sorted(touching)
            ends = ("source_event_id", "target_event_id", "source_article_id", "target_article_id")
            conditions.append("(" + " OR ".join(f"list_contains(?, {end})" for end in ends) + ")")
            values += [wanted] * len(ends)
        elif not selection.is_empty:
            told = (
                "(SELECT event_id FROM chosen UNION ALL SELECT article_id FROM chosen)"  # no article has an event's id
            )
            conditions += [f"coalesce({end}_event_id, {end}_article_id) IN {told}" for end in ("source", "target")]
        order = "score DESC, source_article_id, target_article_id, kind, source_event_id, target_event_id"
        page = f" LIMIT {int(limit)}" if limit is not None else ""
        found = f"FROM edges WHERE {' AND '.join(conditions)}"
        if limit_of_kind is not None:
            rank = f"row_number() OVER (PARTITION BY kind ORDER BY {order})"
            found += f" QUALIFY {rank} <= {int(limit_of_kind)}"
        return self.ask(selection, f"SELECT * {found} ORDER BY {order}{page}", *values)

    def summary(self, selection: Selection) -> Summary:
        """What a selection holds, counted by the rules of `Summary`."""
        row = _first_row(
            self.ask(
                selection,
                f"""
                SELECT * FROM (
                    SELECT count(*) AS events,
                           count(DISTINCT coalesce(incident_id, event_id)) AS incidents,
                           count(DISTINCT article_id) AS articles,
                           count(*) FILTER (status = 'planned') AS planned,
                           min(date_start) AS first, max(date_end) AS last,
                           count(*) FILTER ({_PLACE_UNKNOWN}) AS place_unknown,
                           count(*) FILTER (date_start IS NULL) AS date_unknown
                    FROM counted
                ),
                (SELECT count(*) AS denied FROM chosen WHERE status = 'denied'),
                (SELECT {_TOLL_SUMS} FROM ({_incident_tolls("counted")}))
                """,
            )
        )
        assert row is not None  # an aggregate always answers one row
        return Summary(**row)

    def facets(self, selection: Selection) -> dict[str, pd.DataFrame]:
        """For each field with values to choose from: a frame (value, events), most first, counted under everything but the field's own filter."""
        opened = self._connect()
        parts: list[str] = []
        values: list[Any] = []
        for name, value in FACETS.items():
            where, inside = self._narrow(opened, selection.without(name))
            kept = "true" if name == "statuses" else _counted(selection)
            rows = f"SELECT {value} AS value FROM events WHERE ({where}) AND {kept}"
            parts.append(
                f"SELECT '{name}' AS field, value, count(*) AS events FROM ({rows}) WHERE value IS NOT NULL GROUP BY value"
            )
            values += inside
        # One question: planning and fetching eight takes longer than counting, but for the largest stores.
        found = opened.answer(f"{' UNION ALL '.join(parts)} ORDER BY events DESC, value", values)
        return {name: found.loc[found["field"] == name, ["value", "events"]].reset_index(drop=True) for name in FACETS}

    def cube(self, selection: Selection) -> pd.DataFrame:
        """Events counted by first day, province and type (day, province, event_type, events); an event counts in each of its provinces.

        What has no province counts under "elsewhere" (a place is named) or "unknown"; undated events are not in it.
        """
        return self.ask(
            selection,
            f"""
            SELECT date_start AS day, province, coalesce(event_type, '{UNKNOWN}') AS event_type, count(*) AS events
            FROM (SELECT date_start, event_type, unnest({PROVINCES_OR_NOT}) AS province FROM counted)
            WHERE date_start IS NOT NULL GROUP BY ALL ORDER BY ALL
            """,
        )

    def measures(self, selection: Selection) -> pd.DataFrame:
        """Per province code (the index): events, incidents, articles, killed, injured. An event counts in each of its provinces; a toll of which no report gives any is unknown."""
        each = "(SELECT *, unnest(provinces) AS province FROM counted)"
        return self.ask(
            selection,
            f"""
            SELECT province, events, incidents, articles, killed, injured
            FROM (
                SELECT province, count(*) AS events, count(DISTINCT coalesce(incident_id, event_id)) AS incidents,
                       count(DISTINCT article_id) AS articles
                FROM {each} GROUP BY province
            ) LEFT JOIN (
                SELECT province, {_TOLL_SUMS} FROM ({_incident_tolls(each, "province")}) GROUP BY province
            ) USING (province)
            ORDER BY province
            """,
        ).set_index("province")

    def ask(self, selection: Selection, query: str, *values: Any) -> pd.DataFrame:
        """What a query in SQL answers of a selection: its events are the table `chosen`, without the denied ones `counted`.

        `values` are those of the query's own question marks.
        """
        opened = self._connect()
        where, inside = self._narrow(opened, selection)
        # Not materialized: each use of a table reads the columns it needs and no others. Columns that the query does not name are left out
        # because planning takes longer the more there are.
        named = {*_NAME.findall(query), "status", "event_id"}
        columns = ", ".join(name for name in EVENT_COLUMNS if name in named)
        chosen = f"chosen AS NOT MATERIALIZED (SELECT {columns} FROM events WHERE {where})"
        counted = f"counted AS NOT MATERIALIZED (SELECT * FROM chosen WHERE {_counted(selection)})"
        return opened.answer(f"WITH {chosen}, {counted} {query}", [*inside, *values])

    @property
    def version(self) -> tuple[object, ...]:
        """What changes when another version is swapped in or something is corrected: while it is the same, so are the answers."""
        return _look_at(self.path), _look_at(corrections_path(self.path))

    @property
    def fingerprint(self) -> str:
        """SHA-256 over all events, in the order of their ids: two stores with the same one hold the same records."""
        query = f"""
            SELECT sha256(coalesce(string_agg(sha256(to_json(events)::VARCHAR), '' ORDER BY event_id), '')) AS digest
            FROM (SELECT {_EVENT} FROM events) AS events
        """
        row = _first_row(self._ask(query, []))
        assert row is not None
        return row["digest"]

    @property
    def span(self) -> tuple[date | None, date | None]:
        """The first and last day any event has."""
        row = _first_row(self._ask("SELECT min(date_start) AS first, max(date_end) AS last FROM events", []))
        assert row is not None
        return row["first"], row["last"]

    @property
    def meta(self) -> dict[str, str]:
        """What the store says of itself: schema, version, is_sample ("1" or ""), articles, stubs, events, articles_without_event, articles_undated."""
        counts = _first_row(
            self._ask(
                """
                SELECT count(*) FILTER (NOT is_stub) AS articles, count(*) FILTER (is_stub) AS stubs,
                       count(*) FILTER (published IS NULL) AS articles_undated,
                       count(*) FILTER (article_id NOT IN (SELECT article_id FROM events)) AS articles_without_event,
                       (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM edges) AS edges
                FROM articles
                """,
                [],
            )
        )
        assert counts is not None
        kept = self._ask("SELECT key, value FROM meta", [])
        return dict(zip(kept["key"], kept["value"], strict=True)) | {name: str(count) for name, count in counts.items()}

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._opened is not None:
                self._opened.close()
                self._opened = None

    def _narrow(self, opened: "_Opened", selection: Selection) -> tuple[str, list[Any]]:
        """The selection as SQL over the events table, with its values as parameters."""
        where, values = _where(selection)
        return (f"{where} AND row IN (FROM {opened.search(selection.text)})" if selection.text else where), values

    def _ask(self, query: str, values: list[Any]) -> pd.DataFrame:
        return self._connect().answer(query, values)

    def _connect(self) -> "_Opened":
        """The store as it stands now: a version swapped in, or a correction made, since the last question is taken up."""
        with self._lock:
            version = self.version
            if version[0] is None:
                raise StoreError(
                    f"{self.path}: no store there; make one with: conflict-timeline ingest PATH... --store {self.path}"
                )
            if self._opened is None or version != self._version:
                self._opened = _Opened(_open_corrected(self.path, read_corrections(corrections_path(self.path))))
                self._version = version
            return self._opened


class _Opened:
    """One version of a store, open to read, with what was lately searched for in it; safe to use from threads."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._lock = threading.Lock()
        self._searches: OrderedDict[str, str] = OrderedDict()
        self._numbers = count(1)

    def answer(self, query: str, values: list[Any]) -> pd.DataFrame:
        """What a query answers."""
        cursor = self._connection.cursor()
        try:
            return table_to_frame(cursor.execute(query, values).to_arrow_table())
        finally:
            cursor.close()

    def search(self, text: str) -> str:
        """The name of a table of the rows of the events whose title and sentence have all words of a text.

        Words are looked for in every row, which takes most of a second in a million: once, for all the questions about them.
        """
        with self._lock:
            if text not in self._searches:
                words = text.split()
                conditions = " AND ".join(["contains(words, strip_accents(lower(?)))"] * len(words)) or "true"
                name = f"found_{next(self._numbers)}"
                with self._connection.cursor() as cursor:
                    cursor.execute(
                        f"""
                        CREATE TABLE {name} AS SELECT row FROM
                        (SELECT row, strip_accents(lower(concat_ws(' ', title, sentence))) AS words FROM events)
                        WHERE {conditions}
                        """,
                        words,
                    )
                    self._searches[text] = name
                    if len(self._searches) > _MOST_SEARCHES:
                        cursor.execute(f"DROP TABLE {self._searches.popitem(last=False)[1]}")
            self._searches.move_to_end(text)
            return self._searches[text]

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


@contextmanager
def update_store(path: str | Path) -> Iterator["StoreWriter"]:
    """Change a store all or nothing: the next version is written beside it and swapped in when the block ends well.

    A block that raises, and a process that is killed, leave the store as it was. One process writes at a time: a second one gets a
    StoreError. A store that does not exist is made.
    """
    path = Path(path)
    following = path.parent / f".{path.name}.next"
    with _only_writer(path):
        try:
            _discard(following)  # what a killed process left behind
            if path.exists():
                _open(path, read_only=True).close()  # says so when it is no store of ours
                _copy(path, following)
            connection = _open(following, read_only=False)
            try:
                connection.execute("BEGIN")
                writer = StoreWriter(connection)
                yield writer
                connection.execute("COMMIT")
                connection.execute("CHECKPOINT")
            finally:
                connection.close()
            if writer.is_changed or not path.exists():
                os.replace(following, path)
        except (duckdb.Error, OSError) as error:
            why = str(error).splitlines()[0]
            raise StoreError(f"{path}: cannot be written; it is as it was before: {why}") from error
        finally:
            _discard(following)


def _discard(following: Path) -> None:
    for left_over in (following, following.with_name(following.name + ".wal")):
        left_over.unlink(missing_ok=True)


class StoreWriter:
    """The next version of a store, open for change inside `update_store`."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self.is_changed = False

    def add(self, name: str, rows: pa.Table) -> None:
        """Add rows (with the columns of data.records) to the table "articles", "events" or "edges"; none change nothing."""
        if not rows.num_rows:
            return
        self.is_changed = True
        self._connection.register("rows_to_add", rows)
        self._connection.execute(f"INSERT INTO {_known(name)} BY NAME SELECT * FROM rows_to_add")
        self._connection.unregister("rows_to_add")

    def read(self, name: str) -> pd.DataFrame:
        """All rows of a table, as a frame."""
        return table_to_frame(self._connection.sql(f"SELECT * FROM {_known(name)}").to_arrow_table())

    def read_headlines(self) -> Iterator[Article]:
        """The articles as records, without their texts and the stories they list."""
        for batch in self._connection.sql("SELECT * REPLACE (NULL AS text) FROM articles").to_arrow_reader(_BATCH):
            for row in batch.to_pylist():
                yield Article(**row)

    def read_near(self, article_ids: Iterable[str], days: int) -> tuple[pd.DataFrame, pd.DataFrame]:
        """Articles, and their events, published or telling of days from so many before the first to so many after the last of these articles.

        The undated are among them; and all are where one of these articles has no publication day. The events' evidence stays JSON.
        """
        self._connection.register("wanted", pa.table({"article_id": pa.array(list(article_ids), pa.string())}))
        near = f"""
            WITH published AS (SELECT article_id, try_cast(left(published, 10) AS DATE) AS day FROM articles),
            told AS (FROM published UNION ALL SELECT article_id, date_start AS day FROM events),
            span AS (
                SELECT min(day) - {days} AS first, max(day) + {days} AS last FROM told WHERE article_id IN (FROM wanted)
            )
            SELECT article_id FROM published WHERE day IS NULL OR article_id IN (FROM wanted)
            OR EXISTS (FROM published WHERE day IS NULL AND article_id IN (FROM wanted))
            OR article_id IN (SELECT article_id FROM told, span WHERE day BETWEEN first AND last)
        """
        articles, events = (
            table_to_frame(
                self._connection.sql(f"SELECT * FROM {name} WHERE article_id IN ({near})").to_arrow_table(),
                read_json=False,
            )
            for name in ("articles", "events")
        )
        self._connection.unregister("wanted")
        return articles, events

    def article_ids(self) -> set[str]:
        """The ids of all articles, stubs among them."""
        return {article_id for (article_id,) in self._connection.execute("SELECT article_id FROM articles").fetchall()}

    def listed_pairs(self, lister_ids: Iterable[str]) -> set[tuple[str, str]]:
        """The stories these articles are known to list, as pairs of article ids: lister, story."""
        rows = self._connection.execute(
            "SELECT source_article_id, target_article_id FROM edges WHERE kind = 'listed' AND list_contains(?, source_article_id)",
            [list(lister_ids)],
        )
        return set(rows.fetchall())

    def main_events(self, article_ids: Iterable[str]) -> dict[str, str]:
        """Article -> its event of rank 1; an article without an event is left out."""
        rows = self._connection.execute(
            "SELECT article_id, event_id FROM events WHERE rank = 1 AND list_contains(?, article_id)",
            [list(article_ids)],
        )
        return dict(rows.fetchall())

    def replace_stub(self, stub_id: str, article_id: str, event_id: str | None) -> None:
        """Put an article, with its main event, in the place of its stub: lists that named the stub name the article."""
        self._connection.execute(
            """UPDATE edges SET target_article_id = ?, target_event_id = ?
               WHERE kind = 'listed' AND target_article_id = ? AND source_article_id <> ?""",
            [article_id, event_id, stub_id, article_id],
        )
        self.take_out_articles([stub_id])

    def take_out_articles(self, article_ids: Iterable[str]) -> None:
        """Take articles out with their events and every edge that touches them."""
        self.is_changed = True
        ids = list(article_ids)
        self._connection.execute("DELETE FROM articles WHERE list_contains(?, article_id)", [ids])
        self._connection.execute("DELETE FROM events WHERE list_contains(?, article_id)", [ids])
        self._connection.execute(
            "DELETE FROM edges WHERE list_contains($1, source_article_id) OR list_contains($1, target_article_id)",
            [ids],
        )

    def set_incidents(self, incidents: Mapping[str, str]) -> None:
        """Give events (by id) their incident."""
        self._connection.register("joined", pa.table({"event": list(incidents), "incident": list(incidents.values())}))
        self._connection.execute("UPDATE events SET incident_id = incident FROM joined WHERE event_id = event")
        self._connection.unregister("joined")

    def set_meta(self, key: str, value: str) -> None:
        """Keep what the store says of itself."""
        self.is_changed = True
        self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", [key, value])


def _known(name: str) -> str:
    if name not in _TABLES:
        raise ValueError(f"no table {name!r}; there are {', '.join(_TABLES)}")
    return name


def _open(path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    """Attach the file to a database in memory: opened by its path, DuckDB would share the version swapped out with later readers."""
    connection = duckdb.connect(config=_SETTINGS)
    try:
        connection.execute(f"ATTACH {_quoted(path)} AS store (TYPE duckdb{', READ_ONLY' if read_only else ''})")
    except duckdb.Error as error:
        raise StoreError(f"{path}: not a store that can be opened: {str(error).splitlines()[0]}") from None
    connection.execute("USE store")
    tables = {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    if not tables and not read_only:
        for name, schema in _TABLES.items():
            columns = ", ".join(f'"{column.name}" {_TYPES[column.type]}' for column in schema)
            connection.execute(f"CREATE TABLE {name} ({columns})")
        connection.execute("CREATE TABLE meta (key VARCHAR PRIMARY KEY, value VARCHAR)")
        connection.execute("INSERT INTO meta VALUES ('schema', ?)", [SCHEMA_VERSION])
        return connection
    found = None
    if "meta" in tables:
        found = connection.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
    if found != (SCHEMA_VERSION,):
        connection.close()
        which = f"a store of version {found[0]}" if found else "no store of this program"
        raise StoreError(
            f"{path}: {which}, expected version {SCHEMA_VERSION}; ingest the articles again into a new store"
        )
    return connection


def _open_corrected(path: Path, corrections: Corrections) -> duckdb.DuckDBPyConnection:
    """Open a store to read, its events and edges seen through what users corrected; the file itself stays as it is."""
    connection = _open(path, read_only=True)
    connection.execute("USE memory")
    for name in ("articles", "meta"):
        connection.execute(f"CREATE VIEW {name} AS FROM store.{name}")
    if not corrections.made:
        connection.execute(
            "CREATE VIEW events AS SELECT *, rowid AS row FROM store.events; CREATE VIEW edges AS FROM store.edges"
        )
        return connection
    judged = dict(connection.execute("SELECT event_id, coalesce(incident_id, event_id) FROM store.events").fetchall())
    corrected = correct_incidents(judged, corrections)
    moved = [(event, incident) for event, incident in corrected.items() if incident != judged.get(event)]
    _make_pairs(connection, "moved", moved)
    _make_pairs(connection, "rejected", (pair for each in corrections.rejected for pair in permutations(each)))
    _make_pairs(connection, "apart", (pair for each in corrections.apart for pair in permutations(each)))
    connection.execute(
        """
        CREATE VIEW events AS
            SELECT events.* REPLACE (coalesce(moved.b, incident_id) AS incident_id), events.rowid AS row
            FROM store.events LEFT JOIN moved ON moved.a = event_id;
        CREATE VIEW edges AS FROM store.edges
            WHERE (source_article_id, target_article_id) NOT IN (SELECT (a, b) FROM rejected)
            AND NOT (kind = 'same_incident' AND (source_event_id, target_event_id) IN (SELECT (a, b) FROM apart))
        """
    )
    return connection


def _make_pairs(connection: duckdb.DuckDBPyConnection, name: str, pairs: Iterable[tuple[str, ...]]) -> None:
    rows = list(pairs)
    table = pa.table(
        {"a": pa.array([a for a, _ in rows], pa.string()), "b": pa.array([b for _, b in rows], pa.string())}
    )
    connection.register("pairs", table)
    connection.execute(f"CREATE TABLE {name} AS FROM pairs")
    connection.unregister("pairs")


def _look_at(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def _copy(path: Path, following: Path) -> None:
    # A file-system copy would do; through DuckDB the copy is compact and leaves the space of removed rows behind.
    with duckdb.connect(config=_SETTINGS) as connection:
        connection.execute(f"ATTACH {_quoted(path)} AS before (READ_ONLY)")
        connection.execute(f"ATTACH {_quoted(following)} AS after")
        connection.execute("COPY FROM DATABASE before TO after")


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


@contextmanager
def _only_writer(path: Path) -> Iterator[None]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = (path.parent / f".{path.name}.lock").open("w")
    except OSError as error:
        raise StoreError(f"{path}: cannot be written: {error.strerror}") from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise StoreError(f"{path}: another process is writing it; try again when that has ended") from None
        yield


_PLACE_UNKNOWN = "len(provinces) = 0 AND place IS NULL"
_NO_PROVINCE = {UNKNOWN: _PLACE_UNKNOWN, ELSEWHERE: "len(provinces) = 0 AND place IS NOT NULL"}
PROVINCES_OR_NOT = (
    f"CASE WHEN len(provinces) > 0 THEN provinces WHEN place IS NULL THEN ['{UNKNOWN}'] ELSE ['{ELSEWHERE}'] END"
)
# Field of the Selection -> SQL of the values it chooses from; `unnest` gives one row a value.
FACETS = {
    "provinces": f"unnest({PROVINCES_OR_NOT})",
    "event_types": f"coalesce(event_type, '{UNKNOWN}')",
    "sub_event_types": "sub_event_type",
    "actors": "unnest(actors)",
    "sources": f"coalesce(source, '{UNKNOWN}')",
    "precisions": "date_precision",
    "place_precisions": "place_precision",
    "statuses": "status",
}
_VALUES = {name: sql for name, sql in FACETS.items() if "unnest" not in sql}


def _where(selection: Selection) -> tuple[str, list[Any]]:
    """The selection as SQL over the events table, but for its words, with its values as parameters."""
    conditions: list[str] = []
    values: list[Any] = []

    def narrow(condition: str, *found: Any) -> None:
        conditions.append(f"({condition})")
        values.extend(found)

    if selection.undated:
        narrow("date_start IS NULL")
    if selection.first:
        narrow("date_end >= ?", selection.first)
    if selection.last:
        narrow("date_start <= ?", selection.last)
    if selection.provinces:
        narrow(
            " OR ".join(map(_in_province, sorted(selection.provinces))),
            *sorted(selection.provinces - _NO_PROVINCE.keys()),
        )
    if selection.actors:
        narrow(" OR ".join(["list_contains(actors, ?)"] * len(selection.actors)), *sorted(selection.actors))
    for name, sql in _VALUES.items():
        if wanted := getattr(selection, name):
            narrow(f"list_contains(?, {sql})", sorted(wanted))
    if selection.min_killed is not None:
        narrow("coalesce(killed, killed_low) >= ?", selection.min_killed)
    if selection.full_articles_only:
        narrow("article_id NOT IN (SELECT article_id FROM articles WHERE is_stub)")
    return " AND ".join(conditions) or "true", values


def _in_province(value: str) -> str:
    # A list at a time, DuckDB looks for one value eight times as fast as for any of several.
    return f"({_NO_PROVINCE[value]})" if value in _NO_PROVINCE else "list_contains(provinces, ?)"


def _counted(selection: Selection) -> str:
    """Denied events are left out of counts unless asked for (design.md, Counting)."""
    return "true" if "denied" in selection.statuses else "status <> 'denied'"


_TOLL_SUMS = ", ".join(f"sum({toll})::BIGINT AS {toll}" for toll in ("killed", "injured"))


def _incident_tolls(table: str, *by: str) -> str:
    """One row an incident that occurred: the toll of its latest report that gives one, so that a sum takes it once."""
    groups = ", ".join((*by, "coalesce(incident_id, event_id)"))
    latest = ", ".join(
        f"arg_max(coalesce({toll}, {toll}_low), coalesce(published, '')) AS {toll}" for toll in ("killed", "injured")
    )
    columns = "".join(f"{name}, " for name in by)
    told = "coalesce(killed, killed_low, injured, injured_low) IS NOT NULL"
    return f"SELECT {columns}{latest} FROM {table} WHERE status = 'occurred' AND {told} GROUP BY {groups}"


def _first_row(frame: pd.DataFrame) -> dict[str, Any] | None:
    rows = frame_to_rows(frame.head(1))
    return rows[0] if rows else None
