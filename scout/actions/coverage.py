"""Draw what covers what: needs by places, or story places by eras, the uncovered on top."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from scout.domain.alphabet import alphabet_key
from scout.domain.coverage import (
    CellState,
    Coverage,
    CoverageCell,
    CoverageColumn,
    CoverageOrder,
    CoverageRow,
)
from scout.domain.eighths import Eighths
from scout.domain.progress import Progress
from scout.domain.text import fold_name
from scout.domain.wish import PlayHere

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from scout.actions.library import Library
    from scout.domain.location_set import LocationSet, Suggestion
    from scout.domain.matrix import Matrix
    from scout.domain.text import Lang
    from scout.domain.wish import Wishes
    from scout.suggest.engine import Engine

MOST_PLACES = 200  # nobody looks along a longer row; the chosen and the best stand among them
_Key = tuple[str, str]


def draw_coverage(
    engine: Engine,
    suggestion: Suggestion,
    *,
    library: Library,
    wishes: Wishes,
    chosen: LocationSet | None = None,
    progress: Progress | None = None,
) -> Coverage:
    """The needs of a suggestion by the places that play them, with the chosen set marked.

    A banned place keeps its column, so that one sees what it would play; so do the other places
    of a need that is wanted somewhere. Raises ``Cancelled``.
    """
    from scout.suggest.coverage import fill_cells
    from scout.suggest.matrix import build_matrix

    progress = progress or Progress()
    matching = engine.match(_without_choices(wishes), progress=progress)
    matrix = build_matrix(matching)
    places = tuple(_list_places(suggestion, matrix, wishes=wishes, chosen=chosen))
    shown = places[:MOST_PLACES]
    cells = {
        (cell.need_id, cell.location_id): cell
        for cell in fill_cells(matching, frozenset(shown), check=progress.check)
    }
    cells.update(_chosen_cells(suggestion, chosen))
    _mark(cells, wishes)
    rows = _draw_rows(suggestion, matrix, cells=cells, library=library, wishes=wishes)
    columns = _draw_columns(shown, rows, library=library, wishes=wishes)
    drawn = Coverage(rows=rows, columns=columns, left_off=len(places) - len(shown))
    return arrange(drawn, CoverageOrder.PAGES)


def _without_choices(wishes: Wishes) -> Wishes:
    """The wishes that say what fits, without those that choose among what does."""
    parts = frozenset(name for name in wishes.ban if "/" in name)
    return replace(
        wishes,
        ban=parts,
        about=tuple(wish for wish in wishes.about if not isinstance(wish, PlayHere)),
    )


def _list_places(
    suggestion: Suggestion, matrix: Matrix, *, wishes: Wishes, chosen: LocationSet | None
) -> Iterator[str]:
    """Each place once: the chosen, those wished about, the best of each need, by pages, misses."""
    best: dict[str, tuple[float, str]] = {}
    for cell in matrix.cells:
        if cell.fit > best.get(cell.need_id, (0.0, ""))[0]:
            best[cell.need_id] = cell.fit, cell.location_id
    yield from dict.fromkeys(
        chain(
            chosen.location_ids if chosen is not None else (),
            sorted(name.partition("/")[0] for name in wishes.keep | wishes.ban),
            (location_id for _, location_id in best.values()),
            (miss.location_id for one in suggestion.uncovered for miss in one.nearest),
            matrix.location_ids,
        )
    )


def _chosen_cells(
    suggestion: Suggestion, chosen: LocationSet | None
) -> Iterator[tuple[_Key, CoverageCell]]:
    """What the chosen set plays, at the spot where it does."""
    for one in chosen.assignments if chosen is not None else ():
        found = one.candidate
        cell = CoverageCell(
            need_id=found.need_id,
            location_id=found.location_id,
            spot_id=found.spot_id,
            state=CellState.CHOSEN,
            fit=found.fit,
            length=suggestion.need(found.need_id).length,
            reasons=one.reasons,
        )
        yield (found.need_id, found.location_id), cell


def _mark(cells: dict[_Key, CoverageCell], wishes: Wishes) -> None:
    """Mark what is banned and what is wanted."""
    for key, cell in cells.items():
        if cell.state is CellState.PLAYS and cell.location_id in wishes.ban:
            cells[key] = replace(cell, state=CellState.BANNED)
    for wish in wishes.about:
        if isinstance(wish, PlayHere):
            key = wish.need, wish.place.partition("/")[0]
            if key in cells:
                cells[key] = replace(cells[key], wanted=True)


def _draw_rows(
    suggestion: Suggestion,
    matrix: Matrix,
    *,
    cells: Mapping[_Key, CoverageCell],
    library: Library,
    wishes: Wishes,
) -> tuple[CoverageRow, ...]:
    reasons = {one.need_id: one.reason for one in suggestion.uncovered}
    places: dict[str, int] = defaultdict(int)
    for one in matrix.cells:
        places[one.need_id] += one.location_id not in wishes.ban
    own: dict[str, dict[str, CoverageCell]] = defaultdict(dict)
    for (need_id, location_id), cell in cells.items():
        own[need_id][location_id] = cell
    return tuple(
        CoverageRow(
            id=need.id,
            need_ids=(need.id,),
            setting=need.setting.place,
            era=need.era,
            era_name=library.vocabulary.era_name(need.era),
            int_ext=need.int_ext,
            length=need.length,
            covered=need.id not in reasons,
            places=places[need.id],
            cells=own[need.id],
            reason=reasons.get(need.id),
        )
        for need in suggestion.needs
    )


def _draw_columns(
    places: Sequence[str], rows: Sequence[CoverageRow], *, library: Library, wishes: Wishes
) -> tuple[CoverageColumn, ...]:
    kept = {name.partition("/")[0] for name in wishes.keep}
    return tuple(
        CoverageColumn(
            id=name,
            name=library.location(name).name,
            could=_sum_pages(rows, name, leaving={CellState.REFUSED}),
            plays=_sum_pages(rows, name, leaving=set(CellState) - {CellState.CHOSEN}),
            kept=name in kept,
            banned=name in wishes.ban,
        )
        for name in places
    )


def _sum_pages(rows: Iterable[CoverageRow], name: str, *, leaving: set[CellState]) -> Eighths:
    """The pages of the rows that have a cell in a column, without cells in these states."""
    here = (row for row in rows if name in row.cells and row.cells[name].state not in leaving)
    return sum((row.length for row in here), Eighths())


def turn_to_eras(coverage: Coverage, library: Library) -> Coverage:
    """Each place of the story, inside and outside apart, by the eras in which it is needed.

    A cell is what the chosen set plays, else the place that plays it best.
    """
    groups: dict[tuple[str, object], list[CoverageRow]] = defaultdict(list)
    for row in coverage.rows:
        groups[fold_name(row.setting), row.int_ext].append(row)
    rows = tuple(_join_rows(group) for group in groups.values())
    used = {row.era or "" for row in coverage.rows}
    columns = tuple(
        CoverageColumn(
            id=era,
            name=library.vocabulary.era_name(era or None),
            could=_sum_needs(coverage, era, chosen=False),
            plays=_sum_needs(coverage, era, chosen=True),
        )
        for era in (*library.vocabulary.bucket_ids, "")
        if era in used
    )
    return Coverage(rows=rows, columns=columns, by_era=True)


def _join_rows(group: Sequence[CoverageRow]) -> CoverageRow:
    return replace(
        group[0],
        need_ids=tuple(row.id for row in group),
        era=None,
        era_name=None,
        length=sum((row.length for row in group), Eighths()),
        covered=all(row.covered for row in group),
        places=min(row.places for row in group),
        cells={row.era or "": cell for row in group if (cell := _best_cell(row)) is not None},
        reason=next((row.reason for row in group if row.reason is not None), None),
    )


def _best_cell(row: CoverageRow) -> CoverageCell | None:
    """Where a need is played or played best; none where that place is not shown."""
    if row.covered:
        able = [c for c in row.cells.values() if c.state in {CellState.CHOSEN, CellState.PLAYS}]
        return max(able, key=lambda c: (c.state is CellState.CHOSEN, c.fit), default=None)
    return CoverageCell(
        need_id=row.id,
        location_id="",
        spot_id="",
        state=CellState.UNCOVERED,
        fit=0.0,
        length=row.length,
        reasons=(row.reason,) if row.reason is not None else (),
    )


def _sum_needs(coverage: Coverage, era: str, *, chosen: bool) -> Eighths:
    rows = [row for row in coverage.rows if row.covered and (row.era or "") == era]
    if chosen:
        rows = [row for row in rows if _is_played(row)]
    return sum((row.length for row in rows), Eighths())


def _is_played(row: CoverageRow) -> bool:
    return any(cell.state is CellState.CHOSEN for cell in row.cells.values())


def arrange(
    coverage: Coverage,
    order: CoverageOrder,
    *,
    lang: Lang = "zh",
    only_uncovered: bool = False,
) -> Coverage:
    """The same with rows and columns in another order; eras stay in the order of time."""
    by_name = order is CoverageOrder.NAME
    rows = [row for row in coverage.rows if not (only_uncovered and row.covered)]
    if by_name:
        rows.sort(key=lambda row: (row.covered, alphabet_key(row.setting)))
    else:
        rows.sort(key=lambda row: (row.covered, -row.length.count, row.id))
    columns = list(coverage.columns)
    if by_name and not coverage.by_era:
        columns.sort(key=lambda one: alphabet_key(one.name.pick(lang)))
    elif not coverage.by_era:
        columns.sort(key=_by_pages)
    return replace(coverage, rows=tuple(rows), columns=tuple(columns))


def _by_pages(column: CoverageColumn) -> tuple[bool, int, int, str]:
    return not column.chosen, -column.plays.count, -column.could.count, column.id
