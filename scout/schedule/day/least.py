"""What a day takes and costs at least, by sums alone: no order is looked at and no clock run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.schedule.day.day_price import HALF_HOUR
from scout.schedule.day.tally import add_up, list_bits, mask_of
from scout.schedule.job.daylight import STEP_MIN
from scout.schedule.job.sheet import DATE_MIN
from scout.schedule.job.task import MEAL_AFTER_MIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.schedule.day.group import Group
    from scout.schedule.day.tally import Tally
    from scout.schedule.job.job import Job
    from scout.schedule.job.sheet import Sheet

LATEST_CALL_MIN = 18 * 60
"""Nobody is called later than six in the evening."""


def is_thinkable(job: Job, sheet: Sheet, *, tasks: frozenset[int]) -> bool:
    """Whether the tasks fit into a day by their windows, pages and minutes alone."""
    if any(sheet.window[task] is None for task in tasks):
        return False
    tally, rules = add_up(job, tasks), job.rules
    if tally.eighths > rules.pages * 8:
        return False
    both = tally.bright & tally.dark
    if both & (both - 1):  # the unit is at one place when the light goes
        nights = [place for place in list_bits(both) if sheet.light[place].next_dawn > DATE_MIN]
        if len(nights) > 1:
            return False
    return least_hours(job, tally) + least_drive(job, tally.places) <= rules.hours * 60


def least_hours(job: Job, tally: Tally) -> int:
    """Minutes from call to wrap that these tasks take at least, waiting and drives apart."""
    rules, places = job.rules, tally.places.bit_count()
    work = tally.minutes + rules.spot_change_min * (tally.turns.bit_count() - places)
    work += places * (rules.load_in_min + rules.load_out_min)
    return work + rules.meal_min * ((work - 1) // MEAL_AFTER_MIN)


def least_price(job: Job, tally: Tally) -> int:
    """What a day with these tasks costs at least, whatever their order: no wait, nearest drives."""
    prices, rules, places = job.prices, job.rules, tally.places.bit_count()
    drive = least_drive(job, tally.places)
    load = rules.load_in_min + rules.load_out_min
    over = least_hours(job, tally) + drive - round(60 * rules.normal_hours)
    return (
        prices.day
        + prices.overtime * max(0, -(-over // HALF_HOUR))
        + prices.move * (places - 1)
        + prices.move_minute * (drive + load * (places - 1))
        + prices.micro_move * (tally.turns.bit_count() - places)
        + sum(job.fee[place].of_stay(load + minutes) for place, minutes in tally.stays.items())
    )


def least_drive(job: Job, places: int) -> int:
    """Minutes driven at least between the places of a bit mask: each but the first is driven to."""
    known = job.least_drives
    if places not in known:
        numbers = list(list_bits(places))
        ways = [[job.drive[a][b] for a in numbers if a != b] for b in numbers]
        known[places] = sum(sorted(min(way, default=0) for way in ways)[:-1])
    return known[places]


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
    places = {group.place for group in groups}
    changes = len({group.turn for group in groups}) - len(places)
    drive = least_drive(job, mask_of(places))
    moves = (len(places) - 1) * (rules.load_in_min + rules.load_out_min) + drive
    minutes = sum([group.minutes for group in groups])
    return minutes + changes * rules.spot_change_min + moves
