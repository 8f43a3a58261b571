"""What ``suggest`` and ``repair`` answer, also when the wishes cannot be met together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract import VERSION, Json
from scout.actions.contract.location_set import (
    change_as_json,
    relaxation_as_json,
    set_as_json,
    uncovered_as_json,
)
from scout.actions.contract.script import need_as_json
from scout.actions.trade_off import Extras

if TYPE_CHECKING:
    from scout.domain.errors import NoSolution
    from scout.domain.location_set import Front, LocationSet, Repair, Suggestion
    from scout.domain.matrix import Cell, Matrix
    from scout.domain.script import Script
    from scout.domain.text import Lang


def suggestion_as_json(
    suggestion: Suggestion, script: Script, *, lang: Lang, extras: Extras | None = None
) -> Json:
    """What ``suggest`` answers, with what was asked for besides."""
    extras = extras or Extras()
    data: Json = {
        "version": VERSION,
        "needs": [need_as_json(need, script) for need in suggestion.needs],
        "uncovered": [uncovered_as_json(entry, lang) for entry in suggestion.uncovered],
        "sets": [_set_and_backup(entry, extras, lang=lang) for entry in suggestion.sets],
        "elapsed_ms": round(suggestion.elapsed_ms, 1),
    }
    if extras.front is not None:
        data["front"] = _front(extras.front, lang)
    if extras.matrix is not None:
        data["matrix"] = _matrix(extras.matrix)
    if extras.here is not None:
        data["here"] = [_cell(cell) for cell in extras.here]
    return data


def _set_and_backup(entry: LocationSet, extras: Extras, *, lang: Lang) -> Json:
    data = set_as_json(entry, lang)
    if entry.label in extras.backups:
        backup = extras.backups[entry.label]
        data["backup"] = backup and set_as_json(backup, lang)
    return data


def _front(front: Front, lang: Lang) -> Json:
    return {
        "complete": front.complete,
        "points": [set_as_json(point, lang) for point in front.points],
    }


def _matrix(matrix: Matrix) -> Json:
    return {
        "needs": list(matrix.need_ids),
        "locations": list(matrix.location_ids),
        "cells": [_cell(cell) for cell in matrix.cells],
    }


def _cell(cell: Cell) -> Json:
    return {
        "need": cell.need_id,
        "location": cell.location_id,
        "spot": cell.spot_id,
        "fit": round(cell.fit, 4),
        "eighths": cell.eighths,
    }


def repair_as_json(repair: Repair, lang: Lang) -> Json:
    """What ``repair`` answers."""
    return {
        "version": VERSION,
        "lost": list(repair.lost),
        "repaired": repair.repaired and set_as_json(repair.repaired, lang),
        "moved": list(repair.moved),
        "uncovered": [uncovered_as_json(entry, lang) for entry in repair.uncovered],
        "change": repair.change and change_as_json(repair.change),
    }


def refusal_as_json(error: NoSolution, lang: Lang) -> Json:
    """What is answered where the wishes cannot be met together."""
    return {
        "version": VERSION,
        "error": error.message.text(lang),
        "conflict": [part.text(lang) for part in error.parts],
        "conflicting": list(error.conflicting),
        "relaxations": [relaxation_as_json(entry, lang) for entry in error.relaxations],
        "together": [relaxation_as_json(entry, lang) for entry in error.together],
    }
