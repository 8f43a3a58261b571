"""The coverage as a table of characters: a number or a sign a cell, words and totals beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.coverage import CellState
from scout.domain.eighths import Eighths
from scout.domain.message import say

if TYPE_CHECKING:
    from scout.domain.coverage import Coverage, CoverageCell, CoverageRow
    from scout.domain.text import Lang

_SHOWN = 12  # columns that fit beside the words
_WIDTH = 6
_FORMS = {
    CellState.CHOSEN: "*{fit}",
    CellState.PLAYS: "{fit}",
    CellState.BANNED: "({fit})",
    CellState.REFUSED: "x",
    CellState.UNCOVERED: "!",
}


def of_coverage(coverage: Coverage, lang: Lang) -> str:
    """Columns by number, then the rows, then how much is not covered."""
    if not coverage.rows:
        return say("cli.coverage_none").text(lang)
    shown = coverage.columns[:_SHOWN]
    total = len(coverage.columns) + coverage.left_off
    lines = [
        say("cli.coverage_era_head").text(lang)
        if coverage.by_era
        else say("cli.coverage_head", shown=len(shown), all=total).text(lang)
    ]
    for number, one in enumerate(shown, 1):
        told = say(
            "cli.coverage_column",
            number=number,
            name=one.name,
            plays=str(one.plays),
            could=str(one.could),
        )
        lines.append(f"  {told.text(lang)}")
    lines.append(" " + "".join(f"{f'[{number}]':>{_WIDTH}}" for number in range(1, len(shown) + 1)))
    for row in coverage.rows:
        cells = "".join(f"{_sign(row.cells.get(one.id)):>{_WIDTH}}" for one in shown)
        lines.append(f"{' ' if row.covered else '!'}{cells}  {_name(row, lang)}")
    return "\n".join([*lines, _total(coverage, lang)])


def _sign(cell: CoverageCell | None) -> str:
    return "·" if cell is None else _FORMS[cell.state].format(fit=round(cell.fit * 100))


def _name(row: CoverageRow, lang: Lang) -> str:
    words = (
        " ".join(row.need_ids),
        row.setting,
        row.era_name and row.era_name.pick(lang),
        row.int_ext,
    )
    name = " · ".join(word for word in words if word)
    told = say("cli.coverage_row", name=name, pages=str(row.length), places=row.places)
    reason = f" · {row.reason.text(lang)}" if row.reason is not None else ""
    return told.text(lang) + reason


def _total(coverage: Coverage, lang: Lang) -> str:
    missing = [row for row in coverage.rows if not row.covered]
    return say(
        "cli.coverage_total",
        open=len(missing),
        all=len(coverage.rows),
        open_pages=str(sum((row.length for row in missing), Eighths())),
        pages=str(sum((row.length for row in coverage.rows), Eighths())),
    ).text(lang)
