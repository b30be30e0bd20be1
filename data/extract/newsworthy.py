"""Which of a clause's words stand for events: what was done before what was said, what killed before what was won."""

import re
from collections.abc import Sequence
from datetime import date

from data.extract.ground import GROUND_WON
from data.extract.hints import make_hint
from data.extract.modes import Mode
from data.extract.reading import Sentence
from data.extract.types import VIOLENT, Trigger
from data.records import EVENT_TYPES

# What kills people without anybody's doing; "Attack" words up to this weight ("killed", "bodies of") tell of no attacker.
_HARM_ALONE = 1.5
_BODIES = 1.4
_MISFORTUNE = re.compile(
    r"\b(?:earth)?quakes?\b|\baftershocks?\b|\bcholera\b|\bmeasles\b|\bpolio\b|\b(?:covid|coronavirus)\b|\b(?:flash )?flood(?:s|ing|waters?)\b"
    r"|\bfloods\b|\bfloods? (?:kill|swept)|\b(?:wild ?fires?|forest fires?)\b|\b(?:sand|dust|wind|rain|thunder|winter|ice) ?storms?\b|\blandslides?\b|\bavalanches?\b|\b(?:cyclones?|hurricanes?|typhoons?|tornado(?:es)?|monsoons?|lightning)\b|\bsnow ?storms?\b|\bheat ?waves?\b|\bdrown\w*|\bshipwrecks?\b|\bcapsiz\w+"
    r"|\b(?:traffic|road|car|bus|train|highway|motorway|boat|ferry|lorry|truck) (?:accidents?|crash(?:es)?|collisions?|disasters?|wrecks?)\b"
    r"|\b(?:bus|coach|train|minibus|truck|lorry|van|car|taxi|tram)\b[^.;,]{0,60}?\b(?:overturned|crashed|collided|plunged|skidded|swerved|derailed|rolled over|veered)\b"
    r"|\b(?:boat|ship|ferry|dinghy|vessel)\b[^.;,]{0,60}?\b(?:sank|sunk|sinks|sinking|overturned|ran aground)\b|\bderail\w*|\bstampedes?\b"
    r"|\b(?:of|from|to|by) (?:the |extreme |severe )?(?:cold|natural causes|old age|cancer|(?:an? )?heart attack|disease|illness)\b"
    r"|\b(?:buildings?|house|home|roof|wall|ceiling|apartment block|mine(?: shaft)?|well) (?:[\w'-]+ ){0,2}?(?:collaps|cave)\w*|\bcollapse of (?:an? |the )?(?:[\w-]+ )?(?:building|house|home|roof|wall)\b"
    r"|\b(?:a|the) (?:[\w-]+ )?(?:blaze|wildfire|fire (?:kill\w*|broke out|swept|at|in))\b"
    r"|\bfires? (?:sweeps?|rips?|tears?|engulf\w*|rages?|raged|ripped|tore)\b"
)
# One of these stands in every such clause; looking for them first is fast.
_MISFORTUNE_HINTS = make_hint("quake", "aftershock", "cholera", "measles", "polio", "covid", "coronavirus", "flood", "landslide", "avalanche", "snow", "heat", "drown",
    "shipwreck", "capsiz", "accident", "crash", "collision", "collided", "overturned", " cold", "natural", "old age", "cancer", "heart attack", "disease",
    "illness", "collaps", "cave", "caving", "blaze", "storm", "fire", "cyclone", "hurricane", "typhoon", "tornado", "monsoon", "lightning",
    "disaster", "wreck", "plunged", "skidded", "swerved", "derail", "rolled over", "veered", "sank", "sunk", "sink", "aground", "stampede")  # fmt: skip

_MISFORTUNE_REACH = 2  # sentences in which an earthquake goes on to be told of

Moded = tuple[Trigger, Mode]
ABDUCTION = "Abduction/forced disappearance"

# Below this weight a word is too common to stand for an event by itself.
_LEAST_WEIGHT = 4.1
# A weapon named alone ("warplanes") tells the means of violence told beside it, and none by itself.
_HINT_WEIGHT = 3.2
# From this weight on, violence is news even where it is only spoken of ("accused of using chemical weapons").
_UNMISTAKABLE = 6.5
# What is planned may be named alone: "the truce", "the talks".
_PLANNED_BY_NAME = frozenset({"Agreement", "Negotiation"})
_DIPLOMACY = frozenset(EVENT_TYPES["Diplomacy"])
_MOST_OTHERS = 2


def choose_triggers(moded: Sequence[Moded], event_end: int, backdrop: int) -> list[Moded]:
    """The triggers that stand for events: the weightiest of violence, and up to two of other kinds."""
    violent = [pair for pair in moded if pair[0].sub_event_type in VIOLENT]
    is_all = len(violent) == len(moded)
    if violent and not is_all:
        # "Thousands fled fighting in the south": that they fled is told.
        fled = [trigger for trigger, _ in moded if trigger.sub_event_type == "Displacement"]
        violent = (
            [pair for pair in violent if not any(_is_told_by(trigger, pair[0]) for trigger in fled)]
            if fled
            else violent
        )
    if len(violent) > 1:
        # Bodies are pulled out of what the words behind "a day after" tell of.
        is_told = any(pair[0].start < event_end and pair[0].weight > _BODIES for pair in violent)
        violent = [pair for pair in violent if pair[0].start < event_end or not is_told]
        violent = [pair for pair in violent if pair[0].start < backdrop] or violent
    is_news = any(trigger.weight != _HINT_WEIGHT for trigger, _ in violent) if violent else False
    chosen = [_find_weightiest(violent)] if is_news else []
    return chosen if is_all else chosen + _choose_others(moded, chosen)


def _choose_others(moded: Sequence[Moded], chosen: Sequence[Moded]) -> list[Moded]:
    """Up to two triggers that tell of no violence, the weightiest first, and of none that the violence chosen tells of."""
    others: dict[tuple[str, Mode], Moded] = {}
    for trigger, mode in moded:
        kind = trigger.sub_event_type
        if kind in VIOLENT or kind == "Statement" or (chosen and kind in _DIPLOMACY):
            continue
        if chosen and _is_told_by(chosen[0][0], trigger):
            continue
        is_planned = kind in _PLANNED_BY_NAME and mode == "planned"
        if trigger.weight < _LEAST_WEIGHT and not is_planned:
            continue
        key = (kind, mode)
        if key not in others or others[key][0].weight < trigger.weight:
            others[key] = (trigger, mode)
    if len(others) < 2:
        return list(others.values())
    told = sorted(others.values(), key=lambda pair: -pair[0].weight)
    return [pair for pair in told if not any(_is_told_by(other, pair[0]) for other, _ in told)][:_MOST_OTHERS]


def _find_weightiest(moded: Sequence[Moded]) -> Moded:
    """The first of the weightiest triggers, which are in order."""
    best = moded[0]
    for pair in moded[1:]:
        if pair[0].weight > best[0].weight:
            best = pair
    return best


def _is_told_by(told: Trigger, other: Trigger) -> bool:
    """Whether words are part of weightier ones: the siege in "broke the siege", the downing of a plane that was shot down."""
    return other.weight < told.weight and other.start < told.end and told.start < other.end


# The deal under which a thing is done is its background: "left under a deal reached a day earlier", "will enter as part of an agreement".
_UNDER_A_DEAL = re.compile(
    r"\b(?:as (?:a )?part of|under|in line with|in accordance with|pursuant to|thanks to|in keeping with)(?: the terms of)? (?:an?|the|its|their|that|this|what)\b[^.;,]{0,60}$"
)
_UNDER_HINTS = make_hint("part of", "under", "line with", "accordance", "pursuant", "thanks to", "keeping with")
_DEAL_BEFORE = 70  # characters in which the words before a deal make it one under which something is done


_MADE = re.compile(r"reach|sign|agreed|struck|brokered|announced|made|publish|accept|conclud|clinch")


# What is done in a place that was taken before is told, and not the taking: "looted shops after they captured the town".
_IN_A_PLACE_TAKEN = frozenset(
    ["Looting/property destruction", "Disrupted weapons use", "Headquarters or base established", "Arrests"]
)
_AFTER = re.compile(r"\b(?:after|since|once|following)\b")


def find_behind(folded: str, chosen: Sequence[Moded], start: int, hints: int) -> list[Trigger]:
    """What a clause from `start` names as the terms of what is done, or as what came before it, of the triggers chosen; [] when there is none.

    The terms are a deal, what came before is the taking of the place.
    """
    if len(chosen) < 2:
        return []
    done = next((trigger.end for trigger, _ in chosen if trigger.sub_event_type in _IN_A_PLACE_TAKEN), None)
    return [
        trigger
        for trigger, _ in chosen
        if (
            trigger.sub_event_type == "Agreement"
            and hints & _UNDER_HINTS
            and _UNDER_A_DEAL.search(folded, max(start, trigger.start - _DEAL_BEFORE), trigger.start + 1)
        )
        or (
            done is not None
            and _is_a_taking(folded, trigger)
            and done < trigger.start
            and _AFTER.search(folded, done, trigger.start)
        )
    ]


def _is_a_taking(folded: str, trigger: Trigger) -> bool:
    return trigger.sub_event_type in GROUND_WON or folded.startswith("enter", trigger.start)


def put_behind(folded: str, chosen: list[Moded], behind: Sequence[Trigger]) -> list[Moded]:
    """What a clause tells of, and behind it what `find_behind` found; no deal that is not said to have been made."""
    if not behind or len(behind) == len(chosen):
        return chosen
    made = [
        (trigger, mode)
        for trigger, mode in chosen
        if trigger in behind and (_is_a_taking(folded, trigger) or _MADE.search(folded, trigger.start, trigger.end))
    ]
    return [pair for pair in chosen if pair[0] not in behind] + made


def settle_plan(mode: Mode, sentence: Sentence, published: date | None) -> Mode:
    """A truce, talks or the like, whose only day is still to come, is planned, in whatever tense."""
    if mode != "occurred" or published is None or not sentence.dates:
        return mode
    days = [mention.first for mention in sentence.dates if mention.first is not None]
    return "planned" if days and min(days) > published else mode


def prefer_the_deadly(moded: Sequence[Moded], chosen: Sequence[Moded]) -> list[Moded]:
    """Where people died, what killed them is told before what ground was won: "seven killed in shelling as rebels take a village"."""
    won = [pair for pair in chosen if pair[0].sub_event_type in GROUND_WON]
    if not won:
        return list(chosen)
    deadly = [
        pair
        for pair in moded
        if pair[0].sub_event_type in VIOLENT
        and pair[0].sub_event_type not in GROUND_WON
        and pair[0].weight > _HINT_WEIGHT
    ]
    if not deadly:
        return list(chosen)
    best = _find_weightiest(deadly)
    return [best, *(pair for pair in chosen if pair[0] is not won[0][0])]


def put_killing_before_abduction(moded: Sequence[Moded], chosen: Sequence[Moded]) -> list[Moded]:
    """Where some were killed and others taken, two things are told: "stormed the village, killing 20 people and kidnapping 30"; not what is only planned."""
    if not any(pair[0].sub_event_type == ABDUCTION for pair in chosen):
        return list(chosen)
    killing = [
        (trigger, mode)
        for trigger, mode in moded
        if mode in ("occurred", "denied") and trigger.sub_event_type in VIOLENT and trigger.sub_event_type != ABDUCTION
    ]
    return [_find_weightiest(killing), *chosen] if killing else list(chosen)


def find_talk_of_violence(moded: Sequence[Moded], chosen: Sequence[Moded]) -> list[Moded]:
    """The diplomacy a sentence tells of when the violence in it is only what is spoken of ("condemned the attacks"); [] when it is not."""
    violence = [
        trigger for trigger, _ in chosen if trigger.sub_event_type in VIOLENT and trigger.weight < _UNMISTAKABLE
    ]
    talk = [
        (trigger, mode)
        for trigger, mode in moded
        if trigger.sub_event_type in _DIPLOMACY and trigger.weight >= _LEAST_WEIGHT
    ]
    if violence and talk and talk[0][0].start < violence[0].start:
        return [talk[0], *(pair for pair in chosen if pair[0] is not violence[0])]
    return []


def is_harm_alone(trigger: Trigger) -> bool:
    """Whether words tell of death or injury and of nobody who did it."""
    return trigger.sub_event_type == "Attack" and trigger.weight <= _HARM_ALONE


def tells_of_misfortune(folded: str, start: int, end: int, hints: int) -> bool:
    """Whether [start, end) tells of an earthquake, a disease or an accident."""
    return bool(hints & _MISFORTUNE_HINTS and _MISFORTUNE.search(folded, start, end))


def is_misfortune(folded: str, trigger: Trigger, sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """Whether the deaths of a clause are of an earthquake, a disease or an accident, and no attack on anybody.

    So are those that the sentences after it tell of, `sentences` being all of the part: "An earthquake shook Latakia. Three people died."
    """
    if not is_harm_alone(trigger):
        return False
    if tells_of_misfortune(folded, sentence.clause_start, sentence.clause_end, sentence.hints):
        return True
    for earlier in reversed(sentences[max(0, sentence.number - _MISFORTUNE_REACH) : sentence.number]):
        if any(one.sub_event_type in VIOLENT and not is_harm_alone(one) for one in earlier.triggers):
            return False
        if tells_of_misfortune(folded, earlier.start, earlier.end, earlier.hints):
            return True
    return False
