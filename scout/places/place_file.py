"""A user's own places file into judged and priced locations, with every faulty record told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scout.domain.collector import collector_paused
from scout.domain.fact_number import MOST_CNY
from scout.domain.location import Containment
from scout.domain.message import say
from scout.domain.problem import Problem, Severity
from scout.places.catalogue import Catalogue, load_prices, price
from scout.places.check import check_location, has_good_ids
from scout.places.record import RecordFaults, read_record
from scout.places.record_source import LIMITS, open_records

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scout.domain.location import Location
    from scout.domain.vocabulary import Vocabulary
    from scout.geo.district import District
    from scout.places.record_source import Entry, PlaceLimits


def read_place_file(
    path: Path, district: District, *, vocabulary: Vocabulary, limits: PlaceLimits = LIMITS
) -> Catalogue:
    """The good records of a file as locations, in their order, and what is wrong with the others.

    A record is left out where a field is faulty, its id is taken, or a word is in no vocabulary.
    Raises ``ReadError`` where the file holds no records and ``LimitError`` where it is too large.
    """
    source = open_records(path, limits)
    reading = _Reading(vocabulary)
    with collector_paused():
        for entry in source.entries:
            reading.take(entry, line=entry.number if source.by_line else None)
        judged = _judge(reading.locations, district)
    return Catalogue(locations=judged, problems=tuple(reading.problems))


class _Reading:
    """Gathers the locations and what is wrong with the rest."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary, self._prices = vocabulary, load_prices()
        self._ids: set[str] = set()
        self.locations: list[Location] = []
        self.problems: list[Problem] = []

    def take(self, entry: Entry, *, line: int | None) -> None:
        """Read one record; a fault of it never reaches another one."""
        where = f"#{entry.number}"
        if entry.fault:
            self.problems.append(_fault(where, "record", why=entry.fault, line=line))
            return
        try:
            location = read_record(entry.record, file=where)
            location = self._priced(location, entry.record)
            problems = tuple(self._check(location))
        except RecordFaults as faults:
            problems = faults.problems
        except (TypeError, ValueError, KeyError, AttributeError, OverflowError) as error:
            name = entry.record.get("id", "?") if isinstance(entry.record, dict) else "?"
            why = f"{type(error).__name__}: {error}"
            problems = (_fault(f"{where}: {name}", "record", why=why),)
        if problems:
            self.problems += (replace(problem, line=line) for problem in problems)
            return
        self._ids.add(location.id)
        self.locations.append(location)

    def _priced(self, location: Location, record: dict[str, Any]) -> Location:
        fee = record.get("fee_cny_day", 0)
        if isinstance(fee, bool) or not isinstance(fee, int) or not 0 <= fee <= MOST_CNY:
            why = f"must be a whole number from 0 to {MOST_CNY}"
            raise RecordFaults((_fault(location.id, "fee_cny_day", why=why),))
        return price(location, record, prices=self._prices)

    def _check(self, location: Location) -> Iterator[Problem]:
        if location.id in self._ids:
            yield _fault(location.id, "id", why="occurs twice")
        if not has_good_ids(location):
            yield _fault(location.id, "id", why="must be printable, without a slash")
        yield from check_location(location, self._vocabulary)


def _fault(where: str, field: str, *, why: str, line: int | None = None) -> Problem:
    message = say("places.bad_field", record=where, field=field, why=why)
    return Problem(message=message, severity=Severity.ERROR, line=line)


def _judge(locations: list[Location], district: District) -> tuple[Location, ...]:
    """The answers of the district rule, for all at once."""
    placed = [place.position for place in locations if place.position is not None]
    answers = iter(district.judge_many([at.point for at in placed], [at.exact_m for at in placed]))
    return tuple(
        replace(place, district=Containment.UNKNOWN)
        if place.position is None
        else _judged(place, next(answers))
        for place in locations
    )


def _judged(location: Location, answer: tuple[Containment, bool]) -> Location:
    district, doubt = answer
    return replace(location, district=district, boundary_doubt=doubt)
