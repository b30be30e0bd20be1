"""Articles in: one reader a format, chosen by what a file holds and not by its ending."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from data.read.encoding import UndecodableError, decode
from data.read.jsonlines import read_jsonlines
from data.read.outcome import Limits, Outcome, ReadEvents, Rejection
from data.read.plaintext import read_plaintext

__all__ = ["Limits", "Outcome", "ReadEvents", "Rejection", "read_articles"]


def read_articles(paths: Iterable[str | Path], *, limits: Limits | None = None) -> Iterator[Outcome]:
    """Read every article of files, folders and archives, one after the other; "-" is standard input.

    Yields articles, articles with ready-made events, and a rejection for each thing that could not be read; the rest goes on.
    """
    limits = limits or Limits()
    for path in paths:
        if str(path) == "-":
            yield from _read_stream(sys.stdin.buffer, place="-", limits=limits, name=None)
        elif os.path.isdir(path):
            files = sorted(os.path.join(folder, file) for folder, _, names in os.walk(path) for file in names)
            if not files:
                yield Rejection(place=str(path), reason="a directory with nothing in it to read")
            for file in files:
                yield from _read_file(file, limits)
        else:
            yield from _read_file(str(path), limits)


def _read_file(path: str, limits: Limits) -> Iterator[Outcome]:
    try:
        with open(path, "rb") as stream:
            yield from _read_stream(stream, place=path, limits=limits, name=os.path.basename(path))
    except FileNotFoundError:
        yield Rejection(place=path, reason="no such file or directory")
    except OSError as error:
        yield Rejection(place=path, reason=f"cannot be read: {error.strerror}")


def _read_stream(stream, *, place: str, limits: Limits, name: str | None) -> Iterator[Outcome]:
    head = stream.peek(1) if hasattr(stream, "peek") else b""
    if head.lstrip()[:1] == b"{":
        yield from read_jsonlines(stream, place=place, limits=limits, name=name)
        return
    data = stream.read(limits.article_bytes + 1)
    if len(data) > limits.article_bytes:
        yield Rejection(place=place, reason=f"more than {limits.article_bytes:,} bytes; an article has at most that")
    elif not data.strip():
        yield Rejection(place=place, reason="an empty file; expected an article")
    elif b"\x00" in data[:4096] and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        yield Rejection(place=place, reason="binary data; expected text")
    else:
        try:
            text = decode(data).text
        except UndecodableError as error:
            yield Rejection(place=place, reason=str(error))
            return
        yield from read_plaintext(text, raw=data, place=place, name=name)
