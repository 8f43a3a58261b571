"""Where a file is read: in a process apart, which it can break without harm to anything else.

Whoever starts Scout opens the readers: the window keeps them as long as it is open, the command
line for one verb. A terminal could read in its own process under a ceiling, but then a broken
library or a loop in it would end the verb without a word; and apart the readers load while the
verb loads the rest.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from scout.domain.progress import Progress
from scout.script.apart.readers import Readers
from scout.when_called import when_called

with when_called():
    from scout.script.source.source import open_source

if TYPE_CHECKING:
    from pathlib import Path

    from scout.script.apart.wire import Work
    from scout.script.source.source import Source

_Value = TypeVar("_Value")
# Loaded before there is a file: what all kinds are read with, and what takes longest to load.
_LOADED = (
    "scout.actions.reading",
    "scout.script.reader",
    "scout.script.mending",
    "scout.script.format.workbook",
)


def open_readers() -> Readers:
    """The readers of scripts, to be closed; the first process starts when it is needed."""
    return Readers(*_LOADED)


def work_on(
    file: str,
    work: Work[_Value],
    *,
    progress: Progress | None,
    readers: Readers | None,
) -> _Value:
    """What the work on a file gives, done by the readers; without them done here."""
    progress = progress or Progress()
    return readers.run(work, file=file, progress=progress) if readers else work(progress=progress)


def fetch(path: Path, *, progress: Progress | None, readers: Readers | None) -> Source:
    """The bytes of a file; raises like ``open_source``.

    What may keep one waiting for ever, such as a pipe, is opened by the readers.
    """
    if path.is_file():
        return open_source(path)
    work = partial(_open, path)
    return work_on(path.name, work, progress=progress, readers=readers)


def _open(path: Path, *, progress: Progress) -> Source:
    progress.check()
    return open_source(path)
