"""Save people and companies over the versions that they were read in, as places are saved.

Within one transaction of the only writer, see :func:`scout.places.library.migration.be_alone`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from scout.domain.errors import PartyConflict
from scout.domain.message import say
from scout.domain.place_store import Subject
from scout.domain.text import list_first
from scout.places.library.party_row import party_row, read_party_text
from scout.places.library.saving import as_next, note_changes
from scout.places.library.tables import link, party, party_version

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection, Row

    from scout.domain.party import Party

_KEPT = ("version", "changed_by", "changed_at", "record")
_AT_ONCE = 500  # ids in one question
_TOLD = 5


def save_parties(
    connection: Connection, parties: Sequence[Party], *, who: str
) -> tuple[Party, ...]:
    """Save them and say how they stand now; raises ``PartyConflict``."""
    there = _find_there(connection, parties)
    _refuse_conflicts(parties, there)
    gone = _last_versions(connection, [one.id for one in parties if one.id not in there])
    saved = as_next(parties, gone, who=who)
    _change(connection, [one for one in saved if one.id in there], there=there)
    _add(connection, [one for one in saved if one.id not in there])
    note_changes(
        connection, Subject.PARTY, versions={one.id: one.version for one in saved}, who=who
    )
    return saved


def take_out_party(connection: Connection, one: Party, *, who: str) -> None:
    """Take somebody out with all links; raises ``PartyConflict``."""
    there = _find_there(connection, [one])
    _refuse_conflicts([one], there)
    if row := there.get(one.id):
        _keep_old(connection, [row])
        connection.execute(delete(link).where(link.c.party_id == one.id))
        connection.execute(delete(party).where(party.c.id == one.id))
        note_changes(connection, Subject.PARTY, versions={one.id: 0}, who=who)


def move_links(connection: Connection, party_id: str, *, to: str) -> None:
    """Let somebody be what another one was, each once."""
    columns = (link.c.subject, link.c.subject_id, link.c.role)
    asked = select(*columns).where(link.c.party_id == party_id)
    had = {tuple(row) for row in connection.execute(select(*columns).where(link.c.party_id == to))}
    names = [column.name for column in columns]
    news = [dict(zip(names, row, strict=True)) for row in connection.execute(asked)]
    rows = [{"party_id": to, **row} for row in news if tuple(row.values()) not in had]
    if rows:
        connection.execute(insert(link), rows)


def _find_there(connection: Connection, parties: Sequence[Party]) -> Mapping[str, Row[Any]]:
    """What stands there now, by the id."""
    asked, found = [one.id for one in parties], {}
    query = select(party.c.id, *(party.c[name] for name in _KEPT))
    for at in range(0, len(asked), _AT_ONCE):
        for row in connection.execute(query.where(party.c.id.in_(asked[at : at + _AT_ONCE]))):
            found[row.id] = row
    return found


def _refuse_conflicts(parties: Sequence[Party], there: Mapping[str, Row[Any]]) -> None:
    if len({one.id for one in parties}) < len(parties):
        raise ValueError("somebody is to be saved twice at once")
    pairs = []
    for one in parties:
        row = there.get(one.id)
        if one.version != (row.version if row else 0):
            pairs.append((one, read_party_text(row.record) if row else None))
    if pairs:
        names = list_first((mine.name("zh") for mine, _ in pairs), _TOLD)
        raise PartyConflict(say("library.party_changed", names=names), pairs=tuple(pairs))


def _last_versions(connection: Connection, asked: Sequence[str]) -> Mapping[str, int]:
    """The last versions of those that were dropped: a new one goes on from there."""
    name, found = party_version.c.party_id, {}
    query = select(name, func.max(party_version.c.version)).group_by(name)
    for at in range(0, len(asked), _AT_ONCE):
        for row in connection.execute(query.where(name.in_(asked[at : at + _AT_ONCE]))):
            found[row[0]] = row[1]
    return found


def _change(
    connection: Connection, saved: Sequence[Party], *, there: Mapping[str, Row[Any]]
) -> None:
    if not saved:
        return
    _keep_old(connection, [there[one.id] for one in saved])
    rows = [{**party_row(one), "the_id": one.id} for one in saved]
    values: dict[str, Any] = {name: bindparam(name) for name in party_row(saved[0])}
    connection.execute(update(party).where(party.c.id == bindparam("the_id")).values(values), rows)


def _add(connection: Connection, saved: Sequence[Party]) -> None:
    if saved:
        last = connection.execute(select(func.coalesce(func.max(party.c.number), 0))).scalar_one()
        rows = [{"number": number, **party_row(one)} for number, one in enumerate(saved, last + 1)]
        connection.execute(insert(party), rows)


def _keep_old(connection: Connection, rows: Iterable[Row[Any]]) -> None:
    old = [{"party_id": row.id, **{name: getattr(row, name) for name in _KEPT}} for row in rows]
    connection.execute(insert(party_version), old)
