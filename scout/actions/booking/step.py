"""Ask, hold, confirm, cancel: each says how the booking stands then, or who stands in its way."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from scout.actions.booking.desk import name_place
from scout.actions.booking.free import list_near
from scout.actions.booking.word import word_booking, word_clash, word_hours
from scout.actions.moment import word_moment
from scout.domain.booking import BookingState
from scout.domain.booking_refusal import BookingChanged, BookingRefused
from scout.domain.errors import WishError
from scout.domain.free_hour import Span
from scout.domain.message import say
from scout.domain.text import Bilingual, list_names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from scout.actions.booking.desk import BookingDesk
    from scout.domain.booking import Booking
    from scout.domain.message import Message

HOLD = timedelta(hours=48)
"""How long hours are held where nobody says (an assumption: two working days to decide)."""

STEP = timedelta(minutes=30)
"""Hours are offered on the full and the half hour."""

_SHOWN = 8  # of what stands in the way of a whole plan


def book(desk: BookingDesk, *bookings: Booking) -> tuple[Booking, ...]:
    """Save new bookings, all or none; raises ``BookingRefused`` saying who has the hours.

    The refusal offers the nearest hours that are free. A hold without an end gets the usual one.
    Raises ``WishError`` for hours that have begun.
    """
    now = desk.store.now()
    for one in bookings:
        _check_hours(desk, one, now=now)
    ready = [_with_end(replace(one, who=one.who or desk.who), now) for one in bookings]
    return _put(desk, ready)


def confirm(desk: BookingDesk, booking: Booking) -> Booking:
    """Take it for good; raises ``BookingRefused`` where others have the hours by now."""
    return _change(desk, booking, state=BookingState.CONFIRMED, held_until=None)


def hold(desk: BookingDesk, booking: Booking, *, until: datetime | None = None) -> Booking:
    """Hold what was asked for, or hold it longer: the usual time from now where nobody says."""
    end = until or desk.store.now() + HOLD
    return _change(desk, booking, state=BookingState.HELD, held_until=end)


def cancel(desk: BookingDesk, booking: Booking) -> Booking:
    """Give the hours back."""
    return _change(desk, booking, state=BookingState.CANCELLED, held_until=booking.held_until)


def move(desk: BookingDesk, booking: Booking, *, start: datetime, end: datetime) -> Booking:
    """The same booking in other hours; raises ``BookingRefused`` where others have them.

    What has begun may end at another time, and raises ``WishError`` where it would begin at one.
    """
    _check_open(booking)
    moved = replace(booking, start=start, end=end)
    if start != booking.start:
        _check_hours(desk, moved, now=desk.store.now())
    return _put(desk, [moved])[0]


def put_all(desk: BookingDesk, bookings: Sequence[Booking]) -> tuple[Booking, ...]:
    """Save bookings, new and known ones, all or none; see :func:`book`."""
    now = desk.store.now()
    return _put(desk, [_with_end(one, now) for one in bookings])


def _change(
    desk: BookingDesk, booking: Booking, *, state: BookingState, held_until: datetime | None
) -> Booking:
    _check_open(booking)
    changed = replace(booking, state=state, held_until=held_until)
    _check_end(changed, desk.store.now())
    return _put(desk, [changed])[0]


def _check_open(booking: Booking) -> None:
    if booking.state is BookingState.CANCELLED:
        raise WishError(say("booking.is_cancelled"))


def _check_hours(desk: BookingDesk, booking: Booking, *, now: datetime) -> None:
    """What has begun is refused, with the first hours that are left."""
    if booking.start >= now:
        return
    place = name_place(desk.library, booking.location_id, spot_id=booking.spot_id)
    hours = word_hours(Span(booking.start, booking.end))
    earliest = word_moment(find_earliest(now))
    raise WishError(say("booking.is_past", place=place, hours=hours, earliest=earliest))


def find_earliest(now: datetime) -> datetime:
    """The first full or half hour that has not begun."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight - (midnight - now) // STEP * STEP


def _with_end(booking: Booking, now: datetime) -> Booking:
    if booking.state is BookingState.HELD and booking.held_until is None:
        return replace(booking, held_until=now + HOLD)
    _check_end(booking, now)
    return booking


def _check_end(booking: Booking, now: datetime) -> None:
    if booking.state is BookingState.HELD and not booking.takes_at(now):
        raise WishError(say("booking.hold_is_past"))


def _put(desk: BookingDesk, bookings: Sequence[Booking]) -> tuple[Booking, ...]:
    try:
        return desk.store.put(bookings, who=desk.who)
    except BookingRefused as refusal:
        message = _word_refusal(desk, refusal)
        raise BookingRefused(message, clashes=refusal.clashes) from refusal
    except BookingChanged as change:
        message = say("booking.changed_by", stands=_word_stands(desk, change.theirs))
        raise BookingChanged(message, ours=change.ours, theirs=change.theirs) from change


def _word_stands(desk: BookingDesk, booking: Booking | None) -> Message:
    return word_booking(booking, desk.library) if booking else say("booking.gone")


def _word_refusal(desk: BookingDesk, refusal: BookingRefused) -> Message:
    """Everything that stands in the way, line by line; of one booking also what is free instead."""
    clashes = refusal.clashes
    lines = [word_clash(clash, desk.library) for clash in clashes[:_SHOWN]]
    if more := clashes[_SHOWN:]:
        # Those who are not shown line by line are named all the same: they are who to ask.
        names = list_names(dict.fromkeys(clash.other.production for clash in more))
        lines.append(say("booking.more", count=len(more), names=names))
    if near := list_near(desk, clashes):
        lines.append(say("booking.nearest", hours=", ".join(map(word_hours, near))))
    told = Bilingual(
        zh="\n".join(line.text("zh") for line in lines),
        en="\n".join(line.text("en") for line in lines),
    )
    return say("booking.refused_because", lines=told)
