"""A shoot that can be reckoned by hand, and invented ones that the planner has laid out."""

import random
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone

import pytest
from shoot_referee.world import make_travel

from bench.shoot import ShootSize, make_shoot
from scout.domain.eighths import Eighths
from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.message import say
from scout.domain.plan import DayCost, Plan, PlanCost, ShootDay, Slot, UnitMove, Unplaced, Visit
from scout.domain.point import Wgs84
from scout.domain.terms import CastTerms, Fee, Fix, PlaceTerms, StoryPair, Terms
from scout.geo.sun import AstralClock
from scout.geo.travel import GeodesicEstimator
from scout.schedule.planner import Effort, plan_days
from scout.schedule.request import PlanRequest

CHINA = timezone(timedelta(hours=8))
FRIDAY, SATURDAY, TUESDAY = date(2026, 12, 4), date(2026, 12, 5), date(2026, 12, 8)
SUNDAY = 6
CASTS = (
    ("阿灯", "阿影"), ("阿灯",), ("阿灯",), ("老周", "阿影"), ("阿影", "阿灯"), ("阿灯",), (), (),
)  # fmt: skip


@dataclass(frozen=True)
class Laid:
    """A plan and what it was made for."""

    plan: Plan
    request: PlanRequest


def at(day, clock):
    """A local time such as 07:30."""
    hour, minute = map(int, clock.split(":"))
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=CHINA)


def slot(scene, where, *, day, hours):
    """A scene at ``place/spot`` from one hour to another: ``07:45-08:45``."""
    start, end = hours.split("-")
    return Slot(
        scene=scene,
        need_id=f"need:{where}",
        spot_id=where.split("/")[1],
        start=at(day, start),
        end=at(day, end),
    )


def visit(place, *slots, day, hours):
    """The unit at a place from one hour to another."""
    arrive, leave = hours.split("-")
    return Visit(location_id=place, arrive=at(day, arrive), leave=at(day, leave), slots=slots)


def shoot_day(number, day, *, visits, sun, **rest):
    """A day that lasts as long as its visits."""
    return ShootDay(
        number=number,
        date=day,
        call=visits[0].arrive,
        wrap=visits[-1].leave,
        sun=sun.times(day, None),
        visits=visits,
        **{"moves": (), **rest},
    )


def lamp_request(studio):
    """House, mill and well; eight scenes, of which five find a day.

    The house is let by the library's price for a day, the mill by the hour. Sundays are off.
    """
    day, night = TimeOfDay.DAY, TimeOfDay.NIGHT
    shots = [
        studio.shot("house/hall", IntExt.INT, day, 8, "1-1"),
        studio.shot("house/lane", IntExt.EXT, day, 12, "1-2"),
        studio.shot("mill/hall", IntExt.INT, night, 8, "1-3"),
        studio.shot("mill/lane", IntExt.EXT, night, 8, "2-1"),
        studio.shot("house/lane", None, None, 4, "2-2"),
        studio.shot("house/hall", IntExt.INT, day, 6, "2-3"),
        studio.shot("", IntExt.EXT, day, 2, "2-4"),
        studio.shot("well/lane", IntExt.EXT, day, 2, "2-5"),
    ]
    places = [
        studio.place("house", 114.35, fee_cny_day=3000),
        studio.place("mill", 114.465),
        studio.place("well", 114.45),
    ]
    request = studio.request(shots, places, start=FRIDAY, minutes_a_page=60.0)
    scenes = tuple(
        replace(scene, cast=cast, synopsis=f"第{scene.index}盏灯")
        for scene, cast in zip(request.script.scenes, CASTS, strict=True)
    )
    terms = Terms(
        places=(PlaceTerms(location_id="mill", fee=Fee(hour=200, min_hours=4)),),
        cast=(CastTerms(name="阿灯", day=3000, hold=1500),),
        pairs=tuple(StoryPair(first=a, then=b) for a, b in ((5, 1), (1, 5), (6, 1))),
        days_off=frozenset({SUNDAY}),
    )
    script = replace(request.script, scenes=scenes)
    return dress(replace(request, script=script, terms=terms), {"need:house/hall": 2.0})


def dress(request, hours):
    """The request with hours of dressing for some needs."""
    assignments = tuple(
        replace(a, candidate=replace(a.candidate, dressing_h=hours.get(a.candidate.need_id, 0.0)))
        for a in request.location_set.assignments
    )
    return replace(request, location_set=replace(request.location_set, assignments=assignments))


def lamp_days(sun):
    """Friday house and mill, Saturday the mill until late, on Tuesday the house again."""
    friday = {"day": FRIDAY}
    house = visit(
        "house",
        slot(1, "house/hall", hours="07:45-08:45", **friday),
        slot(2, "house/lane", hours="09:15-10:45", **friday),
        hours="07:00-12:15",
        **friday,
    )
    mill = visit(
        "mill", slot(3, "mill/hall", hours="13:30-14:30", **friday), hours="12:45-15:00", **friday
    )
    late = slot(4, "mill/lane", day=SATURDAY, hours="21:00-22:00")
    again = slot(5, "house/lane", day=TUESDAY, hours="07:45-08:15")
    return (
        shoot_day(
            1, FRIDAY, sun=sun, visits=(house, mill), moves=(lamp_move(),), length=Eighths(28),
            meals=((at(FRIDAY, "10:45"), at(FRIDAY, "11:45")),),
            cost=DayCost(crew=18_000, moves=3_575, micro_moves=200, places=2_825),
        ),
        shoot_day(
            2, SATURDAY, sun=sun, length=Eighths(8),
            visits=(visit("mill", late, day=SATURDAY, hours="11:00-22:30"),),
            meals=((at(SATURDAY, "16:00"), at(SATURDAY, "17:00")),),
            cost=DayCost(crew=18_000, overtime=3_600, night=300, places=2_400),
        ),
        shoot_day(
            3, TUESDAY, sun=sun, length=Eighths(4),
            visits=(visit("house", again, day=TUESDAY, hours="07:00-08:45"),),
            cost=DayCost(crew=18_000, places=1_800),
        ),
    )  # fmt: skip


def lamp_move():
    """Half an hour from the house to the mill, at worst."""
    house, mill = (Wgs84(lat=22.69, lon=lon) for lon in (114.35, 114.465))
    return UnitMove(
        from_id="house",
        to_id="mill",
        depart=at(FRIDAY, "12:15"),
        arrive=at(FRIDAY, "12:45"),
        travel=make_travel(house, mill),
        load_out_min=30,
        load_in_min=45,
    )


@pytest.fixture(scope="session")
def lamp(studio):
    """Three shoot days in five dates: Sunday is off, on Monday the crew waits."""
    request = lamp_request(studio)
    plan = Plan(
        location_set=request.location_set,
        days=lamp_days(studio.sun()),
        unplaced=tuple(
            Unplaced(scene=scene, reason=say("schedule.no_need")) for scene in (6, 7, 8)
        ),
        cost=PlanCost(
            days=68_700,
            idle_days=9_000,
            dressing=1_800,
            split=2_000,
            cast_days=12_000,
            cast_holds=6_100,
            cast_travel=900,
            story_order=500,
        ),
    )
    return Laid(plan, request)


@pytest.fixture(scope="session")
def nothing(lamp):
    """The same shoot on no day at all."""
    return Laid(Plan(location_set=lamp.plan.location_set, days=()), lamp.request)


def invent(seed):
    """Sixty scenes at six places; Sundays and one date off, and a scene fixed far ahead."""
    dice = random.Random(seed)  # noqa: S311 - chance for a test, no secret
    request = make_shoot(seed, ShootSize(scenes=60, places=6, cast=8))
    start, scenes = request.start, len(request.script.scenes)
    terms = replace(
        request.terms,
        cast=request.terms.cast[::2],
        places=(PlaceTerms(location_id="place-00", fee=Fee(hour=300, min_hours=3)),),
        fixes=(Fix(scene=dice.randint(1, scenes), day=start + timedelta(days=9)),),
        pairs=tuple(
            StoryPair(first=dice.randint(1, scenes), then=dice.randint(1, scenes))
            for _ in range(20)
        ),
        days_off=frozenset({SUNDAY}),
        dates_off=frozenset({start + timedelta(days=1)}),
    )
    rules = replace(
        request.rules,
        normal_hours=dice.choice((6.0, 8.0, 10.0)),
        late_hour=dice.choice((18.5, 20.0, 22.0)),
        max_days=dice.choice((None, 2)),
    )
    hours = {need.id: dice.choice((0.0, 0.0, 1.5)) for need in request.needs}
    return dress(replace(request, terms=terms, rules=rules), hours)


@pytest.fixture(scope="session", params=range(5))
def invented(request):
    """A plan of the planner for an invented shoot, in the district and under its sun."""
    asked = invent(request.param)
    plan = plan_days(asked, travel=GeodesicEstimator(), sun=AstralClock(), effort=Effort(rounds=3))
    return Laid(plan, asked)
