"""What a field of the domain may hold, taken from its annotation, and the shape of that."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum, auto
from functools import cache
from types import UnionType
from typing import Any, Union, get_origin, get_type_hints

from scout.domain import (
    candidate,
    column,
    correction,
    day_rules,
    eighths,
    era,
    fingerprint,
    heading,
    issue,
    location,
    location_set,
    mend,
    message,
    need,
    party,
    photo,
    place_book,
    place_record,
    plan,
    point,
    problem,
    project,
    recce,
    relaxation,
    script,
    setting,
    sun,
    terms,
    text,
    travel,
    wish,
)

_ROOMS = (
    *(candidate, column, correction, day_rules, eighths, era, fingerprint, heading, issue),
    *(location, location_set, mend, message, need, party, photo, place_book, place_record),
    *(plan, point, problem, project, recce, relaxation, script, setting, sun, terms, text),
    *(travel, wish),
)
# Annotations of the domain are names; these are all that they may mean.
_MEANINGS: dict[str, Any] = {
    **{name: value for room in _ROOMS for name, value in vars(room).items() if name[0].isupper()},
    "date": date,
    "datetime": datetime,
}


class Shape(Enum):
    """How values of a kind are written; several kinds share one."""

    CHOICE = auto()
    LIST = auto()
    ROW = auto()
    SET = auto()
    NAMED_ROW = auto()
    OBJECT = auto()
    SENTENCE = auto()
    CODE = auto()
    TIME = auto()
    DAY = auto()
    PLAIN = auto()


@cache
def shape_of(kind: Any) -> Shape:
    """The shape of a kind: ``tuple[X, ...]`` is a list, ``tuple[X, Y]`` a row."""
    origin = get_origin(kind)
    if origin is not None:
        is_list = origin is tuple and kind.__args__[-1] is Ellipsis
        shapes = {Union: Shape.CHOICE, UnionType: Shape.CHOICE, frozenset: Shape.SET}
        return Shape.LIST if is_list else shapes.get(origin, Shape.ROW)
    known = {datetime: Shape.TIME, date: Shape.DAY, message.Message: Shape.SENTENCE}
    if kind in known:
        return known[kind]
    if hasattr(kind, "_fields"):
        return Shape.NAMED_ROW
    if is_dataclass(kind):
        return Shape.OBJECT
    return Shape.CODE if issubclass(kind, Enum) else Shape.PLAIN


@cache
def kinds_of(cls: type) -> dict[str, Any]:
    """The fields of a class and what each may hold."""
    hints = get_type_hints(cls, localns=_MEANINGS)
    names = fields(cls) if is_dataclass(cls) else ()
    return {field.name: hints[field.name] for field in names} or hints
