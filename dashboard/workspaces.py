"""Workspaces: a visitor's own articles, kept on this server for a day under a name that cannot be guessed, gone on request."""

import re
import secrets
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from data.ingest import Report, ingest_outcomes
from data.read import Limits, Outcome, ReadEvents, Rejection
from data.read.dispatch import read_source
from data.read.source import Source
from data.records import Article
from data.store import EventStore

KEPT_SECONDS = 24 * 60 * 60
_NAME = re.compile(r"[A-Za-z0-9_-]{22}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """One file a visitor hands over: its name, which is only ever a name, and its content."""

    name: str
    stream: BinaryIO
    size: int


@dataclass(frozen=True, slots=True)
class Workspaces:
    """The workspaces under a folder, which only this user may read; any number of processes share it. `clock` tells seconds since 1970."""

    folder: Path
    clock: Callable[[], float] = time.time

    def create(self) -> str:
        """Make an empty workspace, after the outlived ones are gone; its name has 128 random bits."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.sweep()
        name = secrets.token_urlsafe(16)
        (self.folder / name).mkdir(mode=0o700)
        return name

    def path(self, name: str) -> Path | None:
        """Where the store of a workspace is, or will be; None when the name is of none, or of one that has outlived its day."""
        if not _NAME.fullmatch(name):
            return None
        folder = self.folder / name
        return folder / "articles.duckdb" if folder.is_dir() and not self._is_outlived(folder) else None

    def open(self, name: str) -> EventStore | None:
        """The store of a workspace; None when there is none of that name, or nothing in it yet."""
        path = self.path(name)
        return EventStore(path) if path is not None and path.exists() else None

    def kept_until(self, name: str) -> datetime | None:
        """When a workspace will have outlived its day, counted from the last change in it; None when there is none of that name."""
        path = self.path(name)
        return datetime.fromtimestamp(path.parent.stat().st_mtime + KEPT_SECONDS, UTC) if path else None

    def remove(self, name: str) -> bool:
        """Take a workspace away with all that is in it; False when there was none."""
        path = self.path(name)
        if path is None:
            return False
        shutil.rmtree(path.parent)
        return True

    def sweep(self) -> None:
        """Take away the workspaces that have outlived their day."""
        for folder in self.folder.glob("*"):
            with suppress(FileNotFoundError):  # another process was faster
                if folder.is_dir() and _NAME.fullmatch(folder.name) and self._is_outlived(folder):
                    shutil.rmtree(folder, ignore_errors=True)

    def _is_outlived(self, folder: Path) -> bool:
        return self.clock() - folder.stat().st_mtime > KEPT_SECONDS


def ingest_uploads(
    uploads: Iterable[Upload],
    store: Path,
    *,
    progress: Callable[[int], None] = lambda articles: None,
    notice: Callable[[Article], None] = lambda article: None,
) -> Report:
    """Read uploads into a store, all or nothing. Rejections name the upload as the visitor knows it; `notice` is shown each article."""
    return ingest_outcomes(_read(uploads, notice), store, progress=progress)


def _read(uploads: Iterable[Upload], notice: Callable[[Article], None]) -> Iterator[Outcome]:
    limits = Limits()
    for upload in uploads:
        source = Source(stream=upload.stream, place=upload.name, name=upload.name, size=upload.size, seekable=True)
        for outcome in read_source(source, limits):
            if not isinstance(outcome, Rejection):
                notice(outcome.article if isinstance(outcome, ReadEvents) else outcome)
            yield outcome
