"""The light of a scene that only says CONTINUOUS, 同时 or LATER: that of the scene before.

What is stated stays as it is written; where hours or days have passed nothing is carried, and a
first scene has nothing to carry.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.heading import TimeOfDay
from scout.domain.message import say
from scout.domain.problem import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.domain.script import Scene

_LONG = re.compile(r"HOUR|DAY|WEEK|MONTH|YEAR|[时日天月年](?!间)", re.IGNORECASE)
_SAME = re.compile(r"同时|一时")
_TOLD = 12  # numbers in the finding; the JSON has all


def carry_light(scenes: Iterable[Scene]) -> tuple[Scene, ...]:
    """The scenes in file order, each with the light that it takes over, if any."""
    carried: list[Scene] = []
    for scene in scenes:
        before = carried[-1].light if carried else None
        if before in {None, TimeOfDay.RELATIVE} or not _carries(scene):
            carried.append(scene)
        else:
            carried.append(replace(scene, carried_light=before))
    return tuple(carried)


def tell_carried(scenes: Sequence[Scene]) -> list[Problem]:
    """One finding that names the scenes whose light is carried; none where there are none."""
    found = [scene for scene in scenes if scene.carried_light is not None]
    if not found:
        return []
    numbers = [scene.number for scene in found]
    told = ", ".join((*numbers[:_TOLD], *(["…"] if len(numbers) > _TOLD else [])))
    message = say("script.light_carried", count=len(found), scenes=told)
    return [Problem(message=message, severity=Severity.NOTE)]


def _carries(scene: Scene) -> bool:
    heading = scene.heading
    if heading.time is not TimeOfDay.RELATIVE:
        return False
    return _LONG.search(_SAME.sub("", heading.time_raw)) is None
