"""The bundled sample as a store, and any articles as a store for the time of a visit."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

from data.ingest import Report, ingest_articles
from data.sample import sample_paths
from data.store import EventStore


def open_sample() -> EventStore:
    """A store of the bundled sample, built anew in a folder that goes with the process."""
    return open_articles(sample_paths(), is_sample=True)[0]


def open_articles(paths: Iterable[str | Path], *, is_sample: bool = False) -> tuple[EventStore, Report]:
    """A store of the articles of `paths`, in a folder that goes with the process, and what became of them."""
    folder = tempfile.TemporaryDirectory(prefix="conflict-timeline-")
    path = Path(folder.name) / "articles.duckdb"
    report = ingest_articles(paths, path, is_sample=is_sample)
    store = EventStore(path)
    _folders.append(folder)
    return store, report


_folders: list[tempfile.TemporaryDirectory] = []  # each is deleted when the process ends
