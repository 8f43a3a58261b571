"""A whole plan in the making: on which date each task is, laid out, priced and comparable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from scout.schedule.day.day_plan import DayPlan, DayPlanner
    from scout.schedule.job.job import Job

NO_DAY = -1


class PlanPrice(NamedTuple):
    """The parts of a plan's price in 元, beside those of its days."""

    days: int
    idle_days: int
    dressing: int
    split: int
    cast_days: int
    cast_holds: int
    cast_travel: int
    story_order: int

    @property
    def total(self) -> int:
        """All of it."""
        return sum(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """``day`` per task: its place among the dates, or ``NO_DAY``; ``plans`` of the days in order.

    A draft keeps every rule. Fewer tasks without a day is better whatever it costs; then the price
    decides.
    """

    day: tuple[int, ...]
    plans: tuple[DayPlan, ...]
    price: PlanPrice
    left: int

    @property
    def value(self) -> tuple[int, int]:
        """What drafts are compared by, less is better."""
        return self.left, self.price.total


def make_draft(
    planner: DayPlanner, dates: Sequence[date], *, day: Sequence[int], below: int | None = None
) -> Draft | None:
    """The tasks on these dates, or ``None`` where a rule is broken.

    With ``below`` the work ends as soon as the draft cannot be cheaper than that.
    """
    job = planner.job
    groups: dict[int, list[int]] = {}
    for task, number in enumerate(day):
        if number != NO_DAY:
            groups.setdefault(number, []).append(task)
    if not keeps_matches(job, day):
        return None
    used = sorted(groups)
    rest = price_rest(job, dates, used=used, groups=groups)
    plans: list[DayPlan] = []
    total, rested = sum(rest), job.request.rested_min
    for number in used:
        midnight = job.midnight(dates[number])
        tasks = frozenset(groups[number])
        plan = planner.plan(dates[number], tasks, earliest=max(0, rested - midnight))
        if plan is None:
            return None
        total += plan.price.total
        if below is not None and total >= below:
            return None
        plans.append(plan)
        rested = midnight + plan.wrap + job.rest_min
    price = rest._replace(days=sum(plan.price.total for plan in plans))
    left = sum(number == NO_DAY for number in day)
    return Draft(day=tuple(day), plans=tuple(plans), price=price, left=left)


def keeps_matches(job: Job, day: Sequence[int]) -> bool:
    """Whether what must match is on shoot days close together.

    Only days on which something is shot count, so the crew may rest between them.
    """
    if not job.together:
        return True
    order = {number: rank for rank, number in enumerate(sorted({d for d in day if d != NO_DAY}))}
    for group in job.together:
        ranks = [order[day[task]] for task in group if day[task] != NO_DAY]
        if ranks and max(ranks) - min(ranks) >= job.rules.match_days:
            return False
    return True


def release_torn(job: Job, day: Sequence[int]) -> list[int]:
    """The day of each task, where what must match is not torn: its lesser part waits.

    Of each group the shoot days that are close enough together keep the most of its minutes.
    """
    kept = list(day)
    for group in job.together:
        used = sorted({number for number in kept if number != NO_DAY})
        minutes = dict.fromkeys(used, 0)
        for task in group:
            if kept[task] != NO_DAY:
                minutes[kept[task]] += job.minutes[task]
        spans = [used[first : first + job.rules.match_days] for first in range(len(used))]
        best = max(spans, key=lambda span: sum(minutes[number] for number in span), default=[])
        for task in group:
            if kept[task] not in best:
                kept[task] = NO_DAY
    return kept


def price_rest(
    job: Job, dates: Sequence[date], *, used: Sequence[int], groups: dict[int, list[int]]
) -> PlanPrice:
    """Everything but the days themselves."""
    prices = job.prices
    works: list[list[int]] = [[] for _ in job.actors]
    visits: dict[int, int] = {}
    for number in used:
        mask = 0
        places = set()
        for task in groups[number]:
            mask |= job.cast[task]
            places.add(job.place[task])
        for place in places:
            visits[place] = visits.get(place, 0) + 1
        while mask:
            bit = mask & -mask
            works[bit.bit_length() - 1].append(number)
            mask ^= bit
    worked = held = 0
    for actor, days in enumerate(works):
        if days:
            worked += job.day_cny[actor] * len(days)
            first = job.request.start if job.begun >> actor & 1 else dates[days[0]]
            span = (dates[days[-1]] - first).days + 1
            held += job.hold_cny[actor] * (span - len(days))
    idle = used[-1] - used[0] + 1 - len(used) if used else 0
    shot = {job.turn[task] for number in used for task in groups[number]}
    return PlanPrice(
        days=0,
        idle_days=prices.idle_day * idle,
        dressing=_price_dressing(job, shot),
        split=prices.split * sum(count - 1 for count in visits.values()),
        cast_days=worked,
        cast_holds=held,
        cast_travel=prices.cast_travel * sum(1 for days in works if days),
        story_order=prices.story_order * _count_turned(job, groups),
    )


def _price_dressing(job: Job, turns: Iterable[int]) -> int:
    """The hire of the places while they are dressed: all sets of one place side by side."""
    longest: dict[int, int] = {}
    for turn in turns:
        place = job.place_of_turn[turn]
        longest[place] = max(longest.get(place, 0), job.dressing_min[turn])
    return sum(job.fee[place].of_stay(minutes) for place, minutes in longest.items())


def _count_turned(job: Job, groups: dict[int, list[int]]) -> int:
    day = {task: number for number, tasks in groups.items() for task in tasks}
    return sum(a in day and b in day and day[a] > day[b] for a, b in job.pairs)
