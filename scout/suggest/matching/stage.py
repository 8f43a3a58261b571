"""Sets built on a stage: for what nothing else plays, where the user asks for it, never free."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.suggest.matching.part import BUILD_HOURS_A_DAY, BUILT
from scout.suggest.matching.rule import STAGE_CAUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.domain.location import Location
    from scout.suggest.matching.pair import Row
    from scout.suggest.matching.rule import Rules
    from scout.suggest.matching.table import SpotTable

BUILT_THOUSANDTHS = round(BUILT * 1000)


def build_on_stages(
    unserved: Iterable[int], locations: Sequence[Location], *, table: SpotTable, rules: Rules
) -> list[Row]:
    """Pairs for needs that nothing else plays, at stages that are kept or named for the need.

    The district rule cannot be asked where a stage stands at an unknown place; the user has
    decided, and every assignment there says so. One outside is refused.
    """
    if rules.floor is not None and rules.floor > BUILT_THOUSANDTHS:
        return []
    stages = np.flatnonzero(table.is_stage).tolist()
    return [
        _row(need, spot, stage=locations[stage], index=stage)
        for need in (unserved if stages else ())
        for stage in stages
        if (spot := _find_spot(need, stage, table=table, rules=rules)) is not None
    ]


def _find_spot(need: int, stage: int, *, table: SpotTable, rules: Rules) -> int | None:
    """The first spot of a stage that the user asks for and nothing forbids."""
    spots = np.flatnonzero(table.location == stage)
    asked = rules.kept[spots]
    for place in rules.here.get(need, ()):
        asked = asked | np.isin(spots, place)
    causes = (rules.standing[spots] | rules.about(need, spots)) & np.uint16(STAGE_CAUSES)
    found = spots[asked & (causes == 0)]
    return int(found[0]) if len(found) else None


def _row(need: int, spot: int, *, stage: Location, index: int) -> Row:
    if stage.stage is None:
        raise ValueError(f"{stage.id} is no stage")
    tenths = round(stage.stage.build_days * BUILD_HOURS_A_DAY * 10)
    return need, spot, index, BUILT_THOUSANDTHS, tenths, stage.stage.build_cny
