"""Folders: every file in them, in the order of names, links that lead back followed once."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from data.read.outcome import Rejection

# What systems leave in folders and archives; nobody means it as an article.
_LEFTOVERS = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})


def show_path(path: str) -> str:
    """A path or a member's name as text that can be printed and stored: what is no UTF-8 in it becomes U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def is_leftover(name: str) -> bool:
    """Whether a file or folder name is hidden or a system's own."""
    return name.startswith(".") or name in _LEFTOVERS


def find_files(folder: str | Path) -> Iterator[str | Rejection]:
    """Yield the paths of a folder's files, depth first; a rejection for what cannot be listed, and for a folder with no file at all."""
    found = False
    for found_one in _walk(str(folder), frozenset()):
        found = True
        yield found_one
    if not found:
        yield Rejection(place=show_path(str(folder)), reason="a directory with nothing in it to read")


def _walk(folder: str, above: frozenset[tuple[int, int]]) -> Iterator[str | Rejection]:
    try:
        status = os.stat(folder)
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield Rejection(place=show_path(folder), reason=f"a directory that cannot be listed: {error.strerror}")
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        yield Rejection(place=show_path(folder), reason="a link back to a directory above it; not followed")
        return
    pages = {name.rsplit(".", 1)[0] for name in names if name.lower().endswith((".html", ".htm"))}
    for name in names:
        path = os.path.join(folder, name)
        if is_leftover(name):
            continue
        if os.path.isdir(path):
            # Browsers save a page's pictures and scripts beside it, in "Page_files".
            if not (name.endswith("_files") and name.removesuffix("_files") in pages):
                yield from _walk(path, above | {here})
        else:
            yield from _look_at(path)


def _look_at(path: str) -> Iterator[str | Rejection]:
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        yield Rejection(place=show_path(path), reason=f"cannot be read: {error.strerror}")
        return
    if stat.S_ISREG(mode):
        yield path
    else:
        yield Rejection(place=show_path(path), reason="neither a file nor a directory; expected an article")
