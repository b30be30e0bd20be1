"""A summary of several happenings ("Bombs kill dozens in Homs and a Damascus suburb") is none of its own where the article tells each of them."""

from collections.abc import Sequence

from data.extract.happenings import Happening
from data.extract.merging import may_be_same
from data.extract.places import choose_place


def settle_summaries(groups: Sequence[list[Happening]]) -> list[list[Happening]]:
    """Give the mentions that sum up happenings in several provinces to the one among them they were put with, in that one's place.

    Their tolls are of all of them together, and are left out where the happenings have their own. The others of which only a count is told
    were by the means and on the day of the summary: "Bombs hit Homs and Sayyida Zeinab on Sunday. 57 died in the first place and 83 in the second."
    """
    settled = [list(group) for group in groups]
    numbers = {id(group): number for number, group in enumerate(groups)}
    for number, group in enumerate(groups):
        if len(group) == 1 or not settled[number]:
            continue  # one mention sums up nothing else, and what was put together with another is settled
        if others := _find_parts(group, groups):
            settled[number] = _put_together([group, *others])
            for other in others:
                settled[numbers[id(other)]] = []
            continue
        wide, others = _find_summed(group, groups)
        if not others:
            continue
        settled[number] = _settle(group, wide, [happening for other in others for happening in other])
        for other in others:
            if all(happening.is_vague and happening.when.is_weak for happening in other):
                settled[numbers[id(other)]].append(wide[0]._replace(place=other[0].place, tolls=()))
    return [group for group in settled if group]


def _find_parts(group: list[Happening], groups: Sequence[list[Happening]]) -> list[list[Happening]]:
    """The other groups that make up the dead of a group's headline with it, all in one sentence: 11 are seven in Homs and four in Hama."""
    total = next(
        (
            toll.best
            for happening in group
            if happening.sentence.part == "title" and not happening.place.provinces
            for toll in happening.tolls
            if toll.harm == "killed"
        ),
        None,
    )
    first = next((happening for happening in group if happening.sentence.part == "text" and happening.tolls), None)
    if total is None or first is None:
        return []
    parts = [
        (other, toll.best or 0)
        for other in groups
        for happening in other
        if happening.sentence.part == "text" and happening.sentence.number == first.sentence.number
        for toll in happening.tolls
        if toll.harm == "killed"
    ]
    if sum(dead for _, dead in parts) != total or any(other[0].event_type != group[0].event_type for other, _ in parts):
        return []
    return [other for other, _ in parts if other is not group]


def _put_together(groups: Sequence[list[Happening]]) -> list[Happening]:
    """One happening of several, in all their places, with the headline's dead."""
    together = [happening for group in groups for happening in group]
    mentions = {
        mention.start: mention for happening in together for part, mention in happening.place.mentions if part == "text"
    }
    place = choose_place(list(mentions.values()), "text")
    return [
        happening._replace(place=place, tolls=happening.tolls if happening.sentence.part == "title" else ())
        for happening in together
    ]


def _find_summed(
    group: list[Happening], groups: Sequence[list[Happening]]
) -> tuple[list[Happening], list[list[Happening]]]:
    """The mentions of a group that sum up, and the other groups whose happenings they sum up, too; nothing where they do not."""
    wide = [happening for happening in group if len(happening.place.provinces) > 1 and happening.is_violent]
    if not wide:
        return [], []
    summed = set(wide[0].place.provinces)
    told = [happening for happening in group if happening.place.provinces and set(happening.place.provinces) < summed]
    if not told:
        return [], []
    apart = summed - set(told[0].place.provinces)
    return wide, [
        other
        for other in groups
        if other is not group and any(_is_summed(happening, wide[0], apart) for happening in other)
    ]


def _is_summed(happening: Happening, wide: Happening, apart: set[str]) -> bool:
    """Whether a summary speaks of a happening in one of the provinces `apart` from that of its own group."""
    return (
        happening.is_violent
        and bool(happening.place.provinces)
        and set(happening.place.provinces) <= apart
        and may_be_same(wide, happening)
    )


def _settle(group: list[Happening], wide: list[Happening], others: list[Happening]) -> list[Happening]:
    told = [
        happening
        for happening in group
        if happening.place.provinces and set(happening.place.provinces) < set(wide[0].place.provinces)
    ]
    is_counted = any(happening.tolls for happening in others)
    is_all_counted = is_counted and any(happening.tolls for happening in told)
    settled = []
    for happening in group:
        if happening in wide:
            happening = happening._replace(
                place=told[0].place, tolls=() if is_counted else happening.tolls, is_behind=is_all_counted
            )
        elif is_all_counted and happening.sentence.part == "title" and not happening.place.provinces:
            happening = happening._replace(tolls=())
        settled.append(happening)
    return settled
