"""The board by keyboard: arrows go from strip to strip, with Alt they take the strips along.

Along a lane Alt and an arrow change the order of the day, across it they go to the next date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from scout.actions.board.move import Move
from scout.app.board.board_paint import Mark
from scout.app.board.proposal import propose
from scout.app.board.tile import LaneKind
from scout.app.day.day_mark import Hint

if TYPE_CHECKING:
    from scout.app.board.board_view import BoardView

_KEY, _HELD = Qt.Key, Qt.KeyboardModifier


class Direction(NamedTuple):
    """Steps to the right and down."""

    right: int
    down: int


_ARROWS = {
    _KEY.Key_Left: Direction(-1, 0),
    _KEY.Key_Right: Direction(1, 0),
    _KEY.Key_Up: Direction(0, -1),
    _KEY.Key_Down: Direction(0, 1),
}


class BoardKeys(QObject):
    """Listens to the keys of one view."""

    moved = Signal(object)
    """A ``Move`` that keeps every rule."""
    day_asked = Signal()
    lock_asked = Signal()
    zoom_asked = Signal(int)

    def __init__(self, view: BoardView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at a key (called by Qt)."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            known = event.key() in _ARROWS or event.key() in (_KEY.Key_Delete, _KEY.Key_A)
            if known and not event.modifiers() & _HELD.ShiftModifier:
                event.accept()
            return False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        self._view.show_mark(None)
        if event.key() in _ARROWS:
            return self._arrow(_ARROWS[_KEY(event.key())], held=event.modifiers())
        return self._command(event)

    def _arrow(self, arrow: Direction, *, held: Qt.KeyboardModifier) -> bool:
        lane_is_row = self._view.sight.arranged.across
        along, across = arrow if lane_is_row else (arrow.down, arrow.right)
        if held & _HELD.AltModifier:
            self._carry(along, across=across)
        else:
            tile = self._view.choice.step(along, across=across)
            self._view.go_to(tile, reach=bool(held & _HELD.ShiftModifier))
        return True

    def _command(self, event: QKeyEvent) -> bool:
        """Whether the key is one of the board's."""
        view, key = self._view, event.key()
        control = bool(event.modifiers() & _HELD.ControlModifier)
        if key in (_KEY.Key_Return, _KEY.Key_Enter):
            self.day_asked.emit()
        elif key in (_KEY.Key_Delete, _KEY.Key_Backspace):
            self._try(Move(view.choice.acted_on, None))
        elif key == _KEY.Key_L and control:
            self.lock_asked.emit()
        elif key == _KEY.Key_A and control:
            self._choose_lane()
        elif key == _KEY.Key_Space and view.choice.current is not None:
            view.choice.take(view.choice.current, more=control)
            view.tell_choice()
        elif key == _KEY.Key_Escape:
            view.choice.clear()
            view.tell_choice()
        elif key in (_KEY.Key_Plus, _KEY.Key_Equal, _KEY.Key_Minus) and control:
            self.zoom_asked.emit(-1 if key == _KEY.Key_Minus else 1)
        else:
            return False
        return True

    def _choose_lane(self) -> None:
        """Choose every scene of the current day."""
        choice = self._view.choice
        if choice.lane is not None:
            choice.scenes = frozenset(choice.lane.scenes)
            self._view.tell_choice()

    def _carry(self, along: int, *, across: int) -> None:
        """Take the scenes along: a step in the order of the day, or to the next date."""
        choice = self._view.choice
        lane, scenes = choice.lane, choice.acted_on
        if lane is None or not scenes:
            return
        if not across:
            there = lane.scenes
            before = there[: there.index(scenes[0])] if scenes[0] in there else ()
            others = [scene for scene in there if scene not in scenes]
            at = len([scene for scene in before if scene not in scenes]) + along
            if lane.day is not None and 0 <= at <= len(others):
                self._try(Move(scenes, lane.day, at))
            return
        lanes = [one for one in choice.lanes if one is lane or one.kind is not LaneKind.OFF]
        number = lanes.index(lane) + across
        if 0 <= number < len(lanes):
            self._try(Move(scenes, lanes[number].day))

    def _try(self, move: Move) -> None:
        """Make a move that every rule allows; say beside the tile why another is not made."""
        view = self._view
        proposal = propose(view.session, move, lang=view.language.lang)
        if proposal is None:
            return
        if proposal.allowed:
            self.moved.emit(move)
            return
        current = view.choice.current
        at = view.sight.where_is(current).bottomLeft() if current else view.sight.port.topLeft()
        hint = Hint(day=move.day, text=proposal.text, allowed=False, at=at)
        view.show_mark(Mark(hint))
        view.setAccessibleDescription(proposal.text)
