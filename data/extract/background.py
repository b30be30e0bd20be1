"""The war itself, told as background: what says how long it has lasted and how many it has killed is no event of the day."""

import re

_WAR = r"(?:war|conflict|crisis|uprising|rebellion|revolt|revolution|unrest|bloodshed)"
_BACKGROUND = re.compile(
    rf"\bsince (?:the )?(?:start|beginning|outbreak|eruption) of (?:[\w'-]+ ){{0,4}}?{_WAR}\b|\bsince (?:[\w'-]+ ){{0,4}}?{_WAR}\b|"
    rf"\bsince (?:[\w'-]+ ){{0,3}}?20[01]\d\b|"
    rf"\b{_WAR} (?:\w+ ){{0,3}}?(?:has|have|had) (?:\w+ )?(?:killed|claimed|left|cost|displaced)|"
    rf"\b\d{{3}}[,\d]* ?(?:\d{{3}})? people (?:\w+ ){{0,3}}?(?:in|during|since) (?:the|syrias|syria's) (?:[\w'-]+ )*?{_WAR}|"
    rf"\b(?:second|third|fourth|fifth|sixth|seventh|[\w]+-year)[- ](?:year )?(?:long )?(?:civil )?{_WAR}\b"
)


_BACKGROUND_HINTS = ("since", *_WAR[3:-1].split("|"))


def is_background(folded: str, start: int, end: int) -> bool:
    """Whether the clause speaks of the war as a whole."""
    clause = folded[start:end]
    return any(word in clause for word in _BACKGROUND_HINTS) and bool(_BACKGROUND.search(clause))
