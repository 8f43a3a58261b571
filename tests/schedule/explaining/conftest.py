"""Tiny invented shoots with the plan that is asked about, and requests as shoots again."""

from dataclasses import dataclass, replace
from functools import cache

import pytest
from shoot_referee.judge import make_plan, make_request
from shoot_referee.production import TINY, make_production

from scout.domain.plan import Plan
from scout.schedule.request import PlanRequest

ROUNDS = 20


@dataclass(frozen=True)
class Asked:
    """A production, its request and its plan; ``clock`` is the road and the sun of it."""

    production: object
    request: PlanRequest
    plan: Plan

    @property
    def clock(self):
        """What a planner takes besides."""
        return {"travel": self.production.road, "sun": self.production.sun}

    def shoot(self, request):
        """The production of another request: without what is shot already."""
        scenes = tuple(s for s in request.script.scenes if s.index not in request.done)
        return replace(
            self.production,
            script=replace(request.script, scenes=scenes),
            locations=request.locations,
            rules=request.rules,
            terms=request.terms,
        )


@cache
def ask(seed, scenes=TINY.scenes):
    """The tiny shoot of a seed, with so many scenes at most."""
    production = make_production(seed, size=replace(TINY, scenes=scenes))
    plan = make_plan(production, rounds=ROUNDS)
    return Asked(production=production, request=make_request(production), plan=plan)


@pytest.fixture
def three_houses(studio):
    """Days of six hours, full with one scene at each of three houses; An is in the first."""
    places = [studio.place(name, 114.30 + index / 50) for index, name in enumerate("abc")]
    shots = [studio.shot(f"{name}/hall", eighths=40) for name in "abc"]
    request = studio.request(shots, places, hours=6.0)
    first = replace(request.script.scenes[0], cast=("An",))
    script = replace(request.script, scenes=(first, *request.script.scenes[1:]))
    return replace(request, script=script)
