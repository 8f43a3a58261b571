"""The calendar painted: days and hours, when the place is open, bookings, and what is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from scout.app.board.line import CENTRE, RIGHT, draw_line
from scout.app.booking.booking_sign import ink_of, paint_block, paint_choice, sign_box
from scout.app.booking.week import DAY_MIN, DAYS, Block, Stretch
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.app.booking.week_view import WeekView
    from scout.app.theme import Theme

HOUR_PX = 36
_GUTTER_PX = 52
_HOUR_MIN = 60
_LEAST_WORDS_PX = 34
_SHUT = {False: "#e8ebf2", True: "#14181c"}


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekPicture:
    """What a week shows.

    ``heads``: a word for each day; ``today`` the day of today. ``open``: hours in which the place
    can be had, none where no place is meant. ``words``: of each block its lines; ``own``: the ids
    of bookings of one's own. ``spoken``: a line a booking for a screen reader.
    """

    heads: tuple[str, ...]
    today: int | None
    open: tuple[Stretch, ...]
    blocks: tuple[Block, ...]
    words: dict[str, tuple[str, ...]]
    own: frozenset[str]
    spoken: tuple[str, ...]


class WeekPaint:
    """Where days, hours and blocks are, and their painting."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.head_px = 26

    def box(self, stretch: Stretch, *, width: int, top: int) -> QRectF:
        """Where hours of a day are; ``top`` is where midnight is."""
        wide = (width - _GUTTER_PX) / DAYS
        return QRectF(
            _GUTTER_PX + stretch.day * wide + 2,
            top + stretch.start * HOUR_PX / _HOUR_MIN + 1,
            wide - 5,
            (stretch.until - stretch.start) * HOUR_PX / _HOUR_MIN - 2,
        )

    def block_box(self, block: Block, *, width: int, top: int) -> QRectF:
        """Where a block is, beside those that overlap it."""
        stretch = Stretch(day=block.day, start=block.start, until=block.until)
        whole = self.box(stretch, width=width, top=top)
        wide = whole.width() / block.lanes
        return QRectF(whole.left() + block.lane * wide, whole.top(), wide - 1, whole.height())

    def slot_at(self, where: QPointF, *, width: int, top: int, step: int) -> Stretch | None:
        """The smallest stretch under a point; ``None`` beside the days."""
        if where.x() < _GUTTER_PX or where.y() < self.head_px:
            return None
        day = min(DAYS - 1, int((where.x() - _GUTTER_PX) / ((width - _GUTTER_PX) / DAYS)))
        minute = (where.y() - top) * _HOUR_MIN / HOUR_PX
        start = max(0, min(DAY_MIN - step, int(minute // step) * step))
        return Stretch(day=day, start=start, until=start + step)

    def paint(
        self, view: WeekView, picture: WeekPicture, *, boxes: Sequence[tuple[Block, QRectF]]
    ) -> None:
        """Paint all of it."""
        port, palette = view.viewport(), view.palette()
        painter = QPainter(port)
        painter.fillRect(port.rect(), palette.color(QPalette.ColorRole.Base))
        painter.save()
        painter.setClipRect(0, self.head_px, port.width(), port.height() - self.head_px)
        top = self.head_px - view.verticalScrollBar().value()
        self._paint_ground(painter, picture, palette, width=port.width(), top=top)
        dark = self._theme.is_dark
        for block, box in boxes:
            own = block.booking.id in picture.own
            paint_block(painter, box, block.booking.state, own=own, dark=dark)
            self._paint_words(painter, box, block, picture.words.get(block.booking.id, ()))
        paint_choice(painter, view.box_of(view.choice), clashes=view.clashes, dark=dark)
        if view.hasFocus():
            pen = QPen(palette.color(QPalette.ColorRole.Text), 1, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawRect(view.box_of(view.choice).adjusted(-2, -2, 2, 2))
        painter.restore()
        self._paint_head(painter, picture, palette, width=port.width())
        painter.end()

    def _paint_ground(
        self, painter: QPainter, picture: WeekPicture, palette: QPalette, *, width: int, top: int
    ) -> None:
        shut, base = QColor(_SHUT[self._theme.is_dark]), palette.color(QPalette.ColorRole.Base)
        if picture.open:
            painter.fillRect(QRectF(_GUTTER_PX, top, width, 24 * HOUR_PX), shut)
        for stretch in picture.open:
            box = self.box(stretch, width=width, top=top)
            painter.fillRect(box.adjusted(-2, -1, 3, 1), base)
        faint = palette.color(QPalette.ColorRole.PlaceholderText).name()
        for hour in range(24):
            y = top + hour * HOUR_PX
            painter.setPen(palette.color(QPalette.ColorRole.Midlight))
            painter.drawLine(_GUTTER_PX, y, width, y)
            box = QRectF(0, y - HOUR_PX / 4, _GUTTER_PX - 8, HOUR_PX / 2)
            draw_line(painter, box, f"{hour:02}:00", colour=faint, flags=RIGHT)
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        for day in range(DAYS):
            x = _GUTTER_PX + round(day * (width - _GUTTER_PX) / DAYS)
            painter.drawLine(x, top, x, top + 24 * HOUR_PX)

    def _paint_head(
        self, painter: QPainter, picture: WeekPicture, palette: QPalette, *, width: int
    ) -> None:
        painter.fillRect(0, 0, width, self.head_px, palette.color(QPalette.ColorRole.Window))
        wide = (width - _GUTTER_PX) / DAYS
        accent = palette.color(QPalette.ColorRole.Accent)
        for day, word in enumerate(picture.heads):
            box = QRectF(_GUTTER_PX + day * wide, 0, wide, self.head_px)
            is_today = day == picture.today
            ink = palette.color(QPalette.ColorRole.WindowText).name()
            draw_line(painter, box, word, colour=ink, flags=CENTRE, bold=is_today)
            if is_today:
                painter.fillRect(box.adjusted(8, self.head_px - 3, -8, 0), accent)

    def _paint_words(
        self, painter: QPainter, box: QRectF, block: Block, lines: Sequence[str]
    ) -> None:
        colour = ink_of(block.booking.state, dark=self._theme.is_dark)
        high, sign = painter.fontMetrics().height(), sign_box(box)
        left, top = sign.right() + 4, box.top() + 2
        if box.right() - left < _LEAST_WORDS_PX:  # not beside the sign, but below
            left, top = box.left() + 4, sign.bottom() + 1
        for number, line in enumerate(lines):
            where = QRectF(left if not number else box.left() + 4, top + number * high, 0, high)
            where.setRight(box.right() - 3)
            if where.bottom() > box.bottom() or where.width() < _LEAST_WORDS_PX:
                return
            draw_line(painter, where, line, colour=colour, bold=not number)
