"""Asks which places are written for other programs, in which datum and language, and where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from scout.actions.intake.export import SUFFIXES, ListOrder, PlaceExport, export_places, records_of
from scout.actions.issue import this_moment
from scout.app.plain import plain_label
from scout.domain.point import Datum

if TYPE_CHECKING:
    from scout.app.session import Session
    from scout.app.setting_store import SettingStore
    from scout.domain.location import Location
    from scout.domain.text import Lang


class ListDialog(QDialog):
    """The ending of the file says what kind it is."""

    def __init__(
        self, session: Session, lang: Lang, settings: SettingStore, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self.setWindowTitle(self.tr("Export places"))
        self.which = QComboBox(self)
        for name, word in (
            ("all", self.tr("All places")),
            ("own", self.tr("My own places")),
            ("marked", self.tr("The marked places")),
        ):
            count = len(self._places(name))
            if count or name == "all":
                self.which.addItem(f"{word} ({count})", name)
        self.datum = QComboBox(self)
        for datum, word in (
            (Datum.WGS84, self.tr("WGS-84 (GPS, Google Earth, QGIS)")),
            (Datum.GCJ02, self.tr("GCJ-02 (Amap, Tencent)")),
            (Datum.BD09, self.tr("BD-09 (Baidu)")),
        ):
            self.datum.addItem(word, datum)
        self.lang = QComboBox(self)
        for one, word in (
            ("zh", self.tr("Chinese")),
            ("en", self.tr("English")),
            ("both", self.tr("Both languages")),
        ):
            self.lang.addItem(word, one)
        self.lang.setCurrentIndex(self.lang.findData(lang))
        self.private = QCheckBox(self.tr("With contacts and telephone numbers"), self)
        name = self.tr("places")
        self.path = QLineEdit(str(self._default_folder() / f"{name}.xlsx"), self)
        self.path.setAccessibleName(self.tr("File"))
        self.browse = QPushButton(self.tr("Choose…"), self)
        self.fault = plain_label("", self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = self.buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._compose()
        self.browse.clicked.connect(self._browse)
        self.path.textChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._check()

    def _compose(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.path, 1)
        line.addWidget(self.browse)
        form = QFormLayout()
        form.addRow(self.tr("Places"), self.which)
        form.addRow(self.tr("Datum"), self.datum)
        form.addRow(self.tr("Language"), self.lang)
        form.addRow("", self.private)
        form.addRow(self.tr("File"), line)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.fault)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(560)

    @property
    def order(self) -> PlaceExport:
        """What is asked for."""
        return PlaceExport(
            path=Path(self.path.text()),
            revision=this_moment(),
            order=ListOrder(
                lang=self.lang.currentData(),
                datum=Datum(self.datum.currentData()),
                private=self.private.isChecked(),
            ),
        )

    def write(self, order: PlaceExport) -> tuple[Path, ...]:
        """Write the places; raises like ``export_places``."""
        library = self._session.library
        places = self._places(self.which.currentData())
        self._settings.folder = str(order.path.parent)
        return export_places(records_of(places, library), library, export=order)

    def _places(self, which: str) -> tuple[Location, ...]:
        library = self._session.library
        if which == "own":
            own = {entry.id for entry in library.book.entries if entry.is_own}
            return tuple(place for place in library.locations if place.id in own)
        if which == "marked":
            return tuple(map(library.location, self._session.marking.ids))
        return library.locations

    def _default_folder(self) -> Path:
        kind = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(self._settings.folder or QStandardPaths.writableLocation(kind))

    def _browse(self) -> None:
        pattern = ";;".join(f"{one[1:].upper()} (*{one})" for one in SUFFIXES)
        name, _ = QFileDialog.getSaveFileName(
            self, self.windowTitle(), self.path.text(), pattern,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if name:
            self.path.setText(name)

    def _check(self) -> None:
        """Only an ending that there is."""
        good = Path(self.path.text()).suffix.casefold() in SUFFIXES
        self.go.setEnabled(good)
        kinds = " ".join(SUFFIXES)
        self.fault.setText(
            "" if good else self.tr("The file ends in one of: {kinds}").format(kinds=kinds)
        )
