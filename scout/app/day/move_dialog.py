"""To which day shall a scene go: every date, with what keeps the scene from it or what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from scout.app.icon import line_icon
from scout.app.plain import plain_tip
from scout.app.words import date_word, trial_word

if TYPE_CHECKING:
    from datetime import date

    from scout.app.language import Language
    from scout.app.session import Session

_DAY = Qt.ItemDataRole.UserRole + 1


class MoveDialog(QDialog):
    """Fills itself date by date, so that it stands at once however large the shoot is."""

    def __init__(
        self, session: Session, language: Language, *, scene: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._scene, self._lang = session, scene, language.lang
        self._trials = session.planning.trials
        self._now = session.plan.dates.get(scene) if session.plan else None
        self.dates = QTreeWidget(self)
        self.dates.setColumnCount(2)
        self.dates.setRootIsDecorated(False)
        self.dates.setAccessibleName(self.tr("Dates"))
        self.dates.setHeaderLabels([self.tr("Day"), self.tr("What it would mean")])
        self.dates.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.buttons = QDialogButtonBox(self)
        self.move_button = self.buttons.addButton(
            self.tr("Move"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        layout = QVBoxLayout(self)
        layout.addWidget(self.dates)
        layout.addWidget(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.dates.itemSelectionChanged.connect(self._allow)
        self.dates.itemActivated.connect(self._take)
        self._word_title()
        self._allow()
        self.resize(620, 460)
        self._left = list(self._trials.dates) if self._trials else []
        self._filling = QTimer(self)
        self._filling.timeout.connect(self._fill_next)
        self._filling.start(0)

    def _word_title(self) -> None:
        script = self._session.script
        number = script.scene(self._scene).number if script else str(self._scene)
        self.setWindowTitle(self.tr("Move scene {scene} to another day").format(scene=number))

    @property
    def day(self) -> date | None:
        """The date that is chosen, if it may be."""
        chosen = self.dates.selectedItems()
        return chosen[0].data(0, _DAY) if chosen else None

    def _fill_next(self) -> None:
        if not self._left or self._trials is None:
            self._filling.stop()
            return
        day = self._left.pop(0)
        item = QTreeWidgetItem([self._day_word(day), ""])
        item.setData(0, _DAY, day)
        if day == self._now:
            item.setText(1, self.tr("stands here now"))
            item.setDisabled(True)
        else:
            trial = self._trials.try_scene(self._scene, day)
            text = trial_word(trial, self._lang)
            item.setText(1, text.replace("\n", " "))
            item.setToolTip(1, plain_tip(text))
            item.setIcon(0, line_icon("ban" if trial.broken else "covered"))
            item.setDisabled(bool(trial.broken))
        self.dates.addTopLevelItem(item)

    def _day_word(self, day: date) -> str:
        plan = self._session.plan
        number = next((d.number for d in plan.days if d.date == day), None) if plan else None
        text = date_word(day, self._lang)
        if number is None:
            return self.tr("{date} (no shoot day yet)").format(date=text)
        return self.tr("Day {number}").format(number=number) + f" · {text}"

    def _allow(self) -> None:
        self.move_button.setEnabled(self.day is not None)

    def _take(self, _item: QTreeWidgetItem) -> None:
        if self.day is not None:
            self.accept()
