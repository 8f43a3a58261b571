"""A numbered pin as a small picture, for programs that have no numbers of their own."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw, ImageFont

from scout import paths

_SIZE, _RING = 64, 4
_FONT_SIZES = {1: 38, 2: 32}
_FONT_SIZE = 24
_FONT = paths.RESOURCES / "fonts" / "NotoSansSC-Bold.ttf"


def draw_pin(number: int, colour: str) -> bytes:
    """A disc of 64 by 64 pixels with a white ring and a white number, as PNG."""
    label = str(number)
    picture = Image.new("RGBA", (_SIZE, _SIZE), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((1, 1, _SIZE - 2, _SIZE - 2), fill=colour, outline="#ffffff", width=_RING)
    font = ImageFont.truetype(str(_FONT), _FONT_SIZES.get(len(label), _FONT_SIZE))
    pen.text((_SIZE / 2, _SIZE / 2), label, fill="#ffffff", font=font, anchor="mm")
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()
