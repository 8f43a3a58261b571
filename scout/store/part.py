"""The parts of a project as the rows of its tables."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, NamedTuple

from scout.domain.photo import PhotoFile
from scout.domain.project import Project, SourceFile
from scout.store.document import write_document
from scout.store.document_reader import DocumentError, read_document
from scout.store.kind import kinds_of
from scout.store.seal import seal
from scout.store.stamp import facts_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from scout.store.stamp import Stamp

_SOURCE = "SELECT name, content FROM source ORDER BY name"
_PHOTO = "SELECT digest, content FROM photo ORDER BY digest"
_FILES = {"source", "photos"}


class Parts(NamedTuple):
    """A project as rows, made before the file is touched; a document of ``None`` is not there."""

    documents: dict[str, str | None]
    source: SourceFile | None
    photos: tuple[PhotoFile, ...] = ()


def list_parts(project: Project) -> Parts:
    """The rows of a project."""
    values = {name: (getattr(project, name), kind) for name, kind in _documents().items()}
    documents = {
        name: None if value is None else write_document(value, kind)
        for name, (value, kind) in values.items()
    }
    return Parts(documents, project.source, project.photos)


def write_parts(database: sqlite3.Connection, parts: Parts, *, stamp: Stamp) -> None:
    """Put the parts where they are others than before, and stamp them; in a transaction."""
    for name, content in parts.documents.items():
        if content is None:
            database.execute("DELETE FROM document WHERE name = ?", (name,))
            continue
        database.execute(
            "INSERT INTO document (name, content) VALUES (?, ?) ON CONFLICT (name)"
            " DO UPDATE SET content = excluded.content WHERE content <> excluded.content",
            (name, content),
        )
    _write_source(database, parts.source)
    _write_photos(database, parts.photos)
    facts = facts_of(stamp).items()
    database.executemany("INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", facts)
    seal(database)


def read_parts(database: sqlite3.Connection) -> Project:
    """The project of the rows; raises ``DocumentError``."""
    kinds, parts = _documents(), dict[str, Any]()
    for name, content in database.execute("SELECT name, content FROM document"):
        if name not in kinds:  # of a newer version that has more to say
            continue
        try:
            parts[name] = read_document(content, kinds[name])
        except DocumentError as error:
            error.where.append(name)
            raise
    for name, content in database.execute(_SOURCE):
        parts["source"] = SourceFile(name=name, content=content)
    return Project(**parts, photos=tuple(_read_photos(database)))


def _documents() -> dict[str, Any]:
    """The parts of a project that are documents, and what each holds."""
    return {name: kind for name, kind in kinds_of(Project).items() if name not in _FILES}


def _write_source(database: sqlite3.Connection, source: SourceFile | None) -> None:
    rows = [(source.name, source.content)] if source else []
    if database.execute(_SOURCE).fetchall() != rows:
        database.execute("DELETE FROM source")
        database.executemany("INSERT INTO source (name, content) VALUES (?, ?)", rows)


def _write_photos(database: sqlite3.Connection, photos: tuple[PhotoFile, ...]) -> None:
    """A photo never changes under its digest, so only what came and went is written."""
    known = {digest for (digest,) in database.execute("SELECT digest FROM photo")}
    wanted = {photo.digest: photo.content for photo in photos}
    gone = ((digest,) for digest in known - wanted.keys())
    database.executemany("DELETE FROM photo WHERE digest = ?", gone)
    come = ((digest, content) for digest, content in wanted.items() if digest not in known)
    database.executemany("INSERT INTO photo (digest, content) VALUES (?, ?)", come)


def _read_photos(database: sqlite3.Connection) -> Iterator[PhotoFile]:
    for digest, content in database.execute(_PHOTO):
        if hashlib.sha256(content).hexdigest() != digest:
            raise DocumentError(f"photo {digest[:12]} is not what was saved")
        yield PhotoFile(digest=digest, content=content)
