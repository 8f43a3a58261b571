"""Where the places for a need run out: "12 places fit the era, none allows night"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.domain.heading import IntExt
from scout.domain.message import say
from scout.suggest.explaining.word import join_list
from scout.suggest.matching.cause import Cause

if TYPE_CHECKING:
    from scout.domain.message import Message
    from scout.suggest.matching.matching import Matching

# The order in which a person would sieve: what the picture needs, where it is, what it allows,
# and at last what the user has asked for.
ORDER = (
    Cause.ERA, Cause.INT_EXT, Cause.OUTSIDE, Cause.UNKNOWN_POSITION, Cause.ANNOUNCED, Cause.NIGHT,
    Cause.FIRE, Cause.HOURS, Cause.PERMIT, Cause.BOOKED, Cause.UNCONFIRMED, Cause.BANNED,
    Cause.NEVER, Cause.NOT_HERE, Cause.FLOOR,
)  # fmt: skip


def tell_funnel(matching: Matching, number: int) -> Message:
    """How many places pass every test but the one that the last of them fail."""
    refused = matching.refused(number)
    place = matching.table.location[refused.spot]
    left = np.ones(len(place), dtype=bool)
    passed: list[Cause] = []
    for cause in ORDER:
        after = left & ((refused.mask & np.uint16(cause)) == 0)
        if not after.any():
            return _say_funnel(matching, number, passed=passed, cause=cause,
                               count=len(np.unique(place[left])))  # fmt: skip
        if (left != after).any():
            passed.append(cause)
        left = after
    return say("suggest.all_refused")


def _say_funnel(
    matching: Matching, number: int, *, passed: list[Cause], cause: Cause, count: int
) -> Message:
    fits = [say("suggest.fits_kind"), *(FITS[test] for test in passed if test in FITS)]
    lacks = _lacks(matching, number)[cause]
    return say("suggest.funnel", count=count, fits=join_list(fits), lacks=lacks)


FITS = {
    Cause.ERA: say("suggest.fits_era"),
    Cause.INT_EXT: say("suggest.fits_side"),
    Cause.OUTSIDE: say("suggest.fits_district"),
    Cause.NIGHT: say("suggest.fits_night"),
    Cause.FIRE: say("suggest.fits_fire"),
    Cause.HOURS: say("suggest.fits_hours"),
}
"""What the places of the last round have, where it shut out others."""


def _lacks(matching: Matching, number: int) -> dict[Cause, Message]:
    need = matching.needs[number]
    inside = need.int_ext is IntExt.INT
    return {
        Cause.ERA: say("suggest.lacks_era", era=matching.vocabulary.era_name(need.era)),
        Cause.INT_EXT: say("suggest.lacks_inside") if inside else say("suggest.lacks_outside"),
        Cause.OUTSIDE: say("suggest.lacks_district"),
        Cause.UNKNOWN_POSITION: say("suggest.lacks_position"),
        Cause.ANNOUNCED: say("suggest.lacks_opening"),
        Cause.NIGHT: say("suggest.lacks_night"),
        Cause.FIRE: say("suggest.lacks_fire"),
        Cause.HOURS: say("suggest.lacks_hours"),
        Cause.PERMIT: say("suggest.lacks_permit"),
        Cause.BOOKED: say("suggest.lacks_free_day"),
        Cause.UNCONFIRMED: say("suggest.lacks_confirmation"),
        Cause.BANNED: say("suggest.lacks_leave"),
        Cause.NEVER: say("suggest.lacks_leave"),
        Cause.NOT_HERE: say("suggest.lacks_wanted"),
        Cause.FLOOR: say("suggest.lacks_fit"),
    }
