"""Photos of places: read apart, kept by digest, and asked where they were taken."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from scout.actions.apart import work_on
from scout.actions.places import point_as_text
from scout.actions.scouting.change import Whereabouts, put_entry
from scout.domain.errors import LimitError, WishError
from scout.domain.location import Containment
from scout.domain.message import say
from scout.domain.photo import PlacePhoto
from scout.domain.point import Gcj02, Wgs84
from scout.geo.datum import from_gcj02
from scout.geo.distance import geodesic_km
from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from scout.actions.library import Library
    from scout.domain.location import Location
    from scout.domain.photo import PhotoPoint, PhotoReading
    from scout.domain.progress import Progress

__all__ = [
    "PhotoPlace",
    "attach_photo",
    "drop_photo",
    "offer_places",
    "read_photo",
    "use_place",
]

MOST_OF_PLACE, MOST_PHOTOS = 60, 600
"""With half a megabyte each a project stays in the size that a chat still sends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoPlace:
    """Where a photo was taken, if its numbers are in this datum.

    ``from_m``: how far that is from where the place is known to be, ``None`` where nobody knows.
    """

    datum: str
    at: Whereabouts
    district: Containment
    from_m: float | None


def read_photo(path: Path, library: Library, *, progress: Progress | None = None) -> PhotoReading:
    """A photo as it is kept; raises ``ReadError`` or ``LimitError`` where it cannot be read."""
    return work_on(path.name, partial(_read, path), progress=progress, readers=library.readers)


def _read(path: Path, *, progress: Progress) -> PhotoReading:
    from scout.places.photo import read_photo

    progress.check()
    return read_photo(path)


def attach_photo(library: Library, place_id: str, *, reading: PhotoReading, day: date) -> Library:
    """Keep a photo with a place; the same one twice is kept once.

    Raises ``WishError`` for an unknown place and ``LimitError`` where there are enough.
    """
    library.require(place_id)
    book = library.book
    entry = book.of(place_id)
    if any(photo.digest == reading.file.digest for photo in entry.photos):
        return library
    if len(entry.photos) >= MOST_OF_PLACE or len(book.digests) >= MOST_PHOTOS:
        raise LimitError(say("scouting.photo_many", place=MOST_OF_PLACE, all=MOST_PHOTOS))
    photo = PlacePhoto(
        digest=reading.file.digest,
        name=reading.name,
        width_px=reading.width_px,
        height_px=reading.height_px,
        date=day.isoformat(),
        taken=reading.taken,
    )
    return put_entry(library, replace(entry, photos=(*entry.photos, photo)))


def drop_photo(library: Library, place_id: str, *, digest: str) -> Library:
    """A photo is no longer that of a place; raises ``WishError`` where it never was."""
    entry = library.book.of(place_id)
    kept = tuple(photo for photo in entry.photos if photo.digest != digest)
    if kept == entry.photos:
        raise WishError(say("scouting.photo_unknown", digest=digest[:12]))
    return put_entry(library, replace(entry, photos=kept))


def offer_places(
    point: PhotoPoint, place: Location | None, *, library: Library
) -> tuple[PhotoPlace, ...]:
    """Where a photo was taken, in each datum that its numbers may be in, the likelier one first.

    EXIF says WGS-84 (CIPA DC-008, GPSMapDatum), cameras keep to that; apps of mainland China write
    GCJ-02 too, and the file does not say so. What lies in the district is likelier than what does
    not; where both do, the standard holds.
    """
    raw = Wgs84(lat=point.lat, lon=point.lon)
    shifted = from_gcj02(Gcj02(lat=point.lat, lon=point.lon))
    known = place.position.point if place and place.position else None
    offers = [
        PhotoPlace(
            datum=datum,
            at=Whereabouts.by_hand(found.lat, found.lon, exact_m=point.exact_m),
            district=library.district.rule(found),
            from_m=None if known is None else geodesic_km(known, found) * 1000,
        )
        for datum, found in (("wgs84", raw), ("gcj02", shifted))
    ]
    offers.sort(key=lambda offer: offer.district is Containment.OUTSIDE)
    return tuple(offers)


def use_place(text: dict[str, str], offer: PhotoPlace) -> dict[str, str]:
    """The fields of a form with the position of a photo in them."""
    return {
        **text,
        "point": point_as_text(offer.at.point),
        "datum": "wgs84",
        "exact_m": str(offer.at.exact_m),
        "surveyed": "",
    }
