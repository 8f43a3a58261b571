"""Bookings in a library: no hour is given twice, no change is lost, all of a call or nothing.

Writers come one after the other, in a file as on a server, and look first: so a refusal can name
who stands in the way. On a server a constraint of the database itself holds besides, whoever writes
(see :mod:`booking_guard`). A server that is started again in the middle is waited for.
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from sqlalchemy import and_, func, insert, literal, select, update

from scout.domain.booking import Booking, BookingState, Clash
from scout.domain.booking_refusal import BookingChanged, BookingRefused
from scout.domain.message import say
from scout.domain.place_store import Subject
from scout.places.library import tables
from scout.places.library.booking_row import (
    production_id,
    read_row,
    select_bookings,
    tidy,
    to_seconds,
    write_row,
)
from scout.places.library.failure import told
from scout.places.library.migration import be_alone
from scout.places.library.patience import GIVE_UP_S, READ_S, persist
from scout.places.library.saving import note_changes
from scout.places.library.word import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sqlalchemy import ColumnElement, Connection, Engine, Row

    from scout.domain.booking_store import BookingWanted

_ROW = tables.booking.c
_TAKEN = (BookingState.HELD.value, BookingState.CONFIRMED.value)
Answer = TypeVar("Answer")


class BookingBook:
    """The bookings of the library behind an engine; see ``BookingStore``.

    ``clock`` stands in for the database's own.
    """

    def __init__(
        self, engine: Engine, address: str, *, clock: Callable[[], datetime] | None = None
    ) -> None:
        self._engine, self._address, self._clock = engine, address, clock

    def now(self) -> datetime:
        """The moment by the clock that holds lapse by, in UTC."""
        return self._work(self._now, writes=False)

    def find(self, wanted: BookingWanted) -> tuple[Booking, ...]:
        """The bookings that are looked for, in order of time; a lapsed hold is cancelled."""

        def work(connection: Connection) -> tuple[Booking, ...]:
            now = self._now(connection)
            asked = select_bookings().where(*_conditions(wanted))
            asked = asked.order_by(_ROW.start_at, _ROW.place_id, _ROW.number)
            found = (_lapse(read_row(row), now) for row in connection.execute(asked))
            return tuple(one for one in found if one.state in wanted.states)

        return self._work(work, writes=False)

    def read(self, booking_id: str) -> Booking | None:
        """One booking; ``None`` where there is none of this id."""

        def work(connection: Connection) -> Booking | None:
            row = _read_row(connection, booking_id)
            return None if row is None else _lapse(read_row(row), self._now(connection))

        return self._work(work, writes=False)

    def put(self, bookings: Sequence[Booking], *, who: str) -> tuple[Booking, ...]:
        """Save all of them, each over the version that it has, or none; and say how they stand.

        Raises ``BookingRefused`` and ``BookingChanged``.
        """
        ready = [tidy(one if one.id else replace(one, id=uuid.uuid4().hex)) for one in bookings]
        signature = _sign(who)

        if not any(one.version for one in ready):
            self._work(lambda connection: self._look(connection, ready), writes=False)

        def work(connection: Connection, tries: int) -> tuple[Booking, ...]:
            be_alone(connection)
            self._release(connection, who=who)
            hand = _Hand(connection, signature)
            saved = {one.id: hand.save(one, again=tries > 0) for one in _give_first(ready)}
            hand.end()
            return tuple(saved[one.id] for one in ready)

        return self._try(work, writes=True)

    def release(self, *, who: str) -> tuple[Booking, ...]:
        """Cancel every hold that has lapsed, and say which."""

        def work(connection: Connection) -> tuple[Booking, ...]:
            be_alone(connection)
            return self._release(connection, who=who)

        return self._work(work, writes=True)

    def _look(self, connection: Connection, bookings: Sequence[Booking]) -> None:
        """Refuse without waiting for one's turn where the hours are seen to be taken."""
        clashes = [
            Clash(claim=one, other=other)
            for one in bookings
            if one.state.value in _TAKEN
            for other in _find_others(connection, one)
        ]
        if clashes:
            now = self._now(connection)
            _refuse([one for one in clashes if one.other.takes_at(now)])

    def _release(self, connection: Connection, *, who: str) -> tuple[Booking, ...]:
        """One question alone, on a server by its own clock: others wait meanwhile."""
        now: ColumnElement[Any] = literal(to_seconds((self._clock or _this_moment)()))
        if self._clock is None and connection.dialect.name == "postgresql":
            now = func.extract("epoch", func.clock_timestamp())
        lapsed = and_(_ROW.state == BookingState.HELD.value, _ROW.held_until <= now)
        rows = connection.execute(select_bookings().where(lapsed).order_by(_ROW.number))
        found = tuple(map(read_row, rows))
        hand = _Hand(connection, _sign(who))
        freed = tuple(hand.save(replace(one, state=BookingState.CANCELLED)) for one in found)
        hand.end()
        return freed

    def _now(self, connection: Connection) -> datetime:
        if self._clock is not None:
            return self._clock()
        if connection.dialect.name == "postgresql":
            found: datetime = connection.execute(select(func.clock_timestamp())).scalar_one()
            return found.astimezone(UTC)
        return _this_moment()

    def _work(self, work: Callable[[Connection], Answer], *, writes: bool) -> Answer:
        return self._try(lambda connection, _tries: work(connection), writes=writes)

    def _try(self, work: Callable[[Connection, int], Answer], *, writes: bool) -> Answer:
        engine = self._engine.execution_options(writes=writes)

        def once(tries: int) -> Answer:
            with engine.begin() as connection:
                return work(connection, tries)

        with told(self._address):
            return persist(once, give_up_s=GIVE_UP_S if writes else READ_S)


class _Signature(NamedTuple):
    """Who saves, and when: to the microsecond, so that nobody signs like it a second time."""

    changed_by: str
    changed_at: str


class _Hand:
    """Writes bookings in one transaction, and remembers what stood in the way."""

    def __init__(self, connection: Connection, signature: _Signature) -> None:
        self._connection, self._signature = connection, signature
        self._clashes: list[Clash] = []
        self._productions = dict[str, int]()
        self._versions = dict[str, int]()

    def save(self, booking: Booking, *, again: bool = False) -> Booking:
        """The booking as it stands now; ``again``: an earlier try may have saved it.

        Where others have its hours nothing is written.
        """
        row = _read_row(self._connection, booking.id)
        stands = row and read_row(row)
        saved = replace(booking, version=booking.version + 1)
        if again and row and (row.changed_by, row.changed_at) == self._signature:
            return saved
        if (stands.version if stands else 0) != booking.version:
            raise BookingChanged(say("booking.changed"), ours=booking, theirs=stands)
        others = _find_others(self._connection, saved) if saved.state.value in _TAKEN else ()
        self._clashes += (Clash(claim=booking, other=other) for other in others)
        if not others:
            self._write(saved, is_new=stands is None)
        return saved

    def end(self) -> None:
        """Tell who follows what was changed, or raise ``BookingRefused``."""
        _refuse(self._clashes)
        connection, who = self._connection, self._signature.changed_by
        note_changes(connection, Subject.PRODUCTION, versions=self._productions, who=who)
        note_changes(connection, Subject.BOOKING, versions=self._versions, who=who)

    def _write(self, booking: Booking, *, is_new: bool) -> None:
        signed = self._signature._asdict()
        self._name_production(booking.production, signed)
        row = write_row(booking) | signed
        if is_new:
            self._connection.execute(insert(tables.booking), row)
        else:
            this = and_(_ROW.id == booking.id, _ROW.version == booking.version - 1)
            if self._connection.execute(update(tables.booking).where(this), row).rowcount != 1:
                raise BookingChanged(say("booking.changed"), ours=booking, theirs=None)
        self._versions[booking.id] = booking.version

    def _name_production(self, name: str, signed: dict[str, str]) -> None:
        production, known = tables.production, production_id(name)
        found = select(production.c.id).where(production.c.id == known)
        if self._connection.execute(found).first() is None:
            row = {"id": known, "name": name, "version": 1} | signed
            self._connection.execute(insert(production), row)
            self._productions[known] = 1


def _find_others(connection: Connection, booking: Booking) -> tuple[Booking, ...]:
    """What takes hours that the booking wants, lapsed or not; in order of time."""
    taken = select_bookings().where(
        _ROW.place_id == booking.location_id,
        _ROW.id != booking.id,
        _ROW.state.in_(_TAKEN),
        _ROW.start_at < to_seconds(booking.end),
        _ROW.end_at > to_seconds(booking.start),
    )
    rows = connection.execute(taken.order_by(_ROW.start_at, _ROW.number))
    return tuple(one for one in map(read_row, rows) if one.meets(booking))


def _refuse(clashes: Sequence[Clash]) -> None:
    """Raise ``BookingRefused`` where anything stands in the way."""
    if clashes:
        order = sorted(clashes, key=lambda one: (one.claim.start, one.other.start))
        count = len({one.claim.id for one in order})
        raise BookingRefused(say("booking.refused", count=count), clashes=tuple(order))


def _sign(who: str) -> _Signature:
    return _Signature(clean(who), _this_moment().isoformat())


def _this_moment() -> datetime:
    return datetime.now(UTC)


def _read_row(connection: Connection, booking_id: str) -> Row[Any] | None:
    return connection.execute(select_bookings().where(_ROW.id == booking_id)).first()


def _conditions(wanted: BookingWanted) -> Iterator[ColumnElement[bool]]:
    """A hold counts as what it may have become: its time is looked at when it was read."""
    states = {state.value for state in wanted.states}
    if BookingState.CANCELLED in wanted.states:
        states.add(BookingState.HELD.value)
    yield _ROW.state.in_(sorted(states))
    if wanted.locations:
        yield _ROW.place_id.in_(sorted(wanted.locations))
    if wanted.production:
        yield _ROW.production_id == production_id(wanted.production)
    if wanted.start is not None:
        yield _ROW.end_at > to_seconds(wanted.start)
    if wanted.end is not None:
        yield _ROW.start_at < to_seconds(wanted.end)


def _lapse(booking: Booking, now: datetime) -> Booking:
    """A hold whose time is over is cancelled, whether or not somebody wrote that down."""
    if booking.state is BookingState.HELD and not booking.takes_at(now):
        return replace(booking, state=BookingState.CANCELLED)
    return booking


def _give_first(bookings: Iterable[Booking]) -> list[Booking]:
    """What gives hours back comes before what takes them; else in their order."""
    return sorted(bookings, key=lambda one: one.state in _TAKEN)
