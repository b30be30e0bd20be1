"""Putting together what one article says several times: mentions of one happening are one record."""

from collections.abc import Sequence
from datetime import timedelta

from data.extract.happenings import Happening
from data.extract.modes import Mode
from data.extract.places import NOWHERE, Place
from data.extract.protests import FIRED_ON

_REPORTING_LAG = timedelta(days=7)
_HARM = "harm"
_COUNTED = {"day", "week"}  # a span of such days may reach back further, and is of what was told at its end
_FIRST, _LATEST = 50, 150
_MOST_COMPARED = 20


def merge_happenings(happenings: Sequence[Happening]) -> list[list[Happening]]:
    """Group the happenings that are one and the same, in order of first mention; each group in order of mention.

    In a text of hundreds of happenings a mention is compared with the first and the latest of them only.
    """
    groups: list[tuple[tuple[Mode, str], list[Happening]]] = []
    for happening in happenings:
        near = groups if len(groups) <= _FIRST + _LATEST else groups[:_FIRST] + groups[-_LATEST:]
        kind = _kind(happening)
        home = _find_home([group for its, group in near if its == kind], happening)
        if home is None:
            groups.append((kind, [happening]))
        else:
            home.append(happening)
    return [group for _, group in groups]


def _find_home(groups: Sequence[list[Happening]], happening: Happening) -> list[Happening] | None:
    """The first of the groups that is of the same happening, unless a mention goes on from a later one; None when none is."""
    homes = (group for group in groups if _is_same(group[:_MOST_COMPARED], happening))
    first = next(homes, None)
    if first is None or not _may_go_on(happening):
        return first
    return next((group for group in (first, *homes) if _goes_on(group[-1], happening)), first)


def _kind(happening: Happening) -> tuple[Mode, str]:
    """What mentions of one happening have in common: violence and protests may be told of as each other, all else only as what it is."""
    is_harmful = happening.is_violent or happening.event_type == "Protests"
    return happening.mode, _HARM if is_harmful else happening.sub_event_type


def _may_go_on(happening: Happening) -> bool:
    """Whether a mention counts the dead and names no place: it tells more of what was told before."""
    return (
        happening.is_violent and bool(happening.tolls) and not (happening.place.provinces or happening.place.is_abroad)
    )


def _goes_on(last: Happening, happening: Happening) -> bool:
    """Whether a sentence that counts the dead and names no place goes on telling of what the sentence before told.

    "Blasts shook the suburb. At least 83 people were killed": the place is the one named last, not the headline's.
    """
    return (
        last.sentence.part == happening.sentence.part == "text"
        and last.sentence.number == happening.sentence.number - 1
        and (bool(last.place.provinces) or last.place.is_abroad)
    )


def may_be_same(one: Happening, other: Happening) -> bool:
    """Whether neither days nor places speak against two mentions being of one happening."""
    return _same_days(one, other) and _same_place(one, other)


def _is_same(group: Sequence[Happening], other: Happening) -> bool:
    if not (may_be_same(group[0], other) and _told_alike(group, other)):
        return False
    return len(group) == 1 or all(may_be_same(one, other) for one in group[1:])


def _told_alike(group: Sequence[Happening], other: Happening) -> bool:
    first = group[0]
    if first.is_violent and other.is_violent:
        return all(one.means & other.means for one in group) or _same_toll(group, other)
    if "Protests" in (first.event_type, other.event_type):
        # Of a crowd fired on, a later sentence may only count the dead.
        if first.event_type == other.event_type:
            return True
        return _is_of_a_crowd(first, other) and (_same_toll(group, other) or _goes_into_detail(group, other))
    if first.sub_event_type != "Statement" or first.attribution is None or other.attribution is None:
        return True
    return first.attribution.name == other.attribution.name


def _is_of_a_crowd(one: Happening, other: Happening) -> bool:
    return all(happening.is_vague or happening.event_type == "Protests" for happening in (one, other))


def _goes_into_detail(group: Sequence[Happening], other: Happening) -> bool:
    """Whether the first sentence counts whom the headline tells of: "Protesters killed in Daraa", "Security forces killed six people"."""
    return (
        all(happening.sentence.part == "title" and not happening.tolls for happening in group)
        and group[0].sub_event_type == FIRED_ON
        and other.sentence.number == 0
        and any(toll.harm == "killed" for toll in other.tolls)
    )


def _same_toll(group: Sequence[Happening], other: Happening) -> bool:
    """Whether the same number of dead, five or more, is told of both."""
    told = {toll.best for toll in other.tolls if toll.harm == "killed" and (toll.best or 0) >= 5}
    return bool(told) and any(toll.harm == "killed" and toll.best in told for one in group for toll in one.tolls)


def _same_days(one: Happening, other: Happening) -> bool:
    first, second = one.when, other.when
    if first.first is None or first.last is None or second.first is None or second.last is None:
        return True
    meet = first.first <= second.last and second.first <= first.last
    if meet and first.precision in _COUNTED and second.precision in _COUNTED:
        return True
    if not (first.is_weak or second.is_weak):
        return meet
    is_headline = "title" in (one.sentence.part, other.sentence.part)
    if one.is_violent or one.event_type == "Protests" or is_headline:
        return abs(first.first - second.first) <= _REPORTING_LAG
    return meet


def _same_place(one: Happening, other: Happening) -> bool:
    first, second = one.place, other.place
    if first.provinces and second.provinces:
        if first.provinces != second.provinces and set(first.provinces).isdisjoint(second.provinces):
            return False
        if not (first.is_fine and second.is_fine) or first.name == second.name:
            return True
        return bool(_names(first) & _names(second))
    is_abroad = first.is_abroad, second.is_abroad
    if all(is_abroad):
        return bool(_names(first) & _names(second))
    in_title = "title" in (one.sentence.part, other.sentence.part)
    if any(is_abroad):
        # What names no place may go on telling of one abroad; what happened in Syria did not happen there.
        return (one.is_violent or in_title) and NOWHERE in (first, second)
    goes_on = one.is_violent or (one.event_type == "Protests" and bool(other.tolls))
    return goes_on or other.mode == "planned" or in_title or first.provinces == second.provinces


def _names(place: Place) -> set[str]:
    return {mention.name for _, mention in place.mentions}
