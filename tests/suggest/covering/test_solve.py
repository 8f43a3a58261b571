"""The covering engine against all answers of small problems, drawn by chance."""

from dataclasses import replace

import numpy as np
import pytest
from coverings.problem import Sizes, draw_answer, list_answers, make_problem

from scout.domain.progress import Progress
from scout.suggest.covering import solve as engine
from scout.suggest.covering.bound import first_prices, judge_prices, price_of_columns, raise_bound
from scout.suggest.covering.core import make_core
from scout.suggest.covering.play_class import gather_classes
from scout.suggest.covering.problem import Problem, Row, Undecided
from scout.suggest.covering.reduce import reduce
from scout.suggest.covering.residual import finish
from scout.suggest.covering.search import cover_quickly, search
from scout.suggest.covering.solve import Limit, solve

BLOCKS = range(2)
BLOCK = 60


def _draw(block, sizes=None, *, count=BLOCK):
    """The problems of a block of seeds with all their answers."""
    for seed in range(block * count, (block + 1) * count):
        problem = make_problem(seed, sizes)
        yield seed, problem, list_answers(problem)


@pytest.fixture(params=["at once", "by the bound", "the promising part first"])
def way(request, monkeypatch):
    """The ways that the engine takes for small, for large and for very large problems."""
    if request.param != "at once":
        monkeypatch.setattr(engine, "AT_ONCE", 0)
    if request.param == "the promising part first":
        monkeypatch.setattr(engine, "MOST", 10)
    return request.param


def _try(problem, **more):
    """An answer, or the word that none was found in time."""
    try:
        return solve(problem, **more)
    except Undecided:
        return "undecided"


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("at_once", [600, 0])
def test_the_best_answer_is_found_and_proven(block, at_once, monkeypatch):
    """Nothing that is allowed costs less; where nothing is allowed, there is no answer."""
    monkeypatch.setattr(engine, "AT_ONCE", at_once)
    seen = 0
    for seed, problem, answers in _draw(block):
        found = solve(problem)
        assert answers.least == (found and found.value), seed
        if found is not None:
            assert (True, 0.0, found.value) == (found.proven, found.gap, found.bound), seed
            seen += 1
    assert seen > BLOCK / 2


@pytest.mark.parametrize("block", BLOCKS)
def test_an_answer_is_what_it_says(block, way):
    """A pair for each need in their order, allowed, and at the locations and price it names."""
    for seed, problem, answers in _draw(block, count=20):
        found = _try(problem)
        if found is None or found == "undecided":
            continue
        assert list(range(problem.needs)) == problem.need[found.chosen].tolist(), (way, seed)
        assert problem.allows(found.chosen), (way, seed)
        assert found.chosen.tolist() in answers.pairs.tolist(), (way, seed)
        assert problem.cost(found.chosen) == found.value, (way, seed)
        assert sorted(set(problem.location[found.chosen])) == found.locations.tolist()


@pytest.mark.parametrize("block", BLOCKS)
def test_near_holds_every_best_answer(block, monkeypatch):
    """No pair of an answer that costs the same, or up to the slack more, is struck off."""
    for seed, problem, answers in _draw(block):
        monkeypatch.setattr(engine, "AT_ONCE", 600 * (seed % 2))
        for slack in (0, 2):
            found = solve(problem, slack=slack)
            if found is not None:
                near = answers.within(found.value + slack).tolist()
                assert [] == sorted(set(near) - set(found.near.tolist())), seed


@pytest.mark.parametrize("block", BLOCKS)
def test_a_start_makes_no_answer_worse(block, way):
    """An answer that is known is beaten or comes back; one that is not allowed is not taken."""
    for seed, problem, answers in _draw(block, count=20):
        dice = np.random.default_rng(seed)
        wild = draw_answer(problem, _Choice(dice))
        assert answers.least == _value(_try(problem, start=wild), answers, way=way), (way, seed)
        if not len(answers):
            continue
        start = answers.pairs[dice.integers(len(answers))]
        found = _try(problem, start=start, limit=Limit(work=1e-6))
        assert answers.least <= found.value <= problem.cost(start), (way, seed)


class _Choice:
    """The one thing that drawing an answer asks of dice."""

    def __init__(self, dice):
        self._dice = dice

    def choice(self, values):
        return values[self._dice.integers(len(values))]


def _value(found, answers, *, way):
    """What an answer costs; the least where only part of the problem was looked at."""
    if way == "the promising part first" or found == "undecided":
        return answers.least
    return found and found.value


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize(
    "limit", [Limit(work=1e-9), Limit(seconds=1e-9), Limit(gap=0.3)], ids=["work", "clock", "gap"]
)
def test_a_limit_leaves_an_honest_gap(block, limit, way):
    """The bound lies below the optimum, the value above; a gap is told unless it is proven."""
    for seed, problem, answers in _draw(block, count=15):
        found = _try(problem, limit=limit)
        if found == "undecided":
            continue
        if found is None:
            assert answers.least is None, (way, seed)
            continue
        assert found.bound <= answers.least <= found.value, (way, seed)
        assert found.proven is (found.gap == 0.0), (way, seed)
        assert 0.0 <= found.gap <= 1.0, (way, seed)
        if limit.gap and way != "the promising part first":
            assert found.gap <= limit.gap, (way, seed)


def test_a_hard_covering_under_little_work_is_told_with_its_gap():
    """150 needs, each at six of 150 places: unproven at first, ever closer with more work."""
    dice = np.random.default_rng(1)
    rows = [np.sort(dice.choice(150, 6, replace=False)) for _ in range(150)]
    problem = Problem.from_cover(rows, dice.integers(5, 40, 150))
    best = solve(problem)
    assert best.proven
    gaps = []
    for work in (1e-4, 1e-2, 1e-1):
        found = solve(problem, limit=Limit(work=work))
        assert found.bound <= best.value <= found.value
        assert found.proven is (found.gap == 0.0)
        gaps.append(found.gap)
    assert sorted(gaps, reverse=True) == gaps
    assert 0.0 < gaps[0] < 1.0
    near_enough = solve(problem, limit=Limit(gap=0.05))
    assert near_enough.gap <= 0.05
    assert near_enough.bound <= best.value <= near_enough.value


def test_without_any_answer_in_time_it_says_undecided():
    """No second to look in: neither an answer nor that there is none is claimed."""
    undecided = 0
    for seed in range(200):
        problem = make_problem(seed)
        undecided += _try(problem, limit=Limit(seconds=0.0)) == "undecided"
    assert undecided > 0


def test_the_same_problem_twice_is_answered_the_same(way):
    """Pair by pair, also what is near."""
    for seed in range(30):
        one, other = (_try(make_problem(seed)) for _ in range(2))
        if isinstance(one, str) or one is None:
            assert one == other, (way, seed)
            continue
        for name in ("chosen", "near", "locations"):
            assert getattr(one, name).tolist() == getattr(other, name).tolist(), (way, seed)
        assert (one.value, one.bound) == (other.value, other.bound), (way, seed)


def test_the_best_of_thousands_of_billions_is_told_from_the_next():
    """Costs that differ in their last digit only, as packed goals do, are told apart."""
    for seed in range(120):
        small, dice = make_problem(seed), np.random.default_rng(seed)
        problem = small.priced(
            small.place_cost * 2**50 + dice.integers(0, 3, small.locations),
            small.pair_cost * 2**50 + dice.integers(0, 3, len(small.need)),
        )
        found = solve(problem)
        assert list_answers(problem).least == (found and found.value), seed
        assert found is None or found.proven, seed


def test_nothing_asked_costs_nothing():
    """Without needs the answer is empty; a need without pairs has none."""
    nothing = Problem.from_cover([], np.array([3, 4]))
    found = solve(nothing)
    assert (0, [], True) == (found.value, found.chosen.tolist(), found.proven)
    assert solve(Problem.from_cover([[0], []], np.array([3, 4]))) is None


@pytest.mark.parametrize("block", BLOCKS)
def test_what_is_struck_off_is_not_missed(block):
    """The least cost is the same among the pairs that the reduction leaves, and paid in part."""
    smaller = 0
    for seed, problem, answers in _draw(block, Sizes(clashes=False)):
        left = reduce(make_core(problem))
        among = list_answers(problem, among=np.sort(left.pair))
        assert answers.least == among.least, seed
        smaller += left.size < len(problem.need)
        for chosen in among.pairs[:20]:
            columns = np.flatnonzero(np.isin(left.pair, chosen))
            places = np.unique(left.place[columns])
            cost = left.paid + left.price[places].sum() + left.cost[columns].sum()
            assert problem.cost(chosen) == cost, seed
    assert smaller > BLOCK / 2


@pytest.mark.parametrize("block", BLOCKS)
def test_no_bound_exceeds_the_optimum(block):
    """Neither the first prices nor the raised ones, with rows or without, whatever the target."""
    for seed, problem, answers in _draw(block):
        if not len(answers):
            continue
        core = make_core(problem)
        none = np.zeros(len(core.limit))
        for target in (0.5, 1.0, 2.0):
            bound = raise_bound(
                core,
                first_prices(core),
                row_price=none,
                target=target * answers.least + 1,
                steps=60,
            )
            again = judge_prices(core, bound.price, row_price=bound.row_price)
            assert bound.value <= answers.least + 1e-6, seed
            assert bound.value == pytest.approx(again.value), seed


@pytest.mark.parametrize("block", BLOCKS)
def test_no_column_is_priced_above_the_best_answer_that_plays_it(block):
    """At any prices, also such as nobody would choose."""
    for seed, problem, answers in _draw(block):
        core, dice = make_core(problem), np.random.default_rng(seed)
        bound = judge_prices(
            core, dice.uniform(0, 6, core.needs), row_price=dice.uniform(0, 2, len(core.limit))
        )
        priced = price_of_columns(core, bound)
        for column, pair in enumerate(core.pair.tolist()):
            playing = answers.cost[(answers.pairs == pair).any(axis=1)]
            assert priced[column] <= playing.min(initial=10**9) + 1e-6, seed


def test_columns_of_a_class_are_alike():
    """Same need, cost and loads; where sets or pairs are excluded, what tells them apart too."""
    for seed in range(300):
        problem = make_problem(seed)
        core = make_core(problem)
        classes = gather_classes(problem, core)
        alike = [
            core.need,
            problem.pair_cost[core.pair],
            *(row.pair[core.pair] for row in problem.rows),
            *([core.place] if problem.unlike else []),
            *(np.isin(core.pair, group) for group in problem.one_of),
        ]
        for values in alike:
            assert values.tolist() == values[classes.first][classes.of_column].tolist(), seed
        sizes = np.bincount(classes.of_column)
        for group in problem.one_of:
            grouped = np.isin(core.pair, group)
            assert {1} >= set(sizes[classes.of_column[grouped]].tolist()), seed
        count = np.bincount(classes.need, minlength=problem.needs)
        assert int(count[count > 1].sum()) == classes.open, seed


def test_two_spots_of_a_place_in_one_clash_beside_an_unlike_set():
    """Alike in all but the clash they are told apart: one of them may be played."""
    problem = Problem(
        needs=2,
        locations=2,
        need=np.array([0, 0, 1, 1]),
        location=np.array([0, 0, 0, 1]),
        place_cost=np.array([1, 1]),
        pair_cost=np.zeros(4, dtype=np.int64),
        one_of=(np.array([0, 1, 2]),),
        unlike=(frozenset({0}),),
    )
    assert 2 == solve(problem).value


def test_the_finish_keeps_below_what_is_known():
    """Asked for less than the optimum it finds nothing, asked for one more the optimum."""
    limit = (10.0, None, 0.0)
    for seed in range(80):
        problem = make_problem(seed)
        answers, core = list_answers(problem), make_core(problem)
        if not len(answers) or answers.least == 0:
            continue
        none = finish(problem, core, below=answers.least, limit=limit, progress=Progress())
        best = finish(problem, core, below=answers.least + 1, limit=limit, progress=Progress())
        assert none.chosen is None, seed
        assert none.bound is None or none.bound >= answers.least, seed
        assert answers.least == problem.cost(best.chosen), seed


def test_a_quick_look_finds_an_answer_of_its_price():
    """What the search finds without rows and clashes is an answer, and costs what it says."""
    for seed in range(200):
        problem = replace(make_problem(seed, Sizes(rows=0, clashes=False)))
        core = make_core(problem)
        bound = judge_prices(core, first_prices(core), row_price=core.limit)
        value, columns = search(core, bound)
        least = list_answers(problem).least
        assert problem.cost(core.pair[columns]) == value >= least, seed
        ones = problem.priced(problem.place_cost * 0 + 1, problem.pair_cost * 0)
        assert list_answers(ones).least <= cover_quickly(problem) <= problem.needs, seed


def test_a_row_may_count_for_and_against():
    """A row with amounts of both signs on pairs: at least two needs at the dearer location."""
    problem = Problem(
        needs=3,
        locations=2,
        need=np.array([0, 0, 1, 1, 2, 2]),
        location=np.array([0, 1, 0, 1, 0, 1]),
        place_cost=np.array([1, 5]),
        pair_cost=np.zeros(6, dtype=np.int64),
        rows=(Row(place=np.zeros(2, dtype=int), pair=np.array([0, -1] * 3), limit=-2),),
    )
    found = solve(problem)
    assert (5, True) == (found.value, found.proven)
