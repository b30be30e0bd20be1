"""What kind of thing a sentence tells of: the words that tell of each sub-event type."""

from typing import NamedTuple

from data.extract.type_words import PATTERNS, QUIET, QuietPattern, TypePattern
from data.records import EVENT_TYPES

TYPE_OF: dict[str, str] = {sub: event_type for event_type, subs in EVENT_TYPES.items() for sub in subs}
VIOLENT = frozenset(
    kind for of in ("Battles", "Explosions/Remote violence", "Violence against civilians") for kind in EVENT_TYPES[of]
)
# Where a quiet pattern and another begin with the same word, the quiet one is found first.
ROWS: list[tuple[str, QuietPattern | TypePattern]] = [
    *((row.pattern, row) for row in QUIET),
    *((row.pattern, row) for row in PATTERNS),
]


class Trigger(NamedTuple):
    """Words of a text, characters [start, end), that tell of a sub-event type."""

    start: int
    end: int
    sub_event_type: str
    weight: float

    @property
    def rule(self) -> str:
        return f"words of {self.sub_event_type}"
