"""The directory in the menu of places: opened, filled from files, written to files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog

from scout.app.project.drop import find_dropped_file
from scout.when_called import when_called

with when_called():
    from PySide6.QtWidgets import QCheckBox, QFileDialog, QMessageBox

    from scout.actions.directory.export import export_parties
    from scout.actions.directory.intake import take_over, understand
    from scout.actions.directory.open_file import open_party_file
    from scout.actions.issue import this_moment
    from scout.app.directory.directory_dialog import DirectoryDialog
    from scout.app.directory.double_dialog import DoubleDialog
    from scout.app.directory.history_dialog import HistoryDialog
    from scout.app.directory.import_dialog import ImportDialog

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

    from scout.actions.directory.intake import PartyIntake
    from scout.actions.directory.opening import Directory
    from scout.app.language import Language
    from scout.app.menu import Menu
    from scout.app.session import Session
    from scout.app.setting_store import SettingStore
    from scout.domain.party import Party, PartyWanted
    from scout.places.directory.incoming import IncomingList
    from scout.places.intake.foreign import ForeignList

_WARM_UP_MS = 2500
"""After the start, when the map is drawn: papers name contacts from then on."""
_ALL = 1_000_000
_CARDS = {".vcf", ".vcard"}


class DirectoryDesk(QObject):
    """What the dialogs need is loaded when the first one is asked for."""

    def __init__(
        self,
        session: Session,
        language: Language,
        *,
        settings: SettingStore,
        menu: Menu,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._language, self._window = session, language, parent
        session.keeping.home = settings.home
        self.dialog: DirectoryDialog | None = None
        self.open = menu.places.addAction("")
        self.open.setShortcut(QKeySequence("Ctrl+Shift+C"))
        self.open.triggered.connect(self.show)
        QTimer.singleShot(_WARM_UP_MS, session.keeping, session.keeping.name_contacts)
        language.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language of the moment; an open directory is opened anew in it."""
        self.open.setText(self.tr("Directory…"))
        if self.dialog is not None:
            was_open = self.dialog.isVisible()
            self.dialog.deleteLater()
            self.dialog = None
            if was_open:
                self.show()

    def show(self) -> None:
        """Show the directory beside the window."""
        dialog = self.make_dialog()
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def make_dialog(self) -> DirectoryDialog:
        """The directory, made when it is first asked for."""
        if self.dialog is None:
            dialog = DirectoryDialog(self._session, lang=self._language.lang, parent=self._window)
            dialog.import_asked.connect(self.ask_import)
            dialog.export_asked.connect(self.ask_export)
            dialog.doubles_asked.connect(lambda: self.make_doubles().open())
            dialog.history_asked.connect(lambda party: self.make_history(party).open())
            self.dialog = dialog
        return self.dialog

    def make_doubles(self) -> DoubleDialog:
        """Those who may be one, not yet shown."""
        keeping, lang = self._session.keeping, self._language.lang
        return DoubleDialog(keeping, lang=lang, parent=self.make_dialog())

    def make_history(self, party: Party) -> HistoryDialog:
        """The versions of somebody, not yet shown."""
        keeping, lang = self._session.keeping, self._language.lang
        return HistoryDialog(keeping, party, lang=lang, parent=self.make_dialog())

    # Files ------------------------------------------------------------------------------------

    def take_drop(self, data: QMimeData) -> bool:
        """Whether a drop brings cards; they are read once the drop is done."""
        path = find_dropped_file(data)
        if path is None or path.suffix.lower() not in _CARDS:
            return False
        # Outside the drop, or the program that the file came from hangs meanwhile.
        QTimer.singleShot(0, self, lambda: self.show_file(path))
        return True

    def show_file(self, path: Path) -> None:
        """Open the directory with what a file brings."""
        self.show()
        self.read(path)

    def ask_import(self) -> None:
        """Let the user choose a file."""
        from scout.actions.directory.open_file import SUFFIXES

        endings = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        kinds = self.tr("Cards and tables ({endings})").format(endings=endings)
        name, _ = QFileDialog.getOpenFileName(self.dialog, self.tr("Import contacts"), "", kinds)
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read a file beside the window, and show what it holds."""
        readers = self._session.library.readers

        def work(directory: Directory) -> tuple[IncomingList | ForeignList, PartyIntake]:
            found = open_party_file(path, readers=readers)
            return found, understand(found, directory.parties, said={})

        keeping = self._session.keeping
        keeping.ask(keeping.reading, work, then=lambda found: self.show_intake(*found).open())

    def show_intake(self, found: IncomingList | ForeignList, intake: PartyIntake) -> ImportDialog:
        """What a file holds, not yet shown; what is taken over when it is accepted."""
        keeping = self._session.keeping
        dialog = ImportDialog(intake, lang=self._language.lang, parent=self.make_dialog())
        dialog.columns_chosen.connect(
            lambda said: keeping.ask(
                keeping.reading,
                lambda directory: understand(found, directory.parties, said=said),
                then=dialog.show_intake,
            )
        )
        dialog.finished.connect(lambda code: self._take(dialog, code))
        return dialog

    def _take(self, dialog: ImportDialog, code: int) -> None:
        if code == QDialog.DialogCode.Accepted:
            taken = dialog.taken
            self._session.keeping.save(
                lambda directory: take_over(directory.parties, taken, who=directory.who),
                lambda _count: None,
            )
        dialog.deleteLater()

    def ask_export(self, wanted: PartyWanted) -> None:
        """Let the user choose where those who are shown go, and whether with private fields."""
        kinds = ";;".join(
            (
                self.tr("Cards for telephones (*.vcf)"),
                self.tr("Workbook (*.xlsx)"),
                self.tr("Table (*.csv)"),
            )
        )
        title = self.tr("Export contacts")
        name, kind = QFileDialog.getSaveFileName(self.dialog, title, "", kinds)
        if not name:
            return
        path = Path(name)
        if not path.suffix:
            path = path.with_suffix(kind[kind.rindex(".") : -1])
        question = QMessageBox(
            QMessageBox.Icon.Question,
            title,
            self.tr("What is kept private stays out of the file."),
            QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel,
            self.dialog,
        )
        private = QCheckBox(self.tr("Write private fields too"), question)
        question.setCheckBox(private)
        if question.exec() == QMessageBox.StandardButton.Ok:
            self.write(path, wanted, with_private=private.isChecked())
        question.deleteLater()

    def write(self, path: Path, wanted: PartyWanted, *, with_private: bool) -> None:
        """Write those who are looked for."""
        lang, revision = self._language.lang, this_moment()

        def work(directory: Directory) -> int:
            found: tuple[Party, ...] = directory.parties.find(wanted, limit=_ALL)
            export_parties(found, path, lang=lang, revision=revision, with_private=with_private)
            return len(found)

        keeping = self._session.keeping
        keeping.ask(keeping.reading, work, then=lambda _count: None)
