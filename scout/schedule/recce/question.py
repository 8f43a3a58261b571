"""What must be asked and looked at on a recce: what the record of a place does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.location import Containment, PlaceState, PlaysAs
from scout.domain.message import say
from scout.domain.recce import Department

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scout.domain.location import Location, Spot
    from scout.domain.message import Message
    from scout.domain.need import Need
    from scout.domain.recce import Sight

_SURE_M = 100
"""A point that is less exact does not lead to the gate."""

_STATED = ("noise", "power", "parking", "toilets", "owner", "neighbours", "hospital")
"""Questions that facts of the record may have answered."""

Question = tuple[Department, "Message"]


def list_questions(
    location: Location, sights: Sequence[Sight], *, needs: Mapping[str, Need], has_photos: bool
) -> dict[Department, tuple[Message, ...]]:
    """What each department has to find out at a place for what it would play; all departments.

    A question stands there because nobody has answered it in the record, or because what would be
    shot there asks for it.
    """
    asked: dict[Department, list[Message]] = {department: [] for department in Department}
    spots = list({sight.spot_id: location.spot(sight.spot_id) for sight in sights}.values())
    wanted = [needs[sight.need_id] for sight in sights]
    known = frozenset(
        name for name in _STATED if any(fact.value for fact in location.find_facts(name))
    )
    for department, question in (
        *_of_director(location, sights, needs=needs, has_photos=has_photos),
        *_of_camera(spots, wanted),
        *_of_art(spots, wanted, sights=sights),
        *_of_sound(spots, known),
        *_of_light(spots, wanted, known=known),
        *_of_production(location, wanted, known=known),
        *_of_transport(location, known),
    ):
        if question not in asked[department]:
            asked[department].append(question)
    return {department: tuple(questions) for department, questions in asked.items()}


def _of_director(
    location: Location, sights: Sequence[Sight], *, needs: Mapping[str, Need], has_photos: bool
) -> Iterator[Question]:
    if not has_photos:
        yield Department.DIRECTOR, say("schedule.ask_wide")
    if location.state is not PlaceState.OPEN:
        yield Department.DIRECTOR, say("schedule.ask_state")
    if any(_plays(location, sight, needs=needs) is PlaysAs.TIGHT for sight in sights):
        yield Department.DIRECTOR, say("schedule.ask_tight")
    if any(sight.rank > 1 for sight in sights):
        yield Department.DIRECTOR, say("schedule.ask_better")


def _plays(location: Location, sight: Sight, *, needs: Mapping[str, Need]) -> PlaysAs | None:
    era = needs[sight.need_id].era
    return location.spot(sight.spot_id).plays(era) if era else None


def _is_inside(spot: Spot) -> bool:
    return spot.int_ext is not IntExt.EXT


def _of_camera(spots: Sequence[Spot], needs: Sequence[Need]) -> Iterator[Question]:
    inside = [spot for spot in spots if _is_inside(spot)]
    if any(spot.height_m is None for spot in inside):
        yield Department.CAMERA, say("schedule.ask_height")
    if any(spot.area_m2 is None for spot in inside):
        yield Department.CAMERA, say("schedule.ask_room")
    if inside and any(TimeOfDay.NIGHT not in need.times for need in needs):
        yield Department.CAMERA, say("schedule.ask_windows")
    if any(spot.int_ext is not IntExt.INT for spot in spots):
        yield Department.CAMERA, say("schedule.ask_sun")


def _of_art(
    spots: Sequence[Spot], needs: Sequence[Need], *, sights: Sequence[Sight]
) -> Iterator[Question]:
    by_id = {spot.id: spot for spot in spots}
    judged = {
        by_id[sight.spot_id].plays(need.era)
        for sight, need in zip(sights, needs, strict=True)
        if need.era
    }
    if PlaysAs.DRESSING in judged or PlaysAs.TIGHT in judged:
        yield Department.ART, say("schedule.ask_hide")
        yield Department.ART, say("schedule.ask_dress")
    yield Department.ART, say("schedule.ask_touch")


def _of_sound(spots: Sequence[Spot], known: frozenset[str]) -> Iterator[Question]:
    if "noise" not in known:
        yield Department.SOUND, say("schedule.ask_noise")
    if any(_is_inside(spot) for spot in spots):
        yield Department.SOUND, say("schedule.ask_hum")


def _of_light(
    spots: Sequence[Spot], needs: Sequence[Need], *, known: frozenset[str]
) -> Iterator[Question]:
    if "power" not in known:
        yield Department.LIGHT, say("schedule.ask_power")
    if any(TimeOfDay.NIGHT in need.times for need in needs):
        yield Department.LIGHT, say("schedule.ask_generator")
    if any(_is_inside(spot) for spot in spots):
        yield Department.LIGHT, say("schedule.ask_alarm")


def _of_production(
    location: Location, needs: Sequence[Need], *, known: frozenset[str]
) -> Iterator[Question]:
    unknown = (
        ("owner" not in known, say("schedule.ask_owner")),
        (not location.permit, say("schedule.ask_permit")),
        (location.lead_days is None, say("schedule.ask_lead")),
        (location.fee_assumed, say("schedule.ask_fee")),
        (not location.open_hours, say("schedule.ask_hours")),
        (not location.phone, say("schedule.ask_contact")),
        (
            location.night is None and any(TimeOfDay.NIGHT in need.times for need in needs),
            say("schedule.ask_night"),
        ),
        (location.fire is None and any(need.fire for need in needs), say("schedule.ask_fire")),
        (
            location.boundary_doubt or location.district is not Containment.INSIDE,
            say("schedule.ask_district"),
        ),
    )
    for is_open, question in unknown:
        if is_open:
            yield Department.PRODUCTION, question
    if "neighbours" not in known:
        yield Department.PRODUCTION, say("schedule.ask_neighbours")


def _of_transport(location: Location, known: frozenset[str]) -> Iterator[Question]:
    position = location.position
    if position is None or position.exact_m > _SURE_M:
        metres = position.exact_m if position else 0
        yield (
            Department.TRANSPORT,
            say("schedule.ask_gate", metres=metres) if metres else say("schedule.ask_where"),
        )
    if "parking" not in known:
        yield Department.TRANSPORT, say("schedule.ask_parking")
    if "toilets" not in known:
        yield Department.TRANSPORT, say("schedule.ask_toilets")
    if "hospital" not in known:
        yield Department.TRANSPORT, say("schedule.ask_hospital")
