"""What is said at once of a place that was added, moved or changed, and of a whole library."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from scout.domain.location import Containment
from scout.domain.message import say
from scout.domain.script import Problem, Severity
from scout.domain.text import far_as_text, fold_name
from scout.geo.distance import geodesic_km
from scout.places.check import check_locations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scout.actions.library import Library
    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.geo.district import District

_SAME_M = 15.0
"""Two places this near whose points are as exact are taken for one: a house has that width."""
_EXACT_M = 30
_M = 1000.0


def judge_place(place: Location, library: Library) -> tuple[Message, ...]:
    """The district rule on a place, and whether it is there already; empty where all is well.

    What breaks the rule comes first.
    """
    rule = _judge_district(place, library.district)
    doubles = (
        say("scouting.double", place=place.name, other=other.name)
        for other in library.locations
        if other.id != place.id and _is_double(place, other)
    )
    return (*rule, *doubles)


def check_known(library: Library) -> tuple[Problem, ...]:
    """Everything that is impossible, there twice, or outside the district, in a library.

    What is impossible is an error; a double and a place outside are warnings, since the first may
    be meant and the second is never suggested; what is near the outline is a note.
    """
    faults = list(check_locations(library.locations, library.vocabulary))
    faults += _check_doubles(library.locations)
    for place in library.locations:
        outside = place.district is Containment.OUTSIDE
        severity = Severity.WARNING if outside else Severity.NOTE
        faults += (
            Problem(message=message, severity=severity)
            for message in _judge_district(place, library.district)
        )
    return tuple(faults)


def check_said(library: Library) -> tuple[Problem, ...]:
    """The same for the places alone on which the user has a word of his own."""
    said = [library.location(entry.id) for entry in library.book.entries if entry.place]
    faults = list(check_locations(said, library.vocabulary))
    for place in said:
        for message in judge_place(place, library):
            note = place.district is not Containment.OUTSIDE and message.code != "scouting.double"
            severity = Severity.NOTE if note else Severity.WARNING
            faults.append(Problem(message=message, severity=severity))
    return tuple(faults)


def _judge_district(place: Location, district: District) -> Iterator[Message]:
    if place.position is None:
        yield say("scouting.no_position", place=place.name)
        return
    far = far_as_text(district.outline_m(place.position.point))
    if place.district is Containment.OUTSIDE:
        yield say("scouting.outside", place=place.name, district=district.name, far=far)
    elif place.district is Containment.NEAR:
        yield say("scouting.near", place=place.name, far=far)
    elif place.boundary_doubt:
        exact = place.position.exact_m
        yield say("scouting.doubt", place=place.name, exact_m=exact, far=far)


def _check_doubles(locations: Iterable[Location]) -> Iterator[Problem]:
    """Each pair once; places are compared within a cell of some metres, or of one name."""
    cells, shown = defaultdict[object, list["Location"]](list), set[frozenset[str]]()
    for place in locations:
        for key in _keys(place):
            for other in cells[key]:
                pair = frozenset((place.id, other.id))
                if pair not in shown and _is_double(place, other):
                    shown.add(pair)
                    message = say("scouting.double", place=place.name, other=other.name)
                    yield Problem(message=message, severity=Severity.WARNING)
            cells[key].append(place)


def _keys(place: Location) -> Iterator[object]:
    """Two doubles have one of these in common."""
    yield from {fold_name(place.name.zh), fold_name(place.name.en)}
    if place.position is not None:
        lat, lon = (round(x * 4000) for x in (place.position.point.lat, place.position.point.lon))
        yield from ((lat + i, lon + j) for i in (-1, 0, 1) for j in (-1, 0, 1))


def _is_double(one: Location, other: Location) -> bool:
    """Of one name, or at one point as far as both points are exact."""
    names = ({fold_name(name) for name in (place.name.zh, place.name.en)} for place in (one, other))
    if set.intersection(*names):
        return True
    here, there = one.position, other.position
    if here is None or there is None or max(here.exact_m, there.exact_m) > _EXACT_M:
        return False
    return geodesic_km(here.point, there.point) * _M <= _SAME_M
