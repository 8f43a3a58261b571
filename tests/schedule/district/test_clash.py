from datetime import UTC, date, datetime, timedelta

from scout.domain.booking import Booking, Clash
from scout.domain.district_plan import Offer, Study, Window
from scout.schedule.district.clash import find_clashes

DAY = date(2027, 3, 1)
NINE = datetime(2027, 3, 1, 9, tzinfo=UTC)


def _stay(place, who, hours=3):
    return Booking(location_id=place, start=NINE, end=NINE + timedelta(hours=hours), production=who)


def _offer(*claims):
    return Offer(label="best_fit", first=DAY, last=DAY, days=1, cost_cny=1, claims=claims)


def test_the_way_with_the_fewest_in_it_is_told():
    """Of two ways that are barred the one that one company bars, with both its stays."""
    mine = [_stay(place, "mine") for place in "ABC"]
    barred, nearly = _offer(mine[0], mine[1]), _offer(mine[1], mine[2])
    others = [_stay("A", "first"), _stay("B", "second"), _stay("C", "second", hours=1)]
    study = Study(production="mine", window=Window(first=DAY, last=DAY), offers=(barred, nearly))
    told = (
        Clash(claim=mine[1], other=others[1]),
        Clash(claim=mine[2], other=others[2]),
    )
    assert (nearly, told) == find_clashes(study, fixed=others)


def test_where_nothing_fits_the_free_plan_tells():
    """A production without a way in its window says what bars the plan it would have alone."""
    mine, other = _stay("A", "mine"), _stay("A", "other")
    free = _offer(mine)
    study = Study(production="mine", window=Window(first=DAY, last=DAY), free=free)
    assert (free, (Clash(claim=mine, other=other),)) == find_clashes(study, fixed=[other])
