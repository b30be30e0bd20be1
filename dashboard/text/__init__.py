"""Every word the page says, in English and in Arabic, and the reader's own way of writing days and numbers."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal, cast

from dashboard.text import arabic, english
from dashboard.text.messages import put_message
from dashboard.text.places import name_place
from dashboard.text.rules import name_rule
from data.extract.arabic_actor_names import load_arabic_names

__all__ = [
    "LANGUAGES",
    "Language",
    "count",
    "count_forms",
    "grid_words",
    "join",
    "name_place",
    "name_rule",
    "name_value",
    "put_message",
    "read_language",
    "say",
    "write_day",
    "write_days",
    "write_month",
    "write_number",
    "write_year",
]

Language = Literal["en", "ar"]
LANGUAGES: tuple[Language, ...] = ("en", "ar")

_CATALOGUES: Mapping[str, Mapping[str, str]] = {"en": english.PHRASES, "ar": arabic.PHRASES}
_NOUNS: Mapping[str, Mapping[str, tuple[str, ...]]] = {"en": english.NOUNS, "ar": arabic.NOUNS}
_MONTHS: Mapping[str, tuple[str, ...]] = {"en": english.MONTHS, "ar": arabic.MONTHS}
_SHORT_MONTHS: Mapping[str, tuple[str, ...]] = {"en": english.SHORT_MONTHS, "ar": arabic.MONTHS}
_ARABIC_DIGITS = str.maketrans("0123456789,.", "٠١٢٣٤٥٦٧٨٩٬٫")


def read_language(value: str | None) -> Language:
    """The language asked for, English where it is not one of LANGUAGES."""
    return cast(Language, value) if value in LANGUAGES else "en"


def say(language: str, key: str, **values: object) -> str:
    """The phrase of a key with its blanks filled. Raises KeyError for a key that the catalogue lacks."""
    phrase = _CATALOGUES[language][key]
    return phrase.format(**values) if values else phrase


def grid_words(language: str) -> dict[str, str]:
    """AG Grid's own words in the reader's language, by its names for them."""
    own = dict(arabic.GRID) if language == "ar" else {}
    return {**own, "noRowsToShow": say(language, "no events")}


def name_value(language: str, value: str) -> str:
    """The reader's word for a value of the vocabulary (an event type, a status, a precision, an actor); the value itself where there is none."""
    found = _CATALOGUES[language].get(f"value {value}")
    if found is None and language == "ar":
        found = next(iter(load_arabic_names().get(value, ())), None)
    return value if found is None else found


def join(language: str, parts: Iterable[str]) -> str:
    """Parts of a list, parted by the reader's comma."""
    return ("، " if language == "ar" else ", ").join(parts)


def write_number(language: str, number: float, *, digits: int = 0) -> str:
    """A number with its thousands parted, in the reader's figures."""
    written = f"{number:,.{digits}f}"
    return written.translate(_ARABIC_DIGITS) if language == "ar" else written


def count(language: str, number: int, noun: str) -> str:
    """A counted noun: "1 event", "214 events", "حدثان"."""
    forms = _NOUNS[language][noun]
    form = forms[_choose_form(language, number)]
    return form.format(n=write_number(language, number))


def count_forms(language: str, noun: str) -> dict[str, str]:
    """A noun's forms by CLDR's names of them, each with {n} where the number stands, for what the browser counts."""
    forms = _NOUNS[language][noun]
    names = ("one", "other") if language == "en" else ("zero", "one", "two", "few", "many", "other")
    return dict(zip(names, forms, strict=True))


def _choose_form(language: str, number: int) -> int:
    # CLDR plural rules: English one/other; Arabic zero/one/two/few/many/other.
    if language == "en":
        return 0 if number == 1 else 1
    if number in (0, 1, 2):
        return number
    if 3 <= number % 100 <= 10:
        return 3
    return 4 if number % 100 >= 11 else 5


def write_day(language: str, day: date, *, year: bool = True, short: bool = False) -> str:
    """A day as the reader writes it: "24 February 2016", "٢٤ شباط ٢٠١٦"."""
    month = (_SHORT_MONTHS if short else _MONTHS)[language][day.month - 1]
    written = f"{day.day} {month} {day.year}" if year else f"{day.day} {month}"
    return written.translate(_ARABIC_DIGITS) if language == "ar" else written


def write_year(language: str, year: int) -> str:
    """A year, in the reader's figures."""
    return str(year).translate(_ARABIC_DIGITS) if language == "ar" else str(year)


def write_month(language: str, day: date, *, short: bool = False) -> str:
    """The month of a day: "February 2016"."""
    written = f"{(_SHORT_MONTHS if short else _MONTHS)[language][day.month - 1]} {day.year}"
    return written.translate(_ARABIC_DIGITS) if language == "ar" else written


def write_days(language: str, first: date, last: date, *, short: bool = False) -> str:
    """A span of days, both included, without saying the same month or year twice: "24 to 27 February 2016"."""
    end = write_day(language, last, short=short)
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        start = write_number(language, first.day)
    else:
        start = write_day(language, first, year=first.year != last.year, short=short)
    return say(language, "from to", first=start, last=end)
