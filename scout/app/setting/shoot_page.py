"""The two pages of the open shoot: the rules of its days, and what its plan is weighed by."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDoubleSpinBox

from scout.actions.contract.rule_terms import MOST_CNY, rule_limits
from scout.app.setting.field import ClockField, PlainField
from scout.app.setting.number_page import NumberPage
from scout.app.setting.rule_words import price_groups, price_word, rule_groups, rule_unit, rule_word
from scout.domain.day_rules import DayRules
from scout.domain.terms import PriceList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate
_NO_LIMIT = 0
"""Of shoot days: what stands in the field where there is no limit."""


def make_rule_page(parent: QWidget) -> NumberPage:
    """The rules of a day."""
    told = translate(
        "ShootPage",
        "For this project, and saved in it. The shoot days are planned anew by them at once; undo"
        " brings back the days before.",
    )
    return NumberPage(rule_groups(), rule_word, make_field=_rule_field, told=told, parent=parent)


def make_price_page(parent: QWidget) -> NumberPage:
    """What a plan is weighed by."""
    told = translate(
        "ShootPage",
        "For this project, and saved in it. In yuan; the usual prices are assumptions for a crew of"
        " about thirty, so that one plan can be weighed against another. Fees of single places"
        " stand with the places.",
    )
    return NumberPage(price_groups(), price_word, make_field=_price_field, told=told, parent=parent)


def _rule_field(name: str) -> QDoubleSpinBox:
    least, most = rule_limits(name)
    if name.endswith("_hour"):
        clock = ClockField()
        clock.setRange(least, most)
        return clock
    field = PlainField()
    field.setDecimals(0 if _is_whole(name) else 3)
    field.setRange(_NO_LIMIT if name == "max_days" else least, most)
    field.setSingleStep(5 if name.endswith("_min") or name == "minutes_a_page" else 1)
    field.setSuffix(rule_unit(name))
    if name == "max_days":
        field.setSpecialValueText(translate("ShootPage", "no limit"))
    return field


def _price_field(_name: str) -> QDoubleSpinBox:
    field = QDoubleSpinBox()
    field.setDecimals(0)
    field.setRange(0, MOST_CNY)
    field.setSingleStep(100)
    field.setGroupSeparatorShown(True)
    field.setPrefix("¥ ")
    return field


def show_rules(page: NumberPage, rules: DayRules) -> None:
    """Put the rules into their page."""
    values = asdict(rules)
    page.show_values(values | {"max_days": rules.max_days or _NO_LIMIT})


def rules_of(page: NumberPage) -> DayRules:
    """The rules that the page says."""
    values = page.values()
    whole = {name: round(value) if _is_whole(name) else value for name, value in values.items()}
    return DayRules(**whole | {"max_days": round(values["max_days"]) or None})  # type: ignore[arg-type]


def show_prices(page: NumberPage, prices: PriceList) -> None:
    """Put the prices into their page."""
    page.show_values(asdict(prices))


def prices_of(page: NumberPage) -> PriceList:
    """The prices that the page says."""
    return PriceList(**{name: round(value) for name, value in page.values().items()})


def _is_whole(name: str) -> bool:
    """Whether a rule is counted in whole days or minutes."""
    kinds = {rule.name: str(rule.type) for rule in fields(DayRules)}
    return kinds[name].startswith("int")
