"""What went out with a version is kept, and written again byte for byte."""

import zlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from scout.actions.export import ExportOrder, export
from scout.actions.issue import IssueOrder, issue, name_papers, record_papers
from scout.actions.kept_paper import KEPT_BYTES, ReprintOrder, fit_kept, keep_papers, reprint
from scout.actions.paper_folder import write_papers
from scout.actions.plan import Effort, PlanOrder, plan
from scout.actions.suggest import suggest
from scout.domain.errors import ReadError, WishError

NOW = datetime(2026, 11, 20, tzinfo=UTC)
PAPERS = ("call-sheet-book", "calendar", "gpx")


@pytest.fixture(scope="module")
def issued(drama, tmp_path_factory):
    """The sample issued as version 1, three of its papers written in two languages."""
    suggestion = suggest(drama.script, drama.library)
    order = PlanOrder(start=NOW.date(), effort=Effort(rounds=0))
    made = plan(drama.script, suggestion, library=drama.library, order=order)
    issues = issue((), made, script=drama.script, order=IssueOrder(at=NOW))
    kept, folders = {}, {}
    for lang in ("zh", "en"):
        folders[lang] = tmp_path_factory.mktemp(lang)
        asked = ExportOrder(
            folder=folders[lang], revision=NOW, papers=PAPERS, lang=lang, issues=issues
        )
        written = export(drama.script, suggestion, plan=made, library=drama.library, order=asked)
        issues = record_papers(issues, 1, papers=name_papers(written, lang))
        kept = keep_papers(kept, written)
    return issues, kept, folders


def read_all(folder):
    """Every file of a folder by its name."""
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_version_is_written_again_as_it_went_out(issued, tmp_path, lang):
    """All that was written in a language, under its names, the same bytes."""
    issues, kept, folders = issued
    written = reprint(issues, kept, order=ReprintOrder(number=1, folder=tmp_path, lang=lang))
    assert read_all(folders[lang]) == read_all(tmp_path)
    assert set(PAPERS) == set(written.papers)


def test_only_the_papers_that_are_asked_for(issued, tmp_path):
    """In the order of the papers."""
    issues, kept, folders = issued
    order = ReprintOrder(number=1, folder=tmp_path, papers=("gpx",), lang="zh")
    (file,) = reprint(issues, kept, order=order).files
    assert read_all(folders["zh"])[file.name] == file.read_bytes()


@pytest.mark.parametrize(
    ("number", "papers", "code"),
    [(2, (), "version_unknown"), (1, ("board",), "version_unprinted"), (1, ("odd",), "unknown_")],
)
def test_what_there_is_not_is_told(issued, tmp_path, number, papers, code):
    """No such version, none of this paper, no such paper at all; and nothing is written."""
    issues, kept, _ = issued
    with pytest.raises(WishError) as told:
        reprint(issues, kept, order=ReprintOrder(number=number, folder=tmp_path, papers=papers))
    assert told.value.message.code.startswith(f"actions.{code}")
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("packed", [b"", b"odd", zlib.compress(b"another paper")])
def test_a_damaged_paper_is_never_given_out(issued, tmp_path, packed):
    """Its digest says what it was."""
    issues, kept, _ = issued
    order = ReprintOrder(number=1, folder=tmp_path)
    with pytest.raises(ReadError):
        reprint(issues, dict.fromkeys(kept, packed), order=order)
    assert [] == list(tmp_path.iterdir())


def test_the_same_paper_is_kept_once_and_what_nobody_names_goes(issued):
    """A project stays as small as it can."""
    issues, kept, _ = issued
    assert kept == fit_kept(kept | {"0" * 64: b"x"}, issues)
    assert {} == fit_kept(kept, tuple(replace(one, papers=()) for one in issues))


def test_a_project_has_an_end(tmp_path):
    """What does not fit any more is written, and known by its digest only."""
    written = write_papers(tmp_path, {"gpx": {"stops.gpx": b"abc"}})
    full = {"0" * 64: bytes(KEPT_BYTES)}
    assert full == keep_papers(full, written)
    assert 2 == len(keep_papers({"0" * 64: bytes(9)}, written))
