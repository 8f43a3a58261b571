"""Suggesting and planning for the sample drama, library and solver warm."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bench.figure import Figure, measure
from bench.script_figure import SAMPLE
from scout.actions.library import open_library
from scout.actions.plan import PlanOrder, plan
from scout.actions.read import read
from scout.actions.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator


def measure_suggest() -> Iterator[Figure]:
    """Four sets for the sample drama, then the days of the first."""
    library = open_library()
    script = read(SAMPLE, library)
    yield Figure(
        name="suggest four sets for the sample drama (warm)",
        seconds=measure(lambda: suggest(script, library)),
        target_s=0.3,
    )
    suggestion = suggest(script, library)
    order = PlanOrder(start=date(2026, 12, 1))
    yield Figure(
        name="plan the shoot days of one set",
        seconds=measure(lambda: plan(script, suggestion, library=library, order=order)),
    )
