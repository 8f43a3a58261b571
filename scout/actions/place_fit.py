"""Whether an answer of a project speaks of nothing but needs, scenes and places that are there."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from scout.actions.paper import YEARS
from scout.actions.suggest import list_needs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scout.actions.library import Library
    from scout.domain.candidate import Candidate
    from scout.domain.location_set import Assignment, LocationSet, Suggestion
    from scout.domain.plan import Plan, ShootDay
    from scout.domain.script import Script


def fits_suggestion(suggestion: Suggestion, script: Script, *, library: Library) -> bool:
    """Whether it is about the needs of this script, at places of this library."""
    needs = {need.id for need in suggestion.needs}
    labels = [one.label for one in suggestion.sets]
    return (
        suggestion.needs == list_needs(script)
        and len(set(labels)) == len(labels)
        and needs.issuperset(one.need_id for one in suggestion.uncovered)
        and all(_fits_set(one, needs, library=library) for one in suggestion.sets)
        and all(
            _is_there(miss.location_id, miss.spot_id, library=library)
            for one in suggestion.uncovered
            for miss in one.nearest
        )
        and all(
            needs.issuperset(one.need_ids) and (not one.place or library.knows(one.place))
            for one in chain.from_iterable(entry.relaxations for entry in suggestion.uncovered)
        )
    )


def _fits_set(location_set: LocationSet, needs: set[str], *, library: Library) -> bool:
    played = {one.candidate.location_id for one in location_set.assignments}
    single = location_set.robustness.single_points if location_set.robustness else ()
    return (
        set(location_set.location_ids) == played
        and needs.issuperset(single)
        and all(
            one.need_id in needs and _is_there(one.location_id, one.spot_id, library=library)
            for one in _candidates(location_set.assignments)
        )
    )


def _candidates(assignments: Iterable[Assignment]) -> Iterator[Candidate]:
    for one in assignments:
        yield one.candidate
        if one.runner_up is not None:
            yield one.runner_up


def _is_there(location_id: str, spot_id: str, *, library: Library) -> bool:
    return library.knows(f"{location_id}/{spot_id}")


def fits_plan(plan: Plan, script: Script, *, library: Library) -> bool:
    """Whether its scenes are those of this script, each on one day, at places of this library.

    Its days are in order, and in years that the papers can state.
    """
    scenes = range(1, len(script.scenes) + 1)
    placed = [slot.scene for day in plan.days for slot in day.slots]
    needs = {one.candidate.need_id for one in plan.location_set.assignments}
    dates = [day.date for day in plan.days]
    return (
        set(placed) <= set(scenes)
        and all(one.scene in scenes for one in plan.unplaced)
        and all(one < then for one, then in pairwise(dates))
        and all(day.year in YEARS for day in dates)
        and all(_fits_day(day, needs, library=library) for day in plan.days)
    )


def _fits_day(day: ShootDay, needs: set[str], *, library: Library) -> bool:
    """Its places are there, and its clock goes forward."""
    ends = {place for move in day.moves for place in (move.from_id, move.to_id)}
    times = [(day.call, day.wrap), *((slot.start, slot.end) for slot in day.slots)]
    return (
        all(map(library.knows, ends))
        and all(start <= end for start, end in times)
        and all(
            slot.need_id in needs and _is_there(visit.location_id, slot.spot_id, library=library)
            for visit in day.visits
            for slot in visit.slots
        )
    )
