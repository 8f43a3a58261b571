"""Plan many productions so that the district carries most of them.

First every script is studied alone, round what was booked before: nearly all of the work, and all
of it at once. Then as many as can be are given one of their plans each. Who is refused is studied
again round those that are carried, and all are chosen among once more, until nobody who is refused
finds room. Last, the first start that works is looked for, for each of them alone. Which worker
does what, and when, changes nothing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from scout.actions.district.errand import Aim
from scout.domain.district_plan import DistrictPlan, Standing
from scout.domain.message import say
from scout.geo.zone import TIMEZONE
from scout.record import dataclass
from scout.schedule.district.choose import Choice, choose_offers
from scout.schedule.district.clash import find_clashes
from scout.schedule.district.queue import line_up

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scout.actions.district.crew import Crew
    from scout.actions.district.errand import Brief, Errand
    from scout.actions.district.shelf import Shelf
    from scout.domain.booking import Booking
    from scout.domain.district_plan import Offer, Study
    from scout.domain.progress import Progress

ROUNDS = 16
"""After so many rounds who is left is refused."""
_BESIDE = 2
"""Days beside a window of which bookings are known: a night and UTC reach into other dates."""
_SHARES = (0.0, 0.7, 0.9, 1.0)
"""Of the progress, where the studies begin, the rounds, the earliest starts, and where all ends."""


@dataclass(frozen=True, kw_only=True)
class Batch:
    """Who works by which brief, where finished work is kept, and what was booked before.

    Every booking takes its hours: what has lapsed or is only asked for is none of them.
    """

    crew: Crew
    brief: Brief
    shelf: Shelf
    progress: Progress
    booked: tuple[Booking, ...] = ()


def plan_district(
    errands: Sequence[Errand], batch: Batch, *, broken: Sequence[Study] = ()
) -> DistrictPlan:
    """What becomes of each production; ``errands`` say nothing of bookings.

    ``broken``: files that are known to be no scripts, told with the others. Each piece of work is
    kept as soon as it is done: after a crash the same call goes on. Raises ``Cancelled``.
    """
    work = _Work(sorted(errands, key=lambda one: one.production), batch)
    work.study_all()
    work.fill_up()
    standings = (*work.stand(), *(Standing(study=one) for one in broken))
    batch.shelf.sweep()
    return DistrictPlan(
        standings=tuple(sorted(standings, key=lambda one: one.study.production)),
        bookings=batch.booked,
        studied=work.studied,
        kept=work.kept,
        proven=work.choice.proven,
    )


class _Work:
    """The batch as it goes on: what is known of each production, and who is carried so far."""

    def __init__(self, errands: Sequence[Errand], batch: Batch) -> None:
        self._errands, self._batch = errands, batch
        self._studies: dict[str, Study] = {}
        self.choice = Choice(offers={}, proven=True)
        self.studied = self.kept = 0

    def study_all(self) -> None:
        """Every script alone, and the first choice among them."""
        first = [replace(one, taken=self._near(one)) for one in self._errands]
        self._studies = self._do(first, part=0)
        self._choose()

    def fill_up(self) -> None:
        """Round after round, room is looked for beside those that are carried.

        First in a queue, so that not all ask for the same hours; where that helps nobody, each as
        if it were alone, and where that helps nobody either, there is no room.
        """
        queues = True
        for turn in range(1, ROUNDS + 1):
            before = len(self.choice.offers)
            asked = self._ask_again(turn, queues=queues)
            if not asked:
                return
            if self._learn(self._do(asked, part=1)):  # else the choice stands: choosing takes long
                self._choose()
            if len(self.choice.offers) == before and not queues:
                return
            queues = len(self.choice.offers) > before

    def _learn(self, news: Mapping[str, Study]) -> bool:
        """Know more of some; whether there is a way that was not known before."""
        known = {name: self._studies[name].offers for name in news}
        self._studies |= {name: _join(self._studies[name], more) for name, more in news.items()}
        return any(set(self._studies[name].offers) - set(known[name]) for name in news)

    def stand(self) -> list[Standing]:
        """What became of each; whose start is too early hears of the first that works."""
        late = [self._ask_later(one) for one in self._list_refused()]
        found = self._do(late, part=2)
        return [self._stand(one, found.get(one.production)) for one in self._studies.values()]

    def _stand(self, study: Study, later: Study | None) -> Standing:
        offer = self.choice.offers.get(study.production)
        if later is None:
            return Standing(study=study, offer=offer)
        wished, clashes = find_clashes(study, fixed=self._fixed)
        earliest = next(iter(later.offers), None)
        return Standing(study=study, wished=wished, clashes=clashes, earliest=earliest)

    def _choose(self) -> None:
        known = list(self._studies.values())
        booked, before = self._batch.booked, self.choice.offers
        self.choice = choose_offers(known, taken=booked, before=before)

    @property
    def _fixed(self) -> tuple[Booking, ...]:
        """What was booked, and the hours of all that are carried."""
        claims = (claim for offer in self.choice.offers.values() for claim in offer.claims)
        return (*self._batch.booked, *claims)

    def _list_refused(self) -> list[Errand]:
        return [
            one
            for one in self._errands
            if self._studies[one.production].problem is None
            and one.production not in self.choice.offers
        ]

    def _ask_again(self, turn: int, *, queues: bool) -> list[Errand]:
        """Round all that is carried, from other days on, also without the places that are full."""
        fixed, errands = self._fixed, self._list_refused()
        found = [find_clashes(self._studies[one.production], fixed=fixed) for one in errands]
        wishes = [
            (errand.window, wished.claims if wished and queues else ())
            for errand, (wished, _) in zip(errands, found, strict=True)
        ]
        ahead = line_up(wishes, fixed, hours=self._batch.brief.hours, zone=TIMEZONE)
        full = [tuple(sorted({one.claim.location_id for one in clashes})) for _, clashes in found]
        return [
            replace(errand, taken=self._near(errand, before), avoid=avoid, turn=turn)
            for errand, before, avoid in zip(errands, ahead, full, strict=True)
        ]

    def _ask_later(self, errand: Errand) -> Errand:
        days = self._batch.brief.horizon + len(errand.window.dates)
        return replace(errand, taken=self._near(errand, days=days), aim=Aim.EARLIEST)

    def _near(
        self, errand: Errand, ahead: Sequence[Booking] = (), *, days: int = 0
    ) -> tuple[Booking, ...]:
        """What is fixed about the window, or until so many days after it, in order of time.

        And what others are ``ahead`` for.

        The less an errand knows, the longer finished work stays good.
        """
        first = errand.window.first - timedelta(days=_BESIDE)
        last = errand.window.last + timedelta(days=days + _BESIDE)
        near = (
            one
            for one in (*self._fixed, *ahead)
            if first <= one.end.date() and one.start.date() <= last
        )
        return tuple(sorted(near, key=lambda one: (one.start, one.location_id, one.production)))

    def _do(self, errands: Sequence[Errand], *, part: int) -> dict[str, Study]:
        """The study of each, in their order; what is finished is taken from the shelf."""
        batch = self._batch
        signs = {one.production: one.sign(batch.brief) for one in errands}
        found = {name: one for name, sign in signs.items() if (one := batch.shelf.find(sign))}
        left = [one for one in errands if one.production not in found]
        self.kept += len(found)
        self._report(len(found), len(errands), part=part)
        for errand, study in batch.crew.do(left, progress=batch.progress):
            if study.problem is None:  # what is wrong is soon found again, and may be mended
                batch.shelf.put(signs[errand.production], study)
            found[errand.production] = study
            self.studied += 1
            self._report(len(found), len(errands), part=part)
        return {name: found[name] for name in signs}

    def _report(self, done: int, count: int, *, part: int) -> None:
        begin, end = _SHARES[part : part + 2]
        share = begin + (end - begin) * done / max(1, count)
        self._batch.progress.report(
            share, say(f"actions.district_part_{part}", done=done, count=count)
        )


def _join(study: Study, more: Study) -> Study:
    """What was known with what was found, the cheapest first."""
    offers: Iterable[Offer] = dict.fromkeys((*study.offers, *more.offers))
    ordered = sorted(offers, key=lambda one: (one.cost_cny, one.first, one.label))
    return replace(study, offers=tuple(ordered))
