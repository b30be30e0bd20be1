"""The bundled sample as a store, and any articles as a store for the time of a visit."""

import signal
import sys
import tempfile
import threading
from collections.abc import Iterable
from pathlib import Path

from data.ingest import Report, ingest_articles
from data.sample import sample_paths
from data.store import EventStore, StoreError


def open_sample() -> EventStore:
    """A store of the bundled sample, built anew in a folder that goes with the process."""
    store, report = open_articles(sample_paths(), is_sample=True)
    if store is None:
        raise StoreError(f"the bundled sample cannot be read: {report.rejected}")
    return store


def open_articles(paths: Iterable[str | Path], *, is_sample: bool = False) -> tuple[EventStore | None, Report]:
    """A store of the articles of `paths`, in a folder that goes with the process, and what became of them; None when none could be read."""
    folder = tempfile.TemporaryDirectory(prefix="conflict-timeline-")
    _folders.append(folder)
    path = Path(folder.name) / "articles.duckdb"
    report = ingest_articles(paths, path, is_sample=is_sample)
    return (EventStore(path) if path.exists() else None), report


def forget_articles() -> None:
    """Delete the folders of `open_articles` now; their stores can no longer be read."""
    while _folders:
        _folders.pop().cleanup()


def end_tidily_on_sigterm() -> None:
    """Let a process that is told to end delete the folders of `open_articles`, as one does that is interrupted; for the main thread alone."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(0))


_folders: list[tempfile.TemporaryDirectory] = []  # each is deleted when the process ends
