"""Everything that can be found wrong with places, in one place: for files, libraries, projects.

What is impossible is an error. A double and a place outside are warnings, since the first may be
meant and the second is never suggested; what is near the outline, and what is old, is a note.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from scout.domain.fact_age import list_stale
from scout.domain.fact_field import fact_field
from scout.domain.location import Containment
from scout.domain.message import say
from scout.domain.place_finding import FindingKind, PlaceFinding
from scout.domain.problem import Problem, Severity
from scout.domain.text import Bilingual, far_as_text
from scout.places.check import check_location
from scout.places.double import find_doubles
from scout.places.missing import list_missing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from scout.domain.fact_field import FactField, FactPaper
    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.domain.vocabulary import Vocabulary
    from scout.geo.district import District


def validate(
    locations: Sequence[Location], *, vocabulary: Vocabulary, district: District
) -> Iterator[PlaceFinding]:
    """What is impossible, there twice, or outside the district."""
    counts = Counter(place.id for place in locations)
    for place in locations:
        if counts[place.id] > 1:
            yield _find(
                FindingKind.IMPOSSIBLE, say("places.double_id", place=place.id), place=place
            )
        for problem in check_location(place, vocabulary):
            yield PlaceFinding(
                kind=FindingKind.IMPOSSIBLE, problem=problem, place_id=place.id, place=place.name
            )
    for place, other in find_doubles(locations):
        yield find_double(place, other)
    for place in locations:
        yield from judge_district(place, district)


def find_double(place: Location, other: Location) -> PlaceFinding:
    """That two places may be one."""
    message = say("scouting.double", place=place.name, other=other.name)
    return _find(FindingKind.DOUBLE, message, place=place, severity=Severity.WARNING)


def judge_district(place: Location, district: District) -> Iterator[PlaceFinding]:
    """What the district rule says against a place, and that it has no position."""
    found = _word_district(place, district)
    if found is not None:
        outside = place.district is Containment.OUTSIDE
        severity = Severity.WARNING if outside else Severity.NOTE
        yield _find(FindingKind.DISTRICT, found, place=place, severity=severity)


def find_missing(locations: Iterable[Location], paper: FactPaper) -> Iterator[PlaceFinding]:
    """For each place what a paper wants to know of it and nobody has said."""
    for place in locations:
        fields = tuple(dict.fromkeys(field for field, _ in list_missing(place, paper)))
        if fields:
            message = say(
                "places.missing",
                place=place.name,
                paper=say(f"places.paper_{paper.replace('_', '')}"),
                facts=_list_names(fields),
            )
            names = tuple(field.id for field in fields)
            yield _find(
                FindingKind.MISSING, message, place=place, severity=Severity.WARNING, fields=names
            )


def find_stale(locations: Iterable[Location], today: date) -> Iterator[PlaceFinding]:
    """For each place what of it is older than its shelf life."""
    for place in locations:
        known = (fact_field(fact.field) for fact, _ in list_stale(place, today))
        fields = tuple(dict.fromkeys(field for field in known if field is not None))
        if fields:
            message = say("places.stale", place=place.name, facts=_list_names(fields))
            names = tuple(field.id for field in fields)
            yield _find(
                FindingKind.STALE, message, place=place, severity=Severity.NOTE, fields=names
            )


def _list_names(fields: Sequence[FactField]) -> Bilingual:
    return Bilingual(
        zh="、".join(field.name.zh for field in fields),
        en=", ".join(field.name.en for field in fields),
    )


def _find(
    kind: FindingKind,
    message: Message,
    *,
    place: Location,
    severity: Severity = Severity.ERROR,
    fields: tuple[str, ...] = (),
) -> PlaceFinding:
    problem = Problem(message=message, severity=severity)
    return PlaceFinding(
        kind=kind, problem=problem, place_id=place.id, place=place.name, fields=fields
    )


def _word_district(place: Location, district: District) -> Message | None:
    if place.position is None:
        return say("scouting.no_position", place=place.name)
    far = far_as_text(district.outline_m(place.position.point))
    if place.district is Containment.OUTSIDE:
        return say("scouting.outside", place=place.name, district=district.name, far=far)
    if place.district is Containment.NEAR:
        return say("scouting.near", place=place.name, far=far)
    if place.boundary_doubt:
        exact = place.position.exact_m
        return say("scouting.doubt", place=place.name, exact_m=exact, far=far)
    return None
