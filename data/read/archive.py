"""Archives: gzip, zip and tar, their members read as if they were files, nothing written to disk, and no bomb unpacked.

A member's name is only a name: it is shown, never opened as a path.
"""

import gzip
import io
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO, cast

from data.read.outcome import Limits, Outcome, Rejection
from data.read.source import Source, TooLargeError, read_whole
from data.read.walk import is_leftover

Reader = Callable[[Source, Limits], Iterator[Outcome]]

# What unpacking raises for a file that is damaged, cut short or encrypted.
DAMAGE = (
    EOFError,
    zlib.error,
    zipfile.BadZipFile,
    gzip.BadGzipFile,
    tarfile.TarError,
    NotImplementedError,
    RuntimeError,
)


class BombError(ValueError):
    """An archive that unpacks to far more than any text does."""


class _Counted(io.RawIOBase):
    """A stream that knows how many bytes were taken from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.taken = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        chunk = self._stream.read(size)
        self.taken += len(chunk)
        return chunk


class _Unpacked(io.RawIOBase):
    """What a packed stream unpacks to, until it is more than the limits allow. Raises BombError."""

    def __init__(self, stream: BinaryIO, packed_bytes: Callable[[], int], limits: Limits) -> None:
        self._stream = stream
        self._packed_bytes = packed_bytes
        self._limits = limits
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        chunk = self._stream.read(len(buffer))
        buffer[: len(chunk)] = chunk
        self._given += len(chunk)
        if self._given > self._limits.unpack_always:
            packed = self._packed_bytes()
            if self._given > self._limits.unpack_ratio * packed:
                raise BombError(_describe_bomb(packed, self._given, self._limits, more=True))
        return len(chunk)


def read_gzip(source: Source, limits: Limits, read: Reader) -> Iterator[Outcome]:
    """Yield what a gzip file holds."""
    packed = _Counted(source.stream)
    with gzip.GzipFile(fileobj=cast(BinaryIO, packed), mode="rb") as stream:
        unpacked = io.BufferedReader(_Unpacked(cast(BinaryIO, stream), lambda: packed.taken, limits), 65_536)
        name = source.name.removesuffix(".gz") if source.name else None
        yield from read(
            replace(
                source, stream=cast(BinaryIO, unpacked), name=name, size=None, depth=source.depth + 1, seekable=False
            ),
            limits,
        )


def read_zip(source: Source, limits: Limits, read: Reader) -> Iterator[Outcome]:
    """Yield what each member of a zip file holds, in the file's own order."""
    try:
        stream = _make_seekable(source, limits)
        archive = zipfile.ZipFile(stream)
    except TooLargeError as error:
        yield Rejection(
            place=source.place, reason=f"a zip archive inside another or on standard input of {error}; unpack it first"
        )
        return
    with archive:
        members = [info for info in archive.infolist() if not info.is_dir()]
        if any(info.filename == "[Content_Types].xml" for info in members):
            yield Rejection(
                place=source.place, reason="an Office document; expected text: save it as plain text or HTML"
            )
            return
        found = False
        for info in members:
            if any(is_leftover(part) for part in info.filename.split("/") if part not in {".", ".."}):
                continue
            found = True
            yield from _read_zip_member(archive, info, source, limits, read)
        if not found:
            yield Rejection(place=source.place, reason="a zip archive with nothing in it to read")


def _read_zip_member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, source: Source, limits: Limits, read: Reader
) -> Iterator[Outcome]:
    place = f"{source.place}!{info.filename}"
    if info.file_size > max(limits.unpack_always, limits.unpack_ratio * info.compress_size):
        yield Rejection(place=place, reason=_describe_bomb(info.compress_size, info.file_size, limits))
        return
    try:
        with archive.open(info) as member:
            stream = io.BufferedReader(_Unpacked(cast(BinaryIO, member), lambda: info.compress_size, limits), 65_536)
            name = info.filename
            inner = Source(
                stream=cast(BinaryIO, stream), place=place, name=name, size=info.file_size, depth=source.depth + 1
            )
            yield from read(inner, limits)
    except DAMAGE as error:
        yield Rejection(place=place, reason=describe_damage(error))


def read_tar(source: Source, limits: Limits, read: Reader) -> Iterator[Outcome]:
    """Yield what each file of a tar archive holds, in the archive's own order; links and devices in it are passed over."""
    found = False
    with tarfile.open(fileobj=source.stream, mode="r|") as archive:
        for info in archive:
            if not info.isfile() or any(is_leftover(part) for part in info.name.split("/") if part not in {".", ".."}):
                continue
            stream = archive.extractfile(info)
            if stream is None:
                continue
            found = True
            name = info.name
            place = f"{source.place}!{info.name}"
            yield from read(
                Source(stream=cast(BinaryIO, stream), place=place, name=name, size=info.size, depth=source.depth + 1),
                limits,
            )
    if not found:
        yield Rejection(place=source.place, reason="a tar archive with nothing in it to read")


def describe_damage(error: BaseException) -> str:
    """Say in one line what is wrong with a damaged archive."""
    if isinstance(error, EOFError | tarfile.ReadError) or "truncated" in str(error):
        return "an archive cut short; what came before is kept"
    if isinstance(error, RuntimeError) and "password" in str(error):
        return "encrypted; expected an archive without a password"
    return f"a damaged archive: {str(error) or type(error).__name__}; what came before is kept"


def _make_seekable(source: Source, limits: Limits) -> BinaryIO:
    if source.seekable:
        return source.stream
    return io.BytesIO(read_whole(source, limit=limits.nested_archive_bytes, what="one that is read in memory"))


def _describe_bomb(packed: int, unpacked: int, limits: Limits, *, more: bool = False) -> str:
    return (
        f"unpacks to {'more than ' if more else ''}{unpacked:,} bytes from {packed:,}, over {limits.unpack_ratio} to 1; "
        "expected an archive of text, not a bomb"
    )
