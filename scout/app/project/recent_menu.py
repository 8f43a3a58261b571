"""The projects opened last, as a menu."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from scout.app.plain import plain_menu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from scout.app.project.project_door import ProjectDoor
    from scout.app.setting_store import SettingStore


class RecentMenu(QObject):
    """Fills itself whenever it is shown; what is not there any more is grey."""

    def __init__(self, menu: QMenu, door: ProjectDoor, *, settings: SettingStore) -> None:
        super().__init__(door)
        self._menu, self._door, self._settings = menu, door, settings
        menu.aboutToShow.connect(self.fill)
        door.desk.changed.connect(self._add)

    def _add(self) -> None:
        """The project opened last is the first."""
        path = self._door.desk.seat.path
        if path is None:
            return
        name = str(path.absolute())
        others = (other for other in self._settings.recent if other != name)
        if name not in self._settings.recent[:1]:
            self._settings.recent = (name, *others)

    def fill(self) -> None:
        """List what is remembered now."""
        self._menu.clear()
        for name in self._settings.recent:
            path = Path(name)
            action = self._menu.addAction(plain_menu(path.stem))
            action.setToolTip(plain_menu(name))
            action.setEnabled(path.is_file())
            action.triggered.connect(lambda _checked, path=path: self._door.open(path))
        if self._menu.isEmpty():
            self._menu.addAction(self.tr("No project yet")).setEnabled(False)
            return
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Forget these")).triggered.connect(self._forget)

    def _forget(self) -> None:
        self._settings.recent = ()
