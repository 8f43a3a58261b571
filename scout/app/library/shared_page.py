"""What all who share the library say of a place: shown, and changed by who may edit."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from scout.actions.moment import word_noted
from scout.actions.store.comparing import conflict_of_records
from scout.actions.store.making import who_am_i
from scout.actions.store.shared_word import SharedPlace, SharedWord
from scout.app.library.conflict_dialog import ConflictDialog
from scout.app.library.speaking import MOST_PHOTOS
from scout.app.place.scouting_form import ScoutingForm
from scout.app.plain import plain_label
from scout.domain.errors import EditConflict, ScoutError

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.app.session import Session
    from scout.domain.text import Lang


class SharedPage(ScoutingForm):
    """Is no part of a project: what is saved here others see, and undo does not take it back."""

    def __init__(
        self, session: Session, place_id: str, *, lang: Lang, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._place_id, self._lang = session, place_id, lang
        self.found: SharedPlace | None = None
        self._then: Callable[[], None] = lambda: None
        self.version = plain_label("", self)
        self.version.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.told = plain_label(self.tr("The library is being asked…"), self)
        self.keep = QPushButton(self.tr("Save to the library"), self)
        self.keep.setAutoDefault(False)
        self.keep.setToolTip(self.tr("Others see it at once; the version before is kept"))
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self.keep)
        self.rows.addWidget(self.version)
        self.rows.addLayout(foot)
        self.keep.clicked.connect(lambda: self.save(lambda: None))
        self.state.currentIndexChanged.connect(self._allow)
        self.note.textChanged.connect(self._allow)
        self._allow()
        speaking = session.speaking
        speaking.look(speaking.editing, place_id, most_photos=MOST_PHOTOS, then=self._show)

    @property
    def is_changed(self) -> bool:
        """Whether something is typed that the library does not say."""
        if self.found is None:
            return False
        record = self.found.record
        note = self.note.toPlainText().strip()
        return (self.scout_state, note) != (record.state, record.note.strip())

    def save(self, then: Callable[[], None]) -> None:
        """Say for all what is typed, then go on; at once where nothing is."""
        if self.found is None or not self.is_changed:
            then()
            return
        self._then = then
        word = SharedWord(
            state=self.scout_state,
            note=self.note.toPlainText(),
            day=date.today(),  # noqa: DTZ011 - the user's own day
            who=self.said_by,
        )
        self._wait()
        self._session.speaking.say(self.found.record, word, then=self._hear)

    def _show(self, answer: SharedPlace | ScoutError | None) -> None:
        if isinstance(answer, ScoutError):
            self.told.setText(f"⚠ {answer.message.text(self._lang)}")
        elif answer is None:
            self.told.setText(self.tr("The library does not have this place yet."))
        else:
            self._show_found(answer)
        self._allow()

    def _show_found(self, found: SharedPlace) -> None:
        record, self.found = found.record, found
        self.show_word(record.state, record.states, note=record.note)
        self.who.setText(who_am_i())
        self.show_files((one, found.photos.get(one.digest, b"")) for one in record.photos)
        told = self.tr("Version {number}, saved by {who}, {when}").format(
            number=record.version,
            who=record.changed_by or "?",
            when=word_noted(record.changed_at),
        )
        self.version.setText(told)
        waits = self.tr("Waits at this desk until the server is back.")
        self.told.setText(waits if found.waits else "")

    def _hear(self, answer: SharedPlace | ScoutError | None) -> None:
        if isinstance(answer, EditConflict) and answer.pairs[0][1] is not None:
            self._settle(answer)
            return
        self._show(answer)
        if isinstance(answer, SharedPlace):
            then, self._then = self._then, lambda: None
            then()

    def _settle(self, conflict: EditConflict) -> None:
        """Both versions are shown; ours stands only when the user says so."""
        ours, theirs = conflict.pairs[0]
        found = conflict_of_records(ours, theirs, lang=self._lang)
        dialog = ConflictDialog(found, lang=self._lang, parent=self)
        speaking = self._session.speaking
        dialog.accepted.connect(partial(speaking.put, ours, who=who_am_i(), then=self._hear))
        dialog.rejected.connect(
            partial(
                speaking.look,
                speaking.editing,
                self._place_id,
                most_photos=MOST_PHOTOS,
                then=self._hear,
            )
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _wait(self) -> None:
        self.keep.setEnabled(False)
        self.told.setText(self.tr("Being saved…"))

    def _allow(self) -> None:
        may = self.found is not None and self._session.library.may_edit
        self.state.setEnabled(may)
        self.who.setVisible(may)
        self.note.setReadOnly(not may)
        self.keep.setVisible(may)
        self.keep.setEnabled(may and self.is_changed)
