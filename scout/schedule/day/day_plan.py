"""The best order for one day's work: which place first, what at it, when to call, when to eat.

A day is a row of groups (a turn in one light); the unit comes to each place once. Orders are tried
by dynamic programming over the groups done, with the best few of each length kept; a day of few
scenes is searched scene by scene and keeps all that may yet win.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from scout.schedule.day.clock import NOWHERE, Clock
from scout.schedule.day.day_price import DayPrice, price_day
from scout.schedule.job.daylight import PASSING, STEP_MIN, UNDER_THE_SUN, Light
from scout.schedule.job.sheet import ALWAYS, DATE_MIN
from scout.schedule.job.task import MEAL_AFTER_MIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from scout.schedule.day.clock import Mark, Step
    from scout.schedule.job.job import Job
    from scout.schedule.job.sheet import Sheet

WIDTH = 5
"""Orders kept of each length: more found nothing cheaper on the sample productions."""

LAST = 3
"""Orders of a whole day that are put on the clock and priced."""

SINGLY = 7
"""Up to so many scenes a day is searched scene by scene, and nothing that may win is dropped."""

SHIFT_MIN = 15
"""Steps in which a call is put off while the crew would only wait."""

REST_STEP_MIN = 15
"""A rested crew is called on the next quarter of an hour: one layout serves many evenings."""

CALL_STEP_MIN = 30
"""A crew is called on the half hour where hours of places make every one count."""

LATEST_CALL_MIN = 18 * 60
"""Nobody is called later than six in the evening."""

EARLIEST_CALL_MIN = 180
"""Nobody is called before three in the morning, unless the rules call everybody then."""


class DayPlan(NamedTuple):
    """One date's work on the clock. ``wrap`` includes the load-out."""

    day: date
    call: int
    wrap: int
    steps: tuple[Step, ...]
    price: DayPrice


class _Group(NamedTuple):
    """Tasks that are shot in one go, and the hours between which they must lie."""

    tasks: tuple[int, ...]
    place: int
    turn: int
    minutes: int
    opens: int
    closes: int


class _Label(NamedTuple):
    """A beginning of a day: its estimate, where it stands, and the groups done so far."""

    guess: int
    mark: Mark
    done: int
    last: int
    row: tuple[int, ...]
    paid: int


class DayPlanner:
    """Lays out days of one job and remembers every day that it has laid out."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self._clocks: dict[date, Clock] = {}
        self._known: dict[tuple[date, frozenset[int], int], DayPlan | None] = {}

    def clock(self, day: date) -> Clock:
        """The clock of a date."""
        if day not in self._clocks:
            self._clocks[day] = Clock(self.job, self.job.sheet(day))
        return self._clocks[day]

    def plan(self, day: date, tasks: frozenset[int], *, earliest: int = 0) -> DayPlan | None:
        """The cheapest layout found of these tasks on a date, ``None`` where none keeps the rules.

        ``earliest``: when the crew has rested, in minutes of the date. Ties go to the usual call.
        """
        floor = min(EARLIEST_CALL_MIN, round(self.job.rules.call_hour * 60))
        free = self._recall(day, tasks, earliest=floor)
        if free is None or free.call >= earliest:
            return free
        return self._recall(day, tasks, earliest=-(-earliest // REST_STEP_MIN) * REST_STEP_MIN)

    def _recall(self, day: date, tasks: frozenset[int], *, earliest: int) -> DayPlan | None:
        """The layout, reckoned once."""
        key = (day, tasks, earliest)
        if key not in self._known:
            self._known[key] = self._lay_out(day, tasks, earliest=earliest)
        return self._known[key]

    def _lay_out(self, day: date, tasks: frozenset[int], *, earliest: int) -> DayPlan | None:
        clock = self.clock(day)
        if not is_thinkable(self.job, clock.sheet, tasks=tasks):
            return None
        groups = _make_groups(self.job, clock.sheet, tasks=tasks)
        best: DayPlan | None = None
        least = least_price(self.job, tasks)
        for call in self._list_calls(clock, groups, earliest=earliest):
            if best is not None and best.price.total <= least:
                break
            for row in _Search(clock, groups).list_rows(call):
                order = [task for group in row for task in groups[group].tasks]
                for made in _time(clock, call, order=order):
                    if best is None or self._rank(made) < self._rank(best):
                        best = made
        return best

    def _list_calls(self, clock: Clock, groups: Sequence[_Group], *, earliest: int) -> list[int]:
        """Calls worth trying, the usual one first; where places keep hours, one each half hour."""
        low, high = call_range(self.job, groups, earliest=earliest)
        if low > high:
            return []
        usual = min(max(round(self.job.rules.call_hour * 60), low), high)
        calls = {usual, low, high, (low + high) // (2 * STEP_MIN) * STEP_MIN}
        if any(clock.sheet.spans[group.place] != ALWAYS for group in groups):
            calls |= set(range(low, high, CALL_STEP_MIN))
        return sorted(calls, key=lambda call: (abs(call - usual), call))

    def _rank(self, plan: DayPlan) -> tuple[int, int, int, tuple[int, ...]]:
        """Cheapest first; then the call nearest to the usual one, then exteriors before rain."""
        odd = abs(plan.call - round(self.job.rules.call_hour * 60))
        tasks = self.job.tasks
        bright = sum(step.start for step in plan.steps if tasks[step.task].light in UNDER_THE_SUN)
        return plan.price.total, odd, bright, tuple(step.task for step in plan.steps)

    def recall(self, day: date, tasks: frozenset[int]) -> DayPlan | None:
        """The layout of these tasks for a rested crew, if it was reckoned before."""
        floor = min(EARLIEST_CALL_MIN, round(self.job.rules.call_hour * 60))
        return self._known.get((day, tasks, floor))

    def may_fit(self, day: date, tasks: frozenset[int]) -> bool:
        """Whether these tasks may fit on a date by sums alone; no layout is made."""
        sheet = self.clock(day).sheet
        if not is_thinkable(self.job, sheet, tasks=tasks):
            return False
        low, high = call_range(self.job, _make_groups(self.job, sheet, tasks=tasks), earliest=0)
        return low <= high

    def follow(self, day: date, call: int, *, order: Sequence[int]) -> DayPlan | None:
        """The day with these tasks in this very order, or ``None`` where it breaks a rule."""
        return _make_plan(self.clock(day), call, order=order)


def is_thinkable(job: Job, sheet: Sheet, *, tasks: frozenset[int]) -> bool:
    """Whether the tasks fit into a day by their windows, pages and minutes alone."""
    rules = job.rules
    if any(sheet.window[task] is None for task in tasks):
        return False
    if sum(job.eighths[task] for task in tasks) > rules.pages * 8:
        return False
    bright, dark = set(), set()
    for task in tasks:
        light = job.tasks[task].light
        if light in UNDER_THE_SUN:
            bright.add(job.place[task])
        elif light is Light.NIGHT and sheet.light[job.place[task]].next_dawn > DATE_MIN:
            dark.add(job.place[task])
    if len(bright & dark) > 1:  # the unit is at one place when the light goes
        return False
    drive = least_drive(job, tuple({job.place[task] for task in tasks}))
    return least_hours(job, tasks) + drive <= rules.hours * 60


def least_hours(job: Job, tasks: frozenset[int]) -> int:
    """Minutes from call to wrap that these tasks take at least, waiting and drives apart."""
    rules = job.rules
    places = {job.place[task] for task in tasks}
    turns = {job.turn[task] for task in tasks}
    work = sum(job.minutes[task] for task in tasks)
    work += rules.spot_change_min * (len(turns) - len(places))
    work += len(places) * (rules.load_in_min + rules.load_out_min)
    return work + rules.meal_min * ((work - 1) // MEAL_AFTER_MIN)


def least_price(job: Job, tasks: frozenset[int]) -> int:
    """What a day with these tasks costs at least, whatever their order: no wait, nearest drives."""
    prices, rules = job.prices, job.rules
    places: dict[int, list[int]] = {}
    for task in tasks:
        places.setdefault(job.place[task], []).append(task)
    turns = len({job.turn[task] for task in tasks})
    drive = least_drive(job, tuple(places))
    load = rules.load_in_min + rules.load_out_min
    over = least_hours(job, tasks) + drive - round(60 * rules.normal_hours)
    moved = drive + load * (len(places) - 1)
    return (
        prices.day
        + prices.overtime * max(0, -(-over // 30))
        + prices.move * (len(places) - 1)
        + prices.move_minute * moved
        + prices.micro_move * (turns - len(places))
        + sum(
            job.fee[place].of_stay(load + sum(job.minutes[task] for task in members))
            for place, members in places.items()
        )
    )


def least_drive(job: Job, places: Sequence[int]) -> int:
    """Minutes of driving between these places at least: each but the first is driven to."""
    if len(places) < 2:  # noqa: PLR2004 - one place has no way
        return 0
    nearest = sorted(min(job.drive[a][b] for a in places if a != b) for b in places)
    return sum(nearest[:-1])


def _make_groups(job: Job, sheet: Sheet, *, tasks: frozenset[int]) -> list[_Group]:
    """The tasks in groups of one turn and one light, in script order; few tasks singly."""
    apart = len(tasks) <= SINGLY
    found: dict[tuple[object, ...], list[int]] = {}
    for task in sorted(tasks):
        light = job.tasks[task].light
        window = sheet.window[task] if light in PASSING else None
        found.setdefault((job.turn[task], light, window, task if apart else 0), []).append(task)
    groups = []
    for members in found.values():
        windows = [window for task in members if (window := sheet.window[task]) is not None]
        groups.append(
            _Group(
                tasks=tuple(members),
                place=job.place[members[0]],
                turn=job.turn[members[0]],
                minutes=sum(job.minutes[task] for task in members),
                opens=max(window[0] for window in windows),
                closes=min(window[1] for window in windows),
            )
        )
    return groups


def _alike_before(groups: Sequence[_Group]) -> list[int]:
    """For each group, as bits, those that may as well be shot before it.

    They are at the same place in the same hours, and nothing else is shot in their setting: any
    order of them takes the same time.
    """
    often = Counter(group.turn for group in groups)
    kinds = [
        (group.place, group.opens, group.closes) if often[group.turn] == 1 else None
        for group in groups
    ]
    return [
        sum(1 << n for n in range(number) if kind is not None and kinds[n] == kind)
        for number, kind in enumerate(kinds)
    ]


def call_range(job: Job, groups: Sequence[_Group], *, earliest: int) -> tuple[int, int]:
    """From when to when a call can serve all groups; empty where none can.

    What closes by an hour must be shot between load-in and that hour, what opens at an hour between
    it and the longest day's end, each with the moves and changes that it takes at least.
    """
    rules = job.rules
    low, high = earliest, max(earliest, round(rules.night_call_hour * 60), LATEST_CALL_MIN)
    for hour in {group.closes for group in groups}:
        early = [group for group in groups if group.closes <= hour]
        high = min(high, hour - rules.load_in_min - _least_minutes(job, early))
    for hour in {group.opens for group in groups}:
        late = [group for group in groups if group.opens >= hour]
        wrap = hour + _least_minutes(job, late) + rules.load_out_min
        if hour > 0:
            low = max(low, wrap - round(rules.hours * 60))
    return -(-low // STEP_MIN) * STEP_MIN, high // STEP_MIN * STEP_MIN


def _least_minutes(job: Job, groups: Sequence[_Group]) -> int:
    """From the first of these groups to the last at least, meals and waiting apart."""
    rules = job.rules
    places = tuple({group.place for group in groups})
    changes = len({group.turn for group in groups}) - len(places)
    moves = (len(places) - 1) * (rules.load_in_min + rules.load_out_min) + least_drive(job, places)
    minutes = sum([group.minutes for group in groups])
    return minutes + changes * rules.spot_change_min + moves


class _Search:
    """Orders of the groups of one day, the promising ones first."""

    def __init__(self, clock: Clock, groups: Sequence[_Group]) -> None:
        self._job, self._clock, self._groups = clock.job, clock, groups
        self._all = (1 << len(groups)) - 1
        self._at: dict[int, int] = {}
        for number, group in enumerate(groups):
            self._at[group.place] = self._at.get(group.place, 0) | 1 << number
        self._singly = sum(len(group.tasks) for group in groups) <= SINGLY
        self._first = [0] * len(groups) if self._singly else _alike_before(groups)

    def list_rows(self, call: int) -> list[tuple[int, ...]]:
        """Orders that keep the rules when called at this minute: the best, or all that may win."""
        layer = list(self._expand(_Label(0, self._clock.open(call), 0, NOWHERE, (), 0)))
        for _ in range(len(self._groups) - 1):
            layer = [after for label in self._keep(layer) for after in self._expand(label)]
        best = self._keep(layer)
        return [label.row for label in (best if self._singly else best[:LAST])]

    def _keep(self, layer: list[_Label]) -> list[_Label]:
        """Without labels that another beats in all; the best few of what is left."""
        layer.sort()
        kept: dict[tuple[int, int], list[_Label]] = {}
        few: list[_Label] = []
        for label in layer:
            rivals = kept.setdefault((label.done, label.last), [])
            if any(_beats(rival, label) for rival in rivals):
                continue
            rivals.append(label)
            few.append(label)
            if len(few) >= WIDTH and not self._singly:
                break
        return few

    def _expand(self, label: _Label) -> Iterator[_Label]:
        groups, done, last = self._groups, label.done, label.last
        here = groups[last].place if last != NOWHERE else NOWHERE
        rest = self._at[here] & ~done if last != NOWHERE else 0
        for number, group in enumerate(groups):
            bit = 1 << number
            if done & bit or (rest and not rest & bit) or self._first[number] & ~done:
                continue
            start = self._call_late(label.mark, group) if last == NOWHERE else label.mark
            mark = self._clock.go_on(
                start, group.tasks, minutes=group.minutes, hours=(group.opens, group.closes)
            )
            if mark is not None and self._may_end(mark, done | bit):
                yield self._label(label, mark, number=number)

    def _call_late(self, mark: Mark, group: _Group) -> Mark:
        """Nobody is called to wait for the first light: the call moves up to it."""
        made = self._clock.advance(mark, group.tasks[0])
        if made is None or not made[0].idle:
            return mark
        call = mark.call + made[0].idle // STEP_MIN * STEP_MIN
        return self._clock.open(call)

    def _may_end(self, mark: Mark, done: int) -> bool:
        """Whether each group that is left may still be shot in time, taken by itself."""
        left = self._all & ~done
        for number, group in enumerate(self._groups):
            if left >> number & 1 and max(mark.now, group.opens) + group.minutes > group.closes:
                return False
        return True

    def _label(self, label: _Label, mark: Mark, *, number: int) -> _Label:
        group, prices, groups = self._groups[number], self._job.prices, self._groups
        paid = label.paid
        if label.last != NOWHERE:
            before = groups[label.last]
            if before.place != group.place:
                drive = self._job.drive[before.place][group.place]
                stay = label.mark.now + self._job.rules.load_out_min - label.mark.here
                paid += prices.move_minute * drive + self._job.fee[before.place].of_stay(stay)
            elif before.turn != group.turn:
                paid += prices.micro_move
        done = label.done | 1 << number
        row = (*label.row, number)
        half_hours = (mark.now - mark.call + self._left(done)) // 30
        guess = paid + prices.overtime * half_hours + prices.night * (mark.now // 30)
        return _Label(guess, mark, done, number, row, paid)

    def _left(self, done: int) -> int:
        return sum(g.minutes for n, g in enumerate(self._groups) if not done >> n & 1)


def _beats(one: _Label, other: _Label) -> bool:
    """Whether a beginning that shot the same is no worse in anything that matters later."""
    a, b = one.mark, other.mark
    return (
        one.paid <= other.paid
        and a.now <= b.now
        and a.fed >= b.fed
        and a.call >= b.call
        and a.here >= b.here
        and a.until >= b.until
    )


def _time(clock: Clock, call: int, *, order: Sequence[int]) -> Iterator[DayPlan]:
    """The order on the clock: as called, and called later by as much as it would only wait."""
    made = _make_plan(clock, call, order=order)
    if made is None:
        return
    yield made
    for idle in {step.idle // STEP_MIN * STEP_MIN for step in made.steps}:
        for shift in range(idle, 0, -SHIFT_MIN):
            later = _make_plan(clock, call + shift, order=order)
            if later is not None:
                yield later
                break


def _make_plan(clock: Clock, call: int, *, order: Sequence[int]) -> DayPlan | None:
    """The day when called at this minute; whoever is called after midnight works the next date."""
    run = clock.run(call, order) if call < DATE_MIN else None
    if run is None:
        return None
    mark, steps = run
    wrap = mark.now + clock.job.rules.load_out_min
    price = price_day(clock.job, steps, call=call)
    return DayPlan(clock.sheet.day, call, wrap, tuple(steps), price)
