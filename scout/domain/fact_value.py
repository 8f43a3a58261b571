"""The values of facts as text and back: one reader and one writer a kind, faults in plain words.

What is written is read again as the same value, and reads well without the table: ``¥300``,
``4 小时 / 4 h``, ``2 × 4.2 m``. Text in both languages parts at `` / ``, as in the catalogue.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from scout.domain.fact_field import FactKind
from scout.domain.fact_number import (
    minutes_as_text,
    number_as_text,
    read_area,
    read_days,
    read_metres,
    read_minutes,
    read_money,
    read_number,
)
from scout.domain.fact_span import (
    noise_as_text,
    periods_as_text,
    read_noise,
    read_periods,
    read_trucks,
    trucks_as_text,
)
from scout.domain.hours import (
    HOUR_MIN,
    hours_as_said,
    minute_as_text,
    overlap,
    read_hours,
    read_minute,
)
from scout.domain.location import UNKNOWN
from scout.domain.message import say
from scout.domain.text import fold_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.domain.fact_field import FactField
    from scout.domain.location import HourSpan
    from scout.domain.message import Message

__all__ = [
    "LONGEST",
    "UNKNOWN",
    "FactFault",
    "edit_value",
    "is_unknown",
    "read_value",
    "tidy_value",
    "write_value",
]

LONGEST = 2000  # signs of one fact: more is a document
LEAST_DIGITS, LONGEST_PHONE = 3, 100
_SHOWN = 40  # signs of what cannot be read are told
_UNKNOWN_WORDS = frozenset(
    (
        "",
        "?",
        "-",
        "–",
        "—",
        "n/a",
        "tbc",
        "tbd",
        "unknown",
        "未知",
        "不详",
        "不明",
        "不清楚",
        "待定",
    )
)
_YES = frozenset(
    (
        "yes",
        "y",
        "true",
        "1",
        "√",
        "✓",
        "possible",
        "allowed",
        "是",
        "可",
        "可以",
        "能",
        "有",
        "允许",
    )
)
_NO = frozenset(
    ("no", "n", "false", "0", "×", "✗", "x", "not possible", "impossible",
     "否", "不", "不可", "不可以", "不能", "无", "没有", "不允许")
)  # fmt: skip
_YES_NO = {True: "可以 / possible", False: "不可以 / not possible"}
_CLOCK = re.compile(r"(?P<h>\d\d?)(?:[:：](?P<m>\d\d)|点(?:(?P<half>半)|(?P<past>\d\d?)分?)?)")
_BETWEEN_HOURS = re.compile(r"[,，;；、]\s*")
_CHINESE = re.compile("[\u4e00-\u9fff]")


class FactFault(ValueError):  # noqa: N818 - told beside its field
    """What stands there is no value of the field; says so, and how one looks."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text("en"))
        self.message = message


class _Kind(NamedTuple):
    """How values of a kind are read and written; ``example`` says how one looks."""

    read: Callable[[FactField, str], Any]
    write: Callable[[FactField, Any], str]


def is_unknown(text: str) -> bool:
    """Whether a text says that nobody knows, or says nothing."""
    return text == UNKNOWN or fold_words(text) in _UNKNOWN_WORDS


def read_value(field: FactField, text: str) -> Any:
    """The value that a text states, ``None`` where it is unknown; raises ``FactFault``.

    By kind: ``str``, ``bool``, whole ``int`` (元, minutes, days, minutes after midnight), ``float``
    (metres, m², numbers), or a tuple of spans of :mod:`scout.domain.fact_span`.
    """
    if is_unknown(text):
        return None
    if len(text) > LONGEST:
        raise FactFault(say("domain.fact_too_long", most=LONGEST))
    read = _KINDS[field.kind].read
    try:
        return read(field, _one_language(field, text))
    except FactFault:
        raise
    except (ValueError, OverflowError) as error:
        shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
        example = say(f"domain.fact_like_{field.kind}")
        raise FactFault(say("domain.fact_odd", text=shown, like=example)) from error


def write_value(field: FactField, value: Any) -> str:
    """A value as text that reads well by itself and is read again as the same value."""
    return UNKNOWN if value is None else _KINDS[field.kind].write(field, value)


def edit_value(field: FactField, text: str) -> str:
    """A text as one types it into a form: a number without its unit, a code for a choice.

    What is unknown is empty, and what cannot be read stays as it stands.
    """
    try:
        value = read_value(field, text)
    except FactFault:
        return text
    if value is None:
        return ""
    edit = _EDITS.get(field.kind)
    return edit(field, value) if edit else write_value(field, value)


def tidy_value(field: FactField, text: str) -> str:
    """A text as this program writes its value; raises ``FactFault``."""
    return write_value(field, read_value(field, text))


def _one_language(field: FactField, text: str) -> str:
    """Of ``4 小时 / 4 h`` the second half; text and noise are in whatever language they are."""
    if field.kind in {FactKind.TEXT, FactKind.NOISE}:
        return text
    zh, _, en = text.rpartition(" / ")
    is_word = field.kind in {FactKind.CHOICE, FactKind.FLAG} or any(map(str.isdecimal, en))
    return en if is_word and _has_chinese(zh) and not _has_chinese(en) else text


def _has_chinese(text: str) -> bool:
    return _CHINESE.search(text) is not None


def _read_text(_field: FactField, text: str) -> str:
    told = " ".join(text.split())
    if not told.isprintable():
        raise FactFault(say("domain.fact_odd_sign"))
    return told


def _read_choice(field: FactField, text: str) -> str:
    typed = fold_words(text)
    for choice in field.choices:
        if typed in {choice.id.casefold(), fold_words(choice.name.zh), fold_words(choice.name.en)}:
            return choice.id
    raise ValueError(text)


def _write_choice(field: FactField, value: str) -> str:
    names = {choice.id: choice.name for choice in field.choices}
    return _both(names[value].zh, names[value].en) if value in names else value


def _read_flag(_field: FactField, text: str) -> bool:
    typed = fold_words(text)
    if typed in _NO:
        return False
    if typed in _YES:
        return True
    raise ValueError(text)


def _read_whole(field: FactField, text: str) -> int:
    number = _read_number(field, text)
    if number != int(number):
        raise ValueError(text)
    return int(number)


def _read_number(field: FactField, text: str) -> float:
    unit = field.unit
    return read_number(text, frozenset({fold_words(unit.zh), fold_words(unit.en)} if unit else ()))


def _read_minutes(field: FactField, text: str) -> int:
    return read_minutes(text, in_hours=_is_in_hours(field))


def _is_in_hours(field: FactField) -> bool:
    return field.unit is not None and field.unit.en == "h"


def _read_clock(_field: FactField, text: str) -> int:
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    minute = 30 if found["half"] else int(found["m"] or found["past"] or 0)
    return read_minute(f"{found['h']}:{minute:02}")


def _read_hours(_field: FactField, text: str) -> tuple[HourSpan, ...]:
    spans = [read_hours(part) for part in _BETWEEN_HOURS.split(text.strip()) if part.strip()]
    spans.sort(key=lambda span: span.start)
    for number, span in enumerate(spans):
        if any(overlap(span, other) for other in spans[:number]):
            raise FactFault(say("domain.fact_overlap"))
    return tuple(spans)


def _read_phone(_field: FactField, text: str) -> str:
    told = _read_text(_field, text)
    if sum(sign.isdecimal() for sign in told) < LEAST_DIGITS or len(told) > LONGEST_PHONE:
        raise ValueError(text)
    return told


def _read_point(_field: FactField, text: str) -> tuple[float, float]:
    lat, lon = (float(part) for part in text.replace("，", ",").split(","))
    if not (abs(lat) <= 90 and abs(lon) <= 180):  # noqa: PLR2004 - degrees
        raise ValueError(text)
    return lat, lon


def _both(zh: str, en: str) -> str:
    return zh if zh == en else f"{zh} / {en}"


def _with_unit(field: FactField, value: float) -> str:
    number = number_as_text(value)
    return _both(f"{number} {field.unit.zh}", f"{number} {field.unit.en}") if field.unit else number


def _as_it_is(_field: FactField, value: str) -> str:
    return value


def _edit_number(_field: FactField, value: float) -> str:
    return number_as_text(value)


_EDITS: dict[FactKind, Callable[[FactField, Any], str]] = {
    FactKind.CHOICE: _as_it_is,
    FactKind.FLAG: lambda _, value: "yes" if value else "no",
    FactKind.MINUTES: lambda field, value: number_as_text(
        round(value / HOUR_MIN, 4) if _is_in_hours(field) else value
    ),
    **dict.fromkeys(
        (FactKind.WHOLE, FactKind.NUMBER, FactKind.MONEY, FactKind.DAYS, FactKind.METRES,
         FactKind.AREA),
        _edit_number,
    ),
}  # fmt: skip
"""What a form shows otherwise than it is written."""

_KINDS: dict[FactKind, _Kind] = {
    FactKind.TEXT: _Kind(_read_text, _as_it_is),
    FactKind.CHOICE: _Kind(_read_choice, _write_choice),
    FactKind.FLAG: _Kind(_read_flag, lambda _, value: _YES_NO[value]),
    FactKind.WHOLE: _Kind(_read_whole, _with_unit),
    FactKind.NUMBER: _Kind(_read_number, _with_unit),
    FactKind.MONEY: _Kind(lambda _, text: read_money(text), lambda _, value: f"¥{value:,}"),
    FactKind.MINUTES: _Kind(_read_minutes, lambda _, value: _both(*minutes_as_text(value))),
    FactKind.DAYS: _Kind(lambda _, text: read_days(text), _with_unit),
    FactKind.METRES: _Kind(lambda _, text: read_metres(text), _with_unit),
    FactKind.AREA: _Kind(lambda _, text: read_area(text), _with_unit),
    FactKind.CLOCK: _Kind(_read_clock, lambda _, value: minute_as_text(value)),
    FactKind.HOURS: _Kind(_read_hours, lambda _, value: ", ".join(map(hours_as_said, value))),
    FactKind.PERIODS: _Kind(
        lambda _, text: read_periods(text), lambda _, value: periods_as_text(value)
    ),
    FactKind.NOISE: _Kind(lambda _, text: read_noise(text), lambda _, value: noise_as_text(value)),
    FactKind.TRUCKS: _Kind(
        lambda _, text: read_trucks(text), lambda _, value: trucks_as_text(value)
    ),
    FactKind.PHONE: _Kind(_read_phone, _as_it_is),
    FactKind.POINT: _Kind(_read_point, lambda _, value: f"{value[0]:.6f}, {value[1]:.6f}"),
}
