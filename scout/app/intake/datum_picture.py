"""Where the points of a file fall by one reading: dots on the outline of the district."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from scout.actions.intake.datum_view import DOTS, DatumView, frame_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from scout.geo.district import District

_WIDTH_PX, _HEIGHT_PX, _EDGE_PX, _DOT_PX = 240, 170, 8, 3.0


class DatumPicture(QWidget):
    """A filled dot lies in the district or near its outline, a ring outside."""

    def __init__(self, district: District, parent: QWidget) -> None:
        super().__init__(parent)
        self._district = district
        self._view: DatumView | None = None
        self.setMinimumSize(QSize(_WIDTH_PX, _HEIGHT_PX))

    def show_view(self, view: DatumView) -> None:
        """Show one reading."""
        self._view = view
        self.setAccessibleName(
            self.tr("{inside} of {all} points in the district").format(
                inside=view.inside, all=view.count
            )
        )
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw outline and dots (called by Qt)."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Base))
        if self._view is None:
            return
        west, south, east, north = frame_of(self._district, self._view)
        room = QRectF(self.rect()).adjusted(_EDGE_PX, _EDGE_PX, -_EDGE_PX, -_EDGE_PX)
        # A degree of longitude is shorter than one of latitude, by the cosine of the latitude.
        scale = min(room.width() / ((east - west) * 0.92), room.height() / (north - south))
        middle = QPointF((east + west) / 2, (north + south) / 2)

        def place(lon: float, lat: float) -> QPointF:
            return room.center() + QPointF(
                (lon - middle.x()) * 0.92 * scale, (middle.y() - lat) * scale
            )

        painter.setPen(QPen(palette.color(QPalette.ColorRole.Dark), 1.2))
        painter.setBrush(palette.color(QPalette.ColorRole.Midlight))
        for ring in self._district.rings:
            painter.drawPolygon(QPolygonF([place(lon, lat) for lon, lat in ring]))
        good, bad = QPalette.ColorRole.Accent, QPalette.ColorRole.BrightText
        for lat, lon, inside in self._view.dots[:DOTS]:
            colour = palette.color(good if inside else bad)
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(colour if inside else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place(lon, lat), _DOT_PX, _DOT_PX)
