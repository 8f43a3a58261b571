"""What somebody is to places and productions, with a line to say more of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from scout.domain.party import LinkSubject
from scout.domain.party_field import party_roles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.actions.directory.link import LinkLine
    from scout.app.session import Session
    from scout.domain.text import Lang

_LINK = Qt.ItemDataRole.UserRole
_LIST_PX = 84


class LinkList(QGroupBox):
    """Asks for a link to be said, or said no more."""

    link_asked = Signal(object, str, str)
    """A ``LinkSubject``, the name of the place or production, the role."""
    unlink_asked = Signal(object)
    """A ``PartyLink``."""

    def __init__(self, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang: Lang = lang
        self.setTitle(self.tr("Places and productions"))
        self.list = QListWidget(self)
        self.list.setFixedHeight(_LIST_PX)
        self.list.setAccessibleName(self.title())
        self.subject = QComboBox(self)
        self.subject.addItem(self.tr("Place"), LinkSubject.PLACE.value)
        self.subject.addItem(self.tr("Production"), LinkSubject.PRODUCTION.value)
        self.subject.setAccessibleName(self.tr("Place or production"))
        self.name, self.role = QLineEdit(self), QComboBox(self)
        self.name.setAccessibleName(self.tr("Name of the place or production"))
        self.name.setPlaceholderText(self.tr("Name…"))
        self.role.setEditable(True)
        self.role.setAccessibleName(self.tr("As what"))
        self.add = QPushButton(self.tr("Link"), self)
        self.drop = QPushButton(self.tr("Unlink"), self)
        for button in (self.add, self.drop):
            button.setAutoDefault(False)
        self._names = {subject: QStringListModel(self) for subject in LinkSubject}
        self._completer = QCompleter(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.name.setCompleter(self._completer)
        self._compose()
        self.subject.currentIndexChanged.connect(self._fill_roles)
        self.name.textChanged.connect(self._allow)
        self.list.currentItemChanged.connect(self._allow)
        self.add.clicked.connect(self._ask)
        self.name.returnPressed.connect(self._ask)
        self.drop.clicked.connect(self._ask_off)
        self._fill_roles()

    def _compose(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.subject)
        row.addWidget(self.name, 2)
        row.addWidget(self.role, 1)
        row.addWidget(self.add)
        row.addWidget(self.drop)
        layout = QVBoxLayout(self)
        layout.addWidget(self.list)
        layout.addLayout(row)

    def offer(self, session: Session) -> None:
        """Know the names of places, and of the open production, while one of them is typed."""
        script = session.script
        title = script.title.strip() if script is not None and script.title else ""
        places = [place.name.pick(self._lang) for place in session.library.locations]
        self._names[LinkSubject.PLACE].setStringList(places)
        self._names[LinkSubject.PRODUCTION].setStringList([title] if title else [])

    def show_links(self, links: Sequence[LinkLine]) -> None:
        """Show what somebody is."""
        self.list.clear()
        for line in links:
            item = QListWidgetItem(f"{line.role} → {line.subject}")
            item.setData(_LINK, line.link)
            self.list.addItem(item)
        self.name.clear()
        self._allow()

    def _fill_roles(self) -> None:
        subject = LinkSubject(self.subject.currentData())
        self.role.clear()
        for word in party_roles().words:
            if word.subject == subject.value:
                self.role.addItem(word.name.pick(self._lang))
        self._completer.setModel(self._names[subject])

    def _allow(self) -> None:
        self.add.setEnabled(bool(self.name.text().strip()))
        self.drop.setEnabled(self.list.currentItem() is not None)

    def _ask(self) -> None:
        if self.name.text().strip():
            subject, name = LinkSubject(self.subject.currentData()), self.name.text().strip()
            self.link_asked.emit(subject, name, self.role.currentText())

    def _ask_off(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.unlink_asked.emit(item.data(_LINK))
