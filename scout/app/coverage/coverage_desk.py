"""The dock of the coverage: opened from the view menu, drawn only while it can be seen."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QKeySequence

from scout.app.icon import line_icon
from scout.app.large_dock import LargeDock
from scout.app.plain import plain_menu
from scout.when_called import when_called

with when_called():
    from scout.app.coverage.coverage_panel import CoveragePanel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QMenu

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
        self._session, self._language, self._theme = session, language, theme
        self._wishes, self._eras = wishes, eras
        self.dock = LargeDock("coverage", parent, make=lambda: self.panel, share=_SHARE)
        self.action = self.dock.toggleViewAction()
        self.action.setShortcut(QKeySequence("Ctrl+M"))
        self.dock.visibilityChanged.connect(lambda seen: session.charting.watch(watched=seen))
        language.language_changed.connect(self.retranslate)
        self.retranslate()

    @cached_property
    def panel(self) -> CoveragePanel:
        """What the dock shows, made when it is first asked for."""
        panel = CoveragePanel(self._session, self._language, theme=self._theme, wishes=self._wishes)
        panel.menu_asked.connect(self.show_menu)
        self.dock.fill(panel, large=panel.large, first=panel.table)
        return panel

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.dock.set_title(self.tr("Coverage"))

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
