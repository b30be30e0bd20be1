"""What kind of thing a sentence tells of, and how it is said: as done, planned or denied."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from data.extract.type_words import PATTERNS
from data.records import EVENT_TYPES

TYPE_OF: dict[str, str] = {sub: event_type for event_type, subs in EVENT_TYPES.items() for sub in subs}

Mode = Literal["occurred", "planned", "denied", "unreal"]

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
    (sub, weight, re.compile(rf"(?:{pattern})"), f"{sub}: {number}")
    for number, (sub, weight, pattern) in enumerate(PATTERNS)
)
_PREFIXES: dict[str, tuple[int, ...]] = {}
for _number, (_sub, _weight, _pattern) in enumerate(PATTERNS):
    for _prefix in _leading_words(_pattern):
        _PREFIXES[_prefix] = tuple(dict.fromkeys((*_PREFIXES.get(_prefix, ()), _number)))


@lru_cache(maxsize=50_000)
def _rules_for(word: str) -> tuple[int, ...]:
    """The numbers of the patterns that may begin with this word."""
    numbers: set[int] = set()
    for length in range(1, len(word) + 1):
        numbers.update(_PREFIXES.get(word[:length], ()))
    return tuple(sorted(numbers))


def find_triggers(folded: str, start: int = 0, end: int | None = None) -> list[Trigger]:
    """Find the words that tell of events in folded text, in order; [] when there are none."""
    end = len(folded) if end is None else end
    triggers: list[Trigger] = []
    for word in _WORD.finditer(folded, start, end):
        for number in _rules_for(word.group()):
            sub, weight, pattern, rule = _RULES[number]
            match = pattern.match(folded, word.start(), end)
            if match:
                triggers.append(Trigger(match.start(), match.end(), sub, weight, rule))
    return triggers


_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:ed|es)|refut(?:ed|es)|no evidence of|false (?:reports?|claims?)|untrue)\b[^.;]{0,90}$"
)
_NEGATED = re.compile(
    r"\b(?:no|not|never|without|nor|neither|failed to|fails to|prevent(?:ed|s)?|avoid(?:ed)?|absence of|n't)\s(?:[a-z]+\s){0,3}$"
)
_PLANNED_BEFORE = re.compile(
    r"\b(?:will|would|shall|plans? to|planning to|planned|upcoming|due to|is to|are to|set to|expected to|scheduled|about to|intends? to|prepar(?:e|es|ing) (?:to|for)|ahead of|proposed|future|ready to|vow(?:s|ed) to|pledg(?:ed|es) to|going to)"
    r"\s(?:[a-z-]+\s){0,5}$"
)
_PLANNED_AFTER = re.compile(
    r"^[^.;]{0,60}?\b(?:(?:will|would|is to|are to|due to|set to|scheduled to|expected to) (?:\w+ )?(?:begin|start|take (?:effect|place|hold)|come into|enter|resume|be held|go into|hold))\b"
)
_NEEDS = re.compile(r"\b(?:needs?|necessary|requires?|would need) (?:to|not only|for|an?|the|[\"'])")
_IS_DONE = re.compile(
    r"reach|sign|struck|agree[ds]|accept|announc|declar|clinch|broker|halted|ceased|stopped|suspended"
)
_UNREAL = re.compile(
    r"\b(?:if|should|could|may|might|must|needs?|to avoid|in case of|calls? for|called for|calling for|urg(?:ed|es|ing)|demand(?:ed|s|ing)?|threat(?:en)?(?:ed|s)? (?:to|of)|warn(?:ed|s|ing)? (?:of|against)|not only|possible|potential)\s(?:[\"a-z-]+\s){0,6}$"
)


def find_mode(folded: str, trigger: Trigger, start: int, end: int) -> Mode:
    """How the sentence at [start, end) speaks of a trigger: as done, as planned, as denied, or as nothing that happened."""
    before = folded[max(start, trigger.start - 100) : trigger.start]
    words = folded[trigger.start : trigger.end]
    after = folded[trigger.end : min(end, trigger.end + 90)]
    if _DENIED.search(before):
        return "denied"
    if _PLANNED_BEFORE.search(before) or (
        not _IS_DONE.search(words) and (_PLANNED_AFTER.search(after) or _PLANNED_AFTER.search(words))
    ):
        return "planned"
    if _NEGATED.search(before) or _UNREAL.search(before) or _NEEDS.search(folded, start, trigger.start):
        return "unreal"
    return "occurred"
