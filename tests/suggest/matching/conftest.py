"""Invented spots, places and needs for the tests of matching."""

from types import SimpleNamespace

import pytest

from scout.domain.eighths import Eighths
from scout.domain.heading import IntExt
from scout.domain.location import (
    Containment,
    EraFit,
    Location,
    PlaceKind,
    PlaceState,
    PlaysAs,
    Spot,
)
from scout.domain.need import Need
from scout.domain.setting import Setting
from scout.domain.text import Bilingual
from scout.domain.wish import Wishes
from scout.suggest.matching.matching import match


def _spot(name="hall", settings=("ancestral_hall",), eras=(("late_qing", "as_is"),), **more):
    fits = tuple(EraFit(era=era, plays=PlaysAs(how)) for era, how in eras)
    values = {"int_ext": IntExt.INT, **more}
    return Spot(id=name, name=Bilingual(zh=name, en=name), eras=fits, settings=settings, **values)


def _place(name="house", *spots, **more):
    values = {
        "district": Containment.INSIDE,
        "state": PlaceState.OPEN,
        "kind": PlaceKind.HAKKA,
        "facts": (),
        **more,
    }
    return Location(id=name, name=Bilingual(zh=name, en=name), spots=spots or (_spot(),), **values)


def _need(name="n1", kind="ancestral_hall", **more):
    values = {"era": "late_qing", "int_ext": IntExt.INT, "scenes": (1,), "length": Eighths(8)}
    setting = Setting(place=str(kind), kind_id=kind)
    return Need(id=name, setting=setting, **(values | more))


@pytest.fixture(scope="session")
def make():
    """Make a spot, a place or a need of which only what matters is said."""
    return SimpleNamespace(spot=_spot, place=_place, need=_need)


@pytest.fixture
def run(vocabulary):
    """Match with the shipped vocabulary; wishes are given by their names."""

    def matched(needs, places, **wishes):
        return match(needs, places, wishes=Wishes(**wishes), vocabulary=vocabulary)

    return matched
