"""The provinces' polygons: fourteen, well formed, and where another survey has them."""

import json
from itertools import pairwise
from pathlib import Path

import geopandas as gpd
import pytest

from geo.boundaries import ALL, FIVE, bounding_box, label_points, load_boundaries, province_at
from geo.provinces import PROVINCES

ORACLE = Path(__file__).parents[2] / "shared" / "oracle" / "ocha_admin1_simplified.geojson"
SHIPPED = Path(__file__).parents[1] / "geo" / "files" / "provinces.geojson"

# Overlap with OCHA's polygons (area shared / area of both), rounded down. Quneitra is low because OCHA counts the occupied Golan to it;
# Homs and Rif Dimashq because the two surveys draw their border in the desert elsewhere.
OVERLAP_FLOORS = {
    "SY-DI": 0.75, "SY-DR": 0.85, "SY-DY": 0.88, "SY-HA": 0.93, "SY-HI": 0.77, "SY-HL": 0.90, "SY-HM": 0.85,
    "SY-ID": 0.88, "SY-LA": 0.90, "SY-QU": 0.28, "SY-RA": 0.87, "SY-RD": 0.65, "SY-SU": 0.89, "SY-TA": 0.92,
}  # fmt: skip


def test_the_shipped_boundaries_are_the_fourteen_provinces():
    boundaries = load_boundaries()
    assert tuple(boundaries.index) == ALL == tuple(each.code for each in PROVINCES)
    assert boundaries.crs.to_epsg() == 4326
    assert list(boundaries.columns) == ["name_en", "name_ar", "geometry"]


def test_the_shipped_file_is_small():
    assert SHIPPED.stat().st_size < 200_000


def test_every_ring_runs_clockwise():
    for feature in json.loads(SHIPPED.read_text(encoding="utf-8"))["features"]:
        assert feature["geometry"]["type"] == "Polygon"
        for ring in feature["geometry"]["coordinates"][:1]:
            twice_area = sum((x2 - x1) * (y2 + y1) for (x1, y1), (x2, y2) in pairwise(ring))
            assert twice_area > 0, feature["id"]


@pytest.mark.filterwarnings("ignore:Geometry is in a geographic CRS")
def test_the_provinces_do_not_overlap():
    shapes = load_boundaries().geometry
    assert shapes.is_valid.all()
    assert abs(shapes.union_all().area - shapes.area.sum()) < 1e-4


def test_a_caller_cannot_change_the_shipped_boundaries():
    load_boundaries()["name_en"] = "?"
    assert load_boundaries().loc["SY-HM", "name_en"] == "Hama"


@pytest.mark.skipif(not ORACLE.exists(), reason="the other survey's polygons (../shared/oracle) are not here")
@pytest.mark.parametrize("code", ALL)
def test_a_province_lies_where_another_survey_has_it(code):
    ours = load_boundaries().geometry[code]
    theirs = gpd.read_file(ORACLE).set_index("iso").geometry[code]
    assert ours.intersection(theirs).area / ours.union(theirs).area >= OVERLAP_FLOORS[code]
    assert theirs.contains(ours.representative_point())


@pytest.mark.parametrize(
    ("longitude", "latitude", "code"),
    [
        (36.2913, 33.5102, "SY-DI"),
        (36.4027, 33.5718, "SY-RD"),
        (35.9487, 35.4011, "SY-LA"),
        (35.8246, 33.1260, "SY-QU"),
        (38.2840, 34.5624, "SY-HI"),
        (38.3535, 36.8910, "SY-HL"),
        (32.8597, 39.9334, None),
        (35.5018, 33.8938, None),
    ],
)
def test_a_point_is_in_its_province(longitude, latitude, code):
    assert province_at(longitude, latitude) == code


def test_labels_sit_inside_their_provinces():
    shapes = load_boundaries().geometry
    for code, (longitude, latitude) in label_points().items():
        assert province_at(longitude, latitude, near=0) == code
        assert shapes[code].bounds[0] < longitude < shapes[code].bounds[2]


def test_the_box_of_the_five_lies_within_the_box_of_all():
    west, south, east, north = bounding_box(FIVE)
    all_west, all_south, all_east, all_north = bounding_box()
    assert all_west <= west < east < all_east
    assert all_south <= south < north < all_north


def test_the_box_of_an_unknown_province_is_refused():
    with pytest.raises(KeyError):
        bounding_box(["SY-XX"])
