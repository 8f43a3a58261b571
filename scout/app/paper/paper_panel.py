"""The documents: all papers with how they stand to the plan, and the chosen one as it prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from scout.actions.issue import find_last
from scout.actions.kept_paper import list_kept
from scout.actions.paper import PAPERS, name_paper
from scout.actions.paper_state import RECCE_PAPERS
from scout.app.icon import line_icon
from scout.app.large_dock import LargeButton
from scout.app.paper.paper_view import PaperView
from scout.app.paper.paper_words import (
    elsewhere_word,
    file_word,
    look_word,
    nothing_word,
    state_word,
)
from scout.app.paper.previewing import Choice
from scout.app.paper.printout import PRINTABLE
from scout.app.paper.recce_fields import RecceFields
from scout.app.paper.version_words import list_changes
from scout.app.plain import plain_label, plain_tip
from scout.app.row_delegate import RowDelegate, RowRole
from scout.app.told_text import ToldText
from scout.app.work_bar import WorkBar

if TYPE_CHECKING:
    from scout.actions.preview import Preview
    from scout.app.language import Language
    from scout.app.session import Session

_NAME = RowRole.ID
_LANGS = ("zh", "en", "both")


class PaperPanel(QWidget):
    """A list on the left, the paper on the right; what can be done with it below."""

    wanted = Signal(object)
    """The papers to write, as a tuple of names; all of them where it is empty."""

    def __init__(self, session: Session, language: Language) -> None:
        super().__init__()
        self._session, self._language = session, language
        self._watched = False
        self.preview: Preview | None = None
        self.list = QListWidget(self)
        self.list.setItemDelegate(RowDelegate(self.list))
        self.version, self.lang, self.day = (QComboBox(self) for _ in range(3))
        self.mute = QCheckBox(self)
        self.recce = RecceFields(self)
        self.large = LargeButton("Ctrl+Shift+D", self)
        self.view = PaperView(self)
        self.since = plain_label("", self, bold=True)
        self.change = ToldText(self)
        self.file = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self.work = WorkBar(session.previewing.lane, language, self)
        self.open, self.print, self.one, self.all = (QPushButton(self) for _ in range(4))
        self._compose()
        self._connect()
        self.retranslate()

    def _compose(self) -> None:
        left = QWidget(self)
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.list, 3)
        side.addWidget(self.mute)
        side.addWidget(self.since)
        side.addWidget(self.change, 2)
        above = QHBoxLayout()
        for box in (self.version, self.lang, self.day):  # their words come later
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            above.addWidget(box)
        above.addStretch(1)
        above.addWidget(self.large)
        right = QWidget(self)
        main = QVBoxLayout(right)
        main.setContentsMargins(0, 0, 0, 0)
        main.addLayout(above)
        main.addWidget(self.recce)
        main.addWidget(self.view, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([320, 800])
        below = QHBoxLayout()
        self.file.setWordWrap(True)  # else it is how narrow the window can be
        below.addWidget(self.file, 1)
        below.addWidget(self.work)
        for button in (self.open, self.print, self.one, self.all):
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(split, 1)
        layout.addLayout(below)

    def _connect(self) -> None:
        session = self._session
        self.one.setIcon(line_icon("export"))
        self.all.setIcon(line_icon("export"))
        for name in PAPERS:
            QListWidgetItem(self.list).setData(_NAME, name)
        self.list.setCurrentRow(0)
        for lang in _LANGS:
            self.lang.addItem("", lang)
        self.list.currentRowChanged.connect(self._begin_paper)
        self.day.activated.connect(self.look)
        self.version.activated.connect(self._begin_paper)
        self.lang.activated.connect(self._settle)
        self.mute.clicked.connect(self._settle)
        self.recce.settled.connect(session.press.plan_recce)
        self.one.clicked.connect(lambda: self.wanted.emit((self.paper,)))
        self.all.clicked.connect(lambda: self.wanted.emit(()))
        session.previewing.shown.connect(self._show)
        session.press.changed.connect(self.refresh)
        session.script_opened.connect(self.refresh)

    @property
    def paper(self) -> str:
        """The name of the chosen paper."""
        return str(self.list.currentItem().data(_NAME))

    @property
    def choice(self) -> Choice:
        """What is to be seen."""
        return Choice(
            self.paper,
            max(self.day.currentIndex(), 0),
            self.version.currentData() or 0,
            self.lang.currentData(),
            self.mute.isChecked(),
            self._session.press.recce,
        )

    def watch(self, *, watched: bool) -> None:
        """Show what there is from now on, or leave it until somebody looks again."""
        self._watched = watched
        if watched:
            self.refresh()

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        for at, word in enumerate(
            (self.tr("Chinese"), self.tr("English"), self.tr("Both languages"))
        ):
            self.lang.setItemText(at, word)
        for part, name in (
            (self.list, self.tr("Documents")),
            (self.version, self.tr("Version")),
            (self.lang, self.tr("Language of the papers")),
            (self.day, self.tr("File")),
            (self.change, self.tr("What is different")),
        ):
            part.setAccessibleName(name)
            part.setToolTip(name)
        self.recce.retranslate()
        self.large.retranslate()
        self.mute.setText(self.tr("Leave telephone numbers off"))
        self.open.setText(self.tr("Open…"))
        self.open.setToolTip(self.tr("Open it with the program that shows such files"))
        self.print.setText(self.tr("Print…"))
        self.one.setText(self.tr("Export this…"))
        self.all.setText(self.tr("Export all…"))
        self.refresh()

    def refresh(self) -> None:
        """Word the list and the versions anew, and show the paper as it would be now."""
        if not self._watched:
            return
        session, press, lang = self._session, self._session.press, self._language.lang
        for row, name in enumerate(PAPERS):
            title, state = name_paper(name).text(lang), state_word(session, name, lang)
            item = self.list.item(row)
            item.setText(title)
            item.setToolTip(plain_tip(f"{title}\n{state}"))
            item.setData(RowRole.SUBTITLE, state)
        self.lang.setCurrentIndex(_LANGS.index(press.pick_lang(lang)))
        self.mute.setChecked(press.mute)
        self._fill_versions()
        self._tell_change()
        self.look()

    def _fill_versions(self) -> None:
        chosen, issuing = self.version.currentData(), self._session.issuing
        self.version.clear()
        word = issuing.word() or self.tr("draft")
        self.version.addItem(self.tr("The plan: {version}").format(version=word), 0)
        for one in reversed(issuing.issues):
            self.version.addItem(
                self.tr("As it went out: v{number}").format(number=one.number), one.number
            )
        self.version.setCurrentIndex(max(self.version.findData(chosen), 0))

    def _tell_change(self) -> None:
        """What is different from the version before, as the paper says it too."""
        session, issuing = self._session, self._session.issuing
        current = issuing.current
        last = find_last(issuing.issues, before=current.number if current else None)
        for part in (self.since, self.change):
            part.setVisible(last is not None and session.plan is not None)
        if last is not None:
            self.since.setText(self.tr("Changed since v{number}:").format(number=last.number))
            self.change.tell(list_changes(session, last, None, lang=self._language.lang))

    def _begin_paper(self) -> None:
        self.day.setCurrentIndex(0)
        self.look()

    def _settle(self) -> None:
        press = self._session.press
        press.settle(lang=self.lang.currentData(), mute=self.mute.isChecked())
        self.look()

    def look(self) -> None:
        """Show the chosen paper, or why it cannot be seen."""
        choice, session = self.choice, self._session
        there = self._list_there(choice)
        is_there = choice.paper in there
        self.mute.setEnabled(not choice.number)
        self.recce.setVisible(choice.paper in RECCE_PAPERS and not choice.number and is_there)
        self.recce.show_wish(choice.recce, day=session.press.recce_day, paper=choice.paper)
        self.one.setEnabled(is_there)
        self.all.setEnabled(bool(there))
        if self.preview is None or not is_there:
            self._forget()
        if is_there:
            session.previewing.look(choice)
        else:
            session.previewing.lane.drop()
            self.view.tell(nothing_word(session, choice.number))

    def _list_there(self, choice: Choice) -> set[str]:
        """The papers that there are of a version, or of the plan."""
        session = self._session
        if not choice.number:
            return set(PAPERS) if session.plan is not None and session.plan.days else set()
        kept = session.issuing.kept
        issues = (one for one in session.issuing.issues if one.number == choice.number)
        return {paper.paper for one in issues for paper in list_kept(one, kept, lang=choice.lang)}

    def _forget(self) -> None:
        self.preview = None
        self.day.hide()
        self.file.clear()
        for button in (self.open, self.print):
            button.setEnabled(False)

    def _show(self, preview: Preview) -> None:
        self.preview = preview
        self.view.show_preview(preview, elsewhere=elsewhere_word())
        note = look_word(preview.look)
        self.file.setText(" · ".join(filter(None, (preview.file, note))))
        self.file.setToolTip(plain_tip(self.file.text()))
        self.day.clear()
        self.day.addItems([file_word(file) for file in preview.files])
        self.day.setCurrentIndex(preview.at)
        self.day.setVisible(len(preview.files) > 1)
        self.open.setEnabled(True)
        self.print.setEnabled(True)
        self.print.setVisible(preview.look in PRINTABLE)
