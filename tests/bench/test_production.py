"""The invented productions: as large as they say, repeatable, and playable."""

import numpy as np
import pytest

from bench.production import TYPICAL, make_production
from scout.domain.location import Containment
from scout.domain.wish import Wishes
from scout.geo.distance import geodesic_km
from scout.suggest.matching.matching import match


@pytest.mark.parametrize("seed", range(6))
def test_every_need_can_be_played(seed, vocabulary):
    """No need of a production is without a candidate."""
    needs, locations = TYPICAL.make(seed)
    pairs = match(needs, locations, wishes=Wishes(), vocabulary=vocabulary).pairs
    assert list(range(len(needs))) == np.unique(pairs.need).tolist()


def test_a_production_has_the_size_it_is_asked_for():
    """Scenes, needs, locations, and how many of these lie in the district."""
    needs, locations = make_production(3, scenes=90, needs=20, locations=60, inside=15)
    inside = [place.district is Containment.INSIDE for place in locations]
    assert (20, 60) == (len(needs), len(locations))
    assert list(range(90)) == sorted(scene for need in needs for scene in need.scenes)
    assert [True] * 15 + [False] * 45 == inside


def test_the_same_seed_makes_the_same_production():
    """Seeds repeat, and differ from each other."""
    assert TYPICAL.make(1) == TYPICAL.make(1)
    assert TYPICAL.make(1) != TYPICAL.make(2)


def test_more_needs_than_scenes_are_refused():
    """Every need has a scene at least."""
    with pytest.raises(ValueError, match="5 needs cannot share 4 scenes"):
        make_production(1, scenes=4, needs=5, locations=10)


def test_a_district_is_driven_through_in_a_morning():
    """Places of one district lie within some 15 km of its middle, not all over the country."""
    _, locations = TYPICAL.make(2)
    points = [place.position.point for place in locations]
    middle = min(points, key=lambda p: max(geodesic_km(p, other) for other in points))
    assert max(geodesic_km(middle, point) for point in points) < 15
