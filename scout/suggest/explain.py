"""Why this place, what else would do, what stands in the way: pure functions of the matching."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.candidate import Miss
from scout.domain.location import Containment, PlaceState
from scout.domain.location_set import Assignment, Uncovered
from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.candidate import Candidate
    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.domain.need import Need
    from scout.suggest.match import Matching, Refusal

_NEAREST = 4


def explain_choice(
    chosen: Candidate, rivals: Sequence[Candidate], *, used: frozenset[str]
) -> Assignment:
    """An assignment with its reasons and the best candidate at another location."""
    others = [entry for entry in rivals if entry.location_id != chosen.location_id]
    runner_up = max(others, key=lambda entry: entry.fit, default=None)
    reasons = [part.reason for part in chosen.parts]
    if chosen.dressing_h:
        reasons.append(
            say("suggest.dressing_cost", hours=chosen.dressing_h, cny=chosen.dressing_cny)
        )
    return Assignment(
        candidate=chosen,
        reasons=tuple(reasons),
        runner_up=runner_up,
        runner_up_in_set=runner_up is not None and runner_up.location_id in used,
    )


def explain_uncovered(
    need: Need, matching: Matching, *, locations: Sequence[Location]
) -> Uncovered:
    """A need that no spot may play: why, the nearest misses, and the stages as paid ways out."""
    refusals = matching.refusals[need.id]
    if need.setting.kind_id is None:
        reason = say("suggest.kind_unknown", place=need.setting.place)
    elif refusals:
        reason = say("suggest.all_refused")
    else:
        reason = say("suggest.no_such_place")
    nearest = sorted(refusals, key=lambda entry: (len(entry.causes), -entry.kind_score))
    misses = [_miss(need, refusal) for refusal in _one_a_place(nearest)[:_NEAREST]]
    stages = [_way_out(need, place) for place in locations if place.stage is not None]
    return Uncovered(need_id=need.id, reason=reason, nearest=(*misses, *stages))


def _one_a_place(refusals: Sequence[Refusal]) -> list[Refusal]:
    """The nearest spot of each place."""
    first: dict[str, Refusal] = {}
    for refusal in refusals:
        first.setdefault(refusal.location.id, refusal)
    return list(first.values())


def _miss(need: Need, refusal: Refusal) -> Miss:
    return Miss(
        need_id=need.id,
        location_id=refusal.location.id,
        spot_id=refusal.spot.id,
        why_not=_joined(refusal.causes),
    )


def _joined(causes: Sequence[Message]) -> Message:
    first, *rest = causes
    return say("suggest.and_also", first=first, rest=_joined(rest)) if rest else first


def _way_out(need: Need, place: Location) -> Miss:
    """A set on a stage, at its assumed price; said that nobody knows yet where the stage stands."""
    if place.stage is None:
        raise ValueError(f"{place.id} is no stage")
    built = say(
        "suggest.way_out",
        stage=place.name,
        cny=place.stage.build_cny,
        days=place.stage.build_days,
    )
    doubts = [say("suggest.announced")] if place.state is PlaceState.ANNOUNCED else []
    doubts += [say("suggest.unverified")] if place.state is PlaceState.UNVERIFIED else []
    unknown = place.district is Containment.UNKNOWN
    doubts += [say("suggest.position_unknown")] if unknown else []
    return Miss(
        need_id=need.id,
        location_id=place.id,
        spot_id=place.spots[0].id,
        why_not=_joined([built, *doubts]),
        way_out=True,
    )
