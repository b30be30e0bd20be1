"""What a link stands on, in the reader's words."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from dashboard.text import Language, count, name_place, name_value, say, write_day

# What data.relate.links writes of days -> the phrase that says the same to the reader.
_DAYS = (
    (re.compile(r"both tell of (\S+)"), "days told same"),
    (re.compile(r"what they tell of is (\d+) days? apart"), "days told apart"),
    (re.compile(r"both published on (\S+)"), "days published same"),
    (re.compile(r"published (\d+) days? apart"), "days published apart"),
    (re.compile(r"both speak of (\S+)"), "days spoken same"),
    (re.compile(r"(\d+) days? apart: (\S+) and (\S+)"), "days spoken apart"),
)

_NAMED = {"place": name_place, "actor": name_value}


def write_reason(reason: Mapping[str, Any], language: Language) -> str:
    """What a reason names: words and tolls as both articles write them; days, places and actors in the reader's words where there are such."""
    if reason["kind"] in _NAMED:
        return _NAMED[reason["kind"]](language, reason["what"])
    if reason["kind"] != "days":
        return reason["what"]
    for pattern, key in _DAYS:
        found = pattern.fullmatch(reason["what"])
        if found:
            return say(language, key, **_read_days(found.groups(), language))
    return reason["what"]


def _read_days(parts: tuple[str, ...], language: Language) -> dict[str, str]:
    values = {}
    for name, part in zip(("first", "last") if len(parts) == 3 else ("day",), parts[-2:], strict=False):
        if "-" in part:
            values[name] = write_day(language, date.fromisoformat(part))
    if parts[0].isdecimal():
        values["days"] = count(language, int(parts[0]), "day")
    return values
