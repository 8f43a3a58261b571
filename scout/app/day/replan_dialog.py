"""Asks what happened on the day: from when, what was left over, what is lost, who is ill, rain."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from scout.actions.contract.plan_file import read_plan_file
from scout.actions.contract.terms import Production
from scout.actions.later.take_over import likely_today
from scout.actions.replan import DayNews, Issued
from scout.app.paper.version_words import version_word
from scout.app.plain import plain_label
from scout.app.words import date_word
from scout.domain.errors import ReadError
from scout.domain.heading import IntExt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.app.language import Language
    from scout.app.session import Session
    from scout.domain.plan import ShootDay

_LIST_PX = 116
_ID = Qt.ItemDataRole.UserRole


class ReplanDialog(QDialog):
    """The news about one plan; nothing is planned before it is accepted."""

    def __init__(
        self, session: Session, language: Language, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        if session.plan is None or session.script is None or session.suggestion is None:
            raise ValueError("there is no plan to be changed")
        told, last = session.issuing.recall(), session.issuing.last
        in_window = Issued(plan=session.plan, uncovered=session.suggestion.uncovered)
        self.issued = told or in_window
        self._production = Production(
            script=session.script, needs=session.suggestion.needs, library=session.library
        )
        self._script, self._lang = session.script, language.lang
        self.setWindowTitle(self.tr("Replan from today"))
        source = version_word(last, language.lang) if told and last else ""
        self.source = plain_label(source or self.tr("the one in the window"), self)
        self.choose = QPushButton(self.tr("Take a plan.json…"), self)
        self.today = _date_edit(self._likely_today(), self)
        self.unfinished = _check_list(self)
        self.lost = QComboBox(self)
        self.ill = QComboBox(self)
        self.ill_from = _date_edit(self._likely_today(), self)
        self.ill_until = _date_edit(self._likely_today(), self)
        self.ill_from.setAccessibleName(self.tr("Ill from"))
        self.ill_until.setAccessibleName(self.tr("Ill until"))
        self.rain = _check_list(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = self.buttons.addButton(self.tr("Replan"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._fill()
        self._compose()
        self.choose.clicked.connect(self._ask_file)
        self.today.dateChanged.connect(self._list_days)
        self.ill.currentIndexChanged.connect(self._allow_dates)
        self.ill_from.dateChanged.connect(self.ill_until.setMinimumDate)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._list_days()
        self._allow_dates()

    def _likely_today(self) -> date:
        now = date.today()  # noqa: DTZ011 - the user's own day
        return likely_today(self.issued.plan, now)

    def _fill(self) -> None:
        """The places and the cast of the plan; nothing is chosen."""
        library = self._production.library
        self.lost.clear()
        self.lost.addItem(self.tr("None"), "")
        for place in self.issued.plan.location_set.location_ids:
            self.lost.addItem(library.location(place).name.pick(self._lang), place)
        self.ill.clear()
        self.ill.addItem(self.tr("Nobody"), "")
        cast = dict.fromkeys(name for scene in self._script.scenes for name in scene.cast)
        for name in cast:
            self.ill.addItem(name, name)

    def _compose(self) -> None:
        until = QLabel(self.tr("until"), self)
        dates = QHBoxLayout()
        for widget in (self.ill, self.ill_from, until, self.ill_until):
            dates.addWidget(widget, 1 if widget is self.ill else 0)
        source = QHBoxLayout()
        source.addWidget(self.source, 1)
        source.addWidget(self.choose)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("Issued plan:"), source)
        form.addRow(self.tr("Plan anew from:"), self.today)
        form.addRow(self.tr("Not finished before:"), self.unfinished)
        form.addRow(self.tr("Place lost:"), self.lost)
        form.addRow(self.tr("Missing:"), dates)
        form.addRow(self.tr("Rain on:"), self.rain)
        note = plain_label(
            self.tr(
                "As little as possible changes for those who have their calls. What changes for"
                " whom is shown before anything is taken over."
            ),
            self,
        )
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(600)

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("The plan that was issued"), "", "plan.json (*.json)"
        )
        if name:
            self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """Go by the plan of a file; a file that is none is told, and nothing changes."""
        try:
            self.issued = read_plan_file(path, self._production)
        except ReadError as error:
            self.source.setText(f"{error.file}: {error.message.text(self._lang)}")
            return
        self.source.setText(str(path))
        likely = self._likely_today()
        self.today.setDate(QDate(likely.year, likely.month, likely.day))
        self._fill()
        self._list_days()

    def _list_days(self) -> None:
        """Scenes of days before the date on the one hand, days from it on on the other."""
        today = _read_date(self.today)
        self.unfinished.clear()
        self.rain.clear()
        for day in self.issued.plan.days:
            if day.date < today:
                for scene, words in self._list_scenes(day):
                    _add_choice(self.unfinished, words, scene)
            else:
                _add_choice(self.rain, self._word_day(day), day.date.toordinal())
        self.unfinished.setEnabled(self.unfinished.count() > 0)
        if not self.unfinished.count():
            nothing = QListWidgetItem(self.tr("No day lies before this date."), self.unfinished)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        for edit in (self.ill_from, self.ill_until):
            edit.setMinimumDate(self.today.date())

    def _list_scenes(self, day: ShootDay) -> Iterator[tuple[int, str]]:
        """The last of the day first: it is the one that was not finished."""
        for slot in reversed(day.slots):
            if self.issued.plan.dates[slot.scene] == day.date:
                scene = self._script.scene(slot.scene)
                yield (
                    scene.index,
                    f"{scene.number} · {scene.setting.place} · {date_word(day.date, self._lang)}",
                )

    def _word_day(self, day: ShootDay) -> str:
        headings = (self._script.scene(slot.scene).heading for slot in day.slots)
        outside = sum(heading.int_ext is not IntExt.INT for heading in headings)
        exteriors = self.tr("%n exterior(s)", "", outside)
        return f"{date_word(day.date, self._lang)} · {exteriors}"

    def _allow_dates(self) -> None:
        for edit in (self.ill_from, self.ill_until):
            edit.setEnabled(bool(self.ill.currentData()))

    def news(self) -> DayNews:
        """What the user has said."""
        name, lost = self.ill.currentData(), self.lost.currentData()
        first, last = _read_date(self.ill_from), _read_date(self.ill_until)
        away = frozenset(first + timedelta(days=n) for n in range((last - first).days + 1))
        return DayNews(
            today=_read_date(self.today),
            unfinished=frozenset(_list_checked(self.unfinished)),
            lost=(lost,) if lost else (),
            ill={name: away} if name else {},
            rain=frozenset(map(date.fromordinal, _list_checked(self.rain))),
        )


def _date_edit(day: date, parent: QWidget) -> QDateEdit:
    edit = QDateEdit(QDate(day.year, day.month, day.day), parent)
    edit.setCalendarPopup(True)
    edit.setDisplayFormat("yyyy-MM-dd")
    return edit


def _read_date(edit: QDateEdit) -> date:
    day = edit.date()
    return date(day.year(), day.month(), day.day())


def _check_list(parent: QWidget) -> QListWidget:
    """A list to tick in; its boxes are outlined so that they are seen on a dark ground too."""
    shown = QListWidget(parent)
    shown.setFixedHeight(_LIST_PX)
    palette = shown.palette()
    palette.setColor(QPalette.ColorRole.Window, palette.color(QPalette.ColorRole.PlaceholderText))
    shown.setPalette(palette)
    return shown


def _add_choice(shown: QListWidget, words: str, number: int) -> None:
    item = QListWidgetItem(words, shown)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Unchecked)
    item.setData(_ID, number)


def _list_checked(shown: QListWidget) -> Iterator[int]:
    for row in range(shown.count()):
        item = shown.item(row)
        if item.checkState() is Qt.CheckState.Checked:
            yield item.data(_ID)
