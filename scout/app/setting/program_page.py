"""What holds for every project on this computer: language, colours, size, papers, driving, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from scout.actions.driving import MOST_START_MIN, SPEED_KM_H, Driving, usual_driving
from scout.app.language import desktop_language
from scout.app.plain import plain_label
from scout.app.project.autosave import WAIT_MS
from scout.app.setting_store import KEYED_TILES, SCALES
from scout.app.theme import ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.app.setting_store import SettingStore
    from scout.domain.text import Lang

_KEPT_WITHIN_S = 2 * WAIT_MS // 1000
"""The wait, and the writing on a slow disk."""


class Habits(NamedTuple):
    """What the page says; ``tile_keys`` in the order of ``KEYED_TILES``."""

    lang: Lang
    theme: ThemeChoice
    scale: int
    paper_lang: str
    mute: bool
    driving: Driving
    tile_keys: tuple[str, ...]


def usual_habits() -> Habits:
    """What a new user has."""
    return Habits(
        lang=desktop_language(),
        theme=ThemeChoice.SYSTEM,
        scale=SCALES[0],
        paper_lang="",
        mute=False,
        driving=usual_driving(),
        tile_keys=("",) * len(KEYED_TILES),
    )


class ProgramPage(QWidget):
    """Shows habits and says which are chosen."""

    def __init__(self, settings: SettingStore, parent: QWidget) -> None:
        super().__init__(parent)
        self._home = settings.home
        self.lang, self.theme, self.scale = QComboBox(self), QComboBox(self), QComboBox(self)
        self.paper_lang, self.mute = QComboBox(self), QCheckBox(self)
        self.slow, self.fast, self.start = QSpinBox(self), QSpinBox(self), QSpinBox(self)
        self.tile_keys = [QLineEdit(self) for _ in KEYED_TILES]
        self._fill()
        layout, columns = QVBoxLayout(self), QHBoxLayout()
        layout.addWidget(plain_label(self.tr("For every project on this computer."), self))
        layout.addLayout(columns)
        left, right = QVBoxLayout(), QVBoxLayout()
        for side, boxes in (
            (left, (self._look(), self._papers())),
            (right, (self._driving(), self._tiles())),
        ):
            columns.addLayout(side, 1)
            for box in boxes:
                side.addWidget(box)
            side.addStretch(1)
        layout.addWidget(self._files())
        layout.addStretch(1)

    def _fill(self) -> None:
        for word, lang in (("简体中文", "zh"), ("English", "en")):
            self.lang.addItem(word, lang)
        self.theme.addItem(self.tr("Colours of the desktop"), ThemeChoice.SYSTEM)
        self.theme.addItem(self.tr("Light"), ThemeChoice.LIGHT)
        self.theme.addItem(self.tr("Dark"), ThemeChoice.DARK)
        for percent in SCALES:
            self.scale.addItem(f"{percent} %", percent)
        self.paper_lang.addItem(self.tr("as the window"), "")
        for word, lang in ((self.tr("Chinese"), "zh"), (self.tr("English"), "en")):
            self.paper_lang.addItem(word, lang)
        self.paper_lang.addItem(self.tr("Both languages"), "both")
        self.mute.setText(self.tr("Leave telephone numbers off"))
        for field in (self.slow, self.fast):
            field.setRange(*SPEED_KM_H)
            field.setSuffix(" km/h")
        self.start.setRange(0, MOST_START_MIN)
        self.start.setSuffix(self.tr(" min"))

    def _look(self) -> QGroupBox:
        return self._box(
            self.tr("Window"),
            (
                (self.tr("Language"), self.lang),
                (self.tr("Colours"), self.theme),
                (self.tr("Size of type"), self.scale),
            ),
            note=self.tr("The size of type changes when Scout is started the next time."),
        )

    def _papers(self) -> QGroupBox:
        return self._box(
            self.tr("Papers"),
            ((self.tr("Language"), self.paper_lang), ("", self.mute)),
            note=self.tr("Until a project says otherwise when its papers are exported."),
        )

    def _driving(self) -> QGroupBox:
        return self._box(
            self.tr("Driving between places"),
            (
                (self.tr("Slow traffic"), self.slow),
                (self.tr("Fast traffic"), self.fast),
                (self.tr("To start and park"), self.start),
            ),
            note=self.tr("Estimates; they count from the next suggestion or plan on."),
        )

    def _tiles(self) -> QGroupBox:
        names = {"tianditu": self.tr("Tianditu")}
        rows = [
            (names[source], field)
            for source, field in zip(KEYED_TILES, self.tile_keys, strict=True)
        ]
        return self._box(
            self.tr("Keys for map tiles"),
            rows,
            note=self.tr("Your own key. No map is asked from any host until you switch it on."),
        )

    def _files(self) -> QGroupBox:
        box = QGroupBox(self.tr("Backups and unsaved work"), self)
        self.folder = QLineEdit(str(self._home), box, readOnly=True)
        self.folder.setAccessibleName(self.tr("Folder of the backups"))
        self.show_folder = QPushButton(self.tr("Show the folder"), box)
        self.show_folder.setEnabled(self._home.is_dir())
        self.show_folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._home)))
        )
        line = QHBoxLayout()
        line.addWidget(self.folder, 1)
        line.addWidget(self.show_folder)
        told = self.tr(
            "Unsaved work is kept within {seconds} seconds of a change; of each project ten"
            " backups are kept here."
        )
        layout = QVBoxLayout(box)
        layout.addLayout(line)
        layout.addWidget(plain_label(told.format(seconds=_KEPT_WITHIN_S), box))
        return box

    def _box(self, title: str, rows: Iterable[tuple[str, QWidget]], *, note: str) -> QGroupBox:
        box = QGroupBox(title, self)
        layout, form = QVBoxLayout(box), QFormLayout()
        layout.addLayout(form)
        for word, field in rows:
            label = QLabel(word, box)
            label.setBuddy(field)
            field.setAccessibleName(f"{title}: {word}" if word else self.mute.text())
            form.addRow(label, field)
        layout.addWidget(plain_label(note, box))
        return box

    def show_habits(self, habits: Habits) -> None:
        """Put these into the fields."""
        for box, value in (
            (self.lang, habits.lang),
            (self.theme, habits.theme),
            (self.scale, habits.scale),
            (self.paper_lang, habits.paper_lang),
        ):
            box.setCurrentIndex(box.findData(value))
        self.mute.setChecked(habits.mute)
        self.slow.setValue(round(habits.driving.slow_km_h))
        self.fast.setValue(round(habits.driving.fast_km_h))
        self.start.setValue(habits.driving.start_min)
        for field, key in zip(self.tile_keys, habits.tile_keys, strict=True):
            field.setText(key)

    def habits(self) -> Habits:
        """What the fields say; the slower speed first, however they were typed."""
        slow, fast = sorted((self.slow.value(), self.fast.value()))
        return Habits(
            lang=self.lang.currentData(),
            theme=ThemeChoice(self.theme.currentData()),
            scale=self.scale.currentData(),
            paper_lang=self.paper_lang.currentData(),
            mute=self.mute.isChecked(),
            driving=Driving(slow_km_h=slow, fast_km_h=fast, start_min=self.start.value()),
            tile_keys=tuple(field.text().strip() for field in self.tile_keys),
        )
