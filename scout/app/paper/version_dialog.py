"""The issued versions, what went out with each, and what is different between any two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from scout.app.paper.version_words import list_changes, version_word
from scout.app.plain import plain_label, plain_tip
from scout.app.told_text import ToldText

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.domain.issue import Issue

_NUMBER = Qt.ItemDataRole.UserRole
_WINDOW = 0  # the plan of the window among the versions


class VersionDialog(QDialog):
    """To look at; withdrawing is the one thing that is done here."""

    def __init__(
        self, session: Session, language: Language, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._lang = session, language.lang
        self.setWindowTitle(self.tr("Issued versions"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setWordWrap(True)
        self.withdraw = QPushButton(self.tr("Withdraw this version"), self)
        self.withdraw.setAutoDefault(False)
        self.before, self.after = QComboBox(self), QComboBox(self)
        self.before.setAccessibleName(self.tr("Compare from"))
        self.after.setAccessibleName(self.tr("Compare with"))
        self.change = ToldText(self)
        self.change.setAccessibleName(self.tr("What is different"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.buttons.rejected.connect(self.reject)
        self._compose()
        self.list.currentRowChanged.connect(self._allow)
        self.withdraw.clicked.connect(self._withdraw)
        self._fill()
        for choice in (self.before, self.after):
            choice.currentIndexChanged.connect(self._compare)
        self._compare()
        self._allow()
        self.resize(640, 620)

    def _compose(self) -> None:
        pair = QHBoxLayout()
        pair.addWidget(plain_label(self.tr("What changed from"), self, bold=True))
        pair.addWidget(self.before, 1)
        pair.addWidget(plain_label(self.tr("to"), self))
        pair.addWidget(self.after, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.withdraw, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(pair)
        layout.addWidget(self.change, 2)
        layout.addWidget(self.buttons)

    def _fill(self) -> None:
        """The versions, the newest first; each with the papers that went out as it."""
        self.list.clear()
        for one in reversed(self._session.issuing.issues):
            item = QListWidgetItem(version_word(one, self._lang), self.list)
            item.setData(_NUMBER, one.number)
            item.setToolTip(
                plain_tip("\n".join(f"{each.file}\nSHA-256 {each.sha256}" for each in one.papers))
            )
        self.list.setCurrentRow(0)
        issues = self._session.issuing.issues
        for one in issues:
            for choice in (self.before, self.after):
                choice.addItem(f"v{one.number}", one.number)
        self.after.addItem(self.tr("the plan in the window"), _WINDOW)
        self.before.setCurrentIndex(len(issues) - 1)
        self.after.setCurrentIndex(len(issues))

    def _find(self, number: int) -> Issue | None:
        found = (one for one in self._session.issuing.issues if one.number == number)
        return next(found, None)

    def _compare(self) -> None:
        before, after = (self._find(one.currentData()) for one in (self.before, self.after))
        if before is None or (after is None and self._session.plan is None):
            self.change.clear()
            return
        self.change.tell(list_changes(self._session, before, after, lang=self._lang))

    def _allow(self) -> None:
        item = self.list.currentItem()
        chosen = self._find(item.data(_NUMBER)) if item else None
        self.withdraw.setEnabled(chosen is not None and chosen.withdrawn is None)

    def _withdraw(self) -> None:
        row, item = self.list.currentRow(), self.list.currentItem()
        number = item.data(_NUMBER)
        self._session.issuing.withdraw(number)
        one = self._find(number)
        if one is not None:
            item.setText(version_word(one, self._lang))
        self.list.setCurrentRow(row)
        self._allow()
