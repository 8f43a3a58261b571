"""Places rated for a need by kind and era."""

import pytest

from scout.actions.library import open_library
from scout.actions.map.need_fit import FitLevel, rate_places
from scout.domain.location import PlaysAs
from scout.domain.need import Need
from scout.domain.setting import Setting


@pytest.fixture(scope="module")
def library():
    """The shipped places."""
    return open_library()


def _need(kind, era):
    return Need(
        id="n", setting=Setting(place="祠堂", kind_id=kind), era=era, int_ext=None, scenes=(1,)
    )


def _plays(location, kind, era):
    return {
        fit.plays for spot in location.spots if kind in spot.settings
        for fit in spot.eras if fit.era == era
    }  # fmt: skip


def test_the_best_spot_of_the_kind_rates_a_place(library):
    """As it stands before dressing before tight frames, where the place has such a spot."""
    rated = rate_places(_need("ancestral_hall", "late_qing"), library)
    halls = {one.id: _plays(one, "ancestral_hall", "late_qing") for one in library.locations}
    as_is = {name for name, plays in halls.items() if PlaysAs.AS_IS in plays}
    playing = {name for name, plays in halls.items() if plays}
    assert as_is
    assert {FitLevel.AS_IS} == {rated[name] for name in as_is}
    assert playing <= set(rated)


def test_a_place_of_another_kind_is_not_rated(library):
    """An office tower plays no hall of the Qing, however old it were."""
    rated = rate_places(_need("ancestral_hall", "late_qing"), library)
    named = set(rated)
    assert named
    assert named < {location.id for location in library.locations}


def test_a_stage_is_built_into_anything(library):
    """Whatever is asked for, a set can be built."""
    stages = {one.id for one in library.locations if one.stage is not None}
    rated = rate_places(_need("ancestral_hall", "late_qing"), library)
    assert stages
    assert {FitLevel.BUILT} == {rated[name] for name in stages}


def test_without_an_era_any_will_do(library):
    """The script does not say: then the kind alone decides."""
    any_era = rate_places(_need("ancestral_hall", None), library)
    qing = rate_places(_need("ancestral_hall", "late_qing"), library)
    assert set(qing) <= set(any_era)
    assert {FitLevel.AS_IS, FitLevel.BUILT} == set(any_era.values())
