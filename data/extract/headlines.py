"""What the text settles of its headline: whether the bare name of a city and its province is the city's or the province's."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data.extract.places import PROVINCE_NAMES
from data.extract.reading import PartReading
from geo.find import PlaceMention

_CITY_AFTER = re.compile(r"(?:'s)? (?:old )?(?:city|town)\b")
_CITY_BEFORE = re.compile(r"\b(?:city|town|capital),? (?:of )?$")


def settle_headline(readings: Sequence[PartReading]) -> list[PartReading]:
    """Read a bare "Idlib" of the headline as the province where the text first says "Idlib province", "the Idlib region" or the like."""
    title = next((reading for reading in readings if reading.part == "title"), None)
    text = next((reading for reading in readings if reading.part == "text"), None)
    if title is None or text is None:
        return list(readings)
    bare = {place.name for sentence in title.sentences for place in sentence.places if _is_bare(place, title.folded)}
    meant = {name for name in bare if _is_province(name, text)}
    if not meant:
        return list(readings)
    sentences = tuple(
        sentence._replace(places=tuple(_settle(place, title.folded, meant) for place in sentence.places))
        for sentence in title.sentences
    )
    return [reading._replace(sentences=sentences) if reading is title else reading for reading in readings]


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
    return replace(place, precision="province", rule="province word")
