"""What needs ask for, as columns of numbers that meet those of the spots."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.domain.heading import IntExt, TimeOfDay
from scout.record import dataclass
from scout.suggest.matching.light import ask_light
from scout.suggest.matching.part import room_for
from scout.suggest.matching.table import (
    HALF_OFFERED,
    NIGHT_UNSAID,
    NO_FIRE,
    NO_NIGHT,
    ONLY_INSIDE,
    ONLY_OUTSIDE,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.need import Need
    from scout.suggest.matching.table import Column, SpotTable


@dataclass(frozen=True, kw_only=True)
class Demand:
    """Columns per need: ``asks`` forbids what lacks it, ``wants`` lowers the fit of what is weak.

    ``era`` is a row of the table's ``plays``, ``room`` the floor in m² (0: nobody said).
    """

    kinds: tuple[str | None, ...]
    asks: Column
    wants: Column
    era: Column
    room: Column


def read_demand(needs: Sequence[Need], table: SpotTable) -> Demand:
    """The columns of needs that are held against a table."""
    return Demand(
        kinds=tuple(need.setting.kind_id for need in needs),
        asks=np.array([_asks(need) for need in needs], dtype=np.uint16),
        wants=np.array([_wants(need) for need in needs], dtype=np.uint8),
        era=np.array([table.era_row(need.era) for need in needs], dtype=np.int32),
        room=np.array([room_for(need) for need in needs], dtype=np.float64),
    )


def _asks(need: Need) -> int:
    asks = ask_light(need.times)
    asks |= NO_NIGHT if TimeOfDay.NIGHT in need.times else 0
    asks |= NO_FIRE if need.fire else 0
    asks |= ONLY_OUTSIDE if need.int_ext is IntExt.INT else 0
    return asks | (ONLY_INSIDE if need.int_ext is IntExt.EXT else 0)


def _wants(need: Need) -> int:
    wants = HALF_OFFERED if need.int_ext is IntExt.BOTH else 0
    return wants | (NIGHT_UNSAID if TimeOfDay.NIGHT in need.times else 0)
