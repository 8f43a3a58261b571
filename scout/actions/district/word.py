"""What became of a production, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.text import list_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.domain.district_plan import DistrictPlan, Standing
    from scout.domain.message import Message

_SHOWN = 4  # productions that are named as being in the way


def word_plan(plan: DistrictPlan) -> Message:
    """How many productions are carried."""
    return say(
        "actions.district_head",
        carried=len(plan.carried),
        count=len(plan.standings),
        refused=len(plan.refused),
        broken=len(plan.broken),
    )


def word_standing(standing: Standing) -> Iterator[Message]:
    """Why a production is not carried and from when on it could be; what is missing in any case."""
    study = standing.study
    if study.problem is not None:
        yield say("actions.district_problem", why=study.problem)
        return
    if standing.offer is None:
        yield _word_refusal(standing)
        yield _word_earliest(standing)
    if study.uncovered:
        names = list_first(study.uncovered, _SHOWN)
        yield say("actions.district_uncovered", count=len(study.uncovered), names=names)


def name_others(standing: Standing) -> tuple[str, ...]:
    """The productions that stand in the way, in the order in which they do."""
    return tuple(dict.fromkeys(one.other.production for one in standing.clashes))


def _word_refusal(standing: Standing) -> Message:
    study, others = standing.study, name_others(standing)
    free = study.free
    if free is None:
        return say("actions.district_no_day")
    if free.days > len(study.window.dates):
        return say("actions.district_short", days=free.days, dates=len(study.window.dates))
    if others:
        return say("actions.district_in_way", names=list_first(others, _SHOWN), count=len(others))
    return say("actions.district_no_start")


def _word_earliest(standing: Standing) -> Message:
    earliest = standing.earliest
    if earliest is None:
        return say("actions.district_no_earliest")
    return say(
        "actions.district_earliest",
        first=earliest.first.isoformat(),
        last=earliest.last.isoformat(),
    )
