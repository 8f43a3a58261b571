"""Close together: the fewest minutes, against all answers of small problems, drawn by chance."""

import random
from dataclasses import replace

import numpy as np
import pytest
from coverings.problem import Sizes, list_answers, make_problem
from referee.instance import SMALL, make_instance
from referee.measure import measure_spread

from scout.domain.progress import Progress
from scout.geo.travel import GeodesicEstimator
from scout.suggest.minute import Minutes
from scout.suggest.spread import closest, keep_within

BLOCKS = range(4)
BLOCK = 60
PLAIN = Sizes(rows=0, clashes=False, locations=9)
RULED = Sizes(locations=9)


def _draw(block, sizes):
    """Problems, the minutes between their locations, and the spread of each answer."""
    for seed in range(block * BLOCK, (block + 1) * BLOCK):
        problem = replace(make_problem(seed, sizes), far=None)
        places = _draw_places(seed, problem.locations)
        minutes = Minutes(places, GeodesicEstimator())
        answers = list_answers(problem)
        spreads = [
            measure_spread([places[number] for number in set(problem.location[pairs].tolist())])
            for pairs in answers.pairs
        ]
        yield seed, problem, minutes, answers, spreads


def _draw_places(seed, count):
    """Locations all over the district; some at one gate, some of which no position is known."""
    found, dice = [], random.Random(seed)  # noqa: S311 - a repeatable case
    while len(found) < count:
        found += make_instance(dice.randrange(10**6), size=SMALL).locations
    places = found[:count]
    if seed % 3 == 0:
        lost = dice.sample(range(count), min(count, 2))
        places = [
            replace(place, position=None) if n in lost else place for n, place in enumerate(places)
        ]
    return [replace(place, id=f"p{number}") for number, place in enumerate(places)]


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("sizes", [PLAIN, RULED], ids=["plain", "with rows and clashes"])
def test_no_answer_is_closer_together(block, sizes):
    """The fewest minutes of all that is allowed, and an answer that keeps them; else nothing."""
    seen = 0
    for seed, problem, minutes, answers, spreads in _draw(block, sizes):
        found = closest(problem, minutes, progress=Progress())
        if not spreads:
            assert found is None, seed
            continue
        least, chosen, proven = found
        assert proven
        assert min(spreads) == least, seed
        assert chosen.tolist() in answers.pairs.tolist(), seed
        assert least == spreads[answers.pairs.tolist().index(chosen.tolist())], seed
        seen += least > 0
    assert seen > 5


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("sizes", [PLAIN, RULED], ids=["plain", "with rows and clashes"])
def test_a_known_answer_is_kept_unless_one_is_closer(block, sizes):
    """From any answer the same fewest minutes; one that is as close already is given back."""
    for seed, problem, minutes, answers, spreads in _draw(block, sizes):
        dice = random.Random(seed)  # noqa: S311 - a repeatable case
        for _ in range(2 if spreads else 0):
            number = dice.randrange(len(spreads))
            start = answers.pairs[number]
            least, chosen, _ = closest(problem, minutes, start=start, progress=Progress())
            assert min(spreads) == least, seed
            assert least == spreads[answers.pairs.tolist().index(chosen.tolist())], seed
            assert (chosen is start) is (spreads[number] == least), seed


@pytest.mark.parametrize("block", BLOCKS)
def test_what_lies_within_some_minutes_is_kept(block):
    """No column of an answer within the minutes is struck off, and what is far says so."""
    for seed, problem, minutes, answers, spreads in _draw(block, PLAIN):
        for limit in sorted(set(spreads))[:4]:
            near = keep_within(problem, minutes, limit=limit)
            close = np.array(spreads) <= limit
            wanted = set(answers.pairs[close].ravel().tolist())
            assert set() == wanted - set(near.columns.tolist()), seed
            left = replace(problem, far=near.far).only(near.columns)
            among = list_answers(left)
            assert len(among) == int(close.sum()), seed


def test_unknown_positions_do_not_count():
    """Where no position is known everything is together."""
    for seed in range(20):
        problem = replace(make_problem(seed, PLAIN), far=None)
        places = [replace(place, position=None) for place in _draw_places(seed, problem.locations)]
        least, _, _ = closest(problem, Minutes(places, GeodesicEstimator()), progress=Progress())
        assert 0 == least, seed


def test_what_nothing_plays_is_nowhere():
    """A need without a column: no answer, however far."""
    problem = make_problem(1, PLAIN)
    problem = problem.only(np.flatnonzero(problem.need != 0))
    places = _draw_places(1, problem.locations)
    assert closest(problem, Minutes(places, GeodesicEstimator()), progress=Progress()) is None
