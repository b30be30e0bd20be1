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
from typing import IO, BinaryIO, cast

from data.read.cutzip import find_members
from data.read.outcome import Limits, Outcome, Rejection
from data.read.source import Source, TooLargeError, Unpacking, read_whole
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


# How every gzip member begins, and every WARC record.
_MEMBER = b"\x1f\x8b\x08"
_WARC = b"WARC/"
_PIECE = 65_536

# What zipfile lets through besides, when a directory or header of an archive leads nowhere.
OPENING_DAMAGE = (*DAMAGE, struct.error, OSError, OverflowError, RuntimeError, ValueError)


class _Counted(io.RawIOBase):
    """The stream of a source, knowing how many bytes were taken from it."""

    def __init__(self, source: Source) -> None:
        self._stream = source.stream
        self._unpacking = source.unpacking if source.depth == 0 else None
        self.taken = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        chunk = self._stream.read(size)
        self.taken += len(chunk)
        if self._unpacking:
            self._unpacking.packed += len(chunk)
        return chunk


class _Unpacked(io.RawIOBase):
    """What a packed stream unpacks to. It ends where the archive is damaged, or unpacks to more than the limits allow; `damage` says so.

    `is_hurt` says that it is damaged before its end; `beginning` holds its first bytes.
    """

    def __init__(self, stream: BinaryIO, packed_bytes: Callable[[], int], unpacking: Unpacking, limits: Limits) -> None:
        self._stream = stream
        self._packed_bytes = packed_bytes
        self._unpacking = unpacking
        self._limits = limits
        self._given = 0
        self.damage: str | None = None
        self.is_hurt = False
        self.beginning = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        if self.damage:
            return 0
        try:
            chunk = self._stream.read1(len(buffer))  # type: ignore[attr-defined]
        except DAMAGE as error:
            self.damage = describe_damage(error)
            self.is_hurt = not isinstance(error, EOFError)
            return 0
        buffer[: len(chunk)] = chunk
        self.beginning = (self.beginning + chunk[: len(_WARC)])[: len(_WARC)]
        self._given += len(chunk)
        self._unpacking.unpacked += len(chunk)
        if _is_bomb(packed := self._packed_bytes(), self._given, self._limits):
            self.damage = _describe_bomb(packed, self._given, self._limits, more=True)
        elif _is_spent(self._unpacking, self._limits):
            self.damage = _describe_whole_bomb(self._unpacking, self._limits)
        return 0 if self.damage else len(chunk)


class _Members:
    """What the members of a gzip file hold, one after the other, as `read1` hands it out.

    Raises what zlib raises for a damaged member, and EOFError where the last one is cut short; `skip_damage` goes on with the next.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._packed = b""
        self._member: zlib._Decompress | None = None

    def read1(self, size: int) -> bytes:
        while True:
            if not self._packed:
                self._packed = self._stream.read(_PIECE)
            if self._member is None:
                self._packed = self._packed.lstrip(b"\x00")  # padding, as tapes have it
                if not self._packed:
                    if not (more := self._stream.read(_PIECE)):
                        return b""
                    self._packed = more
                    continue
                self._member = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
            elif not self._packed:
                raise EOFError("truncated")
            chunk = self._member.decompress(self._packed, size)
            if self._member.eof:
                self._packed, self._member = self._member.unused_data, None
            else:
                self._packed = self._member.unconsumed_tail
            if chunk:
                return chunk

    def skip_damage(self, begins_with: bytes) -> bool:
        """Go on with the next member that holds `begins_with` at its beginning; False when there is none."""
        self._member = None
        rest = self._packed[1:]
        while True:
            at = rest.find(_MEMBER)
            if at < 0:
                more = self._stream.read(_PIECE)
                if not more:
                    return False
                rest = rest[-len(_MEMBER) :] + more
                continue
            rest = rest[at:] if len(rest) - at >= _PIECE else rest[at:] + self._stream.read(_PIECE)
            try:
                is_wanted = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16).decompress(rest, 64).startswith(begins_with)
            except zlib.error:
                is_wanted = False
            if is_wanted:
                self._packed = rest
                return True
            rest = rest[1:]


def read_gzip(source: Source, limits: Limits, read: Reader) -> Iterator[Outcome]:
    """Yield what a gzip file holds. A WARC is packed a record at a time: after a damaged one it is read on from the next."""
    packed = _Counted(source)
    members = _Members(cast(BinaryIO, packed))
    name = source.name.removesuffix(".gz") if source.name else None
    while True:
        unpacked = _Unpacked(cast(BinaryIO, members), lambda: packed.taken, source.unpacking, limits)
        inner = _open_inside(source, unpacked, place=source.place, name=name)
        yield from _say_damage(read(inner, limits), unpacked, source.place)
        is_warc = unpacked.beginning == _WARC
        if not (unpacked.is_hurt and is_warc and members.skip_damage(_WARC)):
            return


def read_zip(source: Source, limits: Limits, read: Reader) -> Iterator[Outcome]:
    """Yield what each member of a zip file holds, in the file's own order."""
    try:
        stream = _make_seekable(source, limits)
        if source.depth == 0:
            source.unpacking.packed = stream.seek(0, io.SEEK_END)
        archive = zipfile.ZipFile(stream)
    except TooLargeError as error:
        yield Rejection(
            place=source.place, reason=f"a zip archive inside another or on standard input of {error}; unpack it first"
        )
        return
    except OPENING_DAMAGE:
        yield from _read_cut_zip(stream, source, limits, read)
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
            if _is_spent(source.unpacking, limits):
                whole = _describe_whole_bomb(source.unpacking, limits)
                yield Rejection(place=source.place, reason=whole + "; the rest of it is not read")
                return
        if not found:
            yield Rejection(place=source.place, reason="a zip archive with nothing in it to read")


def _read_cut_zip(stream: BinaryIO, source: Source, limits: Limits, read: Reader) -> Iterator[Outcome]:
    """Yield what is left of a zip file that was cut short, and a line that says so."""
    members = 0
    for member in find_members(stream):
        if member.name.endswith("/") or any(is_leftover(part) for part in member.name.split("/")):
            continue
        place = f"{source.place}!{show_path(member.name)}"
        unpacked = _Unpacked(cast(BinaryIO, member), lambda member=member: member.taken, source.unpacking, limits)  # type: ignore[misc]
        inner = _open_inside(source, unpacked, place=place, name=member.name)
        yield from _say_damage(read(inner, limits), unpacked, place)
        members += 1
    reason = f"a zip archive cut short or damaged: the list of its members is missing; {members} of them found"
    yield Rejection(place=source.place, reason=reason)


def _read_zip_member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, source: Source, limits: Limits, read: Reader
) -> Iterator[Outcome]:
    place = f"{source.place}!{show_path(info.filename)}"
    if _is_bomb(info.compress_size, info.file_size, limits):
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
        unpacked = _Unpacked(cast(BinaryIO, member), lambda: info.compress_size, source.unpacking, limits)
        inner = _open_inside(source, unpacked, place=place, name=info.filename, size=info.file_size)
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
            yield from read(_open_inside(source, stream, place=place, name=name, size=info.size), limits)
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


def _open_inside(
    source: Source, stream: _Unpacked | IO[bytes], *, place: str, name: str | None, size: int | None = None
) -> Source:
    """A source inside an archive."""
    opened = io.BufferedReader(stream, _PIECE) if isinstance(stream, _Unpacked) else stream
    return Source(
        stream=cast(BinaryIO, opened),
        place=place,
        name=name,
        size=size,
        depth=source.depth + 1,
        unpacking=source.unpacking,
    )


def describe_damage(error: BaseException) -> str:
    """Say in one line what is wrong with a damaged archive."""
    if isinstance(error, EOFError | tarfile.ReadError) or "truncated" in str(error):
        return "an archive cut short; what came before is kept"
    return f"a damaged archive: {str(error) or type(error).__name__}; what came before is kept"


def _make_seekable(source: Source, limits: Limits) -> BinaryIO:
    if source.seekable:
        return source.stream
    return io.BytesIO(read_whole(source, limit=limits.nested_archive_bytes, what="one that is read in memory"))


def _is_bomb(packed: int, unpacked: int, limits: Limits) -> bool:
    return unpacked > max(limits.unpack_always, limits.unpack_ratio * packed)


def _is_spent(unpacking: Unpacking, limits: Limits) -> bool:
    """Whether a file with all the archives in it unpacks to more than it may."""
    return _is_bomb(unpacking.packed, unpacking.unpacked, limits)


def _describe_whole_bomb(unpacking: Unpacking, limits: Limits) -> str:
    return f"{_describe_bomb(unpacking.packed, unpacking.unpacked, limits, more=True)}, counting all archives in it"


def _describe_bomb(packed: int, unpacked: int, limits: Limits, *, more: bool = False) -> str:
    return (
        f"unpacks to {'more than ' if more else ''}{unpacked:,} bytes from {packed:,}, over {limits.unpack_ratio} to 1; "
        "expected an archive of text, not a bomb"
    )
