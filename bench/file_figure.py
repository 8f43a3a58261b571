"""Large productions from files through the command line, as a person would send them."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.figure import Check, Figure
from bench.probe import ROOT
from bench.production import EXTREME, LARGE
from bench.production_file import write_places, write_scenes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.figure import Line
    from bench.production import Size

SEED = 1
UNCOVERED = 1  # an exit code: done, with needs that nothing plays


def measure_files() -> Iterator[Line]:
    """1,500 scenes against 2,000 places, then 5,000 scenes against 100,000: four sets each."""
    yield from _measure(LARGE, name="2,000 places")
    yield from _measure(EXTREME, name="100,000 places")


def _measure(size: Size, *, name: str) -> Iterator[Line]:
    with tempfile.TemporaryDirectory() as folder:
        scenes, places = Path(folder, "scenes.csv"), Path(folder, "places.jsonl")
        production = size.make(SEED)
        write_scenes(production, scenes)
        write_places(production, places)
        begin = time.perf_counter()
        data = _suggest(scenes, places)
        took = time.perf_counter() - begin
    yield Figure(name=f"scout-cli suggest, {name} (process, once)", seconds=(took,), unit="s")
    proven = [found["proven"] for found in data["sets"]]
    yield Check(name=f"scout-cli suggest, {name}: four proven sets", kept=proven == [True] * 4)


def _suggest(scenes: Path, places: Path) -> dict[str, Any]:
    command = (sys.executable, "-m", "scout.cli", "suggest", str(scenes), "--places", str(places),
               "--json")  # fmt: skip
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode > UNCOVERED:
        raise RuntimeError(f"suggest ended with {done.returncode}: {done.stderr[-2000:]}")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
