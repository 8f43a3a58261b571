"""Ten numbered backups of each project, outside of its folder, close together only lately.

A backup is the project as it stood on the disk before a save, copied by SQLite's backup: a file
that is in use is never copied byte by byte. Its name is ``0007-20261126T050300Z.scout``: its number
and the time of the save that it holds.
"""

from __future__ import annotations

import contextlib
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from scout.domain.document.fault import DocumentError
from scout.domain.errors import ReadError, StoreError
from scout.domain.message import say
from scout.store.atomic import write_atomically
from scout.store.database import load
from scout.store.home import make_folder
from scout.store.layout import SUFFIX
from scout.store.migration import version_of
from scout.store.stamp import read_stamp

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


KEPT = 10
_NAME = re.compile(r"(?P<number>[0-9]{4,9})-(?P<saved>[0-9]{8}T[0-9]{6}Z)")
_TIME = "%Y%m%dT%H%M%SZ"
_WHERE = "project.txt"  # which project the backups of a folder are of, for one that is damaged
_YOUNG_S = 60.0  # nothing is younger: two saves of one minute count alike


class Backup(NamedTuple):
    """One of them; ``saved`` is the time (UTC) of the save that it holds."""

    path: Path
    number: int
    saved: datetime


def back_up(path: Path, home: Path) -> Path:
    """Keep the project as it stands in a file, and of all its backups the ten that tell most.

    Raises ``ReadError`` where it is no whole project and ``StoreError`` where nothing can be kept.
    """
    with load(path) as database:
        facts = dict(database.execute("SELECT name, value FROM fact"))
        try:
            stamp = read_stamp(facts, version_of(database))
        except DocumentError as error:
            raise ReadError(say("store.odd_part", why=str(error)), file=path.name) from error
        content = database.serialize()
    folder = _folder(home, stamp.id)
    try:
        make_folder(folder)
    except OSError as error:
        raise StoreError(say("store.no_backup", reason=error.strerror or "")) from error
    kept = number_next(folder, stamp.saved)
    write_atomically(kept, content)
    write_atomically(folder / _WHERE, str(path.absolute()).encode("utf-8", "surrogateescape"))
    thin(folder)
    return kept


def find_backups(home: Path, project_id: str) -> list[Backup]:
    """The backups of a project, the newest first."""
    return list_numbered(_folder(home, project_id))


def find_backups_of(home: Path, path: Path) -> list[Backup]:
    """The backups of the project that lay there: for a file that cannot tell its id any more."""
    where = str(path.absolute()).encode("utf-8", "surrogateescape")
    found: list[Backup] = []
    for folder in sorted((home / "backups").glob("*")):
        with contextlib.suppress(OSError):
            if (folder / _WHERE).read_bytes() == where:
                found += list_numbered(folder)
    return sorted(found, key=lambda one: one.saved, reverse=True)


def choose_gone(ages_s: Sequence[float]) -> int:
    """Which of several backups tells least: the one that leaves the smallest gap for its age.

    ``ages_s`` from the youngest to the oldest; these two always stay. So the gaps grow with age:
    some of today, one of yesterday, one of each week and month before, as far as ten go.
    """

    def gap(index: int) -> float:
        return (ages_s[index + 1] - ages_s[index - 1]) / max(ages_s[index], _YOUNG_S)

    return min(range(1, len(ages_s) - 1), key=gap)


def _folder(home: Path, project_id: str) -> Path:
    return home / "backups" / project_id


def list_numbered(folder: Path, suffix: str = SUFFIX) -> list[Backup]:
    """The backups in a folder, the newest first."""
    found = []
    for path in folder.glob(f"*{suffix}"):
        if name := _NAME.fullmatch(path.name.removesuffix(suffix)):
            with contextlib.suppress(ValueError):
                saved = datetime.strptime(name["saved"], _TIME).replace(tzinfo=UTC)
                found.append(Backup(path, int(name["number"]), saved))
    return sorted(found, key=lambda one: one.number, reverse=True)


def number_next(folder: Path, saved: datetime, *, suffix: str = SUFFIX) -> Path:
    """Where the next backup goes; ``saved`` (UTC) is the time of what it holds."""
    known = list_numbered(folder, suffix)
    number = known[0].number + 1 if known else 1
    return folder / f"{number:04d}-{saved.strftime(_TIME)}{suffix}"


def thin(folder: Path, suffix: str = SUFFIX) -> None:
    """Of more than ten backups in a folder keep those that tell most."""
    backups, now = list_numbered(folder, suffix), datetime.now(UTC)
    while len(backups) > KEPT:
        gone = backups.pop(choose_gone([(now - one.saved).total_seconds() for one in backups]))
        with contextlib.suppress(OSError):
            gone.path.unlink()
