"""By what means violence was done, as far as words tell: what two mentions of one happening must have in common."""

import re
from collections.abc import Sequence
from functools import lru_cache

from data.extract.actors import ActorMention
from data.extract.types import VIOLENT, Trigger

ANY: frozenset[str] = frozenset({"air", "ground", "chemical", "bomb", "battle", "attack"})
# Up to this weight the words do not tell the means ("attack", "killed").
VAGUE_WEIGHT = 3.0

_MEANS: dict[str, frozenset[str]] = {
    "Air/drone strike": frozenset({"air"}),
    "Shelling/artillery/missile attack": frozenset({"ground"}),
    "Chemical weapon": frozenset({"air", "ground", "chemical"}),
    "Remote explosive/landmine/IED": frozenset({"bomb"}),
    "Suicide bomb": frozenset({"bomb"}),
    "Grenade": frozenset({"bomb"}),
    "Armed clash": frozenset({"battle"}),
    "Government regains territory": frozenset({"battle"}),
    "Non-state actor overtakes territory": frozenset({"battle"}),
    "Attack": frozenset({"attack"}),
}
# Words that leave the means open.
_OPEN: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (re.compile(r"pound|bombard|strikes?\b|raids?\b"), frozenset({"air", "ground"})),
    (re.compile(r"bombing|bomb "), frozenset({"air", "bomb"})),
    (re.compile(r"blast|explo|missile|rocket|detonat"), frozenset({"air", "ground", "bomb"})),
    (re.compile(r"massacre|assault|onslaught|offensive"), frozenset({"air", "ground", "battle", "attack"})),
)


def find_means(folded: str, trigger: Trigger, others: Sequence[Trigger]) -> frozenset[str]:
    """The means that a clause speaks of by a trigger and the others in it ("air strikes and shelling"); ANY where it tells none.

    Who is abducted or raped is so by no weapon, whatever else the clause tells of.
    """
    if trigger.sub_event_type not in VIOLENT or trigger.weight <= VAGUE_WEIGHT:
        return ANY
    if trigger.sub_event_type not in _MEANS:
        return frozenset({trigger.sub_event_type})
    found: frozenset[str] = frozenset()
    for told in others:
        if told.weight > VAGUE_WEIGHT and told.sub_event_type in _MEANS:
            found |= _means_of(folded[told.start : told.end], told.sub_event_type)
    return found or ANY


@lru_cache(maxsize=4096)  # the words of war are few
def _means_of(words: str, sub_event_type: str) -> frozenset[str]:
    return next((means for pattern, means in _OPEN if pattern.match(words)), _MEANS[sub_event_type])


# Who has aircraft to raid with.
_WITH_AIRCRAFT = frozenset(
    ["Syrian Armed Forces", "Russian Armed Forces", "Turkish Armed Forces", "US Armed Forces", "US-led coalition", "Israel Defense Forces"]
)  # fmt: skip


# Who is raided, or does something else: "were killed in raids", "died in a raid", "rebels shell Nubl and raids hit Idlib".
_UNDER_RAID = re.compile(r"\b(?:was|were|been|being|died|dead|killed (?:in|by|during)|and)\b")
_RAID_ON_FOOT = 2.8  # as vague as "attack"


def hear_raid(folded: str, trigger: Trigger, actors: Sequence[ActorMention]) -> Trigger:
    """A bare "raid" as an attack where those who make it have no aircraft; any other trigger as it is."""
    if trigger.sub_event_type != "Air/drone strike" or not folded.startswith("raid", trigger.start):
        return trigger
    before = [actor for actor in actors if actor.start <= trigger.start and actor.kind in {"state", "armed", "person"}]
    if not before or any(actor.kind != "armed" or actor.name in _WITH_AIRCRAFT for actor in before):
        return trigger
    if folded.startswith(" by ", trigger.end) or _UNDER_RAID.search(folded, before[-1].end, trigger.start):
        return trigger
    return trigger._replace(sub_event_type="Attack", weight=_RAID_ON_FOOT)
