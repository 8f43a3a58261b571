"""Wishes that cannot be met together: the smallest conflict and what would help, each tried."""

from dataclasses import replace

import pytest
from referee.brute import Brute
from referee.instance import SMALL, make_instance
from referee.judge import make_engine
from referee.rule import list_choices

from scout.domain.errors import NoSolution
from scout.domain.relaxation import RelaxationKind
from scout.domain.wish import KeepApart, MustMatch, Wishes
from scout.suggest.loosen import loosen_places, loosen_wishes
from scout.suggest.single_wish import list_wishes

BLOCK = 150


def _met(instance):
    """Whether some set meets the wishes, by trying all; with nothing to play it is met."""
    choices = list_choices(instance)
    brute = Brute(instance, choices)
    if not brute.needs:
        return not instance.wishes.keep
    return bool(brute.outcomes)


def _refused(block):
    """The productions of a block of seeds whose wishes cannot be met."""
    for seed in range(block * BLOCK, (block + 1) * BLOCK):
        instance = make_instance(seed, size=SMALL, goal=False)
        if instance.wishes == replace(Wishes(), sets=instance.wishes.sets):
            continue
        engine = make_engine(instance)
        try:
            engine.suggest(replace(instance.wishes, sets=1))
        except NoSolution as refusal:
            yield instance, engine.find_conflict(instance.wishes), refusal


def _only(instance, kept):
    wishes = instance.wishes
    for single in list_wishes(instance.wishes):
        if single not in kept:
            wishes = single.leave_out(wishes)
    return replace(instance, wishes=wishes)


@pytest.mark.parametrize("block", range(6))
def test_a_conflict_is_one_and_counts_on_every_member(block):
    """Its wishes alone cannot be met; without any one of them they can."""
    seen = 0
    for instance, conflict, refusal in _refused(block):
        smallest = conflict.smallest
        assert not _met(_only(instance, smallest)), instance.seed
        for member in smallest:
            rest = [other for other in smallest if other != member]
            assert _met(_only(instance, rest)), (instance.seed, member)
        assert len(smallest) == len(refusal.parts)
        assert all("{" not in part.text(lang) for part in refusal.parts for lang in ("en", "zh"))
        seen += 1
    assert seen > 0


@pytest.mark.parametrize("block", range(6))
def test_every_relaxation_lets_a_set_be_found(block):
    """Taken alone it helps; a number one smaller would not have; the money is what it says."""
    for instance, conflict, _ in _refused(block):
        for way_out in conflict.relaxations:
            after = replace(
                instance,
                wishes=loosen_wishes(instance.wishes, way_out),
                locations=loosen_places(instance.locations, way_out),
            )
            assert _met(after), (instance.seed, way_out)
            assert "{" not in way_out.text.text("en") + way_out.text.text("zh")
            if way_out.kind in {RelaxationKind.AT_MOST, RelaxationKind.BUDGET, RelaxationKind.NEAR}:
                less = replace(way_out, value=way_out.value - 1)
                tight = replace(instance, wishes=loosen_wishes(instance.wishes, less))
                assert not _met(tight), (instance.seed, way_out)
            if way_out.kind is RelaxationKind.BUDGET:
                assert way_out.value - instance.wishes.budget_cny == way_out.cost_cny


@pytest.mark.parametrize("block", range(6))
def test_what_helps_together_helps_and_is_told_only_where_nothing_helps_alone(block):
    """With all of it loosened a set is found; where one thing is enough, only that is told."""
    for instance, conflict, _ in _refused(block):
        assert not (conflict.relaxations and conflict.together)
        assert conflict.relaxations or conflict.together
        wishes = instance.wishes
        for way_out in conflict.together:
            wishes = loosen_wishes(wishes, way_out)
        assert not conflict.together or _met(replace(instance, wishes=wishes)), instance.seed


def test_opposite_wishes_are_the_conflict(make, ask_engine):
    """At one spot and apart: these two, told in words, and giving up either helps."""
    needs = [make.need("n1"), make.need("n2")]
    about = (MustMatch(needs=("n1", "n2")), KeepApart(needs=("n1", "n2")))
    with pytest.raises(NoSolution) as refused:
        ask_engine(needs, [make.place("a"), make.place("b")], Wishes(about=about, at_most=2))
    assert ("n1", "n2") == refused.value.conflicting
    assert 2 == len(refused.value.parts)
    assert 2 == len(refused.value.relaxations)
    assert "one spot" in refused.value.parts[0].text("en")
