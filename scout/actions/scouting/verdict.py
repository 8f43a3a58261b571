"""What is said at once of a place that was added, moved or changed, and of a whole library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.place_finding import FindingKind, PlaceFinding
from scout.places.double import is_double
from scout.places.validate import (
    find_double,
    find_missing,
    find_stale,
    judge_district,
    validate,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scout.actions.library import Library
    from scout.domain.fact_field import FactPaper
    from scout.domain.location import Location
    from scout.domain.message import Message


def judge_place(place: Location, library: Library) -> tuple[Message, ...]:
    """The district rule on a place, and whether it is there already; empty where all is well.

    What breaks the rule comes first.
    """
    return tuple(finding.problem.message for finding in _judge(place, library))


def check_known(library: Library) -> tuple[PlaceFinding, ...]:
    """Everything that is wrong with a library, the records that could not be read first."""
    unread = (PlaceFinding(kind=FindingKind.RECORD, problem=one) for one in library.problems)
    found = validate(library.locations, vocabulary=library.vocabulary, district=library.district)
    return (*unread, *found)


def check_said(library: Library) -> tuple[PlaceFinding, ...]:
    """The same for the places alone on which the user has a word of his own."""
    said = said_places(library)
    found = validate(said, vocabulary=library.vocabulary, district=library.district)
    kept = [finding for finding in found if finding.kind is FindingKind.IMPOSSIBLE]
    return (*kept, *(finding for place in said for finding in _judge(place, library)))


def check_facts(
    places: tuple[Location, ...], *, papers: tuple[FactPaper, ...], today: date
) -> tuple[PlaceFinding, ...]:
    """What papers want to know of these places and nobody has said, and what is too old."""
    missing = (finding for paper in papers for finding in find_missing(places, paper))
    return (*missing, *find_stale(places, today))


def said_places(library: Library) -> tuple[Location, ...]:
    """The places on which the user has a word of his own."""
    return tuple(library.location(entry.id) for entry in library.book.entries if entry.place)


def _judge(place: Location, library: Library) -> Iterator[PlaceFinding]:
    district = list(judge_district(place, library.district))
    doubles = [
        find_double(place, other)
        for other in library.locations
        if other.id != place.id and is_double(place, other)
    ]
    yield from (*district, *doubles)
