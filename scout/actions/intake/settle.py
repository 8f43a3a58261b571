"""What comes of an import: which places are new, which known ones get something, what is left."""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING

from scout.actions.intake.look import Choice, row_id
from scout.actions.scouting.place_id import make_place_id
from scout.domain.errors import WishError
from scout.domain.message import say
from scout.places.check import check_location, has_good_ids
from scout.places.intake.foreign import Origin
from scout.places.intake.join import merge_records
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from scout.actions.intake.look import Intake, IntakeRow
    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.domain.place_record import PlaceRecord
    from scout.domain.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the user says of the places that may be there already: for all, and row by row."""

    for_all: Choice | None = None
    by_row: Mapping[int, Choice] = field(default_factory=dict)

    def of(self, number: int) -> Choice | None:
        """What is said of a row, ``None`` where nothing is."""
        return self.by_row.get(number, self.for_all)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPlaces:
    """Where places are taken over: how a known one is found, which ids are taken, who may come."""

    find: Callable[[str], PlaceRecord]
    is_taken: Callable[[str], bool]
    vocabulary: Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class RowOutcome:
    """What became of a row: the id of its place (empty: none), and whether that was there before.

    ``left``: it may be there already, and nobody has said what to do.
    """

    number: int
    id: str = ""
    merged: bool = False
    left: bool = False
    remarks: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """All that is to be saved, and what became of each row."""

    new: tuple[PlaceRecord, ...]
    changed: tuple[PlaceRecord, ...]
    outcomes: tuple[RowOutcome, ...]

    @property
    def left(self) -> tuple[int, ...]:
        """The rows that wait for a word."""
        return tuple(one.number for one in self.outcomes if one.left)

    @property
    def remarks(self) -> tuple[Message, ...]:
        """What was said differently where places were merged, and what could not be taken."""
        return tuple(message for one in self.outcomes for message in one.remarks)


def read_choices(words: Iterable[str], intake: Intake) -> Choices:
    """``merge`` for all, ``12=keep`` for a row; raises ``WishError`` for what is neither."""
    for_all: Choice | None = None
    by_row: dict[int, Choice] = {}
    numbers = {row.draft.number for row in intake.rows}
    for word in words:
        number, equals, said = word.strip().rpartition("=")
        if said not in set(Choice) or (equals and number != "all" and not number.isdecimal()):
            raise WishError(say("actions.intake_choice", text=word))
        if not equals or number == "all":
            for_all = Choice(said)
        elif int(number) in numbers:
            by_row[int(number)] = Choice(said)
        else:
            raise WishError(say("actions.intake_no_row", number=int(number)))
    return Choices(for_all=for_all, by_row=by_row)


def settle(intake: Intake, choices: Choices, *, known: KnownPlaces) -> Settled:
    """What comes of it; raises ``WishError`` where the datum is still open."""
    if intake.is_open:
        raise WishError(say("actions.intake_datum"), parts=intake.verdict.told)
    settling = _Settling(known, moves=intake.foreign.origin is not Origin.PHOTO)
    for row in intake.rows:
        settling.take(row, choices.of(row.draft.number))
    return Settled(
        new=tuple(settling.new.values()),
        changed=tuple(settling.changed.values()),
        outcomes=tuple(settling.outcomes),
    )


class _Settling:
    """Gathers what is new and what is changed; a row may speak of one that came before it."""

    def __init__(self, known: KnownPlaces, *, moves: bool) -> None:
        # A photo says where somebody stood, and not where the house is.
        self._known, self._moves = known, moves
        self.new: dict[str, PlaceRecord] = {}
        self.changed: dict[str, PlaceRecord] = {}
        self.outcomes: list[RowOutcome] = []
        self._where: dict[str, str] = {}

    def take(self, row: IntakeRow, choice: Choice | None) -> None:
        """Do with a row what is said; one that may be there already waits where nothing is."""
        number, record = row.draft.number, row.draft.record
        if record is None:
            self.outcomes.append(RowOutcome(number=number, remarks=row.draft.remarks))
            return
        twin = self._where.get(row.twin.other.id, row.twin.other.id) if row.twin else ""
        waits = bool(twin) and (choice is None or twin.startswith(_WAITS))
        if waits and choice is not Choice.BOTH:
            self._leave(number, twin)
        elif twin and choice is Choice.KEEP:
            self._settle(number, RowOutcome(number=number, id=twin))
        elif twin and choice is Choice.MERGE:
            self._merge(number, twin, record=record)
        else:
            self._add(row, record)

    def _leave(self, number: int, twin: str) -> None:
        self._where[row_id(number)] = f"{_WAITS}{twin}"
        self.outcomes.append(RowOutcome(number=number, left=True))

    def _settle(self, number: int, outcome: RowOutcome) -> None:
        self._where[row_id(number)] = outcome.id
        self.outcomes.append(outcome)

    def _merge(self, number: int, twin: str, *, record: PlaceRecord) -> None:
        held = self.new.get(twin) or self.changed.get(twin) or self._known.find(twin)
        merged = merge_records(held, record, moves=self._moves)
        if faults := self._faults(merged.record):
            self.outcomes.append(RowOutcome(number=number, remarks=faults))
            return
        if twin in self.new:
            self.new[twin] = merged.record
        elif merged.record != held or twin in self.changed:
            self.changed[twin] = merged.record
        self._settle(
            number, RowOutcome(number=number, id=twin, merged=True, remarks=merged.remarks)
        )

    def _add(self, row: IntakeRow, record: PlaceRecord) -> None:
        name = record.place.id if row.draft.has_id else ""
        if not name or self._is_taken(name):
            name = make_place_id(_tell(record.place), is_taken=self._is_taken)
        made = replace(record, place=replace(record.place, id=name))
        number = row.draft.number
        if faults := self._faults(made):
            self.outcomes.append(RowOutcome(number=number, remarks=faults))
            return
        self.new[name] = made
        self._settle(number, RowOutcome(number=number, id=name))

    def _is_taken(self, name: str) -> bool:
        return name in self.new or self._known.is_taken(name)

    def _faults(self, record: PlaceRecord) -> tuple[Message, ...]:
        """What keeps a place out: the same that keeps one out which is typed."""
        problems = check_location(record.place, self._known.vocabulary)
        faults = tuple(problem.message for problem in problems)
        if not has_good_ids(record.place):
            return (*faults, say("scouting.bad_ids", place=record.id))
        return faults


_WAITS = "?"


def _tell(place: Location) -> str:
    """What sets a place apart from others: its names, and where it is."""
    point = place.position.point if place.position else None
    return f"{place.name.zh} {place.name.en} {place.address} {point}"
