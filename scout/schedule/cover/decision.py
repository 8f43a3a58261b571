"""By which hour the day must be turned to its cover: the latest at which the switch still works."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from scout.domain.weather_cover import Decision, DecisionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.domain.plan import ShootDay, Slot
    from scout.domain.script import Script

EVE_HOUR = 18
"""The next day's call sheet goes out in the evening (an assumption). United States commercial
agreements pay a call that is cancelled after the previous day's work, or after 16:00 where there
was none (lawinsider.com, "Cancellation of Calls")."""

CREW_NOTICE = timedelta(hours=12)
"""New Zealand's Blue Book: a weather hold is confirmed or released at least twelve hours before the
crew's call (screenguild.co.nz, "Weather Hold")."""

CALL_NOTICE = timedelta(hours=2)
"""Time to be told, to come and to be made up (an assumption)."""


def find_decision(
    planned: ShootDay, rainy: ShootDay, *, script: Script, extra_cast: frozenset[str]
) -> Decision:
    """The hour to decide by, and what it hangs on.

    The evening before, by 18:00 and twelve hours before the cover's call, where the crew is called
    earlier or to another place, or cast is called that has no work that day. Else while the day
    runs as planned: when the last scene that both days share is over, or, where they share none,
    two hours before call; always two hours before whoever of the cast is needed earlier.
    """
    moved = rainy.visits[0].location_id != planned.visits[0].location_id
    if moved or extra_cast or rainy.call < planned.call:
        eve = datetime.combine(planned.date - timedelta(days=1), time(EVE_HOUR))
        by = min(eve.replace(tzinfo=planned.call.tzinfo), rainy.call - CREW_NOTICE)
        return Decision(by=by, kind=DecisionKind.EVE)
    shared = _last_shared(planned, rainy)
    latest = planned.call - CALL_NOTICE if shared is None else shared.end
    kind = DecisionKind.CALL if shared is None else DecisionKind.SET
    by = min([latest, *_list_notices(planned, rainy, script=script)])
    if by < planned.call:
        kind = DecisionKind.CALL
    return Decision(by=by, kind=kind)


def _last_shared(planned: ShootDay, rainy: ShootDay) -> Slot | None:
    """The last scene up to which both days run alike, ``None`` where they part at once."""
    shared = None
    for one, two in zip(planned.slots, rainy.slots, strict=False):
        if one != two:
            break
        shared = one
    return shared


def _list_notices(planned: ShootDay, rainy: ShootDay, *, script: Script) -> Iterator[datetime]:
    """When those of the cast must be told who are needed earlier than they expect."""
    expected, needed = _first_calls(planned, script), _first_calls(rainy, script)
    for name, start in needed.items():
        if name in expected and start < expected[name]:
            yield start - CALL_NOTICE


def _first_calls(day: ShootDay, script: Script) -> dict[str, datetime]:
    """When the first scene of each of the day's cast begins."""
    calls: dict[str, datetime] = {}
    for slot in day.slots:
        for name in script.scene(slot.scene).cast:
            calls.setdefault(name, slot.start)
    return calls
