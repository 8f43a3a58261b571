"""The places that were found as rows of a list and of a table; a search resets them in one go."""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from scout.app.place.facet_word import subdistrict_word
from scout.app.plain import plain_tip
from scout.app.row_delegate import RowRole
from scout.app.words import district_word, kind_word, record_text, scout_word, state_word
from scout.domain.location import Containment, PlaceState
from scout.when_called import when_called

with when_called():
    from scout.domain.fact_age import list_stale

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.app.language import Language
    from scout.app.session import Session
    from scout.domain.location import Location
    from scout.domain.wish import Wishes


class PlaceColumn(IntEnum):
    """The columns of the table; a list shows the first."""

    NAME = 0
    KIND = 1
    SUBDISTRICT = 2
    FEE = 3
    FIT = 4
    DISTANCE = 5
    STATE = 6
    EXACT = 7
    PERMIT = 8
    OLD = 9


_NUMBERS = {PlaceColumn.FEE, PlaceColumn.FIT, PlaceColumn.DISTANCE, PlaceColumn.EXACT}


class PlaceModel(QAbstractTableModel):
    """One row a place, in the order of the listing."""

    def __init__(self, session: Session, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self._places: tuple[Location, ...] = ()
        self._ids: tuple[str, ...] = ()
        self._number: dict[str, int] = {}
        self._rows: tuple[int, ...] = ()
        self._take_listing()
        self._keep: frozenset[str] = frozenset()
        self._ban: frozenset[str] = frozenset()
        self._tellers: dict[int, Callable[[Location], Any]] = {
            Qt.ItemDataRole.ToolTipRole: self._tip,
            RowRole.SUBTITLE: self._subtitle,
            RowRole.SIGN: lambda location: location.kind,
            RowRole.BADGE: lambda location: self._fit(location) or self._fee(location),
            RowRole.BADGE_ICON: self._badge,
            RowRole.ID: lambda location: location.id,
        }
        self._cells: dict[int, Callable[[Location], str]] = {
            PlaceColumn.NAME: self._title,
            PlaceColumn.KIND: lambda location: kind_word(location.kind),
            PlaceColumn.SUBDISTRICT: self._subdistrict,
            PlaceColumn.FEE: self._fee,
            PlaceColumn.FIT: self._fit,
            PlaceColumn.STATE: lambda location: state_word(location.state),
            PlaceColumn.EXACT: _exact,
            PlaceColumn.PERMIT: lambda location: record_text(location.permit, language.lang),
            PlaceColumn.OLD: _count_old,
        }

    @property
    def ids(self) -> list[str]:
        """The ids of the visible places."""
        return list(map(self._ids.__getitem__, self._rows))

    def show_listing(self) -> bool:
        """Show what was found last; whether other rows than before."""
        finding = self._session.finding
        if finding.places is self._places and finding.listing.rows == self._rows:
            self.refresh()
            return False
        self.beginResetModel()
        self._take_listing()
        self.endResetModel()
        return True

    def _take_listing(self) -> None:
        finding = self._session.finding
        if finding.places is not self._places:
            self._places = finding.places
            self._ids = tuple(place.id for place in self._places)
            self._number = {name: number for number, name in enumerate(self._ids)}
        self._rows = finding.listing.rows

    def mark(self, wishes: Wishes) -> None:
        """Mark kept and banned places."""
        self._keep, self._ban = wishes.keep, wishes.ban
        self.refresh()

    def refresh(self) -> None:
        """Every row may read differently now (language, marks)."""
        if self._rows:
            last = self.index(len(self._rows) - 1, len(PlaceColumn) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(PlaceColumn) - 1)

    def find_row(self, location_id: str) -> QModelIndex:
        """Where a place stands; invalid where it is filtered out."""
        number = self._number.get(location_id)
        return self.index(self._rows.index(number), 0) if number in self._rows else QModelIndex()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        """How many places are visible."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        """The same for every listing."""
        return 0 if parent.isValid() else len(PlaceColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a column tells."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            PlaceColumn.NAME: self.tr("Name"),
            PlaceColumn.KIND: self.tr("Kind"),
            PlaceColumn.SUBDISTRICT: self.tr("Sub-district"),
            PlaceColumn.FEE: self.tr("Fee a day"),
            PlaceColumn.FIT: self.tr("Fit"),
            PlaceColumn.DISTANCE: self.tr("Distance"),
            PlaceColumn.STATE: self.tr("State"),
            PlaceColumn.EXACT: self.tr("Exactness"),
            PlaceColumn.PERMIT: self.tr("Permit"),
            PlaceColumn.OLD: self.tr("To ask anew"),
        }[PlaceColumn(section)]

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """What list and table paint."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        tell = self._tellers.get(role)
        return tell(self._places[row]) if tell else None

    def _cell(self, row: int, column: int) -> str:
        if column == PlaceColumn.DISTANCE:
            far = self._session.finding.distance_km(row)
            return "" if far is None else self.tr("{km} km").format(km=f"{far:.1f}")
        return self._cells[column](self._places[row])

    def _spoken(self, row: int, column: int) -> str:
        if column:
            word = self.headerData(column, Qt.Orientation.Horizontal)
            return f"{word}: {self._cell(row, column)}"
        location = self._places[row]
        marks = {"keep": self.tr("kept"), "ban": self.tr("banned")}
        parts = (self._title(location), self._subtitle(location),
                 marks.get(self._badge(location) or "", ""))  # fmt: skip
        return ", ".join(part for part in parts if part)

    def _title(self, location: Location) -> str:
        return location.name.pick(self._language.lang)

    def _tip(self, location: Location) -> str:
        return plain_tip(f"{location.name.zh}\n{location.name.en}\n{self._subtitle(location)}")

    def _subtitle(self, location: Location) -> str:
        words = [kind_word(location.kind), *filter(None, [self._scouted(location)])]
        if location.district is not Containment.INSIDE:
            words.append(district_word(location.district))
        if location.state is not PlaceState.OPEN:
            words.append(state_word(location.state))
        elif location.address and self._language.lang == "zh":
            words.append(location.address)
        return " · ".join(words)

    def _subdistrict(self, location: Location) -> str:
        lang = self._language.lang
        return ", ".join(subdistrict_word(part, lang) for part in location.subdistricts)

    def _fee(self, location: Location) -> str:
        return f"¥{location.fee_cny_day:,}" if location.fee_cny_day else ""

    def _fit(self, location: Location) -> str:
        fit = (self._session.finding.filter.fits or {}).get(location.id)
        return "" if fit is None else f"{fit * 100:.0f} %"

    def _scouted(self, location: Location) -> str:
        state = self._session.scouting.book.of(location.id).state
        return scout_word(state) if state else ""

    def _badge(self, location: Location) -> str | None:
        if location.id in self._keep:
            return "keep"
        if location.id in self._ban:
            return "ban"
        return None


def _count_old(location: Location) -> str:
    """How many facts are past their shelf life; nothing where none is."""
    old = sum(1 for _ in list_stale(location, date.today()))  # noqa: DTZ011 - the user's own day
    return f"△ {old}" if old else ""


def _exact(location: Location) -> str:
    return "" if location.position is None else f"± {location.position.exact_m} m"
