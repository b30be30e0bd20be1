"""Headlines leave out what a sentence says in full: "Rebels to withdraw from Zabadani" is a plan."""

import re
from collections.abc import Sequence
from typing import Protocol

from data.extract.modes import Cue


class _HasPlace(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


_TO = re.compile(
    r" to (?!(?:the|an?|its|his|her|their|this|that|all|no|one|two|three|four|five|six|seven|eight|nine|ten|death|blame|date|peace|power|safety|victory|war)\b)"
    r"[a-z]+(?<![^s]s)(?<!ing)\b"
)
# Who or what a headline may say is to do something; names are found as actors and places.
_SUBJECTS = (
    r"(?:fighters?|rebels?|militants?|insurgents?|jihadists?|gunmen|troops|soldiers|forces|army|military|police|regime|government|opposition|parliament|"
    r"council|cabinet|coalition|delegations?|envoys?|talks?|negotiations?|negotiators?|summit|meeting|conference|round|truce|ceasefire|cease-fire|"
    r"evacuations?|convoys?|trucks|buses|monitors?|observers?|inspectors?|mission|experts|ministers?|president|premier|leaders?|powers|"
    r"allies|states|countries|thousands|hundreds|dozens|scores|civilians|residents|families|refugees|evacuees|prisoners|detainees|hostages|elections?|vote|referendum|group|groups|"
    r"factions?|militias?|kurds|warplanes|jets|agency|agencies|charity|mediators?|diplomats?|officials?|chief|head|side|sides|parties)"
)
_DESCRIBED = (
    r"(?:the|an?|new|more|first|second|third|fourth|last|next|final|all|some|two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*|hundreds|dozens|thousands|"
    r"of|and|in|on|for|from|foreign|defen[cs]e|prime|top|senior|special|joint|peace|aid|relief|humanitarian|military|ground|security|armed|local|"
    r"besieged|trapped|warring|rival|major|world|chemical|weapons|polls|presidential|parliamentary|food|medical|international|arab|western|us|u\.s\.|un|u\.n\.|eu)"
)
_WORD = re.compile(r"[\w.,'&/-]+")


def find_plan(text: str, folded: str, actors: Sequence[_HasPlace], places: Sequence[_HasPlace]) -> Cue | None:
    """The "to" of a headline whose subject has no verb but the one behind it; None where it tells of no plan.

    "Kerry to meet Lavrov" is a plan, "Russia uses planes to bomb Aleppo" and "Road to peace" are none: what stands before "to" is a
    name, or ends in a noun of those who act or of what is held, and holds no other words.
    """
    named = [*actors, *places]
    for match in _TO.finditer(folded):
        if any(name.start == match.start() + 4 for name in named):
            continue  # "Aid convoys to Madaya"
        start = (
            max(
                folded.rfind(":", 0, match.start()),
                folded.rfind(";", 0, match.start()),
                folded.rfind(" - ", 0, match.start()),
            )
            + 1
        )
        if _is_subject(text, folded, start, match.start(), named):
            return Cue(match.start() + 1, match.start() + 3, "planned")
    return None


def _is_subject(text: str, folded: str, start: int, end: int, named: Sequence[_HasPlace]) -> bool:
    if not folded[start:end].strip():
        return False
    ends_named = False
    for word in _WORD.finditer(folded, start, end):
        is_last = word.end() == end
        is_named = any(name.start <= word.start() and word.end() <= name.end for name in named)
        told = word.group().strip(",").removesuffix("'s")
        if is_named or re.fullmatch(_SUBJECTS, told):
            ends_named = is_last
        elif re.fullmatch(_DESCRIBED, told) or (not is_last and _is_a_name(text, word)):
            ends_named = False
        else:
            return False
    return ends_named


def _is_a_name(text: str, word: re.Match[str]) -> bool:
    """Whether a word is written as a name in a headline that does not write all its words so."""
    return text[word.start()].isupper() and bool(
        re.search(r" (?!(?:to|of|in|on|for|from|and|the|with|by|at|as|over|after)\b)[a-z]{3}", text)
    )
