"""The planner under the real sun of the district, through the year."""

from datetime import date

import pytest

from scout.domain.errors import WishError
from scout.domain.heading import IntExt, TimeOfDay
from scout.geo.sun import AstralClock


@pytest.mark.parametrize("month", range(1, 13))
def test_every_light_is_found_in_every_month(studio, month):
    """Dawn, day, dusk and night exteriors are all placed, and no rule is broken."""
    shots = [studio.shot("house/lane", IntExt.EXT, time) for time in TimeOfDay]
    request = studio.request(shots, [studio.place("house")], start=date(2026, month, 15))
    sun = AstralClock()
    plan = studio.plan(request, sun)
    assert ((), []) == (plan.unplaced, studio.faults(plan, request, sun=sun))


@pytest.mark.parametrize("start", [date(1, 1, 1), date(9999, 12, 31)])
def test_a_date_beyond_all_calendars_is_refused(studio, start):
    """A year with a digit too few or too many is told, not crashed upon."""
    request = studio.request([studio.shot("house/hall")], [studio.place("house")], start=start)
    with pytest.raises(WishError):
        studio.plan(request, AstralClock())


@pytest.mark.parametrize("month", [1, 4, 7, 10])
def test_a_dawn_is_early(studio, month):
    """Dawn exteriors are over by eight in the morning, whatever the month."""
    shot = studio.shot("house/lane", IntExt.EXT, TimeOfDay.DAWN)
    request = studio.request([shot], [studio.place("house")], start=date(2026, month, 15))
    (day,) = studio.plan(request, AstralClock()).days
    assert day.visits[0].slots[-1].end.hour < 8
