"""Everything that forbids a spot to play a need, as bits of one number and in words."""

from __future__ import annotations

from enum import IntFlag
from typing import TYPE_CHECKING

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.message import say
from scout.suggest.matching.light import clock, missed_lights

if TYPE_CHECKING:
    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.domain.need import Need
    from scout.domain.vocabulary import Vocabulary
    from scout.domain.wish import Wishes


class Cause(IntFlag):
    """Why a spot may not play a need; the order is that of the sentences."""

    ERA = 1
    INT_EXT = 2
    NIGHT = 4
    FIRE = 8
    HOURS = 16
    ANNOUNCED = 32
    OUTSIDE = 64
    UNKNOWN_POSITION = 128
    BANNED = 256
    NEVER = 512
    NOT_HERE = 1024
    UNCONFIRMED = 2048
    PERMIT = 4096
    FLOOR = 8192
    BOOKED = 16384


def days_left(wishes: Wishes) -> int | None:
    """The days from today to the start of the shoot, ``None`` where either is not said."""
    if wishes.today is None or wishes.start is None:
        return None
    return (wishes.start - wishes.today).days


def word_causes(
    mask: Cause,
    *,
    need: Need,
    location: Location,
    fit: float,
    wishes: Wishes,
    vocabulary: Vocabulary,
) -> tuple[Message, ...]:
    """Each cause as a sentence, in the order of :class:`Cause`; ``fit`` is what it would be."""
    asked = say("suggest.inside") if need.int_ext is IntExt.INT else say("suggest.outside")
    lead, left = location.lead_days or 0, days_left(wishes) or 0
    fits, floor = f"{fit:.2f}", f"{wishes.fit_floor or 0:.2f}"
    words = {
        Cause.ERA: lambda: say("suggest.era_not_played", era=vocabulary.era_name(need.era)),
        Cause.INT_EXT: lambda: say("suggest.wrong_int_ext", asked=asked),
        Cause.NIGHT: lambda: say("suggest.no_night"),
        Cause.FIRE: lambda: say("suggest.no_fire"),
        Cause.HOURS: lambda: _word_hours(need, location),
        Cause.ANNOUNCED: lambda: say("suggest.announced"),
        Cause.OUTSIDE: lambda: say("suggest.outside_district"),
        Cause.UNKNOWN_POSITION: lambda: say("suggest.position_unknown"),
        Cause.BANNED: lambda: say("suggest.banned"),
        Cause.NEVER: lambda: say("suggest.never_there"),
        Cause.NOT_HERE: lambda: say("suggest.wanted_elsewhere"),
        Cause.UNCONFIRMED: lambda: say("suggest.unconfirmed"),
        Cause.PERMIT: lambda: say("suggest.late_permit", lead=lead, left=left),
        Cause.FLOOR: lambda: say("suggest.below_floor", fit=fits, floor=floor),
        Cause.BOOKED: lambda: say("suggest.booked"),
    }
    return tuple(words[cause]() for cause in Cause if cause in mask)


def _word_hours(need: Need, location: Location) -> Message:
    missed = missed_lights(location.open_hours, need.times)
    if {TimeOfDay.NIGHT, TimeOfDay.DUSK} & set(missed):
        closing = max(span.until for span in location.open_hours)
        return say("suggest.closes_early", until=clock(closing))
    spans = ", ".join(f"{clock(span.start)}-{clock(span.until)}" for span in location.open_hours)
    return say("suggest.closed_then", hours=spans)
