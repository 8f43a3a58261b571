"""The tool tips of the shoot days: what is shot on a visit, and how long a move takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from scout.app.words import side_word, time_word

if TYPE_CHECKING:
    from scout.app.session import Session
    from scout.domain.plan import UnitMove, Visit
    from scout.domain.text import Lang

translate = QCoreApplication.translate


def visit_tip(visit: Visit, session: Session, *, lang: Lang) -> str:
    """The place, and each scene with its hour, light and spot."""
    location = session.library.location(visit.location_id)
    lines = [f"{visit.arrive:%H:%M}-{visit.leave:%H:%M}  {location.name.pick(lang)}"]
    if session.script is None:
        return lines[0]
    for slot in visit.slots:
        scene = session.script.scene(slot.scene)
        spot = location.spot(slot.spot_id).name.pick(lang)
        light = f"{side_word(scene.heading.int_ext)} {time_word(scene.light)}"
        what = f"{scene.number}  {scene.setting.place}  {light}".rstrip()
        if slot.scene in session.planning.terms.placed:
            what = translate("DayChart", "{scene} (pinned)").format(scene=what)
        lines.append(f"{slot.start:%H:%M}  {what}  →  {spot}")
    return "\n".join(lines)


def move_tip(move: UnitMove, lang: Lang) -> str:
    """How long the drive takes, by whose word."""
    travel = move.travel
    text = translate("DayChart", "Move: {low} to {high} min of driving, {km} km (estimate)")
    words = text.format(low=travel.minutes_low, high=travel.minutes_high, km=f"{travel.km:.1f}")
    return f"{words}\n{travel.source.text(lang)}"
