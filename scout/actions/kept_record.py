"""The shipped records, kept from one start of the window to the next in a form that reads fast.

As YAML they take a tenth of a second, as JSON a fiftieth of that.
"""

from __future__ import annotations

import json
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from scout.domain.errors import StoreError
from scout.places.shipped_yaml import known
from scout.version import __version__
from scout.when_called import when_called

with when_called():
    from scout.store.atomic import write_atomically
    from scout.store.home import make_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = "records.json"


@contextmanager
def hold_records(home: Path) -> Iterator[None]:
    """Meanwhile shipped files that have not changed are known, and others are kept in the end."""
    records = find_records(home)
    before = dict(records)
    with known(records):
        yield
    if records != before:
        keep_records(home, records)


def find_records(home: Path) -> dict[Path, Any]:
    """What is kept of files that are as they were; nothing where the file is not whole."""
    try:
        told, _, text = (home / _NAME).read_bytes().partition(b"\n")
    except OSError:
        return {}
    if told != _seal(text):
        return {}
    return {
        Path(name): record
        for name, (mark, record) in json.loads(text).items()
        if mark == _mark(name)
    }


def keep_records(home: Path, records: dict[Path, Any]) -> None:
    """Keep them instead of older ones; where that cannot be done the next start takes longer."""
    with suppress(OSError, StoreError, TypeError):  # what JSON has no word for is not kept
        told = {str(file): (_mark(file), record) for file, record in records.items()}
        text = json.dumps(told, ensure_ascii=False).encode()
        make_folder(home)
        write_atomically(home / _NAME, _seal(text) + b"\n" + text)


def _mark(file: Path | str) -> list[int] | None:
    """What differs when a file was changed; ``None`` where it is gone."""
    with suppress(OSError):
        stat = Path(file).stat()
        return [stat.st_mtime_ns, stat.st_size]
    return None


def _seal(text: bytes) -> bytes:
    """What stands above whole text; of another version of Scout nothing is taken over."""
    return f"{__version__} {crc32(text):08x}".encode()
