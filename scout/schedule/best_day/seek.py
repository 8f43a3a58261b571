"""Decide extra after extra, and prove what no day is worth more than; compiled.

A branch and bound whose bound is what Lagrange's prices leave (Held and Karp 1971): tasks, extras,
hours and stays then add up by themselves. The extra that tells most is decided first. Where nothing
that is open tells much, the day is filled to the minute, which bounds it closer and finds a day at
once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.schedule.best_day.desk import (
    OPEN,
    PAGES,
    WITH,
    WITHOUT,
    begin,
    decide,
    most_worth,
    take_back,
    weigh,
)
from scout.schedule.best_day.exact import fill_exactly
from scout.schedule.best_day.fill import count_pages, fill, judge
from scout.schedule.sketch.compiled import callable_compiled, compiled

if TYPE_CHECKING:
    from scout.schedule.best_day.desk import Desk
    from scout.schedule.best_day.exact import Room
    from scout.schedule.best_day.pool import Pool

NONE = -1
CLOSE_CNY = 30.0
"""Where each open extra tells less than this, the day is filled to the minute."""

FILL_EVERY = 32
"""It is filled so often in any case: a good day that is found early closes many ways."""

SQUEEZES, PAGE_STEP_CNY, PAGE_NEAR_CNY = 8, 20.0, 0.5
"""Prices of pages that are tried where all else is decided, the first step between them, in 元 an
eighth, and how near they come."""


@callable_compiled
def seek(
    pool: Pool, desk: Desk, room: Room, above: float, near: float, most: int
) -> tuple[float, int]:
    """What no day is worth more than beyond its price, and how often was decided.

    Only days worth more than ``above`` are sought, and no closer than ``near``, in 元; after
    ``most`` decisions, or when it is halted, what is left is not looked into.
    """
    begin(pool, desk)
    best, proven, depth, done = above, above + near, 0, 0
    while True:
        done += 1
        bound, over = most_worth(desk), done > most or room.halt[0]
        if over:
            proven = max(proven, bound)
        elif bound > best + near:
            extra, answer, tells, forced = _choose(pool, desk, best + near - bound)
            closed = False
            if tells < CLOSE_CNY or extra == NONE or done % FILL_EVERY == 1:
                filled = min(bound, fill(pool, desk, 0.0))
                if extra == NONE and filled > best + near:
                    filled, best = _squeeze(pool, desk, room, best, near)
                    proven, closed = max(proven, filled), True
                elif filled > best + near:
                    best = max(best, judge(pool, desk))
                    closed = filled <= best + near
                else:
                    closed = True
            if not closed:
                decide(pool, desk, extra, answer)
                desk.asked[depth], desk.both[depth] = extra, forced
                depth += 1
                continue
        while depth > 0 and desk.both[depth - 1]:
            depth -= 1
            take_back(pool, desk, desk.asked[depth])
        if depth == 0:
            return max(proven, best + near), done
        extra = desk.asked[depth - 1]
        answer = WITHOUT if desk.decided[extra] == WITH else WITH
        take_back(pool, desk, extra)
        decide(pool, desk, extra, answer)
        desk.both[depth - 1] = True


@compiled
def _choose(pool: Pool, desk: Desk, room: float) -> tuple[int, int, float, bool]:
    """The open extra whose better answer still costs most, that answer, and whether it is forced.

    ``room``: by how much less a day is of no interest, in 元, below 0.
    """
    chosen, answer, tells = NONE, WITH, -1.0
    for extra in range(len(pool.cny)):
        if desk.decided[extra] != OPEN:
            continue
        having, lacking = weigh(pool, desk, extra)
        least = min(having, lacking)
        if max(having, lacking) >= -room:
            return extra, WITHOUT if having > lacking else WITH, np.inf, True
        if least > tells:
            chosen, tells = extra, least
            answer = WITHOUT if having > lacking else WITH
    return chosen, answer, tells, False


@compiled
def _squeeze(pool: Pool, desk: Desk, room: Room, best: float, near: float) -> tuple[float, float]:
    """Where all extras are decided: the price of pages by which the least is promised.

    What no day is worth more than then, and what the best day is that is known.
    """
    low, high, filled = -desk.price[PAGES], np.inf, np.inf
    dearer = 0.0
    for _ in range(SQUEEZES):
        filled = min(filled, fill(pool, desk, dearer))
        if filled <= best + near:
            break
        if count_pages(pool, desk) > pool.pages:
            low = dearer
        else:
            high = dearer
        best = max(best, judge(pool, desk))
        dearer = (low + high) / 2 if high < np.inf else 2 * abs(low) + PAGE_STEP_CNY
        if high - low < PAGE_NEAR_CNY:
            break
    if filled > best + near and pool.least == 0:
        filled = min(filled, fill_exactly(pool, desk, room))
        if filled > best:
            best = max(best, judge(pool, desk))
    return filled, best
