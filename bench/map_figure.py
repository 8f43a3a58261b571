"""The live map with many places: its first picture, and how it moves under the hand."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Any

from bench.figure import RUNS, Figure, pick_late
from bench.probe import ask_probe

if TYPE_CHECKING:
    from collections.abc import Iterator

_MS = 1000
# Ten thousand are the promise; a hundred thousand shall still be usable.
_TARGETS_S = {10_000: (1.0, 0.1, 0.25), 100_000: (5.0, 0.15, 0.5)}


def measure_map() -> Iterator[Figure]:
    """First picture, the typical and the late frame of a pan, and a step of zoom."""
    for count, (first_s, pan_s, zoom_s) in _TARGETS_S.items():
        runs = [_probe(count) for _ in range(RUNS)]
        pans, zooms = (
            [[ms / _MS for ms in run[name]] for run in runs] for name in ("pans", "zooms")
        )
        places = f"map of {count:,} places"
        first = tuple(run["first"] for run in runs)
        yield Figure(name=f"{places}: first picture", seconds=first, target_s=first_s)
        yield Figure(name=f"{places}: frame of a pan", seconds=tuple(map(median, pans)))
        late = tuple(map(pick_late, pans))
        yield Figure(name=f"{places}: late frame of a pan (p99)", seconds=late, target_s=pan_s)
        step = tuple(map(median, zooms))
        yield Figure(name=f"{places}: step of zoom", seconds=step, target_s=zoom_s)


def _probe(count: int) -> dict[str, Any]:
    """What one process found; raises ``RuntimeError`` where it never came to an end."""
    found: dict[str, Any] = ask_probe("map_probe", count, windowed=True)
    return found
