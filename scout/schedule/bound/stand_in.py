"""Which task could be shot instead of which: at the same place, and asking for no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scout.schedule.job.job import Job


Asks = tuple[int, int, int, int]
"""The setting, the minutes, the eighths and the cast of a task."""


def list_stand_ins(job: Job) -> list[tuple[int, int]]:
    """Pairs of tasks: a day with the first and without the second is no dearer the other way round.

    Only pairs between which no third task stands; of tasks that ask for the same, in a ring.
    """
    alike: dict[Asks, list[int]] = {}
    for task in range(len(job.tasks)):
        key = job.turn[task], job.minutes[task], job.eighths[task], job.cast[task]
        alike.setdefault(key, []).append(task)
    pairs = [
        (one, other)
        for members in alike.values()
        if len(members) > 1
        for one, other in zip(members, (*members[1:], members[0]), strict=True)
    ]
    for key, members in alike.items():
        below = [other for other in alike if other != key and _is_less(other, key)]
        pairs += [(members[0], alike[other][0]) for other in below if _is_next(other, below)]
    return pairs


def _is_next(one: Asks, below: list[Asks]) -> bool:
    return not any(_is_less(one, between) for between in below if between != one)


def _is_less(one: Asks, other: Asks) -> bool:
    """Whether a task asks for no more: the same setting, no more minutes, pages or cast."""
    turn, minutes, eighths, cast = one
    fits = turn == other[0] and minutes <= other[1] and eighths <= other[2]
    return fits and cast | other[3] == other[3]
