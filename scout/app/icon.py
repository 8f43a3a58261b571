"""Line icons of our own, stroked with the palette's button colour when they are painted.

So a change of theme needs no reloading, and they are crisp at every scale.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from scout import paths

# Qt takes over an engine without telling Python; without a reference the engine would be gone.
_engines: list[QIconEngine] = []


@cache
def _drawing(name: str) -> str:
    return (paths.RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def paint_icon(painter: QPainter, where: QRectF, name: str, *, colour: str) -> None:
    """Draw an icon into a rectangle, stroked with one colour."""
    body = _drawing(name).replace("currentColor", colour)
    QSvgRenderer(QByteArray(body.encode())).render(painter, where)


class _LineEngine(QIconEngine):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        group = (
            QPalette.ColorGroup.Disabled
            if mode == QIcon.Mode.Disabled
            else QPalette.ColorGroup.Active
        )
        colour = QApplication.palette().color(group, QPalette.ColorRole.ButtonText)
        paint_icon(painter, QRectF(rect), self._name, colour=colour.name())

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return QPixmap.fromImage(image)

    def clone(self) -> QIconEngine:
        twin = _LineEngine(self._name)
        _engines.append(twin)
        return twin


@cache
def line_icon(name: str) -> QIcon:
    """The icon ``resources/icons/NAME.svg``."""
    engine = _LineEngine(name)
    _engines.append(engine)
    return QIcon(engine)


def program_icon() -> QIcon:
    """The sign of the program."""
    return QIcon(str(paths.RESOURCES / "icons" / "scout.svg"))
