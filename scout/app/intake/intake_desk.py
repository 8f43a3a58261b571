"""Places from files and to files: in the menu, by a drop, taken over as one step."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from scout.domain.errors import ScoutError
from scout.domain.photo import is_photo
from scout.when_called import when_called

with when_called():
    from PySide6.QtWidgets import QFileDialog

    from scout.actions.intake.open_file import is_place_list
    from scout.app.intake.importing import Importing
    from scout.app.intake.intake_dialog import IntakeDialog
    from scout.app.intake.list_dialog import ListDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData

    from scout.actions.intake.settle import Settled
    from scout.actions.intake.take_over import Taken
    from scout.app.language import Language
    from scout.app.menu import Menu
    from scout.app.session import Session
    from scout.app.setting_store import SettingStore
    from scout.domain.progress import Progress

_PHOTOS = ("jpg", "jpeg", "png", "webp")


class IntakeDesk(QObject):
    """Holds the dialog of an import while it is open; what reads files is loaded with the first."""

    told = Signal(str)
    """What became of an import into a library."""

    def __init__(
        self,
        session: Session,
        language: Language,
        *,
        menu: Menu,
        settings: SettingStore,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._language, self._settings = session, language, settings
        self._window = parent
        self.dialog: IntakeDialog | None = None
        self.bring, self.write = QAction(parent), QAction(parent)
        self.bring.triggered.connect(self.ask)
        self.write.triggered.connect(self.ask_where)
        menu.file.insertActions(menu.quit, [self.bring, self.write])
        menu.file.insertSeparator(menu.quit)
        language.language_changed.connect(self.retranslate)
        self.retranslate()

    @cached_property
    def importing(self) -> Importing:
        """The import, on its way or not."""
        importing = Importing(self._session)
        importing.understood.connect(self._show)
        importing.taken.connect(self._take_over)
        importing.shared.connect(self._hear_shared)
        importing.refused.connect(self._refuse)
        importing.ended.connect(self._end)
        return importing

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.bring.setText(self.tr("Import places…"))
        self.write.setText(self.tr("Export places…"))

    # In ---------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Let the user choose a file of places, or photos."""
        from scout.actions.intake.open_file import MAP_SUFFIXES, TABLE_SUFFIXES

        kinds = (*(one[1:] for one in (*TABLE_SUFFIXES, *MAP_SUFFIXES)), *_PHOTOS)
        pattern = self.tr("Places and photos ({pattern})").format(
            pattern=" ".join(f"*.{kind}" for kind in kinds)
        )
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import places"), self._settings.folder, pattern
        )
        if names:
            self._settings.folder = str(Path(names[0]).parent)
            self.open([Path(name) for name in names])

    def take_drop(self, data: QMimeData, *, otherwise: Callable[[Path], None]) -> bool:
        """Whether a drop brings a file that holds places, or may; ``otherwise`` opens a script."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        files = [path for path in paths if path.is_file()]
        if not files:
            return False
        from scout.actions.intake.open_file import MAP_SUFFIXES, TABLE_SUFFIXES

        suffix = files[0].suffix.casefold()
        if suffix in MAP_SUFFIXES:
            QTimer.singleShot(0, self, lambda: self.open(files[:1]))
        elif suffix in TABLE_SUFFIXES:
            QTimer.singleShot(0, self, lambda: self._open_or(files[0], otherwise))
        elif all(map(is_photo, files)) and not self._session.library.knows(self._session.selected):
            QTimer.singleShot(0, self, lambda: self.open(files))
        else:
            return False
        return True

    def _open_or(self, path: Path, otherwise: Callable[[Path], None]) -> None:
        """Open a table as what its columns say that it is."""
        readers = self._session.library.readers

        def work(progress: Progress) -> bool:
            progress.check()
            return is_place_list(path, readers=readers)

        def then(places: bool) -> None:  # noqa: FBT001 - the answer
            if places:
                self.open([path])
            else:
                otherwise(path)

        self.importing.lane.start(work, then)

    def open(self, paths: Sequence[Path]) -> None:
        """Read a file of places, or photos together, and ask what is to be asked."""
        photos = [path for path in paths if is_photo(path)]
        self._end()
        self.dialog = IntakeDialog(self.importing, self._language, self._window)
        self.dialog.finished.connect(self._finish)
        self.dialog.open()
        self.importing.read(photos if len(photos) == len(paths) else paths[:1])

    def _show(self, intake: object) -> None:
        if self.dialog is not None:
            self.dialog.show_intake(intake)  # type: ignore[arg-type]

    def _refuse(self, error: ScoutError) -> None:
        if self.dialog is not None:
            self.dialog.tell_refused(error)

    def _end(self) -> None:
        if self.dialog is not None:
            self.dialog.reject()

    def _finish(self, _answer: int) -> None:
        dialog, self.dialog = self.dialog, None
        self.importing.leave()
        if dialog is not None:
            dialog.deleteLater()

    def _take_over(self, taken: Taken) -> None:
        """All of it as one step."""
        if self.dialog is None or self.dialog.intake is None:
            return
        file = self.dialog.intake.foreign.file
        self.dialog.accept()
        scouting = self._session.scouting
        scouting.keep_files(taken.photos)
        name = self.tr("Import places from {file}").format(file=file)
        self._session.deciding.decide(name, partial(scouting.set_book, taken.library.book))
        records = (*taken.settled.new, *taken.settled.changed)
        if records:
            self._session.select(records[0].id)

    def _hear_shared(self, settled: Settled) -> None:
        """No step of the project: others have it by now, and the library keeps what was before."""
        if self.dialog is None or self.dialog.intake is None:
            return
        file, where = self.dialog.intake.foreign.file, self.importing.where
        self.dialog.accept()
        records = (*settled.new, *settled.changed)
        text = self.tr("{file}: {new} new, {changed} completed in {where}")
        if self._session.following.lost is not None:
            text = self.tr("{file}: {new} new, {changed} completed, once {where} is back")
        text = text.format(
            file=file, new=len(settled.new), changed=len(settled.changed), where=where
        )

        def ready() -> None:
            if records:
                self._session.select(records[0].id)
            self.told.emit(text)

        self._session.following.renew(ready)

    # Out --------------------------------------------------------------------------------------

    def make_list(self) -> ListDialog:
        """The question which places are written and where to, not yet asked."""
        return ListDialog(self._session, self._language.lang, self._settings, self._window)

    def ask_where(self) -> None:
        """Let the user say which places are written, how, and where to."""
        dialog = self.make_list()
        if dialog.exec() == QDialog.DialogCode.Accepted:
            order = dialog.order
            try:
                files = dialog.write(order)
            except ScoutError as error:
                self._session.failed.emit(error)
            else:
                self._session.exported.emit(files)
        dialog.deleteLater()
