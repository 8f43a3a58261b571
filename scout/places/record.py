"""A reviewable record of a place into a location, with every fault of it found at once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from scout.domain.heading import IntExt
from scout.domain.hours import read_hours
from scout.domain.location import (
    EraFit,
    Exact,
    Fact,
    Location,
    PlaceKind,
    PlaceState,
    PlaysAs,
    Position,
    Spot,
    Stage,
)
from scout.domain.message import say
from scout.domain.point import Wgs84
from scout.domain.problem import Problem, Severity
from scout.domain.text import Bilingual

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.domain.location import HourSpan

T = TypeVar("T")


class RecordFaults(Exception):  # noqa: N818 - gathered and reported, never shown as it is
    """Everything that is wrong with one record."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(problem.message.text("en") for problem in problems))
        self.problems = problems


def read_record(record: Any, *, file: str) -> Location:
    """The location of a record, without fee and district; raises ``RecordFaults``."""
    if not isinstance(record, dict):
        raise RecordFaults((_fault(file, "record", why="is no mapping"),))
    reading = _Reading(record, f"{file}: {record.get('id', '?')}")
    location = Location(
        id=reading.take("id", _text, default="?"),
        name=reading.take("name", _bilingual, default=Bilingual(zh="?", en="?")),
        kind=reading.take("kind", PlaceKind, default=PlaceKind.URBAN),
        state=reading.take("state", PlaceState, default=PlaceState.UNVERIFIED),
        spots=reading.take("spots", lambda spots: _spots(spots, record), default=()),
        facts=reading.take("facts", lambda facts: _facts(facts, record), default=()),
        position=_position(record["position"], reading) if "position" in record else None,
        address=str(record.get("address", "")),
        subdistrict=str(record.get("subdistrict", "")),
        tags=tuple(str(tag) for tag in record.get("tags", ())),
        night=reading.maybe("night", _flag, default=None),
        fire=reading.maybe("fire", _flag, default=None),
        open_hours=reading.maybe("open_hours", _open_hours, default=()),
        lead_days=reading.maybe("lead_days", _whole, default=None),
        permit=str(record.get("permit", "")),
        hours=str(record.get("hours", "")),
        phone=str(record.get("phone", "")),
        stage=_stage(record["stage"], reading) if "stage" in record else None,
    )
    if reading.problems:
        raise RecordFaults(tuple(reading.problems))
    return location


class _Reading:
    """Takes values out of a record and notes what is wrong with them."""

    def __init__(self, record: dict[str, Any], where: str) -> None:
        self.record, self.where = record, where
        self.problems: list[Problem] = []

    def take(self, field: str, make: Callable[[Any], T], *, default: T) -> T:
        """The value of a field, or the default with a fault noted."""
        try:
            return make(self.record[field])
        except KeyError as error:
            self.fault(field, f"{error.args[0]} is missing")
        except (TypeError, ValueError, AttributeError) as error:
            self.fault(field, str(error))
        return default

    def maybe(self, field: str, make: Callable[[Any], T], *, default: T) -> T:
        """The value of a field that a record need not have."""
        return self.take(field, make, default=default) if field in self.record else default

    def fault(self, field: str, why: str) -> None:
        """Note what is wrong with a field."""
        self.problems.append(_fault(self.where, field, why=why))


def _fault(where: str, field: str, *, why: str) -> Problem:
    message = say("places.bad_field", record=where, field=field, why=why)
    return Problem(message=message, severity=Severity.ERROR)


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("must be text")
    return value


def _flag(value: Any) -> bool | None:
    if not isinstance(value, bool):
        raise TypeError("must be true or false")
    return value


def _whole(value: Any) -> int | None:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("must be a whole number")
    return value


def _number(value: Any) -> float | None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise TypeError("must be a number")
    return float(value)


def _open_hours(value: Any) -> tuple[HourSpan, ...]:
    if not isinstance(value, list):
        raise TypeError("must be a list such as ['09:00-17:00']")
    return tuple(read_hours(_text(hours)) for hours in value)


def _bilingual(value: Any) -> Bilingual:
    return Bilingual(zh=_text(value["zh"]), en=_text(value["en"]))


def _facts(facts: Any, record: dict[str, Any]) -> tuple[Fact, ...]:
    """A fact without a source of its own has the record's source and day."""
    return tuple(
        Fact(
            field=_text(fact["field"]),
            value=_text(fact["value"]),
            source=_text(fact.get("source", record.get("source"))),
            date=_text(fact.get("date", record.get("looked_up"))),
            exact=Exact(fact["exact"]) if "exact" in fact else Exact.STATED,
        )
        for fact in facts
    )


def _spots(spots: Any, record: dict[str, Any]) -> tuple[Spot, ...]:
    made = tuple(_spot(spot, record) for spot in spots)
    if not made:
        raise ValueError("a place without a spot plays nothing")
    if len({spot.id for spot in made}) != len(made):
        raise ValueError("two spots have the same id")
    return made


def _spot(spot: Any, record: dict[str, Any]) -> Spot:
    return Spot(
        id=_text(spot["id"]),
        name=_bilingual(spot["name"]),
        eras=tuple(_era(era, how) for era, how in spot["eras"].items()),
        settings=tuple(spot["settings"]),
        int_ext=IntExt(spot["int_ext"]),
        note=_bilingual(spot["note"]) if "note" in spot else None,
        area_m2=_measured(spot, "area_m2", make=_whole),
        height_m=_measured(spot, "height_m", make=_number),
        depth_m=_measured(spot, "depth_m", make=_number),
        facts=_facts(spot["facts"], record) if "facts" in spot else (),
    )


def _era(era: str, how: Any) -> EraFit:
    """How well an era is played, as a word or with what the dressing takes and who judged it."""
    if isinstance(how, str):
        return _plain_era(era, how)
    return EraFit(
        era=era,
        plays=PlaysAs(how["plays"]),
        hours=_number(how["hours"]) if "hours" in how else None,
        cny=_whole(how["cny"]) if "cny" in how else None,
        hide=_text(how["hide"]) if "hide" in how else "",
        judged_by=_text(how["judged_by"]) if "judged_by" in how else "",
        judged_on=_text(how["judged_on"]) if "judged_on" in how else "",
    )


@lru_cache(maxsize=512)  # the same few at hundreds of spots
def _plain_era(era: str, plays: str) -> EraFit:
    return EraFit(era=era, plays=PlaysAs(plays))


def _measured(spot: Any, field: str, *, make: Callable[[Any], T | None]) -> T | None:
    try:
        return make(spot[field]) if field in spot else None
    except TypeError as error:
        raise TypeError(f"{spot['id']}: {field} {error}") from error


def _position(value: Any, reading: _Reading) -> Position | None:
    try:
        return Position(
            point=Wgs84(lat=float(value["lat"]), lon=float(value["lon"])),
            exact_m=int(value["exact_m"]),
            source=_text(value["source"]),
            approximate=bool(value.get("approximate", True)),
            attribution=str(value.get("attribution", "")),
        )
    except (KeyError, TypeError, ValueError) as error:
        reading.fault("position", str(error))
        return None


def _stage(value: Any, reading: _Reading) -> Stage | None:
    try:
        return Stage(build_days=int(value["build_days"]), build_cny=int(value["build_cny"]))
    except (KeyError, TypeError, ValueError) as error:
        reading.fault("stage", str(error))
        return None
