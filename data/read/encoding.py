"""Bytes to text: UTF-8, UTF-16, Windows-1252 and Windows-1256, and nothing guessed without a reason.

UTF-8 is tried first, because text that is not UTF-8 almost never passes for it. What is left must convince as one of the two
Windows code pages: accents inside words of Latin letters and typographic quotation marks, or words of Arabic letters.
"""

import codecs
import re
from dataclasses import dataclass

BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# Where most bytes of the upper half are whole UTF-8 sequences, or one cut by the end, the text is damaged UTF-8 and no other code page;
# some sequences come about by chance (an accented letter before a no-break space and a quotation mark).
_UTF8_SEQUENCE = re.compile(
    rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\xe0-\xf4][\x80-\xbf]{1,2}\Z"
)
_UPPER = re.compile(rb"[\x80-\xff]")
_WORD = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
# Signs of the code pages' upper half that stand in prose: quotation marks, dashes, currency, degrees, Arabic punctuation.
_PROSE_SIGNS = frozenset("€‚„…‹›‘’“”•–—™«»©®°±²³·¼½¾§£¢¥¡¿\u00a0\u00ad،؛؟ªº´¨\u200c\u200d\u200e\u200f")
_LONE_LETTERS = frozenset("àÀéÉêôóòèìùyÖöÅå")
# þ and ÿ (bytes FE and FF) are hardly ever written, and are what broken files hold.
_RARE_LETTERS = frozenset("þÿÞ")
_CONVINCING_SHARE = 0.9
_ENCODING_NAME = re.compile(r"[A-Za-z0-9_.:-]{2,30}")
# Python's codecs that are no character set of a page.
_NO_CHARSETS = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text and the encoding it was read in."""

    text: str
    encoding: str


class UndecodableError(ValueError):
    """Bytes that are text in none of the encodings known; the message says at which byte UTF-8 stops."""


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode a whole text. `declared` is what the text's own header says, tried after UTF-8. Raises UndecodableError."""
    marked = find_marked_encoding(data)
    if marked:
        try:
            return Decoded(text=data.decode(marked).removeprefix("\ufeff"), encoding=marked)
        except UnicodeDecodeError as error:
            raise UndecodableError(f"invalid {marked.upper()} at byte {error.start}; expected text") from None
    try:
        return Decoded(text=data.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError as error:
        offset, found = error.start, data[error.start]
    encoding = _known(declared)
    if encoding in (None, "cp1252"):
        # What servers and templates write on every page says least of one in Arabic.
        found_page = find_code_page(data)
        encoding = found_page if found_page == "cp1256" or not encoding else encoding
    if encoding:
        try:
            return Decoded(text=data.decode(encoding), encoding=encoding)
        except (UnicodeError, LookupError):
            pass
    raise UndecodableError(
        f"invalid UTF-8 at byte {offset} (0x{found:02x}); expected text in UTF-8, UTF-16, Windows-1252 or Windows-1256"
    )


def find_marked_encoding(head: bytes) -> str | None:
    """The encoding a byte order mark names, or UTF-16 without one when every second byte is of one alphabet; None otherwise."""
    for bom, encoding in BOMS:
        if head.startswith(bom):
            return encoding
    sample = head[:4096]
    if len(sample) < 4:
        return None
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        # U+00xx (Latin), U+06xx (Arabic) and U+20xx (punctuation) have these upper bytes; zeros alone would be binary.
        low = sample[0::2] if encoding == "utf-16-le" else sample[1::2]
        known = sum(high.count(byte) for byte in (0x00, 0x06, 0x20))
        if known >= 0.95 * len(high) and 0x00 in high and low.count(0) <= 0.05 * len(low):
            return encoding
    return None


def find_code_page(data: bytes) -> str | None:
    """Windows-1252 or Windows-1256 where one of them convinces; None where the bytes are more likely damaged UTF-8."""
    if b"\x00" in data:
        return None
    # Words of ASCII tell nothing, and are most of a web page.
    data = b" ".join(word for word in data.split() if not word.isascii())
    in_sequences = sum(map(len, _UTF8_SEQUENCE.findall(data)))
    if 2 * in_sequences >= len(_UPPER.findall(data)):
        return None
    shares = {encoding: _share_convincing(data, encoding) for encoding in ("cp1252", "cp1256")}
    best = max(shares, key=lambda encoding: shares[encoding])
    return best if shares[best] >= _CONVINCING_SHARE else None


def _share_convincing(data: bytes, encoding: str) -> float:
    """The share of the upper-half characters that make sense where they stand."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    upper = convincing = 0
    for word in _WORD.findall(text):
        high = sum(character > "\x7f" for character in word)
        upper += high
        if high and _is_convincing(word, high):
            convincing += high
    for character in text:
        if character > "\x7f" and not _WORD.match(character):
            upper += 1
            convincing += character in _PROSE_SIGNS
    return convincing / upper if upper else 0.0


def _is_convincing(word: str, high: int) -> bool:
    if _RARE_LETTERS.intersection(word):
        return False
    arabic = len(_ARABIC.findall(word))
    if arabic:
        # One-letter Arabic words are rare; a Latin letter beside Arabic ones is a misread accent.
        return arabic == len(word) and arabic > 1
    return high * 2 <= len(word) or word in _LONE_LETTERS


def _known(declared: str | None) -> str | None:
    if not declared or not _ENCODING_NAME.fullmatch(declared.strip()):
        return None
    try:
        name = codecs.lookup(declared.strip()).name
    except LookupError:
        return None
    if name in _NO_CHARSETS:
        return None
    # Pages that say Latin-1 mean Windows-1252 (WHATWG Encoding Standard); what says UTF-8 and is not has been tried.
    return {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-8": None}.get(name, name)
