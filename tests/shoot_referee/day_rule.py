"""The rules of the clock within a day: hours, meals, loading, changes and moves."""

from __future__ import annotations

from itertools import pairwise

from shoot_referee.fact import MEAL_AFTER, minute_of, to_minutes


def _span(day, start, end):
    return minute_of(day.date, start), minute_of(day.date, end)


def list_meals(day):
    """The meals of a day in minutes, in order."""
    return sorted(_span(day, *meal) for meal in day.meals)


def count_work(day, start, end):
    """Minutes between two moments that no meal takes."""
    start, end = _span(day, start, end)
    meals = list_meals(day)
    return end - start - sum(max(0, min(end, over) - max(start, at)) for at, over in meals)


def check_hours(day, facts):
    """From call to wrap no longer than allowed; all that happens lies between."""
    call, wrap = _span(day, day.call, day.wrap)
    if wrap - call > to_minutes(facts.rules.hours):
        yield f"{wrap - call} minutes from call to wrap"
    if minute_of(day.date, day.visits[-1].leave) != wrap:
        yield "the wrap is not when the last place is left"
    moments = [call]
    for visit in day.visits:
        moments += [minute_of(day.date, visit.arrive)]
        for slot in visit.slots:
            moments += _span(day, slot.start, slot.end)
        moments += [minute_of(day.date, visit.leave)]
    if moments != sorted(moments):
        yield "not one after the other"
    if any(moment.denominator != 1 for moment in moments):
        yield "not on a whole minute"


def check_meals(day, facts):
    """Each meal long enough, and never more than six hours without one."""
    call, wrap = _span(day, day.call, day.wrap)
    meals = list_meals(day)
    for start, end in meals:
        if end - start != facts.rules.meal_min:
            yield f"a meal of {end - start} minutes"
        if not call <= start <= end <= wrap:
            yield "a meal outside the day"
    fed = [call, *(end for _, end in meals)]
    due = [*(start for start, _ in meals), wrap]
    for since, until in zip(fed, due, strict=True):
        if until - since > MEAL_AFTER:
            yield f"{until - since} minutes without a meal"


def check_overlap(day, _):
    """Nothing else happens during a meal, a drive or a shot."""
    drives = [_span(day, move.depart, move.arrive) for move in day.moves]
    shots = [_span(day, slot.start, slot.end) for visit in day.visits for slot in visit.slots]
    busy = sorted([*list_meals(day), *drives, *shots])
    if any(end > start for (_, end), (start, _) in pairwise(busy)):
        yield "two things at once"


def check_loading(day, facts):
    """Load-in before the first shot of a visit, load-out after the last, meals apart."""
    for visit in day.visits:
        into = count_work(day, visit.arrive, visit.slots[0].start)
        out = count_work(day, visit.slots[-1].end, visit.leave)
        if into < facts.rules.load_in_min or out < facts.rules.load_out_min:
            yield f"{into} minutes of load-in and {out} of load-out at {visit.location_id}"


def check_changes(day, facts):
    """The set is turned round where the spot or the need changes, meals apart."""
    for visit in day.visits:
        for before, after in pairwise(visit.slots):
            same = (before.spot_id, before.need_id) == (after.spot_id, after.need_id)
            took = count_work(day, before.end, after.start)
            if took < (0 if same else facts.rules.spot_change_min):
                yield f"{took} minutes from scene {before.scene} to scene {after.scene}"


def check_moves(day, facts):
    """One move between two visits, as long as the drive may take, and each place once."""
    visited = [visit.location_id for visit in day.visits]
    if len(visited) != len(set(visited)):
        yield f"a place is visited twice: {visited}"
    made = [(move.from_id, move.to_id) for move in day.moves]
    if made != list(pairwise(visited)):
        yield f"moves {made} between visits {visited}"
        return
    loads = facts.rules.load_out_min, facts.rules.load_in_min
    for move, (before, after) in zip(day.moves, pairwise(day.visits), strict=True):
        depart, arrive = _span(day, move.depart, move.arrive)
        planned = facts.drive(move.from_id, move.to_id)
        if arrive - depart != planned:
            yield f"a drive of {arrive - depart} minutes, not {planned}"
        if move.depart < before.leave or move.arrive > after.arrive:
            yield f"the drive from {move.from_id} to {move.to_id} is made while the unit is there"
        if move.travel != facts.travel(move.from_id, move.to_id):
            yield f"the travel from {move.from_id} to {move.to_id} is another one"
        if (move.load_out_min, move.load_in_min) != loads:
            yield f"the move from {move.from_id} to {move.to_id} loads otherwise"


DAY_RULES = (
    check_hours,
    check_meals,
    check_overlap,
    check_loading,
    check_changes,
    check_moves,
)
