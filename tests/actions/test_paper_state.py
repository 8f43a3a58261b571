"""How a paper stands to the plan, and to what is known of its places."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from scout.actions.library import open_library
from scout.actions.paper_state import PaperState, judge_paper, mark_plan
from scout.actions.scouting.change import put_entry
from scout.domain.issue import PrintedPaper
from scout.domain.photo import PlacePhoto
from scout.domain.place_book import PlaceEntry
from tests.export.conftest import content, dawan, hub, stage  # noqa: F401 - fixtures

NOW = datetime(2026, 11, 26, tzinfo=UTC)


@pytest.fixture
def library(content):  # noqa: F811 - the fixture
    """The places of the small production."""
    return replace(open_library(), locations=content.locations)


@pytest.fixture
def mark(content):  # noqa: F811 - the fixture
    """Asks for the mark of its plan with what a library knows."""
    return lambda library, plan=content.plan: mark_plan(plan, content.script, library=library)


def with_phone(library, place_id):
    """The library with another number of a place."""
    told = tuple(
        replace(place, phone="0755-8888 0000") if place.id == place_id else place
        for place in library.locations
    )
    return replace(library, locations=told)


def with_photo(library, place_id):
    """The library with a photo of a place."""
    photo = PlacePhoto(digest="a" * 64, name="a.jpg", width_px=4, height_px=3, date="2026-11-26")
    return put_entry(library, PlaceEntry(id=place_id, photos=(photo,)))


@pytest.mark.parametrize("number", [0, 2])
@pytest.mark.parametrize("change", [with_phone, with_photo])
def test_a_paper_sees_what_is_told_of_its_places(library, mark, change, number):
    """Another number or photo is no other plan, but what was printed does not say it."""
    last = PrintedPaper(paper="deck", at=NOW, mark=mark(library), number=number)
    fresh = PaperState.ISSUED if number else PaperState.CURRENT
    assert fresh == judge_paper(last, mark=mark(library), number=number)
    changed = mark(change(library, "dawan-shiju"))
    assert PaperState.RETOLD == judge_paper(last, mark=changed, number=number)


def test_a_place_that_nobody_goes_to_changes_no_paper(library, mark):
    """Its number stands on none."""
    away = replace(library.location("dawan-shiju"), id="far-away")
    library = replace(library, locations=(*library.locations, away))
    assert mark(library) == mark(with_phone(library, "far-away"))


def test_another_plan_is_another_plan(library, mark, content):  # noqa: F811 - the fixture
    """Whatever is known of its places; the price alone does not count."""
    day = content.plan.days[0]
    later = replace(
        content.plan, days=(replace(day, date=date(2027, 1, 4)), *content.plan.days[1:])
    )
    last = PrintedPaper(paper="deck", at=NOW, mark=mark(library))
    assert PaperState.STALE == judge_paper(last, mark=mark(library, later), number=0)
    assert PaperState.STALE == judge_paper(last, mark=mark(library), number=1)
    assert PaperState.NEVER == judge_paper(None, mark=mark(library), number=0)


def test_the_mark_of_an_older_scout_knows_the_days_alone(library, mark):
    """Its papers are not called changed for what it could not see."""
    old = PrintedPaper(paper="deck", at=NOW, mark=mark(library).partition(".")[0])
    changed = mark(with_phone(library, "dawan-shiju"))
    assert PaperState.CURRENT == judge_paper(old, mark=changed, number=0)
