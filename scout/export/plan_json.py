"""The plan as data for other programs: ``plan.json``, described in ``docs/json.md``.

Times are ISO 8601 with their offset; minutes of a move are the estimated drive as a range.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from scout.domain.candidate import Candidate
    from scout.domain.location_set import Suggestion, Uncovered
    from scout.domain.message import Message
    from scout.domain.plan import DayCost, Plan, PlanCost, ShootDay, UnitMove, Unplaced, Visit
    from scout.domain.script import Script

VERSION = 1
Json = dict[str, Any]


def plan_as_json(plan: Plan, script: Script, *, suggestion: Suggestion) -> Json:
    """The plan as a dictionary that ``json.dumps`` takes; within a version no field goes away."""
    chosen = plan.location_set
    return {
        "version": VERSION,
        "title": script.title,
        "label": chosen.label,
        "proven": chosen.proven,
        "gap": chosen.gap,
        "figures": {
            "locations": chosen.figures.locations,
            "fee_cny": chosen.figures.fee_cny,
            "fit": round(chosen.figures.fit, 4),
            "spread_min": chosen.figures.spread_min,
        },
        "cost": cost_as_json(plan.cost),
        "bound": plan.bound or None,
        "days": [_day(day, script) for day in plan.days],
        "unplaced": [_unplaced(entry, script) for entry in plan.unplaced],
        "uncovered": [
            _uncovered(entry, script, suggestion=suggestion) for entry in suggestion.uncovered
        ],
        "assignments": [_assignment(entry.candidate) for entry in chosen.assignments],
        "notes": [_sentence(note) for note in plan.notes],
    }


def scene_as_json(index: int, script: Script) -> Json:
    """A scene by its number as printed and by its place in the file."""
    return {"scene": script.scene(index).number, "scene_index": index}


def scenes_as_json(indexes: Sequence[int], script: Script) -> Json:
    """Several scenes, in the same way."""
    return {
        "scenes": [script.scene(index).number for index in indexes],
        "scene_indexes": list(indexes),
    }


def cost_as_json(cost: PlanCost | DayCost) -> Json:
    """The total and its parts in 元, by the price list: an estimate."""
    return {"total": cost.total, **asdict(cost)}


def _day(day: ShootDay, script: Script) -> Json:
    return {
        "number": day.number,
        "date": day.date.isoformat(),
        "call": _iso(day.call),
        "wrap": _iso(day.wrap),
        "sunrise": _iso(day.sun.sunrise),
        "sunset": _iso(day.sun.sunset),
        "eighths": day.length.count,
        "cost": cost_as_json(day.cost),
        "stops": [_stop(visit, script) for visit in day.visits],
        "moves": [_move(move) for move in day.moves],
        "meals": [{"start": _iso(start), "end": _iso(end)} for start, end in day.meals],
        "notes": [_sentence(note) for note in day.notes],
    }


def _stop(visit: Visit, script: Script) -> Json:
    return {
        "location": visit.location_id,
        "spot_ids": list(visit.spot_ids),
        "arrive": _iso(visit.arrive),
        "leave": _iso(visit.leave),
        **scenes_as_json([slot.scene for slot in visit.slots], script),
        "slots": [
            {
                **scene_as_json(slot.scene, script),
                "need": slot.need_id,
                "spot": slot.spot_id,
                "start": _iso(slot.start),
                "end": _iso(slot.end),
            }
            for slot in visit.slots
        ],
    }


def _move(move: UnitMove) -> Json:
    return {
        "from": move.from_id,
        "to": move.to_id,
        "depart": _iso(move.depart),
        "arrive": _iso(move.arrive),
        "minutes_low": move.travel.minutes_low,
        "minutes": move.travel.minutes,
        "minutes_high": move.travel.minutes_high,
        "km": move.travel.km,
        "load_out_min": move.load_out_min,
        "load_in_min": move.load_in_min,
    }


def _unplaced(entry: Unplaced, script: Script) -> Json:
    return {
        **scene_as_json(entry.scene, script),
        "reason": _sentence(entry.reason),
    }


def _uncovered(entry: Uncovered, script: Script, *, suggestion: Suggestion) -> Json:
    need = suggestion.need(entry.need_id)
    return {
        "need": need.id,
        "setting": need.setting.place,
        "era": need.era,
        **scenes_as_json(need.scenes, script),
        "reason": _sentence(entry.reason),
    }


def _assignment(candidate: Candidate) -> Json:
    return {
        "need": candidate.need_id,
        "location": candidate.location_id,
        "spot": candidate.spot_id,
        "fit": round(candidate.fit, 4),
        "dressing_h": candidate.dressing_h,
        "dressing_cny": candidate.dressing_cny,
    }


def _sentence(message: Message) -> Json:
    return {"zh": message.text("zh"), "en": message.text("en")}


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
