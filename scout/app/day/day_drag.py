"""Dragging a scene to another shoot day: each day says at once what it would mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from scout.app.day.day_mark import Hint
from scout.app.words import trial_word

if TYPE_CHECKING:
    from datetime import date

    from scout.actions.plan import Trial
    from scout.app.day.day_chart import DayChart
    from scout.app.language import Language
    from scout.app.session import Session


class DayDrag(QObject):
    """Follows the mouse over the chart; only a day that may take the scene takes it."""

    dropped = Signal(int, object)
    """A scene and the date that the user has put it on."""

    def __init__(self, chart: DayChart, session: Session, language: Language) -> None:
        super().__init__(chart)
        self._chart, self._session, self._language = chart, session, language
        self._scene: int | None = None
        self._pressed = QPoint()
        self._dragging = False
        self._known: dict[date, Trial] = {}
        chart.installEventFilter(self)
        for signal in (session.planned, session.plan_shown, session.set_chosen):
            signal.connect(self.stop)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at what the mouse does (called by Qt)."""
        if isinstance(event, QMouseEvent):
            return self._hear_mouse(event)
        if event.type() == QEvent.Type.Leave and not self._dragging:
            self.stop()
        if self._dragging and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.stop()
            return True
        return False

    def _hear_mouse(self, event: QMouseEvent) -> bool:
        where, kind = event.position().toPoint(), event.type()
        left = event.button() == Qt.MouseButton.LeftButton
        if kind == QEvent.Type.MouseButtonPress and left:
            self._scene, self._pressed = self._chart.scene_at(where), where
        elif kind == QEvent.Type.MouseMove:
            self._follow(where, held=bool(event.buttons() & Qt.MouseButton.LeftButton))
        elif kind == QEvent.Type.MouseButtonRelease and left:
            self._drop(where)
        return False

    def _follow(self, where: QPoint, *, held: bool) -> None:
        can_move = self._session.planning.trials is not None
        if not held:
            over = self._chart.scene_at(where) if can_move else None
            self._chart.lift(over)
            shape = Qt.CursorShape.ArrowCursor if over is None else Qt.CursorShape.OpenHandCursor
            self._chart.setCursor(shape)
            return
        far = (where - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._scene is not None and can_move and far and not self._dragging:
            self._dragging = True
            self._chart.lift(self._scene)
            self._chart.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._chart.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._dragging:
            self._chart.scroll_to(where)
            self._chart.show_hint(self._hint_at(where))

    def _hint_at(self, where: QPoint) -> Hint | None:
        day = self._chart.day_at(where)
        trial = self._try(day)
        if day is None or trial is None:
            return None
        text = trial_word(trial, self._language.lang)
        return Hint(day=day, text=text, allowed=not trial.broken, at=where.toPointF())

    def _try(self, day: date | None) -> Trial | None:
        """The scene on a day, asked once a drag; ``None`` where it is already, or off the days."""
        trials, plan = self._session.planning.trials, self._session.plan
        if trials is None or plan is None or self._scene is None or day is None:
            return None
        if plan.dates.get(self._scene) == day:
            return None
        if day not in self._known:
            self._known[day] = trials.try_scene(self._scene, day)
        return self._known[day]

    def _drop(self, where: QPoint) -> None:
        day, scene = self._chart.day_at(where), self._scene
        trial = self._try(day) if self._dragging else None
        self.stop()
        if trial is not None and not trial.broken:
            self.dropped.emit(scene, day)

    def stop(self) -> None:
        """Let go of the scene without moving it."""
        self._scene, self._dragging, self._known = None, False, {}
        self._chart.lift(None)
        self._chart.show_hint(None)
        self._chart.unsetCursor()
