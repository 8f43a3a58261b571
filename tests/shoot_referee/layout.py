"""All ways to lay out some scenes on one date, without any that could win being dropped.

Everything is done as early as it can be; a meal may be eaten in each gap: before the unit leaves,
while it waits at the gate, after it has come, or between two shots. A place is come to once a day.
Two beginnings that shot the same scenes, the same one last and end at the same minute can go on in
the same ways; of these only those are kept that none beats in hunger, hire and money.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from shoot_referee.cost import price_hours, price_move, price_stay
from shoot_referee.fact import MEAL_AFTER, to_minutes
from shoot_referee.window import find_window, list_free

NOTHING = None


class Shot(NamedTuple):
    """A scene on the clock. ``left``, ``came``: the move before it, where there is one.

    ``leave`` is when the place before was left, ``here`` when the unit came to this one;
    ``meal`` when a meal before the scene begins.
    """

    scene: int
    start: int
    end: int
    leave: int | None
    here: int | None
    meal: int | None


class Beginning(NamedTuple):
    """A day so far: free at ``now``, last fed at ``fed``, at the place from ``here``.

    ``until``: when the place must be left. ``paid``: what is certain of the price.
    """

    now: int
    fed: int
    here: int
    until: int
    paid: int
    shots: tuple[Shot, ...]


class Layout(NamedTuple):
    """A whole day on the clock and its price."""

    call: int
    wrap: int
    price: int
    shots: tuple[Shot, ...]


@dataclass(frozen=True)
class DayTrial:
    """One date and some scenes; ``calls`` are the minutes at which the crew may be called."""

    facts: object
    day: object
    scenes: tuple[int, ...]
    calls: tuple[int, ...]

    @cached_property
    def _windows(self):
        return [find_window(self.facts, index, day=self.day) for index in self.scenes]

    @cached_property
    def _spans(self):
        at = {self._place(number) for number in range(len(self.scenes))}
        return {place: list_free(self.facts, place, day=self.day) for place in at}

    @cached_property
    def _turns(self):
        return [self.facts.turn(index) for index in self.scenes]

    @cached_property
    def _minutes(self):
        return [self.facts.minutes(index) for index in self.scenes]

    def _place(self, number):
        return self.facts.homes[self.scenes[number]].location_id

    @cached_property
    def layouts(self):
        """For each set of scenes, as bits: its layouts that no other beats in price and hours."""
        found = {}
        for call in self.calls:
            for done, layout in self._run(call):
                found.setdefault(done, []).append(layout)
        return {done: _keep_layouts(some) for done, some in found.items()}

    def _run(self, call):
        """Every set of scenes that can be shot when called at this minute, laid out."""
        layer = {(0, NOTHING): [Beginning(call, call, call, 0, 0, ())]}
        while layer:
            grown = {}
            for (done, last), beginnings in layer.items():
                for number, window in enumerate(self._windows):
                    if window is None or done >> number & 1 or self._is_late(number, done, last):
                        continue
                    after = grown.setdefault((done | 1 << number, number), [])
                    for beginning in beginnings:
                        after += self._shoot(beginning, number, last=last, call=call)
            layer = {key: _keep_beginnings(some) for key, some in grown.items() if some}
            for (done, last), beginnings in layer.items():
                for beginning in beginnings:
                    yield done, self._end(beginning, last, call=call)

    def _is_late(self, number, done, last):
        """Whether the place of a scene has been left already, or its pages are too many."""
        eighths = sum(
            self.facts.scenes[index].length.count
            for bit, index in enumerate(self.scenes)
            if (done | 1 << number) >> bit & 1
        )
        if eighths > self.facts.rules.pages * 8:
            return True
        if last is NOTHING or self._place(number) == self._place(last):
            return False
        return any(
            self._place(bit) == self._place(number)
            for bit in range(len(self.scenes))
            if done >> bit & 1
        )

    def _shoot(self, beginning, number, *, last, call):
        """The day with this scene next, in every way that keeps the rules so far."""
        if last is not NOTHING and self._place(last) == self._place(number):
            ways = self._stay(beginning, number, last=last)
        else:
            ways = self._come(beginning, number, last=last)
        rules = self.facts.rules
        for after in ways:
            out = after.now + rules.load_out_min
            if (
                after.now <= self._windows[number][1]
                and out <= after.until
                and out - after.fed <= MEAL_AFTER
                and out - call <= to_minutes(rules.hours)
            ):
                yield after

    def _stay(self, beginning, number, *, last):
        """The next scene at the same place."""
        rules, prices = self.facts.rules, self.facts.terms.prices
        opens = self._windows[number][0]
        turned = self._turns[last] != self._turns[number]
        lead = rules.spot_change_min if turned else 0
        paid = beginning.paid + (prices.micro_move if turned else 0)
        start = max(opens, beginning.now + lead)
        yield self._go_on(beginning, number, start=start, eats=NOTHING, paid=paid)
        start = max(opens, beginning.now + lead + rules.meal_min)
        eats = self._eat(beginning, since=beginning.now, until=start)
        if eats is not NOTHING:
            yield self._go_on(beginning, number, start=start, eats=eats, paid=paid)

    def _eat(self, beginning, *, since, until):
        """When a meal begins that is eaten as late as it may be; nothing where it would be late."""
        begins = min(until - self.facts.rules.meal_min, beginning.fed + MEAL_AFTER)
        return begins if begins >= since else NOTHING

    def _go_on(self, beginning, number, *, start, eats, paid, **more):
        """The beginning with a scene from ``start``; ``more`` says how the unit came."""
        end = start + self._minutes[number]
        fed = beginning.fed if eats is NOTHING else eats + self.facts.rules.meal_min
        shot = Shot(self.scenes[number], start, end, more.get("leave"), more.get("here"), eats)
        return Beginning(
            now=end,
            fed=fed,
            here=more.get("here", beginning.here),
            until=more.get("until", beginning.until),
            paid=paid,
            shots=(*beginning.shots, shot),
        )

    def _come(self, beginning, number, *, last):
        """The first scene at a place: loaded out elsewhere, driven, loaded in."""
        place = self._place(number)
        for opens, closes in self._spans[place]:
            if opens < closes and closes > beginning.now:
                for kind in ("none", "leaving", "gate", "here"):
                    after = self._enter(
                        beginning, number, last=last, span=(opens, closes), kind=kind
                    )
                    if after is not NOTHING:
                        yield after

    def _enter(self, beginning, number, *, last, span, kind):
        rules, place = self.facts.rules, self._place(number)
        meal = rules.meal_min
        came, leave, paid, eats = beginning.now, None, beginning.paid, NOTHING
        if last is not NOTHING:
            leave = beginning.now + rules.load_out_min + (meal if kind == "leaving" else 0)
            before = self._place(last)
            if leave > beginning.until:
                return NOTHING
            paid += price_stay(self.facts.fee(before), leave - beginning.here)
            paid += price_move(self.facts, before, place)
            came = leave + self.facts.drive(before, place)
            if kind == "leaving":
                eats = self._eat(beginning, since=beginning.now, until=leave)
        here = max(came, span[0])
        start = max(self._windows[number][0], here + rules.load_in_min)
        if kind == "gate":
            eats = self._eat(beginning, since=came, until=here)
        if kind == "here":
            start = max(start, here + rules.load_in_min + meal)
            eats = self._eat(beginning, since=here, until=start)
        if kind != "none" and eats is NOTHING:
            return NOTHING
        return self._go_on(
            beginning, number, start=start, eats=eats, paid=paid,
            leave=leave, here=here, until=span[1],
        )  # fmt: skip

    def _end(self, beginning, last, *, call):
        """The day that ends after the last scene."""
        facts = self.facts
        wrap = beginning.now + facts.rules.load_out_min
        price = beginning.paid + facts.terms.prices.day + sum(price_hours(facts, call, wrap))
        price += price_stay(facts.fee(self._place(last)), wrap - beginning.here)
        return Layout(call, wrap, price, beginning.shots)


def _keep_beginnings(some):
    """Without those that another one beats that ends at the same minute."""
    kept = []
    for one in sorted(some, key=lambda b: (b.now, b.paid, -b.fed, -b.here, -b.until)):
        if not any(
            other.now == one.now
            and other.paid <= one.paid
            and other.fed >= one.fed
            and other.here >= one.here
            and other.until >= one.until
            for other in kept
        ):
            kept.append(one)
    return kept


def _keep_layouts(some):
    """Without those that another one beats in price, call and wrap."""
    kept = []
    for one in sorted(some, key=lambda layout: (layout.price, -layout.call, layout.wrap)):
        if not any(other.call >= one.call and other.wrap <= one.wrap for other in kept):
            kept.append(one)
    return kept
