"""Carry what the user mended in the reading of a file over to a later draft."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.actions.later.decision import Lost
from scout.actions.later.take_over import is_likely_draft
from scout.actions.reading import mend_reading
from scout.domain.mend import LineKey, Mend, Mends
from scout.domain.message import say
from scout.script.later.compare import compare_drafts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.actions.library import Library
    from scout.actions.reading import Reading
    from scout.domain.message import Message
    from scout.domain.progress import Progress
    from scout.domain.script import Script
    from scout.script.later.draft_change import DraftChange


def carry_mends(
    old: Reading,
    new: Reading,
    *,
    library: Library,
    sure: bool,
    progress: Progress | None = None,
) -> Reading:
    """The new reading mended where the same scenes and lines were mended in the old one.

    It stays as it is where it is no draft of the old one and the user is not ``sure`` that it is.
    """
    if not old.mends:
        return new
    change = compare_drafts(old.script, new.script)
    if not (sure or is_likely_draft(old.script, new.script, change=change)):
        return new
    found = _follow(old, new, change=change)
    mends = Mends(tuple((there, mend) for _, there, mend in found if there is not None))
    return mend_reading(new, mends, library=library, progress=progress) if mends else new


def tell_mends(old: Reading, new: Reading) -> Iterator[Message | Lost]:
    """What became of each mended line; one that was mended otherwise since needs no word."""
    if not old.mends:
        return
    said = {(key.text, mend) for key, mend in new.mends.entries}
    change = compare_drafts(old.script, new.script)
    for key, there, mend in _follow(old, new, change=change):
        what = say("actions.later_mend", text=key.text)
        if there is None:
            yield Lost(what=what, why=say("actions.later_line_gone"))
        elif (there.text, mend) in said:
            yield what


def _follow(
    old: Reading, new: Reading, *, change: DraftChange
) -> Iterator[tuple[LineKey, LineKey | None, Mend]]:
    """Each mended line, where it is in the new draft, if anywhere, and what is said of it there.

    A heading goes with its scene, also where it is written otherwise now; then its number is the
    one that is printed there.
    """
    texts = {line.text.strip() for line in new.lines}
    texts |= {scene.heading.raw for scene in new.draft.scenes}
    for key, mend in old.mends.entries:
        there = None
        if mend.is_heading is None:
            there = _find_heading(key, old.script, new=new.script, new_of=change.new_of)
        if there is None or there.text == key.text:
            yield key, (there or key) if key.text in texts else None, mend
        else:
            unnumbered = replace(mend, number=None)
            yield key, there if unnumbered != Mend() else None, unnumbered


def _find_heading(
    key: LineKey, old: Script, *, new: Script, new_of: dict[int, int]
) -> LineKey | None:
    """The heading in the new draft of the scene that a line opens in the old one."""
    same = [scene for scene in old.scenes if scene.heading.raw == key.text]
    scene = min(same, key=lambda one: abs((one.line or 0) - (key.line or 0)), default=None)
    if scene is None or scene.index not in new_of:
        return None
    found = new.scene(new_of[scene.index])
    return LineKey(found.heading.raw, found.line)
