"""What is asked of a place, as pages of rows: the table of facts in the words of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFormLayout, QScrollArea, QVBoxLayout, QWidget

from scout.actions.scouting.place_text import FIELDS, fact_name
from scout.app.place.fact_row import FactRow
from scout.app.words import kind_word, state_word
from scout.domain.fact_field import FactKind, load_fact_fields
from scout.domain.location import PlaceKind, PlaceState

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.domain.fact_field import FactField
    from scout.domain.text import Lang

    Choices = Sequence[tuple[str, str]]

translate = QCoreApplication.translate
_EXAMPLES = {
    FactKind.HOURS: "09:00-17:00, 18:00-02:00",
    FactKind.CLOCK: "06:30",
    FactKind.PERIODS: "2026-12-01 ~ 2026-12-10",
    FactKind.TRUCKS: "2 × 4.2 m, 1 × 9.6 m",
    FactKind.PHONE: "0755-12345678",
}
_GAP_PX = 10


class FactAsk(NamedTuple):
    """A row to be: the name of its text, its words, and the fact that is said by it."""

    name: str
    label: str
    hint: str
    unit: str = ""
    choices: Choices = ()


class FactPage(QScrollArea):
    """The rows of one group, under each other."""

    def __init__(self, asked: Sequence[FactAsk], today: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        page = QWidget(self)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setVerticalSpacing(_GAP_PX)
        self.rows: dict[str, FactRow] = {}
        told: set[str] = set()
        for one in asked:
            row = FactRow(one.name, choices=one.choices, parent=page)
            row.name_it(one.label, empty=one.hint, unit=one.unit)
            if (fact := fact_name(one.name)) not in told:
                row.ask_aside(fact, label=one.label, today=today)
            told.add(fact)
            form.addRow(one.label, row)
            self.rows[one.name] = row
        layout = QVBoxLayout(page)
        layout.addLayout(form)
        layout.addStretch(1)
        self.setWidget(page)
        for ground in (self.viewport(), page):  # that of the page around it shows through
            ground.setAutoFillBackground(False)


def list_pages(lang: Lang) -> Iterator[tuple[str, list[FactAsk]]]:
    """The title of each page and its rows, in the order of the table."""
    for group in load_fact_fields().groups:
        asked = [ask_field(field, lang) for field in FIELDS if field.group == group.id]
        if group.id == "place":
            asked = [*_ask_names(lang), *asked]
        if group.id == "position":
            asked = _ask_position(lang)
        if asked:
            yield group.name.pick(lang), asked


def ask_field(field: FactField, lang: Lang) -> FactAsk:
    """The row of a field of the table."""
    unknown = translate("FactPage", "unknown")
    example = _EXAMPLES.get(field.kind, "")
    if field.kind is FactKind.NOISE:
        example = translate("FactPage", "07:30-08:00 school bell 75 dB; 19:00-21:00 music")
    hint = translate("FactPage", "unknown, e.g. {example}").format(example=example)
    if field.id == "fee":
        hint = translate("FactPage", "unknown: an estimate by kind is used")
        example = hint
    return FactAsk(
        name=field.id,
        label=field.name.pick(lang),
        hint=hint if example else unknown,
        unit=field.unit.pick(lang) if field.unit else "",
        choices=_choices(field, lang),
    )


def _choices(field: FactField, lang: Lang) -> Choices:
    if field.id == "kind":
        return sorted((kind_word(kind), kind.value) for kind in PlaceKind)
    if field.id == "state":
        return [(state_word(state), state.value) for state in PlaceState]
    if field.kind is FactKind.FLAG:
        return [
            (translate("FactPage", "unknown"), ""),
            (translate("FactPage", "possible"), "yes"),
            (translate("FactPage", "not possible"), "no"),
        ]
    return [(choice.name.pick(lang), choice.id) for choice in field.choices]


def _ask_names(lang: Lang) -> list[FactAsk]:
    table, hint = load_fact_fields().by_id, translate("FactPage", "as in the other language")
    return [
        FactAsk(name=name, label=table[name].name.pick(lang), hint=hint)
        for name in ("name_zh", "name_en")
    ]


def _ask_position(lang: Lang) -> list[FactAsk]:
    table = load_fact_fields().by_id
    exact, datum = table["exact_m"], ask_field(table["datum"], lang)
    surveyed = [
        (translate("FactPage", "approximate, to be surveyed"), ""),
        (translate("FactPage", "surveyed on site"), "yes"),
    ]
    hint = translate("FactPage", "unknown, e.g. {example}").format(example="22.6829, 114.3374")
    return [
        FactAsk("point", translate("FactPage", "Latitude, longitude"), hint),
        datum._replace(label=translate("FactPage", "These numbers are in")),
        ask_field(exact, lang),
        FactAsk("surveyed", translate("FactPage", "Surveyed"), "", choices=surveyed),
    ]
