"""A plan that is there already, as far as it still keeps the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.schedule.search.draft import NO_DAY, Draft, make_draft, release_torn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from scout.domain.plan import Plan, ShootDay
    from scout.schedule.day.day_plan import DayPlanner
    from scout.schedule.job.job import Job


def number_dates(job: Job, dates: Sequence[date], *, where: Mapping[int, date]) -> list[int]:
    """On which of the dates each task is; ``NO_DAY`` where it is on none of them.

    ``where``: the date of each scene, by its index.
    """
    home = {day: number for number, day in enumerate(dates)}
    told = {scene: home.get(day, NO_DAY) for scene, day in where.items()}
    return [told.get(task.scene.index, NO_DAY) for task in job.tasks]


def recall(planner: DayPlanner, plan: Plan) -> None:
    """Let the planner know how each day of a plan is laid out: it need not find that again."""
    for day in plan.days:
        order = order_of(planner.job, day)
        if order is not None:
            planner.learn(day.date, day.minute_of(day.call), order=order)


def order_of(job: Job, day: ShootDay) -> list[int] | None:
    """The tasks of a planned day in their order; ``None`` where a scene of it is work no more."""
    number = job.number_of
    order = [number[slot.scene] for slot in day.slots if slot.scene in number]
    return order if len(order) == len(day.slots) else None


def keep(planner: DayPlanner, dates: Sequence[date], *, before: Sequence[int]) -> Draft:
    """As much of a plan as still keeps the rules; the rest is on no date yet.

    ``before``: the date of each task in it. Where a day holds too much, its longest scene goes
    first, and what the user has put there last.
    """
    job = planner.job
    day = [
        number if number != NO_DAY and job.sheet(dates[number]).window[task] else NO_DAY
        for task, number in enumerate(before)
    ]
    for number in sorted({number for number in day if number != NO_DAY}):
        tasks = frozenset(task for task, at in enumerate(day) if at == number)
        while tasks and planner.plan(dates[number], tasks) is None:
            tasks -= {max(tasks, key=lambda t: (t not in job.fixed, job.minutes[t], t))}
        for task, at in enumerate(day):
            if at == number and task not in tasks:
                day[task] = NO_DAY
    day = release_torn(job, day)
    # Where rest is broken between two days, the earliest are laid out anew until it is not.
    for number in sorted({number for number in day if number != NO_DAY}):
        kept = make_draft(planner, dates, day=day)
        if kept is not None:
            return kept
        day = [NO_DAY if at == number else at for at in day]
    kept = make_draft(planner, dates, day=day)
    if kept is None:
        raise AssertionError("an empty plan keeps every rule")
    return kept
