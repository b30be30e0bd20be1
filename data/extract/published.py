"""The day an article was published: from its metadata, else the dateline in its text, else its address, else its file.

A stamp is a day with its year, written apart from the prose. At the head of a text the first one is the dateline; one that says
"Published" is better, one that says "Updated" worse. "On February 22, 2016, the two powers ..." is prose and dates nothing.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from data.extract.dates.lexicon import (
    ARABIC_DIGITS,
    ARABIC_MONTHS,
    ARABIC_PAIRED_MONTHS,
    MONTH_NAMES,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAY_NAMES,
)
from data.extract.dates.meaning import whole_year
from data.extract.foreign_months import FOREIGN_MONTHS
from data.records import PublishedBasis

# The head of a text, in characters, that a dateline may stand in: after a headline, an agency's name and a page's furniture.
HEAD = 600
# How far into a text a labelled stamp ("Published: ...") is looked for.
LABELLED_HEAD = 20_000

_MONTHS: dict[str, int] = (
    FOREIGN_MONTHS
    | {name: number for number, name in enumerate(MONTH_NAMES, 1)}
    | SHORT_MONTHS
    | ARABIC_MONTHS
    | ARABIC_PAIRED_MONTHS
)
# The offsets of zones that datelines name; "EST" in a page of Beirut's is still New York's.
_ZONES: dict[str, str] = {
    "z": "+00:00", "gmt": "+00:00", "utc": "+00:00", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00",
    "eest": "+03:00", "msk": "+03:00", "est": "-05:00", "edt": "-04:00", "et": "-05:00", "cst": "-06:00", "cdt": "-05:00",
    "pst": "-08:00", "pdt": "-07:00",
}  # fmt: skip

_MONTH = f"(?P<month>{'|'.join(sorted((re.escape(name) for name in _MONTHS), key=len, reverse=True))})"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_ZONE_NAMES = "|".join(zone for zone in _ZONES if zone != "z")
_CLOCK = (
    r"(?:\s?[,;T|•·/–-]?\s*(?:at|à|às|um|alle|kl\.?|-|–|\||/|الساعة)?\s*(?P<hour>[01]?\d|2[0-3])(?:[:h]|\.(?=[0-5]\d\s*(?:GMT|UTC|BST|E[SD]?T|[ap]\.?m)))(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d+)?)?(?!\d)"
    r"\s*(?P<half>[ap]\.?m\b\.?)?\s*\(?(?P<zone>Z\b|[+-][01]\d:?[0-5]\d|(?:GMT|UTC)(?P<hours>[+-]\d{1,2})\b"
    rf"|(?:{_ZONE_NAMES})\b)?)?"
)
_STAMP_FORMS = (
    # 2016-02-24T22:09:20+03:00, 2016/02/24
    rf"(?<![\d./-])(?P<year>(?:19|20)\d\d)(?P<sign>[-/.])(?P<number>0?[1-9]|1[0-2])(?P=sign){_DAY}(?!\d){_CLOCK}",
    # 24.02.2016, 24/02/2016, and 02/24/2016 where only that is a day
    rf"(?<![\d./-])(?P<day>\d\d?)(?P<sign>[./\\-])(?P<number>\d\d?)(?P=sign){_YEAR}{_CLOCK}",
    # 24 February 2016, 24-Feb-2016, 24 شباط/فبراير 2016
    rf"(?<![\d:.]){_DAY}(?:st|nd|rd|th|er)?[\s./-]*(?:of |de |من )?{_MONTH}\b(?:\s*/\s*[^\W\d_]+)?[.,،\s/-]*(?:de )?{_YEAR}{_CLOCK}",
    # February 24, 2016; Oct 262016, as a page's text loses its comma
    rf"(?<!\w){_MONTH}\b[.\s-]*{_DAY}(?:st|nd|rd|th)?[,،.\s-]*{_YEAR}{_CLOCK}",
    # 2016 Feb 24
    rf"(?<!\d){_YEAR}[\s-]{_MONTH}\b\.?[\s-]{_DAY}(?!\d){_CLOCK}",
    # 2016. 02. 24., 2016. május 2.
    rf"(?<![\d.])(?P<year>(?:19|20)\d\d)\. (?:(?P<number>0?[1-9]|1[0-2])\. |{_MONTH}\b\.? ){_DAY}(?!\d)\.?{_CLOCK}",
    # 2016年2月24日, 2016년 2월 24일
    rf"(?<!\d){_YEAR}\s?[年년]\s?(?P<number>0?[1-9]|1[0-2])\s?[月월]\s?{_DAY}\s?[日일]{_CLOCK}",
    # Wed Feb 24 22:09:20 2016
    rf"(?<!\w){_MONTH}\b\s+{_DAY}\s+(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d):(?P<second>[0-5]\d)(?:\s+(?P<zone>GMT|UTC|[+-]\d{{4}}))?\s+{_YEAR}",
)
_STAMPS = tuple(re.compile(form, re.IGNORECASE) for form in _STAMP_FORMS)

# 24.02.16, 24-Feb-16: two digits are a year only where the stamp has a line of its own.
_SHORT_STAMP = re.compile(
    rf"(?:^|\n)[ \t]*(?P<day>\d\d?)(?P<sign>[./-])(?:(?P<number>\d\d?)|{_MONTH})(?P=sign)(?P<year>\d\d)[ \t]*(?=\n|$)",
    re.IGNORECASE,
)

_WEEKDAY_BEFORE = re.compile(
    rf"\b(?:{'|'.join([*WEEKDAY_NAMES, *SHORT_WEEKDAYS])})\.?[,\s]*$|(?:يوم\s+)?\bال[^\W\d_]+[،,\s]*$", re.IGNORECASE
)
_CLOCK_BEFORE = re.compile(
    rf"(?<!\d)([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?\s*([ap]\.?m\.?)?\s*({_ZONE_NAMES})?\s*[,|–-]?\s*$",
    re.IGNORECASE,
)
_PUBLISHED_LABEL = re.compile(
    r"(?:\b(?:Published|PUBLISHED|Posted|POSTED|Publication [Dd]ate|Date of [Pp]ublication|Date [Pp]ublished|Created|Written|Release [Dd]ate|Released|Issued"
    r"|Date|Veröffentlicht|VERÖFFENTLICHT|Erstellt|Erschienen|Datum|DATUM|Publié|PUBLIÉ|Mis en ligne|Publicado|PUBLICADO|Publicada|Pubblicato|PUBBLICATO"
    r"|Gepubliceerd|Geplaatst|Yayınlanma|Yayın|Publicerad|Опубликовано|Дата публикации)\b|تاريخ النشر|نشر(?:ت)? في)(?: (?:am|AM|le|LE|el|EL|il|em|op|tarihi|den|on|the|at|in|date|time|by (?:[A-Z][\w. ]{2,40}|\w{2,20})))?\s*[:|–-]?\s*(?:on\s+)?$"
)
_UPDATED_LABEL = re.compile(
    r"(?:\b(?:(?:last|latest)\s+)?(?:updated?|modified|edited|revised|aktualisiert|aktualisierung|stand|mis à jour|actualizado|aggiornato|atualizado"
    r"|bijgewerkt|güncelle(?:me|ndi)|обновлено)\b|آخر تحديث|تحديث)(?:\s+(?:am|le|el|il|em|tarihi|on|at|in|date|time))?\s*[:|–-]?\s*(?:\d{4}\s*)?$",
    re.IGNORECASE,
)
_PROSE_BEFORE = re.compile(
    r"\b(?:on|in|since|until|till|of|from|by|between|before|after|to|the|and|or|during|dated|through|for|a|an|this|that|his|her|their|its|as|than"
    r"|was|were|is|killed|died|born|began|started|ended|signed|adopted|around|about|late|early|mid|every|last|next|next|at|with|against"
    r"|am|vom|seit|dem|den|bis|ab|zum|von|nach|vor|du|au|depuis|dès|desde|hasta|del|dal|dai|\w le|\w el|\w il"
    r"|منذ|في|حتى|بعد|قبل|بين|إلى|من)[\s,]+$",
    re.IGNORECASE,
)
_PROSE_AFTER = re.compile(
    r"[\s,]+(?!at\b|by\b|am\b|pm\b|um\b|von\b|par\b|por\b|à\b|às\b|alle\b|saat\b|h\b|kl\b|updated\b|last\b|al-|el-|views?\b|comments?\b|min\b|mins\b|read\b|print\b|share\b|e-?mail\b)[a-z]"
)

_BYLINE_BEFORE = re.compile(r"(?:^|\n)\s*[Bb]y [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3},? on\s+$")
# "May 1", "1 May", as the story tells them.
_DAY_IN_WORDS = re.compile(
    rf"\b(?:(?P<day>\d\d?) )?(?P<month>{'|'.join((*MONTH_NAMES, *SHORT_MONTHS))})\b\.?(?(day)| (?P<day_last>\d\d?)\b)",
    re.IGNORECASE,
)
# "October 14, 1999 – January 20, 2000" are the days of something else.
_RANGE_BEFORE = re.compile(r"(?:19|20)\d\d\s*(?:[–—]|-(?=\s)|to|until|bis)\s*$", re.IGNORECASE)
_RANGE_AFTER = re.compile(
    rf"\s*(?:[–—-]|to|until|bis)\s*(?:(?:{_MONTH.replace('<month>', '<month_first>')})\b\.?\s+\d|\d\d?\.?\s+(?:{_MONTH.replace('<month>', '<month_last>')})\b)",
    re.IGNORECASE,
)

# "DAMASCUS, Feb. 24 (Xinhua) --", "BEIRUT, Lebanon, 24 February --": the year is left to the reader.
_YEARLESS_DATELINE = re.compile(
    rf"(?:^|\n)[^\n]{{0,40}}?\b[A-Z][\w'’/ .-]{{2,40}}(?:, [A-Z][\w'’ .]{{2,30}})?,?\s+(?:(?:{_MONTH.replace('<month>', '<month_first>')})\b\.?\s+(?P<day_last>\d\d?)"
    rf"|(?P<day_first>\d\d?)\s+(?:{_MONTH.replace('<month>', '<month_last>')})\b\.?)\s*(?:\([^\n()]{{2,40}}\)|--|—|–|-\s|/)",
    re.IGNORECASE,
)


def find_published(
    *, title: str | None, text: str | None, url: str | None, metadata: str | None, file_day: date | None = None
) -> tuple[str | None, PublishedBasis]:
    """Find when an article was published, in ISO 8601 no more precise than the source is, and what says so.

    The first that speaks wins: metadata, the dateline at the head of the text or in the title, the address, `file_day` (the day of the
    file it came in, if the caller has one). (None, "unknown") when none does. A dateline without its year takes it from the address or the file.
    """
    if metadata and (stamp := read_stamp(metadata)):
        return stamp, "metadata"
    url_day = find_day_in_url(url) if url else None
    for part in (text, title):
        if part and (stamp := find_dateline(part, near=url_day)):
            return stamp, "dateline"
    near = url_day or file_day
    if text and near and (day := _find_yearless_dateline(text, near)):
        return day.isoformat(), "dateline"
    if url_day:
        return url_day.isoformat(), "url"
    if file_day:
        return file_day.isoformat(), "file"
    return None, "unknown"


# "24-Feb-16", as spreadsheets write a day.
_SHORT_YEAR = re.compile(r"^(\d{1,2})-([A-Za-z]{3})-(\d\d)$")


def read_stamp(words: str) -> str | None:
    """Read a date stamp (ISO 8601, RFC 5322, epoch seconds, or as a page writes it); None when it holds no day of the calendar."""
    words = _SHORT_YEAR.sub(r"\1 \2 20\3", words.strip())
    if words.isdecimal() and words.isascii() and len(words) in (10, 13):
        return datetime.fromtimestamp(int(words[:10]), UTC).isoformat()
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        return find_dateline(words)
    if not 1800 <= moment.year < 2100 or moment.date() == date(1970, 1, 1):
        # What a page writes that has no day, and a slip of the pen: no stamp is of a century to come.
        return None
    return moment.replace(microsecond=0).isoformat() if len(words) > 10 else moment.date().isoformat()


def find_dateline(text: str, *, near: date | None = None) -> str | None:
    """The date stamp of a text as ISO 8601, its time and offset kept; None where it has none.

    `near` settles which of day and month comes first in "04/05/2017"; without it the day does.
    """
    best: tuple[int, int, str] | None = None
    for start, rank, stamp in find_stamps(text, near):
        if best is None or (rank, start) < best[:2]:
            best = (rank, start, stamp)
    if best is None and (short := _SHORT_STAMP.search(text[:HEAD].translate(ARABIC_DIGITS))):
        return _read(short, text, near)
    return best[2] if best else None


# How well a stamp dates a text: it says so, it stands apart from the prose, it says that it is of a later change.
PUBLISHED, BARE, UPDATED = range(3)


def find_stamps(text: str, near: date | None = None) -> Iterator[tuple[int, int, str]]:
    """Every stamp that may date a text: where it stands, how well it says so (less is better), and the stamp."""
    head = text[:LABELLED_HEAD].translate(ARABIC_DIGITS)
    for start, end in _year_windows(head[:HEAD]):
        for form in _STAMPS:
            for found in form.finditer(head, start, end):
                if (rank := _rank(head, found)) is not None and (stamp := _read(found, head, near)):
                    yield found.start(), rank, stamp
    for label in _LABEL.finditer(head, HEAD):
        for form in _STAMPS:
            labelled = form.search(head, label.start(), label.end() + 60)
            if labelled and _rank(head, labelled) == PUBLISHED and (stamp := _read(labelled, head, near)):
                yield labelled.start(), PUBLISHED, stamp


def is_publication_label(words: str) -> bool:
    """Whether words are no more than the label of a publication's day, such as "Published on" or "Datum:"."""
    return len(words) <= 40 and bool(_PUBLISHED_LABEL.fullmatch(words.strip()))


def _year_windows(head: str) -> Iterator[tuple[int, int]]:
    """The stretches around the years of a head, the only places a stamp can be."""
    start = end = -1
    for found in _A_YEAR.finditer(head):
        if found.start() - 40 > end:
            if end >= 0:
                yield start, end
            start = max(0, found.start() - 40)
        end = found.end() + 40
    if end >= 0:
        yield start, end


_A_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_LABEL = re.compile(r"\b(?:Published|Posted|Publication [Dd]ate|Date of [Pp]ublication)\b|تاريخ النشر")


def _rank(head: str, found: re.Match[str]) -> int | None:
    """How well a stamp dates the text, by the words beside it; None when it is part of the prose."""
    before = head[max(0, found.start() - 80) : found.start()]
    clock = _CLOCK_BEFORE.search(before)
    if clock:
        before = before[: clock.start()]
    weekday = _WEEKDAY_BEFORE.search(before)
    if weekday:
        before = before[: weekday.start()]
    if _PUBLISHED_LABEL.search(before):
        return PUBLISHED
    if _UPDATED_LABEL.search(before):
        return UPDATED
    if _BYLINE_BEFORE.search(before):
        return BARE
    if (
        _PROSE_BEFORE.search(before)
        or _RANGE_BEFORE.search(before)
        or _RANGE_AFTER.match(head, found.end())
        or (not weekday and _PROSE_AFTER.match(head, found.end()))
    ):
        return None
    return BARE


def _read(found: re.Match[str], head: str, near: date | None) -> str | None:
    """The stamp a form found, in ISO 8601; None when the calendar or the clock has no such moment."""
    parts = found.groupdict()
    month = int(parts["number"]) if parts.get("number") else _MONTHS[_plain(parts["month"])]
    year, number = whole_year(int(parts["year"])), int(parts["day"])
    day = _make_day(year, month, number)
    if parts.get("number") and parts.get("sign") in ("/", "\\") and found.start("day") < found.start("number"):
        day = _choose_order(day, _make_day(year, number, month), head, found.start(), near)
    if day is None:
        return None
    hour, minute, second, half, zone = (parts.get(name) for name in ("hour", "minute", "second", "half", "zone"))
    if hour is None:
        clock = _CLOCK_BEFORE.search(head, max(0, found.start() - 40), found.start())
        clock = clock or _CLOCK_BEFORE.search(_without_weekday(head[max(0, found.start() - 50) : found.start()]))
        if clock is None:
            return day.isoformat()
        hour, minute, second, half, zone = clock.groups()
    number = int(hour)
    if half and number <= 12:
        number = number % 12 + (12 if half[0] in "pP" else 0)
    return f"{day.isoformat()}T{number:02}:{minute}:{second or '00'}{_offset(zone, parts.get('hours'))}"


def _choose_order(
    day_first: date | None, month_first: date | None, head: str, start: int, near: date | None
) -> date | None:
    """Of 04/05/2017 the day on the weekday written before it, the one that is `near`, or right behind a day told in words; else the day comes first."""
    if day_first is None or month_first is None:
        return day_first or month_first
    weekday = _WEEKDAY_BEFORE.search(head[max(0, start - 20) : start])
    name = weekday[0].strip(" ,.\n").lower()[:3] if weekday else ""
    if name in SHORT_WEEKDAYS and SHORT_WEEKDAYS[name] == month_first.weekday() != day_first.weekday():
        return month_first
    if near in (day_first, month_first):
        return near
    told = [(_MONTHS[_plain(day["month"])], int(day["day"] or day["day_last"])) for day in _DAY_IN_WORDS.finditer(head)]
    return month_first if _is_news_of(month_first, told) and not _is_news_of(day_first, told) else day_first


def _is_news_of(day: date, told: list[tuple[int, int]]) -> bool:
    """Whether one of the (month, day) told lies in the week before the day."""
    days = (_make_day(day.year, month, number) for month, number in told)
    return any(0 <= (day - each).days <= 7 for each in days if each)


def _plain(month: str) -> str:
    return " ".join(month.lower().split())


def _without_weekday(before: str) -> str:
    return _WEEKDAY_BEFORE.sub("", before)


def _offset(zone: str | None, hours: str | None) -> str:
    if not zone:
        return ""
    if hours:
        return f"{hours[0]}{int(hours[1:]):02}:00" if int(hours[1:]) < 15 else ""
    if zone[0] in "+-":
        return zone if ":" in zone else zone[:3] + ":" + zone[3:]
    return _ZONES[zone.lower()]


def _make_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _find_yearless_dateline(text: str, near: date) -> date | None:
    """The day of a dateline without its year: the one nearest to `near`; None without such a dateline, or half a year from it."""
    found = _YEARLESS_DATELINE.search(text[: HEAD // 2].translate(ARABIC_DIGITS))
    if found is None:
        return None
    month = _MONTHS[_plain(found["month_first"] or found["month_last"])]
    number = int(found["day_last"] or found["day_first"])
    days = [day for year in (near.year - 1, near.year, near.year + 1) if (day := _make_day(year, month, number))]
    return min(days, key=lambda day: abs(day - near), default=None)


_URL_DAYS = (
    re.compile(
        r"(?<!\d)(?P<year>(?:19|20)\d\d)[/_.-](?P<month>0?[1-9]|1[0-2])[/_.-](?P<day>0?[1-9]|[12]\d|3[01])(?!\d)"
    ),
    # /2010/POLITICS/08/13/
    re.compile(r"/(?P<year>(?:19|20)\d\d)/[A-Za-z_-]+/(?P<month>0?[1-9]|1[0-2])/(?P<day>0?[1-9]|[12]\d|3[01])/"),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(
        r"(?<!\d)(?P<year>(?:19|20)\d\d)[/-](?P<month>[a-z]{3,9})[/-](?P<day>0?[1-9]|[12]\d|3[01])(?!\d)", re.IGNORECASE
    ),
    re.compile(
        r"(?<!\d)(?P<day>0?[1-9]|[12]\d|3[01])-(?P<month>0?[1-9]|1[0-2]|[a-z]{3,9})-(?P<year>(?:19|20)\d\d)(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<![a-z])(?P<month>[a-z]{3,9})-(?P<day>0?[1-9]|[12]\d|3[01])-(?P<year>(?:19|20)\d\d)(?!\d)", re.IGNORECASE
    ),
)


_PATH_DAY = re.compile(r"/(?P<year>(?:19|20)\d\d)/(?P<month>\d\d?|[a-z]{3,9})/(?P<day>\d\d?)/", re.IGNORECASE)


def find_day_in_path(url: str) -> date | None:
    """The day that folders of an address make (/2016/02/24/), as systems file a story on the day it appears; None where they make none."""
    found = _PATH_DAY.search(url[:2000])
    month = _read_month(found["month"]) if found else None
    return _make_day(int(found["year"]), month, int(found["day"])) if found and month else None


def find_day_in_url(url: str) -> date | None:
    """The day an address carries (/2016/02/24/, 20160224, 2016-02-24, /2016/feb/24/, 24-02-2016); None where it carries none."""
    for form in _URL_DAYS:
        for found in form.finditer(url[:2000]):
            month = _read_month(found["month"])
            if month and (day := _make_day(int(found["year"]), month, int(found["day"]))):
                return day
    return None


def _read_month(word: str) -> int | None:
    return int(word) if word.isdecimal() else _MONTHS.get(word.lower())
