"""Which pairs are dropped though nothing forbids them."""

import pytest

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.location import PlaceState
from scout.domain.wish import MustMatch, NeverThere, PlayHere, Sameness


@pytest.fixture
def bad(make):
    """Tight frames of a related kind: 0.3."""
    spot = make.spot("b", ("temple",), [("late_qing", "tight")])
    return make.place("bad", spot)


@pytest.fixture
def found_at(run):
    """Match and name the spots that play."""

    def named(needs, locations, **wishes):
        entries = run(needs, locations, **wishes).candidates()
        return [f"{entry.location_id}/{entry.spot_id}" for entry in entries]

    return named


def test_what_nobody_would_believe_is_kept_only_where_nothing_is_better(found_at, make, bad):
    """0.3 beside 0.9 goes, alone it stays."""
    better = make.place("good", state=PlaceState.UNVERIFIED)
    assert ["good/hall"] == found_at([make.need()], [bad, better])
    assert ["bad/b"] == found_at([make.need()], [bad])


def test_an_unknown_night_makes_no_picture_unbelievable(found_at, make):
    """At 0.4 by day a spot stays for a night need too, though its fit is 0.396 there."""
    kind = make.spot("x", eras=[("late_qing", "tight")])
    both = make.need(int_ext=IntExt.BOTH, times=frozenset({TimeOfDay.NIGHT}))
    assert ["edge/x", "house/hall"] == found_at([both], [make.place("edge", kind), make.place()])


@pytest.mark.parametrize(
    "wishes",
    [{"keep": frozenset({"bad"})}, {"keep": frozenset({"bad/b"})}],
)
def test_a_kept_place_may_fit_badly(found_at, make, bad, wishes):
    """It stays beside the better one."""
    assert ["bad/b", "house/hall"] == found_at([make.need()], [bad, make.place()], **wishes)


def test_a_place_named_for_a_need_may_fit_badly(found_at, make, bad):
    """Even where another spot of it fits well."""
    both = make.place("both", *bad.spots, make.spot("hall"))
    wish = {"about": (PlayHere(need="n1", place="both"), NeverThere(need="n1", place="both/none"))}
    assert ["both/b", "both/hall"] == found_at(
        [make.need()], [both], **wish, keep=frozenset({"both/b"})
    )
    assert ["both/b"] == found_at(
        [make.need()], [both], about=(PlayHere(need="n1", place="both/b"),)
    )


@pytest.mark.parametrize(
    ("floor", "left"), [(0.3, 2), (0.1 + 0.2, 2), (0.31, 1), (0.9, 1), (0.901, 0)]
)
def test_a_floor_of_the_users_own_is_hard_and_replaces_the_other(
    found_at, make, bad, *, floor, left
):
    """At the floor is good enough; below it not even a kept place plays."""
    places = [bad, make.place("good", state=PlaceState.UNVERIFIED)]
    assert left == len(found_at([make.need()], places, fit_floor=floor))
    kept = found_at([make.need()], places, fit_floor=floor, keep=frozenset({"bad"}))
    assert left == len(kept)


def _house(make, *spots):
    return make.place("house", *(make.spot(n, eras=[("late_qing", how)]) for n, how in spots))


def test_a_spot_goes_where_its_neighbour_is_as_good_and_as_cheap(found_at, make):
    """The better one stays, of two alike the first; another house is no neighbour."""
    house = _house(make, ("a", "dressing"), ("b", "as_is"), ("c", "as_is"))
    other = make.place("other", make.spot("a", eras=[("late_qing", "dressing")]))
    assert ["house/b", "other/a"] == found_at([make.need()], [house, other])


def test_a_spot_stays_that_is_worse_but_cheaper(found_at, make):
    """Tight frames cost less than dressing."""
    house = _house(make, ("a", "tight"), ("b", "dressing"))
    assert ["house/a", "house/b"] == found_at([make.need()], [house])


@pytest.mark.parametrize(
    ("wishes", "left"),
    [
        ({}, ["a"]),
        ({"keep": frozenset({"house"})}, ["a"]),
        ({"keep": frozenset({"house/b"})}, ["a", "b"]),
        ({"keep": frozenset({"house/a"})}, ["a", "b"]),
        ({"about": (PlayHere(need="other", place="house/c"),)}, ["a", "c"]),
        ({"about": (MustMatch(needs=("n1", "n2")),)}, ["a", "b", "c"]),
        ({"about": (MustMatch(needs=("n1", "n2"), at=Sameness.LOCATION),)}, ["a"]),
        ({"about": (MustMatch(needs=("n2", "n3")),)}, ["a"]),
        ({"ban": frozenset({"house/a"})}, ["b"]),
    ],
)
def test_a_spot_that_a_wish_may_want_stays(found_at, make, wishes, left):
    """Named by its own name, or of a need that must share a spot with another."""
    house = _house(make, ("a", "as_is"), ("b", "dressing"), ("c", "dressing"))
    needs = [make.need("n1"), make.need("other", kind="cafe")]
    assert [f"house/{name}" for name in left] == found_at(needs, [house], **wishes)
