"""A list of places as a crew would bring it: in GCJ-02 without a word about it, two known ones."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from scout.actions.library import open_library
from scout.domain.location import Containment
from scout.domain.point import Datum, Wgs84
from scout.geo.datum import read_in, write_in

if TYPE_CHECKING:
    from pathlib import Path

    from scout.geo.district import District

_HEAD = ("实景名称", "地域（城市）", "详细地址", "经度", "纬度", "联系人", "联系方式", "场景价格",
         "小时价", "年代", "停车", "层高", "房东喜好")  # fmt: skip
_NAMES = ("河边老码头", "石灰窑", "盘山公路弯道", "果园小屋", "废弃采石场", "水塔", "山门牌坊")
_KNOWN = ("大万世居", "龙田世居")
_EVERY = 60  # corners of the outline between two invented places


def save_places(folder: Path) -> Path:
    """The list, which only GCJ-02 puts into the district."""
    library = open_library()
    path = folder / "新堪景表.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_HEAD)
        for name, point in zip(_NAMES, _near_outline(library.district), strict=False):
            writer.writerow(_row(name, point))
        for place in library.locations:
            if place.name.zh.startswith(_KNOWN) and place.position is not None:
                writer.writerow(_row(place.name.zh, place.position.point))
    return path


def _near_outline(district: District) -> list[Wgs84]:
    """Points within, whose numbers in GCJ-02 lie outside by one of the other readings, in turn."""
    found: dict[Datum, list[Wgs84]] = {Datum.WGS84: [], Datum.BD09: []}
    for lon, lat in district.rings[0][::_EVERY]:
        for north, east in ((0.002, 0.0), (-0.002, 0.0), (0.0, 0.002), (0.0, -0.002)):
            point = Wgs84(lat=lat + north, lon=lon + east)
            if district.rule(point) is not Containment.INSIDE:
                continue
            told_lat, told_lon = write_in(Datum.GCJ02, point)
            for wrong, points in found.items():
                read = read_in(wrong, told_lat, lon=told_lon)
                if district.rule(read) is Containment.OUTSIDE:
                    points.append(point)
    return [point for pair in zip(*found.values(), strict=False) for point in pair]


def _row(name: str, point: Wgs84) -> tuple[str, ...]:
    lat, lon = write_in(Datum.GCJ02, point)
    return (
        name, "坪山", f"{name}旁", f"{lon:.6f}", f"{lat:.6f}", "陈生", "0755-0000 0000", "2500",
        "300 元/小时", "民国、清末", "2 × 4.2米", "3.6", "爱喝茶",
    )  # fmt: skip
