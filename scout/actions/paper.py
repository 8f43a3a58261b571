"""Every paper that leaves the office, by its name: into which file, and how it is made.

The rooms that make them load when the first one is asked for: the window opens the sooner.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scout.domain.errors import WishError
from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from scout.domain.message import Message
    from scout.domain.progress import Progress
    from scout.domain.terms import Terms
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang


YEARS = range(1980, 2100)
"""Those that the formats of all papers can state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commission:
    """What every paper is made from; the terms tell the days off."""

    content: ItineraryContent
    lang: PaperLang
    terms: Terms
    progress: Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One file; its name says the datum where it holds points for other programs."""

    file: str
    make: Callable[[Commission], bytes]


def _make_itinerary(asked: Commission) -> bytes:
    from scout.export.itinerary import render_itinerary

    return render_itinerary(asked.content, asked.lang, progress=asked.progress)


def _make_map(asked: Commission) -> bytes:
    from scout.export.map_page import render_map_page

    return render_map_page(asked.content, asked.lang)


def _make_plan(asked: Commission) -> bytes:
    from scout.export.plan_json import plan_as_json

    content = asked.content
    data = plan_as_json(content.plan, content.script, suggestion=content.suggestion)
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def _make_calendar(asked: Commission) -> bytes:
    from scout.export.calendar import write_calendar

    return write_calendar(asked.content, asked.lang)


def _make_gpx(asked: Commission) -> bytes:
    from scout.export.gpx import write_gpx

    return write_gpx(asked.content, asked.lang)


def _make_geojson(asked: Commission) -> bytes:
    from scout.export.geojson import write_geojson

    return write_geojson(asked.content, asked.lang)


def _make_kml(asked: Commission) -> bytes:
    from scout.export.kml import write_kml

    return write_kml(asked.content, asked.lang)


def _make_kmz(asked: Commission) -> bytes:
    from scout.export.kml import write_kmz

    return write_kmz(asked.content, asked.lang)


def _make_days(asked: Commission) -> bytes:
    from scout.actions.day_grid import make_day_grid
    from scout.export.day_book import write_day_book

    grid = make_day_grid(asked.content, asked.terms)
    return write_day_book(asked.content, grid, lang=asked.lang)


PAPERS = {
    "itinerary": Paper(file="itinerary.pdf", make=_make_itinerary),
    "map": Paper(file="map.html", make=_make_map),
    "plan": Paper(file="plan.json", make=_make_plan),
    "calendar": Paper(file="calendar-wgs84.ics", make=_make_calendar),
    "gpx": Paper(file="stops-wgs84.gpx", make=_make_gpx),
    "geojson": Paper(file="stops-wgs84.geojson", make=_make_geojson),
    "kml": Paper(file="stops-wgs84.kml", make=_make_kml),
    "kmz": Paper(file="stops-wgs84.kmz", make=_make_kmz),
    "day-out-of-days": Paper(file="day-out-of-days.xlsx", make=_make_days),
}
PLAN_PAPERS = ("itinerary", "map", "plan")
"""What comes with every plan."""


def check_papers(names: Iterable[str]) -> tuple[str, ...]:
    """The names, each once and in the order of ``PAPERS``; raises ``WishError`` for another."""
    asked = set(names)
    for name in sorted(asked - set(PAPERS)):
        raise WishError(say("actions.unknown_paper", name=name, names=", ".join(PAPERS)))
    return tuple(name for name in PAPERS if name in asked)


def name_paper(name: str) -> Message:
    """What a paper is called."""
    return say(f"actions.paper_{name}")
