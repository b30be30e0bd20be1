"""The fourteen provinces (governorates) of Syria: codes, names and the spellings people use for them."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """One province. `population` is the estimate for the end of 2011, the last before the war, in persons."""

    code: str
    ocha: str
    geonames: str
    name_en: str
    name_ar: str
    spellings: tuple[str, ...]
    population: int


# Codes: ISO 3166-2:SY, OCHA's p-codes, GeoNames' admin1. Population: Syrian Central Bureau of Statistics.
PROVINCES: tuple[Province, ...] = (
    Province(
        code="SY-DI",
        ocha="SY01",
        geonames="13",
        name_en="Damascus",
        name_ar="دمشق",
        spellings=("Dimashq", "Damascus City", "Dimashk", "Esh Sham", "Sham", "مدينة دمشق", "الشام"),
        population=1_754_000,
    ),
    Province(
        code="SY-DR",
        ocha="SY12",
        geonames="06",
        name_en="Daraa",
        name_ar="درعا",
        spellings=("Deraa", "Dara", "Dera", "Dar'a", "Der'a", "Daraʽa", "Darʿā"),
        population=1_027_000,
    ),
    Province(
        code="SY-DY",
        ocha="SY09",
        geonames="07",
        name_en="Deir ez-Zor",
        name_ar="دير الزور",
        spellings=(
            "Deir Ezzor",
            "Deir ez Zour",
            "Deir ez-Zour",
            "Deir Ezzour",
            "Deir al-Zor",
            "Deir al-Zour",
            "Deir el-Zor",
            "Deir el-Zour",
            "Deir Zor",
            "Deirezzor",
            "Dayr az-Zawr",
            "Dayr al-Zawr",
            "Dayr az-Zor",
            "Deir-ez-Zor",
            "Deir-ez-Zur",
            "Dair Ezzor",
            "Dair Alzour",
            "ديرالزور",
        ),
        population=1_239_000,
    ),
    Province(
        code="SY-HA",
        ocha="SY08",
        geonames="01",
        name_en="Hasakah",
        name_ar="الحسكة",
        spellings=(
            "Hasaka",
            "Hasakeh",
            "Hasake",
            "Hassakah",
            "Hassaka",
            "Hassakeh",
            "Hassake",
            "Haseke",
            "Hasakeh",
            "Hesekê",
            "Heseke",
            "حسكة",
        ),
        population=1_512_000,
    ),
    Province(
        code="SY-HI",
        ocha="SY04",
        geonames="11",
        name_en="Homs",
        name_ar="حمص",
        spellings=("Hims", "Hums"),
        population=1_803_000,
    ),
    Province(
        code="SY-HL",
        ocha="SY02",
        geonames="09",
        name_en="Aleppo",
        name_ar="حلب",
        spellings=("Halab", "Haleb", "Alep"),
        population=4_868_000,
    ),
    Province(
        code="SY-HM",
        ocha="SY05",
        geonames="10",
        name_en="Hama",
        name_ar="حماة",
        spellings=("Hamah", "Hamaa", "Hamāh", "حماه"),
        population=1_628_000,
    ),
    Province(
        code="SY-ID",
        ocha="SY07",
        geonames="12",
        name_en="Idlib",
        name_ar="إدلب",
        spellings=("Idleb", "Edlib", "Edleb", "ادلب"),
        population=1_501_000,
    ),
    Province(
        code="SY-LA",
        ocha="SY06",
        geonames="02",
        name_en="Latakia",
        name_ar="اللاذقية",
        spellings=(
            "Lattakia",
            "Latakiya",
            "Lattakiya",
            "Latakiyah",
            "Lattakiyah",
            "Ladhakia",
            "Ladhiqiyah",
            "Lādhiqīyah",
            "Latakya",
            "Lattaquie",
            "اللاذقيه",
            "لاذقية",
        ),
        population=1_008_000,
    ),
    Province(
        code="SY-QU",
        ocha="SY14",
        geonames="03",
        name_en="Quneitra",
        name_ar="القنيطرة",
        spellings=("Qunaytirah", "Quneytra", "Qunaitra", "Qunaytra", "Qunaitira", "Kuneitra", "Qunietra", "قنيطرة"),
        population=90_000,
    ),
    Province(
        code="SY-RA",
        ocha="SY11",
        geonames="04",
        name_en="Raqqa",
        name_ar="الرقة",
        spellings=("Raqqah", "Raqa", "Raqah", "Rakka", "Raqqeh", "Racca", "رقة"),
        population=944_000,
    ),
    Province(
        code="SY-RD",
        ocha="SY03",
        geonames="08",
        name_en="Rif Dimashq",
        name_ar="ريف دمشق",
        spellings=(
            "Rural Damascus",
            "Damascus Countryside",
            "Damascus Rural",
            "Damascus Suburbs",
            "Countryside of Damascus",
            "Reef Dimashq",
            "Rief Dimashq",
            "Rif Damascus",
            "Reef Damascus",
            "Rief Damascus",
            "Rif Dimashk",
            "Rīf Dimashq",
        ),
        population=2_836_000,
    ),
    Province(
        code="SY-SU",
        ocha="SY13",
        geonames="05",
        name_en="Suwayda",
        name_ar="السويداء",
        spellings=(
            "Sweida",
            "Suweida",
            "Suwaida",
            "Suwayda'",
            "Sweda",
            "Sweidaa",
            "Suweyda",
            "Suwaydah",
            "Swaida",
            "Sueida",
            "Soueida",
            "Sweyda",
            "السويدا",
            "سويداء",
        ),
        population=370_000,
    ),
    Province(
        code="SY-TA",
        ocha="SY10",
        geonames="14",
        name_en="Tartus",
        name_ar="طرطوس",
        spellings=("Tartous", "Tartūs", "Tartoos", "Tortosa"),
        population=797_000,
    ),
)

# The provinces of the announcement the project began with; the map names these and keeps the nine others quiet.
FIVE: tuple[str, ...] = ("SY-HM", "SY-HI", "SY-LA", "SY-DI", "SY-DR")

_BY_CODE = {each.code: each for each in PROVINCES}

_ARTICLE = re.compile(r"^(?:al|ar|as|ash|ad|an|at|az|el|the)\s+(?=\S)")
_RANK = re.compile(r"\b(?:governorate|province|muhafazat|mohafazat|governorat|city|of)\b|محافظة|مدينة")
_APOSTROPHES = re.compile("['’‘`´ʿʾʽʼ]")


def province(code: str) -> Province:
    """The province of an ISO 3166-2 code ("SY-LA"). Raises KeyError for any other word."""
    return _BY_CODE[code]


def find_province(name_or_code: str) -> Province | None:
    """Find a province by its ISO or OCHA code, or by any spelling of its name; None when it is none of the fourteen.

    Case, accents, apostrophes, hyphens, a leading article and words such as "Governorate" do not matter. "Damascus" is the city.
    """
    key = _simplify(name_or_code)
    return _by_key().get(key) or _by_key().get(_ARTICLE.sub("", _RANK.sub(" ", key).strip()).strip())


def _simplify(name: str) -> str:
    bare = "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))
    return " ".join(_APOSTROPHES.sub("", bare).casefold().replace("-", " ").replace("_", " ").split())


@cache
def _by_key() -> dict[str, Province]:
    keys: dict[str, Province] = {}
    for each in PROVINCES:
        for name in (each.code, each.ocha, each.code.removeprefix("SY-"), each.name_en, each.name_ar, *each.spellings):
            keys.setdefault(_ARTICLE.sub("", _simplify(name)), each)
            keys.setdefault(_simplify(name), each)
    return keys
