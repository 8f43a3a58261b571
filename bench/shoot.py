"""Invented shoots: a script of many short scenes, the places that play it, and a cast.

Shaped like a micro-drama: twelve pages a day, few places carry most scenes, two leads are in half
of them and the others in a few. The same seed makes the same shoot.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date

from scout.domain.candidate import Candidate
from scout.domain.day_rules import DayRules
from scout.domain.eighths import Eighths
from scout.domain.heading import Heading, IntExt, TimeOfDay
from scout.domain.location import Location, PlaceKind, PlaceState, Position, Spot
from scout.domain.location_set import Assignment, Figures, LocationSet
from scout.domain.need import Need
from scout.domain.point import Wgs84
from scout.domain.script import Scene, Script
from scout.domain.setting import Setting
from scout.domain.terms import CastTerms, Terms
from scout.domain.text import Bilingual
from scout.schedule.request import PlanRequest

START = date(2026, 12, 7)
CENTRES = ((22.690, 114.346), (22.662, 114.325), (22.735, 114.300), (22.709, 114.392))
SCATTER_DEG = 0.015
EXTERIOR, NIGHT, DUSK = 0.4, 0.3, 0.03
NEEDS_A_PLACE = 3.0
LEADS = 2
CREW = DayRules(minutes_a_page=30.0, load_in_min=30, load_out_min=20, spot_change_min=20)
"""A small unit that shoots fast: half an hour to load in, twenty minutes to turn round."""
EIGHTHS = (1, 2, 2, 2, 3, 3, 4, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShootSize:
    """How large a shoot is."""

    scenes: int
    places: int
    cast: int


TYPICAL_SHOOT = ShootSize(scenes=240, places=12, cast=15)
LARGE_SHOOT = ShootSize(scenes=1500, places=60, cast=40)


def make_shoot(seed: int, size: ShootSize, rules: DayRules | None = None) -> PlanRequest:
    """A shoot of this size."""
    dice = random.Random(seed)  # noqa: S311 - a repeatable production, no secret
    places = [_make_place(dice, number) for number in range(size.places)]
    names = [f"角色{number + 1}" for number in range(size.cast)]
    needs = _share_needs(dice, size)
    casts = [_draw_company(dice, names) for _ in needs]
    scenes: list[Scene] = []
    for index in range(1, size.scenes + 1):
        need = index - 1 if index <= len(needs) else dice.choices(needs, _weights(needs))[0][0]
        scenes.append(_make_scene(dice, index, need=needs[need], company=casts[need]))
    by_need: dict[str, list[Scene]] = {}
    for scene in scenes:
        by_need.setdefault(scene.setting.place, []).append(scene)
    return PlanRequest(
        script=Script(title=f"shoot-{seed}", format="test", scenes=tuple(scenes)),
        needs=tuple(_make_need(name, members) for name, members in by_need.items()),
        location_set=_make_set(needs, places),
        locations=tuple(places),
        start=START,
        rules=rules or CREW,
        terms=Terms(cast=tuple(_make_terms(dice, rank, name) for rank, name in enumerate(names))),
    )


def _make_place(dice: random.Random, number: int) -> Location:
    lat, lon = dice.choice(CENTRES)
    point = Wgs84(lat=dice.gauss(lat, SCATTER_DEG), lon=dice.gauss(lon, SCATTER_DEG))
    spots = tuple(
        Spot(id=name, name=Bilingual(zh=name, en=name), eras=(), settings=(), int_ext=int_ext)
        for name, int_ext in (("hall", IntExt.INT), ("lane", IntExt.EXT))
    )
    return Location(
        id=f"place-{number:02}",
        name=Bilingual(zh=f"场地{number + 1}", en=f"Place {number + 1}"),
        kind=PlaceKind.VILLAGE,
        state=PlaceState.OPEN,
        spots=spots,
        facts=(),
        position=Position(point=point, exact_m=100, source="invented"),
        fee_cny_day=dice.choice((800, 1500, 2000, 3000, 4000)),
        night=dice.choice((True, True, None)),
    )


def _share_needs(dice: random.Random, size: ShootSize) -> list[tuple[int, int, IntExt]]:
    """Each need with its place and whether it is inside or outside; every place has one."""
    count = max(size.places, min(size.scenes, round(size.places * NEEDS_A_PLACE)))
    weights = [1 / (rank + 1) for rank in range(size.places)]
    places = [*range(size.places)]
    places += dice.choices(range(size.places), weights, k=count - size.places)
    return [
        (number, place, IntExt.EXT if dice.random() < EXTERIOR else IntExt.INT)
        for number, place in enumerate(places)
    ]


def _weights(needs: list[tuple[int, int, IntExt]]) -> list[float]:
    return [1 / (number + 1) ** 0.6 for number, _, _ in needs]


def _draw_company(dice: random.Random, names: list[str]) -> list[str]:
    """Who is about at a setting: the leads often, two or three others."""
    others = dice.sample(names[LEADS:], min(len(names) - LEADS, dice.randint(1, 4)))
    return [*names[:LEADS], *others]


def _make_scene(
    dice: random.Random, index: int, *, need: tuple[int, int, IntExt], company: list[str]
) -> Scene:
    number, _, int_ext = need
    chance = dice.random()
    time = TimeOfDay.NIGHT if chance < NIGHT else TimeOfDay.DAY
    if chance > 1 - DUSK and int_ext is IntExt.EXT:
        time = TimeOfDay.DUSK
    cast = [
        name for rank, name in enumerate(company) if dice.random() < (0.6, 0.5, 0.5)[min(rank, 2)]
    ]
    return Scene(
        index=index,
        heading=Heading(raw="", number=str(index), int_ext=int_ext, time=time),
        setting=Setting(place=f"need-{number:03}"),
        cast=tuple(cast),
        length=Eighths(dice.choice(EIGHTHS)),
    )


def _make_need(name: str, scenes: list[Scene]) -> Need:
    return Need(
        id=name,
        setting=scenes[0].setting,
        era="contemporary",
        int_ext=scenes[0].heading.int_ext,
        scenes=tuple(scene.index for scene in scenes),
        times=frozenset(scene.heading.time for scene in scenes if scene.heading.time),
        length=Eighths(sum(scene.length.count for scene in scenes)),
        people=1,
        fire=False,
    )


def _make_set(needs: list[tuple[int, int, IntExt]], places: list[Location]) -> LocationSet:
    assignments = tuple(
        Assignment(
            candidate=Candidate(
                need_id=f"need-{number:03}",
                location_id=places[place].id,
                spot_id="hall" if int_ext is IntExt.INT else "lane",
                fit=1.0,
                parts=(),
            ),
            reasons=(),
        )
        for number, place, int_ext in needs
    )
    return LocationSet(
        label="fewest_places",
        proven=True,
        gap=0.0,
        location_ids=tuple(place.id for place in places),
        figures=Figures(locations=len(places), fee_cny=0, fit=1.0, spread_min=0),
        assignments=assignments,
    )


def _make_terms(dice: random.Random, rank: int, name: str) -> CastTerms:
    day = dice.choice((3000, 4000)) if rank < LEADS else dice.choice((500, 800, 1200, 1500))
    return CastTerms(name=name, day=day, hold=day // 2)
