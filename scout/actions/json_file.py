"""A file of the user's: one object, not yet understood, or a polite word why there is none."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from scout.domain.errors import LimitError, ReadError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from scout.domain.message import Message

_SHOWN = 120  # signs of a name that a message quotes


class FileWords(NamedTuple):
    """How a kind of file is spoken of: it does not open, is too large, or is something else."""

    closed: Callable[[str], Message]
    large: Callable[[int], Message]
    odd: Callable[[str], Message]


def read_json(text: str) -> Any:
    """What a JSON text says; raises ``ValueError`` where it is none or a name stands twice."""
    return json.loads(text, object_pairs_hook=take_once)


def read_json_file(
    path: Path,
    *,
    most_bytes: int,
    words: FileWords,
    parse: Callable[[str], Any] = read_json,
) -> dict[str, Any]:
    """The object in a file, JSON where nothing else is said; raises ``ReadError``, ``LimitError``.

    ``parse`` raises ``ValueError``, with the line as ``lineno`` where it knows it.
    """
    try:
        if path.stat().st_size > most_bytes:
            raise LimitError(words.large(most_bytes // 1024), file=path.name)
        text = path.read_bytes().decode("utf-8-sig")
        data = parse(text)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReadError(words.closed(reason), file=path.name) from error
    except RecursionError as error:
        raise ReadError(words.odd("nested too deeply"), file=path.name) from error
    except ValueError as error:
        why, line = first_line(error), getattr(error, "lineno", None)
        raise ReadError(words.odd(why), file=path.name, line=line) from error
    if not isinstance(data, dict):
        why = "no object" if data is None else type(data).__name__
        raise ReadError(words.odd(why), file=path.name)
    return data


def first_line(error: Exception) -> str:
    """What an error says in short."""
    return (str(error).splitlines() or [type(error).__name__])[0]


def take_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose names stand once: of two lists under one name the first would be lost."""
    taken = dict(pairs)
    if len(taken) < len(pairs):
        ((twice, _),) = Counter(name for name, _ in pairs).most_common(1)
        raise ValueError(f"{twice[:_SHOWN]!r} stands twice")
    return taken
