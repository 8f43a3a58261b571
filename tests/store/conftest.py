"""A production as a location manager has it after a week, in its file."""

from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256

import pytest

from scout import paths
from scout.actions.correct import correct
from scout.actions.library import open_library
from scout.actions.plan import Effort, PlanOrder, plan
from scout.actions.reading import open_reading
from scout.actions.suggest import suggest
from scout.domain.correction import Correction, Corrections
from scout.domain.mend import LineKey, Mend, Mends
from scout.domain.photo import PhotoFile
from scout.domain.project import Project, SourceFile
from scout.domain.terms import CastTerms, Fix, PlaceTerms, Terms
from scout.domain.wish import KeepApart, Measure, PlayHere, Wishes
from scout.geo.zone import TIMEZONE
from scout.store.project_file import save_project

SAMPLE = paths.SEEDS / "productions" / "luopan_guitu.txt"
START = date(2026, 12, 1)


@pytest.fixture(scope="session")
def production() -> Project:
    """The sample read, a line mended, an era overruled, a place banned, days planned and pinned."""
    library = open_library()
    first = open_reading(SAMPLE, library)
    scene = first.script.scenes[2]
    mends = Mends(((LineKey(scene.heading.raw, scene.line), Mend(number="3甲")),))
    reading = open_reading(SAMPLE, library, mends=mends)
    place = reading.script.scenes[0].setting.place
    corrections = Corrections(eras=(Correction(target=place, value="1942"),))
    script = correct(reading.script, corrections, library=library)
    about = (KeepApart(needs=("n01", "n02")), PlayHere(need="n03", place="dawan-shiju"))
    known = {location.id for location in library.locations}
    wishes = Wishes(
        ban=frozenset({library.locations[0].id}),
        about=tuple(one for one in about if getattr(one, "place", "dawan-shiju") in known),
        budget_cny=900_000,
        fit_floor=0.3,
        sets=2,
        goal=(Measure.COST, Measure.PLACES),
    )
    suggestion = suggest(script, library, wishes=wishes)
    terms = Terms(
        fixes=(Fix(scene=1, day=START),),
        cast=(CastTerms(name=script.scenes[0].cast[0], day=4000, away=frozenset({START})),),
        places=(PlaceTerms(location_id=suggestion.sets[0].location_ids[0], permit_from=START),),
        days_off=frozenset({6}),
    )
    order = PlanOrder(start=START, terms=terms, effort=Effort(rounds=0, proof_seconds=0))
    return Project(
        source=SourceFile(name=SAMPLE.name, content=SAMPLE.read_bytes()),
        mends=mends,
        read=reading.script,
        corrections=corrections,
        corrected=script,
        wishes=wishes,
        terms=terms,
        start=START,
        suggestion=suggestion,
        chosen=suggestion.sets[0].label,
        plan=plan(script, suggestion, library=library, order=order),
        selected=suggestion.sets[0].location_ids[0],
        paper_lang="both",
        revised=datetime(2026, 11, 26, 9, tzinfo=TIMEZONE),
        mute=True,
        photos=(PhotoFile(digest=sha256(b"a photo").hexdigest(), content=b"a photo"),),
        kept={"0" * 64: b"a paper"},
    )


@pytest.fixture(scope="session")
def later(production) -> Project:
    """The same production a day later: it begins a day later, and nothing is planned yet."""
    return replace(production, start=date(2026, 12, 2), plan=None)


@pytest.fixture
def file(tmp_path, production):
    """The production in its file, alone in a folder with a Chinese name and a blank."""
    folder = tmp_path / "罗盘 归途"
    folder.mkdir()
    path = folder / "罗盘归途 #1?.scout"
    save_project(path, production)
    return path
