"""Which library: a file that is looked for, or the address of a server."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from scout.app.library.address_line import AddressLine

_WIDTH_PX = 560


class LibraryQuestion(QDialog):
    """Accepted, ``address`` is what was typed or chosen; of a server the password is asked."""

    def __init__(self, known: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open a library"))
        self.where, self.password = AddressLine(known, self), QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(self.tr("empty: the one in the keyring of the system"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._form = QFormLayout(self)
        self._form.addRow(self.tr("File or server"), self.where)
        self._form.addRow(self.tr("Password"), self.password)
        self._form.addRow(self.buttons)
        self.where.line.textChanged.connect(self._allow)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.resize(_WIDTH_PX, self.sizeHint().height())
        self._allow()

    @property
    def address(self) -> str:
        """Where it is."""
        return self.where.address

    @property
    def secret(self) -> str:
        """The password, empty where none is typed."""
        return self.password.text()

    def _allow(self) -> None:
        self._form.setRowVisible(self.password, self.where.is_server)
        self.buttons.button(QDialogButtonBox.StandardButton.Open).setEnabled(bool(self.address))
