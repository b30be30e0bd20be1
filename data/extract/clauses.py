"""The part of a sentence that is about one event: its clause, without the scene.

What stands behind "hours after", "as" or "ahead of" is the scene, not the event; two events in two places are two clauses.
"""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from data.extract.hints import make_hint
from data.extract.numbers import NUMBER_WORD
from data.extract.reading import Sentence
from data.extract.roles import is_located_abroad
from data.extract.toll_words import A_PERSON
from data.extract.tolls import find_tolls, tells_total_and_parts
from data.extract.types import VIOLENT, Trigger
from geo.find import PlaceMention

# What follows is another event, told to place this one in time.
_OTHER_EVENT = re.compile(
    r"\b(?:minutes?|hours?|days?|weeks?|months?|years?) (?:after|before|since)\b|\bsince [^.;,]{1,40}, when\b|\b(?:ahead of|in response to|in retaliation for|launch ?pad for|revenge for)\b"
)
_OTHER_EVENT_HINTS = make_hint(
    *(
        f"{unit}{number} {word}"
        for unit in ("minute", "hour", "day", "week", "month", "year")
        for number in ("", "s")
        for word in ("after", "before", "since")
    ),
    *(", when", "ahead of", "response to", "retaliation for", "pad for", "revenge for"),
)
# What follows is the scene: what else was going on.
_SCENE = re.compile(
    r"(?<!such)(?<!known)(?<!same)(?<!well)(?<!described)(?<!identified) as (?!well\b|many\b|part\b|much\b|a\b|an\b|if\b|though\b|of\b|they\b|he\b|she\b|it\b|saying\b|being\b)"
    r"|\b(?:amid|despite|while)\b"
)
_SCENE_HINTS = make_hint(" as ", "amid", "despite", "while")


def find_event_end(folded: str, start: int, end: int, hints: int) -> int:
    """Where the sentence [start, end) turns to another event ("... just hours after an attack in ..."); `end` when it does not."""
    match = _OTHER_EVENT.search(folded, start + 1, end) if hints & _OTHER_EVENT_HINTS else None
    return match.start() if match else end


def find_scene(folded: str, trigger_end: int, end: int, hints: int) -> int:
    """Where, after a trigger, the sentence turns to the scene or to another event; `end` when it does not."""
    if hints & _OTHER_EVENT_HINTS and (other := _OTHER_EVENT.search(folded, trigger_end, end)):
        end = other.start()
    if hints & _SCENE_HINTS and (scene := _SCENE.search(folded, trigger_end, end)):
        end = scene.start()
    return end


_RELATIVE = re.compile(r" (?:that|which|who|whose|where)\b")


def find_relative_clause(folded: str, trigger_end: int, end: int) -> int:
    """Where, after a trigger, the sentence goes on to tell of something named in it ("a center that ..."); `end` when it does not."""
    match = _RELATIVE.search(folded, trigger_end, end)
    return match.start() if match else end


# Each begins with a sign: the search then skips the rest.
_JOINT = re.compile(r";\s|, (?:and|while|but|where|which) |: | (?:and|while|but) ")
# A count that goes on without its verb: "57 people in Homs and at least 83 in Sayyida Zeinab".
_BARE_COUNT = re.compile(
    rf"(?:{A_PERSON} |(?:(?:at least|more than|about|another|up to) )?(?:\d[\d,]*|[a-z-]+) (?:others? |more |people )?)(?:in|at|near|outside) "
)
# One of a list of counts, each in its place: "killed five in Douma, three in Harasta and one in Arbin".
_LISTED = re.compile(
    rf"(?:,? and |, |; )(?P<count>(?:{A_PERSON} |(?:(?:at least|more than|about|another|up to|some) )?"
    rf"(?:\d[\d,]*|{NUMBER_WORD}(?:-{NUMBER_WORD})?|dozens|scores|several)(?: others?| more| people| civilians| residents| children| fighters| soldiers)?"
    r"(?:,? including [^,;.\d]{1,40},)? )(?:in|at|near|outside) (?:the |nearby |neighbou?ring )?"
    r"(?:(?:town|city|village|suburb|district|province) of )?)"
)
_NEAR = 30  # characters from a joint within which an ellipsis names its place


# "Bombs hit Homs and Sayyida Zeinab. 57 were killed in the first place and 83 in the second."
_FIRST_AND_SECOND = re.compile(
    r"\bin the (?:first|former)\b[^,;.]{0,20}?(?P<joint>,? (?:and|while) |, |; )(?P<count>[^,;.]{1,30}?) ?\bin the (?:second|latter|other)\b"
)
_FIRST_HINTS = make_hint("in the first", "in the former")


_IN_ANOTHER_PART = re.compile(
    r"\bin (?:another|other|a different) (?:parts?|districts?|areas?|neighbou?rhoods?|suburbs?|quarters?)\b|\belsewhere in\b"
)
_PART_HINTS = make_hint("in another", "in other", "in a different", "elsewhere in")


def split_clauses(folded: str, sentence: Sentence, before: Sequence[Sentence] = ()) -> list[Sentence]:
    """Read a sentence that tells of things in different places as its clauses; [sentence] when it does not.

    A clause has words of an event and a place of its own; one without a day shares the sentence's. Where a verb is left out ("It took
    Rabia on Sunday, and Sheikh Miskin on Tuesday"), the clause borrows that of the one before. A headline is one clause. "The first" and
    "the second" are places of the sentences `before`.
    """
    if sentence.hints & _FIRST_HINTS and before and (ordered := _split_first_and_second(folded, sentence, before)):
        return ordered
    is_in_parts = bool(
        sentence.hints & _PART_HINTS and _IN_ANOTHER_PART.search(folded, sentence.clause_start, sentence.clause_end)
    )
    if not is_in_parts and max(len(sentence.places), len(sentence.dates)) < 2:
        return [sentence]
    if len(sentence.places) > 1 and (counted := _split_counts(folded, sentence)):
        return counted
    if sentence.part == "title":
        return [sentence]
    # Places of one land, and no two days, are not apart.
    lands = {mention.provinces or mention.country for mention in sentence.places}
    if not is_in_parts and len(lands) < 2 and len(sentence.dates) < 2:
        return [sentence]
    # A joint has places or days on both sides, and on its left what tells of an event.
    spread = (
        [(sentence.clause_start - 1, sentence.clause_end)]
        if is_in_parts
        else [(found[0].start, found[-1].start) for found in (sentence.places, sentence.dates) if found]
    )
    ends = [trigger.end for trigger in sentence.triggers if trigger.sub_event_type != "Statement"]
    told = min(ends, default=sentence.clause_end)
    begin = max(min(spread)[0], sentence.clause_start, told)
    for joint in _JOINT.finditer(folded, begin, max(last for _, last in spread)):
        if not any(first < joint.start() and joint.end() <= last for first, last in spread):
            continue
        if _lists_places(joint, sentence):
            continue
        left = _cut(sentence, sentence.clause_start, joint.start())
        right = _cut(sentence, joint.end(), sentence.clause_end)
        if is_in_parts and not right.places:
            right = right._replace(places=left.places)  # "another part of the city"
        if not _are_apart(folded, left, right):
            continue
        following = _JOINT.search(folded, joint.end(), sentence.clause_end)
        next_one = _cut(sentence, joint.end(), following.start() if following else sentence.clause_end)
        if not _tells(next_one) or _only_counts(folded, next_one):
            if next_one.places and _are_apart(folded, left, next_one) and _is_elliptical(folded, left, next_one):
                borrowed = next_one._replace(triggers=_last_told(left), left_start=left.clause_start)
                rest = _cut(sentence, following.end(), sentence.clause_end) if following else None
                clauses = [left, borrowed, *(split_clauses(folded, rest) if rest and _tells(rest) else ())]
                return [_own_days(clause, sentence) for clause in clauses]
            if not _tells(right):
                continue
        return [_own_days(left, sentence), *split_clauses(folded, _own_days(right, sentence))]
    return [sentence]


def _split_first_and_second(folded: str, sentence: Sentence, before: Sequence[Sentence]) -> list[Sentence]:
    """Read "57 in the first place and 83 in the second" as two clauses, in the two provinces named last before; [] when there are no two."""
    match = _FIRST_AND_SECOND.search(folded, sentence.start, sentence.end)
    if match is None or any(place.provinces for place in sentence.places):
        return []
    lands: dict[tuple[str, ...], list[PlaceMention]] = {}
    placed = (earlier for earlier in reversed(before) if any(place.provinces for place in earlier.places))
    for place in next((earlier.places for earlier in placed), ()):
        if place.provinces:
            lands.setdefault(place.provinces, []).append(place)
    if len(lands) != 2:
        return []
    left, right = (
        _cut(sentence, sentence.clause_start, match.start("joint")),
        _cut(sentence, match.start("count"), sentence.clause_end),
    )
    there = [tuple(places) for places in lands.values()]
    clauses = [
        left._replace(places=there[0]),
        right._replace(places=there[1], triggers=_last_told(left), left_start=left.clause_start),
    ]
    return [_own_days(clause, sentence) for clause in clauses] if _tells(left) else []


def _split_counts(folded: str, sentence: Sentence) -> list[Sentence]:
    """Read a list of counts, each in a place of its own, as a clause a count, all with the first one's verb; [] when there is none.

    Where they make up a count told before them, that is of all the places.
    """
    listed = [
        (match, place, following)
        for place, following in pairwise(sentence.places)
        if (match := _LISTED.fullmatch(folded, place.end, following.start))
    ]
    if not listed or len({listed[0][1].name, *(following.name for _, _, following in listed)}) <= len(listed):
        return []
    first = _cut(sentence, sentence.clause_start, listed[0][0].start())
    told = tuple(trigger for trigger in first.triggers if trigger.sub_event_type in VIOLENT)
    if not told or not find_tolls(folded, first.clause_start, first.clause_end):
        return []
    if tells_total_and_parts(folded, sentence.clause_start, listed[0][0].start(), listed[-1][0].end()):
        return [sentence]
    clauses = [first]
    stops = [*(match.start() for match, _, _ in listed[1:]), sentence.clause_end]
    for (match, _, place), stop in zip(listed, stops, strict=True):
        clause = _cut(sentence, match.start("count"), stop)
        joint = _JOINT.search(folded, place.end, stop) if _tells(clause) else None
        rest = _cut(sentence, joint.end(), stop) if joint else None
        if joint and rest and _tells(rest):
            clause = _cut(sentence, clause.clause_start, joint.start())
        clauses.append(clause._replace(triggers=told, left_start=first.clause_start))
        if rest and _tells(rest):
            clauses += split_clauses(folded, rest)
    return [_own_days(clause, sentence) for clause in clauses]


def _cut(sentence: Sentence, start: int, end: int) -> Sentence:
    return sentence._replace(
        clause_start=start,
        clause_end=end,
        triggers=tuple([trigger for trigger in sentence.triggers if start <= trigger.start and trigger.end <= end]),
        dates=tuple([mention for mention in sentence.dates if start <= mention.start < end]),
        places=tuple([mention for mention in sentence.places if start <= mention.start < end]),
    )


def _own_days(clause: Sentence, sentence: Sentence) -> Sentence:
    return clause if clause.dates else clause._replace(dates=sentence.dates)


def _tells(clause: Sentence) -> bool:
    return any(trigger.sub_event_type != "Statement" for trigger in clause.triggers)


def _only_counts(folded: str, clause: Sentence) -> bool:
    """Whether a clause begins with a bare count and its own words tell of no violence: "five in Hama despite the truce"."""
    return bool(_BARE_COUNT.match(folded, clause.clause_start)) and all(
        trigger.sub_event_type not in VIOLENT for trigger in clause.triggers
    )


def _last_told(clause: Sentence) -> tuple[Trigger, ...]:
    return tuple(trigger for trigger in clause.triggers if trigger.sub_event_type != "Statement")


def _lists_places(joint: re.Match[str], sentence: Sentence) -> bool:
    """Whether the joint stands in a list of places: "Damascus and Daraa"."""
    return (
        joint.group().strip(", ") == "and"
        and any(place.end == joint.start() for place in sentence.places)
        and any(place.start == joint.end() for place in sentence.places)
    )


def _are_apart(folded: str, left: Sentence, right: Sentence) -> bool:
    """Whether the clauses name places of different provinces, or different places and each its day, or tell of what was agreed or said on different days."""
    days = [_days_told(clause) for clause in (left, right)]
    if all(days) and not days[0] & days[1] and _tells_of_peace(left) and _tells_of_peace(right):
        return True
    if _IN_ANOTHER_PART.search(folded, right.clause_start, right.clause_end) and _tells(left) and _tells(right):
        return True
    provinces = [_lands_told(folded, clause) for clause in (left, right)]
    if not all(provinces):
        return False
    if not provinces[0] & provinces[1]:
        return True
    names = [
        {mention.name for mention in clause.places if mention.precision in {"town", "site"}} for clause in (left, right)
    ]
    return all(names) and not names[0] & names[1] and bool(left.dates) and bool(right.dates)


def _lands_told(folded: str, clause: Sentence) -> set[str]:
    """The provinces a clause names; the countries abroad where it says something took place, if it names none."""
    provinces = {code for mention in clause.places for code in mention.provinces}
    return provinces or {
        mention.country
        for mention in clause.places
        if mention.country is not None and is_located_abroad(folded, mention, clause.places)
    }


def _tells_of_peace(clause: Sentence) -> bool:
    return _tells(clause) and all(trigger.sub_event_type not in VIOLENT for trigger in clause.triggers)


def _days_told(clause: Sentence) -> set[date]:
    return {mention.first for mention in clause.dates if mention.first is not None and mention.precision == "day"}


def _is_elliptical(folded: str, left: Sentence, right: Sentence) -> bool:
    """Whether the right clause goes on with the left one's verb: it begins with its place and has a day, or with a count in a place."""
    if right.left_start is not None or right.places[0].start - right.clause_start > _NEAR:
        return False
    if _BARE_COUNT.match(folded, right.clause_start):
        return True
    return bool(left.dates and right.dates) and right.places[0].start - right.clause_start <= 4
