"""Blocks of work in their cheapest order: beside all permutations, cut short, and cancelled."""

import random
from dataclasses import dataclass
from itertools import permutations

import numpy as np
import pytest

from scout.domain.errors import Cancelled
from scout.domain.progress import Progress
from scout.schedule.order.core import reduce_question
from scout.schedule.order.order_days import FORBIDDEN, OrderQuestion, order_days, price_order
from scout.schedule.order.search import Search

KINDS = ("plain", "gaps", "table", "both", "alike")


def _nobody_stops():
    pass


def _referee(question, order):
    """The cost by the letter of the rules, day by day; nothing shared with the engine."""
    cost = 0
    for place, block in enumerate(order):
        if question.cost is not None:
            cost += int(question.cost[block, place])
        before, after = order[:place], order[place + 1 :]
        gap = question.gaps[place] if place < len(question.gaps) else 0
        for member, hold in enumerate(question.hold_cny):
            now, been, comes = (
                any(question.cast[other] >> member & 1 for other in blocks)
                for blocks in ((block,), before, after)
            )
            cost += hold * question.days[block] * (been and comes and not now)
            cost += hold * gap * ((been or now) and comes)
    return cost


def _cheapest(question):
    """The least cost of all allowed permutations, ``None`` where none is allowed."""
    allowed = (
        order
        for order in permutations(range(len(question.cast)))
        if question.cost is None
        or all(question.cost[block, place] < FORBIDDEN for place, block in enumerate(order))
    )
    return min((_referee(question, order) for order in allowed), default=None)


def _draw(kind, seed, *, blocks=None, members=None):
    """An invented question; the same seed draws the same one."""
    dice = random.Random(f"{kind} {seed}")  # noqa: S311 - repeatable, no secret
    size = blocks or dice.choice((1, 2, 3, 4, 4, 5, 5, 6))
    members = dice.randint(1, 8) if members is None else members
    cast = [dice.getrandbits(members) for _ in range(size)]
    if kind == "alike":
        some = cast[: max(1, size // 2)]
        cast = [dice.choice(some) for _ in range(size)]
    scale = dice.choice((1, 1, 100))
    gaps, cost = (), None
    if kind in {"gaps", "both"}:
        gaps = tuple(dice.choice((0, 0, 1, 2)) for _ in range(dice.choice((size, size - 1))))
    if kind in {"table", "both"}:
        worth = (0, 0, 5, 20 * scale, -7, 3 * scale, FORBIDDEN)
        rows = [[dice.choice(worth) for _ in range(size)] for _ in range(size)]
        cost = np.array(rows, dtype=np.int64)
    return OrderQuestion(
        cast=tuple(cast),
        days=tuple(dice.choice((1, 1, 2, 3)) for _ in range(size)),
        hold_cny=tuple(scale * dice.randint(0, 9) for _ in range(members)),
        gaps=gaps,
        cost=cost,
    )


@dataclass(frozen=True)
class Stopping:
    """Wants to stop at the given question whether to stop; counts them."""

    at: int
    asked: list

    def __call__(self):
        """Whether it is time."""
        self.asked.append(None)
        return len(self.asked) >= self.at


@pytest.fixture
def three_meet():
    """Two actors each meet a third; he waits in the middle only if the two are kept apart."""
    return OrderQuestion(cast=(0b001, 0b101, 0b110, 0b010), days=(1, 2, 1, 3), hold_cny=(9, 5, 7))


@pytest.fixture
def long_shoot():
    """Twenty-two blocks and fourteen members, far more than a small effort can prove."""
    return _draw("plain", 1, blocks=22, members=14)


def test_those_who_meet_stand_side_by_side(three_meet):
    """An order in which nobody waits is found, at no cost and proven."""
    answer = order_days(three_meet)
    assert (0, 0) == (answer.value, answer.bound)
    assert 0 == _referee(three_meet, answer.order)


def test_the_price_of_an_order_is_what_the_rules_say(three_meet):
    """Kept apart, one actor waits for four days at 9 and another for three at 7."""
    assert 4 * 9 + 3 * 7 == price_order(three_meet, (0, 2, 3, 1))
    for order in permutations(range(4)):
        assert _referee(three_meet, order) == price_order(three_meet, order)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", range(70))
def test_no_permutation_is_cheaper(kind, seed):
    """The answer is proven, costs what it says, and none of all allowed orders costs less."""
    question = _draw(kind, seed)
    best, answer = _cheapest(question), order_days(question)
    if best is None:
        assert answer is None
        return
    assert list(range(len(question.cast))) == sorted(answer.order)
    assert (best, best) == (answer.value, answer.bound)
    assert best == _referee(question, answer.order) == price_order(question, answer.order)


@pytest.mark.parametrize("kind", KINDS)
def test_seven_blocks_are_ordered_as_well(kind):
    """Of 5,040 permutations of a larger question none is cheaper either."""
    question = _draw(kind, 0, blocks=7, members=9)
    best, answer = _cheapest(question), order_days(question)
    assert (best, best) == (answer.value, answer.bound)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", range(40))
def test_the_search_alone_proves_what_it_finds(kind, seed):
    """From one above the optimum the search finds it; from the optimum it proves there is none."""
    question = _draw(kind, seed)
    core, best = reduce_question(question, stop=_nobody_stops), _cheapest(question)
    if core is None:
        assert best is None
        return
    least = (best - core.fixed) // core.unit
    above, at = (
        Search(core, upper=upper, stop=_nobody_stops).run(10**6) for upper in (least + 1, least)
    )
    assert (least, least) == (above.value, above.bound)
    assert best == _referee(question, core.spread_order(above.order))
    assert (None, least) == (at.order, at.bound)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("most_states", [1, 12, 60])
@pytest.mark.parametrize("seed", range(12))
def test_a_search_cut_short_stays_honest(kind, most_states, seed):
    """However little may be looked at, the order can be had and the bound is one."""
    question = _draw(kind, seed)
    best, answer = _cheapest(question), order_days(question, most_states=most_states)
    if best is None:
        assert answer is None
        return
    assert answer.bound <= best <= answer.value
    assert answer.value == _referee(question, answer.order)


def test_a_long_shoot_is_not_called_proven(long_shoot):
    """A small effort leaves a gap below an order that can be had; a larger one narrows it."""
    short, longer = (order_days(long_shoot, most_states=most) for most in (2_000, 60_000))
    assert short.bound < longer.bound <= longer.value <= short.value
    assert longer.value == _referee(long_shoot, longer.order)


def test_sixty_blocks_are_ordered_by_the_most_promising():
    """Sixty blocks that all differ get an order that can be had and costs less than as they came.

    With gaps and a table too, in which some may stand in the first half only.
    """
    question = _draw("plain", 2, blocks=60, members=12)
    table = np.zeros((60, 60), dtype=np.int64)
    table[::7, 30:] = FORBIDDEN
    weekly = tuple(int(place % 6 == 5) for place in range(59))
    held = OrderQuestion(cast=question.cast, days=question.days, hold_cny=question.hold_cny,
                         gaps=weekly, cost=table)  # fmt: skip
    for asked in (question, held):
        answer = order_days(asked, most_states=20_000)
        assert list(range(60)) == sorted(answer.order)
        assert answer.value == _referee(asked, answer.order) < FORBIDDEN
        assert answer.bound <= answer.value < _referee(question, range(60))


def test_more_blocks_than_a_set_holds_get_an_order_without_proof():
    """Seventy blocks that differ are improved step by step; only what is certain is claimed."""
    question = _draw("plain", 3, blocks=70, members=20)
    answer = order_days(question)
    assert (0, list(range(70))) == (answer.bound, sorted(answer.order))
    assert answer.value < _referee(question, range(70))


def test_the_same_question_gets_the_same_answer(long_shoot):
    """Proven or not, asking again changes neither order nor bound."""
    for most in (2_000, 60_000):
        once, again = (order_days(long_shoot, most_states=most) for _ in range(2))
        assert once == again


def test_equal_blocks_stand_together_where_only_holding_counts():
    """Blocks of the same two actors are not torn apart by one with neither."""
    question = OrderQuestion(cast=(3, 4, 3, 0, 3), days=(1, 1, 1, 1, 1), hold_cny=(8, 8, 1))
    answer = order_days(question)
    places = sorted(answer.order.index(block) for block in (0, 2, 4))
    assert (0, 2) == (answer.value, places[2] - places[0])


def test_a_day_off_falls_where_fewest_are_held():
    """The dear actor's two blocks stand on the same side of the day off."""
    question = OrderQuestion(cast=(1, 2, 1, 2, 2), days=(1,) * 5, hold_cny=(50, 1), gaps=(0, 3, 0))
    answer = order_days(question)
    assert (0, 0) == (answer.value, answer.bound)
    assert {0, 2} == set(answer.order[:2])


def test_whoever_goes_on_after_a_day_off_is_paid_for_it():
    """With one actor in all three blocks two days off are paid, in whatever order."""
    question = OrderQuestion(cast=(1, 1, 1), days=(1, 4, 2), hold_cny=(10,), gaps=(2, 0, 7))
    answer = order_days(question)
    assert (20, 20) == (answer.value, answer.bound)


def test_what_may_stand_nowhere_has_no_order():
    """Two blocks that may stand in the same position only leave no order."""
    table = np.array([[0, FORBIDDEN, FORBIDDEN], [4, FORBIDDEN, FORBIDDEN], [0, 0, 0]])
    assert (
        order_days(OrderQuestion(cast=(1, 1, 2), days=(1, 1, 1), hold_cny=(3, 3), cost=table))
        is None
    )


def test_nothing_to_order_costs_nothing():
    """No blocks have one order, and so have blocks for which nobody is paid."""
    nothing = order_days(OrderQuestion(cast=(), days=(), hold_cny=()))
    free = order_days(OrderQuestion(cast=(1, 0, 1), days=(1, 1, 1), hold_cny=(0,)))
    assert ((), 0, 0) == (nothing.order, nothing.value, nothing.bound)
    assert ([0, 1, 2], 0, 0) == (sorted(free.order), free.value, free.bound)


def test_more_members_than_bits_are_counted_too():
    """A hundred members, of whom no two share their blocks, are priced like a few."""
    question = _draw("plain", 5, blocks=8, members=100)
    answer = order_days(question)
    assert answer.value == answer.bound == _referee(question, answer.order)


def test_cancelling_is_heard_all_along(long_shoot):
    """Whoever wants to stop is asked often, and heard at the first and at a late asking alike."""
    never = Stopping(at=10**9, asked=[])
    order_days(long_shoot, progress=Progress(stopped=never), most_states=60_000)
    for at in (1, len(never.asked) // 2, len(never.asked)):
        stopping = Stopping(at=at, asked=[])
        with pytest.raises(Cancelled):
            order_days(long_shoot, progress=Progress(stopped=stopping), most_states=60_000)
        assert at == len(stopping.asked)


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ({"days": (1,)}, "one number of days per block"),
        ({"days": (1, 0)}, "a block lasts a day or more"),
        ({"hold_cny": (-1, 0)}, "prices are 0 or more"),
        ({"gaps": (0, -1)}, "gaps and prices are 0 or more"),
        ({"gaps": (0, 0, 0)}, "at most as many gaps"),
        ({"cast": (1, 4)}, "a cast member without a price"),
        ({"cost": np.zeros((2, 3), dtype=np.int64)}, "one column per position"),
    ],
)
def test_what_is_no_question_is_refused(wrong, complaint):
    """Lengths and signs that do not fit are named."""
    right = {"cast": (1, 3), "days": (1, 1), "hold_cny": (2, 2)}
    with pytest.raises(ValueError, match=complaint):
        OrderQuestion(**right | wrong)
