"""The dock of the documents: opened from the view menu, and what is done with a paper."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog

from scout.app.large_dock import LargeDock
from scout.domain.errors import ScoutError
from scout.when_called import when_called

with when_called():
    from PySide6.QtCore import QDir, QTemporaryDir, QUrl
    from PySide6.QtGui import QDesktopServices
    from PySide6.QtWidgets import QFileDialog

    from scout.actions.kept_paper import ReprintOrder
    from scout.actions.paper_folder import write_papers
    from scout.app.paper.export_dialog import ExportDialog
    from scout.app.paper.paper_panel import PaperPanel
    from scout.app.paper.printout import print_preview

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from scout.app.language import Language
    from scout.app.session import Session
    from scout.app.setting_store import SettingStore

# Of the window: a page is read without a glass, and the map still seen.
_SHARE = 0.72


class PaperDesk(QObject):
    """Panel, dock and verbs of the documents."""

    def __init__(
        self,
        session: Session,
        language: Language,
        *,
        settings: SettingStore,
        parent: QMainWindow,
    ) -> None:
        super().__init__(parent)
        self._session, self._language, self._window = session, language, parent
        self._settings = settings
        self.dock = LargeDock("papers", parent, make=lambda: self.panel, share=_SHARE)
        self.action = self.dock.toggleViewAction()
        self.action.setShortcut(QKeySequence("Ctrl+D"))
        self.dock.visibilityChanged.connect(self._watch)
        language.language_changed.connect(self.retranslate)
        self.retranslate()

    @cached_property
    def _folder(self) -> QTemporaryDir:
        """Where papers lie that are looked at in another program; it goes with the window."""
        return QTemporaryDir(QDir.temp().filePath("scout-look-XXXXXX"))

    @cached_property
    def panel(self) -> PaperPanel:
        """What the dock shows, made when it is first asked for."""
        panel = PaperPanel(self._session, self._language)
        panel.wanted.connect(self.write)
        panel.open.clicked.connect(self.open_elsewhere)
        panel.print.clicked.connect(self.print)
        self.dock.fill(panel, large=panel.large, first=panel.list)
        panel.retranslate()
        return panel

    def _watch(self, seen: bool) -> None:  # noqa: FBT001 - a slot of Qt
        if seen or self.dock.is_filled:
            self.panel.watch(watched=seen)

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.dock.set_title(self.tr("Documents"))
        if self.dock.is_filled:
            self.panel.retranslate()

    def write(self, names: tuple[str, ...]) -> None:
        """Ask where, then write papers of the plan, or those of a version as they went out."""
        number = self.panel.choice.number
        if not number:
            from scout.actions.paper import PAPERS

            self.export(names or tuple(PAPERS))
            return
        title = self.tr("Folder for the papers")
        if chosen := QFileDialog.getExistingDirectory(self._window, title):
            self.reprint(Path(chosen), names)

    def ask(self) -> None:
        """Export the papers that were exported last, or others."""
        self.export(self._settings.papers)

    def export(self, names: tuple[str, ...]) -> None:
        """Ask for papers, these ticked, language and folder; write them and remember which."""
        dialog = ExportDialog(self._session, self._language.lang, self._window, papers=names)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            order = dialog.order()
            self._settings.papers = order.papers
            self._session.export(order)
        dialog.deleteLater()

    def reprint(self, folder: Path, names: tuple[str, ...]) -> None:
        """Write the papers of the chosen version again."""
        choice = self.panel.choice
        order = ReprintOrder(number=choice.number, folder=folder, papers=names, lang=choice.lang)
        self._session.press.reprint(order)

    def open_elsewhere(self) -> None:
        """Show the file in the program that the desktop has for it: a copy, to look at."""
        preview = self.panel.preview
        if preview is None:
            return
        try:
            folder = Path(self._folder.path())
            (file,) = write_papers(folder, {"look": {preview.file: preview.data}}).files
        except ScoutError as error:
            self._session.failed.emit(error)
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))

    def print(self) -> None:
        """Ask for the printer, and print what is seen."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # a library of its own

        preview = self.panel.preview
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        if preview is not None and dialog.exec() == QDialog.DialogCode.Accepted:
            print_preview(preview, printer)
        dialog.deleteLater()
