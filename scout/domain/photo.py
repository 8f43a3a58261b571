"""Photos of places: what a project says of them, what it keeps, and what was read of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from pathlib import Path

SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".mpo", ".heic", ".heif", ".avif"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePhoto:
    """A photo of a place: its file is known by the SHA-256 of what is kept of it.

    ``name`` is that of the user's file, ``date`` the day (ISO) on which it was added, ``taken`` the
    day on which it was taken, empty where the file did not say.
    """

    digest: str
    name: str
    width_px: int
    height_px: int
    date: str
    taken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoFile:
    """What is kept of a photo: a JPEG without anything about camera, time and position."""

    digest: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoPoint:
    """The numbers of a position in a photo: degrees north and east, and metres of doubt.

    ``datum`` is what the file says of it, mostly nothing. By the standard it is WGS-84; apps in
    mainland China are known to write GCJ-02 all the same.
    """

    lat: float
    lon: float
    exact_m: int
    datum: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoReading:
    """A photo as it is kept, and when (a day, ISO, or empty) and where it says it was taken."""

    name: str
    file: PhotoFile
    width_px: int
    height_px: int
    point: PhotoPoint | None = None
    taken: str = ""


def is_photo(path: Path) -> bool:
    """Whether a file looks like a photo by its name; the content decides when it is read."""
    return path.suffix.casefold() in SUFFIXES
