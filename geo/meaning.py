"""Read what a name means from the words around it: a place of Syria, one abroad, a government, a person, a body, or nothing of the kind."""

from collections.abc import Sequence

from geo import contexts
from geo.around import Before
from geo.capital import is_government, read_capital
from geo.gazetteer import Name, Place
from geo.names import plain
from geo.reading import VILLAGES, Reading, set_countryside

_LARGE = 100_000  # persons
# Where names are Arabic and written in as many ways as Syria's.
_ARAB = frozenset("IQ LB JO PS EG SA KW QA BH OM AE YE LY TN DZ MA SD".split())
_NOT_FIRST_NAMES = frozenset(
    """Syrian Syria Northern Southern Eastern Western Central North South East West Town City Village Province Governorate District Old New The In At Near
    From Greater Rural Upper Lower Kurdish Russian Turkish Islamic State Government Rebel Rebels Army Camp Airport Airbase Base Mount Jabal Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday And Of On To Into Around Over Countryside Neighbourhood Neighborhood Area Crossing Border Dam Hospital Prison
    Military Air Airfield Battle Siege Outskirts""".split()
)


def read_name(text: str, start: int, end: int, has_article: bool, names: tuple[Name, ...]) -> Reading | None:
    """Read what a name means from the words around it; None when it names no place there."""
    if "\u0600" <= text[end - 1] <= "\u06ff":
        before_name = text[max(0, start - 70) : start].replace("\n", " ")
        return _read_arabic(before_name, start, end, text, _choose_arabic_land(text[end : end + 90], names))
    before, after = Before(text[max(0, start - 70) : start]), text[end : end + 90]
    if contexts.AFTER_ORIGIN.match(after) or contexts.AFTER_BODY.match(after) or before.ends(contexts.BEFORE_BODY):
        return None
    written = text[start:end]
    name = written.lower()
    if name in contexts.OTHER_THINGS and _is_other_thing(name, before, after):
        return None
    chosen = _choose_land(written, after, names)
    reading = Reading(start=start, end=end, name=written, places=[each.place for each in chosen])
    is_guess = chosen[0].guess
    if is_guess:
        reading.rule = "spelling"
        named = contexts.AFTER_PLACE.match(after) or before.ends(contexts.BEFORE_NAMED)
        if not named and not (has_article and before.ends(contexts.BEFORE_PLACE)):
            return None
    elif chosen[0].alike and not has_article:
        named = contexts.AFTER_PLACE.match(after) or before.ends(contexts.BEFORE_NAMED)
        reading.rule = "name" if named else "alike"
    if chosen[0].weak and all(each.weak and not (each.article and has_article) for each in chosen):
        if not (before.ends(contexts.BEFORE_PLACE) or contexts.AFTER_PLACE.match(after)):
            reading.doubtful = True
        elif not is_guess:
            reading.rule = "context"
        if _is_person(before, after):
            return None
    elif before.ends(contexts.BEFORE_PERSON) or (
        reading.places[0].kind in VILLAGES and before.ends(contexts.BEFORE_FAMILY)
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
        if place.kind != "country" and is_government(before, after):
            reading.rule = "metonym"
        return reading
    if place.kind == "country":
        reading.rule = "country"
        return reading
    if place.kind == "capital":
        return read_capital(reading, before, after)
    if place.kind in ("city", "province"):
        _read_city(reading, before, after)
    if contexts.AFTER_ROAD.match(after) or before.ends(contexts.BEFORE_ROAD):
        reading.rule = "road"
    return reading


def _is_other_thing(name: str, before: Before, after: str) -> bool:
    """Whether the words beside a name make it something else's: "the State Duma", "Damascus Gate"."""
    first, last = contexts.OTHER_THINGS[name]
    return bool((first and before.ends(first)) or last.match(after))


def _read_arabic(before: str, start: int, end: int, text: str, chosen: list[Name]) -> Reading | None:
    words = before.split()
    last = words[-1] if words else ""
    is_named = last in contexts.ARABIC_PLACE_WORDS
    if not is_named and (all(name.weak for name in chosen) or _is_arabic_verb(before, text, start, end)):
        return None
    reading = Reading(start=start, end=end, name=text[start:end], places=[name.place for name in chosen])
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
            set_countryside(reading)
    return reading


def _is_arabic_verb(before: str, text: str, start: int, end: int) -> bool:
    """Whether a name is a verb there, between those who do it and what they do it to."""
    return (
        text[start:end] in contexts.ARABIC_VERBS_TOO
        and contexts.ARABIC_SUBJECT.search(before) is not None
        and contexts.ARABIC_OBJECT.match(text, end) is not None
    )


def _read_city(reading: Reading, before: Before, after: str) -> None:
    """The name of a province and its city means the province where a word beside it says so."""
    if contexts.AFTER_CITY.match(after) or before.ends(contexts.BEFORE_CITY):
        return
    after_form = contexts.AFTER_PROVINCE.match(after)
    if after_form or before.ends(contexts.BEFORE_PROVINCE) or before.ends(contexts.BEFORE_PROVINCE_OF_LIST):
        reading.form = "province"
        words = (after_form[0] if after_form else before.text[-25:]).lower()
        reading.rule = "province word" if "provin" in words or "governorate" in words else "countryside"


def _is_spelled(place: Place, name: str) -> bool:
    """Whether a place abroad is written as it is spelled, not only alike ("Cameron" is not Cameroon)."""
    written = plain(name)
    return (place.country in _ARAB and len(written) > 5) or place.is_written(written)


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
    is_abroad = any(each.place.is_written(written) for each in abroad)
    if not is_abroad or any(not each.weak for each in at_home if each.place.is_written(written)):
        return at_home
    if not any(each.place.is_written(written) for each in at_home):
        return abroad
    is_large = any(each.place.population >= _LARGE for each in abroad)
    return abroad if is_large and not contexts.AFTER_NEIGHBOURHOOD.match(after) else at_home


def _choose_arabic_land(after: str, names: tuple[Name, ...]) -> list[Name]:
    """Of namesakes at home and abroad the one of the nation named behind it ("the Iraqi ..."), else those at home."""
    nation = contexts.ARABIC_NATIONS.get(after.split(maxsplit=1)[0].strip("،,.؛:") if after.strip() else "")
    there = [each for each in names if each.place.country == nation]
    return there or [each for each in names if each.place.country == "SY"] or list(names)


def _find_land(before: Before, after: str) -> str | None:
    """The country that the text says a name is in ("the Iraqi town of ...", "..., Iraq"); None where it says none."""
    if nation := before.ends(contexts.BEFORE_ABROAD):
        return contexts.NATIONS[nation[1]]
    if land := contexts.AFTER_ABROAD.match(after):
        return contexts.LANDS[land[1]]
    return None


def _is_person(before: Before, after: str) -> bool:
    """Whether a doubtful name has a first or last name beside it, a title, or speaks."""
    if before.ends(contexts.BEFORE_PERSON) or contexts.AFTER_PERSON.match(after):
        return True
    first, last = before.ends(contexts.BEFORE_LAST_NAME), contexts.AFTER_FIRST_NAME.match(after)
    if first and first[1] not in _NOT_FIRST_NAMES and not contexts.AFTER_PLACE.match(after):
        return True
    return bool(last and last[1] not in _NOT_FIRST_NAMES and not before.ends(contexts.BEFORE_PLACE))
