"""What a thing agreed or talked of is, and what becomes of it: a truce begins, talks are suspended. Outlets have many words for each."""

import re
from functools import lru_cache

_SUBJECTS = {
    "truce": "truces?|cease-?fires?|cessation|armistice|halt (?:in|of|to|on) (?:military )?operations|وقف|الهدنة|هدنة",
    "talks": "talks|negotiations?|negotiating|dialogue|rounds?|المحادثات|محادثات|المفاوضات|مفاوضات",
    "vote": "elections?|ballots?|votes?|voted|voters|polls|polling|referendum|انتخابات|الانتخابات",
    "aid": "aid|convoys?|trucks?|deliver(?:y|ies|ed)|relief|قوافل|قافلة|مساعدات|المساعدات",
    "resolution": "resolution",
}
_SUBJECT_OF = {"Agreement": "truce", "Negotiation": "talks", "Vote": "vote", "Aid delivery": "aid"}
_PHASES = {
    "begins": (
        "beg[aiu]ns?|beginning|start(?:s|ed|ing)?|open(?:s|ed|ing)?|(?:takes?|took|taking) effect|set in"
        "|(?:comes?|came|coming|enter(?:s|ed)?|entering|went|goes|put) into (?:force|effect)|in force (?:since|from)|بدأ|بدأت"
    ),
    "resumes": "resum(?:e|es|ed|ing|ption)",
    "suspended": "suspen(?:d|ds|ded|ding|sion)|paus(?:e|es|ed|ing)|adjourn(?:s|ed|ing|ment)?|postpon(?:e|es|ed|ing|ement)",
    "ends": "ends?|ended|ending|collapse[sd]?|expire[sd]?|انتهت",
    "broken": "violat(?:e|es|ed|ing|ions?)|breach(?:es|ed)?",
    "extended": "exten(?:d|ds|ded|ding|sion)|renew(?:s|ed|al)?|prolong(?:s|ed)?",
}
_SUBJECT_WORDS = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _SUBJECTS.items()}
_PHASE_WORDS = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _PHASES.items()}
# What happens as one day turns into the next is of either.
_BETWEEN_DAYS = re.compile(r"\bmidnight\b|\b(?:00[:.]00|24[:.]00|0000)\b|day turned into|منتصف الليل", re.IGNORECASE)


@lru_cache(maxsize=50_000)
def find_subject(sentence: str, sub_type: str | None = None) -> str | None:
    """The subject of what is agreed, negotiated or delivered that a sentence names, whatever its word for it; None when it names none.

    Of several that which such a thing is of ("the first delivery since the truce began" tells of an agreement, a truce), else the first.
    """
    found = [(match.start(), name) for name, words in _SUBJECT_WORDS.items() if (match := words.search(sentence))]
    own = _SUBJECT_OF.get(sub_type or "")
    return min(found, key=lambda each: (each[1] != own, each))[1] if found else None


@lru_cache(maxsize=50_000)
def find_phases(sentence: str) -> frozenset[str]:
    """What a sentence says becomes of its subject: it begins, resumes, is suspended, ends, is broken or extended."""
    return frozenset(name for name, words in _PHASE_WORDS.items() if words.search(sentence))


def is_between_days(sentence: str) -> bool:
    """Whether a sentence tells of what happened at midnight: one outlet counts it to the day before, another to the day after."""
    return _BETWEEN_DAYS.search(sentence) is not None
