"""What kind of thing a sentence tells of: the words that tell of each sub-event type."""

from typing import NamedTuple

from data.extract.phrases import PhraseTable
from data.extract.type_words import PATTERNS, TypePattern
from data.records import EVENT_TYPES

TYPE_OF: dict[str, str] = {sub: event_type for event_type, subs in EVENT_TYPES.items() for sub in subs}
VIOLENT = frozenset(
    kind for of in ("Battles", "Explosions/Remote violence", "Violence against civilians") for kind in EVENT_TYPES[of]
)
ROWS: list[tuple[str, TypePattern]] = [(pattern.pattern, pattern) for pattern in PATTERNS]


class Trigger(NamedTuple):
    """Words of a text, characters [start, end), that tell of a sub-event type."""

    start: int
    end: int
    sub_event_type: str
    weight: float

    @property
    def rule(self) -> str:
        return f"words of {self.sub_event_type}"


_TABLE = PhraseTable(ROWS)


def find_triggers(folded: str) -> list[Trigger]:
    """Find the words that tell of events in folded text, in order; [] when there are none. Those that want a place are left out."""
    return [
        Trigger(phrase.start, phrase.end, phrase.meaning.sub_event_type, phrase.meaning.weight)
        for phrase in _TABLE.find(folded)
        if not phrase.meaning.needs_place
    ]
