"""Asks for the word that goes out with a version, and shows what is different from the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from scout.actions.issue import NOTE_SIGNS, this_moment
from scout.app.paper.version_words import list_changes
from scout.app.plain import plain_label
from scout.app.told_text import ToldText
from scout.app.words import moment_word

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.session import Session


class IssueDialog(QDialog):
    """Accepted where the plan is issued as the next version."""

    def __init__(
        self, session: Session, language: Language, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        issuing, last = session.issuing, session.issuing.last
        self.setWindowTitle(self.tr("Issue version {number}").format(number=issuing.next_number))
        self.note = QLineEdit(self)
        self.note.setMaxLength(NOTE_SIGNS)
        self.note.setPlaceholderText(self.tr("what the crew should know, if anything"))
        self.print = QCheckBox(self.tr("Export its papers now"), self)
        self.print.setChecked(True)
        told = plain_label(
            self.tr(
                "The crew has these shoot days from now on: papers carry the version, what changes"
                " later is told against it, and Replan goes by it. It is kept with the project and"
                " cannot be undone, only withdrawn."
            ),
            self,
        )
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("Date:"), QLabel(moment_word(this_moment(), language.lang), self))
        form.addRow(self.tr("Note:"), self.note)
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addLayout(form)
        self.change = ToldText(self)
        if last is not None:
            since = self.tr("Changed since v{number}:").format(number=last.number)
            layout.addWidget(plain_label(since, self, bold=True))
            layout.addWidget(self.change, 1)
            self.change.tell(list_changes(session, last, None, lang=language.lang))
        else:
            self.change.hide()
        layout.addWidget(self.print)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = self.buttons.addButton(self.tr("Issue"), QDialogButtonBox.ButtonRole.AcceptRole)
        layout.addWidget(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.resize(560, 480 if last else 220)
