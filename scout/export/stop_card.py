"""The card of one stop: where it is, what it plays, what is known about it and what is not.

What no source says stays unknown and gets a line to write on. The hospital is what somebody has
said of the place, and never the nearest one by our points: none of them is exact enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.location import Containment, PlaceState
from scout.domain.message import say
from scout.export.link import amap_marker_link
from scout.export.need_part import build_spot
from scout.export.place_contact import tell_contact
from scout.export.word import clock, pair, record_text
from scout.geo.datum import to_gcj02

if TYPE_CHECKING:
    from scout.domain.candidate import Candidate
    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.domain.plan import ShootDay, Visit
    from scout.export.content import ItineraryContent
    from scout.export.word import Json

_DECIMALS = ((30, 5), (100, 4))
"""Up to how many metres of doubt how many decimals are honest (the fifth is 1 m, the third 110)."""
_ROUGH_DECIMALS = 3
_STATED = {
    "landmark": "landmark",
    "entrance": "entrance",
    "truck_parking": "trucks",
    "drop_off": "load_in_route",
    "toilets": "toilets",
    "hospital": "hospital",
    "police": "police",
}
"""What papers have a line for, and the fact that fills it."""


def build_card(content: ItineraryContent, day: ShootDay, *, visit: Visit) -> Json:
    """The card as data for the template; ``qr`` is the link or empty where no position is known."""
    location = content.location(visit.location_id)
    common, plays = _split_reasons(_plays(content, visit))
    return {
        "number": content.stop_numbers[location.id],
        "arrive": clock(visit.arrive, day.date),
        "leave": clock(visit.leave, day.date),
        "scenes": [content.script.scene(slot.scene).number for slot in visit.slots],
        "common_reasons": common,
        "plays": plays,
        **build_place(location),
        "contact": tell_contact(content, location),
    }


def build_place(location: Location) -> Json:
    """What is known of a place whatever is shot there; ``qr`` as on the card of a stop."""
    position = location.position
    return {
        "name": pair(location.name),
        "kind": location.kind.value,
        "address": _address(location),
        "wgs84": _degrees(location) if position else "",
        "gcj02": _degrees(location, amap=True) if position else "",
        "exact": _exactness(location),
        "qr": amap_marker_link(position.point, location.name.zh) if position else "",
        "fee": _fee(location),
        "contact": _contact(location),
        "permit": record_text(location.permit),
        "hours": record_text(location.hours),
        "parking": record_text(_tell_facts(location, "parking")),
        "power": record_text(_tell_facts(location, "power")),
        **{key: record_text(_tell_facts(location, field)) for key, field in _STATED.items()},
        "notes": [pair(note) for note in _notes(location)],
    }


def _plays(content: ItineraryContent, visit: Visit) -> list[Json]:
    return [
        _part(content, visit, need_id=need_id)
        for need_id in dict.fromkeys(slot.need_id for slot in visit.slots)
    ]


def _split_reasons(plays: list[Json]) -> tuple[list[Json], list[Json]]:
    """The reasons that hold for each of several plays, told once, and the plays with the others."""
    if len(plays) <= 1:
        return [], plays
    common = [
        reason
        for reason in plays[0]["reasons"]
        if all(reason in play["reasons"] for play in plays[1:])
    ]
    rest = [
        {**play, "reasons": [reason for reason in play["reasons"] if reason not in common]}
        for play in plays
    ]
    return common, rest


def _part(content: ItineraryContent, visit: Visit, *, need_id: str) -> Json:
    """One need that the stop plays: the setting, its era, the spot, why, and the next best."""
    need = content.suggestion.need(need_id)
    slots = [slot for slot in visit.slots if slot.need_id == need_id]
    spot = content.location(visit.location_id).spot(slots[0].spot_id)
    assignment = content.assignment(need_id)
    if assignment and assignment.candidate.location_id != visit.location_id:
        assignment = None  # shot here before the place was lost: the reasons are another place's
    return {
        "setting": need.setting.place,
        "era": pair(content.vocabulary.era_name(need.era)),
        **build_spot(spot, need),
        "scenes": [content.script.scene(slot.scene).number for slot in slots],
        "reasons": [pair(reason) for reason in assignment.reasons] if assignment else [],
        "runner_up": (
            _runner_up(content, assignment.runner_up)
            if assignment and assignment.runner_up
            else None
        ),
    }


def _runner_up(content: ItineraryContent, candidate: Candidate) -> Json:
    location = content.location(candidate.location_id)
    return {
        "name": pair(location.name),
        "spot": pair(location.spot(candidate.spot_id).name),
        "fit": round(candidate.fit * 100),
    }


def _address(location: Location) -> str:
    """The address as the source gives it, with the subdistrict where that is not in it."""
    if location.subdistrict and location.subdistrict not in location.address:
        return f"{location.subdistrict} {location.address}".strip()
    return location.address


def _degrees(location: Location, *, amap: bool = False) -> str:
    """``22.6925, 114.3470``: latitude, longitude, with no more decimals than the place deserves."""
    position = location.position
    if position is None:
        return ""
    point = to_gcj02(position.point) if amap else position.point
    honest = (decimals for exact_m, decimals in _DECIMALS if position.exact_m <= exact_m)
    decimals = next(honest, _ROUGH_DECIMALS)
    return f"{point.lat:.{decimals}f}, {point.lon:.{decimals}f}"


def _exactness(location: Location) -> Json:
    position = location.position
    if position is None:
        return pair(say("export.position_unknown"))
    if position.approximate:
        return pair(say("export.approximate", metres=position.exact_m))
    return pair(say("export.exact", metres=position.exact_m))


def _fee(location: Location) -> Json:
    if not location.fee_cny_day:
        code = say("export.fee_unknown") if location.fee_assumed else say("export.fee_none")
        return pair(code)
    fee = f"{location.fee_cny_day:,}"
    if location.fee_assumed:
        return pair(say("export.fee_assumed", fee=fee))
    return pair(say("export.fee", fee=fee, source=location.fee_source or "–"))


def _contact(location: Location) -> str:
    """Whom to ask, and the number."""
    phone = location.phone or _tell_facts(location, "phone")
    return "，".join(filter(None, (_tell_facts(location, "contact"), phone)))


def _tell_facts(location: Location, name: str) -> str:
    told = [fact.value for fact in location.find_facts(name)]
    return told[-1] if told else ""


def _notes(location: Location) -> list[Message]:
    """What the crew must know before it relies on the place."""
    doubts = {
        Containment.NEAR: say("export.near_boundary"),
        Containment.OUTSIDE: say("export.outside"),
        Containment.UNKNOWN: say("export.district_unknown"),
    }
    notes = [doubts[location.district]] if location.district in doubts else []
    if location.boundary_doubt and location.district is Containment.INSIDE:
        notes.append(say("export.boundary_doubt"))
    if location.state is PlaceState.ANNOUNCED:
        notes.append(say("export.announced"))
    if location.state is PlaceState.UNVERIFIED:
        notes.append(say("export.unverified"))
    if location.night is False:
        notes.append(say("export.no_night"))
    if location.stage is not None:
        cost = f"{location.stage.build_cny:,}"
        notes.append(say("export.stage", days=location.stage.build_days, cost=cost))
    return notes
