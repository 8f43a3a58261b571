"""The photos of places as papers show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.domain.photo import PhotoFile, PlacePhoto
    from scout.domain.place_book import PlaceBook
    from scout.domain.text import Bilingual
    from scout.export.photo import Photo


def show_photos(book: PlaceBook, files: Iterable[PhotoFile]) -> dict[str, tuple[Photo, ...]]:
    """The photos that a book names and that there are, by place, in the user's order."""
    from scout.export.photo import Photo

    known = {file.digest: file.content for file in files}
    told = {
        entry.id: tuple(
            Photo(data=known[one.digest], caption=_caption(one))
            for one in entry.photos
            if one.digest in known
        )
        for entry in book.entries
    }
    return {name: photos for name, photos in told.items() if photos}


def _caption(photo: PlacePhoto) -> Bilingual:
    """When it was taken, or else when it came, and the file that it came from."""
    if photo.taken:
        return say("scouting.caption_taken", day=photo.taken, file=photo.name).both()
    return say("scouting.caption_added", day=photo.date, file=photo.name).both()
