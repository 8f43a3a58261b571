"""People and companies out of a foreign file: understood, held against the known, taken over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.actions.directory.entry import new_id
from scout.actions.intake.look import Choice
from scout.domain.errors import WishError
from scout.domain.message import say
from scout.places.directory.incoming import IncomingList
from scout.places.directory.join import join_parties
from scout.places.directory.table import find_party_word, name_party_columns, read_parties
from scout.places.directory.twin import PartyTwins, TwinBy
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scout.domain.message import Message
    from scout.domain.party import Party
    from scout.domain.party_store import PartyStore
    from scout.domain.problem import Problem
    from scout.places.directory.incoming import IncomingParty
    from scout.places.directory.twin import PartyTwin
    from scout.places.intake.column import IntakeColumn
    from scout.places.intake.foreign import ForeignList


__all__ = ["PartyIntake", "PartyRow", "PartyTaken", "TwinBy", "settle", "take_over", "understand"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyRow:
    """Somebody who would come in, and who of the known it may be.

    The other of a twin is of the directory, or came earlier in the same file (its id is new).
    """

    number: int
    party: Party
    twin: PartyTwin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyIntake:
    """A file as it is understood; without columns it is one of cards."""

    file: str
    rows: tuple[PartyRow, ...]
    columns: tuple[IntakeColumn, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def twins(self) -> tuple[PartyRow, ...]:
        """Those that may be there already."""
        return tuple(row for row in self.rows if row.twin is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyTaken:
    """What came of it: who is new, who got something, which rows wait for a word of the user."""

    new: tuple[Party, ...]
    changed: tuple[Party, ...]
    left: tuple[int, ...]
    remarks: tuple[Message, ...]


def read_columns(columns: Iterable[str]) -> dict[str, str]:
    """What is typed as ``COLUMN=FIELD``; raises ``WishError`` for what is no field."""
    said: dict[str, str] = {}
    for text in columns:
        column, equals, word = text.rpartition("=")
        field = find_party_word(word)
        if not equals or not column.strip() or field is None:
            raise WishError(say("directory.odd_column", text=text))
        said[column.strip()] = field
    return said


def understand(
    found: IncomingList | ForeignList, store: PartyStore, *, said: Mapping[str, str]
) -> PartyIntake:
    """Who is in a file, held against the directory and against those above in the file."""
    columns: tuple[IntakeColumn, ...] = ()
    if not isinstance(found, IncomingList):
        columns = name_party_columns(found, said)
        found = read_parties(found, columns)
    twins, rows = PartyTwins(store.read_all()), []
    for one in found.parties:
        row = _hold(one, twins)
        rows.append(row)
        twins.add(row.party)
    return PartyIntake(file=found.file, rows=tuple(rows), columns=columns, problems=found.problems)


def read_party_choices(words: Iterable[str], intake: PartyIntake) -> dict[int, Choice]:
    """By row what is done with a twin: ``merge`` for all, ``12=keep`` for one.

    Raises ``WishError`` for what is neither.
    """
    numbers = [row.number for row in intake.twins]
    for_all, by_row = dict[int, Choice](), dict[int, Choice]()
    for word in words:
        number, equals, said = word.strip().rpartition("=")
        if said not in set(Choice) or (equals and not number.isdecimal()):
            raise WishError(say("directory.odd_choice", text=word))
        if not equals:
            for_all = dict.fromkeys(numbers, Choice(said))
        elif int(number) in numbers:
            by_row[int(number)] = Choice(said)
        else:
            raise WishError(say("directory.no_row", number=int(number)))
    return for_all | by_row


def settle(intake: PartyIntake, choices: Mapping[int, Choice]) -> PartyTaken:
    """What comes of it: a twin is merged, left as it is, or added beside, as the user says.

    Of whom nothing is said nothing is taken over.
    """
    new: dict[str, Party] = {}
    changed: dict[str, Party] = {}
    left: list[int] = []
    remarks: list[Message] = []
    gone: set[str] = set()
    for row in intake.rows:
        choice = choices.get(row.number)
        if row.twin is None or choice is Choice.BOTH:
            new[row.party.id] = row.party
            continue
        gone.add(row.party.id)
        other = row.twin.other
        if choice is None or other.id in gone:
            left.append(row.number)
        elif choice is Choice.MERGE:
            target = new if other.id in new else changed
            joined, told = join_parties(target.get(other.id, other), row.party)
            remarks += told
            if joined != other or other.id in target:
                target[other.id] = joined
    return PartyTaken(
        new=tuple(new.values()),
        changed=tuple(changed.values()),
        left=tuple(left),
        remarks=tuple(remarks),
    )


def take_over(store: PartyStore, taken: PartyTaken, *, who: str) -> int:
    """Save all of it or nothing, and say how many; raises ``PartyConflict``."""
    return store.put_many((*taken.new, *taken.changed), who=who)


def _hold(one: IncomingParty, twins: PartyTwins) -> PartyRow:
    party = replace(one.party, id=new_id())
    return PartyRow(number=one.number, party=party, twin=twins.find(party))


def count_left(rows: Sequence[PartyRow], choices: Mapping[int, Choice]) -> int:
    """How many may be there already and wait for a word."""
    return sum(row.twin is not None and row.number not in choices for row in rows)
