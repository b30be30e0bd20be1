"""Find the days a text speaks of."""

import re
from datetime import date
from functools import partial

from data.extract.dates.mention import DateMention
from data.extract.dates.rules import ANY_RULE, RULES, NotADate
from data.extract.dates.scene import Scene
from data.extract.dates.spans import PRECISIONS, Span
from data.extract.dates.tense import find_tense
from data.extract.dates.tokens import read_tokens

_MODIFIER = re.compile(
    r"\b(since|until|till|by|before|after|about|around|nearly|almost|early|mid|late|earlier|later|mid-|beginning of|start of|end of"
    r"|middle of)[\s-]*(?:in |on |the )?$",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|from|until|till|by|of|during|before|after|between|to|and|through|year|early|late|mid|the|around|back|fiscal|or)"
    r"|[(,\-–/])[\s-]*$",
    re.IGNORECASE,
)
_NOT_A_YEAR_AFTER = re.compile(
    r"[-\s]*(?:people|civilians|men|women|children|km|kilomet|met(?:er|re)s|miles|tons|tonnes|percent|per cent|%|[a-z]{3,}s\b"
    r"|of (?:them|the|its|his)|years|BC|troops|hours|GMT|UTC|local)",
)


def find_dates(text: str, *, published: date | None) -> list[DateMention]:
    """Find the days a text speaks of, in order of appearance, never overlapping; [] when it names none.

    Days that depend on the publication day ("Friday", "last week", "February 22") are None when `published` is. Rules follow TimeML's
    guidelines for TIMEX3 (Saurí et al. 2006), dates only: a duration, an age and a repeated time ("on Fridays") are no days.
    """
    tokens = read_tokens(text)
    mentions: list[DateMention] = []
    earlier: list[Span] = []
    position = 0
    while found := ANY_RULE.search(tokens.letters, position):
        rule = RULES[int(str(found.lastgroup)[5:])]
        match = rule.pattern.match(tokens.letters, found.start())
        assert match is not None
        position = found.start() + 1
        first_token, last_token = match.start(), match.end() - 1
        while tokens.letters[last_token] in ".,":
            last_token -= 1
        start, end = tokens.starts[first_token], tokens.ends[last_token]
        if rule.name == "year" and not _is_year(text, start, end):
            continue
        values = {name: tokens.values[match.start(name)] for name, value in match.groupdict().items() if value is not None}
        scene = Scene(published, partial(find_tense, text, start, end), earlier)
        try:
            span = rule.resolve(values, scene)
        except NotADate:
            continue
        position = match.end()
        if span is not None and (published is None or span.first <= published):
            earlier.append(span)
        modifier = _MODIFIER.search(text, max(0, start - 24), start)
        mentions.append(
            DateMention(
                start=start,
                end=end,
                first=span.first if span else None,
                last=span.last if span else None,
                precision=PRECISIONS[span.grain] if span else "unknown",
                basis=rule.basis,
                modifier=modifier[1].lower() if modifier else None,
                rule=rule.name,
            )
        )
    return mentions


def _is_year(text: str, start: int, end: int) -> bool:
    """Whether four digits alone are a year: said as one ("in 2011", "(2011)", "the 2011 uprising"), and not a count of things."""
    if _NOT_A_YEAR_AFTER.match(text, end):
        return False
    return bool(_YEAR_BEFORE.search(text, max(0, start - 12), start)) and 1000 <= int(text[start:end]) <= 2100
