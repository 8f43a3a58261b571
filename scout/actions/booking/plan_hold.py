"""A plan as holds: every stay of it in one step, all or none."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING

from scout.actions.booking.step import put_all
from scout.domain.booking import Booking, BookingState
from scout.domain.booking_store import BookingWanted
from scout.domain.errors import WishError
from scout.domain.message import say
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from scout.actions.booking.desk import BookingDesk
    from scout.domain.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanHold:
    """What became of the stays of a plan, in order of time.

    ``held``: new holds. ``kept``: what the production had already. ``freed``: its holds that the
    plan needs no more.
    """

    held: tuple[Booking, ...]
    kept: tuple[Booking, ...]
    freed: tuple[Booking, ...]


def hold_plan(
    desk: BookingDesk, plan: Plan, *, production: str, until: datetime | None = None
) -> PlanHold:
    """Hold every stay of a plan for a production, in the place of the holds that it had before.

    What is confirmed stays, and what has begun is as it is. Raises ``BookingRefused`` with
    everything that stood in the way, and then nothing was changed.
    """
    wanted = list_stays(plan, production)
    if not wanted:
        raise WishError(say("booking.no_stays"))
    before = desk.store.find(BookingWanted(production=production))
    kept = tuple(one for one in before if any(_serves(one, stay) for stay in wanted))
    now = desk.store.now()
    ahead = [stay for stay in wanted if stay.start >= now]
    if not ahead:
        raise WishError(say("booking.plan_is_past"))
    missing = [stay for stay in ahead if not any(_serves(one, stay) for one in kept)]
    held = [one for one in before if one.state is BookingState.HELD and one.start >= now]
    old = [one for one in held if one not in kept]
    freed = [replace(one, state=BookingState.CANCELLED) for one in old]
    new = [replace(stay, held_until=until, who=desk.who) for stay in missing]
    longer = [replace(one, held_until=until) for one in kept if _ends_before(one, until)]
    saved = put_all(desk, [*freed, *longer, *new])
    stands = {one.id: one for one in saved}
    return PlanHold(
        held=saved[len(freed) + len(longer) :],
        kept=tuple(stands.get(one.id, one) for one in kept),
        freed=saved[: len(freed)],
    )


def list_stays(plan: Plan, production: str) -> tuple[Booking, ...]:
    """The stays of a plan as holds, from arriving to leaving, in order.

    Each is at a whole place: where one unit shoots, another one would be heard and seen.
    """
    return tuple(_stays(plan, production))


def _stays(plan: Plan, production: str) -> Iterable[Booking]:
    for day in plan.days:
        for visit in day.visits:
            yield Booking(
                location_id=visit.location_id,
                start=visit.arrive.astimezone(UTC),
                end=visit.leave.astimezone(UTC),
                production=production,
            )


def _serves(booking: Booking, stay: Booking) -> bool:
    """Whether the stay has its hours by this booking; a hold is to be that of the stay exactly."""
    if booking.location_id != stay.location_id or booking.spot_id:
        return False
    if booking.state is BookingState.CONFIRMED:
        return booking.start <= stay.start and stay.end <= booking.end
    same = (booking.start, booking.end) == (stay.start, stay.end)
    return booking.state is BookingState.HELD and same


def _ends_before(booking: Booking, until: datetime | None) -> bool:
    if booking.state is not BookingState.HELD or until is None:
        return False
    return booking.held_until is not None and booking.held_until < until
