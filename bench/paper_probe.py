"""Set the itinerary of an invented production in a fresh process and say how long it took.

``python -m bench.paper_probe SIZE RUNS`` writes a line of JSON: pages, the seconds of the first
paper (``cold``), those of later ones whose revision and title differ (``again``) and processor
seconds of both, the peak of memory in MB of a million bytes (``null`` where the system does not
tell), by how many seconds a heart that beats beside the work came late, and how long it took to
stop.
"""

from __future__ import annotations

import io
import json
import sys
import threading
import time
from typing import TYPE_CHECKING

import pypdfium2

from bench.figure import cancel, pick_late
from bench.paper_content import SIZES, make_content, title_anew
from bench.status import read_mb
from scout.domain.progress import Progress
from scout.export.itinerary import render_itinerary

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.export.content import ItineraryContent

BEAT_S = 0.005
CANCEL_S = (0.2, 0.5, 0.8)


def probe(size: str, runs: int) -> dict[str, object]:
    """The first paper, then the later ones, the last of them beside a beating heart."""
    content = make_content(SIZES[size])
    told: list[float] = []
    progress = Progress(lambda fraction, _: told.append(fraction))
    cold, cold_cpu, paper = _time(lambda: render_itinerary(content, "zh", progress=progress))
    pages = len(pypdfium2.PdfDocument(io.BytesIO(paper)))
    again = [_time(lambda n=n: _render(content, n)) for n in range(1, runs + 1)]  # type: ignore[misc]
    peak = read_mb("VmHWM")
    late = _beat(lambda: _render(content, runs + 1))
    stops = [cancel(lambda stopped: _render(content, runs + 2, stopped), s) for s in CANCEL_S]
    return {
        "pages": pages, "cold": cold, "cold_cpu": cold_cpu, "again": [run[0] for run in again],
        "again_cpu": [run[1] for run in again], "peak_mb": peak, "late": pick_late(late),
        "stops": [wait for wait in stops if wait is not None], "told": told,
    }  # fmt: skip


def _render(
    content: ItineraryContent, number: int, stopped: Callable[[], bool] | None = None
) -> bytes:
    later = title_anew(content, number)
    return render_itinerary(later, "zh", progress=Progress(stopped=stopped))


def _time(work: Callable[[], bytes]) -> tuple[float, float, bytes]:
    """Seconds by the clock and of the processor, and what was made."""
    begin, busy = time.perf_counter(), time.process_time()
    made = work()
    return time.perf_counter() - begin, time.process_time() - busy, made


def _beat(work: Callable[[], object]) -> list[float]:
    """By how much each beat of this thread is late while another one works."""
    worker = threading.Thread(target=work)
    worker.start()
    late, last = [], time.perf_counter()
    while worker.is_alive():
        time.sleep(BEAT_S)
        now = time.perf_counter()
        late.append(now - last - BEAT_S)
        last = now
    return late


if __name__ == "__main__":
    print(json.dumps(probe(sys.argv[1], int(sys.argv[2]))))
