"""A job on its dates in arrays, for compiled code.

Tasks, places, turns, cast and dates are counted from 0 as in the job. A *kind* is what is shot in
one go: a turn in one light, and of one length where its hours depend on that. Minutes and 元 are
whole numbers; minutes of a date count from its midnight.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from scout.schedule.day.day_plan import find_floor
from scout.schedule.day.least import LATEST_CALL_MIN
from scout.schedule.job.daylight import UNDER_THE_SUN, Light

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from scout.domain.terms import Fee
    from scout.schedule.array import FlagTable, Ints, IntTable, Masks
    from scout.schedule.job.job import Job

NEVER = -1
"""The end of hours that there are not."""

OTHER_SKY, BRIGHT, DARK = 0, 1, 2
"""The light of a kind: none of the two, under the sun, after dusk."""

LENGTH_COUNTS = frozenset(
    {Light.DAWN, Light.DUSK, Light.MORNING, Light.NOON, Light.AFTERNOON},
)
"""The lights whose hours depend on how long a task is."""

SALT_SEED = 20_000
FEE_COLUMNS = 7


class Rules(NamedTuple):
    """The rules of a day in minutes, pages in eighths; ``floor``: nobody is called before it."""

    normal: int
    most: int
    late: int
    early: int
    usual: int
    last: int
    floor: int
    meal: int
    load_in: int
    load_out: int
    change: int
    eighths: int
    rest: int
    match_days: int


class Prices(NamedTuple):
    """The price list, as far as a draft is weighed by it."""

    day: int
    idle: int
    overtime: int
    night: int
    late: int
    move: int
    move_minute: int
    micro_move: int
    split: int
    story: int
    changed: int


class Facts(NamedTuple):
    """What does not change while a plan is sought.

    Per task: ``kind``, ``minutes``, ``eighths`` and the cast, the numbers
    ``who[who_at[task]:who_at[task + 1]]``. Per date and task: ``may``. Per kind: ``place``,
    ``turn`` and ``sky``; per date and kind ``opens`` and ``closes``. ``spans``: date, place, number
    of the span, from and until; ``NEVER`` where there is none. ``fee`` per place: ``_count_fee``.
    ``offset``: days from the start to a date. ``pairs``: the first task, then the other.
    ``match_at`` and ``match``: groups that must match, as the cast of the tasks; ``ago`` of each.
    ``ranked``: all tasks, by kind and alike casts near. Per task also ``issued``, the date in a
    plan that the crew has, and ``hand``, its rank on a date that is laid out by hand; ``NEVER``
    where there is none.
    ``salt``: a random number per task, and after those per date. ``turns``: how many there are.
    ``alike``: whether nothing but the sun makes one date differ from another; ``waits``: whether
    the crew waits before its first date; ``calm``: whether some plan was issued; ``rested``: when
    the crew has, in minutes after the first midnight.
    """

    kind: Ints
    minutes: Ints
    eighths: Ints
    ranked: Ints
    who_at: Ints
    who: Ints
    may: FlagTable
    place: Ints
    turn: Ints
    sky: Ints
    opens: IntTable
    closes: IntTable
    spans: np.ndarray[tuple[int, int, int, int], np.dtype[np.int64]]
    drive: IntTable
    fee: IntTable
    day_cny: Ints
    hold_cny: Ints
    begun: Ints
    been: Ints
    offset: Ints
    pairs: IntTable
    match_at: Ints
    match: Ints
    ago: Ints
    issued: Ints
    hand: Ints
    salt: Masks
    turns: int
    alike: bool
    waits: bool
    calm: bool
    rested: int
    rules: Rules
    prices: Prices


def state_facts(job: Job, dates: Sequence[date], *, issued: Sequence[int] = ()) -> Facts:
    """The arrays of a job on these dates; ``issued``: the date of each task in an earlier plan."""
    kinds = _name_kinds(job)
    first = [kinds.index(kind) for kind in range(max(kinds, default=-1) + 1)]
    sheets = [job.sheet(day) for day in dates]
    windows = [_find_windows(kinds, sheet.window) for sheet in sheets]
    who = [[bit for bit in range(len(job.actors)) if mask >> bit & 1] for mask in job.cast]
    order = sorted(range(len(kinds)), key=lambda task: (kinds[task], job.cast[task], task))
    dice = np.random.default_rng(SALT_SEED)
    return Facts(
        kind=_ints(kinds),
        minutes=_ints(job.minutes),
        eighths=_ints(job.eighths),
        ranked=_ints(order),
        who_at=_starts(who),
        who=_ints(name for members in who for name in members),
        may=_flags([[w is not None for w in sheet.window] for sheet in sheets], len(kinds)),
        place=_ints(job.place[task] for task in first),
        turn=_ints(job.turn[task] for task in first),
        sky=_ints(_see_sky(job.tasks[task].light) for task in first),
        opens=_table([[w[0] for w in row] for row in windows], len(first)),
        closes=_table([[w[1] for w in row] for row in windows], len(first)),
        spans=_fill_spans([sheet.spans for sheet in sheets]),
        drive=_table(job.drive, len(job.places)),
        fee=_table([_count_fee(fee) for fee in job.fee], FEE_COLUMNS),
        day_cny=_ints(job.day_cny),
        hold_cny=_ints(job.hold_cny),
        begun=_ints(job.begun >> number & 1 for number in range(len(job.actors))),
        been=_ints(job.been >> number & 1 for number in range(len(job.places))),
        offset=_ints((day - job.request.start).days for day in dates),
        pairs=_table(job.pairs, 2),
        match_at=_starts([group.tasks for group in job.together]),
        match=_ints(task for group in job.together for task in group.tasks),
        ago=_ints(group.ago for group in job.together),
        issued=_ints(issued or [NEVER] * len(kinds)),
        hand=_ints(_rank_by_hand(job)),
        salt=dice.integers(0, 1 << 63, len(kinds) + len(dates), dtype=np.uint64),
        turns=len(job.dressing_min),
        alike=job.dates_alike,
        waits=bool(job.request.shot),
        calm=bool(issued),
        rested=job.request.rested_min,
        rules=_state_rules(job),
        prices=_state_prices(job),
    )


def _name_kinds(job: Job) -> list[int]:
    """The kind of each task."""
    known: dict[tuple[int, Light, int], int] = {}
    kinds: list[int] = []
    for turn, task in zip(job.turn, job.tasks, strict=True):
        key = (turn, task.light, task.minutes if task.light in LENGTH_COUNTS else 0)
        kinds.append(known.setdefault(key, len(known)))
    return kinds


def _find_windows(
    kinds: Sequence[int], window: Sequence[tuple[int, int] | None]
) -> list[tuple[int, int]]:
    """The hours of each kind on a date: those of any of its tasks that may be shot then."""
    found = [(0, NEVER)] * (max(kinds, default=-1) + 1)
    for kind, hours in zip(kinds, window, strict=True):
        if hours is not None:
            found[kind] = hours
    return found


def _rank_by_hand(job: Job) -> list[int]:
    """The rank of each task on the date that is laid out by hand with it, if there is one."""
    ranks = [NEVER] * len(job.tasks)
    for order in job.orders.values():
        for rank, task in enumerate(order):
            ranks[task] = rank
    return ranks


def _see_sky(light: Light) -> int:
    if light in UNDER_THE_SUN:
        return BRIGHT
    return DARK if light is Light.NIGHT else OTHER_SKY


def _fill_spans(
    dates: Sequence[Sequence[Sequence[tuple[int, int]]]],
) -> np.ndarray[tuple[int, int, int, int], np.dtype[np.int64]]:
    most = max((len(spans) for places in dates for spans in places), default=0)
    places = len(dates[0]) if dates else 0
    filled = np.full((len(dates), places, max(1, most), 2), NEVER, dtype=np.int64)
    for number, of_date in enumerate(dates):
        for place, spans in enumerate(of_date):
            for rank, span in enumerate(spans):
                filled[number, place, rank] = span
    return filled


def _count_fee(fee: Fee) -> list[int]:
    """Hour, its least number, half a day, its hours, a day, its hours, overtime.

    ``NEVER`` is the price of a way in which the place is not let.
    """
    hour, half, day = (NEVER if one is None else one for one in (fee.hour, fee.half_day, fee.day))
    return [hour, fee.min_hours, half, fee.half_hours, day, fee.day_hours, fee.overtime]


def _state_rules(job: Job) -> Rules:
    rules = job.rules
    return Rules(
        normal=round(60 * rules.normal_hours),
        most=round(60 * rules.hours),
        late=round(60 * rules.late_hour),
        early=round(60 * rules.early_hour),
        usual=round(60 * rules.call_hour),
        last=max(round(60 * rules.night_call_hour), LATEST_CALL_MIN),
        floor=find_floor(rules),
        meal=rules.meal_min,
        load_in=rules.load_in_min,
        load_out=rules.load_out_min,
        change=rules.spot_change_min,
        eighths=round(8 * rules.pages),
        rest=job.rest_min,
        match_days=rules.match_days,
    )


def _state_prices(job: Job) -> Prices:
    prices = job.prices
    return Prices(
        day=prices.day,
        idle=prices.idle_day,
        overtime=prices.overtime,
        night=prices.night,
        late=prices.late_finish,
        move=prices.move,
        move_minute=prices.move_minute,
        micro_move=prices.micro_move,
        split=prices.split,
        story=prices.story_order,
        changed=prices.changed_scene,
    )


def _ints(numbers: Iterable[int]) -> Ints:
    return np.array(list(numbers), dtype=np.int64)


def _table(rows: Sequence[Sequence[int]], columns: int) -> IntTable:
    return np.array(rows, dtype=np.int64).reshape(len(rows), columns)


def _flags(rows: Sequence[Sequence[bool]], columns: int) -> FlagTable:
    return np.array(rows, dtype=np.bool_).reshape(len(rows), columns)


def _starts(rows: Sequence[Sequence[int]]) -> Ints:
    """Where each row begins when all stand one after the other, and where the last ends."""
    return _ints(np.cumsum([0, *map(len, rows)]))
