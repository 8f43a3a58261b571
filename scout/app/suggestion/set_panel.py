"""The suggested sets as cards: what each is best at, its figures, and whether that is proven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from scout.app.plain import plain_tip
from scout.app.suggestion.set_card import CardRole
from scout.app.suggestion.stale_bar import StaleBar
from scout.app.words import label_word, proof_word
from scout.when_called import when_called

with when_called():
    from scout.actions.set_sketch import sketch_set
    from scout.app.suggestion.set_card import SetCard

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.domain.location_set import LocationSet


class SetPanel(QWidget):
    """Cards; choosing one chooses the set."""

    def __init__(self, session: Session, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self.cards = QListWidget(self)
        self.stale = StaleBar(session, language, self)
        self.cards.setItemDelegate(SetCard(self.cards))
        self.cards.setFrameShape(QListWidget.Shape.NoFrame)
        self.cards.viewport().setAutoFillBackground(False)
        self.cards.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 6, 0)
        layout.addWidget(self.stale)
        layout.addWidget(self.cards)
        self.cards.currentItemChanged.connect(self._choose)
        session.suggested.connect(self.refresh)
        session.script_read.connect(self.refresh)
        session.set_chosen.connect(self._show_chosen)
        self.stale.changed.connect(self._grey)
        language.language_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Make the cards anew from the session."""
        self.cards.setAccessibleName(self.tr("Suggested sets of places"))
        self.cards.blockSignals(True)
        self.cards.clear()
        suggestion = self._session.suggestion
        for entry in suggestion.sets if suggestion else ():
            self._add(entry)
        self.cards.blockSignals(False)
        self._show_chosen()

    def _add(self, entry: LocationSet) -> None:
        figures = entry.figures
        words = (
            self.tr("%n place(s)", "", figures.locations),
            self.tr("about ¥{fee}").format(fee=f"{figures.fee_cny:,}"),
            self.tr("at most {minutes} min apart").format(minutes=figures.spread_min),
        )
        item = QListWidgetItem(label_word(entry.label, self._language.lang), self.cards)
        item.setData(CardRole.SET, entry.label)
        item.setData(CardRole.FIGURES, (" · ".join(words[:2]), words[2]))
        item.setData(CardRole.SKETCH, sketch_set(self._session.library, entry.location_ids))
        item.setData(CardRole.PROOF, proof_word(entry))
        item.setData(CardRole.FIT, figures.fit)
        item.setToolTip(plain_tip(self._tip(entry)))
        spoken = f"{item.text()}, {', '.join(words)}, {proof_word(entry)}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def _tip(self, entry: LocationSet) -> str:
        library, lang = self._session.library, self._language.lang
        names = [library.location(name).name.pick(lang) for name in entry.location_ids]
        note = self.tr("Fees and minutes are estimates; the bar shows the mean fit.")
        return "\n".join((note, *names))

    def _show_chosen(self) -> None:
        chosen = self._session.chosen
        self.cards.blockSignals(True)
        for row in range(self.cards.count()):
            if chosen is not None and self.cards.item(row).data(CardRole.SET) == chosen.label:
                self.cards.setCurrentRow(row)
        self.cards.blockSignals(False)
        self.cards.viewport().update()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._session.choose(item.data(CardRole.SET))

    def _grey(self) -> None:
        """Grey the old answer until the new one is proven."""
        self.cards.setEnabled(not self.stale.is_stale)
