"""A backup of a set, against every set of small productions."""

from dataclasses import replace
from functools import cache

import pytest
from referee.checker import read_played
from referee.every_set import MOST, count_sets, keeps_wishes, pick_best
from referee.instance import SMALL, make_instance
from referee.judge import make_engine
from referee.measure import measure_set
from referee.rule import list_choices, settle_halves

from scout.domain.errors import NoSolution

BLOCKS = range(4)
BLOCK = 30


@cache
def _draw(block):
    """Small productions with a set, their engines, and what may play each need."""
    cases = []
    for seed in range(block * BLOCK, (block + 1) * BLOCK):
        instance = make_instance(seed, size=SMALL, goal=False)
        instance = replace(instance, wishes=replace(instance.wishes, sets=1 + seed % 2))
        engine = make_engine(instance)
        fits = {
            (entry.need_id, entry.location_id, entry.spot_id): entry.fit
            for entry in engine.match(instance.wishes).candidates()
        }
        choices = settle_halves(list_choices(instance), fits)
        try:
            sets = engine.suggest(instance.wishes).sets
        except NoSolution:
            continue
        if sets and count_sets(choices) <= MOST:
            cases.append((instance, engine, choices, sets[-1]))
    return cases


@pytest.mark.parametrize("block", BLOCKS)
def test_a_backup_shares_the_fewest_places(block):
    """Then it has the fewest, then the best fit, then the least cost, of all sets there are."""
    seen = 0
    for instance, engine, choices, before in _draw(block):

        def count(played, instance=instance, before=before):
            values = measure_set(played, instance)
            common = {choice.location for choice in played} & set(before.location_ids)
            return len(common), values.places, values.misfit, values.cost

        backup = engine.backup(before, wishes=instance.wishes)
        best = pick_best(instance, choices, key=count)
        assert best[0] == count(read_played(backup)), instance.seed
        assert ("backup", True, 0.0) == (backup.label, backup.proven, backup.gap), instance.seed
        seen += best[0][0] < len(before.location_ids)
    assert seen >= 5


@pytest.mark.parametrize("block", BLOCKS)
def test_a_backup_plays_everything_within_the_wishes(block):
    """Each need that can be played once, where it may be, and no wish is broken."""
    for instance, engine, choices, before in _draw(block):
        played = read_played(engine.backup(before, wishes=instance.wishes))
        playable = sorted(need for need, found in choices.items() if found)
        assert playable == sorted(choice.need for choice in played), instance.seed
        for choice in played:
            assert (choice.location, choice.spot) in choices[choice.need], instance.seed
        known = [choices[one.need][one.location, one.spot] for one in played]
        assert keeps_wishes(known, instance), instance.seed


@pytest.mark.parametrize("block", BLOCKS)
def test_where_no_set_meets_the_wishes_there_is_no_backup(block):
    """With every place banned nothing can be played; with no place allowed nothing meets that."""
    for instance, engine, _, before in _draw(block):
        every = frozenset(place.id for place in instance.locations)
        banned = replace(instance.wishes, ban=every, keep=frozenset(), about=())
        assert engine.backup(before, wishes=banned) is None, instance.seed
        none = replace(instance.wishes, at_most=0)
        assert engine.backup(before, wishes=none) is None, instance.seed
