"""The dock of the coverage: opened from the view menu, drawn only while it can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence

from scout.app.coverage.coverage_panel import CoveragePanel
from scout.app.dock import Dock
from scout.app.icon import line_icon
from scout.app.plain import plain_menu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu

    from scout.app.language import Language
    from scout.app.session import Session
    from scout.app.suggestion.era_desk import EraDesk
    from scout.app.suggestion.wish_desk import WishDesk
    from scout.app.theme import Theme

# Of the window: enough needs to be worth looking at, and the map still to be seen.
_SHARE = 0.64


class CoverageDesk(QObject):
    """Panel, dock and menu of the coverage."""

    def __init__(
        self,
        session: Session,
        language: Language,
        *,
        theme: Theme,
        wishes: WishDesk,
        eras: EraDesk,
        parent: QMainWindow,
    ) -> None:
        super().__init__(parent)
        self._session, self._wishes, self._eras, self._window = session, wishes, eras, parent
        self.panel = CoveragePanel(session, language, theme=theme, wishes=wishes)
        self.dock = Dock("coverage", self.panel, parent)
        self.action = self.dock.toggleViewAction()
        self.action.setShortcut(QKeySequence("Ctrl+M"))
        self.panel.large.setShortcut(QKeySequence("Ctrl+Shift+M"))
        self.panel.large.toggled.connect(self.enlarge)
        self.dock.topLevelChanged.connect(self.panel.large.setChecked)
        self.panel.menu_asked.connect(self.show_menu)
        self.dock.visibilityChanged.connect(lambda seen: session.charting.watch(watched=seen))
        self.action.triggered.connect(self.open)
        language.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.dock.set_title(self.tr("Coverage"))

    def settle(self, view: QMenu, beside: QDockWidget) -> None:
        """Stand as a tab beside another dock, shut, and in the view menu."""
        self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.dock)
        self._window.tabifyDockWidget(beside, self.dock)
        self.dock.hide()
        view.addAction(self.action)

    def open(self) -> None:
        """Come forward, high enough to see many needs, if the view menu shows the dock."""
        if self.action.isChecked():
            self.dock.raise_()
            height = round(self._window.height() * _SHARE)
            self._window.resizeDocks([self.dock], [height], Qt.Orientation.Vertical)
            self.panel.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def enlarge(self, large: bool) -> None:  # noqa: FBT001 - a slot of Qt
        """Stand in a window of its own, as large as the main one, or go back into it."""
        if large == self.dock.isFloating():
            return
        self.dock.setFloating(large)
        if large:
            self.dock.setGeometry(self._window.geometry().adjusted(24, 24, -24, -24))
        self.dock.show()
        self.dock.raise_()

    def show_menu(self, where: QPoint) -> None:
        """Show the menu of the current cell."""
        menu = self.make_menu()
        if not menu.isEmpty():
            menu.exec(where)
        menu.deleteLater()

    def make_menu(self) -> QMenu:
        """Choose, keep, ban, and the era of the need; not yet shown."""
        need, place = self.panel.need_id, self.panel.location_id
        menu = self._eras.make_menu(need, place)
        if self.panel.can_play:
            text = plain_menu(self._wishes.play_word(need, place))
            play = QAction(line_icon("place"), text, menu)
            play.triggered.connect(lambda: self._wishes.play_here(need, place))
            menu.insertAction(menu.actions()[0], play)
        return menu
