"""Opens the guide and what there is to say about the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from scout.app.icon import line_icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scout.app.help.guide import GuideDialog
    from scout.app.language import Language
    from scout.app.menu import Menu
    from scout.app.session import Session


class HelpDesk(QObject):
    """The help menu; the guide is made when it is first asked for."""

    def __init__(
        self, session: Session, language: Language, *, menu: Menu, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._language, self._window = session, language, parent
        self.dialog: GuideDialog | None = None
        self.guide = menu.help.addAction(line_icon("script"), "")
        self.guide.setShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents))
        self.guide.triggered.connect(self.show_guide)
        menu.about.triggered.connect(self.show_about)
        language.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.guide.setText(self.tr("Guide"))

    def show_guide(self) -> None:
        """Show the guide beside the window."""
        from scout.app.help.guide import GuideDialog

        if self.dialog is None:
            self.dialog = GuideDialog(self._language, self._window)
        self.dialog.show()
        self.dialog.raise_()

    def show_about(self) -> None:
        """Say what the program is."""
        from scout.app.help.about import AboutDialog

        dialog = AboutDialog(self._session, self._window)
        dialog.exec()
        dialog.deleteLater()
