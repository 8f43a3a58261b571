"""What the coverage says in words: tool tips, the line below the table, what is read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from scout.app.words import need_word
from scout.domain.coverage import CellState
from scout.domain.eighths import Eighths

if TYPE_CHECKING:
    from scout.actions.library import Library
    from scout.domain.coverage import Coverage, CoverageCell, CoverageColumn, CoverageRow
    from scout.domain.text import Lang

translate = QCoreApplication.translate


def row_name(row: CoverageRow, lang: Lang) -> str:
    """The place of the story, with its era where a row has one, and its side."""
    return need_word(row.setting, row.era_name, side=row.int_ext, lang=lang)


def row_tip(row: CoverageRow, lang: Lang) -> str:
    """A need in full: pages, how many places, and why nothing plays it."""
    text = translate("Coverage", "{pages} pages · {places} places could play it")
    lines = [row_name(row, lang), text.format(pages=row.length, places=row.places)]
    if not row.covered:
        why = row.reason.text(lang) if row.reason is not None else ""
        lines.append(translate("Coverage", "Not covered: {why}").format(why=why))
    return "\n".join(lines)


def column_tip(column: CoverageColumn, lang: Lang) -> str:
    """A place or an era in full."""
    could = translate("Coverage", "could play {pages} pages").format(pages=column.could)
    lines = [column.name.pick(lang), could]
    if column.chosen:
        plays = translate("Coverage", "the chosen set plays {pages} pages here")
        lines.append(plays.format(pages=column.plays))
    if column.kept:
        lines.append(translate("Coverage", "kept"))
    if column.banned:
        lines.append(translate("Coverage", "banned"))
    return "\n".join(lines)


def state_word(cell: CoverageCell | None) -> str:
    """What a cell says."""
    if cell is None:
        return translate("Coverage", "not offered: of another kind, or hardly believable")
    fit = f"{cell.fit * 100:.0f} %"
    return {
        CellState.CHOSEN: translate("Coverage", "played here, fits {fit}"),
        CellState.PLAYS: translate("Coverage", "could be played here, fits {fit}"),
        CellState.BANNED: translate("Coverage", "banned, would fit {fit}"),
        CellState.REFUSED: translate("Coverage", "may not be played here"),
        CellState.UNCOVERED: translate("Coverage", "nothing plays it"),
    }[cell.state].format(fit=fit)


def place_word(cell: CoverageCell, library: Library, *, lang: Lang) -> str:
    """The place and the spot of a cell; nothing where it has none."""
    if not cell.location_id:
        return ""
    location = library.location(cell.location_id)
    place = location.name.pick(lang)
    spot = location.spot(cell.spot_id).name.pick(lang)
    return place if spot == place else f"{place} · {spot}"


def cell_lines(
    row: CoverageRow, column: CoverageColumn, *, library: Library, lang: Lang
) -> list[str]:
    """Need and place, what is said of them with the pages, then the reasons one by one."""
    cell = row.cells.get(column.id)
    where = place_word(cell, library, lang=lang) if cell is not None else ""
    where = where or column.name.pick(lang)
    length = cell.length if cell is not None else row.length
    pages = translate("Coverage", "{pages} pages").format(pages=length)
    lines = [f"{row_name(row, lang)}  →  {where}", f"{state_word(cell)} · {pages}"]
    if cell is not None and cell.wanted:
        lines.append(translate("Coverage", "You want it here."))
    return [*lines, *(reason.text(lang) for reason in (cell.reasons if cell else ()))]


def sum_word(coverage: Coverage) -> str:
    """How much of the script is not covered."""
    missing = [row for row in coverage.rows if not row.covered]
    pages = sum((row.length for row in coverage.rows), Eighths())
    if not missing:
        text = translate("Coverage", "All {count} covered · {pages} pages")
        return text.format(count=len(coverage.rows), pages=pages)
    text = translate("Coverage", "{open} of {count} not covered · {open_pages} of {pages} pages")
    open_pages = sum((row.length for row in missing), Eighths())
    return text.format(
        open=len(missing), count=len(coverage.rows), open_pages=open_pages, pages=pages
    )
