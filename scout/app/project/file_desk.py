"""Files of the user's: asked for or brought along, and opened as what they are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from scout.actions.home import SUFFIX
from scout.app.project.drop import readable_pattern
from scout.when_called import when_called

with when_called():
    from PySide6.QtWidgets import QFileDialog

    from scout.actions.project import is_project

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scout.app.project.project_door import ProjectDoor
    from scout.app.setting_store import SettingStore


class FileDesk(QObject):
    """Reads scripts and opens projects."""

    def __init__(self, door: ProjectDoor, settings: SettingStore, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._door, self._settings, self._window = door, settings, parent

    def ask(self, *, as_draft: bool = False) -> None:
        """Let the user choose a script and read it, as a later draft of the open one or not."""
        pattern = self.tr("Scripts and scene lists ({pattern})").format(pattern=readable_pattern())
        everything = self.tr("All files (*)")
        self.expect()
        title = self.tr("Read a new draft") if as_draft else self.tr("Read a script")
        name, _ = QFileDialog.getOpenFileName(
            self._window, title, self._settings.folder, f"{pattern};;{everything}"
        )
        if name:
            self._settings.folder = str(Path(name).parent)
            self._door.session.read(Path(name), as_draft=as_draft)

    def expect(self) -> None:
        """Have a reader loaded by the time that the user has found, or dropped, a file."""
        readers = self._door.session.library.readers
        if readers is not None:
            readers.warm_up()

    def open(self, path: Path) -> None:
        """Do with a file what is expected: open a project, read anything else."""
        if is_project(path) or path.suffix.casefold() == SUFFIX:
            self._door.open(path)
        else:
            self._door.session.read(path)
