"""Facts that are lists: free periods, noise by hour, room for trucks by their size."""

from __future__ import annotations

import re
from datetime import date

from scout.domain.hours import DAY_MIN, hours_as_said, read_hours
from scout.domain.location import HourSpan
from scout.record import dataclass

LOUDEST_DB, LONGEST_TRUCK_M, MOST_TRUCKS = 140, 25.0, 999

_BETWEEN = re.compile(r"\s*[;；\n]\s*")
_BETWEEN_SHORT = re.compile(r"\s*[,，;；、\n]\s*")
_DAY = r"(?:(?P<y{n}>\d{{4}})\s*[-/.年]\s*)?(?P<m{n}>\d{{1,2}})\s*[-/.月]\s*(?P<d{n}>\d{{1,2}})日?"
_PERIOD = re.compile(
    rf"{_DAY.format(n=1)}(?:\s*(?:~|～|–|—|至|到|to|until|\s-\s|-(?=\d{{4}}))\s*"
    rf"{_DAY.format(n=2)})?"
)
_NOISE = re.compile(r"(?P<hours>\d\d?[:：]\d\d\s*[-–—~～至到]\s*\d\d?[:：]\d\d)?\s*(?P<what>.*)")
_LOUD = re.compile(r"[,，]?\s*(?P<db>\d{1,3})\s*(?:dB(?:\(?A\)?)?|分贝)\s*$", re.IGNORECASE)
_METRES = re.compile(r"(?P<m>\d{1,2}(?:\.\d+)?)\s*(?:m\b|米)", re.IGNORECASE)
_COUNT = re.compile(
    r"(?P<before>\d{1,3})\s*[×xX*]|[×xX*]\s*(?P<after>\d{1,3})|(?P<cars>\d{1,3})\s*[辆台]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Dates from one to another, both of them too."""

    start: date
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NoiseSpan:
    """What is heard in these hours; ``db`` is dB(A) as measured, ``None`` where nobody has."""

    hours: HourSpan
    what: str = ""
    db: int | None = None

    @property
    def is_all_day(self) -> bool:
        """Whether no hours are said."""
        return self.hours.until - self.hours.start == DAY_MIN


@dataclass(frozen=True, slots=True, kw_only=True)
class TruckRoom:
    """Room for so many trucks of up to this length."""

    count: int
    length_m: float


def read_periods(text: str) -> tuple[Period, ...]:
    """``2026-12-01 ~ 2026-12-10, 2026-12-20``; the second date may leave out its year."""
    found = [_read_period(part) for part in _BETWEEN_SHORT.split(text.strip()) if part]
    return tuple(sorted(found, key=lambda period: period.start))


def _read_period(text: str) -> Period:
    found = _PERIOD.fullmatch(text)
    if found is None or not found["y1"]:
        raise ValueError(text)
    start = date(int(found["y1"]), int(found["m1"]), int(found["d1"]))
    if not found["m2"]:
        return Period(start=start, until=start)
    year = int(found["y2"] or found["y1"])
    until = date(year, int(found["m2"]), int(found["d2"]))
    if until < start:
        raise ValueError(text)
    return Period(start=start, until=until)


def periods_as_text(periods: tuple[Period, ...]) -> str:
    """As :func:`read_periods` reads them."""
    return ", ".join(
        str(one.start) if one.start == one.until else f"{one.start} ~ {one.until}"
        for one in periods
    )


def read_noise(text: str) -> tuple[NoiseSpan, ...]:
    """``07:30-08:00 school bell 75 dB; 19:00-21:00 广场舞``; without hours it is heard at any."""
    return tuple(_read_noise(part) for part in _BETWEEN.split(text.strip()) if part)


def _read_noise(text: str) -> NoiseSpan:
    found = _NOISE.fullmatch(text)
    if found is None:
        raise ValueError(text)
    hours = read_hours(found["hours"]) if found["hours"] else HourSpan(start=0, until=DAY_MIN)
    what, loud = found["what"].strip(), _LOUD.search(found["what"])
    if loud is None:
        if not (what or found["hours"]):
            raise ValueError(text)
        return NoiseSpan(hours=hours, what=what)
    if (db := int(loud["db"])) > LOUDEST_DB:
        raise ValueError(text)
    return NoiseSpan(hours=hours, what=found["what"][: loud.start()].strip(), db=db)


def noise_as_text(spans: tuple[NoiseSpan, ...]) -> str:
    """As :func:`read_noise` reads it."""
    return "; ".join(
        " ".join(
            filter(
                None,
                (
                    "" if span.is_all_day else hours_as_said(span.hours),
                    span.what,
                    "" if span.db is None else f"{span.db} dB",
                ),
            )
        )
        for span in spans
    )


def read_trucks(text: str) -> tuple[TruckRoom, ...]:
    """``2 × 4.2 m, 1 × 9.6 m`` or ``4.2米 2辆、9.6米 1辆``; a length alone is one truck."""
    found = [_read_truck(part) for part in _BETWEEN_SHORT.split(text.strip()) if part]
    return tuple(sorted(found, key=lambda room: room.length_m))


def _read_truck(text: str) -> TruckRoom:
    length, count = _METRES.search(text), _COUNT.search(text)
    if length is None:
        raise ValueError(text)
    many = int(next(filter(None, count.groups()))) if count else 1
    metres = float(length["m"])
    if not (0 < many <= MOST_TRUCKS and 0 < metres <= LONGEST_TRUCK_M):
        raise ValueError(text)
    return TruckRoom(count=many, length_m=metres)


def trucks_as_text(rooms: tuple[TruckRoom, ...]) -> str:
    """As :func:`read_trucks` reads them."""
    return ", ".join(f"{room.count} × {room.length_m:g} m" for room in rooms)
