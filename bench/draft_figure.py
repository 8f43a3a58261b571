"""A later draft of a long script: 1,500 scenes found again among 1,500."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

from bench.figure import Check, Figure, measure
from scout.domain.eighths import Eighths
from scout.domain.heading import Heading, IntExt, TimeOfDay
from scout.domain.script import Scene, Script
from scout.domain.setting import Setting
from scout.script.later.compare import compare_drafts
from scout.script.later.fingerprint import take_fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.figure import Line

SCENES = 1500
PLACES, CAST, SIGNS, FIRST_SIGN = 120, 60, 1500, 0x4E00
TEXT = (80, 900)
DROPPED = MOVED = RETOUCHED = 10  # one in so many


def measure_drafts() -> Iterator[Line]:
    """One scene in ten dropped for a new one, one moved, one retouched; then the same list bare."""
    dice = random.Random(1)  # noqa: S311 - repeatable
    old = [_write(dice, mark) for mark in range(SCENES)]
    new = _revise(old, dice)
    marks = {scene.synopsis: scene.index for scene in _bind(new).scenes}
    truth = {
        index: marks[scene.synopsis]
        for index, scene in enumerate(old, 1)
        if scene.synopsis in marks
    }
    before, after = _bind(old), _bind(new)
    yield Figure(
        name=f"compare two drafts of {SCENES:,} scenes",
        seconds=measure(lambda: compare_drafts(before, after)),
        target_s=1.0,
    )
    found = compare_drafts(before, after).new_of
    yield Check(name="compare: every scene is found again, and no other", kept=found == truth)
    bare = [_bind([replace(scene, fingerprint=_EMPTY) for scene in one]) for one in (old, new)]
    yield Figure(
        name=f"compare two lists of {SCENES:,} scenes without texts",
        seconds=measure(lambda: compare_drafts(*bare)),
        target_s=1.0,
    )


_EMPTY = take_fingerprint([])


def _write(dice: random.Random, mark: int) -> Scene:
    """One scene; its synopsis says which one it is and is not looked at."""
    place = f"{dice.randrange(PLACES)}号院"
    signs = range(FIRST_SIGN, FIRST_SIGN + SIGNS)
    text = "".join(map(chr, dice.choices(signs, k=dice.randint(*TEXT))))
    return Scene(
        index=1,
        heading=Heading(
            raw="",
            place=place,
            int_ext=dice.choice((IntExt.INT, IntExt.EXT)),
            time=dice.choice((TimeOfDay.DAY, TimeOfDay.NIGHT)),
        ),
        setting=Setting(place=place),
        cast=tuple(f"角色{dice.randrange(CAST)}" for _ in range(dice.randint(1, 4))),
        length=Eighths(dice.randint(1, 16)),
        synopsis=str(mark),
        fingerprint=take_fingerprint([text]),
    )


def _revise(old: list[Scene], dice: random.Random) -> list[Scene]:
    kept = list(old)
    for number in range(SCENES // DROPPED):
        kept[dice.randrange(SCENES)] = _write(dice, SCENES + number)
    for _ in range(SCENES // MOVED):
        kept.insert(dice.randrange(SCENES), kept.pop(dice.randrange(SCENES)))
    for _ in range(SCENES // RETOUCHED):
        at = dice.randrange(SCENES)
        kept[at] = replace(kept[at], cast=(*kept[at].cast, "新人"), length=Eighths(3))
    return kept


def _bind(scenes: list[Scene]) -> Script:
    numbered = (
        replace(scene, index=n, heading=replace(scene.heading, number=str(n)))
        for n, scene in enumerate(scenes, 1)
    )
    return Script(title="长剧", format="text", scenes=tuple(numbered))
