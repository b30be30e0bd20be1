"""The part of a sentence that is about one event: what stands behind "hours after", "as" or "ahead of" is the scene, not the event."""

import re

# What follows is another event, told to place this one in time.
_OTHER_EVENT = re.compile(
    r"\b(?:minutes?|hours?|days?|weeks?|months?|years?) (?:after|before|since)\b|\b(?:ahead of|in response to|in retaliation for)\b"
)
# What follows is the scene: what else was going on.
_SCENE = re.compile(
    r"(?<!such)(?<!known)(?<!same)(?<!well)(?<!described)(?<!identified) as (?!well\b|many\b|part\b|much\b|a\b|an\b|if\b|though\b|of\b|they\b|he\b|she\b|it\b|saying\b|being\b)"
    r"|\b(?:amid|despite|while)\b"
)


def find_event_end(folded: str, start: int, end: int) -> int:
    """Where the sentence [start, end) turns to another event ("... just hours after an attack in ..."); `end` when it does not."""
    match = _OTHER_EVENT.search(folded, start + 1, end)
    return match.start() if match else end


def find_scene(folded: str, trigger_end: int, end: int) -> int:
    """Where, after a trigger, the sentence turns to the scene or to another event; `end` when it does not."""
    places = [
        match.start() for pattern in (_OTHER_EVENT, _SCENE) if (match := pattern.search(folded, trigger_end, end))
    ]
    return min(places, default=end)
