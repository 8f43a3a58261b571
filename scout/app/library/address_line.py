"""The address of a library: a file that is looked for, or a server."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

EXAMPLE = "postgresql://name@server/scout"


class AddressLine(QWidget):
    """A line to type in, and a way to choose a file."""

    def __init__(self, known: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = QLineEdit(known, self)
        self.line.setPlaceholderText(EXAMPLE)
        self.line.setAccessibleName(self.tr("File or server"))  # a form names a row by no widget
        self.browse = QPushButton(self.tr("Choose a file…"), self)
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._look)
        self.setFocusProxy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.browse)

    @property
    def address(self) -> str:
        """What stands there."""
        return self.line.text().strip()

    @property
    def is_server(self) -> bool:
        """Whether it is that of a server, which asks for a password."""
        return "://" in self.address

    def _look(self) -> None:
        kinds = self.tr("Libraries of places (*.scoutlib)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a library"), "", kinds)
        if path:
            self.line.setText(path)
