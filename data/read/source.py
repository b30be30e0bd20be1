"""A Source: one stream of bytes to read articles from, with its place for messages and its name for what a name tells."""

import io
from dataclasses import dataclass, field, replace
from typing import BinaryIO, Self, cast

HEAD_BYTES = 65_536


class _Rejoined(io.RawIOBase):
    """A stream whose beginning was read already, read from the beginning."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        if self._head:
            chunk, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        else:
            chunk = self._rest.read(len(buffer))
        buffer[: len(chunk)] = chunk
        return len(chunk)


@dataclass(slots=True)
class Unpacking:
    """How many bytes a file has, and to how many all archives in it have unpacked so far."""

    packed: int = 0
    unpacked: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Bytes to read, once. `place` is where they are ("path", "archive!member"), `name` the file's name, `depth` the archives around it.

    `size` is in bytes, None when it is not known beforehand; `head` holds the first bytes after `peek`; `seekable` says that
    the stream is a file on disk, which may be read again from the start; `unpacking` is that of the file it came in.
    """

    stream: BinaryIO
    place: str
    name: str | None = None
    depth: int = 0
    size: int | None = None
    head: bytes = b""
    seekable: bool = False
    unpacking: Unpacking = field(default_factory=Unpacking)

    def peek(self) -> Self:
        """The same source with its first HEAD_BYTES known, and still to be read."""
        head = read_up_to(self.stream, HEAD_BYTES)
        if self.seekable:
            self.stream.seek(0)
            return replace(self, head=head)
        return replace(
            self, head=head, stream=cast(BinaryIO, io.BufferedReader(_Rejoined(head, self.stream), HEAD_BYTES))
        )


class TooLargeError(ValueError):
    """More bytes than a limit allows; the message says how many were found and expected."""


def read_up_to(stream: BinaryIO, limit: int) -> bytes:
    """Read until `limit` bytes or the end, however small the pieces the stream hands out."""
    chunks = []
    while limit > 0 and (chunk := stream.read(min(limit, 1 << 20))):
        chunks.append(chunk)
        limit -= len(chunk)
    return b"".join(chunks)


def read_whole(source: Source, *, limit: int, what: str) -> bytes:
    """Read all of a source that may hold `limit` bytes. Raises TooLargeError, before reading where the size is known."""
    if source.size is not None and source.size > limit:
        raise TooLargeError(f"{source.size:,} bytes; {what} has at most {limit:,}")
    data = read_up_to(source.stream, limit + 1)
    if len(data) > limit:
        raise TooLargeError(f"more than {limit:,} bytes; {what} has at most that")
    return data
