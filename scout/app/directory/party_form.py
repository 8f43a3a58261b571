"""The fields of an entry, each with whether it is kept private; what is typed is judged at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)

from scout.actions.directory.entry import read_entry
from scout.app.plain import plain_label, plain_menu
from scout.domain.errors import WishError
from scout.domain.party import MAY_BE_PRIVATE, PartyKind, private_of
from scout.domain.party_field import party_fields, party_offers
from scout.domain.party_text import BETWEEN, NOTHING, party_texts

if TYPE_CHECKING:
    from scout.domain.party import Party
    from scout.domain.text import Lang

_LINES = ("name_zh", "name_en", "company", "role", "phones", "emails", "wechat", "address")
_NOTE_PX = 76


class PartyForm(QWidget):
    """Shows somebody, or nobody yet; ``party`` is what is typed now."""

    edited = Signal()

    def __init__(self, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang: Lang = lang
        self.known: Party | None = None
        fields = party_fields().by_id
        self.kind = QComboBox(self)
        for choice in fields["kind"].choices:
            self.kind.addItem(choice.name.pick(lang), choice.id)
        self.lines = {name: QLineEdit(self) for name in (*_LINES, "offers")}
        self.note = QPlainTextEdit(self)
        self.note.setFixedHeight(_NOTE_PX)
        self.note.setTabChangesFocus(True)
        self.member = QCheckBox(fields["member"].name.pick(lang), self)
        self.private = {name: QCheckBox(self.tr("private"), self) for name in MAY_BE_PRIVATE}
        self.offer = QToolButton(self)
        self.told = plain_label("", self)
        self._compose()
        self.show_party(None)
        self.kind.currentIndexChanged.connect(self._change_kind)
        for line in self.lines.values():
            line.textEdited.connect(self._hear)
        self.note.textChanged.connect(self._hear)
        self.member.toggled.connect(self._hear)
        for box in self.private.values():
            box.toggled.connect(self._hear)

    def _compose(self) -> None:
        fields = party_fields().by_id
        layout = QFormLayout(self)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        kind = QHBoxLayout()
        kind.addWidget(self.kind)
        kind.addStretch(1)
        kind.addWidget(self.member)
        layout.addRow(fields["kind"].name.pick(self._lang), kind)
        self.kind.setAccessibleName(fields["kind"].name.pick(self._lang))
        several = self.tr("several with a semicolon between")
        for name in ("phones", "emails", "offers"):
            self.lines[name].setPlaceholderText(several)
        for name, line in self.lines.items():
            self._add_row(layout, name, widget=line)
        self._add_row(layout, "note", widget=self.note)
        layout.addRow(self.told)
        self.offer.setText("+")
        self.offer.setAccessibleName(self.tr("Add what they offer"))
        self.offer.setToolTip(self.tr("Add what they offer"))
        self.offer.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.offer)
        for word in party_offers().words:
            action = menu.addAction(plain_menu(word.name.pick(self._lang)))
            action.triggered.connect(partial(self._add_offer, word.name.pick(self._lang)))
        self.offer.setMenu(menu)

    def _add_row(self, layout: QFormLayout, name: str, *, widget: QWidget) -> None:
        word = party_fields().by_id[name].name.pick(self._lang)
        widget.setAccessibleName(word)
        row = QHBoxLayout()
        row.addWidget(widget, 1)
        if name == "offers":
            row.addWidget(self.offer)
        if name in self.private:
            box = self.private[name]
            box.setAccessibleName(self.tr("Keep private: {field}").format(field=word))
            box.setToolTip(self.tr("Stays out of exports and papers unless it is asked for"))
            row.addWidget(box)
        layout.addRow(word, row)

    def show_party(self, party: Party | None) -> None:
        """Show an entry; a new one of a person where there is none."""
        self.known = None
        texts = party_texts(party, self._lang) if party else {}
        kind = party.kind if party else PartyKind.PERSON
        self.kind.setCurrentIndex(self.kind.findData(kind.value))
        for name, line in self.lines.items():
            line.setText(texts.get(name, ""))
            line.setCursorPosition(0)
        self.note.setPlainText(party.note if party else "")
        self.member.setChecked(party.is_member if party else False)
        self._show_private(party.private if party else private_of(kind))
        self.known = party
        self.tell("")

    def tell(self, text: str) -> None:
        """Say what is wrong with what is typed."""
        self.told.setText(f"⚠ {text}" if text else "")
        self.told.setVisible(bool(text))

    @property
    def texts(self) -> dict[str, list[str]]:
        """What is typed, by the fields."""
        told = {name: [line.text()] for name, line in self.lines.items()}
        private = [name for name, box in self.private.items() if box.isChecked()]
        return told | {
            "kind": [self.kind.currentData()],
            "member": ["1" if self.member.isChecked() else "0"],
            "note": [self.note.toPlainText()],
            "private": [BETWEEN.join(private) or NOTHING],
        }

    @property
    def party(self) -> Party | None:
        """Somebody as typed; ``None`` while something is wrong, which is then told."""
        try:
            found = read_entry(self.texts, self.known)
        except WishError as error:
            told = error.parts or (error.message,)
            self.tell("\n".join(message.text(self._lang) for message in told))
            return None
        self.tell("")
        return found

    @property
    def is_changed(self) -> bool:
        """Whether something else is typed than is kept."""
        if self.known is None:
            return any(line.text().strip() for line in self.lines.values())
        try:
            return read_entry(self.texts, self.known) != self.known
        except WishError:
            return True

    def _show_private(self, private: frozenset[str]) -> None:
        for name, box in self.private.items():
            box.setChecked(name in private)

    def _change_kind(self) -> None:
        """A new entry is as private as its kind usually is."""
        if self.known is None:
            self._show_private(private_of(PartyKind(self.kind.currentData())))
        self._hear()

    def _add_offer(self, word: str) -> None:
        line = self.lines["offers"]
        line.setText(BETWEEN.join(filter(None, (line.text().strip(" ;；"), word))))
        self._hear()

    def _hear(self) -> None:
        self.edited.emit()
