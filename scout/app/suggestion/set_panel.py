"""The suggested sets as cards: what each is best at, its figures, and whether that is proven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from scout.app.plain import plain_tip
from scout.app.words import label_word, proof_word

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.domain.location_set import LocationSet

_SET = Qt.ItemDataRole.UserRole + 1
_FIGURES = Qt.ItemDataRole.UserRole + 2
_PROOF = Qt.ItemDataRole.UserRole + 3
_FIT = Qt.ItemDataRole.UserRole + 4
_BAR_PX = 5


class _CardDelegate(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line = QFontMetrics(option.font).height()
        return QSize(200, 2 * line + 40)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        palette: QPalette = option.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect.adjusted(3, 3, -3, -3)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        accent = palette.color(QPalette.ColorRole.Accent)
        painter.setPen(accent if chosen else palette.color(QPalette.ColorRole.Mid))
        if chosen:
            pen = painter.pen()
            pen.setWidth(2)
            painter.setPen(pen)
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(rect, 7, 7)
        self._paint_words(painter, rect.adjusted(11, 8, -11, -8), palette, index)
        painter.restore()

    def _paint_words(
        self,
        painter: QPainter,
        rect: QRect,
        palette: QPalette,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        faint = palette.color(QPalette.ColorRole.PlaceholderText)
        font = QFont(painter.font())
        line = QFontMetrics(font).height()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft, str(index.data()))
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(faint)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight, str(index.data(_PROOF)))
        second = rect.adjusted(0, line + 3, 0, 0)
        text = QFontMetrics(font).elidedText(
            str(index.data(_FIGURES)), Qt.TextElideMode.ElideRight, second.width()
        )
        painter.drawText(second, Qt.AlignmentFlag.AlignLeft, text)
        share = float(index.data(_FIT))
        accent = palette.color(QPalette.ColorRole.Accent)
        _paint_bar(painter, rect, share, (accent, palette.color(QPalette.ColorRole.Mid)))


def _paint_bar(
    painter: QPainter, rect: QRect, share: float, colours: tuple[QColor, QColor]
) -> None:
    """Draw the fit as a bar with its percentage, along the lower edge."""
    word = f"{share * 100:.0f} %"
    width = painter.fontMetrics().horizontalAdvance(word) + 8
    bar = QRectF(rect.left(), rect.bottom() - _BAR_PX, rect.width() - width, _BAR_PX)
    filled = QRectF(bar.left(), bar.top(), bar.width() * share, bar.height())
    accent, ground = colours
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(bar, 2.5, 2.5)
    painter.setBrush(accent)
    painter.drawRoundedRect(filled, 2.5, 2.5)
    painter.setPen(accent)
    box = rect.adjusted(0, 0, 0, 5)
    painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, word)


class SetPanel(QWidget):
    """Cards; choosing one chooses the set."""

    def __init__(self, session: Session, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self.cards = QListWidget(self)
        self.cards.setItemDelegate(_CardDelegate(self.cards))
        self.cards.setFrameShape(QListWidget.Shape.NoFrame)
        self.cards.viewport().setAutoFillBackground(False)
        self.cards.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 6, 0)
        layout.addWidget(self.cards)
        self.cards.currentItemChanged.connect(self._choose)
        session.suggested.connect(self.refresh)
        session.script_read.connect(self.refresh)
        session.set_chosen.connect(self._show_chosen)
        session.thinking.started.connect(self._grey)
        session.thinking.ended.connect(self._grey)
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
        item.setData(_SET, entry.label)
        item.setData(_FIGURES, " · ".join(words))
        item.setData(_PROOF, proof_word(entry))
        item.setData(_FIT, figures.fit)
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
            if chosen is not None and self.cards.item(row).data(_SET) == chosen.label:
                self.cards.setCurrentRow(row)
        self.cards.blockSignals(False)
        self.cards.viewport().update()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._session.choose(item.data(_SET))

    def _grey(self) -> None:
        """Grey the old answer while a new one is being thought of."""
        stale = self._session.thinking.is_busy and self._session.chosen is None
        self.cards.setEnabled(not stale)
