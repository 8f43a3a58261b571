"""Everything that is wrong with the catalogue as a whole."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from scout import paths
from scout.domain.fact_number import MOST_CNY
from scout.domain.hours import DAY_MIN, overlap
from scout.domain.message import say
from scout.domain.problem import Problem, Severity
from scout.geo.district import load_district
from scout.places.catalogue import read_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.domain.location import HourSpan, Location, Spot
    from scout.domain.vocabulary import Vocabulary


def check_catalogue(locations: Sequence[Location], vocabulary: Vocabulary) -> tuple[Problem, ...]:
    """Faults of records, double ids, unknown words, facts without source, impossible values.

    A place outside the district is no fault: it is listed as such and never suggested.
    """
    broken = read_catalogue(paths.SEEDS / "pingshan", load_district()).problems
    return (*broken, *check_locations(locations, vocabulary))


def check_locations(locations: Sequence[Location], vocabulary: Vocabulary) -> tuple[Problem, ...]:
    """What is wrong with these places, by the vocabulary and as facts."""
    counts = Counter(location.id for location in locations)
    doubles = [
        _problem(name, "id", why="occurs twice") for name, count in counts.items() if count > 1
    ]
    each = [problem for location in locations for problem in check_location(location, vocabulary)]
    return (*doubles, *each)


def check_location(location: Location, vocabulary: Vocabulary) -> Iterator[Problem]:
    """What is wrong with one place, by the vocabulary and as facts."""
    for spot in location.spots:
        for setting in spot.settings:
            if setting not in vocabulary.setting_by_id:
                yield _problem(f"{location.id}/{spot.id}", "settings", why=setting)
        for fit in spot.eras:
            if fit.era not in vocabulary.bucket_ids:
                yield _problem(f"{location.id}/{spot.id}", "eras", why=fit.era)
    for fact in location.facts:
        if not fact.source or not fact.date:
            yield _problem(location.id, fact.field, why="a fact without source or date")
    for field, why in _impossible(location):
        yield _problem(location.id, field, why=why)


def has_good_ids(location: Location) -> bool:
    """Whether its ids can stand in a wish: printable, none twice, without a slash."""
    spots = [spot.id for spot in location.spots]
    named = all(name and "/" not in name and name.isprintable() for name in (location.id, *spots))
    return named and len(set(spots)) == len(spots)


def _impossible(location: Location) -> Iterator[tuple[str, str]]:
    """Fields whose values no place can have, and why."""
    if (location.lead_days or 0) < 0:
        yield "lead_days", f"{location.lead_days} is less than no day"
    for number, span in enumerate(location.open_hours):
        if why := _wrong_hours(span):
            yield "open_hours", why
        if any(overlap(span, earlier) for earlier in location.open_hours[:number]):
            yield "open_hours", "two spans overlap"
    for spot in location.spots:
        yield from _unmeasurable(spot)


def _wrong_hours(span: HourSpan) -> str:
    """Why a place cannot be open in these hours, empty where it can."""
    if not 0 <= span.start < DAY_MIN:
        return f"minute {span.start} is not of the day"
    if not span.start < span.until:
        return "opens after it closes"
    return "is open for more than a day" if span.until - span.start > DAY_MIN else ""


def _unmeasurable(spot: Spot) -> Iterator[tuple[str, str]]:
    """Sizes of a spot that nobody can have measured."""
    for field, size in (
        ("area_m2", spot.area_m2),
        ("height_m", spot.height_m),
        ("depth_m", spot.depth_m),
    ):
        if size is not None and not 0 < size < math.inf:
            yield field, f"{spot.id}: {size} is no size"
    for fit in spot.eras:
        for cost in (fit.hours, fit.cny):
            if cost is not None and not 0 <= cost <= MOST_CNY:
                yield "eras", f"{spot.id}: {fit.era} takes {cost}"


def _problem(record: str, field: str, *, why: str) -> Problem:
    message = say("places.bad_field", record=record, field=field, why=why)
    return Problem(message=message, severity=Severity.ERROR)
