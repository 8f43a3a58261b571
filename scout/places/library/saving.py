"""Save places over the versions that they were read in: all or none, and never over another's.

Within one transaction of the only writer, see :func:`scout.places.library.migration.be_alone`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import bindparam, delete, func, insert, select, update

from scout.domain.errors import EditConflict
from scout.domain.message import say
from scout.domain.place_store import Subject
from scout.places.library.record_text import read_record_text
from scout.places.library.row import row_of
from scout.places.library.tables import change, place, place_version
from scout.places.library.word import clean
from scout.places.library.word_index import drop_words, put_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection, Row

    from scout.domain.party import Party
    from scout.domain.place_record import PlaceRecord

    Pair = tuple[PlaceRecord, PlaceRecord | None]

CHANNEL = "scout_change"
"""On which a server tells of changes; what it says is the number of the last."""

_NAMED = 6  # places of a conflict; a whole import may stand otherwise
_Kept = TypeVar("_Kept", "PlaceRecord", "Party")

LAST_STEP = select(func.coalesce(func.max(change.c.number), 0))
"""The number of the last change, 0 where nothing was changed yet."""

_KEPT = ("id", "version", "changed_by", "changed_at", "record")


def save(
    connection: Connection, records: Sequence[PlaceRecord], *, who: str
) -> tuple[PlaceRecord, ...]:
    """Save records and say how they stand now; raises ``EditConflict``."""
    there = _find_there(connection, records)
    _refuse_conflicts(records, there)
    gone = _last_versions(connection, [one.id for one in records if one.id not in there])
    saved = as_next(records, gone, who=who)
    _change_rows(connection, [one for one in saved if one.id in there], there=there)
    _add_rows(connection, [one for one in saved if one.id not in there])
    note_changes(
        connection, Subject.PLACE, versions={one.id: one.version for one in saved}, who=who
    )
    return saved


def as_next(things: Sequence[_Kept], gone: Mapping[str, int], *, who: str) -> tuple[_Kept, ...]:
    """Records or parties in the version that follows; ``gone`` has the last of what was dropped."""
    at, who = now(), clean(who)
    return tuple(
        replace(
            one,
            version=(one.version or gone.get(one.id, 0)) + 1,
            changed_by=who,
            changed_at=at,
        )
        for one in things
    )


def conflict_of(pairs: Sequence[Pair]) -> EditConflict:
    """What to say of places that stand otherwise, ours and what stands there."""
    names = [mine.place.name.zh for mine, _ in pairs[:_NAMED]]
    names += ["…"] if len(pairs) > _NAMED else []
    return EditConflict(say("library.changed", places="、".join(names)), pairs=tuple(pairs))


def take_out(connection: Connection, record: PlaceRecord, *, who: str) -> None:
    """Take a place out; raises ``EditConflict``."""
    there = _find_there(connection, [record])
    _refuse_conflicts([record], there)
    if row := there.get(record.id):
        _keep_old(connection, [row])
        drop_words(connection, [(row.number, row.line)])
        connection.execute(delete(place).where(place.c.number == row.number))
        note_changes(connection, Subject.PLACE, versions={record.id: 0}, who=who)


def note_changes(
    connection: Connection, subject: Subject, *, versions: Mapping[str, int], who: str
) -> None:
    """Tell whoever follows the library; 0 is the version of what was dropped."""
    at, who = now(), clean(who)
    rows = [
        {"subject": subject.value, "subject_id": name, "version": version, "who": who, "at": at}
        for name, version in versions.items()
    ]
    if not rows:
        return
    connection.execute(insert(change), rows)
    if connection.dialect.name == "postgresql":
        last = connection.execute(LAST_STEP).scalar_one()
        connection.execute(select(func.pg_notify(CHANNEL, str(last))))


def now() -> str:
    """This moment as a library notes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _find_there(connection: Connection, records: Iterable[PlaceRecord]) -> Mapping[str, Row[Any]]:
    """What stands there now, by the id."""
    asked = [record.id for record in records]
    query = select(place.c.number, place.c.line, *(place.c[name] for name in _KEPT))
    rows = connection.execute(query.where(place.c.id.in_(asked)))
    return {row.id: row for row in rows}


def _refuse_conflicts(records: Sequence[PlaceRecord], there: Mapping[str, Row[Any]]) -> None:
    pairs = []
    for record in records:
        row = there.get(record.id)
        if record.version != (row.version if row else 0):
            pairs.append((record, read_record_text(row.record) if row else None))
    if len({record.id for record in records}) < len(records):
        raise ValueError("a place is to be saved twice at once")
    if pairs:
        raise conflict_of(pairs)


def _last_versions(connection: Connection, asked: Sequence[str]) -> Mapping[str, int]:
    """The last versions of places that were dropped: a new one of that name goes on from there."""
    name = place_version.c.place_id
    query = select(name, func.max(place_version.c.version)).where(name.in_(asked)).group_by(name)
    return {row[0]: row[1] for row in connection.execute(query)} if asked else {}


def _change_rows(
    connection: Connection, saved: Sequence[PlaceRecord], *, there: Mapping[str, Row[Any]]
) -> None:
    if not saved:
        return
    old = [there[record.id] for record in saved]
    _keep_old(connection, old)
    drop_words(connection, [(row.number, row.line) for row in old])
    rows = [{**row_of(record), "the_number": there[record.id].number} for record in saved]
    values: dict[str, Any] = {name: bindparam(name) for name in row_of(saved[0])}
    connection.execute(
        update(place).where(place.c.number == bindparam("the_number")).values(values), rows
    )
    put_words(connection, [(row["the_number"], row["line"]) for row in rows])


def _add_rows(connection: Connection, saved: Sequence[PlaceRecord]) -> None:
    if not saved:
        return
    last = connection.execute(select(func.coalesce(func.max(place.c.number), 0))).scalar_one()
    rows = [{"number": number, **row_of(one)} for number, one in enumerate(saved, last + 1)]
    connection.execute(insert(place), rows)
    put_words(connection, [(row["number"], row["line"]) for row in rows])


def _keep_old(connection: Connection, rows: Iterable[Row[Any]]) -> None:
    old = [{"place_id": row.id, **{name: getattr(row, name) for name in _KEPT[1:]}} for row in rows]
    connection.execute(insert(place_version), old)
