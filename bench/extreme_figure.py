"""The extreme: 500 needs, 100,000 places all over the country, 10,000 of them in one district.

Matching is measured in a fresh process, for its memory; answers and cancelling in this one. An
answer is that to the first question: its matching is counted.
"""

from __future__ import annotations

import time
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from bench.extreme_probe import SEED
from bench.figure import RUNS, Amount, Check, Figure, Note, cancel
from bench.probe import ask_probe
from bench.production import EXTREME
from bench.typical_figure import make_engine
from scout.domain.errors import NoSolution
from scout.domain.progress import Progress
from scout.domain.wish import Weights, Wishes
from scout.suggest.covering.solve import Limit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bench.figure import Line
    from bench.production import Production
    from scout.domain.message import Message
    from scout.suggest.engine import Engine

BEST = Wishes(sets=1, goal=Weights())
GAPS = {5.0: 0.05, 30.0: 0.02}  # seconds, and the gap that is proven by then
SPARE_S = 1.6  # of the seconds, for what is not choosing: the matching, and the words
MATCHING_S = (0.1, 0.3, 0.5, 0.7, 0.9)
CHOOSING_S = (0.5, 1.0, 1.5, 2.0, 3.0)
CANCEL_S = 0.1


def measure_extreme() -> Iterator[Line]:
    """Matching, answers with a proven gap, progress and cancelling."""
    yield from _measure_matching()
    production = EXTREME.make(SEED)
    for target_s, gap in GAPS.items():
        yield from _measure_answer(production, target_s=target_s, gap=gap)
    yield from _measure_cancel(production)


def _measure_matching() -> Iterator[Line]:
    said = ask_probe("extreme_probe", RUNS)
    yield Amount(name="extreme: pairs of a need and a spot", value=said["pairs"])
    seconds = tuple(said["seconds"])
    yield Figure(name="extreme: matching (fresh process)", seconds=seconds, unit="s", target_s=1.0)
    if said["grown_mb"] is None:
        yield Note(text="extreme: the memory of matching is NOT MEASURED on this system")
        return
    name = "extreme: memory of matching, at its peak"
    yield Amount(name=name, value=said["grown_mb"], unit="MB", target=300.0)


def _measure_answer(production: Production, *, target_s: float, gap: float) -> Iterator[Line]:
    """The best answer as far as the patience goes, five times from nothing."""
    limit = Limit(seconds=target_s - SPARE_S, gap=gap)
    seconds, gaps, silences = [], [], []
    for _ in range(RUNS):
        engine, listener = make_engine(production, limit=limit), Listener()
        gaps.append(_find_gap(engine, Progress(listener)))
        seconds.append(listener.end())
        silences.append(listener.silence)
    name = f"extreme: an answer with its gap, {target_s:g} s"
    yield Figure(name=name, seconds=tuple(seconds), unit="s", target_s=target_s)
    name = f"extreme: its proven gap, the worst of {RUNS}"
    yield Amount(name=name, value=100 * max(gaps), unit="%", target=100 * gap)
    name = "extreme: longest silence between signs of progress"
    yield Figure(name=name, seconds=tuple(silences), unit="s")


def _find_gap(engine: Engine, progress: Progress) -> float:
    """The proven gap of the best set; all of it where no set is found in time."""
    try:
        found = engine.suggest(BEST, progress=progress).sets[0]
    except NoSolution:
        return 1.0
    return 0.0 if found.proven else found.gap


class Listener:
    """Hears progress from now on."""

    def __init__(self) -> None:
        self.fractions: list[float] = []
        self._times = [time.perf_counter()]

    def __call__(self, fraction: float, what: Message) -> None:
        """Note what is told."""
        del what
        self.fractions.append(fraction)
        self._times.append(time.perf_counter())

    def end(self) -> float:
        """The seconds from the beginning until now, which is the end."""
        self._times.append(time.perf_counter())
        return self._times[-1] - self._times[0]

    @property
    def silence(self) -> float:
        """The most seconds in which nothing was told."""
        return max(later - before for before, later in pairwise(self._times))


def _measure_cancel(production: Production) -> Iterator[Line]:
    """From the user's wish to stop until it is met: at the first question, and at a later one."""
    matching = [cancel(partial(_suggest, make_engine(production)), after) for after in MATCHING_S]
    engine, listener = make_engine(production), Listener()
    engine.match()
    work = partial(_suggest, engine, listener=listener)
    choosing = [cancel(work, after) for after in CHOOSING_S]
    for name, waits in (("matching", matching), ("choosing", choosing)):
        seconds = tuple(wait for wait in waits if wait is not None)
        if not seconds:
            yield Note(text=f"extreme: the answer was there before a cancel while {name} came")
            continue
        yield Figure(name=f"extreme: cancel while {name}", seconds=seconds, target_s=CANCEL_S)
        slowest = f"extreme: cancel while {name}, the slowest"
        yield Figure(name=slowest, seconds=(max(seconds),), target_s=CANCEL_S)
    told = len(listener.fractions) >= len(CHOOSING_S)
    yield Check(name="extreme: progress is told in every run", kept=told)


def _suggest(
    engine: Engine, stopped: Callable[[], bool], *, listener: Listener | None = None
) -> None:
    engine.suggest(BEST, progress=Progress(listener, stopped))
