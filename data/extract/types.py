"""What kind of thing a sentence tells of: the words that tell of each sub-event type."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from data.extract.type_words import PATTERNS
from data.records import EVENT_TYPES

TYPE_OF: dict[str, str] = {sub: event_type for event_type, subs in EVENT_TYPES.items() for sub in subs}

_WORD = re.compile(r"(?<![a-z'])[a-z]+")


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words of a text, characters [start, end), that tell of a sub-event type."""

    start: int
    end: int
    sub_event_type: str
    weight: float
    rule: str


def _leading_words(pattern: str) -> Iterator[str]:
    """The alternatives' first letters, at least two of each, that a pattern can begin with."""
    depth, piece, pieces = 0, "", []
    for character in pattern:
        depth += character in "(["
        depth -= character in ")]"
        if character == "|" and depth == 0:
            pieces.append(piece)
            piece = ""
        else:
            piece += character
    pieces.append(piece)
    for alternative in pieces:
        if alternative.startswith("(?:"):
            inner, depth = "", 0
            for place, character in enumerate(alternative):
                depth += character == "("
                depth -= character == ")"
                if depth == 0:
                    inner = alternative[3:place]
                    break
            yield from _leading_words(inner)
        else:
            letters = re.match(r"[a-z]*", alternative)
            plain = letters.group() if letters else ""
            if alternative[len(plain) : len(plain) + 1] == "?":
                plain = plain[:-1]
            yield plain


_RULES = tuple(
    (pattern, re.compile(rf"(?:{pattern.pattern})"), f"words of {pattern.sub_event_type}") for pattern in PATTERNS
)
_PREFIXES: dict[str, tuple[int, ...]] = {}
for _number, _pattern in enumerate(PATTERNS):
    for _prefix in _leading_words(_pattern.pattern):
        _PREFIXES[_prefix] = tuple(dict.fromkeys((*_PREFIXES.get(_prefix, ()), _number)))


@lru_cache(maxsize=50_000)
def _rules_for(word: str) -> tuple[int, ...]:
    """The numbers of the patterns that may begin with this word."""
    numbers: set[int] = set()
    for length in range(1, len(word) + 1):
        numbers.update(_PREFIXES.get(word[:length], ()))
    return tuple(sorted(numbers))


def find_triggers(folded: str, start: int = 0, end: int | None = None, *, places: Sequence[int] = ()) -> list[Trigger]:
    """Find the words that tell of events in folded text, in order; [] when there are none. `places` are where names of places begin."""
    end = len(folded) if end is None else end
    triggers: list[Trigger] = []
    for word in _WORD.finditer(folded, start, end):
        for number in _rules_for(word.group()):
            pattern, compiled, rule = _RULES[number]
            match = compiled.match(folded, word.start(), end)
            if match and (not pattern.needs_place or match.end() in places):
                triggers.append(Trigger(match.start(), match.end(), pattern.sub_event_type, pattern.weight, rule))
    return triggers
