"""A project is saved whole, comes back equal, and is never written over unasked."""

import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from dataclasses import replace

import pytest

from scout.domain.errors import ReadError, StoreError
from scout.domain.project import Project
from scout.store.database import is_project
from scout.store.layout import APPLICATION_ID
from scout.store.migration import newest
from scout.store.project_file import read_project, save_project


def test_a_production_comes_back_equal(file, production):
    """Read, mended, overruled, banned, suggested, chosen, planned, pinned: all of it is there."""
    assert production == read_project(file).project


def test_an_empty_project_comes_back_equal(tmp_path):
    """A project in which nothing was done yet is a project."""
    save_project(tmp_path / "new.scout", Project())
    assert Project() == read_project(tmp_path / "new.scout").project


def test_a_save_over_it_keeps_its_name_among_all(file, later):
    """The id stays, the revision is new, and the project is the later one."""
    before = read_project(file).stamp
    after = save_project(file, later, over=before)
    found = read_project(file)
    assert (later, after) == (found.project, found.stamp)
    assert before.id == after.id
    assert before.revision != after.revision


def test_saved_again_it_is_the_same_content(file, production):
    """A project read and saved without a change holds the same documents."""
    before = read_project(file)
    save_project(file, before.project, over=before.stamp)
    assert production == read_project(file).project


def test_saved_elsewhere_it_is_another_project(file, tmp_path, production):
    """A copy under another name has backups of its own."""
    stamp = save_project(tmp_path / "copy.scout", production)
    assert stamp.id != read_project(file).stamp.id


def test_nothing_lies_beside_it(file, later):
    """After a save there is the one file: no journal, no log, no temp."""
    save_project(file, later, over=read_project(file).stamp)
    assert [file] == list(file.parent.iterdir())


def test_the_file_says_what_it_is(file):
    """The desktop and any SQLite tool know it by its header."""
    header = file.read_bytes()[:100]
    assert header[:16] == b"SQLite format 3\x00"
    assert APPLICATION_ID == int.from_bytes(header[68:72], "big")
    assert newest().number == int.from_bytes(header[60:64], "big")
    assert header[18:20] == b"\x01\x01"  # a rollback journal
    assert is_project(file)


def test_reading_changes_not_a_byte(file):
    """Opening a project leaves the file, its time and its folder as they were."""
    before = file.read_bytes(), file.stat().st_mtime_ns
    read_project(file)
    assert before == (file.read_bytes(), file.stat().st_mtime_ns)
    assert [file] == list(file.parent.iterdir())


def test_a_file_that_somebody_else_changed_is_not_written(file, production, later):
    """Who saved in between keeps what they saved, and is told of."""
    mine = read_project(file).stamp
    save_project(file, later, over=mine)
    with pytest.raises(StoreError) as caught:
        save_project(file, replace(production, chosen="mine"), over=mine)
    assert caught.value.message.code == "store.changed_elsewhere"
    assert later == read_project(file).project


@pytest.mark.parametrize("content", [b"", b"a letter", b"SQLite format 3\x00" + bytes(84)])
def test_a_file_that_became_another_is_not_written(file, production, content):
    """What somebody put in its place is not taken for the project."""
    mine = read_project(file).stamp
    file.write_bytes(content)
    with pytest.raises(StoreError):
        save_project(file, production, over=mine)
    assert content == file.read_bytes()


def test_a_file_with_a_trigger_is_not_written(file, production):
    """What somebody added to it does not run with a save."""
    mine = read_project(file).stamp
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("CREATE TRIGGER t AFTER UPDATE ON fact BEGIN DELETE FROM document; END")
    with pytest.raises(StoreError) as caught:
        save_project(file, production, over=mine)
    assert caught.value.message.code == "store.changed_elsewhere"


def test_a_file_that_is_gone_is_written_anew(file, production):
    """Where the drive came back empty, the project is put there whole."""
    mine = read_project(file).stamp
    file.unlink()
    assert mine.id == save_project(file, production, over=mine).id
    assert production == read_project(file).project


def test_a_link_is_followed(file, tmp_path, later):
    """A project behind a link is saved where it lies."""
    link = tmp_path / "link.scout"
    link.symlink_to(file)
    save_project(link, later, over=read_project(link).stamp)
    assert link.is_symlink()
    assert later == read_project(file).project


def test_permissions_are_kept(file, later):
    """A project that only its owner may read stays so."""
    file.chmod(0o600)
    save_project(file, later, over=read_project(file).stamp)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_another_program_that_holds_it_is_named(file, later, monkeypatch):
    """While somebody else writes, nothing is written, and the old project stays."""
    monkeypatch.setattr("scout.store.database._WAIT_S", 0.05)
    mine = read_project(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError) as caught:
            save_project(file, later, over=mine.stamp)
        with pytest.raises(ReadError) as unread:
            read_project(file)
        other.execute("ROLLBACK")
    assert caught.value.message.code == "store.open_elsewhere"
    assert unread.value.message.code == "store.busy"
    assert mine == read_project(file)


_FULL_DISK = """
import resource, signal, sys
from dataclasses import replace
from pathlib import Path
from scout.domain.errors import StoreError
from scout.store.project_file import read_project, save_project

path, opened = Path(sys.argv[1]), read_project(Path(sys.argv[1]))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
try:
    long = replace(opened.project, chosen="x" * 4_000_000)
    save_project(path, long, over=None if sys.argv[2] == "whole" else opened.stamp)
except StoreError as error:
    print(error.message.code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of processes there")
@pytest.mark.parametrize("way", ["whole", "over"])
def test_a_full_disk_leaves_the_old_project(file, way):
    """Where no byte more can be written, the old project stands and the reason is told."""
    before = read_project(file)
    answer = subprocess.run(
        [sys.executable, "-c", _FULL_DISK, str(file), way],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert answer.stdout.strip() in {"store.disk_full", "store.disk_failed"}
    assert before == read_project(file)
    assert [file] == list(file.parent.iterdir())
