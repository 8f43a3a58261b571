"""The days below the map: first day, totals, the board or the clock, and what is on no day."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from scout.app.board.board_panel import BoardPanel
from scout.app.board.view_bar import DayView, ViewBar
from scout.app.icon import line_icon
from scout.app.large_dock import LargeButton
from scout.app.plain import plain_label, plain_tip
from scout.domain.eighths import Eighths
from scout.when_called import when_called

with when_called():
    from scout.app.day.day_chart import DayChart
    from scout.app.day.day_drag import DayDrag

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.app.setting_store import SettingStore
    from scout.domain.plan import Plan


_TOTALS_PX = 90


class DayPanel(QWidget):
    """The lower side of the window."""

    unplaced_asked = Signal(object, QPoint)
    """The scenes on no day, and where on the screen."""
    replan_asked = Signal()

    def __init__(
        self,
        session: Session,
        language: Language,
        *,
        settings: SettingStore,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session, self.language, self._settings = session, language, settings
        self.start = QDateEdit(self)
        self.start.setCalendarPopup(True)
        self._edit = 0  # its number: what is typed into the date until it is left is one step
        self.start.setDate(QDate(session.start.year, session.start.month, session.start.day))
        self._start_label = QLabel(self)
        self._start_label.setBuddy(self.start)
        self.totals = QLabel(self)
        self.totals.setMinimumWidth(_TOTALS_PX)
        self.totals.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.unplaced = QLabel(self)
        self.replan = QPushButton(line_icon("redo"), "", self)
        self.replan.clicked.connect(self.replan_asked)
        self.chart = DayChart(session, language, self)
        self.drag = DayDrag(self.chart, session, language)
        self.board = BoardPanel(session, language, self)
        self.bar = ViewBar(self)
        self.large = LargeButton("Ctrl+Shift+B", self)
        self.word = plain_label("", self)
        self.word.setMargin(8)
        self.empty = QLabel(self)
        self.empty.setWordWrap(True)
        self.empty.setMargin(12)
        self._compose()
        self.show_view(settings.day_view)
        self.board.zoom_to(settings.board_zoom)
        self.start.dateChanged.connect(self._change_start)
        self.start.editingFinished.connect(self._end_edit)
        for view in (self.chart, self.board):
            view.place_clicked.connect(session.select)
        self.bar.view_chosen.connect(self.show_view)
        self.bar.zoom_asked.connect(self.board.zoom_by)
        self.board.zoomed.connect(self._keep_zoom)
        self.unplaced.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.unplaced.customContextMenuRequested.connect(self._ask_unplaced)
        for signal in (
            session.planned,
            session.plan_shown,
            session.set_chosen,
            session.script_read,
        ):
            signal.connect(self.retranslate)
        language.language_changed.connect(self.retranslate)
        self.retranslate()

    def _compose(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(10, 4, 8, 2)
        line.setSpacing(10)
        # On a line of its own, and wrapped: else it is how narrow the window can be.
        self.totals.setWordWrap(True)
        self.totals.setContentsMargins(10, 0, 8, 0)
        for widget in (self._start_label, self.start, self.unplaced):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self.bar)
        line.addWidget(self.large)
        line.addWidget(self.replan)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.chart)
        self._clock = area
        self._views = QStackedWidget(self)
        self._views.addWidget(self.board)
        self._views.addWidget(area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(line)
        layout.addWidget(self.totals)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.word)
        layout.addWidget(self._views, 1)
        self.word.hide()
        # As one reads it: the line above the days, from the left, then these.
        buttons = (*self.bar.views.values(), self.bar.smaller, self.bar.larger)
        order = (self.start, *buttons, self.large, self.replan, self.board.board, self.board.pool)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def show_view(self, view: str) -> None:
        """Show the days as rows, as columns or on the clock, and remember it."""
        chosen = DayView(view)
        self._settings.day_view = chosen.value
        self._views.setCurrentWidget(self._clock if chosen is DayView.CLOCK else self.board)
        self.bar.show_view(chosen)
        if chosen is not DayView.CLOCK:
            self.board.show_as(rows=chosen is DayView.ROWS)

    def _keep_zoom(self, percent: int) -> None:
        self._settings.board_zoom = percent

    def tell(self, text: str) -> None:
        """Say above the days why something was not done, until they change."""
        self.word.setText(f"✗ {text}")
        self.word.show()

    def retranslate(self) -> None:
        """Speak the language of the moment, about the plan of the moment."""
        plan, start = self.session.plan, self.session.start
        with QSignalBlocker(self.start):  # said by the session, not by the user
            self.start.setDate(QDate(start.year, start.month, start.day))
        self._start_label.setText(self.tr("First shoot day"))
        self.start.setDisplayFormat("yyyy-MM-dd")
        self.large.retranslate()
        self.replan.setText(self.tr("Replan from today…"))
        self.replan.setToolTip(
            self.tr("A scene not finished, a place lost, an actor ill, rain: plan anew from today.")
        )
        self.replan.setVisible(plan is not None and bool(plan.days))
        self.empty.setText(
            self.tr("The shoot days stand here once a script is read and a set is chosen.")
        )
        self.empty.setVisible(plan is None)
        self._views.setVisible(plan is not None)
        self.bar.setVisible(plan is not None)
        self.bar.retranslate()
        self.word.hide()
        self.totals.setText(self._totals(plan) if plan else "")
        self.totals.setVisible(plan is not None)
        self.totals.setToolTip(plain_tip(self.totals.text()))
        self.unplaced.setVisible(plan is not None and bool(plan.unplaced))
        if plan:
            self._tell_unplaced(plan)

    def _totals(self, plan: Plan) -> str:
        pages = Eighths(sum(day.length.count for day in plan.days))
        hours = sum((day.wrap - day.call).total_seconds() for day in plan.days) / 3600
        return " · ".join(
            (
                self.tr("%n day(s)", "", len(plan.days)),
                self.tr("%n scene(s)", "", len(plan.dates)),
                self.tr("{pages} pages").format(pages=pages),
                self.tr("{hours} h").format(hours=f"{hours:.0f}"),
                self.tr("%n move(s)", "", sum(len(day.moves) for day in plan.days)),
                self.tr("about {cny} yuan").format(cny=f"{plan.cost.total:,}"),
                *((self._bound(plan),) if plan.bound else ()),
                self.tr("times are estimates"),
            )
        )

    def _bound(self, plan: Plan) -> str:
        if not plan.gap:
            return self.tr("proven cheapest")
        text = self.tr("at most {percent} % could be saved")
        return text.format(percent=f"{100 * plan.gap:.1f}")

    def _tell_unplaced(self, plan: Plan) -> None:
        script, lang = self.session.script, self.language.lang
        text = self.tr("%n scene(s) on no day", "", len(plan.unplaced))
        self.unplaced.setText(f"⚠ {text}")
        lines = [
            f"{script.scene(entry.scene).number}: {entry.reason.text(lang)}"
            for entry in plan.unplaced
            if script
        ]
        self.unplaced.setToolTip(plain_tip("\n".join(lines)))

    def _ask_unplaced(self, where: QPoint) -> None:
        plan = self.session.plan
        if plan is not None and plan.unplaced:
            scenes = tuple(entry.scene for entry in plan.unplaced)
            self.unplaced_asked.emit(scenes, self.unplaced.mapToGlobal(where))

    def _change_start(self, day: QDate) -> None:
        self.session.set_start(date(day.year(), day.month(), day.day()), edit=self._edit)

    def _end_edit(self) -> None:
        self._edit += 1
