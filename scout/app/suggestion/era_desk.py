"""Eras set right by hand: the menu of a need, the question, and the answer as an undo step."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from scout.app.plain import plain_menu
from scout.domain.correction import Correction

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.app.suggestion.wish_desk import WishDesk
    from scout.domain.correction import Corrections

_SCENES = 30  # in one menu; a place with more is set as a whole


class EraDesk(QObject):
    """Changes the session's corrections, step by step."""

    def __init__(
        self, session: Session, language: Language, *, wishes: WishDesk, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._language, self._window = session, language, parent
        self._wishes = wishes

    def show_menu(self, need_id: str, location_id: str, where: QPoint) -> None:
        """Show the menu of a need, and of the place that a row of it speaks of."""
        menu = self.make_menu(need_id, location_id)
        if not menu.isEmpty():
            menu.exec(where)
        menu.deleteLater()

    def make_menu(self, need_id: str, location_id: str) -> QMenu:
        """The menu, not yet shown."""
        menu = self._wishes.make_menu(location_id) if location_id else QMenu(self._window)
        script, suggestion = self._session.script, self._session.suggestion
        if not need_id or script is None or suggestion is None:
            return menu
        need = suggestion.need(need_id)
        place = need.setting.place
        menu.addSeparator()
        whole = menu.addAction(plain_menu(self.tr("Era of {place}…").format(place=place)))
        whole.triggered.connect(lambda: self.ask(place, place=place, scene=need.scenes[0]))
        scenes = menu.addMenu(self.tr("Era of one scene"))
        for index in need.scenes[:_SCENES]:
            text = self.tr("Scene {number}…").format(number=script.scene(index).number)
            action = scenes.addAction(plain_menu(text))
            action.triggered.connect(
                lambda _checked, index=index: self.ask(f"#{index}", place=place, scene=index)
            )
        back = menu.addAction(self.tr("Era as the script says"))
        targets = {place, *(f"#{index}" for index in need.scenes)}
        back.setEnabled(any(entry.target in targets for entry in self._session.corrections.eras))
        back.triggered.connect(lambda: self.take_back(targets, place=place))
        return menu

    def ask(self, target: str, *, place: str, scene: int) -> None:
        """Ask for the era of a place or of a scene."""
        from scout.app.suggestion.era_dialog import EraDialog

        dialog = EraDialog(
            self._session, self._language, place=place, scene=scene, parent=self._window
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.set_era(target, dialog.era, place=place)
        dialog.deleteLater()

    def set_era(self, target: str, era: str, *, place: str) -> None:
        """Let a place or a scene play in an era."""
        said = self._session.corrections
        kept = tuple(entry for entry in said.eras if entry.target != target)
        eras = (*kept, Correction(target=target, value=era))
        self._push(replace(said, eras=eras), self.tr("Set the era of {place}"), place)

    def take_back(self, targets: set[str], *, place: str) -> None:
        """Let them play when the script says."""
        said = self._session.corrections
        kept = tuple(entry for entry in said.eras if entry.target not in targets)
        self._push(replace(said, eras=kept), self.tr("Read the era of {place} again"), place)

    def _push(self, corrections: Corrections, name: str, place: str) -> None:
        take = partial(self._session.set_corrections, corrections)
        self._session.deciding.decide(name.format(place=place), take)
