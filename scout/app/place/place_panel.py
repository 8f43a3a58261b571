"""The places: search, filters by era, setting and kind, the list, and a card on one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListView,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from scout.actions.places import PlaceWords, find_places, read_query
from scout.app.icon import line_icon
from scout.app.place.marked_rows import MarkedRows
from scout.app.place.place_card import PlaceCard
from scout.app.place.place_model import PlaceModel
from scout.app.row_delegate import RowDelegate, RowRole
from scout.app.words import kind_word

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.session import Session

# Long enough that typing does not search at each key, short enough to feel immediate.
TYPING_PAUSE_MS = 120


class PlacePanel(QWidget):
    """The left side of the window."""

    shown_changed = Signal(list)
    """The ids that pass the filters."""
    menu_asked = Signal(str, QPoint)
    """A place's id and where on the screen its menu was asked for."""
    edit_asked = Signal(str)
    """A place's id: the user wants to say something of it."""

    def __init__(self, session: Session, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self.search = QLineEdit(self, clearButtonEnabled=True)
        self._search_icon = self.search.addAction(
            line_icon("search"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.era, self.setting, self.kind = QComboBox(self), QComboBox(self), QComboBox(self)
        self.count = QLabel(self)
        self.model = PlaceModel(session.library.locations, language, parent=self)
        self.list = QListView(self)
        self.card = PlaceCard(session.library.vocabulary, language, parent=self)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._compose()
        self._connect()
        MarkedRows(self.list, session.marking)
        self.retranslate()

    def _compose(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(RowDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        filters = QGridLayout()
        filters.addWidget(self.era, 0, 0)
        filters.addWidget(self.setting, 0, 1)
        filters.addWidget(self.kind, 1, 0)
        filters.addWidget(self.count, 1, 1)
        for box in (self.era, self.setting, self.kind):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(8)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.list)
        split.addWidget(self.card)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 4, 8)
        layout.addWidget(self.search)
        layout.addLayout(filters)
        layout.addWidget(split, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self.filter)
        for box in (self.era, self.setting, self.kind):
            box.currentIndexChanged.connect(self.filter)
        self.list.selectionModel().currentChanged.connect(self._select)
        self.list.customContextMenuRequested.connect(self._ask_menu)
        self._session.place_selected.connect(self._show_selected)
        self.list.doubleClicked.connect(lambda row: self.edit_asked.emit(row.data(RowRole.ID)))
        self._session.wishes_changed.connect(self._mark)
        self._session.scouting.changed.connect(self._hear_places)
        self._language.language_changed.connect(self.retranslate)

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.search.setPlaceholderText(self.tr("Search places (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Search places"))
        self.list.setAccessibleName(self.tr("Places"))
        self._fill(self.era, self.tr("Any era"), self._eras())
        self._fill(self.setting, self.tr("Any setting"), self._settings())
        self._fill(self.kind, self.tr("Any kind"), self._kinds())
        self.era.setAccessibleName(self.tr("Filter by era"))
        self.setting.setAccessibleName(self.tr("Filter by setting"))
        self.kind.setAccessibleName(self.tr("Filter by kind"))
        self.model.refresh()
        self._tell_count()

    def _eras(self) -> list[tuple[str, str]]:
        vocabulary, lang = self._session.library.vocabulary, self._language.lang
        return [(vocabulary.era_name(name).pick(lang), name) for name in vocabulary.bucket_ids]

    def _settings(self) -> list[tuple[str, str]]:
        library, lang = self._session.library, self._language.lang
        used = {
            name
            for location in library.locations
            for spot in location.spots
            for name in spot.settings
        }
        known = library.vocabulary.setting_by_id
        return sorted((known[name].name.pick(lang), name) for name in used if name in known)

    def _kinds(self) -> list[tuple[str, str]]:
        used = {location.kind for location in self._session.library.locations}
        return sorted((kind_word(kind), kind.value) for kind in used)

    def _fill(self, box: QComboBox, everything: str, entries: list[tuple[str, str]]) -> None:
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        box.addItem(everything, "")
        for word, value in entries:
            box.addItem(word, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)

    def filter(self) -> None:
        """Show the places that match search and filters."""
        words = PlaceWords(
            text=self.search.text().strip(),
            era=self.era.currentData() or "",
            setting=self.setting.currentData() or "",
            kind=self.kind.currentData() or "",
        )
        library = self._session.library
        self.model.show(find_places(library, read_query(words, library)))
        self._show_selected(self._session.selected)
        self._tell_count()
        self.shown_changed.emit(self.model.ids)

    def _tell_count(self) -> None:
        total = len(self._session.library.locations)
        shown = self.model.rowCount()
        text = self.tr("{shown} of {total} places").format(shown=shown, total=total)
        self.count.setText(text if shown else self.tr("No place matches"))

    def _hear_places(self) -> None:
        """Other places, or something else said of them."""
        self.model.tell_scouting(self._session.scouting.book)
        self.retranslate()
        self.filter()

    def _mark(self) -> None:
        self.model.mark(self._session.wishes)

    def _select(self, current: QModelIndex) -> None:
        if current.isValid():
            self._session.select(current.data(RowRole.ID))

    def _show_selected(self, location_id: str) -> None:
        if not location_id:
            return
        row = self.model.find_row(location_id)
        if row.isValid():
            self.list.setCurrentIndex(row)
            self.list.scrollTo(row)
        entry = self._session.scouting.book.of(location_id)
        photos = map(self._session.scouting.photo, (photo.digest for photo in entry.photos))
        self.card.show_place(self._session.library.location(location_id), entry, tuple(photos))

    def _ask_menu(self, where: QPoint) -> None:
        row = self.list.indexAt(where)
        if row.isValid():
            self.menu_asked.emit(row.data(RowRole.ID), self.list.viewport().mapToGlobal(where))
