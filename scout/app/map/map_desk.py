"""The map with all that belongs to it: its bar, its tools, the sun, what lies under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scout.app.map.base_desk import BaseDesk
from scout.app.map.fit_desk import FitDesk
from scout.app.map.map_bar import MapBar
from scout.app.map.map_view import MapView
from scout.app.map.sun_desk import SunDesk
from scout.app.map.tool_desk import ToolDesk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from scout.app.language import Language
    from scout.app.session import Session
    from scout.app.setting_store import SettingStore
    from scout.app.suggestion.wish_desk import WishDesk
    from scout.app.theme import Theme


class MapDesk(QObject):
    """Composes the desks of the map; ``pane`` holds the map and its bars."""

    def __init__(
        self,
        session: Session,
        language: Language,
        theme: Theme,
        *,
        wishes: WishDesk,
        settings: SettingStore,
    ) -> None:
        super().__init__(wishes)
        self.view = view = MapView(session, language, theme, home=settings.home)
        self.pane = QWidget()
        self.bar = MapBar(session, language, parent=self.pane)
        self.tools = ToolDesk(view, session, bar=self.bar, wishes=wishes)
        self.fits = FitDesk(view, session, language)
        self.base = BaseDesk(view, session, language, menu=self.bar.base_map, settings=settings)
        layout = QVBoxLayout(self.pane)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(view, 1)
        self.sun = SunDesk(view, session, language, map_bar=self.bar, layout=layout)

    def settle(self, menu: QMenu) -> None:
        """Stand in the view menu."""
        menu.addSeparator()
        menu.addActions([*self.bar.tools, self.bar.sight])
        menu.addMenu(self.bar.base_map)

    def close(self) -> None:
        """Stop what the map still does, and let its files go."""
        self.view.close_page()
        self.base.close()
