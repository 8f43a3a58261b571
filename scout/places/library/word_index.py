"""How each database looks words up: SQLite by its full-text index, PostgreSQL by a text vector.

Both are given the words that :mod:`word` makes and neither cuts or folds anything by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import column, table, text

from scout.places.library.tables import place
from scout.places.library.word import ask, ask_names, words_of
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection, Select

    from scout.places.library.word import NameQuestion

EVERY = "·"
"""A word of every place and of no question, by which they are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordIndex:
    """Statements of one database; ``has_text`` finds a text in ``place.line``.

    ``key`` is the column of the index that holds the number of a place. Many words at once are put
    in between ``pause`` and ``resume``, where there are any.
    """

    make: tuple[str, ...]
    key: str
    put: str
    drop: str
    matches: str
    has_text: str
    whole: str
    beginning: str
    both: str
    either: str
    pause: tuple[str, ...] = ()
    resume: tuple[str, ...] = ()


# Nothing but the words and where they are; ``ascii`` leaves every other sign as it is.
_FULL_TEXT = (
    "CREATE VIRTUAL TABLE place_word USING fts5"
    "(words, content='', columnsize=0, detail=none, tokenize=ascii, prefix='1 2')"
)
_VECTORS = (
    "CREATE TABLE place_word"
    " (number BIGINT PRIMARY KEY REFERENCES place ON DELETE CASCADE, words TSVECTOR NOT NULL)"
)
_OF_VECTORS = "CREATE INDEX place_word_words ON place_word USING gin (words)"
WORD_INDEX = {
    "sqlite": WordIndex(
        make=(_FULL_TEXT,),
        key="rowid",
        put="INSERT INTO place_word (rowid, words) VALUES (:number, :words)",
        drop=(
            "INSERT INTO place_word (place_word, rowid, words) VALUES ('delete', :number, :words)"
        ),
        matches="place_word MATCH :asked",
        has_text="instr(place.line, :text) > 0",
        whole='"{}"',
        beginning='"{}"*',
        both=" AND ",
        either=" OR ",
    ),
    "postgresql": WordIndex(
        make=(
            _VECTORS,
            _OF_VECTORS,
        ),
        key="number",
        put="INSERT INTO place_word (number, words) VALUES (:number, CAST(:words AS tsvector))",
        drop="DELETE FROM place_word WHERE number = :number",
        matches="place_word.words @@ CAST(:asked AS tsquery)",
        has_text="strpos(place.line, :text) > 0",
        whole="'{}'",
        beginning="'{}':*",
        both=" & ",
        either=" | ",
        pause=("DROP INDEX place_word_words",),
        resume=("SET LOCAL maintenance_work_mem = '256MB'", _OF_VECTORS),
    ),
}
"""By the name that SQLAlchemy has for the database."""


def index_of(connection: Connection) -> WordIndex:
    """How the database of a connection does it."""
    return WORD_INDEX[connection.dialect.name]


def put_words(connection: Connection, lines: Iterable[tuple[int, str]]) -> None:
    """Let places be found, by their number and line."""
    _tell(connection, index_of(connection).put, lines=lines)


def drop_words(connection: Connection, lines: Iterable[tuple[int, str]]) -> None:
    """Let places be found no more, by their number and the line that they had."""
    _tell(connection, index_of(connection).drop, lines=lines)


def _tell(connection: Connection, statement: str, *, lines: Iterable[tuple[int, str]]) -> None:
    rows = [{"number": number, "words": join_words(line)} for number, line in lines]
    if rows:
        connection.execute(text(statement), rows)


def join_words(line: str) -> str:
    """The words of a line as both indexes take them."""
    return " ".join((EVERY, *words_of(line)))


def narrow(query: Select[Any], words: str, *, index: WordIndex) -> tuple[Select[Any], ...]:
    """A query of places with only those that have the words.

    As several, each in the order of their number: those whose names answer best first, the last of
    all that have the words. What one finds the following find as well.
    """
    asked = ask(words)
    for number, text_asked in enumerate(asked.texts):
        clause = text(index.has_text.replace(":text", f":text{number}"))
        query = query.where(clause.bindparams(**{f"text{number}": text_asked}))
    looked_up = [index.whole.format(word) for word in asked.whole]
    looked_up += [index.beginning.format(word) for word in asked.beginnings]
    if not looked_up:
        return (query.order_by(place.c.number),)
    words_table = table("place_word", column(index.key))
    key = words_table.c[index.key]
    query = query.join_from(place, words_table, key == place.c.number).order_by(key)
    names = (_look_up_name(one, index) for one in ask_names(words))
    return tuple(
        query.where(text(index.matches).bindparams(asked=index.both.join((*looked_up, *name))))
        for name in (*names, ())
    )


def _look_up_name(asked: NameQuestion, index: WordIndex) -> tuple[str, ...]:
    if asked.whole:
        return ((index.beginning if asked.is_begun else index.whole).format(asked.whole),)
    ways = ([index.beginning.format(word) for word in words] for words in asked.parts)
    return tuple(f"({index.either.join(way)})" for way in ways)
