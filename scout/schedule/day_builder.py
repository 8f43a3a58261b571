"""Fill one day as a careful human would: light first, one place after the other.

At a place whatever light is there now is used first (dawn, dusk and night pass), then daylight
exteriors, then interiors; staying at a spot goes before changing it. When a place has nothing more
to give, the unit moves on, but only if the move earns what it costs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scout.schedule.day_state import DayState, is_change, open_day, place
from scout.schedule.daylight import PASSING, Light

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.schedule.task import Task
    from scout.schedule.workday import Workday

_SOON_MIN = 15
_REACH = 3
"""How many of the next places on the tour are looked at, as first place and as the next move."""

_FINISHED_MIN = 90
_OUT_OF_TURN_MIN = 20
_EARLIEST_CALL_MIN = 180
_CALL_STEP_MIN = 120

Block = tuple["Task", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a day is weighed. ``late``: shooting after this minute counts against it.

    ``patience_min``: so long a crew waits for its light before it does something else, and
    ``idle_price`` is what a minute of waiting counts against a minute of shooting.
    """

    late: int
    patience_min: int
    idle_price: float


MANNERS = (
    Manner(late=21 * 60, patience_min=90, idle_price=0.5),
    Manner(late=24 * 60, patience_min=90, idle_price=0.5),
    Manner(late=21 * 60, patience_min=240, idle_price=0.25),
)
"""Home early, work late, or wait for the light: which one saves days depends on the script."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trial:
    state: DayState
    score: float


def build_best_day(workday: Workday, blocks: Sequence[Block], *, manner: Manner) -> DayState | None:
    """The fullest day that can be made of the blocks, one block a location in tour order.

    Tries the next few places as the first one and a call for each light that is still wanted.
    ``manner`` says what counts against a day.
    """
    best: _Trial | None = None
    for turn, block in enumerate(blocks[:_REACH]):
        order = (block, *blocks[:turn], *blocks[turn + 1 :])
        for call in _pick_calls(workday, order[: _REACH + 1]):
            state = _build_day(workday, call, blocks=order, manner=manner)
            score = _score(state, workday, blocks=blocks, manner=manner) - turn * _OUT_OF_TURN_MIN
            if state.steps and (best is None or score > best.score):
                best = _Trial(state=state, score=score)
    return best.state if best else None


def late_min(state: DayState, manner: Manner = MANNERS[0]) -> int:
    """Minutes of shooting late in the evening, which tire the crew and the neighbours."""
    return max(0, state.now - max(manner.late, state.call))


def _pick_calls(workday: Workday, blocks: Sequence[Block]) -> tuple[int, ...]:
    """The usual calls of the rules, and those that serve a passing light of the next places.

    For dawn, dusk and night: one just in time at the first place, and between day and night call
    one every two hours, so that a day may begin late enough to end with them.
    """
    rules = workday.rules
    day_call, night_call = round(rules.call_hour * 60), round(rules.night_call_hour * 60)
    calls = [day_call, night_call]
    if any(task.light in PASSING for block in blocks for task in block):
        calls.extend(range(day_call, night_call, _CALL_STEP_MIN))
    passing = (task for task in blocks[0] if task.light in PASSING)
    calls.extend(workday.window(task).start - rules.load_in_min for task in passing)
    earliest = max(workday.earliest_min, min(_EARLIEST_CALL_MIN, day_call))
    return tuple(dict.fromkeys(max(call, earliest) for call in calls))


def _build_day(workday: Workday, call: int, *, blocks: Sequence[Block], manner: Manner) -> DayState:
    state = _fill(open_day(call), blocks[0], workday=workday, manner=manner)
    left = list(blocks[1:])
    while (
        state.steps
        and (moved := _move_on(state, left[:_REACH], workday=workday, manner=manner)) is not None
    ):
        state, block = moved
        left.remove(block)
    return state


def _move_on(
    state: DayState, blocks: Sequence[Block], *, workday: Workday, manner: Manner
) -> tuple[DayState, Block] | None:
    """The day with a visit to the first place that is worth the move, and its block."""
    for block in blocks:
        trial = _fill(state, block, workday=workday, manner=manner)
        earned = trial.placed_min - state.placed_min
        finished = len(trial.steps) - len(state.steps) == len(block)
        if earned and (finished or earned >= _move_cost(trial, len(state.steps), workday=workday)):
            return trial, block
    return None


def _move_cost(state: DayState, step: int, *, workday: Workday) -> int:
    rules, moved = workday.rules, state.steps[step]
    drive = (moved.arrived or 0) - (moved.left or 0)
    return rules.load_out_min + drive + rules.load_in_min


def _fill(state: DayState, block: Block, *, workday: Workday, manner: Manner) -> DayState:
    """Everything of one location that still fits into the day, in a good order."""
    left = list(block)
    while (task := _pick_next(state, left, workday=workday, manner=manner)) is not None:
        left.remove(task)
        state = place(state, task, workday=workday) or state
    return state


def _pick_next(
    state: DayState, left: Sequence[Task], *, workday: Workday, manner: Manner
) -> Task | None:
    options = [(task, after) for task in left if (after := place(state, task, workday=workday))]
    dusk = next((task for task, _ in options if task.light is Light.DUSK), None)
    if dusk is not None:
        options = [(t, a) for t, a in options if t is dusk or place(a, dusk, workday=workday)]
    ready = [(t, a) for t, a in options if a.steps[-1].idle <= _SOON_MIN]
    if ready:
        return min(ready, key=lambda option: _urgency(state, option[0]))[0]
    bearable = [(t, a) for t, a in options if a.steps[-1].idle <= manner.patience_min]
    if not bearable:
        return None
    return min(bearable, key=lambda option: (option[1].steps[-1].start, option[0].scene.index))[0]


def _urgency(state: DayState, task: Task) -> tuple[int, bool, int]:
    return task.light, is_change(state, task), task.scene.index


def _score(state: DayState, workday: Workday, *, blocks: Sequence[Block], manner: Manner) -> float:
    """Minutes shot, less what moves, waiting and late nights cost; a finished place counts."""
    shot = {step.task.scene.index for step in state.steps}
    finished = sum(all(task.scene.index in shot for task in block) for block in blocks)
    moves = sum(
        _move_cost(state, number, workday=workday)
        for number, step in enumerate(state.steps)
        if step.left is not None
    )
    idle = sum(step.idle for step in state.steps)
    return (
        state.placed_min + finished * _FINISHED_MIN - moves - 0.5 * idle - late_min(state, manner)
    )
