"""The only door between the window and the page: JSON in, a handful of named events out.

No HTML and no string-built JavaScript pass here, so a place's name cannot become code.
"""

from __future__ import annotations

import json

from PySide6.QtCore import QObject, Signal, Slot


class Bridge(QObject):
    """Stands in the page under the name ``bridge``; its slots take nothing on trust."""

    command = Signal(str, str)
    """To the page: a command's name and its JSON."""
    page_ready = Signal()
    place_clicked = Signal(str)

    def send(self, name: str, payload: object) -> None:
        """Send a command; ``payload`` is a value for JSON."""
        self.command.emit(name, json.dumps(payload))

    def send_json(self, name: str, payload: str) -> None:
        """Send a command whose payload is JSON already."""
        self.command.emit(name, payload)

    @Slot(str, str)
    def mapEvent(self, name: str, payload: str) -> None:
        """Hear the page: ``ready``, ``select`` with a place's id; anything else is ignored."""
        if name == "ready":
            self.page_ready.emit()
        elif name == "select" and (place := _place_of(payload)):
            self.place_clicked.emit(place)


def _place_of(payload: str) -> str:
    """The place's id in an event's JSON, or an empty string."""
    try:
        told = json.loads(payload)
    except ValueError:
        return ""
    place = told.get("id") if isinstance(told, dict) else None
    return place if isinstance(place, str) else ""
