"""Words that name a day in one sentence and something else in another: what must stand around them for a rule to hold.

"May" the minister and the month, 2000 people and the year 2000, the Sunday Times, the March 14 alliance, the 27th Division.
"""

import re
from collections.abc import Callable

Guard = Callable[[str, int, int], bool]

_COUNTED = (
    r"(?:people|persons|civilians|men|women|children|boys|girls|troops|soldiers|fighters|militants|rebels|police|policemen|refugees|victims"
    r"|others|families|households|houses|homes|bodies|deaths|prisoners|detainees|hostages|jobs|employees|workers|members|shares|students"
    r"|km|kms|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|foot|yards?|acres|hectares|tons?|tonnes|kg|kilos?|pounds?|dollars?|euros?|percent"
    r"|per cent|%|million|billion|thousand|hundred|dead|wounded|injured|of (?:them|their|its|his|whom|which)|years?|months?|weeks?|days?"
    r"|hours?|hrs|minutes|GMT|UTC|EST|EDT|local|BC|B\.C|BCE|mm|cm|times|points|votes|seats|cases|patients|copies|units|rounds|barrels)\b"
)
# "1,500 to 2,000 people": what follows the second number counts for both.
_COUNTS_SOMETHING = re.compile(
    rf"[-\s]*(?:(?:and|to|or|-|–)\s*[\d,]+\s+)?(?:[a-z]+(?:ese|ian|ish|ed|ing|al|ive)\s+(?!year\b))?{_COUNTED}"
)
_PLURAL = re.compile(r"\s+[a-z]{3,}s\b(?<!ss)(?<!us)")

_YEAR_SIGN = re.compile(
    r"(?:\b(?:in|since|from|until|till|of|during|before|after|between|through|by|year|years|summer|winter|early|mid|late|circa|calendar"
    r"|copyright|season|class|for|to|than|post|pre|election|elections|cup|games|olympics|euro|born|died|founded|established|c\.|back|as|pro|anti|into|as of|عام|سنة|العام)[\s-]*|\()$",
    re.IGNORECASE,
)
_OLD_YEAR_SIGN = re.compile(r"\b(?:in|since|until|between|from|circa|year|early|late|mid)[\s-]*$|\($", re.IGNORECASE)
_DETERMINER = re.compile(r"(?:\b(?:the|a|an|his|her|its|their|our|my|this|that|and|or)|['’]s|s['’])\s+$", re.IGNORECASE)
_AFTER_A_YEAR = re.compile(r"\b\d{4}(?:\s*(?:,|and|to|or|&|-|–|—|,\s*and|through|until|till)\s*)$")
_SENTENCE_START = re.compile(r"(?:^|[.!?:\n]['\"”’)]*\s*|[-–—]\s+)$")
_YEAR_AS_SUBJECT = re.compile(
    r"\s+(?:was|is|has|had|will|saw|marked|brought|began|ended|may|could|would)\b|\s*[:,.)\n]|\s*$"
)
_CLAUSE_START = re.compile(r"\b(?:that|says|said|but|if|as|although|because|while|whether|why|how)\s+$")
_YEAR_WITH_VERB = re.compile(
    r"(?:\s+and\s+\d{4})?\s+(?:was|is|has|had|will|would|could|may|saw|brought|began|ended|started|looks|looked|marked|proved)\b"
)
# Hills, roads and units go by their numbers: "hills 1154 and 1112", "Route 2016", "the 2016 Brigade".
_NUMBERED_BEFORE = re.compile(
    r"\b(?:hills?|points?|heights?|peaks?|routes?|roads?|highways?|blocks?|units?|flights?|rooms?|resolutions?|article|number|no)\s+"
    r"(?:\d{2,4}(?:\s*,\s*|,?\s+(?:and|or|to)\s+))*$",
    re.IGNORECASE,
)


def _is_year(text: str, start: int, end: int) -> bool:
    """Said as a year ("in 2011", "(2011)", "the 2011 uprising", "2011 and 2014"), and no count of things."""
    year, before = int(text[start:end]), text[max(0, start - 24) : start]
    if _NUMBERED_BEFORE.search(before) or _PARTY.match(text, end):
        return False
    if _COUNTS_SOMETHING.match(text, end) or text[end : end + 1] in ("%", "°"):
        return False
    if before.endswith(("$", "£", "€", "#", "№", "No. ", "no. ", "/", "+", "±")):
        return False
    if _AFTER_A_YEAR.search(before):
        return True
    is_round = year % 100 == 0
    if is_round and _PLURAL.match(text, end):
        return False
    if year < 1800:
        return bool(_OLD_YEAR_SIGN.search(before))
    if _YEAR_SIGN.search(before):
        return True
    if not 1900 <= year <= 2050:
        return False
    if _DETERMINER.search(before) and not is_round:
        return True
    if _CLAUSE_START.search(before):
        return bool(_YEAR_WITH_VERB.match(text, end))
    return bool(_SENTENCE_START.search(before) or before.endswith(", ")) and bool(_YEAR_AS_SUBJECT.match(text, end))


def _is_year_range(text: str, start: int, end: int) -> bool:
    return not _COUNTS_SOMETHING.match(text, end) and not text[max(0, start - 2) : start].strip().endswith(
        ("$", "£", "€")
    )


_NAMED_DAY_BEFORE = re.compile(
    r"\b(?:black|bloody|cyber|super|fat|ash|ruby|shrove|palm|good|easter|sheffield"
    r"|(?:every|each|alternate)(?:\s+[a-z]+day(?:,|,?\s+and|,?\s+or|\s+to))*)\s+$",
    re.IGNORECASE,
)
_NAMED_DAY_AFTER = re.compile(
    r"\s+(?:Times|Telegraph|Express|Mirror|Herald|Mail|Night Live|Night Football|Post|Star|Tribune|World)\b|\s+(?:of|in) (?:every|each)\b"
)


_ANY_DAY_BEFORE = re.compile(r"\b(?:a|one|any)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
_NO_NOUN_AFTER = re.compile(r"\s+(?:in|when|at|after|before|during|of|and|but|like|or)\b|\s*[,.;:)]|\s*$")

# "The Monday after the storm": nothing here says when the storm was.
_COUNTED_FROM_AN_EVENT = re.compile(r"\s+(?:after|before|following|preceding)\s+(?:the|a|his|her|their|its)\b")


def _is_weekday(text: str, start: int, end: int) -> bool:
    """No newspaper's, feast's or recurring weekday, nor just any: "on a cold Saturday in December" (but "in a Saturday statement")."""
    if text.startswith("on ", max(0, start - 3)):
        return not _NAMED_DAY_AFTER.match(text, end)
    if _ANY_DAY_BEFORE.search(text, max(0, start - 20), start) and _NO_NOUN_AFTER.match(text, end):
        return False
    if _COUNTED_FROM_AN_EVENT.match(text, end) and text[max(0, start - 4) : start].lower() == "the ":
        return False
    return not (_NAMED_DAY_BEFORE.search(text, max(0, start - 40), start) or _NAMED_DAY_AFTER.match(text, end))


_MONTH_SIGN = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|from|to|through|between|before|after|during|and|or|early|mid|late|last|next|this|for|the|a|every"
    r"|each|about|around|on|late in|early in|as of|than)|['’]s|[,(])[\s-]*$",
    re.IGNORECASE,
)
_AMBIGUOUS_MONTHS = frozenset({"may", "march", "april", "june", "august"})
# "Sept Rebels", "Jan-Michael".
_CAPITAL_WORD = re.compile(r"[\s-]+[A-Z][a-z]+")
# "The Women's March", "Theresa May"; "April said".
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w'’]*\s+$")
_SPEAKS = re.compile(r"\s+(?:said|says|told|has|is|was|and her|and his)\b")
_PARTY = re.compile(
    r"(?:\s+\d{1,2})?\s+(?:alliance|coalition|bloc|movement|camp|forces|brigades?|battalion|division|regiment|group|madness|for our lives)\b",
    re.IGNORECASE,
)
_SET_BEFORE = re.compile(r"\b(?:every|each)\s+$", re.IGNORECASE)


def _is_month(text: str, start: int, end: int) -> bool:
    """A month's name alone: in full and not a person's, or after a word that goes with months."""
    word, before = text[start:end], text[max(0, start - 16) : start]
    if not word.isascii():
        return True
    if _SET_BEFORE.search(before) or (word == word.lower() and not _MONTH_SIGN.search(before)):
        return False
    if _PARTY.match(text, end):
        return False
    signed = bool(_MONTH_SIGN.search(before))
    is_short = len(word.rstrip(".")) <= 4 and word.rstrip(".").lower() not in ("may", "june", "july")
    if is_short or word.lower() == "may":
        return signed and not _CAPITAL_WORD.match(text, end)
    if word.lower() in _AMBIGUOUS_MONTHS:
        if _CAPITAL_WORD.match(text, end):
            return bool(re.search(r"\b(?:in|since|the|last|until)\s+$", before))
        return signed or not (_CAPITAL_BEFORE.search(before) or _SPEAKS.match(text, end))
    return True


_IN_BEFORE = re.compile(r"\b(?:in|since early|since late|during)\s+$", re.IGNORECASE)
_WORD_AFTER = re.compile(r"\s+(?!and\b|or\b|to\b|at\b|in\b|the\b|when\b|but\b|on\b|by\b|as\b)[a-z]+")


def _is_month_and_day(text: str, start: int, end: int) -> bool:
    """ "In March 12 people died" speaks of March; "the March 14 alliance" is a party."""
    if re.match(r"[^\W\d]+\.?\s+\d{1,2}$", text[start:end]) is None:
        return True
    if _PARTY.match(text, end) or _COUNTS_SOMETHING.match(text, end):
        return False
    return not (_IN_BEFORE.search(text, max(0, start - 14), start) and _WORD_AFTER.match(text, end))


_ON_BEFORE = re.compile(r"\b(?:on|from|to|until|till|by|since|before|after|and|of)\s+$", re.IGNORECASE)
_NOUN_AFTER = re.compile(
    r"\s+(?!of (?:this|that|the|last|next)\b|and\b|but\b|or\b|in\b|at\b|to\b|he\b|she\b|they\b|it\b|we\b|i\b|the\b|a\b|when\b|after\b|as\b)\w",
    re.IGNORECASE,
)


def _is_day_number(text: str, start: int, end: int) -> bool:
    """ "On the 27th" without a noun after it."""
    return bool(_ON_BEFORE.search(text, max(0, start - 10), start)) and not _NOUN_AFTER.match(text, end)


def _is_decade(text: str, start: int, end: int) -> bool:
    """Two digits ("the 80s") are a decade after "the" or an apostrophe, and not somebody's age or the weather's."""
    words = text[start:end]
    if sum(letter.isdigit() for letter in words) == 4:
        return True
    if not text[start].lower().startswith(("t", "'", "’")):
        return bool(re.search(r"\bthe (?:early|mid|late)[\s-]+$", text[max(0, start - 12) : start], re.IGNORECASE))
    return True


_NAME_AFTER = re.compile(r"\s+[A-Z]")
_FEAST_BEFORE = re.compile(r"\b(?:on|at|since|before|after|by|until|last|this|next|over|around)\s+$", re.IGNORECASE)


def _is_feast(text: str, start: int, end: int) -> bool:
    """A day or a date, not what is sold for it: "before Christmas", "Christmas Eve", "Christmas 2015"; nor Christmas Island."""
    words = text[start:end].lower()
    if _NAME_AFTER.match(text, end) and words == "christmas":
        return False
    return (
        bool(_FEAST_BEFORE.search(text, max(0, start - 8), start))
        or words.endswith(("day", "eve"))
        or words[-1].isdigit()
    )


def _is_season(text: str, start: int, end: int) -> bool:
    """No part of a name: "the Winter Olympics", "the Prague Spring"."""
    return text[text.rfind(" ", start, end) + 1].islower() or not _NAME_AFTER.match(text, end)


_QUARTER_OF_PLAY = re.compile(r"\b(?:yard|touchdown|basket|minutes left|quarterback|points? in)\b", re.IGNORECASE)


def _is_quarter(text: str, start: int, end: int) -> bool:
    """A quarter of the year, not of a match."""
    return not _QUARTER_OF_PLAY.search(text, max(0, start - 60), end + 40)


_REPORTED_ON = re.compile(
    r"\b(?:profit|profits|lost|earned|turnover|shipments|production|traffic|earnings|sales|revenues?|loss|losses|income|net|results|economy|growth|gdp|exports|imports|output|orders|dividend)\b",
    re.IGNORECASE,
)


def _is_half_reported_on(text: str, start: int, end: int) -> bool:
    """ "The first half" of the year that a company or an economy reports on; not of a match, a war or a street."""
    return bool(_REPORTED_ON.search(text, max(0, start - 60), end + 40))


_BEFORE_CHRIST = re.compile(r"\s*(?:BC|B\.C|BCE)\b")


def _is_century(text: str, start: int, end: int) -> bool:
    """A century of our era: the calendar here begins with the year 1. The "first century" of "the twenty-first century" is none."""
    return not (_BEFORE_CHRIST.match(text, end) or text[max(0, start - 1) : start] == "-")


# Outlets are named after a country or a subject; "Air Raids on Rural Homs Today" is a headline.
_OUTLET = re.compile(
    r"\b(?:Russia|USA|Christianity|History|Physics|Psychology|Zaman|Arab|Muslim|World"
    r"|(?<!\bin )(?<!\bacross )(?:India|Israel|Syria|Iraq|Lebanon|Jordan|Turkey|Egypt|Iran|Yemen|Pakistan|Malaysia|Kurdistan|Africa|Asia|Europe))\s+$"
)


_BROADCAST_AFTER = re.compile(r"\s+(?:programme|program|show|newspaper)\b")


def _is_today(text: str, start: int, end: int) -> bool:
    """No name of an outlet: "Russia Today", "the Today programme"."""
    return text[start : start + 2] != "To" or not (
        _OUTLET.search(text, max(0, start - 20), start) or _BROADCAST_AFTER.match(text, end)
    )


def _is_short_year(text: str, start: int, end: int) -> bool:
    """ "In '69": an apostrophe and two digits, and nothing counted."""
    return re.fullmatch(r"['’]\d\d", text[start:end]) is not None and not _COUNTS_SOMETHING.match(text, end)


def _is_no_count(text: str, start: int, end: int) -> bool:
    """No number of things at the end: "between March 3 and 9" but not "between March 3 and 9 people"."""
    return not _COUNTS_SOMETHING.match(text, end)


GUARDS: dict[str, Guard] = {
    "days between": _is_no_count,
    "year": _is_year,
    "short year": _is_short_year,
    "year range": _is_year_range,
    "weekday": _is_weekday,
    "month": _is_month,
    "month, day": _is_month_and_day,
    "day number": _is_day_number,
    "decade": _is_decade,
    "feast": _is_feast,
    "season": _is_season,
    "quarter": _is_quarter,
    "half reported on": _is_half_reported_on,
    "century": _is_century,
    "today": _is_today,
}
