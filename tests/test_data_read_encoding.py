"""Bytes to text: each encoding recognised by what it holds, and damage told from another code page."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.read.encoding import UndecodableError, decode

ENGLISH = "The “convoy” reached the town – at last."
FRENCH = "Le président a annoncé « une trêve » dès le 27 février – à Genève."
ARABIC = "بدأت المفاوضات مع الجماعات المسلحة، في 24 فبراير 2016، بحسب الوزارة."


@pytest.mark.parametrize("text", [ENGLISH, FRENCH, ARABIC])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_text_is_read_in_every_encoding_of_it(text, encoding):
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("text", [ENGLISH, FRENCH, FRENCH.replace("é »", "é\u00a0»")])
def test_windows_1252_is_recognised_by_its_accents_and_quotation_marks(text):
    decoded = decode(text.encode("cp1252"))

    assert decoded.text == text
    assert decoded.encoding == "cp1252"


def test_windows_1256_is_recognised_by_its_arabic_words():
    decoded = decode(ARABIC.encode("cp1256"))

    assert decoded.text == ARABIC
    assert decoded.encoding == "cp1256"


@pytest.mark.parametrize(
    ("data", "offset"),
    [
        (b"A headline \xff\xfe\xfa of damage", 11),
        (b"Two bytes \xc3\x28 apart", 10),
        (b"Stray \x80\x81 bytes", 6),
        ("Dara’a, “Homs” and ".encode() + b"\xe9t\xff", 25),
        ("The town of Dara’a".encode()[:-2], 16),
    ],
)
def test_damaged_utf8_is_rejected_with_the_byte_where_it_stops(data, offset):
    with pytest.raises(UndecodableError, match=f"invalid UTF-8 at byte {offset} "):
        decode(data)


def test_what_a_page_declares_is_tried_before_a_guess():
    assert decode("Город".encode("koi8-r"), "koi8-r").text == "Город"


def test_a_declared_latin_1_means_windows_1252():
    assert decode(b"\x93quoted\x94", "iso-8859-1").text == "“quoted”"


def test_arabic_that_is_declared_latin_1_is_arabic():
    assert decode(ARABIC.encode("cp1256"), "windows-1252").text == ARABIC
    assert decode(FRENCH.encode("cp1252"), "iso-8859-1").text == FRENCH


def test_another_alphabet_is_not_taken_for_arabic():
    with pytest.raises(UndecodableError):
        decode("Взрывы в городе убили двенадцать человек, сообщили жители.".encode("koi8-r"))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff\x00")))
def test_any_utf8_text_comes_back_as_it_was(text):
    assert decode(text.encode()).text == text


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_plain_error(data):
    with suppress(UndecodableError):
        assert isinstance(decode(data).text, str)
