"""Invented needs, places and wishes for the tests of explaining, and chance productions of them."""

import random
from types import SimpleNamespace

import pytest

from scout.domain.eighths import Eighths
from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.location import (
    Containment,
    EraFit,
    HourSpan,
    Location,
    PlaceKind,
    PlaceState,
    PlaysAs,
    Position,
    Spot,
    Stage,
)
from scout.domain.need import Need
from scout.domain.point import Wgs84
from scout.domain.setting import Setting
from scout.domain.text import Bilingual
from scout.domain.wish import Wishes
from scout.geo.travel import GeodesicEstimator
from scout.suggest.engine import Engine
from scout.suggest.matching.matching import match

KINDS = ("ancestral_hall", "mansion_main_hall", "temple", "cave", "teahouse", "cafe")
ERAS = ("late_qing", "wartime", "contemporary")
HOURS = (
    (),
    (),
    (HourSpan(start=540, until=1080),),
    (HourSpan(start=1080, until=1560),),
    (HourSpan(start=480, until=700), HourSpan(start=840, until=1100)),
)


def _spot(name="hall", settings=("ancestral_hall",), eras=(("late_qing", "as_is"),), **more):
    fits = tuple(EraFit(era=era, plays=PlaysAs(how)) for era, how in eras)
    values = {"int_ext": IntExt.INT, **more}
    return Spot(id=name, name=Bilingual(zh=name, en=name), eras=fits, settings=settings, **values)


def _place(name="house", *spots, at=(22.7, 114.35), **more):
    position = Position(point=Wgs84(lat=at[0], lon=at[1]), exact_m=50, source="test")
    values = {
        "district": Containment.INSIDE,
        "state": PlaceState.OPEN,
        "kind": PlaceKind.HAKKA,
        "position": position,
        "fee_cny_day": 1000,
        "facts": (),
        **more,
    }
    return Location(id=name, name=Bilingual(zh=name, en=name), spots=spots or (_spot(),), **values)


def _need(name="n1", kind="ancestral_hall", **more):
    values = {"era": "late_qing", "int_ext": IntExt.INT, "scenes": (1,), "length": Eighths(8)}
    setting = Setting(place=f"{name} {kind}", kind_id=kind)
    return Need(id=name, setting=setting, **(values | more))


def _chance_place(name, dice):
    spots = [
        _spot(
            f"s{number}",
            tuple(dice.sample(KINDS, dice.randint(1, 3))),
            [(era, dice.choice(list(PlaysAs))) for era in dice.sample(ERAS, dice.randint(1, 3))],
            int_ext=dice.choice(list(IntExt)),
        )
        for number in range(dice.randint(1, 3))
    ]
    return _place(
        name,
        *spots,
        at=(22.65 + dice.random() / 10, 114.3 + dice.random() / 10),
        fee_cny_day=dice.randint(0, 40) * 100,
        state=PlaceState.OPEN if dice.random() < 0.6 else dice.choice(list(PlaceState)),
        district=Containment.INSIDE if dice.random() < 0.9 else dice.choice(list(Containment)),
        night=dice.choice((None, True, False)),
        fire=dice.choice((None, True, False)),
        open_hours=dice.choice(HOURS),
        lead_days=dice.choice((None, None, 3, 30, 45)),
        stage=Stage(build_days=2, build_cny=40_000) if dice.random() < 0.1 else None,
    )


def _chance_need(name, dice):
    return _need(
        name,
        dice.choice((*KINDS, *KINDS, None)),
        era=dice.choice((*ERAS, None)),
        int_ext=dice.choice((*IntExt, None)),
        times=frozenset(dice.sample(list(TimeOfDay), dice.randint(0, 2))),
        length=Eighths(dice.randint(0, 20)),
        fire=dice.random() < 0.3,
    )


def _chance(seed, *, needs=8, places=8):
    """Needs and places by chance, the same for the same seed, and the dice as they lie then."""
    dice = random.Random(seed)  # noqa: S311 - a repeatable case, no secret
    asked = [_chance_need(f"n{number}", dice) for number in range(needs)]
    offered = [_chance_place(f"p{number}", dice) for number in range(places)]
    return asked, offered, dice


@pytest.fixture(scope="session")
def make():
    """Make a spot, a place, a need of which only what matters is said, or a case by chance."""
    return SimpleNamespace(spot=_spot, place=_place, need=_need, chance=_chance)


@pytest.fixture
def run(vocabulary):
    """Match with the shipped vocabulary; wishes are given by their names or whole."""

    def matched(needs, places, wishes=None, **named):
        return match(needs, places, wishes=wishes or Wishes(**named), vocabulary=vocabulary)

    return matched


@pytest.fixture
def choose(run):
    """A matching of a case by chance, and for each need that can be played one pair by chance."""

    def chosen(seed, **sizes):
        needs, places, dice = _chance(seed, **sizes)
        matching = run(needs, places)
        options = [
            range(*matching.need_pairs(n).indices(len(matching.pairs))) for n in range(len(needs))
        ]
        return matching, [dice.choice(pairs) for pairs in options if pairs]

    return chosen


@pytest.fixture
def ask_engine(vocabulary):
    """Sets of invented places for invented needs, with straight-line travel."""

    def asked(needs, places, wishes):
        engine = Engine(needs, places, vocabulary=vocabulary, travel=GeodesicEstimator())
        return engine.suggest(wishes)

    return asked
