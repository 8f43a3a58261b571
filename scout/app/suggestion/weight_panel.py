"""What counts how much, as sliders; each change is a step that can be undone, and suggests anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from scout.app.plain import plain_label
from scout.app.suggestion.weighing import MOST, USUAL, read_levels
from scout.domain.wish import Measure, Weights

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.app.suggestion.wish_desk import WishDesk

PAUSE_MS = 350
"""A slider that is being moved is heard when it rests."""


class WeightPanel(QWidget):
    """Four sliders, and a way back to the four sets that are each best at one thing."""

    def __init__(
        self, session: Session, language: Language, *, wishes: WishDesk, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._wishes = session, wishes
        self.told = plain_label("", self)
        self.sliders = {measure: self._make_slider() for measure in Measure}
        self._names = {measure: QLabel(self) for measure in Measure}
        self._worth = {measure: QLabel(self) for measure in Measure}
        self.back = QPushButton(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._compose()
        self._pause.timeout.connect(self.weigh)
        self.back.clicked.connect(lambda: wishes.weigh(None, self._word_back()))
        for signal in (session.wishes_changed, session.script_read):
            signal.connect(self.refresh)
        language.language_changed.connect(self.retranslate)
        self.retranslate()

    def _make_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(0, MOST)
        slider.setPageStep(1)
        slider.setTickInterval(USUAL)
        slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        slider.valueChanged.connect(self._hear)
        return slider

    def _compose(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for row, (measure, slider) in enumerate(self.sliders.items()):
            self._names[measure].setBuddy(slider)
            for column, part in enumerate((self._names[measure], slider, self._worth[measure])):
                grid.addWidget(part, row, column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.told)
        layout.addLayout(grid)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        for measure, word in self._measures().items():
            self._names[measure].setText(word)
            self.sliders[measure].setAccessibleName(word)
        self.back.setText(self._word_back())
        self.refresh()

    def _measures(self) -> dict[Measure, str]:
        return {
            Measure.PLACES: self.tr("Few places"),
            Measure.FIT: self.tr("Good fit"),
            Measure.COST: self.tr("Low cost"),
            Measure.SPREAD: self.tr("Close together"),
        }

    def _word_back(self) -> str:
        return self.tr("Back to the four sets")

    def refresh(self) -> None:
        """Show what is weighed now."""
        goal = self._session.wishes.goal
        for measure, step in read_levels(goal).by_measure().items():
            slider = self.sliders[measure]
            slider.blockSignals(True)
            slider.setValue(step)
            slider.blockSignals(False)
            self._word(measure)
        has_script = self._session.script is not None
        for slider in self.sliders.values():
            slider.setEnabled(has_script)
        self.back.setEnabled(has_script and goal is not None)
        own = self.tr("The first set is the best by these weights, the others differ from it.")
        each = self.tr("Each set is the best at one thing. Move a slider to weigh all of them.")
        self.told.setText(own if isinstance(goal, Weights) else each)

    def _word(self, measure: Measure) -> None:
        """Say how much a step is, beside the slider and to those who hear it."""
        step = self.sliders[measure].value()
        words = (
            self.tr("not at all"),
            self.tr("less than usual"),
            self.tr("as usual"),
            self.tr("more than usual"),
        )
        word = words[0] if not step else words[1 + (step >= USUAL) + (step > USUAL)]
        self._worth[measure].setText(word)
        self.sliders[measure].setAccessibleDescription(word)

    def _hear(self) -> None:
        for measure in Measure:
            self._word(measure)
        self._pause.start()

    def weigh(self) -> None:
        """Suggest by what the sliders say, as one step."""
        self._pause.stop()
        before = read_levels(self._session.wishes.goal)
        after = replace(before, **{m.value: one.value() for m, one in self.sliders.items()})
        moved = [m for m in Measure if before.by_measure()[m] != after.by_measure()[m]]
        if moved:
            names = ", ".join(self._measures()[measure] for measure in moved)
            self._wishes.weigh(after.as_weights(), self.tr("Weigh: {names}").format(names=names))
