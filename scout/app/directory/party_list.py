"""The list of people and companies with its search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from scout.app.icon import line_icon
from scout.app.row_delegate import RowDelegate, RowRole
from scout.domain.party import PartyKind, PartyWanted
from scout.domain.party_field import party_offers

if TYPE_CHECKING:
    from scout.domain.party import Party
    from scout.domain.text import Lang

SHOWN = 500
_PAUSE_MS = 120  # between two keys of somebody who types


class PartyList(QWidget):
    """Asks for whoever the words find, and shows them."""

    wanted = Signal(object)
    """Who is looked for, as ``PartyWanted``."""
    chosen = Signal(str)
    """The id of somebody."""

    def __init__(self, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang: Lang = lang
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.addAction(line_icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setPlaceholderText(self.tr("Name, pinyin, company, number…"))
        self.search.setAccessibleName(self.tr("Find somebody"))
        self.kind, self.offer = QComboBox(self), QComboBox(self)
        self.list = QListWidget(self)
        self.list.setItemDelegate(RowDelegate(self.list))
        self.list.setAccessibleName(self.tr("People and companies"))
        self.count = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self._shown: tuple[Party, ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._fill()
        self._compose()
        self._pause.timeout.connect(self.ask)
        self.search.textChanged.connect(self._pause.start)
        self.kind.currentIndexChanged.connect(self.ask)
        self.offer.currentIndexChanged.connect(self.ask)
        self.list.currentItemChanged.connect(self._choose)

    def _fill(self) -> None:
        self.kind.addItem(self.tr("Everybody"), ("", False))
        self.kind.addItem(self.tr("People"), (PartyKind.PERSON.value, False))
        self.kind.addItem(self.tr("Companies"), (PartyKind.COMPANY.value, False))
        self.kind.addItem(self.tr("Members"), ("", True))
        self.kind.setAccessibleName(self.tr("Who is shown"))
        self.offer.addItem(self.tr("Any offer"), "")
        for word in party_offers().words:
            self.offer.addItem(word.name.pick(self._lang), word.id)
        self.offer.setAccessibleName(self.tr("What they offer"))

    def _compose(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self.kind, 1)
        row.addWidget(self.offer, 1)
        layout.addWidget(self.search)
        layout.addLayout(row)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.count)

    @property
    def current(self) -> str:
        """The id of who is chosen; empty where nobody is."""
        item = self.list.currentItem()
        return str(item.data(RowRole.ID)) if item is not None else ""

    def ask(self) -> None:
        """Ask for those who are looked for now."""
        kind, members = self.kind.currentData()
        self.wanted.emit(
            PartyWanted(
                words=self.search.text(),
                kind=PartyKind(kind) if kind else None,
                is_member=True if members else None,
                offer=self.offer.currentData(),
            )
        )

    def show_parties(self, found: tuple[Party, ...], *, current: str = "") -> None:
        """Show these, with one of them chosen as before; nobody is asked for by that."""
        if found == self._shown and current == self.current:
            return
        self._shown = found
        self.list.blockSignals(True)
        self.list.clear()
        for party in found:
            self.list.addItem(self._make_item(party))
            if party.id == current:
                self.list.setCurrentRow(self.list.count() - 1)
        self.list.blockSignals(False)
        more = len(found) >= SHOWN
        text = self.tr("The first {count}") if more else self.tr("%n entries", "", len(found))
        self.count.setText(text.format(count=len(found)))

    def _make_item(self, party: Party) -> QListWidgetItem:
        item = QListWidgetItem(party.name(self._lang))
        work = " / ".join(filter(None, (party.role, party.company)))
        offers = ", ".join(party_offers().name(one, self._lang) for one in party.offers)
        phone = party.phones[0] if party.phones else ""
        item.setData(RowRole.ID, party.id)
        item.setData(RowRole.SUBTITLE, " · ".join(filter(None, (phone, work, offers))) or "–")
        item.setData(RowRole.BADGE, self.tr("member") if party.is_member else "")
        return item

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(RowRole.ID))
