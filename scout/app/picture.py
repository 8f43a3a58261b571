"""A picture of the window at work: for papers, and for machines without a display."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QWidget

from scout.actions.apart import open_readers
from scout.app.setting_store import SettingStore
from scout.app.start import make_application, make_window
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from scout.app.main_window import MainWindow
    from scout.app.project.project_ask import ProjectAsk
    from scout.app.session import Session
    from scout.app.theme import ThemeChoice
    from scout.domain.text import Lang

LONGEST_WAIT_MS = 60_000
_LOOK_MS = 50
# The map draws on its own clock; after its last word it needs a moment to put it on the screen.
_SETTLE_MS = 900
WIDTH_PX, HEIGHT_PX = 1440, 900
_BOARD_PX = 1300, 660


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureOrder:
    """Which script (``None``: first start), in which language and theme, into which PNG file."""

    path: Path
    script: Path | None
    lang: Lang
    theme: ThemeChoice


def save_picture(order: PictureOrder) -> None:
    """Save a picture of the finished window; raises ``RuntimeError`` where it never finishes."""
    with _open_finished(order) as window:
        _pause(_SETTLE_MS)
        window.grab().save(str(order.path))


def save_map(order: PictureOrder) -> None:
    """Save a picture of the map at work: a need's fits, a day's moves, its sun; raises the same."""
    with _open_finished(order) as window:
        desk, tree = window.map_desk, window.needs.tree
        tree.setCurrentIndex(tree.model().index(tree.topLevelItemCount() // 2, 0))
        first = window.session.plan.days[0] if window.session.plan else None
        window.session.select(first.visits[0].location_id if first else "")
        desk.bar.days.setCurrentIndex(1)
        desk.bar.days.activated.emit(1)
        desk.bar.sun.setChecked(True)
        _pause(_SETTLE_MS)
        desk.pane.grab().save(str(order.path))


def save_coverage(order: PictureOrder, *, large: bool) -> None:
    """Save a picture of the coverage, in the window or ``large`` by itself; raises the same."""
    with _open_finished(order) as window:
        window.coverage.action.trigger()
        panel, charting = window.coverage.panel, window.session.charting
        if order.script is not None:
            _wait(lambda: charting.coverage is not None and not charting.lane.is_busy)
            panel.table.setCurrentIndex(panel.model.index(len(panel.model.coverage.rows) // 4, 0))
            panel.table.scrollToTop()
        panel.large.setChecked(large)
        window.coverage.dock.open()
        _pause(_SETTLE_MS)
        (window.coverage.dock if large else window).grab().save(str(order.path))


def save_view(order: PictureOrder, arrange: Callable[[MainWindow], QWidget]) -> None:
    """Save a picture of the widget that is asked for in the finished window; raises the same."""
    with _open_finished(order) as window:
        part = arrange(window)
        part.show()
        _wait(lambda: not window.session.fitting.lane.is_busy)
        _pause(_SETTLE_MS)
        part.grab().save(str(order.path))


def save_each(
    order: PictureOrder, parts: Callable[[MainWindow], Iterable[tuple[str, QWidget]]]
) -> list[Path]:
    """Save a picture of each part, its name in the file's; one finished window for all of them."""
    files = []
    with _open_finished(order) as window:
        for name, part in parts(window):
            part.show()
            _pause(_LOOK_MS)
            files.append(order.path.with_name(order.path.name % name))
            part.grab().save(str(files[-1]))
            part.close()
    return files


def save_board(order: PictureOrder, *, columns: bool) -> None:
    """Save a picture of the board by itself, its first day locked, a day off behind it."""
    with _open_finished(order) as window:
        planning, desk = window.session.planning, window.day_desk
        for step in (desk.lock_day, desk.insert_day_off):
            _wait(lambda: planning.trials is not None)
            days = window.session.plan.days if window.session.plan else ()
            step(days[0 if step == desk.lock_day else 1].date)
        _wait(lambda: planning.trials is not None)
        window.days.show_view("columns" if columns else "rows")
        dock = window.findChild(QDockWidget, "days")
        if dock is None:
            raise RuntimeError("the shoot days have no dock")
        dock.setFloating(True)
        dock.resize(*_BOARD_PX)
        _pause(_LOOK_MS)
        dock.grab().save(str(order.path))


def save_papers(order: PictureOrder) -> None:
    """Write the picture of the window with the documents open, before a script or on its first."""
    with _open_finished(order) as window:
        window.papers.action.trigger()
        _wait(lambda: window.papers.panel.preview is not None or order.script is None)
        _pause(_SETTLE_MS)
        window.grab().save(str(order.path))


def save_bookings(order: PictureOrder, arrange: Callable[[MainWindow], None]) -> None:
    """Save a picture of the calendar in a window of its own, once it is as it was asked for."""
    with _open_finished(order) as window:
        window.bookings.action.trigger()
        arrange(window)
        ledger = window.bookings.ledger
        _wait(lambda: not (ledger.booking.is_busy or ledger.reading.is_busy))
        window.bookings.panel.large.setChecked(True)
        window.bookings.dock.resize(*_BOARD_PX)
        _pause(_SETTLE_MS)
        window.bookings.dock.grab().save(str(order.path))


def save_reading(order: PictureOrder) -> None:
    """Save a picture of the import assistant on a script; raises like ``save_picture``."""
    with _open_window(order) as window:
        session, desk = window.session, window.readings
        failures = _list_failures(session)
        window.show()
        session.read(order.script or Path())
        _wait(lambda: bool(failures or desk.dialog or window.columns.dialog or session.script))
        if window.columns.dialog is not None:
            window.columns.dialog.accept()
            _wait(lambda: bool(failures or desk.dialog or session.script))
        session.intake.ask_reading()
        if desk.dialog is None:
            raise RuntimeError(f"nothing was read: {failures}")
        desk.dialog.scenes.table.selectRow(0)
        _pause(_LOOK_MS)
        desk.dialog.grab().save(str(order.path))
        desk.dialog.reject()


def save_import(order: PictureOrder, file: Path) -> list[Path]:
    """Save a picture of each page of the import of a file; its number goes into the names."""
    with _open_window(order) as window:
        failures, desk, files = _list_failures(window.session), window.intake, list[Path]()
        window.show()
        desk.open([file])
        _wait(lambda: bool(failures or desk.dialog is None or desk.dialog.intake))
        if desk.dialog is None:
            raise RuntimeError(f"nothing was read: {failures}")
        for page in range(desk.dialog.tabs.count()):
            desk.dialog.tabs.setCurrentIndex(page)
            _pause(_LOOK_MS)
            files.append(order.path.with_name(order.path.name % (page + 1)))
            desk.dialog.grab().save(str(files[-1]))
        desk.dialog.reject()
    return files


def save_question(order: PictureOrder, ask: Callable[[ProjectAsk], object]) -> None:
    """Write the picture of what a project is asked about, alone, and leave it unanswered."""
    with _open_window(order) as window:
        QTimer.singleShot(_LOOK_MS, lambda: _take_dialog(order.path))
        ask(window.projects.ask)


def save_draft(order: PictureOrder, later: Path) -> None:
    """Save a picture of what a later draft changes in the finished work; it is not taken over."""
    with _open_finished(order) as window:
        failures, taken = _list_failures(window.session), []

        def take() -> None:
            if _take_dialog(order.path):
                taken.append(order.path)

        watch = QTimer(window, interval=_LOOK_MS)
        watch.timeout.connect(take)
        watch.start()
        window.session.read(later, as_draft=True)
        _wait(lambda: bool(failures or taken))
        if not taken:
            raise RuntimeError(f"no draft was read: {failures}")


def _take_dialog(path: Path) -> bool:
    """Save the picture of the dialog that waits for an answer, and give none; whether one waits."""
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, QDialog):
        return False
    dialog.grab().save(str(path))
    dialog.reject()
    return True


@contextmanager
def _open_finished(order: PictureOrder) -> Iterator[MainWindow]:
    """The window with its map drawn, and its work done where there is a script."""
    with _open_window(order) as window:
        window.resize(WIDTH_PX, HEIGHT_PX)
        window.show()
        _wait(lambda: window.map.is_ready or window.map.is_refused)
        if order.script is not None:
            _work_through(window, order.script)
        yield window


@contextmanager
def _open_window(order: PictureOrder) -> Iterator[MainWindow]:
    """A window with settings of its own, not yet shown; shut when its picture is taken."""
    _application = QApplication.instance() or make_application([])
    with TemporaryDirectory() as folder, open_readers() as readers:
        settings = QSettings(f"{folder}/scout.ini", QSettings.Format.IniFormat)
        store = SettingStore(settings, Path(folder) / "home")
        store.lang, store.theme = order.lang, order.theme
        window = make_window(store, readers)
        yield window
        window.projects.give_up()
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        settings.sync()


def _work_through(window: MainWindow, script: Path) -> None:
    """Read, suggest, choose the first set, plan; point at the first stop."""
    session = window.session
    failures = _list_failures(session)
    session.read(script)
    _wait(lambda: session.planning.can_go_on or bool(failures))
    if session.plan is None:
        raise RuntimeError(f"the window could not do its work: {failures}")
    if session.plan.days:
        session.select(session.plan.days[0].visits[0].location_id)


def _list_failures(session: Session) -> list[object]:
    """What goes wrong from now on."""
    failures: list[object] = []
    for signal in (session.failed, session.crashed):
        signal.connect(failures.append)
    return failures


def _wait(done: Callable[[], bool]) -> None:
    """Let events run until something is true."""
    waited = 0
    while not done():
        _pause(_LOOK_MS)
        waited += _LOOK_MS
        if waited > LONGEST_WAIT_MS:
            raise RuntimeError("the window did not finish its work")


def _pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
