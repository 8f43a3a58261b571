"""Read a script or a scene list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.correct import check_meanings, correct
from scout.domain.correction import Corrections
from scout.script.place.merge import suggest_merges
from scout.script.reader import read_script

if TYPE_CHECKING:
    from pathlib import Path

    from scout.actions.library import Library
    from scout.domain.place_merge import MergeOffer
    from scout.domain.progress import Progress
    from scout.domain.script import Script


def read(
    path: Path,
    library: Library,
    *,
    corrections: Corrections | None = None,
    progress: Progress | None = None,
) -> Script:
    """The script in a file, with what the user says against its reading.

    Raises ``ReadError`` or ``LimitError`` where there is no script, and ``WishError`` where a
    correction names no scene, no place or no era.
    """
    said = corrections or Corrections()
    check_meanings(said, library)
    script = read_script(path, library.vocabulary, progress=progress, meanings=said.meanings)
    return correct(script, said, library=library)


def offer_merges(script: Script) -> tuple[MergeOffer, ...]:
    """The names of places that are probably one, the surest first."""
    return suggest_merges(script)
