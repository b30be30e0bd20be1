"""Words of war said of something else: shares that are hammered, a goal that is bombarded, and a report of a match."""

import re
from collections.abc import Sequence

from data.extract.hints import find_hints, make_hint
from data.extract.types import Trigger

# What stands behind words of violence that hurt nobody, from the end of the words on.
_AFTER = re.compile(
    r"\w*(?: (?:with|by|under) (?:[\w'-]+ ){0,2}?(?:orders|questions|calls|critics|criticism|complaints|messages|e-?mails|requests|adverts?|advertising|tweets|letters"
    r"|queries|offers|invitations)\b"
    r"| (?:the|their|his|barcelona's) (?:goal|net|goalmouth|box|penalty area)\b"
    r"| (?:on|against) (?:the |its |his |her |their )?(?:currency|economy|lira|pound sterling|dollar|euro|reputation|record|credibility|character)\b"
    r"|(?: off)?(?: [\w'-]+)? (?:hopes?|confidence|optimism|enthusiasm|appetite|momentum)\b"
    r"| at the (?:box office|polls)\b"
    r"| out (?:[\w'-]+ ){0,3}?(?:dollars?|euros?|cash|money|lira|millions?|billions?)\b"
    r"| (?:in|with) (?:anger|rage|fury|laughter|joy|applause|cheers)\b"
    r"|(?: on \w+day)? (?:for|over) (?:the |a )?(?:title|prizes?|cup|award|crown|championship|trophy|medals?|promotion|votes|custody|(?:his|her) life)\b"
    r"|(?: to [\w'-]+)?(?: against| with)?(?: [\w'-]+)? (?:cancer|covid|coronavirus|blazes?|flames|wildfires?|forest fires?|inflation|obesity|hunger|poverty)\b)"
)
_AFTER_HINTS = make_hint(
    *" orders, questions, calls, critic, complaints, messages,mails, requests, advert, tweets, letters, queries, offers, invitations".split(
        ","
    ),
    *" goal, net, box, penalty area, currency, economy, lira, pound sterling, dollar, euro, reputation, record, credibility, character".split(
        ","
    ),
    *" hope, confidence, optimism, enthusiasm, appetite, momentum, anger, rage, fury, laughter, joy, applause, cheers".split(
        ","
    ),
    *" box office, at the polls, dollar, cash, money, lira, million, billion".split(","),
    *" title, prize, cup, award, crown, championship, trophy, medal, promotion, votes, custody, life".split(","),
    *" cancer, covid, coronavirus, blaze, flames, wildfire, forest fire, inflation, obesity, hunger, poverty".split(
        ","
    ),
)
_SPORT = re.compile(
    r"\b(?:strikers?|midfielders?|goalkeepers?|referees?|unbeaten|half-time|champions league|premier league|semi-?finals?|quarter-?finals?|world cup|hat-trick|equali[sz]er"
    r"|minutes from time|kick-off|grand slam|football club)\b"
)
_SPORT_HINTS = make_hint(
    "striker", "midfielder", "goalkeeper", "referee", "unbeaten", "half-time", "league", "final", "world cup", "hat-trick", "equali", "from time",
    "kick-off", "grand slam", "football club",
)  # fmt: skip
_SCORE = re.compile(r"(?<![\d.-])\d{1,2}-\d{1,2}\b(?![-\d])")
_WAR = re.compile(
    r"\b(?:rebels?|troops|militants?|civilians?|gunm[ae]n|suicide|mortars?|warplanes?|bomb(?:s|ers?|ings?)?|insurgents?|victims|police|killed|dead)\b"
)


def is_figurative(folded: str, trigger: Trigger, hints: int) -> bool:
    """Whether words of violence are said of what nobody bleeds from."""
    return bool(hints & _AFTER_HINTS and _AFTER.match(folded, trigger.end))


def is_about_sport(parts: Sequence[str]) -> bool:
    """Whether the folded parts of an article tell of a match: they give a score, speak of players, and not of any war."""
    return (
        any(find_hints(part, 0, len(part)) & _SPORT_HINTS and _SPORT.search(part) for part in parts)
        and any(_SCORE.search(part) for part in parts)
        and not any(_WAR.search(part) for part in parts)
    )
