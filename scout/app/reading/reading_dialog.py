"""The import assistant: what was understood of a file, beside the file; mended, then taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPalette, QUndoStack
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QSplitter,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from scout.app.icon import line_icon
from scout.app.plain import plain_label
from scout.app.reading.finding_page import DoubtPage, EraPage, RemarkPage, UnknownPlacePage
from scout.app.reading.scene_page import ScenePage
from scout.app.reading.source_view import SourceView
from scout.app.step import Step

if TYPE_CHECKING:
    from scout.actions.reading import Reading
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.domain.mend import LineKey, Mends


class ReadingDialog(QDialog):
    """Pages on the left, the file on the right.

    A page is a widget with ``show_reading`` and the signal ``line_asked``; ``add_page`` takes more
    of them.
    """

    def __init__(
        self, reading: Reading, session: Session, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.reading, self.mends = reading, reading.mends
        self._session, self._language = session, language
        self.setWindowTitle(self.tr("How {file} was read").format(file=reading.path.name))
        self.summary = plain_label("", self, bold=True)
        self.hint = plain_label("", self)
        self.tabs = QTabWidget(self)
        self.source = SourceView(reading, self)
        self.undo_stack = QUndoStack(self)
        self._pages: list[tuple[Any, str]] = []
        lang, words = language.lang, session.library.vocabulary
        self.scenes = ScenePage(words, lang, self)
        self.doubts = DoubtPage(lang, self)
        self.add_page(self.scenes, self.tr("Scenes"))
        self.add_page(self.doubts, self.tr("Doubtful lines"))
        self.add_page(EraPage(words, lang, self), self.tr("Eras"))
        self.add_page(UnknownPlacePage(self), self.tr("Places not recognised"))
        self.add_page(RemarkPage(lang, self), self.tr("Remarks"))
        self._make_buttons()
        self._compose()
        self.scenes.mended.connect(self._mend)
        self.source.heading_said.connect(
            lambda key, heading: self._mend(key, "is_heading", said=heading)
        )
        self._show(reading)
        self.scenes.first.setChecked(reading.report.is_doubtful)

    def add_page(self, page: QWidget, title: str) -> None:
        """One more page; its title gets the number of its rows where it has one."""
        self._pages.append((page, title))
        self.tabs.addTab(page, title)
        page.line_asked.connect(self._jump)  # type: ignore[attr-defined]

    def _make_buttons(self) -> None:
        self.undo, self.redo = QToolButton(self), QToolButton(self)
        for button, icon, name, key, verb in (
            (self.undo, "undo", self.tr("Undo"), QKeySequence.StandardKey.Undo, "undo"),
            (self.redo, "redo", self.tr("Redo"), QKeySequence.StandardKey.Redo, "redo"),
        ):
            button.setIcon(line_icon(icon))
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.setAutoRaise(True)
            button.setShortcut(QKeySequence(key))
            button.setEnabled(False)
            button.clicked.connect(getattr(self.undo_stack, verb))
        self.undo_stack.canUndoChanged.connect(self.undo.setEnabled)
        self.undo_stack.canRedoChanged.connect(self.redo.setEnabled)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        role = QDialogButtonBox.ButtonRole
        self.columns = self.buttons.addButton(self.tr("Columns…"), role.ActionRole)
        self.take_over = self.buttons.addButton(self.tr("Take over"), role.AcceptRole)
        self.take_over.setDefault(True)
        self.columns.setVisible(self.reading.script.mapping is not None)
        self.columns.setAutoDefault(False)
        self.source.mark.setAutoDefault(False)
        self.columns.clicked.connect(lambda: self._session.intake.ask_columns_of(self.reading))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _compose(self) -> None:
        self.tabs.setDocumentMode(True)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.tabs)
        split.addWidget(self.source)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 2)
        split.setSizes([860, 380])
        foot = QHBoxLayout()
        foot.addWidget(self.undo)
        foot.addWidget(self.redo)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self.summary)
        layout.addWidget(split, 1)
        layout.addLayout(foot)
        self.resize(1260, 680)

    def _jump(self, key: LineKey) -> None:
        self.source.jump(key)

    def _mend(self, key: LineKey, field: str, said: object) -> None:
        after = self.mends.put(key, field, said=said)
        self.undo_stack.push(Step(self._take, before=self.mends, after=after))

    def _take(self, mends: Mends) -> None:
        """Read the file under these mends; meanwhile nothing can be taken over."""
        self.mends = mends
        self.take_over.setEnabled(False)
        self._session.intake.try_mends(self.reading, mends, then=self._show)

    def _show(self, reading: Reading) -> None:
        self.reading = reading
        self.source.show_reading(reading)
        for place, (page, title) in enumerate(self._pages):
            page.show_reading(reading)
            count = getattr(page, "topLevelItemCount", None)
            self.tabs.setTabText(place, f"{title} ({count()})" if count and count() else title)
        self.summary.setText(self._summary())
        doubtful = reading.report.is_doubtful
        self.hint.setText(
            self.tr("What is red is doubtful. Check it, mend it, take it over.")
            if doubtful
            else self.tr("Nothing is doubtful.")
        )
        role = QPalette.ColorRole.BrightText if doubtful else QPalette.ColorRole.PlaceholderText
        self.hint.setForegroundRole(role)
        self.take_over.setEnabled(bool(reading.script.scenes))

    def _summary(self) -> str:
        """The reading in one line."""
        report = self.reading.report
        words = [report.title, self.tr("%n scene(s)", "", report.scenes)]
        numbered = sum(entry.episode is not None for entry in report.episodes)
        if numbered:
            words.append(self.tr("%n episode(s)", "", numbered))
        letters = ", ".join(use.letter for use in report.grammars if use.letter)
        if letters:
            words.append(self.tr("headings written as {letters}").format(letters=letters))
        words.append(self.tr("%n era(s)", "", len(report.eras)))
        if report.doubts:
            words.append(self.tr("%n doubtful line(s)", "", len(report.doubts)))
        if report.settings:
            words.append(self.tr("%n place(s) not recognised", "", len(report.settings)))
        return " · ".join(words)
