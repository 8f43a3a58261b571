"""A photo of a place, as it is kept: upright, of a size that a paper needs, and without a past.

The file is a stranger's: its kind and size are looked at before a pixel is unpacked, and of what
stands beside the picture only the position and the day are read. What is kept is a JPEG made anew:
no camera, no time, no position.
"""

from __future__ import annotations

import hashlib
import io
import math
import warnings
from datetime import date
from typing import TYPE_CHECKING, Any

from PIL import (
    ExifTags,
    Image,
    ImageCms,
    ImageOps,
    JpegImagePlugin,
    PngImagePlugin,
    WebPImagePlugin,
)

from scout.domain.errors import LimitError, ReadError
from scout.domain.message import say
from scout.domain.photo import PhotoFile, PhotoPoint, PhotoReading
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# Named by their modules, which loads these decoders and no other; an MPO is opened as a JPEG.
_FORMATS = tuple(
    str(kind.format)
    for kind in (
        JpegImagePlugin.JpegImageFile,
        PngImagePlugin.PngImageFile,
        WebPImagePlugin.WebPImageFile,
    )
)
# Phones write these; no decoder for them comes with a licence that everybody may pass on.
_HEIC = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc", b"ftypavif")
_QUALITY = 85
_LEAST_EXACT_M, _PHONE_M = 5, 20
"""A phone in the open is right within about 5 m (https://www.gps.gov/gps-accuracy); between houses
and under trees less so, and most files do not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoLimits:
    """The ceilings of a photo, in bytes and in pixels, and the longer side that is kept of it."""

    file_bytes: int = 64 * 1024**2
    pixels: int = 120_000_000  # the largest sensor of a phone has 200 million, in binned files 50
    side_px: int = 2048  # a page of A4 at 180 dots an inch


LIMITS = PhotoLimits()


def read_photo(path: Path, limits: PhotoLimits = LIMITS) -> PhotoReading:
    """A photo as it is kept; raises ``ReadError`` where it is none, ``LimitError`` if too large."""
    try:
        size = path.stat().st_size
        if size > limits.file_bytes:
            limit_mb = limits.file_bytes // 1024**2
            raise LimitError(say("scouting.photo_large", limit_mb=limit_mb), file=path.name)
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReadError(say("scouting.photo_closed", reason=reason), file=path.name) from error
    if content[4:12] in _HEIC:
        raise ReadError(say("scouting.photo_heic"), file=path.name)
    try:
        return _read(content, path.name, limits=limits)
    except (ReadError, MemoryError):
        raise
    except Image.DecompressionBombError as error:
        raise _too_many(path.name, limits) from error
    except Exception as error:  # the decoders raise nearly anything for a broken file
        raise ReadError(say("scouting.photo_broken"), file=path.name) from error


def _read(content: bytes, name: str, *, limits: PhotoLimits) -> PhotoReading:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a file may make the decoder grumble; it must not stop us
        with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
            if image.width * image.height > limits.pixels:
                raise _too_many(name, limits)
            point, taken = _read_point(image), _read_day(image)
            kept = _shrink(image, limits.side_px)
    out = io.BytesIO()
    kept.save(out, "JPEG", quality=_QUALITY, optimize=True)
    made = out.getvalue()
    file = PhotoFile(digest=hashlib.sha256(made).hexdigest(), content=made)
    width_px, height_px = kept.size
    return PhotoReading(
        name=name, file=file, width_px=width_px, height_px=height_px, point=point, taken=taken
    )


def _too_many(name: str, limits: PhotoLimits) -> LimitError:
    return LimitError(say("scouting.photo_pixels", limit=limits.pixels // 1_000_000), file=name)


def _shrink(image: Image.Image, side_px: int) -> Image.Image:
    """Small first, then upright: turning a large picture would cost its size once more."""
    image.draft("RGB", (side_px, side_px))  # a JPEG is unpacked no larger than is needed
    image.thumbnail((side_px, side_px), Image.Resampling.LANCZOS)
    upright = _plain_colours(ImageOps.exif_transpose(image))
    # A new picture has nothing beside its pixels, so nothing else can be written.
    kept = Image.new("RGB", upright.size, "white")
    if upright.has_transparency_data:
        upright = upright.convert("RGBA")
        kept.paste(upright, mask=upright)
    else:
        kept.paste(upright.convert("RGB"))
    return kept


def _plain_colours(image: Image.Image) -> Image.Image:
    """In sRGB, as everything shows it that knows no profiles; phones photograph in wider ones."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in {"RGB", "CMYK"}:
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        plain = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, source, plain, outputMode="RGB") or image
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image


def _read_day(image: Image.Image) -> str:
    """The day (ISO) on which it was taken by the camera's clock, empty where the file has none."""
    try:
        said = _text(image.getexif().get_ifd(ExifTags.IFD.Exif), ExifTags.Base.DateTimeOriginal)
        return date(*(int(part) for part in said.split()[0].split(":"))).isoformat()
    except Exception:  # noqa: BLE001 - whatever is wrong with it, the picture may be whole
        return ""


def _read_point(image: Image.Image) -> PhotoPoint | None:
    """The position, if the file has one that is on the earth and not the zero of a silent phone."""
    try:
        gps = image.getexif().get_ifd(ExifTags.IFD.GPSInfo)
        lat = _degrees(gps, ExifTags.GPS.GPSLatitude, south="S")
        lon = _degrees(gps, ExifTags.GPS.GPSLongitude, south="W")
        if not (abs(lat) <= 90 and abs(lon) <= 180) or (lat, lon) == (0.0, 0.0):  # noqa: PLR2004
            return None
        return PhotoPoint(
            lat=lat, lon=lon, exact_m=_exactness(gps), datum=_text(gps, ExifTags.GPS.GPSMapDatum)
        )
    except Exception:  # noqa: BLE001 - whatever is wrong with it, the picture may be whole
        return None


def _degrees(gps: Mapping[int, Any], tag: int, *, south: str) -> float:
    """Degrees, minutes and seconds as one number; raises where there is none."""
    degrees, minutes, seconds = (float(part) for part in gps[tag])
    value = degrees + minutes / 60 + seconds / 3600
    if not math.isfinite(value):
        raise ValueError(value)
    return -value if _text(gps, tag - 1).upper().startswith(south) else value


def _exactness(gps: Mapping[int, Any]) -> int:
    error = gps.get(ExifTags.GPS.GPSHPositioningError)
    metres = float(error) if error is not None else _PHONE_M
    return max(_LEAST_EXACT_M, math.ceil(metres)) if 0 < metres < 20_000 else _PHONE_M  # noqa: PLR2004


def _text(gps: Mapping[int, Any], tag: int) -> str:
    value = gps.get(tag, "")
    text = value.decode("ascii", "ignore") if isinstance(value, bytes) else str(value)
    return "".join(sign for sign in text if sign.isprintable())[:40].strip()
