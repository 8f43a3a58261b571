"""A suggested set as a card: what it is best at, its figures, its places on a small map."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from scout.actions.set_sketch import SIDE

if TYPE_CHECKING:
    from scout.actions.set_sketch import Sketch

_BAR_PX = 5
_DOT_PX = 2.4
_FAINT = 0.4  # of an old answer, while a new one is being proven


class CardRole(IntEnum):
    """What a card tells besides its title (``DisplayRole``)."""

    SET = Qt.ItemDataRole.UserRole + 1
    FIGURES = Qt.ItemDataRole.UserRole + 2
    """Two lines."""
    PROOF = Qt.ItemDataRole.UserRole + 3
    FIT = Qt.ItemDataRole.UserRole + 4
    SKETCH = Qt.ItemDataRole.UserRole + 5


class SetCard(QStyledItemDelegate):
    """Paints the cards; a view that is not enabled shows them faintly."""

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Three lines and the bar."""
        line = QFontMetrics(option.font).height()
        return QSize(200, 3 * line + 40)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one card."""
        palette: QPalette = option.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not option.state & QStyle.StateFlag.State_Enabled:
            painter.setOpacity(_FAINT)
            palette.setCurrentColorGroup(QPalette.ColorGroup.Active)
        rect: QRect = option.rect.adjusted(3, 3, -3, -3)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        colour = QPalette.ColorRole.Accent if chosen else QPalette.ColorRole.Mid
        painter.setPen(QPen(palette.color(colour), 2 if chosen else 1))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(rect, 7, 7)
        inner = rect.adjusted(11, 8, -11, -8)
        side = inner.height()
        where = QRectF(inner.right() - side + 4, inner.top(), side, side)
        paint_sketch(painter, where, index.data(CardRole.SKETCH), palette=palette)
        self._paint_words(painter, inner.adjusted(0, 0, -side, 0), palette, index)
        painter.restore()

    def _paint_words(
        self,
        painter: QPainter,
        rect: QRect,
        palette: QPalette,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        font = QFont(painter.font())
        faint = palette.color(QPalette.ColorRole.PlaceholderText)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft, str(index.data()))
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(faint)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight, str(index.data(CardRole.PROOF)))
        metrics = QFontMetrics(font)
        for number, line in enumerate(index.data(CardRole.FIGURES), 1):
            below = rect.adjusted(0, number * (metrics.height() + 2), 0, 0)
            text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, below.width())
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, text)
        accent = palette.color(QPalette.ColorRole.Accent)
        colours = accent, palette.color(QPalette.ColorRole.Mid)
        _paint_bar(painter, rect, float(index.data(CardRole.FIT)), colours)


def paint_sketch(
    painter: QPainter, where: QRectF, sketch: Sketch | None, *, palette: QPalette
) -> None:
    """Draw the district with the places as dots."""
    if sketch is None:
        return
    scale = where.width() / SIDE

    def place(point: tuple[float, float]) -> QPointF:
        return QPointF(where.left() + point[0] * scale, where.top() + point[1] * scale)

    painter.setPen(QPen(palette.color(QPalette.ColorRole.Dark), 1))
    painter.setBrush(palette.color(QPalette.ColorRole.Window))
    for ring in sketch.rings:
        painter.drawPolygon(QPolygonF([place(point) for point in ring]))
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Base), 0.8))
    painter.setBrush(palette.color(QPalette.ColorRole.Accent))
    for point in sketch.points:
        painter.drawEllipse(place(point), _DOT_PX, _DOT_PX)


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
