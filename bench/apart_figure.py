"""Reading in a process apart: what that costs beside reading in the program, and the cancel."""

from __future__ import annotations

import tempfile
import time
from contextlib import suppress
from pathlib import Path
from threading import Event, Timer
from typing import TYPE_CHECKING

from bench.figure import RUNS, Figure, measure
from bench.script_figure import ROWS, SAMPLE, write_list, write_long_script
from scout.actions.apart import open_readers
from scout.actions.library import open_library
from scout.actions.reading import open_reading
from scout.domain.errors import Cancelled
from scout.domain.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.actions.library import Library

CANCEL_S = 0.1
STOP_AFTER_S = 0.3  # in the middle of a workbook


def measure_apart() -> Iterator[Figure]:
    """The sample, a long script and a long list, here and apart; the first file, and the cancel."""
    here = open_library()
    yield Figure(name="the first file, the process being started", seconds=measure(_read_cold))
    with tempfile.TemporaryDirectory() as folder, open_readers() as readers:
        apart = open_library(readers=readers)
        long_script, long_list = Path(folder, "long.txt"), Path(folder, "list.xlsx")
        write_long_script(long_script)
        write_list(long_list, ROWS)
        for name, file in (("the sample", SAMPLE), ("a script of 300 KB", long_script)):
            for where, library in (("here", here), ("apart", apart)):
                open_reading(file, library)
                yield Figure(
                    name=f"{name}, {where}",
                    seconds=measure(lambda: open_reading(file, library)),  # noqa: B023
                )
        for where, library in (("here", here), ("apart", apart)):
            begin = time.perf_counter()
            open_reading(long_list, library)
            took = time.perf_counter() - begin
            name = f"a workbook of {ROWS:,} scenes, {where} (once)"
            yield Figure(name=name, seconds=(took,), unit="s")
        yield Figure(
            name="stopped in the middle of it: time until it ends",
            seconds=tuple(_cancel(long_list, apart) for _ in range(RUNS)),
            target_s=CANCEL_S,
        )


def _read_cold() -> None:
    with open_readers() as readers:
        open_reading(SAMPLE, open_library(readers=readers))


def _cancel(file: Path, library: Library) -> float:
    """Seconds from the user's wish to stop until the work is over, its process ended."""
    stop, asked = Event(), [0.0]

    def ask() -> None:
        asked[0] = time.perf_counter()
        stop.set()

    def begin(*_: object) -> None:
        if not timer.is_alive() and not stop.is_set():
            timer.start()

    timer = Timer(STOP_AFTER_S, ask)
    with suppress(Cancelled):
        open_reading(file, library, progress=Progress(begin, stop.is_set))
    return time.perf_counter() - asked[0]
