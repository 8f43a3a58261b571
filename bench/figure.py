"""Lines of the table: times (the median of five runs), amounts and checks beside their targets."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Protocol

from scout.domain.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

RUNS = 5
LATE = 0.99
NAME = 56  # signs of a line that its name may take
SMALL_MS = 10  # below this a time has a decimal
ROUND = 100  # from here on amounts are shown without decimals


class Line(Protocol):
    """What the table prints, and whether its target is kept."""

    @property
    def kept(self) -> bool:
        """Whether the target is kept, if there is one."""

    def row(self) -> str:
        """The line as it is printed."""


def header_row() -> str:
    """What stands above the table."""
    return f"{f'median of {RUNS}':<{NAME}}{'':>13}{'range':>16}{'target':>11}"


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
        middle, low, high = (_show(pick(self.seconds), self.unit) for pick in (median, min, max))
        factor = 1000 if self.unit == "ms" else 1
        target = "" if self.target_s is None else f"{self.target_s * factor:g} {self.unit}"
        verdict = "" if self.target_s is None else _word(kept=self.kept)
        spread = f"{low}..{high}"
        return f"{self.name:<{NAME}}{middle:>9} {self.unit:<3}{spread:>16}{target:>11}  {verdict}"


def _show(seconds: float, unit: str) -> str:
    if unit == "s":
        return f"{seconds:.2f}"
    return f"{seconds * 1000:.{1 if seconds * 1000 < SMALL_MS else 0}f}"


def _word(*, kept: bool) -> str:
    return "kept" if kept else "MISSED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number that is no time. ``target`` is the most it may be, with ``at_least`` the least."""

    name: str
    value: float
    unit: str = ""
    target: float | None = None
    at_least: bool = False

    @property
    def kept(self) -> bool:
        """Whether the amount keeps the target."""
        if self.target is None:
            return True
        return self.value >= self.target if self.at_least else self.value <= self.target

    def row(self) -> str:
        """The amount as a line of the table."""
        sign = "≥ " if self.at_least else ""
        target = "" if self.target is None else f"{sign}{self.target:g} {self.unit}".strip()
        verdict = "" if self.target is None else _word(kept=self.kept)
        value = f"{self.value:,.0f}" if abs(self.value) >= ROUND else f"{self.value:.2f}"
        return f"{self.name:<{NAME}}{value:>9} {self.unit:<3}{'':>16}{target:>11}  {verdict}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Something that must hold."""

    name: str
    kept: bool

    def row(self) -> str:
        """The check as a line of the table."""
        return f"{self.name:<{NAME}}{'':>40}  {_word(kept=self.kept)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A line that only tells something."""

    text: str
    kept: bool = True

    def row(self) -> str:
        """The text."""
        return self.text


def pick_late(values: Iterable[float]) -> float:
    """What 99 of 100 values do not go beyond; there is at least one."""
    ordered = sorted(values)
    return ordered[round(LATE * (len(ordered) - 1))]


def cancel(work: Callable[[Callable[[], bool]], object], after_s: float) -> float | None:
    """Seconds between the wish to stop and the end; ``None`` where the work was done before.

    ``work`` is called with what says whether the user has stopped, and runs in a thread.
    """
    flag, ended = threading.Event(), []

    def run() -> None:
        try:
            work(flag.is_set)
        except Cancelled:
            ended.append(time.perf_counter())

    thread = threading.Thread(target=run)
    thread.start()
    time.sleep(after_s)
    asked = time.perf_counter()
    flag.set()
    thread.join()
    return max(0.0, ended[0] - asked) if ended else None


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
