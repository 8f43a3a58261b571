"""A write is the old file or the new one, whatever fails on the way."""

import dataclasses
import errno
import os
import stat
import sys
import time
from pathlib import Path

import pytest

from scout.domain.errors import StoreError
from scout.store.atomic import STALE_AFTER_S, FileCalls, write_atomically
from scout.store.failure import explain_failure

OLD, NEW = b"the old itinerary", b"the new itinerary, a little longer"
CALLS = [field.name for field in dataclasses.fields(FileCalls)]
BEFORE_THE_SWAP = [name for name in CALLS if name != "sync_folder"]
REASONS = {
    errno.ENOSPC: "store.disk_full",
    errno.EROFS: "store.read_only",
    errno.EACCES: "store.no_permission",
    errno.EBUSY: "store.open_elsewhere",
    errno.ENOENT: "store.folder_gone",
    errno.ENAMETOOLONG: "store.bad_name",
    errno.EIO: "store.disk_failed",
}


@pytest.fixture
def itinerary(tmp_path):
    """A file of yesterday, alone in its folder."""
    path = tmp_path / "行程单.pdf"
    path.write_bytes(OLD)
    return path


def failing(name, code):
    """The system's calls, of which one fails; a failing close has closed, as Linux does."""

    def fail(*arguments):
        if name == "close":
            os.close(*arguments)
        raise OSError(code, os.strerror(code))

    return FileCalls(**{name: fail})


def test_a_new_file_is_written_whole(tmp_path):
    """Where nothing was, the content stands afterwards and nothing else."""
    write_atomically(tmp_path / "plan.json", NEW)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"plan.json": NEW}


def test_an_old_file_is_replaced(itinerary):
    """The new content stands in place of the old, with no temp beside it."""
    write_atomically(itinerary, NEW)
    assert [(itinerary, NEW)] == [(f, f.read_bytes()) for f in itinerary.parent.iterdir()]


def test_an_empty_content_is_a_content(itinerary):
    """Zero bytes are written as zero bytes."""
    write_atomically(itinerary, b"")
    assert itinerary.read_bytes() == b""


@pytest.mark.parametrize("code", REASONS)
@pytest.mark.parametrize("name", BEFORE_THE_SWAP)
def test_whatever_fails_before_the_swap_leaves_the_old_file(itinerary, name, code):
    """Each system call fails for each reason in turn: old file intact, no temp, polite error."""
    with pytest.raises(StoreError) as raised:
        write_atomically(itinerary, NEW, calls=failing(name, code))
    assert REASONS[code] == raised.value.message.code
    assert [(itinerary, OLD)] == [(f, f.read_bytes()) for f in itinerary.parent.iterdir()]


def test_a_disk_that_fills_up_halfway_leaves_the_old_file(itinerary):
    """The second piece of a write meets a full disk."""
    written = []

    def write_some(descriptor, rest):
        if written:
            raise OSError(errno.ENOSPC, "full")
        written.append(os.write(descriptor, rest[:4]))
        return written[-1]

    with pytest.raises(StoreError):
        write_atomically(itinerary, NEW, calls=FileCalls(write=write_some))
    assert [(itinerary, OLD)] == [(f, f.read_bytes()) for f in itinerary.parent.iterdir()]


def test_a_write_in_small_pieces_is_whole(itinerary):
    """The system may take a few bytes at a time."""
    calls = FileCalls(write=lambda descriptor, rest: os.write(descriptor, rest[:3]))
    write_atomically(itinerary, NEW, calls=calls)
    assert itinerary.read_bytes() == NEW


def test_an_unconfirmed_folder_is_told_and_the_new_file_stands(itinerary):
    """When only the folder's sync fails, the content is the new one and the error says so."""
    with pytest.raises(StoreError) as raised:
        write_atomically(itinerary, NEW, calls=failing("sync_folder", errno.EIO))
    assert raised.value.message.code == "store.unconfirmed"
    assert itinerary.read_bytes() == NEW


def test_drives_that_cannot_sync_folders_are_fine(itinerary):
    """Windows and some shared drives refuse; the swap was one step all the same."""
    write_atomically(itinerary, NEW, calls=failing("sync_folder", errno.EINVAL))
    assert itinerary.read_bytes() == NEW


def test_the_temp_is_synced_before_the_swap(itinerary):
    """Write, sync, close, swap, sync the folder: in this order."""
    order, real = [], FileCalls()

    def noting(name):
        def call(*arguments):
            order.append(name)
            return getattr(real, name)(*arguments)

        return call

    write_atomically(itinerary, NEW, calls=FileCalls(**{name: noting(name) for name in CALLS}))
    assert order == ["open_new", "write", "fsync", "close", "replace", "sync_folder"]


def test_the_user_stopping_leaves_no_temp(itinerary):
    """Ctrl+C between write and swap: old file, clean folder."""

    def interrupted(*_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_atomically(itinerary, NEW, calls=FileCalls(replace=interrupted))
    assert [(itinerary, OLD)] == [(f, f.read_bytes()) for f in itinerary.parent.iterdir()]


def test_temps_of_a_crash_are_swept_and_others_kept(itinerary):
    """Only this target's own, old temps go; a fresh one may be another process at work."""
    write_atomically(itinerary, NEW, calls=FileCalls(replace=lambda temp, _: crash_leaves(temp)))
    stale, fresh = sorted(itinerary.parent.glob(".scout-*-left-*.tmp"))
    long_ago = time.time() - STALE_AFTER_S - 60
    os.utime(stale, (long_ago, long_ago))
    (itinerary.parent / ".scout-other.tmp").write_bytes(b"not ours to judge")
    write_atomically(itinerary, NEW)
    assert sorted([".scout-other.tmp", fresh.name, itinerary.name]) == sorted(
        file.name for file in itinerary.parent.iterdir()
    )


def crash_leaves(temp):
    """Two copies of a real temp under names of the same kind."""
    prefix = temp.name.rsplit("-", 1)[0]
    for name in ("left-a", "left-b"):
        (temp.parent / f"{prefix}-{name}.tmp").write_bytes(b"half")


def test_a_link_is_followed(itinerary):
    """The file that a link names gets the content, and the link stays a link."""
    link = itinerary.parent / "latest.pdf"
    link.symlink_to(itinerary)
    write_atomically(link, NEW)
    assert (link.is_symlink(), itinerary.read_bytes()) == (True, NEW)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_permissions_are_kept(itinerary):
    """A file shared with the group stays shared."""
    itinerary.chmod(0o664)
    write_atomically(itinerary, NEW)
    assert stat.S_IMODE(itinerary.stat().st_mode) == 0o664


def test_a_folder_is_never_replaced(tmp_path):
    """A folder of that name stays, and the error says what stands there."""
    with pytest.raises(StoreError) as raised:
        write_atomically(tmp_path, NEW)
    assert raised.value.message.code == "store.not_a_file"


def test_a_device_is_never_replaced():
    """The null device stays a device."""
    with pytest.raises(StoreError):
        write_atomically(Path(os.devnull), NEW)
    assert not Path(os.devnull).is_file()


def test_a_missing_folder_is_told(tmp_path):
    """No folder is made behind the user's back."""
    with pytest.raises(StoreError) as raised:
        write_atomically(tmp_path / "usb" / "plan.json", NEW)
    assert raised.value.message.code == "store.folder_gone"


def test_a_very_long_chinese_name_is_written(tmp_path):
    """A name of 255 bytes leaves no room for a longer temp name."""
    path = tmp_path / ("坪" * 83 + ".pdf")
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW


def test_windows_says_in_use_by_its_own_number(itinerary):
    """A sharing violation looks like missing permission, but is a program that has it open."""
    error = PermissionError(errno.EACCES, "in use")
    error.winerror = 32
    assert explain_failure(itinerary, error).code == "store.open_elsewhere"


@pytest.mark.parametrize("code", REASONS)
def test_every_failure_is_told_in_both_languages(itinerary, code):
    """The sentence names the file in English and in Chinese."""
    words = explain_failure(itinerary, OSError(code, "x")).both()
    assert ("行程单.pdf" in words.en, "行程单.pdf" in words.zh) == (True, True)
