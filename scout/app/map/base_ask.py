"""What the user is asked about base maps: a file, a key, and whether a host may be asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate


class BaseAsk:
    """Asks over a window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def file(self, folder: str) -> Path | None:
        """A file of tiles, or ``None``."""
        title = translate("BaseAsk", "Map tiles from a file")
        kinds = translate("BaseAsk", "Map tiles (*.mbtiles);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, kinds)
        return Path(name) if name else None

    def online(self, name: str, host: str) -> bool:
        """Whether a host may be asked for tiles until the program is closed."""
        text = translate(
            "BaseAsk",
            "{name} draws the map from {host}. While it is switched on, that host sees which part"
            " of the map you look at; nothing of your project is sent. Switch it on until you"
            " choose another base map or close Scout?",
        )
        box = QMessageBox(self._window)
        box.setWindowTitle(translate("BaseAsk", "Online map"))
        box.setText(text.format(name=name, host=host))
        yes = box.addButton(translate("BaseAsk", "Switch on"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        allowed = box.clickedButton() is yes
        box.deleteLater()
        return allowed

    def key(self, name: str, before: str) -> str | None:
        """The user's own key for a map, or ``None``."""
        title = translate("BaseAsk", "Key for {name}").format(name=name)
        text = translate(
            "BaseAsk",
            "The key that the makers gave you. It stays in the settings of this computer and is"
            " never saved in a project.",
        )
        normal = QLineEdit.EchoMode.Normal
        key, ok = QInputDialog.getText(self._window, title, text, normal, before)
        return key.strip() if ok else None
