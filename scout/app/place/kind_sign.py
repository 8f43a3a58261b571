"""A sign for each kind of place: a colour and one letter, so that colour never stands alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from scout.domain.location import PlaceKind

_COLOURS = {
    PlaceKind.HAKKA: "#8c4a2f",
    PlaceKind.HERITAGE: "#a0672c",
    PlaceKind.VILLAGE: "#7a6a2f",
    PlaceKind.NATURE: "#2f7d4f",
    PlaceKind.WATER: "#2b6f9e",
    PlaceKind.URBAN: "#56606b",
    PlaceKind.COMMERCIAL: "#a1406c",
    PlaceKind.RESIDENTIAL: "#7a5aa0",
    PlaceKind.CAMPUS: "#b0632b",
    PlaceKind.MEDICAL: "#b23b3b",
    PlaceKind.TECH: "#2d5fa8",
    PlaceKind.INDUSTRIAL: "#5d5348",
    PlaceKind.TRANSPORT: "#3f6d75",
    PlaceKind.STUDIO: "#4a3f8f",
    PlaceKind.STAGE: "#4a3f8f",
    PlaceKind.VIRTUAL_STAGE: "#3a3270",
}
_LETTERS = {
    PlaceKind.HAKKA: "围",
    PlaceKind.HERITAGE: "古",
    PlaceKind.VILLAGE: "村",
    PlaceKind.NATURE: "山",
    PlaceKind.WATER: "水",
    PlaceKind.URBAN: "街",
    PlaceKind.COMMERCIAL: "商",
    PlaceKind.RESIDENTIAL: "住",
    PlaceKind.CAMPUS: "校",
    PlaceKind.MEDICAL: "医",
    PlaceKind.TECH: "科",
    PlaceKind.INDUSTRIAL: "工",
    PlaceKind.TRANSPORT: "站",
    PlaceKind.STUDIO: "影",
    PlaceKind.STAGE: "棚",
    PlaceKind.VIRTUAL_STAGE: "虚",
}


def kind_colour(kind: PlaceKind) -> QColor:
    """The colour of a kind: dark enough for white letters in both themes."""
    return QColor(_COLOURS[kind])


def paint_kind(painter: QPainter, where: QRectF, kind: PlaceKind) -> None:
    """Draw the sign: a rounded square with the kind's letter."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(kind_colour(kind))
    painter.drawRoundedRect(where, 6, 6)
    font = QFont(painter.font())
    font.setPixelSize(int(where.height() * 0.56))
    font.setBold(False)
    painter.setFont(font)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, _LETTERS[kind])
    painter.restore()
