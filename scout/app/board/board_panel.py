"""The board with the pool beside it, in rows or columns, at the zoom that the user likes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSizeF, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from scout.app.board.arrange import Arranged, arrange_days, arrange_pool
from scout.app.board.board_drag import BoardDrag
from scout.app.board.board_keys import BoardKeys
from scout.app.board.board_view import BoardView
from scout.app.board.lane_list import list_dates

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from scout.app.language import Language
    from scout.app.session import Session

ZOOMS = (60, 75, 90, 100, 115, 130, 150, 175, 200)
"""In percent."""

_POOL_PX = 196


class BoardPanel(QWidget):
    """Shows the plan of the session; what the user does with it is told by signals."""

    moved = Signal(object)
    """A ``Move`` that keeps every rule."""
    menu_asked = Signal(object, object, QPoint)
    """The view, the tile, and where on the screen."""
    day_asked = Signal(object)
    """The scenes for which a date is looked for."""
    lock_asked = Signal(object)
    """The scenes to lock, or to free where they are."""
    place_clicked = Signal(str)
    zoomed = Signal(int)
    """The zoom in percent that the user has come to."""

    def __init__(self, session: Session, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.language = session, language
        self.rows, self.zoom = True, 100
        self.board = BoardView(session, language, self)
        self.pool = BoardView(session, language, self)
        self.drag = BoardDrag((self.board, self.pool))
        self.drag.dropped.connect(self.moved)
        self.keys = tuple(self._listen(view) for view in (self.board, self.pool))
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.board)
        split.addWidget(self.pool)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.setSizes([4 * _POOL_PX, _POOL_PX])
        split.setCollapsible(0, False)
        split.splitterMoved.connect(self.refresh)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        for signal in (
            session.planned,
            session.plan_shown,
            session.set_chosen,
            session.script_read,
        ):
            signal.connect(self.refresh)
        language.language_changed.connect(self.refresh)
        self.refresh()

    def _listen(self, view: BoardView) -> BoardKeys:
        keys = BoardKeys(view)
        keys.moved.connect(self.moved)
        keys.day_asked.connect(lambda: self.day_asked.emit(view.choice.acted_on))
        keys.lock_asked.connect(lambda: self.lock_asked.emit(view.choice.acted_on))
        for source in (keys, view):
            source.zoom_asked.connect(self.zoom_by)
        view.place_clicked.connect(self.place_clicked)
        view.menu_asked.connect(lambda tile, where: self.menu_asked.emit(view, tile, where))
        return keys

    def show_as(self, *, rows: bool) -> None:
        """Days as rows, or as columns."""
        self.rows = rows
        self.refresh()

    def zoom_by(self, steps: int) -> None:
        """So many steps larger, or smaller."""
        number = min(max(ZOOMS.index(self.zoom) + steps, 0), len(ZOOMS) - 1)
        self.zoom_to(ZOOMS[number])
        self.zoomed.emit(self.zoom)

    def zoom_to(self, percent: int) -> None:
        """As large as this, or the nearest that there is."""
        self.zoom = min(ZOOMS, key=lambda one: abs(one - percent))
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the pool have the room that there is (called by Qt)."""
        super().resizeEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Arrange the plan of the moment."""
        plan, zoom = self.session.plan, self.zoom / 100
        self.board.setAccessibleName(self.tr("Board of shoot days"))
        self.pool.setAccessibleName(self.tr("Scenes on no day"))
        if plan is None:
            nothing = Arranged((), QSizeF(), 0.0, across=self.rows)
            self.board.arrange(nothing, zoom=zoom)
            self.pool.arrange(nothing, zoom=zoom)
            return
        dates = list_dates(plan, self.session.planning.terms)
        self.board.arrange(arrange_days(dates, rows=self.rows, zoom=zoom), zoom=zoom)
        self.pool.arrange(
            arrange_pool(plan, zoom=zoom, width=self.pool.viewport().width()), zoom=zoom
        )
