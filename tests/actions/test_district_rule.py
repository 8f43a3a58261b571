"""The district is a hard rule, from the catalogue's file to the suggested set."""

import pytest

from scout.actions.library import open_library
from scout.domain.heading import IntExt
from scout.domain.location import Containment
from scout.domain.need import Need
from scout.domain.point import Wgs84
from scout.domain.setting import Setting
from scout.domain.wish import Wishes
from scout.geo.datum import to_gcj02
from scout.places.catalogue import read_catalogue
from scout.suggest.engine import Engine

RECORD = """
- id: {id}
  name: {{zh: 洞, en: cave}}
  kind: nature
  state: open
  source: planted
  looked_up: '2026-11-22'
  position: {{lat: {lat}, lon: {lon}, exact_m: 10, source: planted}}
  facts: [{{field: kind, value: cave}}]
  spots:
  - {{id: a, name: {{zh: 洞, en: cave}}, settings: [cave], eras: {{wartime: as_is}}, int_ext: INT}}
"""
NEED = Need(id="n01", setting=Setting(place="山洞", kind_id="cave"), era="wartime",
            int_ext=IntExt.INT, scenes=(1,))  # fmt: skip


@pytest.fixture(scope="module")
def library():
    """The shipped library."""
    return open_library()


@pytest.fixture
def plant(tmp_path, library):
    """Plant places by id and point; returns them as the catalogue judges them."""

    def planted(points):
        (tmp_path / "places").mkdir(exist_ok=True)
        text = "".join(RECORD.format(id=name, lat=p.lat, lon=p.lon) for name, p in points.items())
        (tmp_path / "places" / "planted.yaml").write_text(text, encoding="utf-8")
        prices = "basis: {zh: 推定, en: assumed}\nfee_cny_day: {nature: 1}\n"
        (tmp_path / "prices.yaml").write_text(prices, encoding="utf-8")
        return read_catalogue(tmp_path, library.district).locations

    return planted


def _points(district):
    """Inside near the east, the same point in GCJ-02 taken for WGS-84, outside, and on the line."""
    inside = mistaken = None
    for lon, lat in district.rings[0]:
        point = Wgs84(lat=lat + 0.0010, lon=lon - 0.0015)
        wrong = to_gcj02(point)
        moved = Wgs84(lat=wrong.lat, lon=wrong.lon)
        if (
            district.rule(point) is Containment.INSIDE
            and district.rule(moved) is Containment.OUTSIDE
        ):
            inside, mistaken = point, moved
            break
    lon, lat = district.rings[0][0]
    return {"inside": inside, "mistaken": mistaken, "line": Wgs84(lat=lat, lon=lon),
            "outside": Wgs84(lat=22.5431, lon=114.0579)}  # fmt: skip


def _suggest(library, locations):
    engine = Engine([NEED], locations, vocabulary=library.vocabulary, travel=library.travel)
    return engine.suggest(Wishes())


def test_planted_places_are_judged(library, plant):
    """Inside, outside, in the wrong datum, and on the line."""
    judged = {place.id: place.district for place in plant(_points(library.district))}
    assert {
        "inside": Containment.INSIDE, "mistaken": Containment.OUTSIDE,
        "line": Containment.NEAR, "outside": Containment.OUTSIDE,
    } == judged  # fmt: skip


def test_only_the_inside_and_the_line_are_ever_suggested(library, plant):
    """And the one on the line says: check on site."""
    answer = _suggest(library, plant(_points(library.district)))
    used = {name for found in answer.sets for name in found.location_ids}
    assert used == {"inside", "line"}
    for found in answer.sets:
        for entry in found.assignments:
            if entry.candidate.location_id == "line":
                assert any("check on site" in reason.text("en") for reason in entry.reasons)


def test_with_nothing_but_places_outside_the_need_is_told(library, plant):
    """Uncovered, with both misses and why."""
    points = _points(library.district)
    answer = _suggest(library, plant({name: points[name] for name in ("mistaken", "outside")}))
    assert () == answer.sets
    misses = answer.uncovered[0].nearest
    assert {"mistaken", "outside"} == {miss.location_id for miss in misses}
    assert all("outside the district" in miss.why_not.text("en") for miss in misses)
