"""What the user can undo: from one state of something to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from collections.abc import Callable

State = TypeVar("State")


class Step(QUndoCommand, Generic[State]):
    """A state taken in the place of the one before; its name is what the menu shows."""

    def __init__(
        self, take: Callable[[State], None], *, before: State, after: State, name: str = ""
    ) -> None:
        super().__init__(name)
        self._take, self._before, self._after = take, before, after

    def redo(self) -> None:
        """Take the new state (called by the stack, also the first time)."""
        self._take(self._after)

    def undo(self) -> None:
        """Go back to the old state (called by the stack)."""
        self._take(self._before)
