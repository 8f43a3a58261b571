"""The printed map: names without overlaps, cut in geometry, hostile names as text."""

import itertools
import re
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from scout import paths
from scout.domain.point import Wgs84
from scout.domain.text import Bilingual
from scout.geo.district import load_district
from scout.geo.landmark import load_landmarks
from scout.map.label import MOST_LABELS
from scout.map.print_map import (  # the parts that labels stand on
    _bounds,
    _margin,
    _spread,
    draw_print_map,
    find_labels,
)
from scout.map.projection import fit_projection
from scout.map.sheet import DAY_COLOURS, MapRoute, MapSheet, MapStop

BOLD, REGULAR = "NotoSansSC-Bold.ttf", "NotoSansSC-Regular.ttf"
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


@settings(max_examples=25, deadline=None)
@given(
    places=st.lists(
        st.tuples(st.floats(22.63, 22.77), st.floats(114.28, 114.43), st.sampled_from(NAMES)),
        min_size=1, max_size=MOST_LABELS,
    ),
    lang=st.sampled_from(["zh", "en", "both"]),
)  # fmt: skip
def test_names_of_any_places_do_not_overlap(places, lang):
    """As wide as the typeface sets them: none on another, on a pin, on scale, north or notes."""
    stops = tuple(
        MapStop(number=number, point=Wgs84(lat=lat, lon=lon), day=1 + number % 3,
                name=Bilingual(zh=name, en=f"Place number {number}"))
        for number, (lat, lon, name) in enumerate(places, 1)
    )  # fmt: skip
    sheet = replace(_sheet(1, lang=lang), stops=stops, routes=())
    pins, labels = _placed(sheet)
    boxes = [label.box for label in labels]
    assert len(stops) == len(boxes)
    assert [] == [pair for pair in itertools.combinations(boxes, 2) if _overlap(*pair)]
    discs = [(x - 7.5, y - 7.5, x + 7.5, y + 7.5) for x, y in pins]
    assert [] == [pair for pair in itertools.product(boxes, discs) if _overlap(*pair)]
    furniture = [(453, 0, 493, 44), (0, 420, 110, 460), (110, 446, 493, 460)]
    assert [] == [pair for pair in itertools.product(boxes, furniture) if _overlap(*pair)]
    for stop, (left, _, right, _) in zip(stops, boxes, strict=True):
        assert measure_name(stop, lang) <= right - left


def measure_name(stop, lang):
    """The width of the wider line of a name by the advances of the bundled typeface, in points."""
    lines = {"zh": [(BOLD, stop.name.zh, 8.6)], "en": [(BOLD, stop.name.en, 8.6)],
             "both": [(BOLD, stop.name.zh, 8.6), (REGULAR, stop.name.en, 6.6)]}[lang]  # fmt: skip
    return max(sum(load_advances(font)[sign] for sign in text) * size for font, text, size in lines)


@cache
def load_advances(font):
    """The advance of each sign of a font, in ems."""
    with TTFont(paths.RESOURCES / "fonts" / font, lazy=True) as file:
        metrics, em = file["hmtx"], file["head"].unitsPerEm
        return {chr(code): metrics[name][0] / em for code, name in file.getBestCmap().items()}


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


@pytest.mark.parametrize("count", [6, 40])
def test_qt_draws_the_same_map(qapp, count):  # noqa: ARG001 - Qt needs one for text
    """As large as it says, with the pins' colours and with ink: nothing of it is passed over."""
    svg = draw_print_map(_sheet(count))
    renderer = QSvgRenderer(svg.encode())
    assert renderer.isValid()
    assert (493, 460) == (renderer.viewBox().width(), renderer.viewBox().height())
    image = QImage(986, 920, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    pixels = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(920, 986, 4)
    for colour in ("#c2500f", "#0b66a8", "#0c7d5c"):
        wanted = np.array([int(colour[at : at + 2], 16) for at in (5, 3, 1)])
        assert (np.abs(pixels[:, :, :3].astype(int) - wanted).max(axis=2) < 8).sum() > 200


def test_pins_are_read_in_black_and_white():
    """Figures on pins stand out from their disc for whoever prints without colour."""

    def light(colour):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    assert [] == [c for c in DAY_COLOURS if 1.05 / (light(c) + 0.05) < 4.5]


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


def test_no_pin_stands_on_the_name_of_a_station():
    """A name that has no room beside the pin is left out."""
    sheet = close_up(100, "zh")
    (station,) = (one for one in sheet.landmarks.stations if one.name.zh == "坪环")
    on_it = replace(sheet.stops[0], point=station.point)
    assert ">坪环</text>" not in draw_print_map(replace(sheet, stops=(on_it,)))


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
def test_a_close_up_names_the_stations_inside_its_frame(lang):
    """The one that was asked for among them; no other map names any."""
    name = {"zh": "坪环", "en": "Pinghuan", "both": "坪环 Pinghuan"}[lang]
    assert f">{name}</text>" in draw_print_map(close_up(100, lang))
    assert f">{name}</text>" not in draw_print_map(_sheet(3, lang=lang))
