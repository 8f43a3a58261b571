"""Open and save a project, with its backups and the work that a crash left."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from scout.domain.correction import Corrections
from scout.domain.errors import ReadError, StoreError, WishError
from scout.domain.message import say
from scout.domain.project import Project, SourceFile
from scout.geo.zone import TIMEZONE
from scout.record import dataclass
from scout.script.source.source import Source
from scout.store.backup import Backup, back_up, find_backups, find_backups_of
from scout.store.database import is_project
from scout.store.layout import SUFFIX
from scout.store.lock import FileLock, lock_of_project
from scout.store.project_file import Opened, read_project, save_project
from scout.store.stamp import Stamp
from scout.when_called import when_called

with when_called():
    from scout.actions.correct import correct
    from scout.actions.project_fit import fit_project, fits_words
    from scout.actions.reading import open_reading, reopen_reading
    from scout.actions.scouting.book import with_book
    from scout.actions.scouting.book_fit import fit_book

if TYPE_CHECKING:
    from scout.actions.library import Library
    from scout.actions.reading import Reading
    from scout.domain.message import Message

__all__ = [
    "SUFFIX",
    "Backup",
    "FileLock",
    "OpenProject",
    "Opened",
    "Saved",
    "Source",
    "Stamp",
    "find_backups",
    "find_backups_of",
    "is_project",
    "list_backups",
    "lock_of_project",
    "open_project",
    "read_project",
    "resume",
    "save",
    "source_of",
    "take_lock",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenProject:
    """A project ready to be worked on; ``remarks`` say what of it no longer fits.

    ``reading`` is the file of its script, to be mended further; ``library`` has the places that
    the project knows, ``None`` where it says nothing of places.
    """

    project: Project
    library: Library | None = None
    stamp: Stamp | None = None
    reading: Reading | None = None
    remarks: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """How a saved file is stamped; ``remarks`` say what did not go as it should besides."""

    stamp: Stamp
    remarks: tuple[Message, ...] = ()


def open_project(path: Path, library: Library) -> OpenProject:
    """The project in a file; raises ``ReadError`` and ``LimitError`` like ``read_project``."""
    return resume(read_project(path), library)


def resume(opened: Opened, library: Library) -> OpenProject:
    """A project as it was read, ready to be worked on with the words and places known here."""
    places = fit_book(opened.project, library)
    library = with_book(library, places.book)
    told = replace(opened.project, places=places.book, photos=places.photos)
    project, reading, remarks = _read_again(told, library)
    project, left_out = fit_project(project, library)
    if project.plan is not None and project.revised is None:
        # Of an older Scout, which did not know.
        project = replace(project, revised=opened.stamp.saved.astimezone(TIMEZONE))
    return OpenProject(
        project=project,
        library=library,
        stamp=opened.stamp,
        reading=reading,
        remarks=(*remarks, *places.remarks, *left_out),
    )


def _read_again(
    project: Project, library: Library
) -> tuple[Project, Reading | None, tuple[Message, ...]]:
    """The script of a project open to be mended: as it was read, where that still means something.

    Else its file is read by this Scout. Raises ``ReadError`` where the file is no script any more.
    """
    source, script = project.source, project.read
    if source is None or script is None:
        return replace(project, source=None, read=None, corrected=None), None, ()
    file = Source(source.name, source.content)
    if all(fits_words(one, library) for one in (script, project.corrected or script)):
        reading = reopen_reading(
            file, script, order=project.order, mends=project.mends, readers=library.readers
        )
        return project, reading, ()
    reading = open_reading(
        Path(source.name), library, source=file, order=project.order, mends=project.mends
    )
    said = project.corrections
    try:
        corrected = correct(reading.script, said, library=library)
    except WishError:
        said, corrected = Corrections(), reading.script
    anew = replace(
        project,
        read=reading.script,
        corrections=said,
        corrected=None if corrected == reading.script else corrected,
        suggestion=None,
        plan=None,
    )
    return anew, reading, (say("actions.project_read_anew"),)


def save(
    path: Path,
    project: Project,
    *,
    over: Stamp | None = None,
    project_id: str = "",
    home: Path,
) -> Saved:
    """Save a project, after a backup of what stands there; raises ``StoreError``.

    ``over``: the stamp of the file as it was opened here; without it the project is saved under
    its id, a new one where none is given, in the place of whatever stands there.
    """
    remarks: list[Message] = []
    if is_project(path):
        try:
            back_up(path, home)
        except ReadError:  # what is damaged is no backup of anything
            pass
        except StoreError as error:  # and none that fails is a reason not to save
            remarks.append(error.message)
    stamp = save_project(path, project, over=over, project_id=project_id)
    return Saved(stamp=stamp, remarks=tuple(remarks))


def list_backups(path: Path, home: Path) -> list[Backup]:
    """The backups of the project in a file, the newest first; also where it is damaged."""
    try:
        found = find_backups(home, read_project(path).stamp.id)
    except ReadError:
        found = []
    return found or find_backups_of(home, path)


def source_of(reading: Reading) -> SourceFile:
    """The file of a reading, as a project keeps it."""
    return SourceFile(name=reading.source.name, content=reading.source.content)


def take_lock(lock: FileLock) -> bool:
    """Whether nobody else has the file; where no lock can be kept, nobody is kept out."""
    try:
        return lock.take()
    except OSError:
        return True
