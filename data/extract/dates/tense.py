"""Whether the words around a date speak of what happened or of what will.

The nearest sign before the date in its sentence decides ("said the truce will begin on Saturday"), else the first one after it ("On Friday,
the council will vote"). Agency English tells what happened in the past tense, and announces behind "will", "to" or "scheduled".
"""

import re
from typing import Literal

Tense = Literal["past", "future"]

# How far to look for a sign, in characters: a sentence of the press seldom runs longer.
REACH = 160


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FUTURE = _words(
    "will won't shall would going may might should must scheduled expected planned planning plans slated upcoming coming deadline looks"
    " begins begin resumes resume expires expire meet meets expects expect predict predicts hopes intends 'll let's poised awaits tomorrow play plays face faces host hosts visits travels flies arrives leaves"
    " returns kicks opens reopens closes concludes convenes reconvenes appears turns goes departs airs premieres debuts unveils publishes retires"
    " celebrates"
)
_PAST = _words(
    "was were had did has have been said told ago took began came went fell rose struck hit shot left made gave held met won lost saw broke"
    " brought built caught drove fled flew fought found got grew heard kept knew led paid ran sent sold spoke spent stood swept threw wrote"
    " became blew dealt died drew felt hid laid rode sank sought shook slid tore wore slew overran withdrew arose chose froze stole swore"
    " taught thought understood shut yesterday since earlier"
)
_NOT_A_PAST = _words("need speed indeed hundred exceed proceed seed feed breed embed red bed shed led-")
# "to" and a verb look ahead right after these ("is to begin"), and up to four words after those ("agreed with Moscow to halt fighting").
# "Due to" looks ahead before one of these verbs; else it gives a reason ("due to shelling").
_DUE_VERBS = _words(
    "be begin start take meet hold open vote arrive visit resume expire end leave return go come appear speak give release report sign travel face"
    " run play discuss decide deliver launch attend become complete finish host announce publish testify move join land fly stand make"
    " enter reach cross pass bring carry send set sail withdraw evacuate depart tour address rule"
)
_MUST = _words("is are was were be has have need needs")
_LOOK_AHEAD = _words(
    "want wants hope hopes hoping aim aims intend intends plan plans planning expect expects set scheduled slated poised likely expected"
    " ready vowed agreed pledged promised threatened prepares prepared decided urged called invited ordered asked vows agrees"
    " pledges promises threatens decides urges calls invites orders asks looks seeks"
)
# "to" after these is no infinitive's: "according to state television".
_NO_INFINITIVE = _words("according up close due next owing thanks compared prior access damage response")
_NO_VERB = _words(
    "the a an his her its their this that these those on in at by of from and or it them him us you all more"
)
_DETERMINERS = _words("the a an its his her their")
_PERHAPS = _words("may might should")
# Right before a day, with "on", "in" or nothing between: "voting starts on Friday", "notes due in March".
_AT_ONCE = _words(
    "start starts open opens end ends vote votes run runs due payable expiring starting beginning effective again come is are"
)
_APPOINTED = _words(
    "scheduled slated planned due set booked fixed called expected forecast predicted pencilled sale tickets"
)
# "He has until Monday to reply".
_GRANTED = _words("has have given")
# "stay closed until Monday".
_LASTING = _words("stay stays remain remains continue continues closed valid open run runs")
# "postponed to Friday", "extended until March".
_PUT_OFF = (
    "extend",
    "postpon",
    "delay",
    "adjourn",
    "suspend",
    "reschedul",
    "prolong",
    "defer",
    "push",
    "put",
    "mov",
    "remand",
    "bailed",
    "banned",
)
# "Could not be reached", "could be heard", "could see smoke"; else what could happen lies ahead.
_COULD_THEN = _words("not be see hear only no have")
# "They play today after losing on Friday", whatever comes today.
_AFTER = _words("being having beating losing winning failing suffering admitting pleading missing")
# "The nine months to March", as companies report.
_REPORTED = _words("year quarter half months weeks")
_SKIPPED = _words("early late mid mid- end the")
_NO_LATER = frozenset({("later", "than"), ("early", "as"), ("soon", "as")})
_PAIRS = frozenset(
    {("take", "place"), ("takes", "place"), ("take", "effect"), ("takes", "effect"), ("taking", "effect"), ("comes", "into"), ("come", "into")}
    | {("is", "forecast"), ("are", "forecast"), ("is", "likely"), ("are", "likely")}
    | {("travel", "to"), ("take", "on"), ("takes", "on"), ("ahead", "of"), ("polls", "close"), ("polls", "open"), ("go", "to"), ("goes", "to")}
)  # fmt: skip

_SIGNS: tuple[tuple[Tense, frozenset[str]], ...] = (("past", _PAST), ("future", _FUTURE))
_TENSES = {word: tense for tense, words in _SIGNS for word in words}
_ENDINGS = ("ed", "'ll", "’ll", "won’t")
# What only the word behind them tells.
_WITH_THE_NEXT = {first for first, _ in _PAIRS} | {"could", "due", "after"}

_SENTENCE_END = re.compile(
    # One sign first, whichever: the search then skips at once from sign to sign.
    r"[.!?;\n](?:(?<=;)|(?<=\n)\s*\n|(?<![\n;])(?<![A-Z]\.)(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z]{2}\.)(?<!\bSept\.)['\"”’)]*\s+(?=[A-Z\"“'‘(]))"
)
_WORD = re.compile(r"\w+(?:['’]\w+)?")


def find_tense(text: str, start: int, end: int) -> Tense | None:
    """The tense of the clause around characters [start, end); None when nothing in it tells."""
    begin = max(0, start - REACH)
    for stop in _SENTENCE_END.finditer(text, begin, start):
        begin = stop.end()
    before = _WORD.findall(text, begin, start)
    while before and before[-1] in _SKIPPED:
        before.pop()
    if before[-1:] == ["to"] and before[-2:-1] and before[-2] in _REPORTED:
        return "past"
    if _leads_ahead(before) or (before[-1:] == ["by"] and len(before) > 1 and _is_deadline(before, text, end)):
        return "future"
    tense, looks_ahead = _nearest_sign(before)
    if tense is not None:
        return tense
    stop_after = _SENTENCE_END.search(text, end, end + REACH)
    tense = _first_sign(_WORD.findall(text, end, stop_after.start() if stop_after else end + REACH))
    return tense or ("future" if looks_ahead else None)


def _leads_ahead(before: list[str]) -> bool:
    """Whether the words right before a day say that it lies ahead."""
    if not before:
        return False
    last, previous = before[-1], before[-2].lower() if len(before) > 1 else ""
    if last in ("through", "thru"):
        return not _LASTING.isdisjoint(before[-5:-1]) and _PAST.isdisjoint(before[-5:-1])
    if last == "to" and before[-3:-1] == ["run", "up"]:
        return True
    if last in ("until", "till") and previous in _GRANTED:
        return True
    if last in ("until", "till", "to", "for"):
        if previous in _APPOINTED:
            return True
        if last in ("until", "till") and not _LASTING.isdisjoint(before[-5:-1]) and _PAST.isdisjoint(before[-5:-1]):
            return True
        return any(word.lower().startswith(_PUT_OFF) for word in before[-12:-1])
    if last == "from" and previous in ("run", "runs"):
        # What runs from a day may run already.
        return False
    if last in ("on", "in", "at", "by", "from"):
        return previous in _AT_ONCE or previous in _APPOINTED or _is_present_passive(before[:-1])
    if _is_present_passive(before):
        return True
    return last.lower() in _AT_ONCE or (previous, last) in _NO_LATER


def _is_present_passive(words: list[str]) -> bool:
    """ "When he is sentenced", right before a day, looks ahead."""
    return len(words) > 1 and words[-1].endswith("ed") and words[-2] in ("is", "are")


def _is_deadline(before: list[str], text: str, end: int) -> bool:
    """Whether "by Friday" sets a day ahead: not "had fled by Friday", not "killed by Friday's blast"."""
    return not text.startswith(("'s", "’s"), end) and "had" not in before[-14:]


def _is_infinitive(word: str) -> bool:
    """Whether a word after "to" may be a verb's base form."""
    return (
        word.islower()
        and word not in _NO_VERB
        and (word.endswith("ss") or not word.endswith(("s", "ing", "ion", "ed")[: 4 if len(word) > 4 else 3]))
    )


def _nearest_sign(before: list[str]) -> tuple[Tense | None, bool]:
    """The tense the last sign among the words tells, and whether an infinitive stands after it."""
    looks_ahead = False
    word = ""
    for index in range(len(before) - 1, -1, -1):
        following, word = word, before[index]
        if word == "to" and _is_infinitive(following):
            if following in _DUE_VERBS and "due" in before[max(0, index - 2) : index]:
                return "future", False
            if not _LOOK_AHEAD.isdisjoint(before[max(0, index - 4) : index]) or (index and before[index - 1] in _MUST):
                return "future", False
            looks_ahead = looks_ahead or not (index and before[index - 1] in _NO_INFINITIVE)
        elif (tense := _sign(word, following)) is not None and not (
            index and (before[index - 1] == "be" or (word.endswith("ed") and before[index - 1] in _DETERMINERS))
        ):
            # In "will be closed", "to be held" and "will enter the besieged town" the participle tells nothing.
            return tense, looks_ahead
    return None, looks_ahead


def _first_sign(after: list[str]) -> Tense | None:
    for index, word in enumerate(after):
        following = after[index + 1] if index + 1 < len(after) else ""
        if (word in _LOOK_AHEAD or word in _MUST) and following == "to":
            return "future"
        if word == "due" and following == "to" and not _DUE_VERBS.isdisjoint(after[index + 2 : index + 3]):
            return "future"
        if word in _PERHAPS and following in ("be", "have"):
            # "Friday's raid may be the deadliest": the doubt is today's, the raid was on Friday.
            continue
        if (tense := _sign(word, following)) is not None:
            return tense
    return None


def _sign(word: str, following: str) -> Tense | None:
    lowered = word.lower()
    tense = _TENSES.get(lowered)
    if tense is not None:
        return tense if word != "May" else None
    if lowered.endswith(_ENDINGS):
        if not lowered.endswith("ed"):
            return "future"
        return "past" if len(word) > 3 and word.islower() and word not in _NOT_A_PAST else None
    if lowered not in _WITH_THE_NEXT:
        return None
    if lowered == "after":
        return "past" if following in _AFTER else None
    is_ahead = (lowered, following) in _PAIRS
    if lowered == "could":
        is_ahead = following not in _COULD_THEN
    elif lowered == "due":
        is_ahead = following != "to"
    return "future" if is_ahead else None
