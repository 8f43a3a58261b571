"""A file of records that Scout ships, read by the fast parser, or known from before.

What is worked out from a file can be known as well.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_known: dict[Path, Any] | None = None


@contextmanager
def known(records: dict[Path, Any]) -> Iterator[None]:
    """What stands in ``records`` is not read again; what is read meanwhile is put there."""
    global _known  # noqa: PLW0603 - the files are shipped with the program, and there once
    _known = records
    try:
        yield
    finally:
        _known = None


def load_shipped(file: Path) -> Any:
    """What stands in it; raises ``yaml.YAMLError`` where it is broken."""
    if _known is None:
        return _read(file)
    if file not in _known:
        _known[file] = _read(file)
    return _known[file]


def find_known(file: Path) -> Any:
    """What is known of a file, or ``None``."""
    return _known.get(file) if _known is not None else None


def make_known(file: Path, worked_out: Any) -> None:
    """Let it be known the next time, in words that JSON has, until the file changes."""
    if _known is not None:
        _known[file] = worked_out


def _read(file: Path) -> Any:
    import yaml

    # The C parser is about eight times faster; where a wheel lacks it the plain one does the same.
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(file.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - safe loaders
