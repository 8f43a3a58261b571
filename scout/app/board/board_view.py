"""The board, and the pool beside it: strips by day, painted; the heads of days stay in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from scout.app.board.arrange import Arranged
from scout.app.board.board_paint import BoardPaint, Mark
from scout.app.board.board_word import tile_words
from scout.app.board.choice import Choice
from scout.app.board.sight import Sight
from scout.app.board.tile import TileKind
from scout.app.board.tile_tip import tile_tip
from scout.app.plain import plain_tip

if TYPE_CHECKING:
    from scout.app.board.tile import Tile
    from scout.app.language import Language
    from scout.app.session import Session

_EDGE_PX, _SCROLL_PX, _STEP_PX = 28, 18, 40
_NOTHING = Arranged((), QSizeF(), 0.0, across=True)


class BoardView(QAbstractScrollArea):
    """Shows what is arranged; what is done with it is told by signals."""

    place_clicked = Signal(str)
    menu_asked = Signal(object, QPoint)
    """The tile, ``None`` beside all, and where on the screen."""
    zoom_asked = Signal(int)
    """Steps in or out."""

    def __init__(self, session: Session, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.language = session, language
        self.choice = Choice()
        self._arranged = _NOTHING
        self._paint = BoardPaint(session, language)
        self._mark: Mark | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    @property
    def sight(self) -> Sight:
        """What is in sight now."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        return Sight(
            arranged=self._arranged,
            port=QRectF(self.viewport().rect()),
            scrolled=QPointF(across.value(), down.value()),
        )

    def arrange(self, arranged: Arranged, *, zoom: float) -> None:
        """Show this from now on."""
        self._arranged, self.choice.lanes = arranged, arranged.lanes
        self._paint.fit(across=arranged.across, zoom=zoom)
        self._fit_bars()
        self.viewport().update()

    def _fit_bars(self) -> None:
        size, port = self._arranged.size, self.viewport().size()
        for bar, whole, seen in (
            (self.horizontalScrollBar(), size.width(), port.width()),
            (self.verticalScrollBar(), size.height(), port.height()),
        ):
            bar.setRange(0, max(0, round(whole) - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(_STEP_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scroll bars right (called by Qt)."""
        super().resizeEvent(event)
        self._fit_bars()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is in sight (called by Qt)."""
        self._paint.paint(self.viewport(), self.sight, choice=self.choice, mark=self._mark)

    def show_mark(self, mark: Mark | None) -> None:
        """Say what a drop would mean, or what a key has found; nothing with ``None``."""
        if mark != self._mark:
            self._mark = mark
            self.viewport().update()

    @property
    def mark(self) -> Mark | None:
        """What is said."""
        return self._mark

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is clicked (called by Qt)."""
        self.show_mark(None)
        tile = self.sight.tile_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if tile is None:
            self.choice.clear()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.choice.reach(tile)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.choice.take(tile, more=True)
        elif tile.kind is not TileKind.STRIP or not self.choice.scenes.issuperset(tile.scenes):
            self.choice.take(tile)
        if tile is not None and tile.visit is not None:
            self.place_clicked.emit(tile.visit.location_id)
        self.tell_choice()

    def tell_choice(self) -> None:
        """The choice has changed: paint it, and say it to screen readers."""
        current = self.choice.current
        words = tile_words(self.session, current, self.language.lang) if current else ""
        if current is not None and len(self.choice.scenes) > 1:
            chosen = self.tr("%n scene(s) chosen", "", len(self.choice.scenes))
            words = f"{words} ({chosen})"
        self.setAccessibleDescription(words)
        event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)
        self.viewport().update()

    def go_to(self, tile: Tile | None, *, reach: bool = False) -> None:
        """Move the keyboard to a tile and bring it into sight; ``reach``: choose it as well."""
        if tile is None:
            return
        before = self.choice.scenes if reach else frozenset()
        self.choice.take(tile)
        self.choice.scenes |= before
        self.scroll_to(tile)
        self.tell_choice()

    def scroll_to(self, tile: Tile) -> None:
        """Bring a tile into sight."""
        more = self.sight.find_scroll(tile)
        for bar, step in (
            (self.horizontalScrollBar(), more.x()),
            (self.verticalScrollBar(), more.y()),
        ):
            bar.setValue(bar.value() + round(step))

    def scroll_near(self, where: QPoint) -> None:
        """Scroll on while something is dragged near an edge."""
        inside = self.viewport().rect()
        for bar, at, low, high in (
            (self.horizontalScrollBar(), where.x(), inside.left(), inside.right()),
            (self.verticalScrollBar(), where.y(), inside.top(), inside.bottom()),
        ):
            if at < low + _EDGE_PX:
                bar.setValue(bar.value() - _SCROLL_PX)
            elif at > high - _EDGE_PX:
                bar.setValue(bar.value() + _SCROLL_PX)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held, else scroll (called by Qt)."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a tile: that under the mouse, or the current one (called by Qt)."""
        tile, where = self.choice.current, event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            tile = self.sight.tile_at(QPointF(self.viewport().mapFromGlobal(where)))
            if tile is not None and not self.choice.scenes.issuperset(tile.scenes or (0,)):
                self.choice.take(tile)
                self.tell_choice()
        elif tile is not None:
            middle = self.sight.where_is(tile).center().toPoint()
            where = self.viewport().mapToGlobal(middle)
        self.menu_asked.emit(tile, where)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show what a tile says under the mouse (called by Qt)."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tile = self.sight.tile_at(QPointF(event.pos()))
            tip = tile_tip(tile, self.session, lang=self.language.lang) if tile else ""
            QToolTip.showText(event.globalPos(), plain_tip(tip), self)
            return True
        return super().viewportEvent(event)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paint all anew: heads stay where bodies go (called by Qt)."""
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys to who listens: arrows scroll nothing here (called by Qt)."""
        event.ignore()
