"""What the window remembers between two mornings: language, theme, layout, folder, papers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from scout.actions.driving import MOST_START_MIN, SPEED_KM_H, Driving, usual_driving
from scout.actions.paper import PAPERS, PLAN_PAPERS
from scout.actions.project import data_home
from scout.app.language import desktop_language
from scout.app.theme import ThemeChoice

if TYPE_CHECKING:
    from pathlib import Path

    from scout.domain.text import Lang

# Raised whenever docks or toolbars change, so that an old layout is not forced on a new window.
LAYOUT_VERSION = 2
RECENT = 10
"""How many projects are remembered."""
SCALES = (100, 110, 125, 150, 175, 200)
"""Sizes of the window's type, in percent of what the desktop asks for."""
KEYED_TILES = ("tianditu",)
"""Sources of map tiles that ask for a key of the user's own."""
_DIGITS = 4


class SettingStore:
    """Typed access to QSettings; a value that makes no sense counts as absent.

    ``home`` is where backups and unsaved work lie.
    """

    def __init__(self, settings: QSettings, home: Path | None = None) -> None:
        self._settings = settings
        self.home = home or data_home()

    @property
    def lang(self) -> Lang:
        """The language of the window; the desktop's at first."""
        value = self._settings.value("language")
        if value == "zh":
            return "zh"
        return "en" if value == "en" else desktop_language()

    @lang.setter
    def lang(self, lang: Lang) -> None:
        self._settings.setValue("language", lang)

    @property
    def theme(self) -> ThemeChoice:
        """Light, dark or as the desktop."""
        value = self._settings.value("theme")
        return ThemeChoice(value) if value in set(ThemeChoice) else ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._settings.setValue("theme", choice.value)

    @property
    def folder(self) -> str:
        """Where the last script lay."""
        value = self._settings.value("folder")
        return value if isinstance(value, str) else ""

    @folder.setter
    def folder(self, folder: str) -> None:
        self._settings.setValue("folder", folder)

    @property
    def recent(self) -> tuple[str, ...]:
        """The projects opened last, the latest first."""
        value = self._settings.value("recent")
        names = [value] if isinstance(value, str) else value
        return tuple(map(str, names))[:RECENT] if isinstance(names, list) else ()

    @recent.setter
    def recent(self, paths: tuple[str, ...]) -> None:
        self._settings.setValue("recent", list(paths[:RECENT]))

    @property
    def papers(self) -> tuple[str, ...]:
        """The papers that were exported last; those of every plan at first."""
        value = self._settings.value("papers")
        names = value.split() if isinstance(value, str) else []
        return tuple(name for name in PAPERS if name in names) or PLAN_PAPERS

    @papers.setter
    def papers(self, names: tuple[str, ...]) -> None:
        self._settings.setValue("papers", " ".join(names))

    @property
    def tile_file(self) -> str:
        """The file of map tiles that lies under the map; empty for the built-in drawing."""
        value = self._settings.value("map/tile_file")
        return value if isinstance(value, str) else ""

    @tile_file.setter
    def tile_file(self, path: str) -> None:
        self._settings.setValue("map/tile_file", path)

    @property
    def scale(self) -> int:
        """How large everything is drawn, one of ``SCALES``; read when the program starts."""
        value = self._number("scale", SCALES[0])
        return int(value) if value in SCALES else SCALES[0]

    @scale.setter
    def scale(self, percent: int) -> None:
        self._settings.setValue("scale", percent)

    @property
    def paper_lang(self) -> str:
        """In which language papers are printed where the project says nothing; empty: as here."""
        value = self._settings.value("paper_lang")
        return value if value in {"zh", "en", "both"} else ""

    @paper_lang.setter
    def paper_lang(self, lang: str) -> None:
        self._settings.setValue("paper_lang", lang)

    @property
    def mute(self) -> bool:
        """Whether papers of a new project leave telephone numbers off."""
        return self._settings.value("mute") in {True, "true"}

    @mute.setter
    def mute(self, mute: bool) -> None:
        self._settings.setValue("mute", mute)

    def map_key(self, name: str) -> str:
        """The user's own key for an online map, or an empty text."""
        value = self._settings.value(f"map/key_{name}")
        return value if isinstance(value, str) else ""

    def set_map_key(self, name: str, key: str) -> None:
        """Remember a key on this computer alone."""
        self._settings.setValue(f"map/key_{name}", key)

    @property
    def driving(self) -> Driving:
        """How fast the unit drives; numbers that make no sense are the usual ones."""
        usual, (least, most) = usual_driving(), SPEED_KM_H
        slow = self._number("driving/slow_km_h", usual.slow_km_h)
        fast = self._number("driving/fast_km_h", usual.fast_km_h)
        start = self._number("driving/start_min", usual.start_min)
        if not (least <= slow <= fast <= most and 0 <= start <= MOST_START_MIN):
            return usual
        return Driving(slow_km_h=slow, fast_km_h=fast, start_min=round(start))

    @driving.setter
    def driving(self, driving: Driving) -> None:
        self._settings.setValue("driving/slow_km_h", driving.slow_km_h)
        self._settings.setValue("driving/fast_km_h", driving.fast_km_h)
        self._settings.setValue("driving/start_min", driving.start_min)

    def _number(self, key: str, usual: float) -> float:
        """A number of the file, which an .ini file holds as text."""
        value = self._settings.value(key)
        try:
            number = float(value) if isinstance(value, str | int | float) else usual
        except ValueError:
            return usual
        return number if math.isfinite(number) else usual

    @property
    def places(self) -> str:
        """Facets and order of the places as they stood last, as they were told to be kept."""
        value = self._settings.value("places")
        return value if isinstance(value, str) else ""

    @places.setter
    def places(self, text: str) -> None:
        self._settings.setValue("places", text)

    @property
    def place_table(self) -> bool:
        """Whether the places stand as a table; as cards at first."""
        return self._settings.value("place_table") in {True, "true"}

    @place_table.setter
    def place_table(self, table: bool) -> None:
        self._settings.setValue("place_table", table)

    @property
    def day_view(self) -> str:
        """How the shoot days are shown: rows, columns or clock."""
        value = self._settings.value("day_view")
        return value if value in ("rows", "columns", "clock") else "rows"

    @day_view.setter
    def day_view(self, view: str) -> None:
        self._settings.setValue("day_view", view)

    @property
    def board_zoom(self) -> int:
        """How large the board is, in percent."""
        value = str(self._settings.value("board_zoom"))
        return int(value) if value.isdecimal() and len(value) < _DIGITS else 100

    @board_zoom.setter
    def board_zoom(self, percent: int) -> None:
        self._settings.setValue("board_zoom", percent)

    @property
    def geometry(self) -> QByteArray:
        """The window's place on the screen."""
        return self._bytes("geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._settings.setValue("geometry", value)

    @property
    def layout(self) -> QByteArray:
        """How docks and toolbars stand."""
        return self._bytes("layout")

    @layout.setter
    def layout(self, value: QByteArray) -> None:
        self._settings.setValue("layout", value)

    def _bytes(self, key: str) -> QByteArray:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
