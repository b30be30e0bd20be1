"""Hints: pieces of words that every match of a slow pattern has, so that it is searched only where one of them stands.

All hints of all patterns are found in one pass over a text, the first time one is asked for.
"""

from bisect import bisect_right
from functools import lru_cache

import ahocorasick

_ALL: list["Hints"] = []


class Hints:
    """The pieces of folded text of which every match of a pattern has one."""

    def __init__(self, *pieces: str) -> None:
        self.pieces = pieces
        self._number = len(_ALL)
        _ALL.append(self)

    def stand_in(self, folded: str, start: int, end: int) -> bool:
        """Whether one of them stands in characters [start, end) of a folded text."""
        ends = _find_ends(folded, len(_ALL))[self._number]
        if not ends:
            return False
        following = bisect_right(ends, start)
        return following < len(ends) and ends[following] <= end


@lru_cache(maxsize=1)
def _compile(count: int) -> ahocorasick.Automaton:
    numbers: dict[str, set[int]] = {}
    for number, hints in enumerate(_ALL[:count]):
        for piece in hints.pieces:
            numbers.setdefault(piece, set()).add(number)
    automaton = ahocorasick.Automaton()
    for piece, those in numbers.items():
        automaton.add_word(piece, tuple(those))
    automaton.make_automaton()
    return automaton


@lru_cache(maxsize=2)  # the title and the text of the article that is being read
def _find_ends(folded: str, count: int) -> list[list[int]]:
    """Where the pieces of each of so many hints end, in order."""
    ends: list[list[int]] = [[] for _ in range(count)]
    for last, numbers in _compile(count).iter(folded):
        for number in numbers:
            ends[number].append(last + 1)
    return ends
