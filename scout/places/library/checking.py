"""Whether a library is whole: the database itself, and every record, photo and word in it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlalchemy import column, select, table, text

from scout.domain.collector import collector_paused
from scout.domain.errors import StoreError
from scout.domain.message import say
from scout.places.library.record_text import read_record_text
from scout.places.library.tables import photo, place, place_version
from scout.places.library.word_index import EVERY, index_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from scout.domain.message import Message

_BATCH = 1000
_COLUMNS = ("id", "version", "changed_by", "changed_at", "record")


def find_faults(connection: Connection) -> Iterator[Message]:
    """Everything that is wrong, one after the other; nothing is changed."""
    if connection.dialect.name == "sqlite":
        for (fault,) in connection.execute(text("PRAGMA integrity_check(20)")):
            if fault != "ok":
                yield say("library.fault_file", why=fault)
    with collector_paused():
        yield from _of_places(connection)
        yield from _of_versions(connection)
    yield from _of_photos(connection)
    yield from _of_words(connection)


def _of_places(connection: Connection) -> Iterator[Message]:
    query = select(*(place.c[name] for name in _COLUMNS)).order_by(place.c.number)
    for row in connection.execute(query, execution_options={"yield_per": _BATCH}):
        try:
            record = read_record_text(row.record)
        except StoreError as error:
            yield say("library.fault_record", place=row.id, why=error.message)
            continue
        if (record.id, record.version) != (row.id, row.version):
            yield say("library.fault_columns", place=row.id)


def _of_versions(connection: Connection) -> Iterator[Message]:
    query = select(place_version.c.place_id, place_version.c.version, place_version.c.record)
    for row in connection.execute(query, execution_options={"yield_per": _BATCH}):
        try:
            read_record_text(row.record)
        except StoreError as error:
            name = f"{row.place_id} v{row.version}"
            yield say("library.fault_record", place=name, why=error.message)


def _of_photos(connection: Connection) -> Iterator[Message]:
    query = select(photo).order_by(photo.c.digest)
    for row in connection.execute(query, execution_options={"yield_per": 1}):
        if hashlib.sha256(row.content).hexdigest() != row.digest:
            yield say("library.fault_photo", digest=row.digest[:12])


def _of_words(connection: Connection) -> Iterator[Message]:
    """Each place, and nothing else, is in the index of words."""
    index = index_of(connection)
    words = table("place_word", column(index.key))
    every = text(index.matches).bindparams(asked=index.whole.format(EVERY))
    found = select(words.c[index.key]).where(every)
    numbers = set(connection.execute(found).scalars())
    if numbers != set(connection.execute(select(place.c.number)).scalars()):
        yield say("library.fault_words")
