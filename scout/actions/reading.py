"""A file as it was read, open to be mended line by line before its scenes are used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scout.actions.read import TableLook, look_at_table
from scout.actions.reading_report import ReadingReport, report_on
from scout.domain.errors import LimitError, ReadError
from scout.domain.mend import Mends
from scout.domain.progress import Progress
from scout.script.assemble import assemble
from scout.script.mending import mend_draft
from scout.script.reader import open_draft

if TYPE_CHECKING:
    from pathlib import Path

    from scout.actions.library import Library
    from scout.domain.column import TableOrder
    from scout.domain.script import Script
    from scout.script.draft import Draft, Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A script with the draft that it was made of; ``mends`` are the user's words in it."""

    path: Path
    order: TableOrder | None
    draft: Draft
    mends: Mends
    script: Script
    report: ReadingReport

    @property
    def lines(self) -> list[Line]:
        """The file as its reader saw it; several lines may have the same number."""
        return self.draft.lines


def open_reading(
    path: Path,
    library: Library,
    *,
    order: TableOrder | None = None,
    mends: Mends | None = None,
    progress: Progress | None = None,
) -> Reading:
    """The reading of a file under the user's words; raises like ``read``."""
    draft = open_draft(path, order=order, progress=progress or Progress())
    return _read(draft, mends or Mends(), library=library, path=path, order=order)


def mend_reading(reading: Reading, mends: Mends, *, library: Library) -> Reading:
    """The same file under other words of the user, without opening it again."""
    return _read(reading.draft, mends, library=library, path=reading.path, order=reading.order)


def _read(
    draft: Draft, mends: Mends, *, library: Library, path: Path, order: TableOrder | None
) -> Reading:
    script = assemble(mend_draft(draft, mends), library.vocabulary, file=path.name)
    report = report_on(script, file=path.name)
    return Reading(path=path, order=order, draft=draft, mends=mends, script=script, report=report)


def read_or_ask(
    path: Path, library: Library, *, mends: Mends, progress: Progress
) -> Reading | TableLook:
    """The reading of a file, or the table whose columns a person should look at first.

    Raises ``ReadError`` where the file is neither.
    """
    try:
        reading = open_reading(path, library, mends=mends, progress=progress)
    except LimitError:
        raise
    except ReadError:
        look = look_at_table(path, progress=progress)
        if look is None:
            raise
        return look
    mapping = reading.script.mapping
    if mapping is None or not mapping.is_doubtful:
        return reading
    return look_at_table(path, progress=progress) or reading
