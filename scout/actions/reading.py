"""A file as it was read, open to be mended line by line before its scenes are used."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from scout.actions.apart import fetch, work_on
from scout.actions.read import TableLook, look_at_table
from scout.actions.reading_report import ReadingReport, report_on
from scout.domain.errors import LimitError, ReadError
from scout.domain.mend import Mends
from scout.record import dataclass
from scout.script.draft import Draft

if TYPE_CHECKING:
    from scout.actions.library import Library
    from scout.domain.column import TableOrder
    from scout.domain.progress import Progress
    from scout.domain.script import Script
    from scout.domain.vocabulary import Vocabulary
    from scout.script.apart.readers import Readers
    from scout.script.draft import Line
    from scout.script.source.source import Source


class LateDraft:
    """The draft of a file that is read once, when any thread first asks for it."""

    def __init__(
        self, source: Source, *, order: TableOrder | None, readers: Readers | None
    ) -> None:
        self._source, self._order, self._readers = source, order, readers
        self._draft: Draft | None = None
        self._reading = Lock()

    def read(self) -> Draft:
        """The draft; empty where the file is no script any more."""
        work = partial(_read_draft, self._source, order=self._order)
        with self._reading:
            if self._draft is None:
                try:
                    self._draft = work_on(
                        self._source.name, work, progress=None, readers=self._readers
                    )
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
    source = source or fetch(path, progress=progress, readers=library.readers)
    mends = mends or Mends()
    work = partial(_read_file, source, library.vocabulary, order=order, mends=mends)
    draft, script = work_on(path.name, work, progress=progress, readers=library.readers)
    return Reading(
        path=path,
        source=source,
        order=order,
        kept=draft,
        mends=mends,
        script=script,
        report=report_on(script, file=path.name),
    )


def reopen_reading(
    source: Source,
    script: Script,
    *,
    order: TableOrder | None,
    mends: Mends,
    readers: Readers | None = None,
) -> Reading:
    """The reading of a file that was kept, with the script that it gave when it was read.

    A later Scout may read the file otherwise; that counts only where the user mends it further.
    """
    return Reading(
        path=Path(source.name),
        source=source,
        order=order,
        kept=LateDraft(source, order=order, readers=readers),
        mends=mends,
        script=script,
        report=report_on(script, file=source.name),
    )


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
def _read_draft(source: Source, *, order: TableOrder | None, progress: Progress) -> Draft:
    from scout.script.reader import open_draft

    return open_draft(source, order=order, progress=progress)


def _read_file(
    source: Source,
    vocabulary: Vocabulary,
    *,
    order: TableOrder | None,
    mends: Mends,
    progress: Progress,
) -> tuple[Draft, Script]:
    draft = _read_draft(source, order=order, progress=progress)
    script = _understand(draft, vocabulary, mends=mends, file=source.name, progress=progress)
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
    source = fetch(path, progress=progress, readers=library.readers)
    look_at = partial(
        look_at_table, path, source=source, progress=progress, readers=library.readers
    )
    try:
        reading = open_reading(path, library, source=source, mends=mends, progress=progress)
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
