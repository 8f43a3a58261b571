"""Photos on paper: small, upright, and without what a camera writes into them.

A camera's file says where and when it was taken and by which device: none of that leaves the house.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image, ImageOps, UnidentifiedImageError

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.text import Bilingual

LONGEST_PX = 1200
"""Twelve centimetres at 250 dots an inch."""
_QUALITY = 82
_MOST_PX = 80_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """The file of a photo as it came; ``caption`` says what is known of it beside its place."""

    data: bytes
    caption: Bilingual | None = None


def clean_photo(photo: Photo) -> bytes | None:
    """A JPEG of the picture alone, the same bytes each time; ``None`` where there is no picture."""
    try:
        with Image.open(io.BytesIO(photo.data)) as image:
            if image.width * image.height > _MOST_PX:
                return None
            image.draft("RGB", (LONGEST_PX, LONGEST_PX))
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
    upright.thumbnail((LONGEST_PX, LONGEST_PX))
    bare = Image.new("RGB", upright.size)
    bare.paste(upright)
    out = io.BytesIO()
    bare.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
