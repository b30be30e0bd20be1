"""Plain text of a page: headline, dateline, body, sign-off, and PHP's var_dump of the related stories.

Only the body is certain; each of the others is taken off when it stands where pages put it. A text with none of them is an
article all the same, its first line the headline when it is short enough for one.
"""

import re
from collections.abc import Iterator

from data.read.compose import compose_article
from data.read.listed import find_related_list
from data.read.outcome import Outcome, Rejection

FORMAT = "text"
_LONGEST_HEADLINE = 300
_LONGEST_DATELINE = 80
_LONGEST_LINE = 500_000
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|[٠-٩]{4}")
_SIGN_OFF = re.compile(r"[A-Z]{1,4}(?:/[A-Z]{1,4})+(?: ?\d{1,3})?|[A-Z]{2,4} ?\d{1,3}")
# What a line of date and time may hold beside numbers: months, weekdays, and the words that introduce or follow them.
_DATELINE_WORD = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)"
    r"(?:uary|ruary|ch|il|ust|tember|ober|ember|day)?|st|nd|rd|th|am|pm|gmt|utc|edt|est|eet|eest|bst|cet|local|time|at|on|"
    r"published|posted|updated|last|modified|date|of|t|z",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


def read_plaintext(text: str, *, raw: bytes, place: str, name: str | None = None) -> Iterator[Outcome]:
    """Yield the article of a page's text; then a line for a related list that is not what it says it is."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    related = find_related_list(text)
    if related:
        text = f"{text[: related.start]}\n{text[related.end :]}"
    title, dateline, body = split_page(text)
    yield from compose_article(
        place=place,
        format=FORMAT,
        raw=raw,
        title=title,
        text=body,
        dateline=dateline,
        name=name,
        listed=related.stories if related else (),
    )
    if related and related.problem:
        yield Rejection(place=place, reason=related.problem, kept=True)
    longest = max(map(len, text.split("\n")))
    if longest > _LONGEST_LINE:
        yield Rejection(
            place=place,
            reason=f"one line of {longest:,} characters; expected paragraphs of at most {_LONGEST_LINE:,}; the article is kept as it is",
            kept=True,
        )


def split_page(text: str) -> tuple[str | None, str | None, str]:
    """Split a page into headline, dateline and body; the headline may stand twice, the sign-off goes."""
    lines = text.strip().split("\n")
    title = dateline = None
    first = lines[0].strip()
    if len(lines) > 1 and len(first) <= _LONGEST_HEADLINE and not is_dateline(first):
        title = first
        lines = _after_blank(lines[1:])
        while lines and lines[0].strip() == title:
            lines = _after_blank(lines[1:])
    elif len(lines) == 1 and len(first) <= _LONGEST_HEADLINE:
        return first, None, ""
    if lines and is_dateline(lines[0]):
        dateline = lines[0].strip()
        lines = _after_blank(lines[1:])
    while lines and not lines[-1].strip():
        lines.pop()
    if len(lines) > 1 and _SIGN_OFF.fullmatch(lines[-1].strip()):
        lines.pop()
    return title, dateline, "\n".join(lines).strip()


def is_dateline(line: str) -> bool:
    """Whether a line is a date, or a date and time, and says nothing else."""
    line = line.strip()
    return (
        len(line) <= _LONGEST_DATELINE
        and bool(_YEAR.search(line))
        and all(_DATELINE_WORD.fullmatch(word) for word in _WORD.findall(line))
    )


def _after_blank(lines: list[str]) -> list[str]:
    start = 0
    while start < len(lines) and not lines[start].strip():
        start += 1
    return lines[start:]
