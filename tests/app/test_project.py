"""A day with a project: begun, saved, closed, opened; work that a crash left; two windows."""

import os
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from app.hand import settle
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from scout.actions.board.move import Move
from scout.actions.library import open_library
from scout.actions.plan import Effort, PlanOrder, plan
from scout.actions.project import read_project, source_of
from scout.actions.reading import open_reading
from scout.actions.suggest import suggest
from scout.app.main_window import SAMPLE
from scout.app.project.autosave import WAIT_MS
from scout.app.project.project_ask import Answer
from scout.app.project.project_state import pack
from scout.app.start import make_window
from scout.domain.column import TableOrder
from scout.domain.project import Project
from scout.domain.terms import Fix, Terms
from scout.domain.wish import Wishes
from scout.geo.zone import TIMEZONE
from scout.store import project_file

pytestmark = pytest.mark.web
START = date(2026, 12, 1)


@contextmanager
def another_window(settings):
    """A second window of the same user, without its map shown."""
    window = make_window(settings)
    crashes = []
    window.session.crashed.connect(crashes.append)
    window.projects.ask.unsaved = lambda _name: Answer.DISCARD
    yield window
    window.close()
    assert crashes == []
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def path(tmp_path):
    """Where the project is to lie."""
    folder = tmp_path / "项目"
    folder.mkdir()
    return folder / "罗盘归途.scout"


@pytest.fixture(scope="module")
def week() -> Project:
    """The sample after a week: a place banned, days planned, a scene pinned."""
    library = open_library()
    reading = open_reading(SAMPLE, library)
    first = suggest(reading.script, library, wishes=Wishes(sets=2))
    wishes = Wishes(ban=frozenset(first.sets[0].location_ids[:1]), sets=2)
    suggestion = suggest(reading.script, library, wishes=wishes)
    terms = Terms(fixes=(Fix(scene=1, day=START),))
    order = PlanOrder(start=START, terms=terms, effort=Effort(rounds=0, proof_seconds=0))
    return Project(
        source=source_of(reading),
        read=reading.script,
        wishes=wishes,
        terms=terms,
        start=START,
        suggestion=suggestion,
        chosen=suggestion.sets[0].label,
        plan=plan(reading.script, suggestion, library=library, order=order),
        selected=suggestion.sets[0].location_ids[0],
        paper_lang="both",
        revised=datetime(2026, 11, 26, 9, tzinfo=TIMEZONE),
    )


@pytest.fixture
def saved(window, qtbot, path, week):
    """The window with that project, opened from its file."""
    project_file.save_project(path, week)
    reopen(qtbot, window, path)
    return window


def save_as(window, path):
    """Say where, and save."""
    window.projects.ask.where = lambda _name: path
    window.menu.save_as.trigger()


def change(window):
    """Begin a day later; the days that stand are not laid out anew meanwhile."""
    window.session.set_start(window.session.start + timedelta(days=1))
    window.session.thinking.drop()


def reopen(qtbot, window, path):
    """Open a project, and wait until it stands."""
    with qtbot.waitSignal(window.session.script_read, timeout=30_000):
        window.door.open(path)
    settle(qtbot, window)


def last_error(window):
    """What the message above the map says."""
    assert window.message_bar.isVisibleTo(window)
    return window.message_bar.label.text()


def test_a_project_is_saved_closed_and_opened_equal(working, settings, qtbot, path):
    """Read, banned, suggested, planned, pinned, saved: another morning all of it stands again."""
    session = working.session
    settle(qtbot, working)
    working.wishes.ban(session.chosen.location_ids[0])
    settle(qtbot, working)
    day = session.plan.days[0]
    working.day_desk.move(Move((day.slots[0].scene,), day.date))
    settle(qtbot, working)
    session.select(session.chosen.location_ids[0])
    save_as(working, path)
    before = pack(session)
    assert before.wishes.ban
    assert before.terms.fixes
    assert before == read_project(path).project
    with another_window(settings) as tomorrow:
        tomorrow.projects.ask.taken = lambda _name: Answer.READ_ONLY
        reopen(qtbot, tomorrow, path)
        assert before == pack(tomorrow.session)
        assert before.start.day == tomorrow.days.start.date().day()
        assert tomorrow.session.plan.days == session.plan.days
        assert not tomorrow.projects.is_modified


def test_the_title_says_what_is_unsaved(saved):
    """A change sets the mark, undo takes it away, and so does a save."""
    assert saved.windowTitle() == "罗盘归途[*] – Scout"
    assert not saved.isWindowModified()
    saved.wishes.ban(saved.session.chosen.location_ids[0])
    assert saved.isWindowModified()
    saved.menu.undo.trigger()
    assert not saved.isWindowModified()
    saved.menu.redo.trigger()
    assert saved.isWindowModified()
    saved.menu.save.trigger()
    assert not saved.isWindowModified()
    saved.menu.undo.trigger()
    assert saved.isWindowModified()


def test_a_first_day_and_a_set_are_changes_that_can_be_undone(saved):
    """Both are steps of the history: undone, there is nothing to save."""
    change(saved)
    assert saved.isWindowModified()
    saved.menu.save.trigger()
    assert not saved.isWindowModified()
    saved.session.choose(saved.session.suggestion.sets[1].label)
    assert saved.isWindowModified()
    saved.menu.undo.trigger()
    assert not saved.isWindowModified()


def test_the_sample_alone_is_nothing_to_save(working):
    """Who only looked at the sample is not asked."""
    assert not working.isWindowModified()
    assert working.windowTitle() == f"{working.session.script.title}[*] – Scout"


@pytest.mark.parametrize("answer", [Answer.CANCEL, Answer.SAVE, Answer.DISCARD])
def test_closing_asks_for_what_is_unsaved(saved, path, answer):
    """Cancel keeps the window; save saves; only "don't save" loses what was changed."""
    before = read_project(path).project
    change(saved)
    changed, asked = pack(saved.session), []
    saved.projects.ask.unsaved = lambda name: asked.append(name) or answer
    assert (answer is not Answer.CANCEL) == saved.close()
    assert asked == ["罗盘归途"]
    assert (changed if answer is Answer.SAVE else before) == read_project(path).project
    saved.projects.ask.unsaved = lambda _name: Answer.DISCARD


def test_a_save_that_fails_keeps_the_window_open(saved, path, tmp_path):
    """Save on closing, where nothing can be saved: the reason is told, and nothing is lost."""
    change(saved)
    work = pack(saved.session)
    path.parent.rename(tmp_path / "moved")
    saved.projects.ask.unsaved = lambda _name: Answer.SAVE
    assert not saved.close()
    assert "the folder is not there" in last_error(saved)
    assert saved.isWindowModified()
    (tmp_path / "moved").rename(path.parent)
    saved.menu.save.trigger()
    assert not saved.isWindowModified()
    assert work == read_project(path).project
    saved.projects.ask.unsaved = lambda _name: Answer.DISCARD


def test_a_project_that_somebody_changed_is_not_written(saved, path):
    """The other's save stays; ours is told to go under another name, and does."""
    other = read_project(path)
    project_file.save_project(path, other.project, over=other.stamp)
    change(saved)
    saved.menu.save.trigger()
    assert "changed by somebody else" in last_error(saved)
    assert saved.isWindowModified()
    assert other.project == read_project(path).project
    save_as(saved, path.with_name("mine.scout"))
    assert not saved.isWindowModified()
    assert pack(saved.session) == read_project(path.with_name("mine.scout")).project


def test_unsaved_work_is_kept_in_time(saved, qtbot):
    """Half of ten seconds after the first change, not the last, the work lies beside."""
    autosave = saved.projects.autosave
    assert not autosave.work.path.exists()
    change(saved)
    assert autosave.timer.isActive()
    assert autosave.timer.interval() == WAIT_MS <= 5000
    left = autosave.timer.remainingTime()
    qtbot.wait(60)
    change(saved)
    assert autosave.timer.remainingTime() < left
    autosave.keep()
    qtbot.waitUntil(lambda: not autosave.lane.is_busy, timeout=10_000)
    assert pack(saved.session) == read_project(autosave.work.path).project
    saved.menu.save.trigger()
    assert not autosave.work.path.exists()
    assert not autosave.timer.isActive()


def _crash(qtbot, window):
    """Keep the work, and let go of it as a crash does."""
    autosave = window.projects.autosave
    autosave.keep()
    qtbot.waitUntil(lambda: not autosave.lane.is_busy, timeout=10_000)
    autosave.timer.stop()
    autosave.work.leave()
    window.projects.seat.lock.leave()
    return pack(window.session)


def test_work_that_a_crash_left_is_offered(saved, settings, qtbot, path):
    """Crashed, begun again, crashed again before a save, begun again: the work is still there."""
    change(saved)
    work = _crash(qtbot, saved)
    for _ in range(2):
        with another_window(settings) as next_day:
            next_day.projects.ask.recover = lambda _opened: Answer.RECOVER
            next_day.door.offer_left_work()
            settle(qtbot, next_day)
            assert work == pack(next_day.session)
            assert next_day.isWindowModified()
            assert path == next_day.projects.seat.path
            next_day.projects.autosave.work.leave()
            next_day.projects.seat.lock.leave()
            next_day.projects.autosave.work = type(next_day.projects.autosave.work)(settings.home)
    with another_window(settings) as last:
        last.projects.ask.recover = lambda _opened: Answer.RECOVER
        last.door.offer_left_work()
        settle(qtbot, last)
        last.menu.save.trigger()
        assert work == read_project(path).project
        assert list((settings.home / "recovery").glob("*.scout")) == []


@pytest.mark.parametrize(("answer", "left"), [(Answer.CANCEL, 1), (Answer.DISCARD, 0)])
def test_left_work_may_wait_or_go(saved, settings, qtbot, answer, left):
    """Not now: it is offered the next time. Delete: it is not."""
    change(saved)
    _crash(qtbot, saved)
    with another_window(settings) as window:
        window.projects.ask.recover = lambda _opened: answer
        window.door.offer_left_work()
        assert window.session.script is None
        assert len(list((settings.home / "recovery").glob("*.scout"))) == left


def test_left_work_of_a_project_saved_since_is_a_copy(saved, settings, qtbot, path):
    """Where the project was saved after the crash, the work is not put over it."""
    change(saved)
    work = _crash(qtbot, saved)
    opened = read_project(path)
    later = replace(opened.stamp, saved=opened.stamp.saved + timedelta(hours=1), revision="later")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(project_file, "make_stamp", lambda *_given, **_more: later)
        project_file.save_project(path, opened.project, over=opened.stamp)
    with another_window(settings) as window:
        window.projects.ask.recover = lambda _opened: Answer.RECOVER
        window.door.offer_left_work()
        settle(qtbot, window)
        assert window.projects.seat.path is None
        assert work == pack(window.session)


@pytest.mark.usefixtures("saved")
def test_a_second_window_is_told(settings, qtbot, path):
    """The second window on a project may look, or go on with a copy; it writes nothing over it."""
    content = path.read_bytes()
    with another_window(settings) as second:
        asked = []
        second.projects.ask.taken = lambda name: asked.append(name) or Answer.CANCEL
        second.door.open(path)
        assert asked == ["罗盘归途"]
        assert second.session.script is None
        second.projects.ask.taken = lambda _name: Answer.READ_ONLY
        reopen(qtbot, second, path)
        assert second.windowTitle() == "罗盘归途 (to look at)[*] – Scout"
        second.projects.ask.where = lambda _name: None
        second.menu.save.trigger()
        save_as(second, path)
        assert "another program has it open" in last_error(second)
        second.projects.ask.taken = lambda _name: Answer.COPY
        reopen(qtbot, second, path)
        assert second.isWindowModified()
        save_as(second, path.with_name("copy.scout"))
        assert not second.isWindowModified()
    assert content == path.read_bytes()
    assert read_project(path).stamp.id != read_project(path.with_name("copy.scout")).stamp.id


def test_a_backup_is_gone_back_to(saved, qtbot, path):
    """The project of the save before stands in the window; the file changes when it is saved."""
    first = read_project(path).project
    change(saved)
    saved.menu.save.trigger()
    second = read_project(path).project
    assert first != second
    shown = []
    saved.projects.ask.backup = lambda found, *, why: shown.append((found, why)) or found[0].path
    with qtbot.waitSignal(saved.session.script_read, timeout=30_000):
        saved.menu.restore.trigger()
    settle(qtbot, saved)
    assert first == pack(saved.session)
    assert saved.isWindowModified()
    assert second == read_project(path).project
    saved.menu.save.trigger()
    assert first == read_project(path).project
    assert [why for _, why in shown] == [""]


def test_a_damaged_project_is_offered_from_its_backup(saved, settings, qtbot, path):
    """A file cut short: the reason, the backup in one click, and a save that heals the file."""
    saved.menu.save.trigger()
    project, identity = read_project(path).project, read_project(path).stamp.id
    saved.door.begin()
    path.write_bytes(path.read_bytes()[:9000])
    with another_window(settings) as window:
        told = []
        window.projects.ask.backup = lambda found, *, why: told.append(why) or found[0].path
        with qtbot.waitSignal(window.session.script_read, timeout=30_000):
            window.door.open(path)
        settle(qtbot, window)
        assert "damaged" in told[0]
        assert project == pack(window.session)
        window.menu.save.trigger()
        assert (project, identity) == (read_project(path).project, read_project(path).stamp.id)


def test_a_file_that_is_none_changes_nothing(saved, qtbot, tmp_path):
    """A letter with the name of a project: told, and the work before stands."""
    before = pack(saved.session)
    letter = tmp_path / "letter.scout"
    letter.write_text("dear all")
    with qtbot.waitSignal(saved.session.failed, timeout=10_000):
        saved.files.open(letter)
    assert last_error(saved) == "letter.scout: This is no Scout project."
    assert before == pack(saved.session)
    assert saved.projects.name == "罗盘归途"


def test_a_dropped_project_is_opened(saved, settings, qtbot, path, tmp_path):
    """Whatever its name, a project that is dropped is opened; a script is read."""
    renamed = tmp_path / "from chat.bin"
    renamed.write_bytes(path.read_bytes())
    before = pack(saved.session)
    with another_window(settings) as window:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(renamed))])
        none = Qt.KeyboardModifier.NoModifier
        event = QDropEvent(
            QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none
        )
        with qtbot.waitSignal(window.session.script_read, timeout=30_000):
            window.dropEvent(event)
        settle(qtbot, window)
        assert before == pack(window.session)
        assert renamed == window.projects.seat.path


def test_a_new_project_is_empty(saved, path):
    """New: the welcome page again, no title, nothing to undo; the file is not touched."""
    content = path.read_bytes()
    saved.menu.new.trigger()
    assert saved.session.script is None
    assert saved.welcome.isVisible()
    assert saved.windowTitle() == "Scout – Pingshan"
    assert not saved.menu.undo.isEnabled()
    assert not saved.menu.export.isEnabled()
    assert content == path.read_bytes()


def test_another_script_is_another_project(saved, qtbot):
    """Reading the sample again asks for what is unsaved; then the file is no longer its home."""
    change(saved)
    answers = [Answer.CANCEL, Answer.DISCARD]
    saved.projects.ask.unsaved = lambda _name: answers.pop(0)
    before = pack(saved.session)
    fourth = SAMPLE.with_name("the_fourth_bell.fountain")
    with qtbot.waitSignal(saved.session.planned, timeout=60_000):
        saved.session.read(fourth)
    assert before.script == pack(saved.session).script
    settle(qtbot, saved)
    with qtbot.waitSignal(saved.session.script_opened, timeout=60_000):
        saved.session.read(fourth)
    assert saved.projects.seat.path is None
    assert saved.isWindowModified()
    settle(qtbot, saved)
    saved.projects.ask.unsaved = lambda _name: Answer.DISCARD


def test_the_same_file_read_otherwise_is_the_same_project(saved, qtbot, path):
    """Other columns of its scene list begin the work anew, in the same file."""
    order = TableOrder(sheet="顺场表")
    saved.session.open(replace(saved.session.reading, order=order))
    assert path == saved.projects.seat.path
    assert saved.isWindowModified()
    settle(qtbot, saved)
    saved.menu.save.trigger()
    assert read_project(path).project.order == order


def test_the_script_of_a_project_is_still_open_to_be_mended(saved):
    """How it was read stands there line by line, though its file is not where it was."""
    saved.menu.reading.trigger()
    dialog = saved.readings.dialog
    assert len(saved.session.script.scenes) == dialog.scenes.model.rowCount()
    assert dialog.reading.lines
    dialog.reject()


def test_the_last_projects_are_listed(saved, qtbot, path):
    """The project opened last is the first of the menu; one that is gone is grey."""
    second = path.with_name("A & B.scout")
    save_as(saved, second)
    path.unlink()
    saved.recent.fill()
    actions = [one for one in saved.menu.recent.actions() if not one.isSeparator()]
    assert [(one.text(), one.isEnabled()) for one in actions] == [
        ("A && B", True),
        ("罗盘归途", False),
        ("Forget these", True),
    ]
    with qtbot.waitSignal(saved.session.script_read, timeout=30_000):
        actions[0].trigger()
    settle(qtbot, saved)
    actions[-1].trigger()
    saved.recent.fill()
    assert [one.text() for one in saved.menu.recent.actions()] == ["No project yet"]


def test_no_home_is_said_once(saved, qtbot, settings):
    """Where no unsaved work can be kept it is told, once, and the window goes on."""
    if os.name != "posix":
        pytest.skip("folders are made otherwise there")
    home = settings.home / "recovery"
    home.parent.mkdir(exist_ok=True)
    home.write_text("no folder")
    told = []
    saved.session.failed.connect(told.append)
    change(saved)
    for _ in range(2):
        saved.projects.autosave.keep()
        qtbot.waitUntil(lambda: not saved.projects.autosave.lane.is_busy)
    settle(qtbot, saved)
    assert [error.message.code for error in told] == ["store.work_not_kept"]
