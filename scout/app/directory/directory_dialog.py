"""People and companies: found on the left; on the right who they are and where they belong."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from scout.actions.directory.comparing import conflict_of_parties
from scout.actions.directory.entry import drop_entry, find_double, save_entry
from scout.actions.directory.link import LinkOrder, forget_link, link_party, list_links
from scout.app.directory.asking import Double, ask_double, may_drop, may_forget
from scout.app.directory.link_list import LinkList
from scout.app.directory.party_form import PartyForm
from scout.app.directory.party_list import SHOWN, PartyList
from scout.app.library.conflict_dialog import ConflictDialog
from scout.app.plain import plain_label
from scout.domain.party import LinkSubject, Party, PartyWanted

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.actions.directory.entry import PartyTwin
    from scout.actions.directory.link import LinkLine
    from scout.actions.directory.opening import Directory
    from scout.app.directory.keeping import Keeping
    from scout.app.session import Session
    from scout.domain.errors import PartyConflict, ScoutError
    from scout.domain.party import PartyLink
    from scout.domain.text import Lang

_WIDTH_PX, _HEIGHT_PX, _LIST_PX, _GAP_PX = 1000, 700, 340, 12
_LOOK_MS = 2000
"""How often is looked whether others have saved something, where nothing tells."""


class DirectoryDialog(QDialog):
    """Stands beside the window; what is typed is saved when the user says so."""

    import_asked = Signal()
    export_asked = Signal(object)
    """The ``PartyWanted`` whose answer is to be written."""
    doubles_asked = Signal()
    history_asked = Signal(object)
    """The ``Party`` whose versions are to be shown."""

    def __init__(self, session: Session, *, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._lang = session, lang
        self._keeping: Keeping = session.keeping
        self._wanted = PartyWanted()
        self.setWindowTitle(self.tr("Directory"))
        self.people = PartyList(lang, self)
        self.form = PartyForm(lang, self)
        self.links = LinkList(lang, self)
        self.told = plain_label("", self)
        self.add, self.bring, self.send, self.twins, self.drop, self.past, self.back, self.keep = (
            QPushButton(text, self)
            for text in (
                self.tr("New"),
                self.tr("Import…"),
                self.tr("Export…"),
                self.tr("Doubles…"),
                self.tr("Delete"),
                self.tr("History…"),
                self.tr("Undo typing"),
                self.tr("Save"),
            )
        )
        self._compose()
        self._connect()
        self._allow()
        self.links.offer(session)
        self.look_for()
        self._clock = QTimer(self, interval=_LOOK_MS)
        self._clock.timeout.connect(self._look_unless_told)
        self._clock.start()
        session.following.told.connect(self._look_again)

    def _compose(self) -> None:
        left, right = QWidget(self), QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.people, 1)
        column.addLayout(_row(self.add, self.bring, self.send, self.twins))
        form = QVBoxLayout(right)
        form.setContentsMargins(_GAP_PX, 0, 0, 0)
        form.addWidget(_scroll(self.form, self.links), 1)
        form.addWidget(self.told)
        form.addLayout(_row(self.drop, self.past, None, self.back, self.keep))
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_PX, _WIDTH_PX - _LIST_PX])
        QVBoxLayout(self).addWidget(splitter)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self.told.hide()
        self.resize(_WIDTH_PX, _HEIGHT_PX)

    def _connect(self) -> None:
        self.people.wanted.connect(self.look_for)
        self.people.chosen.connect(self.choose)
        self.form.edited.connect(self._allow)
        self.links.link_asked.connect(self._link)
        self.links.unlink_asked.connect(self._unlink)
        self.add.clicked.connect(self.begin)
        self.bring.clicked.connect(self.import_asked)
        self.send.clicked.connect(lambda: self.export_asked.emit(self._wanted))
        self.drop.clicked.connect(self._ask_drop)
        self.twins.clicked.connect(self.doubles_asked)
        self.past.clicked.connect(lambda: self.history_asked.emit(self.form.known))
        self.back.clicked.connect(lambda: self._show(self.form.known))
        self.keep.clicked.connect(self.save)
        self._keeping.changed.connect(self.people.ask)
        self._keeping.failed.connect(self._tell_error)
        self._keeping.conflicted.connect(self._settle)
        self.destroyed.connect(self._keeping.drop_questions)

    # Looking ----------------------------------------------------------------------------------

    def look_for(self, wanted: PartyWanted | None = None) -> None:
        """Show whoever is looked for."""
        self._wanted = asked = wanted or PartyWanted()
        self._keeping.ask(
            self._keeping.finding,
            lambda directory: directory.parties.find(asked, limit=SHOWN),
            then=self._show_found,
        )

    def choose(self, party_id: str) -> None:
        """Show somebody, unless the user would lose what is typed."""
        known = self.form.known
        if known is not None and known.id == party_id:
            return
        if not self._may_leave():
            return
        library, lang = self._session.library, self._lang

        def work(directory: Directory) -> tuple[Party | None, tuple[LinkLine, ...]]:
            store = directory.parties
            return store.read(party_id), list_links(store, library, party_id=party_id, lang=lang)

        self._keeping.ask(self._keeping.showing, work, then=lambda found: self._show(*found))

    def _look_unless_told(self) -> None:
        if not self._keeping.is_told:
            self._look_again()

    def _look_again(self) -> None:
        """What others save is seen by itself, in the list and in a form that nobody types in."""
        if self.isVisible() and not self._keeping.finding.is_busy:
            self.look_for(self._wanted)

    def _show_found(self, found: tuple[Party, ...]) -> None:
        known = self.form.known
        if known is not None and not self.form.is_changed:
            fresh = next((one for one in found if one.id == known.id), known)
            if fresh.version > known.version:
                self.form.show_party(fresh)
        self.people.show_parties(found, current=known.id if known else "")

    def _show(self, party: Party | None, links: tuple[LinkLine, ...] | None = None) -> None:
        self.form.show_party(party)
        if links is not None or party is None:
            self.links.show_links(links or ())
        self._tell("")
        self._allow()

    def _allow(self) -> None:
        changed, known = self.form.is_changed, self.form.known is not None
        self.keep.setEnabled(changed)
        self.back.setEnabled(changed)
        for part in (self.drop, self.past, self.links):
            part.setEnabled(known)

    def _may_leave(self) -> bool:
        """Whether what is typed is saved, or may be forgotten."""
        return not self.form.is_changed or may_forget(self)

    def reject(self) -> None:
        """Close, unless the user would lose what is typed (called by Qt)."""
        if self._may_leave():
            super().reject()

    # Changing ---------------------------------------------------------------------------------

    def begin(self) -> None:
        """An empty form for somebody new."""
        if self._may_leave():
            self.people.list.setCurrentRow(-1)
            self._show(None)
            self.form.lines["name_zh"].setFocus()

    def save(self) -> None:
        """Keep what is typed."""
        party = self.form.party
        if party is None:
            return
        if self.form.known is not None:
            self._put(party)
            return
        self._keeping.ask(
            self._keeping.showing,
            lambda directory: find_double(directory.parties, party),
            then=partial(self._hear_double, party),
        )

    def _hear_double(self, party: Party, twin: PartyTwin | None) -> None:
        """Somebody new is saved, unless it is somebody known whom the user rather opens."""
        chosen = ask_double(twin, self, lang=self._lang) if twin is not None else Double.SAVE
        if chosen is Double.SAVE:
            self._put(party)
        elif chosen is Double.OPEN and twin is not None:
            self._show(None)
            self.choose(twin.other.id)

    def _put(self, party: Party) -> None:
        self._keeping.save(
            lambda directory: save_entry(directory.parties, party, who=directory.who),
            self._show,
        )

    def _ask_drop(self) -> None:
        party = self.form.known
        if party is not None and may_drop(party, self, lang=self._lang):
            self.drop_party(party)

    def drop_party(self, party: Party) -> None:
        """Take somebody out."""
        self._keeping.save(
            lambda directory: drop_entry(directory.parties, party, who=directory.who),
            lambda _none: self._show(None),
        )

    def _link(self, subject: LinkSubject, name: str, role: str) -> None:
        party = self.form.known
        if party is not None:
            order = LinkOrder(party_id=party.id, subject=subject, name=name, role=role)
            library = self._session.library
            self._change_link(
                party,
                lambda directory: link_party(
                    directory.parties, library, order=order, who=directory.who
                ),
            )

    def _unlink(self, link: PartyLink) -> None:
        party = self.form.known
        if party is not None:
            self._change_link(
                party, lambda directory: forget_link(directory.parties, link, who=directory.who)
            )

    def _change_link(self, party: Party, change: Callable[[Directory], object]) -> None:
        library, lang = self._session.library, self._lang

        def work(directory: Directory) -> tuple[LinkLine, ...]:
            change(directory)
            return list_links(directory.parties, library, party_id=party.id, lang=lang)

        self._keeping.save(work, self.links.show_links)

    # What goes wrong --------------------------------------------------------------------------

    def _settle(self, conflict: PartyConflict) -> None:
        """Both versions are shown; the user's stands only when the user says so."""
        mine, theirs = conflict.pairs[0]
        if theirs is None:
            self._tell(conflict.message.text(self._lang))
            return
        found = conflict_of_parties(mine, theirs, lang=self._lang)
        dialog = ConflictDialog(found, lang=self._lang, parent=self)
        dialog.accepted.connect(lambda: self._put(replace(mine, version=theirs.version)))
        dialog.rejected.connect(lambda: self._show(theirs))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell_error(self, error: ScoutError) -> None:
        self._tell(error.message.text(self._lang))

    def _tell(self, text: str) -> None:
        self.told.setText(f"⚠ {text}" if text else "")
        self.told.setVisible(bool(text))


def _row(*buttons: QPushButton | None) -> QHBoxLayout:
    """Buttons in a row, the room where there is none."""
    row = QHBoxLayout()
    for button in buttons:
        if button is None:
            row.addStretch(1)
        else:
            row.addWidget(button)
    return row


def _scroll(*parts: QWidget) -> QScrollArea:
    """Parts one below the other, which can be scrolled on a small screen."""
    page = QWidget()
    inner = QVBoxLayout(page)
    for part in parts:
        inner.addWidget(part)
    inner.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setWidget(page)
    return scroll
