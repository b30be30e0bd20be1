"""A table of phrases, found in one pass over folded text by the words they open with."""

import re
from collections.abc import Iterable, Iterator
from string import ascii_lowercase
from typing import Generic, TypeVar

import ahocorasick

Meaning = TypeVar("Meaning")


class PhraseTable(Generic[Meaning]):
    """Rows of (pattern, meaning). A pattern begins with letters of its first word and is tried where a text has one of its openings."""

    def __init__(self, rows: Iterable[tuple[str, Meaning]]) -> None:
        table = list(rows)
        self._rows = [(re.compile(f"(?:{pattern})").match, meaning) for pattern, meaning in table]
        by_opening: dict[str, set[int]] = {}
        for number, (pattern, _) in enumerate(table):
            for opening in _openings(pattern):
                if opening.startswith(" ") or not opening:
                    raise ValueError(f"a phrase must begin with letters, found {pattern!r}")
                by_opening.setdefault(f" {opening}", set()).add(number)
        self._openings = ahocorasick.Automaton()
        for opening, numbers in by_opening.items():
            self._openings.add_word(opening, (len(opening) - 1, tuple(numbers)))
        self._openings.make_automaton()

    def find(self, folded: str) -> list[tuple[int, int, Meaning]]:
        """Find all phrases in folded text, characters [start, end) and what their rows mean, in order of their beginnings; they may overlap."""
        spaced = f" {folded.translate(_SPACED)} "
        many = len(self._rows)
        openings: Iterator[tuple[int, tuple[int, tuple[int, ...]]]] = self._openings.iter(spaced)
        tries = {  # each a whole number, start and row in one, which sort in order of both and faster than pairs
            (last - length) * many + number for last, (length, numbers) in openings for number in numbers
        }
        found: list[tuple[int, int, Meaning]] = []
        for each in sorted(tries):
            start, number = each // many, each % many
            match, meaning = self._rows[number]
            if phrase := match(folded, start):
                found.append((start, phrase.end(), meaning))
        return found


class _Spaced(dict[int, str]):
    """Every character but the letters a to z becomes a space."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        self[code] = character if character in ascii_lowercase else " "
        return self[code]


_SPACED = _Spaced()
_TIMES = re.compile(r"([?*+]|\{[\d,]+\})[?+]?")
# Behind letters: where the text has signs and digits as spaces, "f-?16" begins with "f ".
_ENDS_A_WORD = re.compile(r"\\b|-?[0-9](?![?*{])")
# What may stand between two words of a phrase; in a text whose signs are spaces all are one.
_JOINTS = ("[- ]", "[ -]", " ", "'", "-")


def _openings(pattern: str, following: str = "", *, is_second: bool = False) -> Iterator[str]:
    """The letters with which each alternative of a pattern must begin, up to those of its second word; "" for one that begins otherwise.

    A word known to its end has a space behind it. `following` is what stands behind the pattern in the one it is a part of.
    """
    for alternative in _split_alternatives(pattern):
        if alternative.startswith("(?:"):
            close = _closing(alternative)
            behind = alternative[close + 1 :] + following
            times = _TIMES.match(behind)
            rest = behind[times.end() :] if times else behind
            is_repeated = times is not None and times[1] != "?"
            inner = alternative[3:close]
            yield from _openings(inner, f"(?:{inner})?{rest}" if is_repeated else rest, is_second=is_second)
            if times is not None and times[1][:2] in ("?", "*", "{0"):
                yield from _openings(rest, is_second=is_second)
            continue
        whole = alternative + following
        letters = re.match(r"[a-z]*", whole)
        plain = letters.group() if letters else ""
        behind = whole[len(plain) :]
        joint = next((joint for joint in _JOINTS if behind.startswith(joint)), "")
        if behind.startswith(("?", "*", "{")):
            yield plain[:-1]
        elif plain and _ENDS_A_WORD.match(behind):
            yield f"{plain} "
        elif joint and behind[len(joint) : len(joint) + 1] not in ("?", "*", "+", "{"):
            if is_second or not plain:
                yield f"{plain} " if plain else ""
            else:
                yield from (f"{plain} {second}" for second in _openings(behind[len(joint) :], is_second=True))
        else:
            yield plain


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
