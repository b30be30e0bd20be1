"""The stretches of a text that can hold a date: around the words no date does without. The rest is not looked at again."""

import re
from collections.abc import Iterator
from string import ascii_letters

from data.extract.dates.lexicon import WRITTEN

# Letters of `lexicon` of which every date has one, but for those in digits or in Arabic, which the pattern below takes as they come.
_CORE_LETTERS = "DMmTZUVBQHWSFPJqG"
_LATIN = frozenset(ascii_letters)
# Characters around a core word that the rest of its date, and what the rules look at before it, can fill.
_BEFORE, _AFTER = 44, 48
# How far the end of a stretch moves so as not to cut a word.
_SLACK = 40


_CORE_WORDS = frozenset(word for word, (letter, _) in WRITTEN.items() if letter in _CORE_LETTERS)
# Looking each word up in a set is twice as fast as one pattern of all core words.
_CANDIDATE = re.compile(r"[A-Za-z]+|[\u0621-\u064a]{2,}|\d(?:\d\d\d|[./]\d|-\d\d?-|st|nd|rd|th|Q\b|0?s\b)")


def find_windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches [start, end) worth reading, in order, never overlapping; their ends do not cut a word."""
    start = end = -1
    for found in _CANDIDATE.finditer(text):
        word = found[0]
        if word not in _CORE_WORDS and word[0] in _LATIN:
            continue
        if found.start() - _BEFORE - 2 * _SLACK > end:
            if end >= 0:
                yield start, _word_end(text, end)
            start = _word_start(text, found.start() - _BEFORE)
        end = found.end() + _AFTER
    if end >= 0:
        yield start, _word_end(text, end)


def _word_start(text: str, position: int) -> int:
    position = max(0, position)
    for _ in range(_SLACK):
        if position == 0 or not text[position - 1].isalnum():
            break
        position -= 1
    return position


def _word_end(text: str, position: int) -> int:
    for _ in range(_SLACK):
        if position >= len(text) or not text[position - 1].isalnum() or not text[position].isalnum():
            break
        position += 1
    return min(position, len(text))
