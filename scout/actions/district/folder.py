"""A folder of scripts as pieces of work, each with the dates that its production wishes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from scout.actions.contract.terms import join_faults
from scout.actions.district.errand import Errand
from scout.actions.district.table import read_rows
from scout.domain.district_plan import Study, Window
from scout.domain.errors import ReadError, WishError
from scout.domain.message import Message, say
from scout.record import dataclass
from scout.script.source.source import open_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_NAMES = {
    "file": ("文件", "剧本"),
    "from": ("开始", "起", "最早"),
    "until": ("结束", "止", "最晚"),
}
MOST_DAYS = 366
"""Of a window: more is a slip of the keyboard."""


@dataclass(frozen=True, kw_only=True)
class Scripts:
    """The scripts of a folder; ``broken`` are files that do not open."""

    errands: tuple[Errand, ...]
    broken: tuple[Study, ...]


def open_scripts(
    folder: Path, window: Window, *, windows: Mapping[str, Window], leave_out: frozenset[Path]
) -> Scripts:
    """Every file of a folder and of those in it, in the order of their names.

    ``windows``: those of single files, by name; ``window`` that of all others. Hidden files and
    what is ``leave_out`` or lies in it are no scripts. Raises ``ReadError`` where there is none.
    """
    check_window(window)
    errands: list[Errand] = []
    broken: list[Study] = []
    for path in _list_files(folder, leave_out):
        name = path.relative_to(folder).as_posix()
        wished = windows.get(name, window)
        try:
            content = open_source(path).content
        except ReadError as error:
            broken.append(Study(production=name, window=wished, problem=error.message.both()))
        else:
            errands.append(Errand(production=name, content=content, window=wished))
    if not errands and not broken:
        raise ReadError(say("actions.district_no_scripts"), file=str(folder))
    known = {one.production for one in errands} | {one.production for one in broken}
    if strange := sorted(set(windows) - known):
        raise WishError(say("actions.district_no_file", names=", ".join(strange)))
    return Scripts(errands=tuple(errands), broken=tuple(broken))


def read_windows(path: Path) -> dict[str, Window]:
    """The dates that productions wish, by the names of their files.

    Raises ``ReadError`` where it is no table, one ``WishError`` with everything that is wrong.
    """
    found: dict[str, Window] = {}
    faults: list[Message] = []
    for row in read_rows(path, _NAMES, needed=tuple(_NAMES)):
        try:
            first, last = date.fromisoformat(row["from"]), date.fromisoformat(row["until"])
            window = Window(first=first, last=last)
            check_window(window)
        except ValueError:
            why = say("actions.district_dates", start=row["from"], end=row["until"])
            faults.append(say("actions.table_row", file=path.name, line=row.line, why=why))
        except WishError as error:
            faults.append(
                say("actions.table_row", file=path.name, line=row.line, why=error.message)
            )
        else:
            found[row["file"]] = window
    if faults:
        raise WishError(join_faults(faults), parts=tuple(faults))
    return found


def check_window(window: Window) -> None:
    """Raise ``WishError`` for dates in which nobody could shoot."""
    if not 1 <= len(window.dates) <= MOST_DAYS:
        start, end = window.first.isoformat(), window.last.isoformat()
        raise WishError(say("actions.district_dates", start=start, end=end))


def _list_files(folder: Path, leave_out: frozenset[Path]) -> Iterator[Path]:
    """Files that are no links, so that none is read from elsewhere."""
    try:
        found = sorted(folder.rglob("*"))
        if not folder.is_dir():
            raise NotADirectoryError(folder)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReadError(say("script.cannot_open", reason=reason), file=str(folder)) from error
    for path in found:
        parts = path.relative_to(folder).parts
        hidden = any(part.startswith((".", "~$")) for part in parts)
        away = any(path == one or one in path.parents for one in leave_out)
        if path.is_file() and not path.is_symlink() and not hidden and not away:
            yield path
