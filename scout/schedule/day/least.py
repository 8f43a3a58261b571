"""What a day takes and costs at least, by sums alone: no order is looked at and no clock run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.schedule.day.day_price import HALF_HOUR
from scout.schedule.job.daylight import STEP_MIN, UNDER_THE_SUN, Light
from scout.schedule.job.sheet import DATE_MIN
from scout.schedule.job.task import MEAL_AFTER_MIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.schedule.day.group import Group
    from scout.schedule.job.job import Job
    from scout.schedule.job.sheet import Sheet

LATEST_CALL_MIN = 18 * 60
"""Nobody is called later than six in the evening."""


def is_thinkable(job: Job, sheet: Sheet, *, tasks: frozenset[int]) -> bool:
    """Whether the tasks fit into a day by their windows, pages and minutes alone."""
    rules = job.rules
    if any(sheet.window[task] is None for task in tasks):
        return False
    if sum(job.eighths[task] for task in tasks) > rules.pages * 8:
        return False
    bright, dark = set(), set()
    for task in tasks:
        light = job.tasks[task].light
        if light in UNDER_THE_SUN:
            bright.add(job.place[task])
        elif light is Light.NIGHT and sheet.light[job.place[task]].next_dawn > DATE_MIN:
            dark.add(job.place[task])
    if len(bright & dark) > 1:  # the unit is at one place when the light goes
        return False
    drive = least_drive(job, tuple({job.place[task] for task in tasks}))
    return least_hours(job, tasks) + drive <= rules.hours * 60


def least_hours(job: Job, tasks: frozenset[int]) -> int:
    """Minutes from call to wrap that these tasks take at least, waiting and drives apart."""
    rules = job.rules
    places = {job.place[task] for task in tasks}
    turns = {job.turn[task] for task in tasks}
    work = sum(job.minutes[task] for task in tasks)
    work += rules.spot_change_min * (len(turns) - len(places))
    work += len(places) * (rules.load_in_min + rules.load_out_min)
    return work + rules.meal_min * ((work - 1) // MEAL_AFTER_MIN)


def least_price(job: Job, tasks: frozenset[int]) -> int:
    """What a day with these tasks costs at least, whatever their order: no wait, nearest drives."""
    prices, rules = job.prices, job.rules
    places: dict[int, list[int]] = {}
    for task in tasks:
        places.setdefault(job.place[task], []).append(task)
    turns = len({job.turn[task] for task in tasks})
    drive = least_drive(job, tuple(places))
    load = rules.load_in_min + rules.load_out_min
    over = least_hours(job, tasks) + drive - round(60 * rules.normal_hours)
    moved = drive + load * (len(places) - 1)
    return (
        prices.day
        + prices.overtime * max(0, -(-over // HALF_HOUR))
        + prices.move * (len(places) - 1)
        + prices.move_minute * moved
        + prices.micro_move * (turns - len(places))
        + sum(
            job.fee[place].of_stay(load + sum(job.minutes[task] for task in members))
            for place, members in places.items()
        )
    )


def least_drive(job: Job, places: Sequence[int]) -> int:
    """Minutes of driving between these places at least: each but the first is driven to."""
    if len(places) < 2:  # noqa: PLR2004 - one place has no way
        return 0
    nearest = sorted(min(job.drive[a][b] for a in places if a != b) for b in places)
    return sum(nearest[:-1])


def call_range(job: Job, groups: Sequence[Group], *, earliest: int) -> tuple[int, int]:
    """From when to when a call can serve all groups; empty where none can.

    What closes by an hour must be shot between load-in and that hour, what opens at an hour between
    it and the longest day's end, each with the moves and changes that it takes at least.
    """
    rules = job.rules
    low, high = earliest, max(earliest, round(rules.night_call_hour * 60), LATEST_CALL_MIN)
    for hour in {group.closes for group in groups}:
        early = [group for group in groups if group.closes <= hour]
        high = min(high, hour - rules.load_in_min - _least_minutes(job, early))
    for hour in {group.opens for group in groups}:
        late = [group for group in groups if group.opens >= hour]
        wrap = hour + _least_minutes(job, late) + rules.load_out_min
        if hour > 0:
            low = max(low, wrap - round(rules.hours * 60))
    return -(-low // STEP_MIN) * STEP_MIN, high // STEP_MIN * STEP_MIN


def _least_minutes(job: Job, groups: Sequence[Group]) -> int:
    """From the first of these groups to the last at least, meals and waiting apart."""
    rules = job.rules
    places = tuple({group.place for group in groups})
    changes = len({group.turn for group in groups}) - len(places)
    moves = (len(places) - 1) * (rules.load_in_min + rules.load_out_min) + least_drive(job, places)
    minutes = sum([group.minutes for group in groups])
    return minutes + changes * rules.spot_change_min + moves
