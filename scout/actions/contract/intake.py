"""What ``places import`` answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract import VERSION, Json

if TYPE_CHECKING:
    from scout.actions.intake.look import Intake, IntakeRow
    from scout.actions.intake.settle import RowOutcome, Settled
    from scout.domain.text import Lang
    from scout.places.intake.column import IntakeColumn


def intake_as_json(intake: Intake, settled: Settled | None, *, lang: Lang, dry_run: bool) -> Json:
    """A file as it was understood, row by row; ``result`` is ``null`` while the datum is open.

    ``inside``: of ``points``, how many lie in the district by each reading.
    """
    foreign, verdict, evidence = intake.foreign, intake.verdict, intake.evidence
    outcomes = {one.number: one for one in settled.outcomes} if settled else {}
    return {
        "version": VERSION,
        "file": foreign.file,
        "kind": foreign.origin.value,
        "layer": foreign.layer,
        "layers": list(foreign.layers),
        "datum": verdict.datum and verdict.datum.value,
        "datum_by": verdict.by.value,
        "datum_told": [message.text(lang) for message in verdict.told],
        "points": evidence.points,
        "inside": {datum.value: count for datum, count in evidence.inside.items()},
        "own_datum": intake.own,
        "columns": [_column(column, lang) for column in intake.columns],
        "rows": [_row(row, outcomes.get(row.draft.number), lang=lang) for row in intake.rows],
        "problems": [problem.message.text(lang) for problem in foreign.problems],
        "dry_run": dry_run,
        "result": settled
        and {
            "new": [record.id for record in settled.new],
            "changed": [record.id for record in settled.changed],
            "left": list(settled.left),
        },
    }


def _column(column: IntakeColumn, lang: Lang) -> Json:
    return {
        "letter": column.letter,
        "header": column.header,
        "field": column.field and column.field.id,
        "name": column.field and column.field.name.pick(lang),
        "found_by": column.found_by.value,
        "examples": list(column.examples),
    }


def _row(row: IntakeRow, outcome: RowOutcome | None, *, lang: Lang) -> Json:
    record, twin = row.draft.record, row.twin
    place = record.place if record else None
    at = place.position if place else None
    remarks = (*row.draft.remarks, *(outcome.remarks if outcome and record else ()))
    return {
        "row": row.draft.number,
        "name_zh": place and place.name.zh,
        "name_en": place and place.name.en,
        "lat": at and at.point.lat,
        "lon": at and at.point.lon,
        "exact_m": at and at.exact_m,
        "source": at and at.source,
        "district": row.district and row.district.value,
        "facts": {fact.field: fact.value for fact in place.facts} if place else {},
        "twin": twin
        and {"id": twin.other.id, "by": twin.by.value, "far_m": twin.far_m and round(twin.far_m)},
        "id": outcome.id if outcome else "",
        "merged": bool(outcome and outcome.merged),
        "left": bool(outcome and outcome.left),
        "remarks": [message.text(lang) for message in remarks],
    }
