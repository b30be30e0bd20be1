"""What reading can come to: an article, an article with ready-made events, or a rejection; and the limits it is held to."""

from dataclasses import dataclass

from data.records import Article, Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """One thing that could not be read: where, and what was found and expected.

    `place` is "path", "path:line" or "archive!member". `kept` says that the article itself was kept and only a part of it is lost.
    """

    place: str
    reason: str
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadEvents:
    """An article of an event table, with the events its coders already read from it."""

    article: Article
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of anything is read: sizes in bytes, unpacked; `archive_depth` counts archives in archives.

    After `rejections_in_a_row` records of one file without an article the rest of the file is not read.
    A packed file may unpack to `unpack_ratio` times its size, or to `unpack_always` if that is more.
    """

    article_bytes: int = 5_000_000
    page_bytes: int = 20_000_000
    record_bytes: int = 20_000_000
    unpack_ratio: int = 100
    unpack_always: int = 20_000_000
    nested_archive_bytes: int = 256_000_000
    archive_depth: int = 3
    rejections_in_a_row: int = 1_000


Outcome = Article | ReadEvents | Rejection
