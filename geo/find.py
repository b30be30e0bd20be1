"""Find the places a text speaks of: by whole words, longest name first, and by what the words around a name say it means."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from geo import contexts
from geo.contexts import Ending
from geo.gazetteer import LEAST_CONSONANTS, FirstWord, Gazetteer, Name, Place, load_gazetteer
from geo.names import APOSTROPHES, arabic_key, consonants, is_arabic, plain, word_key

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


class PlaceMention(NamedTuple):
    """Characters [start, end) of a text that name a place, what place, and the rule that says so.

    `provinces` is sorted; empty for a place abroad, for Syria as a whole, for a government named by its capital (rule "metonym") and for
    a region of no single province; several when the text does not tell which of some namesakes is meant (rule "ambiguous").
    `country` is "SY", or the ISO alpha-2 code of another. Rules: name, context (the words beside it say it is a place), province word,
    countryside, nearby (namesakes told apart by the provinces named around), said (the text names the village's province), spelling (by its consonants, beside a
    word of place), ambiguous,
    road (one end of a road's name), capital ("the capital" is Damascus), metonym, abroad, country.
    """

    start: int
    end: int
    name: str
    provinces: tuple[str, ...]
    latitude: float | None
    longitude: float | None
    precision: PlacePrecision
    country: str
    rule: str
    kind: str = "town"


_ART = r"(?:[AaEe](?:ch|dh|sh|th|tt|zz|[lrsdntz])|AL|EL)"
_LETTER = r"[^\W\d_]"
_START = re.compile(
    # First what a name may begin with: it spares the rest at most characters.
    r"(?=[A-ZÀ-ÖØ-ÞĀ-ſḀ-ỿ‘`ʿ’'\u0621-\u065f\u0670]|[ae][a-z]{1,2}[-‐– ’'])(?:"
    rf"(?<![\w'’`])(?:(?P<article>{_ART})(?P<joint>[-‐– ’'])(?!{_ART}[-‐– ’'][A-Z]))?(?P<word>[‘`ʿ’']?[A-ZÀ-ÖØ-ÞĀ-ſḀ-ỿ][\w]*(?:[{APOSTROPHES}]{_LETTER}+)*)"
    rf"|(?<![\w'’`-])(?P<low_article>[ae](?:ch|dh|sh|th|tt|zz|[lrsdntz]))-(?P<low>[a-z]\w+(?:[{APOSTROPHES}]{_LETTER}+)*)"
    r"|(?P<arabic>[\u0621-\u064a\u064b-\u065f\u0670]{2,}))"
)
# Most words with a capital are no name's: they are found and left aside at a tenth of the cost, but for names in small letters and in Arabic.
# "behind" is found, empty, where an article may stand before the word.
_CAPITALISED = re.compile(
    r"[‘`ʿ’'A-ZÀ-ÖØ-ÞĀ-ſḀ-ỿ](?<!\w.)"
    r"(?:(?P<behind>(?<=[-‐– ’'].)(?:(?<=[AaEe][lrsdntzL]..)(?<![\w'’`].{4})|(?<=[AaEe](?:ch|dh|sh|th|tt|zz)..)(?<![\w'’`].{5})))|(?<!['’`].))"
    rf"(?:(?<![‘`ʿ’'])|[A-ZÀ-ÖØ-ÞĀ-ſḀ-ỿ])\w*(?:[{APOSTROPHES}]{_LETTER}+)*"
)
_SMALL = re.compile(r"-(?:(?<=[ae][lrsdntz]-)|(?<=[ae](?:ch|dh|sh|th|tt|zz)-))[a-z]")
_MOST_WORDS = 1 << 16
_JOINT = "[-‐– ’']"
_ARTICLE_BEFORE = re.compile(rf"(?s:.??)(?<![\w'’`])(?P<article>{_ART})(?P<joint>{_JOINT})\Z")
_LONGEST_ARTICLE = 4  # with the sign that joins it
_ARTICLE_FOLLOWED = re.compile(rf"{_ART}{_JOINT}(?!{_ART}{_JOINT}[A-Z])[‘`ʿ’']?[A-ZÀ-ÖØ-ÞĀ-ſḀ-ỿ]")
# Words of place that are part of some names though in small letters: "Barada valley", "Tishrin dam", "Omar oil field".
_NOUN = (
    r"airbase|airport|airfield|airstrip|air|military|international|base|crossing|border|dam|camp|refugee|prison|central|hospital|square|road|street|mountains?|hills?|valley"
    r"|basin|plain|desert|oil|gas|fields?|oilfield|plant|factory|refinery|island|castle|citadel|district|neighbou?rhood|suburb|farms|station|river"
    r"|checkpoint|depot|city|town|village|roundabout|school|bridge|industrial|apartments?|project|pocket|bin|ibn"
)
_NEXT = re.compile(
    rf"(?:[ \t\u00a0]{{0,2}}[-‐–][ \t\u00a0]?|[ \t\u00a0]{{1,2}}|[ \t]?\r?\n[ \t]?)(?:{_ART}[-‐ ’'])*(?:(?P<word>[‘`ʿ’']?[A-ZÀ-ÖØ-ÞĀ-ſḀ-ỿ0-9][\w]*(?:[{APOSTROPHES}]{_LETTER}+)*)"
    rf"|(?<=[-‐–])(?P<low>[a-z]\w+(?:[{APOSTROPHES}]{_LETTER}+)*)|(?P<noun>{_NOUN})\b)"
)
_NEXT_ARABIC = re.compile(r"[ \t\u00a0]{1,2}([\u0621-\u064a\u064b-\u065f\u0670]{2,})")
_SENTENCE_END = re.compile(r"[.!?؟\n](?:(?<=\n)|['\"’”)]*\s)")
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
    gazetteer = gazetteer or load_gazetteer()
    found = [_read(text, *match) for match in _match_names(text, gazetteer)]
    readings = [reading for reading in found if reading is not None]
    _add_capital(text, readings, gazetteer)
    _confirm_lists(text, readings)
    readings = _keep_likely_guesses([reading for reading in readings if not reading.doubtful])
    _share_forms(text, readings)
    _settle_capital(text, readings)
    _share_roads(text, readings)
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
    for_list: bool = False  # its word of form is a plural, which counts for the names that follow, too
    doubtful: bool = False
    provinces: tuple[str, ...] | None = None
    country: str = "SY"


@lru_cache(maxsize=_MOST_WORDS)
def _find_endings(last: str) -> frozenset[Ending]:
    """What a text may end in by its last word."""
    return frozenset(ending for ending in contexts.ENDINGS if ending.last.fullmatch(last))


class _Before:
    """The text before a name, and what it ends in; a pattern is tried where one of the last words begins, for speed."""

    __slots__ = ("_end", "_endings", "_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text.replace("\n", " ")
        self._endings = _find_endings((text.rsplit(None, 1) or [""])[-1])
        self._starts: list[int] = []  # where the words begin, the last one first; found as they are asked for
        self._end = len(text)

    def ends(self, ending: Ending) -> re.Match[str] | None:
        """The match of an ending, up to the end."""
        if ending not in self._endings or (ending.holds and not ending.holds.search(self.text)):
            return None
        if len(self._starts) < ending.words and self._end > 0:
            self._find_starts(ending.words)
        match, text = ending.pattern.match, self.text
        for start in self._starts[: ending.words]:
            if found := match(text, start):
                return found
        return None

    def _find_starts(self, words: int) -> None:
        """Find where more words begin, signs before them left out."""
        text, starts = self.text, self._starts
        end = self._end if starts else len(text.rstrip())
        while end > 0 and len(starts) < words:
            space = text.rfind(" ", 0, end)
            start = space + 1
            while start < end - 1 and not text[start].isalnum():
                start += 1
            if start < end:
                starts.append(start)
            end = space
        self._end = end


def _match_names(text: str, gazetteer: Gazetteer) -> list[tuple[int, int, bool, tuple[Name, ...]]]:
    """(start, end, has an article, the names) of the longest names in a text, left to right."""
    matches: list[tuple[int, int, bool, tuple[Name, ...]]] = []
    position = 0
    for start, end, article, joint, word in _find_beginnings(text, gazetteer):
        if start < position:
            continue
        first = gazetteer.first_words[word]
        if first is None:
            arabic = _match_arabic(text, start, word, gazetteer)
            if arabic is not None:
                matches.append(arabic)
                position = arabic[1]
            continue
        if first.is_guess:
            matches.append((start, end - first.cut, bool(article), first.names))
            continue
        # "At The", "An Old" in a headline's capitals begin with no article of Arabic.
        is_marked = bool(article) and (joint != " " or article.lower() in ("al", "el"))
        if first.is_common and not is_marked:
            continue
        name_end, names = end - first.cut, first.names if is_marked or not first.is_first else ()
        joined, at = first.joined, end
        for _ in range(3):
            following = _NEXT.match(text, at)
            if following is None:
                break
            more = following["word"] or following["low"] or following["noun"]
            if more.lower() in contexts.COMMON_WORDS:
                break
            more_bare, more_cut = _without_possessive(more)
            at = following.end()
            longer = gazetteer.latin.get(joined + word_key(more_bare))
            if not longer and more_bare[:2] in ("Al", "al") and len(more_bare) > 5:
                more_bare = more = more_bare[2:]  # "Khan Alassal"
                longer = gazetteer.latin.get(joined + word_key(more_bare))
            if longer:
                name_end, names = at - more_cut, longer
            joined += word_key(more)
        if not names:
            continue
        is_word = article in ("at", "as", "an")  # "at Yarmouk" has no article of Arabic
        if joint == " " and (is_word or not any(name.article for name in names)):
            start, article = end - len(word), ""
        matches.append((start, name_end, bool(article), names))
        position = name_end
    return matches


def _find_beginnings(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int, str, str, str]]:
    """(start, end, article, the sign that joins it, word) where names may begin, in order; "" for no article.

    All matches of _START, but for those whose word in Latin letters begins no name.
    """
    known = gazetteer.first_words
    if len(known) > _MOST_WORDS:
        known.clear()
    if _SMALL.search(text) or is_arabic(text):
        for match in _START.finditer(text):
            word = match["word"] or match["low"] or match["arabic"]
            if word not in known:
                known[word] = _read_first_word(word, gazetteer)
            if known[word] is not None or match["arabic"]:
                yield *match.span(), match["article"] or match["low_article"] or "", match["joint"] or "", word
        return
    for found in _CAPITALISED.finditer(text):
        word = found[0]
        if word not in known:
            known[word] = _read_first_word(word, gazetteer)
        if known[word] is None:
            continue
        start, end = found.span()
        before = found.lastgroup and _ARTICLE_BEFORE.match(text, max(0, start - _LONGEST_ARTICLE), start)
        if before:
            yield before.start("article"), end, before["article"], before["joint"], word
        elif len(word) >= _LONGEST_ARTICLE or not _ARTICLE_FOLLOWED.match(text, start):
            yield start, end, "", "", word


def _match_arabic(
    text: str, start: int, word: str, gazetteer: Gazetteer
) -> tuple[int, int, bool, tuple[Name, ...]] | None:
    """The longest Arabic name that begins at a word, its prefixes (and, in, to, as) aside."""
    end = start + len(word)
    for prefix, key, article, is_noun in _without_prefixes(word):
        if key not in gazetteer.arabic_starts:
            continue
        best: tuple[int, tuple[Name, ...]] | None = None
        if not is_noun:
            best = _with_article(end, gazetteer.arabic.get(key), article)
        joined, at = key, end
        for _ in range(3):
            following = _NEXT_ARABIC.match(text, at)
            if following is None:
                break
            joined += arabic_key(following[1])
            at = following.end()
            best = _with_article(at, gazetteer.arabic.get(joined), True) or best
        if best is not None:
            return (start + prefix, best[0], article, best[1])
    return None


@lru_cache(maxsize=1 << 16)
def _without_prefixes(word: str) -> tuple[tuple[int, str, bool, bool], ...]:
    """The ways to read an Arabic word: (characters of its prefix, key of the rest, whether that has an article, whether it is a noun of place)."""
    ways = []
    for prefix in contexts.ARABIC_PREFIXES:
        bare = word.removeprefix(prefix)
        if word.startswith(prefix) and len(bare) > 1:
            article = bare.startswith("ال") or prefix.endswith(("ال", "لل"))
            is_noun = bare.removeprefix("ال") in contexts.ARABIC_PLACE_WORDS
            ways.append((len(prefix), arabic_key(bare), article, is_noun))
    return tuple(ways)


def _with_article(end: int, names: tuple[Name, ...] | None, article: bool) -> tuple[int, tuple[Name, ...]] | None:
    """Where a name ends, and its places, without those whose name has an article that the text leaves out; None for none."""
    kept = tuple(name for name in names or () if article or not name.article)
    return (end, kept) if kept else None


def _read_first_word(word: str, gazetteer: Gazetteer) -> FirstWord | None:
    """What a word may begin; None for one that begins no name, and for one in Arabic, which is read with its prefixes."""
    bare, cut = _without_possessive(word)
    key = word_key(bare)
    if key not in gazetteer.latin_starts:
        guessed = gazetteer.skeletons.get(consonants(key)) if len(bare) > LEAST_CONSONANTS else None
        key = word_key(bare[2:]) if len(bare) > 6 and bare[:2] in ("Al", "El", "al") else ""  # "AlQaboun", "Almayadeen"
        if len(key) < 5 or key not in gazetteer.latin:
            return FirstWord(cut=cut, joined="", names=guessed, is_guess=True) if guessed else None
    if len(bare) < 4 and bare.isupper() and not bare[-1].isdigit():
        return None  # IS, SAA, EU
    return FirstWord(
        cut=cut,
        joined=word_key(word) if cut else key,
        names=gazetteer.latin.get(key, ()),
        is_common=bare.lower() in contexts.COMMON_WORDS,
        is_first=bare.lower() in contexts.FIRST_WORDS,
    )


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
    if "\u0600" <= text[end - 1] <= "\u06ff":
        before_name = text[max(0, start - 70) : start].replace("\n", " ")
        return _read_arabic(before_name, start, end, text, _choose_arabic_land(text[end : end + 90], names))
    before, after = _Before(text[max(0, start - 70) : start]), text[end : end + 90]
    if contexts.AFTER_ORIGIN.match(after) or contexts.AFTER_BODY.match(after) or before.ends(contexts.BEFORE_BODY):
        return None
    written = text[start:end]
    name = written.lower()
    if name in contexts.OTHER_THINGS and _is_other_thing(name, before, after):
        return None
    chosen = _choose_land(written, after, names)
    reading = _Reading(start=start, end=end, name=written, places=[each.place for each in chosen])
    is_guess = chosen[0].guess
    if is_guess:
        reading.rule = "spelling"
        named = contexts.AFTER_PLACE.match(after) or before.ends(contexts.BEFORE_NAMED)
        if not named and not (has_article and before.ends(contexts.BEFORE_PLACE)):
            return None
    if chosen[0].weak and all(each.weak and not (each.article and has_article) for each in chosen):
        if not (before.ends(contexts.BEFORE_PLACE) or contexts.AFTER_PLACE.match(after)):
            reading.doubtful = True
        elif not is_guess:
            reading.rule = "context"
        if _is_person(before, after):
            return None
    elif before.ends(contexts.BEFORE_PERSON) or (
        reading.places[0].kind in _VILLAGES and before.ends(contexts.BEFORE_FAMILY)
    ):
        return None
    abroad = _find_land(before, after)
    if name in contexts.PROVINCES_ABROAD and (
        contexts.AFTER_PROVINCE_WORD.match(after) or before.ends(contexts.BEFORE_PROVINCE_WORD)
    ):
        abroad = contexts.PROVINCES_ABROAD[name]
    if abroad is not None:
        reading.country, reading.rule = abroad, "abroad"
        return reading
    place = reading.places[0]
    if place.country != "SY":
        if not _is_spelled(place, reading.name):
            return None
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
    if contexts.AFTER_ROAD.match(after) or before.ends(contexts.BEFORE_ROAD):
        reading.rule = "road"
    return reading


def _is_other_thing(name: str, before: _Before, after: str) -> bool:
    """Whether the words beside a name make it something else's: "the State Duma", "Damascus Gate"."""
    first, last = contexts.OTHER_THINGS[name]
    return bool((first and before.ends(first)) or last.match(after))


def _read_arabic(before: str, start: int, end: int, text: str, chosen: list[Name]) -> _Reading | None:
    words = before.split()
    last = words[-1] if words else ""
    if all(name.weak for name in chosen) and last not in contexts.ARABIC_PLACE_WORDS:
        return None
    reading = _Reading(start=start, end=end, name=text[start:end], places=[name.place for name in chosen])
    place = chosen[0].place
    reading.country = place.country
    if place.country != "SY":
        reading.rule = "country" if place.kind == "country" else "abroad"
    elif place.kind == "country":
        if reading.name.startswith("ال"):
            return None  # "the Syrian ..."
        reading.rule = "country"
    elif place.kind in ("city", "capital"):
        noun = contexts.ARABIC_FORMS.get(last.lstrip("وبل"))
        if noun is not None:
            reading.rule, reading.form, reading.for_list = noun
            _set_countryside(reading)
    return reading


def _set_countryside(reading: _Reading) -> None:
    """The countryside of Damascus is a province of its own."""
    if reading.rule == "countryside" and reading.places[0].province == "SY-DI":
        reading.provinces = ("SY-RD",)


def _read_capital(reading: _Reading, before: _Before, after: str) -> _Reading:
    """Damascus is a city, the countryside around it another province, and at times a government."""
    if contexts.AFTER_IN_CITY.match(after):
        pass
    elif contexts.AFTER_AND_AROUND.match(after):
        reading.provinces, reading.rule, reading.form = ("SY-DI", "SY-RD"), "countryside", "province"
    elif before.ends(contexts.BEFORE_SUBURB) or contexts.AFTER_SUBURB.match(after):
        reading.provinces, reading.rule, reading.form = ("SY-RD",), "countryside", "province"
    elif _is_government(before, after):
        reading.provinces, reading.rule = (), "metonym"
    elif contexts.AFTER_PROVINCE.match(after) or before.ends(contexts.BEFORE_PROVINCE_OF_LIST):
        reading.rule, reading.form = "province word", "province"
    elif contexts.AFTER_ROAD.match(after) or before.ends(contexts.BEFORE_ROAD):
        reading.rule = "road"
    return reading


def _read_city(reading: _Reading, before: _Before, after: str) -> None:
    """The name of a province and its city means the province where a word beside it says so."""
    if contexts.AFTER_CITY.match(after) or before.ends(contexts.BEFORE_CITY):
        return
    after_form = contexts.AFTER_PROVINCE.match(after)
    if after_form or before.ends(contexts.BEFORE_PROVINCE) or before.ends(contexts.BEFORE_PROVINCE_OF_LIST):
        reading.form = "province"
        words = (after_form[0] if after_form else before.text[-25:]).lower()
        reading.rule = "province word" if "provin" in words or "governorate" in words else "countryside"


def _is_government(before: _Before, after: str) -> bool:
    return bool(contexts.AFTER_GOVERNMENT.match(after) or before.ends(contexts.BEFORE_GOVERNMENT))


# Where names are Arabic and written in as many ways as Syria's.
_ARAB = frozenset("IQ LB JO PS EG SA KW QA BH OM AE YE LY TN DZ MA SD".split())


def _is_spelled(place: Place, name: str) -> bool:
    """Whether a place abroad is written as it is spelled, not only alike ("Cameron" is not Cameroon)."""
    written = plain(name)
    return (place.country in _ARAB and len(written) > 5) or _is_written(place, written)


LARGE = 100_000


def _choose_land(name: str, after: str, names: tuple[Name, ...]) -> Sequence[Name]:
    """Of namesakes at home and abroad those at home, unless only one abroad is spelled as the text has it ("China", a village Shin).

    A large city abroad ("Ramadi", "Mashhad") goes before doubtful names at home, unless a neighbourhood is meant.
    """
    if len(names) == 1:
        return names
    at_home = [each for each in names if each.place.country == "SY"]
    if not at_home or len(at_home) == len(names):
        return names
    abroad = [each for each in names if each.place.country != "SY"]
    written = plain(name)
    is_abroad = any(_is_written(each.place, written) for each in abroad)
    if not is_abroad or any(not each.weak for each in at_home if _is_written(each.place, written)):
        return at_home
    if not any(_is_written(each.place, written) for each in at_home):
        return abroad
    is_large = any(each.place.population >= LARGE for each in abroad)
    return abroad if is_large and not contexts.AFTER_NEIGHBOURHOOD.match(after) else at_home


def _choose_arabic_land(after: str, names: tuple[Name, ...]) -> list[Name]:
    """Of namesakes at home and abroad the one of the nation named behind it ("the Iraqi ..."), else those at home."""
    nation = contexts.ARABIC_NATIONS.get(after.split(maxsplit=1)[0].strip("،,.؛:") if after.strip() else "")
    there = [each for each in names if each.place.country == nation]
    return there or [each for each in names if each.place.country == "SY"] or list(names)


def _is_written(place: Place, written: str) -> bool:
    return any(plain(each) == written for each in (place.name, *place.spellings))


def _find_land(before: _Before, after: str) -> str | None:
    """The country that the text says a name is in ("the Iraqi town of ...", "..., Iraq"); None where it says none."""
    if nation := before.ends(contexts.BEFORE_ABROAD):
        return contexts.NATIONS[nation[1]]
    if land := contexts.AFTER_ABROAD.match(after):
        return contexts.LANDS[land[1]]
    return None


def _is_person(before: _Before, after: str) -> bool:
    """Whether a doubtful name has a first or last name beside it, a title, or speaks."""
    if before.ends(contexts.BEFORE_PERSON) or contexts.AFTER_PERSON.match(after):
        return True
    first, last = before.ends(contexts.BEFORE_LAST_NAME), contexts.AFTER_FIRST_NAME.match(after)
    if first and first[1] not in _NOT_FIRST_NAMES and not contexts.AFTER_PLACE.match(after):
        return True
    return bool(last and last[1] not in _NOT_FIRST_NAMES and not before.ends(contexts.BEFORE_PLACE))


_THE_CAPITAL = re.compile(
    # The first letter first, whichever: the search then skips the rest.
    r"[SstCcا](?:(?<!\w.)(?:(?<=[Ss])yrian\s+[Cc]apital|(?<=\bSyria['’]s\s[Cc])apital|(?<=t)he\s+[Cc]apital)\b"
    r"(?!\s+(?:of|punish|control|flight|gains?|market|investment|letter)|['’]?s?,?\s+(?:[Cc]ity\s+)?(?:of\s+)?[A-Z])"
    r"|(?<=ا)لعاصمة\s+السورية(?!\s+دمشق))"
)
_WORDS_BEFORE, _WORDS_AFTER = 20, 40  # characters that tell which capital is meant


def _find_capitals(text: str) -> list[re.Match[str]]:
    """Where a text says "the capital", in order; looked for only around that word, which is rare and found fast."""
    found = {}
    for word in ("apital", "عاصمة"):
        at = text.find(word)
        while at >= 0:
            if match := _THE_CAPITAL.search(text, max(0, at - _WORDS_BEFORE), at + _WORDS_AFTER):
                found[match.start()] = match
            at = text.find(word, at + 1)
    return sorted(found.values(), key=lambda match: match.start())


def _add_capital(text: str, readings: list[_Reading], gazetteer: Gazetteer) -> None:
    """Read "the capital" and "the Syrian capital" as Damascus, where the sentence has named no place abroad before."""
    found = _find_capitals(text)
    names = gazetteer.latin.get("damaskus", ()) if found else ()
    capital = next((name.place for name in names if name.place.kind == "capital"), None)
    if capital is None:
        return
    starts = _sentence_starts(text)
    places = [each.start for each in readings]
    for match in found:
        sentence = starts[bisect_right(starts, match.start()) - 1]
        before = readings[bisect_right(places, sentence - 1) : bisect_right(places, match.start())]
        of_province = "provinc" in text[max(sentence, match.start() - 60) : match.start()]
        if not match[0].startswith("t") or not (of_province or any(each.country != "SY" for each in before)):
            reading = _Reading(start=match.start(), end=match.end(), name=match[0], places=[capital], rule="capital")
            readings.append(_read_capital(reading, _Before(text[max(0, match.start() - 70) : match.start()]), ""))
    readings.sort(key=lambda each: each.start)


def _keep_likely_guesses(readings: list[_Reading]) -> list[_Reading]:
    """Drop a place known by its consonants alone unless the text names another place of its province."""
    if not any(each.rule == "spelling" for each in readings):
        return readings
    named = {place.province for each in readings if each.rule != "spelling" for place in each.places}
    return [each for each in readings if each.rule != "spelling" or each.places[0].province in named]


def _confirm_lists(text: str, readings: list[_Reading]) -> None:
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


def _share_forms(text: str, readings: list[_Reading]) -> None:
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
            _set_countryside(following)


_ROAD_JOINT = re.compile(r"\s?(?:[-–—/]|to|and)\s?")
_ROAD = re.compile(r"\s+(?:\w+\s+)?(?:high-?way|motorway|road|route|railway|line)\b")


def _share_roads(text: str, readings: list[_Reading]) -> None:
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


_ARABIC_BETWEEN = re.compile(r"\s*[،,]?\s*و?\s*")


_EAST_OF = re.compile(
    r"(?!.*\band\b)(?:\s+\w+){0,3}?,?\s+(?:(?:in|on|to)\s+)?(?:the\s+)?(?:north|south|east|west)\w*(?:[- ](?:east|west)\w*)?\s+of\s+(?:the\s+)?"
)
_SUBURB_OF = re.compile(r"['’]?s?\s+(?:\w+\s+){0,2}suburbs?\s+of\s+(?:the\s+)?")


def _settle_capital(text: str, readings: list[_Reading]) -> None:
    """In "Jobar, east of Damascus" and "the Damascus suburb of Qaboun" what is named besides is a part of the city, and so the city is meant."""
    for number, capital in enumerate(readings):
        if capital.provinces != ("SY-RD",) or capital.places[0].kind != "capital":
            continue
        left, right = readings[max(0, number - 1) : number], readings[number + 1 : number + 2]
        beside = [(each, _EAST_OF, text[each.end : capital.start]) for each in left]
        beside += [(each, _SUBURB_OF, text[capital.end : each.start]) for each in right]
        for part, joint, between in beside:
            place = part.places[0]
            if place.province == "SY-DI" and place.kind != "capital" and joint.fullmatch(between):
                capital.provinces, capital.rule, capital.form = None, "name", ""


def _sentence_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in _SENTENCE_END.finditer(text))]


def _tell_namesakes_apart(text: str, readings: list[_Reading]) -> None:
    """Choose among namesakes by the province the text names nearest, in the same sentence first; leave all where it names none."""
    _believe_the_text_throughout(text, readings)
    open_readings = [reading for reading in readings if _is_open(reading)]
    if not open_readings:
        return
    sure: dict[str, list[tuple[int, int]]] = {}
    for reading in readings:
        if reading.country == "SY" and reading.rule not in ("metonym", "road") and not _is_open(reading):
            for named in _provinces(reading):
                sure.setdefault(named, []).append((reading.start, reading.end))
    votes = [_nearest_vote(text, reading, sure) for reading in open_readings]
    told = _find_told(open_readings, votes)
    for reading, vote in zip(open_readings, votes, strict=True):
        likely = _most_likely(reading.places)
        province = told.get(_namesakes(reading))
        if province and (vote is None or vote[:2] > (False, _NEAR)):
            reading.places = [place for place in reading.places if place.province == province]
            reading.rule = "nearby"
        elif vote is not None and (likely is None or vote[2] == likely.province or vote[:2] <= (False, _NEAR)):
            reading.places = [place for place in reading.places if place.province == vote[2]]
            reading.rule = "nearby"
        elif likely is not None:
            reading.places = [likely]
        else:
            reading.provinces = tuple(sorted({place.province for place in reading.places if place.province}))
            reading.rule = "ambiguous"


def _is_open(reading: _Reading) -> bool:
    """Whether the text has not yet told which of some namesakes at home is meant."""
    return (
        len(reading.places) > 1
        and reading.provinces is None
        and reading.country == "SY"
        and len({place.province for place in reading.places}) > 1
    )


def _namesakes(reading: _Reading) -> tuple[str, ...]:
    return tuple(f"{place.name} {place.province}" for place in reading.places)


def _find_told(readings: list[_Reading], votes: list[tuple[bool, int, str] | None]) -> dict[tuple[str, ...], str]:
    """The province of the namesakes a text tells apart once, right beside the name: it means the same one wherever it names it."""
    told: dict[tuple[str, ...], set[str]] = {}
    for reading, vote in zip(readings, votes, strict=True):
        if vote is not None and vote[:2] <= (False, _NEAR):
            told.setdefault(_namesakes(reading), set()).add(vote[2])
    return {names: next(iter(provinces)) for names, provinces in told.items() if len(provinces) == 1}


_VILLAGES = ("village", "town", "hill", "site", "camp", "district")
_NEAR = 60  # characters within which a province named in the same sentence makes an unlikely namesake the one meant


def _nearest_vote(text: str, reading: _Reading, sure: dict[str, list[tuple[int, int]]]) -> tuple[bool, int, str] | None:
    """(in another sentence, characters away, province) of the nearest mention of a province that one of the namesakes lies in."""
    candidates = {place.province for place in reading.places if place.province}
    best = None
    for named in candidates | ({"SY-DI"} if "SY-RD" in candidates else set()):
        spans = sure.get(named, [])
        after = bisect_right(spans, (reading.start, reading.end))
        for start, end in spans[max(0, after - 1) : after + 1]:
            away = start - reading.end if start >= reading.end else reading.start - end
            is_elsewhere = _SENTENCE_END.search(text, min(start, reading.start), max(start, reading.start)) is not None
            vote = (is_elsewhere, away, named if named in candidates else "SY-RD")
            best = vote if best is None else min(best, vote)
    return best


def _most_likely(places: list[Place]) -> Place | None:
    """The one namesake that needs no context, or is ten times as large as the others; None where no one stands out."""
    plain = [place for place in places if not place.needs_context]
    if len(plain) == 1:
        return plain[0]
    ranked = sorted(places, key=lambda place: -place.population)
    if ranked[0].population >= 5_000 and ranked[0].population >= 10 * ranked[1].population:
        return ranked[0]
    return None


def _believe_the_text_throughout(text: str, readings: list[_Reading]) -> None:
    """Read a village in the province where the text says it lies, wherever the text names it."""
    said: dict[str, tuple[str, ...]] = {}
    villages = [
        (number, reading, is_hill)
        for number, reading in enumerate(readings)
        if reading.country == "SY"
        and reading.provinces is None
        and (
            (is_hill := _is_called_a_hill(text, reading))
            or (len(reading.places) == 1 and reading.places[0].kind in _VILLAGES)
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


_HILL = re.compile(r"\s+(?:hill|village|town|hamlet)\b", re.IGNORECASE)
_LISTED = re.compile(
    r"\s+(?:hill|village|town|hamlet)s?(?:,\s*|\s+and\s+)(?:the\s+)?(?:(?:hill|village|town|hamlet)s?\s+(?:of\s+)?)?",
    re.IGNORECASE,
)


def _is_called_a_hill(text: str, reading: _Reading) -> bool:
    """Whether the text calls a hill or a village what we know as a mountain: its namesake elsewhere may be meant."""
    for place in reading.places:
        if place.kind == "mountain":
            return _HILL.match(text, reading.end) is not None
    return False


def _believe_the_text(text: str, reading: _Reading, following: _Reading) -> None:
    """Where the text says in which province a village lies, and that is another than ours, its namesake there is meant."""
    is_near = following.start - reading.end <= 70 and following.places[0].kind in ("city", "capital", "province")
    if is_near and contexts.AFTER_IN_PROVINCE.fullmatch(text[reading.end : following.start]):
        _take_province(reading, following, reading.end, text)


def _take_province(reading: _Reading, following: _Reading, end: int, text: str) -> None:
    """Put a village in the province that stands behind it, from `end` on, unless it lies there."""
    between = text[end : following.start]
    said = following.provinces if following.provinces is not None else (following.places[0].province,)
    own = {place.province for place in reading.places}
    if not said or own & {None, *said} or {*own, *said} == {"SY-DI", "SY-RD"}:
        return
    if reading.places[0].kind == "district" or following.form == "province" or contexts.VILLAGE_IN.match(between):
        reading.provinces, reading.rule = tuple(each for each in said if each), "said"


def _to_mention(reading: _Reading) -> PlaceMention:
    place, country, rule = reading.places[0], reading.country, reading.rule
    name, kind, has_point = place.name, place.kind, True
    provinces: tuple[str, ...] = ()
    precision = PRECISION_OF_KIND.get(kind, "town")
    if country != "SY":
        if place.country != country:
            name, has_point = reading.name, False
    else:
        provinces = _provinces(reading)
        if rule == "countryside" and provinces == ("SY-RD",) and kind == "capital":
            name, kind, has_point = "Rif Dimashq", "province", False
        elif rule in ("ambiguous", "said", "metonym"):
            has_point = False
        precision = "unknown" if rule == "metonym" else "province" if reading.form == "province" else precision
    latitude, longitude = (place.latitude, place.longitude) if has_point else (None, None)
    return PlaceMention(
        reading.start, reading.end, name, provinces, latitude, longitude, precision, country, rule, kind
    )


def _provinces(reading: _Reading) -> tuple[str, ...]:
    """The provinces the text gives a name, else the one it lies in, if it lies in one."""
    if reading.provinces is not None:
        return reading.provinces
    province = reading.places[0].province
    return (province,) if province else ()
