"""Background: the war itself, how long it has lasted and how many it has killed, and what happened to a place years ago, are no event of the day."""

import re

from data.extract.hints import make_hint

_WAR = r"(?:war|conflict|crisis|uprising|rebellion|revolt|revolution|unrest|bloodshed)"
_SINCE = re.compile(
    # The word first, whatever stands before it: the search then skips from one to the next.
    rf"since(?<!\wsince) (?:(?:the )?(?:start|beginning|outbreak|eruption) of (?:[\w'-]+ ){{0,4}}?{_WAR}\b|(?:[\w'-]+ ){{0,4}}?{_WAR}\b|"
    rf"(?:[\w'-]+ ){{0,3}}?20[01]\d\b(?!,? when\b))"
)
_SINCE_HINTS = make_hint("since")
_PAST_YEARS = re.compile(
    rf"\b(?:in|over|during|for) (?:the )?(?:past|last) (?:[\w-]+ )?(?:years|decades?)\b[^.;]*\b{_WAR}\b|\b{_WAR} (?:of|over) the (?:past|last) (?:[\w-]+ )?years\b"
)
_PAST_HINTS = make_hint(" years", " decade")
_WHENEVER = re.compile(r"\W*(?:(?:every|each) time|whenever)\b")
_WHENEVER_HINTS = make_hint("every time", "each time", "whenever")
_LONG_WAR = re.compile(
    rf"\b{_WAR} (?:\w+ ){{0,3}}?(?:has|have|had) (?:\w+ )?(?:killed|claimed|left|cost|displaced)|"
    rf"\bthroughout (?:the|this|syria's) (?:[\w'-]+ ){{0,2}}?{_WAR}\b|"
    rf"\b(?:has|have) (?:\w+ )?(?:died|perished|been killed|lost their lives) (?:so far )?(?:in|during) (?:the|syria's|syrias|this) (?:[\w'-]+ ){{0,3}}?{_WAR}\b|"
    rf"\b\d{{3}}[,\d]* ?(?:\d{{3}})? people (?:\w+ ){{0,3}}?(?:in|during|since) (?:the|syrias|syria's) (?:[\w'-]+ )*?{_WAR}|"
    rf"\b(?:second|third|fourth|fifth|sixth|seventh|[\w]+-year)[- ](?:year )?(?:long )?(?:civil )?{_WAR}\b"
)
_WAR_HINTS = make_hint(*_WAR[3:-1].split("|"))
_LONG_HINTS = make_hint(
    *("has ", "have ", "had ", "people ", "year", "decade", "throughout"),
    *("second", "third", "fourth", "fifth", "sixth", "seventh"),
)
# What is measured against all the time since is of today: "the deadliest attack since the start of the war", "for the first time since 2012".
_MOST = (
    r"(?:first|last|only|latest|deadliest|worst|best|biggest|largest|bloodiest|heaviest|highest|lowest|fiercest|strongest|longest|closest|fewest"
    r"|most (?!of\b)[\w'-]+)"
)
_MEASURED = re.compile(rf"\b{_MOST}\b[^.;]{{0,80}}$")


def is_background(folded: str, start: int, end: int, hints: int) -> bool:
    """Whether the clause speaks of the war as a whole."""
    if hints & _WHENEVER_HINTS and _WHENEVER.match(folded[start:end]):
        return True
    since = list(_SINCE.finditer(folded, start, end)) if hints & _SINCE_HINTS else []
    past = _PAST_YEARS.search(folded, start, end) if hints & _PAST_HINTS and hints & _WAR_HINTS else None
    if any(not _MEASURED.search(folded[start : match.start()]) for match in (*since, *([past] if past else []))):
        return True
    return bool(hints & _WAR_HINTS and hints & _LONG_HINTS) and any(
        all(match.start() < before.start() or match.start() >= before.end() for before in since)
        for match in _LONG_WAR.finditer(folded, start, end)
    )


# Where "the worst attack since the siege began in May" goes on with what it did, or with its own day.
_DONE = (
    r"(?:kill(?:ed|s)|left|leaves|struck|strikes|hits?|claim(?:ed|s)|wounded|injured|destroyed|target(?:ed|s)|ripped|tore|shook|rocked|took|takes"
    r"|enter(?:ed|s)|reache[ds]|arrive[ds]|came|comes|happened|occurred|was|were|is|has|have|had)"
)
_LONG_AGO = ("year", "years", "decade", "decades", "month", "months")
_WEEKDAY = r"(?:on |last |late |early |this )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)"
# What a sentence tells by the way, each kind with the hint of it.
_ASIDES: tuple[tuple[int, re.Pattern[str]], ...] = (
    # What happened in a place long ago: ", scene of a massacre of 108 people in 2012,".
    (
        make_hint("scene of", "site of"),
        re.compile(
            r"(?P<aside>,\s(?:(?:which was|once|the|a) )*(?:scene|site) of [^,;.]{0,120}?"
            r"\b(?:in (?:[a-z]+ )?(?:19|20)\d\d|[a-z]+ (?:years?|months?) ago|(?:last|the previous) year)\b(?=[,.;]|$))"
        ),
    ),
    # "A year after 108 people were massacred in Houla,".
    (
        make_hint(*(f"{unit} {word} " for unit in _LONG_AGO for word in ("after", "since"))),
        re.compile(
            r"^(?P<aside>\s*(?:(?:almost|nearly|about|exactly|just|more than|some) )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
            r" (?:years?|decades?|months?) (?:after|since) [^,;.]{0,160},)"
        ),
    ),
    # What all the fighting has cost: ", part of an offensive that has killed 400 civilians".
    (
        make_hint("that has ", "that have ", "which has ", "which have "),
        re.compile(
            rf"(?P<aside>(?:,? (?:in|of|from|amid|during))? (?:an?|the|its|their|this) (?:[\w'-]+ ){{0,3}}?(?:{_WAR}|offensive|campaign|siege|onslaught|crackdown"
            r"|bombardment) (?:that|which) (?:has|have) (?:[\w'-]+ )?(?:killed|left|claimed|cost|displaced|driven|uprooted|forced)\b[^.;]*)"
        ),
    ),
    # Since when something is the worst: ", the heaviest since the siege began in May,".
    (
        make_hint(" since "),
        re.compile(
            rf"\b{_MOST}\b[^,.;]{{0,60}}?(?P<aside> since (?:(?!truce|cease-?fire|cessation|deal|agreement|{_DONE}\b)[\w'-]+ ){{1,6}}?"
            rf"(?:began|started|launched|erupted|broke out)\b(?: {_WEEKDAY}\b)?(?:(?! {_DONE}\b| {_WEEKDAY}\b)[^,.;])*)"
        ),
    ),
)


Aside = tuple[int, int]  # characters [start, end) of the text


def find_aside(folded: str, start: int, end: int, hints: int) -> Aside | None:
    """Where a sentence tells by the way of what happened before; None when it does not."""
    sentence = ""
    found: list[re.Match[str]] = []
    for hint, pattern in _ASIDES:
        if hints & hint:
            sentence = sentence or folded[start:end]
            if match := pattern.search(sentence):
                found.append(match)
    if not found:
        return None
    begin, stop = min(found, key=lambda match: match.start()).span("aside")
    return start + begin, start + stop
