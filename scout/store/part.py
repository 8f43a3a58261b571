"""The parts of a project as the rows of its tables."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, NamedTuple

from scout.domain.document.fault import DocumentError
from scout.domain.photo import PhotoFile
from scout.domain.project import Project, SourceFile
from scout.store.seal import seal
from scout.store.stamp import facts_of
from scout.when_called import when_called

with when_called():
    from scout.domain.document.kind import kinds_of
    from scout.domain.document.reading import read_document
    from scout.domain.document.writing import write_document

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping

    from scout.store.stamp import Stamp

_SOURCE = "SELECT name, content FROM source ORDER BY name"
_ELSEWHERE = {"source", "photos", "kept"}
"""The parts that are no documents."""


class _Shelf(NamedTuple):
    """What is asked of a table of large files that lie under the digests of their contents."""

    names: str
    files: str
    put: str
    drop: str


_PHOTOS = _Shelf(
    names="SELECT digest FROM photo",
    files="SELECT digest, content FROM photo ORDER BY digest",
    put="INSERT INTO photo (digest, content) VALUES (?, ?)",
    drop="DELETE FROM photo WHERE digest = ?",
)
_PAPERS = _Shelf(
    names="SELECT sha256 FROM paper",
    files="SELECT sha256, content FROM paper ORDER BY sha256",
    put="INSERT INTO paper (sha256, content) VALUES (?, ?)",
    drop="DELETE FROM paper WHERE sha256 = ?",
)


class Parts(NamedTuple):
    """A project as rows, made before the file is touched; a document of ``None`` is not there."""

    documents: dict[str, str | None]
    source: SourceFile | None
    photos: tuple[PhotoFile, ...]
    papers: dict[str, bytes]


def list_parts(project: Project) -> Parts:
    """The rows of a project."""
    values = {name: (getattr(project, name), kind) for name, kind in _documents().items()}
    documents = {
        name: None if value is None else write_document(value, kind)
        for name, (value, kind) in values.items()
    }
    return Parts(documents, project.source, project.photos, project.kept)


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
    photos = {photo.digest: photo.content for photo in parts.photos}
    _write_files(database, photos, shelf=_PHOTOS)
    _write_files(database, parts.papers, shelf=_PAPERS)
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
    kept = dict(database.execute(_PAPERS.files))
    return Project(**parts, photos=tuple(_read_photos(database)), kept=kept)


def _documents() -> dict[str, Any]:
    """The parts of a project that are documents, and what each holds."""
    return {name: kind for name, kind in kinds_of(Project).items() if name not in _ELSEWHERE}


def _write_source(database: sqlite3.Connection, source: SourceFile | None) -> None:
    rows = [(source.name, source.content)] if source else []
    if database.execute(_SOURCE).fetchall() != rows:
        database.execute("DELETE FROM source")
        database.executemany("INSERT INTO source (name, content) VALUES (?, ?)", rows)


def _write_files(
    database: sqlite3.Connection, wanted: Mapping[str, bytes], *, shelf: _Shelf
) -> None:
    """Put in what is new and take out what is gone: what stays is large, and never another."""
    known = {digest for (digest,) in database.execute(shelf.names)}
    database.executemany(shelf.drop, [(digest,) for digest in sorted(known - wanted.keys())])
    news = [(digest, wanted[digest]) for digest in sorted(wanted.keys() - known)]
    database.executemany(shelf.put, news)


def _read_photos(database: sqlite3.Connection) -> Iterator[PhotoFile]:
    for digest, content in database.execute(_PHOTOS.files):
        if hashlib.sha256(content).hexdigest() != digest:
            raise DocumentError(f"photo {digest[:12]} is not what was saved")
        yield PhotoFile(digest=digest, content=content)
