"""The provinces' codes and the names people call them by."""

import json
from pathlib import Path

import pytest

from geo.provinces import FIVE, PROVINCES, find_province, province

ORACLE = Path(__file__).parents[2] / "shared" / "oracle" / "governorates.json"


def test_there_are_fourteen_provinces_in_the_order_of_their_codes():
    codes = [each.code for each in PROVINCES]
    assert len(codes) == 14
    assert codes == sorted(codes)
    assert {each.ocha for each in PROVINCES} == {f"SY{number:02}" for number in range(1, 15)}
    assert {each.geonames for each in PROVINCES} == {f"{number:02}" for number in range(1, 15)}


def test_the_five_are_hama_homs_latakia_damascus_and_daraa():
    assert [province(code).name_en for code in FIVE] == ["Hama", "Homs", "Latakia", "Damascus", "Daraa"]


def test_an_unknown_code_is_refused():
    with pytest.raises(KeyError):
        province("SY-XX")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("hama", "SY-HM"),
        ("SY-LA", "SY-LA"),
        ("sy03", "SY-RD"),
        ("Dar’a", "SY-DR"),
        ("Deir-ez-Zor", "SY-DY"),
        ("al-Hasakah Governorate", "SY-HA"),
        ("Province of Homs", "SY-HI"),
        ("Al Lādhiqīyah", "SY-LA"),
        ("Damascus countryside", "SY-RD"),
        ("Damascus", "SY-DI"),
        ("محافظة حلب", "SY-HL"),
        ("ادلب", "SY-ID"),
    ],
)
def test_a_province_is_found_under_any_spelling(name, code):
    found = find_province(name)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("name", ["Hamas", "", "Ankara", "SY-XX", "unknown"])
def test_what_is_no_province_is_not_found(name):
    assert find_province(name) is None


@pytest.mark.skipif(not ORACLE.exists(), reason="the other list of governorates (../shared/oracle) is not here")
def test_another_list_of_governorates_has_the_same_codes_for_the_same_names():
    for governorate in json.loads(ORACLE.read_text(encoding="utf-8")):
        ours = province(governorate["iso31662"])
        assert ours.ocha == governorate["externalIds"]["ochaPcode"]
        for name in (*governorate["name"].values(), *(alias["value"] for alias in governorate["aliases"])):
            found = find_province(name)
            assert found is None or found.code == ours.code or ours.code in ("SY-DI", "SY-RD"), name
        assert find_province(governorate["name"]["ar"]) == ours
