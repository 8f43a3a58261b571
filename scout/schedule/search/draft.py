"""A whole plan in the making: on which date each task is, laid out, priced and comparable."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.plan import PlanCost
from scout.record import dataclass
from scout.schedule.day.tally import add_up
from scout.schedule.search.standing import count_held, stand

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from scout.schedule.day.day_plan import DayPlan, DayPlanner
    from scout.schedule.job.job import Job

NO_DAY = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """``day`` per task: its place among the dates, or ``NO_DAY``; ``plans`` of the days in order.

    A draft keeps every rule. Fewer tasks without a day is better whatever it costs; then the price
    decides.
    """

    day: tuple[int, ...]
    plans: tuple[DayPlan, ...]
    price: PlanCost
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
    total, rested = rest.total, job.request.rested_min
    for number in used:
        day_of, tasks = dates[number], frozenset(groups[number])
        plan = planner.plan(day_of, tasks, earliest=job.earliest_call(day_of, rested))
        if plan is None:
            return None
        total += plan.price.total
        if below is not None and total >= below:
            return None
        plans.append(plan)
        rested = job.rested_min(day_of, plan.wrap)
    price = replace(rest, days=sum(plan.price.total for plan in plans))
    left = sum(number == NO_DAY for number in day)
    return Draft(day=tuple(day), plans=tuple(plans), price=price, left=left)


def number_tasks(job: Job, days: Iterable[tuple[int, Iterable[int]]]) -> list[int]:
    """The date of each task, ``NO_DAY`` where it has none, from the tasks of each date."""
    day = [NO_DAY] * len(job.tasks)
    for number, tasks in days:
        for task in tasks:
            day[task] = number
    return day


def keeps_matches(job: Job, day: Sequence[int]) -> bool:
    """Whether what must match is on shoot days close together.

    Only days on which something is shot count, so the crew may rest between them; those before the
    first date count too.
    """
    if not job.together:
        return True
    order = {number: rank for rank, number in enumerate(sorted({d for d in day if d != NO_DAY}))}
    for group in job.together:
        ranks = [order[day[task]] for task in group.tasks if day[task] != NO_DAY]
        first = -group.ago if group.ago else min(ranks, default=0)
        if ranks and max(ranks) - first >= job.rules.match_days:
            return False
    return True


def release_torn(job: Job, day: Sequence[int]) -> list[int]:
    """The day of each task, where what must match is not torn: its lesser part waits.

    Of each group the shoot days that are close enough together keep the most of its minutes; where
    some of it was shot before the first date, those that are close enough to that.
    """
    kept = list(day)
    for group in job.together:
        used = sorted({number for number in kept if number != NO_DAY})
        minutes = dict.fromkeys(used, 0)
        for task in group.tasks:
            if kept[task] != NO_DAY:
                minutes[kept[task]] += job.minutes[task]
        reach = job.rules.match_days
        spans = [used[first : first + reach] for first in range(len(used))]
        if group.ago:
            spans = [used[: max(0, reach - group.ago)]]
        best = max(spans, key=lambda span: sum(minutes[number] for number in span), default=[])
        for task in group.tasks:
            if kept[task] not in best:
                kept[task] = NO_DAY
    return kept


def price_rest(
    job: Job, dates: Sequence[date], *, used: Sequence[int], groups: dict[int, list[int]]
) -> PlanCost:
    """Everything but the days themselves."""
    prices = job.prices
    tallies = ((number, add_up(job, groups[number])) for number in used)
    standing = stand(job, ((number, day.cast, day.places) for number, day in tallies))
    days = [(day - job.request.start).days for day in dates]
    works = list(enumerate(standing.works))
    held = (job.hold_cny[m] * count_held(job, m, on=on, days=days) for m, on in works)
    shot = {job.turn[task] for number in used for task in groups[number]}
    return PlanCost(
        days=0,
        idle_days=prices.idle_day * standing.idle,
        dressing=_price_dressing(job, shot),
        split=prices.split * standing.splits,
        cast_days=sum(job.day_cny[m] * on.bit_count() for m, on in works),
        cast_holds=sum(held),
        cast_travel=prices.cast_travel * sum(1 for _, on in works if on),
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
