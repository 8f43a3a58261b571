"""Keep and ban as undo steps, with a name that the menu shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from scout.app.session import Session
    from scout.domain.wish import Wishes


class WishCommand(QUndoCommand):
    """From one state of the wishes to another."""

    def __init__(self, session: Session, wishes: Wishes, *, name: str) -> None:
        super().__init__(name)
        self._session = session
        self._before = session.wishes
        self._after = wishes

    def redo(self) -> None:
        """Take the new wishes (called by the stack, also the first time)."""
        self._session.set_wishes(self._after)

    def undo(self) -> None:
        """Go back to the old wishes (called by the stack)."""
        self._session.set_wishes(self._before)
