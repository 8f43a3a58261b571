"""Use the window for so many actions at full speed; a line of JSON: what it holds after each round.

``python -m bench.memory_probe FOLDER ROUNDS``. A round is what a person does in a good quarter of
an hour, from the sample over wishes, days and papers to a project that is saved and opened again.
Each line tells the actions so far, the MiB of the window and of the processes that it started, and
how many objects Python and Qt keep.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from bench.event_loop import wait_until
from scout.actions.apart import open_readers
from scout.actions.board.move import Move
from scout.app.project.project_ask import Answer
from scout.app.setting_store import SettingStore
from scout.app.start import make_application, make_window, spare_memory
from scout.domain.wish import Weights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scout.app.main_window import MainWindow

MIB = 2**20
_SELECTED, _TYPED, _UNDONE = 6, "大万世居", 8


class Person:
    """Who uses the window, one action after the other; each waits for its answer."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window, self.session, self.folder = window, window.session, folder
        self.actions = 0
        ask = window.projects.ask
        ask.unsaved = lambda _name: Answer.DISCARD  # type: ignore[method-assign, assignment]
        ask.where = lambda _name: folder / "memory.scout"  # type: ignore[method-assign, assignment]

    def act(self, action: Callable[[], object]) -> None:
        """One click or key."""
        action()
        self.actions += 1
        self.settle()

    def settle(self) -> None:
        """Take the first plan that is found, and wait until nothing is worked on."""
        wait_until(lambda: not self.session.thinking.is_busy or self.session.plan is not None)
        self.session.thinking.settle()
        lanes = self.session.thinking, self.session.press.lane
        wait_until(lambda: not any(lane.is_busy for lane in lanes))

    def work(self) -> None:
        """One round."""
        window = self.window
        self.act(window.open_sample)
        wait_until(lambda: self.session.plan is not None)
        for action in (*self._look(), *self._wish(), *self._lay_out(), *self._dress()):
            self.act(action)
        for action in (self._export, window.menu.save_as.trigger, window.menu.new.trigger):
            self.act(action)
        self.act(lambda: window.door.open(self.folder / "memory.scout"))
        wait_until(lambda: self.session.plan is not None)
        self.act(window.menu.new.trigger)

    def _look(self) -> Iterator[Callable[[], object]]:
        """Select, search, narrow, compare, ask for commands and settings."""
        window, library = self.window, self.session.library
        chosen = sorted(self.session.chosen.location_ids) if self.session.chosen else []
        for name in (*chosen, *(one.id for one in library.locations))[:_SELECTED]:
            yield lambda name=name: self.session.select(name)  # type: ignore[misc]
        for end in range(1, len(_TYPED) + 1):
            yield lambda end=end: window.places.search.setText(_TYPED[:end])  # type: ignore[misc]
        yield window.places.search.clear
        yield lambda: window.session.finding.seek("")
        yield lambda: _shut(window.habits.ask)
        yield lambda: _shut(window.commands.ask)
        yield lambda: _shut(window.commands.show_keys)

    def _wish(self) -> Iterator[Callable[[], object]]:
        """Keep, ban, weigh, choose, correct an era, and take some of it back."""
        wishes, session = self.window.wishes, self.session
        chosen = sorted(session.chosen.location_ids) if session.chosen else []
        scene = session.script.scenes[0] if session.script else None
        yield lambda: wishes.keep(chosen[0])
        yield lambda: wishes.ban(chosen[-1])
        yield lambda: wishes.weigh(Weights(money=2), "Weigh")
        yield lambda: wishes.weigh(None, "Weigh")
        if scene is not None:
            yield lambda: self.window.eras.set_era(
                f"#{scene.index}", "republic", place=scene.setting.place
            )
        for label in [one.label for one in session.suggestion.sets] if session.suggestion else []:
            yield lambda label=label: session.choose(label)  # type: ignore[misc]
        for verb in (self.window.menu.undo.trigger, self.window.menu.redo.trigger):
            for _ in range(_UNDONE // 2):
                yield verb

    def _lay_out(self) -> Iterator[Callable[[], object]]:
        """Drag scenes to other days, lock, put aside, set free; then undo it all."""
        desk, session = self.window.day_desk, self.session
        for day in [day.date for day in session.plan.days[1:4]] if session.plan else []:
            scene = session.plan.days[0].slots[0].scene if session.plan else 0
            yield lambda day=day, scene=scene: desk.move(Move((scene,), day))  # type: ignore[misc]
        yield lambda: desk.lock((1, 2))
        yield lambda: desk.put_off((3,))
        yield desk.free_all
        yield lambda: session.set_start(session.start + timedelta(days=1))
        for _ in range(_UNDONE):
            yield self.window.menu.undo.trigger

    def _dress(self) -> Iterator[Callable[[], object]]:
        """Other language, other theme, other views, and back."""
        window = self.window
        for _ in range(2):
            yield window.menu.toggle_language.trigger
            yield window.menu.toggle_theme.trigger
        for view in ("columns", "clock", "rows"):
            yield lambda view=view: window.days.show_view(view)  # type: ignore[misc]

    def _export(self) -> None:
        press = self.session.press
        press.export(press.order(self.folder, papers=("board", "call-sheet"), lang="zh"))


def _shut(ask: Callable[[], object]) -> None:
    """Open a dialog and close it at once."""

    def close() -> None:
        dialog = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if dialog is not None:
            dialog.close()

    QTimer.singleShot(0, close)
    ask()


def weigh_tree(root: int) -> dict[str, float]:
    """The MiB in use of a process and of all that it started, by name (Linux only)."""
    parents, names = dict[int, int](), dict[int, str]()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                name, _, rest = (entry / "stat").read_text().rpartition(")")
            except OSError:  # gone meanwhile
                continue
            names[int(entry.name)] = name.partition("(")[2]
            parents[int(entry.name)] = int(rest.split()[1])
    found, page = dict[str, float](), 4096
    for process in parents:
        above = process
        while above not in {root, 0}:
            above = parents.get(above, 0)
        if above == root:
            try:
                pages = int((Path("/proc") / str(process) / "statm").read_text().split()[1])
            except OSError:
                continue
            found[names[process]] = found.get(names[process], 0.0) + pages * page / MIB
    return found


def probe(folder: Path, rounds: int) -> None:
    """Work so many rounds in a window started as the program starts it, and tell after each."""
    spare_memory()
    app = make_application([])
    store = SettingStore(QSettings(str(folder / "probe.ini"), QSettings.Format.IniFormat), folder)
    with open_readers() as readers:
        window = make_window(store, readers)
        window.show()
        if not window.map.is_refused:
            wait_until(lambda: window.map.is_ready)
        person = Person(window, folder)
        for _ in range(rounds):
            person.work()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.collect()
            said = {
                "actions": person.actions,
                "mib": weigh_tree(os.getpid()),
                "python": len(gc.get_objects()),
                "qt": len(window.findChildren(QObject)) + len(app.topLevelWidgets()),
            }
            print(json.dumps(said), flush=True)
        window.projects.give_up()
        window.close()
        app.processEvents()


if __name__ == "__main__":
    probe(Path(sys.argv[1]), int(sys.argv[2]))
