"""Damascus: a city, the countryside around it, a government, and "the capital"."""

import re
from bisect import bisect_left

from geo import contexts
from geo.around import SENTENCE_END, Before
from geo.gazetteer import Gazetteer
from geo.reading import Reading

_THE_CAPITAL = re.compile(
    # The first letter first, whichever: the search then skips the rest.
    r"[SstCcا](?:(?<!\w.)(?:(?<=[Ss])yrian\s+[Cc]apital|(?<=\bSyria['’]s\s[Cc])apital|(?<=t)he\s+[Cc]apital)\b"
    r"(?!\s+(?:of|punish|control|flight|gains?|market|investment|letter)|['’]?s?,?\s+(?:[Cc]ity\s+)?(?:of\s+)?[A-Z])"
    r"|(?<=ا)لعاصمة\s+السورية(?!\s+دمشق))"
)
_WORDS_BEFORE, _WORDS_AFTER = 20, 40  # characters that tell which capital is meant
_LONGEST_SENTENCE = 600


def read_capital(reading: Reading, before: Before, after: str) -> Reading:
    """Damascus is a city, the countryside around it another province, and at times a government."""
    if contexts.AFTER_IN_CITY.match(after):
        pass
    elif contexts.AFTER_AND_AROUND.match(after):
        reading.provinces, reading.rule, reading.form = ("SY-DI", "SY-RD"), "countryside", "province"
    elif before.ends(contexts.BEFORE_SUBURB) or contexts.AFTER_SUBURB.match(after):
        reading.provinces, reading.rule, reading.form = ("SY-RD",), "countryside", "province"
    elif is_government(before, after):
        reading.provinces, reading.rule = (), "metonym"
    elif contexts.AFTER_PROVINCE.match(after) or before.ends(contexts.BEFORE_PROVINCE_OF_LIST):
        reading.rule, reading.form = "province word", "province"
    elif contexts.AFTER_ROAD.match(after) or before.ends(contexts.BEFORE_ROAD):
        reading.rule = "road"
    return reading


def is_government(before: Before, after: str) -> bool:
    """Whether a capital speaks, agrees or is dealt with."""
    return bool(contexts.AFTER_GOVERNMENT.match(after) or before.ends(contexts.BEFORE_GOVERNMENT))


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


def add_capital(text: str, readings: list[Reading], gazetteer: Gazetteer) -> None:
    """Read "the capital" and "the Syrian capital" as Damascus, where the sentence has named no place abroad before."""
    found = _find_capitals(text)
    names = gazetteer.latin.get("damaskus", ()) if found else ()
    capital = next((name.place for name in names if name.place.kind == "capital"), None)
    if capital is None:
        return
    capitals = []
    for match in found:
        start, end = match.span()
        if match[0][0] != "t" or not _is_of_another(text, start, readings):
            reading = Reading(start=start, end=end, name=match[0], places=[capital], rule="capital")
            before = Before(text[max(0, start - 70) : start])
            capitals.append(read_capital(reading, before, text[end : end + 90]))
    readings += capitals
    readings.sort(key=lambda each: each.start)


def _is_of_another(text: str, at: int, readings: list[Reading]) -> bool:
    """Whether the sentence has named a place abroad, or a province, before "the capital": that one's is meant."""
    first = max(0, at - _LONGEST_SENTENCE)
    sentence = max((match.end() for match in SENTENCE_END.finditer(text, first, at)), default=first)
    if "provinc" in text[max(sentence, at - 60) : at]:
        return True
    since, until = (bisect_left(readings, place, key=lambda each: each.start) for place in (sentence, at))
    return any(each.country != "SY" for each in readings[since:until])


_EAST_OF = re.compile(
    r"(?!.*\band\b)(?:\s+\w+){0,3}?,?\s+(?:(?:in|on|to)\s+)?(?:the\s+)?(?:north|south|east|west)\w*(?:[- ](?:east|west)\w*)?\s+of\s+(?:the\s+)?"
)
_SUBURB_OF = re.compile(r"['’]?s?\s+(?:\w+\s+){0,2}suburbs?\s+of\s+(?:the\s+)?")


def settle_capital(text: str, readings: list[Reading]) -> None:
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
