"""What is laid out by hand: moved, locked, split, put aside, set back; undo steps with names."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from scout.actions.board import hand
from scout.app.large_dock import LargeDock
from scout.app.words import date_word
from scout.when_called import when_called

with when_called():
    from scout.actions.board.day_off import insert_day_off, remove_day_off
    from scout.actions.board.move import Move, apply_move, find_day
    from scout.app.board.board_word import day_name
    from scout.app.board.hand_menu import HandMenu
    from scout.app.day.day_panel import DayPanel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QMainWindow, QMenu

    from scout.app.board.board_view import BoardView
    from scout.app.board.tile import Tile
    from scout.app.language import Language
    from scout.app.menu import Menu
    from scout.app.session import Session
    from scout.app.setting_store import SettingStore
    from scout.domain.plan import Plan
    from scout.domain.terms import Terms

# Of the window: several days, and the map still seen.
_SHARE = 0.4


class DayDesk(QObject):
    """Changes what is laid out by hand, step by step."""

    unplaced_asked = Signal(object, QPoint)
    """The scenes on no day, and where on the screen."""
    replan_asked = Signal()

    def __init__(
        self,
        session: Session,
        language: Language,
        *,
        settings: SettingStore,
        menu: Menu,
        parent: QMainWindow,
    ) -> None:
        super().__init__(parent)
        self.session, self.language, self._settings = session, language, settings
        self._menu = menu
        self.dock = LargeDock("days", parent, make=lambda: self.panel, share=_SHARE)
        menu.improve.triggered.connect(self.session.planning.go_on)
        menu.free.triggered.connect(self.free_all)
        session, lane = self.session, self.session.thinking
        for signal in (session.planned, session.plan_shown, lane.started, lane.ended):
            signal.connect(self._refresh)
        self._refresh()

    @cached_property
    def panel(self) -> DayPanel:
        """What the dock shows, made when it is first asked for."""
        panel = DayPanel(self.session, self.language, settings=self._settings)
        panel.unplaced_asked.connect(self.unplaced_asked)
        panel.replan_asked.connect(self.replan_asked)
        panel.chart.menu_asked.connect(self.show_scene_menu)
        panel.drag.dropped.connect(lambda scene, day: self.move(Move((scene,), day)))
        board = panel.board
        board.moved.connect(self.move)
        board.menu_asked.connect(self.show_menu)
        board.day_asked.connect(self.ask_day)
        board.lock_asked.connect(self.toggle_lock)
        self.dock.fill(panel, large=panel.large, first=board)
        return panel

    def _refresh(self) -> None:
        self._menu.improve.setEnabled(self.session.planning.can_go_on)
        self._menu.free.setEnabled(self.has_by_hand)

    @property
    def has_by_hand(self) -> bool:
        """Whether anything is laid out by hand."""
        return hand.is_by_hand(self.session.planning.terms)

    @property
    def _terms(self) -> Terms:
        return self.session.planning.terms

    # Verbs ------------------------------------------------------------------------------------

    def move(self, move: Move) -> None:
        """Put scenes where the user wants them; there they stay until they are freed."""
        plan = self.session.plan
        if plan is None:
            return
        what, scenes = self.name_scenes(move.scenes), set(move.scenes)
        day = find_day(plan, move.day) if move.day else None
        if move.day is None:
            name = self.tr("Put {what} aside").format(what=what)
        elif day is not None and scenes <= {slot.scene for slot in day.slots}:
            word = self.tr("Lock {what}") if move.at is None else self.tr("Reorder {day}: {what}")
            name = word.format(what=what, day=self.day_word(move.day))
        else:
            word = self.tr("Move {what} to {day}")
            name = word.format(what=what, day=self.day_word(move.day))
        self._push(apply_move(move, self._terms, plan=plan), name)

    def put_off(self, scenes: tuple[int, ...]) -> None:
        """Take scenes off their days."""
        self.move(Move(scenes, None))

    def lock(self, scenes: Sequence[int]) -> None:
        """Fix scenes on the dates on which they are."""
        terms = self._terms
        dates = self.session.plan.dates if self.session.plan else {}
        for scene in scenes:
            if scene in dates and scene not in terms.placed:
                terms = hand.place(terms, (scene,), day=dates[scene])
        self._push(terms, self.tr("Lock {what}").format(what=self.name_scenes(scenes)))

    def toggle_lock(self, scenes: tuple[int, ...]) -> None:
        """Lock scenes, or free them where all are locked."""
        if scenes and all(scene in self._terms.placed for scene in scenes):
            self.free(scenes)
        elif scenes:
            self.lock(scenes)

    def free(self, scenes: Sequence[int]) -> None:
        """Let the planner place scenes again."""
        self._push(hand.free_scenes(self._terms, scenes), self.free_word(scenes), anew=True)

    def lock_day(self, day: date) -> None:
        """Keep a day as it is laid out, and let nothing else onto it."""
        found = find_day(self.session.plan, day) if self.session.plan else None
        if found is not None:
            order = [slot.scene for slot in found.slots]
            name = self.tr("Lock {day}").format(day=self.day_word(day))
            self._push(hand.lay_out(self._terms, order, day=day), name)

    def free_day(self, day: date) -> None:
        """Let the planner lay out a day again; the others stay as far as they can."""
        self._push(hand.free_day(self._terms, day), self.free_day_word(day))

    def free_all(self) -> None:
        """Let the planner place every scene again."""
        self._push(hand.free_all(self._terms), self.tr("All back to automatic"), anew=True)

    def insert_day_off(self, day: date) -> None:
        """A day off on a date; what stands there and after it moves on, if every rule allows it."""
        trials = self.session.planning.trials
        if trials is None:
            return
        found = insert_day_off(day, trials, terms=self._terms)
        if found.verdict.broken:
            lines = [message.text(self.language.lang) for message in found.verdict.broken]
            head = self.tr("No day off on {date}:").format(date=self.date_word(day))
            self.panel.tell("\n".join((head, *lines)))
            return
        name = self.tr("Day off on {date}").format(date=self.date_word(day))
        self._push(found.terms, name, base=found.base)

    def remove_day_off(self, day: date) -> None:
        """Let the crew work on a date again."""
        name = self.tr("Work on {date} again").format(date=self.date_word(day))
        self._push(remove_day_off(day, self._terms), name)

    def _push(
        self, terms: Terms, name: str, *, base: Plan | None = None, anew: bool = False
    ) -> None:
        """Lay out otherwise, as a step.

        ``base``: a plan to go on from instead of the one that stands. ``anew``: the rest may move.
        """
        if terms == self._terms:
            return
        planning = self.session.planning
        around = partial(planning.place, terms, base=base)
        self.session.deciding.decide(name, partial(planning.release, terms) if anew else around)

    # Questions --------------------------------------------------------------------------------

    def show_menu(self, view: BoardView, tile: Tile | None, where: QPoint) -> None:
        """Show the menu of a tile of the board."""
        self._exec(HandMenu(self).make(tile, view.choice.acted_on), where)

    def show_scene_menu(self, scene: int, where: QPoint) -> None:
        """Show the menu of one scene."""
        self._exec(self.make_menu(scene), where)

    def _exec(self, menu: QMenu, where: QPoint) -> None:
        menu.exec(where)
        menu.deleteLater()

    def make_menu(self, scene: int) -> QMenu:
        """The menu of one scene, not yet shown."""
        board = self.panel.board
        lanes = (lane for view in (board.board, board.pool) for lane in view.choice.lanes)
        tiles = (tile for lane in lanes for tile in lane.strips)
        tile = next((tile for tile in tiles if tile.scenes == (scene,)), None)
        return HandMenu(self).make(tile, (scene,))

    def ask_day(self, scenes: tuple[int, ...]) -> None:
        """Let the user choose a date, each with what it would mean, and move the scenes there."""
        if scenes and self.session.planning.trials is not None:
            self._ask(scenes, split=False)

    def ask_split(self, scenes: tuple[int, ...]) -> None:
        """Let the user choose from which scene on the rest of a place goes to another date."""
        if len(scenes) > 1 and self.session.planning.trials is not None:
            self._ask(scenes, split=True)

    def _ask(self, scenes: tuple[int, ...], *, split: bool) -> None:
        from scout.app.day.move_dialog import MoveDialog

        dialog = MoveDialog(
            self.session,
            self.language,
            scenes=scenes,
            name=self.name_scenes(scenes),
            split=split,
            parent=self.panel,
        )
        if dialog.exec() == MoveDialog.DialogCode.Accepted and dialog.day is not None:
            self.move(Move(dialog.scenes, dialog.day))
        dialog.deleteLater()

    # Words ------------------------------------------------------------------------------------

    def name_scenes(self, scenes: Sequence[int]) -> str:
        """One scene by its number, a whole visit by its place, others by how many they are."""
        script, plan = self.session.script, self.session.plan
        if len(scenes) == 1:
            number = script.scene(scenes[0]).number if script else str(scenes[0])
            return self.tr("scene {scene}").format(scene=number)
        visits = [visit for day in plan.days for visit in day.visits] if plan else []
        for visit in visits:
            if {slot.scene for slot in visit.slots} == set(scenes):
                location = self.session.library.location(visit.location_id)
                return location.name.pick(self.language.lang)
        return self.tr("%n scene(s)", "", len(scenes))

    def free_word(self, scenes: Sequence[int]) -> str:
        """The step that frees scenes."""
        return self.tr("{what} back to automatic").format(what=self.name_scenes(scenes))

    def free_day_word(self, day: date) -> str:
        """The step that frees a day."""
        return self.tr("{day} back to automatic order").format(day=self.day_word(day))

    def day_word(self, day: date) -> str:
        """What a date is called: the shoot day that it is, else the date."""
        return day_name(self.session.plan, day, self.language.lang)

    def date_word(self, day: date) -> str:
        """A date with its weekday."""
        return date_word(day, self.language.lang)
