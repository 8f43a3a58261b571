"""The user's own word on places: asked for, dropped or dragged, and taken over in named steps."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from scout.app.place.map_hand import MapHand
from scout.app.project.drop import find_dropped_photos
from scout.app.words import scout_word
from scout.domain.errors import ScoutError, WishError
from scout.domain.message import say
from scout.domain.place_book import ScoutState
from scout.when_called import when_called

with when_called():
    from scout.actions.scouting.change import add_place, move_place, set_state, sketch_place
    from scout.actions.scouting.photo import attach_photo, offer_places
    from scout.actions.scouting.verdict import judge_place
    from scout.app.place.place_dialog import PlaceDialog
    from scout.app.place.position_dialog import PositionDialog

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QMimeData

    from scout.actions.library import Library
    from scout.actions.scouting.change import Whereabouts
    from scout.app.language import Language
    from scout.app.map.map_desk import MapDesk
    from scout.app.place.place_panel import PlacePanel
    from scout.app.session import Session
    from scout.app.suggestion.wish_desk import WishDesk
    from scout.domain.photo import PhotoReading


class PlaceDesk(QObject):
    """Changes what the session knows of places, step by step."""

    def __init__(
        self,
        session: Session,
        language: Language,
        *,
        wishes: WishDesk,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._language, self._window = session, language, parent
        self._wishes = wishes
        self.edit, self.add, self.moving = (QAction(parent) for _ in range(3))
        self.edit.setShortcut(QKeySequence("Ctrl+E"))
        self.moving.setCheckable(True)
        self.edit.triggered.connect(lambda: self.ask(session.selected))
        self.add.triggered.connect(lambda: self.ask_new(None))
        session.place_selected.connect(self._allow)
        session.scouting.changed.connect(self._allow)
        language.language_changed.connect(self.retranslate)
        self.retranslate()
        self._allow()

    @property
    def _day(self) -> date:
        return date.today()  # noqa: DTZ011 - the user's own day

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.edit.setText(self.tr("Edit the selected place…"))
        self.add.setText(self.tr("Add a place…"))
        self.moving.setText(self.tr("Move places on the map"))
        self.moving.setToolTip(self.tr("Drag a sign to where the place is; Esc drops the drag"))

    def join(self, menu: QMenu, panel: PlacePanel, *, map_desk: MapDesk) -> None:
        """Stand in the menu of places, and hear the list and the map."""
        menu.addSeparator()
        menu.addActions([self.edit, self.add, self.moving])
        panel.menu_asked.connect(self.show_menu)
        panel.edit_asked.connect(self.ask)
        panel.shown_changed.connect(map_desk.view.show_only)
        MapHand(self, self._session, map_desk)

    def take_drop(self, data: QMimeData) -> bool:
        """Whether a drop brings photos; they are read once the drop is done."""
        photos = find_dropped_photos(data)
        if photos:
            # Outside the drop, or the program that the photos came from hangs meanwhile.
            QTimer.singleShot(0, self, lambda: self.add_photos(photos))
        return bool(photos)

    def _allow(self) -> None:
        self.edit.setEnabled(self._session.library.knows(self._session.selected))

    # Verbs ------------------------------------------------------------------------------------

    def ask(self, place_id: str) -> None:
        """Let the user say what he knows of a place."""
        library = self._session.library
        if library.knows(place_id):
            name = self._name(library, place_id)
            self._ask(library, place_id, self.tr("Change {place}").format(place=name))

    def ask_new(self, at: Whereabouts | None) -> None:
        """Let the user add a place of his own, where he points if he does."""
        library = self._session.library
        sketch = sketch_place(at, library, day=self._day)
        self._ask(add_place(library, sketch), sketch.id, "")

    def _ask(self, library: Library, place_id: str, name: str) -> None:
        dialog = PlaceDialog(
            self._session,
            self._language,
            library=library,
            place_id=place_id,
            parent=self._window,
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            new = self.tr("Add {place}").format(place=self._name(dialog.library, place_id))
            self._push(dialog.library, place_id, name or new)
        dialog.deleteLater()

    def move(self, place_id: str, at: Whereabouts) -> None:
        """Put a place somewhere else."""
        library = move_place(self._session.library, place_id, at=at, day=self._day)
        name = self.tr("Move {place}").format(place=self._name(library, place_id))
        self._push(library, place_id, name)

    def mark(self, place_id: str, state: ScoutState | None) -> None:
        """Say how far the scouting of a place is."""
        library = set_state(self._session.library, place_id, state=state, day=self._day)
        name = self.tr("Mark {place}: {state}").format(
            place=self._name(library, place_id), state=scout_word(state)
        )
        self._push(library, place_id, name)

    def add_photos(self, paths: list[Path]) -> None:
        """Keep photos with the selected place."""
        place_id = self._session.selected
        if not self._session.library.knows(place_id):
            self._session.failed.emit(WishError(say("scouting.photo_of_nothing")))
            return
        self._session.scouting.read(paths, partial(self._take_photo, place_id))

    def _take_photo(self, place_id: str, reading: PhotoReading) -> None:
        before = self._session.library
        if not before.knows(place_id):  # undone meanwhile
            return
        try:
            library = attach_photo(before, place_id, reading=reading, day=self._day)
        except ScoutError as error:
            self._session.failed.emit(error)
            return
        if library is not before:
            name = self.tr("Add a photo of {place}").format(place=self._name(library, place_id))
            self._push(library, place_id, name)
        if reading.point is None:
            return
        place = library.location(place_id)
        question = PositionDialog(
            reading.name, offer_places(reading.point, place, library=library), self._window
        )
        if question.exec() == QDialog.DialogCode.Accepted:
            self.move(place_id, question.offer.at)
        question.deleteLater()

    def _push(self, library: Library, place_id: str, name: str) -> None:
        """Take over as a step where something changes, and say at once what is wrong with it."""
        scouting, before = self._session.scouting, self._session.library
        if library.book == scouting.book:
            return
        self._session.deciding.decide(name, partial(scouting.set_book, library.book))
        self._session.select(place_id)
        known = before.location(place_id) if before.knows(place_id) else None
        told = judge_place(library.location(place_id), library)
        if told and library.location(place_id) != known:
            self._session.failed.emit(WishError(told[0], parts=told))

    def _name(self, library: Library, place_id: str) -> str:
        return library.location(place_id).name.pick(self._language.lang)

    # Menus ------------------------------------------------------------------------------------

    def show_menu(self, place_id: str, where: QPoint) -> None:
        """Show the menu of one place."""
        menu = self.make_menu(place_id)
        menu.exec(where)
        menu.deleteLater()

    def make_menu(self, place_id: str) -> QMenu:
        """What can be done with a place, and said of it; not yet shown."""
        menu = self._wishes.make_menu(place_id)
        menu.addSeparator()
        edit = menu.addAction(self.tr("Edit…"))
        edit.triggered.connect(lambda: self.ask(place_id))
        states = menu.addMenu(self.tr("Scouting"))
        now = self._session.scouting.book.of(place_id).state
        for state in (None, *ScoutState):
            action = states.addAction(scout_word(state))
            action.setCheckable(True)
            action.setChecked(state is now)
            action.triggered.connect(partial(self.mark, place_id, state))
        return menu
