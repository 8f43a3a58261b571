"""Rows of two lines: a sign, a title, a fainter line below, a word at the right end.

One delegate for places and needs, so that both lists read alike.
"""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from scout.app.icon import paint_icon
from scout.app.place.kind_sign import paint_kind
from scout.domain.location import PlaceKind

_SIGN_PX = 28
_GAP_PX = 9
_PAD_PX = 7


class RowRole(IntEnum):
    """What a model tells of a row besides its title (``DisplayRole``)."""

    SUBTITLE = Qt.ItemDataRole.UserRole + 1
    SIGN = Qt.ItemDataRole.UserRole + 2
    """A ``PlaceKind``, or ``(icon name, colour)``."""
    BADGE = Qt.ItemDataRole.UserRole + 3
    """The word at the right end."""
    BADGE_ICON = Qt.ItemDataRole.UserRole + 4
    """An icon's name before the badge."""
    ID = Qt.ItemDataRole.UserRole + 5


class RowDelegate(QStyledItemDelegate):
    """Paints the rows of a view; all text is plain."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt paints what lies under a row, and none of its words (called by Qt)."""
        super().initStyleOption(option, index)
        option.text = ""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Two lines high where there is a second line."""
        line = QFontMetrics(option.font).height()
        lines = 2 if index.data(RowRole.SUBTITLE) else 1
        return QSize(160, lines * line + (2 * _PAD_PX if lines > 1 else _PAD_PX))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        super().paint(painter, option, index)
        painter.save()
        rect: QRect = option.rect.adjusted(_PAD_PX, 0, -_PAD_PX, 0)
        rect = self._paint_sign(painter, rect, index)
        rect = self._paint_badge(painter, rect, option, index)
        self._paint_lines(painter, rect, option, index)
        painter.restore()

    def _paint_sign(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> QRect:
        sign = index.data(RowRole.SIGN)
        if sign is None:
            return rect
        side = min(_SIGN_PX, rect.height() - 4)
        where = QRectF(rect.left(), rect.center().y() - side / 2 + 0.5, side, side)
        if isinstance(sign, str):  # Qt hands a string enum back as its text
            paint_kind(painter, where, PlaceKind(sign))
        else:
            name, colour = sign
            paint_icon(painter, where.adjusted(2, 2, -2, -2), name, colour=colour)
        return rect.adjusted(side + _GAP_PX, 0, 0, 0)

    def _paint_badge(
        self,
        painter: QPainter,
        rect: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QRect:
        font = QFont(option.font)
        painter.setFont(font)
        if text := index.data(RowRole.BADGE):
            painter.setPen(self._ink(option, index, faint=True))
            painter.drawText(
                rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(text)
            )
            rect = rect.adjusted(0, 0, -QFontMetrics(font).horizontalAdvance(str(text)) - 8, 0)
        if icon := index.data(RowRole.BADGE_ICON):
            where = QRectF(rect.right() - 17, rect.center().y() - 8, 17, 17)
            paint_icon(painter, where, str(icon), colour=self._ink(option, index).name())
            rect = rect.adjusted(0, 0, -23, 0)
        return rect

    def _paint_lines(
        self,
        painter: QPainter,
        rect: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        title, subtitle = str(index.data() or ""), str(index.data(RowRole.SUBTITLE) or "")
        font = QFont(option.font)
        font.setBold(bool(subtitle))
        painter.setFont(font)
        painter.setPen(self._ink(option, index))
        metrics = QFontMetrics(font)
        elided = metrics.elidedText(title, Qt.TextElideMode.ElideRight, rect.width())
        if not subtitle:
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, elided)
            return
        middle = rect.center().y()
        painter.drawText(rect.left(), middle - metrics.descent() + 1, elided)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(self._ink(option, index, faint=True))
        metrics = QFontMetrics(font)
        elided = metrics.elidedText(subtitle, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect.left(), middle + metrics.ascent() + 2, elided)

    def _ink(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        *,
        faint: bool = False,
    ) -> QColor:
        """What a row is written with; of a selected one all is as strong."""
        roles, palette = QPalette.ColorRole, option.palette
        role = roles.PlaceholderText if faint else roles.Text
        if self._view.selectionModel().isSelected(index):
            role = roles.HighlightedText
        ink: QColor = palette.color(QPalette.ColorGroup.Active, role)
        return ink
