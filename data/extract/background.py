"""Background: the war itself, how long it has lasted and how many it has killed, and what happened to a place years ago, are no event of the day."""

import re

from data.extract.hints import make_hint

_WAR = r"(?:war|conflict|crisis|uprising|rebellion|revolt|revolution|unrest|bloodshed)"
_BACKGROUND = re.compile(
    rf"\bsince (?:the )?(?:start|beginning|outbreak|eruption) of (?:[\w'-]+ ){{0,4}}?{_WAR}\b|\bsince (?:[\w'-]+ ){{0,4}}?{_WAR}\b|"
    rf"\bsince (?:[\w'-]+ ){{0,3}}?20[01]\d\b(?!,? when\b)|"
    rf"\b{_WAR} (?:\w+ ){{0,3}}?(?:has|have|had) (?:\w+ )?(?:killed|claimed|left|cost|displaced)|"
    rf"\b(?:in|over|during|for) (?:the )?(?:past|last) (?:[\w-]+ )?(?:years|decades?)\b[^.;]*\b{_WAR}\b|\b{_WAR} (?:of|over) the (?:past|last) (?:[\w-]+ )?years\b|"
    rf"\b(?:has|have) (?:\w+ )?(?:died|perished|been killed|lost their lives) (?:so far )?(?:in|during) (?:the|syria's|syrias|this) (?:[\w'-]+ ){{0,3}}?{_WAR}\b|"
    rf"\b\d{{3}}[,\d]* ?(?:\d{{3}})? people (?:\w+ ){{0,3}}?(?:in|during|since) (?:the|syrias|syria's) (?:[\w'-]+ )*?{_WAR}|"
    rf"^\W*(?:every|each) time\b|^\W*whenever\b|"
    rf"\b(?:second|third|fourth|fifth|sixth|seventh|[\w]+-year)[- ](?:year )?(?:long )?(?:civil )?{_WAR}\b"
)


_BACKGROUND_HINTS = make_hint("since", "every time", "each time", "whenever", *_WAR[3:-1].split("|"))
# What is measured against all the time since is of today: "the deadliest attack since the start of the war", "for the first time since 2012".
_MOST = (
    r"(?:first|last|only|latest|deadliest|worst|best|biggest|largest|bloodiest|heaviest|highest|lowest|fiercest|strongest|longest|closest|fewest"
    r"|most (?!of\b)[\w'-]+)"
)
_MEASURED = re.compile(rf"\b{_MOST}\b[^.;]{{0,80}}$")


def is_background(folded: str, start: int, end: int, hints: int) -> bool:
    """Whether the clause speaks of the war as a whole."""
    if not hints & _BACKGROUND_HINTS:
        return False
    clause = folded[start:end]
    return any(
        not (match.group().startswith("since") and _MEASURED.search(clause, 0, match.start()))
        for match in _BACKGROUND.finditer(clause)
    )


# Where "the worst attack since the siege began in May" goes on with what it did, or with its own day.
_DONE = (
    r"(?:kill(?:ed|s)|left|leaves|struck|strikes|hits?|claim(?:ed|s)|wounded|injured|destroyed|target(?:ed|s)|ripped|tore|shook|rocked|took|takes"
    r"|enter(?:ed|s)|reache[ds]|arrive[ds]|came|comes|happened|occurred|was|were|is|has|have|had)"
)
_WEEKDAY = r"(?:on |last |late |early |this )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)"
# What happened in a place long ago, told by the way: ", scene of a massacre of 108 people in 2012,", "A year after 108 people were massacred in Houla,";
# what all the fighting has cost: ", part of an offensive that has killed 400 civilians"; and since when: ", the heaviest since the siege began in May,".
_ASIDE = re.compile(
    r",\s(?:(?:which was|once|the|a) )*(?:scene|site) of [^,;.]{0,120}?\b(?:in (?:[a-z]+ )?(?:19|20)\d\d|[a-z]+ (?:years?|months?) ago|(?:last|the previous) year)\b(?=[,.;]|$)"
    r"|^\s*(?:(?:almost|nearly|about|exactly|just|more than|some) )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years?|decades?|months?)"
    r" (?:after|since) [^,;.]{0,160},"
    rf"|(?:,? (?:in|of|from|amid|during))? (?:an?|the|its|their|this) (?:[\w'-]+ ){{0,3}}?(?:{_WAR}|offensive|campaign|siege|onslaught|crackdown|bombardment)"
    r" (?:that|which) (?:has|have) (?:[\w'-]+ )?(?:killed|left|claimed|cost|displaced|driven|uprooted|forced)\b[^.;]*"
    rf"|\b{_MOST}\b[^,.;]{{0,60}}?(?P<since> since (?:(?!truce|cease-?fire|cessation|deal|agreement|{_DONE}\b)[\w'-]+ ){{1,6}}?"
    rf"(?:began|started|launched|erupted|broke out)\b(?: {_WEEKDAY}\b)?(?:(?! {_DONE}\b| {_WEEKDAY}\b)[^,.;])*)"
)
_ASIDE_HINTS = make_hint(
    "scene of",
    "site of",
    *(
        f"{unit} {word} "
        for unit in ("year", "years", "decade", "decades", "month", "months")
        for word in ("after", "since")
    ),
    *("that has ", "that have ", "which has ", "which have ", " since "),
)


def find_aside(folded: str, start: int, end: int, hints: int) -> tuple[int, int] | None:
    """Characters [start, end) in which a sentence tells by the way of what happened before; None when it does not."""
    match = _ASIDE.search(folded[start:end]) if hints & _ASIDE_HINTS else None
    if match is None:
        return None
    begin, end = match.span("since") if match["since"] else match.span()
    return start + begin, start + end
