"""Background: the war itself, how long it has lasted and how many it has killed, and what happened to a place years ago, are no event of the day."""

import re

from data.extract.hints import make_hint

_WAR = r"(?:war|conflict|crisis|uprising|rebellion|revolt|revolution|unrest|bloodshed)"
_BACKGROUND = re.compile(
    rf"\bsince (?:the )?(?:start|beginning|outbreak|eruption) of (?:[\w'-]+ ){{0,4}}?{_WAR}\b|\bsince (?:[\w'-]+ ){{0,4}}?{_WAR}\b|"
    rf"\bsince (?:[\w'-]+ ){{0,3}}?20[01]\d\b(?!,? when\b)|"
    rf"\b{_WAR} (?:\w+ ){{0,3}}?(?:has|have|had) (?:\w+ )?(?:killed|claimed|left|cost|displaced)|"
    rf"\b\d{{3}}[,\d]* ?(?:\d{{3}})? people (?:\w+ ){{0,3}}?(?:in|during|since) (?:the|syrias|syria's) (?:[\w'-]+ )*?{_WAR}|"
    rf"^\W*(?:every|each) time\b|^\W*whenever\b|"
    rf"\b(?:second|third|fourth|fifth|sixth|seventh|[\w]+-year)[- ](?:year )?(?:long )?(?:civil )?{_WAR}\b"
)


_BACKGROUND_HINTS = make_hint("since", "every time", "each time", "whenever", *_WAR[3:-1].split("|"))


def is_background(folded: str, start: int, end: int, hints: int) -> bool:
    """Whether the clause speaks of the war as a whole."""
    return bool(hints & _BACKGROUND_HINTS and _BACKGROUND.search(folded[start:end]))


# What happened in a place long ago, told by the way: ", scene of a massacre of 108 people in 2012,", "A year after 108 people were massacred in Houla,".
_ASIDE = re.compile(
    r",\s(?:(?:which was|once|the|a) )*(?:scene|site) of [^,;.]{0,120}?\b(?:in (?:[a-z]+ )?(?:19|20)\d\d|[a-z]+ (?:years?|months?) ago|(?:last|the previous) year)\b(?=[,.;]|$)"
    r"|^\s*(?:(?:almost|nearly|about|exactly|just|more than|some) )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years?|decades?|months?)"
    r" (?:after|since) [^,;.]{0,160},"
)
_ASIDE_HINTS = make_hint(
    "scene of",
    "site of",
    *(
        f"{unit} {word} "
        for unit in ("year", "years", "decade", "decades", "month", "months")
        for word in ("after", "since")
    ),
)


def find_aside(folded: str, start: int, end: int, hints: int) -> tuple[int, int] | None:
    """Characters [start, end) in which a sentence tells by the way of what happened long ago; None when it does not."""
    match = _ASIDE.search(folded[start:end]) if hints & _ASIDE_HINTS else None
    return (start + match.start(), start + match.end()) if match else None
