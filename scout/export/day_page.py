"""One shoot day as data for the template: header, light, timetable, scenes, moves, cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.export.appendix import common_notes
from scout.export.edition import build_changes
from scout.export.ribbon import draw_ribbon
from scout.export.stop_card import build_card
from scout.export.timetable import list_lines
from scout.export.word import clock, clock_span, minutes_between, pair

if TYPE_CHECKING:
    from scout.domain.plan import ShootDay, Slot, UnitMove
    from scout.domain.script import Scene
    from scout.domain.sun import SunTimes
    from scout.export.content import ItineraryContent
    from scout.export.timetable import Line
    from scout.export.word import Json


def build_head(day: ShootDay) -> Json:
    """What stands above a day on every paper."""
    return {
        "number": day.number,
        "date": day.date.isoformat(),
        "weekday": day.date.weekday(),
        "call": clock(day.call, day.date),
        "wrap": clock(day.wrap, day.date),
        "pages": str(day.length),
        "scene_count": len(day.slots),
    }


def build_day(content: ItineraryContent, day: ShootDay) -> Json:
    """All of a day; the map is named ``day-N.svg``."""
    numbers = content.stop_numbers
    lines = list_lines(day, content.rules)
    common = common_notes(content.plan)
    return {
        **build_head(day),
        "move_count": len(day.moves),
        "move_min": sum(move.total_min for move in day.moves),
        "places": list_places(content, day),
        "sun": _sun(day.sun),
        "ribbon": draw_ribbon(day, lines, numbers=numbers),
        "timetable": [build_line(content, line, day=day) for line in lines],
        "scenes": [
            build_scene(content, slot, location_id=visit.location_id)
            | {"changed": content.edition.is_marked(day, slot.scene)}
            for visit in day.visits
            for slot in visit.slots
        ],
        "moves": [build_move(content, move, day=day) for move in day.moves],
        "notes": [pair(note) for note in day.notes if note not in common],
        "cards": [build_card(content, day, visit=visit) for visit in day.visits],
        "map": f"day-{day.number}.svg",
        "changes": build_changes(content, day=day),
    }


def list_places(content: ItineraryContent, day: ShootDay) -> list[Json]:
    """The stops of a day in their order, each with the number that the place has everywhere."""
    return [_stop_name(content, visit.location_id) for visit in day.visits]


def _stop_name(content: ItineraryContent, location_id: str) -> Json:
    name = pair(content.location(location_id).name)
    return {"number": content.stop_numbers[location_id], "name": name}


def _sun(sun: SunTimes) -> list[Json]:
    """The cells of the strip in order of time; the keys are labels of the templates."""
    return [
        {"key": "dawn", "value": f"{sun.dawn:%H:%M}"},
        {"key": "sunrise", "value": f"{sun.sunrise:%H:%M}"},
        {"key": "golden", "value": clock_span(sun.golden_morning)},
        {"key": "noon", "value": f"{sun.noon:%H:%M}"},
        {"key": "golden", "value": clock_span(sun.golden_evening)},
        {"key": "sunset", "value": f"{sun.sunset:%H:%M}"},
        {"key": "blue", "value": clock_span(sun.blue_evening)},
        {"key": "dusk", "value": f"{sun.dusk:%H:%M}"},
    ]


def build_line(content: ItineraryContent, line: Line, *, day: ShootDay) -> Json:
    """A line of the timetable; ``stop``, ``spot``, ``scene`` and ``km`` where there is one."""
    where = content.location(line.location_id) if line.location_id else None
    return {
        "kind": line.kind,
        "from": clock(line.start, day.date),
        "to": clock(line.end, day.date) if line.end > line.start else "",
        "minutes": minutes_between(line.start, line.end),
        "stop": _stop_name(content, where.id) if where else None,
        "spot": pair(where.spot(line.slot.spot_id).name) if where and line.slot else None,
        "scene": _scene_head(content.script.scene(line.slot.scene)) if line.slot else None,
        "km": line.move.travel.km if line.move else None,
    }


def _scene_head(scene: Scene) -> Json:
    return {
        "number": scene.number,
        "int_ext": scene.heading.int_ext.value if scene.heading.int_ext else "",
        "time": scene.light.value if scene.light else "",
        "setting": scene.setting.place,
    }


def build_scene(content: ItineraryContent, slot: Slot, *, location_id: str) -> Json:
    """A scene where it is shot; ``counted`` where its length is an estimate."""
    scene, location = content.script.scene(slot.scene), content.location(location_id)
    return {
        **_scene_head(scene),
        "era": pair(content.vocabulary.era_name(scene.era.bucket)),
        "place": pair(location.name),
        "stop": content.stop_numbers[location_id],
        "spot": pair(location.spot(slot.spot_id).name),
        "synopsis": scene.synopsis,
        "cast": list(scene.cast),
        "pages": str(scene.length),
        "counted": scene.length_counted,
    }


def build_move(content: ItineraryContent, move: UnitMove, *, day: ShootDay) -> Json:
    """A company move: hours, ends, the drive as a range in minutes, and the loads."""
    return {
        "depart": clock(move.depart, day.date),
        "arrive": clock(move.arrive, day.date),
        "from": _stop_name(content, move.from_id),
        "to": _stop_name(content, move.to_id),
        "km": f"{move.travel.km:g}",
        "low": move.travel.minutes_low,
        "likely": move.travel.minutes,
        "high": move.travel.minutes_high,
        "load_out": move.load_out_min,
        "load_in": move.load_in_min,
        "total": move.total_min,
        "source": pair(move.travel.source),
    }
