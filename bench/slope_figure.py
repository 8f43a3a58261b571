"""How the time of the best set grows with the number of candidate pairs."""

from __future__ import annotations

import math
from statistics import linear_regression, median
from typing import TYPE_CHECKING

from bench.figure import Amount, Figure, measure
from bench.production import LARGE, TYPICAL, Size
from bench.typical_figure import make_engine
from scout.domain.wish import Weights, Wishes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.figure import Line

SIZES = (
    TYPICAL,
    Size(scenes=350, needs=58, locations=210),
    Size(scenes=500, needs=73, locations=370),
    Size(scenes=720, needs=93, locations=650),
    Size(scenes=1040, needs=118, locations=1140),
    LARGE,
)
SEEDS = (1, 2, 3)
UPPER = 3  # sizes at which what each question takes anyhow no longer flattens the slope
BEST = Wishes(sets=1, goal=Weights())


def measure_slope() -> Iterator[Line]:
    """Six sizes from typical to large, three productions each; the slope between logarithms."""
    points: list[tuple[float, float]] = []
    for size in SIZES:
        pairs, seconds = [], []
        for seed in SEEDS:
            engine = make_engine(size.make(seed))
            pairs.append(len(engine.match().pairs))
            seconds.append(median(measure(lambda engine=engine: engine.suggest(BEST))))  # type: ignore[misc]
        points.append((math.log(median(pairs)), math.log(median(seconds))))
        name = f"slope: {size.needs} needs, {size.locations:,} locations, {median(pairs):,} pairs"
        yield Figure(name=name, seconds=tuple(seconds))
    name = "slope: growth of time with pairs (log-log)"
    yield Amount(name=name, value=_slope(points), target=1.0)
    name = f"slope: the same, the {UPPER} largest sizes alone"
    yield Amount(name=name, value=_slope(points[-UPPER:]))


def _slope(points: list[tuple[float, float]]) -> float:
    return linear_regression(*zip(*points, strict=True)).slope
