"""An invented production on its days, ready for print: so many scenes, one itinerary."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from bench.production import Size
from bench.production_file import write_scenes
from scout.actions.library import open_library
from scout.actions.plan import Effort, PlanOrder, plan
from scout.actions.reading import open_reading
from scout.actions.suggest import suggest
from scout.domain.day_rules import DayRules
from scout.export.content import ItineraryContent
from scout.geo.zone import TIMEZONE

SEED = 1
START = date(2026, 12, 1)
SIZES = {
    "12 pages": Size(scenes=24, needs=9, locations=200),
    "200 pages": Size(scenes=1040, needs=80, locations=200),
}


def make_content(size: Size) -> ItineraryContent:
    """Its scenes at the shipped places; the days are the first that are found."""
    library = open_library()
    with tempfile.TemporaryDirectory() as folder:
        scenes = Path(folder) / "scenes.csv"
        write_scenes(size.make(SEED), scenes)
        script = open_reading(scenes, library).script
    suggestion = suggest(script, library)
    order = PlanOrder(start=START, effort=Effort(rounds=0, proof_seconds=0))
    return ItineraryContent(
        script=script,
        suggestion=suggestion,
        plan=plan(script, suggestion, library=library, order=order),
        locations=library.locations,
        vocabulary=library.vocabulary,
        district=library.district,
        landmarks=library.landmarks,
        revision=datetime(2026, 11, 20, 9, tzinfo=TIMEZONE),
        rules=DayRules(),
    )


def title_anew(content: ItineraryContent, number: int) -> ItineraryContent:
    """The same in another revision, so that no answer of a typesetter is had from before."""
    return replace(
        content,
        revision=content.revision + timedelta(minutes=number),
        script=replace(content.script, title=f"{content.script.title} {number}"),
    )
