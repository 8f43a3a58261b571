"""The coverage: needs by places, or story places by eras; what is not covered is red and on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from scout.actions.coverage import arrange, turn_to_eras
from scout.app.coverage.coverage_legend import CoverageLegend
from scout.app.coverage.coverage_model import NOTHING, CoverageModel
from scout.app.coverage.coverage_table import CoverageTable
from scout.app.coverage.coverage_word import sum_word
from scout.app.icon import line_icon
from scout.app.large_dock import LargeButton
from scout.app.plain import plain_label, plain_menu, plain_tip
from scout.domain.coverage import CellState, Coverage, CoverageOrder

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.app.suggestion.wish_desk import WishDesk
    from scout.app.theme import Theme
    from scout.domain.coverage import CoverageCell

_LINES = 4
PLAYABLE = {CellState.CHOSEN, CellState.PLAYS}


class CoveragePanel(QWidget):
    """A table with what can be done about the current cell below it."""

    menu_asked = Signal(QPoint)
    """For the current cell."""

    def __init__(
        self, session: Session, language: Language, *, theme: Theme, wishes: WishDesk
    ) -> None:
        super().__init__()
        self._session, self._language, self._wishes = session, language, wishes
        self.by_era, self.only_open = QCheckBox(self), QCheckBox(self)
        self.order = QComboBox(self)
        self.large = LargeButton("Ctrl+Shift+M", self)
        self.sum = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self.empty = plain_label("", self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.model = CoverageModel(session.library, self)
        self.table = CoverageTable(self.model, theme)
        self.legend = CoverageLegend(language, theme, self)
        self.told = plain_label("", self)
        self.play, self.keep, self.ban = (QPushButton(self) for _ in range(3))
        self._compose()
        self._connect()
        self.retranslate()

    def _compose(self) -> None:
        above = QHBoxLayout()
        for part in (self.by_era, self.only_open, self.order):
            above.addWidget(part)
        above.addStretch(1)
        above.addWidget(self.sum)
        above.addWidget(self.large)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.table)
        below = QHBoxLayout()
        below.addWidget(self.told, 1)
        for button, icon in ((self.play, "place"), (self.keep, "keep"), (self.ban, "ban")):
            button.setIcon(line_icon(icon))
            below.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.told.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 6)
        layout.addLayout(above)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.legend)
        layout.addLayout(below)

    def _connect(self) -> None:
        self.by_era.toggled.connect(self.refresh)
        self.only_open.toggled.connect(self.refresh)
        self.order.currentIndexChanged.connect(self.refresh)
        self.table.moved.connect(self._tell)
        self.table.moved.connect(self._select)
        self.table.menu_asked.connect(self.menu_asked)
        self.table.chosen.connect(self.play.click)
        self.play.clicked.connect(self._play)
        self.keep.clicked.connect(lambda: self._wishes.keep(self.location_id))
        self.ban.clicked.connect(lambda: self._wishes.ban(self.location_id))
        session = self._session
        for signal in (session.charting.drawn, session.script_read):
            signal.connect(self.refresh)
        for signal in (session.thinking.started, session.thinking.ended):
            signal.connect(self._tell_empty)
        self._language.language_changed.connect(self.retranslate)

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.by_era.setText(self.tr("By era"))
        self.by_era.setToolTip(self.tr("The places of the story by the eras they are needed in"))
        self.large.retranslate()
        self.only_open.setText(self.tr("Not covered only"))
        chosen = max(0, self.order.currentIndex())
        self.order.blockSignals(True)
        self.order.clear()
        self.order.addItem(self.tr("Most pages first"), CoverageOrder.PAGES)
        self.order.addItem(self.tr("By name"), CoverageOrder.NAME)
        self.order.setCurrentIndex(chosen)
        self.order.blockSignals(False)
        self.order.setAccessibleName(self.tr("Order of rows and columns"))
        self.table.setAccessibleName(self.tr("Coverage: needs by places"))
        self.told.setAccessibleName(self.tr("The current cell"))
        self.refresh()

    @property
    def cell(self) -> CoverageCell | None:
        """What the current cell holds."""
        current = self.table.currentIndex()
        return self.model.cell_at(current) if current.isValid() else None

    @property
    def need_id(self) -> str:
        """The need of the current cell; none where by eras nothing is asked for."""
        current = self.table.currentIndex()
        if self.cell is not None:
            return self.cell.need_id
        if not current.isValid() or self.model.coverage.by_era:
            return ""
        return self.model.row_at(current).id

    @property
    def location_id(self) -> str:
        """The place of the current cell: by eras where the need is played."""
        current = self.table.currentIndex()
        if not current.isValid():
            return ""
        if self.model.coverage.by_era:
            return self.cell.location_id if self.cell is not None else ""
        return self.model.column_at(current).id

    @property
    def can_play(self) -> bool:
        """Whether the current cell can be chosen."""
        return self.cell is not None and self.cell.state in PLAYABLE

    def refresh(self) -> None:
        """Show the newest picture in the order asked for; the current cell stays the current."""
        current = self.table.currentIndex()
        at = (
            (self.model.row_at(current).id, self.model.column_at(current).id)
            if current.isValid()
            else ("", "")
        )
        self.model.show(self._picture(), self._language.lang)
        drawn = self._session.charting.coverage
        self.sum.setText(sum_word(drawn) if drawn is not None and drawn.rows else "")
        self.table.setCurrentIndex(self.model.find(*at))
        self._tell_empty()
        self._tell()

    def _picture(self) -> Coverage:
        drawn = self._session.charting.coverage
        if drawn is None:
            return NOTHING
        if self.by_era.isChecked():
            drawn = turn_to_eras(drawn, self._session.library)
        return arrange(
            drawn,
            CoverageOrder(self.order.currentData()),
            lang=self._language.lang,
            only_uncovered=self.only_open.isChecked(),
        )

    def _tell_empty(self) -> None:
        """Say why there is no table, where there is none."""
        filled = bool(self.model.coverage.rows)
        self._pages.setCurrentIndex(1 if filled else 0)
        self.legend.setVisible(filled)
        session = self._session
        drawn = session.charting.coverage
        if session.script is None:
            text = self.tr("Read a script to see which places cover its needs.")
        elif drawn is not None and drawn.rows:
            text = self.tr("Everything is covered.")
        elif drawn is not None:
            text = self.tr("This script asks for no place.")
        elif session.thinking.is_busy or session.charting.lane.is_busy:
            text = self.tr("Holding every place against every need…")
        else:
            text = self.tr("There is no suggestion yet: press Suggest.")
        self.empty.setText(text)

    def _tell(self) -> None:
        """Say what the current cell holds, and what can be done about it."""
        current = self.table.currentIndex()
        filled = bool(self.model.coverage.rows)
        lines = self.model.lines(current) if current.isValid() else []
        head, reasons = lines[:2], lines[2:]
        text = "\n".join((" · ".join(head), " · ".join(reasons))).strip()
        hint = self.tr("Click a cell to choose, keep or ban; Return opens its menu.")
        self.told.setText(text or (hint if filled else ""))
        self.told.setToolTip(plain_tip(text))
        # As high without a cell: the table must not jump under the hand.
        self.told.setFixedHeight(_LINES * self.told.fontMetrics().lineSpacing() if filled else 0)
        self._word_buttons()

    def _word_buttons(self) -> None:
        place, cell = self.location_id, self.cell
        for button in (self.play, self.keep, self.ban):
            button.setVisible(bool(place))
        if not place:
            return
        wanted = cell is not None and cell.wanted
        self.play.setText(self.tr("Anywhere") if wanted else self.tr("Play it here"))
        kept = place in self._session.wishes.keep
        self.keep.setText(self.tr("Do not keep") if kept else self.tr("Keep"))
        banned = place in self._session.wishes.ban
        self.ban.setText(self.tr("Allow") if banned else self.tr("Ban"))
        words = (
            (self.play, self._wishes.play_word(self.need_id, place) if cell else ""),
            (self.keep, self._wishes.keep_word(place)),
            (self.ban, self._wishes.ban_word(place)),
        )
        for button, word in words:
            button.setToolTip(plain_tip(word))
            button.setAccessibleName(plain_menu(word))
        self.play.setEnabled(self.can_play)

    def _select(self) -> None:
        if need := self.need_id:
            self._session.fitting.select(need)
        if place := self.location_id:
            self._session.select(place)

    def _play(self) -> None:
        if self.can_play:
            self._wishes.play_here(self.need_id, self.location_id)
