"""What a script asks for: one story place in one era, with all its scenes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.eighths import Eighths
from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.heading import IntExt, TimeOfDay
    from scout.domain.setting import Setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One (setting, era) of the script; all its scenes are shot at the same spot.

    ``era`` is a bucket of the era vocabulary or ``None`` where the script never says. ``scenes``
    are scene indexes in file order; ``times`` the light they ask for. ``people`` is the largest
    cast of one scene; ``fire`` whether a scene speaks of flame.
    """

    id: str
    setting: Setting
    era: str | None
    int_ext: IntExt | None
    scenes: tuple[int, ...]
    times: frozenset[TimeOfDay] = frozenset()
    length: Eighths = Eighths()
    year_from: int | None = None
    year_to: int | None = None
    people: int = 0
    fire: bool = False
