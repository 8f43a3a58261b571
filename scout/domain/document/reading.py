"""Plain data read back as a value of the domain: as a stranger's, with the way to what is wrong."""

from __future__ import annotations

import json
import re
from dataclasses import MISSING, fields
from datetime import date, datetime
from enum import Enum
from functools import cache
from math import isfinite
from types import NoneType
from typing import TYPE_CHECKING, Any, get_args
from zoneinfo import ZoneInfo

from scout.domain.document.fault import DocumentError
from scout.domain.document.kind import Shape, kinds_of, shape_of
from scout.domain.message import Message, is_worded, say

if TYPE_CHECKING:
    from collections.abc import Callable

    Turn = Callable[[Any], Any]

_TIME = re.compile(r"(?P<time>[0-9T:.+-]{16,40})\[(?P<zone>[A-Za-z0-9_+/-]{1,60})\]")
_OBJECTS = {Shape.OBJECT, Shape.SENTENCE}
_LISTS = {Shape.LIST, Shape.ROW, Shape.SET, Shape.NAMED_ROW}


def read_document(text: str, kind: Any) -> Any:
    """The value of a JSON text; raises ``DocumentError`` where it is no such value."""
    try:
        return _reader(kind)(json.loads(text, parse_constant=_refuse_constant))
    except RecursionError as error:
        raise DocumentError("nested too deeply") from error
    except ValueError as error:
        raise as_document_error(error) from error


def as_document_error(error: ValueError, step: str = "") -> DocumentError:
    """The same error, one step farther out where there is one."""
    led = error if isinstance(error, DocumentError) else DocumentError(str(error))
    led.where += [step] if step else []
    return led


def _refuse_constant(name: str) -> float:
    raise DocumentError(f"{name} is no number")


@cache
def _reader(kind: Any) -> Turn:
    return _READERS[shape_of(kind)](kind)


def _checked(value: Any, kind: type) -> Any:
    """A plain value of one type; a whole number is as good as any, true and false are none."""
    if type(value) is kind or (kind is float and type(value) is int):
        if isinstance(value, float) and not isfinite(value):  # 1e999
            raise DocumentError(f"{value} is no number")
        return value
    raise DocumentError(f"{type(value).__name__} instead of {kind.__name__}")


def _read_many(make: Callable[[list[Any]], Any]) -> Callable[[Any], Turn]:
    def reader(kind: Any) -> Turn:
        each = _reader(get_args(kind)[0])

        def read(value: Any) -> Any:
            found = []
            for number, one in enumerate(_checked(value, list), 1):
                try:
                    found.append(each(one))
                except ValueError as error:
                    raise as_document_error(error, str(number)) from error
            return make(found)

        return read

    return reader


def _read_row(kind: Any) -> Turn:
    turns = [_reader(one) for one in get_args(kind) or kinds_of(kind).values()]
    make = getattr(kind, "_make", tuple)
    return lambda value: make(
        [turn(one) for turn, one in zip(turns, _checked(value, list), strict=True)]
    )


def _read_object(kind: Any) -> Turn:
    needed = {
        field.name
        for field in fields(kind)
        if field.default is MISSING and field.default_factory is MISSING
    }

    def read(value: Any) -> Any:
        turns, found = _field_readers(kind), {}
        for name, one in _checked(value, dict).items():
            if name not in turns:  # of a newer version that has more to say
                continue
            try:
                found[name] = turns[name](one)
            except ValueError as error:
                raise as_document_error(error, name) from error
        if missing := needed - found.keys():
            raise DocumentError(f"no {', '.join(sorted(missing))}")
        return kind(**found)

    return read


@cache
def _field_readers(kind: Any) -> dict[str, Turn]:
    return {name: _reader(one) for name, one in kinds_of(kind).items()}


def _read_sentence(kind: Any) -> Turn:
    """Sentences come back as they were said; one that no version words any more says so."""
    read = _read_object(kind)

    def read_sentence(value: Any) -> Message:
        found: Message = read(value)
        return found if is_worded(found) else say("store.words_lost")

    return read_sentence


def _read_choice(kind: Any) -> Turn:
    kinds = get_args(kind)
    objects = {one.__name__: _reader(one) for one in kinds if shape_of(one) in _OBJECTS}
    others = {
        type_: _reader(one)
        for one in kinds
        if one is not NoneType and shape_of(one) not in _OBJECTS
        for type_ in _plain_types(one)
    }

    def read(value: Any) -> Any:
        if value is None and NoneType in kinds:
            return None
        if type(value) is dict and objects:
            name = value.get("is") if len(objects) > 1 else next(iter(objects))
            if not isinstance(name, str) or name not in objects:
                raise DocumentError(f"{name!r} is none of {', '.join(objects)}")
            return objects[name](value)
        if type(value) not in others:
            raise DocumentError(f"{type(value).__name__} is none of {kind}")
        return others[type(value)](value)

    return read


def _plain_types(kind: Any) -> set[type]:
    """The types of plain data that stand for a value of this kind."""
    if shape_of(kind) in _LISTS:
        return {list}
    if shape_of(kind) is Shape.PLAIN:
        return {float, int} if kind is float else {kind}
    return {int} if issubclass(kind, int) and issubclass(kind, Enum) else {str}


def _read_time(value: Any) -> datetime:
    found = _TIME.fullmatch(_checked(value, str))
    if found is None:
        raise DocumentError("no time with a zone")
    try:
        zone = ZoneInfo(found["zone"])
    except (OSError, ValueError, KeyError) as error:
        raise DocumentError(f"no zone {found['zone']}") from error
    return datetime.fromisoformat(found["time"]).replace(tzinfo=zone)


_READERS: dict[Shape, Callable[[Any], Turn]] = {
    Shape.CHOICE: _read_choice,
    Shape.LIST: _read_many(tuple),
    Shape.ROW: _read_row,
    Shape.SET: _read_many(frozenset),
    Shape.NAMED_ROW: _read_row,
    Shape.OBJECT: _read_object,
    Shape.SENTENCE: _read_sentence,
    Shape.CODE: lambda kind: kind,
    Shape.TIME: lambda _kind: _read_time,
    Shape.DAY: lambda _kind: lambda value: date.fromisoformat(_checked(value, str)),
    Shape.PLAIN: lambda kind: lambda value: _checked(value, kind),
}
