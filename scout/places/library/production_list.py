"""The productions of a library, by their names: whoever shoots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from scout.domain.place_store import Subject
from scout.places.library.booking_row import production_id
from scout.places.library.saving import note_changes, now
from scout.places.library.tables import production
from scout.places.library.word import clean

if TYPE_CHECKING:
    from sqlalchemy import Connection


def name_production(connection: Connection, name: str, *, who: str) -> str:
    """The id of a production, which is there from now on."""
    known = production_id(name)
    found = select(production.c.id).where(production.c.id == known)
    if connection.execute(found).first() is None:
        row = {"id": known, "name": clean(name).strip(), "version": 1}
        connection.execute(
            insert(production), row | {"changed_by": clean(who), "changed_at": now()}
        )
        note_changes(connection, Subject.PRODUCTION, versions={known: 1}, who=who)
    return known


def read_productions(connection: Connection) -> dict[str, str]:
    """The names of all productions by their ids, in the order in which they came."""
    query = select(production.c.id, production.c.name).order_by(production.c.number)
    return {row.id: row.name for row in connection.execute(query)}
