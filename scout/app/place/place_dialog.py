"""Everything that a location manager says of one place, to be taken over as one step."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from scout.actions.scouting.change import change_place, forget_facts, note_place, set_state
from scout.actions.scouting.hospital import tell_hospital
from scout.actions.scouting.photo import attach_photo, drop_photo, offer_places, use_place
from scout.actions.scouting.place_text import PlaceDraft, read_text
from scout.actions.scouting.spot_text import put_spots
from scout.actions.scouting.verdict import judge_place
from scout.app.library.shared_page import SharedPage
from scout.app.place.fact_form import FactForm
from scout.app.place.photo_page import PhotoPage
from scout.app.place.position_dialog import PositionDialog
from scout.app.place.spot_form import SpotForm
from scout.app.plain import plain_label
from scout.app.project.drop import find_dropped_photos
from scout.domain.errors import ScoutError

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from scout.actions.library import Library
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.domain.photo import PhotoReading

_WIDTH_PX, _HEIGHT_PX = 860, 720


class PlaceDialog(QDialog):
    """Works on a library of its own; the session's stays as it is until the user accepts."""

    def __init__(
        self,
        session: Session,
        language: Language,
        *,
        library: Library,
        place_id: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._lang, self.place_id = session, language.lang, place_id
        self.library = library
        self._day = date.today()  # noqa: DTZ011 - the user's own day
        self.facts = FactForm(self._lang, self)
        self.spots = SpotForm(library.vocabulary, self._lang, self)
        self.photos = PhotoPage(session.scouting, self)
        self.shared: SharedPage | None = None
        if session.library.store:
            self.shared = SharedPage(session, place_id, lang=self._lang, parent=self)
        self.verdict = plain_label("", self)
        self.back = QPushButton(self.tr("As in the catalogue"), self)
        self.back.setAutoDefault(False)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.setAcceptDrops(True)
        self.photos.list.setAcceptDrops(False)
        self.photos.note.setAcceptDrops(False)
        self._compose()
        self.facts.edited.connect(self._judge)
        self.spots.edited.connect(self._judge)
        self.photos.photos_chosen.connect(self.read_photos)
        self.photos.photo_dropped.connect(self._drop_photo)
        self.back.clicked.connect(self._forget)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(session.scouting.leave)
        self.finished.connect(session.speaking.editing.drop)
        self._show()

    def _compose(self) -> None:
        self.tabs = QTabWidget(self)
        self.tabs.addTab(self.facts, self.tr("Facts"))
        self.tabs.addTab(self.spots, self.tr("Spots"))
        self.tabs.addTab(self._beside(), self.tr("Scouting, notes, photos"))
        self.buttons.addButton(self.back, QDialogButtonBox.ButtonRole.ResetRole)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.verdict)
        layout.addWidget(self.buttons)
        self.resize(_WIDTH_PX, _HEIGHT_PX)

    def _beside(self) -> QWidget:
        """What the project says, and beside it what all say who share the library."""
        if self.shared is None:
            return self.photos
        name = self._session.library.store.rpartition("/")[2]
        splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        for part, title in (
            (self.photos, self.tr("In this project")),
            (self.shared, self.tr("In the library “{name}”, for all").format(name=name)),
        ):
            box = QGroupBox(title, splitter)
            inside = QVBoxLayout(box)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(part)
            splitter.addWidget(box)
        return splitter

    def _show(self) -> None:
        place, entry = self.library.location(self.place_id), self.library.book.of(self.place_id)
        self.setWindowTitle(place.name.pick(self._lang))
        self.facts.show_place(place)
        hint = tell_hospital(place, self.library).text(self._lang)
        self.facts.rows["hospital"].hint(hint)
        self.spots.show_spots(place.spots)
        self.photos.show_entry(entry)
        self.back.setEnabled(bool(entry.said) and not entry.is_own)
        self._judge()

    @property
    def draft(self) -> PlaceDraft:
        """The place as it is typed now."""
        place = self.library.location(self.place_id)
        read = read_text(place, self.facts.text, day=self._day)
        spots = tuple(self.spots.spots)
        return PlaceDraft(put_spots(read.place, spots, day=self._day), read.faults)

    def _judge(self) -> None:
        """Say at once what is wrong at each field, and what the district rule says."""
        draft = self.draft
        self.facts.tell_faults(draft.faults)
        told: list[str] = []
        if not draft.faults:
            try:
                tried = change_place(self.library, draft.place)
            except ScoutError as error:
                told = [error.message.text(self._lang)]
            else:
                place = tried.location(self.place_id)
                told = [message.text(self._lang) for message in judge_place(place, tried)]
        self.verdict.setText("\n".join(f"⚠ {line}" for line in told))
        self.verdict.setVisible(bool(told))

    def _accept(self) -> None:
        """Take over, unless something cannot be understood: then go there."""
        draft = self.draft
        if draft.faults:
            self.tabs.setCurrentWidget(self.facts)
            self.facts.show_first(draft.faults)
            return
        if self.spots.has_faults:
            self.tabs.setCurrentWidget(self.spots)
            self.spots.show_fault()
            return
        try:
            library = self.library
            if draft.place != library.location(self.place_id):
                library = change_place(library, draft.place)
            state = self.photos.scout_state
            if state is not library.book.of(self.place_id).state:
                who = self.photos.said_by
                library = set_state(library, self.place_id, state=state, day=self._day, who=who)
            note = self.photos.note.toPlainText()
            self.library = note_place(library, self.place_id, note=note)
        except ScoutError as error:
            self.verdict.setText(f"⚠ {error.message.text(self._lang)}")
            self.verdict.show()
            return
        if self.shared is None:
            self.accept()
        else:
            self.shared.save(self.accept)

    def _forget(self) -> None:
        self.library = forget_facts(self.library, self.place_id)
        self._show()

    # Photos -----------------------------------------------------------------------------------

    def read_photos(self, paths: list[Path]) -> None:
        """Read photos beside the dialog, and show them as they come."""
        self.tabs.setCurrentWidget(self.photos)
        self._session.scouting.read(paths, self._take_photo)

    def _take_photo(self, reading: PhotoReading) -> None:
        try:
            self.library = attach_photo(self.library, self.place_id, reading=reading, day=self._day)
        except ScoutError as error:
            self._session.failed.emit(error)
            return
        self.photos.show_photos(self.library.book.of(self.place_id))
        if reading.point is not None:
            # After the reading, or the next photo would wait for the answer.
            QTimer.singleShot(0, self, lambda: self._offer(reading))

    def _offer(self, reading: PhotoReading) -> None:
        if reading.point is None:
            return
        place = self.library.location(self.place_id)
        offers = offer_places(reading.point, place, library=self.library)
        question = PositionDialog(reading.name, offers, self)
        if question.exec() == QDialog.DialogCode.Accepted:
            self.facts.show_text(use_place(self.facts.text, question.offer))
            self._judge()
        question.deleteLater()

    def _drop_photo(self, digest: str) -> None:
        self.library = drop_photo(self.library, self.place_id, digest=digest)
        self.photos.show_photos(self.library.book.of(self.place_id))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept a drop that brings photos (called by Qt)."""
        if find_dropped_photos(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the photos that were dropped (called by Qt)."""
        if paths := find_dropped_photos(event.mimeData()):
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.read_photos(paths))
