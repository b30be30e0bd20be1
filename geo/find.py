"""Find the places a text speaks of: by whole words, longest name first, and by what the words around a name say it means."""

from typing import Literal, NamedTuple

from geo.capital import add_capital, settle_capital
from geo.gazetteer import Gazetteer, load_gazetteer
from geo.lists import confirm_lists, keep_likely_guesses, share_forms, share_roads
from geo.meaning import read_name
from geo.namesakes import tell_namesakes_apart
from geo.reading import Reading, find_provinces
from geo.spotting import spot_names
from geo.villages import believe_the_text_throughout

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


def find_places(text: str, gazetteer: Gazetteer | None = None) -> list[PlaceMention]:
    """Find the places a text names, in order of position, never overlapping; [] when it names none.

    A name counts as whole words, and in Latin letters with a capital or an article. Namesakes are told apart by the provinces the text names
    around them. See PlaceMention for what a mention says.
    """
    gazetteer = gazetteer or load_gazetteer()
    found = [read_name(text, *match) for match in spot_names(text, gazetteer)]
    readings = [reading for reading in found if reading is not None]
    add_capital(text, readings, gazetteer)
    confirm_lists(text, readings)
    readings = keep_likely_guesses([reading for reading in readings if not reading.doubtful])
    share_forms(text, readings)
    settle_capital(text, readings)
    share_roads(text, readings)
    believe_the_text_throughout(text, readings)
    tell_namesakes_apart(text, readings)
    return [_to_mention(reading) for reading in readings]


def _to_mention(reading: Reading) -> PlaceMention:
    place, country, rule = reading.places[0], reading.country, reading.rule
    name, kind, has_point = place.name, place.kind, True
    provinces: tuple[str, ...] = ()
    precision = PRECISION_OF_KIND.get(kind, "town")
    if country != "SY":
        if place.country != country:
            name, has_point = reading.name, False
    else:
        provinces = find_provinces(reading)
        if rule == "countryside" and provinces == ("SY-RD",) and kind == "capital":
            name, kind, has_point = "Rif Dimashq", "province", False
        elif rule in ("ambiguous", "said", "metonym"):
            has_point = False
        precision = "unknown" if rule == "metonym" else "province" if reading.form == "province" else precision
    latitude, longitude = (place.latitude, place.longitude) if has_point else (None, None)
    return PlaceMention(
        reading.start, reading.end, name, provinces, latitude, longitude, precision, country, rule, kind
    )
