"""One mend of a reading as an undo step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.domain.mend import Mends


class MendCommand(QUndoCommand):
    """From one state of the mends to another."""

    def __init__(self, take: Callable[[Mends], None], *, before: Mends, after: Mends) -> None:
        super().__init__()
        self._take, self._before, self._after = take, before, after

    def redo(self) -> None:
        """Take the new mends (called by the stack, also the first time)."""
        self._take(self._after)

    def undo(self) -> None:
        """Go back to the old mends (called by the stack)."""
        self._take(self._before)
