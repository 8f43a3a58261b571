"""The places of the library as rows; a filter keeps the list of visible ones, without a proxy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from scout.app.plain import plain_tip
from scout.app.row_delegate import RowRole
from scout.app.words import district_word, kind_word, scout_word, state_word
from scout.domain.location import Containment, PlaceState
from scout.domain.place_book import PlaceBook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scout.app.language import Language
    from scout.domain.location import Location
    from scout.domain.wish import Wishes


class PlaceModel(QAbstractListModel):
    """One row a place, in the order given."""

    def __init__(
        self, locations: Sequence[Location], language: Language, *, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._rows = list(locations)
        self._keep: frozenset[str] = frozenset()
        self._ban: frozenset[str] = frozenset()
        self._book = PlaceBook()
        self._tellers: dict[int, Callable[[Location], Any]] = {
            Qt.ItemDataRole.DisplayRole: self._title,
            Qt.ItemDataRole.ToolTipRole: self._tip,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            RowRole.SUBTITLE: self._subtitle,
            RowRole.SIGN: lambda location: location.kind,
            RowRole.BADGE_ICON: self._badge,
            RowRole.BADGE: self._scouted,
            RowRole.ID: lambda location: location.id,
        }

    @property
    def ids(self) -> list[str]:
        """The ids of the visible places."""
        return [location.id for location in self._rows]

    def show(self, locations: Sequence[Location]) -> None:
        """Show these places instead."""
        self.beginResetModel()
        self._rows = list(locations)
        self.endResetModel()

    def mark(self, wishes: Wishes) -> None:
        """Mark kept and banned places."""
        self._keep, self._ban = wishes.keep, wishes.ban
        self.refresh()

    def tell_scouting(self, book: PlaceBook) -> None:
        """Show how far the scouting of each place is."""
        self._book = book
        self.refresh()

    def refresh(self) -> None:
        """Every row may read differently now (language, marks)."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def find_row(self, location_id: str) -> QModelIndex:
        """Where a place stands; invalid where it is filtered out."""
        for row, location in enumerate(self._rows):
            if location.id == location_id:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        """How many places are visible."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """What the row delegate paints."""
        if not index.isValid():
            return None
        location = self._rows[index.row()]
        tell = self._tellers.get(role)
        return tell(location) if tell else None

    def _title(self, location: Location) -> str:
        return location.name.pick(self._language.lang)

    def _tip(self, location: Location) -> str:
        return plain_tip(f"{location.name.zh}\n{location.name.en}\n{self._subtitle(location)}")

    def _spoken(self, location: Location) -> str:
        told = (self._title(location), self._subtitle(location), self._scouted(location))
        return ", ".join(filter(None, told))

    def _subtitle(self, location: Location) -> str:
        words = [kind_word(location.kind)]
        if location.district is not Containment.INSIDE:
            words.append(district_word(location.district))
        if location.state is not PlaceState.OPEN:
            words.append(state_word(location.state))
        elif location.address and self._language.lang == "zh":
            words.append(location.address)
        return " · ".join(words)

    def _scouted(self, location: Location) -> str:
        state = self._book.of(location.id).state
        return scout_word(state) if state else ""

    def _badge(self, location: Location) -> str | None:
        if location.id in self._keep:
            return "keep"
        if location.id in self._ban:
            return "ban"
        return None
