"""The days that are worth most beyond what they cost, exactly: for each few places a programme.

Which places a day visits decides most, so each choice of few is asked for itself. Where parts of
tasks are allowed the answer comes at once, and nearly all choices turn out to be worth nothing;
only the others are proven in whole tasks, the most promising first.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from scout.schedule.bound.day_model import DayModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.domain.progress import Progress
    from scout.schedule.array import FlagTable, Floats
    from scout.schedule.bound.matrix import Matrix

Places = tuple[int, ...]

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


def list_choices(places: int) -> list[Places]:
    """All of one place, all of two and so on, up to three, as long as they are not too many."""
    choices: list[Places] = []
    for count in range(1, MOST_PLACES + 1):
        more = list(combinations(range(places), count))
        if count > 1 and len(choices) + len(more) > MOST_CHOICES:
            break
        choices += more
    return choices


class Pricing:
    """Prices the days of one job by what its tasks are worth."""

    def __init__(self, matrix: Matrix, choices: Sequence[Places]) -> None:
        """``choices``: of places, as ``list_choices`` makes them: none of so few is left out."""
        self._matrix = matrix
        self._count = max(map(len, choices), default=0)
        self._parts = {places: DayModel(matrix, places, whole=False) for places in choices}
        self._whole: dict[Places, DayModel] = {}
        every = range(len(matrix.job.places))
        self._more = (
            DayModel(matrix, every, whole=True, least=self._count + 1)
            if self._count < len(every)
            else None
        )

    def price(
        self, worth: Floats, *, seconds: float, progress: Progress, last: bool = True
    ) -> Priced:
        """How far the worths may be trusted, proven as far as the time allows.

        Unless it is the ``last`` time, it ends with trust 0 at the first days that are worth too
        much. Raises ``Cancelled`` when the user stops.
        """
        begun = time.monotonic()
        trust, days = 1.0, []
        for least, places in self._rank(worth, self._parts, progress=progress):
            model, spare = self._parts[places], seconds - (time.monotonic() - begun)
            proven = least
            if least < -OPEN_CNY and spare > 0:
                proven, found = self._prove(places, worth, seconds=spare, progress=progress)
                days.append(found)
                if proven < -WRONG_CNY and len(found) and not last:
                    return Priced(trust=0.0, days=self._join(days))
            trust = min(trust, _trust(model, max(least, proven)))
        if self._more is not None:
            self._more.set_worth(worth)
            spare = max(ONE_PROOF_S, seconds - (time.monotonic() - begun))
            least, found = self._more.prove(spare, progress, below=-OPEN_CNY)
            days.append(found)
            trust = min(trust, _trust(self._more, least))
        return Priced(trust=trust, days=self._join(days))

    def find(self, worth: Floats, *, count: int, progress: Progress) -> FlagTable:
        """The best days at one place, of so many places where they seem to be worth most."""
        singles = [places for places in self._parts if len(places) == 1]
        ranked = self._rank(worth, singles, progress=progress)[:count]
        days = [
            self._prove(places, worth, seconds=ONE_PROOF_S, progress=progress)[1]
            for least, places in ranked
            if least < -OPEN_CNY
        ]
        return self._join(days)

    def _rank(
        self, worth: Floats, choices: Iterable[Places], *, progress: Progress
    ) -> list[tuple[float, Places]]:
        """The choices of places, the one whose days may be worth most first."""
        ranked = []
        for places in choices:
            progress.check()
            self._parts[places].set_worth(worth)
            ranked.append((self._parts[places].bound(), places))
        return sorted(ranked)

    def _prove(
        self, places: Places, worth: Floats, *, seconds: float, progress: Progress
    ) -> tuple[float, FlagTable]:
        if places not in self._whole:
            self._whole[places] = DayModel(self._matrix, places, whole=True)
        self._whole[places].set_worth(worth)
        seconds = min(seconds, ONE_PROOF_S)
        return self._whole[places].prove(seconds, progress, below=-OPEN_CNY)

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
