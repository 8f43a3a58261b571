"""Issuing in the window: asked for, shown against the last version, and looked up later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from scout.domain.errors import WishError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scout.app.language import Language
    from scout.app.menu import Menu
    from scout.app.session import Session


class IssueDesk(QObject):
    """Leads from the plan to a version; without a word of the user's it stays a draft."""

    papers_asked = Signal()
    """The papers of the version that was just issued."""

    def __init__(
        self, session: Session, language: Language, *, menu: Menu, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self._menu, self._window = menu, parent
        menu.issue.triggered.connect(self.ask)
        menu.versions.triggered.connect(self.show_versions)
        lane = session.thinking
        heard = (session.planned, session.plan_shown, session.issuing.changed, session.script_read)
        for signal in (*heard, lane.started, lane.ended, language.language_changed):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Word and allow the commands by what there is."""
        issuing, menu = self._session.issuing, self._menu
        text = self.tr("Issue version {number}…").format(number=issuing.next_number)
        menu.issue.setText(text)
        menu.issue.setToolTip(text.rstrip("…"))
        menu.issue.setEnabled(issuing.can_issue)
        menu.versions.setEnabled(bool(issuing.issues))

    def ask(self) -> None:
        """Ask for the note, and issue."""
        from scout.app.paper.issue_dialog import IssueDialog

        if not self._session.issuing.can_issue:
            return
        dialog = IssueDialog(self._session, self._language, parent=self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        if accepted and self.issue(dialog.note.text()) and dialog.print.isChecked():
            self.papers_asked.emit()
        dialog.deleteLater()

    def issue(self, note: str) -> bool:
        """The plan is the next version from now on; whether it is."""
        try:
            self._session.issuing.issue(note)
        except WishError as error:
            self._session.failed.emit(error)
            return False
        return True

    def show_versions(self) -> None:
        """Show what was issued, and what is different between versions."""
        from scout.app.paper.version_dialog import VersionDialog

        dialog = VersionDialog(self._session, self._language, parent=self._window)
        dialog.exec()
        dialog.deleteLater()
