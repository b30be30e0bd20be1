"""A text rewritten as one letter a token, so that a rule about dates is a short pattern and a long text a short string."""

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from data.extract.dates.lexicon import ARABIC_DIGITS, ENTRIES, SPACE_IN_TOKEN, TOKEN, WRITTEN

_OTHER: tuple[str, object] = ("_", None)
_BLANK_LINE = re.compile(r"\n\s*\n")


class Word(NamedTuple):
    """What stands between two spaces: the letters of its tokens (see `lexicon`), their values, and their characters [start, end) in it."""

    letters: str
    values: tuple[object, ...]
    spans: tuple[tuple[int, int], ...]


class Tokens:
    """The tokens of a text by position: their letter, their value, and their characters."""

    def __init__(self, text: str) -> None:
        # One character for one, so that offsets stay.
        text = _BLANK_LINE.sub(lambda line: "|".rjust(len(line[0])), text).replace("\n", " ")
        words = SPACE_IN_TOKEN.sub(lambda space: space[0].replace(" ", "\t"), text).split(" ")
        self._words = words
        letters = list(map(_LETTERS.__getitem__, words))
        self.letters = "".join(letters)
        self._positions = list(accumulate(map(len, letters), initial=0))
        self._lengths = list(accumulate(map(len, words), initial=0))

    def value(self, position: int) -> object:
        """The value of a token; None for one that has none."""
        word = bisect_right(self._positions, position) - 1
        return _WORDS[self._words[word]].values[position - self._positions[word]]

    def span(self, position: int) -> tuple[int, int]:
        """The characters [start, end) of a token that is no other word."""
        word = bisect_right(self._positions, position) - 1
        start, end = _WORDS[self._words[word]].spans[position - self._positions[word]]
        offset = self._lengths[word] + word  # and so many spaces
        return offset + start, offset + end


_MOST_WORDS = 1 << 15
_LONGEST_WORD = 32  # characters; what is longer is an address or a text without spaces


class _Words(dict[str, Word]):
    """The words of dates read before, as texts share most of theirs."""

    def __missing__(self, written: str) -> Word:
        word = _read_word(written)
        if len(self) < _MOST_WORDS and len(written) <= _LONGEST_WORD:
            self[written] = word
        return word


class _Letters(dict[str, str]):
    """The letters of the words read before: all that is asked of most."""

    def __missing__(self, written: str) -> str:
        letters = _read_word(written).letters
        if len(self) < _MOST_WORDS and len(written) <= _LONGEST_WORD:
            self[written] = letters
        return letters


_WORDS = _Words()
_LETTERS = _Letters()
_OTHER_WORD = Word("_", (None,), ((0, 0),))


def _read_word(word: str) -> Word:
    """Read each of a word's tokens; most words are one that no date has."""
    if word.isalpha() and word not in WRITTEN:
        return _OTHER_WORD
    tokens = list(TOKEN.finditer(word))
    entries = [_read_token(token[0]) for token in tokens]
    return Word(
        "".join([letter for letter, _ in entries]),
        tuple(value for _, value in entries),
        tuple(token.span() for token in tokens),
    )


def _read_token(token: str) -> tuple[str, object]:
    """The letter and the value of a token."""
    if token[0].isdecimal():
        return _read_number(token)
    return WRITTEN.get(token) or (
        _OTHER if token.isalpha() else ENTRIES.get(" ".join(token.lower().replace("’", "'").split()), _OTHER)
    )


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
        if len(word) == 4 and 1000 <= number <= 2199:
            return "Y", number
        return "N", number
    if word == "9/11":
        return "K", (2001, 9, 11)
    if word[4:5] in ("-", "/") and word[4:].count(word[4]) >= 2:
        return "K", tuple(int(part) for part in word[:10].rstrip("T \t").split(word[4]))
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
