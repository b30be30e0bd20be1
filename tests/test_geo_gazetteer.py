"""The gazetteer: the shipped places lie where they should, and a user's file adds to them or is refused in one line."""

import csv
import json
from importlib.resources import files
from pathlib import Path

import geopandas as gpd
import pytest

from geo.boundaries import load_boundaries
from geo.find import PRECISION_OF_KIND, find_places
from geo.gazetteer import FILES, Place, compile_gazetteer, load_gazetteer
from geo.names import name_key
from geo.place_files import GazetteerError, read_places
from geo.provinces import PROVINCES, find_province

ORACLE = Path(__file__).parents[2] / "shared" / "oracle"
UCDP = Path(__file__).parents[2] / "shared" / "dev" / "ucdp_ged_syria_2017.csv"
METRES = 32637  # UTM 37N

# Where our coarse polygons (Natural Earth) leave out what the province has: the occupied Golan, and the desert border of Homs and Rif Dimashq.
DRAWN_ELSEWHERE = {"Golan Heights", "Sabaa Biyar", "Zaza checkpoint", "As Sab‘ Biyar", "Nahiyat as Sab‘ Biyar"}


def shipped(name: str) -> list[dict[str, str]]:
    with (files("geo") / "files" / name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def test_the_supplement_has_many_places_of_each_province():
    rows = shipped("supplement.csv")
    assert len(rows) >= 1_400
    for each in PROVINCES:
        assert sum(row["province"] == each.code for row in rows) >= 19, each.name_en


@pytest.mark.parametrize("name", ["supplement.csv", "geonames.csv"])
def test_every_shipped_point_lies_in_its_province_or_within_five_kilometres(name):
    rows = [row for row in shipped(name) if row["province"] and row["name"] not in DRAWN_ELSEWHERE]
    points = gpd.GeoSeries.from_xy(
        [float(row["longitude"]) for row in rows], [float(row["latitude"]) for row in rows], crs=4326
    ).to_crs(METRES)
    shapes = load_boundaries().geometry.to_crs(METRES)
    far = [
        row["name"] for row, point in zip(rows, points, strict=True) if shapes[row["province"]].distance(point) > 5_000
    ]
    assert far == []


def test_every_shipped_kind_has_a_precision():
    kinds = {row["kind"] for name in FILES for row in shipped(name)}
    assert kinds <= set(PRECISION_OF_KIND)


def test_no_supplement_name_is_there_twice_in_a_province():
    keys = [(name_key(row["name"]), row["province"]) for row in shipped("supplement.csv")]
    assert len(keys) == len(set(keys))


@pytest.mark.skipif(not ORACLE.exists(), reason="the other survey's names (../shared/oracle) are not here")
@pytest.mark.parametrize("level", ["districts.json", "subdistricts.json"])
def test_a_place_that_another_survey_names_is_in_the_same_province(level):
    provinces = {each["id"]: find_province(each["name"]["en"]) for each in _oracle("governorates.json")}
    theirs: dict[str, set[str]] = {}
    for each in _oracle(level):
        theirs.setdefault(name_key(each["name"]["en"]), set()).add(provinces[each["governorateId"]].code)
    ours: dict[str, set[str]] = {}
    for place in load_gazetteer().places:
        if place.country == "SY" and place.province and place.kind in ("town", "city", "capital"):
            ours.setdefault(name_key(place.name), set()).add(place.province)
    both = theirs.keys() & ours.keys()
    assert len(both) >= {"districts.json": 35, "subdistricts.json": 120}[level]
    assert [key for key in both if not theirs[key] & ours[key]] == []


def _oracle(name: str) -> list[dict]:
    return json.loads((ORACLE / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Salma", "SY-LA"), ("Kinsabba", "SY-LA"), ("Hmeymim airbase", "SY-LA"), ("Latamneh", "SY-HM"), ("Morek", "SY-HM"), ("Foua", "SY-ID"),
        ("Kafraya", "SY-ID"), ("Nubl", "SY-HL"), ("Khanasir", "SY-HL"), ("Palmyra", "SY-HI"), ("Houla", "SY-HI"), ("Jobar", "SY-DI"), ("Douma", "SY-RD"),
        ("Sheikh Miskin", "SY-DR"), ("Khan Arnabeh", "SY-QU"), ("Thalah airbase", "SY-SU"), ("Baghuz", "SY-DY"), ("Ain Issa", "SY-RA"), ("Shaddadi", "SY-HA"),
    ],
)  # fmt: skip
def test_a_place_of_the_war_is_in_its_province(name, code):
    assert [place.province for place in load_gazetteer().places if place.name == name] == [code]


def test_places_that_share_name_and_province_are_one_with_all_spellings():
    first = Place(name="Kafr Foo", province="SY-ID", latitude=35.5, longitude=36.6)
    again = Place(name="Kafar Foo", province="SY-ID", latitude=1.0, longitude=1.0, spellings=("Foofoo",))
    (place,) = compile_gazetteer([first, again]).places
    assert (place.latitude, place.spellings) == (35.5, ("Kafar Foo", "Foofoo"))


def test_adding_places_leaves_the_first_gazetteer_as_it_was():
    before = load_gazetteer()
    after = before.with_places([Place(name="Qaryat Banfasaj", province="SY-HM", latitude=35.1, longitude=36.7)])
    assert len(after.places) == len(before.places) + 1
    assert find_places("Shelling hit Qaryat Banfasaj.", before) == []
    assert find_places("Shelling hit Qaryat Banfasaj.", after)[0].provinces == ("SY-HM",)


# A user's own file.


def write(folder: Path, text: str, name: str = "places.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def geonames_line(**cells: str) -> str:
    row = {
        "id": "1", "name": "Kafr Banafsaj", "ascii": "Kafr Banafsaj", "alternate": "كفر بنفسج,KFB,Кафр", "latitude": "35.5", "longitude": "36.6", "class": "P",
        "code": "PPL", "country": "SY", "cc2": "", "admin1": "12", "admin2": "", "admin3": "", "admin4": "", "population": "2500", "elevation": "", "dem": "300",
        "zone": "Asia/Damascus", "changed": "2020-01-01",
    }  # fmt: skip
    return "\t".join((row | cells).values())


def test_a_table_with_name_latitude_and_longitude_adds_places(tmp_path):
    path = write(tmp_path, "name,latitude,longitude\nQaryat Banfasaj,35.1318,36.7578\n")
    mention = find_places("Clashes near Qaryat Banfasaj.", load_gazetteer().with_places(read_places(path)))[0]
    assert (mention.name, mention.provinces, mention.latitude) == ("Qaryat Banfasaj", ("SY-HM",), 35.1318)


def test_a_province_that_is_said_goes_before_the_polygon(tmp_path):
    path = write(tmp_path, "Name;Lat;Lon;Province\nBanfasaj;35.1318;36.7578;Idlib\nWarda;35.1318;36.7578;\n")
    assert [place.province for place in read_places(path)] == ["SY-ID", "SY-HM"]


def test_a_point_outside_syria_is_a_place_abroad(tmp_path):
    path = write(tmp_path, "name,latitude,longitude,country\nBanfasaj,39.9,32.8,TR\nWarda,33.9,35.5,\n")
    assert [(place.province, place.country) for place in read_places(path)] == [(None, "TR"), (None, "ZZ")]


def test_a_geonames_dump_gives_towns_airbases_and_dams_and_nothing_else(tmp_path):
    lines = [
        geonames_line(),
        geonames_line(name="Wadi Foo", **{"class": "H", "code": "WAD"}),
        geonames_line(name="Sadd Foo", ascii="Sadd Foo", alternate="", admin1="", **{"class": "S", "code": "DAM"}),
    ]
    town, dam = read_places(write(tmp_path, "\n".join(lines) + "\n", "SY.txt"))
    assert (town.name, town.province, town.name_ar, town.spellings, town.needs_context) == (
        "Kafr Banafsaj", "SY-ID", "كفر بنفسج", ("كفر بنفسج",), False,
    )  # fmt: skip
    assert (dam.kind, dam.province) == ("dam", "SY-ID")


def test_a_dump_may_have_the_names_of_its_columns_above_it(tmp_path):
    names = "\t".join(f"column_{number}" for number in range(19))
    (place,) = read_places(write(tmp_path, f"{names}\n{geonames_line()}\n", "SY.txt"))
    assert (place.name, place.province) == ("Kafr Banafsaj", "SY-ID")


def test_a_table_may_write_its_degrees_with_a_comma(tmp_path):
    (place,) = read_places(write(tmp_path, "name;latitude;longitude\nQaryat Banfasaj;35,1318;36,7578\n"))
    assert (place.latitude, place.longitude) == (35.1318, 36.7578)


def test_a_hamlet_of_a_dump_counts_only_beside_words_of_place(tmp_path):
    dump = write(tmp_path, geonames_line(name="Banafsaj", ascii="Banafsaj", population="0"), "SY.txt")
    gazetteer = load_gazetteer().with_places(read_places(dump))
    assert find_places("Banafsaj Haddad spoke of the war.", gazetteer) == []
    assert find_places("Three died in the village of Banafsaj.", gazetteer)[0].provinces == ("SY-ID",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the gazetteer is empty"),
        ("\n \n", "the gazetteer is empty"),
        ("name,latitude,longitude\n", "no places in it"),
        ("town,x,y\nFoo,1,2\n", "expected the columns name, latitude, longitude (and perhaps province), or a GeoNames dump of 19 columns; found town, x, y"),
        ("name,latitude,longitude\nFoo,95,36\n", "line 2: latitude: expected degrees from -90 to 90, found '95'"),
        ("name,latitude,longitude\nFoo,35,36\nBar,35,east\n", "line 3: longitude: expected degrees from -180 to 180, found 'east'"),
        ("name,latitude,longitude\nFoo,nan,36\n", "line 2: latitude: expected degrees from -90 to 90, found 'nan'"),
        ("name,latitude,longitude\n,35,36\n", "line 2: name: expected a name, found nothing"),
        ("name,latitude,longitude,province\nFoo,35,36,Texas\n", "line 2: province: expected a province of Syria by name or code, found 'Texas'"),
        ("name,latitude,longitude,population\nFoo,35,36,many\n", "line 2: population: expected a whole number, found 'many'"),
        (geonames_line() + "\n1\tFoo\n", "line 2: expected GeoNames' 19 columns, found 2"),
        ("name,latitude,longitude\nA,x,1\nB,x,1\nC,x,1\nD,x,1\n", "(and 1 rows more)"),
    ],
)  # fmt: skip
def test_a_faulty_file_is_refused_whole_in_one_line(tmp_path, text, message):
    path = write(tmp_path, text)
    with pytest.raises(GazetteerError) as refused:
        read_places(path)
    assert message in str(refused.value)
    assert str(refused.value).startswith(f"{path}: ")
    assert "\n" not in str(refused.value)


def test_a_file_that_is_not_text_or_not_there_is_refused_in_one_line(tmp_path):
    binary = tmp_path / "places.csv"
    binary.write_bytes(b"\x89PNG\x00\xff")
    for path, reason in (
        (binary, "expected UTF-8 text, found byte 0x89 at 0"),
        (tmp_path / "none.csv", "No such file"),
        (tmp_path, "Is a directory"),
    ):
        with pytest.raises(GazetteerError, match=reason):
            read_places(path)


@pytest.mark.skipif(not UCDP.exists(), reason="UCDP's events (../shared/dev) are not here")
def test_an_event_table_offers_its_places():
    places = read_places(UCDP)
    assert len(places) > 800
    assert {"Tabqa", "Duma"} <= {place.name for place in places}
    assert all(place.province for place in places if place.country == "SY")
