"""What is asked about a set once it stands: mended, backed up, traded off, and what plays where."""

from dataclasses import replace

import pytest

from scout.actions.library import open_library
from scout.actions.read import read
from scout.actions.repair import back_up, check_lost, repair
from scout.actions.suggest import list_needs, open_engine, suggest
from scout.actions.trade_off import draw_front, draw_matrix, list_plays
from scout.domain.errors import WishError
from scout.domain.wish import Measure, PlayHere, Wishes

NO_WISHES = Wishes()
FEWEST = Wishes(goal=(Measure.PLACES, Measure.FIT), sets=1)


@pytest.fixture(scope="module")
def library(village):
    """The six places of the village."""
    return open_library(village.places)


@pytest.fixture(scope="module")
def engine(village, library):
    """What answers about the village."""
    return open_engine(read(village.script, library), library)


@pytest.fixture(scope="module")
def first(engine):
    """The best set with the fewest places: the block, the cave and the old house."""
    (found,) = engine.suggest(FEWEST).sets
    assert ("block", "cave", "old") == found.location_ids
    return found


def _homes(found):
    return {
        entry.candidate.need_id: f"{entry.candidate.location_id}/{entry.candidate.spot_id}"
        for entry in found.assignments
    }


def test_an_engine_answers_as_the_verb_does(village, library, engine):
    """The same sets from ``suggest`` and from an engine that is asked more afterwards."""
    script = read(village.script, library)
    once, asked = suggest(script, library, wishes=FEWEST), engine.suggest(FEWEST)
    assert list_needs(script) == once.needs == asked.needs
    assert [_homes(found) for found in once.sets] == [_homes(found) for found in asked.sets]


def test_a_lost_place_moves_only_what_was_played_there(engine, first):
    """The needs of the old house go to the new one; cave and office stay."""
    mended = repair(engine, first, lost=["old"], wishes=NO_WISHES)
    before, after = _homes(first), _homes(mended.repaired)
    assert (("old",), ("n01", "n04"), ()) == (mended.lost, mended.moved, mended.uncovered)
    assert ("block", "cave", "new") == mended.repaired.location_ids
    assert {"n02", "n03"} == {name for name in before if before[name] == after[name]}
    assert first.label == mended.repaired.label
    assert (0, 1400) == (mended.change.locations, mended.change.fee_cny)
    assert mended.change.fit == pytest.approx(mended.repaired.figures.fit - first.figures.fit)


def test_a_lost_spot_leaves_the_rest_of_its_place(engine, first):
    """Without its hall the old house still plays the hall of today, in its side room."""
    mended = repair(engine, first, lost=["old/hall"], wishes=NO_WISHES)
    assert {"n01": "new/hall", "n04": "old/side"}.items() <= _homes(mended.repaired).items()


def test_what_is_lost_is_no_longer_insisted_on(engine, first):
    """A wish to keep the lost place, or to play there, does not stand in the way."""
    wishes = Wishes(keep=frozenset({"old"}), about=(PlayHere(need="n01", place="old/hall"),))
    mended = repair(engine, first, lost=["old"], wishes=wishes)
    assert "old" not in mended.repaired.location_ids


def test_a_place_that_was_not_used_changes_nothing(engine, first):
    """Nothing moves, and the figures stay."""
    mended = repair(engine, first, lost=["annex"], wishes=NO_WISHES)
    assert ((), _homes(first), first.figures) == (
        mended.moved,
        _homes(mended.repaired),
        mended.repaired.figures,
    )


def test_a_need_that_nothing_plays_any_more_is_told(engine, first):
    """With its nearest misses; the others are mended all the same."""
    mended = repair(engine, first, lost=["cave"], wishes=NO_WISHES)
    assert ["n02"] == [entry.need_id for entry in mended.uncovered]
    assert ["cave"] == [miss.location_id for miss in mended.uncovered[0].nearest]
    assert {"n01", "n03", "n04"} == set(_homes(mended.repaired))


def test_a_set_of_which_nothing_is_left_is_not_mended(engine, first, library):
    """Every place lost: no set, no change, each need told."""
    every = [place.id for place in library.locations]
    mended = repair(engine, first, lost=every, wishes=NO_WISHES)
    assert (None, None, ()) == (mended.repaired, mended.change, mended.moved)
    assert ["n01", "n02", "n03", "n04"] == [entry.need_id for entry in mended.uncovered]


def test_an_unknown_lost_place_is_refused(library):
    """Places and spots of the library pass."""
    check_lost(["old", "old/hall"], library)
    for name in ("nowhere", "old/attic"):
        with pytest.raises(WishError):
            check_lost([name], library)


def test_a_backup_shares_as_little_as_can_be(engine, first):
    """Only the cave, which nothing can replace."""
    second = back_up(engine, first, wishes=NO_WISHES)
    assert {"cave"} == set(second.location_ids) & set(first.location_ids)
    assert set(_homes(first)) == set(_homes(second))


def test_what_needs_all_the_places_of_a_set_is_no_backup(engine, first):
    """It would fall with it."""
    others = frozenset({"new", "tower", "annex"})
    assert back_up(engine, first, wishes=replace(NO_WISHES, ban=others)) is None


def test_no_point_of_the_front_beats_another(engine):
    """Each two differ both ways in places, fit, cost or spread; the fewest places stand first."""
    front = draw_front(engine, NO_WISHES)
    values = [
        (f.locations, -round(f.fit * 1e6), f.fee_cny, f.spread_min)
        for f in (point.figures for point in front.points)
    ]
    assert front.complete
    assert [f"point_{number}" for number in range(1, len(values) + 1)] == [
        point.label for point in front.points
    ]
    assert 1 < len(values) == len(set(values))
    for one in values:
        for other in values:
            assert one == other or any(a < b for a, b in zip(one, other, strict=True))


def test_the_matrix_shows_what_fits_where(engine):
    """Every need by every place that plays anything, the place for most pages first."""
    matrix = draw_matrix(engine, NO_WISHES)
    fits = {(cell.need_id, cell.location_id): cell.fit for cell in matrix.cells}
    assert ("n01", "n02", "n03", "n04") == matrix.need_ids
    assert {"new", "old"} == set(matrix.location_ids[:2])
    assert {"annex", "block", "cave", "tower"} == set(matrix.location_ids[2:])
    assert (1.0, 0.75) == (fits["n01", "old"], fits["n01", "new"])
    assert ("n02", "old") not in fits


def test_the_matrix_of_chosen_places_holds_them_alone(engine):
    """Also one that plays nothing that is wished."""
    matrix = draw_matrix(engine, Wishes(ban=frozenset({"cave"})), location_ids=["cave", "old"])
    assert ("old", "cave") == matrix.location_ids
    assert {"old"} == {cell.location_id for cell in matrix.cells}


def test_a_place_lists_what_it_could_play(engine, library):
    """Each need at its best spot with its pages, the best fit first; a ban leaves nothing."""
    cells = list_plays(engine, NO_WISHES, location_id="old", library=library)
    assert [("n01", "hall", 8), ("n04", "hall", 2)] == [
        (cell.need_id, cell.spot_id, cell.eighths) for cell in cells
    ]
    banned = Wishes(ban=frozenset({"old"}))
    assert () == list_plays(engine, banned, location_id="old", library=library)


@pytest.mark.parametrize("name", ["nowhere", "old/hall", "old/attic", ""])
def test_only_whole_places_of_the_library_are_asked_about(engine, library, name):
    """A spot is answered with the name of its place."""
    with pytest.raises(WishError) as refusal:
        list_plays(engine, NO_WISHES, location_id=name, library=library)
    expected = "whole_place" if name == "old/hall" else "unknown_place"
    assert f"actions.{expected}" == refusal.value.message.code
