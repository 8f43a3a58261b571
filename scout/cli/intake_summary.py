"""What the command line tells of an import: columns, datum, and what became of each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.intake.look import row_id, unused_columns
from scout.cli import summary
from scout.domain.column import FOUND_NAMES
from scout.domain.message import say
from scout.domain.text import far_as_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.actions.intake.look import Intake, IntakeRow
    from scout.actions.intake.settle import RowOutcome, Settled
    from scout.domain.text import Lang
    from scout.places.intake.twin import Twin

_SHOWN = 200  # rows; a file may have fifty thousand


def of_intake(intake: Intake, settled: Settled | None, *, lang: Lang, dry_run: bool) -> str:
    """All of it, a line a column and a line a row."""
    foreign = intake.foreign
    lines = [
        *_of_datum(intake, lang),
        *_of_columns(intake, lang),
        *_of_rows(intake, settled, lang=lang),
        *(summary.problem_line(one, lang, file=foreign.file) for one in foreign.problems),
    ]
    if settled is not None:
        lines.append(_of_result(settled, lang, dry_run=dry_run))
    return "\n".join(lines)


def _of_datum(intake: Intake, lang: Lang) -> Iterator[str]:
    foreign, verdict = intake.foreign, intake.verdict
    name = f"{foreign.file} [{foreign.layer}]" if foreign.layer else foreign.file
    yield say("cli.intake_file", file=name, rows=len(foreign.rows)).text(lang)
    by = say(f"places.by_{verdict.by}").both()
    datum = verdict.datum.label if verdict.datum else "?"
    yield say("cli.intake_datum", datum=datum, by=by).text(lang)
    yield from (f"  {message.text(lang)}" for message in verdict.told)
    if intake.own:
        yield "  " + say("places.datum_own", count=intake.own).text(lang)


def _of_columns(intake: Intake, lang: Lang) -> Iterator[str]:
    for column in intake.columns:
        if column.field is None:
            continue
        found = FOUND_NAMES[column.found_by].text(lang)
        examples = " | ".join(column.examples)
        name = column.field.name.pick(lang)
        yield f"  {column.letter:3} {column.header} → {name} ({found})  {examples}".rstrip()
    if unused := unused_columns(intake):
        yield "  " + say("cli.intake_unused", names=", ".join(unused)).text(lang)


def _of_rows(intake: Intake, settled: Settled | None, *, lang: Lang) -> Iterator[str]:
    outcomes = {one.number: one for one in settled.outcomes} if settled else {}
    for row in intake.rows[:_SHOWN]:
        yield from _of_row(row, outcomes.get(row.draft.number), lang=lang)
    if len(intake.rows) > _SHOWN:
        yield say("cli.intake_more", count=len(intake.rows) - _SHOWN).text(lang)


def _of_row(row: IntakeRow, outcome: RowOutcome | None, *, lang: Lang) -> Iterator[str]:
    number, record = row.draft.number, row.draft.record
    if record is None:
        yield f"{number:5}  –"
    else:
        place = record.place
        parts = [place.name.pick(lang)]
        if place.position is not None:
            point = place.position.point
            parts.append(f"{point.lat:.6f}, {point.lon:.6f} ± {place.position.exact_m} m")
        if row.district is not None:
            parts.append(summary.of_answer(row.district, lang))
        if outcome is not None and outcome.id:
            parts.append(f"→ {outcome.id}")
        yield f"{number:5}  {' · '.join(parts)}"
    if row.twin is not None:
        yield f"       {tell_twin(row.twin, lang)}{_ask(number, outcome, lang=lang)}"
    told = (*row.draft.remarks, *(outcome.remarks if outcome and record else ()))
    yield from (f"       {message.text(lang)}" for message in told)


def tell_twin(twin: Twin, lang: Lang) -> str:
    """Why a place may be there already, and how far off that one is."""
    far = "?" if twin.far_m is None else far_as_text(twin.far_m)
    name = twin.other.name.pick(lang)
    why = say(f"places.twin_{twin.by}").both()
    if twin.other.id.startswith(row_id(0)[:-1]):
        return say("cli.intake_twin_row", row=twin.other.id, name=name, why=why, far=far).text(lang)
    return say("cli.intake_twin", id=twin.other.id, name=name, why=why, far=far).text(lang)


def _ask(number: int, outcome: RowOutcome | None, *, lang: Lang) -> str:
    if outcome is None or not outcome.left:
        return ""
    return " " + say("cli.intake_left", number=number).text(lang)


def _of_result(settled: Settled, lang: Lang, *, dry_run: bool) -> str:
    counts = {
        "new": len(settled.new),
        "changed": len(settled.changed),
        "left": len(settled.left),
    }
    told = say("cli.intake_would", **counts) if dry_run else say("cli.intake_done", **counts)
    return told.text(lang)
