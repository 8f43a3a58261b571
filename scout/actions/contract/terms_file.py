"""The terms of a shoot as they stand in a file, JSON or YAML: one document, not yet understood.

Of YAML only the shape is taken: every value stays the text that was typed, but for nothing, true
and false. A scene ``3.10`` is no number and ``10:30`` no 630 as YAML would have it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from scout.actions.json_file import FileWords, first_line, read_json, read_json_file, take_once
from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FILE_BYTES = 1024**2  # as for wishes
_DEPTH = 40  # the document itself nests five deep
_YAML = {".yaml", ".yml"}
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN = {"": None, "~": None, "null": None, "true": True, "false": False}
_STARTS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


def read_terms_file(path: Path) -> dict[str, Any]:
    """The document of a file, YAML by its ending, else JSON; raises ``ReadError``, ``LimitError``.

    A name stands once in its object, since of two the first would be lost.
    """
    words = FileWords(
        closed=lambda reason: say("actions.terms_file_closed", reason=reason),
        large=lambda limit_kb: say("actions.terms_file_large", limit_kb=limit_kb),
        odd=lambda why: say("actions.terms_file_odd", why=why),
    )
    parse = _read_yaml if path.suffix.casefold() in _YAML else read_json
    return read_json_file(path, most_bytes=_FILE_BYTES, words=words, parse=parse)


def _read_yaml(text: str) -> Any:
    """What a YAML text says; raises ``ValueError`` where it is none."""
    try:
        return _build(text)
    except yaml.YAMLError as error:
        why = getattr(error, "problem", None) or first_line(error)
        raise _FaultError(why, getattr(error, "problem_mark", None)) from error


def _build(text: str) -> Any:
    """The only document of a YAML text; built without recursion, so that no depth can hurt."""
    outer: list[tuple[list[Any], yaml.Event]] = []
    parts: list[Any] = []
    for event in _events(text):
        if isinstance(event, _STARTS):
            if len(outer) >= _DEPTH:
                raise _FaultError("nested too deeply", event.start_mark)
            outer.append((parts, event))
            parts = []
        elif isinstance(event, _ENDS):
            made, (parts, start) = parts, outer.pop()
            parts.append(_pair(made, start) if isinstance(event, yaml.MappingEndEvent) else made)
        elif isinstance(event, yaml.ScalarEvent):
            parts.append(_scalar(event))
    if len(parts) > 1:
        raise ValueError("more than one document")
    return parts[0] if parts else None


def _events(text: str) -> Iterator[Any]:
    """The events without aliases: a few of them, one inside the other, unfold to gigabytes."""
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.AliasEvent):
            raise _FaultError(f"aliases (*{event.anchor}) are not read", event.start_mark)
        yield event


def _scalar(event: yaml.ScalarEvent) -> Any:
    text = str(event.value)
    return _PLAIN.get(text, text) if event.implicit[0] else text


def _pair(parts: list[Any], event: yaml.Event) -> dict[str, Any]:
    names, values = parts[::2], parts[1::2]
    if not all(isinstance(name, str) for name in names):
        raise _FaultError("a name must be text", event.start_mark)
    try:
        return take_once(list(zip(names, values, strict=True)))
    except ValueError as error:
        raise _FaultError(str(error), event.start_mark) from error


class _FaultError(ValueError):
    def __init__(self, why: str, mark: Any) -> None:
        super().__init__(why)
        self.lineno = mark.line + 1 if mark else None
