"""A large production, 1,500 scenes and 150 needs among 2,000 locations, beside plain CP-SAT."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from bench.figure import Amount, Check, Figure, measure
from bench.plain_model import solve_plainly, weigh_set
from bench.production import LARGE
from bench.typical_figure import make_engine
from scout.domain.wish import Weights, Wishes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.figure import Line
    from scout.domain.location_set import LocationSet
    from scout.suggest.matching.matching import Matching

SEED = 2
PATIENCE_S = 120.0
FASTER = 20.0
BEST = Wishes(sets=1, goal=Weights())
SETTINGS = {"1 worker, level 2": (1, 2), "as installed": (0, 1)}


def measure_large() -> Iterator[Line]:
    """The best set with its proof, the same by plain CP-SAT, and four labelled sets."""
    engine = make_engine(LARGE.make(SEED))
    matching = engine.match()
    yield Amount(name="large: pairs of a need and a spot", value=len(matching.pairs))
    times = measure(lambda: engine.suggest(BEST))
    yield Figure(name="large: best set, with its proof", seconds=times, unit="s", target_s=0.5)
    best = engine.suggest(BEST).sets[0]
    yield Check(name="large: the best set is proven", kept=best.proven)
    yield from _compare(best, matching, seconds=median(times))
    yield Figure(
        name="large: four labelled sets",
        seconds=measure(engine.suggest),
        unit="s",
        target_s=2.0,
    )
    proven = [found.proven for found in engine.suggest().sets]
    yield Check(name="large: all of the four are proven", kept=proven == [True] * 4)


def _compare(best: LocationSet, matching: Matching, *, seconds: float) -> Iterator[Line]:
    """Plain CP-SAT gets the matching for nothing; where it proves nothing, the ratio is a least."""
    value = weigh_set(best, matching, Weights())
    for name, (workers, linear) in SETTINGS.items():
        plain = solve_plainly(
            matching, Weights(), seconds=PATIENCE_S, workers=workers, linear=linear
        )
        said = "" if plain.proven else " (unproven)"
        yield Amount(name=f"large: CP-SAT {name}{said}", value=plain.seconds, unit="s")
        yield Amount(
            name=f"large: times faster than CP-SAT {name}",
            value=plain.seconds / seconds,
            target=FASTER,
            at_least=True,
        )
        agrees = value == plain.value if plain.proven else value <= (plain.value or value)
        yield Check(name=f"large: the same optimum as CP-SAT {name}", kept=agrees)
