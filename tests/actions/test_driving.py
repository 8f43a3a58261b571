"""How fast the unit drives changes every estimate of a move, and nothing else."""

from dataclasses import replace
from itertools import pairwise

from scout.actions.driving import drive_so, usual_driving
from scout.actions.library import open_library


def _ways(library):
    points = [place.position.point for place in library.locations if place.position][:12]
    return [library.travel.between(*pair) for pair in pairwise(points)]


def test_the_usual_numbers_change_nothing():
    """Set to what is shipped, the library estimates as ever."""
    library = open_library()
    assert _ways(library) == _ways(drive_so(library, usual_driving()))


def test_slower_traffic_takes_longer_on_the_same_roads():
    """The upper end of the range grows, the lower one and the road stay."""
    library = open_library()
    slower = drive_so(library, replace(usual_driving(), slow_km_h=10))
    for usual, slow in zip(_ways(library), _ways(slower), strict=True):
        assert (usual.km, usual.minutes_low) == (slow.km, slow.minutes_low)
        assert usual.minutes_high <= slow.minutes_high


def test_the_slower_end_is_never_the_faster():
    """Speeds the wrong way round are the same range."""
    library, usual = open_library(), usual_driving()
    turned = replace(usual, slow_km_h=usual.fast_km_h, fast_km_h=usual.slow_km_h)
    assert _ways(drive_so(library, usual)) == _ways(drive_so(library, turned))
