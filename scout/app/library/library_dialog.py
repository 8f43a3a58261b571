"""Where the places come from, and what this project and this computer have for the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from scout.app.library.address_line import AddressLine
from scout.app.library.both_tree import BothTree
from scout.app.plain import plain_label

if TYPE_CHECKING:
    from scout.actions.store.joining import LibraryView
    from scout.app.language import Language


_WIDTH_PX, _HEIGHT_PX, _SHORT_PX = 760, 640, 330
"""Low while there is nothing to be handed over."""


class LibraryDialog(QDialog):
    """Asks; what is done is the desk's business, which tells the dialog how it went."""

    connect_asked = Signal(str, str)
    """Address and password of a library."""
    leave_asked = Signal()
    look_asked = Signal()
    hand_asked = Signal(object)
    """The handings that were ticked."""
    settle_asked = Signal(object, object)
    """Of places in conflict those whose waiting edit is saved, and those where theirs stands."""

    def __init__(self, language: Language, *, address: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Library of places"))
        self.state = plain_label("", self)
        self.where = AddressLine(address, self)
        self.password = QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(self.tr("goes to the keyring of the system"))
        self.join = QPushButton(self.tr("Connect"), self)
        self.leave = QPushButton(self.tr("Take the shipped places"), self)
        self.mine = BothTree(language.lang, self)
        self.hand = QPushButton(self.tr("Hand over what is ticked"), self)
        self.again = QPushButton(self.tr("Look again"), self)
        self.waited = BothTree(language.lang, self)
        self.settle = QPushButton(self.tr("Save mine where ticked, else theirs"), self)
        self.hint = plain_label(
            self.tr(
                "A library is a file on your computer, or a server that your office shares. It"
                " grows with every recce, keeps every version of a place, and holds bookings and"
                " directory. Without one you have the places that come with Scout, and what your"
                " projects say of them stays in the projects. To make one:"
                " scout-cli library new places.scoutlib"
            ),
            self,
        )
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._lay_out()
        self._connect()
        self.show_address(address)

    def _lay_out(self) -> None:
        source = QGroupBox(self.tr("Where the places come from"), self)
        form = QFormLayout(source)
        form.addRow(self.state)
        form.addRow(self.tr("File or server"), self.where)
        form.addRow(self.tr("Password"), self.password)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.join)
        form.addRow(row)
        form.addRow(self.hint)
        source.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.handing = QGroupBox(self.tr("What this project says and the library does not"), self)
        lines = QVBoxLayout(self.handing)
        self.nothing = plain_label(self.tr("The library knows all that this project says."), self)
        lines.addWidget(self.nothing)
        lines.addWidget(self.mine, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.again)
        row.addWidget(self.hand)
        lines.addLayout(row)
        self.conflict = QGroupBox(self.tr("Edits that waited, and met another version"), self)
        lines = QVBoxLayout(self.conflict)
        lines.addWidget(self.waited, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.settle)
        lines.addLayout(row)
        layout = QVBoxLayout(self)
        layout.addWidget(source)
        layout.addWidget(self.handing, 1)
        layout.addWidget(self.conflict, 1)
        layout.addStretch()
        layout.addWidget(self.buttons)

    def _connect(self) -> None:
        self.join.clicked.connect(
            lambda: self.connect_asked.emit(self.where.address, self.password.text())
        )
        self.leave.clicked.connect(self.leave_asked)
        self.again.clicked.connect(self.look_asked)
        self.hand.clicked.connect(lambda: self.hand_asked.emit(self.mine.ticked))
        self.settle.clicked.connect(
            lambda: self.settle_asked.emit(self.waited.ticked, self.waited.unticked)
        )
        self.buttons.rejected.connect(self.reject)

    def show_address(self, address: str) -> None:
        """Which library is connected, empty for none; nothing is known of what it lacks yet."""
        self.password.clear()
        self.leave.setEnabled(bool(address))
        self.hint.setVisible(not address)
        for part in (self.handing, self.conflict):
            part.setVisible(False)
        self.resize(_WIDTH_PX, _HEIGHT_PX if address else _SHORT_PX)

    def show_view(self, view: LibraryView) -> None:
        """What is to be handed over, and what is in conflict."""
        self.mine.show_handings(view.handings)
        self.waited.show_conflicts(view.conflicts)
        self.handing.setVisible(True)
        for part, shown in (
            (self.nothing, not view.handings),
            (self.mine, bool(view.handings)),
            (self.hand, bool(view.handings)),
            (self.conflict, bool(view.conflicts)),
        ):
            part.setVisible(shown)

    def work(self, *, busy: bool) -> None:
        """While something is done, nothing else can be asked."""
        for button in (self.join, self.leave, self.hand, self.again, self.settle):
            button.setDisabled(busy)
