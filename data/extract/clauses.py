"""The part of a sentence that is about one event: its clause, without the scene.

What stands behind "hours after", "as" or "ahead of" is the scene, not the event; two events in two places are two clauses.
"""

import re
from dataclasses import replace

from data.extract.reading import Sentence

# What follows is another event, told to place this one in time.
_OTHER_EVENT = re.compile(
    r"\b(?:minutes?|hours?|days?|weeks?|months?|years?) (?:after|before|since)\b|\b(?:ahead of|in response to|in retaliation for|launch ?pad for|revenge for)\b"
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


_RELATIVE = re.compile(r"\b(?:that|which|who|whose|where)\b")


def find_relative_clause(folded: str, trigger_end: int, end: int) -> int:
    """Where, after a trigger, the sentence goes on to tell of something named in it ("a center that ..."); `end` when it does not."""
    match = _RELATIVE.search(folded, trigger_end, end)
    return match.start() if match else end


_JOINT = re.compile(r";\s|,? (?:and|while|but) |, where |, which |: ")


def split_clauses(folded: str, sentence: Sentence) -> list[Sentence]:
    """Read a sentence that tells of things in different places as its clauses; [sentence] when it does not.

    A clause has words of an event and a place of its own; one without a day shares the sentence's. A headline is one.
    """
    if sentence.part == "title" or len(sentence.triggers) < 2 or len(sentence.places) < 2:
        return [sentence]
    for joint in _JOINT.finditer(folded, sentence.clause_start, sentence.clause_end):
        left = _cut(sentence, sentence.clause_start, joint.start())
        right = _cut(sentence, joint.end(), sentence.clause_end)
        places = [_provinces(clause) for clause in (left, right)]
        if all(places) and not places[0] & places[1] and all(map(_tells, (left, right))):
            return [left, *split_clauses(folded, right)]
    return [sentence]


def _cut(sentence: Sentence, start: int, end: int) -> Sentence:
    dates = tuple(mention for mention in sentence.dates if start <= mention.start < end)
    return replace(
        sentence,
        clause_start=start,
        clause_end=end,
        triggers=tuple(trigger for trigger in sentence.triggers if start <= trigger.start and trigger.end <= end),
        dates=dates or sentence.dates,
        places=tuple(mention for mention in sentence.places if start <= mention.start < end),
    )


def _provinces(clause: Sentence) -> set[str]:
    return {code for mention in clause.places for code in mention.provinces}


def _tells(clause: Sentence) -> bool:
    return any(trigger.sub_event_type != "Statement" for trigger in clause.triggers)
