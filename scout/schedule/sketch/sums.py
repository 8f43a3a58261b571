"""What a date takes and costs at least, and what a plan costs besides its days; compiled.

By sums alone, as ``day.least`` has it for a day: no order of a day is looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.schedule.day.day_price import HALF_HOUR
from scout.schedule.job.task import MEAL_AFTER_MIN
from scout.schedule.search.draft import NO_DAY
from scout.schedule.sketch.compiled import compiled
from scout.schedule.sketch.facts import BRIGHT, DARK, NEVER
from scout.schedule.sketch.state import count_waiting

if TYPE_CHECKING:
    from scout.schedule.sketch.facts import Facts
    from scout.schedule.sketch.state import State

BROKEN = 10**17
LEFT_CNY = 10**10
"""元 for each task that is on no date: more than any way to shoot it costs, whatever the price list
and however long the crew waits for it, even with the change of a date that was issued."""

HOUR_MIN = 60
FAR = 10**6


class More(NamedTuple):
    """Work of one kind that comes to a date; ``kind`` is ``NEVER`` for none."""

    kind: int
    minutes: int
    eighths: int


NOTHING = More(NEVER, 0, 0)


@compiled
def fee_of(facts: Facts, place: int, minutes: int) -> int:
    """What a stay at a place costs, as ``Fee.of_stay`` has it."""
    fee = facts.fee[place]
    if minutes <= 0:
        return 0
    best = NEVER
    if fee[0] != NEVER:
        best = fee[0] * max(fee[1], -(-minutes // HOUR_MIN))
    for way in (2, 4):
        if fee[way] != NEVER:
            over = max(0, minutes - HOUR_MIN * fee[way + 1])
            price = fee[way] + fee[6] * -(-over // HALF_HOUR)
            if best == NEVER or price < best:
                best = price
    return max(0, best)


@compiled
def has_place(facts: Facts, state: State, date: int, place: int, more: More) -> bool:
    """Whether anything is shot at a place, the new work too."""
    if state.places[date, place] > 0:
        return True
    return more.kind != NEVER and facts.place[more.kind] == place


@compiled
def least_drive(facts: Facts, state: State, date: int, more: More) -> int:
    """Minutes driven at least: each place but the one hardest to reach is driven to."""
    total, longest = 0, 0
    for place in range(len(facts.been)):
        if not has_place(facts, state, date, place, more):
            continue
        nearest = FAR
        for other in range(len(facts.been)):
            if other != place and has_place(facts, state, date, other, more):
                nearest = min(nearest, facts.drive[other, place])
        if nearest < FAR:
            total += nearest
            longest = max(longest, nearest)
    return total - longest


@compiled
def count_turns(facts: Facts, state: State, date: int, more: More) -> tuple[int, int]:
    """How many turns and places there are."""
    turns, places = 0, 0
    for turn in range(facts.turns):
        if state.turns[date, turn] > 0 or (more.kind != NEVER and facts.turn[more.kind] == turn):
            turns += 1
    for place in range(len(facts.been)):
        if has_place(facts, state, date, place, more):
            places += 1
    return turns, places


@compiled
def least_hours(facts: Facts, state: State, date: int, more: More) -> int:
    """Minutes from call to wrap at least, waiting and drives apart."""
    rules = facts.rules
    turns, places = count_turns(facts, state, date, more)
    work = state.minutes[date] + more.minutes + rules.change * (turns - places)
    work += places * (rules.load_in + rules.load_out)
    return work + rules.meal * ((work - 1) // MEAL_AFTER_MIN)


@compiled
def may_share(facts: Facts, state: State, date: int, more: More) -> bool:
    """Whether new work may fit on a date, by its pages, its minutes and where the sun goes."""
    rules = facts.rules
    if state.eighths[date] + more.eighths > rules.eighths:
        return False
    both = 0
    for place in range(len(facts.been)):
        here = more.kind != NEVER and facts.place[more.kind] == place
        sky = facts.sky[more.kind] if here else NEVER
        bright = state.bright[date, place] > 0 or sky == BRIGHT
        dark = state.dark[date, place] > 0 or sky == DARK
        both += bright and dark
    if both > 1:
        return False
    hours = least_hours(facts, state, date, more) + least_drive(facts, state, date, more)
    return hours <= rules.most


@compiled
def least_price(facts: Facts, state: State, date: int, more: More) -> int:
    """What a date costs at least, the new work too; nothing where there is none."""
    rules, prices = facts.rules, facts.prices
    if state.tasks[date] == 0 and more.kind == NEVER:
        return 0
    turns, places = count_turns(facts, state, date, more)
    drive = least_drive(facts, state, date, more)
    load = rules.load_in + rules.load_out
    over = least_hours(facts, state, date, more) + drive - rules.normal
    total = prices.day + prices.overtime * max(0, -(-over // HALF_HOUR))
    total += prices.move * (places - 1)
    total += prices.move_minute * (drive + load * (places - 1))
    total += prices.micro_move * (turns - places)
    for place in range(len(facts.been)):
        if has_place(facts, state, date, place, more):
            here = more.kind != NEVER and facts.place[more.kind] == place
            minutes = state.stay[date, place] + (more.minutes if here else 0)
            total += fee_of(facts, place, load + minutes)
    return total


@compiled
def price_member(facts: Facts, member: int, span: tuple[int, int, int]) -> int:
    """What a member costs who works on so many dates, the first and the last of them."""
    count, first, last = span
    if count == 0:
        return 0
    begins = 0 if facts.begun[member] else facts.offset[first]
    held = facts.offset[last] - begins + 1 - count
    return facts.day_cny[member] * count + facts.hold_cny[member] * held


@compiled
def span_member(state: State, member: int) -> tuple[int, int, int]:
    """On how many dates a member works, the first and the last."""
    count, first, last = 0, NEVER, NEVER
    for date in range(len(state.tasks)):
        if state.cast[date, member] > 0:
            if first == NEVER:
                first = date
            last = date
            count += 1
    return count, first, last


@compiled
def count_idle(facts: Facts, state: State, extra: int) -> int:
    """Unused dates before the last used one, ``extra`` counted as used; ``NEVER`` for none."""
    first, last, used = NEVER, NEVER, 0
    for date in range(len(state.tasks)):
        if state.tasks[date] > 0 or date == extra:
            if first == NEVER:
                first = date
            last = date
            used += 1
    if used == 0:
        return 0
    begins = 0 if facts.waits else first
    return last - begins + 1 - used


@compiled
def price_rest(facts: Facts, state: State) -> int:
    """Cast, splits, idle dates, the story and changes; days and dressing apart."""
    prices = facts.prices
    total = prices.idle * count_idle(facts, state, NEVER)
    for member in range(len(facts.day_cny)):
        total += price_member(facts, member, span_member(state, member))
    for place in range(len(facts.been)):
        visits = 0
        for date in range(len(state.tasks)):
            visits += state.places[date, place] > 0
        if visits > 0:
            total += prices.split * (visits - (0 if facts.been[place] else 1))
    for number in range(len(facts.pairs)):
        one, two = state.day[facts.pairs[number, 0]], state.day[facts.pairs[number, 1]]
        if NO_DAY not in (one, two) and one > two:
            total += prices.story
    for task in range(len(state.day)):
        if state.day[task] != NO_DAY:
            total += price_change(facts, task, state.day[task])
    return total


@compiled
def price_change(facts: Facts, task: int, date: int) -> int:
    """What it costs that a task is on another date than was issued."""
    issued = facts.issued[task]
    return facts.prices.changed if issued not in (NEVER, date) else 0


@compiled
def price_left(state: State) -> int:
    """What it costs that tasks are on no date."""
    return LEFT_CNY * count_waiting(state)


@compiled
def keeps_matches(facts: Facts, state: State) -> bool:
    """Whether what must match is on shoot days close together."""
    for group in range(len(facts.ago)):
        first, last = NEVER, NEVER
        for at in range(facts.match_at[group], facts.match_at[group + 1]):
            date = state.day[facts.match[at]]
            if date != NO_DAY:
                rank = 0
                for other in range(date):
                    rank += state.tasks[other] > 0
                first = rank if first == NEVER else min(first, rank)
                last = max(last, rank)
        if facts.ago[group]:
            first = -facts.ago[group]
        if last != NEVER and last - first >= facts.rules.match_days:
            return False
    return True
