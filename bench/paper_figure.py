"""The papers: an itinerary of 12 pages and one of 200, the names on a map, and a rival.

The rival is WeasyPrint, on the same data in the same run; it is no part of Scout's environment
unless asked for.
"""

from __future__ import annotations

import io
import random
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

import pypdfium2

from bench.figure import RUNS, Amount, Check, Figure, Note, measure
from bench.paper_content import SEED, SIZES, make_content, title_anew
from bench.probe import ask_probe
from bench.weasy_page import write_page
from scout.domain.point import Wgs84
from scout.domain.text import Bilingual
from scout.export.drawing import draw_maps
from scout.export.glyph import GlyphCheck
from scout.export.itinerary import build_data, render_itinerary
from scout.export.typeset import draw_codes
from scout.geo.district import load_district
from scout.geo.landmark import load_landmarks
from scout.map.label import MOST_LABELS
from scout.map.print_map import draw_print_map
from scout.map.sheet import MapRoute, MapSheet, MapStop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.figure import Line
    from scout.export.content import ItineraryContent

SHORT, LONG = SIZES
COLD_S, AGAIN_S, LONG_S, LABELS_S = 1.0, 0.3, 5.0, 1.0
SHORT_PAGES, LONG_PAGES = 12, 200
LATE_S, CANCEL_S, PEAK_MB, FASTER = 0.05, 0.2, 700.0, 5.0
SKIPPED = (
    "!!! WeasyPrint: SKIPPED, it is not installed or finds no Pango. To compare with it:",
    "!!!   .venv/bin/pip install -c constraints.txt --group bench",
    "!!!   apt-get install libpango-1.0-0 libpangoft2-1.0-0",
)


def measure_papers() -> Iterator[Line]:
    """Both itineraries in fresh processes, the names on a map, then the rival."""
    yield from _measure_short()
    yield from _measure_long()
    sheet = make_sheet(MOST_LABELS)
    name = f"papers: a map with {MOST_LABELS} names placed"
    yield Figure(name=name, seconds=measure(lambda: draw_print_map(sheet)), target_s=LABELS_S)
    yield from _measure_rival(make_content(SIZES[SHORT]))


def _probe(size: str) -> dict[str, Any]:
    found: dict[str, Any] = ask_probe("paper_probe", size, RUNS)
    return found


def _measure_short() -> Iterator[Line]:
    found = [_probe(SHORT) for _ in range(RUNS)]
    name, pages = "papers: pages of the short itinerary", found[0]["pages"]
    yield Amount(name=name, value=pages, target=SHORT_PAGES, at_least=True)
    cold = tuple(one["cold"] for one in found)
    yield Figure(name="papers: 12 pages, the first in a process", seconds=cold, target_s=COLD_S)
    again = tuple(found[0]["again"])
    yield Figure(name="papers: 12 pages, exported again", seconds=again, target_s=AGAIN_S)


def _measure_long() -> Iterator[Line]:
    found = _probe(LONG)
    name, pages = "papers: pages of the long itinerary", found["pages"]
    yield Amount(name=name, value=pages, target=LONG_PAGES, at_least=True)
    name = "papers: 200 pages, the first in a process"
    yield Figure(name=name, seconds=(found["cold"],), unit="s", target_s=LONG_S)
    busy = (found["cold_cpu"],)
    yield Figure(name="papers: 200 pages, of the processor", seconds=busy, unit="s")
    again = tuple(found["again"])
    yield Figure(name="papers: 200 pages, exported again", seconds=again, unit="s", target_s=LONG_S)
    name = "papers: memory of 200 pages, at its peak"
    if found["peak_mb"] is None:
        yield Note(text=f"{name}: NOT MEASURED on this system")
    else:
        yield Amount(name=name, value=found["peak_mb"], unit="MB", target=PEAK_MB)
    name = "papers: lateness beside the work, 99 of 100"
    yield Figure(name=name, seconds=(found["late"],), target_s=LATE_S)
    if found["stops"]:
        name = "papers: cancel, the slowest"
        yield Figure(name=name, seconds=(max(found["stops"]),), target_s=CANCEL_S)
    yield Check(name="papers: progress is told", kept=bool(found["told"]))


def make_sheet(count: int) -> MapSheet:
    """So many stops scattered over the district, on three days, with names in both languages."""
    dice = random.Random(SEED)  # noqa: S311 - a repeatable map, no secret
    stops = tuple(
        MapStop(
            number=number,
            point=Wgs84(lat=dice.uniform(22.63, 22.77), lon=dice.uniform(114.28, 114.43)),
            name=Bilingual(zh=f"第{number}号拍摄地", en=f"Shooting place {number}"),
            day=number % 3 + 1,
        )
        for number in range(1, count + 1)
    )
    return MapSheet(
        district=load_district(), landmarks=load_landmarks(), stops=stops,
        routes=tuple(
            MapRoute(day=day, stops=tuple(stop.number for stop in stops if stop.day == day))
            for day in (1, 2, 3)
        ),
        lang="both", title=Bilingual(zh="坪山区", en="Pingshan"), width_pt=493, height_pt=460,
    )  # fmt: skip


def _measure_rival(content: ItineraryContent) -> Iterator[Line]:
    """Both from the content in memory to the PDF, in this process, in turns."""
    if not find_spec("weasyprint"):
        yield from (Note(text=line) for line in SKIPPED)
        return
    try:
        _print_by_weasyprint(content)
    except OSError:  # no Pango
        yield from (Note(text=line) for line in SKIPPED)
        return
    render_itinerary(content, "zh")
    ours: list[float] = []
    theirs: list[float] = []
    for number in range(1, RUNS + 1):
        later = title_anew(content, number)
        for seconds, render in ((ours, _print_by_scout), (theirs, _print_by_weasyprint)):
            begin = time.perf_counter()
            paper = render(later)
            seconds.append(time.perf_counter() - begin)
    yield Figure(name="papers: the short itinerary by Scout", seconds=tuple(ours))
    yield Figure(name="papers: the same by WeasyPrint", seconds=tuple(theirs))
    pages = len(pypdfium2.PdfDocument(io.BytesIO(paper)))
    yield Amount(name="papers: pages that WeasyPrint made of it", value=pages)
    name = "papers: times faster than WeasyPrint"
    faster = median(theirs) / median(ours)
    yield Amount(name=name, value=faster, target=FASTER, at_least=True)


def _print_by_scout(content: ItineraryContent) -> bytes:
    return render_itinerary(content, "zh")


def _print_by_weasyprint(content: ItineraryContent) -> bytes:
    import weasyprint

    glyphs = GlyphCheck()
    drawings = draw_maps(content, "zh", glyphs=glyphs)
    data = build_data(content, "zh", glyphs=glyphs)
    drawings |= draw_codes(card for day in data["days"] for card in day["cards"])
    with tempfile.TemporaryDirectory() as folder:
        for file, drawing in drawings.items():
            (Path(folder) / file).write_text(drawing, encoding="utf-8")
        page = weasyprint.HTML(string=write_page(data), base_url=folder)
        made: bytes = page.write_pdf(pdf_tags=True)
        return made
