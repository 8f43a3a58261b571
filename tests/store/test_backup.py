"""Ten backups of a project, outside of its folder, dense lately and thin before."""

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from scout.domain.errors import ReadError, StoreError
from scout.store.backup import KEPT, back_up, choose_gone, find_backups, find_backups_of
from scout.store.project_file import read_project, save_project

HOUR, DAY = 3600.0, 86_400.0


def test_a_backup_is_the_project_as_it_stood(file, tmp_path, production, later):
    """Before a save the old project is kept, equal and whole, and not in its own folder."""
    home = tmp_path / "home"
    stamp = read_project(file).stamp
    kept = back_up(file, home)
    save_project(file, later, over=stamp)
    assert production == read_project(kept).project
    assert [file] == list(file.parent.iterdir())
    assert [kept] == [one.path for one in find_backups(home, stamp.id)]
    assert stamp.saved == find_backups(home, stamp.id)[0].saved


def test_ten_are_kept_with_rising_numbers(file, tmp_path):
    """Of thirteen the first and the last are among the ten that stay; no number comes twice."""
    for _ in range(13):
        back_up(file, tmp_path)
    numbers = [one.number for one in find_backups(tmp_path, read_project(file).stamp.id)]
    assert len(numbers) == KEPT == len(set(numbers))
    assert (numbers[0], numbers[-1]) == (13, 1)


def test_months_of_saves_leave_some_of_each_age():
    """Saved every ten minutes for 120 days: one of this hour, of today, this week, this month."""
    saves: list[float] = []
    for minute in range(0, 120 * 24 * 60, 10):
        saves.insert(0, minute * 60.0)
        while len(saves) > KEPT:
            saves.pop(choose_gone([minute * 60.0 - saved for saved in saves]))
    ages = [saves[0] - saved for saved in saves]
    spans = ((0, HOUR), (HOUR, DAY), (DAY, 7 * DAY), (7 * DAY, 30 * DAY), (30 * DAY, 120 * DAY))
    assert all(any(low <= age <= high for age in ages) for low, high in spans)
    assert ages[-1] == pytest.approx(120 * DAY, abs=HOUR)


def test_backups_of_a_damaged_project_are_found_by_its_place(file, tmp_path):
    """A file that cannot even tell its id is found again by where it lay."""
    kept = back_up(file, tmp_path)
    file.write_bytes(file.read_bytes()[:5000])
    assert [kept] == [one.path for one in find_backups_of(tmp_path, file)]
    assert find_backups_of(tmp_path, file.with_name("other.scout")) == []


def test_what_is_no_backup_is_passed_by(file, tmp_path):
    """Other files in the folder are neither listed nor thinned away."""
    kept = back_up(file, tmp_path)
    for name in ("notes.txt", "0002-19991399T000000Z.scout", "copy of 0001.scout"):
        (kept.parent / name).write_text("mine")
    for _ in range(KEPT + 2):
        back_up(file, tmp_path)
    assert (kept.parent / "copy of 0001.scout").exists()
    assert len(find_backups(tmp_path, read_project(file).stamp.id)) == KEPT


def test_a_damaged_project_is_not_backed_up(file, tmp_path):
    """A backup never takes the place of a good one with a bad."""
    file.write_bytes(file.read_bytes()[:5000])
    with pytest.raises(ReadError):
        back_up(file, tmp_path)
    assert not (tmp_path / "backups").exists()


def test_where_no_backup_can_be_kept_it_is_said(file, tmp_path):
    """A home that is a file holds no folder; the project is as it was."""
    home = tmp_path / "home"
    home.write_text("no folder")
    with pytest.raises(StoreError) as caught:
        back_up(file, home)
    assert caught.value.message.code == "store.no_backup"


def test_a_project_in_use_is_backed_up_whole(file, tmp_path, production):
    """While another reads it, the backup is of one moment."""
    with closing(sqlite3.connect(file, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM document").fetchone()
        kept = back_up(file, tmp_path)
        reader.execute("ROLLBACK")
    assert production == read_project(kept).project


def test_times_are_those_of_the_saves(file, tmp_path, monkeypatch):
    """A clock set back makes an odd age, not a fault: the newest number stays the newest."""
    stamp = read_project(file).stamp
    back_up(file, tmp_path)
    monkeypatch.setattr(
        "scout.store.project_file.make_stamp",
        lambda *_args, **_more: _at(stamp, stamp.saved - timedelta(days=400)),
    )
    save_project(file, read_project(file).project, over=stamp)
    kept = back_up(file, tmp_path)
    assert kept == find_backups(tmp_path, stamp.id)[0].path


def _at(stamp, saved):
    from dataclasses import replace

    return replace(stamp, saved=saved, revision="another")
