"""The words of the page: none left behind in either language, days and numbers as the reader writes them."""

import re
from datetime import date
from pathlib import Path

import pytest

from dashboard.text import LANGUAGES, arabic, count, english, name_value, say, write_day, write_days, write_number
from data.records import EVENT_TYPES

ROOT = Path(__file__).parent.parent / "dashboard"
# Keys that are put together from a part that is written out and a part that varies.
SAID = re.compile(r"""say\(\s*(?:look\.language,\s*|language,\s*)?"([^"{]+)"[,)]""")


def test_every_english_phrase_has_its_arabic():
    assert english.PHRASES.keys() - arabic.PHRASES.keys() == set()


def test_arabic_has_no_phrase_that_english_lacks_but_names_of_the_vocabulary():
    assert {key for key in arabic.PHRASES.keys() - english.PHRASES.keys() if not key.startswith("value ")} == set()


@pytest.mark.parametrize("key", english.PHRASES)
def test_a_phrase_has_the_same_blanks_in_both_languages(key):
    blanks = re.compile(r"{(\w+)}")
    assert set(blanks.findall(english.PHRASES[key])) == set(blanks.findall(arabic.PHRASES[key]))


def test_every_phrase_the_code_asks_for_exists():
    asked = {key for path in ROOT.rglob("*.py") for key in SAID.findall(path.read_text(encoding="utf-8"))}
    assert asked
    assert asked - english.PHRASES.keys() == set()


def test_every_event_type_has_an_arabic_name():
    names = [*EVENT_TYPES, *(sub for subs in EVENT_TYPES.values() for sub in subs)]
    assert [name for name in names if name_value("ar", name) == name] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_noun_can_be_counted(language):
    for noun in english.NOUNS:
        for number in (0, 1, 2, 3, 11, 100, 1234):
            assert count(language, number, noun)


def test_arabic_counts_by_its_own_rules():
    assert [count("ar", number, "event") for number in (0, 1, 2, 3, 11, 100)] == [
        "لا أحداث",
        "حدث واحد",
        "حدثان",
        "٣ أحداث",
        "١١ حدثًا",
        "١٠٠ حدث",
    ]


def test_days_are_written_as_the_reader_writes_them():
    assert write_day("en", date(2016, 2, 24)) == "24 February 2016"
    assert write_day("ar", date(2016, 2, 24)) == "٢٤ شباط ٢٠١٦"


def test_a_span_does_not_say_the_same_month_twice():
    assert write_days("en", date(2016, 2, 24), date(2016, 2, 27)) == "24 to 27 February 2016"
    assert write_days("en", date(2016, 2, 24), date(2016, 3, 2)) == "24 February to 2 March 2016"
    assert write_days("en", date(2015, 12, 30), date(2016, 1, 2)) == "30 December 2015 to 2 January 2016"


def test_numbers_have_their_thousands_parted():
    assert write_number("en", 12345) == "12,345"
    assert write_number("ar", 12345) == "١٢٬٣٤٥"
    assert say("en", "take away", part="Homs") == "Take away: Homs"
