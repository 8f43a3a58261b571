"""The printed map: names without overlaps, cut in geometry, hostile names as text."""

import itertools
import re
from xml.etree import ElementTree as ET

import pytest

from scout.domain.point import Wgs84
from scout.domain.text import Bilingual
from scout.geo.district import load_district
from scout.geo.landmark import load_landmarks
from scout.map.print_map import (  # the parts that labels stand on
    _bounds,
    _margin,
    _spread,
    draw_print_map,
    find_labels,
)
from scout.map.projection import fit_projection
from scout.map.sheet import MapRoute, MapSheet, MapStop

NAMES = ["大万世居", "坪山文化聚落·图书馆", "马峦山郊野公园", "深圳技术大学", "金龟村", "龙田世居"]
HOSTILE = "<img src=x onerror=alert(1)> & `+alert(1)+` ${alert(1)}"


def _sheet(count, *, days=3, lang="both", name=None):
    """So many stops scattered over the district, some of them on one point."""
    stops = tuple(
        MapStop(
            number=index + 1,
            point=Wgs84(lat=22.64 + 0.013 * (index * 7 % 9), lon=114.30 + 0.017 * (index * 5 % 7)),
            name=name or Bilingual(zh=NAMES[index % 6], en=f"Place number {index + 1} of the list"),
            day=index % days + 1,
        )
        for index in range(count)
    )
    routes = tuple(
        MapRoute(day=day, stops=tuple(s.number for s in stops if s.day == day))
        for day in range(1, days + 1)
    )
    return MapSheet(
        district=load_district(), landmarks=load_landmarks(), stops=stops, routes=routes,
        lang=lang, title=Bilingual(zh="坪山区", en="Pingshan"), width_pt=493, height_pt=460,
    )  # fmt: skip


def _placed(sheet):
    view = fit_projection(
        _bounds(sheet), size_pt=(sheet.width_pt, sheet.height_pt), margin_pt=_margin(sheet)
    )
    pins = _spread([view.point(stop.point) for stop in sheet.stops])
    at = {stop.number: pin for stop, pin in zip(sheet.stops, pins, strict=True)}
    return pins, find_labels(sheet, pins, at=at)


def _overlap(a, b):
    return min(a[2], b[2]) - max(a[0], b[0]) > 0.1 and min(a[3], b[3]) - max(a[1], b[1]) > 0.1


@pytest.mark.parametrize("count", [1, 5, 12, 20, 30])
@pytest.mark.parametrize("lang", ["zh", "both"])
def test_names_do_not_overlap(count, lang):
    """Up to thirty names, none on another, all inside the frame."""
    sheet = _sheet(count, lang=lang)
    _, labels = _placed(sheet)
    boxes = [label.box for label in labels]
    assert count == len(boxes)
    assert [] == [pair for pair in itertools.combinations(boxes, 2) if _overlap(*pair)]
    assert all(b[0] >= 0 and b[1] >= 0 and b[2] <= 493 and b[3] <= 460 for b in boxes)


def test_pins_on_one_point_are_spread():
    """Four places of one address stay four pins."""
    pins = _spread([(100.0, 100.0)] * 4)
    assert all(
        (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 > 200 for a, b in itertools.combinations(pins, 2)
    )


def test_more_than_thirty_names_are_left_to_the_index():
    """Numbers only."""
    svg = draw_print_map(_sheet(40))
    assert "Place number" not in svg
    assert ">40</text>" in svg


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
def test_the_map_is_whole_and_attributed(lang):
    """Well-formed, sized in points, with scale, notes and OpenStreetMap; no clip path, no CSS."""
    svg = draw_print_map(_sheet(6, lang=lang))
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    assert "0 0 493 460" == root.attrib["viewBox"]
    assert "OpenStreetMap" in svg
    assert " km</text>" in svg
    assert re.search("示意图|Schematic", svg)
    assert not re.search("clipPath|clip-path|<style|paint-order|class=", svg)


def test_a_day_is_zoomed_and_still_drawn():
    """One route shows its stops larger, with a scale of metres or kilometres."""
    sheet = _sheet(3, days=1)
    west, south, east, north = _bounds(sheet)
    whole = sheet.district.bounds
    assert east - west < (whole[2] - whole[0]) * 0.6
    assert north - south < (whole[3] - whole[1]) * 0.6
    assert "大万世居" in draw_print_map(sheet)


def test_the_same_sheet_gives_the_same_map():
    """Letter by letter."""
    assert draw_print_map(_sheet(20)) == draw_print_map(_sheet(20))


def test_hostile_names_are_text():
    """Markup in a name is escaped and nothing else."""
    svg = draw_print_map(_sheet(2, lang="zh", name=Bilingual(zh=HOSTILE, en="x")))
    ET.fromstring(svg)  # noqa: S314 - our own drawing
    assert "<img" not in svg
    assert "&lt;img src=x" in svg


def close_up(doubt_m, lang="both"):
    """One place a kilometre from the station 坪环, with a ring about it."""
    stop = MapStop(number=1, point=Wgs84(lat=22.68, lon=114.345), day=1, doubt_m=doubt_m,
                   name=Bilingual(zh="大万世居", en="Dawan"))  # fmt: skip
    landmarks = load_landmarks()
    near = next(one for one in landmarks.stations if one.name.zh == "坪环")
    return MapSheet(
        district=load_district(), landmarks=landmarks, stops=(stop,), routes=(), lang=lang,
        title=stop.name, width_pt=493, height_pt=255, is_close=True, around=(near.point,),
    )  # fmt: skip


def test_a_close_up_shows_how_inexact_a_point_is():
    """The ring is as wide as the scale says, and whole inside the frame."""
    sheet = close_up(400)
    view = fit_projection(_bounds(sheet), size_pt=(493, 255), margin_pt=_margin(sheet))
    ring = f'r="{400 * view.points_a_metre:.1f}"'
    (circle,) = re.findall(r"<circle [^>]*stroke-dasharray[^>]*>", draw_print_map(sheet))
    assert ring in circle
    x, y = view.point(sheet.stops[0].point)
    radius = 400 * view.points_a_metre
    assert min(x, y, 493 - x, 255 - y) > radius
    assert 'stroke-dasharray="3 2"' not in draw_print_map(close_up(0))


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
def test_a_close_up_names_the_stations_inside_its_frame(lang):
    """The one that was asked for among them; no other map names any."""
    name = {"zh": "坪环", "en": "Pinghuan", "both": "坪环 Pinghuan"}[lang]
    assert f">{name}</text>" in draw_print_map(close_up(100, lang))
    assert f">{name}</text>" not in draw_print_map(_sheet(3, lang=lang))
