"""The facets as a tree of boxes to tick, each value with how many places it would leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from scout.app.place.facet_word import facet_word, value_word
from scout.app.words import need_word
from scout.domain.alphabet import alphabet_key
from scout.domain.place_filter import FITS, FacetKind

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from scout.app.language import Language
    from scout.app.session import Session

_BY_NAME = {FacetKind.SETTING, FacetKind.KIND, FacetKind.SUBDISTRICT}
_EDGE_PX = 16
_OFF, _ON = Qt.CheckState.Unchecked, Qt.CheckState.Checked
_FACET, _VALUE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class FacetTree(QTreeWidget):
    """Ticking a box narrows the places; what would leave none is not offered."""

    def __init__(self, session: Session, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._language, self._finding = session, language, session.finding
        self._items: dict[tuple[FacetKind, str], QTreeWidgetItem] = {}
        self._tops: dict[FacetKind, QTreeWidgetItem] = {}
        self._shown: dict[tuple[FacetKind, str], tuple[int, bool]] = {}
        """Counts and ticks as they stand there."""
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.itemChanged.connect(self._hear)
        self.itemExpanded.connect(self.refresh)
        # Counted once what was found is painted: who types waits for the list alone.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.refresh)
        self._finding.found.connect(self._later.start)

    def retranslate(self) -> None:
        """Build the tree anew in the language of the moment; what was open stays open."""
        self.setAccessibleName(self.tr("Filters"))
        unfolded = {facet for facet, top in self._tops.items() if top.isExpanded()}
        self.blockSignals(True)
        self.clear()
        self._items.clear()
        self._tops.clear()
        self._shown.clear()
        self._fit_counts()
        for facet, counts in self._finding.counts.items():
            if facet is FacetKind.FIT:
                self._add(self.invisibleRootItem(), facet, FITS)
            else:
                self._tops[facet] = top = QTreeWidgetItem(self, [facet_word(facet)])
                for value in self._sorted(facet, list(counts)):
                    self._add(top, facet, value)
                top.setExpanded(facet in unfolded or bool(self._chosen(facet)))
        self.blockSignals(False)
        self.refresh()

    def _fit_counts(self) -> None:
        """As wide as the largest count can be; Qt would ask every row for it at every key."""
        most = f"{len(self._finding.places):,}"
        self.header().resizeSection(1, self.fontMetrics().horizontalAdvance(most) + _EDGE_PX)

    def _sorted(self, facet: FacetKind, values: list[str]) -> list[str]:
        if facet in _BY_NAME:
            values.sort(key=lambda value: alphabet_key(self._word(facet, value)))
        return values

    def _add(self, parent: QTreeWidgetItem, facet: FacetKind, value: str) -> None:
        item = QTreeWidgetItem(parent, [self._word(facet, value)])
        item.setData(0, _FACET, facet.value)
        item.setData(0, _VALUE, value)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setCheckState(0, _OFF)
        self._items[facet, value] = item

    def _word(self, facet: FacetKind, value: str) -> str:
        words = self._session.library.vocabulary
        return value_word(facet, value, words, lang=self._language.lang)

    def _chosen(self, facet: FacetKind) -> frozenset[str]:
        return self._finding.filter.chosen.get(facet, frozenset())

    def refresh(self) -> None:
        """Write counts and ticks anew, of what is unfolded, once somebody sees it."""
        if not self.isVisible():
            return
        if not self._finding.counts:
            self._finding.hurry()
        listed = self._finding.counts
        if not listed:
            return
        if self._items.keys() != {(facet, value) for facet in listed for value in listed[facet]}:
            self.retranslate()  # other values than before: a place was added, marked, or undone
            return
        self.blockSignals(True)
        self.setUpdatesEnabled(False)
        for facet, counts in listed.items():
            if facet in self._tops and not self._tops[facet].isExpanded():
                continue
            chosen = self._chosen(facet)
            for value, count in counts.items():
                standing = count, value in chosen
                if self._shown.get((facet, value)) != standing:
                    self._shown[facet, value] = standing
                    self._show(self._items[facet, value], count, chosen=value in chosen)
        self._name_need()
        self.setUpdatesEnabled(True)
        self.blockSignals(False)

    def _show(self, item: QTreeWidgetItem, count: int, *, chosen: bool) -> None:
        said = f"{count:,}"
        if item.text(1) != said:
            item.setText(1, said)
            word = self.tr("{value}: %n place(s)", "", count).format(value=item.text(0))
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, word)
        state = _ON if chosen else _OFF
        if item.checkState(0) != state:
            item.setCheckState(0, state)
        if item.parent() is not None:
            item.setHidden(not count and not chosen)

    def _name_need(self) -> None:
        """Say which need is selected; without one nothing can fit it."""
        item, need = self._items[FacetKind.FIT, FITS], self._session.fitting.need
        item.setDisabled(need is None)
        text = facet_word(FacetKind.FIT)
        if need is not None:
            era = self._session.library.vocabulary.era_name(need.era)
            name = need_word(need.setting.place, era, side=None, lang=self._language.lang)
            text = self.tr("Fits {need}").format(need=name)
        item.setText(0, text)
        hint = self.tr("Select a need on the right to see which places can play it.")
        item.setToolTip(0, "" if need is not None else hint)

    def _hear(self, item: QTreeWidgetItem, column: int) -> None:
        value = item.data(0, _VALUE)
        if column == 0 and value is not None:
            ticked = item.checkState(0) == _ON
            self._shown.pop((FacetKind(item.data(0, _FACET)), value), None)
            self._finding.choose(FacetKind(item.data(0, _FACET)), value, chosen=ticked)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was found meanwhile (called by Qt)."""
        super().showEvent(event)
        self.refresh()
