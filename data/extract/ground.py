"""Who takes ground: a town falls to the government or to others, and one that a convoy enters falls to nobody."""

import re

from data.extract.actors import ActorMention
from data.extract.hints import make_hint
from data.extract.reading import PartReading, Sentence
from data.extract.types import Trigger

GROUND_WON = frozenset({"Government regains territory", "Non-state actor overtakes territory"})
_MAY_BE_VISITS = GROUND_WON | {"Armed clash"}
_REGAINED, _OVERTAKEN, _NOBODY_NAMED = (
    "Government regains territory",
    "Non-state actor overtakes territory",
    "Armed clash",
)
_GOVERNMENT = frozenset(
    ["Syrian Armed Forces", "Syrian government", "Pro-government militias", "Hezbollah", "Russian Armed Forces", "Russia", "National Defence Forces"]
)  # fmt: skip
_MEMORY = 5  # sentences back in which "it" finds its name
# Between "took" and "by" a town that others hold is no sign of who took it: "took the town held by the rebels".
_BETWEEN = r"(?: (?!(?:held|controlled|ruled|occupied|run|besieged|defended|abandoned) by)[\w'-]+){0,4}?"
_BY = re.compile(rf"{_BETWEEN} by (?:the |[\w'-]+ ){{0,3}}?$")
_FROM = re.compile(r"\b(?:from|against|by|with)(?: the)?(?: [\w'-]+){0,2}? $")
# Sides that are not named: "the army took it", "fighters entered the town".
_SIDES = re.compile(
    r"\b(?:(?P<government>(?:the |an? )?army|soldiers|troops|regime|loyalists?)"
    r"|(?P<others>rebels?|fighters|militants|gunmen|jihadis?(?:ts?)?|insurgents|extremists|terrorists|factions|opposition))\b(?!-held)"
)
_SIDE_HINTS = make_hint("army", "soldiers", "troops", "regime", "loyalist", "rebel", "fighters", "militants", "gunmen", "jihadi", "insurgents",
    "extremists", "terrorists", "factions", "opposition")  # fmt: skip
_BY_SIDE = re.compile(rf"{_BETWEEN} by (?:[\w'-]+ ){{0,2}}?{_SIDES.pattern}")
# Those who come without taking the place, right before "entered".
_VISITORS = re.compile(
    r"\b(?:convoys?|inspectors|observers|monitors|experts|journalists?|reporters?|correspondents?|crew|residents|civilians|people|families|refugees|"
    r"displaced|workers|doctors|medics|delegation|mission|teams?|trucks?|lorries|buses|ambulances|aid|supplies|food|red cross|red crescent|"
    r"u\.?n\.?|united nations|envoy|minister|president|he|she|bulldozers|water|smoke)(?: [\w'-]+){0,3}? $"
)
_THEY = re.compile(r"\b(?:they|it|who|which)(?: [\w'-]+){0,2} $")
_FORCES = re.compile(r"\b(?:forces|commandos|tanks|armou?red|units|militia\w*|police)\b")


def is_visit(folded: str, trigger: Trigger, sentence: Sentence) -> bool:
    """Whether somebody enters a place without taking it: a convoy, inspectors, or nobody that fights."""
    if trigger.sub_event_type not in _MAY_BE_VISITS or not folded.startswith("enter", trigger.start):
        return False
    start, end = sentence.clause_start, sentence.clause_end
    if _VISITORS.search(folded, start, trigger.start):
        return True
    if _fighting(sentence) or _THEY.search(folded, start, trigger.start):
        return False
    return not (_SIDES.search(folded, start, end) or _FORCES.search(folded, start, end))


def settle_ground(trigger: Trigger, reading: PartReading, here: Sentence) -> str:
    """The sub-event type of a trigger; of ground won, by who takes it: the government regains, anybody else overtakes, and the other way round what a side loses.

    Where nobody is named, what was "recaptured" is regained, and ground that was "captured" is a battle of neither side.
    """
    if trigger.sub_event_type not in GROUND_WON:
        return trigger.sub_event_type
    if reading.folded.startswith("los", trigger.start):
        loser = _find_side(trigger, reading, here)
        return _NOBODY_NAMED if loser is None else _OVERTAKEN if loser == _REGAINED else _REGAINED
    return _find_side(trigger, reading, here) or (_REGAINED if trigger.sub_event_type == _REGAINED else _NOBODY_NAMED)


def _find_side(trigger: Trigger, reading: PartReading, here: Sentence) -> str | None:
    """What it is called when this side takes ground; None when nobody is named.

    Who stands behind "taken by", else the last one named before the verb, else whom the sentences before begin with: "They took Rabia from
    the rebels" is told of the subject of the sentence before, not of whom that one took a town from.
    """
    folded = reading.folded
    fighting = _fighting(here)
    after = next((actor for actor in fighting if actor.start >= trigger.end), None)
    if after and _BY.fullmatch(folded, trigger.end, after.start):
        return _side(after)
    before = [actor for actor in fighting if actor.end <= trigger.start]
    if before:
        return _side(before[-1])
    if here.hints & _SIDE_HINTS and (
        own := _BY_SIDE.match(folded, trigger.end, here.clause_end)
        or _subject(folded, here.clause_start, trigger.start)
        or _SIDES.search(folded, trigger.start, trigger.end)
    ):
        return _unnamed(own)
    for sentence in reversed(reading.sentences[max(0, here.number - _MEMORY) : here.number]):
        fighting = _fighting(sentence)
        subjects = [actor for actor in fighting if not _FROM.search(folded, sentence.start, actor.start)]
        if fighting:
            return _side((subjects or fighting)[0])
        if sentence.hints & _SIDE_HINTS and (unnamed := _subject(folded, sentence.start, sentence.end)):
            return _unnamed(unnamed)
    return None


def _fighting(sentence: Sentence) -> list[ActorMention]:
    return [actor for actor in sentence.actors if actor.kind in {"state", "armed"}]


def _side(actor: ActorMention) -> str:
    return _REGAINED if actor.name in _GOVERNMENT else _OVERTAKEN


def _subject(folded: str, start: int, end: int) -> re.Match[str] | None:
    """The first side in [start, end) that nothing is taken from or done against; None when there is none."""
    sides = (match for match in _SIDES.finditer(folded, start, end) if not _FROM.search(folded, start, match.start()))
    return next(sides, None)


def _unnamed(match: re.Match[str]) -> str:
    return _REGAINED if match["government"] else _OVERTAKEN
