"""Lines of a byte stream, each held to a limit, so that a file of any length is read in little memory."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO


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
