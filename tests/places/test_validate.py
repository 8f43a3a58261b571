"""Checks of places: what is there twice, what a paper lacks, what is too old."""

from dataclasses import replace
from datetime import date

import pytest

from scout.domain.fact_age import days_old, is_stale
from scout.domain.fact_field import FactPaper, load_fact_fields
from scout.domain.heading import IntExt
from scout.domain.location import Exact, Fact, Location, PlaceKind, PlaceState, Position, Spot
from scout.domain.point import Wgs84
from scout.domain.text import Bilingual
from scout.places.double import find_doubles, is_double
from scout.places.missing import list_missing
from scout.places.validate import find_stale

TODAY = date(2026, 11, 26)
M_A_DEGREE = 111_000


def _place(number, *, name="屋", north_m=0.0, exact_m=10, facts=(), **more):
    """An invented place, so many metres north of a point in the district."""
    hall = Spot(id="hall", name=Bilingual(zh="厅", en="hall"), eras=(), settings=(),
                int_ext=IntExt.INT)  # fmt: skip
    at = Wgs84(lat=22.7 + north_m / M_A_DEGREE, lon=114.35)
    return Location(id=f"place-{number}", name=Bilingual(zh=name, en=f"House {name}"),
                    kind=PlaceKind.VILLAGE, state=PlaceState.OPEN, spots=(hall,), facts=facts,
                    position=Position(point=at, exact_m=exact_m, source="invented"),
                    **more)  # fmt: skip


def _fact(field, value, *, day="2026-11-20", exact=Exact.STATED):
    return Fact(field=field, value=value, source="invented", date=day, exact=exact)


@pytest.mark.parametrize(
    ("name", "north_m", "exact_m", "double"),
    [
        ("屋", 10, 10, True),
        ("屋", 590, 10, True),  # one of both was read in the wrong datum
        ("屋", 1400, 800, True),  # within both errors
        ("屋", 1900, 10, False),  # two branches of one chain
        ("楼", 10, 10, True),
        ("楼", 10, 800, False),  # two neighbours that nobody has surveyed
        ("楼", 60, 10, False),
    ],
)
def test_one_place_twice(name, north_m, exact_m, double):
    """Of one name within the errors of both points, or at one point as far as it is exact."""
    one, other = _place(1), _place(2, name=name, north_m=north_m, exact_m=exact_m)
    assert double is is_double(one, other) is is_double(other, one)
    assert double is bool(list(find_doubles([one, other])))


def test_a_name_without_a_point_is_a_double():
    """Nobody can say that it is another place; each pair is told once."""
    lost = replace(_place(2), position=None)
    assert [("place-2", "place-1")] == [
        (one.id, other.id) for one, other in find_doubles([_place(1), lost])
    ]


def test_a_paper_lacks_what_nobody_has_said():
    """An answer takes the question away; that somebody asked in vain does not."""
    wanted = [field.id for field, _ in list_missing(_place(1), FactPaper.RECCE)]
    assert {"parking", "power", "height_m", "depth_m", "phone"} <= set(wanted)
    facts = (_fact("parking", "院内 3 车"), _fact("power", "未知 / unknown", exact=Exact.UNKNOWN))
    hall = replace(_place(1).spots[0], height_m=4.2, facts=(_fact("noise", "临街"),))
    told = replace(_place(1, facts=facts, phone="0755-1234"), spots=(hall,))
    rest = [field.id for field, _ in list_missing(told, FactPaper.RECCE)]
    assert {"parking", "height_m", "phone", "noise"} == set(wanted) - set(rest)


def test_sizes_are_asked_of_interiors():
    """An open square has no clear height."""
    square = replace(_place(1).spots[0], int_ext=IntExt.EXT)
    asked = [field.id for field, _ in list_missing(replace(_place(1), spots=(square,)),
                                                   FactPaper.RECCE)]  # fmt: skip
    assert not {"height_m", "area_m2", "depth_m"} & set(asked)


def test_a_fact_holds_for_its_shelf_life_and_no_longer():
    """To the day; what never ages, and what has no date, is not old."""
    days = load_fact_fields().by_id["phone"].shelf_days
    fresh, old = (
        _fact("phone", "1234", day=date.fromordinal(TODAY.toordinal() - age).isoformat())
        for age in (days, days + 1)
    )
    assert (False, True) == (is_stale(fresh, TODAY), is_stale(old, TODAY))
    assert days + 1 == days_old(old, TODAY)
    assert not is_stale(_fact("built", "清", day="1999-01-01"), TODAY)
    assert not is_stale(_fact("phone", "1234", day="in spring"), TODAY)
    found = find_stale([_place(1, facts=(old,)), _place(2, facts=(fresh,))], TODAY)
    assert [("place-1", ("phone",))] == [(one.place_id, one.fields) for one in found]
