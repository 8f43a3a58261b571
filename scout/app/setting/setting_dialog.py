"""The settings: a page of the program's, and two of the shoot that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from scout.actions.plan import check_rules
from scout.app.plain import plain_label
from scout.app.setting.program_page import Habits, ProgramPage, usual_habits
from scout.app.setting.shoot_page import (
    make_price_page,
    make_rule_page,
    prices_of,
    rules_of,
    show_prices,
    show_rules,
)
from scout.domain.day_rules import DayRules
from scout.domain.errors import WishError
from scout.domain.terms import PriceList

if TYPE_CHECKING:
    from scout.app.setting_store import SettingStore
    from scout.domain.text import Lang

_PAGE_PX = 620


class SettingDialog(QDialog):
    """Nothing counts until it is accepted; each page can be set back to what is usual."""

    def __init__(
        self,
        settings: SettingStore,
        lang: Lang,
        *,
        habits: Habits,
        rules: DayRules,
        prices: PriceList,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lang = lang
        self.setWindowTitle(self.tr("Settings"))
        self.program = ProgramPage(settings, self)
        self.rules, self.prices = make_rule_page(self), make_price_page(self)
        self.pages = QTabWidget(self)
        self.pages.setAccessibleName(self.windowTitle())
        for page, title in (
            (self.program, self.tr("Program")),
            (self.rules, self.tr("This shoot: days")),
            (self.prices, self.tr("This shoot: prices")),
        ):
            # Qt asks no page how high its lines get when they wrap: it would squeeze the fields.
            page.setMinimumSize(_PAGE_PX, page.heightForWidth(_PAGE_PX))
            self.pages.addTab(page, title)
        self.fault = plain_label("", self)
        self.fault.setForegroundRole(QPalette.ColorRole.BrightText)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.RestoreDefaults, self)
        layout = QVBoxLayout(self)
        for widget in (self.pages, self.fault, self.buttons):
            layout.addWidget(widget)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(kinds.RestoreDefaults).clicked.connect(self.restore)
        self.program.show_habits(habits)
        show_rules(self.rules, rules)
        show_prices(self.prices, prices)
        for field in self.rules.fields.values():
            field.valueChanged.connect(self._check)
        self._check()

    def restore(self) -> None:
        """Put what is usual into the page that is shown; it counts once it is accepted."""
        page = self.pages.currentWidget()
        if page is self.program:
            self.program.show_habits(usual_habits())
        elif page is self.rules:
            show_rules(self.rules, DayRules())
        else:
            show_prices(self.prices, PriceList())

    def _check(self) -> None:
        """A day that no crew could work is not taken."""
        try:
            check_rules(rules_of(self.rules))
        except WishError as error:
            self.fault.setText(error.message.text(self._lang))
        else:
            self.fault.clear()
        self.fault.setVisible(bool(self.fault.text()))
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(not self.fault.text())

    @property
    def habits(self) -> Habits:
        """What the program's page says."""
        return self.program.habits()

    @property
    def shoot(self) -> tuple[DayRules, PriceList]:
        """What the pages of the shoot say."""
        return rules_of(self.rules), prices_of(self.prices)
