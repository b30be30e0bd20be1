"""A summary of several happenings ("Bombs kill dozens in Homs and a Damascus suburb") is none of its own where the article tells each of them."""

from collections.abc import Sequence

from data.extract.happenings import Happening
from data.extract.merging import may_be_same


def settle_summaries(groups: Sequence[list[Happening]]) -> list[list[Happening]]:
    """Give the mentions that sum up happenings in several provinces to the one among them they were put with, in that one's place.

    Their tolls are of all of them together, and are left out where the happenings have their own.
    """
    return [_settle(group, groups) for group in groups]


def _settle(group: list[Happening], groups: Sequence[list[Happening]]) -> list[Happening]:
    wide = [happening for happening in group if happening.is_violent and len(happening.place.provinces) > 1]
    if not wide:
        return group
    summed = set(wide[0].place.provinces)
    told = [happening for happening in group if happening.place.provinces and set(happening.place.provinces) < summed]
    if not told:
        return group
    apart = summed - set(told[0].place.provinces)
    others = [
        happening
        for other in groups
        if other is not group
        for happening in other
        if happening.is_violent
        and happening.place.provinces
        and set(happening.place.provinces) <= apart
        and may_be_same(wide[0], happening)
    ]
    if not others:
        return group
    is_counted = any(happening.tolls for happening in others)
    is_all_counted = is_counted and any(happening.tolls for happening in told)
    settled = []
    for happening in group:
        if happening in wide:
            happening = happening._replace(place=told[0].place, tolls=() if is_counted else happening.tolls)
        elif is_all_counted and happening.sentence.part == "title" and not happening.place.provinces:
            happening = happening._replace(tolls=())
        settled.append(happening)
    return settled
