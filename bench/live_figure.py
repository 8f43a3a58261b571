"""A plan that is watched while it gets better: stopping it, and the window meanwhile."""

from __future__ import annotations

import random
import tempfile
from functools import partial
from typing import TYPE_CHECKING

from bench.figure import Amount, cancel, pick_late
from bench.probe import ask_probe
from bench.shoot import LARGE_SHOOT, TYPICAL_SHOOT, make_shoot
from scout.domain.progress import Progress
from scout.geo.sun import AstralClock
from scout.geo.travel import GeodesicEstimator
from scout.schedule.planner import Effort, plan_days

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bench.figure import Line
    from scout.schedule.request import PlanRequest

MOMENTS = 30
CANCEL_MS, LOOP_MS, CLICK_MS = 100.0, 50.0, 100.0
SHOOTS = {"typical": (TYPICAL_SHOOT, 3.0), "large": (LARGE_SHOOT, 10.0)}
"""Each with the seconds within which the user stops: while it is laid out, or made cheaper."""
PROOF_S = 10.0
"""The seconds within which the user stops while it is proven how cheap a typical shoot can be."""


def measure_live() -> Iterator[Line]:
    """Cancel of a typical and a large shoot; then the event loop of the window meanwhile."""
    endless, proving = Effort(rounds=10**9), Effort(rounds=1, proof_seconds=10 * PROOF_S)
    for name, (size, within_s) in SHOOTS.items():
        yield _measure_cancel(name, make_shoot(1, size), effort=endless, within_s=within_s)
    typical = make_shoot(1, TYPICAL_SHOOT)
    yield _measure_cancel("proven", typical, effort=proving, within_s=PROOF_S)
    for name, said in _probe_loop().items():
        yield Amount(
            name=f"live: event loop late, 99 of 100 ({name})",
            value=said["late_ms"],
            unit="ms",
            target=LOOP_MS,
        )
        yield Amount(name=f"live: the same, at most ({name})", value=said["most_ms"], unit="ms")
        yield Amount(
            name=f"live: a click answered, 99 of 100 ({name})",
            value=said["click_ms"],
            unit="ms",
            target=CLICK_MS,
        )
        yield Amount(
            name=f"live: a click, at most ({name})", value=said["click_most_ms"], unit="ms"
        )


def _measure_cancel(name: str, request: PlanRequest, *, effort: Effort, within_s: float) -> Amount:
    """What a stop takes at moments by chance."""
    dice, work = random.Random(1), partial(_plan, request, effort)  # noqa: S311 - repeatable
    cancel(work, within_s)  # what is loaded once is loaded before
    waits = [cancel(work, dice.uniform(0, within_s)) for _ in range(MOMENTS)]
    waited = [1000 * wait for wait in waits if wait is not None]
    return Amount(
        name=f"live: cancel of a {name} shoot, 99 of 100 of {len(waited)}",
        value=pick_late(waited),
        unit="ms",
        target=CANCEL_MS,
    )


def _plan(request: PlanRequest, effort: Effort, stopped: Callable[[], bool]) -> None:
    """Improve a plan or prove its price, each better one shown."""
    plan_days(
        request,
        travel=GeodesicEstimator(),
        sun=AstralClock(),
        progress=Progress(stopped=stopped, show=lambda _plan: None),
        effort=effort,
    )


def _probe_loop() -> dict[str, dict[str, float]]:
    with tempfile.TemporaryDirectory() as folder:
        found: dict[str, dict[str, float]] = ask_probe("loop_probe", folder, windowed=True)
        return found
