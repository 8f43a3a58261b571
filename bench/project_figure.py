"""A project of a hundred episodes: opened, saved, and saved again."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from bench.figure import Figure, measure
from bench.production import LARGE
from bench.production_file import write_scenes
from scout.actions.library import open_library
from scout.actions.plan import Effort, PlanOrder, plan
from scout.actions.project import open_project, save, source_of
from scout.actions.reading import open_reading
from scout.actions.suggest import suggest
from scout.domain.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.figure import Line
    from scout.actions.library import Library

SEED = 1
START = date(2026, 12, 1)
OPEN_S = 1.0
"""What a person waits for without wondering."""


def measure_project() -> Iterator[Line]:
    """1,500 scenes with sets and days, from the file to what the window shows, and back."""
    library = open_library()
    with tempfile.TemporaryDirectory() as folder:
        project = _make(Path(folder), library)
        path, home = Path(folder, "large.scout"), Path(folder, "home")
        stamp = save(path, project, home=home).stamp
        opened = measure(lambda: open_project(path, library))
        yield Figure(name="open a project, 1,500 scenes", seconds=opened, target_s=OPEN_S)

        def save_again() -> None:
            nonlocal stamp
            stamp = save(path, project, over=stamp, home=home).stamp

        yield Figure(name="save it, with its backup", seconds=measure(save_again))


def _make(folder: Path, library: Library) -> Project:
    scenes = folder / "scenes.csv"
    write_scenes(LARGE.make(SEED), scenes)
    reading = open_reading(scenes, library)
    suggestion = suggest(reading.script, library)
    order = PlanOrder(start=START, effort=Effort(rounds=0, proof_seconds=0))
    return Project(
        source=source_of(reading),
        read=reading.script,
        start=START,
        suggestion=suggestion,
        chosen=suggestion.sets[0].label,
        plan=plan(reading.script, suggestion, library=library, order=order),
    )
