"""Why this place, what else would do, why nothing does: sentences from the matching, no solver."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.domain.candidate import Miss
from scout.domain.location_set import Assignment, Uncovered
from scout.domain.message import say
from scout.suggest.explaining.funnel import tell_funnel
from scout.suggest.explaining.runner_up import NONE, find_runner_ups, measure_changes
from scout.suggest.explaining.way_out import find_ways_out, stages_for
from scout.suggest.explaining.word import join_words, word_runner_up, word_stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.candidate import Candidate
    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.domain.need import Need
    from scout.domain.relaxation import Relaxation
    from scout.suggest.array import Ints
    from scout.suggest.matching.matching import Matching, Refusal
    from scout.suggest.matching.sieve import Refused
    from scout.suggest.question import Question

NEAREST = 4


def explain_choices(question: Question, played: Ints) -> tuple[Assignment, ...]:
    """For each played pair its parts in words, the best other place, and what that would change."""
    matching = question.matching
    runner_ups = find_runner_ups(question, played).tolist()
    changes = measure_changes(question, played, runner_ups=runner_ups)
    used = frozenset(matching.pairs.location[played].tolist())
    found = []
    for pair, other, change in zip(played.tolist(), runner_ups, changes, strict=True):
        chosen = matching.candidate(pair)
        runner_up = matching.candidate(other) if other != NONE else None
        place = matching.locations[matching.pairs.location[other]] if runner_up else None
        in_set = runner_up is not None and int(matching.pairs.location[other]) in used
        words = word_runner_up(runner_up, place, change=change, in_set=in_set)
        assignment = Assignment(
            candidate=chosen,
            reasons=tell_reasons(chosen),
            runner_up=runner_up,
            runner_up_in_set=in_set,
            runner_up_change=change,
            comparison=words,
        )
        found.append(assignment)
    return tuple(found)


def tell_reasons(chosen: Candidate) -> tuple[Message, ...]:
    """Every part of the fit in words, and what the dressing takes."""
    reasons = [part.reason for part in chosen.parts]
    if chosen.dressing_h:
        reasons.append(
            say("suggest.dressing_cost", hours=chosen.dressing_h, cny=chosen.dressing_cny)
        )
    return tuple(reasons)


def explain_uncovered(matching: Matching, uncovered: Sequence[int]) -> tuple[Uncovered, ...]:
    """Needs (by index) that no spot may play: why, the nearest misses, and what would help.

    Stages stand last among the misses, as paid ways out.
    """
    if not uncovered:
        return ()
    ways_out = find_ways_out(matching, uncovered)
    return tuple(_explain_need(matching, number, ways_out=ways_out[number]) for number in uncovered)


def _explain_need(
    matching: Matching, number: int, *, ways_out: tuple[Relaxation, ...]
) -> Uncovered:
    need, refused = matching.needs[number], matching.refused(number)
    if need.setting.kind_id is None:
        reason = say("suggest.kind_unknown", place=need.setting.place)
    elif len(refused.mask):
        reason = tell_funnel(matching, number)
    else:
        reason = say("suggest.no_such_place")
    rows = _pick_nearest(refused, matching.table.location[refused.spot])
    misses = [_miss(need, matching.refusal(number, refused, row=row)) for row in rows]
    stages = [_stage_miss(need, place) for place in stages_for(matching)]
    return Uncovered(
        need_id=need.id, reason=reason, nearest=(*misses, *stages), relaxations=ways_out
    )


def _pick_nearest(refused: Refused, place: Ints) -> list[int]:
    """The nearest spot of each place; first one for each set of causes, then of the rest."""
    by_place = refused.nearest(place)
    one_each = np.sort(np.unique(refused.mask[by_place], return_index=True)[1])[:NEAREST]
    rest = np.setdiff1d(np.arange(len(by_place)), one_each)[: NEAREST - len(one_each)]
    return by_place[np.sort(np.concatenate([one_each, rest]))].tolist()  # type: ignore[no-any-return]


def _miss(need: Need, refusal: Refusal) -> Miss:
    return Miss(
        need_id=need.id,
        location_id=refusal.location.id,
        spot_id=refusal.spot.id,
        why_not=join_words(refusal.causes),
    )


def _stage_miss(need: Need, place: Location) -> Miss:
    """A set on a stage, at its assumed price; said that nobody knows yet where the stage stands."""
    return Miss(
        need_id=need.id,
        location_id=place.id,
        spot_id=place.spots[0].id,
        why_not=word_stage(place),
        way_out=True,
    )
