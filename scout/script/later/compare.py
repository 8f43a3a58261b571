"""Find the scenes of a script again in a later draft, by content and not by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.domain.text import fold_name
from scout.script.later.assignment import assign
from scout.script.later.common_piece import find_common
from scout.script.later.course import align, list_in_order, measure_strays
from scout.script.later.draft_change import Aspect, DraftChange, ScenePair, Split
from scout.script.later.likeness import compare_scenes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.domain.script import Scene, Script
    from scout.script.later.likeness import Grid

_FLOOR = 0.44
"""Two scenes less alike than this are none: a text written anew in the same place, with the same
cast and light, is just above it; another scene of the same people there is not."""

_STRAY, _FAR = 0.2, 6.0
"""What it takes off to stand elsewhere in the order, fully from so many scenes on: a scene that was
moved must be known by its text, or by much else."""

_KNOWN = 0.5
"""The part of that which a text found again to the letter saves: whoever moves a scene writes it a
new place and cast with it. Not all of it, so that of two equal texts the one in order is taken."""

_CHOICES = 12  # columns that a row can be paired with: beyond the twelfth none is the better one
_PART = 0.6  # of a scene's text that must be in the whole for it to be a part of that
_FEWEST_PIECES = 12  # a text with less is too short to say where it comes from


def compare_drafts(old: Script, new: Script) -> DraftChange:
    """What is different in the new draft: every scene is in a pair, or added, or dropped.

    The pairs are the most alike ones together, as far as each is alike at all, with a little less
    for a scene that stands elsewhere among the others.
    """
    found = _pair(old.scenes, new.scenes)
    rows = sorted(found, key=found.__getitem__)
    stay = list_in_order(rows)
    pairs = tuple(
        _make_pair(old.scenes[row], new.scenes[found[row]], moved=place not in stay)
        for place, row in enumerate(rows)
    )
    taken = set(found.values())
    added = tuple(scene for scene in new.scenes if scene.index - 1 not in taken)
    dropped = tuple(scene for scene in old.scenes if scene.index - 1 not in found)
    there = {pair.old: pair.new for pair in pairs}
    back = {pair.new: pair.old for pair in pairs}
    return DraftChange(
        pairs=pairs,
        added=tuple(scene.index for scene in added),
        dropped=tuple(scene.index for scene in dropped),
        splits=tuple(_find_parts(old.scenes, added, partner=there)),
        joins=tuple(_find_parts(new.scenes, dropped, partner=back)),
    )


def _pair(old: Sequence[Scene], new: Sequence[Scene]) -> dict[int, int]:
    """The place in the new draft of each place in the old one that lives on, from 0."""
    if not old or not new:
        return {}
    alike = compare_scenes(old, new)
    gain = alike.whole - np.float32(_FLOOR)
    course = align(np.maximum(gain, 0))
    strays = np.minimum(1, measure_strays(course, gain.shape) / _FAR)
    gain -= _STRAY * strays * (1 - _KNOWN * alike.text)
    return assign(_list_choices(gain), len(new))


def _list_choices(gain: Grid) -> list[dict[int, float]]:
    """For each row the few columns that it gains most with."""
    most = min(_CHOICES, gain.shape[1])
    best = np.argpartition(-gain, most - 1, axis=1)[:, :most]
    return [
        {int(column): float(row[column]) for column in np.sort(columns) if row[column] > 0}
        for row, columns in zip(gain, best, strict=True)
    ]


def _make_pair(old: Scene, new: Scene, *, moved: bool) -> ScenePair:
    renumbered = (old.heading.number, old.episode) != (new.heading.number, new.episode)
    return ScenePair(
        old=old.index,
        new=new.index,
        moved=moved,
        renumbered=renumbered,
        changes=tuple(_list_aspects(old, new)),
    )


def _list_aspects(old: Scene, new: Scene) -> Iterator[Aspect]:
    """What is different, in the order in which it matters to whoever looks for places."""
    light = [(one.heading.time, fold_name(one.heading.time_raw)) for one in (old, new)]
    eras = [(one.era.bucket, one.era.era_id, one.era.year_from, one.era.year_to)
            for one in (old, new)]  # fmt: skip
    cast = [set(map(fold_name, one.cast)) for one in (old, new)]
    different = {
        Aspect.PLACE: fold_name(old.setting.place) != fold_name(new.setting.place),
        Aspect.SIDE: old.heading.int_ext != new.heading.int_ext,
        Aspect.TIME: light[0] != light[1],
        Aspect.ERA: eras[0] != eras[1],
        Aspect.CAST: cast[0] != cast[1],
        Aspect.LENGTH: old.length != new.length,
        Aspect.TEXT: old.fingerprint.digest != new.fingerprint.digest,
    }
    return (aspect for aspect, differs in different.items() if differs)


def _find_parts(
    wholes: Sequence[Scene], loose: Sequence[Scene], *, partner: dict[int, int]
) -> Iterator[Split]:
    """Scenes without a partner whose text comes from one that has one.

    What has stayed whole beside its partner cannot have been divided.
    """
    telling = [one for one in loose if len(one.fingerprint.shingles) >= _FEWEST_PIECES]
    living = [one for one in wholes if one.index in partner]
    best: dict[int, tuple[float, int]] = {}
    for part, whole in find_common(
        [one.fingerprint for one in telling], [one.fingerprint for one in living]
    ):
        share = telling[part].fingerprint.share_in(living[whole].fingerprint)
        best[part] = max(best.get(part, (_PART, 0)), (share, -living[whole].index))
    parts: dict[int, list[int]] = {}
    for part, (_, index) in best.items():
        if index:
            parts.setdefault(-index, []).append(telling[part].index)
    for index in sorted(parts):
        yield Split(whole=index, parts=(partner[index], *sorted(parts[index])))
