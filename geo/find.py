"""Find the places a text speaks of: by whole words, longest name first, and by what the words around a name say it means."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from geo import contexts
from geo.gazetteer import Gazetteer, Name, Place, load_gazetteer
from geo.names import APOSTROPHES, arabic_key, word_key

PlacePrecision = Literal["site", "town", "district", "province", "country", "unknown"]

PRECISION_OF_KIND: dict[str, PlacePrecision] = {
    "city": "town",
    "capital": "town",
    "town": "town",
    "village": "town",
    "camp": "town",
    "district": "town",
    "airbase": "site",
    "base": "site",
    "crossing": "site",
    "dam": "site",
    "site": "site",
    "oilfield": "site",
    "hill": "site",
    "region": "district",
    "mountain": "district",
    "desert": "district",
    "river": "district",
    "province": "province",
    "country": "country",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """Characters [start, end) of a text that name a place, what place, and the rule that says so.

    `provinces` is sorted; empty for a place abroad, for Syria as a whole, for a government named by its capital (rule "metonym") and for
    a region of no single province; several when the text does not tell which of some namesakes is meant (rule "ambiguous").
    `country` is "SY", or the ISO alpha-2 code of another. Rules: name, context (the words beside it say it is a place), province word,
    countryside, nearby (namesakes told apart by the provinces named around), said (the text names the village's province), ambiguous,
    road (one end of a road's name), metonym, abroad, country.
    """

    start: int
    end: int
    name: str
    provinces: tuple[str, ...]
    latitude: float | None
    longitude: float | None
    precision: PlacePrecision
    country: str | None
    rule: str
    kind: str = "town"


_ART = r"(?:[AaEe](?:ch|dh|sh|th|tt|zz|[lrsdntz])|AL|EL)"
_LETTER = r"[^\W\d_]"
_START = re.compile(
    rf"(?<![\w'’`])(?:(?P<article>{_ART})(?P<joint>[-‐– ’']))?(?P<word>[‘`ʿ’']?[A-ZÀ-ÖØ-ÞĀ-ſḀ-ỿ][\w]*(?:[{APOSTROPHES}]{_LETTER}+)*)"
    rf"|(?<![\w'’`-])(?P<low_article>[ae](?:ch|dh|sh|th|tt|zz|[lrsdntz]))-(?P<low>[a-z]\w+(?:[{APOSTROPHES}]{_LETTER}+)*)"
    r"|(?P<arabic>[\u0621-\u064a\u064b-\u065f\u0670]{2,})"
)
_NEXT = re.compile(
    rf"(?:[ \t\u00a0]{{0,2}}[-‐–][ \t\u00a0]?|[ \t\u00a0]{{1,2}}|[ \t]?\r?\n[ \t]?)(?:{_ART}[-‐ ’'])*(?:(?P<word>[‘`ʿ’']?[A-ZÀ-ÖØ-ÞĀ-ſḀ-ỿ0-9][\w]*(?:[{APOSTROPHES}]{_LETTER}+)*)"
    rf"|(?<=[-‐–])(?P<low>[a-z]\w+(?:[{APOSTROPHES}]{_LETTER}+)*))"
)
_NEXT_ARABIC = re.compile(r"[ \t\u00a0]{1,2}([\u0621-\u064a\u064b-\u065f\u0670]{2,})")
_SENTENCE_END = re.compile(r"[.!?؟]['\"’”)]*\s|\n")
_CAPITALISED_BEFORE = re.compile(r"([A-Z][\w'’-]+)\s+(?:[Aa]l[- ])?$")
_CAPITALISED_AFTER = re.compile(r"\s(?:[Aa]l-)?([A-Z][\w'’-]+)")
_NOT_FIRST_NAMES = frozenset(
    """Syrian Syria Northern Southern Eastern Western Central North South East West Town City Village Province Governorate District Old New The In At Near
    From Greater Rural Upper Lower Kurdish Russian Turkish Islamic State Government Rebel Rebels Army Camp Airport Airbase Base Mount Jabal Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday And Of On To Into Around Over Countryside Neighbourhood Neighborhood Area Crossing Border Dam Hospital Prison
    Military Air Airfield Battle Siege Outskirts""".split()
)

# The fold of a possessive that lost its apostrophe ("Aleppos", "Syrias") is tried for these; "Hamas" is no possessive.
_POSSESSIVE = {
    word.lower() + "s": word
    for word in """Syria Aleppo Idlib Raqqa Latakia Palmyra Daraa Deraa Homs Damascus Quneitra Hasakah Hasaka Manbij Afrin Kobani Turkey Iraq Lebanon Jordan
    Iran Russia Douma Ghouta Tartus Tartous Sweida Suwayda Qamishli Qusayr Madaya Saraqib""".split()
}


def find_places(text: str, gazetteer: Gazetteer | None = None) -> list[PlaceMention]:
    """Find the places a text names, in order of position, never overlapping; [] when it names none.

    A name counts as whole words, and in Latin letters with a capital or an article. Namesakes are told apart by the provinces the text names
    around them. See PlaceMention for what a mention says.
    """
    found = [_read(text, *match) for match in _match_names(text, gazetteer or load_gazetteer())]
    readings = [reading for reading in found if reading is not None]
    _confirm_lists(text, readings)
    readings = [reading for reading in readings if not reading.doubtful]
    _share_forms(text, readings)
    _tell_namesakes_apart(text, readings)
    return [_to_mention(reading) for reading in readings]


@dataclass(slots=True, kw_only=True)
class _Reading:
    """One name found, while its meaning is being worked out."""

    start: int
    end: int
    name: str
    places: list[Place]
    rule: str = "name"
    form: str = ""
    doubtful: bool = False
    provinces: tuple[str, ...] | None = None
    country: str = "SY"


def _match_names(text: str, gazetteer: Gazetteer) -> list[tuple[int, int, bool, tuple[Name, ...]]]:
    """(start, end, has an article, the names) of the longest names in a text, left to right."""
    matches = []
    position = 0
    latin_starts, arabic_starts = gazetteer.latin_starts, gazetteer.arabic_starts
    while (match := _START.search(text, position)) is not None:
        position = match.end()
        word = match["word"] or match["low"]
        if word is None:
            arabic = _match_arabic(text, match, gazetteer, arabic_starts)
            if arabic is not None:
                matches.append(arabic)
                position = arabic[1]
            continue
        end = match.end()
        bare, cut = _without_possessive(word)
        key = word_key(bare)
        if key not in latin_starts:
            continue
        article = match["article"] or match["low_article"]
        best = None
        names = gazetteer.latin.get(key)
        if names:
            best = (end - cut, names)
        joined, at = word_key(word) if cut else key, end
        for _ in range(3):
            following = _NEXT.match(text, at)
            if following is None:
                break
            more = following["word"] or following["low"]
            more_bare, more_cut = _without_possessive(more)
            at = following.end()
            names = gazetteer.latin.get(joined + word_key(more_bare))
            if names:
                best = (at - more_cut, names)
            joined += word_key(more)
        if best is None:
            continue
        start = match.start()
        if match["article"] and match["joint"] == " " and not any(name.article for name in best[1]):
            start, article = match.start("word"), None
        matches.append((start, best[0], bool(article), best[1]))
        position = best[0]
    return matches


def _match_arabic(text, match, gazetteer, starts):
    """The longest Arabic name that begins at a word, its prefixes (and, in, to, as) aside."""
    word = match["arabic"]
    for prefix in contexts.ARABIC_PREFIXES:
        if not word.startswith(prefix) or len(word) - len(prefix) < 2:
            continue
        bare = word[len(prefix) :]
        key = arabic_key(bare)
        if key not in starts:
            continue
        best = (match.end(), gazetteer.arabic[key]) if key in gazetteer.arabic else None
        joined, at = key, match.end()
        for _ in range(3):
            following = _NEXT_ARABIC.match(text, at)
            if following is None:
                break
            joined += arabic_key(following[1])
            at = following.end()
            if joined in gazetteer.arabic:
                best = (at, gazetteer.arabic[joined])
        if best is not None:
            article = prefix in ("ب", "وب", "لل", "ولل") or bare.startswith("ال")
            return (match.start() + len(prefix), best[0], article, best[1])
    return None


def _without_possessive(word: str) -> tuple[str, int]:
    """A word without its possessive ending, and how many characters that took off."""
    if len(word) > 3 and word[-1] in "sS" and word[-2] in APOSTROPHES:
        return word[:-2], 2
    lower = word.lower()
    if lower in _POSSESSIVE:
        return word[:-1], 1
    if word[-1] in APOSTROPHES:
        return word[:-1], 1
    return word, 0


def _read(text: str, start: int, end: int, has_article: bool, names: tuple[Name, ...]) -> _Reading | None:
    """Read what a name means from the words around it; None when it names no place there."""
    before, after = text[max(0, start - 70) : start], text[end : end + 90]
    syrian = [name for name in names if name.place.country == "SY"]
    chosen = syrian or list(names)
    is_arabic = "\u0600" <= text[end - 1] <= "\u06ff"
    if is_arabic:
        return _read_arabic(before, start, end, text, chosen)
    if contexts.AFTER_ORIGIN.match(after) or contexts.AFTER_BODY.match(after) or contexts.BEFORE_BODY.search(before):
        return None
    reading = _Reading(start=start, end=end, name=text[start:end], places=[name.place for name in chosen])
    weak = all(name.weak and not (name.article and has_article) for name in chosen)
    if weak:
        if not (contexts.BEFORE_PLACE.search(before) or contexts.AFTER_PLACE.match(after)):
            reading.doubtful = True
        else:
            reading.rule = "context"
        if _is_person(before, after):
            return None
    elif _has_title(before):
        return None
    abroad = _find_land(before, after)
    if abroad is not None:
        reading.country, reading.rule = abroad, "abroad"
        return reading
    place = reading.places[0]
    if place.country != "SY":
        reading.country = place.country
        reading.rule = "country" if place.kind == "country" else "abroad"
        if place.kind != "country" and _is_government(before, after):
            reading.rule = "metonym"
        return reading
    if place.kind == "country":
        reading.rule = "country"
        return reading
    if place.kind == "capital":
        return _read_capital(reading, before, after)
    if place.kind in ("city", "province"):
        _read_city(reading, before, after)
    if contexts.AFTER_ROAD.match(after) or contexts.BEFORE_ROAD.search(before):
        reading.rule = "road"
    return reading


def _read_arabic(before: str, start: int, end: int, text: str, chosen: list[Name]) -> _Reading | None:
    words = before.split()
    in_place = bool(words) and (words[-1] in contexts.ARABIC_PLACE_WORDS)
    if all(name.weak for name in chosen) and not in_place:
        return None
    reading = _Reading(start=start, end=end, name=text[start:end], places=[name.place for name in chosen])
    place = chosen[0].place
    reading.country = place.country
    if place.country != "SY":
        reading.rule = "country" if place.kind == "country" else "abroad"
    elif place.kind == "country":
        reading.rule = "country"
    elif place.kind in ("city", "capital") and words:
        last = words[-1].lstrip("وبل")
        if last == "ريف":
            reading.rule, reading.form = "countryside", "province"
            if place.province == "SY-DI":
                reading.provinces = ("SY-RD",)
        elif last in ("محافظة", "محافظتي", "محافظات"):
            reading.rule, reading.form = "province word", "province"
    return reading


def _read_capital(reading: _Reading, before: str, after: str) -> _Reading:
    """Damascus is a city, the countryside around it another province, and at times a government."""
    if contexts.BEFORE_SUBURB.search(before) or contexts.AFTER_SUBURB.match(after):
        reading.provinces, reading.rule, reading.form = ("SY-RD",), "countryside", "province"
    elif _is_government(before, after):
        reading.provinces, reading.rule = (), "metonym"
    elif contexts.AFTER_PROVINCE.match(after) or contexts.LIST_PROVINCES_BEFORE.search(before):
        reading.rule, reading.form = "province word", "province"
    elif contexts.AFTER_ROAD.match(after) or contexts.BEFORE_ROAD.search(before):
        reading.rule = "road"
    return reading


def _read_city(reading: _Reading, before: str, after: str) -> None:
    """The name of a province and its city means the province where a word beside it says so."""
    if contexts.AFTER_CITY.match(after) or contexts.BEFORE_CITY.search(before):
        return
    after_form = contexts.AFTER_PROVINCE.match(after)
    if after_form or contexts.BEFORE_PROVINCE.search(before) or contexts.LIST_PROVINCES_BEFORE.search(before):
        reading.form = "province"
        words = (after_form[0] if after_form else before[-25:]).lower()
        reading.rule = "province word" if "provin" in words or "governorate" in words else "countryside"


def _is_government(before: str, after: str) -> bool:
    return bool(contexts.AFTER_GOVERNMENT.match(after) or contexts.BEFORE_GOVERNMENT.search(before))


def _find_land(before: str, after: str) -> str | None:
    """The country that the text says a name is in ("the Iraqi town of ...", "..., Iraq"); None where it says none."""
    if nation := contexts.BEFORE_ABROAD.search(before):
        return contexts.NATIONS[nation[1]]
    if land := contexts.AFTER_ABROAD.match(after):
        return contexts.LANDS[land[1]]
    return None


def _has_title(before: str) -> bool:
    return contexts.BEFORE_PERSON.search(before) is not None


def _is_person(before: str, after: str) -> bool:
    """Whether a doubtful name has a first or last name beside it, a title, or speaks."""
    if _has_title(before) or contexts.AFTER_PERSON.match(after):
        return True
    first, last = _CAPITALISED_BEFORE.search(before), _CAPITALISED_AFTER.match(after)
    if first and first[1] not in _NOT_FIRST_NAMES and not contexts.AFTER_PLACE.match(after):
        return True
    return bool(last and last[1] not in _NOT_FIRST_NAMES and not contexts.BEFORE_PLACE.search(before))


def _confirm_lists(text: str, readings: list[_Reading]) -> None:
    """A doubtful name in a list with a certain place ("Salma, Rabia and Kinsabba") is a place."""
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


def _share_forms(text: str, readings: list[_Reading]) -> None:
    """In "Hama, Homs and Latakia provinces" and "the countryside of Aleppo and Idlib" one word of form counts for the whole list."""
    for index in range(len(readings) - 2, -1, -1):
        this, following = readings[index], readings[index + 1]
        if (
            following.form == "province"
            and not this.form
            and this.places[0].kind in ("city", "capital")
            and this.rule == "name"
            and _BETWEEN.fullmatch(text[this.end : following.start])
            and re.match(r"\s+(?:provinces|governorates)\b", text[following.end : following.end + 15])
        ):
            this.form, this.rule = "province", "province word"


def _sentence_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in _SENTENCE_END.finditer(text))]


def _tell_namesakes_apart(text: str, readings: list[_Reading]) -> None:
    """Choose among namesakes by the province the text names nearest, in the same sentence first; leave all where it names none."""
    open_readings = [
        each
        for each in readings
        if each.country == "SY" and each.provinces is None and len({place.province for place in each.places}) > 1
    ]
    villages = [
        each
        for each in readings
        if each.country == "SY"
        and each.provinces is None
        and each.places[0].kind in ("village", "town", "hill", "site", "camp", "district")
        and len(each.places) == 1
    ]
    if not open_readings and not villages:
        return
    sure = [
        (each.start, each.end, province)
        for each in readings
        if each not in open_readings and each.country == "SY"
        for province in (each.provinces if each.provinces is not None else (each.places[0].province,))
        if province and each.rule not in ("metonym", "road")
    ]
    for reading in villages:
        _believe_the_text(text, reading, readings)
    if not open_readings:
        return
    starts = _sentence_starts(text)
    for reading in open_readings:
        sentence = bisect_right(starts, reading.start)
        candidates = {place.province for place in reading.places}
        votes = sorted(
            (
                (
                    bisect_right(starts, start) != sentence,
                    min(abs(start - reading.end), abs(reading.start - end)),
                    province,
                )
                for start, end, province in sure
                if province in candidates or (province == "SY-DI" and "SY-RD" in candidates)
            )
        )
        if votes:
            province = votes[0][2] if votes[0][2] in candidates else "SY-RD"
            reading.places = [place for place in reading.places if place.province == province]
            reading.rule = "nearby"
            continue
        likely = _most_likely(reading.places)
        if likely is not None:
            reading.places = [likely]
        else:
            reading.provinces = tuple(sorted(province for province in candidates if province))
            reading.rule = "ambiguous"


def _most_likely(places: list[Place]) -> Place | None:
    """The one namesake that needs no context, or is ten times as large as the others; None where no one stands out."""
    plain = [place for place in places if not place.needs_context]
    if len(plain) == 1:
        return plain[0]
    ranked = sorted(places, key=lambda place: -place.population)
    if ranked[0].population >= 5_000 and ranked[0].population >= 10 * ranked[1].population:
        return ranked[0]
    return None


def _believe_the_text(text: str, reading: _Reading, readings: list[_Reading]) -> None:
    """Where the text says in which province a village lies, and that is another than ours, its namesake there is meant."""
    following = next((each for each in readings if each.start >= reading.end), None)
    if (
        following is None
        or following.start - reading.end > 70
        or following.places[0].kind not in ("city", "capital", "province")
    ):
        return
    if not contexts.AFTER_IN_PROVINCE.fullmatch(text[reading.end : following.start]):
        return
    said = following.provinces if following.provinces is not None else (following.places[0].province,)
    own = reading.places[0].province
    if not said or own in said or own is None or {own, *said} == {"SY-DI", "SY-RD"}:
        return
    if reading.places[0].kind == "district" or following.form == "province":
        reading.provinces, reading.rule = tuple(each for each in said if each), "said"


def _to_mention(reading: _Reading) -> PlaceMention:
    place = reading.places[0]
    precision = PRECISION_OF_KIND.get(place.kind, "town")
    latitude, longitude = place.latitude, place.longitude
    if reading.country != "SY":
        precision = "country" if place.kind == "country" else precision
        known = place.country == reading.country
        return PlaceMention(
            start=reading.start,
            end=reading.end,
            name=place.name if known else reading.name,
            provinces=(),
            latitude=latitude if known else None,
            longitude=longitude if known else None,
            precision=precision,
            country=reading.country,
            rule=reading.rule,
            kind=place.kind,
        )
    if reading.form == "province":
        precision = "province"
    provinces = reading.provinces if reading.provinces is not None else ((place.province,) if place.province else ())
    if reading.rule in ("ambiguous", "said", "metonym"):
        latitude = longitude = None
    if reading.rule == "countryside" and provinces == ("SY-RD",) and place.kind == "capital":
        place = replace(place, name="Rif Dimashq", kind="province")
        latitude = longitude = None
    return PlaceMention(
        start=reading.start,
        end=reading.end,
        name=place.name,
        provinces=provinces,
        latitude=latitude,
        longitude=longitude,
        precision="unknown" if reading.rule == "metonym" else precision,
        country="SY",
        rule=reading.rule,
        kind=place.kind,
    )
