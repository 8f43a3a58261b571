"""Which places are there already."""

from dataclasses import replace
from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scout.domain.location import Position
from scout.domain.point import Wgs84
from scout.domain.text import Bilingual
from scout.geo.district import load_district
from scout.places.catalogue import load_catalogue
from scout.places.intake.twin import TwinBy, TwinIndex, is_like

HERE = Wgs84(lat=22.69, lon=114.35)


@pytest.fixture(scope="module")
def house():
    """A house whose point is right within 100 m."""
    at = Position(point=HERE, exact_m=100, source="invented")
    place = load_catalogue(load_district())[0]
    return replace(place, id="house", name=Bilingual(zh="大万世居", en="Dawan House"), position=at)


def _place(house, zh, *, north_m=0.0, exact_m=20):
    at = Position(
        point=Wgs84(lat=HERE.lat + north_m / 111_320, lon=HERE.lon), exact_m=exact_m, source="x"
    )
    return replace(house, id="new", name=Bilingual(zh=zh, en=zh), position=at)


@pytest.mark.parametrize(
    ("zh", "north_m", "by"),
    [
        ("大万世居", 0, TwinBy.NAME), ("大万 世居", 90, TwinBy.NAME),
        ("大万世居", 900, TwinBy.NAME),
        ("大万世居（坪山）", 90, TwinBy.ALIKE), ("大万世居北门", 90, TwinBy.ALIKE),
        ("大湾世居", 90, None), ("龙田世居", 90, None), ("大万世居（坪山）", 300, None),
        ("大万世居", 5000, None), ("水塔", 5, None),
    ],
)  # fmt: skip
def test_names_and_distance(house, zh, north_m, by):
    """A similar name counts within the errors of both points, the same one some way beyond."""
    twin = TwinIndex([house]).find(_place(house, zh, north_m=north_m))
    assert by == (twin and twin.by)


@given(st.text("大万世居北ab12", max_size=9), st.text("大万世居北ab12", max_size=9))
def test_names_are_alike_as_their_signs_in_order_say(first, second):
    """Whatever is ruled out before the signs are put in order would be ruled out by it."""
    alike = SequenceMatcher(None, first, second, autojunk=False).ratio() >= 0.8
    is_long = min(len(first), len(second)) >= 3
    assert (is_long and (first in second or second in first or alike)) == is_like(first, second)


def test_one_point_is_one_place(house):
    """Whatever it is called, where both points are exact."""
    exact = replace(house, position=replace(house.position, exact_m=20))
    twin = TwinIndex([exact]).find(_place(house, "水塔", north_m=5))
    assert (TwinBy.POINT, 5) == (twin.by, round(twin.far_m))


def test_a_photo_is_of_the_place_around(house):
    """As far as one stands from a house."""
    photo = _place(house, "IMG_1", north_m=80)
    assert TwinIndex([house]).find(photo) is None
    assert TwinBy.POINT is TwinIndex([house]).find(photo, around_m=100).by


def test_the_nearest_of_many_is_found(house):
    """By the squares of both sizes, and never one that is too far."""
    others = [
        replace(_place(house, f"甲乙丙丁{n}", north_m=400 * n, exact_m=50), id=f"p{n}")
        for n in range(1, 60)
    ]
    index = TwinIndex([house, *others])
    assert "p30" == index.find(_place(house, "甲乙丙丁30", north_m=12_010)).other.id
