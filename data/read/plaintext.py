"""Plain text of a page: headline, dateline, body, sign-off, and PHP's var_dump of the related stories.

Only the body is certain; each of the others is taken off when it stands where pages put it. A text with none of them is an
article all the same, its first line the headline when it is short enough for one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from data.read.compose import compose_article
from data.read.listed import RelatedList, find_related_list
from data.read.outcome import Outcome, Rejection

FORMAT = "text"
_LONGEST_HEADLINE = 300
_LONGEST_DATELINE = 80
_LONGEST_LINE = 500_000
_LINES_TO_DATELINE = 4
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|[٠-٩]{4}")
_SIGN_OFF = re.compile(r"[A-Za-z]{1,4}(?:/[A-Za-z]{1,4})+(?: ?\d{1,3})?|[A-Z]{2,4} ?\d{1,3}")
# What a line of date and time may hold beside numbers: months, weekdays, and the words that introduce or follow them.
_DATELINE_WORD = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)"
    r"(?:uary|ruary|ch|il|ust|tember|ober|ember|day)?|st|nd|rd|th|am|pm|gmt|utc|edt|est|eet|eest|bst|cet|local|time|at|on|"
    r"published|posted|updated|last|modified|date|of|t|z|"
    r"يناير|فبراير|مارس|[أا]بريل|مايو|يونيو|يوليو|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر|كانون|الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|"
    r"أيلول|تشرين|الأول|ال[أا]حد|ال[إا]ثنين|الثلاثاء|ال[أا]ربعاء|الخميس|الجمعة|السبت|يوم|الساعة|بتوقيت|غرينتش|في|نشر|بتاريخ|تاريخ|النشر|آخر|تحديث|[مص]",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of a text: the line it starts at, its text, and the list of related stories in that text."""

    line: int
    text: str
    related: RelatedList | None


def read_plaintext(text: str, *, raw: bytes, place: str, name: str | None = None) -> Iterator[Outcome]:
    """Yield the article of a page's text, or of each of several that stand one after the other; then what is wrong with it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    pages = list(split_pages(text))
    for page in pages:
        own = raw if len(pages) == 1 else page.text.encode("utf-8", "surrogatepass")
        here = place if len(pages) == 1 else f"{place}:{page.line}"
        yield from _read_page(page, raw=own, place=here, name=name)


def _read_page(page: Page, *, raw: bytes, place: str, name: str | None) -> Iterator[Outcome]:
    text, related = page.text, page.related
    if related:
        text = f"{text[: related.start]}\n{text[related.end :]}"
    title, dateline, body = split_page(text)
    stories = related.stories if related else ()
    yield from compose_article(
        place=place, format=FORMAT, raw=raw, title=title, text=body, dateline=dateline, name=name, listed=stories
    )
    if related and related.problem:
        yield Rejection(place=place, reason=related.problem, kept=True)
    longest = max(map(len, text.split("\n")))
    if longest > _LONGEST_LINE:
        reason = f"one line of {longest:,} characters; expected paragraphs of at most {_LONGEST_LINE:,}; the article is kept as it is"
        yield Rejection(place=place, reason=reason, kept=True)


def split_pages(text: str) -> Iterator[Page]:
    """Split a text where a related list ends one page and another page follows, known by its dateline; most hold one page."""
    line = 1
    while True:
        related = find_related_list(text)
        rest = text[related.end :] if related else ""
        opening = [each for each in rest.split("\n", 20)[:20] if each.strip()][:_LINES_TO_DATELINE]
        if not related or not any(is_dateline(each) for each in opening):
            yield Page(line=line, text=text, related=related)
            return
        yield Page(line=line, text=text[: related.end], related=related)
        skipped = len(rest) - len(rest.lstrip())
        line += text.count("\n", 0, related.end + skipped)
        text = rest.lstrip()


def split_page(text: str) -> tuple[str | None, str | None, str]:
    """Split a page into headline, dateline and body; the headline may stand twice, before or after the dateline; the sign-off goes."""
    lines = text.strip().split("\n")
    title = dateline = None
    if len(lines) > 1 and is_dateline(lines[0]):
        dateline, lines = lines[0].strip(), _after_blank(lines[1:])
    if len(lines[0].strip()) <= _LONGEST_HEADLINE:
        title, lines = lines[0].strip(), _after_blank(lines[1:])
        while lines and lines[0].strip() == title:
            lines = _after_blank(lines[1:])
    if lines and not dateline and is_dateline(lines[0]):
        dateline, lines = lines[0].strip(), _after_blank(lines[1:])
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
