"""Whether the words around a date speak of what happened or of what will: the nearest verb sign in the same sentence decides."""

import re
from typing import Literal

Tense = Literal["past", "future"]

# How far to look for a verb, in characters: a sentence of the press seldom runs longer.
REACH = 160

_FUTURE = (
    r"will|won['’]t|['’]ll|shall|would|going to|(?:due|set|scheduled|slated|planned|poised|likely|ready|expected|required|bound)"
    r"(?: (?:to|for|on|by|in|at))?|expects?|plans?|planning|hopes?|hoping|aims?|intends?|vow(?:s|ed) to|agreed to|pledged to"
    r"|promised to|(?:is|are|was|were) to|to be|may|might|could|can|must|should|upcoming|coming|ahead of|deadline"
    r"|takes? effect|taking effect|(?:begin|start|resume|expire|open|end|convene)s?|beginning|starting|effective"
)
_PAST = (
    r"was|were|had|did|has|have|been|said|told|[a-z]{2,}ed|took|began|came|went|fell|rose|struck|hit|shot|left|made|gave|held|met|won"
    r"|lost|saw|broke|brought|built|caught|drove|fled|flew|fought|found|got|grew|heard|kept|knew|led|paid|put|ran|sent|set out|sold"
    r"|spoke|spent|stood|swept|threw|wrote|became|blew|cut|dealt|died|drew|felt|hid|laid|rode|sank|sought|shook|slid|tore|won|wore"
)
_SIGN = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!Sept)[.!?]['\"”’)]*\s+(?=[A-Z\"“'‘(])|\n")


def find_tense(text: str, start: int, end: int) -> Tense | None:
    """The tense of the clause around characters [start, end): the last verb sign before them, else the first one after; None without any."""
    before = text[max(0, start - REACH) : start]
    for stop in _SENTENCE_END.finditer(before):
        before = text[max(0, start - REACH) + stop.end() : start]
    last = None
    for last in _SIGN.finditer(before):
        pass
    if last is not None:
        return "future" if last["future"] else "past"
    first = _SIGN.search(_SENTENCE_END.split(text[end : end + REACH], maxsplit=1)[0])
    if first is None:
        return None
    return "future" if first["future"] else "past"
