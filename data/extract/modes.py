"""How a sentence speaks of a thing: as done, as planned, as denied, or as nothing that happened."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from data.extract.types import Trigger

Mode = Literal["occurred", "planned", "denied", "unreal"]


class _Reach(NamedTuple):
    """What a cue makes of the triggers behind it, and how many words on it still does."""

    mode: Mode
    words: int


# The cues, strongest first. "Unreal" is what is demanded, feared, denied its happening or only possible.
_REACHES: dict[str, _Reach] = {
    "denied": _Reach("denied", 14),
    "planned": _Reach("planned", 5),
    "negated": _Reach("unreal", 3),
    "unreal": _Reach("unreal", 6),
    "needs": _Reach("unreal", 40),
    "against": _Reach("unreal", 9),
}
_CUE = re.compile(
    r"\b(?:(?P<denied>den(?:y|ies|ied|ying)|dismiss(?:ed|es)|refut(?:ed|es)|no evidence of|false (?:reports?|claims?)|untrue)"
    r"|(?P<needs>(?:needs?|necessary|requires?|would need)(?= (?:to|not only|for|an?|the)\b| [\"']))"
    r"|(?P<against>(?:protest|demonstrat|rall)\w* (?:[\w'-]+ ){0,4}?(?:against|over|at)|denouncing|condemning)"
    r"|(?P<unreal>if|should|could|(?<!\d )may(?! \d)|might|must|needs?|would have|to avoid|in case of|calls? (?:for|on)|called (?:for|on)|calling (?:for|on)|"
    r"urg(?:ed|es|ing)|demand(?:ed|s|ing)?|threat(?:en)?(?:ed|s)? (?:to|of)|warn(?:ed|s|ing)? (?:of|against)|not only|possible|potential)"
    r"|(?P<planned>will|would|shall|plans? to|planning to|planned|upcoming|due to|is to|are to|was to|were to|set to|hopes? to|aims? to|wants? to|expected to|scheduled|about to|intends? to|"
    r"prepar(?:e|es|ing) (?:to|for)|ahead of|proposed|future|ready to|vow(?:s|ed) to|pledg(?:ed|es) to|going to)"
    r"|(?P<negated>no|not|never|without|nor|neither|failed to|fails to|prevent(?:ed|s)?|avoid(?:ed)?|absence of|cannot|(?:halt|end|stop|ceas|reduc|suspend)(?:e|s|es|ed|ing|ping|ped)?(?: to| of| in)?|(?:fight|war) against|cessation of))(?=[\s\"'])|(?P<contracted>n't)\b"
)
# What has not begun: "a ceasefire which would begin".
_TO_BEGIN = re.compile(
    r"[^.;]{0,60}?\b(?:(?:will|would|is to|are to|was to|were to|due to|set to|scheduled to|expected to|supposed to|hoped to) (?:\w+ )?"
    r"(?:begin|start|take (?:effect|place|hold)|come into|enter|resume|be held|go into|hold|open|reconvene|meet|go on|continue)"
    r"|(?:planned|expected|scheduled|due) (?:for|in|on))\b"
)
_IS_DONE = re.compile(
    r"reach|sign|struck|agree[ds]|accept|announc|declar|clinch|broker|halted|ceased|stopped|suspended"
)
_BREAK = re.compile(r"[.;]")


def find_modes(folded: str, triggers: Sequence[Trigger], start: int, end: int) -> list[Mode]:
    """How the sentence at [start, end) speaks of each of its triggers."""
    cues = list(_CUE.finditer(folded, start, end))
    if not cues:
        return ["occurred"] * len(triggers)
    return [_find_mode(folded, trigger, cues, end) for trigger in triggers]


def _find_mode(folded: str, trigger: Trigger, cues: Sequence[re.Match[str]], end: int) -> Mode:
    reached = {
        str(cue.lastgroup)
        for cue in cues
        if cue.end() <= trigger.start and _reaches(folded, cue, trigger, _REACHES[_kind(cue)].words)
    }
    for kind, reach in _REACHES.items():
        if kind == "planned" and "denied" not in reached and _is_to_begin(folded, trigger, end):
            return "planned"
        if kind in reached or (kind == "negated" and "contracted" in reached):
            return reach.mode
    return "occurred"


def _kind(cue: re.Match[str]) -> str:
    return "negated" if cue.lastgroup == "contracted" else str(cue.lastgroup)


def _reaches(folded: str, cue: re.Match[str], trigger: Trigger, words: int) -> bool:
    between = folded[cue.end() : trigger.start]
    return between.count(" ") - 1 <= words and not _BREAK.search(between)


def _is_to_begin(folded: str, trigger: Trigger, end: int) -> bool:
    if _IS_DONE.search(folded, trigger.start, trigger.end):
        return False
    return bool(_TO_BEGIN.match(folded, trigger.end, end) or _TO_BEGIN.match(folded, trigger.start, trigger.end))
