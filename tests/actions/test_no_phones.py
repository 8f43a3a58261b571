"""Telephone numbers can be left off: then no paper of the sample has one."""

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2
import pytest

from scout.actions.export import ExportOrder, commission
from scout.actions.paper import PAPERS, make_files
from scout.actions.plan import Effort, PlanOrder, plan
from scout.actions.project_papers import follow_project
from scout.actions.suggest import suggest
from scout.domain.project import Project

NOW = datetime(2026, 11, 20, tzinfo=UTC)
NUMBER, MOBILE = "0755-89785020", "13800138000"
SAID = {"itinerary", "call-sheet", "call-sheet-book", "movement-order", "permits"} | {
    "calendar", "gpx", "kml", "kmz", "recce-plan", "deck", "pocket",
}  # fmt: skip
"""The papers that tell of the telephone of a place."""


@pytest.fixture(scope="module")
def reachable(drama):
    """The shipped places, each with a number of its own and one among its permit words."""
    places = tuple(
        replace(place, phone=NUMBER, permit=f"{place.permit}（{MOBILE}）")
        for place in drama.library.locations
    )
    return replace(drama.library, locations=places)


@pytest.fixture(scope="module")
def papers(drama, reachable, tmp_path_factory):
    """Every file by paper, with and without numbers."""
    suggestion = suggest(drama.script, reachable)
    laid = PlanOrder(start=NOW.date(), effort=Effort(rounds=0))
    made = plan(drama.script, suggestion, library=reachable, order=laid)
    found = {}
    for phones in (True, False):
        order = ExportOrder(folder=tmp_path_factory.mktemp("out"), revision=NOW, phones=phones)
        asked = commission(drama.script, suggestion, plan=made, library=reachable, order=order)
        found[phones] = {name: make_files(name, asked) for name in PAPERS}
    return found


def read_text(file, data):
    """All that a file says, without blanks: a number may be broken over two lines."""
    if file.endswith(".pdf"):
        with pypdfium2.PdfDocument(data) as document:
            text = "".join(page.get_textpage().get_text_range() for page in document)
    elif file.endswith((".xlsx", ".kmz")):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inside = [n for n in archive.namelist() if not n.endswith(".png")]
            text = "".join(archive.read(name).decode() for name in inside)
    else:
        text = data.decode(errors="ignore").replace("\r\n ", "")
    return "".join(text.split())


@pytest.mark.parametrize("name", [name for name in PAPERS if name != "day-picture"])
def test_no_paper_has_a_number(papers, name):
    """Neither that of the place nor one within a text; those that say any do so else."""
    said = {
        phones: "".join(read_text(file, data) for file, data in found[name].items())
        for phones, found in papers.items()
    }
    assert (name in SAID) == (NUMBER in said[True])
    assert not any(number in said[False] for number in (NUMBER, MOBILE, NUMBER.replace("-", "")))


def test_pictures_of_days_never_had_one(papers):
    """The same picture with and without."""
    assert papers[True]["day-picture"] == papers[False]["day-picture"]


@pytest.mark.parametrize("phones", [True, False])
@pytest.mark.parametrize("mute", [True, False])
def test_the_order_or_the_project_leaves_them_off(tmp_path, phones, mute):
    """Either is enough."""
    order = ExportOrder(folder=tmp_path, revision=NOW, phones=phones)
    assert (phones and not mute) == follow_project(order, Project(mute=mute)).phones
