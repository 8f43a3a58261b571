"""What I say and what the library says, side by side, each line to be ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from scout.actions.store.handing import NEW, NOTE, PHOTOS, STATE
from scout.app.plain import plain_tip
from scout.app.words import scout_word
from scout.domain.fact_field import fact_field
from scout.domain.place_book import ScoutState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from scout.actions.store.comparing import Versions
    from scout.actions.store.handing import Handing
    from scout.domain.text import Lang

    _Index = QModelIndex | QPersistentModelIndex

translate = QCoreApplication.translate
_EDGE_PX, _GAP_PX, _TALL_PX = 12, 4, 100_000
_TICKED = Qt.ItemDataRole.UserRole


class BothTree(QTreeWidget):
    """Places, and below each what differs; what is ticked is what shall be saved."""

    def __init__(self, lang: Lang, parent: QWidget) -> None:
        super().__init__(parent)
        self._lang: Lang = lang
        self.setColumnCount(3)
        self._head(self.tr("Mine"), self.tr("In the library"))
        self.setRootIsDecorated(False)
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(False)
        self.setWordWrap(True)
        self.setItemDelegate(_WholeText(self))
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.header().sectionResized.connect(self.scheduleDelayedItemsLayout)
        self.setAccessibleName(self.tr("What I say and what the library says"))

    def _head(self, mine: str, theirs: str) -> None:
        self.setHeaderLabels([self.tr("What"), mine, theirs])

    def show_handings(self, handings: Iterable[Handing]) -> None:
        """What the project says; ticked but where the library's word is the later one."""
        self.clear()
        tops: dict[str, QTreeWidgetItem] = {}
        for one in handings:
            if one.place_id not in tops:
                tops[one.place_id] = self._top(one.name.pick(self._lang))
            theirs = one.theirs
            if one.newer:
                theirs = self.tr("{theirs} (later than mine)").format(theirs=theirs)
            words = [self._field(one.field), _value(one.field, one.mine), _value(one.field, theirs)]
            row = QTreeWidgetItem(tops[one.place_id], words)
            self._tick(row, one, ticked=not one.newer)

    def show_conflicts(self, conflicts: Iterable[Versions], *, asked: bool = True) -> None:
        """Two versions each; a tick on the first line, where it is ``asked``, means mine.

        No tick means that theirs stands.
        """
        self.show_pairs(conflicts, (self.tr("Mine"), self.tr("Theirs")), asked=asked)

    def show_pairs(self, pairs: Iterable[Versions], heads: tuple[str, str], *, asked: bool) -> None:
        """Two versions each below their heads, with a tick where it is ``asked`` for one."""
        self.clear()
        self._head(*heads)
        for one in pairs:
            name = one.name
            if one.who:
                name = self.tr("{place} – changed by {who}").format(place=name, who=one.who)
            top = self._top(name)
            if asked:
                self._tick(top, one.id, ticked=False)
            for field, mine, theirs in one.differences:
                QTreeWidgetItem(top, [field, mine, theirs])

    @property
    def ticked(self) -> list[object]:
        """What the ticked lines stand for, in their order."""
        return [item.data(0, _TICKED) for item in self._items() if _is_ticked(item)]

    @property
    def unticked(self) -> list[object]:
        """What the lines stand for that could be ticked and are not."""
        items = [item for item in self._items() if item.data(0, _TICKED) is not None]
        return [item.data(0, _TICKED) for item in items if not _is_ticked(item)]

    def _items(self) -> list[QTreeWidgetItem]:
        items: list[QTreeWidgetItem] = []
        for row in range(self.topLevelItemCount()):
            if (top := self.topLevelItem(row)) is not None:
                below = (top.child(number) for number in range(top.childCount()))
                items += [top, *(item for item in below if item is not None)]
        return items

    def _top(self, name: str) -> QTreeWidgetItem:
        top = QTreeWidgetItem(self, [name])
        top.setFirstColumnSpanned(True)
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        top.setExpanded(True)
        return top

    def _tick(self, item: QTreeWidgetItem, what: object, *, ticked: bool) -> None:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        item.setData(0, _TICKED, what)
        for column in (1, 2):
            item.setToolTip(column, plain_tip(item.text(column)))

    def _field(self, field: str) -> str:
        known = {
            NEW: self.tr("the whole place"),
            STATE: self.tr("scouting state"),
            NOTE: self.tr("note"),
            PHOTOS: self.tr("photos"),
        }
        named = fact_field(field)
        return known.get(field) or (named.name.pick(self._lang) if named else field)


class _WholeText(QStyledItemDelegate):
    """Lines as many as a text takes: nobody can choose between halves."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """How large a text is in the width of its column (called by Qt)."""
        size, tree = super().sizeHint(option, index), option.widget
        if not isinstance(tree, QTreeWidget) or not index.parent().isValid():
            return size
        indent = 2 * tree.indentation() if index.column() == 0 else 0
        room = QRect(0, 0, tree.columnWidth(index.column()) - indent - _EDGE_PX, _TALL_PX)
        wrapped = option.fontMetrics.boundingRect(
            room, Qt.TextFlag.TextWordWrap, index.data() or ""
        )
        return QSize(size.width(), max(size.height(), wrapped.height() + _GAP_PX))


def _value(field: str, value: str) -> str:
    return scout_word(ScoutState(value)) if field == STATE and value in set(ScoutState) else value


def _is_ticked(item: QTreeWidgetItem) -> bool:
    return item.data(0, _TICKED) is not None and item.checkState(0) is Qt.CheckState.Checked
