"""How many were killed and how many injured, as a sentence says it."""

import re
from typing import Literal, NamedTuple

from data.extract.hints import find_hints
from data.extract.numbers import Quantity, find_quantities
from data.extract.toll_words import (
    AGE,
    ALONG_WITH,
    ALSO_HARMED,
    AND_KIN,
    AND_ONE,
    AND_ONE_THERE,
    AND_SOMEBODY,
    AND_THEIRS,
    ANY_HARM,
    ASIDE,
    BOTH,
    BOTH_AFTER,
    BOTH_BEFORE,
    BOTH_HINTS,
    BRACKET_OF_HARM,
    CLAIMS,
    COMMA_LOST,
    COUPLE,
    CROWD,
    DEATH_AFTER,
    DIED_WITH,
    EARLIER,
    FATALITIES,
    FATALITIES_AND,
    GIVEN,
    HARM_AFTER,
    HARM_BEFORE,
    HARMED_TOO,
    HEADLINE_AND_ONE,
    HEADLINE_ONE,
    HURT_OF,
    HURT_ONE,
    HURT_ONE_HINTS,
    IN_BRACKETS,
    IN_COMPANY,
    IN_YEAR,
    INCLUDING,
    IS_PEOPLE,
    KILLED_ONE,
    KILLED_ONE_HINTS,
    KIN_HINTS,
    LABEL,
    LEFT,
    LIST_END,
    LIST_STOPS,
    LIVES,
    LOSS_OF,
    LOST,
    LOST_LIVES,
    LOWER,
    NAMED_AND,
    NAMED_HINTS,
    NOT_BY_NAME,
    NOT_OVER_MONTHS,
    NUMBER_OF,
    OF_ONE_KIND,
    OF_PARTS,
    ONE_AND,
    ONE_PERSON,
    ONE_WITH_KIN,
    OTHER_FATE,
    OTHERS,
    OUT_OF,
    OVER_MONTHS,
    OVER_MONTHS_HINTS,
    PARENT_OF,
    PART_BEFORE,
    PART_HARMED,
    PARTS_LISTED,
    PASSES,
    PASSIVE,
    PERIOD,
    PLACED_AND,
    PLACED_TOO,
    RAISING_TO,
    SPEAKS,
    STOPS,
    STRIKES_ONE,
    THEIR_PEOPLE,
    THINGS,
    TO_DEATH,
    TOKEN,
    TOLL_HINTS,
    TOTAL,
    UPDATED,
    VERB_GAP,
    WAS_KILLED,
    WAS_KILLED_HINTS,
    WAS_KILLED_ONE,
    WAS_KILLED_WITH,
    WERE_KILLED_BY_NAME,
)

Harm = Literal["killed", "injured"]

# A count this high is the war's, not a day's.
_WAR_TOTAL = 10_000
_HEAD = 3
_NEXT_COUNT = 20  # characters in which a count is told
_OVER = 1.1  # how far the parts of "more than 120" may go beyond it
# Between a total and its parts nobody else is counted.
_THERE = re.compile(r"(?: of (?:them|whom|those|the dead))?(?: [a-z]+)? (?:in|at|near|outside) ")
_OF_OTHERS = re.compile(r"wound|injur|hurt|missing|arrest|captur|detain|abduct|kidnap")


class Toll(NamedTuple):
    """A count of killed or injured in characters [start, end) of the text; best, low and high as the words give them.

    `total` marks a running total ("bringing the toll to 86"); `further` a count that adds to another ("another 12"); `beside` one of others than those counted before ("five also died"); `of_one_kind` a
    count of children, women or the like, which may be a part of the dead; `over_months` one that is no one day's; `summed` are the two counts a sum is of, `includes` the part
    that is told of a count; `of_the_war` marks one too high for a day.
    """

    harm: Harm
    start: int
    end: int
    best: int | None
    low: int | None
    high: int | None
    rule: str
    total: bool = False
    further: bool = False
    of_one_kind: bool = False
    beside: bool = False
    over_months: bool = False
    summed: tuple[int | None, int | None] | None = None
    includes: int | None = None

    @property
    def of_the_war(self) -> bool:
        return max(self.best or 0, self.low or 0) >= _WAR_TOTAL


def find_tolls(folded: str, start: int = 0, end: int | None = None) -> list[Toll]:
    """Find the tolls in folded text, in order; [] when it gives none. Parts ("including three children") are left out.

    Counts joined in one phrase ("five women and a child") are added up, and so is "another five" to the count before it. Never an age, a year, a distance or a count of vehicles.
    """
    end = len(folded) if end is None else end
    hints = find_hints(folded, start, end)
    if not hints & ANY_HARM:
        return []
    counts = find_quantities(folded, start, end)
    quantities = _find_people(folded, counts, start, end, hints)
    tolls: list[Toll] = []
    used: set[int] = set()  # where the words "killed", "wounded" stand that already belong to a count before them
    last: tuple[Quantity, Toll] | None = None
    for quantity in quantities:
        listed = last is not None and (
            _in_one_list(folded, last[0], quantity) or _share_a_verb(folded, last[0], quantity)
        )
        if quantity.rule == "one" and not listed:
            continue
        following = next((other for other in counts if other.start > quantity.end), None)
        toll = None if quantity.rule == "one" else _read(folded, quantity, following, start, end, hints, used)
        is_part = bool(PART_HARMED.match(folded, quantity.end))
        if toll and is_part and any(one.harm == toll.harm for one in tolls):
            continue
        if toll is None and listed and last:
            toll = _toll(folded, quantity, last[1].harm, "joined count")
        elif toll is None and last and DIED_WITH.search(folded, last[0].end, quantity.start):
            toll = _toll(folded, quantity, last[1].harm, "joined count")
            listed = True
        elif toll is None:
            toll = _read_company(folded, quantity, start)
        if toll is None:
            continue
        is_beside = last is not None and _is_beside(folded, last[0], quantity, toll)
        is_whole = last is not None and "incl" in folded[last[0].end : quantity.start]
        is_other_side = last is not None and "men lost" in (last[1].rule, toll.rule)
        adds_up = listed or (not is_whole and (is_beside or is_other_side or (quantity.further and toll.further)))
        if last and adds_up and last[1].harm == toll.harm and not toll.total and tolls[-1] is last[1]:
            tolls[-1] = toll = add_tolls(last[1], toll)
        else:
            tolls.append(toll)
        last = (quantity, toll)
    if not any(toll.harm == "killed" for toll in tolls):
        tolls += _find_one(folded, start, end, hints)
    is_hurt = not hints & HURT_ONE_HINTS or any(toll.harm == "injured" for toll in tolls)
    if not is_hurt and (one := HURT_ONE.search(folded, start, end)):
        tolls.append(_toll(folded, Quantity(one.start(), one.end(), 1, 1, 1, "one"), "injured", "one person"))
    if tolls and hints & OVER_MONTHS_HINTS:
        stops = [*(toll.start for toll in tolls[1:]), end]
        return [
            toll._replace(over_months=_is_over_months(folded, toll, start, stop))
            for toll, stop in zip(tolls, stops, strict=True)
        ]
    return tolls


def _is_over_months(folded: str, toll: Toll, start: int, stop: int) -> bool:
    """Whether a count is of months: "since January" stands behind it, with nothing between that it may belong to, or at the head of all."""
    if OVER_MONTHS.match(folded, start, stop):
        return True
    months = OVER_MONTHS.search(folded, toll.end, stop)
    return months is not None and not NOT_OVER_MONTHS.search(folded, toll.end, months.start())


def find_bare_toll(folded: str, start: int, end: int, *, left: int) -> list[Toll]:
    """The count at the head of a clause whose verb stands in the clause before, [left, start): "... and at least 83 in Sayyida Zeinab"."""
    before = find_tolls(folded, left, start)
    if before and (one := ONE_PERSON.match(folded, start, end)):
        return [_toll(folded, Quantity(start, one.end(), 1, 1, 1, "one"), before[-1].harm, "count without its verb")]
    counts = [quantity for quantity in find_quantities(folded, start, end) if quantity.start - start <= _HEAD]
    if not before or not counts:
        return []
    return [_toll(folded, counts[0], before[-1].harm, "count without its verb")]


def tells_total_and_parts(folded: str, start: int, second: int, end: int) -> bool:
    """Whether [start, end) gives a count and then what it is made up of: "killed 22: 15 in Homs and seven in Hama".

    So it does where the part before the one at `second` is told as such: "killed 30, including 15 in Homs and seven in Hama".
    """
    counts = [quantity for quantity in find_quantities(folded, start, end) if not _is_of_things(folded, quantity, end)]
    if any(_makes_up(folded, counts, first) for first in range(len(counts) - 2)):
        return True
    before = [part for part in counts[1:] if part.end <= second]
    return bool(before) and _is_part(folded, before[-1], start) and bool(_THERE.match(folded, before[-1].end))


def _makes_up(folded: str, counts: list[Quantity], first: int) -> int:
    """How many counts behind the one at `first`, two or more, it is the sum of; 0 where it is of none. No injured among them."""
    total = counts[first]
    if total.best is None:
        return 0
    known = 0
    for number, part in enumerate(counts[first + 1 :], start=1):
        if part.best is None or part.further or _OF_OTHERS.search(folded, total.end, part.end + _NEXT_COUNT):
            return 0
        known += part.best
        if number > 1 and (known == total.best or (total.high is None and total.best < known <= total.best * _OVER)):
            return number
        if known > total.best:
            return 0
    return 0


def _find_people(folded: str, counts: list[Quantity], start: int, end: int, hints: int) -> list[Quantity]:
    """The counts that may be of people and are no part of another count, in order; "a child" after "and" is one of rule "one"."""
    counted: dict[int, Quantity] = {}
    part: Quantity | None = None
    for number, quantity in enumerate(counts):
        if number and OUT_OF.fullmatch(folded, counts[number - 1].end, quantity.start):
            continue  # "eight of nine passengers": the nine are not the toll
        if _is_of_things(folded, quantity, end):
            continue
        if _is_part(folded, quantity, start) or (part is not None and _goes_on_with_parts(folded, part, quantity)):
            part = quantity
        elif not _speaks(folded, quantity):
            counted[quantity.start] = quantity
    heads: list[re.Match[str]] = []
    if hints & KIN_HINTS or AND_SOMEBODY.search(folded, start, end):
        heads += ONE_AND.finditer(folded, start, end)
    if hints & KIN_HINTS:
        heads += ONE_WITH_KIN.finditer(folded, start, end)
    if hints & NAMED_HINTS:
        heads += NAMED_AND.finditer(folded, start, end)
    for match in heads:
        counted[match.start("one")] = Quantity(match.start("one"), match.end("one"), 1, 1, 1, "number")
    for match in AND_ONE.finditer(folded, start, end):
        begin = match.start("one")
        counted.setdefault(begin, Quantity(begin, match.end("one"), 1, 1, 1, "one"))
    for match in COUPLE.finditer(folded, start, end) if folded.find(" couple", start, end) >= 0 else ():
        counted.setdefault(match.start(), Quantity(match.start(), match.end("two"), 2, 2, 2, "number"))
    if start == 0:
        if listed := HEADLINE_ONE.match(folded, 0, end):
            counted.setdefault(0, Quantity(0, listed.end("one"), 1, 1, 1, "number"))
        for match in HEADLINE_AND_ONE.finditer(folded, 0, end):
            begin = match.start("one")
            counted.setdefault(begin, Quantity(begin, match.end("one"), 1, 1, 1, "one"))
    found = sorted(counted.values(), key=lambda quantity: quantity.start)
    for first in range(len(found) - 2):
        if made_up := _makes_up(folded, found, first):
            return found[: first + 1] + found[first + 1 + made_up :]
    return found


def _read(
    folded: str, quantity: Quantity, following: Quantity | None, start: int, end: int, hints: int, used: set[int]
) -> Toll | None:
    before = folded[max(start, quantity.start - 110) : quantity.start]
    if before.endswith((" to ", "at least ")) and UPDATED.search(before):
        return _read_total(folded, quantity, start, end)
    if hints & TOLL_HINTS:
        if TOTAL.search(before):
            return None if EARLIER.search(before) else _read_total(folded, quantity, start, end)
        if NUMBER_OF.match(folded, quantity.end, end) and RAISING_TO.search(before):
            return _read_total(folded, quantity, start, end)
        if GIVEN.search(before):
            if EARLIER.search(before):
                return None
            is_beside = bool(LOWER.search(before) or PERIOD.search(folded, start, end))
            return _toll(folded, quantity, "killed", "toll given")._replace(further=is_beside)
    is_of = before.endswith(("of ", "to ", "on ", "the ", "its ", "their "))
    if (is_of and LOSS_OF.search(before)) or (LIVES.match(folded, quantity.end, end) and CLAIMS.search(before)):
        return _toll(folded, quantity, "killed", "deaths of")
    if is_of and HURT_OF.search(before):
        return _toll(folded, quantity, "injured", "injuries of")
    if before.endswith(LOST) and THEIR_PEOPLE.match(folded, quantity.end, end):
        return _toll(folded, quantity, "killed", "men lost")
    if DEATH_AFTER.match(folded, quantity.end, end) and TO_DEATH.search(before):
        return _toll(folded, quantity, "killed", "put to death")
    if before.endswith((": ", "= ")) and (label := LABEL.search(before)):
        return _toll(folded, quantity, "killed" if label["killed"] else "injured", "figure under its name")
    ahead = [(m.group(), m.start()) for m in TOKEN.finditer(folded, quantity.end, min(end, quantity.end + 160))]
    near = _harm_ahead(folded, ahead, min(end, following.start if following else end), following, limit=4)
    verb = _verb_before(folded, quantity, start)
    if verb and BOTH_BEFORE.search(folded, max(start, verb[1] - 16), verb[1]):
        return None
    if verb and verb[1] not in used and not (near and verb[2]):
        return _toll(folded, quantity, HARM_BEFORE[verb[0]], "verb before the count")
    if near and LEFT.search(before) and not BOTH_AFTER.match(folded, near[1]):
        used.add(near[1])
        return _toll(folded, quantity, near[0], "left dead")
    stop = following.start if following and _has_its_own_word(folded, following) else end
    far = near or _harm_ahead(folded, ahead, stop, following, limit=22)
    if far and BOTH_AFTER.match(folded, far[1]):
        return None
    if far:
        used.add(far[1])
        return _toll(folded, quantity, far[0], "word after the count")
    return None


def _read_company(folded: str, quantity: Quantity, start: int) -> Toll | None:
    """Those killed beside somebody named, whom no count counts: one more than is counted, or a lower bound where several may be named."""
    floor = max(start, quantity.start - 110)
    if WAS_KILLED_WITH.search(folded, floor, quantity.start):
        others = _toll(folded, quantity, "killed", "along with")
        return add_tolls(others, others._replace(best=1, low=1, high=1))
    if not ALONG_WITH.search(folded, floor, quantity.start):
        return None
    low = None if quantity.low is None else quantity.low + 1
    return _toll(folded, quantity, "killed", "along with")._replace(best=None, low=low, high=None)


def _read_total(folded: str, quantity: Quantity, start: int, end: int) -> Toll:
    """A running total; one over days ("over the weekend") counts beside the event's own toll, not for it."""
    if PERIOD.search(folded, start, end):
        return _toll(folded, quantity, "killed", "total over days")._replace(further=True)
    if quantity.high is not None and PASSES.search(folded, max(start, quantity.start - 10), quantity.start):
        quantity = quantity._replace(high=None, rule="more than")
    return _toll(folded, quantity, "killed", "running total", total=True)


def _toll(folded: str, quantity: Quantity, harm: Harm, rule: str, *, total: bool = False) -> Toll:
    is_open = bool(AND_THEIRS.match(folded, quantity.end))
    return Toll(
        harm=harm,
        start=quantity.start,
        end=quantity.end,
        best=None if is_open else quantity.best,
        low=quantity.low + 1 if is_open and quantity.low else quantity.low,
        high=None if is_open else quantity.high,
        rule=rule if quantity.rule in {"number", "one"} else f"{rule}, {quantity.rule}",
        total=total,
        further=quantity.further,
        of_one_kind=_is_of_one_kind(folded, quantity.end),
        beside=quantity.further or OTHERS.match(folded, quantity.end) is not None,
        includes=_count_included(folded, quantity.end),
    )


def _count_included(folded: str, end: int) -> int | None:
    """The part of a count that is told right behind it: "16 civilians - including three children -"; None where none is."""
    match = INCLUDING.match(folded, end)
    counts = find_quantities(folded, match.end(), match.end() + _NEXT_COUNT) if match else []
    return counts[0].best if counts else None


def _is_of_one_kind(folded: str, end: int) -> bool:
    people = IS_PEOPLE.match(folded, end)
    return bool(people and people["who"] in OF_ONE_KIND)


def _harm_ahead(
    folded: str, ahead: list[tuple[str, int]], stop: int, following: Quantity | None, *, limit: int
) -> tuple[Harm, int] | None:
    """The first word of death or injury within `limit` words and before `stop`, unless the clause ends or another begins."""
    for word, place in ahead[:limit]:
        if place >= stop or word in STOPS or OTHER_FATE.match(folded, place):
            return None
        if CROWD.match(folded, place) and not folded.endswith("who ", 0, place):
            return None
        if word == "lost" and LOST_LIVES.match(folded, place):
            return "killed", place
        if word in HARM_AFTER:
            if following and _is_verb_of_next(folded, word, place, following):
                return None
            if _is_what_they_did(folded, word, place, following):
                return None
            return HARM_AFTER[word], place
    return None


def _is_what_they_did(folded: str, word: str, place: int, following: Quantity | None) -> bool:
    """Whether the word of harm at `place` is what those counted before it did: "two bombers killed 12", "gunmen killed a teacher"."""
    if word not in HARM_BEFORE or PASSIVE.search(folded, max(0, place - 12), place):
        return False
    if following is None or following.start != place + len(word) + 1:
        return STRIKES_ONE.match(folded, place) is not None
    return not (HARMED_TOO.match(folded, following.end) or _is_of_things(folded, following, len(folded)))


def _has_its_own_word(folded: str, following: Quantity) -> bool:
    """Whether the words of harm behind a count are of that count alone: "arrested 50, two of whom were killed", "left 12 dead"."""
    is_left = LEFT.search(folded, max(0, following.start - 10), following.start)
    return bool(is_left or PART_HARMED.match(folded, following.end))


def _is_verb_of_next(folded: str, word: str, place: int, following: Quantity) -> bool:
    """Whether the word of harm at `place` is the verb of the next count: "killed 28 and wounded 30"."""
    return bool(re.search(r"(?:\band|\bwhile|,)\s$", folded[max(0, place - 7) : place])) and bool(
        re.fullmatch(rf"{word}\s", folded[place : following.start])
    )


def _verb_before(folded: str, quantity: Quantity, start: int) -> tuple[str, int, bool] | None:
    """The verb of harm right before the count: the verb, where it stands, and whether it may as well belong to a count before it."""
    words = [
        (m.group().rstrip("'"), m.start())
        for m in TOKEN.finditer(folded, max(start, quantity.start - 40), quantity.start)
    ]
    after_comma = False
    for word, place in reversed(words):
        if word in HARM_BEFORE:
            return word, place, after_comma or word in HARM_AFTER
        if word == ",":
            after_comma = True
        elif word not in VERB_GAP:
            return None
    return None


def _in_one_list(folded: str, first: Quantity, second: Quantity) -> bool:
    """Whether two counts stand in one list: "five women and a child", "23 civilians - including nine children - and 16 fighters".

    "10 children 5 women" is one, too, its comma lost.
    """
    between = ASIDE.sub(" ", folded[first.end : second.start])
    if COMMA_LOST.fullmatch(between) and IS_PEOPLE.match(folded, first.end) and IS_PEOPLE.match(folded, second.end):
        return True
    words = [word.strip(",") for word in between.split()]
    return (
        0 < len(words) <= 9
        and bool(LIST_END.search(between))
        and not any(word in HARM_AFTER or word in HARM_BEFORE or word in LIST_STOPS for word in words)
        and not re.search(r"[.;:]", between)
    )


def _share_a_verb(folded: str, first: Quantity, second: Quantity) -> bool:
    """Whether two counts have one verb and each its place: "57 in the first raid and 83 in the second"."""
    is_placed = PLACED_AND.fullmatch(folded, first.end, second.start)
    return is_placed is not None and bool(PLACED_TOO.match(folded, second.end))


def _is_beside(folded: str, first: Quantity, second: Quantity, toll: Toll) -> bool:
    """Whether a count is of others than the count before: "8 killed; 4 militants also died", "4 rebel fatalities, 2 YPG fatalities"."""
    if FATALITIES_AND.fullmatch(folded, first.end, second.start) and FATALITIES.match(folded, second.end):
        return True
    is_also = ALSO_HARMED.match(folded, second.end) or folded.endswith(" also ", first.end, second.start)
    return bool(is_also) and not toll.of_one_kind and toll.rule.startswith("word after the count")


def add_tolls(first: Toll, second: Toll) -> Toll:
    """The toll of both: all counts added, unknown where one is, from the first to the last of their characters."""

    def plus(one: int | None, other: int | None) -> int | None:
        return None if one is None or other is None else one + other

    return first._replace(
        end=second.end,
        best=plus(first.best, second.best),
        low=plus(first.low, second.low),
        high=plus(first.high, second.high),
        rule=first.rule if first.rule.endswith("sum") else f"{first.rule}, sum",
        of_one_kind=first.of_one_kind and second.of_one_kind,
        summed=(first.best, second.best),
    )


def _is_part(folded: str, quantity: Quantity, start: int) -> bool:
    """Whether the count is a part of another: "including three children", "30 of them children"."""
    floor = max(start, quantity.start - 60)
    if PART_BEFORE.search(folded, floor, quantity.start) or PARENT_OF.search(folded, floor, quantity.start):
        return True
    is_bracketed = IN_BRACKETS.search(folded, max(start, quantity.start - 110), quantity.start)
    if is_bracketed and not BRACKET_OF_HARM.match(folded, quantity.end):
        return True
    if not OF_PARTS.match(folded, quantity.end) or PART_HARMED.match(folded, quantity.end):
        return False
    # "Bombed a crowd, killing 40 of them": of those there, and not of the dead.
    verb = _verb_before(folded, quantity, start)
    return verb is None or verb[2]


def _goes_on_with_parts(folded: str, part: Quantity, following: Quantity) -> bool:
    """Whether a count of one kind stands in one list with a part: "including four children and two women"."""
    is_listed = PARTS_LISTED.fullmatch(folded, part.end, following.start) is not None
    return is_listed and _is_of_one_kind(folded, following.end)


def _speaks(folded: str, quantity: Quantity) -> bool:
    """Whether the counted are named after the victims as those who say so: "killed 4, two activists said"."""
    return folded.endswith((", ", " and "), 0, quantity.start) and bool(SPEAKS.match(folded, quantity.end))


def _is_of_things(folded: str, quantity: Quantity, end: int) -> bool:
    """Whether the count is of vehicles, days, kilometres, raids, or is a year."""
    if IN_YEAR.search(folded, max(0, quantity.start - 10), quantity.end):
        return True
    people, things = IS_PEOPLE.match(folded, quantity.end, end), THINGS.match(folded, quantity.end, end)
    if things and not (people and people.end() < things.end()):
        return True
    return people is None and bool(re.fullmatch(r"(?:19|20)\d\d", folded[quantity.start : quantity.end]))


def _find_one(folded: str, start: int, end: int, hints: int) -> list[Toll]:
    """One person, without a number: "a child was killed", "killed a senior commander"."""
    tells_who_died = hints & WAS_KILLED_HINTS != 0
    if (
        tells_who_died
        and AGE.search(folded, start, end)
        and (by_name := WERE_KILLED_BY_NAME.search(folded, start, end))
    ):
        count = len(AGE.findall(by_name.group()))
        named = Quantity(by_name.start(), by_name.end(), count, count, count, "number")
        return [_toll(folded, named, "killed", "people by name and age")]
    match = both = BOTH.search(folded, start, end) if hints & BOTH_HINTS else None
    if match is None and hints & KILLED_ONE_HINTS:
        match = KILLED_ONE.search(folded, start, end)
    if match is None and tells_who_died:
        match = WAS_KILLED_ONE.search(folded, start, end) or _find_one_by_name(folded, start, end)
    if match is None:
        return []
    is_of_two = both or AND_ONE_THERE.match(folded, match.end(), end) or AND_KIN.match(folded, match.end(), end)
    count = 2 if is_of_two else 1
    is_in_company = bool(IN_COMPANY.match(folded, match.end(), end))
    return [
        Toll(
            harm="killed",
            start=match.start(),
            end=match.end(),
            best=None if is_in_company else count,
            low=count + 1 if is_in_company else count,
            high=None if is_in_company else count,
            rule="one person and company" if is_in_company else "one person",
            of_one_kind=True,
        )
    ]


def _find_one_by_name(folded: str, start: int, end: int) -> re.Match[str] | None:
    return next(
        (one for one in WAS_KILLED.finditer(folded, start, end) if not folded.endswith(NOT_BY_NAME, 0, one.start())),
        None,
    )
