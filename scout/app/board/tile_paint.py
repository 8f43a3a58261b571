"""How tiles are painted: strips, banners of places and moves, meals, and the heads of days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from scout.actions.board.hand import find_order
from scout.app.board import board_word
from scout.app.board.line import CENTRE, RIGHT, draw_line, paint_lock
from scout.app.board.strip_sign import EDGE, FAINT_INK, INK, make_sign
from scout.app.board.sun_bar import paint_sun
from scout.app.board.tile import LaneKind, TileKind
from scout.app.place.kind_sign import kind_colour
from scout.app.words import date_word

if TYPE_CHECKING:
    from scout.app.board.tile import Lane, Tile
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.domain.plan import ShootDay

translate = QCoreApplication.translate
_LOCK_PX = 12.0
_NIGHT_PX, _LINE_PX = 4.0, 19


class TilePaint:
    """Paints the tiles of one session; ``across``: lanes run from left to right."""

    def __init__(self, session: Session, language: Language) -> None:
        self._session, self._language = session, language
        self.across, self.zoom = True, 1.0

    def paint_tile(self, painter: QPainter, tile: Tile) -> None:
        """Everything of a body but the selection."""
        if tile.kind is TileKind.STRIP:
            self._paint_strip(painter, tile)
        elif tile.kind is TileKind.PLACE:
            self._paint_place(painter, tile)
        elif tile.kind is TileKind.MOVE:
            self._paint_move(painter, tile)
        elif tile.kind is TileKind.MEAL:
            self._paint_meal(painter, tile)

    def _paint_strip(self, painter: QPainter, tile: Tile) -> None:
        where, session = tile.where, self._session
        location = session.library.location(tile.visit.location_id) if tile.visit else None
        spot = tile.slot.spot_id if tile.slot else ""
        sign = make_sign(session, tile.scenes[0], location, spot)
        painter.setPen(QPen(QColor(EDGE), 1))
        painter.setBrush(sign.colour)
        painter.drawRoundedRect(where, 3, 3)
        if sign.night:
            edge = QRectF(where.left(), where.top(), _NIGHT_PX, where.height())
            painter.fillRect(edge.adjusted(0.5, 1, 0, -1), QColor(INK))
        inside = where.adjusted(_NIGHT_PX + 4, 3, -5, -3)
        lines = self._strip_lines(tile, sign.setting, sign.length)
        row = min(inside.height() / (1 + len(lines)), _LINE_PX * self.zoom)
        top = QRectF(inside.left(), inside.top(), inside.width(), row)
        locked = tile.scenes[0] in session.planning.terms.placed
        if locked:
            paint_lock(painter, QRectF(top.right() - _LOCK_PX, top.top() + 1, _LOCK_PX, _LOCK_PX))
            top.setRight(top.right() - _LOCK_PX - 5)
        number = draw_line(painter, top, sign.number, colour=INK, bold=True)  # whole before all
        top.setLeft(top.left() + number + 4)
        draw_line(painter, top, sign.light, colour=INK, flags=RIGHT)
        for below, line in enumerate(lines, 1):
            box = QRectF(inside.left(), inside.top() + below * row, inside.width(), row)
            draw_line(painter, box, line, colour=FAINT_INK)
        if tile.day is None:
            self._paint_reason(painter, inside.adjusted(0, row * (1 + len(lines)), 0, 0), tile)

    def _paint_reason(self, painter: QPainter, where: QRectF, tile: Tile) -> None:
        """Why a scene is on no day, in as many lines as there is room for."""
        reason = board_word.unplaced_word(self._session, tile, self._language.lang)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.save()
        painter.setClipRect(where)
        painter.setPen(QColor(FAINT_INK))
        painter.drawText(where, int(flags), reason)
        painter.restore()

    def _strip_lines(self, tile: Tile, setting: str, length: str) -> list[str]:
        """What stands below the number."""
        pages = translate("Board", "{pages} p.").format(pages=length)
        if tile.day is None:
            return [f"{setting} · {pages}"]
        if self.across and tile.slot is not None:
            return [setting, f"{tile.slot.start:%H:%M} · {pages}"]
        start = f"{tile.slot.start:%H:%M} " if tile.slot else ""
        return [f"{start}{setting} · {pages}"]

    def _paint_place(self, painter: QPainter, tile: Tile) -> None:
        if tile.visit is None:
            return
        location = self._session.library.location(tile.visit.location_id)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(kind_colour(location.kind))
        painter.drawRoundedRect(tile.where, 3, 3)
        name = location.name.pick(self._language.lang)
        span = f"{tile.visit.arrive:%H:%M}–{tile.visit.leave:%H:%M}"
        box = tile.where.adjusted(7, 0, -6, 0)
        if box.width() > 180 * self.zoom:
            used = draw_line(painter, box, span, colour="#ffffff", flags=RIGHT)
            box.setRight(box.right() - used - 6)
        draw_line(painter, box, name, colour="#ffffff", bold=True)

    def _paint_move(self, painter: QPainter, tile: Tile) -> None:
        if tile.move is None:
            return
        palette = QPalette()
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Dark), 1, Qt.PenStyle.DashLine))
        painter.setBrush(palette.color(QPalette.ColorRole.Midlight))
        painter.drawRoundedRect(tile.where.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        ink = palette.color(QPalette.ColorRole.Text).name()
        if not self.across:
            draw_line(
                painter, tile.where, board_word.move_word(tile.move), colour=ink, flags=CENTRE
            )
            return
        lines = (
            translate("Board", "Move"),
            translate("Board", "{minutes} min").format(minutes=tile.move.total_min),
            f"{tile.move.travel.km:.1f} km",
        )
        self._stack(painter, tile.where, lines, ink=ink)

    def _paint_meal(self, painter: QPainter, tile: Tile) -> None:
        ink = QPalette().color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(tile.where.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        word = translate("Board", "Meal")
        draw_line(painter, tile.where, word, colour=ink.name(), flags=CENTRE)

    def paint_head(self, painter: QPainter, lane: Lane) -> None:
        """The head of a lane, its ground included: it hides what scrolls below it."""
        palette = QPalette()
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(palette.color(QPalette.ColorRole.Window))
        painter.drawRoundedRect(lane.head.adjusted(1, 0.5, -1, -0.5), 4, 4)
        if lane.shoot_day is not None:
            self._paint_day_head(painter, lane, lane.shoot_day)
        else:
            self._paint_thin_head(painter, lane)

    def _paint_day_head(self, painter: QPainter, lane: Lane, day: ShootDay) -> None:
        palette, where = QPalette(), lane.head.adjusted(8, 5, -8, -5)
        ink = palette.color(QPalette.ColorRole.Text)
        faint = palette.color(QPalette.ColorRole.PlaceholderText).name()
        sun = 13 * self.zoom
        words = [
            board_word.hours_word(day),
            board_word.work_word(day),
            board_word.moves_word(day),
        ]
        row = (where.height() - sun - 3) / (1 + len(words))
        top = QRectF(where.left(), where.top(), where.width(), row)
        if find_order(self._session.planning.terms, day.date) is not None:
            paint_lock(painter, QRectF(top.right() - _LOCK_PX, top.top() + 1, _LOCK_PX, _LOCK_PX))
            top.setRight(top.right() - _LOCK_PX - 5)
        title = board_word.day_title(day, self._language.lang)
        draw_line(painter, top, title, colour=ink.name(), bold=True)
        for number, word in enumerate(words, 1):
            box = QRectF(where.left(), where.top() + number * row, where.width(), row)
            draw_line(painter, box, word, colour=faint)
        bar = QRectF(where.left(), where.bottom() - sun, where.width(), sun)
        paint_sun(painter, bar, day, ink=ink)

    def _paint_thin_head(self, painter: QPainter, lane: Lane) -> None:
        """A date without work, on its side where the lane is narrow."""
        palette = QPalette()
        faint = palette.color(QPalette.ColorRole.PlaceholderText).name()
        word = {
            LaneKind.OFF: translate("Board", "day off"),
            LaneKind.FREE: translate("Board", "free"),
            LaneKind.NEXT: translate("Board", "+ new day"),
            LaneKind.POOL: self._pool_title(),
        }.get(lane.kind, "")
        date = date_word(lane.day, self._language.lang) if lane.day else ""
        text = f"{date} · {word}" if date else word
        if self.across or lane.kind is LaneKind.POOL:
            bold = lane.kind is LaneKind.POOL
            ink = palette.color(QPalette.ColorRole.Text).name() if bold else faint
            draw_line(painter, lane.head.adjusted(8, 0, -8, 0), text, colour=ink, bold=bold)
            return
        painter.save()
        painter.translate(lane.head.center())
        painter.rotate(-90)
        box = QRectF(0, 0, lane.head.height() - 8, lane.head.width())
        box.moveCenter(QRectF().center())
        self._stack(painter, box, tuple(part for part in (date, word) if part), ink=faint)
        painter.restore()

    def _pool_title(self) -> str:
        count = len(self._session.plan.unplaced) if self._session.plan else 0
        return translate("Board", "On no day: {count}").format(count=count)

    def _stack(self, painter: QPainter, where: QRectF, lines: tuple[str, ...], *, ink: str) -> None:
        """Lines below one another, in the middle."""
        row = min(where.height() / (len(lines) + 1), 17 * self.zoom)
        top = where.center().y() - row * len(lines) / 2
        for number, line in enumerate(lines):
            box = QRectF(where.left() + 2, top + number * row, where.width() - 4, row)
            draw_line(painter, box, line, colour=ink, flags=CENTRE, bold=number == 1)
