"""What a shoot day may be."""

from __future__ import annotations

from scout.record import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRules:
    """The rules of a shoot day; every default is from film practice and can be changed.

    Hours are the crew's day from call to wrap: ``normal_hours`` at the usual price, ``hours`` at
    most. A micro-drama shoots about 12 pages a day in 9-10 hours of work; a full company move costs
    about two hours; 10 hours of rest between wrap and call is the usual turnaround. Work after
    ``late_hour`` and before ``early_hour`` is night work. What must match is shot within
    ``match_days`` shoot days.
    """

    hours: float = 12.0
    normal_hours: float = 10.0
    late_hour: float = 22.0
    early_hour: float = 6.0
    match_days: int = 2
    pages: float = 12.0
    call_hour: float = 7.0
    night_call_hour: float = 15.0
    meal_min: int = 60
    rest_hours: float = 10.0
    minutes_a_page: float = 45.0
    load_in_min: int = 45
    load_out_min: int = 30
    spot_change_min: int = 30
    daylight_margin_min: int = 30
    max_days: int | None = None
