"""Whether bytes are a small picture that a map may show: by its own first bytes, without decoding.

A tile that says that it is enormous would take the memory of whoever decodes it.
"""

from __future__ import annotations

MOST_PX = 2048
"""A side of a tile; the usual are 256 and 512."""

_PNG, _JPEG, _RIFF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF"
# Start of frame, in all its codings; the others of the range are tables and such.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SIDE_24 = slice(24, 30)


def picture_type(data: bytes) -> str | None:
    """``image/png``, ``image/jpeg`` or ``image/webp``; ``None`` where it is none, or too large."""
    if data.startswith(_PNG):
        kind, size = "image/png", _png_size(data)
    elif data.startswith(_JPEG):
        kind, size = "image/jpeg", _jpeg_size(data)
    elif data.startswith(_RIFF) and data[8:12] == b"WEBP":
        kind, size = "image/webp", _webp_size(data)
    else:
        return None
    return kind if size is not None and all(0 < side <= MOST_PX for side in size) else None


def _png_size(data: bytes) -> tuple[int, int] | None:
    """https://www.w3.org/TR/png/#11IHDR: the first chunk."""
    if data[12:16] != b"IHDR" or len(data) < _SIDE_24.start:
        return None
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.2.2: from marker to marker."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:  # noqa: PLR2004 - the mark of a marker
        if data[at + 1] in _FRAMES:
            height = int.from_bytes(data[at + 5 : at + 7], "big")
            return int.from_bytes(data[at + 7 : at + 9], "big"), height
        at += 2 + max(2, int.from_bytes(data[at + 2 : at + 4], "big"))
    return None


def _webp_size(data: bytes) -> tuple[int, int] | None:
    """https://developers.google.com/speed/webp/docs/riff_container: lossy, lossless, extended."""
    chunk = data[12:16]
    if len(data) < _SIDE_24.stop:
        return None
    if chunk == b"VP8 ":
        pair = int.from_bytes(data[26:28], "little"), int.from_bytes(data[28:30], "little")
        return pair[0] & 0x3FFF, pair[1] & 0x3FFF
    if chunk == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk == b"VP8X":
        return (
            int.from_bytes(data[24:27], "little") + 1,
            int.from_bytes(data[27:30], "little") + 1,
        )
    return None
