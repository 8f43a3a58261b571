"""The hospital on the form: named where it can be known, and never guessed."""

from dataclasses import replace

import pytest

from scout.actions.scouting.hospital import tell_hospital
from scout.domain.location import Fact, PlaceKind, Position
from scout.domain.point import Wgs84
from scout.domain.text import Bilingual


@pytest.fixture
def town(library):
    """The village with hospitals so many degrees north of the tower: id, degrees, error, answer."""

    def build(*hospitals):
        tower = library.location("tower")
        at = tower.position.point
        more = [
            replace(
                tower,
                id=name,
                name=Bilingual(zh=f"{name}医院", en=f"{name} hospital"),
                kind=PlaceKind.MEDICAL,
                position=Position(
                    point=Wgs84(lat=at.lat + north, lon=at.lon), exact_m=exact_m, source="invented"
                ),
                facts=tuple(
                    Fact(field="emergency", value=value, source="invented", date="2026-11-20")
                    for value in filter(None, [answer])
                ),
            )
            for name, north, exact_m, answer in hospitals
        ]
        others = [place for place in library.locations if place.kind is not PlaceKind.MEDICAL]
        changed = replace(library, locations=(*others, *more))
        return tell_hospital(changed.location("tower"), changed)

    return build


def test_the_nearest_is_named_where_the_points_tell(town):
    """With its distance in a straight line; one without emergency room does not count."""
    told = town(("a", 0.01, 50, "有"), ("b", 0.03, 50, "有"), ("c", 0.001, 50, "无"))
    assert "scouting.hospital_nearest" == told.code
    assert "a hospital, 1.1 km" in told.text("en")
    assert "a医院" in told.text("zh")


@pytest.mark.parametrize(
    "hospitals",
    [
        (),
        (("a", 0.01, 1300, "有"), ("b", 0.02, 1300, "有")),
        (("a", 0.01, 50, "有"), ("b", 0.005, 50, "")),  # nobody knows whether it has one
        (("a", 0.01, 50, ""),),
    ],
)
def test_what_cannot_be_known_is_unknown(town, hospitals):
    """Neither the nearer of two inexact points, nor one that may have no emergency room."""
    assert "scouting.hospital_unknown" == town(*hospitals).code
