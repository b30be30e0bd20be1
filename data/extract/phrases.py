"""A table of phrases, found in one pass over folded text by the letters their first words begin with."""

import re
from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

Meaning = TypeVar("Meaning")

_WORD = re.compile(r"[a-z]+")
_MOST_WORDS_KEPT = 100_000


class Phrase(NamedTuple, Generic[Meaning]):
    """Characters [start, end) of a text that match a row of the table, and what the row means."""

    start: int
    end: int
    meaning: Meaning


class PhraseTable(Generic[Meaning]):
    """Rows of (pattern, meaning). A pattern begins with letters of its first word and is tried where such a word begins."""

    def __init__(self, rows: Iterable[tuple[str, Meaning]]) -> None:
        table = list(rows)
        self._rows = [(re.compile(f"(?:{pattern})").match, meaning) for pattern, meaning in table]
        self._by_prefix: dict[str, list[int]] = {}
        for number, (pattern, _) in enumerate(table):
            for prefix in set(_first_letters(pattern)):
                if not prefix:
                    raise ValueError(f"a phrase must begin with letters, found {pattern!r}")
                self._by_prefix.setdefault(prefix, []).append(number)
        self._longest = max(map(len, self._by_prefix), default=0)
        self._by_word: dict[str, tuple[int, ...]] = {}

    def find(self, folded: str) -> list[Phrase[Meaning]]:
        """Find all phrases in folded text, in order of their beginnings; they may overlap."""
        found: list[Phrase[Meaning]] = []
        by_word, rows = self._by_word, self._rows
        for word in _WORD.finditer(folded):
            letters = word.group()
            numbers = by_word.get(letters)
            if numbers is None:
                numbers = self._look_up(letters)
            for number in numbers:
                match, meaning = rows[number]
                if phrase := match(folded, word.start()):
                    found.append(Phrase(phrase.start(), phrase.end(), meaning))
        return found

    def _look_up(self, word: str) -> tuple[int, ...]:
        """The rows whose pattern may begin with this word."""
        prefixes = (word[:length] for length in range(1, min(len(word), self._longest) + 1))
        numbers = tuple(sorted({number for prefix in prefixes for number in self._by_prefix.get(prefix, ())}))
        if len(word) <= self._longest and len(self._by_word) < _MOST_WORDS_KEPT:
            self._by_word[word] = numbers
        return numbers


def _first_letters(pattern: str) -> Iterator[str]:
    """The letters with which each alternative of a pattern must begin; "" for one that begins otherwise."""
    for alternative in _split_alternatives(pattern):
        if alternative.startswith("(?:"):
            close = _closing(alternative)
            yield from _first_letters(alternative[3:close])
            if alternative[close + 1 :].startswith(("?", "*")):
                yield from _first_letters(alternative[close + 2 :])
        else:
            letters = re.match(r"[a-z]*", alternative)
            plain = letters.group() if letters else ""
            yield plain[:-1] if alternative[len(plain) :].startswith(("?", "*")) else plain


def _split_alternatives(pattern: str) -> list[str]:
    depth, pieces = 0, [""]
    for character in pattern:
        depth += (character in "([") - (character in ")]")
        if character == "|" and depth == 0:
            pieces.append("")
        else:
            pieces[-1] += character
    return pieces


def _closing(pattern: str) -> int:
    """Where the bracket that opens a pattern closes."""
    depth = 0
    for place, character in enumerate(pattern):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return place
    raise ValueError(f"a bracket is not closed in {pattern!r}")
