"""Hints: pieces of words that every match of a slow pattern has, so that it is searched only where one of them stands.

All hints of all patterns are found in one pass over a text; those of a sentence are one whole number, in which each has its bit.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

import ahocorasick

from data.extract.sentences import Span

ANY = -1  # all hints at once: of a text that nobody has looked through
_ALL: list[tuple[str, ...]] = []


def make_hint(*pieces: str) -> int:
    """Make a hint of pieces of folded text, of which every match of a pattern has one; it is a bit of what `find_hints` finds."""
    _ALL.append(pieces)
    return 1 << len(_ALL) - 1


def find_hints(folded: str, start: int, end: int) -> int:
    """The hints that stand in characters [start, end) of a folded text; 0 when there are none."""
    found = 0
    ends, hints = _find_all(folded, len(_ALL))
    for number in range(bisect_right(ends, start), bisect_right(ends, end)):
        found |= hints[number]
    return found


def share_hints(folded: str, spans: list[Span]) -> list[int]:
    """The hints that stand in each of the spans, which are in order."""
    ends, hints = _find_all(folded, len(_ALL))
    shares: list[int] = []
    number = 0
    for start, end in spans:
        share = 0
        while number < len(ends) and ends[number] <= end:
            if ends[number] > start:
                share |= hints[number]
            number += 1
        shares.append(share)
    return shares


@lru_cache(maxsize=1)
def _compile(count: int) -> ahocorasick.Automaton:
    """The first so many hints: all, once all rooms are loaded."""
    bits: dict[str, int] = {}
    for number, pieces in enumerate(_ALL[:count]):
        for piece in pieces:
            bits[piece] = bits.get(piece, 0) | 1 << number
    automaton = ahocorasick.Automaton()
    for piece, those in bits.items():
        automaton.add_word(piece, those)
    automaton.make_automaton()
    return automaton


@lru_cache(maxsize=2)  # the title and the text of the article that is being read
def _find_all(folded: str, count: int) -> tuple[list[int], list[int]]:
    """Where pieces of hints end, in order, and whose they are."""
    ends: list[int] = []
    hints: list[int] = []
    pieces: Iterator[tuple[int, int]] = _compile(count).iter(folded)
    for last, those in pieces:
        ends.append(last + 1)
        hints.append(those)
    return ends, hints
