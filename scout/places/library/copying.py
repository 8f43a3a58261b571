"""Copy a library from one database into another, table by table, as it lies there.

Records go over as the texts that they are. The words by which places are found go after them.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, text
from sqlalchemy.exc import ProgrammingError

from scout.domain.errors import StoreError
from scout.domain.message import say
from scout.domain.progress import Progress
from scout.places.library import tables
from scout.places.library.failure import told
from scout.places.library.word_index import index_of, join_words

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from sqlalchemy import ColumnElement, Connection, Executable, Row, Table

    from scout.places.library.store import LibraryStore

_BATCH = 2000
_OWN = {tables.fact.name, tables.migration.name}
"""What a library says of itself and not of places."""
_SAY_WORDS = """
    SELECT number, array_to_string(tsvector_to_array(words), ' ') FROM place_word ORDER BY number
"""
COPIED = tuple(table for table in tables.metadata.sorted_tables if table.name not in _OWN)


def copy_library(
    source: LibraryStore,
    target: LibraryStore,
    *,
    progress: Progress | None = None,
    without: Container[Table] = (),
) -> int:
    """Copy everything, as of one moment, into an empty library, and say how many places there are.

    All or nothing; raises ``StoreError`` where the target is not empty. Tables may be left out.
    """
    progress = progress or Progress()
    asked = [table for table in COPIED if table not in without]
    with one_moment(source) as read, target.writing() as write:
        if any(_count(write, table) for table in COPIED):
            raise StoreError(say("library.not_empty", where=target.address))
        total, done = sum(_count(read, table) for table in asked) or 1, 0
        for table in asked:
            for count in take_over(read, write, table=table):
                done += count
                told_so_far = say("library.copying", done=done, total=total)
                progress.report(min(1.0, done / total), told_so_far)
        columns = (index_of(write).key, "words")
        with _indexed_afterwards(write):
            for rows in _batches_of_words(read):
                _pour(write, "place_word", columns=columns, rows=rows)
                progress.check()
        _settle(write)
        return _count(write, tables.place)


@contextmanager
def _indexed_afterwards(connection: Connection) -> Iterator[None]:
    """An index is made of many words in less time than it grows by as many."""
    index = index_of(connection)
    try:
        with connection.begin_nested():
            for statement in index.pause:
                connection.execute(text(statement))
    except ProgrammingError:  # it belongs to somebody else
        yield
        return
    yield
    for statement in index.resume:
        connection.execute(text(statement))


@contextmanager
def one_moment(source: LibraryStore) -> Iterator[Connection]:
    """What others write meanwhile is not seen; a file's writers wait."""
    with told(source.address), source.engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ")
        yield connection


def _count(connection: Connection, table: Table) -> int:
    found: int = connection.execute(select(func.count()).select_from(table)).scalar_one()
    return found


def take_over(
    read: Connection, write: Connection, *, table: Table, only: ColumnElement[bool] | None = None
) -> Iterator[int]:
    """Copy the rows of a table, or ``only`` some, and say with each batch how many.

    Of some places the words are made anew; those of all are copied at once, which is quicker.
    """
    query = select(table).order_by(*table.primary_key.columns)
    for rows in _stream(read, query if only is None else query.where(only)):
        _pour(write, table.name, columns=table.columns.keys(), rows=rows)
        if table is tables.place and only is not None:
            words = [(row.number, join_words(row.line)) for row in rows]
            _pour(write, "place_word", columns=(index_of(write).key, "words"), rows=words)
        yield len(rows)


def _batches_of_words(connection: Connection) -> Iterator[Sequence[Sequence[Any]]]:
    """Places by their number, and the words by which they are found.

    A server can say them; a file only finds by them, so they are made anew.
    """
    if connection.dialect.name == "postgresql":
        yield from _stream(connection, text(_SAY_WORDS))
        return
    lines = select(tables.place.c.number, tables.place.c.line).order_by(tables.place.c.number)
    for rows in _stream(connection, lines):
        yield [(row.number, join_words(row.line)) for row in rows]


def _stream(connection: Connection, query: Executable) -> Iterator[Sequence[Row[Any]]]:
    found = connection.execute(query, execution_options={"yield_per": _BATCH})
    yield from found.partitions()


def _pour(
    connection: Connection, table: str, *, columns: Sequence[str], rows: Sequence[Sequence[Any]]
) -> None:
    """Insert many rows in the quickest way of the driver; the names are those of our tables."""
    names, driver = ", ".join(columns), connection.connection.driver_connection
    if connection.dialect.name == "postgresql":
        with (
            driver.cursor() as cursor,  # type: ignore[union-attr]
            cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy,
        ):
            for row in rows:
                copy.write_row(row)
    else:
        blanks = ", ".join("?" * len(columns))
        statement = f"INSERT INTO {table} ({names}) VALUES ({blanks})"  # noqa: S608
        driver.executemany(statement, rows)  # type: ignore[union-attr]


def _settle(connection: Connection) -> None:
    """Let a server number new rows after those that came, and know how many there are."""
    if connection.dialect.name != "postgresql":
        return
    for table in COPIED:
        if "number" in table.columns:
            connection.execute(
                text(
                    f"SELECT setval(pg_get_serial_sequence('{table.name}', 'number'),"  # noqa: S608
                    f" coalesce(max(number), 1), max(number) IS NOT NULL) FROM {table.name}"
                )
            )
        connection.execute(text(f"ANALYZE {table.name}"))
