"""Ask a plan why: a scene on its day, what is left out, and what one more would give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.actions.library import Library
    from scout.domain.explanation import PlanConflict, WhatIf, WhyHere
    from scout.domain.plan import Plan
    from scout.domain.progress import Progress
    from scout.schedule.request import PlanRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneAnswer:
    """Why a scene is on its day; for one on none also what keeps it off, where that is known."""

    why: WhyHere
    conflict: PlanConflict | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What one more would give, and what stands against each other where scenes are left out."""

    what_if: WhatIf
    conflict: PlanConflict | None = None


def explain_scenes(
    plan: Plan,
    request: PlanRequest,
    *,
    scenes: Sequence[int],
    library: Library,
    progress: Progress | None = None,
) -> tuple[SceneAnswer, ...]:
    """An answer for each of these scenes; the request is the one that the plan was made for.

    Raises ``KeyError`` for a scene that is not in the script, ``Cancelled`` when the user stops.
    """
    from scout.schedule.explaining.conflict import find_conflict
    from scout.schedule.explaining.trial import Trials
    from scout.schedule.explaining.why import explain_scene

    if not scenes:
        return ()
    trials = Trials(plan, request, travel=library.travel, sun=library.sun)
    return tuple(
        SceneAnswer(
            why=explain_scene(trials, scene),
            conflict=find_conflict(
                plan,
                request,
                travel=library.travel,
                sun=library.sun,
                scene=scene,
                progress=progress,
            ),
        )
        for scene in scenes
    )


def look_ahead(
    plan: Plan, request: PlanRequest, *, library: Library, progress: Progress | None = None
) -> Outlook:
    """What a day, an hour, a date of an actor or of a place more would give.

    Found by searching on from the plan; raises ``Cancelled`` when the user stops.
    """
    from scout.schedule.explaining.conflict import find_conflict
    from scout.schedule.explaining.what_if import ask_what_if

    return Outlook(
        what_if=ask_what_if(
            plan, request, travel=library.travel, sun=library.sun, progress=progress
        ),
        conflict=find_conflict(
            plan, request, travel=library.travel, sun=library.sun, progress=progress
        ),
    )
