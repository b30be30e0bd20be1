"""Whether the words around a date speak of what happened or of what will.

The nearest sign before the date in its sentence decides ("said the truce will begin on Saturday"), else the first one after it ("On Friday,
the council will vote"). Agency English puts what was said in the past and what is announced behind "will", "to" or "scheduled".
"""

import re
from typing import Literal

Tense = Literal["past", "future"]

# How far to look for a sign, in characters: a sentence of the press seldom runs longer.
REACH = 160

# Words that say at once, standing right before the date, that it lies ahead.
_LEADING = re.compile(
    r"\b(?:extend|postpon|delay|adjourn|suspend|reschedul|prolong|defer|push|put|mov|remand)\w*\b[^.;]{0,60}\b(?:until|till|to|for|back to)"
    r"(?: the)?(?: early| late| mid-?)?\s*$"
    r"|\b(?:scheduled|slated|planned|due|set|booked|fixed|called|expected)\s+(?:for|on|in|by|to)(?: early| late| mid-?)?\s*$"
    r"|\b(?:no later than|come)\s*$"
    r"|\b(?:starts?|opens?|ends?|votes?|runs?|due|payable|expiring|starting|beginning|effective)(?: again)?(?: on| in| at)?\s*$",
    re.IGNORECASE,
)
_FUTURE = (
    r"will|won['’]t|['’]ll|shall|would|going to|(?:has|have|need|needs|wants?|hopes?|hoping|aims?|intends?|plans?|planning|expects?) to"
    r"|(?:is|are|was|were) (?:due|set|scheduled|slated|planned|poised|likely|ready|expected|required|bound) (?:to|for|on|by|in)"
    r"|(?:due|set|scheduled|slated|poised|likely|expected|ready|vowed|agreed|pledged|promised|threatened|prepar\w+|decided|urged|called on"
    r"|invited|ordered|asked)(?: \w+){0,3}? to (?!the\b|an?\b)\w+"
    r"|(?:is|are|was|were) to|to be|scheduled|expected|planned|planning|plans|upcoming|coming|ahead of|deadline|expects?|looks? to"
    r"|go(?:es)? to the polls|polls close|takes? (?:place|effect)|taking effect|comes? into|meets?|begins|begin|resumes|resume|expires|expire|may|might|should|must|let['’]s"
)
_PAST = (
    r"was|were|had|did|has|have|been|said|told|ago"
    r"|(?-i:(?!(?:need|speed|indeed|hundred|exceed|proceed|seed|feed|breed|embed)\b)[a-z]{2,}ed)"
    r"|took|began|came|went|fell|rose|struck|hit|shot|left|made|gave|held|met|won|lost|saw|broke|brought|built|caught|drove|fled|flew"
    r"|fought|found|got|grew|heard|kept|knew|led|paid|ran|sent|sold|spoke|spent|stood|swept|threw|wrote|became|blew|dealt|died|drew|felt|hid"
    r"|laid|rode|sank|sought|shook|slid|tore|wore|slew|overran|withdrew|arose|chose|froze|stole|swore|taught|thought|understood|shut"
)
_SIGN = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b", re.IGNORECASE)
_INFINITIVE = re.compile(r"\bto (?!the\b|an?\b|his\b|her\b|its\b|their\b)[a-z]+\b")
_SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!\bSept)[.!?]['\"”’)]*\s+(?=[A-Z\"“'‘(])|\n\s*\n")


def find_tense(text: str, start: int, end: int) -> Tense | None:
    """The tense of the clause around characters [start, end); None when nothing in it tells."""
    before = text[max(0, start - REACH) : start]
    for stop in _SENTENCE_END.finditer(before):
        before = text[max(0, start - REACH) + stop.end() : start]
    if _LEADING.search(before):
        return "future"
    last = None
    for last in _SIGN.finditer(before):
        pass
    if last is not None:
        return "future" if last["future"] else "past"
    after = _SENTENCE_END.split(text[end : end + REACH], maxsplit=1)[0]
    first = _SIGN.search(after)
    if first is not None:
        return "future" if first["future"] else "past"
    return "future" if _INFINITIVE.search(before) else None
