"""Lists of what was found in a file, each row with the line to jump to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from scout.actions.numbering import word_numbers
from scout.app.plain import plain_tip
from scout.domain.era import KNOWN_NAMES
from scout.domain.mend import LineKey
from scout.domain.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.actions.reading import Reading
    from scout.actions.reading_report import EraUse
    from scout.domain.text import Lang
    from scout.domain.vocabulary import Vocabulary

translate = QCoreApplication.translate
_HELD_PX = 240
_KEY = Qt.ItemDataRole.UserRole + 1


class FindingPage(QTreeWidget):
    """Rows of texts; a row that has a line asks for it when it is chosen."""

    line_asked = Signal(object)
    """The key of a line to show."""

    def __init__(
        self, heads: Sequence[str], name: str, *, wide: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setHeaderLabels(list(heads))
        self.setAccessibleName(name)
        self.setAlternatingRowColors(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.header().setStretchLastSection(False)
        for column in range(len(heads)):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        self.currentItemChanged.connect(self._ask)

    def hold_width(self, column: int) -> None:
        """Keep a column of long texts narrow; its whole text is in the tool tip."""
        self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self.header().resizeSection(column, _HELD_PX)

    def add(
        self, texts: Iterable[str], key: LineKey, *, under: QTreeWidgetItem | None = None
    ) -> QTreeWidgetItem:
        """One more row; a key without a line cannot be jumped to."""
        told = list(texts)
        item = QTreeWidgetItem(under or self, told)
        item.setData(0, _KEY, key)
        for column, text in enumerate(told):
            item.setToolTip(column, plain_tip(text))
        return item

    def _ask(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and item.data(0, _KEY).line is not None:
            self.line_asked.emit(item.data(0, _KEY))


class EraPage(FindingPage):
    """Each era with its scenes by how it is known, and below it the words that say so."""

    def __init__(self, words: Vocabulary, lang: Lang, parent: QWidget | None = None) -> None:
        heads = (
            translate("EraPage", "Era and evidence"),
            translate("EraPage", "Scenes"),
            translate("EraPage", "Known"),
            translate("EraPage", "Line"),
        )
        super().__init__(heads, translate("EraPage", "Eras"), wide=0, parent=parent)
        self.setRootIsDecorated(True)
        self._words, self._lang = words, lang

    def show_reading(self, reading: Reading) -> None:
        """List the eras of another reading."""
        self.clear()
        for use in reading.report.eras:
            self._add_era(use)
        self.expandAll()

    def _add_era(self, use: EraUse) -> None:
        lang = self._lang
        name = self._words.era_name(use.era).pick(lang)
        known = " · ".join(f"{KNOWN_NAMES[known].text(lang)} {count}" for known, count in use.known)
        item = self.add((name, str(len(use.scenes)), known, ""), LineKey("", None))
        for entry in use.evidence:
            line = str(entry.line or "")
            key = LineKey(entry.text, entry.line)
            self.add((entry.text, str(entry.scenes), "", line), key, under=item)


class UnknownPlacePage(FindingPage):
    """The places that the vocabulary does not know, with their scenes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        heads = (
            translate("UnknownPlacePage", "Place in the script"),
            translate("UnknownPlacePage", "Scenes"),
            translate("UnknownPlacePage", "Line"),
        )
        name = translate("UnknownPlacePage", "Places not recognised")
        super().__init__(heads, name, wide=1, parent=parent)
        self.hold_width(0)

    def show_reading(self, reading: Reading) -> None:
        """List the places of another reading."""
        self.clear()
        for entry in reading.report.settings:
            scenes = [reading.script.scene(index) for index in entry.scenes]
            numbers = ", ".join(scene.number for scene in scenes)
            key = LineKey(scenes[0].heading.raw, entry.line)
            self.add((entry.place, numbers, str(entry.line or "")), key)


class DoubtPage(FindingPage):
    """The lines to look at, each with the reason."""

    def __init__(self, lang: Lang, parent: QWidget | None = None) -> None:
        heads = (
            translate("DoubtPage", "Line"),
            translate("DoubtPage", "Text"),
            translate("DoubtPage", "Why it is doubtful"),
        )
        super().__init__(heads, translate("DoubtPage", "Doubtful lines"), wide=2, parent=parent)
        self.hold_width(1)
        self._lang = lang

    def show_reading(self, reading: Reading) -> None:
        """List the doubts of another reading."""
        self.clear()
        for doubt in reading.report.doubts:
            texts = (doubt.where, doubt.text, doubt.reason.text(self._lang))
            self.add(texts, LineKey(doubt.text, doubt.line))


class RemarkPage(FindingPage):
    """What else was found about the file: numbers, lengths, rows passed over."""

    def __init__(self, lang: Lang, parent: QWidget | None = None) -> None:
        heads = (translate("RemarkPage", "Where"), translate("RemarkPage", "Remark"))
        super().__init__(heads, translate("RemarkPage", "Remarks"), wide=1, parent=parent)
        self.setRootIsDecorated(True)
        self._lang = lang

    def show_reading(self, reading: Reading) -> None:
        """List the remarks of another reading."""
        self.clear()
        lang, report = self._lang, reading.report
        for entry in report.episodes:
            for message, line in word_numbers(entry):
                told = f"{entry.name.text(lang)} · {message.text(lang)}"
                self.add((str(line or ""), told), LineKey("", line))
        for problem in report.remarks:
            key = LineKey(problem.text, problem.line)
            item = self.add((problem.where, problem.message.text(lang)), key)
            if problem.severity is not Severity.NOTE:
                red = self.palette().brush(QPalette.ColorRole.BrightText)
                item.setForeground(1, red)
        self.add(("", report.lengths.rule.text(lang)), LineKey("", None))
        self._add_running(reading)

    def _add_running(self, reading: Reading) -> None:
        """How the running time is known, and below it that of each episode."""
        lang, lengths = self._lang, reading.report.lengths
        text = f"{lengths.running} · {lengths.running_rule.text(lang)}"
        item = self.add(("", text), LineKey("", None))
        for entry in reading.report.episodes:
            told = f"{entry.name.text(lang)} · {entry.running}"
            self.add((str(entry.line or ""), told), LineKey("", entry.line), under=item)
