"""Above the places: filters, order, cards or table, comparison; and how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from scout.app.icon import line_icon
from scout.app.place.facet_word import facet_word, order_word, value_word
from scout.app.plain import plain_tip
from scout.domain.place_filter import FacetKind, PlaceOrder

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.session import Session


class PlaceBar(QWidget):
    """Two lines of controls."""

    ordered = Signal(PlaceOrder)
    cleared = Signal()

    def __init__(self, session: Session, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._language, self._finding = session, language, session.finding
        self.filters, self.table, self.compare = (QToolButton(self) for _ in range(3))
        self.filters.setIcon(line_icon("filter"))
        self.filters.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.filters.setCheckable(True)
        self.table.setIcon(line_icon("columns"))
        self.table.setCheckable(True)
        self.compare.setIcon(line_icon("compare"))
        self.order = QComboBox(self)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.order.setSizeAdjustPolicy(policy)
        self.order.setMinimumContentsLength(6)
        self.count = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self.clear = QToolButton(self, autoRaise=True)
        self.clear.setIcon(line_icon("cancel"))
        self._compose()
        self.order.activated.connect(
            lambda: self.ordered.emit(PlaceOrder(self.order.currentData()))
        )
        self.clear.clicked.connect(self.cleared)

    def _compose(self) -> None:
        controls = QHBoxLayout()
        controls.addWidget(self.filters)
        controls.addWidget(self.order, 1)
        controls.addWidget(self.table)
        controls.addWidget(self.compare)
        told = QHBoxLayout()
        told.addWidget(self.count, 1)
        told.addWidget(self.clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(controls)
        layout.addLayout(told)

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.filters.setToolTip(self.tr("Era, setting, kind, fee … with how many places each"))
        self.table.setToolTip(self.tr("As a table, or as cards"))
        self.table.setAccessibleName(self.tr("As a table"))
        self.compare.setAccessibleName(self.tr("Compare places"))
        self.clear.setToolTip(self.tr("Forget words and filters"))
        self.clear.setAccessibleName(self.tr("Forget words and filters"))
        self.order.setAccessibleName(self.tr("Order of the places"))
        self.order.clear()
        for order in PlaceOrder:
            self.order.addItem(order_word(order), order.value)
        self.refresh()

    def refresh(self) -> None:
        """Say what is asked for and how many there are."""
        wanted = self._finding.filter
        chosen = [word for facet in wanted.chosen for word in self._words(facet)]
        word = self.tr("Filters")
        self.filters.setText(f"{word} ({len(chosen)})" if chosen else word)
        self.filters.setAccessibleName(self.tr("Filters: %n chosen", "", len(chosen)))
        self.order.setCurrentIndex(self.order.findData(wanted.order.value))
        self.order.setToolTip(plain_tip(self._order_tip()))
        total = len(self._session.library.locations)
        shown = len(self._finding.listing.rows)
        text = self.tr("{shown} of {total} places").format(shown=f"{shown:,}", total=f"{total:,}")
        self.count.setText(" · ".join([text if shown else self.tr("No place matches"), *chosen]))
        self.count.setMinimumWidth(1)  # what is asked for may be long: its end is in the tip
        self.count.setToolTip(plain_tip("\n".join(chosen)))
        self.clear.setVisible(self._finding.is_narrowed)

    def _words(self, facet: FacetKind) -> list[str]:
        if facet is FacetKind.FIT:
            return [facet_word(facet)]
        words, lang = self._session.library.vocabulary, self._language.lang
        values = sorted(self._finding.filter.chosen[facet])
        return [value_word(facet, value, words, lang=lang) for value in values]

    def _order_tip(self) -> str:
        """From where distances are measured, or what the order still asks for."""
        wanted, near = self._finding.filter, self._finding.near_id
        if wanted.order is PlaceOrder.FIT and wanted.fits is None:
            return self.tr("Select a need on the right: until then by name")
        if wanted.order is not PlaceOrder.NEAR:
            return self.tr("How the places are sorted")
        if wanted.near is None:
            return self.tr("Select a place with a position, then choose this order again")
        name = self._session.library.location(near).name.pick(self._language.lang)
        return self.tr("Distances from {place}").format(place=name)

    def show_compared(self, count: int) -> None:
        """Say how many places stand side by side when the button is pressed."""
        self.compare.setText(str(count) if count else "")
        style = Qt.ToolButtonStyle
        self.compare.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if count else style.ToolButtonIconOnly
        )
        self.compare.setToolTip(
            self.tr("Compare the selected places, two to four (Ctrl+click selects several)")
        )
