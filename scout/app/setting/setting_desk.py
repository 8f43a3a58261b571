"""Takes settings over: those of the program at once, those of the shoot as a step to be undone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QDialog, QMenu

from scout.app.setting_store import KEYED_TILES, SCALES
from scout.when_called import when_called

with when_called():
    from scout.actions.driving import drive_so
    from scout.app.setting.program_page import Habits

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scout.app.language import Language
    from scout.app.menu import Menu
    from scout.app.session import Session
    from scout.app.setting.setting_dialog import SettingDialog
    from scout.app.setting_store import SettingStore
    from scout.domain.day_rules import DayRules
    from scout.domain.terms import PriceList


class SettingDesk(QObject):
    """The settings dialog, and the size of type in the view menu."""

    chosen = Signal(object)
    """Language and theme that the user wants from now on, as ``Habits``."""
    told = Signal(str)
    """What the user should know about a setting."""

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
        self._session, self._language, self._settings = session, language, settings
        self._window = parent
        session.library = drive_so(session.library, settings.driving)
        session.press.adopt(lang=settings.paper_lang, mute=settings.mute)
        self.open = menu.edit.addAction("")
        self.open.setShortcut(QKeySequence("Ctrl+,"))
        self.open.triggered.connect(self.ask)
        self.scales = QMenu(menu.view)
        self._sizes = self._size_actions()
        menu.view.addMenu(self.scales)
        language.language_changed.connect(self.retranslate)
        self.retranslate()

    def _size_actions(self) -> dict[int, QAction]:
        group = QActionGroup(self)
        sizes = {percent: QAction(f"{percent} %", group, checkable=True) for percent in SCALES}
        for percent, action in sizes.items():
            action.triggered.connect(lambda _checked, percent=percent: self.enlarge(percent))
            self.scales.addAction(action)
        return sizes

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.open.setText(self.tr("Settings…"))
        self.scales.setTitle(self.tr("Size of type"))
        self._sizes[self._settings.scale].setChecked(True)

    def enlarge(self, percent: int) -> None:
        """Draw everything so large when the program starts the next time."""
        if percent != self._settings.scale:
            self._settings.scale = percent
            told = self.tr("Everything is drawn at {percent} % when Scout is started the next time")
            self.told.emit(told.format(percent=percent))
        self._sizes[percent].setChecked(True)

    def ask(self) -> None:
        """Show the settings, and take over what was changed."""
        dialog = self.make_dialog()
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.take(dialog.habits)
            self.take_shoot(dialog.shoot)
        dialog.deleteLater()

    def make_dialog(self) -> SettingDialog:
        """The settings as they are now, not yet shown."""
        from scout.app.setting.setting_dialog import SettingDialog

        return SettingDialog(
            self._settings,
            self._language.lang,
            habits=self.habits(),
            rules=self._session.rules,
            prices=self._session.planning.terms.prices,
            parent=self._window,
        )

    def habits(self) -> Habits:
        """What holds for every project now."""
        settings = self._settings
        return Habits(
            lang=self._language.lang,
            theme=settings.theme,
            scale=settings.scale,
            paper_lang=settings.paper_lang,
            mute=settings.mute,
            driving=settings.driving,
            tile_keys=tuple(settings.map_key(source) for source in KEYED_TILES),
        )

    def take(self, habits: Habits) -> None:
        """Keep what holds for every project, and go by it from now on."""
        settings = self._settings
        settings.paper_lang, settings.mute = habits.paper_lang, habits.mute
        self._session.press.adopt(lang=habits.paper_lang, mute=habits.mute)
        for source, key in zip(KEYED_TILES, habits.tile_keys, strict=True):
            settings.set_map_key(source, key)
        if habits.driving != settings.driving:
            settings.driving = habits.driving
            self._session.library = drive_so(self._session.library, habits.driving)
        self.chosen.emit(habits)
        self.enlarge(habits.scale)

    def take_shoot(self, shoot: tuple[DayRules, PriceList]) -> None:
        """Plan by other rules and prices, as a step."""
        if shoot != (self._session.rules, self._session.planning.terms.prices):
            name = self.tr("Change the rules of the shoot")
            self._session.deciding.decide(name, partial(self._plan_by, shoot))

    def _plan_by(self, shoot: tuple[DayRules, PriceList]) -> None:
        planning = self._session.planning
        self._session.rules, prices = shoot
        planning.terms = replace(planning.terms, prices=prices)
        planning.lay_out()
