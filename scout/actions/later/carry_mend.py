"""Carry what the user mended in the reading of a file over to a later draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.later.decision import Lost
from scout.actions.later.take_over import is_likely_draft
from scout.actions.reading import mend_reading
from scout.domain.mend import Mends
from scout.domain.message import say
from scout.script.later.compare import compare_drafts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.actions.library import Library
    from scout.actions.reading import Reading
    from scout.domain.message import Message


def carry_mends(old: Reading, new: Reading, *, library: Library, sure: bool) -> Reading:
    """The new reading mended where the same lines were mended in the old one.

    It stays as it is where it is no draft of the old one and the user is not ``sure`` that it is.
    """
    texts = _texts(new)
    mends = Mends(tuple(entry for entry in old.mends.entries if entry[0].text in texts))
    if not mends:
        return new
    change = compare_drafts(old.script, new.script)
    if not (sure or is_likely_draft(old.script, new.script, change=change)):
        return new
    return mend_reading(new, mends, library=library)


def tell_mends(old: Reading, new: Reading) -> Iterator[Message | Lost]:
    """What became of each mended line; one that was mended otherwise since needs no word."""
    texts, mends = _texts(new), {(key.text, mend) for key, mend in new.mends.entries}
    for key, mend in old.mends.entries:
        what = say("actions.later_mend", text=key.text)
        if key.text not in texts:
            yield Lost(what=what, why=say("actions.later_line_gone"))
        elif (key.text, mend) in mends:
            yield what


def _texts(reading: Reading) -> set[str]:
    headings = {scene.heading.raw for scene in reading.draft.scenes}
    return headings | {line.text.strip() for line in reading.lines}
