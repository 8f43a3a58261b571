"""A file as it was read, open to be mended line by line before its scenes are used."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from scout.actions.read import TableLook, look_at_table
from scout.actions.reading_report import ReadingReport, report_on
from scout.domain.errors import LimitError, ReadError
from scout.domain.mend import Mends
from scout.domain.progress import Progress
from scout.script.assemble import assemble
from scout.script.draft import Draft
from scout.script.mending import mend_draft
from scout.script.reader import open_draft
from scout.script.source.source import Source, open_source

if TYPE_CHECKING:
    from scout.actions.library import Library
    from scout.domain.column import TableOrder
    from scout.domain.script import Script
    from scout.script.draft import Line


class LateDraft:
    """The draft of a file that is read once, when any thread first asks for it."""

    def __init__(self, source: Source, order: TableOrder | None) -> None:
        self._source, self._order = source, order
        self._draft: Draft | None = None
        self._reading = Lock()

    def read(self) -> Draft:
        """The draft; empty where the file is no script any more."""
        with self._reading:
            if self._draft is None:
                try:
                    self._draft = open_draft(self._source, order=self._order, progress=Progress())
                except ReadError:  # the script is what counts; only its file cannot be shown
                    self._draft = Draft()
            return self._draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A script with the draft that it was made of; ``mends`` are the user's words in it.

    ``source`` is the file as it was read, whatever becomes of it. ``kept`` is the draft, or reads
    it when it is first asked for.
    """

    path: Path
    source: Source
    order: TableOrder | None
    kept: Draft | LateDraft
    mends: Mends
    script: Script
    report: ReadingReport

    @property
    def draft(self) -> Draft:
        """The file before its eras are carried, as its reader found it."""
        return self.kept.read() if isinstance(self.kept, LateDraft) else self.kept

    @property
    def lines(self) -> list[Line]:
        """The file as its reader saw it; several lines may have the same number."""
        return self.draft.lines


def open_reading(
    path: Path,
    library: Library,
    *,
    source: Source | None = None,
    order: TableOrder | None = None,
    mends: Mends | None = None,
    progress: Progress | None = None,
) -> Reading:
    """The reading of a file under the user's words; raises like ``read``.

    ``source``: what was read of it before.
    """
    source, said = open_source(source or path), mends or Mends()
    draft = open_draft(source, order=order, progress=progress or Progress())
    script, report = _read(draft, said, library=library, file=path.name)
    return Reading(
        path=path,
        source=source,
        order=order,
        kept=draft,
        mends=said,
        script=script,
        report=report,
    )


def reopen_reading(
    source: Source, script: Script, *, order: TableOrder | None, mends: Mends
) -> Reading:
    """The reading of a file that was kept, with the script that it gave when it was read.

    A later Scout may read the file otherwise; that counts only where the user mends it further.
    """
    return Reading(
        path=Path(source.name),
        source=source,
        order=order,
        kept=LateDraft(source, order),
        mends=mends,
        script=script,
        report=report_on(script, file=source.name),
    )


def mend_reading(reading: Reading, mends: Mends, *, library: Library) -> Reading:
    """The same file under other words of the user, without opening it again."""
    script, report = _read(reading.draft, mends, library=library, file=reading.path.name)
    return replace(reading, mends=mends, script=script, report=report)


def _read(
    draft: Draft, mends: Mends, *, library: Library, file: str
) -> tuple[Script, ReadingReport]:
    script = assemble(mend_draft(draft, mends), library.vocabulary, file=file)
    return script, report_on(script, file=file)


def read_or_ask(
    path: Path, library: Library, *, mends: Mends, progress: Progress
) -> Reading | TableLook:
    """The reading of a file, or the table whose columns a person should look at first.

    Raises ``ReadError`` where the file is neither.
    """
    source = open_source(path)
    try:
        reading = open_reading(path, library, source=source, mends=mends, progress=progress)
    except LimitError:
        raise
    except ReadError:
        look = look_at_table(path, source=source, progress=progress)
        if look is None:
            raise
        return look
    mapping = reading.script.mapping
    if mapping is None or not mapping.is_doubtful:
        return reading
    return look_at_table(path, source=source, progress=progress) or reading
