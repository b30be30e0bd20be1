"""Archives: gzip, zip and tar, their members read as if they were files, nothing written to disk, and no bomb unpacked.

A member's name is only a name: it is shown, never opened as a path.
"""

import gzip
import io
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from data.read.outcome import Limits, Outcome, Rejection
from data.read.source import Source, TooLargeError, read_whole
from data.read.walk import is_leftover, show_path

Reader = Callable[[Source, Limits], Iterator[Outcome]]

# What unpacking raises for a file that is damaged, cut short, or packed in a way Python does not know.
DAMAGE = (
    EOFError,
    zlib.error,
    zipfile.BadZipFile,
    gzip.BadGzipFile,
    tarfile.TarError,
    NotImplementedError,
)


# What zipfile lets through besides, when a directory or header of an archive leads nowhere.
OPENING_DAMAGE = (*DAMAGE, struct.error, OSError, OverflowError, RuntimeError, ValueError)


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
    """What a packed stream unpacks to. It ends where the archive is damaged, or unpacks to more than the limits allow; `damage` says so."""

    def __init__(self, stream: BinaryIO, packed_bytes: Callable[[], int], limits: Limits) -> None:
        self._stream = stream
        self._packed_bytes = packed_bytes
        self._limits = limits
        self._given = 0
        self.damage: str | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        if self.damage:
            return 0
        try:
            chunk = self._stream.read1(len(buffer))  # type: ignore[attr-defined]
        except DAMAGE as error:
            self.damage = describe_damage(error)
            return 0
        buffer[: len(chunk)] = chunk
        self._given += len(chunk)
        if self._given > self._limits.unpack_always:
            packed = self._packed_bytes()
            if self._given > self._limits.unpack_ratio * packed:
                self.damage = _describe_bomb(packed, self._given, self._limits, more=True)
                return 0
        return len(chunk)


def read_gzip(source: Source, limits: Limits, read: Reader) -> Iterator[Outcome]:
    """Yield what a gzip file holds."""
    packed = _Counted(source.stream)
    with gzip.GzipFile(fileobj=cast(BinaryIO, packed), mode="rb") as stream:
        unpacked = _Unpacked(cast(BinaryIO, stream), lambda: packed.taken, limits)
        name = source.name.removesuffix(".gz") if source.name else None
        inner = Source(stream=_buffer(unpacked), place=source.place, name=name, depth=source.depth + 1)
        yield from _say_damage(read(inner, limits), unpacked, source.place)


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
    except OPENING_DAMAGE as error:
        yield Rejection(place=source.place, reason=describe_damage(error))
        return
    with archive:
        members = [info for info in archive.infolist() if not info.is_dir()]
        if any(info.filename == "[Content_Types].xml" for info in members):
            yield Rejection(
                place=source.place, reason="an Office document; expected text: save it as plain text, CSV or HTML"
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
    place = f"{source.place}!{show_path(info.filename)}"
    if info.file_size > max(limits.unpack_always, limits.unpack_ratio * info.compress_size):
        yield Rejection(place=place, reason=_describe_bomb(info.compress_size, info.file_size, limits))
        return
    if info.flag_bits & 0x1:
        yield Rejection(place=place, reason="encrypted; expected an archive without a password")
        return
    try:
        member = archive.open(info)
    except OPENING_DAMAGE as error:
        yield Rejection(place=place, reason=describe_damage(error))
        return
    with member:
        unpacked = _Unpacked(cast(BinaryIO, member), lambda: info.compress_size, limits)
        inner = Source(
            stream=_buffer(unpacked), place=place, name=info.filename, size=info.file_size, depth=source.depth + 1
        )
        yield from _say_damage(read(inner, limits), unpacked, place)


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
            place = f"{source.place}!{show_path(info.name)}"
            yield from read(
                Source(stream=cast(BinaryIO, stream), place=place, name=name, size=info.size, depth=source.depth + 1),
                limits,
            )
    if not found:
        yield Rejection(place=source.place, reason="a tar archive with nothing in it to read")


def _say_damage(outcomes: Iterator[Outcome], unpacked: _Unpacked, place: str) -> Iterator[Outcome]:
    """Hand the outcomes on, and then say that the archive is damaged; one line says it, with what the reader made of the broken end."""
    last: Outcome | None = None
    for outcome in outcomes:
        if last is not None:
            yield last
        last = outcome
    if not unpacked.damage:
        if last is not None:
            yield last
    elif isinstance(last, Rejection) and not last.kept:
        yield Rejection(place=place, reason=f"{unpacked.damage} (its end: {last.reason})")
    else:
        if last is not None:
            yield last
        yield Rejection(place=place, reason=unpacked.damage)


def _buffer(unpacked: _Unpacked) -> BinaryIO:
    return cast(BinaryIO, io.BufferedReader(unpacked, 65_536))


def describe_damage(error: BaseException) -> str:
    """Say in one line what is wrong with a damaged archive."""
    if isinstance(error, EOFError | tarfile.ReadError) or "truncated" in str(error):
        return "an archive cut short; what came before is kept"
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
