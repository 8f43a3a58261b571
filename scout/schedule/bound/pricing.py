"""The days that are worth most beyond what they cost, exactly: each few places for themselves.

Which places a day visits decides most, so each choice of few is asked for itself. First only a
little is decided of each; then the choice whose days may still be worth most is looked into deeper
and deeper, until it is proven, for it alone says how far the worths may be trusted.
"""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor, wait
from itertools import combinations
from math import comb
from queue import SimpleQueue
from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass
from scout.schedule.best_day.best_day import FEW_DECIDED, MOST_DECIDED, BestDay
from scout.schedule.best_day.exact import make_room

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.domain.progress import Progress
    from scout.schedule.array import FlagTable, Floats
    from scout.schedule.best_day.best_day import Answer
    from scout.schedule.best_day.exact import Room
    from scout.schedule.bound.matrix import Matrix

MOST_PLACES, MOST_CHOICES = 3, 400
"""Places, and choices of them, that are asked one by one."""

MOST_DIVIDED = 1_000
"""Choices that one of any places is divided into at most, when it stands in the way."""

OPEN_CNY = 5.0
"""元 that a day may be worth beyond its price without being looked for."""

WRONG_CNY = 100.0
"""元 beyond its price that show that the worths are not good yet."""

THREADS, WATCH_S = 2, 0.02

DEEPER = 8
"""How many times more is decided when a choice is looked into again."""

Choice = tuple[tuple[int, ...], int]
"""Places, and how many of them at least a day visits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """``trust``: by this factor at least the worths hold; ``days``: the best ones found."""

    trust: float
    days: FlagTable


def list_choices(places: int) -> list[Choice]:
    """Every day is one of these: all of one place, all of two, of three, and more of any.

    Only as far as they are not too many is each choice of places asked for itself.
    """
    choices: list[Choice] = []
    most = min(places, MOST_PLACES)
    for count in range(1, most + 1):
        if count > 1 and len(choices) + comb(places, count) > MOST_CHOICES:
            most = count - 1
            break
        choices += [(some, count) for some in combinations(range(places), count)]
    if most < places:
        choices.append((tuple(range(places)), most + 1))
    return choices


class Pricing:
    """Prices the days of one job by what its tasks, visits and days are worth."""

    def __init__(self, matrix: Matrix, choices: Sequence[Choice]) -> None:
        """``choices``: of places, as ``list_choices`` makes them."""
        self._matrix, self._size = matrix, len(matrix.minutes)
        eighths = int(matrix.job.rules.pages * 8)
        self._rooms = [
            make_room(self._size, units=matrix.most_min, eighths=eighths) for _ in range(THREADS)
        ]
        self._free: SimpleQueue[Room] = SimpleQueue()
        for room in self._rooms:
            self._free.put(room)
        self._choices, self._asked = choices, dict[Choice, BestDay]()

    def _make_all(self, progress: Progress) -> None:
        for choice in self._choices:
            progress.check()
            self._asked[choice] = self._make(choice)

    def _make(self, choice: Choice) -> BestDay:
        places, least = choice
        return BestDay(self._matrix, places, least=least)

    def price(
        self, worth: Floats, *, seconds: float, progress: Progress, last: bool = True
    ) -> Priced:
        """How far the worths may be trusted, proven as far as the time allows.

        Unless it is the ``last`` time, no more is proven once days are known that are worth too
        much. Raises ``Cancelled`` when the user stops.
        """
        until = time.monotonic() + seconds
        if not self._asked:
            self._make_all(progress)
        days: list[FlagTable] = [np.zeros((0, self._size), dtype=np.bool_)]
        trust: dict[Choice, float] = {}
        most: dict[Choice, int] = {}
        asked, known = list(self._asked), 0.0
        while asked:
            most |= {choice: most.get(choice, FEW_DECIDED // DEEPER) * DEEPER for choice in asked}
            for choice, answer in self._ask(worth, {c: most[c] for c in asked}, progress=progress):
                days.append(answer.days)
                trust[choice] = _trust(self._asked[choice].least_cny, answer.most)
                known = max(known, answer.known)
            worst = min(trust, key=trust.__getitem__)
            open_yet = self._asked[worst].is_cut and most[worst] < MOST_DECIDED
            if not open_yet or time.monotonic() > until or (known > WRONG_CNY and not last):
                break
            asked = self._divide(worst, progress)
            if asked != [worst]:
                del trust[worst]
        return Priced(trust=min(trust.values(), default=1.0), days=np.concatenate(days))

    def _ask(
        self, worth: Floats, most: dict[Choice, int], *, progress: Progress
    ) -> Iterator[tuple[Choice, Answer]]:
        """The answers of these choices, two at a time: the proof lets go of Python's lock.

        Who stops or has enough does not wait: what is being proven is ended then.
        """

        def prove(choice: Choice) -> Answer:
            room = self._free.get()
            try:
                return self._asked[choice].prove(
                    worth, above=OPEN_CNY, most=most[choice], room=room
                )
            finally:
                self._free.put(room)

        self._set_halt(to=False)
        with ThreadPoolExecutor(max_workers=THREADS) as threads:
            asked = {choice: threads.submit(prove, choice) for choice in most}
            for choice, answer in asked.items():
                while not answer.done():
                    wait([answer], timeout=WATCH_S)
                    if progress.stopped() or progress.enough():
                        self._set_halt(to=True)
                if progress.stopped():
                    threads.shutdown(wait=False, cancel_futures=True)
                    progress.check()
                yield choice, answer.result()

    def _set_halt(self, *, to: bool) -> None:
        for room in self._rooms:
            room.halt[0] = to

    def _divide(self, choice: Choice, progress: Progress) -> list[Choice]:
        """The choice itself; one of many places as those of just so many, and one of more."""
        places, least = choice
        if least == len(places) or comb(len(places), least) > MOST_DIVIDED:
            return [choice]
        wide = self._asked[choice]
        finer = [(some, least) for some in combinations(places, least)]
        finer.append((places, least + 1))
        made = {}
        for some in finer:
            progress.check()
            made[some] = self._make(some)
            made[some].lean_on(wide)
        del self._asked[choice]
        self._asked |= made
        return finer


def _trust(cheapest: float, value: float) -> float:
    """By which factor the worths hold for days worth so much beyond what they cost.

    ``cheapest``: what such days cost at least. A day of price p is worth p + value at most.
    """
    if value <= 0:
        return 1.0
    return cheapest / (cheapest + value) if np.isfinite(value) else 0.0
