"""Lines of a byte stream, each held to a limit, so that a file of any length is read in little memory."""

import codecs
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, cast

from data.read.encoding import find_marked_encoding
from data.read.source import Source


@dataclass(frozen=True, slots=True)
class Line:
    """A line's number from 1 and its bytes with the line end; None for a line longer than the limit, whose bytes were let go."""

    number: int
    data: bytes | None


def read_lines(stream: BinaryIO, *, limit: int) -> Iterator[Line]:
    """Read line after line; a line of more than `limit` bytes is passed over without being held."""
    number = 0
    while chunk := stream.readline(limit + 1):
        number += 1
        if len(chunk) <= limit or chunk.endswith(b"\n"):
            yield Line(number, chunk)
            continue
        while chunk and not chunk.endswith(b"\n"):
            chunk = stream.readline(limit)
        yield Line(number, None)


class _Recoded(io.RawIOBase):
    """A stream in UTF-16 or UTF-32, handed out as UTF-8; what is no text in it becomes U+FFFD."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._reader = codecs.getreader(encoding)(stream, "replace")
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        if not self._left:
            self._left = self._reader.read(len(buffer)).encode("utf-8", "replace")
        chunk, self._left = self._left[: len(buffer)], self._left[len(buffer) :]
        buffer[: len(chunk)] = chunk
        return len(chunk)


def make_utf8(source: Source) -> BinaryIO:
    """The source's stream, with a text marked as UTF-16 or UTF-32 turned into UTF-8, so that its lines end in one byte."""
    encoding = find_marked_encoding(source.head)
    if encoding in (None, "utf-8-sig"):
        return source.stream
    return cast(BinaryIO, io.BufferedReader(_Recoded(source.stream, encoding), 65_536))
