"""What the command line tells a person about sets, as plain lines in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.eighths import Eighths
from scout.domain.message import say
from scout.domain.set_name import name_set
from scout.domain.text import list_names
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.actions.library import Library
    from scout.actions.trade_off import Extras
    from scout.domain.errors import NoSolution
    from scout.domain.location_set import (
        Change,
        Front,
        LocationSet,
        Repair,
        Robustness,
        Suggestion,
        Uncovered,
    )
    from scout.domain.matrix import Cell, Matrix
    from scout.domain.message import Message
    from scout.domain.relaxation import Relaxation
    from scout.domain.text import Lang

_WAYS = 3  # ways to loosen a wish, told for each need
_NAMES = 8  # needs that only one place plays, told by name


@dataclass(frozen=True, slots=True, kw_only=True)
class _Names:
    """The words for ids: a need by its id and place in the story, a place by its name."""

    suggestion: Suggestion
    library: Library
    lang: Lang

    def need(self, need_id: str) -> str:
        return f"{need_id} {self.suggestion.need(need_id).setting.place}"

    def place(self, location_id: str) -> str:
        return self.library.location(location_id).name.pick(self.lang)

    def spot(self, name: str) -> str:
        """The name of a location, with that of the spot where one is meant."""
        location_id, slash, spot_id = name.partition("/")
        if not slash:
            return self.place(location_id)
        spot = self.library.location(location_id).spot(spot_id)
        return f"{self.place(location_id)} · {spot.name.pick(self.lang)}"


def of_suggestion(
    suggestion: Suggestion, library: Library, *, lang: Lang, extras: Extras | None = None
) -> str:
    """What cannot be played first, then the sets with their figures and places, then the rest."""
    names = _Names(suggestion=suggestion, library=library, lang=lang)
    lines = _uncovered_lines(suggestion.uncovered, names)
    lines += ["", *_single_lines(suggestion.sets[0], names)] if suggestion.sets else []
    for found in suggestion.sets:
        lines += ["", *_set_lines(found, names)]
        if extras is not None and found.label in extras.backups:
            lines += _backup_lines(extras.backups[found.label], names)
    if extras is not None:
        lines += _extra_lines(extras, names)
    return "\n".join(lines).strip("\n")


def _extra_lines(extras: Extras, names: _Names) -> list[str]:
    lines: list[str] = []
    if extras.front is not None:
        lines += ["", *_front_lines(extras.front, names)]
    if extras.matrix is not None:
        lines += ["", *_matrix_lines(extras.matrix, names)]
    if extras.here is not None:
        lines += ["", *_here_lines(extras.here, names)]
    return lines


def _uncovered_lines(entries: Iterable[Uncovered], names: _Names) -> list[str]:
    lines, lang = [], names.lang
    for entry in entries:
        lines.append(f"! {names.need(entry.need_id)}: {entry.reason.text(lang)}")
        lines += [
            f"    {names.place(miss.location_id)}: {miss.why_not.text(lang)}"
            for miss in entry.nearest
        ]
        lines += _relaxation_lines(entry.relaxations[:_WAYS], lang)
    return lines


def _relaxation_lines(entries: Iterable[Relaxation], lang: Lang) -> list[str]:
    return [f"    → {entry.text.text(lang)}" for entry in entries]


def _single_lines(found: LocationSet, names: _Names) -> list[str]:
    """The single points of failure by name: who can play what counts, so all sets have the same."""
    single = found.robustness.single_points if found.robustness is not None else ()
    if not single:
        return []
    where = {entry.candidate.need_id: entry.candidate.location_id for entry in found.assignments}
    told = [f"{names.need(name)} ({names.place(where[name])})" for name in single[:_NAMES]]
    more = say("cli.and_more", count=len(single) - _NAMES).text(names.lang)
    text = ", ".join([*told, more] if len(single) > _NAMES else told)
    return [say("cli.single_points", needs=text).text(names.lang)]


def _set_lines(found: LocationSet, names: _Names) -> list[str]:
    figures = found.figures
    proof = say("cli.proven") if found.proven else say("cli.gap", percent=round(found.gap * 100, 1))
    head = say(
        "cli.set_line",
        name=name_set(found.label),
        places=figures.locations,
        fee=figures.fee_cny,
        fit=round(figures.fit * 100),
        spread=figures.spread_min,
        proof=proof,
    )
    lines = [head.text(names.lang), "    " + " · ".join(map(names.place, found.location_ids))]
    if found.robustness is not None:
        lines.append("    " + _robust_sentence(found.robustness).text(names.lang))
    return lines


def _robust_sentence(robustness: Robustness) -> Message:
    """How many places may fall out, by the set alone and with the library's help."""
    within, spare = robustness.spare_within, robustness.spare_with_library
    alone = say("cli.robust_within", count=within) if within else say("cli.robust_none")
    if spare is None:
        return say("cli.robust", alone=alone, helped=say("cli.robust_any"))
    helped = say("cli.robust_library", count=spare) if spare else say("cli.robust_stuck")
    return say("cli.robust", alone=alone, helped=helped)


def _backup_lines(backup: LocationSet | None, names: _Names) -> list[str]:
    if backup is None:
        return ["    " + say("cli.no_backup").text(names.lang)]
    return ["    " + line for line in _set_lines(backup, names)]


def _front_lines(front: Front, names: _Names) -> list[str]:
    count = len(front.points)
    head = (
        say("cli.front_complete", count=count)
        if front.complete
        else say("cli.front_part", count=count)
    )
    lines = [head.text(names.lang)]
    for point in front.points:
        lines += _set_lines(point, names)
    return lines


def _matrix_lines(matrix: Matrix, names: _Names) -> list[str]:
    """Needs by the places of the sets, fits in hundredths: all places would fill no screen."""
    used = {name for found in names.suggestion.sets for name in found.location_ids}
    shown = [name for name in matrix.location_ids if name in used]
    fit = {(cell.need_id, cell.location_id): cell.fit for cell in matrix.cells}
    head = say("cli.matrix_head", shown=len(shown), all=len(matrix.location_ids))
    lines = [head.text(names.lang)]
    lines += [f"  [{number}] {names.place(name)}" for number, name in enumerate(shown, 1)]
    lines.append("".join(f"{f'[{number}]':>6}" for number in range(1, len(shown) + 1)))
    for need_id in matrix.need_ids:
        cells = (fit.get((need_id, name)) for name in shown)
        row = "".join(f"{'·' if cell is None else round(cell * 100):>6}" for cell in cells)
        lines.append(f"{row}  {names.need(need_id)}")
    return lines


def _here_lines(cells: Sequence[Cell], names: _Names) -> list[str]:
    if not cells:
        return [say("cli.nothing_here").text(names.lang)]
    lines = [say("cli.here_head", count=len(cells)).text(names.lang)]
    for cell in cells:
        pages, spot = Eighths(cell.eighths), names.spot(f"{cell.location_id}/{cell.spot_id}")
        lines.append(f"  {names.need(cell.need_id)} · {spot} · {cell.fit:.0%} · {pages!s}")
    return lines


def of_repair(
    repair: Repair, before: LocationSet, *, suggestion: Suggestion, library: Library, lang: Lang
) -> str:
    """What moved where, what nothing plays any more, and what it comes to, in sentences."""
    names = _Names(suggestion=suggestion, library=library, lang=lang)
    lost = ", ".join(names.spot(name) for name in repair.lost)
    lines = [say("cli.repair_lost", places=lost).text(lang)]
    lines += _moved_lines(repair, before, names=names)
    old = {entry.need_id for entry in suggestion.uncovered}
    lines += _uncovered_lines((e for e in repair.uncovered if e.need_id not in old), names)
    still = [names.need(entry.need_id) for entry in repair.uncovered if entry.need_id in old]
    if still:
        told = say("cli.not_covered", count=len(still), names=list_names(still))
        lines.append(say("cli.repair_as_before", what=told).text(lang))
    if repair.repaired is None:
        return "\n".join([*lines, say("cli.repair_impossible").text(lang)])
    if repair.change is not None:
        lines.append(_change_sentence(repair.change).text(lang))
    lines += ["", *_single_lines(repair.repaired, names), *_set_lines(repair.repaired, names)]
    return "\n".join(lines)


def _moved_lines(repair: Repair, before: LocationSet, *, names: _Names) -> list[str]:
    if repair.repaired is None:
        return []
    if not repair.moved:
        return [say("cli.repair_nothing").text(names.lang)]
    was, now = _homes(before), _homes(repair.repaired)
    lines = []
    for need_id in repair.moved:
        place, there = names.need(need_id), names.spot(now[need_id])
        if need_id in was:
            here = names.spot(was[need_id])
            sentence = say("cli.repair_moved", need=place, home=here, to=there)
        else:
            sentence = say("cli.repair_new", need=place, to=there)
        lines.append(sentence.text(names.lang))
    return lines


def _homes(found: LocationSet) -> dict[str, str]:
    """The ``location/spot`` of each need."""
    chosen = [entry.candidate for entry in found.assignments]
    return {entry.need_id: f"{entry.location_id}/{entry.spot_id}" for entry in chosen}


def _change_sentence(change: Change) -> Message:
    return say(
        "cli.change",
        places=f"{change.locations:+d}",
        fee=f"{change.fee_cny:+d}",
        fit=f"{change.fit * 100:+.1f}",
        spread=f"{change.spread_min:+d}",
    )


def of_refusal(error: NoSolution, lang: Lang) -> str:
    """Which wishes cannot be met together, and what would help."""
    lines = [error.message.text(lang)]
    lines += [f"    ! {part.text(lang)}" for part in error.parts]
    lines += _relaxation_lines(error.relaxations, lang)
    if error.together:
        lines.append("    " + say("cli.together").text(lang))
        lines += _relaxation_lines(error.together, lang)
    return "\n".join(lines)
