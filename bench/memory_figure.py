"""Eight hours of use: how much more the window and its processes hold at the end."""

from __future__ import annotations

import json
import sys
import tempfile
from typing import TYPE_CHECKING, Any

from bench.figure import Amount, Note
from bench.probe import run_probe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.figure import Line

ACTIONS = 8 * 60 * 3
"""A person who works with a window all day does something in it every twenty seconds."""

A_ROUND = 60
WARM_ROUNDS = 3
"""By then everything was shown once, and the caches of page, pictures and fonts are filled."""

GROWTH = 5.0  # in 100


def measure_memory() -> Iterator[Line]:
    """The resident memory of the whole tree after the warm-up and at the end (Linux only)."""
    if not sys.platform.startswith("linux"):
        yield Note("memory: only told where there is /proc")
        return
    said = _use(WARM_ROUNDS + ACTIONS // A_ROUND)
    begin, end = said[WARM_ROUNDS - 1], said[-1]
    before, after = sum(begin["mib"].values()), sum(end["mib"].values())
    count = end["actions"] - begin["actions"]
    yield Amount(
        name=f"memory: growth in {count:,} actions, which are eight hours",
        value=100 * (after - before) / before,
        unit="%",
        target=GROWTH,
    )
    for name in end["mib"]:
        told = f"memory: {name}, {begin['mib'].get(name, 0.0):,.0f} MiB at first, at the end"
        yield Amount(name=told, value=end["mib"][name], unit="MiB")
    for kind in ("python", "qt"):
        yield Amount(name=f"memory: more {kind} objects", value=end[kind] - begin[kind])


def _use(rounds: int) -> list[Any]:
    """What the probe says after each round."""
    with tempfile.TemporaryDirectory() as folder:
        lines = run_probe("memory_probe", folder, rounds, windowed=True)
    return [json.loads(line) for line in lines]
