"""What the window remembers between two mornings: language, theme, geometry, folder, papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

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
