"""Sets built on a stage: only where nothing else plays and the user asks for it."""

from dataclasses import replace

import pytest

from scout.domain.location import Containment, PlaceKind, PlaceState, Stage
from scout.domain.wish import NeverThere, PlayHere

NAMED = {"about": (PlayHere(need="n1", place="stage"),)}
KEPT = {"keep": frozenset({"stage"})}


@pytest.fixture
def stage(make):
    """A stage of which nobody knows where it stands; its spot is of a kind that is asked for."""
    spots = (make.spot("floor", ("cave",)), make.spot("wall", ("cave",)))
    return make.place("stage", *spots, kind=PlaceKind.STAGE, district=Containment.UNKNOWN,
                      stage=Stage(build_days=3, build_cny=50_000))  # fmt: skip


@pytest.mark.parametrize("wishes", [KEPT, NAMED])
def test_a_stage_that_is_asked_for_plays_what_nothing_else_does(run, make, stage, wishes):
    """At 0.7, for its price and ten hours a day of building; the doubt is told."""
    (entry,) = run([make.need(kind="cave")], [stage], **wishes).candidates()
    assert ("stage", "floor", 0.7) == (entry.location_id, entry.spot_id, entry.fit)
    assert (30.0, 50_000) == (entry.dressing_h, entry.dressing_cny)
    words = [part.reason.text("en") for part in entry.parts]
    assert any("can be built at stage" in word for word in words)
    assert any("position is unknown" in word for word in words)


def test_a_stage_is_never_an_ordinary_place(run, make, stage):
    """Not asked for, it plays nothing and is no refusal; kept, it leaves to others what they do."""
    found = run([make.need(kind="cave")], [stage])
    assert (0, ()) == (len(found.pairs), found.refusals(0))
    both = run([make.need("n0", kind="cave"), make.need("n1")], [make.place("a"), stage], **KEPT)
    assert [("n0", "stage"), ("n1", "a")] == [(e.need_id, e.location_id) for e in both.candidates()]


def test_a_stage_named_for_a_need_plays_it_though_others_could(run, make, stage):
    """The user has decided; another need is not touched."""
    found = run([make.need("n1"), make.need("n2")], [make.place("a"), stage], **NAMED)
    assert [("n1", "stage"), ("n2", "a")] == [
        (e.need_id, e.location_id) for e in found.candidates()
    ]


def test_a_kept_spot_of_a_stage_is_the_one_that_is_built_in(run, make, stage):
    """``stage/wall`` is not the floor."""
    found = run([make.need(kind="cave")], [stage], keep=frozenset({"stage/wall"}))
    assert ["wall"] == [entry.spot_id for entry in found.candidates()]


@pytest.mark.parametrize(
    ("change", "wishes"),
    [
        ({"district": Containment.OUTSIDE}, {}),
        ({}, {"ban": frozenset({"stage"})}),
        ({}, {"about": (NeverThere(need="n1", place="stage"),)}),
        ({}, {"about": (PlayHere(need="n1", place="house"),)}),
        ({"state": PlaceState.UNVERIFIED}, {"confirmed_only": True}),
        ({}, {"fit_floor": 0.75}),
    ],
)
def test_a_kept_stage_is_refused_by_what_is_hard(run, make, stage, change, wishes):
    """Outside the district, banned, against another wish, or below the fit that is asked for."""
    found = run([make.need(kind="cave")], [replace(stage, **change)], **(KEPT | wishes))
    assert 0 == len(found.pairs)


def test_a_stage_that_is_unverified_says_so_at_the_same_fit(run, make, stage):
    """What is built fits as it is built; the parts still multiply to the fit."""
    doubtful = replace(stage, state=PlaceState.UNVERIFIED)
    (entry,) = run([make.need(kind="cave")], [doubtful], **KEPT).candidates()
    assert {"stage": 0.7, "state": 1.0, "district": 1.0} == {p.name: p.score for p in entry.parts}
    assert 0.7 == entry.fit


def test_a_need_of_unknown_kind_is_not_built(run, make, stage):
    """Nobody could say what to build."""
    assert 0 == len(run([make.need(kind=None)], [stage], **(KEPT | NAMED)).pairs)
