"""Finished work, kept in a folder so that nothing is done twice, whatever ends the program.

Each piece is one file under the digest of all that it depends on, written whole or not at all. What
cannot be read is done again.
"""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING

from scout.actions.district.study_file import study_as_data, study_of_data
from scout.domain.errors import StoreError
from scout.store.atomic import write_atomically
from scout.store.failure import explain_failure

if TYPE_CHECKING:
    from pathlib import Path

    from scout.domain.district_plan import Study


class Shelf:
    """A folder of finished work; it is made with the first piece. ``None`` keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def find(self, sign: str) -> Study | None:
        """The finished piece of this sign."""
        if self._folder is None:
            return None
        self._used.add(sign)
        try:
            text = self._path(self._folder, sign).read_text(encoding="utf-8")
            return study_of_data(json.loads(text))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def put(self, sign: str, study: Study) -> None:
        """Keep a piece; raises ``StoreError``."""
        if self._folder is None:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(explain_failure(self._folder, error)) from error
        text = json.dumps(study_as_data(study), ensure_ascii=False)
        write_atomically(self._path(self._folder, sign), text.encode("utf-8", "surrogatepass"))

    def sweep(self) -> None:
        """Drop what nobody has asked for: scripts that are gone, settings of before."""
        if self._folder is None:
            return
        for path in self._folder.glob("*.json"):
            if path.stem not in self._used:
                with contextlib.suppress(OSError):
                    path.unlink()

    def _path(self, folder: Path, sign: str) -> Path:
        return folder / f"{sign}.json"
