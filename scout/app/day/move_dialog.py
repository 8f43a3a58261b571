"""To which day shall scenes go: every date, with what keeps them from it or what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QListWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from scout.actions.board.move import Move, find_day
from scout.app.board.board_word import day_title
from scout.app.board.proposal import propose
from scout.app.icon import line_icon
from scout.app.plain import plain_tip
from scout.app.words import date_word

if TYPE_CHECKING:
    from datetime import date

    from scout.app.language import Language
    from scout.app.session import Session

_DAY = Qt.ItemDataRole.UserRole + 1
_CUT_PX, _PAIR = 150, 2


class MoveDialog(QDialog):
    """Fills itself date by date, so that it stands at once however large the shoot is.

    ``split``: the scenes are those of a place in their order, and the user says from which on they
    go; all else stays.
    """

    def __init__(
        self,
        session: Session,
        language: Language,
        *,
        scenes: tuple[int, ...],
        name: str,
        split: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._all, self._lang = session, scenes, language.lang
        self.cut = self._make_cut() if split else None
        self.dates = self._make_dates()
        self.buttons = QDialogButtonBox(self)
        self.move_button = self.buttons.addButton(
            self.tr("Move"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        layout = QVBoxLayout(self)
        if self.cut is not None:
            label = QLabel(self.tr("From &which scene on shall the rest go?"), self)
            label.setBuddy(self.cut)
            layout.addWidget(label)
            layout.addWidget(self.cut)
        layout.addWidget(self.dates, 1)
        layout.addWidget(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        title = self.tr("Split {what}") if split else self.tr("Move {what} to another day")
        self.setWindowTitle(title.format(what=name))
        self.resize(620, 460)
        self._filling = QTimer(self)
        self._filling.timeout.connect(self._fill_next)
        self._begin()

    def _make_cut(self) -> QListWidget:
        """The scenes of a place; from the chosen one on they go. The first cannot be it."""
        cut, script = QListWidget(self), self._session.script
        for scene in self._all[1:]:
            found = script.scene(scene) if script else None
            cut.addItem(f"{found.number}  {found.setting.place}" if found else str(scene))
        cut.setAccessibleName(self.tr("Scenes of the place"))
        cut.setCurrentRow(len(self._all) // 2 - 1 if len(self._all) > _PAIR else 0)
        cut.setMaximumHeight(_CUT_PX)
        cut.currentRowChanged.connect(self._begin)
        return cut

    def _make_dates(self) -> QTreeWidget:
        dates = QTreeWidget(self)
        dates.setColumnCount(2)
        dates.setRootIsDecorated(False)
        dates.setAccessibleName(self.tr("Dates"))
        dates.setHeaderLabels([self.tr("Day"), self.tr("What it would mean")])
        dates.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        dates.itemSelectionChanged.connect(self._allow)
        dates.itemActivated.connect(self._take)
        return dates

    @property
    def scenes(self) -> tuple[int, ...]:
        """The scenes that go."""
        return self._all if self.cut is None else self._all[1 + max(0, self.cut.currentRow()) :]

    @property
    def day(self) -> date | None:
        """The date that is chosen, if it may be."""
        chosen = self.dates.selectedItems()
        return chosen[0].data(0, _DAY) if chosen else None

    def _begin(self) -> None:
        """Ask about every date anew."""
        trials = self._session.planning.trials
        self.dates.clear()
        self._left = list(trials.dates) if trials else []
        self._allow()
        self._filling.start(0)

    def _fill_next(self) -> None:
        if not self._left:
            self._filling.stop()
            return
        day = self._left.pop(0)
        item = QTreeWidgetItem([self._day_word(day), ""])
        item.setData(0, _DAY, day)
        found = propose(self._session, Move(self.scenes, day), lang=self._lang)
        if found is None:
            item.setText(1, self.tr("stands here now"))
        else:
            item.setText(1, found.text.replace("\n", " "))
            item.setToolTip(1, plain_tip(found.text))
            item.setIcon(0, line_icon("covered" if found.allowed else "ban"))
        item.setDisabled(found is None or not found.allowed)
        self.dates.addTopLevelItem(item)

    def _day_word(self, day: date) -> str:
        plan = self._session.plan
        found = find_day(plan, day) if plan else None
        if found is not None:
            return day_title(found, self._lang)
        text = self.tr("{date} (no shoot day yet)")
        return text.format(date=date_word(day, self._lang))

    def _allow(self) -> None:
        self.move_button.setEnabled(self.day is not None)

    def _take(self, _item: QTreeWidgetItem) -> None:
        if self.day is not None:
            self.accept()
