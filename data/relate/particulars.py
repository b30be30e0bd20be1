"""What tells two happenings of one town and day apart: what was hit, at what time of day, and how people were killed."""

import re
from collections.abc import Mapping
from functools import lru_cache

# Kinds of particulars, each with its values and the words for them. Words of one value are one to a reporter.
_KINDS: Mapping[str, Mapping[str, str]] = {
    "site": {
        "school": "schools?|pupils?|classrooms?|kindergarten",
        "hospital": "hospitals?|clinics?|medical (?:cent(?:er|re)|point|facility)",
        "market": "markets?|souks?|bazaar",
        "mosque": "mosques?",
        "church": "church(?:es)?",
        "court": "court|courthouse|palace of justice",
        "station": "(?:bus|train|railway) (?:station|stop|terminal)|bus garage|bus depot",
        "petrol station": "(?:petrol|fuel|gas) station",
        "bakery": "baker(?:y|ies)|bread (?:line|queue)",
        "checkpoint": "checkpoints?|roadblocks?",
        "camp": "(?:refugee |displaced |idp )?camp",
        "prison": "prisons?|jail",
        "restaurant": "restaurants?|cafes?|wedding(?: hall)?",
        "theatre": "theatre|theater|amphitheat(?:re|er)",
        "airbase": "air ?base|airport",
        "police": "police (?:station|headquarters|post)",
    },
    "time of day": {
        "morning": "morning|dawn|sunrise",
        "noon": "noon|midday",
        "afternoon": "afternoon",
        "evening": "evening|sunset|dusk",
        "night": "night|overnight|midnight",
    },
    "manner": {
        "beheaded": "behead(?:s|ed|ing)?|decapitat(?:ed|es|ing)",
        "shot": "sho(?:t|oting|ots?) dead|shoots?|shot|firing squad|gunned down",
        "hanged": "hang(?:ed|ing)",
        "stoned": "ston(?:ed|ing)",
        "burned": "burn(?:ed|t) (?:alive|to death)",
        "stabbed": "stab(?:bed|bing)",
        "thrown down": "thr(?:own|ew|ows) (?:[\\w ]{0,20})?(?:off|from)",
    },
}
_VALUES = {
    kind: [(value, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for value, words in values.items()]
    for kind, values in _KINDS.items()
}
# Where the wounded and the bodies are brought is not what was hit.
_BROUGHT_TO = re.compile(
    r"\b(?:taken|brought|rushed|moved|carried|transferred|evacuated|sent|arrived|to)\s+(?:to|at|in)?\s*(?:(?:a|the|an|nearby|local|field)\s+){0,3}$",
    re.IGNORECASE,
)
_ATTACK = "(?:[\\w-]+ ){0,2}?(?:bomb(?:er|ing|ings|s)?|blasts?|explosions?|attacks?|(?:air ?)?strikes?|raids?|shelling|massacre)"
_LATER = re.compile(
    rf"\b(?:second|third|fourth|another|further) {_ATTACK}\b|\blater (?:the same day|on \w+day)\b|\bhours (?:later|after)\b",
    re.IGNORECASE,
)
# Told together with the first it is one happening of two blows.
_WITH_THE_FIRST = re.compile(r"\b(?:first|two|twin|double|both|followed by|as well as|then)\b", re.IGNORECASE)


@lru_cache(maxsize=50_000)
def tells_of_a_later_one(sentence: str) -> bool:
    """Whether a sentence tells of a second bomb, another raid, an attack hours later, and not of the first with it."""
    return _LATER.search(sentence) is not None and _WITH_THE_FIRST.search(sentence) is None


@lru_cache(maxsize=50_000)
def find_particulars(sentence: str) -> Mapping[str, frozenset[str]]:
    """The sites, times of day and manners of killing that a sentence names, by kind; a kind it names nothing of is left out."""
    found = {}
    for kind, values in _VALUES.items():
        named = frozenset(
            value
            for value, words in values
            if any(not _BROUGHT_TO.search(sentence[: match.start()]) for match in words.finditer(sentence))
        )
        if named:
            found[kind] = named
    return found


def count_differing(one: str, other: str) -> int:
    """In how many kinds of particulars two sentences both name something and nothing in common."""
    ours, theirs = find_particulars(one), find_particulars(other)
    return sum(not ours[kind] & theirs[kind] for kind in ours.keys() & theirs.keys())
