"""Words of war said of something else: shares that are hammered, a goal that is bombarded, a budget under attack."""

import re

from data.extract.hints import make_hint
from data.extract.types import Trigger

# What stands behind words of violence that hurt nobody, from the end of the words on.
_AFTER = re.compile(
    r"\w* (?:(?:with|by|under) (?:[\w'-]+ ){0,2}?(?:orders|questions|calls|critics|criticism|complaints|messages|e-?mails|requests|adverts?|advertising|tweets|letters"
    r"|queries|offers|invitations)\b"
    r"|(?:the|their|his|barcelona's) (?:goal|net|goalmouth|box|penalty area)\b"
    r"|(?:on|against) (?:the |its |his |her |their )?(?:currency|economy|lira|pound sterling|dollar|euro|reputation|record|credibility|character)\b"
    r"|(?:off )?(?:[\w'-]+ )?(?:hopes?|confidence|optimism|enthusiasm|appetite|momentum)\b"
    r"|(?:on |against )?(?:the |its |his |her |their |your |our |an? )(?:[\w'-]+ ){0,2}?(?:budgets?|polic(?:y|ies)|proposals?|bill|legislation|strategy|handling|freedoms?|values|motives"
    r"|independence|(?:human|civil|workers'?|members'?|women's|democratic|basic|voting) rights)\b(?! (?:group|activist|lawyer|worker|monitor|watchdog|office|headquarters|building))"
    r"|(?:the |its |more |any |many |our )*(?:jobs|time|the deal|the bill|the plan|the project|the idea|the proposal)\b"
    r"|(?:from|by) (?:the |some |his |her |its )?(?:press|critics|media|tabloids|commentators|columnists|economists|lawmakers|mps|senators)\b"
    r"|at the (?:box office|polls)\b"
    r"|out (?:[\w'-]+ ){0,3}?(?:dollars?|euros?|cash|money|lira|millions?|billions?)\b"
    r"|(?:in|with) (?:anger|rage|fury|laughter|joy|applause|cheers)\b"
    r"|(?:on \w+day )?(?:for|over) (?:the |a )?(?:title|prizes?|cup|award|crown|championship|trophy|medals?|promotion|votes|custody|(?:his|her) life)\b"
    r"|(?:to [\w'-]+ )?(?:(?:against|with) )?(?:[\w'-]+ )?(?:cancer|covid|coronavirus|blazes?|flames|wildfires?|forest fires?|inflation|obesity|hunger|poverty)\b)"
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
    *" budget, policy, policies, proposal, bill, legislation, strategy, handling, freedom, values, motives, independence, rights, jobs, time, deal, plan, project, idea".split(
        ","
    ),
    *" press, critics, media, tabloids, commentators, columnists, economists, lawmakers, mps, senators".split(","),
    *" cancer, covid, coronavirus, blaze, flames, wildfire, forest fire, inflation, obesity, hunger, poverty".split(
        ","
    ),
)


def is_figurative(folded: str, trigger: Trigger, hints: int) -> bool:
    """Whether words of violence are said of what nobody bleeds from."""
    return bool(hints & _AFTER_HINTS and _AFTER.match(folded, trigger.end))
