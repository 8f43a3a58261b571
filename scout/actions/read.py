"""Read a script or a scene list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.script.reader import read_script

if TYPE_CHECKING:
    from pathlib import Path

    from scout.actions.library import Library
    from scout.domain.progress import Progress
    from scout.domain.script import Script


def read(path: Path, library: Library, *, progress: Progress | None = None) -> Script:
    """The script in a file; raises ``ReadError`` or ``LimitError`` where there is none."""
    return read_script(path, library.vocabulary, progress=progress)
