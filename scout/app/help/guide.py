"""The guide: a page of headings beside the text, in the window's language, without a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
)

from scout import paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from scout.app.language import Language

_WIDTH_PX, _HEIGHT_PX, _LIST_PX = 940, 640, 220
_BLOCK = Qt.ItemDataRole.UserRole + 1


class GuideDialog(QDialog):
    """Stays open beside the work; pictures are those of ``resources/guide``."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.heads, self.text = QListWidget(self), QTextBrowser(self)
        self.text.setOpenLinks(False)
        self.text.setSearchPaths([str(paths.RESOURCES / "guide")])
        split = QSplitter(self)
        split.addWidget(self.heads)
        split.addWidget(self.text)
        split.setSizes([_LIST_PX, _WIDTH_PX - _LIST_PX])
        layout = QVBoxLayout(self)
        layout.addWidget(split)
        self.heads.currentItemChanged.connect(self._turn_to)
        language.language_changed.connect(self.retranslate)
        self.retranslate()
        self.resize(_WIDTH_PX, _HEIGHT_PX)

    def retranslate(self) -> None:
        """Show the guide in the language of the moment."""
        self.setWindowTitle(self.tr("Guide"))
        self.heads.setAccessibleName(self.tr("Contents"))
        self.text.setAccessibleName(self.windowTitle())
        file = paths.RESOURCES / "guide" / f"{self._language.lang}.md"
        self.text.setSource(
            QUrl.fromLocalFile(str(file)), QTextDocument.ResourceType.MarkdownResource
        )
        self.heads.clear()
        for block in _headings(self.text.document()):
            item = QListWidgetItem(block.text(), self.heads)
            item.setData(_BLOCK, block.blockNumber())

    def _turn_to(self, item: QListWidgetItem | None) -> None:
        """Bring a heading to the top of the page."""
        if item is None:
            return
        document = self.text.document()
        block = document.findBlockByNumber(item.data(_BLOCK))
        top = document.documentLayout().blockBoundingRect(block).top()
        self.text.verticalScrollBar().setValue(int(top))


def _headings(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            yield block
        block = block.next()
