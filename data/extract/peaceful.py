"""News of no war: a report of a match, a strike for pay, a storm. Its words of violence tell of none."""

import re
from collections.abc import Sequence

from data.extract.hints import make_hint
from data.extract.means import VAGUE_WEIGHT
from data.extract.newsworthy import tells_of_misfortune
from data.extract.reading import PartReading
from data.extract.types import VIOLENT

_SPORT = re.compile(
    r"\b(?:strikers?|midfielders?|goalkeepers?|referees?|unbeaten|half-time|champions league|premier league|semi-?finals?|quarter-?finals?|world cup|hat-trick|equali[sz]er"
    r"|minutes from time|kick-off|grand slam|football club|shoot-outs?|extra time|penalt(?:y|ies)|coach|playoffs?|wingers?|midfield|champions|booked for|red card|yellow card|offside|wickets?|innings)\b"
)
_SPORT_HINTS = make_hint(
    "striker", "midfielder", "goalkeeper", "referee", "unbeaten", "half-time", "league", "final", "world cup", "hat-trick", "equali", "from time",
    "kick-off", "grand slam", "football club", "shoot-out", "extra time", "penalt", "coach", "playoff", "winger", "midfield", "champions", "booked for", "red card", "yellow card", "offside", "wicket", "innings",
)  # fmt: skip
_SCORE = re.compile(r"(?<![\d.-])\d{1,2}-\d{1,2}\b(?![-\d])")
_WAR = re.compile(
    r"\b(?:rebels?|troops|militants?|civilians?|gunm[ae]n|suicide|mortars?|warplanes?|bomb(?:s|ers?|ings?)?|insurgents?|victims|police|killed(?! (?:the |a |off )?(?:game|contest|match|tie|clash|off))|dead)\b"
)
_MANY = 3  # different words of sport tell of a match without a score
_LABOUR = re.compile(
    r"\b(?:(?:go|goes|went|gone|going|are|were|is|was|been|stay\w*|remain\w*) (?:out )?on strike|strike action|general strike|strik(?:e|es|ing) (?:over|for) (?:\w+ )?(?:pay|wages|jobs|pensions|conditions)"
    r"|(?:staff|workers|pilots|crews?|drivers|teachers|doctors|nurses|bakers|miners|shopkeepers|traders|merchants|unions?|members) (?:to |will |would |have |had |ha[ds] )?(?:strike|walk(?:ed)? out)"
    r"|striking (?:staff|workers|pilots|crews?|drivers|teachers|doctors|nurses|miners))\b"
)
_LABOUR_HINTS = make_hint("strike", "striking ", "walked out", "walk out")


def is_about_sport(readings: Sequence[PartReading]) -> bool:
    """Whether an article tells of a match: it gives a score or many words of sport, and does not speak of any war."""
    if not _have_hints(readings, _SPORT_HINTS) or _speak_of_war(readings):
        return False
    told = {word for reading in readings for word in _SPORT.findall(reading.folded)}
    return bool(told) and (len(told) >= _MANY or any(_SCORE.search(reading.folded) for reading in readings))


def _have_hints(readings: Sequence[PartReading], hints: int) -> bool:
    return any(sentence.hints & hints for reading in readings for sentence in reading.sentences)


def _speak_of_war(readings: Sequence[PartReading]) -> bool:
    return any(_WAR.search(reading.folded) for reading in readings)


def tells_of_no_violence(readings: Sequence[PartReading]) -> bool:
    """Whether the words of violence in an article are those of a labour dispute or of a misfortune that it tells of first."""
    return _is_about_work(readings) or _is_about_misfortune(readings)


def _is_about_work(readings: Sequence[PartReading]) -> bool:
    if not _have_hints(readings, _LABOUR_HINTS) or _speak_of_war(readings):
        return False
    return any(_LABOUR.search(reading.folded) for reading in readings)


def _is_about_misfortune(readings: Sequence[PartReading]) -> bool:
    """Whether a headline or a first sentence tells of a misfortune, and nothing in the article of a means of violence."""
    return any(
        tells_of_misfortune(reading.folded, first.start, first.end, first.hints)
        for reading in readings
        for first in reading.sentences[:1]
    ) and not any(
        trigger.sub_event_type in VIOLENT and trigger.weight > VAGUE_WEIGHT
        for reading in readings
        for sentence in reading.sentences
        for trigger in sentence.triggers
    )
