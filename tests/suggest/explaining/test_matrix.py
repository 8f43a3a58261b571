"""The matrix of needs and locations, against the candidates one by one."""

import pytest

from scout.domain.eighths import Eighths
from scout.suggest.matrix import build_matrix, find_playable


@pytest.mark.parametrize("seed", range(10))
def test_each_cell_is_the_best_spot_of_its_location(make, run, seed):
    """Every need and location that have a candidate have one cell, at the best fit."""
    needs, places, _ = make.chance(seed)
    matching = run(needs, places)
    best = {}
    for entry in matching.candidates():
        key = entry.need_id, entry.location_id
        best[key] = max(best.get(key, 0.0), entry.fit)
    found = build_matrix(matching)
    assert best == {(cell.need_id, cell.location_id): cell.fit for cell in found.cells}
    assert {name for _, name in best} == set(found.location_ids)
    spots = {(entry.need_id, entry.location_id, entry.spot_id, entry.fit)
             for entry in matching.candidates()}  # fmt: skip
    assert all((c.need_id, c.location_id, c.spot_id, c.fit) in spots for c in found.cells)


def test_columns_come_by_pages_and_rows_by_the_script(make, run):
    """The place that plays more stands first; what nothing plays is a row without cells."""
    cafe = make.spot("cafe", ("cafe",), eras=(("contemporary", "as_is"),))
    needs = [
        make.need("n1", length=Eighths(2)),
        make.need("n2", "cafe", era="contemporary", length=Eighths(5)),
        make.need("n3", "cave"),
    ]
    found = build_matrix(run(needs, [make.place("a"), make.place("b", cafe)]))
    assert (("n1", "n2", "n3"), ("b", "a")) == (found.need_ids, found.location_ids)
    assert [("n1", "a", 2), ("n2", "b", 5)] == [
        (cell.need_id, cell.location_id, cell.eighths) for cell in found.cells
    ]


def test_the_choice_of_columns_is_kept(make, run):
    """A place that is asked for has its column even where it plays nothing; a stranger has none."""
    places = [make.place("a"), make.place("b", make.spot("x", ("cave",))), make.place("c")]
    found = build_matrix(run([make.need()], places), location_ids=("b", "a", "nowhere"))
    assert (("a", "b"), ["a"]) == (found.location_ids, [cell.location_id for cell in found.cells])


def test_what_else_could_be_shot_here(make, run):
    """All needs that the place can play, the best fit first; at an unknown place none."""
    spots = [make.spot("tight", eras=(("wartime", "tight"),)), make.spot("hall")]
    matching = run([make.need("n1", era="wartime"), make.need("n2")], [make.place("a", *spots)])
    found = find_playable(matching, "a")
    assert [("n2", "hall", 1.0), ("n1", "tight", 0.5)] == [
        (cell.need_id, cell.spot_id, cell.fit) for cell in found
    ]
    assert () == find_playable(matching, "nowhere")
