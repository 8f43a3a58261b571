"""The shoot days painted on a clock: daylight, visits with their scenes, moves, meals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QToolTip, QWidget

from scout.app.board.board_word import day_title
from scout.app.board.line import draw_line
from scout.app.day.day_mark import Hint, paint_hint, paint_lifted, paint_pin, paint_seam
from scout.app.day.day_tip import move_tip, visit_tip
from scout.app.place.kind_sign import kind_colour
from scout.app.plain import plain_tip
from scout.app.words import date_word
from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date, datetime

    from scout.app.language import Language
    from scout.app.session import Session
    from scout.domain.plan import ShootDay, Visit

_HEAD_PX = 24
_ROW_PX = 46
_LABEL_PX = 190
_END_PX = 34
_HOUR_PX = 50
_SUN = {False: "#fdf3d3", True: "#2f2f22"}
_NIGHT = {False: "#e8ebf2", True: "#14181c"}


@dataclass(frozen=True, slots=True)
class _Patch:
    """A painted block that answers clicks and hovers."""

    where: QRectF
    tip: str
    location_id: str = ""
    scene: int | None = None


class DayChart(QWidget):
    """One row a day; the clock runs from the earliest call to the latest wrap."""

    place_clicked = Signal(str)
    menu_asked = Signal(int, QPoint)
    """The menu of a scene, and where on the screen."""

    def __init__(self, session: Session, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self._patches: list[_Patch] = []
        self._lifted: int | None = None
        self._hint: Hint | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setMouseTracking(True)
        session.planned.connect(self.refresh)
        session.plan_shown.connect(self.refresh)
        session.set_chosen.connect(self.refresh)
        session.script_read.connect(self.refresh)
        language.language_changed.connect(self.refresh)
        self.refresh()

    @property
    def _days(self) -> tuple[ShootDay, ...]:
        return self._session.plan.days if self._session.plan else ()

    def refresh(self) -> None:
        """Paint anew from the session."""
        self.setAccessibleName(self.tr("Shoot days"))
        self.setAccessibleDescription("\n".join(self._spoken(day) for day in self._days))
        self.updateGeometry()
        self.setMinimumHeight(self.sizeHint().height())
        self.update()

    def _spoken(self, day: ShootDay) -> str:
        names = ", ".join(self._name(visit.location_id) for visit in day.visits)
        return f"{self._date(day)}, {day.call:%H:%M}-{day.wrap:%H:%M}: {names}"

    def sizeHint(self) -> QSize:
        """As high as its days."""
        return QSize(600, _HEAD_PX + _ROW_PX * len(self._days) + 4)

    def _date(self, day: ShootDay) -> str:
        return date_word(day.date, self._language.lang)

    def _name(self, location_id: str) -> str:
        return self._session.library.location(location_id).name.pick(self._language.lang)

    def _span(self) -> tuple[float, float]:
        """First and last hour of the clock; the hours of a night run past 24."""
        first = min(_hours(day, day.call) for day in self._days)
        last = max(_hours(day, day.wrap) for day in self._days)
        return float(int(first)), float(int(last) + 1)

    def _x(self, hours: float) -> float:
        first, last = self._span()
        width = max(1, self.width() - _LABEL_PX - _END_PX)
        return _LABEL_PX + (hours - first) / (last - first) * width

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint all days (called by Qt)."""
        self._patches = []
        if not self._days:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row, day in enumerate(self._days):
            self._paint_day(painter, day, _HEAD_PX + row * _ROW_PX)
        self._paint_clock(painter)
        for row, day in enumerate(self._days):
            self._paint_visits(painter, day, _HEAD_PX + row * _ROW_PX)
        self._paint_marks(painter)
        painter.end()

    def _paint_marks(self, painter: QPainter) -> None:
        """The scene under the mouse, and what dropping it would mean."""
        for patch in self._patches:
            if patch.scene is not None and patch.scene == self._lifted:
                paint_lifted(painter, patch.where)
        if self._hint is not None:
            row = next((n for n, d in enumerate(self._days) if d.date == self._hint.day), None)
            if row is not None:
                top = _HEAD_PX + row * _ROW_PX
                band = QRectF(_LABEL_PX, top + 1, self.width() - _LABEL_PX - 4, _ROW_PX - 2)
                inside = QRectF(self.visibleRegion().boundingRect())
                paint_hint(painter, self._hint, band=band, inside=inside)

    def lift(self, scene: int | None) -> None:
        """Mark a scene as the one that the mouse would take; none with ``None``."""
        if scene != self._lifted:
            self._lifted = scene
            self.update()

    def show_hint(self, hint: Hint | None) -> None:
        """Say over a day what dropping a scene there would mean; nothing with ``None``."""
        if hint != self._hint:
            self._hint = hint
            self.update()

    def _paint_clock(self, painter: QPainter) -> None:
        first, last = self._span()
        palette = self.palette()
        # As many hours as have room for their words.
        step = next((n for n in (1, 2, 3) if self._x(first + n) - self._x(first) >= _HOUR_PX), 4)
        for hour in range(int(first), int(last) + 1, step):
            x = self._x(hour)
            painter.setPen(palette.color(QPalette.ColorRole.Mid))
            painter.drawLine(int(x), _HEAD_PX, int(x), _HEAD_PX + _ROW_PX * len(self._days))
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            box = QRectF(x - 30, 2, 60, _HEAD_PX - 4)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{hour % 24:02}:00")

    def _paint_day(self, painter: QPainter, day: ShootDay, top: float) -> None:
        dark = self.palette().color(QPalette.ColorRole.Base).lightness() < 128  # noqa: PLR2004 - half
        first, last = self._span()
        row = QRectF(self._x(first), top + 2, self._x(last) - self._x(first), _ROW_PX - 4)
        painter.fillRect(row, QColor(_NIGHT[dark]))
        rise = max(first, _hours(day, day.sun.sunrise))
        fall = min(last, _hours(day, day.sun.sunset))
        if fall > rise:
            light = QRectF(self._x(rise), row.top(), self._x(fall) - self._x(rise), row.height())
            painter.fillRect(light, QColor(_SUN[dark]))
        self._paint_label(painter, day, top)

    def _paint_label(self, painter: QPainter, day: ShootDay, top: float) -> None:
        palette = self.palette()
        ink = palette.color(QPalette.ColorRole.Text).name()
        faint = palette.color(QPalette.ColorRole.PlaceholderText).name()
        box = QRectF(10, top + 4, _LABEL_PX - 16, _ROW_PX / 2 - 4)
        draw_line(painter, box, day_title(day, self._language.lang), colour=ink, bold=True)
        pages = self.tr("{pages} pages").format(pages=day.length)
        text = f"{day.call:%H:%M}-{day.wrap:%H:%M} · {pages}"
        draw_line(painter, box.translated(0, box.height()), text, colour=faint)

    def _paint_visits(self, painter: QPainter, day: ShootDay, top: float) -> None:
        for visit in day.visits:
            location = self._session.library.location(visit.location_id)
            where = self._box(day, visit.arrive, visit.leave, top)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(kind_colour(location.kind))
            painter.drawRoundedRect(where, 5, 5)
            self._paint_words(painter, where, self._name(location.id), self._scenes(visit))
            tip = visit_tip(visit, self._session, lang=self._language.lang)
            self._paint_slots(painter, day, visit, top, tip=tip)
            self._patches.append(_Patch(where, tip, location.id))
        for move in day.moves:
            where = self._box(day, move.depart, move.arrive, top)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(QPalette.ColorRole.Dark))
            painter.drawRoundedRect(where.adjusted(0, 12, 0, -12), 3, 3)
            self._patches.append(_Patch(where, move_tip(move, self._language.lang)))

    def _paint_slots(
        self, painter: QPainter, day: ShootDay, visit: Visit, top: float, *, tip: str
    ) -> None:
        """The scenes of a visit: a seam between them, a pin on what the user has placed."""
        for number, slot in enumerate(visit.slots):
            where = self._box(day, slot.start, slot.end, top)
            if number:
                paint_seam(painter, where)
            if slot.scene in self._session.planning.terms.placed:
                paint_pin(painter, where)
            self._patches.append(_Patch(where, tip, visit.location_id, slot.scene))

    def _box(self, day: ShootDay, start: datetime, end: datetime, top: float) -> QRectF:
        left, right = self._x(_hours(day, start)), self._x(_hours(day, end))
        return QRectF(left + 1, top + 5, max(4.0, right - left - 2), _ROW_PX - 10)

    def _paint_words(self, painter: QPainter, where: QRectF, title: str, line: str) -> None:
        inside = where.adjusted(7, 2, -5, -2)
        box = QRectF(inside.left(), inside.top(), inside.width(), inside.height() / 2)
        draw_line(painter, box, title, colour="#ffffff", bold=True)
        draw_line(painter, box.translated(0, box.height()), line, colour="#ffffff")

    def _scenes(self, visit: Visit) -> str:
        script = self._session.script
        if script is None:
            return ""
        numbers = ", ".join(script.scene(slot.scene).number for slot in visit.slots)
        return self.tr("Sc. {numbers}").format(numbers=numbers)

    def event(self, event: QEvent) -> bool:
        """Show the tool tip of the block under the mouse (called by Qt)."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            patch = self._patch_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), plain_tip(patch.tip) if patch else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the place of the block clicked (called by Qt)."""
        patch = self._patch_at(event.position().x(), event.position().y())
        if patch is not None and patch.location_id:
            self.place_clicked.emit(patch.location_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the scene under the mouse (called by Qt)."""
        scene = self.scene_at(event.pos())
        if scene is not None:
            self.menu_asked.emit(scene, event.globalPos())

    def scroll_to(self, where: QPoint) -> None:
        """Bring a point into sight, with some room around it."""
        viewport = self.parentWidget()
        area = viewport.parentWidget() if viewport else None
        if isinstance(area, QScrollArea):
            area.ensureVisible(where.x(), where.y(), 0, _ROW_PX // 2)

    def scene_at(self, where: QPoint) -> int | None:
        """The scene that is shot at a point of the chart."""
        patch = self._patch_at(where.x(), where.y())
        return patch.scene if patch is not None else None

    def day_at(self, where: QPoint) -> date | None:
        """The shoot day whose row a point is in."""
        row = (where.y() - _HEAD_PX) // _ROW_PX
        return self._days[row].date if 0 <= row < len(self._days) else None

    def _patch_at(self, x: float, y: float) -> _Patch | None:
        return next((patch for patch in self._patches if patch.where.contains(x, y)), None)


def _hours(day: ShootDay, moment: datetime) -> float:
    """Hours since the midnight that the shoot day begins with."""
    return day.minute_of(moment) / 60
