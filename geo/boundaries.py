"""The provinces' polygons: where each province lies, and which province a point lies in."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import as_file, files

import geopandas as gpd
from shapely import Point, STRtree, maximum_inscribed_circle

from geo.provinces import FIVE, PROVINCES

ALL: tuple[str, ...] = tuple(each.code for each in PROVINCES)

# A border drawn at 1:10 million passes a border town by up to this much, in degrees (about a kilometre).
NEAR_ENOUGH = 0.01


def load_boundaries() -> gpd.GeoDataFrame:
    """The fourteen provinces by ISO code: name_en, name_ar, geometry (EPSG:4326, rings clockwise); a fresh copy at each call."""
    return _boundaries().copy()


def province_at(longitude: float, latitude: float, *, near: float = NEAR_ENOUGH) -> str | None:
    """The code of the province at a point, or of the nearest within `near` degrees; None outside Syria.

    The polygons are coarse: near a border, above all the desert border of Homs and Rif Dimashq, the answer may be the neighbour.
    """
    point = Point(longitude, latitude)
    tree = _tree()
    inside = tree.query(point, predicate="within")
    if len(inside):
        return ALL[inside[0]]
    if near <= 0:
        return None
    close = tree.query_nearest(point, max_distance=near)
    return ALL[close[0]] if len(close) else None


@cache
def label_points() -> dict[str, tuple[float, float]]:
    """Where each province's label sits well, as (longitude, latitude): the middle of the largest circle inside it."""
    return {
        code: (round(circle.coords[0][0], 3), round(circle.coords[0][1], 3))
        for code, circle in ((code, maximum_inscribed_circle(shape)) for code, shape in _boundaries().geometry.items())
    }


def bounding_box(codes: Iterable[str] = ALL) -> tuple[float, float, float, float]:
    """The box around some provinces (all fourteen, or `FIVE`): west, south, east, north in degrees. Raises KeyError for an unknown code."""
    west, south, east, north = _boundaries().loc[list(codes)].total_bounds
    return float(west), float(south), float(east), float(north)


@cache
def _boundaries() -> gpd.GeoDataFrame:
    with as_file(files("geo") / "files" / "provinces.geojson") as path:
        frame = gpd.read_file(path, engine="pyogrio")
    return frame.set_index("code")[["name_en", "name_ar", "geometry"]].loc[list(ALL)]


@cache
def _tree() -> STRtree:
    return STRtree(_boundaries().geometry.to_numpy())


__all__ = ["ALL", "FIVE", "bounding_box", "label_points", "load_boundaries", "province_at"]
