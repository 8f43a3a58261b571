"""One measured number: the median of five runs, with its unit and the target it must keep."""

from __future__ import annotations

import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """``seconds`` are the runs; shown in ``ms`` or ``s``. ``target_s`` is ``None`` without one."""

    name: str
    seconds: tuple[float, ...]
    unit: str = "ms"
    target_s: float | None = None

    @property
    def kept(self) -> bool:
        """Whether the median keeps the target."""
        return self.target_s is None or median(self.seconds) <= self.target_s

    def row(self) -> str:
        """The figure as a line of the table."""
        factor = 1000 if self.unit == "ms" else 1
        digits = 0 if self.unit == "ms" else 2
        middle, low, high = (
            f"{pick(self.seconds) * factor:.{digits}f}" for pick in (median, min, max)
        )
        target = "" if self.target_s is None else f"{self.target_s * factor:g} {self.unit}"
        verdict = "" if self.target_s is None else ("kept" if self.kept else "MISSED")
        spread = f"{low}..{high}"
        return f"{self.name:<52}{middle:>9} {self.unit:<3}{spread:>16}{target:>11}  {verdict}"


def measure(work: Callable[[], object], *, warm: bool = True) -> tuple[float, ...]:
    """Seconds of five runs; ``warm`` runs it once before, uncounted."""
    if warm:
        work()
    runs = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        work()
        runs.append(time.perf_counter() - begin)
    return tuple(runs)
