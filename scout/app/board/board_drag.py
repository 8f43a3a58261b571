"""Dragging on the board: scenes or a whole place, to another day, a new one, or the pool.

Each target says at once what it would mean; one that breaks a rule takes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from scout.actions.board.move import Move
from scout.app.board.board_paint import Mark
from scout.app.board.proposal import Proposal, propose
from scout.app.board.tile import LaneKind, TileKind
from scout.app.day.day_mark import Hint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.app.board.board_view import BoardView
    from scout.app.board.tile import Target

_LEFT = Qt.MouseButton.LeftButton


class BoardDrag(QObject):
    """Follows the mouse over all views of one board."""

    dropped = Signal(object)
    """The ``Move`` that the user has made."""

    def __init__(self, views: Sequence[BoardView]) -> None:
        super().__init__(views[0])
        self._views, self._session = views, views[0].session
        self._scenes: tuple[int, ...] = ()
        self._pressed = QPoint()
        self._dragging = False
        self._known: dict[Move, Proposal | None] = {}
        for view in views:
            view.viewport().installEventFilter(self)
            view.installEventFilter(self)
        session = self._session
        for signal in (session.planned, session.plan_shown, session.set_chosen):
            signal.connect(self.stop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what the mouse does (called by Qt)."""
        if self._dragging and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.stop()
            return True
        if not isinstance(event, QMouseEvent):
            return False
        view = next((one for one in self._views if one.viewport() is watched), None)
        return view is not None and self._hear(view, event)

    def _hear(self, view: BoardView, event: QMouseEvent) -> bool:
        where, kind = event.globalPosition().toPoint(), event.type()
        left = event.button() == _LEFT
        if kind == QEvent.Type.MouseButtonPress and left:
            tile = view.sight.tile_at(event.position())
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            takes = tile is not None and tile.can_be_dragged and plain
            self._scenes = view.choice.drag(tile) if tile and takes else ()
            self._pressed = where
        elif kind == QEvent.Type.MouseMove and event.buttons() & _LEFT:
            self._follow(where)
        elif kind == QEvent.Type.MouseMove:
            self._shape(view, event.position())
        elif kind == QEvent.Type.MouseButtonRelease and left:
            self._drop(view, where)
        return self._dragging

    def _shape(self, view: BoardView, where: QPointF) -> None:
        """An open hand over what can be dragged."""
        tile = view.sight.tile_at(where)
        can = tile is not None and tile.can_be_dragged and self._session.planning.trials is not None
        shape = Qt.CursorShape.OpenHandCursor if can else Qt.CursorShape.ArrowCursor
        view.viewport().setCursor(shape)

    def _follow(self, where: QPoint) -> None:
        far = (where - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._scenes and far and self._session.planning.trials is not None:
            self._dragging = True
        if not self._dragging:
            return
        for view in self._views:
            at = view.viewport().mapFromGlobal(where)
            view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            if not view.viewport().rect().contains(at):
                view.show_mark(None)
                continue
            view.scroll_near(at)
            view.show_mark(self._mark(view, QPointF(at)))

    def _find(self, view: BoardView, at: QPointF) -> tuple[Target, Proposal] | None:
        by_hand = {order.day for order in self._session.planning.terms.orders}
        target = view.sight.target_at(at, scenes=self._scenes, by_hand=by_hand)
        if target is None:
            return None
        move = Move(self._scenes, target.day, target.at)
        if move not in self._known:
            self._known[move] = propose(self._session, move, lang=view.language.lang)
        found = self._known[move]
        return None if found is None else (target, found)

    def _mark(self, view: BoardView, at: QPointF) -> Mark | None:
        found = self._find(view, at)
        if found is None:
            return None
        target, proposal = found
        text = proposal.text
        if target.lane.kind is LaneKind.POOL:
            text = self.tr("On no day for now: {price}").format(price=text)
        hint = Hint(day=target.day, text=text, allowed=proposal.allowed, at=at)
        return Mark(hint, target, self._scenes)

    def _drop(self, view: BoardView, where: QPoint) -> None:
        found = None
        dragged, scenes = self._dragging, self._scenes
        for one in self._views if dragged else ():
            at = one.viewport().mapFromGlobal(where)
            if one.viewport().rect().contains(at):
                found = self._find(one, QPointF(at))
        self.stop()
        if found is not None and found[1].allowed:
            self.dropped.emit(found[1].move)
        elif not dragged and len(scenes) > 1 and len(view.choice.scenes) > 1:
            self._choose_one(view, where)

    def _choose_one(self, view: BoardView, where: QPoint) -> None:
        """A click on one of several chosen strips, without a drag, chooses it alone."""
        tile = view.sight.tile_at(QPointF(view.viewport().mapFromGlobal(where)))
        if tile is not None and tile.kind is TileKind.STRIP:
            view.choice.take(tile)
            view.tell_choice()

    def stop(self) -> None:
        """Let go without moving anything."""
        self._scenes, self._dragging, self._known = (), False, {}
        for view in self._views:
            view.show_mark(None)
            view.viewport().unsetCursor()
