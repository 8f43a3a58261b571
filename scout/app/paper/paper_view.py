"""Shows one file of a paper: its pages as they will print, a picture, tables, or its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QFontDatabase, QPalette, QPixmap
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QWidget,
)

from scout.actions.preview import Look
from scout.app.plain import plain_label

if TYPE_CHECKING:
    from scout.actions.preview import Preview, Rows

_PICTURE_PX, _COLUMN_PX, _ROOM_PX = 420, 260, 16


class PaperView(QStackedWidget):
    """A page for each way of looking; ``tell`` shows words in the place of a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = plain_label("", self)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setMargin(24)
        self.document = QPdfDocument(self)
        self._bytes = QBuffer(self)
        self.pages = QPdfView(self)
        self.pages.setPageMode(QPdfView.PageMode.MultiPage)
        self.pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.pages.setDocument(self.document)
        self.picture = QLabel(self, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._scroll = QScrollArea(self, widgetResizable=True)
        self._scroll.setWidget(self.picture)
        self._scroll.setBackgroundRole(QPalette.ColorRole.Mid)
        self.tables = QTabWidget(self)
        self.text = QPlainTextEdit(self, readOnly=True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        for page in (self.words, self.pages, self._scroll, self.tables, self.text):
            self.addWidget(page)

    def tell(self, words: str) -> None:
        """Say why there is nothing to see."""
        self._clear()
        self.words.setText(words)
        self.setCurrentWidget(self.words)

    def show_preview(self, preview: Preview, *, elsewhere: str) -> None:
        """Show a file; ``elsewhere`` are the words for one that another program shows."""
        self._clear()
        if preview.look is Look.ELSEWHERE:
            self.words.setText(elsewhere)
            self.setCurrentWidget(self.words)
        elif preview.look is Look.PAGES:
            self._bytes.setData(QByteArray(preview.data))
            self._bytes.open(QIODevice.OpenModeFlag.ReadOnly)
            self.document.load(self._bytes)
            self.setCurrentWidget(self.pages)
        elif preview.look is Look.PICTURE:
            self._show_picture(preview.data)
        elif preview.look is Look.TABLES:
            for title, rows in preview.tables:
                self.tables.addTab(_make_table(rows), title)
            self.setCurrentWidget(self.tables)
        else:
            self.text.setPlainText(preview.text)
            self.setCurrentWidget(self.text)

    def _show_picture(self, data: bytes) -> None:
        """As wide as a telephone shows it."""
        pixmap = QPixmap()
        pixmap.loadFromData(data)
        ratio = self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        scaled = pixmap.scaledToWidth(round(_PICTURE_PX * ratio), smooth)
        scaled.setDevicePixelRatio(ratio)
        self.picture.setPixmap(scaled)
        self.setCurrentWidget(self._scroll)

    def _clear(self) -> None:
        self.document.close()
        self._bytes.close()
        self.picture.clear()
        self.text.clear()
        tables = [self.tables.widget(at) for at in range(self.tables.count())]
        self.tables.clear()
        for table in filter(None, tables):
            table.deleteLater()


def _make_table(rows: Rows) -> QTableWidget:
    """A sheet to read: as it stands in the file, without its colours."""
    width = max((len(row) for row in rows), default=0)
    table = QTableWidget(len(rows), width)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setWordWrap(True)
    table.horizontalHeader().hide()
    table.verticalHeader().hide()
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.setItem(at, column, QTableWidgetItem(text))
        if sum(map(bool, row)) == 1 and width > 1:  # a title
            table.setSpan(at, 0, 1, width)
    metrics = table.fontMetrics()
    for column in range(width):
        texts = [row[column] for row in rows if column < len(row) and sum(map(bool, row)) > 1]
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        table.setColumnWidth(column, min(widest + _ROOM_PX, _COLUMN_PX))
    table.resizeRowsToContents()
    return table
