"""The price list and the rules of a day as they stand in the terms of a shoot."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from scout.domain.day_rules import DayRules
from scout.domain.terms import PriceList

if TYPE_CHECKING:
    from scout.actions.contract.entry import Entry

MOST_CNY = 1_000_000
"""元 of one price: more is a slip of the keyboard, and could outweigh a scene left unshot."""

PRICES = tuple(price.name for price in fields(PriceList))
RULES = tuple(rule.name for rule in fields(DayRules))

_MINUTES = {
    "meal_min": 240,
    "load_in_min": 360,
    "load_out_min": 360,
    "spot_change_min": 360,
    "daylight_margin_min": 180,
}
_COUNTS = {"max_days": 1000, "match_days": 1000}
_CLOCKS = {"call_hour": (0, 23), "night_call_hour": (0, 23), "late_hour": (12, 36),
           "early_hour": (0, 12)}  # fmt: skip
_NUMBERS = {"hours": (4, 24), "normal_hours": (1, 24), "rest_hours": (0, 24),
            "pages": (0.125, 200), "minutes_a_page": (1, 600)}  # fmt: skip


def read_prices(entry: Entry | None) -> PriceList:
    """What a plan is weighed by, in whole 元; what is not named is as the price list assumes."""
    found = entry.fields(PRICES) if entry else {}
    prices = {name: price.whole(0, MOST_CNY) for name, price in found.items()}
    return PriceList(**{name: price for name, price in prices.items() if price is not None})


def read_rules(entry: Entry | None, rules: DayRules) -> DayRules:
    """These rules with those of the document in their place."""
    found = entry.fields(RULES) if entry else {}
    values = {name: _read_rule(name, rule) for name, rule in found.items()}
    changes = {name: value for name, value in values.items() if value is not None}
    return replace(rules, **changes)  # type: ignore[arg-type]


def rule_limits(name: str) -> tuple[float, float]:
    """The least and the most that a rule of a day may say, in its own unit."""
    if name in _MINUTES:
        return 0, _MINUTES[name]
    if name in _COUNTS:
        return 1, _COUNTS[name]
    return (_CLOCKS | _NUMBERS)[name]


def _read_rule(name: str, entry: Entry) -> float | None:
    if name in _MINUTES:
        return entry.whole(0, _MINUTES[name])
    if name in _COUNTS:
        return entry.whole(1, _COUNTS[name])
    if name in _CLOCKS:
        return entry.hour(*_CLOCKS[name])
    return entry.number(*_NUMBERS[name])
