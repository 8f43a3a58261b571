"""Everything that is wrong with the catalogue as a whole."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from scout import paths
from scout.domain.message import say
from scout.domain.script import Problem, Severity
from scout.geo.district import load_district
from scout.places.catalogue import read_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.domain.location import Location
    from scout.domain.vocabulary import Vocabulary


def check_catalogue(locations: Sequence[Location], vocabulary: Vocabulary) -> tuple[Problem, ...]:
    """Faults of records, double ids, words that no vocabulary has, facts without source.

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
    each = [problem for location in locations for problem in _check(location, vocabulary)]
    return (*doubles, *each)


def _check(location: Location, vocabulary: Vocabulary) -> Iterator[Problem]:
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


def _problem(record: str, field: str, *, why: str) -> Problem:
    message = say("places.bad_field", record=record, field=field, why=why)
    return Problem(message=message, severity=Severity.ERROR)
