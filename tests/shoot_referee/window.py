"""When a scene may be shot on a date, rule by rule, and when its place is free.

Hours in minutes of the date; the light is rounded inwards to five minutes.
"""

from __future__ import annotations

from datetime import timedelta

from shoot_referee.fact import DATE, minute_of, round_down, round_up

from scout.domain.heading import TimeOfDay

FOREVER = 10**6
LOW_SUN = 180  # morning sun: three hours from sunrise
REACH = 120  # high sun: two hours on either side of noon


def find_light(facts, index, *, day):
    """From and until when a scene has its light."""
    place = facts.homes[index].location_id
    today = facts.sun(day, place)
    asked, minutes = facts.light(index), facts.minutes(index)
    at = {
        name: minute_of(day, getattr(today, name)) for name in ("dawn", "sunrise", "noon", "dusk")
    }
    if asked is None:
        dark = facts.places[place].night is not False
        return (0, FOREVER) if dark else (round_up(at["dawn"]), round_down(at["dusk"]))
    if asked is TimeOfDay.NIGHT:
        morrow = facts.sun(day + timedelta(days=1), place)
        return round_up(at["dusk"]), round_down(minute_of(day, morrow.dawn))
    if asked is TimeOfDay.DAWN:
        first = round_up(at["dawn"])
        return first, max(first + minutes, round_down(minute_of(day, today.golden_morning[1])))
    if asked is TimeOfDay.DUSK:
        last = round_down(at["dusk"])
        return min(last - minutes, round_up(minute_of(day, today.golden_evening[0]))), last
    return _find_daylight(facts, asked, day=day, place=place, minutes=minutes)


def _find_daylight(facts, asked, *, day, place, minutes):
    """A part of the usable daylight; all of it for a scene that outlasts its part."""
    today, margin = facts.sun(day, place), facts.rules.daylight_margin_min
    at_sunrise = minute_of(day, today.sunrise)
    first = at_sunrise + margin
    last = minute_of(day, today.sunset) - margin
    noon = minute_of(day, today.noon)
    part = {
        TimeOfDay.MORNING: (first, min(at_sunrise + LOW_SUN, noon, last)),
        TimeOfDay.NOON: (max(first, noon - REACH), min(last, noon + REACH)),
        TimeOfDay.AFTERNOON: (max(first, noon), last),
        TimeOfDay.DAY: (first, last),
    }[asked]
    start, end = round_up(part[0]), round_down(part[1])
    if minutes <= end - start:
        return start, end
    return round_up(first), round_down(last)


def list_free(facts, place_id, *, day):
    """The spans of a date in which a place can be had: open, and booked by nobody else."""
    terms = facts.place_terms(place_id)
    hours = facts.places[place_id].open_hours if terms.open_hours is None else terms.open_hours
    spans = [(span.start, span.until) for span in hours] or [(0, FOREVER)]
    for booking in terms.booked:
        shift = (booking.day - day).days * DATE
        taken = booking.start + shift, booking.until + shift
        spans = [piece for span in spans for piece in _cut(span, taken)]
    return sorted(spans)


def _cut(span, taken):
    """What is left of a span; what only touches it takes nothing."""
    start, end = span
    if taken[0] >= end or taken[1] <= start:
        return [span]
    pieces = (start, min(end, taken[0])), (max(start, taken[1]), end)
    return [piece for piece in pieces if piece[0] < piece[1]]


def find_dressed(facts, index, *, day):
    """From and until when the set of a scene stands dressed; ``None`` where it never does.

    It is dressed on the eve, else on the same date before the shot; struck on the morrow, else on
    the same date after the shot, in half the time. Each is done while the place is free.
    """
    home = facts.homes[index]
    minutes = facts.dressing_min(index)
    if not minutes:
        return 0, FOREVER
    place = home.location_id
    today = list_free(facts, place, day=day)
    early, late = _dress_early(facts, place, day=day, minutes=minutes), minutes // 2
    starts = [start + minutes for start, end in today if end - start >= minutes]
    ends = [end - late for start, end in today if end - start >= late]
    if _has_room(facts, place, day=day + timedelta(days=1), minutes=late):
        ends = [FOREVER]
    starts = [0] if early else starts
    return (min(starts), max(ends)) if today and starts and ends else None


def _dress_early(facts, place, *, day, minutes):
    eve, permit = day - timedelta(days=1), facts.place_terms(place).permit_from
    return (permit is None or permit <= eve) and _has_room(facts, place, day=eve, minutes=minutes)


def _has_room(facts, place, *, day, minutes):
    """Whether a place is free for so long before midnight."""
    return any(min(end, DATE) - start >= minutes for start, end in list_free(facts, place, day=day))


def find_ban(facts, index, *, day):
    """Why a scene may not be shot on a date at all, whatever the hour; ``None`` where it may."""
    return next(_list_bans(facts, index, day=day), None)


def _list_bans(facts, index, *, day):
    home, scene = facts.homes[index], facts.scenes[index]
    terms, place = facts.place_terms(home.location_id), facts.places[home.location_id]
    fixed = {fix.scene: fix.day for fix in facts.terms.fixes}
    for order in facts.terms.orders:
        fixed |= dict.fromkeys(order.scenes, order.day)
    if day < facts.production.start or not facts.works(day):
        yield "nobody works"
    if fixed.get(index, day) != day:
        yield f"fixed on {fixed[index]}"
    if any(order.day == day and index not in order.scenes for order in facts.terms.orders):
        yield "the date is laid out without it"
    for name in scene.cast:
        if day in facts.cast_terms(name)[2]:
            yield f"{name} is away"
    if terms.permit_from is not None and day < terms.permit_from:
        yield "no permit yet"
    built = terms.build_from or facts.production.start
    if place.stage is not None and day < built + timedelta(days=place.stage.build_days):
        yield "not built yet"
    if facts.light(index) is TimeOfDay.NIGHT and place.night is False:
        yield "no night there"


def find_window(facts, index, *, day):
    """From and until when a scene may be shot on a date, its place apart; ``None`` for never."""
    if facts.homes[index] is None or find_ban(facts, index, day=day):
        return None
    dressed = find_dressed(facts, index, day=day)
    light = find_light(facts, index, day=day)
    if dressed is None:
        return None
    start, end = max(dressed[0], light[0]), min(dressed[1], light[1])
    return (start, end) if end - start >= facts.minutes(index) else None
