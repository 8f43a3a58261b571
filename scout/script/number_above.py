"""Scene numbers on a line of their own, directly above the heading that they number.

``SCENE 12`` above ``INT. MILL - NIGHT`` reads as two headings, the first without a place: it is the
number of the second. A line that is nothing but ``12`` may be a page number as well. It numbers the
heading below it only where nearly all headings without a number have such a line, and the numbers
rise from heading to heading: pages do not turn at every scene.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from scout.script.heading.plain import normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.script.draft import Draft, DraftScene, Line

_BARE = re.compile(r"^[#(\[]?(?P<number>\d{1,4}[A-Za-z]?)[.、:)\]]?$")
_PARTS = re.compile(r"(?P<digits>\d+)(?P<letter>[A-Za-z]?)")
_FEWEST = 2
_SHARE = 0.8
_NEAR = 2  # lines between a number and its heading: one blank line at most


def take_numbers_above(draft: Draft) -> None:
    """Give headings the numbers that stand above them; what was a scene or action is neither."""
    if draft.mapping is not None:
        return  # the rows of a list have their numbers in a column
    draft.scenes = _join(draft.scenes)
    unnumbered = [place for place, scene in enumerate(draft.scenes) if not scene.heading.number]
    above = _find_above(draft, unnumbered)
    rising = pairwise(_value(number) for number, _ in above.values())
    if len(above) < max(_FEWEST, _SHARE * len(unnumbered)):
        return
    if not all(before < after for before, after in rising):
        return
    for place, (number, line) in above.items():
        scene = draft.scenes[place]
        scene.heading = replace(scene.heading, number=number)
        _drop_line(draft, place, line=line)


def _join(scenes: Sequence[DraftScene]) -> list[DraftScene]:
    """The scenes, with a number alone joined to the heading that follows right below it."""
    joined: list[DraftScene] = []
    for scene in scenes:
        above = joined[-1] if joined else None
        if above is not None and _is_number(above) and _is_near(above, scene):
            joined[-1] = replace(
                scene,
                heading=replace(scene.heading, number=above.heading.number),
                episode=above.episode or scene.episode,
                title_above=above.title_above or scene.title_above,
                opens=[*above.opens, *scene.opens],
                closes=above.closes + scene.closes,
            )
        else:
            joined.append(scene)
    return joined


def _is_number(scene: DraftScene) -> bool:
    """Whether a heading says its number and no more, and nothing stands below it."""
    heading = scene.heading
    says = heading.place or heading.int_ext or heading.time or heading.body
    return bool(heading.number) and not (says or scene.prose or scene.captions or scene.cast)


def _is_near(above: DraftScene, scene: DraftScene) -> bool:
    if scene.heading.number or above.line is None or scene.line is None:
        return False
    return 0 < scene.line - above.line <= _NEAR and bool(scene.heading.place)


def _find_above(draft: Draft, places: Sequence[int]) -> dict[int, tuple[str, Line]]:
    """For each of these scenes the bare number right above its heading, with its line."""
    filled = [line for line in draft.lines if line.text.strip() and line.number is not None]
    at = {line.number: index for index, line in reversed(list(enumerate(filled)))}
    found: dict[int, tuple[str, Line]] = {}
    for place in places:
        index = at.get(draft.scenes[place].line, 0)
        if not index:
            continue
        line, heading = filled[index - 1], filled[index]
        number = _BARE.match(normalise(line.text))
        near = 0 < (heading.number or 0) - (line.number or 0) <= _NEAR
        if number is not None and near:
            found[place] = (number["number"], line)
    return found


def _value(number: str) -> tuple[int, str]:
    parts = _PARTS.match(number)
    return (int(parts["digits"]), parts["letter"].upper()) if parts else (0, "")


def _drop_line(draft: Draft, place: int, *, line: Line) -> None:
    """The number is no action of the scene before, and nothing of the preface."""
    lines = draft.scenes[place - 1].prose if place else draft.preface
    lines[:] = [entry for entry in lines if entry.number != line.number]
    if place and draft.scenes[place - 1].synopsis == line.text.strip():
        draft.scenes[place - 1].synopsis = ""
