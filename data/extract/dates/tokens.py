"""A text rewritten as one letter a word, so that a rule about dates is a short pattern and a long text a short string."""

import re
from dataclasses import dataclass

from data.extract.dates.lexicon import ARABIC_DIGITS, ARABIC_PAIRED_MONTHS, ENTRIES, TOKEN, WRITTEN
from data.extract.dates.windows import find_windows

_OTHER: tuple[str, object] = ("_", None)
_PAIR_ENDS = frozenset(second for _, second in ARABIC_PAIRED_MONTHS)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text by position: their letter (see `lexicon`), their value, and their characters [start, end).

    A run of other words is one letter "_", at the place of its last word.
    """

    letters: list[str]
    values: list[object]
    starts: list[int]
    ends: list[int]


def read_tokens(text: str) -> Tokens:
    """Rewrite the parts of a text that can hold a date as letters, in one pass; what lies between them is one letter "_"."""
    tokens = Tokens([], [], [], [])
    for start, end in find_windows(text):
        if start > 0:
            tokens.letters.append("_")
            tokens.values.append(None)
            tokens.starts.append(start)
            tokens.ends.append(start)
        _read_window(text, start, end, tokens)
    return tokens


def _read_window(text: str, start: int, end: int, tokens: Tokens) -> None:
    letters, values, starts, ends = tokens.letters, tokens.values, tokens.starts, tokens.ends
    written = WRITTEN.get
    other: re.Match[str] | None = None  # the last of a run of other words, still to be written down
    for found in TOKEN.finditer(text, start, end):
        word = found[0]
        entry = written(word)
        if entry is not None:
            letter, value = entry
            if letter == "." and other is None and letters and letters[-1] in "md" and ends[-1] == found.start():
                # The full stop of "Feb." belongs to the word.
                ends[-1] = found.end()
                continue
        elif word.isalpha():
            if word not in _PAIR_ENDS or other is None or (other[0], word) not in ARABIC_PAIRED_MONTHS:
                other = found
                continue
            letters.append("M")
            values.append(ARABIC_PAIRED_MONTHS[other[0], word])
            starts.append(other.start())
            ends.append(found.end())
            other = None
            continue
        else:
            if word[0].isdecimal():
                letter, value = _read_number(word)
            elif word[0] == "\n":
                letter, value = "|", None
            else:
                letter, value = ENTRIES.get(" ".join(word.lower().replace("’", "'").split()), _OTHER)
            if letter == "_":
                other = found
                continue
        if other is not None:
            _append_other(tokens, other)
            other = None
        letters.append(letter)
        values.append(value)
        starts.append(found.start())
        ends.append(found.end())
    if other is not None:
        _append_other(tokens, other)


def _append_other(tokens: Tokens, last: re.Match[str]) -> None:
    """Write a run of other words down, at the place of the last of them."""
    if tokens.letters and tokens.letters[-1] == "_":
        tokens.starts[-1], tokens.ends[-1] = last.span()
        return
    tokens.letters.append("_")
    tokens.values.append(None)
    tokens.starts.append(last.start())
    tokens.ends.append(last.end())


def _read_number(word: str) -> tuple[str, object]:
    """The letter and the value of a word that begins with a digit."""
    if not word.isascii():
        word = word.translate(ARABIC_DIGITS)
        if not word.isascii():
            return _OTHER
    if word.isdigit():
        if len(word) > 6:
            return _OTHER
        number = int(word)
        if 1 <= number <= 31 and len(word) < 3:
            return "#", number
        if len(word) == 4 and 1000 <= number <= 2100:
            return "Y", number
        return "N", number
    if word == "9/11":
        return "K", (2001, 9, 11)
    if word[4:5] in ("-", "/") and word[4:].count(word[4]) >= 2:
        return "K", tuple(int(part) for part in word[:10].rstrip("T ").split(word[4]))
    if word[-1] in "0123456789":
        return _read_numeric(word)
    if len(word) == 2 and word[0] in "1234" and word[1] == "Q":
        return "q", int(word[0])
    digits, ending = word[:-2], word[-2:].lower()
    if ending in ("st", "nd", "rd", "th") and digits.isdigit() and len(digits) < 3:
        return ("o", int(digits)) if 1 <= int(digits) <= 31 else _OTHER
    if ending == "0s" and digits.isdigit() and len(digits) in (1, 3):
        return "G", int(digits) * 10
    return _OTHER


def _read_numeric(word: str) -> tuple[str, object]:
    """A day in numbers, as (first, second, year, sign); two digits are a year only after "/" or "."."""
    for sign in "/.-":
        parts = word.split(sign)
        if len(parts) == 3 and all(part.isdigit() for part in parts) and len(parts[0]) < 3 and len(parts[1]) < 3:
            is_year = len(parts[2]) == 4 or (len(parts[2]) == 2 and sign != "-")
            return ("R", (int(parts[0]), int(parts[1]), int(parts[2]), sign)) if is_year else _OTHER
    return _OTHER
