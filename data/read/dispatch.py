"""The front door: paths to sources, and each source to the reader of what it holds."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from data.read.archive import DAMAGE, describe_damage, read_gzip, read_tar, read_zip
from data.read.csvtable import read_csv
from data.read.encoding import UndecodableError, decode
from data.read.feed import read_feed
from data.read.jsondocument import read_json
from data.read.jsonlines import read_jsonlines
from data.read.mhtml import read_mhtml
from data.read.outcome import Limits, Outcome, Rejection
from data.read.plaintext import read_plaintext
from data.read.sniff import Kind, sniff
from data.read.source import Source, TooLargeError, read_whole
from data.read.walk import find_files, show_path
from data.read.warc import read_warc
from data.read.webpage import read_webpage
from data.records import Article


def read_articles(
    paths: str | Path | Iterable[str | Path], *, limits: Limits | None = None, standard_input: BinaryIO | None = None
) -> Iterator[Outcome]:
    """Read every article of files, folders and archives, in the order given; "-" is standard input.

    Yields articles, articles with ready-made events, and one rejection for each thing that cannot be read; the rest goes on. Nothing is
    held but the record in hand, and nothing is written to disk.
    """
    limits = limits or Limits()
    for path in [paths] if isinstance(paths, str | Path) else paths:
        if str(path) == "-":
            stream = standard_input or sys.stdin.buffer
            yield from read_source(Source(stream=stream, place="-"), limits)
        elif os.path.isdir(path):
            for found in find_files(path):
                if isinstance(found, Rejection):
                    yield found
                else:
                    yield from read_file(found, limits, name=os.path.relpath(found, path))
        else:
            yield from read_file(str(path), limits)


def read_file(path: str, limits: Limits, *, name: str | None = None) -> Iterator[Outcome]:
    """Yield what one file holds; its name is its own unless one with more to tell is given, such as 2016/02/24/story.txt."""
    place = show_path(path)
    try:
        with open(path, "rb") as stream:
            seekable = stream.seekable()
            size = os.fstat(stream.fileno()).st_size if seekable else None
            source = Source(
                stream=stream, place=place, name=name or os.path.basename(path), size=size, seekable=seekable
            )
            yield from read_source(source, limits)
    except FileNotFoundError:
        yield Rejection(place=place, reason="no such file or directory")
    except (OSError, ValueError) as error:
        yield Rejection(place=place, reason=f"cannot be read: {getattr(error, 'strerror', None) or error}")


def read_source(source: Source, limits: Limits) -> Iterator[Outcome]:
    """Yield what one source holds, with the reader of its kind; damage on the way is a rejection after what came before it."""
    try:
        source = source.peek()
        sniffed = sniff(source.head, source.name)
        if sniffed.kind in ("empty", "binary"):
            yield Rejection(place=source.place, reason=f"{sniffed.what}; expected an article")
        elif sniffed.kind in ARCHIVES and source.depth >= limits.archive_depth:
            yield Rejection(
                place=source.place,
                reason=f"an archive inside {source.depth} others; expected at most {limits.archive_depth} in one another",
            )
        elif sniffed.kind in ARCHIVES:
            yield from ARCHIVES[sniffed.kind](source, limits, read_source)
        else:
            yield from _hold_to_limits(READERS[sniffed.kind](source, limits), source.place, limits)
    except TooLargeError as error:
        yield Rejection(place=source.place, reason=str(error))
    except DAMAGE as error:
        yield Rejection(place=source.place, reason=describe_damage(error))


def _hold_to_limits(outcomes: Iterator[Outcome], place: str, limits: Limits) -> Iterator[Outcome]:
    """Hand outcomes on, too long an article as a rejection, until so many in a row are rejected that the file is none of articles."""
    rejected = 0
    outcome: Outcome | None = None
    for outcome in outcomes:
        if isinstance(outcome, Article) and (size := _measure(outcome, limits)) > limits.article_bytes:
            reason = f"{size:,} bytes of text; an article has at most {limits.article_bytes:,}"
            outcome = Rejection(place=outcome.origin or place, reason=reason)
        rejected = rejected + 1 if isinstance(outcome, Rejection) and not outcome.kept else 0
        yield outcome
        if rejected == limits.rejections_in_a_row:
            reason = f"{rejected:,} records in a row rejected; the rest of the file is not read"
            yield Rejection(place=place, reason=reason)
            return
    if outcome is None:
        yield Rejection(place=place, reason="no record in it; expected at least one article")


def _measure(article: Article, limits: Limits) -> int:
    """The bytes of an article's text in UTF-8, counted only where they may be too many."""
    text = article.text or ""
    return len(text.encode()) if 4 * len(text) > limits.article_bytes else 0


def _read_text(source: Source, limits: Limits) -> Iterator[Outcome]:
    raw = read_whole(source, limit=limits.article_bytes, what="an article")
    try:
        text = decode(raw).text
    except UndecodableError as error:
        yield Rejection(place=source.place, reason=str(error))
        return
    yield from read_plaintext(text, raw=raw, place=source.place, name=source.name)


ARCHIVES = {"gzip": read_gzip, "zip": read_zip, "tar": read_tar}
READERS: dict[Kind, Callable[[Source, Limits], Iterator[Outcome]]] = {
    "text": _read_text,
    "json": read_json,
    "jsonl": read_jsonlines,
    "html": read_webpage,
    "mhtml": read_mhtml,
    "csv": read_csv,
    "feed": read_feed,
    "warc": read_warc,
}
