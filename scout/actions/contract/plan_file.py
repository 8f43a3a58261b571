"""An issued plan, read back from the ``plan.json`` that ``plan`` wrote.

The file is taken as data of a stranger: every name is looked up in the script and the library, and
nothing that is not there becomes part of a plan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scout.actions.contract.entry import Entry
from scout.actions.contract.issued_day import DayReader
from scout.actions.contract.sentence import fields_of, list_of, read_sentence
from scout.actions.json_file import FileWords, read_json_file
from scout.actions.replan import Issued
from scout.domain.candidate import Candidate
from scout.domain.errors import ReadError
from scout.domain.location_set import Assignment, Figures, LocationSet, Uncovered
from scout.domain.message import Message, say
from scout.domain.plan import Plan, PlanCost, Unplaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from scout.actions.contract.terms import Production
    from scout.domain.plan import ShootDay

VERSION = 1
_FILE_BYTES = 16 * 1024**2  # a plan of 1,500 scenes has less than one
_MOST_DAYS = 1000
_MOST = 10**9
_PARTS = ("version", "label", "proven", "gap", "figures", "cost", "bound", "days", "unplaced",
          "uncovered", "assignments", "notes")  # fmt: skip
_NEEDED = ("version", "label", "figures", "cost", "days", "unplaced", "uncovered", "assignments")
_FIGURES = ("locations", "fee_cny", "spread_min")
_CANDIDATE = ("need", "location", "spot", "fit", "dressing_h", "dressing_cny")
_COST = ("days", "idle_days", "dressing", "split", "cast_days", "cast_holds", "cast_travel",
         "story_order")  # fmt: skip


def read_plan_file(path: Path, production: Production) -> Issued:
    """The plan of a file; raises ``ReadError`` where it is none or is of another script."""
    words = FileWords(
        closed=lambda reason: say("actions.plan_file_closed", reason=reason),
        large=lambda limit_kb: say("actions.plan_file_large", limit_kb=limit_kb),
        odd=lambda why: say("actions.plan_file_odd", why=why),
    )
    document = read_json_file(path, most_bytes=_FILE_BYTES, words=words)
    faults: list[Message] = []
    issued = read_plan(document, production, faults=faults)
    if faults:
        said = say("actions.plan_file_faulty", why=faults[0], count=len(faults))
        raise ReadError(said, file=path.name)
    return issued


def read_plan(
    document: Mapping[str, Any], production: Production, *, faults: list[Message]
) -> Issued:
    """The plan of a document; what is wrong is added to the faults, and then it is no use."""
    known = {name: value for name, value in document.items() if name in _PARTS}
    parts = Entry(where="", value=known, faults=faults).fields(_PARTS, needed=_NEEDED)
    if faults:
        return _nothing()
    if parts["version"].value != VERSION:
        parts["version"].note(say("actions.wish_version", version=VERSION))
        return _nothing()
    reader = DayReader(production)
    plan = Plan(
        location_set=_read_set(parts, reader),
        days=_read_days(parts["days"], reader),
        unplaced=tuple(_read_unplaced(parts["unplaced"], reader)),
        notes=tuple(map(read_sentence, list_of(parts["notes"]))) if "notes" in parts else (),
        cost=PlanCost(**_amounts(parts["cost"], _COST)),
        bound=(parts["bound"].whole(0, _MOST) or 0) if "bound" in parts else 0,
    )
    return Issued(plan=plan, uncovered=tuple(_read_uncovered(parts["uncovered"], reader)))


def _nothing() -> Issued:
    figures = Figures(locations=0, fee_cny=0, fit=0.0, spread_min=0)
    empty = LocationSet(
        label="", proven=False, gap=0.0, location_ids=(), figures=figures, assignments=()
    )
    return Issued(plan=Plan(location_set=empty, days=()))


def _read_days(entry: Entry, reader: DayReader) -> tuple[ShootDay, ...]:
    """The days in order; after the first that is wrong the rest is not looked at."""
    days: list[ShootDay] = []
    for part in list_of(entry):
        day = reader.read(part)
        if day is None:
            break
        if len(days) >= _MOST_DAYS or (days and day.date <= days[-1].date):
            part.note(say("actions.plan_order"))
            break
        days.append(day)
    return tuple(days)


def _amounts(entry: Entry, names: tuple[str, ...]) -> dict[str, int]:
    """Whole numbers by their names; 0 where something is wrong, and noted."""
    parts = fields_of(entry, names)
    return {name: parts[name].whole(0, _MOST) or 0 if name in parts else 0 for name in names}


def _read_set(parts: dict[str, Entry], reader: DayReader) -> LocationSet:
    found = tuple(_read_assignments(parts["assignments"], reader))
    figures = fields_of(parts["figures"], ("fit", *_FIGURES))
    fit = figures["fit"].number(0, 1) if "fit" in figures else None
    return LocationSet(
        label=_read_label(parts["label"]),
        proven=parts["proven"].value is True if "proven" in parts else False,
        gap=(parts["gap"].number(0, _MOST) or 0.0) if "gap" in parts else 0.0,
        location_ids=tuple(dict.fromkeys(one.candidate.location_id for one in found)),
        figures=Figures(fit=fit or 0.0, **_amounts(parts["figures"], _FIGURES)),
        assignments=found,
    )


def _read_label(entry: Entry) -> str:
    """A label such as ``best_fit``; it stands in papers and answers."""
    text = entry.text() or ""
    if text and not text.isidentifier():
        entry.note(say("actions.terms_text"))
    return text


def _read_assignments(entry: Entry, reader: DayReader) -> Iterator[Assignment]:
    for part in list_of(entry):
        fields = fields_of(part, _CANDIDATE)
        if len(fields) < len(_CANDIDATE):
            continue
        need = reader.need(fields["need"])
        location = reader.location(fields["location"])
        spot = reader.spot(fields["spot"], location)
        fit, hours = fields["fit"].number(0, 1), fields["dressing_h"].number(0, _MOST)
        cny = fields["dressing_cny"].whole(0, _MOST)
        if need and location and spot:
            candidate = Candidate(
                need_id=need.id,
                location_id=location.id,
                spot_id=spot,
                fit=fit or 0.0,
                parts=(),
                dressing_h=hours or 0.0,
                dressing_cny=cny or 0,
            )
            yield Assignment(candidate=candidate, reasons=())


def _read_unplaced(entry: Entry, reader: DayReader) -> Iterator[Unplaced]:
    for part in list_of(entry):
        fields = fields_of(part, ("scene", "scene_index", "reason"))
        scene = reader.scene(fields)
        if scene is not None and "reason" in fields:
            yield Unplaced(scene=scene.index, reason=read_sentence(fields["reason"]))


def _read_uncovered(entry: Entry, reader: DayReader) -> Iterator[Uncovered]:
    for part in list_of(entry):
        fields = fields_of(part, ("need", "reason"))
        need = reader.need(fields["need"]) if "need" in fields else None
        if need is not None and "reason" in fields:
            yield Uncovered(need_id=need.id, reason=read_sentence(fields["reason"]), nearest=())
