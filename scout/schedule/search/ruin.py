"""Which work is taken off its dates together: what belongs together may go elsewhere together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.schedule.search.draft import NO_DAY

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from scout.schedule.job.job import Job
    from scout.schedule.search.ledger import Sets

MOST_PIECES = 10
PIECE_MIN = (60, 120, 240)
"""Minutes that a piece has at most: small ones to polish, large ones to move a setting whole."""

WAYS = ("day", "place", "places", "alike")
SHARES = (0.12, 0.18, 0.2, 0.5)
"""How often each way is taken; found by trying on invented shoots."""


def pick_out(job: Job, sets: Sets, *, dice: random.Random) -> frozenset[int]:
    """Related work: that of a short day, of a place, of two places, or pieces that are alike."""
    used = [number for number, tasks in enumerate(sets) if tasks]
    if not used:
        return frozenset()
    way = dice.choices(WAYS, SHARES)[0]
    seed = dice.choice(sorted(sets[dice.choice(used)]))
    if way == "day":
        some = dice.sample(used, min(3, len(used)))
        return sets[min(some, key=lambda number: _minutes(job, sets[number]))]
    if way == "place":
        return _at_place(job, sets, seed=seed, dice=dice)
    if way == "places":
        return _at_two_places(job, sets, seed=seed, other=_any_task(sets, used, dice=dice))
    return _alike(job, sets, seed=seed, dice=dice)


def cut(
    job: Job, sets: Sets, *, tasks: Sequence[int], dice: random.Random
) -> list[tuple[int, ...]]:
    """The tasks in pieces of one turn, light and date, alike casts together."""
    most = dice.choice(PIECE_MIN)
    day = {task: number for number, tasks in enumerate(sets) for task in tasks}
    found: dict[tuple[int, int, int], list[int]] = {}
    for task in sorted(tasks):
        key = (job.turn[task], int(job.tasks[task].light), day.get(task, NO_DAY))
        found.setdefault(key, []).append(task)
    return [piece for members in found.values() for piece in _split(job, members, most=most)]


def _split(job: Job, members: list[int], *, most: int) -> list[tuple[int, ...]]:
    pieces: list[tuple[int, ...]] = []
    piece: list[int] = []
    minutes = 0
    for task in sorted(members, key=lambda task: (job.cast[task], task)):
        if piece and minutes + job.minutes[task] > most:
            pieces.append(tuple(piece))
            piece, minutes = [], 0
        piece.append(task)
        minutes += job.minutes[task]
    return [*pieces, tuple(piece)]


def _any_task(sets: Sets, used: Sequence[int], *, dice: random.Random) -> int:
    return dice.choice(sorted(sets[dice.choice(used)]))


def _at_place(job: Job, sets: Sets, *, seed: int, dice: random.Random) -> frozenset[int]:
    """What is shot at the seed's place on two of its days."""
    place = job.place[seed]
    at = [frozenset(t for t in tasks if job.place[t] == place) for tasks in sets]
    days = [tasks for tasks in at if tasks]
    return frozenset().union(*dice.sample(days, min(2, len(days))))


def _at_two_places(job: Job, sets: Sets, *, seed: int, other: int) -> frozenset[int]:
    """What is shot at two places on the days of two scenes there."""
    places = {job.place[seed], job.place[other]}
    days = [tasks for tasks in sets if seed in tasks or other in tasks]
    return frozenset(task for tasks in days for task in tasks if job.place[task] in places)


def _alike(job: Job, sets: Sets, *, seed: int, dice: random.Random) -> frozenset[int]:
    """The pieces most like the seed, with some chance."""
    pieces = cut(job, sets, tasks=[task for tasks in sets for task in tasks], dice=dice)
    pieces.sort(key=lambda piece: _distance(job, piece[0], other=seed) + dice.random())
    count = dice.randint(1, MOST_PIECES)
    return frozenset(task for piece in pieces[:count] for task in piece)


def _minutes(job: Job, tasks: frozenset[int]) -> int:
    return sum(job.minutes[task] for task in tasks)


def _distance(job: Job, one: int, *, other: int) -> float:
    """How little two tasks have in common: setting, place and cast, a point each."""
    far = (job.turn[one] != job.turn[other]) + (job.place[one] != job.place[other])
    both = (job.cast[one] & job.cast[other]).bit_count()
    return far + 1 - both / max(1, (job.cast[one] | job.cast[other]).bit_count())
