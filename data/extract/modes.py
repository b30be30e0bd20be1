"""How a sentence speaks of a thing: as done, as planned, as denied, or as nothing that happened."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from data.extract.hints import ANY, make_hint
from data.extract.types import VIOLENT, Trigger

Mode = Literal["occurred", "planned", "denied", "unreal"]
CueKind = Literal["denied", "planned", "negated", "unreal", "needs", "against", "asked", "feared", "other"]


class _Reach(NamedTuple):
    """What a cue makes of the triggers behind it, and how many words on it still does."""

    mode: Mode
    words: int


# The cues, strongest first. "Unreal" is what is demanded, feared, stopped, protested against or only possible.
_REACHES: dict[CueKind, _Reach] = {
    "denied": _Reach("denied", 14),
    "planned": _Reach("planned", 5),
    "negated": _Reach("unreal", 3),
    "unreal": _Reach("unreal", 6),
    "needs": _Reach("unreal", 40),
    "against": _Reach("unreal", 9),
    "asked": _Reach("unreal", 4),
    "feared": _Reach("unreal", 4),
    "other": _Reach("unreal", 4),
}
_CUES: dict[CueKind, str] = {
    "denied": r"""
        den(?:y|ies|ied|ying)\b
        dismiss(?:ed|es)\b
        refut(?:ed|es)\b
        no evidence['"]? of
        false (?:reports?|claims?)
        untrue
        reject(?:s|ed|ing)? (?:[\w'-]+ ){0,3}?(?:accusations?|claims?|reports?|allegations?|charges|suggestions?)(?= (?:that|of|by|it|its|they|about|from)\b)
        nothing to do with
        none of (?:its|our|their|his)(?= (?:war ?planes|planes|jets|aircraft|helicopters|forces|troops|soldiers)\b)
        (?:said|says|say|insist(?:s|ed)|maintain(?:s|ed)|stress(?:es|ed))(?: that)?(?: (?:it|they|he|she|its [\w'-]+|the [\w'-]+))? (?:did not|didn't|had not|hadn't|has not|have not|had never|never)(?= (?:\w+ )?(?:str(?:ike|uck)|hit|bomb(?:ed)?|target(?:ed)?|attack(?:ed)?|shell(?:ed)?|carr(?:y|ied) out|conduct(?:ed)?|launch(?:ed)?|used?)\b)
        no(?= (?:russian |syrian |turkish |israeli |american |us |coalition )?(?:war ?planes|planes|jets|aircraft|helicopters) (?:over|near|struck|bombed|hit|flew)\b)
        no (?:truth|role|part|hand|involvement) (?:to|in)\b
        not (?:involved in|behind|responsible for)
    """,
    "needs": r"""
        (?:needs?|necessary|requires?|would need)(?= (?:to|not only|for|an?|the)\b| ["'])
        (?:dramas?|films?|movies?|thrillers?|novels?|epics?|screenplays?|comed(?:y|ies)|video games?) (?:in which|where|that tells|tells|telling|depict\w+|portray\w+|based on)\b
    """,
    "against": r"""
        (?:protest|demonstrat|rall|march)\w* (?:[\w'-]+ ){0,4}?(?:against|over|at)\b
        denouncing
        condemning
    """,
    "unreal": r"""
        (?:if|should|could|might|must|needs?|would have|to avoid|in case of|not only)\b
        (?:consider|mull|weigh|ponder)(?:s|ed|ing)?(?= (?:new |more |possible |further |limited |an? |launching |carrying out )*(?:air|strikes?|attack(?:s|ing)?|bombing|assault|offensive|military|sending|intervention)\b)
        (?:decid|rul)(?:e|es|ed|ing) (?:against|out)\b
        vot(?:e|es|ed|ing) (?:to|for|on|against|in favou?r of)\b
        (?:authori[sz]|approv)(?:e|es|ed|ing)\b
        (?:foil|thwart|avert)(?:s|ed|ing)?(?= (?:[\w'-]+ ){0,2}?(?:suicide|car|truck|bomb\w*|terror\w*|plots?|attempts?|assassination)\b)
        respond to (?:any|further|future|possible|potential)\b
        (?:provided|on (?:the )?condition|unless)(?: that)?\b
        may(?<!\d may)(?<!\d(?:st|nd|rd|th) may)(?<!in may)(?<!of may)(?<!since may)(?<!until may)(?<!from may)(?<!last may)(?<!early may)(?<!late may)(?<!mid-may)\b(?! \d)
        threaten(?:s|ed|ing)?\b(?! by\b)
        threats? (?:to|of)\b
        warn(?:ed|s|ing)? (?:of|against)\b
        defus(?:e|es|ed|ing)\b
        (?:documentar(?:y|ies)|films?|movies?|novels?|books?|epics?|dramas?|video games?|plays?|exhibitions?|memoirs?|paintings?|songs?) (?:[\w'-]+ ){0,2}?(?:about|depicting|recalling)\b
        trials? (?:[\w'-]+ ){0,3}?(?:over|of|for)\b
        (?:jailed|jails|convicted|convicts|sentenced|sentences|indicted|prosecuted|acquitted) (?:[\w'-]+ ){0,6}?(?:over|for|of)\b
        charged (?:with|over)\b
        pleaded guilty to\b
        rumou?rs?(?: [\w'-]+){0,6}? that\b
        (?:suppose|imagine)\b
        (?:stag|fak|fabricat|simulat|concoct)(?:e|es|ed|ing)(?= (?:an? |the |this |fake |false |alleged |suspected |so-called )*(?:chemical|gas|chlorine|sarin|poison|nerve|toxic|provocations?|false[- ]flag)\b)
        (?:put(?:s|ting)?|call(?:s|ed|ing)?) off\b
        (?:postpon(?:e|es|ed|ing)|cancel(?:s|l?ed|l?ing)?|delay(?:s|ed|ing))\b(?! by\b)
        (?:foil|thwart|avert)(?:s|ed|ing)?(?: [\w'-]+){0,4}? (?:attempts?|plots?|plans?) to\b
    """,
    "asked": r"""
        call(?:s|ed|ing)? (?:for|on)\b
        urg(?:ed|es|ing)\b
        demand(?:ed|s|ing)?\b
    """,
    "feared": r"""
        fear(?:s|ed|ing)?\b(?! (?:dead|killed))
    """,
    "other": r"""
        (?:years?|decades?) (?:since|after|on from)(?= (?:the |an? |its |their )?(?:[\w'-]+ ){0,2}?(?:massacre|attack|bombing|killing)s?\b)
        (?:memorials?|monuments?) (?:to|for)\b
        (?:sites?|scenes?|anniversary|launch ?pad|response|retaliation|revenge|reaction|victims|wake) (?:of|for|to)\b
    """,
    "planned": r"""
        (?:will|would|shall)\b(?! (?:mark|respond|react|raise|discuss|investigate|condemn|examine|be (?:the|one of the) (?:first|second|third|deadliest|biggest|worst|largest|latest|heaviest|most))\b)
        (?:plans?|planning|set|expected|supposed|hope[sd]?|aims?|wants?|intends?|ready|going|about) to\b
        due to(?= (?:be|begin|start|take|resume|hold|meet|open|close|arrive|leave|expire|end|go|visit|enter|come|receive|return|discuss|attend|vote|convene|travel|reconvene|deliver|sign|give|speak|address|fly|become|move|join|restart|reopen|launch|deploy|withdraw|evacuate)\b)
        (?:is|are|was|were) to\b
        to be(?= (?:executed|hanged|beheaded|crucified|stoned|lynched)\b)
        (?:planned|upcoming|scheduled|proposed|future|ahead of)\b
        (?:expected|due) (?:in|on|for)\b
        set(?= (?:[\w'-]+ ){0,3}?elections? for\b)
        prepar(?:e|es|ing) (?:to|for|an?|the|its|their|new)\b
        preparations? (?:to|for)\b
        (?:readies|readying|poised (?:to|for)|ready for|gear(?:s|ing)? up (?:to|for))\b
        (?:i|he|she|it|we|they|you)'(?:d|ll)\b(?! (?:been|had|left|gone|seen|heard|lost|fled|taken|come|\w+ed)\b)
        (?:vow(?:s|ed)|pledg(?:ed|es)) to\b
    """,
    "negated": r"""
        (?:no|not|never|without|nor|neither|cannot)\b
        (?:did|does|do|was|were|is|are|has|have|had|would|could|should|ca|wo)n't\b
        (?:failed|fails|unable|unwilling|refus(?:es|ed)|declin(?:es|ed)|yet) to\b
        (?:prevent|avoid)(?:ed|s)?\b
        (?:absence|cessation) of\b
        (?:halt|end|stop|ceas|reduc|suspend)(?:e|s|es|ed|ing|ping|ped)?(?: to| of| in)?\b
        (?:fight|war) against\b
        any(?= (?:[\w'-]+ ){0,2}?(?:attacks?|air ?strikes?|strikes?|raids?|missiles?|rockets?|shells?|bombings?|shelling|assaults?|offensives?|use|clash(?:es)?|incursions?|operations?)\b)
    """,
}
ROWS: list[tuple[str, CueKind]] = [
    (pattern.strip(), kind) for kind, patterns in _CUES.items() for pattern in patterns.strip().splitlines()
]
# What has not begun: "a ceasefire which would begin".
_TO_BEGIN = re.compile(
    r"\W(?P<ahead>(?:will|would|is to|are to|was to|were to|due to|set to|scheduled to|expected to|supposed to|hoped to) (?:\w+ )?"
    r"(?:begin|start|take (?:effect|place|hold)|come into|enter|resume|be held|go into|hold|open|reconvene|meet|go on|continue"
    r"|come|follow|fly|fall|go ahead|be (?:coming|launched|fired|carried out|conducted|stepped up|intensified|resumed))"
    r"|(?:planned|expected|scheduled|due) (?:for|in|on))\b"
)
_SOON, _LONGEST = 60, 60  # characters within which such words begin, and of which they are
_UNTIL_THEN = re.compile(r"\b(?:before|ahead|until|till|when|after|while|as|since)\b")
_IS_DONE = re.compile(
    r"reach|sign|struck|agree[ds]|accept|announc|declar|clinch|broker|halted|ceased|stopped|suspended"
)
# "Fighting would stop at midnight", "attacks are to cease": no fighting is told.
_TO_STOP = re.compile(
    r" (?:[\w'-]+ ){0,2}?(?:would|will|shall|must|should|is to|are to|was to|were to|has to|have to) (?:\w+ )?(?:stop|cease|end|halt|be (?:stopped|halted))\b"
)
_TO_STOP_HINTS = make_hint(" stop", " cease", " end", " halt", " be halted")
# "Rejected the truce due to take effect": with them there is none.
_REJECTED = re.compile(
    r"\b(?:reject|spurn|rebuff|turn(?:s|ed|ing) down)(?:s|ed|ing)? (?:the |a |any |this |that |such |russian |proposed |new )*$"
)
_REJECTED_HINTS = make_hint("reject", "spurn", "rebuff", "turn")
_SAID_NOT = re.compile(
    r"\b(?:army|military|forces|air force|jets|war ?planes|planes|aircraft|troops|coalition|russia|turkey|israel|iran) (?:did not|didn't|had not|has not|have not|had never|never)\b"
    r"[^.;]{0,100}?, (?:an? |the )?(?:[\w'-]+ ){0,3}?(?:source|officials?|ministry|spokes(?:man|woman|person)|commander|statement|general|minister) (?:said|says)\b"
)
# What a report tells and somebody calls untrue: "claims that Russia bombed Idlib are baseless".
_CLAIM = re.compile(r"\b(?:reports?|claims?|allegations?|accusations?|rumou?rs?|suggestions?)\b[^.;,]*$")
_UNTRUE = re.compile(
    r"[^.;,]*?\b(?P<words>(?:false|untrue|baseless|fake|fabricat(?:ed|ions?)|unfounded|groundless|a lie|lies|nonsense)\b"
    r"|(?:was|were|been|is|are) (?:[\w'-]+ly )?(?:rejected|denied|dismissed|refuted)\b)"
)
# What did not come to pass after all: "the evacuation of Foua was postponed".
_CALLED_OFF = re.compile(
    r"(?: [\w'-]+){0,5}? (?:was|were|is|are|been|being) (?:[\w'-]+ )?"
    r"(?:postponed|cancell?ed|called off|delayed|put off|aborted|averted|foiled|thwarted|prevented|scrapped|shelved|ruled out)\b"
)
# What an attack that nobody has made would bring: "an attack on Idlib would kill thousands".
_SUPPOSED = re.compile(
    r"\b(?:an?|any|another|further|such an?) (?:[\w'-]+ ){0,2}?(?:attack|assault|offensive|strike|raid|incursion|battle|operation|bombardment|campaign)s?"
    r"(?: (?:on|against|in|at|by|for|into) (?:(?!that\b|which\b|who\b|kill|wound|left\b|hit\b)[\w'-]+ ){0,4}?[\w'-]+)? (?:would|could|might)\b(?! have)[^.;]*"
)
_SUPPOSED_HINTS = make_hint(" would", " could", " might")
_FALL_WOULD = re.compile(
    r"\b(?:capture|fall|seizure|loss|recapture|collapse|taking)(?: of [^.;,]{1,60})? would\b(?! have)[^.;]*"
)
# What a thing called untrue or called off has one of.
# "Aid drops were suspended": no aid came.
_STOPPED = re.compile(
    r"(?: [\w'-]+){0,3}? (?:was|were|is|are|been|remains?|remained) (?:[\w'-]+ )?(?:suspended|halted|stopped|blocked|held up|turned back)\b"
)
_BEHIND_HINTS = make_hint("false", "untrue", "baseless", "fake", "fabricat", "unfounded", "groundless", "a lie", "lies", "nonsense", "rejected", "denied",
    "dismissed", "refuted", "postpon", "cancel", "called off", "delayed", "put off", "abort", "averted", "foiled", "thwarted", "prevented", "scrapped",
    "shelved", "ruled out", "suspended", "halted", "stopped", "blocked", "held up",
    "turned back")  # fmt: skip
_TURN = re.compile(r"[,.;]|\b(?:after|following|when|since|as)\b")
# Where another thing begins that the cue does not speak of: "preparing to leave when a mortar hit", "refused to leave as shelling hit".
_OTHER_CLAUSE = re.compile(r" (?:when|before|after|while|as|because|since)\b")
_NOT_BEYOND_AND = re.compile(r"refus|declin|fail|unable|unwilling|approv|authori|vot|yet")
_FAR_REACHING: frozenset[CueKind] = frozenset({"denied", "needs", "against"})
# The words of doubt that may stand between the words of one thing: "aid workers were unable to reach", "Russia must stop bombing".
_INNER: frozenset[CueKind] = frozenset({"planned", "unreal", "negated"})
_NO_DOUBT = re.compile(r"cessation|halt|end|stop|ceas|reduc|suspend|halting")
_OWN_VERB = re.compile(r",? (?:that|which) ")
# "The government, which denied it was behind the attack, also agreed ...": that is not denied.
_NOT_DENIED = re.compile(r" (?:also|but|while) ")
# "Revenge for an attack on the town that killed ten": they did not die today.
_ITS_HARM = re.compile(r"^[^.;,]{0,80} (?:that|which) (?:had )?(?:(?:left|leaving|claimed|caused) [^.;,]{0,40})?$")


class Cue(NamedTuple):
    """Words, characters [start, end), that change how what follows them is meant."""

    start: int
    end: int
    kind: CueKind


def find_modes(
    folded: str, triggers: Sequence[Trigger], cues: Sequence[Cue], start: int, end: int, hints: int = ANY
) -> list[Mode]:
    """How the clause at [start, end) speaks of each of its triggers, by its cues."""
    inside = [cue for cue in cues if start <= cue.start and cue.end <= end]
    modes: list[Mode] = (
        [_find_mode(folded, trigger, inside, end, hints) for trigger in triggers]
        if inside
        else ["occurred"] * len(triggers)
    )
    supposed = None
    if inside and hints & _SUPPOSED_HINTS:
        supposed = _SUPPOSED.search(folded, start, end) or _FALL_WOULD.search(folded, start, end)
    if supposed is None and not hints & _BEHIND_HINTS:
        return modes
    return [
        _hear_out(folded, trigger, mode, start, end, supposed) for trigger, mode in zip(triggers, modes, strict=True)
    ]


def _hear_out(folded: str, trigger: Trigger, mode: Mode, start: int, end: int, supposed: re.Match[str] | None) -> Mode:
    """What the words behind a trigger make of it: a report called untrue, a raid called off, an attack only supposed."""
    if mode == "denied":
        return mode
    if _UNTRUE.match(folded, trigger.end, end) and _CLAIM.search(folded, start, trigger.start):
        return "denied"
    is_supposed = supposed is not None and supposed.start() <= trigger.start < supposed.end()
    if is_supposed and not _is_to_begin(folded, trigger, end):
        return "unreal"
    if trigger.sub_event_type == "Aid delivery" and _STOPPED.match(folded, trigger.end, end):
        return "unreal"
    return "unreal" if _CALLED_OFF.match(folded, trigger.end, end) else mode


def find_mode_words(folded: str, trigger: Trigger, mode: Mode, cues: Sequence[Cue], start: int, end: int) -> Cue | None:
    """The words of the clause [start, end) by which a trigger is planned or denied; None where none says so."""
    kind: CueKind | None = "planned" if mode == "planned" else "denied" if mode == "denied" else None
    if kind is None:
        return None
    told = [cue for cue in cues if cue.kind == kind and start <= cue.start and cue.end <= end]
    reached = next((cue for cue in reversed(told) if _reaches(folded, cue, trigger)), None)
    if reached is None and kind == "denied":
        untrue = _UNTRUE.match(folded, trigger.end, end)
        return Cue(untrue.start("words"), untrue.end("words"), kind) if untrue else None
    return reached or next((cue for cue in told if cue.start >= trigger.start), None)


def _find_mode(folded: str, trigger: Trigger, cues: Sequence[Cue], end: int, hints: int) -> Mode:
    reached = {cue.kind for cue in cues if _reaches(folded, cue, trigger)}
    if "negated" in reached and _OWN_VERB.search(folded, trigger.start, trigger.end):
        reached.remove("negated")  # "is not covered by the ceasefire that began": the truce did begin
    if "denied" in reached or ("negated" in reached and _is_said_not_done(folded, trigger, end)):
        return "denied"
    if hints & _TO_STOP_HINTS and _TO_STOP.match(folded, trigger.end, end):
        return "unreal"
    if hints & _REJECTED_HINTS and _REJECTED.search(folded, max(0, trigger.start - 40), trigger.start):
        return "unreal"
    if "planned" in reached and "negated" in reached:
        return "unreal"  # "would cease its attacks", "will not hold talks"
    ahead = [cue for cue in cues if cue.start >= trigger.start and cue.kind == "planned"]
    if ahead and _is_to_begin(folded, trigger, end):
        return "planned"
    if reached:
        return next(reach.mode for kind, reach in _REACHES.items() if kind in reached)
    # The bare "to" of a headline plans its subject, too: "Evacuation of Waer to start on Saturday".
    is_subject = (
        bool(ahead)
        and trigger.sub_event_type not in VIOLENT
        and any(cue.start > trigger.end and folded[cue.start : cue.end] == "to" for cue in ahead)
    )
    return "planned" if is_subject else "occurred"


def _is_said_not_done(folded: str, trigger: Trigger, end: int) -> bool:
    """Whether those who would have done it say that they did not: "the army did not shell Douma, a military source said"."""
    if trigger.sub_event_type not in VIOLENT:
        return False
    told = _SAID_NOT.search(folded, max(0, trigger.start - 60), end)
    return told is not None and told.start() <= trigger.start < told.end()


def _reaches(folded: str, cue: Cue, trigger: Trigger) -> bool:
    if cue.end > trigger.start:
        if cue.kind == "denied" and cue.start <= trigger.start and cue.end < trigger.end:
            return True  # "says its jets did not hit the town"
        is_inner = trigger.start < cue.start and cue.end < trigger.end and cue.kind in _INNER
        return is_inner and not _NO_DOUBT.match(folded, cue.start)
    between = folded[cue.end : trigger.start]
    if cue.kind == "feared" and _TURN.search(between):
        return False
    if cue.kind == "other" and _ITS_HARM.search(between):
        return True
    if between.count(" ") - 1 > _REACHES[cue.kind].words or "." in between or ";" in between:
        return False
    if cue.kind == "denied" and _NOT_DENIED.search(between):
        return False
    if cue.kind in _FAR_REACHING:
        return True
    is_over = (cue.kind == "planned" and "," in between) or _OTHER_CLAUSE.search(between)
    return not (is_over or (" and " in between and _NOT_BEYOND_AND.match(folded, cue.start)))


def _is_to_begin(folded: str, trigger: Trigger, end: int) -> bool:
    if _IS_DONE.search(folded, trigger.start, trigger.end):
        return False
    return _begins_ahead(folded, trigger.end, end) or _begins_ahead(folded, trigger.start, trigger.end)


def _begins_ahead(folded: str, start: int, end: int) -> bool:
    """Whether characters [start, end) soon go on to say that something is to begin, and not when something else does."""
    told = _TO_BEGIN.search(folded, max(0, start - 1), min(end, start + _SOON + _LONGEST))
    if told is None or told.start("ahead") > start + _SOON:
        return False
    before = folded[start : told.start("ahead")]
    return not ("." in before or ";" in before or _UNTIL_THEN.search(folded, start, told.start("ahead")))
