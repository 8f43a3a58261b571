"""What ``coverage`` answers: rows with their cells, and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract import VERSION, Json

if TYPE_CHECKING:
    from scout.domain.coverage import Coverage, CoverageCell, CoverageColumn, CoverageRow
    from scout.domain.text import Lang


def coverage_as_json(coverage: Coverage, label: str, *, lang: Lang) -> Json:
    """The picture as data, in the order that was asked for; ``label`` is that of the chosen set."""
    return {
        "version": VERSION,
        "by_era": coverage.by_era,
        "set": label or None,
        "columns": [_column(column, lang) for column in coverage.columns],
        "rows": [_row(row, coverage, lang=lang) for row in coverage.rows],
        "left_off": coverage.left_off,
    }


def _column(column: CoverageColumn, lang: Lang) -> Json:
    return {
        "id": column.id or None,
        "name": column.name.pick(lang),
        "could_eighths": column.could.count,
        "plays_eighths": column.plays.count,
        "chosen": column.chosen,
        "kept": column.kept,
        "banned": column.banned,
    }


def _row(row: CoverageRow, coverage: Coverage, *, lang: Lang) -> Json:
    shown = [(one.id, row.cells[one.id]) for one in coverage.columns if one.id in row.cells]
    return {
        "needs": list(row.need_ids),
        "setting": row.setting,
        "era": row.era,
        "era_name": row.era_name and row.era_name.pick(lang),
        "int_ext": row.int_ext and row.int_ext.value,
        "eighths": row.length.count,
        "covered": row.covered,
        "places": row.places,
        "reason": row.reason and row.reason.text(lang),
        "cells": [_cell(name, cell, lang=lang) for name, cell in shown],
    }


def _cell(column: str, cell: CoverageCell, *, lang: Lang) -> Json:
    return {
        "column": column or None,
        "need": cell.need_id,
        "location": cell.location_id or None,
        "spot": cell.spot_id or None,
        "state": cell.state.value,
        "fit": round(cell.fit, 4),
        "eighths": cell.length.count,
        "wanted": cell.wanted,
        "reasons": [reason.text(lang) for reason in cell.reasons],
    }
