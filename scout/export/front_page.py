"""Cover, needs not covered, routes and the list of places, as data for the template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.eighths import Eighths
from scout.domain.message import say
from scout.domain.set_name import name_set
from scout.export.edition import build_changes, head_edition
from scout.export.need_part import build_need
from scout.export.word import pair

if TYPE_CHECKING:
    from scout.domain.candidate import Miss
    from scout.domain.location_set import Uncovered
    from scout.domain.message import Message
    from scout.domain.plan import Unplaced
    from scout.export.content import ItineraryContent
    from scout.export.word import Json

_HOUR_MIN = 60


def build_cover(content: ItineraryContent) -> Json:
    """Title, dates and totals; nothing that fails is left out of the summary."""
    days = content.plan.days
    return {
        "title": content.script.title.strip(),
        "revision": head_edition(content),
        "note": content.edition.note,
        "changes": build_changes(content),
        "district": pair(content.district.name),
        "from": days[0].date.isoformat() if days else "",
        "to": days[-1].date.isoformat() if days else "",
        "set": _set(content),
        "totals": _totals(content),
        "summary": pair(_summary(content)),
        "open": len(content.suggestion.uncovered),
        "unplaced_count": len(build_unplaced(content)),
    }


def _set(content: ItineraryContent) -> Json:
    chosen = content.plan.location_set
    return {
        "name": pair(name_set(chosen.label)),
        "proven": chosen.proven,
        "gap": round(chosen.gap * 100),
        "fit": round(chosen.figures.fit * 100),
        "fee": f"{chosen.figures.fee_cny:,}",
    }


def _totals(content: ItineraryContent) -> list[Json]:
    days = content.plan.days
    scenes = sum(len(visit.slots) for day in days for visit in day.visits)
    pages = sum((day.length for day in days), Eighths())
    moves = sum(len(day.moves) for day in days)
    return [
        {"key": "total_days", "value": str(len(days))},
        {"key": "total_scenes", "value": str(scenes)},
        {"key": "total_pages", "value": str(pages)},
        {"key": "total_places", "value": str(len(content.stop_numbers))},
        {"key": "total_moves", "value": str(moves)},
        {"key": "total_move_hours", "value": f"{_move_hours(content):g}"},
    ]


def _move_hours(content: ItineraryContent) -> float:
    minutes = sum(move.total_min for day in content.plan.days for move in day.moves)
    return round(minutes / _HOUR_MIN, 1)


def _summary(content: ItineraryContent) -> Message:
    suggestion = content.suggestion
    needs, uncovered = len(suggestion.needs), len(suggestion.uncovered)
    return say(
        "export.summary",
        covered=needs - uncovered,
        needs=needs,
        places=len(content.stop_numbers),
        days=len(content.plan.days),
    )


def build_open_needs(content: ItineraryContent) -> list[Json]:
    """Each need that nothing in the district plays, with what comes near and what would help."""
    return [_open_need(content, entry) for entry in content.suggestion.uncovered]


def _open_need(content: ItineraryContent, entry: Uncovered) -> Json:
    need = content.suggestion.need(entry.need_id)
    return {
        **build_need(content, need),
        "reason": pair(entry.reason),
        "nearest": [_miss(content, miss) for miss in entry.nearest],
    }


def _miss(content: ItineraryContent, miss: Miss) -> Json:
    location = content.location(miss.location_id)
    return {
        "name": pair(location.name),
        "spot": pair(location.spot(miss.spot_id).name),
        "why_not": pair(miss.why_not),
        "way_out": miss.way_out,
    }


def build_unplaced(content: ItineraryContent) -> list[Json]:
    """Each scene that is on no day, and why; without those of the needs not covered, told above."""
    told = {
        scene
        for entry in content.suggestion.uncovered
        for scene in content.suggestion.need(entry.need_id).scenes
    }
    return [_unplaced(content, entry) for entry in content.plan.unplaced if entry.scene not in told]


def _unplaced(content: ItineraryContent, entry: Unplaced) -> Json:
    scene = content.script.scene(entry.scene)
    return {
        "number": scene.number,
        "setting": scene.setting.place,
        "synopsis": scene.synopsis,
        "reason": pair(entry.reason),
    }


def build_place_list(content: ItineraryContent) -> list[Json]:
    """The places by number, with the days on which the unit is there and what they play."""
    return [
        {
            "number": number,
            "name": pair(content.location(name).name),
            "days": [
                day.number
                for day in content.plan.days
                if any(visit.location_id == name for visit in day.visits)
            ],
            "plays": _settings(content, name),
            "on_map": content.location(name).position is not None,
        }
        for name, number in content.stop_numbers.items()
    ]


def _settings(content: ItineraryContent, location_id: str) -> list[Json]:
    """The settings that a location plays in this plan, each with its era."""
    need_ids = dict.fromkeys(
        slot.need_id
        for day in content.plan.days
        for visit in day.visits
        if visit.location_id == location_id
        for slot in visit.slots
    )
    needs = [content.suggestion.need(need_id) for need_id in need_ids]
    return [
        {"setting": need.setting.place, "era": pair(content.vocabulary.era_name(need.era))}
        for need in needs
    ]
