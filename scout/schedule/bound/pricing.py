"""The days that are worth most beyond what they cost, exactly: for each few places a programme.

Which places a day visits decides most, so each choice of few is asked for itself. Where parts of
tasks are allowed the answer comes at once, and nearly all choices turn out to be worth nothing;
only the others are proven in whole tasks, the most promising first.
"""

from __future__ import annotations

import time
from itertools import combinations
from math import comb
from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass
from scout.schedule.bound.day_model import DayModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.domain.progress import Progress
    from scout.schedule.array import FlagTable, Floats
    from scout.schedule.bound.day_model import Choice
    from scout.schedule.bound.matrix import Matrix

MOST_PLACES, MOST_CHOICES = 3, 400
"""Places, and choices of them, that are asked one by one."""

OPEN_CNY = 5.0
"""元 that a day may be worth beyond its price without being looked for."""

WRONG_CNY = 100.0
"""元 beyond its price that show that the worths are not good yet."""

ONE_PROOF_S = 2.0


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
    """Prices the days of one job by what its tasks are worth."""

    def __init__(self, matrix: Matrix, choices: Sequence[Choice]) -> None:
        """``choices``: of places, as ``list_choices`` makes them."""
        self._matrix = matrix
        self._parts = {choice: DayModel(matrix, choice, whole=False) for choice in choices}
        self._whole: dict[Choice, DayModel] = {}

    def price(
        self, worth: Floats, *, seconds: float, progress: Progress, last: bool = True
    ) -> Priced:
        """How far the worths may be trusted, proven as far as the time allows.

        Unless it is the ``last`` time, no more is proven after the first days that are worth too
        much. Raises ``Cancelled`` when the user stops.
        """
        until = time.monotonic() + seconds
        trust, days, wrong = 1.0, [], False
        for least, choice in self._rank(worth, self._parts, progress=progress):
            proven, spare = least, until - time.monotonic()
            if least < -OPEN_CNY and spare > 0 and not wrong:
                proven, found = self._prove(choice, worth, seconds=spare, progress=progress)
                days.append(found)
                wrong = not last and len(found) > 0 and proven < -WRONG_CNY
            trust = min(trust, _trust(self._parts[choice], max(least, proven)))
        return Priced(trust=trust, days=self._join(days))

    def find(self, worth: Floats, *, count: int, progress: Progress) -> FlagTable:
        """The best days at one place, of so many places where they seem to be worth most."""
        singles = [choice for choice in self._parts if len(choice[0]) == 1]
        ranked = self._rank(worth, singles, progress=progress)[:count]
        days = [
            self._prove(choice, worth, seconds=ONE_PROOF_S, progress=progress)[1]
            for least, choice in ranked
            if least < -OPEN_CNY
        ]
        return self._join(days)

    def _rank(
        self, worth: Floats, choices: Iterable[Choice], *, progress: Progress
    ) -> list[tuple[float, Choice]]:
        """The choices of places, the one whose days may be worth most first."""
        ranked = []
        for choice in choices:
            progress.check()
            self._parts[choice].set_worth(worth)
            ranked.append((self._parts[choice].bound(), choice))
        return sorted(ranked)

    def _prove(
        self, choice: Choice, worth: Floats, *, seconds: float, progress: Progress
    ) -> tuple[float, FlagTable]:
        if choice not in self._whole:
            self._whole[choice] = DayModel(self._matrix, choice, whole=True)
        self._whole[choice].set_worth(worth)
        seconds = min(seconds, ONE_PROOF_S)
        return self._whole[choice].prove(seconds, progress, below=-OPEN_CNY)

    def _join(self, days: list[FlagTable]) -> FlagTable:
        none = np.zeros((0, len(self._matrix.job.tasks)), dtype=np.bool_)
        return np.concatenate([none, *days])


def _trust(model: DayModel, least: float) -> float:
    """By which factor the worths hold for days that cost at least so little beyond them.

    A day of price p is worth p - least at most.
    """
    if least >= 0:
        return 1.0
    cheapest = model.least_cny
    return cheapest / (cheapest - least) if np.isfinite(least) else 0.0
