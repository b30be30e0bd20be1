"""What a date is read against: the publication day, the tense around it, and the days named before it in the text."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from data.extract.dates.mention import DateMention
from data.extract.dates.spans import Span, day_span, month_span, unit_span
from data.extract.dates.tense import Tense, find_tense

# A day without its year is so near to the publication that nobody need say the year: a tense that puts it further away was misread.
FARTHEST_PAST = 300
FARTHEST_FUTURE = 270
A_YEAR = timedelta(days=366)
A_MONTH = timedelta(days=31)
A_SEASON = 90
LONGEST_RANGE = 330
# How many days told a mention may look back over for the one it counts from.
MEMORY = 50

# "Oil for August delivery": what is traded lies ahead.
_TRADED_FOR = re.compile(
    r"\b(?:crude|oil|gas|gold|silver|copper|wheat|corn|soybeans|sugar|coffee|cocoa|cotton|futures|contracts?)\s+for\s+$",
    re.IGNORECASE,
)
_DELIVERED = re.compile(r"[-\s]+(?:delivery|futures|contracts?|settlement)\b", re.IGNORECASE)
# Between the two days of a range.
_TO = re.compile(r"\s*(?:to|until|till|through|[-–—])\s*(?:the\s+)?")
LONGEST_TO = 16  # characters
_AND = re.compile(r"\s+and\s+")
_OF_A_NOUN = re.compile(r"(?:\b(?:the|its|his|her|their|our)|['’]s)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A text as far as it is read: its mentions, and the days it told, the nearest one last, some of them announced, some the end of a range.

    A history tells of years long past: what it leaves out of a date stands before it, whatever the day of its publication.
    """

    text: str
    published: date | None
    mentions: list[DateMention]
    told: list[Span]
    announced: set[Span]
    ends: set[Span]
    is_history: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """The surroundings of one mention: characters [start, end) of a story's text."""

    story: Story
    start: int
    end: int

    @property
    def published(self) -> date | None:
        """The day the text was published; None when unknown."""
        return self.story.published

    @property
    def text(self) -> str:
        """The whole text."""
        return self.story.text

    def tell(self, span: Span) -> None:
        """Add the mention's days to the story, so that later ones may count from them.

        They are announced where they lie after the publication or, where that is unknown, where the clause looks ahead.
        """
        self.story.told.append(span)
        del self.story.told[:-MEMORY]
        if (self.published is None or self.story.is_history) and self.begun() is not None:
            self.story.ends.add(span)
        if span.first > self.published if self.published else self.tense() == "future":
            self.story.announced.add(span)

    def tense(self) -> Tense | None:
        """The tense of the clause; None when nothing in it tells."""
        return find_tense(self.text, self.start, self.end)

    def begun(self) -> date | None:
        """The first day of the range that the mention ends ("from 3 March to 24 June"); None where it ends none."""
        if not self.story.mentions:
            return None
        begin = self.story.mentions[-1]
        if self.start - begin.end > LONGEST_TO:
            return None
        between = _TO
        if self.text.startswith("between ", max(0, begin.start - 8)):
            between = _AND
        return begin.first if between.fullmatch(self.text, begin.end, self.start) else None

    def reference(self, *grains: str) -> Span | None:
        """The nearest earlier span with one of the grains, else the publication day; None where that is unknown.

        What is told does not count from what was announced: "said a truce would begin on the 27th, and accepted it the following day".
        """
        looks_ahead = bool(self.story.announced) and self.tense() == "future"
        for span in reversed(self.story.told):
            if span.grain in grains and (looks_ahead or span not in self.story.announced):
                return span
        return Span(self.published, self.published, "day") if self.published else None

    def nearest_day(self, month: int, day: int, *, weekday: int | None = None) -> Span | None:
        """A day without its year: the last one in the past tense, the next one in the future, the nearest where nothing tells.

        The weekday said with it, where there is one, settles the year if it falls on it in the years about. Far from the publication
        a day close to the one last told goes with that ("on December 29, 2016, ... on December 30").
        """
        published = self.story.published
        if published is None or self.story.is_history:
            told = self._day_of_told_year(month, day)
            if told or published is None:
                return told
        spans = self._days_about(month, day, 4 if (month, day) == (2, 29) else 1)
        if weekday is not None:
            about = [span for span in spans if span.first.weekday() == weekday and abs(span.first - published) < A_YEAR]
            spans = about or spans
        last = following = None
        for span in spans:
            if span.first <= published:
                last = span
            if span.first >= published and following is None:
                following = span
        if last is None or following is None:
            return last or following
        if last == following:
            return last
        since, ahead = (published - last.first).days, (following.first - published).days
        if begun := self.begun():
            end = next((span for span in spans if 0 <= (span.first - begun).days <= LONGEST_RANGE), None)
            if end and (end.first <= published or begun > published or self.tense() != "past"):
                return end
        nearest = last if since <= ahead else following
        if since <= FARTHEST_PAST and ahead <= FARTHEST_FUTURE and (tense := self.tense()):
            nearest = last if tense == "past" else following
        if min(since, ahead) < A_SEASON:
            return nearest
        told = next((span for span in reversed(self.story.told) if span.grain == "day"), nearest)
        about = self._days_about(month, day, 4)
        return next((span for span in about if abs(span.first - told.first) <= A_MONTH), nearest)

    def _days_about(self, month: int, day: int, years: int) -> list[Span]:
        """The day in each of the years about the publication that have it."""
        year = self.published.year if self.published else 0
        return [span for step in range(-years, years + 1) if (span := day_span(year + step, month, day))]

    def _day_of_told_year(self, month: int, day: int) -> Span | None:
        """A day without its year in a text without its own day: the first such day from the last one told, in a history."""
        for span in reversed(self.story.told):
            if span.grain in ("day", "month", "season", "year") and span not in self.story.ends:
                at_once = day_span(span.first.year, month, day)
                if at_once and (span.grain in ("year", "season") or at_once.last >= span.first):
                    return at_once
                return day_span(span.first.year + 1, month, day)
        return None

    def _month_of_told_year(self, month: int) -> Span | None:
        """A month without its year in a text without its own day: the one of the last year told, or the next if it is past."""
        for span in reversed(self.story.told):
            if span.grain in ("day", "month", "season", "year") and span not in self.story.ends:
                is_past = span.grain != "year" and month < span.first.month
                return month_span(span.first.year + is_past, month)
        return None

    def nearest_month(self, month: int) -> Span | None:
        """A month without its year, the month of publication included: the next one in the future tense, else the last one.

        "The February storm" is the nearest one, though something will follow from it.
        """
        if self.published is None or self.story.is_history:
            told = self._month_of_told_year(month)
            if told or self.published is None:
                return told
        year, now = self.published.year, self.published.month
        if _DELIVERED.match(self.text, self.end) or _TRADED_FOR.search(self.text, max(0, self.start - 20), self.start):
            return month_span(year + (month < now), month)
        tense = self.tense()
        if begun := self.begun():
            end = month_span(begun.year + (month < begun.month), month)
            if end and (tense != "past" or end.first <= self.published or begun > self.published):
                return end
        if tense == "future":
            is_just_over = 0 < now - month < 6 and _OF_A_NOUN.search(self.text, max(0, self.start - 12), self.start)
            return month_span(year + (month < now and not is_just_over), month)
        return month_span(year - (month > now), month)

    def nearest_weekday(self, weekday: int) -> Span | None:
        """A weekday alone, the day of publication included: the next one in the future tense, else the last one.

        In a history it is the first one from the day just told.
        """
        if self.published is None:
            return None
        if self.story.is_history and self.story.told and self.story.told[-1].grain == "day":
            told = self.story.told[-1].first
            return unit_span(told, "day", (weekday - told.weekday()) % 7)
        ahead = (weekday - self.published.weekday()) % 7
        return unit_span(self.published, "day", ahead if not ahead or self.tense() == "future" else ahead - 7)
