"""The stretches of a text that can hold a date: around the words no date does without. The rest is not looked at again."""

import re
from collections.abc import Iterator
from functools import lru_cache
from string import ascii_letters

import ahocorasick

from data.extract.dates.lexicon import WRITTEN

# Letters of `lexicon` of which every date has one, but for those in digits or in Arabic, which the pattern below takes as they come.
_CORE_LETTERS = "DMmTZUVBQHWSFPJqG"
_LATIN = frozenset(ascii_letters)
# Characters around a core word that the rest of its date, and what the rules look at before it, can fill.
_BEFORE, _AFTER = 44, 48
# How far the end of a stretch moves so as not to cut a word.
_SLACK = 40


# A digit or an Arabic letter first, whichever: the search then skips the rest of a text at once.
_NUMBER_OR_ARABIC = re.compile(
    r"[\d\u0621-\u064a](?:(?<=\d)(?:\d\d\d|[./]\d|-\d\d?-|st|nd|rd|th|Q\b|0?s\b)|(?<!\d)[\u0621-\u064a]+)"
)


@lru_cache(maxsize=1)
def _core_words() -> ahocorasick.Automaton:
    """What finds the core words in one pass, many times as fast as a pattern of them all."""
    automaton = ahocorasick.Automaton()
    for word, (letter, _) in WRITTEN.items():
        if letter in _CORE_LETTERS and word.isascii():
            automaton.add_word(word, len(word))
    automaton.make_automaton()
    return automaton


def _find_candidates(text: str) -> list[tuple[int, int]]:
    """Where the core words stand, and the numbers and Arabic words that may be a date's, in order."""
    found = [match.span() for match in _NUMBER_OR_ARABIC.finditer(text)]
    for last, length in _core_words().iter(text):
        start = last + 1 - length
        if text[last + 1 : last + 2] not in _LATIN and text[start - 1 : start] not in _LATIN:
            found.append((start, last + 1))
    return sorted(found)


def find_windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches [start, end) worth reading, in order, never overlapping; their ends do not cut a word."""
    start = end = -1
    for first, last in _find_candidates(text):
        if first - _BEFORE - 2 * _SLACK > end:
            if end >= 0:
                yield start, _word_end(text, end)
            start = _word_start(text, first - _BEFORE)
        end = last + _AFTER
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
