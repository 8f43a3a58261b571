"""A value of the domain as plain data and back, exactly: numbers, text, lists, objects by name.

A file can name no type of its own and make nothing but values of the domain. An object of several
possible kinds says which it ``is``; a set is a sorted list; a time names its zone as in RFC 9557:
``2026-12-01T06:21:00+08:00[Asia/Shanghai]``.
"""

from __future__ import annotations

import json
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any, get_args, get_origin

from scout.domain.document.kind import Shape, kinds_of, shape_of

if TYPE_CHECKING:
    from collections.abc import Callable

    Turn = Callable[[Any], Any]

_OBJECTS = {Shape.OBJECT, Shape.SENTENCE}


def write_document(value: Any, kind: Any) -> str:
    """A value as a JSON text; ``kind`` is its annotation."""
    plain = _writer(kind)(value)
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError:  # halves of signs, which some files hold
        text = json.dumps(plain, separators=(",", ":"))
    return text


@cache
def _writer(kind: Any) -> Turn:
    return _WRITERS[shape_of(kind)](kind)


def _write_list(kind: Any) -> Turn:
    each = _writer(get_args(kind)[0])
    return lambda value: [each(one) for one in value]


def _write_set(kind: Any) -> Turn:
    each = _writer(get_args(kind)[0])
    return lambda value: [each(one) for one in sorted(value)]


def _write_row(kind: Any) -> Turn:
    turns = [_writer(one) for one in get_args(kind) or kinds_of(kind).values()]
    return lambda value: [turn(one) for turn, one in zip(turns, value, strict=True)]


def _write_object(kind: Any) -> Turn:
    """Its fields are looked at when the first is written: a sentence may hold sentences."""

    def write(value: Any) -> Any:
        return {name: turn(getattr(value, name)) for name, turn in _field_writers(kind)}

    return write


@cache
def _field_writers(kind: Any) -> tuple[tuple[str, Turn], ...]:
    return tuple((name, _writer(one)) for name, one in kinds_of(kind).items())


def _write_choice(kind: Any) -> Turn:
    kinds = [one for one in get_args(kind) if one is not NoneType]
    objects = {one for one in kinds if shape_of(one) in _OBJECTS}
    turns = {get_origin(one) or one: _writer(one) for one in kinds}
    turns.setdefault(int, turns.get(float, turns[next(iter(turns))]))

    def write(value: Any) -> Any:
        if value is None:
            return None
        plain = turns[type(value)](value)
        is_one_of_several = len(objects) > 1 and type(value) in objects
        return {"is": type(value).__name__, **plain} if is_one_of_several else plain

    return write


_WRITERS: dict[Shape, Callable[[Any], Turn]] = {
    Shape.CHOICE: _write_choice,
    Shape.LIST: _write_list,
    Shape.ROW: _write_row,
    Shape.SET: _write_set,
    Shape.NAMED_ROW: _write_row,
    Shape.OBJECT: _write_object,
    Shape.SENTENCE: _write_object,
    Shape.CODE: lambda _kind: lambda value: value.value,
    Shape.TIME: lambda _kind: lambda value: f"{value.isoformat()}[{value.tzinfo.key}]",
    Shape.DAY: lambda _kind: lambda value: value.isoformat(),
    Shape.PLAIN: lambda _kind: lambda value: value,
}
