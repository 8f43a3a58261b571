"""Which library: a file that is looked for, or the address of a server."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

EXAMPLE = "postgresql://name@server/scout"
_WIDTH_PX = 560


class LibraryQuestion(QDialog):
    """Accepted, ``address`` is what was typed or chosen; of a server the password is asked."""

    def __init__(self, known: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open a library"))
        self.line, self.password = QLineEdit(known, self), QLineEdit(self)
        self.line.setPlaceholderText(EXAMPLE)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(self.tr("empty: the one in the keyring of the system"))
        self.browse = QPushButton(self.tr("Choose a file…"), self)
        self.browse.setAutoDefault(False)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel, self
        )
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self.browse)
        self._form = QFormLayout(self)
        self.line.setAccessibleName(self.tr("File or server"))  # the form names a row by no field
        self._form.addRow(self.tr("File or server"), row)
        self._form.addRow(self.tr("Password"), self.password)
        self._form.addRow(self.buttons)
        self.line.textChanged.connect(self._allow)
        self.browse.clicked.connect(self._look)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.resize(_WIDTH_PX, self.sizeHint().height())
        self._allow()

    @property
    def address(self) -> str:
        """Where it is."""
        return self.line.text().strip()

    @property
    def secret(self) -> str:
        """The password, empty where none is typed."""
        return self.password.text()

    def _look(self) -> None:
        kinds = self.tr("Libraries of places (*.scoutlib)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a library"), "", kinds)
        if path:
            self.line.setText(path)

    def _allow(self) -> None:
        self._form.setRowVisible(self.password, "://" in self.address)
        self.buttons.button(QDialogButtonBox.StandardButton.Open).setEnabled(bool(self.address))
