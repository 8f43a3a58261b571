"""The places: search, facets, orders, cards or a table, and a card on one of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from scout.app.icon import line_icon
from scout.app.place.compare_desk import CompareDesk
from scout.app.place.marked_rows import MarkedRows
from scout.app.place.place_bar import PlaceBar
from scout.app.place.place_card import PlaceCard
from scout.app.place.place_model import PlaceModel
from scout.app.place.place_table import PlaceCards, PlaceRows, PlaceTable
from scout.app.row_delegate import RowRole
from scout.domain.errors import ScoutError
from scout.when_called import when_called

with when_called():
    from scout.app.place.facet_tree import FacetTree

if TYPE_CHECKING:
    from scout.actions.store.shared_word import SharedPlace
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.app.setting_store import SettingStore

# Long enough that typing does not search at each key, short enough to feel immediate.
TYPING_PAUSE_MS = 120


class PlacePanel(QWidget):
    """The left side of the window."""

    shown_changed = Signal(object)
    """The ids of the places that pass the filters."""
    menu_asked = Signal(str, QPoint)
    """A place's id and where on the screen its menu was asked for."""
    edit_asked = Signal(str)
    """A place's id: the user wants to say something of it."""

    def __init__(self, session: Session, language: Language, settings: SettingStore) -> None:
        super().__init__()
        self._session, self._language, self._settings = session, language, settings
        self._finding = session.finding
        self.search = QLineEdit(self, clearButtonEnabled=True)
        self._search_icon = self.search.addAction(
            line_icon("search"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._finding.speak(language.lang)
        self.bar = PlaceBar(session, language, self)
        self.model = PlaceModel(session, language, self)
        self.list = PlaceCards(self.model, self)
        self.card = PlaceCard(session.library.vocabulary, language, parent=self)
        self.compare = CompareDesk(session, language, parent=self)
        # Who is told nothing shows all places.
        self._shown = frozenset(location.id for location in session.library.locations)
        # The map hears of it once the list is painted, which is what one looks at while typing.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._compose()
        self._connect()
        self._join(self.list)
        self.retranslate()
        self._restore()
        self._finding.begin()

    def _compose(self) -> None:
        self._views = QStackedWidget(self)
        self._views.addWidget(self.list)
        self._split = split = QSplitter(Qt.Orientation.Vertical, self)
        for part, stretch in ((self._views, 3), (self.card, 2)):
            split.addWidget(part)
            split.setStretchFactor(split.count() - 1, stretch)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 4, 8)
        layout.addWidget(self.search)
        layout.addWidget(self.bar)
        layout.addWidget(split, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self.filter)
        self._later.timeout.connect(self._tell_shown)
        self.bar.filters.toggled.connect(self._open_facets)
        self.bar.table.toggled.connect(self._turn)
        self.bar.ordered.connect(self._finding.sort)
        self.bar.cleared.connect(self._clear)
        self.bar.compare.clicked.connect(lambda: self.compare.ask(self.selected_ids))
        self._finding.found.connect(self._show_found)
        self._session.place_selected.connect(self._show_selected)
        self.list.doubleClicked.connect(lambda row: self.edit_asked.emit(row.data(RowRole.ID)))
        self._session.wishes_changed.connect(self._mark)
        self._session.scouting.changed.connect(self._show_again)
        self._session.following.told.connect(self._hear_shared)
        self._language.language_changed.connect(self.retranslate)

    def _join(self, view: PlaceRows) -> None:
        view.selectionModel().currentChanged.connect(self._select)
        view.selectionModel().selectionChanged.connect(self._count_compared)
        view.customContextMenuRequested.connect(self._ask_menu)
        MarkedRows(view, self._session.marking)

    @cached_property
    def facets(self) -> FacetTree:
        """What narrows the places, made when the filters are first opened."""
        facets = FacetTree(self._session, self._language, self)
        facets.hide()
        self._split.insertWidget(0, facets)
        self._split.setStretchFactor(0, 3)
        self.setTabOrder(self.bar.clear, facets)
        facets.retranslate()
        return facets

    @cached_property
    def table(self) -> PlaceTable:
        """The places with more facts a row, made when it is first shown."""
        table = PlaceTable(self.model, self._finding, self)
        table.setAccessibleName(self.tr("Places"))
        self._views.addWidget(table)
        self.setTabOrder(self.list, table)
        self._join(table)
        return table

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.search.setPlaceholderText(self.tr("Name, pinyin, fact … (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Search places"))
        self.list.setAccessibleName(self.tr("Places"))
        if "table" in vars(self):
            self.table.setAccessibleName(self.tr("Places"))
        self._finding.speak(self._language.lang)
        self.bar.retranslate()
        if "facets" in vars(self):
            self.facets.retranslate()
        self.model.refresh()
        self._count_compared()

    @property
    def view(self) -> PlaceRows:
        """The list of cards or the table, whichever is shown."""
        return self.table if self.bar.table.isChecked() else self.list

    @property
    def selected_ids(self) -> list[str]:
        """The selected places, in the order of the rows."""
        found = self.view.selectionModel().selectedRows()
        return [index.data(RowRole.ID) for index in sorted(found, key=lambda one: one.row())]

    def filter(self) -> None:
        """Look for the words that stand in the search line."""
        self._pause.stop()
        self._finding.seek(self.search.text().strip())

    def _clear(self) -> None:
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._pause.stop()
        self._finding.clear()

    def _show_found(self) -> None:
        if self.model.show_listing():
            self._point_at(self._session.selected)
            self._count_compared()
        self.bar.refresh()
        self._settings.places = self._finding.dump()
        self._later.start()

    def _tell_shown(self) -> None:
        shown = frozenset(self.model.ids)
        if shown != self._shown:
            self._shown = shown
            self.shown_changed.emit(shown)

    def _open_facets(self, opened: bool) -> None:  # noqa: FBT001 - a slot of Qt
        self.facets.setVisible(opened)

    def _turn(self, table: bool) -> None:  # noqa: FBT001 - a slot of Qt
        """Show a table or cards, with the same place selected."""
        self._views.setCurrentWidget(self.table if table else self.list)
        self._settings.place_table = table
        self._point_at(self._session.selected)
        self._count_compared()

    def _restore(self) -> None:
        """Look for what was looked for last, in the same view."""
        self._finding.restore(self._settings.places)
        self.bar.table.setChecked(self._settings.place_table)

    def _show_again(self) -> None:
        """Tell what is said now of the selected place; the rows follow as soon as it is found."""
        self._show_selected(self._session.selected)

    def _mark(self) -> None:
        self.model.mark(self._session.wishes)

    def _count_compared(self) -> None:
        count = len(self.selected_ids)
        self.bar.show_compared(count if count > 1 else 0)
        self.bar.compare.setEnabled(self.compare.can_compare(count))

    def _select(self, current: QModelIndex) -> None:
        if current.isValid():
            self._session.select(current.siblingAtColumn(0).data(RowRole.ID))

    def _show_selected(self, location_id: str) -> None:
        if location_id:
            self._point_at(location_id)
            scouting = self._session.scouting
            entry = scouting.book.of(location_id)
            photos = tuple(scouting.photo(photo.digest) for photo in entry.photos)
            library = self._session.library
            contacts = library.contacts.get(location_id, ())
            self.card.show_place(library.location(location_id), entry, photos, contacts=contacts)
            self._hear_shared()

    def _hear_shared(self) -> None:
        """Ask what all say of the selected place; where it cannot be asked the status bar tells."""
        place_id, speaking = self._session.selected, self._session.speaking

        def show(answer: SharedPlace | ScoutError | None) -> None:
            if self._session.selected == place_id:
                self.card.show_shared(None if isinstance(answer, ScoutError) else answer)

        if place_id:
            speaking.look(speaking.showing, place_id, most_photos=1, then=show)

    def _point_at(self, location_id: str) -> None:
        """Make a place the current row where it is shown; several selected ones stay selected."""
        row, view = self.model.find_row(location_id), self.view
        if not row.isValid():
            view.scrollToTop()
        elif view.currentIndex().row() != row.row():
            view.setCurrentIndex(row)
            view.scrollTo(row)

    def _ask_menu(self, where: QPoint) -> None:
        row = self.view.indexAt(where).siblingAtColumn(0)
        if row.isValid():
            self.menu_asked.emit(row.data(RowRole.ID), self.view.viewport().mapToGlobal(where))
