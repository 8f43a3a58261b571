"""What is shot in one go on a day: a turn in one light, in the hours that it needs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from scout.schedule.job.daylight import PASSING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.schedule.job.job import Job
    from scout.schedule.job.sheet import Sheet

SINGLY = 7
"""Up to so many scenes a day is searched scene by scene, and nothing that may win is dropped."""


class Group(NamedTuple):
    """Tasks that are shot in one go, and the hours between which they must lie."""

    tasks: tuple[int, ...]
    place: int
    turn: int
    minutes: int
    eighths: int
    opens: int
    closes: int

    def without_first(self, minutes: int, eighths: int) -> Group:
        """What is left after the first task, which takes so many of both."""
        tasks, place, turn, whole, pages, opens, closes = self
        return Group(tasks[1:], place, turn, whole - minutes, pages - eighths, opens, closes)


def make_groups(
    job: Job, sheet: Sheet, *, tasks: frozenset[int], order: Sequence[int] = ()
) -> list[Group]:
    """The tasks in groups of one turn and one light, in script order; few tasks singly.

    So are those of an ``order`` by hand.
    """
    apart = tasks if len(tasks) <= SINGLY else frozenset(order)
    found: dict[tuple[object, ...], list[int]] = {}
    for task in sorted(tasks):
        light = job.tasks[task].light
        window = sheet.window[task] if light in PASSING else None
        alone = task if task in apart else -1
        found.setdefault((job.turn[task], light, window, alone), []).append(task)
    groups = []
    for members in found.values():
        windows = [window for task in members if (window := sheet.window[task]) is not None]
        groups.append(
            Group(
                tasks=tuple(members),
                place=job.place[members[0]],
                turn=job.turn[members[0]],
                minutes=sum(job.minutes[task] for task in members),
                eighths=sum(job.eighths[task] for task in members),
                opens=max(window[0] for window in windows),
                closes=min(window[1] for window in windows),
            )
        )
    return groups


def list_alike(groups: Sequence[Group], *, order: Sequence[int] = ()) -> list[int]:
    """For each group, as bits, those that may as well be shot before it.

    They are at the same place in the same hours, and nothing else is shot in their setting: any
    order of them takes the same time. None of an ``order`` by hand.
    """
    often = Counter(group.turn for group in groups)
    kinds = [
        (group.place, group.opens, group.closes)
        if often[group.turn] == 1 and group.tasks[0] not in order
        else None
        for group in groups
    ]
    return [
        sum(1 << n for n in range(number) if kind is not None and kinds[n] == kind)
        for number, kind in enumerate(kinds)
    ]


def list_before(groups: Sequence[Group], *, order: Sequence[int]) -> list[int]:
    """For each group, as bits, the one that an order by hand puts before it."""
    number = {group.tasks[0]: n for n, group in enumerate(groups)}
    there = [number[task] for task in order if task in number]
    before = dict(zip(there[1:], there, strict=False))
    return [1 << before[n] if n in before else 0 for n in range(len(groups))]
