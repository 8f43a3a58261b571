"""Invented productions from a seed: needs, places and wishes, small enough to be judged exactly.

Few kinds of place and few eras are drawn for each, so that most needs have several candidates and
the wishes bite. The same seed gives the same production for ever.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from scout import paths
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
from scout.domain.wish import (
    KeepApart,
    Measure,
    MustMatch,
    NearEachOther,
    NeverThere,
    PlayHere,
    Sameness,
    Weights,
    Wishes,
)

LAT, LON = (22.63, 22.78), (114.25, 114.45)  # Pingshan
TODAY = date(2026, 3, 1)
FEES = (0, 500, 1000, 1000, 2000, 3000, 5000)  # few prices, so that sums tie
OPENINGS = (
    (HourSpan(start=540, until=1080),),
    (HourSpan(start=420, until=1320),),
    (HourSpan(start=1080, until=1560),),
    (HourSpan(start=480, until=700), HourSpan(start=840, until=1200)),
    (HourSpan(start=0, until=1440),),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """The most needs and places of a production, and the most spots of a place."""

    needs: int
    places: int
    spots: int = 4


SMALL = Size(needs=6, places=12, spots=3)
LARGE = Size(needs=14, places=40)


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """A question to the engine."""

    seed: int
    needs: tuple[Need, ...]
    locations: tuple[Location, ...]
    wishes: Wishes


@cache
def _neighbours() -> dict[str, tuple[str, ...]]:
    """For each kind of the shipped table those named together with it."""
    data = json.loads((paths.SEEDS / "vocabulary" / "related_settings.json").read_text("utf-8"))
    found: dict[str, set[str]] = {}
    for one, other, *_ in (*data["pairs"], *data.get("kinds_of", ())):
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {kind: tuple(sorted(others)) for kind, others in sorted(found.items())}


@cache
def _buckets() -> tuple[str, ...]:
    data = json.loads((paths.SEEDS / "vocabulary" / "eras.json").read_text("utf-8"))
    return tuple(data["buckets"])


def make_instance(seed: int, *, size: Size = LARGE, goal: bool = True) -> Instance:
    """The production of a seed; without ``goal`` the four named sets are asked for."""
    dice = random.Random(seed)  # noqa: S311 - a repeatable case, no secret
    kinds, eras = _draw_kinds(dice), dice.sample(_buckets(), dice.randint(1, 3))
    needs = tuple(
        _make_need(f"n{number:02}", dice, kinds=kinds, eras=eras)
        for number in range(1, dice.randint(1, size.needs) + 1)
    )
    names = [f"p{number:02}" for number in range(1, dice.randint(2, size.places) + 1)]
    dice.shuffle(names)  # the order of the ids is not that of the library
    locations = [_make_place(name, dice, kinds=kinds, eras=eras, size=size) for name in names]
    if dice.random() < 0.3:
        locations[dice.randrange(len(locations))] = _make_stage("stage", dice, kinds=kinds)
    wishes = _make_wishes(needs, tuple(locations), dice=dice, goal=goal)
    return Instance(seed=seed, needs=needs, locations=tuple(locations), wishes=wishes)


def _draw_kinds(dice):
    """A kind and some of those that can stand in for it, and one more that cannot."""
    around = _neighbours()
    first, stranger = dice.sample(sorted(around), 2)
    near = dice.sample(around[first], min(len(around[first]), dice.randint(1, 2)))
    return [first, *near, stranger]


def _make_need(name, dice, *, kinds, eras):
    kind = dice.choice(kinds) if dice.random() < 0.96 else None
    times = [time for time in TimeOfDay if dice.random() < 0.12]
    return Need(
        id=name,
        setting=Setting(place=name, kind_id=kind),
        era=dice.choice(eras) if dice.random() < 0.9 else None,
        int_ext=dice.choice((IntExt.INT, IntExt.INT, IntExt.EXT, IntExt.BOTH, None, None)),
        scenes=(int(name[1:]),),
        times=frozenset(times),
        length=Eighths(dice.choice((0, 1, 2, 3, 4, 8, 8, dice.randint(1, 40)))),
        people=dice.choice((0, 0, 1, 2, 5, 12)),
        fire=dice.random() < 0.1,
    )


def _make_spot(name, dice, *, kinds, eras):
    return Spot(
        id=name,
        name=Bilingual(zh=name, en=name),
        eras=tuple(
            EraFit(era=era, plays=dice.choice(tuple(PlaysAs)))
            for era in eras
            if dice.random() < 0.75
        ),
        settings=tuple(dice.sample(kinds, dice.randint(1, 2))),
        int_ext=dice.choice((IntExt.INT, IntExt.INT, IntExt.EXT, IntExt.BOTH, IntExt.BOTH)),
        area_m2=dice.choice((None, None, 9, 20, 33, 60, 200)),
        height_m=dice.choice((None, None, 2.4, 2.6, 4.0)),
    )


def _make_point(dice):
    if dice.random() < 0.1:  # some stand at the same gate
        return Wgs84(lat=22.69, lon=114.35)
    return Wgs84(lat=round(dice.uniform(*LAT), 5), lon=round(dice.uniform(*LON), 5))


def _make_place(name, dice, *, kinds, eras, size):
    state = PlaceState.OPEN if dice.random() < 0.7 else dice.choice(tuple(PlaceState))
    district = Containment.INSIDE if dice.random() < 0.85 else dice.choice(tuple(Containment))
    position = Position(point=_make_point(dice), exact_m=50, source="invented")
    return Location(
        id=name,
        name=Bilingual(zh=name, en=name),
        kind=PlaceKind.HAKKA,
        state=state,
        spots=tuple(
            _make_spot(f"s{number}", dice, kinds=kinds, eras=eras)
            for number in range(1, dice.randint(1, size.spots) + 1)
        ),
        facts=(),
        position=position if dice.random() < 0.93 else None,
        district=district,
        boundary_doubt=dice.random() < 0.1,
        fee_cny_day=dice.choice(FEES),
        night=dice.choice((None, None, True, False)),
        fire=dice.choice((None, None, True, False)),
        open_hours=dice.choice(OPENINGS) if dice.random() < 0.3 else (),
        lead_days=dice.choice((None, None, 3, 7, 30)),
    )


def _make_stage(name, dice, *, kinds):
    place = _make_place(name, dice, kinds=kinds, eras=[], size=Size(needs=0, places=0, spots=2))
    return Location(
        **{field: getattr(place, field) for field in place.__slots__ if field != "stage"},
        stage=Stage(build_days=dice.randint(1, 4), build_cny=dice.choice((20_000, 50_000))),
    )


def _make_wishes(needs, locations, *, dice, goal):
    """Nothing, or up to four sorts of wishes, and how many sets of which goal."""
    drawn = dice.sample(sorted(SORTS), dice.choice((0, 0, 0, 1, 1, 1, 2, 2, 3, 4)))
    asked = {"keep": frozenset(), "ban": frozenset(), "about": ()}
    for sort in drawn:
        for name, value in SORTS[sort](needs, locations, dice).items():
            asked[name] = asked[name] | value if name in ("keep", "ban") else (
                asked[name] + value if name == "about" else value
            )  # fmt: skip
    asked["sets"] = dice.choice((1, 2, 4, 4, 5, 6))
    if goal and dice.random() < 0.3:
        asked["goal"] = draw_goal(dice)
    return Wishes(**asked)


def draw_goal(dice):
    """Weights, or some measures in some order."""
    if dice.random() < 0.5:
        return tuple(dice.sample(tuple(Measure), dice.randint(1, 4)))
    return Weights(
        place=dice.choice((0, 1000, 3000)),
        page=dice.choice((0, 500, 2000, 9000)),
        money=dice.choice((0, 1, 1, 3)),
        minute=dice.choice((0, 0, 50, 400)),
    )


def _draw_place(locations, dice, *, spot=0.4):
    """The id of a location, or of one spot of it; once in a while of one that nobody knows."""
    place = dice.choice(locations)
    if dice.random() < 0.02:
        return "nowhere"
    return f"{place.id}/{dice.choice(place.spots).id}" if dice.random() < spot else place.id


def _draw_needs(needs, dice):
    """Two or three of the needs, where there are so many."""
    drawn = dice.sample(needs, min(len(needs), dice.choice((2, 2, 3))))
    return tuple(need.id for need in drawn)


def _one_need(needs, dice):
    return "n99" if dice.random() < 0.02 else dice.choice(needs).id


def _match(needs, dice, at):
    return {"about": (MustMatch(needs=_draw_needs(needs, dice), at=at),)}


def _near(needs, dice):
    minutes = dice.choice((10, 15, 20, 30))
    return {"about": (NearEachOther(needs=_draw_needs(needs, dice), minutes=minutes),)}


def _here(needs, locations, dice):
    return {"about": (PlayHere(need=_one_need(needs, dice), place=_draw_place(locations, dice)),)}


def _never(needs, locations, dice):
    count = dice.randint(1, 3)
    return {
        "about": tuple(
            NeverThere(need=_one_need(needs, dice), place=_draw_place(locations, dice))
            for _ in range(count)
        )
    }


SORTS = {
    "keep": lambda _, places, dice: {"keep": frozenset({_draw_place(places, dice)})},
    "keep more": lambda _, places, dice: {
        "keep": frozenset(_draw_place(places, dice, spot=0.2) for _ in range(2))
    },
    "keep a stage": lambda _, places, __: {
        "keep": frozenset(place.id for place in places if place.stage)
    },
    "ban": lambda _, places, dice: {
        "ban": frozenset(_draw_place(places, dice) for _ in range(dice.randint(1, 4)))
    },
    "at one spot": lambda needs, _, dice: _match(needs, dice, Sameness.SPOT),
    "at one location": lambda needs, _, dice: _match(needs, dice, Sameness.LOCATION),
    "apart": lambda needs, _, dice: {"about": (KeepApart(needs=_draw_needs(needs, dice)),)},
    "near": lambda needs, _, dice: _near(needs, dice),
    "here": _here,
    "never": _never,
    "at most": lambda _, __, dice: {"at_most": dice.randint(1, 4)},
    "budget": lambda _, __, dice: {"budget_cny": dice.choice((2000, 5000, 9000, 16_000))},
    "floor": lambda _, __, dice: {"fit_floor": dice.choice((0.0, 0.2, 0.3, 0.45, 0.6, 0.75))},
    "confirmed": lambda _, __, ___: {"confirmed_only": True},
    "permit": lambda _, __, dice: {
        "today": TODAY,
        "start": TODAY + timedelta(days=dice.choice((2, 7, 14))),
    },
    "landscape": lambda _, __, ___: {"portrait": False},
}
"""Each sort of wish by its name: what it adds to the wishes."""
