"""What is impossible, there twice or outside is said at once, and of a whole library."""

from dataclasses import replace

import pytest

from scout.actions.scouting.book import with_book
from scout.actions.scouting.change import Whereabouts, add_place, move_place, sketch_place
from scout.actions.scouting.verdict import check_known, check_said, judge_place
from scout.domain.location import HourSpan
from scout.domain.place_finding import FindingKind
from scout.domain.point import Wgs84
from scout.domain.problem import Severity


def _codes(found):
    return [message.code for message in found]


@pytest.fixture
def moved(library, day):
    """What is said of the tower when it is put somewhere."""

    def move(lat, lon, exact_m=10):
        at = Whereabouts.by_hand(lat, lon, exact_m=exact_m)
        changed = move_place(library, "tower", at=at, day=day)
        return judge_place(changed.location("tower"), changed)

    return move


def test_well_inside_nothing_is_said(moved):
    """No word where all is well."""
    assert () == moved(22.705, 114.36)


def test_outside_is_said_with_how_far(moved):
    """The district is named, and the distance to its outline, in both languages."""
    (message,) = moved(22.9, 114.35)
    assert "scouting.outside" == message.code
    assert "13.9 km" in message.text("en")
    assert "坪山区" in message.text("zh")


def test_near_the_outline_is_said(moved, library):
    """Within 50 m of the line it is to be checked on site."""
    lon, lat = library.district.rings[0][0]
    assert ["scouting.near"] == _codes(moved(lat, lon))


def test_a_doubt_that_reaches_out_is_said(moved):
    """Inside, but less exact than the outline is far."""
    assert ["scouting.doubt"] == _codes(moved(22.705, 114.36, exact_m=20_000))


def test_a_double_is_said(moved, library):
    """At the same point as another exact place, or of its name."""
    at = library.location("annex").position.point
    assert ["scouting.double"] == _codes(moved(at.lat, at.lon))
    named = replace(library.location("tower"), name=library.location("annex").name)
    assert [] == _codes(judge_place(named, library))  # too far apart to be one
    lost = replace(named, position=None)
    assert ["scouting.no_position", "scouting.double"] == _codes(judge_place(lost, library))


def test_no_position_is_said(library):
    """It is on no map then."""
    lost = replace(library.location("tower"), position=None)
    assert ["scouting.no_position"] == _codes(judge_place(lost, library))


def test_a_library_is_checked_as_a_whole(library):
    """Impossible hours are an error, a double and a place outside warnings; each is told once."""
    annex = library.location("annex")
    far = replace(annex.position, point=Wgs84(lat=22.9, lon=114.35))
    places = (
        *library.locations,
        replace(annex, id="again"),
        replace(annex, id="odd", name=library.location("old").name, position=far,
                open_hours=(HourSpan(start=100, until=50),)),
    )  # fmt: skip
    sick = with_book(replace(library, locations=places, catalogue=None), library.book)
    far_only = replace(sick, locations=tuple(_judge(sick)))
    found = {}
    for problem in (finding.problem for finding in check_known(far_only)):
        found.setdefault(problem.severity, []).append(problem.message.code)
    assert ["places.bad_field"] == found[Severity.ERROR]
    # Cave and old house share a point, ``again`` is the annex; ``odd`` is far from its namesake.
    assert ["scouting.double"] * 2 + ["scouting.outside"] == sorted(found[Severity.WARNING])


def _judge(library):
    from scout.places.catalogue import judge

    return (judge(place, library.district) for place in library.locations)


def test_of_a_project_only_what_was_said_is_checked(library, day):
    """A shipped place is not the user's fault; his own outside is told."""
    assert () == check_said(library)
    at = Whereabouts.by_hand(22.9, 114.35, exact_m=10)
    sketch = sketch_place(at, library, day=day)
    (finding,) = check_said(add_place(library, sketch))
    assert (sketch.id, FindingKind.DISTRICT) == (finding.place_id, finding.kind)
    problem = finding.problem
    assert ("scouting.outside", Severity.WARNING) == (problem.message.code, problem.severity)
