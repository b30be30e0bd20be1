"""The members of a zip file that lost its end, and with it the list of them: each is told by the header before it."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

_SIGNATURE = b"PK\x03\x04"
# APPNOTE.TXT 4.3.7: signature, version, flags, method, time, day, checksum, packed and unpacked size, lengths of the name and of more fields.
_HEADER = struct.Struct("<4sHHHHHIIIHH")
_STORED, _DEFLATED = 0, 8
_ENCRYPTED, _SIZE_FOLLOWS, _UTF8 = 0x1, 0x8, 0x800
_LONGEST_TRAILER = 24
_PIECE = 65_536


@dataclass(slots=True, kw_only=True)
class CutMember:
    """One member: its name, and what it holds as `read1` hands it out; EOFError where the file ends before the member does."""

    name: str
    stream: BinaryIO
    packed_size: int | None
    is_whole: bool = False
    taken: int = 0
    _inflater: "zlib._Decompress | None" = None
    _rest: bytes = field(default=b"")

    def read1(self, size: int) -> bytes:
        while not self.is_whole:
            if not self._rest:
                wanted = _PIECE if self.packed_size is None else min(_PIECE, self.packed_size - self.taken)
                self._rest = self.stream.read(wanted)
                self.taken += len(self._rest)
                if not self._rest:
                    self.is_whole = self.packed_size == self.taken and self._inflater is None
                    if self.is_whole:
                        break
                    raise EOFError("truncated")
            if self._inflater is None:
                chunk, self._rest = self._rest[:size], self._rest[size:]
                return chunk
            chunk = self._inflater.decompress(self._rest, size)
            self._rest = self._inflater.unconsumed_tail
            if self._inflater.eof:
                self.stream.seek(-len(self._inflater.unused_data), 1)
                self.is_whole = True
            if chunk:
                return chunk
        return b""

    def skip_rest(self) -> bool:
        """Go to the member's end; False where there is none."""
        try:
            while self.read1(_PIECE):
                pass
        except (EOFError, zlib.error):
            return False
        return True


def find_members(stream: BinaryIO) -> Iterator[CutMember]:
    """Yield the members from the beginning of a file on, until one is encrypted, packed in another way, or cut."""
    stream.seek(0)
    while _seek_header(stream):
        _, _, flags, method, _, _, _, packed_size, _, name_length, more = _HEADER.unpack(stream.read(_HEADER.size))
        name = stream.read(name_length).decode("utf-8" if flags & _UTF8 else "cp437", "replace")
        stream.seek(more, 1)
        size = None if flags & _SIZE_FOLLOWS else packed_size
        if flags & _ENCRYPTED or method not in (_STORED, _DEFLATED) or (method == _STORED and size is None):
            return
        inflater = zlib.decompressobj(wbits=-zlib.MAX_WBITS) if method == _DEFLATED else None
        member = CutMember(name=name, stream=stream, packed_size=size, _inflater=inflater)
        yield member
        if not member.skip_rest():
            return


def _seek_header(stream: BinaryIO) -> bool:
    """Go to the next member's header, which sizes may stand before; False where none follows, or only a part of one."""
    head = stream.read(_LONGEST_TRAILER + _HEADER.size)
    at = head.find(_SIGNATURE)
    if at < 0 or len(head) - at < _HEADER.size:
        return False
    stream.seek(at - len(head), 1)
    return True
