"""Settings: those of the program at once or from the next start, those of the shoot as a step."""

import os
from dataclasses import asdict, replace

import pytest
from app.hand import settle
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QApplication

from scout.actions.driving import usual_driving
from scout.actions.reading import open_reading
from scout.app.main_window import SAMPLE
from scout.app.setting.field import ClockField
from scout.app.setting.program_page import usual_habits
from scout.app.setting_store import KEYED_TILES, SettingStore
from scout.app.start import ENGINE_FLAGS, enlarge, has_graphics, spare_memory
from scout.app.theme import ThemeChoice
from scout.domain.day_rules import DayRules
from scout.domain.project import Project
from scout.domain.terms import PriceList

pytestmark = pytest.mark.web


@pytest.fixture
def dialog(window, qtbot):
    """The settings as they are at first."""
    dialog = window.habits.make_dialog()
    qtbot.addWidget(dialog)
    return dialog


def test_the_dialog_shows_what_holds(dialog, window):
    """Opened and accepted without a change it changes nothing, and is no step."""
    assert dialog.habits == window.habits.habits()
    assert dialog.shoot == (DayRules(), PriceList())
    window.habits.take(dialog.habits)
    window.habits.take_shoot(dialog.shoot)
    assert window.session.deciding.stack.count() == 0


def test_every_field_counts(dialog):
    """Each rule and each price that is typed comes back as itself."""
    for page in (dialog.rules, dialog.prices):
        for field in page.fields.values():
            field.stepUp()
    rules, prices = dialog.shoot
    for got, usual in ((asdict(rules), asdict(DayRules())), (asdict(prices), asdict(PriceList()))):
        assert [name for name, value in got.items() if value == usual[name]] == []
    assert rules.max_days == 1


def test_each_page_goes_back_to_what_is_usual(dialog):
    """Restore defaults is about the page that is shown, and about nothing else."""
    dialog.rules.fields["pages"].setValue(9)
    dialog.prices.fields["day"].setValue(1)
    dialog.program.mute.setChecked(True)
    dialog.pages.setCurrentWidget(dialog.rules)
    dialog.restore()
    assert dialog.shoot == (DayRules(), replace(PriceList(), day=1))
    dialog.pages.setCurrentWidget(dialog.prices)
    dialog.restore()
    assert dialog.shoot == (DayRules(), PriceList())
    dialog.pages.setCurrentWidget(dialog.program)
    dialog.restore()
    assert dialog.habits == usual_habits()


def test_a_day_that_nobody_could_work_is_not_taken(dialog):
    """It is told in a sentence, and OK is grey until it is mended."""
    dialog.rules.fields["rest_hours"].setValue(22)
    assert dialog.fault.text()
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
    dialog.rules.fields["rest_hours"].setValue(10)
    assert dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()


def test_the_program_goes_by_its_settings_at_once(window, settings):
    """Language, colours and driving change now; the size of type is kept for the next start."""
    before = window.session.library.travel
    habits = usual_habits()._replace(
        lang="zh",
        theme=ThemeChoice.DARK,
        scale=150,
        paper_lang="both",
        mute=True,
        driving=replace(usual_driving(), slow_km_h=10),
        tile_keys=("0123abc",) * len(KEYED_TILES),
    )
    window.habits.take(habits)
    assert window.menu.export.iconText() == "导出"
    assert window.theme.is_dark
    assert "150" in window.status.text()
    assert settings.map_key(KEYED_TILES[0]) == "0123abc"
    points = [place.position.point for place in window.session.library.locations if place.position]
    after = window.session.library.travel
    minutes = [one.between(points[0], points[9]).minutes_high for one in (before, after)]
    assert minutes[0] < minutes[1]
    window.habits.take(habits._replace(lang="en", theme=ThemeChoice.LIGHT))


def test_papers_of_a_new_project_go_by_the_settings(window):
    """Language and telephone numbers as set, until a project says something else of its own."""
    press, habits = window.session.press, usual_habits()
    window.habits.take(habits._replace(paper_lang="both", mute=True))
    assert ("both", True) == (press.pick_lang("en"), press.mute)
    script = open_reading(SAMPLE, window.session.library).script
    press.take(Project(read=script, paper_lang="zh", mute=False))
    assert ("zh", False) == (press.pick_lang("en"), press.mute)
    press.take(Project())
    assert ("both", True) == (press.pick_lang("en"), press.mute)
    window.habits.take(habits)
    assert ("en", False) == (press.pick_lang("en"), press.mute)


def test_rules_of_the_shoot_are_a_step(working, qtbot):
    """Fewer days allowed are fewer days planned; undo brings back rules and plan."""
    session, before = working.session, working.session.plan

    def change():
        dialog = QApplication.activeModalWidget()
        dialog.rules.fields["max_days"].setValue(3)
        dialog.prices.fields["move"].setValue(2500)
        dialog.accept()

    settle(qtbot, working)
    QTimer.singleShot(0, change)
    working.habits.open.trigger()
    settle(qtbot, working)
    assert (session.rules.max_days, session.planning.terms.prices.move) == (3, 2500)
    assert len(session.plan.days) == 3 < len(before.days)
    assert working.projects.is_modified
    working.menu.undo.trigger()
    settle(qtbot, working)
    assert (session.rules, session.planning.terms.prices) == (DayRules(), PriceList())
    assert session.plan == before


def test_settings_survive_and_nonsense_is_none(tmp_path):
    """What was set is there tomorrow; what makes no sense counts as absent."""
    name = str(tmp_path / "scout.ini")
    store = SettingStore(QSettings(name, QSettings.Format.IniFormat))
    store.scale, store.paper_lang, store.mute = 125, "both", True
    store.driving = driving = replace(usual_driving(), start_min=9)
    raw = QSettings(name, QSettings.Format.IniFormat)
    raw.sync()
    store = SettingStore(raw)
    assert (store.scale, store.paper_lang, store.mute) == (125, "both", True)
    assert store.driving == driving
    for key, value in (("scale", "117"), ("paper_lang", "fr"), ("mute", "7")):
        raw.setValue(key, value)
    raw.setValue("driving/slow_km_h", "nan")
    raw.setValue("driving/fast_km_h", "9999")
    assert (store.scale, store.paper_lang, store.mute) == (100, "", False)
    assert store.driving == usual_driving()


@pytest.mark.parametrize(
    ("before", "percent", "after"), [(None, 150, "1.5"), (None, 100, None), ("2", 150, "2")]
)
def test_the_size_of_type_is_that_of_the_next_start(monkeypatch, before, percent, after):
    """It is put on top of the desktop's own; the environment has the last word."""
    monkeypatch.setenv("QT_SCALE_FACTOR", before or "")
    if before is None:
        monkeypatch.delenv("QT_SCALE_FACTOR")
    enlarge(percent)
    assert os.environ.pop("QT_SCALE_FACTOR", None) == after


@pytest.mark.parametrize(
    ("text", "hours", "state"),
    [
        ("21:30", 21.5, QValidator.State.Acceptable),
        ("25：00", 25.0, QValidator.State.Acceptable),
        ("9", 9.0, QValidator.State.Intermediate),
        ("", 0.0, QValidator.State.Intermediate),
        ("21:75", 22.25, QValidator.State.Invalid),
        ("night", 0.0, QValidator.State.Invalid),
    ],
)
def test_a_clock_is_typed_as_a_crew_writes_it(qtbot, text, hours, state):
    """Hours and minutes, past midnight too; what is no time of this field is not taken."""
    field = ClockField()
    qtbot.addWidget(field)
    field.setRange(12, 36)
    assert field.validate(text, 0)[0] is state
    assert field.valueFromText(text) == hours
    field.setValue(21.5)
    assert field.text() == "21:30"


@pytest.mark.parametrize(
    ("before", "card", "after"),
    [
        (None, "dri", "--js-flags=--optimize-for-size"),
        (None, None, "--js-flags=--optimize-for-size --disable-gpu"),
        ("--no-sandbox", "dri", "--no-sandbox --js-flags=--optimize-for-size"),
        ("--js-flags=--jitless", "nvidia0", "--js-flags=--jitless"),
        ("--js-flags=--jitless --ignore-gpu-blocklist", None, None),
    ],
)
def test_the_engine_of_the_map_keeps_less(monkeypatch, tmp_path, before, card, after):
    """What the user's environment says stays, and nothing is said of the sandbox."""
    if card is not None:
        (tmp_path / card).touch()
    monkeypatch.setattr("sys.platform", "linux")
    has_card = has_graphics(tmp_path)
    monkeypatch.setattr("scout.app.start.has_graphics", lambda: has_card)
    monkeypatch.setenv(ENGINE_FLAGS, before or "")
    if before is None:
        monkeypatch.delenv(ENGINE_FLAGS)
    spare_memory()
    assert (after or before) == os.environ[ENGINE_FLAGS]
