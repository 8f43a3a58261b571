"""One day of a recce: the order with the least driving in which every view has its light.

Exact, by dynamic programming over the views taken; a beginning is dropped only where another one
that has seen the same and stands at the same place is no later and has driven no more.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scout.domain.recce import RecceRules
    from scout.schedule.recce.view import Span

MOST_EXACT = 11
"""Views of a day up to which every order is weighed; more take too long, and hardly fit a day."""


class Stay(NamedTuple):
    """A view on the clock, in minutes of the date; ``lunch``: when a meal before it begins, or -1.

    ``drive``: minutes from the view before.
    """

    view: int
    drive: int
    arrive: int
    leave: int
    lunch: int = -1


class Way(NamedTuple):
    """An order on the clock: the stays, and the driving between them."""

    drive: int
    finish: int
    stays: tuple[Stay, ...]

    @property
    def minutes(self) -> int:
        """From the first view to the end."""
        return self.finish - self.stays[0].arrive


class DayBook(NamedTuple):
    """A date in numbers: when each view may be taken and how long it takes, and all drives."""

    spans: tuple[tuple[Span, ...], ...]
    minutes: tuple[int, ...]
    drive: tuple[tuple[int, ...], ...]
    rules: RecceRules

    def start(self, views: Sequence[int]) -> int:
        """When the day begins: at the usual hour, or at a dawn that is over by then."""
        usual = self.rules.start_min
        early = (
            self.spans[view][0][0]
            for view in views
            if self.spans[view][-1][1] - self.minutes[view] < usual
        )
        return min((usual, *early))

    def enter(self, view: int, now: int) -> int | None:
        """When a view can begin for who is there now; ``None`` where it is too late."""
        for start, end in self.spans[view]:
            begin = max(start, now)
            if begin + self.minutes[view] <= end:
                return begin
        return None

    def go(self, now: int, view: int, *, drive: int, hungry: bool) -> Iterator[Stay]:
        """The next view, and the same after a meal where nobody has eaten yet."""
        if (begin := self.enter(view, now + drive)) is not None:
            yield Stay(view, drive, begin, begin + self.minutes[view])
        rules = self.rules
        if not hungry or now > rules.lunch_until:
            return
        lunch = max(now, rules.lunch_from)
        if (begin := self.enter(view, lunch + rules.lunch_min + drive)) is not None:
            yield Stay(view, drive, begin, begin + self.minutes[view], lunch)

    def needs_lunch(self, first: int, finish: int) -> bool:
        """Whether a day from the first view to the last goes through the hour of the meal."""
        rules = self.rules
        return first < rules.lunch_until and finish > rules.lunch_until + rules.lunch_min // 2


def follow(book: DayBook, order: Sequence[int]) -> Way | None:
    """A day with these views in this order, as early as can be; ``None`` where it cannot be.

    Whoever would only wait for a light later on starts later.
    """
    start = book.start(order)
    limit = start + round(book.rules.hours * 60)
    ways: dict[bool, tuple[Stay, ...]] = {False: ()}
    for view in order:
        after: dict[bool, tuple[Stay, ...]] = {}
        for eaten, stays in ways.items():
            now = stays[-1].leave if stays else start
            drive = book.drive[stays[-1].view][view] if stays else 0
            for stay in book.go(now, view, drive=drive, hungry=bool(stays) and not eaten):
                key = eaten or stay.lunch >= 0
                if stay.leave <= limit and (key not in after or stay.leave < after[key][-1].leave):
                    after[key] = (*stays, stay)
        ways = after
    found = [
        stays
        for eaten, stays in ways.items()
        if stays and (eaten or not book.needs_lunch(stays[0].arrive, stays[-1].leave))
    ]
    best = min(found, key=lambda stays: stays[-1].leave, default=None)
    if best is None:
        return None
    return Way(sum(stay.drive for stay in best), best[-1].leave, _start_late(best, book))


class _Key(NamedTuple):
    """What a beginning has seen (bits), where it stands, and whether anybody has eaten."""

    done: int
    last: int
    eaten: bool


class _Label(NamedTuple):
    """A beginning: its driving, the clock, and the views in order."""

    drive: int
    now: int
    order: tuple[int, ...]


def find_order(
    book: DayBook, views: Sequence[int], *, check: Callable[[], None] = lambda: None
) -> Way | None:
    """The order of these views with the least driving, then the earliest end; ``None`` if none."""
    start = book.start(views)
    limit = start + round(book.rules.hours * 60)
    bits = {view: 1 << number for number, view in enumerate(views)}
    layer: dict[_Key, list[_Label]] = {}
    for view, bit in bits.items():
        for stay in book.go(start, view, drive=0, hungry=False):
            if stay.leave <= limit:
                layer[_Key(bit, view, eaten=False)] = [_Label(0, stay.leave, (view,))]
    for _ in range(len(bits) - 1):
        check()
        after: dict[_Key, list[_Label]] = {}
        for key, labels in layer.items():
            left = [(view, bit) for view, bit in bits.items() if not key.done & bit]
            for label, (view, bit) in product(labels, left):
                for to, made in _go_on(book, label, key=key, view=view, bit=bit):
                    if made.now <= limit:
                        _keep(after.setdefault(to, []), made)
        layer = after
    ends = sorted(label for labels in layer.values() for label in labels)
    ways = (follow(book, label.order) for label in ends)
    return min((way for way in ways if way is not None), default=None)


def _go_on(
    book: DayBook, label: _Label, *, key: _Key, view: int, bit: int
) -> Iterator[tuple[_Key, _Label]]:
    """A beginning with one more view, before and after the meal."""
    drive = book.drive[key.last][view]
    for stay in book.go(label.now, view, drive=drive, hungry=not key.eaten):
        to = _Key(key.done | bit, view, eaten=key.eaten or stay.lunch >= 0)
        yield to, _Label(label.drive + drive, stay.leave, (*label.order, view))


def _keep(labels: list[_Label], made: _Label) -> None:
    """Add a beginning unless another is as good, and drop those that it beats."""
    if any(one.drive <= made.drive and one.now <= made.now for one in labels):
        return
    labels[:] = [one for one in labels if one.drive < made.drive or one.now < made.now]
    labels.append(made)


def _start_late(stays: tuple[Stay, ...], book: DayBook) -> tuple[Stay, ...]:
    """The stays before the first wait put off by as much as is waited, as far as they may be."""
    wait = next((at for at in range(1, len(stays)) if _waits(stays, at, book=book) > 0), None)
    if wait is None:
        return stays
    slack = _waits(stays, wait, book=book)
    for at, stay in enumerate(stays[:wait]):
        ends = [end for start, end in book.spans[stay.view] if start <= stay.arrive < end]
        slack = min(slack, max(ends) - stay.leave)
        if at and stay.lunch >= 0:
            slack = min(slack, max(0, book.rules.lunch_until - stay.lunch))
    if stays[wait].lunch >= 0:
        slack = min(slack, max(0, book.rules.lunch_until - stays[wait].lunch))
    if slack <= 0:
        return stays
    return tuple(
        stay._replace(
            arrive=stay.arrive + slack,
            leave=stay.leave + slack,
            lunch=stay.lunch + slack if stay.lunch >= 0 else -1,
        )
        if at < wait
        else stay._replace(lunch=_put_off(stay, stays[at - 1], slack=slack, wait=at == wait))
        for at, stay in enumerate(stays)
    )


def _put_off(stay: Stay, before: Stay, *, slack: int, wait: bool) -> int:
    """When the meal before a stay begins, where the stay before it may have been put off."""
    if stay.lunch < 0 or not wait:
        return stay.lunch
    return max(stay.lunch, before.leave + slack)


def _waits(stays: Sequence[Stay], at: int, *, book: DayBook) -> int:
    """Minutes that are waited before a stay, besides the drive and the meal."""
    before, stay = stays[at - 1], stays[at]
    ready = (
        max(before.leave, stay.lunch + book.rules.lunch_min) if stay.lunch >= 0 else before.leave
    )
    return stay.arrive - stay.drive - ready
