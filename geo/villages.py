"""Read a village in the province where the text says it lies: its namesake there is meant, though we know none."""

import re

from geo import contexts
from geo.reading import VILLAGES, Reading

_HILL = re.compile(r"\s+(?:hill|village|town|hamlet)\b", re.IGNORECASE)
_LISTED = re.compile(
    r"\s+(?:hill|village|town|hamlet)s?(?:,\s*|\s+and\s+)(?:the\s+)?(?:(?:hill|village|town|hamlet)s?\s+(?:of\s+)?)?",
    re.IGNORECASE,
)


def believe_the_text_throughout(text: str, readings: list[Reading]) -> None:
    """Read a village in the province where the text says it lies, wherever the text names it."""
    said: dict[str, tuple[str, ...]] = {}
    villages = [
        (number, reading, is_hill)
        for number, reading in enumerate(readings)
        if reading.country == "SY"
        and reading.provinces is None
        and (
            (is_hill := _is_called_a_hill(text, reading))
            or (len(reading.places) == 1 and reading.places[0].kind in VILLAGES)
        )
    ]
    for number, reading, is_hill in villages:
        following, beyond = [*readings[number + 1 : number + 3], None, None][:2]
        if following is None:
            continue
        if (
            is_hill
            and beyond is not None
            and _LISTED.fullmatch(text[reading.end : following.start])
            and contexts.AFTER_IN_PROVINCE.fullmatch(text[following.end : beyond.start])
        ):
            _take_province(reading, beyond, following.end, text)
        _believe_the_text(text, reading, following)
        if reading.provinces is not None:
            said[reading.places[0].name] = reading.provinces
    if said:
        for _, reading, _ in villages:
            if reading.provinces is None and reading.places[0].name in said:
                reading.provinces, reading.rule = said[reading.places[0].name], "said"


def _is_called_a_hill(text: str, reading: Reading) -> bool:
    """Whether the text calls a hill or a village what we know as a mountain: its namesake elsewhere may be meant."""
    for place in reading.places:
        if place.kind == "mountain":
            return _HILL.match(text, reading.end) is not None
    return False


def _believe_the_text(text: str, reading: Reading, following: Reading) -> None:
    """Where the text says in which province a village lies, and that is another than ours, its namesake there is meant."""
    is_near = following.start - reading.end <= 70 and following.places[0].kind in ("city", "capital", "province")
    if is_near and contexts.AFTER_IN_PROVINCE.fullmatch(text[reading.end : following.start]):
        _take_province(reading, following, reading.end, text)


def _take_province(reading: Reading, following: Reading, end: int, text: str) -> None:
    """Put a village in the province that stands behind it, from `end` on, unless it lies there."""
    between = text[end : following.start]
    said = following.provinces if following.provinces is not None else (following.places[0].province,)
    own = {place.province for place in reading.places}
    if not said or own & {None, *said} or {*own, *said} == {"SY-DI", "SY-RD"}:
        return
    if reading.places[0].kind == "district" or following.form == "province" or contexts.VILLAGE_IN.match(between):
        reading.provinces, reading.rule = tuple(each for each in said if each), "said"
