"""Unsaved work survives its window, is offered once, and stays until it is saved or given up."""

import subprocess
import sys

import pytest

from scout.domain.errors import StoreError
from scout.store.lock import FileLock, lock_of_project
from scout.store.recovery import Recovery, find_left_work
from scout.store.stamp import new_id

ID = new_id()


@pytest.fixture
def home(tmp_path):
    """A user's data folder, not yet there."""
    return tmp_path / "数据" / "scout"


def crash(home, project):
    """A window that kept its work, and is gone without a word; its lock went with it."""
    work = Recovery(home)
    work.keep(project, project_id=ID, origin="/film/罗盘归途.scout")
    work.leave()
    return work.path


def found(home):
    """What is offered; left again."""
    works = find_left_work(home)
    for work, _ in works:
        work.leave()
    return [opened for _, opened in works]


def test_left_work_is_offered_equal(home, production):
    """After a crash the work is there, equal, with the project that it belongs to."""
    crash(home, production)
    (opened,) = found(home)
    assert production == opened.project
    assert (ID, "/film/罗盘归途.scout") == (opened.stamp.id, opened.stamp.origin)


def test_work_of_a_window_that_lives_is_not_offered(home, production):
    """Two windows: each keeps its own work, and neither takes the other's."""
    work = Recovery(home)
    work.keep(production, project_id=ID, origin="")
    assert find_left_work(home) == []
    work.drop()


def test_saved_work_is_forgotten(home, production):
    """Saved or given up, nothing is left of it: no file, no lock."""
    work = Recovery(home)
    work.keep(production, project_id=ID, origin="")
    work.drop()
    assert list((home / "recovery").iterdir()) == []


def test_the_newest_of_the_work_counts(home, production, later):
    """Kept again and again, it is the last."""
    work = Recovery(home)
    for project in (production, later, production, later):
        work.keep(project, project_id=ID, origin="")
    work.leave()
    assert [later] == [opened.project for opened in found(home)]


def test_after_a_second_crash_it_is_still_offered(home, production, later):
    """Taken up, and crashed again before it was saved: the work is offered again."""
    crash(home, production)
    ((work, _),) = find_left_work(home)
    work.leave()  # the second crash, before anything was kept
    assert [production] == [opened.project for opened in found(home)]
    ((work, _),) = find_left_work(home)
    work.keep(later, project_id=ID, origin="")
    work.leave()  # the third
    assert [later] == [opened.project for opened in found(home)]


def test_damaged_work_is_passed_by_and_stays(home, production, later):
    """A newer file that is not whole does not hide an older one that is."""
    crash(home, production)
    damaged = crash(home, later)
    damaged.write_bytes(damaged.read_bytes()[:5000])
    assert [production] == [opened.project for opened in found(home)]
    assert damaged.exists()


def test_work_of_another_project_takes_the_place(home, production, later):
    """A window that goes on to another project keeps that one from now on."""
    work = Recovery(home)
    work.keep(production, project_id=ID, origin="")
    other = new_id()
    work.keep(later, project_id=other, origin="")
    work.leave()
    ((later_work, opened),) = find_left_work(home)
    later_work.leave()
    assert (other, later) == (opened.stamp.id, opened.project)


def test_where_nothing_can_be_kept_it_is_said(tmp_path, production):
    """A home that is a file: a polite word, and no fault."""
    home = tmp_path / "home"
    home.write_text("no folder")
    with pytest.raises(StoreError):
        Recovery(home).keep(production, project_id=ID, origin="")
    assert find_left_work(home) == []


def test_one_window_has_a_project(home, tmp_path):
    """The second window on a file is told, by whatever way; when the first has gone, it may."""
    path, link = tmp_path / "a.scout", tmp_path / "b.scout"
    path.write_bytes(b"")
    link.symlink_to(path)
    first, second = lock_of_project(path, home), lock_of_project(link, home)
    assert first.take()
    assert not second.take()
    first.leave()
    assert second.take()
    second.leave()


def test_a_lock_dies_with_its_process(home):
    """A process that is killed leaves no lock that would keep anybody out."""
    code = (
        "import sys; from pathlib import Path; from scout.store.lock import FileLock;"
        "print(FileLock(Path(sys.argv[1])).take(), flush=True); sys.stdin.read()"
    )
    path = home / "one.lock"
    with subprocess.Popen(
        [sys.executable, "-c", code, path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout.readline() == "True\n"
        assert not FileLock(path).take()
        child.kill()
        child.wait()
    lock = FileLock(path)
    assert lock.take()
    lock.leave()
    assert not path.exists()
