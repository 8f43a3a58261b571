"""Language and colours: chosen in the menus, on the toolbar or in the settings, and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from scout.app.theme import ThemeChoice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scout.app.language import Language
    from scout.app.menu import Menu
    from scout.app.setting.program_page import Habits
    from scout.app.setting_store import SettingStore
    from scout.app.theme import Theme
    from scout.domain.text import Lang


class LookDesk(QObject):
    """Switches both while the program runs."""

    def __init__(
        self,
        language: Language,
        theme: Theme,
        *,
        settings: SettingStore,
        menu: Menu,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._language, self._theme = language, theme
        self._settings, self._menu = settings, menu
        menu.english.triggered.connect(lambda: self.speak("en"))
        menu.chinese.triggered.connect(lambda: self.speak("zh"))
        menu.toggle_language.triggered.connect(
            lambda: self.speak("en" if language.lang == "zh" else "zh")
        )
        menu.toggle_theme.triggered.connect(
            lambda: self.dress(ThemeChoice.LIGHT if theme.is_dark else ThemeChoice.DARK)
        )
        for choice, action in menu.themes.items():
            action.triggered.connect(lambda _checked, choice=choice: self.dress(choice))
        language.language_changed.connect(self.tick)
        self.tick()

    def tick(self) -> None:
        """Mark in the view menu what is shown now."""
        self._menu.english.setChecked(self._language.lang == "en")
        self._menu.chinese.setChecked(self._language.lang == "zh")
        self._menu.themes[self._theme.choice].setChecked(True)

    def adopt(self, habits: Habits) -> None:
        """Speak and look as the settings say."""
        self.dress(habits.theme)
        self.speak(habits.lang)

    def speak(self, lang: Lang) -> None:
        """Switch the language and remember it."""
        self._settings.lang = lang
        self._language.choose(lang)

    def dress(self, choice: ThemeChoice) -> None:
        """Switch the theme and remember it."""
        self._settings.theme = choice
        self._theme.choose(choice)
        self.tick()
