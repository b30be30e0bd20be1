"""What became of a protest: one thing and not three, whether the crowd was left alone, dispersed or fired on."""

import re
from collections.abc import Sequence

from data.extract.modes import Mode
from data.extract.tolls import Toll
from data.extract.types import VIOLENT, Trigger
from data.records import EVENT_TYPES

PEACEFUL, DISPERSED, FIRED_ON = "Peaceful protest", "Protest with intervention", "Excessive force against protesters"
_CROWDS, _RIOTS = frozenset((*EVENT_TYPES["Protests"], *EVENT_TYPES["Riots"])), frozenset(EVENT_TYPES["Riots"])
# The gravest of what an article tells of a protest is what it was (ACLED Codebook 2023).
_GRAVITY = {PEACEFUL: 0, DISPERSED: 1, FIRED_ON: 2}
_WEIGHT = {DISPERSED: 6.3, FIRED_ON: 6.6}

_CROWD = r"(?:the |a |an |them\b|[\w-]+ ){0,3}?(?:crowds?|them|protest\w*|demonstrat\w+|mourners|funerals?|marchers|rall(?:y|ies)|sit-ins?)\b"
_FIRED = re.compile(
    r"\b(?:open(?:ed|s|ing)? (?:heavy )?fire|shots?|shooting|fir(?:ed?|es|ing) (?:\w+ )?shots)\b(?! (?:\w+ )?(?:in|into) the air)(?! down)"
    r"|\blive (?:ammunition|ammo|rounds|fire|bullets)\b|\bgunned down\b|\bsnipers?\b|\bmachine[- ]gun\w*"
    rf"|\bfir(?:ed?|es|ing) (?:(?:randomly|directly|indiscriminately|bullets) )?(?:on|at|upon|into) {_CROWD}"
)
_KEPT_BACK = re.compile(
    r"\btear[- ]?gas\w*|\bwater cannons?|\brubber(?:-coated)? bullets|\bbatons?\b|\bstun grenades|\bwarning shots|\b(?:in|into) the air\b"
    r"|\bdispers\w+|\b(?:broke|broken|breaks?|breaking) up\b|\battack(?:ed|ing)\b|\bbeat(?:en|ing)?\b"
)
_KILLS = re.compile(r"kill|dead|death|died|dies|perish|shot|martyr|massacre|slaughter|bod(?:y|ies)|fatal")
# What stands on both sides of these are two things: people protest because others were killed before, or are killed elsewhere.
_APART = re.compile(
    r"\b(?:after|over|following|since|against|because|condemn\w*|denounc\w*|in protest|spark\w*|prompt\w*|trigger\w*|led to|leading to|meanwhile|elsewhere)\b|;"
)

Moded = tuple[Trigger, Mode]


def settle_protest(folded: str, chosen: list[Moded], tolls: Sequence[Toll], start: int, end: int) -> list[Moded]:
    """What the clause [start, end) tells of, where a protest and what was done to the crowd are one thing: "opened fire on demonstrators".

    Riots keep their name, and take the clashes and the dead of their clause with them.
    """
    crowds = [pair for pair in chosen if pair[0].sub_event_type in _CROWDS]
    if not crowds:
        return chosen
    gravest, mode = max(crowds, key=lambda pair: (pair[0].sub_event_type in _RIOTS, _gravity(pair[0])))
    is_riot = gravest.sub_event_type in _RIOTS
    harm = next(
        (
            trigger
            for trigger, done in chosen
            if done == mode
            and trigger.sub_event_type in VIOLENT
            and (trigger.sub_event_type == "Attack" or (is_riot and folded.startswith("clash", trigger.start)))
            and not any(_are_apart(folded, trigger, crowd) for crowd, _ in crowds)
        ),
        None,
    )
    others = [pair for pair in chosen if pair not in crowds and pair[0] is not harm]
    if is_riot or mode != "occurred":
        return [(gravest, mode), *others]
    is_elsewhere = harm is None and any(trigger.sub_event_type in VIOLENT for trigger, _ in chosen)
    is_deadly = bool(harm and _KILLS.match(folded, harm.start)) or (
        not is_elsewhere and any(toll.harm == "killed" for toll in tolls)
    )
    fired, kept_back = (
        (None, None) if is_elsewhere else (_FIRED.search(folded, start, end), _KEPT_BACK.search(folded, start, end))
    )
    named = gravest.sub_event_type
    if is_deadly or fired or (named == FIRED_ON and not kept_back):
        kind = FIRED_ON
    else:
        kind = DISPERSED if kept_back or harm or named == DISPERSED else PEACEFUL
    told = (_name(gravest, kind, fired or (None if is_deadly and harm else kept_back), harm), mode)
    return [*others, told] if is_elsewhere else [told, *others]


def find_gravest(sub_event_types: Sequence[str]) -> str:
    """The gravest of several kinds of protest."""
    return max(sub_event_types, key=lambda kind: _GRAVITY[kind])


def _name(trigger: Trigger, kind: str, words: re.Match[str] | None, harm: Trigger | None) -> Trigger:
    """The words that tell of a protest of this kind: its own where they do, else those of what was done to the crowd."""
    if kind in (trigger.sub_event_type, PEACEFUL):
        return trigger
    start, end = words.span() if words else (harm.start, harm.end) if harm else (trigger.start, trigger.end)
    return Trigger(start, end, kind, _WEIGHT[kind])


def _gravity(trigger: Trigger) -> tuple[int, float]:
    return _GRAVITY.get(trigger.sub_event_type, 0), trigger.weight


def _are_apart(folded: str, one: Trigger, other: Trigger) -> bool:
    return bool(_APART.search(folded, min(one.end, other.end), max(one.start, other.start)))
