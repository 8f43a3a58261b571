"""A photo as an address that the page of the map may show: the picture itself, made small."""

from __future__ import annotations

from base64 import b64encode

from PySide6.QtCore import QBuffer, QIODevice, QSize

from scout.when_called import when_called

with when_called():
    from scout.app.place.scouting_form import make_picture

_SIZE = QSize(600, 400)  # twice what the card shows, for sharp screens


def address_photo(content: bytes) -> str:
    """A ``data:`` address of a JPEG; empty where the content is no picture."""
    picture = make_picture(content, _SIZE)
    if picture is None:
        return ""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "JPEG")
    return f"data:image/jpeg;base64,{b64encode(buffer.data().data()).decode()}"
