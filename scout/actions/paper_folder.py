"""Papers put into a folder; what another program holds open there gets another name."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from scout.domain.errors import ExportError, StoreError
from scout.domain.message import say
from scout.record import dataclass
from scout.store.atomic import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from scout.domain.message import Message

_TRIES = 9
_OCCUPIED = {"store.open_elsewhere", "store.no_permission", "store.not_a_file"}
"""Failures of one name, beside which another may do; a full disk or a lost folder takes none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The files of each paper, what each holds, and what has another name than it should.

    ``contents``: by paper and by the name that the file should have.
    """

    papers: Mapping[str, tuple[Path, ...]]
    contents: Mapping[str, Mapping[str, bytes]]
    remarks: tuple[Message, ...] = ()

    @property
    def files(self) -> tuple[Path, ...]:
        """All of them, in the order of the papers."""
        return tuple(file for files in self.papers.values() for file in files)


def write_papers(folder: Path, papers: Mapping[str, Mapping[str, bytes]]) -> Written:
    """Write contents by paper and file name; raises ``ExportError`` and ``StoreError``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(say("actions.no_folder", folder=str(folder))) from error
    written: dict[str, tuple[Path, ...]] = {}
    remarks: list[Message] = []
    for paper, files in papers.items():
        written[paper] = tuple(_write(folder / name, data) for name, data in files.items())
        for name, path in zip(files, written[paper], strict=True):
            if path.name != name:
                remarks.append(say("actions.other_name", file=name, name=path.name))
    return Written(papers=written, contents=papers, remarks=tuple(remarks))


def _write(path: Path, content: bytes) -> Path:
    """Write a file, and say where: under its own name, or under the first that is free for it."""
    failed: StoreError | None = None
    for name in _list_names(path):
        if _is_protected(name):
            failed = failed or StoreError(say("store.no_permission", file=str(name)))
            continue
        try:
            write_atomically(name, content)
        except StoreError as error:
            failed = failed or error
            if error.message.code not in _OCCUPIED:
                break
        else:
            return name
    raise failed or StoreError(say("store.bad_name", file=str(path)))


def _list_names(path: Path) -> Iterator[Path]:
    """``board.pdf``, ``board (2).pdf``, ``board (3).pdf``, and so on."""
    yield path
    for number in range(2, _TRIES + 1):
        yield path.with_name(f"{path.stem} ({number}){path.suffix}")


def _is_protected(path: Path) -> bool:
    """Whether somebody took the right to write a file from it, to keep it as it is."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return stat.S_ISREG(mode) and not mode & 0o222
