"""Telephone numbers taken out of texts: of papers that go to many hands.

The numbers of a place stand in its own field and, as its sources write them, within what is said of
permits, hours and notes. Those that everybody may ring (110, 119, 120, 12345) stay.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar, cast

LEFT_OUT = "***"
"""What stands in the place of a number, so that a reader sees that there is one."""

_GAP = r"[-\s–—－]?"
_EXTENSION = r"(?:\s?(?:转|ext\.?\s?)\d{1,5})?"
_NUMBER = re.compile(
    r"(?<![\w./=@-])(?:"
    rf"(?:\+?86{_GAP})?1[3-9]\d{_GAP}\d{{4}}{_GAP}\d{{4}}"  # mobile
    rf"|(?:\+?86{_GAP})?[(（]?0\d{{2,3}}[)）]?{_GAP}\d{{3,4}}{_GAP}\d{{4}}"  # area code, number
    rf"|\+86{_GAP}\d{{2,3}}{_GAP}\d{{3,4}}{_GAP}\d{{4}}"  # the same from abroad
    rf"|[48]00-\d{{3,4}}-?\d{{3,4}}"
    r"|\+(?!86)\d{1,3}(?:[-\s]?\d){6,13}"
    rf"){_EXTENSION}(?!\d)"
)
_Value = TypeVar("_Value")


def leave_out_phones(value: _Value) -> _Value:
    """A text, or a value of the domain with all its texts, without telephone numbers.

    The field ``phone`` of a place is empty then: a paper leaves a line to write on.
    """
    return cast("_Value", _leave_out(value))


def _leave_out(value: Any) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return _NUMBER.sub(LEFT_OUT, value)
    if isinstance(value, tuple):
        return _leave_out_each(value)
    if is_dataclass(value) and not isinstance(value, type):
        return _leave_out_fields(value)
    return value


def _leave_out_each(values: tuple[Any, ...]) -> tuple[Any, ...]:
    """The same tuple where nothing in it changes, also one with names."""
    news = [_leave_out(one) for one in values]
    if all(new is old for new, old in zip(news, values, strict=True)):
        return values
    make = getattr(values, "_make", tuple)
    return make(news)


def _leave_out_fields(value: Any) -> Any:
    """The same value where nothing in it changes."""
    news: dict[str, Any] = {}
    for field in fields(value):
        old = getattr(value, field.name)
        new = "" if field.name == "phone" else _leave_out(old)
        if new is not old:
            news[field.name] = new
    return replace(value, **news) if news else value
