"""Talent scheduling: the classic instances as shoots, through the planner, to their known optima.

The published files are not ours: put them into a folder and name it in ``SCOUT_TALENT_FILES``.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.figure import Check, Figure, Note
from scout.geo.sun import AstralClock
from scout.geo.travel import GeodesicEstimator
from scout.schedule.planner import plan_days
from tests.bench.talent import read_instance
from tests.bench.talent_shoot import make_talent_shoot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.figure import Line

FILES = "SCOUT_TALENT_FILES"
TARGET_S, HARD_TARGET_S = 1.0, 15.0
HARD = {"Shaw2020"}


def measure_talent() -> Iterator[Line]:
    """Each file: the whole plan from the request on, its proof and its optimum."""
    folder = os.environ.get(FILES)
    if folder is None:
        yield Note(text=f"talent: no folder of classic files named in {FILES}: left out")
        return
    for file in sorted(Path(folder).glob("*.dat")):
        yield from _measure(file)


def _measure(file: Path) -> Iterator[Line]:
    instance = read_instance(file)
    request = make_talent_shoot(instance)
    begin = time.perf_counter()
    plan = plan_days(request, travel=GeodesicEstimator(), sun=AstralClock())
    took = time.perf_counter() - begin
    target = HARD_TARGET_S if instance.name in HARD else TARGET_S
    yield Figure(name=f"talent: {instance.name}", seconds=(took,), target_s=target)
    kept = plan.gap == 0 and plan.cost.total == instance.optimum
    yield Check(name=f"talent: {instance.name}, proven, {instance.optimum}", kept=kept)
