"""Putting together what one article says several times: mentions of one happening are one record."""

from collections.abc import Sequence
from datetime import timedelta

from data.extract.happenings import Happening

# Sub-event types that may be said of the same happening in one article.
_KINDS: dict[str, str] = {
    "Air/drone strike": "air",
    "Shelling/artillery/missile attack": "shelling",
    "Chemical weapon": "chemical",
    "Remote explosive/landmine/IED": "bomb",
    "Suicide bomb": "bomb",
    "Grenade": "bomb",
    "Armed clash": "battle",
    "Government regains territory": "battle",
    "Non-state actor overtakes territory": "battle",
    "Attack": "attack",
}
_VAGUE_WEIGHT = 3.0  # up to this weight the words do not tell the means ("attack", "killed")
_REPORTING_LAG = timedelta(days=7)


def merge_happenings(happenings: Sequence[Happening]) -> list[list[Happening]]:
    """Group the happenings that are one and the same, in order of first mention; each group in order of mention."""
    groups: list[list[Happening]] = []
    for happening in happenings:
        home = next((group for group in groups if _is_same(group, happening)), None)
        if home is None:
            groups.append([happening])
        else:
            home.append(happening)
    return groups


def _is_same(group: Sequence[Happening], other: Happening) -> bool:
    return any(_same_kind(one, other) for one in group) and all(
        _same_days(one, other) and _same_place(one, other) for one in group
    )


def _same_kind(one: Happening, other: Happening) -> bool:
    if one.mode != other.mode:
        return False
    if one.is_violent and other.is_violent:
        vague = one.weight <= _VAGUE_WEIGHT or other.weight <= _VAGUE_WEIGHT
        return vague or _KINDS.get(one.sub_event_type, one.sub_event_type) == _KINDS.get(
            other.sub_event_type, other.sub_event_type
        )
    if one.sub_event_type != other.sub_event_type:
        return False
    return (
        one.sub_event_type != "Statement"
        or one.attribution is None
        or other.attribution is None
        or one.attribution.name == other.attribution.name
    )


def _same_days(one: Happening, other: Happening) -> bool:
    first, second = one.when, other.when
    if first.first is None or first.last is None or second.first is None or second.last is None:
        return True
    if (first.is_weak or second.is_weak) and one.is_violent:
        return abs(first.first - second.first) <= _REPORTING_LAG
    return first.first <= second.last and second.first <= first.last


def _same_place(one: Happening, other: Happening) -> bool:
    first, second = one.place, other.place
    if not first.provinces or not second.provinces:
        return (
            one.is_violent
            or other.mode == "planned"
            or first.provinces == second.provinces
            or one.sentence.part == "title"
            or other.sentence.part == "title"
        )
    if not set(first.provinces) & set(second.provinces):
        return False
    fine = {"town", "site"}
    return not (
        first.precision in fine
        and second.precision in fine
        and first.name != second.name
        and not (set(m.name for m in first.mentions) & set(m.name for m in second.mentions))
    )
