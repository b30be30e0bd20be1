"""The gazetteer: places the news of this war names, under every spelling, compiled for finding them in text."""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from typing import NamedTuple, Self

from geo.names import LATIN_ARTICLES, arabic_key, consonants, is_arabic, name_key, name_words, plain, word_key
from geo.provinces import PROVINCES


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place with a name. `province` is an ISO code, None for a place abroad, a country, or one that lies in several provinces.

    `needs_context` marks a name that is also a word, a person's name or a small village's: it counts only beside words of place.
    `population` is in persons, 0 where unknown. A point is where the place lies to about a kilometre; a region's is its middle.
    """

    name: str
    name_ar: str | None = None
    province: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    kind: str = "town"
    spellings: tuple[str, ...] = ()
    population: int = 0
    country: str = "SY"
    needs_context: bool = False

    def sounds_alike(self, written: str) -> bool:
        """Whether a name that shares its key is spelled as none of its own is, and may well be another's: "Korea", a town Quriyah.

        Every name may lack its article or an ending's h; but for small villages', it may have vowels and doubled letters of its own, too.
        """
        if self.country != "SY" or self.kind in ("city", "capital", "province", "country"):
            return False
        spell = _drop_ending if self.kind == "village" and not self.population else _loose
        alike = spell(plain(written))
        return all(spell(plain(each)) not in (alike, "al" + alike) for each in (self.name, *self.spellings))

    def is_written(self, written: str) -> bool:
        """Whether a plain name is one of its own, letter for letter, and not only alike."""
        return any(plain(each) == written for each in (self.name, *self.spellings))


_VOWELS = (("i", ("ee", "ei", "ai", "ay", "ey", "e", "y")), ("u", ("oo", "ou", "aw", "au", "w", "o")))


def _loose(name: str) -> str:
    """A plain name with what the press spells as it likes made one: vowels, doubled letters, an ending in h."""
    for sound, spellings in _VOWELS:
        for spelling in spellings:
            name = name.replace(spelling, sound)
    return re.sub(r"(.)\1+", r"\1", _drop_ending(name))


def _drop_ending(name: str) -> str:
    return re.sub(r"[ia]h$", "a", name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One place under one of its names: whether that name needs words of place beside it, and whether an article makes it plain.

    An Arabic name that has an article counts only with it. `guess` is one whose consonants alone are those of the name, `alike` one that sounds like
    the name and is spelled as nobody is known to spell it ("Nobel", the town of Nubl).
    """

    place: Place
    weak: bool
    article: bool
    guess: bool = False
    alike: bool = False


# Keys that are words or persons' names, too. Their places count only beside words of place ("the town of Salma", "in Rabia").
_WORDS_TOO = frozenset(
    word_key(word)
    for word in """
    bab mare harem salma rabia karim karam karem kareem nawa jasim jassem jasem hassan hasan hussein nasser naser ismail ibrahim mansour mansoura
    mahmoud ahmad ahmed ali omar khaled khalid younis yunis yusuf youssef yousef musa mousa issa isa daoud dawood saad saeed said sayed salem
    salim salama hamad hamdan hamdi hadi hadid hamid hamida hajar jaber jabr jamil jalal kamal karama latif malik mazen munir nabil nadir najm nour noor
    rashid rashed riyad sabah sadiq saleh salih samir shadi sharif sultan tariq tayyib wahid walid yasin yassin zaki zayn zein zaid ziad zahra
    zahraa fatima fatma aisha layla leila lina mariam maryam dana dina rima rana diana nadia huda hanadi abbas adnan amer amir anwar asad ayman aziz
    bashir faisal faysal fahd fares faris habib haitham hani hatem haydar idris imad jihad kazem khalil majid marwan mohsen muhammad mohammed
    murad mustafa najib nassar nazim omran othman qasim qassem rami samer sami shaker tahir talal tamer turki waleed yahya zakaria
    mine nazi dali job jib dam cham deli eden said tell till tall bear bier base bore bara mara more mores dead hole hula abad ashara
    center central north south east west new old red black white green gold silver spring hall house bridge market front base mount river lake
    sham basin ghab man men sin sun son sea ten tin son mama papa sara sarah hana hanna anna maria nora nina mina tina eva lisa rita jana
    jordan chad mali niger georgia cuba peru oman turkey greece china hadath hawash awaj khirba thawra furat nasr hurriya salam karama
    wahda shahba sabil mashhad sakan ansari jamiliya firdous fardous halak qadi zaher sheikh naim hilal shams qamar naja
    tayba tayyiba hamra sawda khadra zarqa bayda hamam hammam ain ayn bir tell sara ram rama arab ajam nahr wadi qasr kasr burj jisr khan
    selma doreen kassab kasap shaer safir sarraf zahiyah kazo hayyan kindi saham adwan namir aziza millis zaza zakat maher mahr atama badro tayem erman
    urman orman sadad tarif talaf busan hiran firat nava ribla ballas balis gamla hian arjun kelez kalli killi surin barna zorba marei hagin harak hirak
    suha rumman wahab ghani ghaniyah salouk menin manin sifat koers dimas himo hemo gharz qita anz zir brak abil banes jazal arak jadal izba derik derek
    fayda samad smad malki adawi zabari obeen villat filat sajin sijin kahil qraya karya muhin annazih bishri bashri rasm anzah safsaf ghamam ahsam
    jarba bahra rawda alrawda mala malla mallah hass has naim furqan
    suran soran sauda safa marwa balat bala taim taima muhassan mohsan habit hbit maar najaf noval ziyara hajib banan hadir jiza dibin
    """.split()
)

# The same in Arabic: names of places that are words or persons' names, which count only after a noun of place.
_ARABIC_WORDS_TOO = frozenset(
    arabic_key(word)
    for word in """
    الباب الثورة القدم المقابر التل المرج الراعي نبل التح الطيار الحصان الخريطة الطريف الورد الجورة العرفي الموظفين البانوراما الطلائع النعيم حارم مارع المغارة
    الهول المنطقة الجلاء السلام الحرية النصر المشهد الميدان البلد الكرامة المرور الصناعة البريد الجزيرة الشعار القصور الإذاعة الفردوس المنصورة المزرعة الشريعة الزهراء
    التوبة الوعر الصور الشيوخ القاهرة الرحبي الروضة النزهة الصالحين الزراعة المفتي الزهور البحرة السيال الحمدان العبد الزر الطوب التجارة المعادي الميسر المالكي العدوي
    سلمى ربيعة جاسم كريم حسن حسين سليم سعيد عباس علي عمر خالد محمود أحمد إبراهيم يوسف موسى عيسى داود صالح ناصر منصور نصر فهد فارس مازن خليل رامي الرامي
    عدوان عزيزة كوكب ندى نمر شيخ الشيخ برج البرج عين العين رأس جسر الجسر وادي الوادي خان الخان قصر القصر دير الدير كفر تل بيت البيت جب الأزرق الأحمر الحمرا
    جديدة سجن كتيبة جدل جملة ثكنة إشارة مظلوم طواحين كريمة زيارة زكاة الحرامية الراشدين الرومانية عقرب عقارب عبادة الجزرة السكري السكرية مديرا المفكر دمر الزاهرة قنوات سلوك
    قارة حينة الهامة الحاضر كسب بعيدين الجبين المعلقة نافعة شعارة حول هادر كبش غمام بنان هنادي العوج شقرا صبورة قم صور الحمرة الأصبح مستريحة المستريحة العشارة الإنشاءات
    الحمراء البيضا البيضاء السودا السوداء القاعدة المركز العاصمة الشرقية الغربية المحطة الجبل السهل الطريق القلعة حديدة علما معان عطشان خطاب العشرة الأربعين
    المخرم المشرفة الملحة الجبة صلبا هبرة داما بكا ملح عنز خربا سليمان شاعر الفيلات طي مسعدة الحاجب المهاجرين الصوانة العامرية الدخانية الضبعة
    """.split()
)

_STRONG_ANYWAY = frozenset(
    word_key(word) for word in "Idlib Homs Hims Hama Hamah Raqqa Daraa Deraa Sweida Duma Douma Afrin".split()
)


class FirstWord(NamedTuple):
    """What a word of a text may begin: the names it is by itself, and what to join the keys of further words to.

    `cut` is the length of its possessive ending. A common word begins a name only with an article, one that many names begin with
    ("Tel") is one only with it. Of a guess nothing but the consonants are a name's, and it is not joined.
    """

    cut: int
    joined: str
    names: tuple[Name, ...]
    is_common: bool = False
    is_first: bool = False
    is_guess: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """An immutable index of places by the keys of their names, and of one-word names by their consonants, for spellings never seen."""

    places: tuple[Place, ...]
    latin: dict[str, tuple[Name, ...]] = field(repr=False)
    arabic: dict[str, tuple[Name, ...]] = field(repr=False)
    skeletons: dict[str, tuple[Name, ...]] = field(repr=False)
    latin_starts: frozenset[str] = field(repr=False)
    arabic_starts: frozenset[str] = field(repr=False)
    first_words: dict[str, FirstWord | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )  # as texts had them

    def with_places(self, places: Iterable[Place]) -> Self:
        """This gazetteer and more places; one already known (same name, province and country) is not added twice."""
        return type(self)(**_compile((*self.places, *places)))


def compile_gazetteer(places: Iterable[Place]) -> Gazetteer:
    """Compile places into a gazetteer; of places that share a name, province and country the first stays, with all spellings."""
    return Gazetteer(**_compile(tuple(places)))


FILES = ("supplement.csv", "geonames.csv", "neighbours.csv", "foreign.csv")


@cache
def load_gazetteer() -> Gazetteer:
    """The shipped gazetteer: the provinces, the supplement, GeoNames' Syrian places, and countries and cities abroad.

    Places of a user's own file: `load_gazetteer().with_places(geo.place_files.read_places(path))`.
    """
    return compile_gazetteer(
        (
            SYRIA,
            *_province_places(),
            *(place for name in FILES for place in _shipped(name)),
        )
    )


def _shipped(name: str) -> list[Place]:
    file = files("geo") / "files" / name
    if not file.is_file():
        return []
    with file.open(encoding="utf-8") as lines:
        return [
            Place(
                name=row["name"],
                name_ar=row.get("name_ar") or None,
                province=row.get("province") or None,
                latitude=float(row["latitude"]) if row["latitude"] else None,
                longitude=float(row["longitude"]) if row["longitude"] else None,
                kind=row["kind"],
                spellings=tuple(each for each in (row.get("spellings") or "").split("|") if each),
                population=int(row.get("population") or 0),
                country=row.get("country") or "SY",
                needs_context=(row.get("needs_context") or "") == "1",
            )
            for row in csv.DictReader(lines)
        ]


def _province_places() -> list[Place]:
    """Each province as a place of its own; the capital city has its name and its point, save Rif Dimashq, whose point is its middle."""
    return [
        Place(
            name=each.name_en,
            name_ar=each.name_ar,
            province=each.code,
            latitude=_CAPITAL_POINTS[each.code][0],
            longitude=_CAPITAL_POINTS[each.code][1],
            kind="province" if each.code == "SY-RD" else "capital" if each.code == "SY-DI" else "city",
            spellings=tuple(
                name for name in each.spellings if name not in {"Sham", "Esh Sham", "الشام", "Dera", "Alep", "رقة"}
            ),
            population=each.population,
        )
        for each in PROVINCES
    ]


SYRIA = Place(name="Syria", name_ar="سوريا", kind="country", spellings=("Syrian Arab Republic", "سورية", "سوريه"))

# Points of the provincial capitals, from GeoNames; for Rif Dimashq its administrative seat's plain (between Douma and Dumayr).
_CAPITAL_POINTS = {
    "SY-DI": (33.5102, 36.29128),
    "SY-DR": (32.61889, 36.10213),
    "SY-DY": (35.33588, 40.14084),
    "SY-HA": (36.50237, 40.74772),
    "SY-HI": (34.72405, 36.72559),
    "SY-HL": (36.20124, 37.16117),
    "SY-HM": (35.13179, 36.75783),
    "SY-ID": (35.93062, 36.63393),
    "SY-LA": (35.53125, 35.79088),
    "SY-QU": (33.12595, 35.82461),
    "SY-RA": (35.95283, 39.00788),
    "SY-RD": (33.62, 36.62),
    "SY-SU": (32.70896, 36.56951),
    "SY-TA": (34.88902, 35.88659),
}


def _merge(places: Iterable[Place]) -> tuple[Place, ...]:
    """The places, each once: of those that share a name, province and country the first stays and takes the others' spellings."""
    kept: dict[tuple[str, str | None, str], Place] = {}
    for place in places:
        identity = (name_key(place.name), place.province, place.country)
        first = kept.get(identity)
        if first is None:
            kept[identity] = place
        elif place is not first and first.kind not in (
            "city",
            "capital",
        ):  # theirs are chosen by hand: GeoNames has "Al-Sham" for Damascus
            more = (place.name, *([place.name_ar] if place.name_ar else []), *place.spellings)
            kept[identity] = replace(
                first,
                spellings=tuple(dict.fromkeys((*first.spellings, *more))),
                population=first.population or place.population,
            )
    return tuple(kept.values())


def _compile(places: tuple[Place, ...]) -> dict:
    latin: dict[str, list[Name]] = {}
    arabic: dict[str, list[Name]] = {}
    latin_starts: set[str] = set()
    arabic_starts: set[str] = set()
    kept = _merge(places)
    of_provinces = {
        name_key(name): each.code for each in PROVINCES for name in (each.name_en, each.name_ar, *each.spellings)
    }
    for place in kept:
        for spelling in dict.fromkeys((place.name, *([place.name_ar] if place.name_ar else []), *place.spellings)):
            words = name_words(spelling)
            if not words:
                continue
            if is_arabic(spelling):
                keys = [arabic_key(word) for word in words]
                index, starts = arabic, arabic_starts
            else:
                keys = [word_key(word) for word in words]
                index, starts = latin, latin_starts
            key = "".join(keys)
            if len(key) < 2:
                continue
            if place.country == "SY" and of_provinces.get(key, place.province) != place.province:
                continue  # a town written like a province (Hameh near Damascus, Hama) is found by its other names
            names = index.setdefault(key, [])
            if any(name.place is place for name in names):
                continue
            weak = place.needs_context or (
                (place.kind not in ("city", "capital") or (index is arabic and place.country != "SY"))
                and len(words) == 1
                and (
                    key in _ARABIC_WORDS_TOO or len(key) < 3 if index is arabic else len(key) <= 3 or key in _WORDS_TOO
                )
                and key not in _STRONG_ANYWAY
            )
            article = (
                spelling.startswith("ال")
                if index is arabic
                else spelling.split("-")[0].split(" ")[0].lower() in LATIN_ARTICLES and not place.needs_context
            )
            names.append(Name(place=place, weak=weak, article=article))
            starts.add(keys[0])
            starts.add(key)
    return {
        "places": kept,
        "latin": {key: tuple(names) for key, names in latin.items()},
        "arabic": {key: tuple(names) for key, names in arabic.items()},
        "skeletons": _find_skeletons(latin),
        "latin_starts": frozenset(latin_starts),
        "arabic_starts": frozenset(arabic_starts),
    }


LEAST_CONSONANTS = 4


def _find_skeletons(latin: dict[str, list[Name]]) -> dict[str, tuple[Name, ...]]:
    """Syrian places by the consonants of their names ("ltmn": Latamneh), where these are enough to be no chance and tell of one province."""
    found: dict[str, dict[str, Place]] = {}
    for key, names in latin.items():
        skeleton = consonants(key)
        if len(skeleton) >= LEAST_CONSONANTS:
            for name in names:
                if name.place.country == "SY" and name.place.kind != "country":
                    found.setdefault(skeleton, {}).setdefault(name.place.province or "", name.place)
    return {
        skeleton: (Name(place=next(iter(places.values())), weak=True, article=False, guess=True),)
        for skeleton, places in found.items()
        if len(places) == 1 and "" not in places
    }
