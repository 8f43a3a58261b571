"""Rounds of a search, compiled: take work out, put it back better, follow what is good enough.

Now and then whole days change dates first, so that the cast is held less. A little dearer plans are
followed too, less and less, so that the search leaves dead ends. After Schrimpf et al. 2000 (ruin
and recreate) and Christiaens and Vanden Berghe 2020 (slack induction).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from scout.schedule.job.sheet import DATE_MIN
from scout.schedule.search.draft import NO_DAY
from scout.schedule.sketch.compiled import callable_compiled, compiled
from scout.schedule.sketch.dice import roll
from scout.schedule.sketch.facts import NEVER
from scout.schedule.sketch.lay_out import CALLED, WRAP, lay_out
from scout.schedule.sketch.pick_out import pick_out
from scout.schedule.sketch.put_back import put_back
from scout.schedule.sketch.search import BEST, NOW, TOLD, call_rested, settle
from scout.schedule.sketch.state import count_all, count_waiting, overwrite, take
from scout.schedule.sketch.sums import BROKEN
from scout.schedule.sketch.turn import turn_dates

if TYPE_CHECKING:
    from scout.schedule.sketch.search import Search

WARM, COLD = 2_500.0, 60.0
"""元 by which a plan may be dearer and still be followed, at the start and at the end."""

TURNS = 0.25
"""How often whole days change dates first, once all work is on one and nothing was issued."""


@callable_compiled
def play(search: Search, rounds: int, done: int, whole: int) -> None:
    """So many rounds; then the best plan is written down day by day.

    ``done`` of the ``whole`` are over: what is followed may be ever less dear.
    """
    if search.value[NOW] == NEVER:
        count_all(search.facts, search.now)
        search.value[NOW] = settle(search, search.now, BROKEN)
        search.value[BEST] = search.value[NOW]
        overwrite(search.best, search.now)
    for number in range(rounds):
        share = min(1.0, (done + number) / whole)
        _play_round(search, WARM * (COLD / WARM) ** share)
    if search.value[TOLD] != search.value[BEST] and search.value[BEST] < BROKEN:
        _tell(search)


@compiled
def _play_round(search: Search, warmth: float) -> None:
    facts, now = search.facts, search.now
    overwrite(search.trial, now)
    if count_waiting(now) == 0 and not facts.calm and roll(search.dice) < TURNS:
        limit = _draw_limit(search, warmth)
        if turn_dates(search):
            _keep(search, limit)
        overwrite(search.trial, now)
    limit = _draw_limit(search, warmth)
    pick_out(search)
    for task in range(len(now.day)):
        if now.day[task] == NO_DAY:
            search.out[task] = True
        elif search.out[task]:
            take(facts, search.trial, task)
    if put_back(search, limit):
        _keep(search, limit)


@compiled
def _draw_limit(search: Search, warmth: float) -> int:
    """Below this a plan is followed: mostly that of now, sometimes a little more."""
    return search.value[NOW] + int(-warmth * math.log(1.0 - roll(search.dice)))


@compiled
def _keep(search: Search, limit: int) -> None:
    """Go on from the plan on trial if it is cheaper than the limit."""
    value = settle(search, search.trial, limit)
    if value >= limit:
        return
    overwrite(search.now, search.trial)
    search.value[NOW] = value
    if value < search.value[BEST]:
        overwrite(search.best, search.trial)
        search.value[BEST] = value


@compiled
def _tell(search: Search) -> None:
    """Write down the call and the tasks of each day of the best plan in their order."""
    facts, state, desk = search.facts, search.best, search.desk
    rested = facts.rested
    for date in range(len(state.tasks)):
        search.call[date] = NEVER
        if state.tasks[date] == 0:
            continue
        lay_out(facts, state, desk, date, call_rested(search, state, date, rested))
        search.call[date] = desk.said[CALLED]
        rested = facts.offset[date] * DATE_MIN + desk.said[WRAP] + facts.rules.rest
        slot = 0
        for number in range(state.tasks[date]):
            group = desk.best[number]
            for rank in range(desk.groups.size[group]):
                search.order[date, slot] = desk.groups.tasks[group, rank]
                slot += 1
            if slot == state.tasks[date]:
                break
    search.value[TOLD] = search.value[BEST]
