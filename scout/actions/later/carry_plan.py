"""An issued plan as a plan of a later draft: what lives on keeps its date, hour and place."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scout.actions.later.need_map import NeedMap
    from scout.domain.location_set import Assignment, LocationSet
    from scout.domain.need import Need
    from scout.domain.plan import Plan, ShootDay, Visit
    from scout.script.later.draft_change import DraftChange


def carry_set(location_set: LocationSet, needs: NeedMap) -> LocationSet:
    """The places of the needs that live on; of needs that became one, where the first was."""
    found: dict[str, Assignment] = {}
    for entry in location_set.assignments:
        need = needs.new_of.get(entry.candidate.need_id)
        if need is not None and need not in found:
            candidate = replace(entry.candidate, need_id=need)
            found[need] = replace(entry, candidate=candidate)
    return replace(location_set, proven=False, assignments=tuple(found.values()))


def carry_plan(
    plan: Plan, *, change: DraftChange, needs: Sequence[Need], location_set: LocationSet
) -> Plan:
    """The plan without the dropped scenes, under the indexes and needs of the new draft.

    A day or a stay of which nothing is left keeps its call and wrap and is empty, so that the
    change can be told to whom it was issued. ``needs``: those of the new draft.
    """
    home = {scene: need.id for need in needs for scene in need.scenes}
    return replace(
        plan,
        location_set=location_set,
        days=tuple(_carry_day(day, change=change, home=home) for day in plan.days),
        unplaced=tuple(
            replace(one, scene=change.new_of[one.scene])
            for one in plan.unplaced
            if one.scene in change.new_of
        ),
        bound=0,
    )


def _carry_day(day: ShootDay, *, change: DraftChange, home: Mapping[int, str]) -> ShootDay:
    visits = tuple(_carry_visits(day, change=change, home=home))
    stops = [visit.location_id for visit in visits]
    legs = set(pairwise(stops))
    moves = tuple(move for move in day.moves if (move.from_id, move.to_id) in legs)
    return replace(day, visits=visits, moves=moves)


def _carry_visits(
    day: ShootDay, *, change: DraftChange, home: Mapping[int, str]
) -> Iterator[Visit]:
    for visit in day.visits:
        slots = tuple(
            replace(slot, scene=change.new_of[slot.scene], need_id=home[change.new_of[slot.scene]])
            for slot in visit.slots
            if change.new_of.get(slot.scene) in home
        )
        if slots:
            yield replace(visit, slots=slots)
