"""When an event happened: the day its sentence gives it, else the day it was reported."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from data.extract.dates import DateMention
from data.extract.lasting import find_coming_days, find_past_days
from data.extract.modes import Mode
from data.extract.reading import Sentence
from data.extract.types import VIOLENT, Trigger
from data.records import DateBasis, DatePrecision

_SAID_BEFORE = re.compile(
    # Without a boundary before it, the search skips to the letters a word begins with; "reinstated" says nothing.
    r"(?:said|says|reported|announced|told \w+|stated(?<!\wstated)|confirmed|statement|declared|reports?|(?:reports?|statement|study|figures|footage|findings) (?:published|released|issued))(?: (?:in a statement|late|early))?(?: on)?\s*(?:a\s)?$"
)
_DAYS_AFTER = re.compile(
    r"\b(?P<count>a|one|two|three|four|five|six|seven|eight|nine|ten) (?P<unit>day|week)s? after\b"
)
_CAME_AFTER = re.compile(
    r"\b(?:came|comes|coming|took place|takes place|happened|followed|arrived) (?:just |only |barely )?[a-z]+ weeks? after$"
)
_COUNTS = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_OTHER_BOUND = frozenset({"since", "until", "till", "before", "by"})
_HEAD = 200  # characters in which a page's own date line stands
_IN_PROSE = re.compile(r"\b(?:on|in|by|of|late|early|since|until|from|before|after)\s(?:[a-z]+day,?\s)?$")
_COARSE_REACH = 80  # characters within which "last month" is about a trigger
_RUN_TOGETHER = re.compile(r"\s?\d{5,6}\b")  # "Apr 152017"


class When(NamedTuple):
    """The days of an event and how they were read; `mention` is None when the publication day stands in."""

    first: date | None
    last: date | None
    precision: DatePrecision
    basis: DateBasis | None
    mention: DateMention | None = None
    rule: str = ""
    is_saying: bool = False

    @property
    def is_weak(self) -> bool:
        """Whether the day is only that of the report: nobody says when it happened."""
        return self.basis == "published" or self.is_saying


UNKNOWN_DAY = When(None, None, "unknown", None)


def publication_day(published: date | None) -> When:
    """The publication day standing in for a day that nobody names."""
    return When(published, published, "day", "published") if published else UNKNOWN_DAY


def choose_when(folded: str, sentence: Sentence, trigger: Trigger, mode: Mode, published: date | None) -> When:
    """The day of a trigger: the nearest the sentence names for it; the day of saying so if there is no other; else the publication day.

    A planned event has a day to come, or none.
    """
    usable = [
        mention
        for mention in sentence.dates
        if mention.first is not None
        and mention.modifier not in _OTHER_BOUND
        and not _is_dateline(folded, sentence, mention, published)
    ]
    if mode == "planned":
        earliest = [mention for mention in sentence.dates if mention.first and _is_the_earliest(folded, mention)]
        planned = _choose_planned(folded, earliest or usable, trigger, published)
        if planned is not UNKNOWN_DAY:
            return planned
        told_on = _find_telling_day(folded, usable, published)
        coming = find_coming_days(folded, sentence.clause_start, sentence.clause_end, sentence.hints, told_on)
        return _when(coming) if coming else planned
    if published and folded.find(" after", sentence.start, trigger.start) >= 0:
        before = _choose_day_before(folded, sentence, usable, trigger, published)
        if before is not None:
            return before
    past = [mention for mention in usable if published is None or (mention.first and mention.first <= published)]
    if past and (own := _choose_own(folded, past, trigger, published)):
        return _until(_when(own), published)
    if trigger.sub_event_type in VIOLENT:
        told_on = _find_telling_day(folded, past, published)
        counted = find_past_days(
            folded,
            sentence.clause_start,
            sentence.clause_end,
            sentence.hints,
            sentence.dates,
            told_on,
            trigger.start,
        )
        if counted:
            return _when(counted)
    if past:
        return _when(min(past, key=lambda mention: _distance(mention, trigger)))._replace(is_saying=True)
    return publication_day(published)


def _choose_own(folded: str, past: list[DateMention], trigger: Trigger, published: date | None) -> DateMention | None:
    """The nearest of the days that is not the day of saying so, nor a month or the like far away; None when there is none."""
    told = [
        mention
        for mention in past
        if not _is_saying(folded, mention)
        and (mention.precision == "day" or _distance(mention, trigger) <= _COARSE_REACH)
    ]
    # "The third of its kind this year, it killed six on Sunday": a span that is not over dates nothing that has a day.
    over = [mention for mention in told if not _is_going_on(mention, published)]
    return min(over or told, key=lambda mention: _distance(mention, trigger), default=None)


# "Would not begin before Monday": then, and not on the day they had been due.
_NOT_BEFORE = re.compile(r"\b(?:not|n't|unlikely to) (?:[\w']+ ){0,3}?(?:before|until|till) (?:at least )?$")


def _is_the_earliest(folded: str, mention: DateMention) -> bool:
    return _NOT_BEFORE.search(folded, max(0, mention.start - 50), mention.start) is not None


def _find_telling_day(folded: str, mentions: list[DateMention], published: date | None) -> date | None:
    """The day a sentence says that it was told on, else the publication day."""
    if not mentions:
        return published
    saying = (each.first for each in mentions if each.precision == "day" and _is_saying(folded, each))
    return next(saying, published)


def _is_going_on(mention: DateMention, published: date | None) -> bool:
    """Whether a span of more than a day goes on past the publication day ("this year")."""
    return published is not None and mention.last is not None and mention.last > published


def _until(when: When, published: date | None) -> When:
    """The days of what has happened, none of them after the publication day."""
    if published and when.last and when.last > published:
        return when._replace(last=published)
    return when


def _choose_day_before(
    folded: str, sentence: Sentence, usable: list[DateMention], trigger: Trigger, published: date
) -> When | None:
    """The day of what stands behind "a day after" in its sentence; None when nothing does.

    "The announcement came a day after he said ...": what he said is a day older than the report, or than the day the sentence names before.
    """
    after = next(iter(_DAYS_AFTER.finditer(folded, sentence.start + 1, trigger.start)), None)
    if after is None or (after["unit"] == "week" and not _CAME_AFTER.search(folded, sentence.start, after.end())):
        return None
    own = [mention for mention in usable if mention.start >= after.end() and not _is_saying(folded, mention)]
    if own:
        return _when(min(own, key=lambda mention: _distance(mention, trigger)))
    named = [
        mention.first
        for mention in usable
        if mention.first and mention.end <= after.start() and mention.precision == "day" and mention.first <= published
    ]
    day = (named[-1] if named else published) - timedelta(
        days=_COUNTS[after["count"]] * (7 if after["unit"] == "week" else 1)
    )
    covering = next((mention for mention in sentence.dates if after.start() <= mention.start < after.end()), None)
    return When(day, day, "day", "relative", covering, "days after")


def _choose_planned(folded: str, usable: list[DateMention], trigger: Trigger, published: date | None) -> When:
    if published is not None:
        ahead = [mention for mention in usable if mention.last and mention.last > published]
        # "The Council was to vote later on Friday" is told on Friday.
        ahead = ahead or [
            mention
            for mention in usable
            if mention.first == mention.last == published and not _is_saying(folded, mention)
        ]
    else:
        ahead = [mention for mention in usable if mention.start > trigger.start and not _is_saying(folded, mention)]
    return _when(min(ahead, key=lambda mention: abs(mention.start - trigger.start))) if ahead else UNKNOWN_DAY


def _when(mention: DateMention) -> When:
    return When(mention.first, mention.last, mention.precision, mention.basis, mention, mention.rule)


def _is_saying(folded: str, mention: DateMention) -> bool:
    """Whether the day is that of a verb of saying: "said on Wednesday", "in a Wednesday statement"."""
    return (
        folded.startswith(" statement", mention.end)
        or _SAID_BEFORE.search(folded, max(0, mention.start - 40), mention.start) is not None
    )


def _is_dateline(folded: str, sentence: Sentence, mention: DateMention, published: date | None) -> bool:
    """Whether the day is the page's own, at the head of the text ("Thursday 7 Jul 2015 ...", "Last updated at Apr 152017")."""
    if sentence.part == "title" or mention.start > _HEAD:
        return False
    if _RUN_TOGETHER.match(folded, mention.end):
        return True
    return (
        mention.basis == "stated"
        and mention.first == published
        and mention.precision == "day"
        and not _IN_PROSE.search(folded, max(0, mention.start - 20), mention.start)
    )


def _distance(mention: DateMention, trigger: Trigger) -> int:
    return min(abs(mention.start - trigger.end), abs(trigger.start - mention.end))
