"""The selected rows of a list of places and the marked places are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject
from PySide6.QtWidgets import QAbstractItemView

from scout.app.row_delegate import RowRole

if TYPE_CHECKING:
    from scout.app.place.marking import Marking


class MarkedRows(QObject):
    """Joins a view, whose rows have ids, with the marking; another search forgets the marks."""

    def __init__(self, view: QAbstractItemView, marking: Marking) -> None:
        super().__init__(view)
        self._view, self._marking = view, marking
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.selectionModel().selectionChanged.connect(self._mark)
        view.model().modelReset.connect(lambda: marking.take(()))
        marking.changed.connect(self._show)
        self._show()

    def _mark(self) -> None:
        self._marking.take(self._selected())

    def _selected(self) -> list[str]:
        return [str(row.data(RowRole.ID)) for row in self._view.selectionModel().selectedRows()]

    def _show(self) -> None:
        """Select what is marked elsewhere; where nothing is any more, the current row alone."""
        marked = self._marking.ids
        selection = self._view.selectionModel()
        if set(marked) == set(self._selected()) or (not marked and not self._is_several()):
            return
        chosen = self._find(set(marked) or {self._view.currentIndex().data(RowRole.ID)})
        flags = QItemSelectionModel.SelectionFlag
        selection.select(chosen, flags.ClearAndSelect | flags.Rows)
        if marked and chosen.indexes():
            self._view.scrollTo(chosen.indexes()[0])

    def _find(self, ids: set[str]) -> QItemSelection:
        """The rows of these places; neighbours are one range, since ranges are slow in numbers."""
        model, chosen, first = self._view.model(), QItemSelection(), None
        for row in range(model.rowCount() + 1):
            here = model.index(row, 0)  # invalid, and so of no place, below the last
            if here.data(RowRole.ID) in ids:
                first = here if first is None else first
            elif first is not None:
                chosen.select(first, model.index(row - 1, 0))
                first = None
        return chosen

    def _is_several(self) -> bool:
        return len(self._selected()) > 1
