"""How long a day is beyond the usual: overtime, and work at night."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scout.domain.day_rules import DayRules
    from scout.domain.plan import ShootDay


def overtime_min(day: ShootDay, rules: DayRules) -> int:
    """Minutes from call to wrap beyond the normal hours of the rules."""
    worked = day.minute_of(day.wrap) - day.minute_of(day.call)
    return max(0, worked - round(rules.normal_hours * 60))


def night_min(day: ShootDay, rules: DayRules) -> int:
    """Minutes of work at night as it is paid: before the early hour and from the late one on."""
    call, wrap = day.minute_of(day.call), day.minute_of(day.wrap)
    early, late = round(rules.early_hour * 60), round(rules.late_hour * 60)
    return max(0, min(wrap, early) - call) + max(0, wrap - max(call, late))
