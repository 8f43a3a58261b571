"""Domain values as the JSON contract of the command line; see ``docs/json.md``.

Every answer carries ``version``; a field is never renamed or dropped within a version.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scout.domain.candidate import Candidate, Miss
    from scout.domain.location import Location, Spot
    from scout.domain.location_set import Assignment, LocationSet, Suggestion, Uncovered
    from scout.domain.need import Need
    from scout.domain.script import Problem, Scene, Script
    from scout.domain.text import Lang

VERSION = 1
Json = dict[str, Any]


def script_as_json(script: Script, lang: Lang) -> Json:
    """What ``read`` answers."""
    return {
        "version": VERSION,
        "title": script.title,
        "format": script.format,
        "scenes": [_scene(scene) for scene in script.scenes],
        "problems": [problem_as_json(problem, lang) for problem in script.problems],
    }


def problem_as_json(problem: Problem, lang: Lang) -> Json:
    """One finding with its line."""
    return {
        "line": problem.line,
        "severity": problem.severity.value,
        "message": problem.message.text(lang),
    }


def _scene(scene: Scene) -> Json:
    heading, era = scene.heading, scene.era
    return {
        "index": scene.index,
        "number": scene.number,
        "episode": scene.episode,
        "int_ext": heading.int_ext and heading.int_ext.value,
        "place": scene.setting.place,
        "setting": scene.setting.kind_id,
        "time": heading.time and heading.time.value,
        "time_raw": heading.time_raw,
        "era": {
            "id": era.era_id,
            "bucket": era.bucket,
            "year_from": era.year_from,
            "year_to": era.year_to,
            "evidence": era.evidence,
            "source": era.source,
            "rank": int(era.rank),
            "line": era.line,
        },
        "cast": list(scene.cast),
        "eighths": scene.length.count,
        "eighths_counted": scene.length_counted,
        "synopsis": scene.synopsis,
        "flags": list(heading.flags),
        "line": scene.line,
    }


def needs_as_json(needs: tuple[Need, ...], script: Script) -> Json:
    """What ``needs`` answers."""
    return {"version": VERSION, "needs": [_need(need, script) for need in needs]}


def _need(need: Need, script: Script) -> Json:
    return {
        "id": need.id,
        "setting": need.setting.place,
        "setting_kind": need.setting.kind_id,
        "era": need.era,
        "year_from": need.year_from,
        "year_to": need.year_to,
        "int_ext": need.int_ext and need.int_ext.value,
        "times": sorted(time.value for time in need.times),
        "eighths": need.length.count,
        "scenes": [script.scene(index).number for index in need.scenes],
        "scene_indexes": list(need.scenes),
    }


def suggestion_as_json(suggestion: Suggestion, script: Script, *, lang: Lang) -> Json:
    """What ``suggest`` answers."""
    return {
        "version": VERSION,
        "needs": [_need(need, script) for need in suggestion.needs],
        "uncovered": [_uncovered(entry, lang) for entry in suggestion.uncovered],
        "sets": [_set(entry, lang) for entry in suggestion.sets],
        "elapsed_ms": round(suggestion.elapsed_ms, 1),
    }


def _uncovered(entry: Uncovered, lang: Lang) -> Json:
    return {
        "need": entry.need_id,
        "reason": entry.reason.text(lang),
        "nearest": [_miss(miss, lang) for miss in entry.nearest],
    }


def _miss(miss: Miss, lang: Lang) -> Json:
    return {
        "location": miss.location_id,
        "spot": miss.spot_id,
        "why_not": miss.why_not.text(lang),
        "way_out": miss.way_out,
    }


def _set(entry: LocationSet, lang: Lang) -> Json:
    figures = entry.figures
    return {
        "label": entry.label,
        "proven": entry.proven,
        "gap": entry.gap,
        "locations": list(entry.location_ids),
        "figures": {
            "locations": figures.locations,
            "fee_cny": figures.fee_cny,
            "fit": round(figures.fit, 4),
            "spread_min": figures.spread_min,
        },
        "assignments": [_assignment(assignment, lang) for assignment in entry.assignments],
    }


def _assignment(assignment: Assignment, lang: Lang) -> Json:
    chosen, runner_up = assignment.candidate, assignment.runner_up
    return {
        "need": chosen.need_id,
        **_where(chosen),
        "reasons": [reason.text(lang) for reason in assignment.reasons],
        "runner_up": runner_up and {**_where(runner_up), "in_set": assignment.runner_up_in_set},
    }


def _where(candidate: Candidate) -> Json:
    return {
        "location": candidate.location_id,
        "spot": candidate.spot_id,
        "fit": round(candidate.fit, 4),
        "dressing_h": candidate.dressing_h,
        "dressing_cny": candidate.dressing_cny,
    }


def places_as_json(locations: tuple[Location, ...]) -> Json:
    """What ``places`` answers; ``lat`` and ``lon`` are WGS-84, ``null`` where unknown."""
    return {"version": VERSION, "places": [_place(location) for location in locations]}


def _place(location: Location) -> Json:
    position = location.position
    return {
        "id": location.id,
        "name_zh": location.name.zh,
        "name_en": location.name.en,
        "kind": location.kind.value,
        "lat": position and position.point.lat,
        "lon": position and position.point.lon,
        "exact_m": position and position.exact_m,
        "approximate": position and position.approximate,
        "attribution": position.attribution if position else "",
        "district": location.district.value,
        "boundary_doubt": location.boundary_doubt,
        "state": location.state.value,
        "address": location.address,
        "subdistrict": location.subdistrict,
        "tags": list(location.tags),
        "fee_cny_day": location.fee_cny_day,
        "fee_assumed": location.fee_assumed,
        "spots": [_spot(spot) for spot in location.spots],
        "facts": [
            {"field": fact.field, "value": fact.value, "source": fact.source, "date": fact.date}
            for fact in location.facts
        ],
    }


def _spot(spot: Spot) -> Json:
    return {
        "id": spot.id,
        "name_zh": spot.name.zh,
        "name_en": spot.name.en,
        "eras": [fit.era for fit in spot.eras],
        "plays": {fit.era: fit.plays.value for fit in spot.eras},
        "settings": list(spot.settings),
        "int_ext": spot.int_ext.value,
    }
