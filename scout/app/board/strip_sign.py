"""How a strip looks: the colours that the trade knows, and letters that say the same in grey.

White is a day inside, yellow a day outside, blue a night inside, green a night outside; a night
has a dark edge besides. They are the same in both themes, as the paper has them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor

from scout.app.words import side_word, time_word
from scout.domain.heading import IntExt, TimeOfDay

if TYPE_CHECKING:
    from scout.app.session import Session
    from scout.domain.location import Location
    from scout.domain.script import Scene

INK, FAINT_INK, EDGE = "#1d2422", "#55605c", "#6f7c78"
_COLOURS = {
    (False, False): "#ffffff",
    (True, False): "#fbe8a0",
    (False, True): "#c6d9f1",
    (True, True): "#bfe0c2",
}


class StripSign(NamedTuple):
    """A scene on the board: its number, side and time, length, setting and colour."""

    number: str
    light: str
    length: str
    setting: str
    colour: QColor
    night: bool


def make_sign(session: Session, scene: int, location: Location | None, spot_id: str) -> StripSign:
    """The sign of a scene; where its heading is silent about the side, the spot's is taken."""
    script = session.script
    if script is None:
        return StripSign(str(scene), "", "", "", QColor(_COLOURS[False, False]), False)
    found = script.scene(scene)
    side = found.heading.int_ext
    if side is None and location is not None:
        side = location.spot(spot_id).int_ext
    night = found.light is TimeOfDay.NIGHT
    return StripSign(
        number=_number(found),
        light=" ".join(word for word in (side_word(side), time_word(found.light)) if word),
        length=str(found.length),
        setting=found.setting.place,
        colour=QColor(_COLOURS[side not in (None, IntExt.INT), night]),
        night=night,
    )


def _number(scene: Scene) -> str:
    return scene.number or f"#{scene.index}"
