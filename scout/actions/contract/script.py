"""What ``read`` and ``needs`` answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract import VERSION, Json
from scout.domain.era_origin import describe_origin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.column import Mapping
    from scout.domain.era import EraEvidence, EraReading
    from scout.domain.need import Need
    from scout.domain.place_merge import MergeOffer
    from scout.domain.problem import Problem
    from scout.domain.script import Scene, Script
    from scout.domain.text import Lang


def script_as_json(
    script: Script, lang: Lang, *, offers: Sequence[MergeOffer] | None = None
) -> Json:
    """What ``read`` answers; with the places that may be one where they were asked for."""
    merges = {} if offers is None else {"merges": [_offer(entry, lang) for entry in offers]}
    return {
        "version": VERSION,
        "title": script.title,
        "format": script.format,
        "encoding": script.encoding,
        "grammar": script.grammar,
        "scenes": [_scene(scene, lang) for scene in script.scenes],
        "problems": [problem_as_json(problem, lang) for problem in script.problems],
        "mapping": mapping_as_json(script.mapping) if script.mapping is not None else None,
        **merges,
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


def _scene(scene: Scene, lang: Lang) -> Json:
    heading = scene.heading
    return {
        "index": scene.index,
        "number": scene.number,
        "episode": scene.episode,
        "int_ext": heading.stated_side,
        "place": scene.setting.place,
        "setting": scene.setting.kind_id,
        "setting_confidence": scene.setting.confidence,
        "levels": list(scene.setting.levels),
        "time": heading.time and heading.time.value,
        "time_raw": heading.time_raw,
        "light": scene.light and scene.light.value,
        "era": _era(scene.era, lang),
        "cast": list(scene.cast),
        "eighths": scene.length.count,
        "eighths_counted": scene.length_counted,
        "running_s": scene.running.seconds,
        "running_estimated": scene.running.estimated,
        "synopsis": scene.synopsis,
        "planned": scene.planned,
        "flags": list(heading.flags),
        "grammar": scene.grammar,
        "confidence": scene.confidence,
        "line": scene.line,
    }


def _era(era: EraReading, lang: Lang) -> Json:
    return {
        "id": era.era_id,
        "bucket": era.bucket,
        "year_from": era.year_from,
        "year_to": era.year_to,
        "evidence": era.evidence,
        "source": era.source,
        "rank": int(era.rank),
        "line": era.line,
        "known": era.known.value,
        "before": era.before,
        "why": describe_origin(era).text(lang),
        "evidences": [_evidence(piece) for piece in era.evidences],
    }


def _evidence(piece: EraEvidence) -> Json:
    return {
        "source": piece.source,
        "rank": int(piece.rank),
        "text": piece.text,
        "line": piece.line,
        "id": piece.era_id,
        "bucket": piece.bucket,
        "year_from": piece.year_from,
        "year_to": piece.year_to,
        "fictional": piece.fictional,
    }


def _offer(offer: MergeOffer, lang: Lang) -> Json:
    return {
        "keep": offer.keep,
        "other": offer.other,
        "reason": offer.reason.text(lang),
        "confidence": offer.confidence,
        "scene_indexes": list(offer.scenes),
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
