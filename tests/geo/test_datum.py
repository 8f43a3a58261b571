"""Conversions between the datums, against reference points that four programs agree on."""

import csv
from pathlib import Path

import pytest

from scout.domain.point import Bd09, Gcj02, Wgs84
from scout.geo.datum import from_bd09, from_gcj02, to_bd09, to_gcj02
from scout.geo.distance import geodesic_km

TABLE = (Path(__file__).parent / "datum_vectors.csv").read_text(encoding="utf-8")
VECTORS = list(csv.DictReader(TABLE.splitlines()))


def _metres(a, b):
    return geodesic_km(Wgs84(lat=a.lat, lon=a.lon), Wgs84(lat=b.lat, lon=b.lon)) * 1000


def _point(row, datum, kind):
    return kind(lat=float(row[f"{datum}_lat"]), lon=float(row[f"{datum}_lon"]))


@pytest.mark.parametrize("row", VECTORS, ids=lambda row: row["id"])
def test_reference_points_convert(row):
    """Each reference point goes to GCJ-02 and back within its stated tolerance."""
    gps, amap = _point(row, "wgs84", Wgs84), _point(row, "gcj02", Gcj02)
    assert _metres(to_gcj02(gps), amap) <= float(row["tol_forward_m"])
    assert _metres(from_gcj02(amap), gps) <= float(row["tol_inverse_m"] or row["tol_forward_m"])


@pytest.mark.parametrize(
    "row", [row for row in VECTORS if row["bd09_lon"]], ids=lambda row: row["id"]
)
def test_reference_points_convert_to_baidu(row):
    """And to BD-09 and back, where the reference has it."""
    gps, baidu = _point(row, "wgs84", Wgs84), _point(row, "bd09", Bd09)
    assert _metres(to_bd09(gps), baidu) <= float(row["tol_forward_m"])
    assert _metres(from_bd09(baidu), gps) <= float(row["tol_inverse_m"])


@pytest.mark.parametrize("lat", [22.62, 22.6543, 22.70, 22.7777])
@pytest.mark.parametrize("lon", [114.26, 114.3217, 114.38, 114.44])
def test_there_and_back_is_below_a_micrometre(lat, lon):
    """No point of the district moves by 1e-6 m in a round trip."""
    gps = Wgs84(lat=lat, lon=lon)
    assert _metres(from_gcj02(to_gcj02(gps)), gps) < 1e-6
    assert _metres(from_bd09(to_bd09(gps)), gps) < 1e-6


def test_the_shift_in_pingshan_is_over_half_a_kilometre():
    """Taking GCJ-02 for GPS is a mistake of about 590 m, Baidu of about 1.2 km."""
    gps = Wgs84(lat=22.69, lon=114.35)
    assert 580 < _metres(to_gcj02(gps), gps) < 600
    assert 1150 < _metres(to_bd09(gps), gps) < 1300
