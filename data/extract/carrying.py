"""A sentence without a day of its own that goes on telling of what the sentence before dated: "Two civilians were killed in the attack"."""

import re
from collections.abc import Sequence

from data.extract.happenings import Happening

_VIOLENCE = r"(?:attack|shelling|bombardment|(?:air[- ]?)?strike|(?:air )?raid|bombing|blast|explosion|massacre|assault|ambush|incident)"
_GOES_ON = re.compile(
    rf"\b(?:the|this|that|these|those|its|their|both) (?:[\w'-]+ )?{_VIOLENCE}\b(?! (?:on|in|at|near|against|of)\b)"
    r"|^[\s\"'-]*(?:(?:total|reported|estimated) )?(?:casualties|losses|victims|toll|fatalities|deaths)\b"
    r"|^[\s\"'-]*(?:at least |some |about |around |up to |more than |over )?(?:\d[\d,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|dozens|scores|several)"
    r" (?:[\w'-]+ ){0,3}?(?:were |was |have been |has been )?(?:also )?(?:killed|wounded|injured|dead|died|martyred)\b"
)
# A toll told anew: the day beside it is the day somebody counted, and not the day people died.
_TOLL_TOLD_ANEW = re.compile(
    r"\b(?:toll|number of (?:the )?(?:dead|deaths|victims|casualties|wounded|martyrs)|body count)\b[^.;]{0,60}?"
    r"\b(?:rose|risen|rises|rising|climb\w*|jump\w*|increas\w*|reach\w*|revis\w*|rais\w*|stood|stands|put|updated|lowered|brought)\b"
    r"|\b(?:revis|rais|put|lower|updat|bring|brought)\w* (?:[\w'-]+ ){0,2}?(?:death )?toll\b"
)
_FAR = 2  # sentences back that such a sentence may speak of


def carry_days(happenings: Sequence[Happening]) -> list[Happening]:
    """Give violence that no day is told of the day, and the evidence, of the dated violence told just before that it goes on from."""
    carried: list[Happening] = []
    for happening in happenings:
        before = _find_dated(carried, happening) if _wants_a_day(happening) else None
        if before is None:
            carried.append(happening)
        else:
            when = before.when._replace(rule=f"{before.when.rule.removesuffix(_CARRIED)}{_CARRIED}")
            carried.append(happening._replace(when=when))
    return carried


_CARRIED = ", of the sentence before"


def _wants_a_day(happening: Happening) -> bool:
    sentence = happening.sentence
    if not happening.tolls or not happening.is_violent or sentence.part != "text" or happening.mode != "occurred":
        return False
    if _is_told_anew(happening):
        return True
    clause = happening.reading.folded[sentence.clause_start : sentence.clause_end]
    return happening.when.is_weak and happening.when.mention is None and bool(_GOES_ON.search(clause))


def _is_told_anew(happening: Happening) -> bool:
    sentence = happening.sentence
    return happening.is_vague and bool(
        _TOLL_TOLD_ANEW.search(happening.reading.folded, sentence.clause_start, sentence.clause_end)
    )


def _find_dated(told: Sequence[Happening], happening: Happening) -> Happening | None:
    """The latest violence of the sentences just before that has a day and is no other place's; None when there is none."""
    for before in reversed(told[-6:]):
        distance = happening.sentence.number - before.sentence.number
        if before.sentence.part != "text" or not 1 <= distance <= _FAR or not before.is_violent:
            continue
        if before.mode != "occurred" or before.when.is_weak or before.when.precision != "day":
            continue
        mine, its = set(happening.place.provinces), set(before.place.provinces)
        if mine and its and not mine & its:
            continue
        return before
    return None
