"""The photos of places as papers show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.domain.photo import PhotoFile
    from scout.domain.place_book import PlaceBook
    from scout.export.photo import Photo


def show_photos(book: PlaceBook, files: Iterable[PhotoFile]) -> dict[str, tuple[Photo, ...]]:
    """The photos that a book names and that there are, by place, in the user's order."""
    from scout.export.photo import Photo

    known = {file.digest: Photo(data=file.content) for file in files}
    told = {
        entry.id: tuple(known[one.digest] for one in entry.photos if one.digest in known)
        for entry in book.entries
    }
    return {name: photos for name, photos in told.items() if photos}
