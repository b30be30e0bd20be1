"""Bulletins say once which days they cover: what they tell without a day of its own happened then."""

import re
from collections.abc import Sequence

from data.extract.dates import DateMention
from data.extract.happenings import Happening
from data.extract.hints import find_hints, make_hint
from data.extract.when import When

_COVERED = re.compile(
    r"\b(?:period covered|period under review|reporting period|dates? covered|covering(?: the)? (?:period|days?))\s?(?:of|from|:)?\s?"
)
_COVERED_HINT = make_hint(
    "period covered", "under review", "reporting period", "date covered", "dates covered", "covering"
)
_HEAD = 400  # characters in which a bulletin says so


def date_by_bulletin(happenings: Sequence[Happening]) -> list[Happening]:
    """Give the days that a text says at its head it covers to what it tells without a day; the same where it says none."""
    dated: list[Happening] = []
    covered: dict[int, DateMention | None] = {}
    for happening in happenings:
        reading = happening.reading
        if happening.sentence.part == "text" and happening.mode == "occurred" and happening.when.basis == "published":
            if id(reading) not in covered:
                covered[id(reading)] = _find_covered(happening)
            mention = covered[id(reading)]
            if mention is not None:
                when = When(
                    mention.first, mention.last, mention.precision, mention.basis, mention, "days the text covers"
                )
                happening = happening._replace(when=when)
        dated.append(happening)
    return dated


def _find_covered(happening: Happening) -> DateMention | None:
    """The first days named right behind "Period covered:" at the head of a text; None where it covers none."""
    folded = happening.reading.folded
    head = _COVERED.search(folded[:_HEAD]) if find_hints(folded, 0, _HEAD) & _COVERED_HINT else None
    if head is None:
        return None
    dates = (mention for sentence in happening.reading.sentences for mention in sentence.dates)
    return next((mention for mention in dates if mention.start == head.end() and mention.first), None)
