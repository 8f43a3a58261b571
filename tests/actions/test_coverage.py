"""What covers what: against each need and place asked about alone, and what the picture marks."""

from dataclasses import replace
from functools import cache

import pytest

from scout.actions.coverage import arrange, draw_coverage, turn_to_eras
from scout.actions.library import open_library
from scout.actions.read import read
from scout.actions.suggest import list_needs, open_engine
from scout.domain.coverage import CellState, CoverageOrder
from scout.domain.eighths import Eighths
from scout.domain.wish import PlayHere, Wishes
from scout.suggest.matching.matching import match

ALIKE = {CellState.CHOSEN, CellState.PLAYS, CellState.BANNED}


@pytest.fixture(scope="module")
def library(village):
    """The six places of the village."""
    return open_library(village.places)


@pytest.fixture(scope="module")
def draw(village, library):
    """Draw the village under wishes, with the first set chosen."""
    script = read(village.script, library)

    @cache
    def drawing(wishes):
        engine = open_engine(script, library)
        suggestion = engine.suggest(wishes)
        chosen = suggestion.sets[0]
        return draw_coverage(engine, suggestion, library=library, wishes=wishes, chosen=chosen)

    return drawing


def _cells(drawn):
    return {(row.id, name): cell for row in drawn.rows for name, cell in row.cells.items()}


def test_each_cell_is_what_need_and_place_say_alone(drama):
    """Fit, spot and causes of the sample are those of a matching of one need and one place."""
    engine = open_engine(drama.script, drama.library)
    suggestion = engine.suggest(Wishes(sets=1))
    drawn = draw_coverage(engine, suggestion, library=drama.library, wishes=Wishes())
    found, told = _cells(drawn), {CellState.PLAYS: 0, CellState.REFUSED: 0}
    for need in drama.needs[::4]:
        for column in drawn.columns:
            place = drama.library.location(column.id)
            alone = match((need,), (place,), wishes=Wishes(), vocabulary=drama.library.vocabulary)
            best = max(alone.candidates(), key=lambda one: one.fit, default=None)
            cell = found.get((need.id, column.id))
            if cell is not None and cell.state is CellState.PLAYS:
                assert (best.fit, need.length) == (cell.fit, cell.length)
            elif cell is not None:
                causes = [one.causes for one in alone.refusals(0)]
                assert (None, True) == (best, cell.reasons in causes)
                assert min(map(len, causes)) == len(cell.reasons)
            else:
                assert best is None or best.fit < 0.5 or place.stage is not None
            if cell is not None:
                told[cell.state] += 1
    assert all(told.values())


def test_what_the_set_plays_is_marked_and_summed(draw):
    """Each need has one chosen cell; what a place plays and could play are its pages."""
    drawn = draw(Wishes(sets=1))
    chosen = {(r.id, name) for r in drawn.rows for name, c in r.cells.items()
              if c.state is CellState.CHOSEN}  # fmt: skip
    assert ["n01", "n02", "n03", "n04"] == sorted(need for need, _ in chosen)
    for column in drawn.columns:
        here = [r for r in drawn.rows if (r.id, column.id) in chosen]
        able = [r for r in drawn.rows if column.id in r.cells
                and r.cells[column.id].state in ALIKE]  # fmt: skip
        assert sum((r.length for r in here), Eighths()) == column.plays
        assert sum((r.length for r in able), Eighths()) == column.could
        assert bool(here) == column.chosen


def test_a_banned_place_keeps_its_column(draw):
    """With what it would play; elsewhere nothing is called banned, and the counts leave it out."""
    free, banned = draw(Wishes(sets=1)), draw(Wishes(sets=1, ban=frozenset({"old"})))
    old = {key: cell for key, cell in _cells(banned).items() if key[1] == "old"}
    assert {("n01", "old"), ("n04", "old")} == {
        key for key, cell in old.items() if cell.state is CellState.BANNED
    }
    assert {"old"} == {column.id for column in banned.columns if column.banned}
    places = [{row.id: row.places for row in drawn.rows} for drawn in (free, banned)]
    assert {"n01": 1, "n04": 1, "n02": 0, "n03": 0} == {
        need: places[0][need] - places[1][need] for need in places[0]
    }


def test_what_a_ban_leaves_without_a_place_is_uncovered_and_on_top(draw):
    """The cave is the only one: banned, its need stands first with the reason, in every order."""
    drawn = draw(Wishes(sets=1, ban=frozenset({"cave"})))
    for order in CoverageOrder:
        rows = arrange(drawn, order).rows
        assert ("n02", False) == (rows[0].id, rows[0].covered)
        assert all(row.covered for row in rows[1:])
    assert drawn.rows[0].reason is not None
    assert ["n02"] == [
        row.id for row in arrange(drawn, CoverageOrder.PAGES, only_uncovered=True).rows
    ]


def test_a_need_that_is_wanted_somewhere_could_still_be_elsewhere(draw):
    """The wish is marked, and the other places of the need stay to be chosen."""
    drawn = draw(Wishes(sets=1, about=(PlayHere(need="n03", place="annex"),)))
    row = next(row for row in drawn.rows if row.id == "n03")
    assert {"annex"} == {name for name, cell in row.cells.items() if cell.wanted}
    assert CellState.CHOSEN is row.cells["annex"].state
    assert {CellState.PLAYS} == {row.cells[name].state for name in ("block", "tower")}


def test_a_kept_place_is_marked(draw):
    """Also where only a spot of it is kept."""
    drawn = draw(Wishes(sets=1, keep=frozenset({"new/hall"})))
    assert ["new"] == [column.id for column in drawn.columns if column.kept]


def test_by_era_a_place_of_the_story_is_one_row(draw, library):
    """The hall of 1942 and of today share a row; eras stand in the order of time."""
    drawn = turn_to_eras(draw(Wishes(sets=1, ban=frozenset({"cave"}))), library)
    assert ["wartime", "contemporary"] == [column.id for column in drawn.columns]
    rows = {row.setting: row for row in drawn.rows}
    assert ("n01", "n04") == tuple(sorted(rows["祠堂"].need_ids))
    assert Eighths(10) == rows["祠堂"].length
    assert {"wartime", "contemporary"} == set(rows["祠堂"].cells)
    assert CellState.UNCOVERED is rows["山洞"].cells["wartime"].state
    assert [False, True, True] == [row.covered for row in arrange(drawn, CoverageOrder.NAME).rows]
    plays = {column.id: column.plays for column in drawn.columns}
    assert {"wartime": Eighths(8), "contemporary": Eighths(8)} == plays


def test_by_pages_the_chosen_come_first(draw):
    """Then what could play more; rows by their pages."""
    drawn = draw(Wishes(sets=1))
    heads = [(not c.chosen, -c.plays.count, -c.could.count) for c in drawn.columns]
    assert sorted(heads) == heads
    assert ["n01", "n03", "n02", "n04"] == [row.id for row in drawn.rows]


def test_by_name_chinese_is_sorted_by_pinyin(draw):
    """祠堂 before 山洞 before 总裁办公室; the places by their names in the language asked for."""
    drawn = draw(Wishes(sets=1))
    rows = arrange(drawn, CoverageOrder.NAME, lang="en").rows
    assert ["祠堂", "祠堂", "山洞", "总裁办公室"] == [row.setting for row in rows]
    columns = arrange(drawn, CoverageOrder.NAME, lang="en").columns
    assert ["Annex", "Block", "Cave", "New", "Old", "Tower"] == [c.name.en for c in columns]


def test_a_long_library_is_cut_and_said_so(village, library, monkeypatch):
    """The chosen and the best place of each need stand among those that are left."""
    monkeypatch.setattr("scout.actions.coverage.MOST_PLACES", 4)
    script = read(village.script, library)
    engine = open_engine(script, library)
    suggestion = engine.suggest(Wishes(sets=1))
    chosen = suggestion.sets[0]
    drawn = draw_coverage(engine, suggestion, library=library, wishes=Wishes(), chosen=chosen)
    assert (4, 2) == (len(drawn.columns), drawn.left_off)
    assert set(chosen.location_ids) <= {column.id for column in drawn.columns}
    eras = turn_to_eras(replace(drawn, columns=()), library)
    assert len(list_needs(script)) == sum(len(row.need_ids) for row in eras.rows)
