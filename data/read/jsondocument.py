"""JSON documents: a list of articles of any length, one article, or an object that wraps a list (NewsAPI, JSON Feed)."""

import codecs
import json
from collections.abc import Iterator

from data.read.encoding import decode, find_code_page, find_marked_encoding
from data.read.jsonlines import read_record
from data.read.outcome import Limits, Outcome, Rejection
from data.read.source import Source, TooLargeError, read_whole

FORMAT = "json"
_WRAPPERS = ("articles", "items", "results", "data", "documents", "stories")
_CHUNK = 65_536
_BLANK = " \t\r\n"


def read_json(source: Source, limits: Limits) -> Iterator[Outcome]:
    """Yield the articles of a JSON document; a list is read piece by piece, and what is broken in it is named with its place."""
    encoding = find_marked_encoding(source.head) or find_code_page(source.head) or "utf-8"
    if source.head.decode(encoding, "replace").lstrip(_BLANK + "\ufeff").startswith("["):
        yield from _read_list(source, encoding, limits)
        return
    try:
        raw = read_whole(source, limit=limits.record_bytes, what="a JSON document that is not a list or lines")
        document = json.loads(decode(raw).text)
    except TooLargeError as error:
        yield Rejection(place=source.place, reason=str(error))
        return
    except (ValueError, RecursionError) as error:
        yield Rejection(
            place=source.place,
            reason=f"not JSON: {_describe(error)}; expected an article, a list of them, or one a line",
        )
        return
    wrapped = next((document[key] for key in _WRAPPERS if isinstance(document.get(key), list)), None)
    if wrapped is None:
        yield from read_record(document, raw=raw, place=source.place, format=FORMAT)
        return
    # JSON Feed names the outlet once, for all its items.
    outlet = document.get("title") if "version" in document else None
    for number, record in enumerate(wrapped, start=1):
        if outlet and isinstance(record, dict):
            record.setdefault("source", outlet)
        own = json.dumps(record, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
        yield from read_record(record, raw=own, place=f"{source.place}:{number}", format=FORMAT)


def _read_list(source: Source, encoding: str, limits: Limits) -> Iterator[Outcome]:
    """Read the elements of a JSON list one by one, holding one of them at a time."""
    decoder = json.JSONDecoder()
    incremental = codecs.getincrementaldecoder(encoding)()
    buffer, wanted, number, ended = "", _CHUNK, 0, False
    opened = False
    try:
        while True:
            if not ended and len(buffer) < wanted:
                chunk = source.stream.read(max(_CHUNK, wanted - len(buffer)))
                ended = not chunk
                buffer += incremental.decode(chunk, final=ended)
            if not opened:
                buffer = buffer.lstrip(_BLANK + "\ufeff").removeprefix("[")
                opened = True
            buffer = buffer.lstrip(_BLANK + ",")
            if buffer.startswith("]"):
                if not number:
                    yield Rejection(place=source.place, reason="an empty JSON list; expected articles")
                return
            try:
                record, end = decoder.raw_decode(buffer)
            except (ValueError, RecursionError) as error:
                if not ended and _may_go_on(error, buffer) and len(buffer) <= limits.record_bytes:
                    wanted = 2 * max(wanted, len(buffer))
                    continue
                too_long = len(buffer) > limits.record_bytes and not ended
                found = f"more than {limits.record_bytes:,} characters" if too_long else _describe(error)
                reason = f"not JSON after article {number} of the list: {found}; those before it are kept"
                yield Rejection(place=source.place, reason=reason)
                return
            number += 1
            raw = buffer[:end].encode("utf-8", "surrogatepass")
            buffer, wanted = buffer[end:], _CHUNK
            yield from read_record(record, raw=raw, place=f"{source.place}:{number}", format=FORMAT)
    except UnicodeDecodeError as error:
        reason = f"invalid {error.encoding.upper()} after article {number} of the list; those before it are kept"
        yield Rejection(place=source.place, reason=reason)


def _may_go_on(error: Exception, buffer: str) -> bool:
    """Whether an element may only be unfinished, and not broken."""
    if not isinstance(error, json.JSONDecodeError):
        return False
    return error.msg.startswith("Unterminated string") or error.pos >= len(buffer) - 16


def _describe(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)
