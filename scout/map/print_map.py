"""The printed map, drawn by ourselves as SVG: outline, metro, peaks, numbered stops, routes.

One file for typst, browsers and Qt alike: no clip paths (shapes are cut in geometry), no CSS, no
paint order (a halo is the text drawn twice), one static font family.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from shapely.geometry import LineString, Polygon, box

from scout.map.label import MOST_LABELS, place_labels, text_width
from scout.map.projection import DEGREE_M, Projection, fit_projection
from scout.map.sheet import day_colour

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shapely.geometry.base import BaseGeometry

    from scout.domain.text import Bilingual
    from scout.map.label import Box, Label
    from scout.map.sheet import MapSheet, MapStop

PAPER, OUTSIDE, INK, SOFT = "#fbfaf6", "#e9edf0", "#16262e", "#5f6d75"
OUTLINE = "#6b4a8f"
_FONT = 'font-family="Noto Sans SC"'
_PIN_R, _NAME_PT, _SECOND_PT, _SMALL_PT = 7.5, 8.6, 6.6, 6.4
_NOTES = {
    "zh": "示意图，不可用于导航 · WGS-84 · © OpenStreetMap contributors (ODbL)",
    "en": "Schematic, not for navigation · WGS-84 · © OpenStreetMap contributors (ODbL)",
    "both": "示意图，不可用于导航 Not for navigation · WGS-84"
    " · © OpenStreetMap contributors (ODbL)",
}
_SHORT_NOTES = {
    "zh": "示意图，不可导航 · © OpenStreetMap (ODbL)",
    "en": "Not for navigation · © OpenStreetMap (ODbL)",
    "both": "示意图 Not for navigation · © OpenStreetMap (ODbL)",
}
_NARROW_PT, _SCALE_PT = 330.0, 90.0
"""Below this width the notes are short; the scale takes a fifth of the width, so much at most."""
Point = tuple[float, float]


def draw_print_map(sheet: MapSheet) -> str:
    """The map as an SVG document, sized in points; names are escaped, never markup."""
    view = fit_projection(_bounds(sheet), size_pt=(sheet.width_pt, sheet.height_pt),
                          margin_pt=_margin(sheet))  # fmt: skip
    frame = box(0, 0, sheet.width_pt, sheet.height_pt)
    pins = _spread([view.point(stop.point) for stop in sheet.stops])
    at = {stop.number: pin for stop, pin in zip(sheet.stops, pins, strict=True)}
    parts = [
        *_ground(sheet, view, frame=frame),
        *_landmarks(sheet, view),
        *_close_up(sheet, view),
        *_routes(sheet, at),
        *_labels(sheet, pins, view=view),
        *_pins(sheet.stops, pins),
        *_furniture(sheet, view),
    ]
    width, height = f"{sheet.width_pt:g}", f"{sheet.height_pt:g}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt"'
        f' viewBox="0 0 {width} {height}">'
        f"<title>{escape(_words(sheet.title, sheet.lang))}</title>" + "".join(parts) + "</svg>"
    )


def _words(text: Bilingual, lang: str) -> str:
    return f"{text.zh} {text.en}" if lang == "both" else (text.zh if lang == "zh" else text.en)


def _bounds(sheet: MapSheet) -> tuple[float, float, float, float]:
    """The stops of a single day, else the whole district."""
    if len(sheet.routes) > 1 or not sheet.stops:
        return sheet.district.bounds
    corners = [(stop.point.lon, stop.point.lat) for stop in sheet.stops]
    if sheet.is_close:
        corners += [corner for stop in sheet.stops for corner in _ring_corners(stop)]
        corners += [(point.lon, point.lat) for point in sheet.around]
    lons, lats = zip(*corners, strict=True)
    return min(lons), min(lats), max(lons), max(lats)


def _ring_corners(stop: MapStop) -> list[Point]:
    """South-west and north-east of the ring of doubt, as degrees east and north."""
    north = stop.doubt_m / DEGREE_M
    east = north / math.cos(math.radians(stop.point.lat))
    lon, lat = stop.point.lon, stop.point.lat
    return [(lon - east, lat - north), (lon + east, lat + north)]


def _margin(sheet: MapSheet) -> float:
    if len(sheet.routes) > 1 or not sheet.stops:
        return 20.0
    return min(46.0, 0.22 * sheet.height_pt)  # a low close-up keeps room for what it shows


def _spread(pins: Sequence[Point]) -> list[Point]:
    """Pins that would hide each other moved apart, a little and always the same way."""
    placed: list[Point] = []
    for x, y in pins:
        step = 0
        spot = (x, y)
        while any(math.dist(spot, other) < 2 * _PIN_R + 1 for other in placed):
            step += 1
            angle, far = step * 2.4, 4 + 2.2 * step  # the golden angle, outwards
            spot = (x + far * math.cos(angle), y + far * math.sin(angle))
        placed.append(spot)
    return placed


def _path(points: Sequence[Point], *, closed: bool = False) -> str:
    steps = " L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return f"M{steps}{'Z' if closed else ''}"


def _pairs(line: BaseGeometry) -> list[Point]:
    return [(float(x), float(y)) for x, y in line.coords]


def _cut(shape: BaseGeometry, frame: Polygon) -> Iterator[BaseGeometry]:
    """The parts of a shape inside the frame."""
    inside = shape.intersection(frame)
    yield from (part for part in getattr(inside, "geoms", [inside]) if not part.is_empty)


def _ground(sheet: MapSheet, view: Projection, *, frame: Polygon) -> Iterator[str]:
    """What lies outside, the district, its outline, a frame."""
    yield f'<rect width="{sheet.width_pt:g}" height="{sheet.height_pt:g}" fill="{OUTSIDE}"/>'
    for ring in sheet.district.rings:
        line = [view.place(lon, lat) for lon, lat in ring]
        for part in _cut(Polygon(line).buffer(0), frame):
            if isinstance(part, Polygon):
                outer = _path(_pairs(part.exterior), closed=True)
                yield f'<path d="{outer}" fill="{PAPER}"/>'
        for part in _cut(LineString([*line, line[0]]), frame):
            if isinstance(part, LineString):
                drawn = _path(_pairs(part.simplify(0.4)))
                yield _stroke(drawn, "#ffffff", width=3.2)
                yield _stroke(drawn, OUTLINE, width=1.1, dash="7 2.5 1.2 2.5")


def _stroke(path: str, colour: str, *, width: float, dash: str = "") -> str:
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:g}"'
        f' stroke-linecap="round" stroke-linejoin="round"{dashed}/>'
    )


def _landmarks(sheet: MapSheet, view: Projection) -> Iterator[str]:
    """Metro lines with their stations, peaks as triangles with their heights."""
    frame = box(0, 0, sheet.width_pt, sheet.height_pt)
    for line in sheet.landmarks.metro_lines:
        points = [view.point(station.point) for station in line.stations]
        for part in _cut(LineString(points), frame):
            if isinstance(part, LineString):
                drawn = _path(_pairs(part))
                yield _stroke(drawn, "#c9d2d8", width=3.0)
                yield _stroke(drawn, line.colour, width=0.9, dash="3.4 2")
        for x, y in points:
            if _inside(sheet, x, y=y):
                where = f'cx="{x:.1f}" cy="{y:.1f}"'
                yield f'<circle {where} r="1.6" fill="#fff" stroke="{line.colour}"/>'
    for peak in sheet.landmarks.peaks:
        x, y = view.point(peak.point)
        if _inside(sheet, x, y=y):
            yield f'<path d="M{x:.1f} {y - 3:.1f} l3 5.2 h-6Z" fill="#7c8b72"/>'
            yield _text(f"{peak.height_m} m", (x, y + 8.6), size=5.6, colour="#6d7a66", middle=True)


def _close_up(sheet: MapSheet, view: Projection) -> Iterator[str]:
    """What only a close-up has room for: how exact each pin is, the names of stations."""
    if not sheet.is_close:
        return
    for stop in sheet.stops:
        x, y = view.point(stop.point)
        radius = stop.doubt_m * view.points_a_metre
        if radius > _PIN_R:
            yield (
                f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{day_colour(stop.day)}"'
                f' fill-opacity=".08" stroke="{SOFT}" stroke-width=".8" stroke-dasharray="3 2"/>'
            )
    for words, (left, _, right, bottom) in _name_stations(sheet, view):
        middle = ((left + right) / 2, bottom - 1.6)
        yield _text(words, middle, size=_SMALL_PT, colour=SOFT, middle=True)


def _name_stations(sheet: MapSheet, view: Projection) -> list[tuple[str, Box]]:
    """The names of the stations on a close-up, each once, and the boxes in which they stand."""
    if not sheet.is_close:
        return []
    found: list[tuple[str, Box]] = []
    free = (*_obstacles(sheet, {}), *(_pin_box(view.point(stop.point)) for stop in sheet.stops))
    for station in sheet.landmarks.stations:
        x, y = view.point(station.point)
        words = _words(station.name, sheet.lang)
        half = text_width(words, _SMALL_PT) / 2
        place = (x - half, y - 12, x + half, y - 3)
        taken = (*free, *(other for _, other in found))
        within = place[0] > 0 and place[2] < sheet.width_pt and _inside(sheet, x, y=place[1])
        if within and not any(_touch(place, other) for other in taken):
            found.append((words, place))
    return found


def _pin_box(pin: Point) -> Box:
    x, y = pin
    return (x - _PIN_R, y - _PIN_R, x + _PIN_R, y + _PIN_R)


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _inside(sheet: MapSheet, x: float, *, y: float) -> bool:
    edge = 6.0
    return edge < x < sheet.width_pt - edge and edge < y < sheet.height_pt - edge


def _text(
    words: str,
    at: Point,
    *,
    size: float,
    colour: str = INK,
    bold: bool = False,
    middle: bool = False,
) -> str:
    """A line of text with a white halo; escaped."""
    place = f'x="{at[0]:.1f}" y="{at[1]:.1f}" font-size="{size:g}" {_FONT}'
    weight = ' font-weight="700"' if bold else ""
    anchor = ' text-anchor="middle"' if middle else ""
    safe = escape(words)
    halo = ' fill="none" stroke="#ffffff" stroke-width="2.2" stroke-linejoin="round"'
    return (
        f"<text {place}{weight}{anchor}{halo}>{safe}</text>"
        f'<text {place}{weight}{anchor} fill="{colour}">{safe}</text>'
    )


def _routes(sheet: MapSheet, at: dict[int, Point]) -> Iterator[str]:
    """Each day's way as bent arrows on a white halo: schematic, not the road."""
    for route in sheet.routes:
        for start, end in pairwise(route.stops):
            if start == end or start not in at or end not in at:
                continue
            first, bend, last = _bow(at[start], at[end])
            ends = [f"{x:.1f} {y:.1f}" for x, y in (first, bend, last)]
            curve = f"M{ends[0]} Q{ends[1]} {ends[2]}"
            yield _stroke(curve, "#ffffff", width=4.6)
            yield _stroke(curve, day_colour(route.day), width=2.0)
            yield _arrow(first, bend, last=last, colour=day_colour(route.day))


def _bow(start: Point, end: Point) -> tuple[Point, Point, Point]:
    """Start, control point and end of a gentle curve to the right of the way."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    return start, (middle[0] - dy * 0.14, middle[1] + dx * 0.14), end


def _arrow(first: Point, bend: Point, *, last: Point, colour: str) -> str:
    """A head in the middle of the curve, pointing along it."""
    x = 0.25 * first[0] + 0.5 * bend[0] + 0.25 * last[0]
    y = 0.25 * first[1] + 0.5 * bend[1] + 0.25 * last[1]
    angle = math.degrees(math.atan2(last[1] - first[1], last[0] - first[0]))
    head = f'transform="translate({x:.1f} {y:.1f}) rotate({angle:.0f})"'
    paint = f'fill="{colour}" stroke="#fff" stroke-width=".6"'
    return f'<path d="M5 0 L-4 -4 L-2 0 L-4 4Z" {head} {paint}/>'


def _pins(stops: Sequence[MapStop], pins: Sequence[Point]) -> Iterator[str]:
    for stop, (x, y) in zip(stops, pins, strict=True):
        yield (
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_PIN_R:g}" fill="{day_colour(stop.day)}"'
            ' stroke="#ffffff" stroke-width="1.4"/>'
            f'<text x="{x:.1f}" y="{y + 3:.1f}" font-size="8.4" font-weight="700" {_FONT}'
            f' text-anchor="middle" fill="#ffffff">{stop.number}</text>'
        )


def _lines(stop: MapStop, lang: str) -> list[tuple[str, float, bool]]:
    """The lines of a label: text, size, bold."""
    if lang == "both":
        return [(stop.name.zh, _NAME_PT, True), (stop.name.en, _SECOND_PT, False)]
    return [(stop.name.zh if lang == "zh" else stop.name.en, _NAME_PT, True)]


def _labels(sheet: MapSheet, pins: Sequence[Point], *, view: Projection) -> Iterator[str]:
    at = {stop.number: pin for stop, pin in zip(sheet.stops, pins, strict=True)}
    taken = [place for _, place in _name_stations(sheet, view)]
    labels = find_labels(sheet, pins, at=at, taken=taken)
    for stop, label in zip(sheet.stops, labels, strict=False):
        left, top, right, bottom = label.box
        pin = at[stop.number]
        if label.led:
            near = min(max(pin[0], left), right), min(max(pin[1], top), bottom)
            yield _stroke(_path([pin, near]), SOFT, width=0.6)
        baseline = top
        for words, size, bold in _lines(stop, sheet.lang):
            baseline += size + 1.2
            colour = INK if bold else SOFT
            yield _text(words, ((left + right) / 2, baseline - 1.6), size=size, colour=colour,
                        bold=bold, middle=True)  # fmt: skip


def find_labels(
    sheet: MapSheet, pins: Sequence[Point], *, at: dict[int, Point], taken: Sequence[Box] = ()
) -> list[Label]:
    """Where the names stand; none where there are more than a page holds (the index has them).

    Boxes that are ``taken`` are kept free.
    """
    if not (sheet.named and 0 < len(sheet.stops) <= MOST_LABELS):
        return []
    sizes = []
    for stop in sheet.stops:
        lines = _lines(stop, sheet.lang)
        width = max(text_width(words, size) for words, size, _ in lines)
        sizes.append((width + 3, sum(size + 1.6 for _, size, _ in lines) + 1))
    frame = (4.0, 4.0, sheet.width_pt - 4, sheet.height_pt - 4)
    return place_labels(pins, sizes, obstacles=[*_obstacles(sheet, at), *taken], frame=frame)


def _obstacles(sheet: MapSheet, at: dict[int, Point]) -> list[Box]:
    """Legend, scale and notes, and the routes as a string of small boxes."""
    width, height = sheet.width_pt, sheet.height_pt
    found: list[Box] = [
        (0, 0, 96, 14.0 + 11.0 * _legend_rows(sheet)),
        (width - 40, 0, width, 44),
        (0, height - 40, 110, height),
        (110, height - 14, width, height),
    ]
    for route in sheet.routes:
        for start, end in pairwise(route.stops):
            if start in at and end in at:
                (x0, y0), (x1, y1), (x2, y2) = _bow(at[start], at[end])
                for step in range(1, 24):
                    t = step / 24
                    x = (1 - t) ** 2 * x0 + 2 * t * (1 - t) * x1 + t * t * x2
                    y = (1 - t) ** 2 * y0 + 2 * t * (1 - t) * y1 + t * t * y2
                    found.append((x - 2, y - 2, x + 2, y + 2))
    return found


def _legend_rows(sheet: MapSheet) -> int:
    return min(len(sheet.routes), 12) if len(sheet.routes) > 1 else 0


def _furniture(sheet: MapSheet, view: Projection) -> Iterator[str]:
    """North, scale, legend of days, notes."""
    width, height = sheet.width_pt, sheet.height_pt
    yield (
        f'<circle cx="{width - 20:g}" cy="22" r="14" fill="#ffffff"/>'
        f'<path d="M{width - 20:g} 11 l5 15 l-5 -4 l-5 4Z" fill="{INK}"/>'
        f'<text x="{width - 20:g}" y="34" font-size="6.6" font-weight="700" {_FONT}'
        f' text-anchor="middle" fill="{INK}">N</text>'
    )
    yield from _scale_bar(sheet, view)
    yield from _legend(sheet)
    notes = _SHORT_NOTES if width < _NARROW_PT else _NOTES
    yield (
        f'<text x="{width - 5:g}" y="{height - 4.6:g}" font-size="{_SMALL_PT:g}" {_FONT}'
        f' text-anchor="end" fill="{SOFT}">{notes[sheet.lang]}</text>'
    )
    yield (
        f'<rect x=".4" y=".4" width="{width - 0.8:g}" height="{height - 0.8:g}" fill="none"'
        ' stroke="#aeb8be" stroke-width=".8"/>'
    )


def _scale_bar(sheet: MapSheet, view: Projection) -> Iterator[str]:
    """A bar of 1, 2 or 5 times a power of ten."""
    most_m = min(_SCALE_PT, sheet.width_pt / 5) / view.points_a_metre
    power = 10 ** math.floor(math.log10(most_m))
    length_m = next(n * power for n in (5, 2, 1) if n * power <= most_m)
    long, y = length_m * view.points_a_metre, sheet.height_pt - 12
    words = f"{length_m / 1000:g} km" if length_m >= 1000 else f"{length_m:g} m"  # noqa: PLR2004
    yield f'<rect x="5" y="{y - 15:g}" width="{long + 16:.1f}" height="22" rx="2" fill="#ffffff"/>'
    yield f'<rect x="12" y="{y:g}" width="{long / 2:.1f}" height="3.2" fill="{INK}"/>'
    yield (
        f'<rect x="{12 + long / 2:.1f}" y="{y:g}" width="{long / 2:.1f}" height="3.2"'
        f' fill="#ffffff" stroke="{INK}" stroke-width=".6"/>'
    )
    for x, label, anchor in ((12.0, "0", "start"), (12 + long, words, "end")):
        yield (
            f'<text x="{x:.1f}" y="{y - 4:g}" font-size="6.6" {_FONT}'
            f' text-anchor="{anchor}" fill="{INK}">{label}</text>'
        )


def _legend(sheet: MapSheet) -> Iterator[str]:
    rows = _legend_rows(sheet)
    if not rows:
        return
    yield f'<rect x="5" y="5" width="84" height="{rows * 11 + 7:g}" rx="2" fill="#ffffff"/>'
    for index, route in enumerate(sheet.routes[:rows]):
        y = 14 + index * 11
        yield f'<rect x="10" y="{y - 3:g}" width="16" height="3.4" fill="{day_colour(route.day)}"/>'
        words = {"zh": f"第 {route.day} 天", "en": f"Day {route.day}",
                 "both": f"第 {route.day} 天 Day {route.day}"}[sheet.lang]  # fmt: skip
        yield f'<text x="30" y="{y + 1:g}" font-size="7" {_FONT} fill="{INK}">{words}</text>'
