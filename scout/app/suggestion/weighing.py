"""How strongly the four measures count, in steps of a slider, and as weights in 元."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.wish import Measure, Weights
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST, USUAL = 8, 4
"""The steps of a slider; all at ``USUAL`` weigh as by default, with minutes at their worth."""

_UNIT = {
    Measure.PLACES: Weights().place,
    Measure.FIT: Weights().page,
    Measure.COST: Weights().money,
    Measure.SPREAD: 100,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels:
    """A step for each measure, 0 to ``MOST``; only how they stand to each other counts."""

    places: int = USUAL
    fit: int = USUAL
    cost: int = USUAL
    spread: int = 0

    def as_weights(self) -> Weights:
        """What they are worth: at ``USUAL`` four times the default, which weighs the same."""
        return Weights(
            place=self.places * _UNIT[Measure.PLACES],
            page=self.fit * _UNIT[Measure.FIT],
            money=self.cost * _UNIT[Measure.COST],
            minute=self.spread * _UNIT[Measure.SPREAD],
        )

    def by_measure(self) -> Mapping[Measure, int]:
        """The same by name."""
        return {measure: getattr(self, measure.value) for measure in Measure}


def read_levels(goal: object) -> Levels:
    """The steps nearest to a goal; the usual ones where it is none of weights."""
    if not isinstance(goal, Weights):
        return Levels()
    told = {
        Measure.PLACES: goal.place,
        Measure.FIT: goal.page,
        Measure.COST: goal.money,
        Measure.SPREAD: goal.minute,
    }
    scale = USUAL if goal.money == 1 else 1  # typed in 元 by hand, not made by a slider
    steps = {m.value: min(MOST, round(scale * told[m] / _UNIT[m])) for m in Measure}
    return Levels(**steps)
