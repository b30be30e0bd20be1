"""The day an article was published: from its metadata, else the dateline in its text, else its address."""

import re
from datetime import date, datetime

from data.extract.dates.lexicon import ARABIC_DIGITS, ENTRIES
from data.records import PublishedBasis

# The head of a text, in characters, that a dateline may stand in: after a headline, an agency's name and a page's furniture.
HEAD = 600

_MONTH = r"(?P<month>[^\W\d_]{3,9}|(?:كانون|تشرين) (?:ال)?[اأ]?\w+)"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_CLOCK = (
    r"(?:[,T]?\s*(?:at |- |\| )?\s*(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?!\d)"
    r"\s*(?P<half>[ap]\.?m\.?)?\s*(?P<zone>Z|GMT|UTC|[+-][01]\d:?[0-5]\d)?)?"
)
_FORMS = (
    # 2016-02-24T22:09:20+03:00
    r"(?<![\d-])(?P<year>(?:19|20)\d\d)[-/](?P<number>[01]?\d)[-/](?P<day>[0-3]?\d)(?!\d)" + _CLOCK,
    # 24.02.2016, 24/02/2016
    r"(?<![\d./-])(?P<day>[0-3]?\d)[./-](?P<number>[01]?\d)[./-](?P<year>(?:19|20)\d\d)(?![\d])" + _CLOCK,
    # 24 February 2016
    r"(?<!\d)(?P<day>[0-3]?\d)(?:st|nd|rd|th)?[\s-]+(?:of )?" + _MONTH + r"\.?[,\s-]+(?P<year>(?:19|20)\d\d)(?!\d)" + _CLOCK,
    # February 24, 2016; Oct 262016, as a page's text loses its comma
    r"(?<!\w)" + _MONTH + r"\.?\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s*(?P<year>(?:19|20)\d\d)(?!\d)" + _CLOCK,
)
_STAMPS = tuple(re.compile(form, re.IGNORECASE) for form in _FORMS)


def find_published(
    *, title: str | None, text: str | None, url: str | None, metadata: str | None, file_day: date | None = None
) -> tuple[str | None, PublishedBasis]:
    """Find when an article was published, as ISO 8601 no more precise than the source says, and what says so.

    The first that speaks wins: metadata, the dateline at the head of the text (or in the title), the address, `file_day` (the caller's:
    the day of the file it came in). (None, "unknown") when none does.
    """
    if metadata and (stamp := read_stamp(metadata)):
        return stamp, "metadata"
    for part in (text, title):
        if part and (stamp := find_dateline(part)):
            return stamp, "dateline"
    if url and (day := find_day_in_url(url)):
        return day.isoformat(), "url"
    if file_day:
        return file_day.isoformat(), "file"
    return None, "unknown"


def read_stamp(words: str) -> str | None:
    """Read a date stamp as ISO 8601, its time and offset kept; None when it holds no day of the calendar."""
    try:
        return _plain(datetime.fromisoformat(words.strip()), has_time=len(words.strip()) > 10)
    except ValueError:
        return find_dateline(words)


def _plain(moment: datetime, *, has_time: bool) -> str:
    return moment.isoformat() if has_time else moment.date().isoformat()


def find_dateline(text: str) -> str | None:
    """The date stamp at the head of a text, as ISO 8601: the first day given with its year; None where there is none."""
    head = text[:HEAD].translate(ARABIC_DIGITS)
    stamps = [(found.start(), stamp) for form in _STAMPS for found in form.finditer(head) if (stamp := _read(found))]
    return min(stamps)[1] if stamps else None


def _read(found: re.Match[str]) -> str | None:
    parts = found.groupdict()
    month = int(parts["number"]) if parts.get("number") else _month_number(parts["month"])
    if month is None:
        return None
    try:
        day = date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        return None
    if parts["hour"] is None:
        return day.isoformat()
    hour = int(parts["hour"])
    if parts["half"] and hour <= 12:
        hour = hour % 12 + (12 if parts["half"][0] in "pP" else 0)
    zone = {None: "", "Z": "+00:00", "GMT": "+00:00", "UTC": "+00:00"}.get(parts["zone"], parts["zone"])
    if zone and len(zone) == 5:
        zone = zone[:3] + ":" + zone[3:]
    return f"{day.isoformat()}T{hour:02}:{parts['minute']}:{parts['second'] or '00'}{zone}"


def _month_number(word: str) -> int | None:
    letter, value = ENTRIES.get(word.lower(), ("", None))
    return value if letter == "M" and isinstance(value, int) else None


_URL_DAYS = (
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[/_.-](?P<month>[01]?\d)[/_.-](?P<day>[0-3]?\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)/(?P<month>[a-z]{3,9})/(?P<day>[0-3]?\d)(?!\d)", re.IGNORECASE),
)


def find_day_in_url(url: str) -> date | None:
    """The day an address carries (/2016/02/24/, 20160224, 2016-02-24, /2016/feb/24/); None where it carries none."""
    for form in _URL_DAYS:
        for found in form.finditer(url[:2000]):
            month = int(found["month"]) if found["month"].isdigit() else _month_number(found["month"])
            try:
                return date(int(found["year"]), month or 0, int(found["day"]))
            except ValueError:
                continue
    return None
