"""The words right before a date that modify it and leave its days as they are: "since", "until", "early", "late", "about"."""

import re

_MODIFIERS = (
    "no later than|as of|more than|less than|not until|beginning of|start of|middle of|end of|close of|rest of|remainder of|since|until|till|by|before"
    "|after|about|around|approximately|roughly|nearly|almost|some|over|just|early in|late in|earlier in|later in|early|mid|late|earlier|later"
)
_BEFORE_A_DATE = re.compile(
    rf"\b((?:(?:{_MODIFIERS})(?:\s+the\s+|[\s-]+))*(?:{_MODIFIERS}))(?:\s+the\s+|\s+on\s+|[\s-]+)$", re.IGNORECASE
)
# The last letters of every modifier, and of the words that may stand between it and the date: most dates have none, and are told at a glance.
_ENDINGS = ("the", "on", *{words[-3:].strip() for words in _MODIFIERS.split("|")})
# How far before a date its modifiers can begin, in characters.
_REACH = 30


def find_modifier(text: str, start: int) -> str | None:
    """The modifiers of the date that begins at `start`, in lower case ("since late"); None where there are none."""
    before = text[max(0, start - _REACH) : start]
    if not before.rstrip(" -\n").rpartition(" ")[2].lower().endswith(_ENDINGS):
        return None
    found = _BEFORE_A_DATE.search(before)
    return " ".join(found[1].lower().split()) if found else None
