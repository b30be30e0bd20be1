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
        self._by_whole: dict[str, list[int]] = {}
        for number, (pattern, _) in enumerate(table):
            for letters, is_whole in set(_beginnings(pattern)):
                if not letters:
                    raise ValueError(f"a phrase must begin with letters, found {pattern!r}")
                (self._by_whole if is_whole else self._by_prefix).setdefault(letters, []).append(number)
        self._longest = max(map(len, (*self._by_prefix, *self._by_whole)), default=0)
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
        begun = {number for prefix in prefixes for number in self._by_prefix.get(prefix, ())}
        numbers = tuple(sorted(begun | set(self._by_whole.get(word, ()))))
        if len(word) <= self._longest and len(self._by_word) < _MOST_WORDS_KEPT:
            self._by_word[word] = numbers
        return numbers


def _beginnings(pattern: str, following: str = "") -> Iterator[tuple[str, bool]]:
    """The letters with which each alternative of a pattern must begin, and whether they are the whole word; ("", False) for one that begins otherwise.

    `following` is what stands behind the pattern in the one it is a part of.
    """
    for alternative in _split_alternatives(pattern):
        if alternative.startswith("(?:"):
            close = _closing(alternative)
            behind = alternative[close + 1 :] + following
            is_optional = behind.startswith(("?", "*"))
            yield from _beginnings(alternative[3:close], behind[1:] if is_optional else behind)
            if is_optional:
                yield from _beginnings(behind[1:])
            continue
        whole = alternative + following
        letters = re.match(r"[a-z]*", whole)
        plain = letters.group() if letters else ""
        behind = whole[len(plain) :]
        if behind.startswith(("?", "*")):
            yield plain[:-1], False
        else:
            yield plain, behind.startswith((" ", "'", "-", r"\b")) and behind[1:2] not in ("?", "*")


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
