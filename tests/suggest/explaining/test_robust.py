"""How much of a set can fall away, against letting it fall away in every way."""

from itertools import combinations

import pytest

from scout.suggest.robust import measure_robustness


def _played(matching, need, gone):
    pairs = range(*matching.need_pairs(need).indices(len(matching.pairs)))
    return any(int(matching.pairs.location[pair]) not in gone for pair in pairs)


def _most_to_spare(chosen, survives):
    """The largest number of places of which any may fall, by trying all; all of them: ``None``."""
    for count in range(1, len(chosen) + 1):
        if not all(survives(set(gone)) for gone in combinations(sorted(chosen), count)):
            return count - 1
    return None


@pytest.mark.parametrize("seed", range(30))
def test_robustness_is_what_trying_every_loss_finds(choose, seed):
    """Within the set and with the library taking over: the same as removing every few places."""
    matching, pairs = choose(seed)
    found = measure_robustness(matching, pairs)
    chosen = {int(matching.pairs.location[pair]) for pair in pairs}
    covered = sorted({int(matching.pairs.need[pair]) for pair in pairs})
    others = set(range(len(matching.locations))) - chosen

    def within(gone):
        return all(_played(matching, need, gone | others) for need in covered)

    def with_library(gone):
        return all(_played(matching, need, gone) for need in covered)

    assert _most_to_spare(chosen, within) == (found.spare_within if covered else None)
    assert _most_to_spare(chosen, with_library) == found.spare_with_library


def test_a_need_that_one_place_plays_is_a_single_point(make, run):
    """The cave has one place, the hall two."""
    cave = make.spot("cave", ("cave",), int_ext="EXT")
    places = [make.place("a"), make.place("b", make.spot(), cave)]
    needs = [make.need("n1"), make.need("n2", "cave", int_ext=None)]
    matching = run(needs, places)
    found = measure_robustness(matching, [0, 2])
    assert (("n2",), 0, 0) == (found.single_points, found.spare_within, found.spare_with_library)


def test_a_library_that_can_always_take_over_has_no_limit(make, run):
    """Another hall outside the set: the whole set may fall."""
    matching = run([make.need("n1")], [make.place("a"), make.place("b")])
    found = measure_robustness(matching, [0])
    assert (0, None) == (found.spare_within, found.spare_with_library)


def test_no_set_has_nothing_to_spare(make, run):
    """Where nothing is played nothing can be lost."""
    found = measure_robustness(run([make.need("n1", "cave")], [make.place()]), [])
    assert (0, None, ()) == (found.spare_within, found.spare_with_library, found.single_points)
