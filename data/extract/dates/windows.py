"""The stretches of a text that can hold a date: around the words no date does without. The rest is not looked at again."""

import re
from collections.abc import Iterable, Iterator

from data.extract.dates.lexicon import ENTRIES

# Letters of `lexicon` of which every date has one, but for those in digits or in Arabic, which the pattern below takes as they come.
_CORE_LETTERS = "DMmTZUVBQHWSFPJq"
# Characters around a core word that the rest of its date, and what the rules look at before it, can fill.
_BEFORE, _AFTER = 44, 48
# How far the end of a stretch moves so as not to cut a word.
_SLACK = 40


def _alternatives(words: Iterable[str]) -> str:
    """A pattern of many words that tells at the first letter that none fits; in lower case, with a capital, or in capitals."""
    by_first: dict[str, set[str]] = {}
    for word in words:
        by_first.setdefault(word[0], set()).update((word[1:], word[1:].upper()))
    return "|".join(
        f"[{first}{first.upper()}](?:{'|'.join(sorted(rests, key=len, reverse=True))})"
        for first, rests in sorted(by_first.items())
    )


_CORE_WORDS = [word for word, (letter, _) in ENTRIES.items() if letter in _CORE_LETTERS and word.isascii()]
_CORE = re.compile(
    rf"\b(?:{_alternatives(_CORE_WORDS)})\b|[\u0621-\u064a]{{2,}}"
    r"|\d(?:\d\d\d|[./]\d|-\d\d?-|st|nd|rd|th|0?s\b)"
)


def find_windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches [start, end) worth reading, in order, never overlapping; their ends do not cut a word."""
    start = end = -1
    for found in _CORE.finditer(text):
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
