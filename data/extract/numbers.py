"""Whole numbers in running text, in digits and in English words, with what is said about their exactness."""

import re
from typing import NamedTuple

_TO_NINETEEN = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen"""
_TO_NINETY = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = {word: value for value, word in enumerate(_TO_NINETEEN.split())}
_TENS = {word: 10 * value for value, word in enumerate(_TO_NINETY.split(), start=2)}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
# "dozens" is at least two dozen, "scores" at least two score, "hundreds" at least two hundred: a lower bound and no more.
_VAGUE = {"dozen": 24, "ten": 20, "score": 40, "hundred": 200, "thousand": 2_000, "several": 3, "many": 3}

_WORD = "|".join((*_UNITS, *_TENS, *_SCALES, "dozen", "score"))
NUMBER_WORD = rf"(?:{_WORD})"
NUMBER = re.compile(
    r"(?<![\w.,:/$€£])(?<![a-z]-)(?:"
    r"(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?![\w%]|[.,:/]\d|-[a-z])(?:\s(?P<scale>hundred|thousand|million)\b)?"
    rf"|(?P<half>half\sa\sdozen)|(?P<words>(?:a\s)?(?:{_WORD})(?:(?:\sand\s|[\s-])(?:{_WORD}))*)(?![\w])"
    r"|(?P<vague>(?:several|few) (?:dozen|hundred|thousand)s?|dozens|tens|scores|hundreds|thousands|several|(?<!how )(?<!not )(?<!so )(?<!too )(?<!as )many)(?!\w)(?:\sof\s(?:dozens|hundreds|thousands))?"
    r")"
)

_LEAST = r"at least|at the least|no (?:fewer|less) than|a minimum of|not less than"
_MORE = r"(?:well |slightly |far |much )?(?:more than|over)|above|upwards? of|in excess of|exceed(?:s|ed|ing)?"
_MOST = r"up to|as many as|at most|no more than|fewer than|less than|a maximum of"
# "Information about 14 dead" is of 14, not of some 14.
_ABOUT = r"(?<!information )(?<!news )(?<!reports )(?<!details )(?<!talk )about|around|nearly|almost|some|approximately|roughly|close to|an estimated|estimated|reportedly|another|a further|an additional|other|all|the|a total of|total of"
QUALIFIER = re.compile(rf"(?:\b(?P<least>{_LEAST})|\b(?P<more>{_MORE})|\b(?P<most>{_MOST})|\b(?P<about>{_ABOUT}))\s+$")


# What a qualifier ends in: where none stands before a number, none is searched for.
_QUALIFIER_ENDS = (
    "least", "than", " of", "over", "above", "exceed", "exceeds", "exceeded", "exceeding", "to", "many as", "most", "about", "around", "nearly", "almost",
    "some", "approximately", "roughly", "estimated", "reportedly", "another", "further", "additional", "other", "all", "the",
)  # fmt: skip


class Quantity(NamedTuple):
    """A count as it is said: best, lower and upper; None where the words give none. Characters [start, end) of the text."""

    start: int
    end: int
    best: int | None
    low: int | None
    high: int | None
    rule: str
    further: bool = False


def find_quantities(folded: str, start: int = 0, end: int | None = None) -> list[Quantity]:
    """Find the counts in folded text, in order: "at least 12" is 12, 12, None; "up to 12" is 12, None, 12; "dozens" None, 24, None."""
    end = len(folded) if end is None else end
    found: list[Quantity] = []
    for match in NUMBER.finditer(folded, start, end):
        quantity = _read(folded, match, start)
        if quantity is not None:
            if found and (joined := _join_range(folded, found[-1], quantity)):
                found[-1] = joined
            else:
                found.append(quantity)
    return found


def _read(folded: str, match: re.Match[str], floor: int) -> Quantity | None:
    begin = match.start()
    before = folded[max(floor, begin - 24) : begin]
    qualifier = None
    if before.rstrip().endswith(_QUALIFIER_ENDS):
        qualifier = QUALIFIER.search(folded, max(floor, begin - 24), begin)
    if qualifier:
        begin = qualifier.start()
    further = bool(qualifier and re.match(r"another|a further|an additional|other", qualifier.group().strip()))
    if match["vague"]:
        return Quantity(
            begin,
            match.end(),
            None,
            _VAGUE[match["vague"].split()[-1].removesuffix("s")],
            None,
            "vague number",
            further,
        )
    value = _value(match)
    if not value or _is_date_or_code(folded, match) or (qualifier is None and _is_age(folded, match)):
        return None
    if match["words"] == "one" and (
        folded.startswith(" of the", match.end()) or folded.endswith("no ", 0, match.start())
    ):
        return None
    if match["words"] in {"one", "score"}:
        return Quantity(begin, match.end(), value if match["words"] == "one" else None, value, value, "number", further)
    if qualifier is None or qualifier["about"]:
        return Quantity(begin, match.end(), value, value, value, "number", further)
    if qualifier["least"]:
        return Quantity(begin, match.end(), value, value, None, "at least", further)
    if qualifier["more"]:
        return Quantity(begin, match.end(), value, value, None, "more than", further)
    return Quantity(begin, match.end(), value, None, value, "up to", further)


_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?)(?![a-z])\.?"
)
_AFTER_MONTH = re.compile(rf"\b{_MONTH} (?:\d\d?(?:-| (?:and|to|or|until|through) ))?$")
_BEFORE_MONTH = re.compile(rf"(?:st|nd|rd|th)?(?:-\d+)? {_MONTH}(?! (?:have|be|also|not|face))")
# "2016-03-12": the digits stand before or behind a hyphen of a day written in figures.
_BEFORE_ISO = re.compile(r"-\d\d-\d\d(?!\d)")
_AFTER_ISO = re.compile(r"\b\d{4}-(?:\d\d-)?$")
# Ages: "Ahmad, 12, was killed", "Ali Hassan (23)", "aged 40". A count is followed by what it counts, or is the verb's.
_OLDEST = 110
_AGED = re.compile(
    r"\b(?:age(?:d|s)?(?: (?:of|between))?(?: (?:only|just|about|around|\d{1,3} (?:and|to|or)))?|(?:boy|girl|child|baby|infant|man|woman|youth) of) $"
)
_AFTER_NAME = re.compile(r"[a-z'\"], $")
# "Two pupils, 8 and 9, were wounded": the second age.
_SECOND_AGE = re.compile(r"[a-z'\"], \d{1,2} and $")
_AGE_END = re.compile(r",(?! \d)|[.;)]|$|\n| -| (?:and|was|is|has been)\b")
_BEFORE_BRACKET = re.compile(r"\b([a-z'-]+)\"? ?\($")
_COUNTED = re.compile(
    r"(?:killed|dead|died|deaths?|wounded|injured|injuries|toll|victims|casualties|fatalities|people|persons|civilians|children|women|men|"
    r"[a-z]{3,}(?:ers|ists|ents|ants|tors|iers|els|ians))"
)
_PLACED_COUNT = re.compile(r"\b(?:in|at|near) (?:[a-z'-]+ ){0,2}[a-z'-]+, $")


_NUMBER_AGAIN = re.compile(rf" (?:\d(?!\d?%)|(?:{_LEAST}|{_MORE}|{_MOST}) (?:\d|{_WORD}))")


def _is_date_or_code(folded: str, match: re.Match[str]) -> bool:
    """Whether digits are part of a date ("4 April", "Apr 052017", "2016-03-12") or one of several bare numbers in a row."""
    if not match["digits"]:
        return False
    start, end = match.span("digits")
    if match["digits"].startswith("0") or _NUMBER_AGAIN.match(folded, end):
        return True
    return bool(
        _BEFORE_MONTH.match(folded, end)
        or _AFTER_MONTH.search(folded, max(0, start - 20), start)
        or _BEFORE_ISO.match(folded, end)
        or _AFTER_ISO.search(folded, max(0, start - 8), start)
    )


def _is_age(folded: str, match: re.Match[str]) -> bool:
    """Whether a number is somebody's age: "aged 40", or bare digits between commas or brackets after a name."""
    start, end = match.span()
    if _AGED.search(folded, max(0, start - 30), start):
        return True
    if not match["digits"] or match["scale"] or not 0 < int(match["digits"].replace(",", "")) <= _OLDEST:
        return False
    if folded.startswith(")", end):
        bracket = _BEFORE_BRACKET.search(folded, max(0, start - 30), start)
        return bool(bracket and not _COUNTED.fullmatch(bracket[1]))
    before = folded[max(0, start - 40) : start]
    if _SECOND_AGE.search(before) and folded.startswith(",", end):
        return True
    return bool(_AFTER_NAME.search(before) and not _PLACED_COUNT.search(before) and _AGE_END.match(folded, end))


def _value(match: re.Match[str]) -> int | None:
    if match["digits"]:
        return int(match["digits"].replace(",", "")) * _SCALES.get(match["scale"] or "", 1)
    if match["half"]:
        return 6
    total, current = 0, 0
    for word in re.findall(r"[a-z]+", match["words"]):
        if word in _UNITS:
            current += _UNITS[word]
        elif word in _TENS:
            current += _TENS[word]
        elif word == "dozen":
            current = (current or 1) * 12
        elif word == "score":
            current = (current or 1) * 20
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in _SCALES:
            total += (current or 1) * _SCALES[word]
            current = 0
    return total + current


_ROSE = re.compile(
    r"\b(?:rose|risen|ris(?:es?|ing)|climb\w*|jump\w*|went|go(?:es|ing)|gone|up|increas\w*|rais\w*|fell|dropp?\w*|revis\w*|lower\w*|down|updat\w*|chang\w*|reduc\w*|grew|toll|number)"
    r"\b[^.;]{0,40}$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def _join_range(folded: str, first: Quantity, second: Quantity) -> Quantity | None:
    """Join "between 10 and 15", "10 to 15" and "10-15" into one count without a best value."""
    if first.best is None or second.best is None or second.best <= first.best:
        return None
    between = folded[first.end : second.start]
    before = folded[max(0, first.start - 9) : first.start]
    if all(_YEAR.fullmatch(folded, quantity.start, quantity.end) for quantity in (first, second)):
        return None
    if (between == " and " and re.search(r"\b(?:between|from)\s$", before)) or between in {" to ", "-", " or "}:
        if (
            between == " to "
            and before.endswith("from ")
            and _ROSE.search(folded, max(0, first.start - 60), first.start)
        ):
            return None  # "rose from 10 to 15" is 15
        start = first.start - (8 if before.endswith("between ") else 5 if before.endswith("from ") else 0)
        return Quantity(start, second.end, None, first.best, second.high, "range", first.further)
    return None
