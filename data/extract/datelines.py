"""Datelines: where a report was written, which is not what it tells of."""

import re
from collections.abc import Sequence

from data.extract.actors import ActorMention
from geo.find import PlaceMention

# Where a report was written, not what it tells of: "DAMASCUS (Sputnik)", "GENEVA, Jan 29 -", "BEIRUT —"; but for want of another place a town
# of Syria that is not the capital is both ("HOMS - A shell killed two").
_DATELINE = re.compile(r"\s?(?:\([A-Za-z /]{2,40}\)|[,.]? ?[A-Z][a-z]{2,8}\.? \d{1,2}\b|[,.]? ?[-–—]{1,2} )")
# "DAMASCUS, Syria, Wednesday, Aug. 24, 2016 --", "HAMA, Syria (AP) -": the dash may stand some way off.
_DATELINE_OF_LAND = re.compile(
    r", [A-Z][a-z]+,?(?: \([A-Za-z /]{2,40}\)| [A-Z][a-z]+\.?,?| \d{1,4},?){0,4} ?[-–—]{1,2} "
)
# "Damascus, SANA - ...": an agency's office stands where the news is, for want of another place.
_DATELINE_OF_AGENCY = re.compile(
    r",? Syria,?(?: ?\([A-Za-z /]{2,40}\))? ?[-–—]{1,2} | ?\([A-Z][A-Za-z /]{1,40}\) ?[-–—]{1,2} |(?<=[A-Z]{4}): |(?<=[a-z]{4}): (?=[A-Z])"
    r"|(?:, ?| ?\(|/)(?:SANA|Sana|Reuters|REUTERS|AFP|AP|Xinhua|TASS|ANHA|ARA News|Anadolu|AA|DPA|dpa|UPI|Sputnik|NNA)\b\)?\.? ?[-–—:]{1,2} ?"
)
# "Get short URL MOSCOW (Sputnik) At least six ...": a page whose lines were lost has it in the midst of one.
_DATELINE_IN_LINE = re.compile(
    r",?(?: [A-Z][a-z]+\.? \d{1,2},?)? \((?:SANA|Reuters|REUTERS|AFP|AP|Xinhua|TASS|RIA Novosti|ANHA|Anadolu|AA|DPA|dpa|UPI|Sputnik|NNA|RT)\) "
)
_SHORTEST_CITY = 4  # letters: "US - Russia" and "EU - Turkey" are no datelines
_LEAD = 400  # characters of the line behind such a dateline


def is_dateline(text: str, place: PlaceMention, others: Sequence[PlaceMention]) -> bool:
    """Whether a report of what happened at the other places was written at this one."""
    is_first = _begins_line(text, place)
    dateline = None
    if text[place.start : place.end].isupper():
        dateline = _DATELINE.match(text, place.end) or (is_first and _DATELINE_OF_LAND.match(text, place.end))
        if dateline and (not place.provinces or place.kind == "capital"):
            return True
    dateline = dateline or (_DATELINE_OF_AGENCY.match(text, place.end) if is_first else None)
    if not dateline:
        return False
    line = text.find("\n", dateline.end())
    end = min(line if line >= 0 else len(text), dateline.end() + _LEAD)
    return any(dateline.end() <= other.start < end and other.provinces for other in others)


def find_datelines(text: str, places: Sequence[PlaceMention]) -> list[tuple[int, int]]:
    """The (start, end) of the datelines of a text, each a place and its agency: abroad they are told by their form, whatever the text tells of."""
    return [
        (place.start, _find_end(text, place))
        for place in places
        if is_dateline(text, place, places)
        or (_is_city_abroad(place) and _begins_line(text, place) and _DATELINE_OF_AGENCY.match(text, place.end))
    ]


def is_named_by_dateline(text: str, actor: ActorMention) -> bool:
    """Whether a state is named only by the city in which a report was written: "WASHINGTON - ...", "Ankara (Anadolu) - ..."; not "Moscow: ..."."""
    if actor.kind != "state" or actor.end - actor.start < _SHORTEST_CITY:
        return False
    if not _begins_line(text, actor):
        return text[actor.start : actor.end].isupper() and bool(_DATELINE_IN_LINE.match(text, actor.end))
    if text.startswith(":", actor.end):
        return False
    forms = (_DATELINE, _DATELINE_OF_LAND) if text[actor.start : actor.end].isupper() else ()
    return any(form.match(text, actor.end) for form in (*forms, _DATELINE_OF_AGENCY))


def _find_end(text: str, place: PlaceMention) -> int:
    """Where the dateline of a place ends, its agency and day in it."""
    forms = (form.match(text, place.end) for form in (_DATELINE_OF_AGENCY, _DATELINE_OF_LAND, _DATELINE))
    return max((form.end() for form in forms if form), default=place.end)


def _is_city_abroad(place: PlaceMention) -> bool:
    return place.country != "SY" and place.precision != "country"


def _begins_line(text: str, place: PlaceMention | ActorMention) -> bool:
    return place.start == 0 or text[place.start - 1] == "\n"
