"""Articles with their events, packed as they are read, until the store takes them: a run of any length waits in an eighth of the memory."""

from collections.abc import Container, Iterator
from dataclasses import dataclass, field, replace

import pyarrow as pa

from data.parse import Parsed
from data.records import Article
from data.tables import articles_to_table, events_to_table

# Articles packed at once: enough for words to repeat, few enough that what waits is little.
CHUNK = 1_000
_OPTIONS = pa.ipc.IpcWriteOptions(compression="zstd")
# What names an article without a headline.
_BEGINNING = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """An article without its text, its main event and how many events it tells."""

    article: Article
    main_event: str | None
    events: int


@dataclass(slots=True)
class Packed:
    """Articles in the order they were put in: their heads, and the tables of them and of their events."""

    heads: list[Head] = field(default_factory=list)
    _waiting: list[Parsed] = field(default_factory=list)
    _packed: list[tuple[bytes, bytes]] = field(default_factory=list)

    def put(self, parsed: Parsed) -> None:
        """Add an article with its events."""
        events = parsed.events
        main_event = events[0].event_id if events else None
        self.heads.append(Head(article=without_text(parsed.article), main_event=main_event, events=len(events)))
        self._waiting.append(parsed)
        if len(self._waiting) == CHUNK:
            self._pack()

    def take_tables(self, wanted: Container[str]) -> Iterator[tuple[pa.Table, pa.Table]]:
        """The articles of these ids and their events, table by table; they are let go as they are taken."""
        self._pack()
        self._packed.reverse()
        while self._packed:
            articles, events = map(_unpack, self._packed.pop())
            yield _keep(articles, wanted), _keep(events, wanted)

    def _pack(self) -> None:
        if self._waiting:
            articles = articles_to_table(each.article for each in self._waiting)
            events = events_to_table(event for each in self._waiting for event in each.events)
            self._packed.append((_to_bytes(articles), _to_bytes(events)))
            self._waiting.clear()


def without_text(article: Article) -> Article:
    """An article without its text; of one without a headline the beginning stays, for people to know it by."""
    return replace(article, text=None if article.title else (article.text or "")[:_BEGINNING])


def _to_bytes(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema, options=_OPTIONS) as writer:
        writer.write_table(table)
    return sink.getvalue().to_pybytes()


def _unpack(packed: bytes) -> pa.Table:
    with pa.ipc.open_stream(packed) as reader:
        return reader.read_all()


def _keep(table: pa.Table, wanted: Container[str]) -> pa.Table:
    is_wanted = [article_id in wanted for article_id in table["article_id"].to_pylist()]
    return table if all(is_wanted) else table.filter(pa.array(is_wanted, pa.bool_()))
