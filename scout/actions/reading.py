"""A file as it was read, open to be mended line by line before its scenes are used."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from scout.actions.apart import work_on
from scout.actions.read import TableLook, look_at_table
from scout.actions.reading_report import ReadingReport, report_on
from scout.domain.errors import LimitError, ReadError
from scout.domain.mend import Mends

if TYPE_CHECKING:
    from pathlib import Path

    from scout.actions.library import Library
    from scout.domain.column import TableOrder
    from scout.domain.progress import Progress
    from scout.domain.script import Script
    from scout.domain.vocabulary import Vocabulary
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
    mends = mends or Mends()
    work = partial(_read_file, path, library.vocabulary, order=order, mends=mends)
    draft, script = work_on(path.name, work, progress=progress, readers=library.readers)
    report = report_on(script, file=path.name)
    return Reading(path=path, order=order, draft=draft, mends=mends, script=script, report=report)


def mend_reading(
    reading: Reading,
    mends: Mends,
    *,
    library: Library,
    progress: Progress | None = None,
) -> Reading:
    """The same file under other words of the user, without opening it again."""
    file = reading.path.name
    work = partial(_understand, reading.draft, library.vocabulary, mends=mends, file=file)
    script = work_on(file, work, progress=progress, readers=library.readers)
    return replace(reading, mends=mends, script=script, report=report_on(script, file=file))


# What reads and assembles loads only where that is done, mostly not here.
def _read_file(
    path: Path,
    vocabulary: Vocabulary,
    *,
    order: TableOrder | None,
    mends: Mends,
    progress: Progress,
) -> tuple[Draft, Script]:
    from scout.script.reader import open_draft

    draft = open_draft(path, order=order, progress=progress)
    script = _understand(draft, vocabulary, mends=mends, file=path.name, progress=progress)
    return draft, script


def _understand(
    draft: Draft, vocabulary: Vocabulary, *, mends: Mends, file: str, progress: Progress
) -> Script:
    from scout.script.assemble import assemble
    from scout.script.mending import mend_draft

    progress.check()
    return assemble(mend_draft(draft, mends), vocabulary, file=file)


def read_or_ask(
    path: Path, library: Library, *, mends: Mends, progress: Progress
) -> Reading | TableLook:
    """The reading of a file, or the table whose columns a person should look at first.

    Raises ``ReadError`` where the file is neither.
    """
    look_at = partial(look_at_table, path, progress=progress, readers=library.readers)
    try:
        reading = open_reading(path, library, mends=mends, progress=progress)
    except LimitError:
        raise
    except ReadError:
        look = look_at()
        if look is None:
            raise
        return look
    mapping = reading.script.mapping
    if mapping is None or not mapping.is_doubtful:
        return reading
    return look_at() or reading
