"""The menus of the board: of scenes, of a whole place, of a day, of a date without work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from scout.actions.board.hand import find_order
from scout.actions.board.move import find_day
from scout.app.board.board_word import day_name
from scout.app.board.tile import TileKind
from scout.app.icon import line_icon
from scout.app.plain import plain_menu

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QAction

    from scout.app.board.tile import Tile
    from scout.app.day.day_desk import DayDesk

translate = QCoreApplication.translate


class HandMenu:
    """Makes the menu of what is chosen; what its entries do is the desk's."""

    def __init__(self, desk: DayDesk) -> None:
        self._desk, self._session = desk, desk.session
        self._menu = QMenu(desk.panel)

    def make(self, tile: Tile | None, scenes: tuple[int, ...]) -> QMenu:
        """The menu of a tile with the scenes chosen; not yet shown."""
        if tile is not None and tile.kind is not TileKind.HEAD and scenes:
            self._add_scenes(scenes)
            if len(tile.scenes) > 1 and tile.visit is not None:
                self._add_split(tile)
        if tile is not None and tile.day is not None:
            self._menu.addSeparator()
            self._add_day(tile.day)
        self._menu.addSeparator()
        everything = self._add("undo", translate("HandMenu", "All back to automatic"))
        everything.setEnabled(self._desk.has_by_hand)
        everything.triggered.connect(self._desk.free_all)
        return self._menu

    def _add(self, icon: str, text: str) -> QAction:
        if icon:
            return self._menu.addAction(line_icon(icon), plain_menu(text))
        return self._menu.addAction(plain_menu(text))

    def _add_scenes(self, scenes: tuple[int, ...]) -> None:
        desk, session = self._desk, self._session
        what, placed = desk.name_scenes(scenes), session.planning.terms.placed
        dates = session.plan.dates if session.plan else {}
        text = translate("HandMenu", "Move {what} to another day…")
        move = self._add("days", text.format(what=what))
        move.setEnabled(session.planning.trials is not None)
        move.triggered.connect(lambda: desk.ask_day(scenes))
        lock = self._add("keep", translate("HandMenu", "Lock {what} here").format(what=what))
        there = all(scene in dates for scene in scenes)
        lock.setEnabled(there and not all(scene in placed for scene in scenes))
        lock.triggered.connect(lambda: desk.lock(scenes))
        text = translate("HandMenu", "Put {what} aside, on no day")
        aside = self._add("", text.format(what=what))
        aside.setEnabled(any(scene in dates for scene in scenes))
        aside.triggered.connect(lambda: desk.put_off(scenes))
        free = self._add("undo", desk.free_word(scenes))
        by_hand = session.planning.terms.put_off | placed.keys()
        free.setEnabled(not by_hand.isdisjoint(scenes))
        free.triggered.connect(lambda: desk.free(scenes))
        self._add_why(scenes)

    def _add_why(self, scenes: tuple[int, ...]) -> None:
        if len(scenes) != 1:
            return
        (scene,), session = scenes, self._session
        number = session.script.scene(scene).number if session.script else str(scene)
        on_day = session.plan is not None and scene in session.plan.dates
        if on_day:
            text = translate("HandMenu", "Why is scene {scene} on this day?")
        else:
            text = translate("HandMenu", "Why is scene {scene} on no day?")
        why = self._add("info", text.format(scene=number))
        why.triggered.connect(lambda: session.explain(scene))

    def _add_split(self, tile: Tile) -> None:
        what = self._desk.name_scenes(tile.scenes)
        text = translate("HandMenu", "Split {what} over two days…")
        split = self._add("", text.format(what=what))
        split.setEnabled(self._session.planning.trials is not None)
        split.triggered.connect(lambda: self._desk.ask_split(tile.scenes))

    def _add_day(self, day: date) -> None:
        desk, terms, plan = self._desk, self._session.planning.terms, self._session.plan
        lang = desk.language.lang
        name = day_name(plan, day, lang)
        if plan is not None and find_day(plan, day) is not None:
            text = translate("HandMenu", "Lock {day} as it is laid out")
            lock = self._add("keep", text.format(day=name))
            lock.setEnabled(find_order(terms, day) is None)
            lock.triggered.connect(lambda: desk.lock_day(day))
            free = self._add("undo", desk.free_day_word(day))
            free.setEnabled(day in terms.placed.values())
            free.triggered.connect(lambda: desk.free_day(day))
        if day in terms.dates_off:
            work = self._add("", translate("HandMenu", "Work on {day} again").format(day=name))
            work.triggered.connect(lambda: desk.remove_day_off(day))
        elif not terms.is_day_off(day):
            text = translate("HandMenu", "Insert a day off on {day}")
            off = self._add("", text.format(day=desk.date_word(day)))
            off.setEnabled(self._session.planning.trials is not None)
            off.triggered.connect(lambda: desk.insert_day_off(day))
