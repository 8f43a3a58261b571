"""Photos of places on paper: those that the project keeps, on the deck."""

import shutil
from pathlib import Path

import pypdfium2
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

from scout.actions.project_papers import ProjectPaperOrder, print_project
from scout.actions.scouting.paper_photo import show_photos
from scout.domain.photo import PhotoFile, PlacePhoto
from scout.domain.place_book import PlaceBook, PlaceEntry

OLD = Path(__file__).parents[2] / "old"


def _photo(digest, *, taken=""):
    return PlacePhoto(
        digest=digest, name="a.jpg", width_px=4, height_px=3, date="2026-11-26", taken=taken
    )


def test_photos_stand_in_the_order_of_the_book():
    """By place; a file that is missing, and a place without any, are left out."""
    book = PlaceBook(
        entries=(
            PlaceEntry(id="hall", photos=(_photo("b"), _photo("gone"), _photo("a"))),
            PlaceEntry(id="pond", note="deep"),
        )
    )
    files = [PhotoFile(digest=name, content=name.encode()) for name in "ab"]
    shown = show_photos(book, files)
    assert {"hall": [b"b", b"a"]} == {
        name: [photo.data for photo in photos] for name, photos in shown.items()
    }


def test_a_caption_says_when_and_where_from():
    """The day it was taken; where nobody knows it, that, and when it came."""
    entry = PlaceEntry(id="hall", photos=(_photo("a", taken="2026-03-01"), _photo("b")))
    files = [PhotoFile(digest=name, content=b"") for name in "ab"]
    (photos,) = show_photos(PlaceBook(entries=(entry,)), files).values()
    assert [
        ("2026-03-01 拍摄 · 本组照片 a.jpg", "taken 2026-03-01 · our photo, a.jpg"),
        (
            "拍摄日期不详，2026-11-26 存入 · 本组照片 a.jpg",
            "day unknown, added 2026-11-26 · our photo, a.jpg",
        ),
    ] == [(photo.caption.zh, photo.caption.en) for photo in photos]


def _count_pictures(path, folder, library):
    """The photos on the deck of a project."""
    order = ProjectPaperOrder(folder=folder, papers=("deck",), lang="zh")
    (file,) = print_project(path, library, order=order).written.files
    with pypdfium2.PdfDocument(file) as document:
        return sum(len(list(p.get_objects(filter=[FPDF_PAGEOBJ_IMAGE]))) for p in document)


def test_a_project_with_a_photo_prints_it(library, tmp_path):
    """The deck shows the yard of the old house; an older project has maps alone."""
    counts = []
    for name in ("project-1.1.scout", "project-1.3.scout"):
        path = tmp_path / name
        shutil.copy(OLD / name, path)
        counts.append(_count_pictures(path, tmp_path / name[:-6], library))
    assert 0 == counts[0] < counts[1]
