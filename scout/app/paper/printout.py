"""A paper on a printer: its pages as pictures, so that they come out as they are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter, QTextDocument
from PySide6.QtPdf import QPdfDocument

from scout.actions.preview import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtPrintSupport import QPrinter

    from scout.actions.preview import Preview

PRINTABLE = (Look.PAGES, Look.PICTURE, Look.TEXT)
"""A workbook and a map have programs of their own, which print them as they are meant."""
_DOTS_AN_INCH = 300
_POINTS_AN_INCH = 72


def print_preview(preview: Preview, printer: QPrinter) -> None:
    """Print all pages of a paper, each as large as the sheet takes it."""
    printer.setDocName(preview.file)
    if preview.look is Look.TEXT:
        document = QTextDocument()
        document.setPlainText(preview.text)
        document.print_(printer)
        return
    painter: QPainter | None = None
    for page in _draw_pages(preview):
        landscape = page.width() > page.height()
        turned = (
            QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
        )
        printer.setPageOrientation(turned)
        if painter is None:
            painter = QPainter(printer)
        else:
            printer.newPage()
        _draw(painter, page)
    if painter is not None:
        painter.end()


def _draw(painter: QPainter, page: QImage) -> None:
    room = QSizeF(painter.viewport().size())
    size = QSizeF(page.size()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    left = (room.width() - size.width()) / 2
    painter.drawImage(QRectF(left, 0, size.width(), size.height()), page)


def _draw_pages(preview: Preview) -> Iterator[QImage]:
    if preview.look is Look.PICTURE:
        yield QImage.fromData(preview.data)
        return
    data = QBuffer()
    data.setData(QByteArray(preview.data))
    data.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(data)
    for number in range(document.pageCount()):
        size = document.pagePointSize(number) * (_DOTS_AN_INCH / _POINTS_AN_INCH)
        yield document.render(number, size.toSize())
    document.close()
