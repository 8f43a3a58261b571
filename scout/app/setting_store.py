"""What the window remembers between two mornings: language, theme, layout, folder, papers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from scout.actions.home import data_home
from scout.app.language import desktop_language
from scout.app.theme import ThemeChoice
from scout.when_called import when_called

with when_called():
    from scout.actions.driving import Driving, usual_driving

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from scout.domain.text import Lang

Value = TypeVar("Value")

# Raised whenever docks or toolbars change, so that an old layout is not forced on a new window.
LAYOUT_VERSION = 2
RECENT = 10
"""How many projects are remembered."""
SCALES = (100, 110, 125, 150, 175, 200)
"""Sizes of the window's type, in percent of what the desktop asks for."""
KEYED_TILES = ("tianditu",)
"""Sources of map tiles that ask for a key of the user's own."""
_DIGITS = 4


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _flag(value: object) -> bool:
    """An .ini file holds it as text."""
    return value in (True, "true")


def _bytes(value: object) -> QByteArray:
    return value if isinstance(value, QByteArray) else QByteArray()


def _number(value: object, usual: float) -> float:
    """A number, which an .ini file holds as text."""
    try:
        number = float(value) if isinstance(value, str | int | float) else usual
    except ValueError:
        return usual
    return number if math.isfinite(number) else usual


def _lang(value: object) -> Lang:
    if value == "zh":
        return "zh"
    return "en" if value == "en" else desktop_language()


def _theme(value: object) -> ThemeChoice:
    text = _text(value)
    return ThemeChoice(text) if text in set(ThemeChoice) else ThemeChoice.SYSTEM


def _recent(value: object) -> tuple[str, ...]:
    names = [value] if isinstance(value, str) else value
    return tuple(map(str, names))[:RECENT] if isinstance(names, list) else ()


def _papers(value: object) -> tuple[str, ...]:
    from scout.actions.paper import PAPERS, PLAN_PAPERS  # not before papers are exported

    names = _text(value).split()
    return tuple(name for name in PAPERS if name in names) or PLAN_PAPERS


def _scale(value: object) -> int:
    number = _number(value, SCALES[0])
    return int(number) if number in SCALES else SCALES[0]


def _paper_lang(value: object) -> str:
    return _text(value) if value in ("zh", "en", "both") else ""


def _day_view(value: object) -> str:
    return _text(value) if value in ("rows", "columns", "clock") else "rows"


def _zoom(value: object) -> int:
    text = str(value)
    return int(text) if text.isdecimal() and len(text) < _DIGITS else 100


class Kept(Generic[Value]):
    """A value under a key: ``read`` makes sense of what the file holds, ``write`` is for the file.

    What was never kept is read as ``None``.
    """

    def __init__(
        self,
        key: str,
        read: Callable[[object], Value],
        *,
        write: Callable[[Value], object] = lambda value: value,
    ) -> None:
        self._key, self._read, self._write = key, read, write

    def __get__(self, store: SettingStore, _owner: type[SettingStore]) -> Value:
        """What is kept."""
        return self._read(store.file.value(self._key))

    def __set__(self, store: SettingStore, value: Value) -> None:
        """Keep another value; what is kept already is not written to the disk once more."""
        written = self._write(value)
        if store.file.value(self._key) != written:
            store.file.setValue(self._key, written)


class SettingStore:
    """Typed access to QSettings; a value that makes no sense counts as absent.

    ``home`` is where backups and unsaved work lie.
    """

    lang = Kept("language", _lang)
    """The language of the window; the desktop's at first."""
    theme = Kept("theme", _theme, write=str)
    """Light, dark or as the desktop."""
    folder = Kept("folder", _text)
    """Where the last script lay."""
    recent = Kept("recent", _recent, write=lambda paths: list(paths[:RECENT]))
    """The projects opened last, the latest first."""
    papers = Kept("papers", _papers, write=" ".join)
    """The papers that were exported last; those of every plan at first."""
    tile_file = Kept("map/tile_file", _text)
    """The file of map tiles that lies under the map; empty for the built-in drawing."""
    scale = Kept("scale", _scale)
    """How large everything is drawn, one of ``SCALES``; read when the program starts."""
    paper_lang = Kept("paper_lang", _paper_lang)
    """In which language papers are printed where the project says nothing; empty: as here."""
    mute = Kept("mute", _flag)
    """Whether papers of a new project leave telephone numbers off."""
    places = Kept("places", _text)
    """Facets and order of the places as they stood last, as they were told to be kept."""
    place_table = Kept("place_table", _flag)
    """Whether the places stand as a table; as cards at first."""
    day_view = Kept("day_view", _day_view)
    """How the shoot days are shown: rows, columns or clock."""
    board_zoom = Kept("board_zoom", _zoom)
    """How large the board is, in percent."""
    geometry = Kept("geometry", _bytes)
    """The window's place on the screen."""
    layout = Kept("layout", _bytes)
    """How docks and toolbars stand."""

    def __init__(self, file: QSettings, home: Path | None = None) -> None:
        self.file = file
        self.home = home or data_home()

    def map_key(self, name: str) -> str:
        """The user's own key for an online map, or an empty text."""
        return _text(self.file.value(f"map/key_{name}"))

    def set_map_key(self, name: str, key: str) -> None:
        """Remember a key on this computer alone."""
        self.file.setValue(f"map/key_{name}", key)

    @property
    def driving(self) -> Driving:
        """How fast the unit drives; numbers that make no sense are the usual ones."""
        usual = usual_driving()
        slow = _number(self.file.value("driving/slow_km_h"), usual.slow_km_h)
        fast = _number(self.file.value("driving/fast_km_h"), usual.fast_km_h)
        start = _number(self.file.value("driving/start_min"), usual.start_min)
        kept = Driving(slow_km_h=slow, fast_km_h=fast, start_min=round(start))
        return kept if kept.makes_sense else usual

    @driving.setter
    def driving(self, driving: Driving) -> None:
        self.file.setValue("driving/slow_km_h", driving.slow_km_h)
        self.file.setValue("driving/fast_km_h", driving.fast_km_h)
        self.file.setValue("driving/start_min", driving.start_min)
