"""What names beside each other tell of each other: in a list, at the ends of a road, in one province."""

import re
from itertools import pairwise

from geo import contexts
from geo.reading import Reading, set_countryside

_GUESSES = ("spelling", "alike")


def keep_likely_guesses(readings: list[Reading]) -> list[Reading]:
    """Drop a place known by its consonants or its sound alone unless the text names another place of its province."""
    if not any(each.rule in _GUESSES for each in readings):
        return readings
    named = {place.province for each in readings if each.rule not in _GUESSES for place in each.places}
    kept = []
    for each in readings:
        if each.rule not in _GUESSES or any(place.province in named for place in each.places):
            each.rule = "name" if each.rule == "alike" else each.rule
            kept.append(each)
    return kept


def confirm_lists(text: str, readings: list[Reading]) -> None:
    """A doubtful name in a list with a certain place ("Salma, Rabia and Kinsabba") is a place."""
    if not any(each.doubtful for each in readings):
        return
    for ordered in (readings, readings[::-1]):
        for certain, doubtful in pairwise(ordered):
            if doubtful.doubtful and not certain.doubtful and certain.rule not in ("country", "metonym"):
                left, right = sorted((certain, doubtful), key=lambda each: each.start)
                between = text[left.end : right.start]
                if len(between) < 12 and contexts.LIST_BEFORE.fullmatch(
                    between.strip(" ") + " " if between.strip() else between
                ):
                    doubtful.doubtful, doubtful.rule = False, "context"


_BETWEEN = re.compile(r"\s*(?:,\s*(?:and\s+|or\s+)?|\band\s+|\bor\s+|&\s*)(?:the\s+|in\s+|of\s+)?", re.IGNORECASE)
_ARABIC_BETWEEN = re.compile(r"\s*[،,]?\s*و?\s*")


def share_forms(text: str, readings: list[Reading]) -> None:
    """In "Hama, Homs and Latakia provinces" one word of form counts for the whole list."""
    if not any(each.form for each in readings):
        return
    in_list = False
    for this, following in reversed(list(pairwise(readings))):
        in_list = following.form == "province" and (
            in_list
            or re.match(r"\s+(?:provinces|governorates)\b", text[following.end : following.end + 15]) is not None
        )
        in_list = in_list and _BETWEEN.fullmatch(text[this.end : following.start]) is not None
        if in_list and not this.form and this.places[0].kind in ("city", "capital") and this.rule == "name":
            this.form, this.rule = "province", "province word"
    for this, following in pairwise(readings):
        is_next = following.places[0].kind in ("city", "capital") and following.country == "SY"
        if this.for_list and is_next and _ARABIC_BETWEEN.fullmatch(text[this.end : following.start]):
            following.form, following.rule, following.for_list = this.form, this.rule, True
            set_countryside(following)


_ROAD_JOINT = re.compile(r"\s?(?:[-–—/]|to|and)\s?")
_ROAD = re.compile(r"\s+(?:\w+\s+)?(?:high-?way|motorway|road|route|railway|line)\b")


def share_roads(text: str, readings: list[Reading]) -> None:
    """In "the Damascus-Aleppo highway" the second name is an end of the road as the first is."""
    for this, following in pairwise(readings):
        if (
            this.rule == "road"
            and following.rule == "name"
            and following.country == "SY"
            and _ROAD_JOINT.fullmatch(text[this.end : following.start])
            and _ROAD.match(text, following.end)
        ):
            following.rule = "road"
