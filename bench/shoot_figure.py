"""Shoot days: the first plan, what a wait brings beside a careful human, and the proven gap.

Several typical shoots, since how much there is to gain depends on the shoot; each is also laid out
by hand, so to say, in the same run. Large shoots once.
"""

from __future__ import annotations

import resource
import time
from statistics import median
from typing import TYPE_CHECKING

from bench.figure import Amount, Check, Figure
from bench.human import plan_by_hand
from bench.shoot import LARGE_SHOOT, TYPICAL_SHOOT, ShootSize, make_shoot
from scout.domain.progress import Progress
from scout.geo.sun import AstralClock
from scout.geo.travel import GeodesicEstimator
from scout.schedule.day.day_plan import DayPlanner
from scout.schedule.job.job import make_job
from scout.schedule.planner import Effort, plan_days
from scout.schedule.search.construct import construct
from scout.schedule.search.reorder import reorder
from scout.schedule.sketch.improve import Budget, improve

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from bench.figure import Line
    from scout.schedule.search.draft import Draft

SEEDS = range(1, 6)
WAITS_S = {10: 12.0, 60: 15.0}
SEARCH_S, PROOF_S = 20.0, 40.0
FOREVER = 10**9
ORDER_S = 0.3
"""What the best order of the days takes at the end of each wait."""
SPARE = 4
SIZES = (60, 120, 240, 480, 960)


def measure_shoot() -> Iterator[Line]:
    """Five typical shoots: first plan, and the gain after ten seconds and after a minute."""
    shoots = [_Shoot(seed, TYPICAL_SHOOT) for seed in SEEDS]
    yield Figure(
        name="shoot: first plan of a typical shoot, each of 5",
        seconds=tuple(shoot.first_s for shoot in shoots),
        target_s=1.0,
    )
    yield Check(name="shoot: every scene is on a day", kept=all(not s.first.left for s in shoots))
    yield Amount(
        name="shoot: first plan cheaper than by hand, median",
        value=median(shoot.gain(shoot.first) for shoot in shoots),
        unit="%",
    )
    for wait, target in WAITS_S.items():
        drafts = [shoot.wait(wait) for shoot in shoots]
        gains = [shoot.gain(draft) for shoot, draft in zip(shoots, drafts, strict=True)]
        yield Amount(
            name=f"shoot: cheaper than by hand after {wait} s, all 5 together",
            value=_gain_together(shoots, drafts),
            unit="%",
            target=target,
            at_least=True,
        )
        yield Amount(name=f"shoot: the same, median ({wait} s)", value=median(gains), unit="%")
        yield Amount(name=f"shoot: the same, least ({wait} s)", value=min(gains), unit="%")
    yield Amount(
        name=f"shoot: proven gap after {SEARCH_S + PROOF_S:.0f} s, median",
        value=median(shoot.measure_gap() for shoot in shoots),
        unit="%",
        target=10.0,
    )


def _gain_together(shoots: Sequence[_Shoot], drafts: Sequence[Draft]) -> float:
    """How much cheaper all plans are together than all by hand, in per cent."""
    by_hand = sum(shoot.by_hand_cny for shoot in shoots)
    return 100 * (1 - sum(draft.price.total for draft in drafts) / by_hand)


def measure_large_shoot() -> Iterator[Line]:
    """One large shoot: first plan, the gain after a minute, memory."""
    shoot = _Shoot(1, LARGE_SHOOT)
    yield Figure(name="large shoot: first plan", seconds=(shoot.first_s,), unit="s", target_s=10.0)
    yield Amount(name="large shoot: days", value=len(shoot.first.plans))
    yield Amount(
        name="large shoot: cheaper than by hand after 60 s",
        value=shoot.gain(shoot.wait(60)),
        unit="%",
        target=0.0,
        at_least=True,
    )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield Amount(name="large shoot: memory at its peak", value=peak, unit="MB", target=1024.0)


def measure_shoot_slope() -> Iterator[Line]:
    """How the first plan and a round of improving grow with the scenes."""
    for scenes in SIZES:
        size = ShootSize(scenes=scenes, places=max(3, scenes // 20), cast=max(6, scenes // 16))
        shoot = _Shoot(1, size)
        yield Figure(name=f"shoot slope: first plan of {scenes} scenes", seconds=(shoot.first_s,))


class _Shoot:
    """A shoot with its first plan and the one made by hand."""

    def __init__(self, seed: int, size: ShootSize) -> None:
        self._request = make_shoot(seed, size)
        begin = time.perf_counter()
        self._job = make_job(self._request, travel=GeodesicEstimator(), sun=AstralClock())
        planner = DayPlanner(self._job)
        self._dates = self._job.list_dates(120)
        self.first = construct(planner, self._dates, progress=Progress())
        self.first_s = time.perf_counter() - begin
        by_hand = plan_by_hand(DayPlanner(self._job), self._dates)
        self._by_hand = self.first if by_hand is None else by_hand

    def wait(self, seconds: float) -> Draft:
        """The plan after so many seconds of improving, from the first plan on."""
        planner, near = DayPlanner(self._job), self._near()
        draft = improve(
            planner,
            near,
            start=self.first,
            budget=Budget(rounds=FOREVER, seconds=seconds - ORDER_S),
            progress=Progress(),
        )
        return reorder(planner, near, draft=draft, progress=Progress()).draft

    def _near(self) -> Sequence[date]:
        return self._dates[: max(self.first.day) + 1 + SPARE]

    def measure_gap(self) -> float:
        """How much could still be saved at most, in per cent, after searching and proving."""
        plan = plan_days(
            self._request,
            travel=GeodesicEstimator(),
            sun=AstralClock(),
            effort=Effort(rounds=FOREVER, seconds=SEARCH_S, proof_seconds=PROOF_S),
        )
        return 100 * plan.gap

    @property
    def by_hand_cny(self) -> int:
        """What the plan by hand costs."""
        return self._by_hand.price.total

    def gain(self, draft: Draft) -> float:
        """How much cheaper a plan is than the one by hand, in per cent."""
        return 100 * (1 - draft.price.total / self.by_hand_cny)
