"""What a person typed into a cell, whatever the spreadsheet has made of it.

Excel takes ``1-3`` for the third of January and ``2/8`` of a page for the eighth of February; it
stores the day, as a date with a number format, or as its serial number once the format is lost.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta

from scout.record import dataclass

Cell = object

# Serial numbers of the years 1954 to 2119: larger than any scene, smaller than any sum of money.
SERIALS = range(20_000, 80_000)
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet knows no time zone
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_CHINESE_DAY = re.compile(r"^(?:\d{4}年)?(\d{1,2})月(\d{1,2})日$")
_ISO_DAY = re.compile(r"^(?:19|20)\d\d([-/.])(\d{1,2})\1(\d{1,2})(?:[ T]\d\d?:\d\d(?::\d\d)?)?$")
_NAMED_DAY = re.compile(r"^(?:(\d{1,2})[-\s]?([A-Za-z]{3})|([A-Za-z]{3})[-\s]?(\d{1,2}))$")
_ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "####"})


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day that a spreadsheet holds, with the number format that shows it."""

    moment: datetime
    look: str = ""


def text_of(cell: Cell) -> str:
    """The cell as text: whole numbers without a point, days as 2026-12-07, nothing for an error."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        text = cell.strip()
        return "" if text in _ERRORS else text
    if isinstance(cell, Stamp):
        return cell.moment.date().isoformat()
    if isinstance(cell, datetime | date):
        return text_of(Stamp(_moment(cell)))
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def seen_of(cell: Cell) -> str:
    """The cell as a spreadsheet shows it: a day without its year is what was typed, 1-3 or 2/8."""
    if isinstance(cell, Stamp) and hides_year(cell):
        return pair_text(cell, joiner="/" if "/" in cell.look else "-")
    return text_of(cell)


def hides_year(cell: Cell) -> bool:
    """Whether a day is shown without its year or its day, as what was typed as 1-3 is."""
    look = cell.look.lower() if isinstance(cell, Stamp) else ""
    return bool(look) and not {"y", "d"} <= set(look)


def pair_text(cell: Cell, *, joiner: str) -> str:
    """The two numbers that a day was typed as, ``1-3`` or ``2/8``; other cells as text."""
    pair = find_pair(cell)
    return f"{pair[0]}{joiner}{pair[1]}" if pair else text_of(cell)


def find_pair(cell: Cell) -> tuple[int, int] | None:
    """The two numbers that a person typed and a spreadsheet took for a day or for a time."""
    if isinstance(cell, Stamp):
        return _of_stamp(cell)
    if isinstance(cell, datetime | date):
        return _of_stamp(Stamp(_moment(cell)))
    if isinstance(cell, time):
        return cell.hour, cell.minute
    if isinstance(cell, timedelta):
        return divmod(int(cell.total_seconds()) // 60, 60)
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, int) and cell in SERIALS:
        return _of_stamp(Stamp(_EPOCH + timedelta(days=cell)))
    return _of_text(cell.strip()) if isinstance(cell, str) else None


def plain(text: str) -> str:
    """Full-width signs made narrow, all dashes one, blanks single."""
    narrow = unicodedata.normalize("NFKC", text)
    return " ".join(re.sub(r"[—－–‐‑−]+", "-", narrow).split())


def _moment(day: date) -> datetime:
    return day if isinstance(day, datetime) else datetime(day.year, day.month, day.day)  # noqa: DTZ001


def _of_stamp(stamp: Stamp) -> tuple[int, int]:
    """Month and day, as most of the world's settings read ``1-3``; the format may say otherwise."""
    moment, look = stamp.moment, re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", stamp.look).lower()
    if "d" not in look and "y" in look and "m" in look:
        return moment.month, moment.year % 100  # 1-32 is no day, so it became January 1932
    if re.match(r"^dd?[^a-z]+mm?(?![a-z])", look):
        return moment.day, moment.month
    return moment.month, moment.day


def _of_text(text: str) -> tuple[int, int] | None:
    """The same in a text file that a spreadsheet has written."""
    if found := _CHINESE_DAY.match(text):
        return int(found[1]), int(found[2])
    if found := _ISO_DAY.match(text):
        return int(found[2]), int(found[3])
    if (found := _NAMED_DAY.match(text)) and (name := found[2] or found[3]).lower() in _MONTHS:
        return _MONTHS[name.lower()], int(found[1] or found[4])
    if text.isascii() and text.isdecimal() and int(text[:6]) in SERIALS:
        return find_pair(int(text[:6])) if len(text) <= len("79999") else None
    return None
