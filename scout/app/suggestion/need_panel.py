"""What the script needs: uncovered first with a red plus, then where the chosen set plays each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from scout.app.plain import plain_tip
from scout.app.row_delegate import RowDelegate, RowRole
from scout.app.words import need_word
from scout.domain.era_origin import describe_origin
from scout.domain.running_time import NO_TIME

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.app.theme import Theme
    from scout.domain.location_set import Assignment, Uncovered
    from scout.domain.need import Need
    from scout.domain.script import Script

_RED = {False: "#c0271c", True: "#ff7b6e"}
_GREEN = {False: "#1f7a55", True: "#5cc49a"}
_GREY = {False: "#7b8682", True: "#8d9995"}


class NeedPanel(QWidget):
    """A tree: needs, and below each the reasons, the runner-up or the nearest misses."""

    menu_asked = Signal(str, str, QPoint)
    """Of a need and of a place that a row speaks of; either may be empty."""

    def __init__(self, session: Session, language: Language, theme: Theme) -> None:
        super().__init__()
        self._session, self._language, self._theme = session, language, theme
        self.title = QLabel(self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.tree.setItemDelegate(RowDelegate(self.tree))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setIndentation(16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 8, 8)
        layout.addWidget(self.title)
        layout.addWidget(self.tree)
        self.tree.customContextMenuRequested.connect(self._ask_menu)
        self.tree.currentItemChanged.connect(self._select)
        for signal in (session.suggested, session.set_chosen, session.script_read):
            signal.connect(self.refresh)
        language.language_changed.connect(self.refresh)
        theme.theme_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Build the tree anew from the session, keeping open what was open."""
        self.title.setText(self.tr("Needs of the script"))
        self.tree.setAccessibleName(self.title.text())
        unfolded = {item.data(0, RowRole.ID) for item in self._tops() if item.isExpanded()}
        self.tree.clear()
        script, suggestion = self._session.script, self._session.suggestion
        if script is None or suggestion is None:
            return
        missing = {entry.need_id: entry for entry in suggestion.uncovered}
        for entry in suggestion.uncovered:
            self._add_uncovered(suggestion.need(entry.need_id), entry, script)
        for need in suggestion.needs:
            if need.id not in missing:
                self._add_covered(need, script)
        for item in self._tops():
            item.setExpanded(item.data(0, RowRole.ID) in unfolded)

    def show_need(self, need_id: str) -> None:
        """Bring a need into sight, unfolded and selected."""
        for item in self._tops():
            if item.data(0, RowRole.ID) == need_id:
                item.setExpanded(True)
                self.tree.setCurrentItem(item)
                self.tree.scrollToItem(item, QTreeWidget.ScrollHint.PositionAtTop)

    def _tops(self) -> list[QTreeWidgetItem]:
        items = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        return [item for item in items if item is not None]

    def _add_uncovered(self, need: Need, entry: Uncovered, script: Script) -> None:
        lang, dark = self._language.lang, self._theme.is_dark
        item = self._add(need, ("uncovered", _RED[dark]), entry.reason.text(lang))
        self._add_scenes(item, need, script)
        for miss in entry.nearest:
            where = self._place_name(miss.location_id, miss.spot_id)
            label = self.tr("Way out: {place}") if miss.way_out else self.tr("Nearly: {place}")
            sign = ("stage" if miss.way_out else "warning", _GREY[dark])
            row = self._line(item, label.format(place=where), miss.why_not.text(lang), sign)
            row.setData(0, RowRole.ID, miss.location_id)
        for way_out in entry.relaxations:
            row = self._line(item, f"→ {way_out.text.text(lang)}")
            row.setData(0, RowRole.ID, way_out.place)

    def _add_covered(self, need: Need, script: Script) -> None:
        assignment = self._session.find_assignment(need.id)
        if assignment is None:
            item = self._add(need, ("script", _GREY[self._theme.is_dark]), self.tr("can be played"))
            self._add_scenes(item, need, script)
            return
        chosen = assignment.candidate
        where = self._place_name(chosen.location_id, chosen.spot_id)
        item = self._add(need, ("covered", _GREEN[self._theme.is_dark]), f"→ {where}")
        item.setData(0, RowRole.BADGE, f"{chosen.fit * 100:.0f} %")
        self._add_scenes(item, need, script)
        self._add_reasons(item, assignment)

    def _add_reasons(self, item: QTreeWidgetItem, assignment: Assignment) -> None:
        lang = self._language.lang
        for reason in assignment.reasons:
            self._line(item, f"• {reason.text(lang)}")
        if assignment.comparison is not None:
            row = self._line(item, f"• {assignment.comparison.text(lang)}")
            if assignment.runner_up is not None:
                row.setData(0, RowRole.ID, assignment.runner_up.location_id)

    def _add_scenes(self, item: QTreeWidgetItem, need: Need, script: Script) -> None:
        numbers = ", ".join(script.scene(index).number for index in need.scenes)
        running = sum((script.scene(index).running for index in need.scenes), NO_TIME)
        text = self.tr("Scenes {numbers} · {pages} pages · {running} min").format(
            numbers=numbers, pages=need.length, running=running
        )
        self._line(item, text)
        origin = describe_origin(script.scene(need.scenes[0]).era).text(self._language.lang)
        self._line(item, self.tr("Era: {origin}").format(origin=origin))

    def _add(self, need: Need, sign: tuple[str, str], subtitle: str) -> QTreeWidgetItem:
        era, lang = self._session.library.vocabulary.era_name(need.era), self._language.lang
        name = need_word(need.setting.place, era, side=need.int_ext, lang=lang)
        item = QTreeWidgetItem(self.tree, [name])
        item.setData(0, RowRole.SIGN, sign)
        item.setData(0, RowRole.SUBTITLE, subtitle)
        item.setData(0, RowRole.ID, need.id)
        item.setToolTip(0, plain_tip(f"{item.text(0)}\n{subtitle}"))
        return item

    def _line(
        self,
        item: QTreeWidgetItem,
        text: str,
        subtitle: str = "",
        sign: tuple[str, str] | None = None,
    ) -> QTreeWidgetItem:
        row = QTreeWidgetItem(item, [text])
        row.setData(0, RowRole.SUBTITLE, subtitle)
        row.setData(0, RowRole.SIGN, sign)
        row.setToolTip(0, plain_tip(f"{text}\n{subtitle}".strip()))
        return row

    def _place_name(self, location_id: str, spot_id: str) -> str:
        location = self._session.library.location(location_id)
        lang = self._language.lang
        spot = location.spot(spot_id).name.pick(lang)
        place = location.name.pick(lang)
        return place if spot == place else f"{place} · {spot}"

    def _place_of(self, item: QTreeWidgetItem | None) -> str:
        """The location that a row speaks of, or an empty string."""
        if item is None:
            return ""
        name = item.data(0, RowRole.ID) or ""
        if item.parent() is None:
            assignment = self._session.find_assignment(name)
            return assignment.candidate.location_id if assignment else ""
        return name or self._place_of(item.parent())

    def _need_of(self, item: QTreeWidgetItem) -> str:
        """The need that a row stands under."""
        top = item.parent() or item
        return str(top.data(0, RowRole.ID) or "")

    def _select(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self._session.fitting.select(self._need_of(item))
        if place := self._place_of(item):
            self._session.select(place)

    def _ask_menu(self, where: QPoint) -> None:
        item = self.tree.itemAt(where)
        if item is not None:
            spot = self.tree.viewport().mapToGlobal(where)
            self.menu_asked.emit(self._need_of(item), self._place_of(item), spot)
