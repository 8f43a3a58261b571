"""Scenes placed by hand: moved, pinned and set back to automatic, as undo steps with names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QMenu

from scout.app.day.move_dialog import MoveDialog
from scout.app.icon import line_icon
from scout.app.plain import plain_menu
from scout.app.words import date_word

if TYPE_CHECKING:
    from datetime import date

    from scout.app.day.day_panel import DayPanel
    from scout.app.menu import Menu
    from scout.app.session import Session
    from scout.domain.terms import Fix


class PlaceCommand(QUndoCommand):
    """From one state of what is placed by hand to another; undo brings back the plan itself."""

    def __init__(self, session: Session, fixes: tuple[Fix, ...], *, name: str) -> None:
        super().__init__(name)
        self._session, self._after = session, fixes
        self._before, self._plan, self._start = session.planning.fixes, session.plan, session.start

    def redo(self) -> None:
        """Plan with the new fixes (called by the stack, also the first time)."""
        planning = self._session.planning
        if len(self._after) < len(self._before):
            planning.release(self._after)
        else:
            planning.place(self._after)

    def undo(self) -> None:
        """Go back to the fixes and the plan before (called by the stack)."""
        self._session.planning.restore(self._before, before=self._plan, start=self._start)


class DayDesk(QObject):
    """Changes what is placed by hand, step by step."""

    def __init__(self, panel: DayPanel, menu: Menu, *, stack: QUndoStack) -> None:
        super().__init__(panel)
        self._panel, self._menu, self._stack = panel, menu, stack
        self._session, self._language = panel.session, panel.language
        panel.chart.menu_asked.connect(self.show_menu)
        panel.drag.dropped.connect(self.move)
        menu.improve.triggered.connect(self._session.planning.go_on)
        menu.free.triggered.connect(self.free_all)
        session, lane = self._session, self._session.thinking
        for signal in (session.planned, session.plan_shown, lane.started, lane.ended):
            signal.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        self._menu.improve.setEnabled(self._session.planning.can_go_on)
        self._menu.free.setEnabled(bool(self._session.planning.fixes))

    def move(self, scene: int, day: date) -> None:
        """Put a scene on a date; it stays there until it is set back to automatic."""
        pinned = self._session.plan is not None and self._session.plan.dates.get(scene) == day
        word = self.tr("Pin scene {scene}") if pinned else self.tr("Move scene {scene} to {day}")
        self._push(
            self._session.planning.fix(scene, day),
            word.format(scene=self._number(scene), day=date_word(day, self._language.lang)),
        )

    def free(self, scene: int) -> None:
        """Let the planner place a scene again."""
        self._push(self._session.planning.free((scene,)), self._free_word(scene))

    def free_all(self) -> None:
        """Let the planner place every scene again."""
        self._push((), self.tr("All scenes back to automatic"))

    def _push(self, fixes: tuple[Fix, ...], name: str) -> None:
        if fixes != self._session.planning.fixes:
            self._stack.push(PlaceCommand(self._session, fixes, name=name))

    def _free_word(self, scene: int) -> str:
        return self.tr("Scene {scene} back to automatic").format(scene=self._number(scene))

    def _number(self, scene: int) -> str:
        script = self._session.script
        return script.scene(scene).number if script else str(scene)

    def show_menu(self, scene: int, where: QPoint) -> None:
        """Show the menu of one scene."""
        menu = self.make_menu(scene)
        menu.exec(where)
        menu.deleteLater()

    def make_menu(self, scene: int) -> QMenu:
        """The menu of one scene, not yet shown."""
        menu, planning = QMenu(self._panel), self._session.planning
        fix, day = planning.find_fix(scene), self._day_of(scene)
        number = self._number(scene)
        move = menu.addAction(
            line_icon("days"),
            plain_menu(self.tr("Move scene {scene} to another day…").format(scene=number)),
        )
        move.setEnabled(planning.trials is not None)
        move.triggered.connect(lambda: self.ask_day(scene))
        pin = menu.addAction(
            line_icon("keep"), plain_menu(self.tr("Pin scene {scene} here").format(scene=number))
        )
        pin.setEnabled(fix is None and day is not None)
        if day is not None:
            pin.triggered.connect(lambda: self.move(scene, day))
        menu.addSeparator()
        free = menu.addAction(line_icon("undo"), plain_menu(self._free_word(scene)))
        free.setEnabled(fix is not None)
        free.triggered.connect(lambda: self.free(scene))
        self._add_all_free(menu)
        menu.addSeparator()
        why = menu.addAction(
            plain_menu(self.tr("Why is scene {scene} on this day?").format(scene=number))
        )
        why.setEnabled(day is not None)
        why.triggered.connect(lambda: self._session.explain(scene))
        return menu

    def _add_all_free(self, menu: QMenu) -> None:
        everything = menu.addAction(self.tr("All scenes back to automatic"))
        everything.setEnabled(bool(self._session.planning.fixes))
        everything.triggered.connect(self.free_all)

    def _day_of(self, scene: int) -> date | None:
        return self._session.plan.dates.get(scene) if self._session.plan else None

    def ask_day(self, scene: int) -> None:
        """Let the user choose a date, each with what it would mean, and move the scene there."""
        dialog = MoveDialog(self._session, self._language, scene=scene, parent=self._panel)
        if dialog.exec() == MoveDialog.DialogCode.Accepted and dialog.day is not None:
            self.move(scene, dialog.day)
        dialog.deleteLater()
