"""A week as a calendar: its days beside each other, the hours down; hours are meant by hand or key.

Dragging or the arrow keys mean hours, Shift makes them longer or shorter; the word on what stands
there comes at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip

from scout.app.booking.week import DAY_MIN, DAYS, Block, Stretch
from scout.app.booking.week_paint import HOUR_PX, WeekPaint
from scout.app.plain import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from scout.app.booking.week_paint import WeekPicture
    from scout.app.theme import Theme

STEP_MIN = 30
_USUAL = Stretch(day=0, start=9 * 60, until=12 * 60)
_FIRST_HOUR = 7  # is at the top when the calendar is opened


class WeekView(QAbstractScrollArea):
    """Shows a picture; what the user means is its ``choice``."""

    chosen = Signal()
    """Other hours are meant."""
    taken = Signal()
    """The hours that are meant are wanted: the return key."""
    dropped = Signal()
    """The booking there is not wanted any more: the delete key."""
    turned = Signal(int)
    """So many weeks on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._paint = WeekPaint(theme)
        self._picture: WeekPicture | None = None
        self.choice = _USUAL
        self.clashes = False
        self._anchor: Stretch | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        theme.theme_changed.connect(self.viewport().update)
        self.verticalScrollBar().setSingleStep(HOUR_PX // 2)
        self._scrolled = False

    def show_picture(self, picture: WeekPicture) -> None:
        """Show another week, or the same with other bookings."""
        self._picture = picture
        self.setAccessibleDescription("\n".join(picture.spoken))
        self.viewport().update()

    def choose(self, choice: Stretch) -> None:
        """Mean other hours, and bring them into sight."""
        if choice != self.choice:
            self.choice = choice
            self.chosen.emit()
        self._see()
        self.viewport().update()

    def mark(self, *, clashes: bool) -> None:
        """Say whether the hours that are meant can be had."""
        self.clashes = clashes
        self.viewport().update()

    def block_at(self, where: QPointF) -> Block | None:
        """The block under a point of the viewport."""
        boxes = self._boxes()
        return next((block for block, box in reversed(boxes) if box.contains(where)), None)

    def box_of(self, stretch: Stretch) -> QRectF:
        """Where hours are, in the viewport."""
        return self._paint.box(stretch, width=self._width(), top=self._top())

    def sizeHint(self) -> QSize:
        """Room for a working day (called by Qt)."""
        return QSize(760, 420)

    # Qt's own events --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the week (called by Qt)."""
        del event
        if self._picture is not None:
            self._paint.paint(self, self._picture, boxes=self._boxes())

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the words of the booking under the mouse (called by Qt)."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            block = self.block_at(QPointF(event.pos()))
            words = self._picture.words if self._picture is not None else {}
            lines = words.get(block.booking.id, ()) if block is not None else ()
            QToolTip.showText(event.globalPos(), plain_tip("\n".join(lines)), self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the scroll bar; the first time the working day is in sight (called by Qt)."""
        super().resizeEvent(event)
        room = self.viewport().height() - self._paint.head_px
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, 24 * HOUR_PX - room))
        bar.setPageStep(max(1, room))
        if not self._scrolled and room > 0:
            self._scrolled = True
            bar.setValue(_FIRST_HOUR * HOUR_PX)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mean a booking, or begin to mean hours (called by Qt)."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        block = self.block_at(event.position())
        found = self._slot_at(event.position())
        self._anchor = None
        if block is not None:
            self.choose(Stretch(day=block.day, start=block.start, until=block.until))
        elif found is not None:
            self._anchor = found
            self.choose(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mean more or fewer hours of the same day (called by Qt)."""
        found = self._slot_at(event.position())
        if self._anchor is None or found is None:
            return
        start = min(self._anchor.start, found.start)
        until = max(self._anchor.until, found.until)
        self.choose(Stretch(day=self._anchor.day, start=start, until=until))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The hours that are meant stay (called by Qt)."""
        del event
        self._anchor = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mean hours, take them, give them back, turn the week (called by Qt)."""
        longer = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key, now = event.key(), self.choice
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            step = STEP_MIN if key == Qt.Key.Key_Down else -STEP_MIN
            self.choose(_stretch(now, step) if longer else _shift(now, step))
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._go(1 if key == Qt.Key.Key_Right else -1)
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.turned.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Space:
            self._pick()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def _go(self, days: int) -> None:
        """On to the next day, over the end of the week too."""
        day, now = self.choice.day + days, self.choice
        if day not in range(DAYS):
            self.turned.emit(days)
        self.choose(Stretch(day=day % DAYS, start=now.start, until=now.until))

    def _pick(self) -> None:
        """Mean the booking that has some of the hours; the next one of them where one is meant."""
        now = self.choice
        blocks = self._picture.blocks if self._picture is not None else ()
        there = [
            Stretch(day=one.day, start=one.start, until=one.until)
            for one in blocks
            if one.day == now.day and one.start < now.until and now.start < one.until
        ]
        if there:
            self.choose(there[(there.index(now) + 1) % len(there) if now in there else 0])

    def _slot_at(self, where: QPointF) -> Stretch | None:
        return self._paint.slot_at(where, width=self._width(), top=self._top(), step=STEP_MIN)

    def _boxes(self) -> Sequence[tuple[Block, QRectF]]:
        blocks = self._picture.blocks if self._picture is not None else ()
        width, top = self._width(), self._top()
        return [(block, self._paint.block_box(block, width=width, top=top)) for block in blocks]

    def _width(self) -> int:
        return self.viewport().width()

    def _top(self) -> int:
        return self._paint.head_px - self.verticalScrollBar().value()

    def _see(self) -> None:
        box, bar = self.box_of(self.choice), self.verticalScrollBar()
        if box.top() < self._paint.head_px:
            bar.setValue(bar.value() - round(self._paint.head_px - box.top()))
        elif box.bottom() > self.viewport().height() and self.viewport().height():
            bar.setValue(bar.value() + round(box.bottom() - self.viewport().height()) + 4)


def _shift(now: Stretch, minutes: int) -> Stretch:
    length = now.until - now.start
    start = max(0, min(DAY_MIN - length, now.start + minutes))
    return Stretch(day=now.day, start=start, until=start + length)


def _stretch(now: Stretch, minutes: int) -> Stretch:
    until = max(now.start + STEP_MIN, min(DAY_MIN, now.until + minutes))
    return Stretch(day=now.day, start=now.start, until=until)
