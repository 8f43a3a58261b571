"""What dressing takes where somebody has judged it on the spot, in the place of our assumptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scout.domain.location import EraFit

    Column = np.ndarray[tuple[int], np.dtype[Any]]

_UNSAID = -1


@dataclass(frozen=True, kw_only=True)
class Judged:
    """Columns per judgement: ``key`` (era row × spots + spot, rising), tenths of hours, and 元.

    −1 where one of both is not said.
    """

    spots: int
    key: Column
    hours: Column
    cny: Column

    def replace(
        self, era: Column, spot: Column, *, hours: Column, cny: Column
    ) -> tuple[Column, Column]:
        """Assumed hours and 元 of pairs, with what was judged of them in their place.

        ``era`` is the row of the table's ``plays`` for each pair.
        """
        if not len(self.key):
            return hours, cny
        wanted = era.astype(np.int64) * self.spots + spot
        at = np.minimum(np.searchsorted(self.key, wanted), len(self.key) - 1)
        known = self.key[at] == wanted
        said_h, said_cny = self.hours[at], self.cny[at]
        return (
            np.where(known & (said_h != _UNSAID), said_h, hours),
            np.where(known & (said_cny != _UNSAID), said_cny, cny),
        )


def read_judged(eras_of: Sequence[tuple[EraFit, ...]], era_number: Mapping[str, int]) -> Judged:
    """The judgements of all spots; of an era that a spot names twice, the first counts."""
    said: dict[int, list[EraFit]] = {}  # places often share the same eras: looked at once
    found: dict[int, tuple[int, int]] = {}
    for spot, eras in enumerate(eras_of):
        if (told := said.get(id(eras))) is None:
            told = said[id(eras)] = [fit for fit in eras if (fit.hours, fit.cny) != (None, None)]
        for fit in told:
            hours = _UNSAID if fit.hours is None else round(10 * fit.hours)
            cny = _UNSAID if fit.cny is None else fit.cny
            found.setdefault(era_number[fit.era] * len(eras_of) + spot, (hours, cny))
    keys = sorted(found)
    rows = np.array([found[key] for key in keys], dtype=np.int32).reshape(-1, 2)
    key = np.array(keys, dtype=np.int64)
    return Judged(spots=len(eras_of), key=key, hours=rows[:, 0], cny=rows[:, 1])
