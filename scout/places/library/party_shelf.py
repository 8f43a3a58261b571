"""The directory of a library: people and companies, and what they are to places and productions."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from sqlalchemy import and_, delete, func, insert, select, text

from scout.domain.errors import PartyConflict
from scout.domain.message import say
from scout.domain.party import LinkSubject, PartyLink
from scout.domain.place_store import Subject
from scout.places.library.party_row import ask_party, read_party_text
from scout.places.library.party_saving import move_links, save_parties, take_out_party
from scout.places.library.production_list import name_production, read_productions
from scout.places.library.saving import note_changes
from scout.places.library.tables import link, party, party_version
from scout.places.search import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import ColumnElement, Select

    from scout.domain.party import Party, PartyWanted
    from scout.places.library.store import LibraryStore

_HAS_TEXT = {"sqlite": "instr(party.line, :{0}) > 0", "postgresql": "strpos(party.line, :{0}) > 0"}
"""A directory has thousands at most: it is looked through line by line."""


class PartyShelf:
    """See :class:`scout.domain.party_store.PartyStore`; ``store`` is the library that it is in."""

    def __init__(self, store: LibraryStore) -> None:
        self._store = store

    # Reading ----------------------------------------------------------------------------------

    def count(self) -> int:
        """How many there are."""
        with self._store.reading() as connection:
            return connection.execute(select(func.count()).select_from(party)).scalar_one()

    def find(self, wanted: PartyWanted, *, limit: int = 500) -> tuple[Party, ...]:
        """Those that are looked for, in the order in which they came, at most so many."""
        query = select(party.c.record).order_by(party.c.number)
        words = (*ask_party(wanted.words), *filter(None, [fold(wanted.offer)]))
        for number, word in enumerate(words):
            has = _HAS_TEXT[self._store.engine.dialect.name].format(f"word{number}")
            query = query.where(text(has).bindparams(**{f"word{number}": word}))
        if wanted.kind is not None:
            query = query.where(party.c.kind == wanted.kind.value)
        if wanted.is_member is not None:
            query = query.where(party.c.is_member == wanted.is_member)
        if wanted.subject is not None:
            query = query.where(party.c.id.in_(_linked(wanted.subject, wanted.subject_id)))
        with self._store.reading() as connection:
            if not wanted.offer:
                texts = connection.execute(query.limit(limit)).scalars()
                return tuple(map(read_party_text, texts))
            # Words of offers stand in the line of many; only the entry itself says who offers it.
            found = map(read_party_text, connection.execute(query).scalars())
            return tuple(islice((one for one in found if wanted.offer in one.offers), limit))

    def read(self, party_id: str) -> Party | None:
        """One of them; ``None`` where there is none of this id."""
        query = select(party.c.record).where(party.c.id == party_id)
        with self._store.reading() as connection:
            found = connection.execute(query).scalar()
        return None if found is None else read_party_text(found)

    def read_all(self) -> tuple[Party, ...]:
        """Everybody, in the order in which they came."""
        with self._store.reading() as connection:
            texts = connection.execute(select(party.c.record).order_by(party.c.number)).scalars()
            return tuple(map(read_party_text, texts))

    def history(self, party_id: str) -> tuple[Party, ...]:
        """All versions of somebody, the newest first, also of one that was dropped."""
        now = select(party.c.record).where(party.c.id == party_id)
        before = select(party_version.c.record).where(party_version.c.party_id == party_id)
        with self._store.reading() as connection:
            texts = [*connection.execute(now).scalars()]
            texts += connection.execute(before.order_by(party_version.c.version.desc())).scalars()
        return tuple(map(read_party_text, texts))

    def links(self, party_id: str) -> tuple[PartyLink, ...]:
        """What somebody is to places and productions."""
        return self._read_links(link.c.party_id == party_id)

    def links_of(self, subject: LinkSubject, subject_id: str = "") -> tuple[PartyLink, ...]:
        """Who is something to a place or a production, or to any of them."""
        asked = link.c.subject == subject.value
        return self._read_links(
            and_(asked, link.c.subject_id == subject_id) if subject_id else asked
        )

    def productions(self) -> Mapping[str, str]:
        """The names of the productions of the library, by their ids."""
        with self._store.reading() as connection:
            return read_productions(connection)

    def _read_links(self, asked: ColumnElement[bool]) -> tuple[PartyLink, ...]:
        known = link.c.subject.in_([one.value for one in LinkSubject])
        query = select(link).where(asked, known)
        order = (link.c.subject, link.c.subject_id, link.c.role, link.c.party_id)
        with self._store.reading() as connection:
            rows = connection.execute(query.order_by(*order)).all()
        return tuple(
            PartyLink(
                party_id=row.party_id,
                subject=LinkSubject(row.subject),
                subject_id=row.subject_id,
                role=row.role,
            )
            for row in rows
        )

    # Writing ----------------------------------------------------------------------------------

    def put(self, one: Party, *, who: str) -> Party:
        """Save over the version that the party has, and say how it stands now.

        Raises ``PartyConflict`` where another version stands there; nothing is changed then.
        """
        with self._store.writing() as connection:
            (saved,) = save_parties(connection, [one], who=who)
        return saved

    def put_many(self, parties: Iterable[Party], *, who: str) -> int:
        """Save all of them or none, and say how many; raises ``PartyConflict``."""
        with self._store.writing() as connection:
            return len(save_parties(connection, list(parties), who=who))

    def drop(self, one: Party, *, who: str) -> None:
        """Take somebody out with all links; the history stays. Raises as :meth:`put` does."""
        with self._store.writing() as connection:
            take_out_party(connection, one, who=who)

    def join(self, kept: Party, gone: Party, *, who: str) -> Party:
        """Save one entry in the place of two: all or nothing, with the links of both.

        Raises ``PartyConflict`` where one of them stands otherwise.
        """
        with self._store.writing() as connection:
            (saved,) = save_parties(connection, [kept], who=who)
            move_links(connection, gone.id, to=kept.id)
            take_out_party(connection, gone, who=who)
        return saved

    def put_link(self, one: PartyLink, *, who: str) -> None:
        """Say what a known party is; said twice it is so once. Raises ``PartyConflict``."""
        with self._store.writing() as connection:
            version = select(party.c.version).where(party.c.id == one.party_id)
            known = connection.execute(version).scalar()
            if known is None:
                raise PartyConflict(say("library.party_gone"))
            if connection.execute(select(link.c.role).where(_is_link(one))).first() is None:
                row = {"subject": one.subject.value, "subject_id": one.subject_id}
                connection.execute(
                    insert(link), {"party_id": one.party_id, **row, "role": one.role}
                )
                note_changes(connection, Subject.PARTY, versions={one.party_id: known}, who=who)

    def name_production(self, name: str, *, who: str) -> str:
        """The id of a production, which the library has from now on."""
        with self._store.writing() as connection:
            return name_production(connection, name, who=who)

    def drop_link(self, one: PartyLink, *, who: str) -> bool:
        """Say it no more; whether it was said."""
        with self._store.writing() as connection:
            gone = connection.execute(delete(link).where(_is_link(one))).rowcount
            if gone:
                version = select(party.c.version).where(party.c.id == one.party_id)
                known = connection.execute(version).scalar_one()
                note_changes(connection, Subject.PARTY, versions={one.party_id: known}, who=who)
        return bool(gone)


def _linked(subject: LinkSubject, subject_id: str) -> Select[tuple[str]]:
    query = select(link.c.party_id).where(link.c.subject == subject.value)
    return query.where(link.c.subject_id == subject_id) if subject_id else query


def _is_link(one: PartyLink) -> ColumnElement[bool]:
    return and_(
        link.c.party_id == one.party_id,
        link.c.subject == one.subject.value,
        link.c.subject_id == one.subject_id,
        link.c.role == one.role,
    )
