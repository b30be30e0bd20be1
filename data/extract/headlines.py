"""What the text settles of its headline: whether a bare name is the city or its province, and whether Damascus is a suburb of it."""

import re
from collections.abc import Sequence

from data.extract.places import PROVINCE_NAMES
from data.extract.reading import PartReading
from geo.find import PlaceMention

_CITY_AFTER = re.compile(r"(?:'s)? (?:old )?(?:city|town)\b")
_CITY_BEFORE = re.compile(r"\b(?:city|town|capital),? (?:of )?$")


def settle_headline(readings: Sequence[PartReading]) -> list[PartReading]:
    """Read a bare "Idlib" of the headline as the province where the text first says "Idlib province" or the like, and Damascus as its suburbs."""
    title = next((reading for reading in readings if reading.part == "title"), None)
    text = next((reading for reading in readings if reading.part == "text"), None)
    if title is None or text is None:
        return list(readings)
    names_a_capital = any(place.kind == "capital" for sentence in title.sentences for place in sentence.places)
    suburb = _find_suburb(text) if names_a_capital else None
    if suburb is not None:
        title = title._replace(
            sentences=tuple(
                sentence._replace(places=tuple(_move_out(place, title.folded, suburb) for place in sentence.places))
                for sentence in title.sentences
            )
        )
        readings = [title if reading.part == "title" else reading for reading in readings]
    bare = {place.name for sentence in title.sentences for place in sentence.places if _is_bare(place, title.folded)}
    meant = {name for name in bare if _is_province(name, text)}
    if not meant:
        return list(readings)
    sentences = tuple(
        sentence._replace(places=tuple(_settle(place, title.folded, meant) for place in sentence.places))
        for sentence in title.sentences
    )
    return [reading._replace(sentences=sentences) if reading is title else reading for reading in readings]


def _find_suburb(text: PartReading) -> PlaceMention | None:
    """How a text names the country around Damascus, where it speaks of Damascus in no other way; None where it does not."""
    named = [
        place
        for sentence in text.sentences
        for place in sentence.places
        if text.folded.startswith("damascus", place.start) and place.provinces and place.rule != "road"
    ]
    return named[0] if named and all(place.provinces == ("SY-RD",) for place in named) else None


def _move_out(place: PlaceMention, folded: str, suburb: PlaceMention) -> PlaceMention:
    is_bare = place.kind == "capital" and place.provinces == ("SY-DI",) and not _is_city(place, folded)
    return suburb._replace(start=place.start, end=place.end) if is_bare and place.rule == "name" else place


def _is_bare(place: PlaceMention, folded: str) -> bool:
    return place.name in PROVINCE_NAMES and place.precision == "town" and not _is_city(place, folded)


def _is_city(place: PlaceMention, folded: str) -> bool:
    before = _CITY_BEFORE.search(folded, max(0, place.start - 20), place.start)
    return before is not None or _CITY_AFTER.match(folded, place.end) is not None


def _is_province(name: str, text: PartReading) -> bool:
    """Whether the first mention in a text that says whether the city or the province is meant says the province."""
    for sentence in text.sentences:
        for place in sentence.places:
            if place.name != name or not place.provinces:
                continue
            if place.precision == "province":
                return True
            if _is_city(place, text.folded):
                return False
    return False


def _settle(place: PlaceMention, folded: str, meant: set[str]) -> PlaceMention:
    if place.name not in meant or not _is_bare(place, folded):
        return place
    return place._replace(precision="province", rule="province word")
