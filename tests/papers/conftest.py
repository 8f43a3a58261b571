"""Every paper there is, of one small production: a new paper is before these tests by itself."""

from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from scout.actions.export import ExportOrder, export
from scout.actions.library import open_library
from scout.actions.paper import PAPERS, DataFile
from scout.domain.message import Message
from tests.export.conftest import content, dawan, hub, stage  # noqa: F401 - fixtures

LANGS = ("zh", "en", "both")
# Names by which one part of a production finds another: no reader ever sees them.
NAMES = {
    "id", "need_id", "spot_id", "location_id", "location_ids", "from_id", "to_id", "kind_id",
    "era_id", "era", "bucket", "settings", "label", "field", "format", "source_id",
}  # fmt: skip
NO_TEXT = (Message, Path)


def endings(*kinds):
    """The names of the papers in these formats."""
    return [name for name, paper in PAPERS.items() if ending_of(paper) in kinds]


def ending_of(paper):
    """The format of a paper: ``pdf``."""
    return paper.file.rsplit(".", 1)[-1] if isinstance(paper, DataFile) else paper.ending


def write_papers(content, lang, *, names=tuple(PAPERS)):  # noqa: F811 - no fixture here
    """Papers through the door that the window and the command line use; by name, then by file."""
    library = replace(open_library(), locations=content.locations)
    with TemporaryDirectory() as folder:
        order = ExportOrder(folder=Path(folder), revision=content.revision, papers=names, lang=lang)
        each = export(
            content.script, content.suggestion, plan=content.plan, library=library, order=order
        ).papers
        return {
            name: {file.name: file.read_bytes() for file in files} for name, files in each.items()
        }


def spoil(value, text):
    """The value with this text in every field that holds some, however deep; names stay."""
    if isinstance(value, NO_TEXT):
        return value
    if type(value) is str:
        return text if value else value
    if isinstance(value, tuple):
        return type(value)(spoil(entry, text) for entry in value)
    if is_dataclass(value):
        found = {
            part.name: spoil(getattr(value, part.name), text)
            for part in fields(value)
            if part.init and part.name not in NAMES
        }
        return replace(value, **found)
    return value


def spoil_all(content, text):  # noqa: F811 - no fixture here
    """The production with this text in every field of its script, its needs and its places."""
    return replace(
        content,
        script=spoil(content.script, text),
        suggestion=spoil(content.suggestion, text),
        locations=spoil(content.locations, text),
    )


@pytest.fixture(scope="session")
def written():
    """Papers that were written already, by language: each once for all tests."""
    return {}


@pytest.fixture
def papers(content, written):  # noqa: F811 - the fixture
    """Asks for the papers of the small production in a language."""

    def write(lang):
        if lang not in written:
            written[lang] = write_papers(content, lang)
        return written[lang]

    return write
