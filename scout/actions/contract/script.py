"""What ``read`` and ``needs`` answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract import VERSION, Json

if TYPE_CHECKING:
    from scout.domain.column import Mapping
    from scout.domain.need import Need
    from scout.domain.script import Problem, Scene, Script
    from scout.domain.text import Lang


def script_as_json(script: Script, lang: Lang) -> Json:
    """What ``read`` answers."""
    return {
        "version": VERSION,
        "title": script.title,
        "format": script.format,
        "encoding": script.encoding,
        "grammar": script.grammar,
        "scenes": [_scene(scene) for scene in script.scenes],
        "problems": [problem_as_json(problem, lang) for problem in script.problems],
        "mapping": mapping_as_json(script.mapping) if script.mapping is not None else None,
    }


def mapping_as_json(mapping: Mapping) -> Json:
    """How the columns of a scene list were understood."""
    return {
        "version": VERSION,
        "sheet": mapping.sheet,
        "header_rows": list(mapping.header_rows),
        "scenes": mapping.scenes,
        "doubtful": mapping.is_doubtful,
        "missing": [field.value for field in mapping.missing],
        "columns": [
            {
                "letter": column.letter,
                "header": column.header,
                "field": column.field and column.field.value,
                "found_by": column.found_by.value,
                "confidence": column.confidence,
                "examples": list(column.examples),
            }
            for column in mapping.columns
        ],
        "other_sheets": [{"name": other.name, "scenes": other.scenes} for other in mapping.others],
    }


def problem_as_json(problem: Problem, lang: Lang) -> Json:
    """One finding with its line."""
    return {
        "line": problem.line,
        "sheet": problem.sheet,
        "column": problem.column,
        "severity": problem.severity.value,
        "message": problem.message.text(lang),
        "text": problem.text,
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
            "known": era.known.value,
        },
        "cast": list(scene.cast),
        "eighths": scene.length.count,
        "eighths_counted": scene.length_counted,
        "synopsis": scene.synopsis,
        "planned": scene.planned,
        "flags": list(heading.flags),
        "line": scene.line,
        "grammar": scene.grammar,
        "confidence": scene.confidence,
    }


def needs_as_json(needs: tuple[Need, ...], script: Script) -> Json:
    """What ``needs`` answers."""
    return {"version": VERSION, "needs": [need_as_json(need, script) for need in needs]}


def need_as_json(need: Need, script: Script) -> Json:
    """One need with its scenes."""
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
        "people": need.people,
        "fire": need.fire,
    }
