"""The records of a user's own places file, as they stand in it: JSON lines, a JSON list or YAML.

JSON lines are read one by one and take any size within the ceilings; a JSON list and YAML are read
whole, and YAML about ten times slower, so their ceilings are lower.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from scout.domain.errors import LimitError, ReadError
from scout.domain.message import say
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_YAML, _LINES = {".yaml", ".yml"}, {".jsonl", ".ndjson"}
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLimits:
    """The ceilings of a places file, in bytes and records; tests lower them."""

    lines_bytes: int = 512 * 1024**2  # 100,000 places have about 60 MB
    whole_bytes: int = 64 * 1024**2  # read whole it takes ten times that in memory
    records: int = 200_000


LIMITS = PlaceLimits()


class Entry(NamedTuple):
    """One record: its line in JSON lines, else its number; ``fault`` where it cannot be read."""

    number: int
    record: Any
    fault: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSource:
    """A file of records; ``by_line`` says that the number of a record is its line."""

    name: str
    by_line: bool
    entries: Iterator[Entry]


def open_records(path: Path, limits: PlaceLimits = LIMITS) -> RecordSource:
    """The records of a file; raises ``ReadError`` or ``LimitError``, the latter also on the way."""
    suffix = path.suffix.casefold()
    if suffix not in {*_YAML, *_LINES, ".json"}:
        raise ReadError(say("places.odd_suffix", suffix=path.suffix), file=path.name)
    try:
        by_line = suffix in _LINES or (suffix == ".json" and not _is_list(path))
        _check_size(path, limits.lines_bytes if by_line else limits.whole_bytes)
        if by_line:
            entries = _lines(path)
        else:
            entries = _whole(path, _read_yaml if suffix in _YAML else _read_json)
    except OSError as error:
        raise _unreadable(path, error) from error
    return RecordSource(
        name=path.name, by_line=by_line, entries=_counted(entries, path, limits=limits)
    )


def _unreadable(path: Path, error: OSError) -> ReadError:
    reason = error.strerror or type(error).__name__
    return ReadError(say("places.cannot_open", reason=reason), file=path.name)


def _check_size(path: Path, limit: int) -> None:
    size = path.stat().st_size
    if size > limit:
        message = say("places.too_large", size_mb=size // 1024**2, limit_mb=limit // 1024**2)
        raise LimitError(message, file=path.name)


def _is_list(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4096).removeprefix(_BOM).lstrip()[:1] == b"["


def _counted(entries: Iterator[Entry], path: Path, *, limits: PlaceLimits) -> Iterator[Entry]:
    try:
        for count, entry in enumerate(entries, 1):
            if count > limits.records:
                raise LimitError(say("places.too_many", limit=limits.records), file=path.name)
            yield entry
    except OSError as error:
        raise _unreadable(path, error) from error


def _lines(path: Path) -> Iterator[Entry]:
    """One record a line; a line that is none is told and left out, an empty one is nothing."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            text = line.removeprefix(_BOM) if number == 1 else line
            if text.isspace() or not text:
                continue
            try:
                yield Entry(number, json.loads(text.decode("utf-8")))
            except ValueError as error:  # no UTF-8, or no JSON
                yield Entry(number, None, _first_line(error))
            except RecursionError:
                yield Entry(number, None, "nested too deeply")


def _whole(path: Path, read: Any) -> Iterator[Entry]:
    """The records of a list; raises ``ReadError`` where the file holds none."""
    try:
        data = read(path.read_bytes().removeprefix(_BOM).decode("utf-8"))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else None
        raise ReadError(_no_list(error), file=path.name, line=line) from error
    except ValueError as error:
        line = getattr(error, "lineno", None)
        raise ReadError(_no_list(error), file=path.name, line=line) from error
    except RecursionError as error:
        raise LimitError(say("places.too_deep"), file=path.name) from error
    if not isinstance(data, list):
        raise ReadError(say("places.no_list", why=type(data).__name__), file=path.name)
    return (Entry(number, record) for number, record in enumerate(data, 1))


def _no_list(error: Exception) -> Any:
    return say("places.no_list", why=_first_line(error))


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]


def _read_json(text: str) -> Any:
    return json.loads(text)


def _read_yaml(text: str) -> Any:
    """YAML without aliases: a few of them, one inside the other, unfold to gigabytes."""
    if "&" in text and "*" in text:
        for event in yaml.parse(text, Loader=_LOADER):
            if isinstance(event, yaml.AliasEvent):
                raise yaml.YAMLError(f"aliases (*{event.anchor}) are not read")
    return yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe loader, chosen above
