"""Who stands in whose way: of a production that is not carried, the stays that others have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.booking import Clash
from scout.schedule.district.choose import by_place, find_meeting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scout.domain.booking import Booking
    from scout.domain.district_plan import Offer, Study


def find_clashes(
    study: Study, *, fixed: Sequence[Booking]
) -> tuple[Offer | None, tuple[Clash, ...]]:
    """The plan in whose way the fewest others stand, and each stay that they have; in order.

    Where nothing fits into the window that is the plan that had the district to itself.
    """
    held = by_place(fixed)
    ways = study.offers or ((study.free,) if study.free else ())
    if not ways:
        return None, ()
    found = [_clashes_of(offer, held) for offer in ways]
    best = min(range(len(ways)), key=lambda number: (_count_others(found[number]), number))
    return ways[best], found[best]


def _clashes_of(offer: Offer, held: Mapping[str, Sequence[Booking]]) -> tuple[Clash, ...]:
    return tuple(Clash(claim=claim, other=other) for claim, other in find_meeting(offer, held))


def _count_others(clashes: Sequence[Clash]) -> tuple[int, int]:
    return len({one.other.production for one in clashes}), len(clashes)
